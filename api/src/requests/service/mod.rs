//! The use cases of requests, a file a verb. Each runs in the transaction that it is given.

mod assess;
mod create;
mod decide;
mod enter;
mod papers;
mod read;
mod routing;
mod take_over;
mod transfer;
mod transition;
mod update;

pub use super::{
    dto::Matter,
    parties::ROLE as PARTY_ROLE,
    repo::{ANSWER, CONTENT, QUESTION, REPLY, Told},
};
pub use create::{TRACKING, create};
pub use decide::{accept, answer, ask_supplement, refuse, submit, supplement, withdraw};
pub use enter::{Entered, enter};
pub use read::{actions, history, list, read, search};
pub use routing::{route, routing};
pub use take_over::{became, take_over};
pub use transfer::{confirm, give_back, transfer};
pub use update::update;
