//! `tgpl worker`: what runs behind the requests, alone.

use super::{Failure, background, database, migrate, serve};
use crate::{
    app,
    platform::{Clock, Config},
};

/// Works until the process is told to stop.
pub fn run() -> Result<(), Failure> {
    let config = Config::from_env()?;
    let database = database::open(&config)?;
    migrate::migrate(&database.url)?;
    let services = app::services(config, &database.url, Clock::default())?;
    actix_web::rt::System::new().block_on(async move {
        background::start(&services);
        log::info!("working");
        serve::told_to_stop().await;
    });
    Ok(())
}
