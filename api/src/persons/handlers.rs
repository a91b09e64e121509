//! HTTP for persons: parse, call, answer.

use super::{
    dto::{PersonCandidates, PersonContent, PersonSearch, PersonView, ShowQuery},
    service,
};
use crate::platform::{
    Body, Command, Ctx, IfMatch, Listing, Paging, Patch, PathId, Problem, Query, extract::Nothing,
    idempotency, openapi::IdempotencyKey, page::Page,
};
use actix_web::{HttpResponse, get, patch, post, web::Json};
use tgpl_domain::{ids::PersonId, policy::Permission};

/// Search persons
///
/// By words of the name in any order, with or without accents, by citizen number or by telephone number, across the
/// nation. Records of other units answer with score, initials, year of birth and commune.
#[utoipa::path(tag = "people", operation_id = "person_search", request_body = PersonSearch,
    responses((status = 200, description = "Candidates, best first", body = PersonCandidates)))]
#[post("/persons:search")]
pub async fn person_search(ctx: Ctx, body: Body<PersonSearch>) -> Result<Json<PersonCandidates>, Problem> {
    let found = idempotency::change(&ctx, Permission::PersonSearch, async |tx| {
        service::search(tx, &ctx, body.0).await
    });
    found.await.map(Json)
}

/// Find possible duplicates of a person
///
/// Compares with the records of the nation and says for each field what speaks for and against one person. A
/// proposal for people to decide; nothing is merged.
#[utoipa::path(tag = "people", operation_id = "person_duplicates", request_body = PersonContent,
    responses((status = 200, description = "Candidates, likeliest first", body = PersonCandidates)))]
#[post("/persons:duplicates")]
pub async fn person_duplicates(
    ctx: Ctx,
    body: Body<PersonContent>,
) -> Result<Json<PersonCandidates>, Problem> {
    let found = idempotency::change(&ctx, Permission::PersonSearch, async |tx| {
        service::similar(tx, &ctx, body.0).await
    });
    found.await.map(Json)
}

/// List persons
///
/// The persons that the caller may open, newest first; names of sealed records as initials.
#[utoipa::path(tag = "people", operation_id = "person_list", params(Paging),
    responses((status = 200, description = "One page of persons", body = Page<PersonView>)))]
#[get("/persons")]
pub async fn person_list(ctx: Ctx, asked: Listing<Nothing>) -> Result<HttpResponse, Problem> {
    asked.answer(&ctx, &service::list(&ctx, &asked).await?).await
}

/// Record a person
///
/// Most persons come with their request; this records one by themselves, at the caller's unit.
#[utoipa::path(tag = "people", operation_id = "person_create", params(IdempotencyKey), request_body = PersonContent,
    responses((status = 201, description = "Recorded", body = PersonView)))]
#[post("/persons")]
pub async fn person_create(ctx: Ctx, command: Command<PersonContent>) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::PersonCreate, command, async |tx, body| {
        service::create_alone(tx, &ctx, body).await
    })
    .await
}

/// Read a person
///
/// Numbers and address are masked unless `show=true` asks for them, which only those may who need them. Every read
/// leaves a row in the access log.
#[utoipa::path(tag = "people", operation_id = "person_read",
    params(("id" = PersonId, Path, description = "The person"), ShowQuery),
    responses((status = 200, description = "The person", body = PersonView)))]
#[get("/persons/{id}")]
pub async fn person_read(
    ctx: Ctx,
    id: PathId<PersonId>,
    query: Query<ShowQuery>,
) -> Result<HttpResponse, Problem> {
    Ok(service::read(&ctx, id.0, query.0.show == Some(true)).await?.into())
}

/// Correct a person
///
/// A merge patch: absent fields stay, null clears one.
#[utoipa::path(tag = "people", operation_id = "person_update",
    params(("id" = PersonId, Path, description = "The person"), IfMatch), request_body = PersonContent,
    responses((status = 200, description = "The person as it is now", body = PersonView)))]
#[patch("/persons/{id}")]
pub async fn person_update(
    ctx: Ctx,
    id: PathId<PersonId>,
    version: IfMatch,
    patch: Patch<PersonContent>,
) -> Result<HttpResponse, Problem> {
    Ok(service::update(&ctx, id.0, version, &patch).await?.into())
}
