//! HTTP for the actions of requests, one path a verb.

use super::{
    dto::{Accept, AskSupplement, Reason, Refuse, SimpleAnswer, Supplement, Transfer},
    service,
    view::{CreatedRequest, RequestView},
};
use crate::platform::{
    Command, Ctx, IfMatch, PathId, Problem, extract::Nothing, idempotency, openapi::IdempotencyKey,
};
use actix_web::{HttpResponse, post};
use tgpl_domain::{ids::RequestId, policy::Permission};

/// Send a draft
///
/// The request is received now: duties start, the receipt is made, the tracking code is told in this answer only.
#[utoipa::path(tag = "requests", operation_id = "request_submit",
    params(("id" = RequestId, Path, description = "The request"), IfMatch, IdempotencyKey), request_body = Nothing,
    responses((status = 200, description = "The request as it is now", body = CreatedRequest)))]
#[post("/requests/{id}/submit")]
pub async fn request_submit(
    ctx: Ctx,
    id: PathId<RequestId>,
    version: IfMatch,
    command: Command<Nothing>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::RequestUpdate, command, async |tx, _| {
        service::submit(tx, &ctx, id.0, version).await
    })
    .await
}

/// Accept a request
///
/// Enters the case in the register and answers with `case_id`. With a ground of urgency proof may follow in 5 working
/// days, 10 from a specially difficult area (TT 12/2018 Đ.6).
#[utoipa::path(tag = "requests", operation_id = "request_accept",
    params(("id" = RequestId, Path, description = "The request"), IfMatch, IdempotencyKey), request_body = Accept,
    responses((status = 200, description = "The request as it is now", body = RequestView)))]
#[post("/requests/{id}/accept")]
pub async fn request_accept(
    ctx: Ctx,
    id: PathId<RequestId>,
    version: IfMatch,
    command: Command<Accept>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::RequestDecide, command, async |tx, body| {
        service::accept(tx, &ctx, id.0, version, body).await
    })
    .await
}

/// Refuse a request
///
/// On a ground of Luật TGPL Đ.30 kh.3; the notice 08-TP-TGPL is made.
#[utoipa::path(tag = "requests", operation_id = "request_refuse",
    params(("id" = RequestId, Path, description = "The request"), IfMatch, IdempotencyKey), request_body = Refuse,
    responses((status = 200, description = "The request as it is now", body = RequestView)))]
#[post("/requests/{id}/refuse")]
pub async fn request_refuse(
    ctx: Ctx,
    id: PathId<RequestId>,
    version: IfMatch,
    command: Command<Refuse>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::RequestDecide, command, async |tx, body| {
        service::refuse(tx, &ctx, id.0, version, body).await
    })
    .await
}

/// Ask for papers
///
/// The notice lists what is missing. An urgent request is accepted first instead.
#[utoipa::path(tag = "requests", operation_id = "request_ask_supplement",
    params(("id" = RequestId, Path, description = "The request"), IfMatch, IdempotencyKey), request_body = AskSupplement,
    responses((status = 200, description = "The request as it is now", body = RequestView)))]
#[post("/requests/{id}/ask-supplement")]
pub async fn request_ask_supplement(
    ctx: Ctx,
    id: PathId<RequestId>,
    version: IfMatch,
    command: Command<AskSupplement>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::RequestDecide, command, async |tx, body| {
        service::ask_supplement(tx, &ctx, id.0, version, body).await
    })
    .await
}

/// Take in the papers asked for
///
/// The request is received again, with the proofs that came.
#[utoipa::path(tag = "requests", operation_id = "request_supplement",
    params(("id" = RequestId, Path, description = "The request"), IfMatch, IdempotencyKey), request_body = Supplement,
    responses((status = 200, description = "The request as it is now", body = RequestView)))]
#[post("/requests/{id}/supplement")]
pub async fn request_supplement(
    ctx: Ctx,
    id: PathId<RequestId>,
    version: IfMatch,
    command: Command<Supplement>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::RequestUpdate, command, async |tx, body| {
        service::supplement(tx, &ctx, id.0, version, body).await
    })
    .await
}

/// Send a request on
///
/// To the competent provider, which sees it from now on and answers within a working day; 09-TP-TGPL is made.
#[utoipa::path(tag = "requests", operation_id = "request_transfer",
    params(("id" = RequestId, Path, description = "The request"), IfMatch, IdempotencyKey), request_body = Transfer,
    responses((status = 200, description = "The request as it is now", body = RequestView)))]
#[post("/requests/{id}/transfer")]
pub async fn request_transfer(
    ctx: Ctx,
    id: PathId<RequestId>,
    version: IfMatch,
    command: Command<Transfer>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::RequestDecide, command, async |tx, body| {
        service::transfer(tx, &ctx, id.0, version, body).await
    })
    .await
}

/// Take over a request
///
/// By the receiver. Answers with the request as it is here; the original time of receipt is kept.
#[utoipa::path(tag = "requests", operation_id = "request_confirm_transfer",
    params(("id" = RequestId, Path, description = "The request"), IfMatch, IdempotencyKey), request_body = Nothing,
    responses((status = 201, description = "The request as it is now", body = RequestView)))]
#[post("/requests/{id}/confirm-transfer")]
pub async fn request_confirm_transfer(
    ctx: Ctx,
    id: PathId<RequestId>,
    version: IfMatch,
    command: Command<Nothing>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::RequestDecide, command, async |tx, _| {
        service::confirm(tx, &ctx, id.0, version).await
    })
    .await
}

/// Send a request back
///
/// By the receiver, with the reason; the sender goes on with it.
#[utoipa::path(tag = "requests", operation_id = "request_return_transfer",
    params(("id" = RequestId, Path, description = "The request"), IfMatch, IdempotencyKey), request_body = Reason,
    responses((status = 200, description = "The request as it is now", body = RequestView)))]
#[post("/requests/{id}/return-transfer")]
pub async fn request_return_transfer(
    ctx: Ctx,
    id: PathId<RequestId>,
    version: IfMatch,
    command: Command<Reason>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::RequestDecide, command, async |tx, body| {
        service::give_back(tx, &ctx, id.0, version, body).await
    })
    .await
}

/// Record that a request was taken back
///
/// By the requester, before it was decided.
#[utoipa::path(tag = "requests", operation_id = "request_withdraw",
    params(("id" = RequestId, Path, description = "The request"), IfMatch, IdempotencyKey), request_body = Reason,
    responses((status = 200, description = "The request as it is now", body = RequestView)))]
#[post("/requests/{id}/withdraw")]
pub async fn request_withdraw(
    ctx: Ctx,
    id: PathId<RequestId>,
    version: IfMatch,
    command: Command<Reason>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::RequestDecide, command, async |tx, body| {
        service::withdraw(tx, &ctx, id.0, version, body).await
    })
    .await
}

/// Answer a simple question
///
/// On the spot: a line in the register of simple help, no case (TT 12/2018 Đ.8 kh.2).
#[utoipa::path(tag = "requests", operation_id = "request_answer",
    params(("id" = RequestId, Path, description = "The request"), IfMatch, IdempotencyKey), request_body = SimpleAnswer,
    responses((status = 200, description = "The request as it is now", body = RequestView)))]
#[post("/requests/{id}/answer")]
pub async fn request_answer(
    ctx: Ctx,
    id: PathId<RequestId>,
    version: IfMatch,
    command: Command<SimpleAnswer>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::RequestDecide, command, async |tx, body| {
        service::answer(tx, &ctx, id.0, version, body).await
    })
    .await
}
