//! The rows and columns of a table, and what stands where they meet.

use super::groups::GroupColumns;
use super::identities::Identity;
use crate::lifecycle::Words;
use crate::statistics::measures::{Confidence, Measure};
use crate::statistics::predicate::Predicate;

/// What a row or a column gives to its cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// The cases of a predicate.
    Counted(Predicate),
    /// The cases of the groups mapped to it; columns only.
    ByGroup,
    /// The sum of other rows, or columns, by their places.
    Sum(Vec<usize>),
    /// No record knows: written by hand.
    Manual,
}

/// A row or a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// As printed, or as the file numbers it where the print was not seen.
    pub code: String,
    /// Its label.
    pub words: Words,
    /// What it stands under.
    pub heading: Option<Words>,
    /// The code of the row it belongs to.
    pub parent: Option<String>,
    /// Whether it was seen in the form.
    pub confidence: Confidence,
    /// What it gives to its cells.
    pub content: Content,
    pub(super) measure: Option<Measure>,
}

/// The table of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// Rows, in the order of the print.
    pub rows: Vec<Line>,
    /// Columns, in the order of the print.
    pub columns: Vec<Line>,
    /// What must agree.
    pub identities: Vec<Identity>,
    /// Which group of which version of Đ.7 goes to which column.
    pub groups: Vec<GroupColumns>,
    pub(super) measure: Option<Measure>,
}

impl Grid {
    /// The figure that a cell counts before anything is summed: of its column, its row, or the whole table. A table that
    /// was read never has two.
    #[must_use]
    pub fn measure(&self, row: usize, column: usize) -> Option<&Measure> {
        let of_column = self.columns.get(column).and_then(|line| line.measure.as_ref());
        let of_row = || self.rows.get(row).and_then(|line| line.measure.as_ref());
        of_column.or_else(of_row).or(self.measure.as_ref())
    }

    /// The place of a row.
    #[must_use]
    pub fn row(&self, code: &str) -> Option<usize> {
        self.rows.iter().position(|row| row.code == code)
    }

    /// The place of a column.
    #[must_use]
    pub fn column(&self, code: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.code == code)
    }
}
