//! HTTP for figures.

use super::{
    dto::{
        CaseRecord, DimensionView, MeasureAnswer, MeasureCatalogue, MeasureQuery, MeasureView, RecordQuery,
        RunQuery, SavedQuery, SavedQueryCreate,
    },
    service::{
        drill,
        query::{self, Instant, Question},
        saved,
    },
};
use crate::platform::{
    Body, Command, Ctx, IfMatch, Listing, Paging, PathId, Problem, Query, Reply, idempotency,
    openapi::IdempotencyKey, page::Page,
};
use actix_web::{
    HttpResponse, delete, get, post,
    web::{Json, Path},
};
use tgpl_domain::{
    policy::Permission,
    statistics::{Dimensions, Measures},
};
use uuid::Uuid;

/// List the measures
///
/// Every figure by its name, with its definition and legal basis, and what figures can be told apart by.
#[utoipa::path(tag = "statistics", operation_id = "measure_list",
    responses((status = 200, description = "The measures and the dimensions", body = MeasureCatalogue)))]
#[get("/measures")]
pub async fn measure_list(_: Ctx) -> Json<MeasureCatalogue> {
    let listed = Dimensions::seed().listed();
    let fitting = |measure: &tgpl_domain::statistics::Measure| {
        let codes = listed.iter().map(|one| one.code);
        codes.filter(|code| measure.unfit(*code).is_none()).collect()
    };
    let measures = Measures::seed()
        .iter()
        .map(|measure| MeasureView { dimensions: fitting(measure), measure: measure.clone() });
    let dimensions =
        listed.iter().map(|one| DimensionView { personal: one.code.is_personal(), dimension: one.clone() });
    Json(MeasureCatalogue { measures: measures.collect(), dimensions: dimensions.collect() })
}

/// Ask for figures
///
/// A measure over whole months, told apart by up to three things and filtered, over the units that the caller reaches.
/// Figures of now come from the counters that follow every case; those of an earlier instant are counted from what each
/// case was then. Told apart or filtered by traits of people, figures of 1 to 4 are hidden, with those from which they
/// would follow.
#[utoipa::path(tag = "statistics", operation_id = "measure_query", request_body = MeasureQuery,
    responses((status = 200, description = "The figures", body = MeasureAnswer)))]
#[post("/measures:query")]
pub async fn measure_query(ctx: Ctx, asked: Body<MeasureQuery>) -> Result<Json<MeasureAnswer>, Problem> {
    let instant = Instant::asked(&ctx, asked.0.as_of)?;
    query::answer(&ctx, Question::read(&asked.0, ctx.today())?, instant).await.map(Json)
}

/// List the cases behind a figure
///
/// The very cases that a figure counts, with what each adds to it: over all pages they sum to the figure. A figure that
/// is hidden has no list. Of a sealed case the code is shown, no more.
#[utoipa::path(tag = "statistics", operation_id = "measure_record_list",
    params(("code" = String, Path, description = "The measure", example = "cases_accepted"), RecordQuery, Paging),
    responses((status = 200, description = "One page of cases", body = Page<CaseRecord>),
        (status = 409, description = "The figure is hidden")))]
#[get("/measures/{code}/records")]
pub async fn measure_record_list(
    ctx: Ctx,
    code: Path<String>,
    asked: Listing<RecordQuery>,
) -> Result<HttpResponse, Problem> {
    let page = drill::list(&ctx, &code, &asked).await?;
    asked.answer(&ctx, &page).await
}

/// List one's saved queries
///
/// Questions that the caller kept, by name.
#[utoipa::path(tag = "statistics", operation_id = "saved_query_list",
    responses((status = 200, description = "The queries", body = Page<SavedQuery>)))]
#[get("/saved-queries")]
pub async fn saved_query_list(ctx: Ctx) -> Result<Json<Page<SavedQuery>>, Problem> {
    Ok(Json(Page::from(saved::list(&ctx).await?)))
}

/// Save a query
///
/// A question with the instant by which it is answered for ever: its own `as_of`, or this one.
#[utoipa::path(tag = "statistics", operation_id = "saved_query_create", params(IdempotencyKey),
    request_body = SavedQueryCreate, responses((status = 201, description = "Saved", body = SavedQuery)))]
#[post("/saved-queries")]
pub async fn saved_query_create(
    ctx: Ctx,
    command: Command<SavedQueryCreate>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::StatisticsRead, command, async |tx, made| {
        let query = saved::create(tx, &ctx, made).await?;
        Ok(Reply::created(format!("/api/v1/saved-queries/{}", query.id), &query)?.tagged(query.version))
    })
    .await
}

/// Read a saved query
///
/// One's own; somebody else's is a missing one.
#[utoipa::path(tag = "statistics", operation_id = "saved_query_read",
    params(("id" = Uuid, Path, description = "The query")),
    responses((status = 200, description = "The query", body = SavedQuery)))]
#[get("/saved-queries/{id}")]
pub async fn saved_query_read(ctx: Ctx, id: PathId<Uuid>) -> Result<HttpResponse, Problem> {
    let query = saved::read(&ctx, id.0).await?;
    Ok(Reply::ok(&query)?.tagged(query.version).into())
}

/// Run a saved query
///
/// By the data of its instant: the same answer for ever, whatever was corrected since. With `now=true` by those of now.
#[utoipa::path(tag = "statistics", operation_id = "saved_query_run",
    params(("id" = Uuid, Path, description = "The query"), RunQuery),
    responses((status = 200, description = "The figures", body = MeasureAnswer)))]
#[get("/saved-queries/{id}/run")]
pub async fn saved_query_run(
    ctx: Ctx,
    id: PathId<Uuid>,
    asked: Query<RunQuery>,
) -> Result<Json<MeasureAnswer>, Problem> {
    saved::run(&ctx, id.0, asked.0.now.unwrap_or(false)).await.map(Json)
}

/// Delete a saved query
///
/// One's own.
#[utoipa::path(tag = "statistics", operation_id = "saved_query_delete",
    params(("id" = Uuid, Path, description = "The query"), IfMatch),
    responses((status = 204, description = "Deleted")))]
#[delete("/saved-queries/{id}")]
pub async fn saved_query_delete(
    ctx: Ctx,
    id: PathId<Uuid>,
    version: IfMatch,
) -> Result<HttpResponse, Problem> {
    idempotency::change(&ctx, Permission::StatisticsRead, async |tx| {
        saved::delete(tx, &ctx, id.0, version).await
    })
    .await?;
    Ok(Reply::empty().into())
}
