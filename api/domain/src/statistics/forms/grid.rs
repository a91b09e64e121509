//! From counters to cells, and from a cell back to its cases.

use super::groups;
use super::lines::{Content, Grid, Line};
use crate::lifecycle::Words;
use crate::statistics::counters::{Flow, Part};
use crate::statistics::dimensions::Dimensions;
use crate::statistics::measures::{Counts, Measure};
use crate::statistics::tally::{Atom, Weight};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The figures of a table, all in hundredths of their unit, rows and columns in the order of the form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Sheet {
    /// Row by row.
    pub cells: Vec<Vec<Cell>>,
    /// What was counted and stands in no column.
    pub notices: Vec<Notice>,
}

/// A cell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = FormCell))]
pub struct Cell {
    /// What is reported; none where nobody filled it in.
    pub figure: Option<i64>,
    /// What the records give; none where no record knows.
    pub counted: Option<i64>,
    /// Why somebody wrote another figure than the records give, or one where they give none.
    pub reason: Option<String>,
}

/// People of a group for which the form has no column under the law they were helped by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = UnmappedNotice))]
pub struct Notice {
    /// `RS2027`.
    pub law_version: String,
    /// The group, or `none`.
    pub group: String,
    /// How many, in hundredths of the unit.
    pub hundredths: i64,
}

/// What some counters give to the cells that a table counts, before anything is summed. It adds up: what two rows of counters
/// give is what the one gives and what the other gives.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Leaves {
    /// Row, column, and hundredths, none of them zero.
    cells: Vec<(u16, u16, i64)>,
    /// What was counted and stands in no column, by version of the law and group.
    unmapped: BTreeMap<Atom, i64>,
}

/// A figure written by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = FormEntry))]
pub struct Entry {
    /// In hundredths of the unit.
    pub figure: i64,
    /// Why.
    pub reason: String,
}

/// Figures written by hand, by the codes of row and column.
pub type Entries = BTreeMap<(String, String), Entry>;

/// Why a figure written by hand is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("row {row}, column {column}: {}", .why.en)]
pub struct EntryFault {
    /// The row.
    pub row: String,
    /// The column.
    pub column: String,
    /// The stable code: `unknown_cell`, `reason_missing`.
    pub code: &'static str,
    /// The sentence.
    pub why: Words,
}

impl Sheet {
    /// The figure reported at a place.
    #[must_use]
    pub fn at(&self, row: usize, column: usize) -> Option<i64> {
        self.cells.get(row)?.get(column)?.figure
    }

    /// Whether a report of it says that there was nothing: no figure but zero.
    #[must_use]
    pub fn is_nil(&self) -> bool {
        self.cells.iter().flatten().all(|cell| cell.figure.is_none_or(|figure| figure == 0))
    }
}

