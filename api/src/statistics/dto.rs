//! Wire types of statistics.

mod answer;
mod measures;
mod question;
mod records;
mod saved;

pub use answer::{FigureRow, MeasureAnswer};
pub use measures::{DimensionView, MeasureCatalogue, MeasureView};
pub use question::{AskedPeriod, By, Geography, MeasureQuery, Months, RecordQuery};
pub use records::CaseRecord;
pub use saved::{RunQuery, SavedQuery, SavedQueryCreate};
