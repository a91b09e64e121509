//! HTTP for requests: parse, call, answer.

use super::{
    dto::{NewRequest, RequestContent, Route},
    service,
    view::{ActionView, CreatedRequest, History, RequestListQuery, RequestSummary, RequestView, Routing},
};
use crate::{
    persons::service::NameSearch,
    platform::{
        Body, Command, Ctx, IfMatch, Listing, Paging, Patch, PathId, Problem, idempotency,
        openapi::IdempotencyKey, page::Page,
    },
};
use actix_web::{HttpResponse, get, patch, post, web::Json};
use tgpl_domain::{ids::RequestId, policy::Permission};

/// List requests
///
/// The requests the caller may see, those offered to their provider included; newest first or by the nearest
/// deadline. No total is counted unless `count=exact` asks for it; `format` gives the whole list as a file.
#[utoipa::path(tag = "requests", operation_id = "request_list", params(RequestListQuery, Paging),
    responses((status = 200, description = "One page of requests", body = Page<RequestSummary>)))]
#[get("/requests")]
pub async fn request_list(ctx: Ctx, asked: Listing<RequestListQuery>) -> Result<HttpResponse, Problem> {
    asked.answer(&ctx, &service::list(&ctx, &asked).await?).await
}

/// Search requests by their person
///
/// By words of the name in any order, with or without accents, among the requests whose person the caller may know,
/// decided or not; those of the nearest names first, at most fifty. Sealed requests are found by their number alone.
#[utoipa::path(tag = "requests", operation_id = "request_search", request_body = NameSearch,
    responses((status = 200, description = "Requests of the nearest names first", body = Page<RequestSummary>)))]
#[post("/requests:search")]
pub async fn request_search(ctx: Ctx, body: Body<NameSearch>) -> Result<Json<Page<RequestSummary>>, Problem> {
    service::search(&ctx, &body.0).await.map(Json)
}

/// Receive a request
///
/// From any channel, with its person. Answers once with the tracking code of the receipt; a draft gets both when it
/// is sent. Without `organisation_id` it belongs to the caller's unit, or to the centre where the person lives.
#[utoipa::path(tag = "requests", operation_id = "request_create", params(IdempotencyKey), request_body = NewRequest,
    responses((status = 201, description = "Received", body = CreatedRequest)))]
#[post("/requests")]
pub async fn request_create(ctx: Ctx, command: Command<NewRequest>) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::RequestCreate, command, async |tx, body| {
        service::create(tx, &ctx, body).await
    })
    .await
}

/// Read a request
///
/// With person, matter, declared eligibility and what the rules of today say to it, each as the caller may see it.
/// Every read leaves a row in the access log.
#[utoipa::path(tag = "requests", operation_id = "request_read",
    params(("id" = RequestId, Path, description = "The request")),
    responses((status = 200, description = "The request", body = RequestView)))]
#[get("/requests/{id}")]
pub async fn request_read(ctx: Ctx, id: PathId<RequestId>) -> Result<HttpResponse, Problem> {
    Ok(service::read(&ctx, id.0).await?.into())
}

/// Correct a request
///
/// A merge patch of what the request says, until it is decided; `parties` are replaced as a whole.
#[utoipa::path(tag = "requests", operation_id = "request_update",
    params(("id" = RequestId, Path, description = "The request"), IfMatch), request_body = RequestContent,
    responses((status = 200, description = "The request as it is now", body = RequestView)))]
#[patch("/requests/{id}")]
pub async fn request_update(
    ctx: Ctx,
    id: PathId<RequestId>,
    version: IfMatch,
    patch: Patch<RequestContent>,
) -> Result<HttpResponse, Problem> {
    Ok(service::update(&ctx, id.0, version, &patch).await?.into())
}

/// List what may be done with a request
///
/// Every action with whether it may be done now and why not, in the language of the caller.
#[utoipa::path(tag = "requests", operation_id = "request_action_list",
    params(("id" = RequestId, Path, description = "The request")),
    responses((status = 200, description = "The actions", body = Vec<ActionView>)))]
#[get("/requests/{id}/actions")]
pub async fn request_action_list(ctx: Ctx, id: PathId<RequestId>) -> Result<Json<Vec<ActionView>>, Problem> {
    service::actions(&ctx, id.0).await.map(Json)
}

/// List what was done with a request
///
/// Every act in order with who did it and when, and the reasons that were given; never changed. Each reading leaves a
/// row in the access log.
#[utoipa::path(tag = "requests", operation_id = "request_history_list",
    params(("id" = RequestId, Path, description = "The request")),
    responses((status = 200, description = "The acts", body = History)))]
#[get("/requests/{id}/history")]
pub async fn request_history_list(ctx: Ctx, id: PathId<RequestId>) -> Result<Json<History>, Problem> {
    service::history(&ctx, id.0).await.map(Json)
}

/// Find the provider for a request
///
/// The competent centres where the person lives, or else where the matter happened, through mergers of provinces.
#[utoipa::path(tag = "requests", operation_id = "request_routing_read",
    params(("id" = RequestId, Path, description = "The request")),
    responses((status = 200, description = "The competent centres", body = Routing)))]
#[get("/requests/{id}/routing")]
pub async fn request_routing_read(ctx: Ctx, id: PathId<RequestId>) -> Result<Json<Routing>, Problem> {
    service::routing(&ctx, id.0).await.map(Json)
}

/// Find the provider for a place
///
/// The competent centres of a commune on a day; codes of before and after the reorganisation of 01/07/2025 are both
/// understood.
#[utoipa::path(tag = "requests", operation_id = "request_route", request_body = Route,
    responses((status = 200, description = "The competent centres", body = Routing)))]
#[post("/requests:route")]
pub async fn request_route(ctx: Ctx, body: Body<Route>) -> Result<Json<Routing>, Problem> {
    service::route(&ctx, &body.0).await.map(Json)
}
