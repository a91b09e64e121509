//! HTTP for the calendar.

use super::{
    days,
    dto::{
        CalendarChange, CalendarDay, CalendarDaysQuery, DueQuery, DueView, HolidayDeleteQuery, HolidayDraft,
        HolidayListQuery, HolidayPreview, HolidayView, ProvinceDue,
    },
    provinces, service,
};
use crate::platform::{Body, Command, Ctx, IfMatch, Problem, Query, openapi::IdempotencyKey, page::Page};
use actix_web::{HttpResponse, delete, get, post, web::Path};
use serde::Serialize;
use utoipa::ToSchema;

/// When does a period end
///
/// By the working calendar of the State: the day it starts on is not counted; a period of days that ends on a rest
/// day ends on the next working day (Bộ luật Dân sự 2015 Đ.147, Đ.148). Names the rest days that were passed over.
#[utoipa::path(tag = "calendar", operation_id = "calendar_due", params(DueQuery),
    responses((status = 200, description = "The end of the period", body = DueView)))]
#[get("/calendar/due")]
pub async fn due_read(ctx: Ctx, query: Query<DueQuery>) -> Result<HttpResponse, Problem> {
    Ok(HttpResponse::Ok().json(service::due(&ctx, &query.0).await?))
}

/// What falls on each day
///
/// For each day of a span: whether it is a day off, and how many next steps of cases, duties not done and hearings that
/// the caller may see fall on it. A period of days is counted on its last day.
#[utoipa::path(tag = "calendar", operation_id = "calendar_days", params(CalendarDaysQuery),
    responses((status = 200, description = "Every day of the span", body = Page<CalendarDay>)))]
#[get("/calendar/days")]
pub async fn calendar_days(ctx: Ctx, query: Query<CalendarDaysQuery>) -> Result<HttpResponse, Problem> {
    Ok(HttpResponse::Ok().json(Page::from(days::list(&ctx, &query.0).await?)))
}

/// What is late in each province
///
/// The State centres whose cases the caller lists, by the code of their province, each with its cases whose next step
/// was due before today. `GET /cases` answers them by `organisation_id` and `due_at[lt]`.
#[utoipa::path(tag = "calendar", operation_id = "calendar_provinces",
    responses((status = 200, description = "Every province that the caller's list of cases reaches", body = Page<ProvinceDue>)))]
#[get("/calendar/provinces")]
pub async fn calendar_provinces(ctx: Ctx) -> Result<HttpResponse, Problem> {
    Ok(HttpResponse::Ok().json(Page::from(provinces::list(&ctx).await?)))
}

/// The days of the calendar.
#[derive(Debug, Serialize, ToSchema)]
pub struct HolidayList {
    /// In order.
    pub data: Vec<HolidayView>,
}

/// List the days of the calendar
///
/// Public holidays, days off owed, days swapped, and the first day of the lunar year, as far as notices are known.
#[utoipa::path(tag = "calendar", operation_id = "holiday_list", params(HolidayListQuery),
    responses((status = 200, description = "The days", body = HolidayList)))]
#[get("/calendar/holidays")]
pub async fn holiday_list(ctx: Ctx, query: Query<HolidayListQuery>) -> Result<HttpResponse, Problem> {
    Ok(HttpResponse::Ok().json(HolidayList { data: service::list(&ctx, query.0.year).await? }))
}

/// Preview a change of the calendar
///
/// Which open deadlines of the nation would move; nothing is stored.
#[utoipa::path(tag = "calendar", operation_id = "holiday_preview", request_body = HolidayPreview,
    responses((status = 200, description = "What would move", body = CalendarChange)))]
#[post("/calendar/holidays:preview")]
pub async fn holiday_preview(ctx: Ctx, body: Body<HolidayPreview>) -> Result<HttpResponse, Problem> {
    Ok(HttpResponse::Ok().json(service::preview(&ctx, &body.0).await?))
}

/// Enter a day of an official notice
///
/// Moves the open deadlines in the same transaction; the first due date of each is kept.
#[utoipa::path(tag = "calendar", operation_id = "holiday_create", params(IdempotencyKey), request_body = HolidayDraft,
    responses((status = 201, description = "What moved", body = CalendarChange)))]
#[post("/calendar/holidays")]
pub async fn holiday_create(ctx: Ctx, command: Command<HolidayDraft>) -> Result<HttpResponse, Problem> {
    service::create(&ctx, command).await
}

/// Take a day away
///
/// A day is entered and taken away but never changed, so its version is always 1.
#[utoipa::path(tag = "calendar", operation_id = "holiday_delete",
    params(("day" = NaiveDate, Path, description = "The day"), HolidayDeleteQuery, IfMatch),
    responses((status = 200, description = "What moved", body = CalendarChange)))]
#[delete("/calendar/holidays/{day}")]
pub async fn holiday_delete(
    ctx: Ctx,
    day: Path<String>,
    query: Query<HolidayDeleteQuery>,
    version: IfMatch,
) -> Result<HttpResponse, Problem> {
    let day = day.parse().map_err(|_| Problem::not_found())?;
    if version != IfMatch(1) {
        return Err(Problem::stale());
    }
    Ok(HttpResponse::Ok().json(service::delete(&ctx, day, query.0.kind).await?))
}
