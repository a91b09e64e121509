//! HTTP for practitioners: parse, call, answer.

use super::{
    dto::{PractitionerCreate, PractitionerListQuery, PractitionerPatch, PractitionerView},
    repo, service,
};
use crate::platform::{
    Body, Command, Ctx, IfMatch, Listing, Paging, PathId, Problem, Reply, idempotency,
    openapi::IdempotencyKey, page::Page,
};
use actix_web::{HttpResponse, get, patch, post};
use tgpl_domain::{ids::PractitionerId, policy::Permission};

/// List practitioners
///
/// By given name, as a Vietnamese list of people is ordered. Who keeps or leads a centre sees its practitioners whole,
/// with their open cases; others see the published part.
#[utoipa::path(tag = "practitioners", operation_id = "practitioner_list", params(PractitionerListQuery, Paging),
    responses((status = 200, description = "One page of practitioners", body = Page<PractitionerView>)))]
#[get("/practitioners")]
pub async fn practitioner_list(
    ctx: Ctx,
    asked: Listing<PractitionerListQuery>,
) -> Result<HttpResponse, Problem> {
    let after = asked.after(&ctx)?;
    let scope = ctx.actor.scope(Permission::PractitionerList);
    let mut conn = ctx.services.db.reading(&ctx, Permission::PractitionerList).await?;
    let rows = repo::list(&mut conn, &scope, &asked.filter, ctx.today(), after, asked.limit).await?;
    let place = |row: &repo::PractitionerRow| repo::Place { name: row.sort_name.clone(), id: row.id.0 };
    let Page { data, page } = asked.page(&ctx, rows, place)?;
    let data = service::views(&mut conn, &ctx, &scope, data).await?;
    drop(conn);
    asked.answer(&ctx, &Page { data, page }).await
}

/// Read a practitioner
///
/// Whole for the practitioner's own centre and those over it, the published part for others.
#[utoipa::path(tag = "practitioners", operation_id = "practitioner_read",
    params(("id" = PractitionerId, Path, description = "The practitioner")),
    responses((status = 200, description = "The practitioner", body = PractitionerView)))]
#[get("/practitioners/{id}")]
pub async fn practitioner_read(ctx: Ctx, id: PathId<PractitionerId>) -> Result<HttpResponse, Problem> {
    let mut conn = ctx.services.db.reading(&ctx, Permission::PractitionerRead).await?;
    let view = service::read(&mut conn, &ctx, id.0).await?;
    Ok(Reply::ok(&view)?.tagged(view.version).into())
}

/// Register a practitioner
///
/// An entry for one kind with one provider; the card number is unique with both.
#[utoipa::path(tag = "practitioners", operation_id = "practitioner_create", params(IdempotencyKey),
    request_body = PractitionerCreate,
    responses((status = 201, description = "Registered", body = PractitionerView)))]
#[post("/practitioners")]
pub async fn practitioner_create(
    ctx: Ctx,
    command: Command<PractitionerCreate>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::PractitionerWrite, command, async |tx, made| {
        let view = service::create(tx, &ctx, made).await?;
        Ok(Reply::created(format!("/api/v1/practitioners/{}", view.id), &view)?.tagged(view.version))
    })
    .await
}

/// Change a practitioner
///
/// Card, appointment, grade, fields, languages, contact, or the end of the work here. A merge patch: what is absent
/// stays, `null` clears.
#[utoipa::path(tag = "practitioners", operation_id = "practitioner_update",
    params(("id" = PractitionerId, Path, description = "The practitioner"), IfMatch),
    request_body = PractitionerPatch,
    responses((status = 200, description = "Changed", body = PractitionerView)))]
#[patch("/practitioners/{id}")]
pub async fn practitioner_update(
    ctx: Ctx,
    id: PathId<PractitionerId>,
    version: IfMatch,
    body: Body<PractitionerPatch>,
) -> Result<HttpResponse, Problem> {
    let view = idempotency::change(&ctx, Permission::PractitionerWrite, async |tx| {
        service::update(tx, &ctx, id.0, version.0, body.0).await
    })
    .await?;
    Ok(Reply::ok(&view)?.tagged(view.version).into())
}