impl Grid {
    /// What a level reports of the reports of the units below it: the sums of their figures, with what was written by hand
    /// in them. A cell that one of them did not fill in stays open.
    #[must_use]
    pub fn total<'s>(&self, sheets: impl IntoIterator<Item = &'s Sheet>) -> Sheet {
        let nothing = Cell { figure: Some(0), counted: Some(0), reason: None };
        let mut total =
            Sheet { cells: vec![vec![nothing; self.columns.len()]; self.rows.len()], notices: Vec::new() };
        let mut notices = BTreeMap::new();
        for sheet in sheets {
            for (sum, cell) in total.cells.iter_mut().flatten().zip(sheet.cells.iter().flatten()) {
                sum.figure = sum.figure.zip(cell.figure).map(|(sum, figure)| sum + figure);
                sum.counted = sum.counted.zip(cell.counted).map(|(sum, counted)| sum + counted);
            }
            for Notice { law_version, group, hundredths } in &sheet.notices {
                *notices.entry((law_version, group)).or_insert(0) += hundredths;
            }
        }
        total.notices = notices
            .into_iter()
            .map(|((law_version, group), hundredths)| Notice {
                law_version: law_version.clone(),
                group: group.clone(),
                hundredths,
            })
            .collect();
        total
    }

    /// Every cell that the records give, exactly.
    #[must_use]
    pub fn evaluate(&self, flow: &Flow<'_>, dimensions: &Dimensions) -> Sheet {
        self.sheet([&self.leaves(flow)], dimensions)
    }

    /// What counters give to the cells that are counted.
    #[must_use]
    pub fn leaves(&self, flow: &Flow<'_>) -> Leaves {
        Counting::new(self).walk(flow)
    }

    /// The sheet of what counters gave.
    pub fn sheet<'l>(&self, given: impl IntoIterator<Item = &'l Leaves>, dimensions: &Dimensions) -> Sheet {
        let nothing = |row, column| self.leaf_measure(row, column).map(|_| 0);
        let mut counted: Vec<Vec<Option<i64>>> = self
            .places()
            .map(|(row, columns)| columns.map(|column| nothing(row, column)).collect())
            .collect();
        let mut unmapped = BTreeMap::new();
        for leaves in given {
            for (row, column, hundredths) in &leaves.cells {
                let cell =
                    counted.get_mut(usize::from(*row)).and_then(|cells| cells.get_mut(usize::from(*column)));
                if let Some(Some(cell)) = cell {
                    *cell += hundredths;
                }
            }
            for (group, hundredths) in &leaves.unmapped {
                *unmapped.entry(*group).or_insert(0) += hundredths;
            }
        }
        let no_entries = Entries::new();
        let cells = self.places().map(|(row, columns)| {
            let cells = columns.map(|column| {
                let counted = self.settled(row, column, &counted, &no_entries);
                Cell { figure: counted, counted, reason: None }
            });
            cells.collect()
        });
        let cells = cells.collect();
        let unmapped = unmapped.into_iter().filter(|(_, hundredths)| *hundredths != 0);
        let notice = |(atom, hundredths)| {
            let (law_version, group) = groups::named(atom, dimensions);
            Notice { law_version, group, hundredths }
        };
        Sheet { cells, notices: unmapped.map(notice).collect() }
    }

    /// The sheet with what was written by hand. Sums that nobody wrote over follow the figures below them.
    pub fn apply(&self, sheet: &Sheet, entries: &Entries) -> Result<Sheet, EntryFault> {
        for ((row, column), entry) in entries {
            let fault = |code, vi: &str, en: &str| {
                let (row, column) = (row.clone(), column.clone());
                EntryFault { row, column, code, why: Words::new(vi, en) }
            };
            if self.row(row).is_none() || self.column(column).is_none() {
                return Err(fault("unknown_cell", "Biểu không có ô này", "the form has no such cell"));
            }
            if entry.reason.trim().is_empty() {
                let vi = "Số nhập tay phải kèm lý do";
                return Err(fault("reason_missing", vi, "a figure written by hand needs a reason"));
            }
        }
        let figures: Vec<Vec<_>> =
            sheet.cells.iter().map(|row| row.iter().map(|cell| cell.figure).collect()).collect();
        let cells = self.places().map(|(row, columns)| {
            let cells = columns.map(|column| Cell {
                figure: self.settled(row, column, &figures, entries),
                counted: sheet.cells.get(row).and_then(|cells| cells.get(column)?.counted),
                reason: self.entry(row, column, entries).map(|entry| entry.reason.clone()),
            });
            cells.collect()
        });
        Ok(Sheet { cells: cells.collect(), notices: sheet.notices.clone() })
    }

    /// The cells that wait for somebody to fill them in, by the codes of row and column.
    #[must_use]
    pub fn missing<'a>(&'a self, sheet: &'a Sheet) -> Vec<(&'a str, &'a str)> {
        let rows = self.rows.iter().zip(&sheet.cells);
        let cells = rows.flat_map(|(row, cells)| {
            self.columns.iter().zip(cells).map(move |(column, cell)| (row, column, cell))
        });
        let by_hand = |line: &Line| line.content == Content::Manual;
        cells
            .filter(|(row, column, cell)| cell.figure.is_none() && (by_hand(row) || by_hand(column)))
            .map(|(row, column, _)| (&*row.code, &*column.code))
            .collect()
    }

    /// What the records give for one cell, in hundredths of the unit: over all cases of a unit it is the sum of what each
    /// alone gives, and a case that gives nothing is not behind it.
    #[must_use]
    pub fn cell(&self, flow: &Flow<'_>, row: usize, column: usize) -> i64 {
        self.below(row, column).map(|(row, column)| self.leaf(flow, row, column)).sum()
    }

    /// Which part of a case's life a cell counts; where it sums several, the whole of what lies in the period.
    #[must_use]
    pub fn counts(&self, row: usize, column: usize) -> Counts {
        self.counted_by([(row, column)])
    }

    /// The cells that a cell sums, itself where it sums none.
    fn below(&self, row: usize, column: usize) -> impl Iterator<Item = (usize, usize)> {
        let columns = below(&self.columns, column);
        below(&self.rows, row)
            .into_iter()
            .flat_map(move |row| columns.clone().into_iter().map(move |column| (row, column)))
    }

    fn leaf(&self, flow: &Flow<'_>, row: usize, column: usize) -> i64 {
        counters(flow).map(|counter| self.adds(counter, row, column)).sum()
    }

    /// What a counter adds to a cell that sums nothing.
    fn adds(&self, (part, atom, weight): Counter, row: usize, column: usize) -> i64 {
        let Some(measure) = self.measure(row, column) else { return 0 };
        let sign = measure.counts.sign(part);
        let is_behind = sign != 0
            && measure.filter.matches(atom)
            && self.row_counts(row, atom)
            && self.column_counts(column, atom, groups::column(&self.groups, atom));
        if is_behind { sign * measure.unit.hundredths(weight) } else { 0 }
    }

    /// What a counter adds to a cell, whatever that sums.
    pub(super) fn adds_to(&self, counter: Counter, row: usize, column: usize) -> i64 {
        self.below(row, column).map(|(row, column)| self.adds(counter, row, column)).sum()
    }

    /// Which part of a case's life some cells count; where it is not the same of all, the whole of what lies in the period.
    pub(super) fn counted_by(&self, cells: impl IntoIterator<Item = (usize, usize)>) -> Counts {
        let below = cells.into_iter().flat_map(|(row, column)| self.below(row, column));
        let mut counted =
            below.filter_map(|(row, column)| self.measure(row, column)).map(|measure| measure.counts);
        let first = counted.next().unwrap_or(Counts::CarriedOut);
        if counted.all(|other| other == first) { first } else { Counts::CarriedOut }
    }

    /// The figure of a cell that sums nothing.
    fn leaf_measure(&self, row: usize, column: usize) -> Option<&Measure> {
        let counts = |line: Option<&Line>| {
            line.is_some_and(|line| matches!(line.content, Content::Counted(_) | Content::ByGroup))
        };
        self.measure(row, column).filter(|_| counts(self.rows.get(row)) && counts(self.columns.get(column)))
    }

    fn row_counts(&self, row: usize, atom: Atom) -> bool {
        matches!(self.rows.get(row).map(|row| &row.content), Some(Content::Counted(asked)) if asked.matches(atom))
    }

    /// `by_group`: the one column of the person's group.
    fn column_counts(&self, column: usize, atom: Atom, by_group: Option<usize>) -> bool {
        match self.columns.get(column).map(|column| &column.content) {
            Some(Content::Counted(asked)) => asked.matches(atom),
            Some(Content::ByGroup) => by_group == Some(column),
            _ => false,
        }
    }

    fn places(&self) -> impl Iterator<Item = (usize, std::ops::Range<usize>)> {
        (0..self.rows.len()).map(|row| (row, 0..self.columns.len()))
    }

    fn entry<'e>(&self, row: usize, column: usize, entries: &'e Entries) -> Option<&'e Entry> {
        if entries.is_empty() {
            return None;
        }
        let (row, column) = (self.rows.get(row)?, self.columns.get(column)?);
        entries.get(&(row.code.clone(), column.code.clone()))
    }

    /// A cell as it is reported: what was written by hand, else the sum of its row's parts, else of its column's, else
    /// what was counted.
    fn settled(
        &self,
        row: usize,
        column: usize,
        counted: &[Vec<Option<i64>>],
        entries: &Entries,
    ) -> Option<i64> {
        if let Some(entry) = self.entry(row, column, entries) {
            return Some(entry.figure);
        }
        match (&self.rows.get(row)?.content, &self.columns.get(column)?.content) {
            (Content::Sum(parts), _) => {
                parts.iter().map(|part| self.settled(*part, column, counted, entries)).sum()
            }
            (_, Content::Sum(parts)) => {
                parts.iter().map(|part| self.settled(row, *part, counted, entries)).sum()
            }
            _ => counted.get(row)?.get(column).copied().flatten(),
        }
    }
}

