//! Whether this instance lives, and whether it can serve.

use super::{Problem, context::Visit, problem::Code};
use actix_web::{HttpResponse, get};
use diesel::{IntoSql, sql_types::Integer};
use serde_json::json;
use std::{
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

/// Set when the instance was told to stop: it is no longer ready, and finishes what it has.
pub static STOPPING: AtomicBool = AtomicBool::new(false);

/// The process answers; touches nothing else.
#[get("/health/live")]
pub async fn live() -> HttpResponse {
    HttpResponse::Ok().json(json!({ "status": "ok" }))
}

/// The database answers within half a second and the instance is not stopping.
#[get("/health/ready")]
pub async fn ready(visit: Visit) -> Result<HttpResponse, Problem> {
    let overloaded = || Problem::wait(Code::overloaded, 1);
    if STOPPING.load(Ordering::Relaxed) {
        return Err(overloaded());
    }
    let asked = async {
        let mut conn = visit.services.db.plain().await?;
        diesel_async::RunQueryDsl::get_result::<i32>(diesel::select(1_i32.into_sql::<Integer>()), &mut conn)
            .await
            .map_err(Problem::from)
    };
    match tokio::time::timeout(Duration::from_millis(500), asked).await {
        Ok(Ok(_)) => Ok(HttpResponse::Ok().json(json!({ "status": "ok" }))),
        _ => Err(overloaded()),
    }
}

/// What runs here.
#[get("/version")]
pub async fn version() -> HttpResponse {
    HttpResponse::Ok().json(json!({ "name": "tgpl", "version": env!("CARGO_PKG_VERSION"), "api": "v1" }))
}
