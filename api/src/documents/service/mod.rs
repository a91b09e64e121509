//! The use cases of documents.

mod produce;
mod read;
mod upload;
mod verify;
mod withdraw;

pub use super::issuer::place;
pub use super::paper::Format;
pub use super::repo::{NEWEST, TITLE};
pub use produce::{produce, receipt};
#[cfg(feature = "testing")]
pub use read::paper_address;
pub use read::{content, list, read};
pub use upload::{Target, add};
pub use verify::{by_number, by_token};
pub use withdraw::withdraw;

use read::view;

/// What the keyed hash of a paper's token is made for.
const VERIFY: &str = "documents.verify";
/// What the content of an uploaded file is sealed for.
pub const CONTENT: &str = "documents.content";
