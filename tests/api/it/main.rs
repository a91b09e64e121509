//! Behaviour of the API, seen through its front door: every test has its own database and its own server.

mod harness;
mod spec;

mod accounts;
mod audit;
mod authz;
mod bulk;
mod calendar;
mod case_life;
mod cases;
mod deadlines;
mod documents;
mod growth;
mod hostile;
mod identity;
mod imports;
mod last_line;
mod life;
mod lists;
mod merges;
mod obligations;
mod openapi;
mod organisations;
mod persons;
mod practitioners;
mod programs;
mod races;
mod refusals;
mod requests;
mod schema;
mod sealing;
mod suggestions;
mod walks;
mod worker;
mod workqueues;
mod world;
