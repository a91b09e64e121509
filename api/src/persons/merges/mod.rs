//! Two records of one human being become one: what was recorded of either goes over to the one that is kept, and can be
//! taken apart again while nobody has changed them since.

mod dto;
pub(super) mod handlers;
mod repo;
pub(super) mod service;
