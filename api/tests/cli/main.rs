//! The program as an operator runs it: the real binary, its private cluster, its files and its exit codes.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "tests")]

mod blanks;
mod home;
mod kills;
mod nation;
