//! Wire types of the catalogue of figures.

use serde::Serialize;
use tgpl_domain::statistics::{Dimension, Listed as DimensionList, Measure};
use utoipa::ToSchema;

/// Every measure, and what figures can be told apart by.
#[derive(Debug, Serialize, ToSchema)]
pub struct MeasureCatalogue {
    /// The measures.
    pub measures: Vec<MeasureView>,
    /// The dimensions with their values.
    pub dimensions: Vec<DimensionView>,
}

/// A measure, with what it can be told apart by.
#[derive(Debug, Serialize, ToSchema)]
pub struct MeasureView {
    /// Its definition.
    #[serde(flatten)]
    pub measure: Measure,
    /// The dimensions by which it can be told apart and filtered, besides time, province and organisation.
    pub dimensions: Vec<Dimension>,
}

/// A dimension with its values.
#[derive(Debug, Serialize, ToSchema)]
pub struct DimensionView {
    /// Its name, its values.
    #[serde(flatten)]
    pub dimension: DimensionList,
    /// Whether it is a trait of the people helped: figures of 1 to 4 told apart by it are hidden.
    pub personal: bool,
}
