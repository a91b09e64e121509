//! HTTP for practitioners: parse, call, answer.

use super::{
    dto::{COLUMNS, PractitionerCreate, PractitionerListQuery, PractitionerPatch, PractitionerView},
    repo, service,
};
use crate::platform::{
    Body, Command, Ctx, IfMatch, PathId, Problem, Query, Reply, export, idempotency,
    openapi::IdempotencyKey,
    page::{self, Next, Page},
};
use actix_web::{HttpRequest, HttpResponse, get, patch, post};
use tgpl_domain::{ids::PractitionerId, policy::Permission};

/// List practitioners
///
/// By given name, as a Vietnamese list of people is ordered. Who keeps or leads a centre sees its practitioners whole,
/// with their open cases; others see the published part.
#[utoipa::path(tag = "practitioners", operation_id = "practitioner_list", params(PractitionerListQuery),
    responses((status = 200, description = "One page of practitioners", body = Page<PractitionerView>)))]
#[get("/practitioners")]
pub async fn practitioner_list(
    ctx: Ctx,
    request: HttpRequest,
    query: Query<PractitionerListQuery>,
) -> Result<HttpResponse, Problem> {
    let asked = query.0;
    let limit = page::limit(asked.limit)?;
    let filter = page::filter_of(request.query_string());
    let after = page::place(&ctx, &filter, asked.cursor.as_deref())?;
    let scope = ctx.actor.scope(Permission::PractitionerList);
    let mut conn = ctx.services.db.reading(&ctx, Permission::PractitionerList).await?;
    if let Some(format) = export::wanted(asked.format, &request) {
        let rows = repo::list(&mut conn, &scope, &asked, ctx.today(), None, export::MOST).await?;
        return export::sheet(&ctx, "nguoi-thuc-hien", format, COLUMNS, &rows).await;
    }
    let rows = repo::list(&mut conn, &scope, &asked, ctx.today(), after, limit).await?;
    let place = |row: &repo::PractitionerRow| repo::Place { name: row.sort_name.clone(), id: row.id.0 };
    let rows = page::page(&ctx, &filter, rows, limit, place, |row| row)?;
    let page = Page {
        data: service::views(&mut conn, &ctx, &scope, rows.data).await?,
        page: Next { next: rows.page.next, total: None },
    };
    Ok(page::respond(request.path(), request.query_string(), &page))
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
