//! `tgpl serve`.

use super::{Failure, database, migrate};
use crate::{
    app,
    platform::{Clock, Config, audit, health},
};
use std::{net::TcpListener, sync::atomic::Ordering, time::Duration};

/// Serves until the process is told to stop.
pub fn run() -> Result<(), Failure> {
    let config = Config::from_env()?;
    log::info!("settings:\n{config}");
    let database = database::open(&config)?;
    migrate::migrate(&database.url)?;
    let listener = TcpListener::bind(config.listen)?;
    let address = listener.local_addr()?;
    let services = app::services(config, &database.url, Clock::default())?;
    actix_web::rt::System::new().block_on(async move {
        actix_web::rt::spawn(chain_audit(services.clone()));
        let server = app::serve(services, listener)?;
        log::info!("serving on http://{address}");
        println!("http://{address}/app");
        let handle = server.handle();
        actix_web::rt::spawn(async move {
            tokio::signal::ctrl_c().await.ok();
            health::STOPPING.store(true, Ordering::Relaxed);
            handle.stop(true).await;
        });
        server.await
    })?;
    Ok(())
}

/// Chains the access log within a second of each act.
async fn chain_audit(services: crate::platform::Services) {
    loop {
        actix_web::rt::time::sleep(Duration::from_millis(500)).await;
        if let Ok(mut conn) = services.db.plain().await
            && let Err(problem) = audit::chain(&mut conn, &services.keys).await
        {
            log::warn!("the access log was not chained: {problem}");
        }
    }
}
