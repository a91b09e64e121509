//! The national legal-aid platform: API, worker and command line. `ARCHITECTURE.md` is the map.

pub mod app;
pub mod cli;
pub mod platform;
#[cfg(feature = "testing")]
pub mod testing;

mod access_log;
mod accounts;
mod bulletins;
mod calendar;
mod cards;
mod cases;
mod certificate_blanks;
mod conflicts;
mod demo;
mod desk;
mod developers;
mod documents;
mod eligibility;
mod jobs;
mod obligations;
mod organisations;
mod persons;
mod practitioners;
mod quotas;
mod reference;
mod reports;
mod requests;
mod statistics;
mod transfer;
mod workqueues;

use diesel_migrations::{EmbeddedMigrations, embed_migrations};

/// The migrations, inside the binary.
pub const MIGRATIONS: EmbeddedMigrations = embed_migrations!("../migrations");
