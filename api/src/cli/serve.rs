//! `tgpl serve`.

use super::{Failure, background, database, migrate};
use crate::{
    app, demo,
    platform::{Clock, Config, Services, clock::day, config::Environment, health},
};
use std::{net::TcpListener, sync::atomic::Ordering, time::Duration};

/// Serves until the process is told to stop.
pub fn run() -> Result<(), Failure> {
    let config = Config::from_env()?;
    log::info!("settings:\n{config}");
    let database = database::open(&config)?;
    migrate::migrate(&database.url)?;
    if config.environment == Environment::Development {
        populate(&config, &database.url)?;
    }
    let listener = TcpListener::bind(config.listen)?;
    let address = listener.local_addr()?;
    let services = app::services(config, &database.url, Clock::default())?;
    let metrics = metrics_server(&services)?;
    actix_web::rt::System::new().block_on(async move {
        background::start(&services);
        actix_web::rt::spawn(tidy(services.clone()));
        if let Some(server) = metrics {
            actix_web::rt::spawn(server);
        }
        let server = app::serve(services, listener)?;
        log::info!("serving on http://{address}");
        println!("http://{address}/app");
        let handle = server.handle();
        actix_web::rt::spawn(async move {
            told_to_stop().await;
            health::STOPPING.store(true, Ordering::Relaxed);
            actix_web::rt::time::sleep(NOTICED).await;
            handle.stop(true).await;
        });
        server.await
    })?;
    Ok(())
}

/// An empty database gets a small nation, so that the first start shows something.
fn populate(config: &Config, url: &str) -> Result<(), Failure> {
    actix_web::rt::System::new().block_on(async {
        if demo::is_empty(url).await? {
            let today = day(Clock::default().now());
            let made = demo::make(config, url, demo::Plan::small(today), |_| {}).await?;
            demo::supply(&app::services(config.clone(), url, Clock::default())?, today).await?;
            println!("demo accounts: {}", made.accounts_file.display());
        }
        Ok(())
    })
}

/// Time for a proxy to see that the instance is no longer ready.
const NOTICED: Duration = Duration::from_millis(500);

pub(super) async fn told_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
        }
        Err(_) => drop(tokio::signal::ctrl_c().await),
    }
}

/// `/metrics` on its own port, for the operator's network alone.
fn metrics_server(services: &Services) -> Result<Option<actix_web::dev::Server>, Failure> {
    let Some(address) = services.config.metrics_listen else { return Ok(None) };
    let recorder = metrics_exporter_prometheus::PrometheusBuilder::new().install_recorder()?;
    let server = actix_web::HttpServer::new(move || {
        let recorder = recorder.clone();
        actix_web::App::new()
            .route("/metrics", actix_web::web::get().to(move || std::future::ready(recorder.render())))
    })
    .workers(1)
    .disable_signals()
    .bind(address)?
    .run();
    Ok(Some(server))
}

async fn tidy(services: Services) {
    loop {
        actix_web::rt::time::sleep(Duration::from_mins(1)).await;
        services.rates.tidy();
    }
}
