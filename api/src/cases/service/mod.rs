//! The use cases of cases, a file a verb. Each runs in the transaction that it is given.

pub(super) mod assignment;
pub(super) mod bulk;
mod duties;
pub(super) mod entry;
pub mod hearings;
pub(super) mod known;
mod open;
mod papers;
mod practitioners;
pub(super) mod proof;
pub(super) mod record;
pub(super) mod register;
pub(super) mod suggestion;
pub(super) mod tags;
pub(super) mod transfer;
pub(super) mod transition;
pub(super) mod work;

pub use super::repo::{BODY_NAME, GROUNDS, Grounds, MATTER, OUTCOME};
pub use bulk::perform;
pub use duties::owner;
pub use open::{OpenCase, open};
