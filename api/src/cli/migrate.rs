//! `tgpl migrate`.

use super::{Failure, database};
use crate::platform::Config;
use clap::Args;
use diesel::Connection;
use diesel_async::{
    AsyncMigrationHarness, AsyncPgConnection, async_connection_wrapper::AsyncConnectionWrapper,
};
use diesel_migrations::MigrationHarness;

#[derive(Args)]
pub struct Options {
    /// Take back the last migration instead.
    #[arg(long)]
    revert: bool,
}

/// Brings the database to this version.
pub fn run(options: &Options) -> Result<(), Failure> {
    let config = Config::from_env()?;
    let database = database::open(&config)?;
    if options.revert { revert(&database.url) } else { migrate(&database.url) }
}

type Wrapped = AsyncConnectionWrapper<AsyncPgConnection>;

/// Applies what is missing, then writes the reference data that belongs to this version.
pub fn migrate(url: &str) -> Result<(), Failure> {
    let applied = in_own_thread(url, |harness| {
        Ok(harness
            .run_pending_migrations(crate::MIGRATIONS)?
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>())
    })?;
    for name in applied {
        log::info!("migrated: {name}");
    }
    crate::reference::load(url)
}

/// Takes the last migration back.
pub fn revert(url: &str) -> Result<(), Failure> {
    in_own_thread(url, |harness| Ok(vec![harness.revert_last_migration(crate::MIGRATIONS)?.to_string()]))?;
    Ok(())
}

/// The harness blocks in place, so it gets a thread outside every runtime.
fn in_own_thread(
    url: &str,
    work: impl FnOnce(&mut AsyncMigrationHarness<Wrapped>) -> Result<Vec<String>, Failure> + Send,
) -> Result<Vec<String>, Failure> {
    std::thread::scope(|scope| {
        scope
            .spawn(|| {
                let wrapped = Wrapped::establish(url)?;
                work(&mut AsyncMigrationHarness::from(wrapped))
            })
            .join()
            .map_err(|_| Failure::from("the migration thread panicked"))?
    })
}
