//! What every feature stands on. Nothing here names a feature.

pub mod actors;
pub mod audit;
pub mod checkpoints;
pub mod clock;
pub mod code;
pub mod config;
pub mod context;
pub mod db;
pub mod embedded_postgres;
pub mod export;
pub mod extract;
pub mod gate;
pub mod health;
pub mod idempotency;
pub mod keys;
pub mod mail;
pub mod numbers;
pub mod openapi;
pub mod outbox;
pub mod page;
pub mod problem;
pub mod public_page;
pub mod rate;
pub mod reach;
pub mod storage;
pub mod telemetry;
pub mod throttle;
pub mod token;

pub use clock::Clock;
pub use config::Config;
pub use context::{Ctx, Services};
pub use db::{Db, Tx};
pub use extract::{Body, Command, IfMatch, Patch, PathId, Query};
pub use idempotency::Reply;
pub use keys::Keys;
pub use problem::Problem;
