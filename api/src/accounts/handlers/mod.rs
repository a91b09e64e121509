//! HTTP for signing in, accounts, roles and programs: parse, call, answer.

pub mod account;
pub mod program;
pub mod role;
pub mod secret;
pub mod session;
