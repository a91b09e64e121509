//! Behaviour of the API, seen through its front door: every test has its own database and its own server.

mod harness;
mod imports;
mod spec;

mod cases;
mod openapi;
mod persons;
mod refusals;
mod requests;
mod schema;
