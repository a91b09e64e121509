//! What must agree in a table, and where it does not.

use super::grid::{Counter, Sheet, counters};
use super::lines::Grid;
use crate::lifecycle::Words;
use crate::statistics::counters::Flow;
use crate::statistics::measures::{Confidence, Counts};
use serde::Serialize;

crate::text_enum! {
    /// Along what an identity runs.
    pub enum Axis {
        /// Between rows, in every column.
        Rows = "rows",
        /// Between columns, in every row.
        Columns = "columns",
    }
}

crate::text_enum! {
    /// What a broken identity asks for.
    pub enum Strength {
        /// The report cannot be sent.
        Error = "error",
        /// The report is sent with an explanation.
        Explain = "explain",
        /// Something to look at.
        Notice = "notice",
    }
}

/// Two sums that must be equal, or as near to each other as it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// Its name.
    pub code: String,
    /// As written: `1 = 4..18`, `T = I`, `b = a@previous - d@previous`, `1 = 1@compared ± 50%, 20`.
    pub rule: String,
    /// In words.
    pub words: Words,
    /// Between rows or between columns.
    pub over: Axis,
    /// What it asks for when broken.
    pub strength: Strength,
    /// Where it comes from.
    pub confidence: Confidence,
    /// The lines of the other axis in which it holds, by place.
    pub(super) within: Vec<usize>,
    pub(super) sides: Sides,
}

/// A sum with signs.
pub(super) type Sum = Vec<Term>;

/// What stands on both sides of the sign of equality.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Sides {
    left: Sum,
    right: Sum,
    /// How far they may be apart.
    apart: Apart,
}

/// How far two sides may be apart: by the larger of a part of the right one and a figure.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Apart {
    percent: i64,
    /// In hundredths of the unit.
    figure: i64,
}

impl Apart {
    /// Reads `50%, 20`, either of them, or nothing.
    fn read(text: &str) -> Option<Self> {
        let mut read = Self::default();
        for part in text.split(',').map(str::trim) {
            let (to, digits, unit) = match part.strip_suffix('%') {
                Some(digits) => (&mut read.percent, digits, 1),
                None => (&mut read.figure, part, 100),
            };
            *to = i64::from(digits.trim().parse::<u32>().ok()?) * unit;
        }
        Some(read)
    }

    const fn allows(self, left: i64, right: i64) -> bool {
        let by = left.saturating_sub(right).saturating_abs();
        by <= self.figure || by.saturating_mul(100) <= right.saturating_abs().saturating_mul(self.percent)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Term {
    sign: i64,
    line: usize,
    /// In another report than the one that is checked.
    earlier: Option<When>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    Before,
    Compared,
}

/// What was reported earlier, as far as it is known: a rule that asks for what is not known is not asked.
#[derive(Debug, Clone, Copy, Default)]
pub struct Earlier<'s> {
    /// The sheet of the period that ended when this one began.
    pub before: Option<&'s Sheet>,
    /// The sheet of the period that this one is compared with.
    pub compared: Option<&'s Sheet>,
}

impl<'s> Earlier<'s> {
    const fn sheet(self, when: When) -> Option<&'s Sheet> {
        match when {
            When::Before => self.before,
            When::Compared => self.compared,
        }
    }
}

/// An identity that does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = BrokenIdentity))]
pub struct Broken {
    /// Its name.
    pub identity: String,
    /// As written.
    pub rule: String,
    /// In words.
    pub words: Words,
    /// What it asks for.
    pub strength: Strength,
    /// Between rows or between columns.
    pub over: Axis,
    /// The code of the column, or row, in which it does not hold.
    pub at: String,
    /// The left side, in hundredths of the unit.
    pub left: i64,
    /// The right side.
    pub right: i64,
}

