//! HTTP for organisations: parse, call, answer.

use super::{
    dto::{
        OrganisationCreate, OrganisationDetail, OrganisationListQuery, OrganisationPatch, OrganisationView,
    },
    repo, service,
};
use crate::platform::{
    Body, Command, Ctx, IfMatch, Listing, Paging, PathId, Problem, Reply, idempotency,
    openapi::IdempotencyKey, page::Page,
};
use actix_web::{HttpResponse, get, patch, post};
use tgpl_domain::{ids::OrganisationId, policy::Permission};

/// List organisations
///
/// Those that stand on a day, in Vietnamese order. `parent_id` walks the tree.
#[utoipa::path(tag = "organisations", operation_id = "organisation_list", params(OrganisationListQuery, Paging),
    responses((status = 200, description = "One page of organisations", body = Page<OrganisationView>)))]
#[get("/organisations")]
pub async fn organisation_list(
    ctx: Ctx,
    asked: Listing<OrganisationListQuery>,
) -> Result<HttpResponse, Problem> {
    let after = asked.after(&ctx)?;
    let mut conn = ctx.services.db.plain().await?;
    let rows = repo::list(&mut conn, &asked.filter, ctx.today(), after, asked.limit).await?;
    let place = |row: &repo::OrganisationRow| repo::Place { name: row.name.clone(), id: row.id.0 };
    let page = asked.page(&ctx, rows, place)?;
    drop(conn);
    asked.answer(&ctx, &page.map(OrganisationView::from)).await
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
