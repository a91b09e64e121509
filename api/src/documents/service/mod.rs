//! The use cases of documents.

mod produce;

pub use produce::{produce, receipt};

/// What the keyed hash of a paper's token is made for.
const VERIFY: &str = "documents.verify";
