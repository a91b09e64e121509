//! `tgpl migrate`.

use super::{Failure, database};
use crate::platform::Config;
use clap::Args;
use diesel_async::{AsyncConnection, AsyncMigrationHarness, AsyncPgConnection};
use diesel_migrations::MigrationHarness;

#[derive(Args)]
pub struct Options {
    /// Take back the last migration instead.
    #[arg(long)]
    revert: bool,
}

/// Brings the database to this version.
pub fn run(options: &Options, json: bool) -> Result<(), Failure> {
    let config = Config::from_env()?;
    let database = database::open(&config)?;
    let (done, names) = if options.revert {
        ("reverted", revert(&database.url)?)
    } else {
        ("migrated", migrate(&database.url)?)
    };
    if json {
        println!("{}", serde_json::json!({ done: names }));
    }
    Ok(())
}

/// Applies what is missing, then writes the reference data that belongs to this version. Answers what was missing.
pub fn migrate(url: &str) -> Result<Vec<String>, Failure> {
    let applied = in_own_runtime(url, |harness| {
        Ok(harness
            .run_pending_migrations(crate::MIGRATIONS)?
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>())
    })?;
    for name in &applied {
        log::info!("migrated: {name}");
    }
    crate::reference::load(url)?;
    Ok(applied)
}

/// Takes the last migration back, and answers which it was.
pub fn revert(url: &str) -> Result<Vec<String>, Failure> {
    in_own_runtime(url, |harness| Ok(vec![harness.revert_last_migration(crate::MIGRATIONS)?.to_string()]))
}

/// The harness blocks in place, so it gets a runtime of its own that other work does not wait for.
fn in_own_runtime(
    url: &str,
    work: impl FnOnce(&mut AsyncMigrationHarness<AsyncPgConnection>) -> Result<Vec<String>, Failure> + Send,
) -> Result<Vec<String>, Failure> {
    std::thread::scope(|scope| {
        scope
            .spawn(|| {
                let runtime =
                    tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
                runtime.block_on(async {
                    let conn = AsyncPgConnection::establish(url).await?;
                    work(&mut AsyncMigrationHarness::new(conn))
                })
            })
            .join()
            .map_err(|_| Failure::from("the migration thread panicked"))?
    })
}