/// What was counted of an atom in a part of the period.
pub(super) type Counter = (Part, Atom, Weight);

/// The counters of a flow one by one.
pub(super) fn counters(flow: &Flow<'_>) -> impl Iterator<Item = Counter> {
    flow.parts.iter().flat_map(|(part, tally)| tally.iter().map(move |(atom, weight)| (*part, atom, weight)))
}

/// The lines whose cells a line sums, itself where it sums none.
fn below(lines: &[Line], at: usize) -> Vec<usize> {
    match lines.get(at).map(|line| &line.content) {
        Some(Content::Sum(parts)) => parts.iter().flat_map(|part| below(lines, *part)).collect(),
        _ => vec![at],
    }
}

/// One walk over the counters for all cells: an atom is held once against every row and every column.
struct Counting<'g> {
    grid: &'g Grid,
    /// The figures that occur, each once.
    measures: Vec<&'g Measure>,
    /// Which of them every cell counts.
    of_cell: Vec<Vec<Option<usize>>>,
    /// Which of them the columns by group count.
    of_groups: Option<usize>,
    leaves: Vec<Vec<i64>>,
    unmapped: BTreeMap<Atom, i64>,
}

impl<'g> Counting<'g> {
    fn new(grid: &'g Grid) -> Self {
        let lines = grid.rows.iter().chain(&grid.columns).filter_map(|line| line.measure.as_ref());
        let mut measures: Vec<&Measure> = lines.chain(&grid.measure).collect();
        measures.sort_unstable_by_key(|measure| &measure.code);
        measures.dedup_by_key(|measure| &measure.code);
        let place = |wanted: &Measure| measures.iter().position(|measure| measure.code == wanted.code);
        let of_row = |(row, columns): (usize, std::ops::Range<usize>)| {
            columns.map(|column| grid.leaf_measure(row, column).and_then(place)).collect()
        };
        let asks_groups = grid.columns.iter().any(|column| column.content == Content::ByGroup);
        Self {
            grid,
            of_cell: grid.places().map(of_row).collect(),
            of_groups: grid.measure.as_ref().filter(|_| asks_groups).and_then(place),
            leaves: vec![vec![0; grid.columns.len()]; grid.rows.len()],
            unmapped: BTreeMap::new(),
            measures,
        }
    }

