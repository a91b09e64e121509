//! HTTP for reference data: parse, call, answer.

use super::{
    bodies,
    dto::{
        AsOfQuery, CommuneListQuery, CommuneView, ProceedingsBodyCreate, ProceedingsBodyListQuery,
        ProceedingsBodyPatch, ProceedingsBodyView, ProvinceLineage, ProvinceView,
    },
    places,
};
use crate::platform::{
    Body, Command, Ctx, IfMatch, Listing, Paging, PathId, Problem, Query, Reply, idempotency,
    openapi::IdempotencyKey, page::Page,
};
use actix_web::{
    HttpResponse, get, patch, post,
    web::{Json, Path},
};
use tgpl_domain::{ids::ProceedingsBodyId, policy::Permission};

/// List provinces
///
/// As they stand on a day: 63 until 30/06/2025, 34 since. Each that stands no longer names the one of today.
#[utoipa::path(tag = "reference", operation_id = "province_list", params(AsOfQuery),
    responses((status = 200, description = "All provinces of the day", body = Page<ProvinceView>)))]
#[get("/provinces")]
pub async fn province_list(ctx: Ctx, query: Query<AsOfQuery>) -> Result<Json<Page<ProvinceView>>, Problem> {
    let mut conn = ctx.services.db.plain().await?;
    let data = places::provinces_on(&mut conn, query.0.as_of.unwrap_or_else(|| ctx.today())).await?;
    Ok(Json(Page::from(data)))
}

/// Read a province's lineage
///
/// What it was made of and what it went into. A code had different meanings: with `as_of` that of the day, without it
/// the last.
#[utoipa::path(tag = "reference", operation_id = "province_lineage",
    params(("code" = String, Path, description = "Official code", example = "27"), AsOfQuery),
    responses((status = 200, description = "The province with its lineage", body = ProvinceLineage)))]
#[get("/provinces/{code}/lineage")]
pub async fn province_lineage(
    ctx: Ctx,
    code: Path<String>,
    query: Query<AsOfQuery>,
) -> Result<Json<ProvinceLineage>, Problem> {
    if code.len() > 10 || code.contains('\0') {
        return Err(Problem::not_found());
    }
    let mut conn = ctx.services.db.plain().await?;
    places::lineage(&mut conn, &code, query.0.as_of).await.map(Json)
}

/// List communes
///
/// Those of a day, by the beginning of a word of their name; the 34 provinces have no districts.
#[utoipa::path(tag = "reference", operation_id = "commune_list", params(CommuneListQuery, Paging),
    responses((status = 200, description = "One page of communes", body = Page<CommuneView>)))]
#[get("/communes")]
pub async fn commune_list(ctx: Ctx, asked: Listing<CommuneListQuery>) -> Result<HttpResponse, Problem> {
    let after = asked.after(&ctx)?;
    let mut conn = ctx.services.db.plain().await?;
    let rows = places::communes(&mut conn, &asked.filter, ctx.today(), after, asked.limit).await?;
    let place = |row: &CommuneView| places::Place { name: row.name.clone(), code: row.code.clone() };
    let page = asked.page(&ctx, rows, place)?;
    drop(conn);
    asked.answer(&ctx, &page).await
}

/// List courts, procuracies, police and detention bodies
///
/// The dated register, in Vietnamese order.
#[utoipa::path(tag = "reference", operation_id = "proceedings_body_list", params(ProceedingsBodyListQuery, Paging),
    responses((status = 200, description = "One page of bodies", body = Page<ProceedingsBodyView>)))]
#[get("/proceedings-bodies")]
pub async fn proceedings_body_list(
    ctx: Ctx,
    asked: Listing<ProceedingsBodyListQuery>,
) -> Result<HttpResponse, Problem> {
    let after = asked.after(&ctx)?;
    let mut conn = ctx.services.db.plain().await?;
    let rows = bodies::list(&mut conn, &asked.filter, ctx.today(), after, asked.limit).await?;
    let place = |row: &bodies::BodyRow| bodies::Place { name: row.name.clone(), id: row.id.0 };
    let page = asked.page(&ctx, rows, place)?;
    drop(conn);
    asked.answer(&ctx, &page.map(ProceedingsBodyView::from)).await
}

/// Read a body
///
/// A court, procuracy, police or detention body.
#[utoipa::path(tag = "reference", operation_id = "proceedings_body_read",
    params(("id" = ProceedingsBodyId, Path, description = "The body")),
    responses((status = 200, description = "The body", body = ProceedingsBodyView)))]
#[get("/proceedings-bodies/{id}")]
pub async fn proceedings_body_read(ctx: Ctx, id: PathId<ProceedingsBodyId>) -> Result<HttpResponse, Problem> {
    let mut conn = ctx.services.db.plain().await?;
    let view = ProceedingsBodyView::from(bodies::find(&mut conn, id.0).await?);
    Ok(Reply::ok(&view)?.tagged(view.version).into())
}

/// Register a body
///
/// A court, procuracy, police or detention body from its first day on.
#[utoipa::path(tag = "reference", operation_id = "proceedings_body_create", params(IdempotencyKey),
    request_body = ProceedingsBodyCreate,
    responses((status = 201, description = "Registered", body = ProceedingsBodyView)))]
#[post("/proceedings-bodies")]
pub async fn proceedings_body_create(
    ctx: Ctx,
    command: Command<ProceedingsBodyCreate>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::ReferenceWrite, command, async |tx, made| {
        let view = ProceedingsBodyView::from(bodies::create(tx, &ctx, made).await?);
        Ok(Reply::created(format!("/api/v1/proceedings-bodies/{}", view.id), &view)?.tagged(view.version))
    })
    .await
}

/// Change a body
///
/// Corrects its name or telephone, or ends it; a merge patch.
#[utoipa::path(tag = "reference", operation_id = "proceedings_body_update",
    params(("id" = ProceedingsBodyId, Path, description = "The body"), IfMatch),
    request_body = ProceedingsBodyPatch,
    responses((status = 200, description = "Changed", body = ProceedingsBodyView)))]
#[patch("/proceedings-bodies/{id}")]
pub async fn proceedings_body_update(
    ctx: Ctx,
    id: PathId<ProceedingsBodyId>,
    version: IfMatch,
    body: Body<ProceedingsBodyPatch>,
) -> Result<HttpResponse, Problem> {
    let row = idempotency::change(&ctx, Permission::ReferenceWrite, async |tx| {
        bodies::update(tx, &ctx, id.0, version.0, body.0).await
    })
    .await?;
    let view = ProceedingsBodyView::from(row);
    Ok(Reply::ok(&view)?.tagged(view.version).into())
}
