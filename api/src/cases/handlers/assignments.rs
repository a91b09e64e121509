//! HTTP for who carries a case.

use crate::{
    cases::{
        dto::{
            CaseView,
            assignments::{Assign, Replace},
            suggestion::SuggestionsView,
        },
        repo::{self, AssignmentView},
        service::{assignment, suggestion, transition},
    },
    platform::{
        Command, Ctx, IfMatch, PathId, Problem, Reply, idempotency, openapi::IdempotencyKey, page::Page,
    },
};
use actix_web::{HttpResponse, get, post, web::Json};
use tgpl_domain::{cases::CaseEvent, ids::CaseId, policy::Permission};

/// List assignments
///
/// All who work or worked on the case, with dates and shares; the shares sum to 100.
#[utoipa::path(tag = "cases", operation_id = "assignment_list", params(("id" = CaseId, Path, description = "The case")),
    responses((status = 200, description = "Every assignment", body = Page<AssignmentView>)))]
#[get("/cases/{id}/assignments")]
pub async fn assignment_list(ctx: Ctx, id: PathId<CaseId>) -> Result<HttpResponse, Problem> {
    let mut conn = ctx.services.db.reading(&ctx, Permission::AssignmentRead).await?;
    let row = repo::find(&mut *conn, id.0).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::AssignmentRead, &row.facts())?;
    let data = repo::assignments(&mut conn, &ctx.services.keys, &row).await?;
    Ok(Reply::ok(&Page::from(data))?.into())
}

/// Suggest whom to assign
///
/// The practitioners of the provider for the assignment or the replacement that is due: first what the law and the
/// registry rule out, with the very refusal of the assignment, then a score whose factors are shown and sum to it. A
/// proposal: the head decides, and may send `suggested` along. Those who have left are not named.
#[utoipa::path(tag = "cases", operation_id = "assignment_suggest", params(("id" = CaseId, Path, description = "The case")),
    responses((status = 200, description = "Whom to assign, the likeliest first", body = SuggestionsView),
        (status = 409, description = "Nobody is to be assigned now, in the words of the step")))]
#[get("/cases/{id}/assignment-suggestions")]
pub async fn assignment_suggest(ctx: Ctx, id: PathId<CaseId>) -> Result<Json<SuggestionsView>, Problem> {
    let found = idempotency::change(&ctx, Permission::AssignmentDecide, async |tx| {
        suggestion::suggest(tx, &ctx, id.0).await
    });
    found.await.map(Json)
}

/// Assign practitioners
///
/// One or several practitioners of the provider, in office, entitled to the form of aid, without a conflict of
/// interest; makes the decision (TP-TGPL-14, 06-TP-TGPL) or the note for advice.
#[utoipa::path(tag = "cases", operation_id = "case_assign",
    params(("id" = CaseId, Path, description = "The case"), IfMatch, IdempotencyKey), request_body = Assign,
    responses((status = 200, description = "The case after the step", body = CaseView)))]
#[post("/cases/{id}/assignments")]
pub async fn case_assign(
    ctx: Ctx,
    id: PathId<CaseId>,
    version: IfMatch,
    command: Command<Assign>,
) -> Result<HttpResponse, Problem> {
    let right = transition::permission(CaseEvent::Assign);
    idempotency::once(&ctx, right, command, async |tx, body| {
        assignment::assign(tx, &ctx, id.0, version.0, body).await
    })
    .await
}

/// Replace a practitioner
///
/// Needs a ground on record; the one replaced keeps the share of the work done and loses sight of the case. Makes
/// the decision (TP-TGPL-15, 07-TP-TGPL).
#[utoipa::path(tag = "cases", operation_id = "case_replace",
    params(("id" = CaseId, Path, description = "The case"), IfMatch, IdempotencyKey), request_body = Replace,
    responses((status = 200, description = "The case after the step", body = CaseView)))]
#[post("/cases/{id}/assignments/replace")]
pub async fn case_replace(
    ctx: Ctx,
    id: PathId<CaseId>,
    version: IfMatch,
    command: Command<Replace>,
) -> Result<HttpResponse, Problem> {
    let right = transition::permission(CaseEvent::Replace);
    idempotency::once(&ctx, right, command, async |tx, body| {
        assignment::replace(tx, &ctx, id.0, version.0, body).await
    })
    .await
}
