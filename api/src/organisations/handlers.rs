//! HTTP for organisations: parse, call, answer.

use super::{
    dto::{
        COLUMNS, OrganisationCreate, OrganisationDetail, OrganisationListQuery, OrganisationPatch,
        OrganisationView,
    },
    repo, service,
};
use crate::platform::{
    Body, Command, Ctx, IfMatch, PathId, Problem, Query, Reply, export, idempotency,
    openapi::IdempotencyKey,
    page::{self, Page},
};
use actix_web::{HttpRequest, HttpResponse, get, patch, post};
use tgpl_domain::{ids::OrganisationId, policy::Permission};

/// List organisations
///
/// Those that stand on a day, in Vietnamese order. `parent_id` walks the tree; `format` gives the whole list as a file.
#[utoipa::path(tag = "organisations", operation_id = "organisation_list", params(OrganisationListQuery),
    responses((status = 200, description = "One page of organisations", body = Page<OrganisationView>)))]
#[get("/organisations")]
pub async fn organisation_list(
    ctx: Ctx,
    request: HttpRequest,
    query: Query<OrganisationListQuery>,
) -> Result<HttpResponse, Problem> {
    let asked = query.0;
    let limit = page::limit(asked.limit)?;
    let filter = page::filter_of(request.query_string());
    let after = page::place(&ctx, &filter, asked.cursor.as_deref())?;
    let mut conn = ctx.services.db.plain().await?;
    if let Some(format) = export::wanted(asked.format, &request) {
        let rows = repo::list(&mut conn, &asked, ctx.today(), None, export::MOST).await?;
        return export::sheet(&ctx, "to-chuc", format, COLUMNS, &rows).await;
    }
    let rows = repo::list(&mut conn, &asked, ctx.today(), after, limit).await?;
    let place = |row: &repo::OrganisationRow| repo::Place { name: row.name.clone(), id: row.id.0 };
    let page = page::page(&ctx, &filter, rows, limit, place, OrganisationView::from)?;
    Ok(page::respond(request.path(), request.query_string(), &page))
}

/// Read an organisation
///
/// With what it was made of and what it went into, so that an old code is understood.
#[utoipa::path(tag = "organisations", operation_id = "organisation_read",
    params(("id" = OrganisationId, Path, description = "The organisation")),
    responses((status = 200, description = "The organisation", body = OrganisationDetail)))]
#[get("/organisations/{id}")]
pub async fn organisation_read(ctx: Ctx, id: PathId<OrganisationId>) -> Result<HttpResponse, Problem> {
    let mut conn = ctx.services.db.plain().await?;
    let found = service::read(&mut conn, id.0).await?;
    Ok(Reply::ok(&found)?.tagged(found.organisation.version).into())
}

/// Make an organisation of a centre
///
/// A branch (ND 144/2017 Đ.5–6), a contracted or a registered organisation. Departments, centres and the Agency come
/// with the reference data.
#[utoipa::path(tag = "organisations", operation_id = "organisation_create", params(IdempotencyKey),
    request_body = OrganisationCreate,
    responses((status = 201, description = "Made", body = OrganisationDetail)))]
#[post("/organisations")]
pub async fn organisation_create(
    ctx: Ctx,
    command: Command<OrganisationCreate>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::OrganisationWrite, command, async |tx, made| {
        let made = service::create(tx, &ctx, made).await?;
        let place = format!("/api/v1/organisations/{}", made.organisation.id);
        Ok(Reply::created(place, &made)?.tagged(made.organisation.version))
    })
    .await
}

/// Change an organisation's particulars
///
/// A merge patch: what is absent stays, `null` clears.
#[utoipa::path(tag = "organisations", operation_id = "organisation_update",
    params(("id" = OrganisationId, Path, description = "The organisation"), IfMatch),
    request_body = OrganisationPatch,
    responses((status = 200, description = "Changed", body = OrganisationDetail)))]
#[patch("/organisations/{id}")]
pub async fn organisation_update(
    ctx: Ctx,
    id: PathId<OrganisationId>,
    version: IfMatch,
    body: Body<OrganisationPatch>,
) -> Result<HttpResponse, Problem> {
    let changed = idempotency::change(&ctx, Permission::OrganisationWrite, async |tx| {
        service::update(tx, &ctx, id.0, version.0, body.0).await
    })
    .await?;
    Ok(Reply::ok(&changed)?.tagged(changed.organisation.version).into())
}
