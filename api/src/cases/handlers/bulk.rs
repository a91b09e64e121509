//! HTTP for labels, and for one step on many cases.

use crate::{
    cases::{
        dto::{
            CaseView,
            bulk::{Bulk, TagChange, TagView},
        },
        repo,
        service::{bulk, tags},
    },
    jobs::service::JobView,
    platform::{Command, Ctx, IfMatch, PathId, Problem, idempotency, openapi::IdempotencyKey, page::Page},
};
use actix_web::{HttpResponse, get, post, web::Json};
use tgpl_domain::{ids::CaseId, policy::Permission};

/// List the labels in use
///
/// Those on the cases that the caller may label, in order; what to offer while somebody types.
#[utoipa::path(tag = "cases", operation_id = "case_tag_list",
    responses((status = 200, description = "Every label in use", body = Page<TagView>)))]
#[get("/case-tags")]
pub async fn case_tag_list(ctx: Ctx) -> Result<Json<Page<TagView>>, Problem> {
    let mut conn = ctx.services.db.reading(&ctx, Permission::CaseTag).await?;
    let found = repo::tags_in_use(&mut conn, &ctx.actor.scope(Permission::CaseTag)).await?;
    Ok(Json(Page::from(found.into_iter().map(|tag| TagView { tag }).collect::<Vec<_>>())))
}

/// Label a case
///
/// Labels sort the cases of a unit: a campaign, a round of checks. They say nothing about a person, since whoever lists
/// the case sees them. In small letters, at most forty characters and twenty a case.
#[utoipa::path(tag = "cases", operation_id = "case_tag",
    params(("id" = CaseId, Path, description = "The case"), IfMatch, IdempotencyKey), request_body = TagChange,
    responses((status = 200, description = "The case after it", body = CaseView)))]
#[post("/cases/{id}/tags")]
pub async fn case_tag(
    ctx: Ctx,
    id: PathId<CaseId>,
    version: IfMatch,
    command: Command<TagChange>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::CaseTag, command, async |tx, body| {
        Ok(tags::change(tx, &ctx, id.0, version.0, body).await?.0)
    })
    .await
}

/// Take a step on many cases
///
/// Begins a job that does the step case by case, each by itself and with the very guards of the single command: a case
/// that is refused says why, the others go on, none is half done. `GET /jobs/{id}` tells how far it is, its `rows` what
/// became of each. A case of `ids` that is not the caller's is a missing one in its row. With `hold` the job waits: what
/// makes papers and numbers cannot be taken back, but within these seconds `POST /jobs/{id}/cancel` leaves all as it was.
#[utoipa::path(tag = "cases", operation_id = "case_bulk", params(IdempotencyKey), request_body = Bulk,
    responses((status = 202, description = "The job", body = JobView)))]
#[post("/cases:bulk")]
pub async fn case_bulk(ctx: Ctx, command: Command<Bulk>) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::CaseList, command, async |tx, body| bulk::begin(tx, &ctx, body).await)
        .await
}
