//! Behaviour of the API, seen through its front door: every test has its own database and its own server.

mod harness;

mod cases;
mod refusals;
