//! HTTP for the work on a case.

use crate::{
    cases::{
        dto::work::{
            ProceedingPatch, ProceedingView, RecordProceeding, RecordSession, SessionPatch, WorkSessionView,
        },
        service::work,
    },
    platform::{
        Body, Command, Ctx, IfMatch, PathId, Problem, Reply, idempotency, openapi::IdempotencyKey, page::Page,
    },
};
use actix_web::{HttpResponse, delete, get, patch, post};
use tgpl_domain::{
    ids::{CaseId, ProceedingId, WorkSessionId},
    policy::Permission,
};

/// List work sessions
///
/// The stretches of work on a case, with the half sessions that each counts.
#[utoipa::path(tag = "cases", operation_id = "work_session_list", params(("id" = CaseId, Path, description = "The case")),
    responses((status = 200, description = "Every session", body = Page<WorkSessionView>)))]
#[get("/cases/{id}/sessions")]
pub async fn work_session_list(ctx: Ctx, id: PathId<CaseId>) -> Result<HttpResponse, Problem> {
    let found =
        idempotency::change(&ctx, Permission::CaseRead, async |tx| work::sessions(tx, &ctx, id.0).await);
    Ok(Reply::ok(&Page::from(found.await?))?.into())
}

/// Record a work session
///
/// Four hours are one session; a remainder under three hours is half of one (TT 02/2021). Times of one person that
/// overlap are refused.
#[utoipa::path(tag = "cases", operation_id = "work_session_create",
    params(("id" = CaseId, Path, description = "The case"), IdempotencyKey), request_body = RecordSession,
    responses((status = 201, description = "The session", body = WorkSessionView)))]
#[post("/cases/{id}/sessions")]
pub async fn work_session_create(
    ctx: Ctx,
    id: PathId<CaseId>,
    command: Command<RecordSession>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::CaseAct, command, async |tx, body| {
        work::add_session(tx, &ctx, id.0, body).await
    })
    .await
}

/// Correct a work session
///
/// A merge patch; the count follows the times.
#[utoipa::path(tag = "cases", operation_id = "work_session_update",
    params(("id" = WorkSessionId, Path, description = "The session"), IfMatch), request_body = SessionPatch,
    responses((status = 200, description = "The session after it", body = WorkSessionView)))]
#[patch("/work-sessions/{id}")]
pub async fn work_session_update(
    ctx: Ctx,
    id: PathId<WorkSessionId>,
    version: IfMatch,
    body: Body<SessionPatch>,
) -> Result<HttpResponse, Problem> {
    let changed = idempotency::change(&ctx, Permission::CaseAct, async |tx| {
        work::change_session(tx, &ctx, id.0, version.0, body.0).await
    });
    Ok(changed.await?.into())
}

/// Delete a work session
///
/// What was recorded by mistake; the history keeps that it was.
#[utoipa::path(tag = "cases", operation_id = "work_session_delete",
    params(("id" = WorkSessionId, Path, description = "The session"), IfMatch),
    responses((status = 204, description = "It is gone")))]
#[delete("/work-sessions/{id}")]
pub async fn work_session_delete(
    ctx: Ctx,
    id: PathId<WorkSessionId>,
    version: IfMatch,
) -> Result<HttpResponse, Problem> {
    let gone = idempotency::change(&ctx, Permission::CaseAct, async |tx| {
        work::drop_session(tx, &ctx, id.0, version.0).await
    });
    Ok(gone.await?.into())
}

/// List proceedings
///
/// Stages and hearings of a case; a hearing tells until when the court had to announce it (DL20).
#[utoipa::path(tag = "cases", operation_id = "proceeding_list", params(("id" = CaseId, Path, description = "The case")),
    responses((status = 200, description = "Every stage and hearing", body = Page<ProceedingView>)))]
#[get("/cases/{id}/proceedings")]
pub async fn proceeding_list(ctx: Ctx, id: PathId<CaseId>) -> Result<HttpResponse, Problem> {
    let found =
        idempotency::change(&ctx, Permission::CaseRead, async |tx| work::proceedings(tx, &ctx, id.0).await);
    Ok(Reply::ok(&Page::from(found.await?))?.into())
}

/// Record a stage or hearing
///
/// The matter entered a stage, or a body set a hearing.
#[utoipa::path(tag = "cases", operation_id = "proceeding_create",
    params(("id" = CaseId, Path, description = "The case"), IdempotencyKey), request_body = RecordProceeding,
    responses((status = 201, description = "The stage or hearing", body = ProceedingView)))]
#[post("/cases/{id}/proceedings")]
pub async fn proceeding_create(
    ctx: Ctx,
    id: PathId<CaseId>,
    command: Command<RecordProceeding>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::CaseAct, command, async |tx, body| {
        work::add_proceeding(tx, &ctx, id.0, body).await
    })
    .await
}

/// Correct a stage or hearing
///
/// A merge patch: another day, the notice, the result.
#[utoipa::path(tag = "cases", operation_id = "proceeding_update",
    params(("id" = ProceedingId, Path, description = "The stage or hearing"), IfMatch), request_body = ProceedingPatch,
    responses((status = 200, description = "It after the change", body = ProceedingView)))]
#[patch("/case-proceedings/{id}")]
pub async fn proceeding_update(
    ctx: Ctx,
    id: PathId<ProceedingId>,
    version: IfMatch,
    body: Body<ProceedingPatch>,
) -> Result<HttpResponse, Problem> {
    let changed = idempotency::change(&ctx, Permission::CaseAct, async |tx| {
        work::change_proceeding(tx, &ctx, id.0, version.0, body.0).await
    });
    Ok(changed.await?.into())
}
