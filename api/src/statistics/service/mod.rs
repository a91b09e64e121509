//! Counting cases, and reading what was counted.

mod count;
pub mod drill;
pub mod places;
pub mod query;
mod read;
pub mod records;
pub mod saved;
mod tables;

pub use count::{cases, count_what_is_left, differences, rebuild, settle};
pub use read::{Asked, Moved, adding, counted, halt, moved, newest, recounted, rows};
pub use tables::Remembered;
