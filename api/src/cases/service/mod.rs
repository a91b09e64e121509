//! The use cases of cases, a file a verb. Each runs in the transaction that it is given.

mod duties;
mod history;
mod open;

pub use open::{OpenCase, open};
