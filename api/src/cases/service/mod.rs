//! The use cases of cases, a file a verb. Each runs in the transaction that it is given.

pub(super) mod assignment;
mod duties;
mod history;
pub(super) mod known;
mod open;
mod papers;
mod practitioners;
pub(super) mod transfer;
pub(super) mod transition;

pub use open::{OpenCase, open};
