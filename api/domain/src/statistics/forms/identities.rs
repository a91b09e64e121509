//! What must agree in a table, and where it does not.

use super::grid::Sheet;
use super::lines::Grid;
use crate::lifecycle::Words;
use crate::statistics::measures::Confidence;
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

/// Two sums that must be equal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// Its name.
    pub code: String,
    /// As written: `1 = 4..18`, `T = I`, `b = a@previous - d@previous`.
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
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Term {
    sign: i64,
    line: usize,
    /// In the report of the period before.
    previous: bool,
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
    /// nothing, `@previous` after a code for the report of the period before. `find` knows the places of the codes.
    pub(super) fn read(rule: &str, find: impl Fn(&str) -> Option<usize>) -> Result<Self, Words> {
        let (left, right) = rule
            .split_once('=')
            .filter(|(_, right)| !right.contains('='))
            .ok_or_else(|| Words::new("Đẳng thức cần đúng một dấu “=”", "an identity has one = sign"))?;
        Ok(Self { left: sum(left, &find)?, right: sum(right, &find)? })
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
            let (code, previous) = part.strip_suffix("@previous").map_or((part, false), |code| (code, true));
            match code.split_once("..") {
                Some((from, to)) => {
                    let run = place(from.trim())?..=place(to.trim())?;
                    if run.is_empty() {
                        return Err(Words::new(
                            format!("“{code}” đi ngược"),
                            format!("{code} runs backwards"),
                        ));
                    }
                    terms.extend(run.map(|line| Term { sign, line, previous }));
                }
                None if code == "0" => {}
                None => terms.push(Term { sign, line: place(code)?, previous }),
            }
        }
    }
    Ok(terms)
}

impl Grid {
    /// Whether an identity asks for the report of the period before.
    #[must_use]
    pub fn looks_back(&self) -> bool {
        let sides = self.identities.iter().flat_map(|identity| [&identity.sides.left, &identity.sides.right]);
        sides.flatten().any(|term| term.previous)
    }

    /// The identities that do not hold. `previous` is the sheet of the period that ended when this one began; without it,
    /// those that look back are not asked. One that meets a cell not filled in is not asked either.
    #[must_use]
    pub fn check(&self, sheet: &Sheet, previous: Option<&Sheet>) -> Vec<Broken> {
        let mut broken = Vec::new();
        for identity in &self.identities {
            let lines = match identity.over {
                Axis::Rows => &self.columns,
                Axis::Columns => &self.rows,
            };
            for at in &identity.within {
                let value = |term: &Term| {
                    let sheet = if term.previous { previous? } else { sheet };
                    let (row, column) = match identity.over {
                        Axis::Rows => (term.line, *at),
                        Axis::Columns => (*at, term.line),
                    };
                    sheet.at(row, column).map(|figure| term.sign * figure)
                };
                let side = |terms: &Sum| terms.iter().map(value).sum::<Option<i64>>();
                let (Some(left), Some(right)) = (side(&identity.sides.left), side(&identity.sides.right))
                else {
                    continue;
                };
                if left != right {
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
