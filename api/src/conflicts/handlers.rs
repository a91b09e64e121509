//! HTTP for the conflict check.

use super::{
    dto::{ConflictAnswer, ConflictCheck},
    service,
};
use crate::platform::{Body, Ctx, Problem, idempotency};
use actix_web::{post, web::Json};
use tgpl_domain::policy::Permission;

/// Check for conflicts of interest
///
/// Looks across the nation for matters in which somebody acts for the other side. Answers yes or no and which
/// provider to call; nothing about persons or matters. Each question leaves a row in the access log.
#[utoipa::path(tag = "requests", operation_id = "conflict_check", request_body = ConflictCheck,
    responses((status = 200, description = "Whether there is one", body = ConflictAnswer)))]
#[post("/conflicts:check")]
pub async fn conflict_check(ctx: Ctx, body: Body<ConflictCheck>) -> Result<Json<ConflictAnswer>, Problem> {
    idempotency::change(&ctx, Permission::ConflictCheck, async |tx| service::check(tx, &ctx, &body.0).await)
        .await
        .map(Json)
}
