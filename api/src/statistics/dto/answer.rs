//! Wire types of figures.

use super::{By, Geography};
use chrono::{DateTime, Utc};
use serde::Serialize;
use tgpl_domain::{
    lifecycle::Words,
    statistics::{Measure, Rounding},
};
use utoipa::ToSchema;

/// An answered question.
#[derive(Debug, Serialize, ToSchema)]
pub struct MeasureAnswer {
    /// What was counted, with definition and legal basis.
    pub measure: Measure,
    /// What the figures are told apart by.
    pub by: Vec<By>,
    /// The first month.
    #[schema(example = "2026-01")]
    pub from: String,
    /// The last month.
    #[schema(example = "2026-06")]
    pub to: String,
    /// By whose map.
    pub geography: Geography,
    /// The instant of the data.
    pub as_of: DateTime<Utc>,
    /// The number of the newest version of a case that is counted.
    #[schema(example = 4711)]
    pub watermark: i64,
    /// The figures. Told apart by one thing every value stands here, by more those that are not zero.
    pub rows: Vec<FigureRow>,
    /// Of figures told apart by two or three things, the sums over the last one and over the others; a key is null where
    /// it stands for all.
    pub margins: Vec<FigureRow>,
    /// All of it.
    pub total: FigureRow,
    /// How `share` is rounded, where there are shares.
    pub rounding: Option<RoundingView>,
    /// What else is to be said below the table.
    pub notes: Vec<Words>,
}

/// A figure.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FigureRow {
    /// Its place: a value for each thing it is told apart by, in their order.
    #[schema(example = json!(["20", "advice"]))]
    pub key: Vec<Option<String>>,
    /// What the values are called.
    pub labels: Vec<Words>,
    /// In hundredths of the measure's unit; null where it is hidden.
    #[schema(example = 15000)]
    pub figure: Option<i64>,
    /// Whether it is hidden, because it, or another one that would follow from it, counts 1 to 4 people.
    pub suppressed: bool,
    /// Its part of the total in hundredths of a percent; a column of shares totals 100.00.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = 1250)]
    pub share: Option<i64>,
    /// What it is set beside, in hundredths of the unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = 12000)]
    pub base: Option<i64>,
    /// The change from that one, in hundredths of the unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = 3000)]
    pub change: Option<i64>,
    /// The change in hundredths of a percent of that one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = 2500)]
    pub percent: Option<i64>,
}

/// A declared rule of rounding.
#[derive(Debug, Serialize, ToSchema)]
pub struct RoundingView {
    /// Its name.
    pub code: Rounding,
    /// The rule, to be printed below the table.
    pub words: Words,
}

impl From<Rounding> for RoundingView {
    fn from(code: Rounding) -> Self {
        Self { code, words: code.words() }
    }
}
