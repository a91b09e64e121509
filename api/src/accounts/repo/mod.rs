//! SQL for accounts, sessions, role grants, one-time tokens and programs.

pub mod account;
pub mod program;
pub mod role;
pub mod secret;
pub mod session;