    fn walk(mut self, flow: &Flow<'_>) -> Leaves {
        let (mut figures, mut rows, mut columns) = (Vec::new(), Vec::new(), Vec::new());
        for (part, tally) in &flow.parts {
            let signs: Vec<_> = self.measures.iter().map(|measure| measure.counts.sign(*part)).collect();
            if signs.iter().all(|sign| *sign == 0) {
                continue;
            }
            for (atom, weight) in tally.iter() {
                figures.clear();
                figures.extend(self.measures.iter().zip(&signs).map(|(measure, sign)| {
                    let counts = *sign != 0 && measure.filter.matches(atom);
                    if counts { sign * measure.unit.hundredths(weight) } else { 0 }
                }));
                let by_group = groups::column(&self.grid.groups, atom);
                rows.clear();
                rows.extend((0..self.grid.rows.len()).filter(|row| self.grid.row_counts(*row, atom)));
                columns.clear();
                let places = 0..self.grid.columns.len();
                columns.extend(places.filter(|at| self.grid.column_counts(*at, atom, by_group)));
                for row in &rows {
                    for column in &columns {
                        self.add(*row, *column, &figures);
                    }
                }
                let lost = self.of_groups.filter(|_| by_group.is_none());
                if let Some(figure) = lost.and_then(|measure| figures.get(measure)) {
                    *self.unmapped.entry(groups::key(atom)).or_insert(0) += figure;
                }
            }
        }
        let rows = (0..).zip(self.leaves);
        let cells = rows.flat_map(|(row, cells)| {
            (0..).zip(cells).map(move |(column, hundredths)| (row, column, hundredths))
        });
        let cells = cells.filter(|(_, _, hundredths)| *hundredths != 0).collect();
        Leaves { cells, unmapped: self.unmapped }
    }

    fn add(&mut self, row: usize, column: usize, figures: &[i64]) {
        let measure = self.of_cell.get(row).and_then(|cells| cells.get(column)).copied().flatten();
        let cell = self.leaves.get_mut(row).and_then(|cells| cells.get_mut(column));
        if let (Some(cell), Some(figure)) = (cell, measure.and_then(|measure| figures.get(measure))) {
            *cell += figure;
        }
    }
}
