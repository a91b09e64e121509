//! HTTP for merges.

use super::{
    dto::{PersonMerge, PersonMergeView},
    service,
};
use crate::platform::{
    Command, Ctx, PathId, Problem, extract::Nothing, idempotency, openapi::IdempotencyKey,
};
use actix_web::{HttpResponse, get, post, web::Json};
use tgpl_domain::policy::Permission;
use uuid::Uuid;

/// Merge two records of one person
///
/// Requests, cases and parties of the one that is merged go over to the one that is kept, with the fields that were
/// chosen; what was class S4 stays so. The merged record is shown as merged and found by no search. Both records are to be
/// within the caller's unit; nothing is merged across providers.
#[utoipa::path(tag = "people", operation_id = "person_merge", params(IdempotencyKey), request_body = PersonMerge,
    responses((status = 201, description = "Merged", body = PersonMergeView),
        (status = 412, description = "One of the two has changed since it was read")))]
#[post("/person-merges")]
pub async fn person_merge(ctx: Ctx, command: Command<PersonMerge>) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::PersonMerge, command, async |tx, body| {
        service::merge(tx, &ctx, body).await
    })
    .await
}

/// Read a merge
///
/// Which records, how much went over, and whether it was undone.
#[utoipa::path(tag = "people", operation_id = "person_merge_read",
    params(("id" = Uuid, Path, description = "The merge")),
    responses((status = 200, description = "The merge", body = PersonMergeView)))]
#[get("/person-merges/{id}")]
pub async fn person_merge_read(ctx: Ctx, id: PathId<Uuid>) -> Result<Json<PersonMergeView>, Problem> {
    let mut conn = ctx.services.db.reading(&ctx, Permission::PersonMerge).await?;
    service::read(&mut conn, &ctx, id.0).await.map(Json)
}

/// Undo a merge
///
/// What went over goes back and the record that was kept is as it was; what has come to it since stays with it, and what
/// has become class S4 stays so. Refused once either record was changed since.
#[utoipa::path(tag = "people", operation_id = "person_merge_undo",
    params(("id" = Uuid, Path, description = "The merge"), IdempotencyKey), request_body = Nothing,
    responses((status = 200, description = "The merge, undone", body = PersonMergeView)))]
#[post("/person-merges/{id}/undo")]
pub async fn person_merge_undo(
    ctx: Ctx,
    id: PathId<Uuid>,
    command: Command<Nothing>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::PersonMerge, command, async |tx, _| {
        service::undo(tx, &ctx, id.0).await
    })
    .await
}
