//! What runs behind the requests, in the worker and beside every server. Any number may run: leases and locks keep
//! them apart.

use crate::{
    app,
    jobs::service as jobs,
    obligations::service as obligations,
    platform::{Problem, Services, audit, checkpoints, outbox},
    reports::service as reports,
    statistics::service as statistics,
};
use diesel_async::RunQueryDsl;
use std::time::Duration;

/// Starts everything; it ends with the runtime.
pub fn start(services: &Services) {
    actix_web::rt::spawn(relay(services.clone()));
    actix_web::rt::spawn(work(services.clone()));
    actix_web::rt::spawn(every(Duration::from_millis(500), services.clone(), "chained", async |services| {
        audit::chain(&mut *services.db.plain().await?, &services.keys).await.map(drop)
    }));
    actix_web::rt::spawn(every(
        Duration::from_mins(1),
        services.clone(),
        "kept a checkpoint",
        async |services| checkpoints::advance(services).await,
    ));
    actix_web::rt::spawn(every(Duration::from_mins(1), services.clone(), "swept duties", async |services| {
        obligations::sweep(&services.db, &services.clock).await.map(drop)
    }));
    actix_web::rt::spawn(every(Duration::from_mins(1), services.clone(), "counted", async |services| {
        statistics::count_what_is_left(&services.db, &services.keys, |_| {}).await
    }));
    actix_web::rt::spawn(every(
        Duration::from_hours(1),
        services.clone(),
        "reminded of reports",
        async |services| reports::sweep(services).await,
    ));
    actix_web::rt::spawn(every(Duration::from_hours(1), services.clone(), "forgot", async |services| {
        forget(services).await.map(drop)
    }));
}

/// Repeats a work; what fails is told and tried again at its next turn.
async fn every(
    pause: Duration,
    services: Services,
    done: &'static str,
    work: impl AsyncFn(&Services) -> Result<(), Problem>,
) {
    loop {
        if let Err(problem) = work(&services).await {
            log::warn!("not {done}: {problem}");
        }
        actix_web::rt::time::sleep(pause).await;
    }
}

/// Delivers the outbox: every second, and at once while there is more.
async fn relay(services: Services) {
    loop {
        let deliver = async |event: &outbox::Event| app::deliver(&services, event).await;
        match outbox::relay(&services.db, &services.clock, deliver).await {
            Ok(0) => actix_web::rt::time::sleep(Duration::from_secs(1)).await,
            Ok(_) => {}
            Err(problem) => {
                log::warn!("the outbox was not delivered: {problem}");
                actix_web::rt::time::sleep(Duration::from_secs(5)).await;
            }
        }
    }
}

/// Works jobs off, a row after the other while there are any.
async fn work(services: Services) {
    loop {
        match jobs::step(&services, app::perform).await {
            Ok(true) => {}
            Ok(false) => actix_web::rt::time::sleep(Duration::from_millis(500)).await,
            Err(problem) => {
                log::warn!("no row of a job was done: {problem}");
                actix_web::rt::time::sleep(Duration::from_secs(5)).await;
            }
        }
    }
}

/// What nobody asks for any more: answers kept for repeated keys, windows of wrong guesses, secrets and sessions long
/// ended, assertions that are past, drafts and notices long left, jobs that ended, events long delivered.
const STALE: [(&str, &str); 9] = [
    ("idempotency_keys", "created_at < now() - interval '7 days'"),
    ("guesses", "window_start < now() - interval '1 day'"),
    ("one_time_tokens", "expires_at < now() - interval '30 days'"),
    (
        "refresh_tokens",
        "session_id IN (SELECT id FROM sessions WHERE expires_at < now() - interval '30 days')",
    ),
    ("spent_assertions", "expires_at < now()"),
    ("drafts", "updated_at < now() - interval '30 days'"),
    ("notices", "at < now() - interval '90 days'"),
    ("jobs", "ended_at < now() - interval '90 days'"),
    ("outbox", "delivered_at < now() - interval '30 days'"),
];
/// Rows deleted in one statement, so that none runs into the time limit.
const BATCH: usize = 5_000;

/// Deletes what is stale. Answers how many rows.
pub async fn forget(services: &Services) -> Result<usize, Problem> {
    let mut conn = services.db.plain().await?;
    let mut forgotten = 0;
    for (table, stale) in STALE {
        loop {
            let statement = format!(
                "DELETE FROM {table} WHERE ctid = ANY (ARRAY(SELECT ctid FROM {table} WHERE {stale} LIMIT {BATCH}))"
            );
            let deleted = diesel::sql_query(statement).execute(&mut conn).await?;
            forgotten += deleted;
            if deleted < BATCH {
                break;
            }
        }
    }
    Ok(forgotten)
}
