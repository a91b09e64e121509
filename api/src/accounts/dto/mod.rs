//! Wire types of signing in, accounts, roles and programs.

pub mod account;
pub mod program;
pub mod role;
pub mod secret;
pub mod session;
