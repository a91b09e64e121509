//! Behaviour of the API, seen through its front door: every test has its own database and its own server.

mod harness;
mod imports;
mod spec;

mod calendar;
mod case_life;
mod cases;
mod documents;
mod obligations;
mod accounts;
mod identity;
mod openapi;
mod organisations;
mod persons;
mod practitioners;
mod refusals;
mod requests;
mod schema;
mod workqueues;