impl Sides {
    /// Reads `sum = sum`: codes joined by `+` and `-`, `4..18` for a run of them in the order of the print, `0` for
    /// nothing, `@previous` after a code for the report of the period before, `@compared` for the one of the period that
    /// this one is compared with; `± 50%, 20` behind it all for how far they may be apart, the larger of both. `find` knows
    /// the places of the codes.
    pub(super) fn read(rule: &str, find: impl Fn(&str) -> Option<usize>) -> Result<Self, Words> {
        let (rule, apart) = match rule.split_once('±') {
            None => (rule, Apart::default()),
            Some((rule, apart)) => (
                rule,
                Apart::read(apart).ok_or_else(|| {
                    Words::new("Sau “±” ghi như “50%, 20”", "what follows ± is written like 50%, 20")
                })?,
            ),
        };
        let (left, right) = rule
            .split_once('=')
            .filter(|(_, right)| !right.contains('='))
            .ok_or_else(|| Words::new("Đẳng thức cần đúng một dấu “=”", "an identity has one = sign"))?;
        Ok(Self { left: sum(left, &find)?, right: sum(right, &find)?, apart })
    }
}

fn sum(text: &str, find: &impl Fn(&str) -> Option<usize>) -> Result<Sum, Words> {
    let place = |code: &str| {
        find(code).ok_or_else(|| {
            Words::new(
                format!("Không có dòng hoặc cột “{code}”"),
                format!("there is no row or column {code}"),
            )
        })
    };
    let mut terms = Vec::new();
    for positive in text.split('+') {
        for (nth, part) in positive.split('-').enumerate() {
            let sign = if nth == 0 { 1 } else { -1 };
            let part = part.trim();
            let (code, earlier) = match part.split_once('@') {
                None => (part, None),
                Some((code, "previous")) => (code, Some(When::Before)),
                Some((code, "compared")) => (code, Some(When::Compared)),
                Some((_, when)) => {
                    return Err(Words::new(
                        format!("Không có kỳ “@{when}”: chỉ có @previous và @compared"),
                        format!("there is no @{when}, only @previous and @compared"),
                    ));
                }
            };
            match code.split_once("..") {
                Some((from, to)) => {
                    let run = place(from.trim())?..=place(to.trim())?;
                    if run.is_empty() {
                        return Err(Words::new(
                            format!("“{code}” đi ngược"),
                            format!("{code} runs backwards"),
                        ));
                    }
                    terms.extend(run.map(|line| Term { sign, line, earlier }));
                }
                None if code == "0" => {}
                None => terms.push(Term { sign, line: place(code)?, earlier }),
            }
        }
    }
    Ok(terms)
}

/// An identity in one of the lines where it holds: what the cases say of it.
#[derive(Debug, Clone, Copy)]
pub struct Rule<'g> {
    grid: &'g Grid,
    identity: &'g Identity,
    at: usize,
}

impl Identity {
    /// Whether it asks for an earlier report.
    fn looks_back(&self) -> bool {
        self.asks_for(|_| true)
    }

    fn asks_for(&self, asked: impl Fn(When) -> bool) -> bool {
        let Sides { left, right, .. } = &self.sides;
        left.iter().chain(right).filter_map(|term| term.earlier).any(asked)
    }

    /// Where the figure of a term stands.
    const fn place(&self, term: &Term, at: usize) -> (usize, usize) {
        match self.over {
            Axis::Rows => (term.line, at),
            Axis::Columns => (at, term.line),
        }
    }
}

