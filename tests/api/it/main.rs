//! Behaviour of the API, seen through its front door: every test has its own database and its own server.

mod harness;
mod imports;
mod spec;

mod accounts;
mod calendar;
mod case_life;
mod cases;
mod documents;
mod identity;
mod obligations;
mod openapi;
mod organisations;
mod persons;
mod practitioners;
mod refusals;
mod requests;
mod schema;
mod workqueues;
