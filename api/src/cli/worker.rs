//! `tgpl worker`: what runs behind the requests. Any number may run: leases and locks keep them apart.

use super::{Failure, database, migrate, serve};
use crate::{
    app,
    platform::{Clock, Config, Problem, Services},
};
use diesel_async::SimpleAsyncConnection;
use std::time::Duration;

/// Works until the process is told to stop.
pub fn run() -> Result<(), Failure> {
    let config = Config::from_env()?;
    let database = database::open(&config)?;
    migrate::migrate(&database.url)?;
    let services = app::services(config, &database.url, Clock::default())?;
    actix_web::rt::System::new().block_on(async move {
        actix_web::rt::spawn(serve::chain_audit(services.clone()));
        actix_web::rt::spawn(serve::relay(services.clone()));
        actix_web::rt::spawn(sweep(services));
        log::info!("working");
        serve::told_to_stop().await;
    });
    Ok(())
}

/// What nobody asks for any more: answers kept for repeated keys, windows of wrong guesses, sessions long ended,
/// events long delivered.
const SWEEP: &str = "
    DELETE FROM idempotency_keys WHERE created_at < now() - interval '2 days';
    DELETE FROM guesses WHERE window_start < now() - interval '1 day';
    DELETE FROM one_time_tokens WHERE expires_at < now() - interval '30 days';
    DELETE FROM refresh_tokens t USING sessions s
        WHERE s.id = t.session_id AND s.expires_at < now() - interval '30 days';
    DELETE FROM outbox WHERE delivered_at < now() - interval '30 days'";

/// Sweeps once an hour.
pub async fn sweep(services: Services) {
    loop {
        if let Err(problem) = swept(&services).await {
            log::warn!("not swept: {problem}");
        }
        actix_web::rt::time::sleep(Duration::from_hours(1)).await;
    }
}

async fn swept(services: &Services) -> Result<(), Problem> {
    let mut conn = services.db.plain().await?;
    Ok(conn.batch_execute(SWEEP).await?)
}