impl Rule<'_> {
    /// Its cells, each with the sign by which it enters the left side less the right one.
    fn cells(&self) -> impl Iterator<Item = (i64, (usize, usize))> {
        let Sides { left, right, .. } = &self.identity.sides;
        let signed = left.iter().map(|term| (1, term)).chain(right.iter().map(|term| (-1, term)));
        signed.map(move |(side, term)| (side * term.sign, self.identity.place(term, self.at)))
    }

    /// Whether it asks for an earlier report: then no case of this one breaks it.
    #[must_use]
    pub fn looks_back(&self) -> bool {
        self.identity.looks_back()
    }

    /// Whether everything that it compares in a sheet is what the records give.
    #[must_use]
    pub fn is_counted(&self, sheet: &Sheet) -> bool {
        let cell = |(row, column): (usize, usize)| sheet.cells.get(row)?.get(column);
        self.cells()
            .all(|(_, at)| cell(at).is_some_and(|cell| cell.figure.is_some() && cell.figure == cell.counted))
    }

    /// Which part of a case's life it compares; where there are several, the whole of what lies in the period.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.grid.counted_by(self.cells().map(|(_, at)| at))
    }

    /// By how much the left side is more than the right one, in hundredths of the unit: over all cases of a unit it is the
    /// sum of what each alone gives, and a case that gives nothing does not break it.
    #[must_use]
    pub fn difference(&self, flow: &Flow<'_>) -> i64 {
        counters(flow).map(|counter| self.adds(counter)).sum()
    }

    /// Whether the counters say that no case breaks it. Where the sides agree, one case may still make up for another: so
    /// nothing that was counted may stand on one side alone, whatever else is counted with it.
    #[must_use]
    pub fn holds_for_all(&self, flow: &Flow<'_>) -> bool {
        counters(flow)
            .flat_map(|(part, atom, weight)| weight.units().map(move |one| (part, atom, one)))
            .all(|one| self.adds(one) == 0)
    }

    fn adds(&self, counter: Counter) -> i64 {
        self.cells().map(|(sign, (row, column))| sign * self.grid.adds_to(counter, row, column)).sum()
    }
}

impl Grid {
    /// An identity by its name and the code of a line in which it holds; none where there is none.
    #[must_use]
    pub fn rule(&self, identity: &str, at: &str) -> Option<Rule<'_>> {
        let identity = self.identities.iter().find(|one| one.code == identity)?;
        let at = match identity.over {
            Axis::Rows => self.column(at),
            Axis::Columns => self.row(at),
        }?;
        identity.within.contains(&at).then_some(Rule { grid: self, identity, at })
    }

    /// Whether a rule asks for the report of the period that ended when this one began.
    #[must_use]
    pub fn asks_before(&self) -> bool {
        self.identities.iter().any(|one| one.asks_for(|when| when == When::Before))
    }

    /// Whether a rule asks for the report of the period that this one is compared with.
    #[must_use]
    pub fn asks_compared(&self) -> bool {
        self.identities.iter().any(|one| one.asks_for(|when| when == When::Compared))
    }

    /// The rules that do not hold. One that asks for an earlier report that is not known is not asked, nor one that meets a
    /// cell not filled in.
    #[must_use]
    pub fn check(&self, sheet: &Sheet, earlier: Earlier<'_>) -> Vec<Broken> {
        let mut broken = Vec::new();
        for identity in &self.identities {
            let lines = match identity.over {
                Axis::Rows => &self.columns,
                Axis::Columns => &self.rows,
            };
            for at in &identity.within {
                let value = |term: &Term| {
                    let sheet = match term.earlier {
                        Some(when) => earlier.sheet(when)?,
                        None => sheet,
                    };
                    let (row, column) = identity.place(term, *at);
                    sheet.at(row, column).map(|figure| term.sign * figure)
                };
                let side = |terms: &Sum| terms.iter().map(value).sum::<Option<i64>>();
                let (Some(left), Some(right)) = (side(&identity.sides.left), side(&identity.sides.right))
                else {
                    continue;
                };
                if !identity.sides.apart.allows(left, right) {
                    broken.push(Broken {
                        identity: identity.code.clone(),
                        rule: identity.rule.clone(),
                        words: identity.words.clone(),
                        strength: identity.strength,
                        over: identity.over,
                        at: lines.get(*at).map_or_else(String::new, |line| line.code.clone()),
                        left,
                        right,
                    });
                }
            }
        }
        broken
    }
}
