//! HTTP for the stock.

use super::{
    dto::{Forecast, ForecastQuery, InvalidQuery, InvalidView, StandingQuery, StandingView},
    service,
};
use crate::platform::{Ctx, Listing, Paging, Problem, Query, clock, context::Visit, page::Page};
use actix_web::{HttpResponse, get, web::Json};

/// List where the serials are
///
/// Now or at any date, in their order: neighbours in one state at one holder are one range, however many movements parted
/// them.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_range_list", params(StandingQuery, Paging),
    responses((status = 200, description = "One page of ranges", body = Page<StandingView>),
        (status = 404, description = "The holder is not there, or not for the caller")))]
#[get("/certificate-blanks/ranges")]
pub async fn blank_range_list(ctx: Ctx, asked: Listing<StandingQuery>) -> Result<HttpResponse, Problem> {
    asked.answer(&ctx, &service::ranges(&ctx, &asked).await?).await
}

/// Read how long the stock lasts
///
/// Of every type and holder in reach: what is held and on the way, the monthly use, what files and courses in hand will need,
/// and whether the stock is below that, or below the use of the time until new blanks are there.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_forecast_read", params(ForecastQuery),
    responses((status = 200, description = "The forecast", body = Forecast),
        (status = 404, description = "The holder is not there, or not for the caller")))]
#[get("/certificate-blanks/forecast")]
pub async fn blank_forecast_read(ctx: Ctx, query: Query<ForecastQuery>) -> Result<Json<Forecast>, Problem> {
    service::forecast(&ctx, &query.0).await.map(Json)
}

/// List blanks that are invalid
///
/// Serials that are lost now and the day of their loss, in their order; nothing of who had them. Whatever is made of such a
/// blank does not hold. The answer may be kept for a minute.
#[utoipa::path(tag = "public", operation_id = "invalid_blank_list", params(InvalidQuery, Paging),
    responses((status = 200, description = "One page of ranges", body = Page<InvalidView>)))]
#[get("/public/invalid-blanks")]
pub async fn invalid_blank_list(visit: Visit, asked: Listing<InvalidQuery>) -> Result<HttpResponse, Problem> {
    asked.open(clock::day(visit.now), &service::invalid(&visit, &asked).await?).await
}
