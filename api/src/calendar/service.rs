//! Days of official notices: each change moves the open deadlines in the same transaction.

use super::dto::{CalendarChange, DueQuery, DueUnit, DueView, HolidayDraft, HolidayPreview, HolidayView};
use crate::{
    obligations::service::{calendar, recompute},
    platform::{
        Command, Ctx, Problem, Reply, Tx,
        audit::{self, Act, Class},
        db::{Rows, see},
        idempotency, outbox,
        problem::Code,
    },
};
use actix_web::HttpResponse;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use diesel::prelude::*;
use diesel_async::{AsyncConnection, AsyncPgConnection, RunQueryDsl, TransactionManager};
use serde_json::json;
use std::ops::RangeInclusive;
use tgpl_domain::{
    calendar::{DayKind, End},
    policy::Permission,
};
use tgpl_schema::holidays;
use uuid::Uuid;

/// Years that a calendar is asked about.
const YEARS: RangeInclusive<i32> = 1900..=2200;

/// When a period ends.
pub async fn due(ctx: &Ctx, asked: &DueQuery) -> Result<DueView, Problem> {
    let mut conn = ctx.services.db.plain().await?;
    let calendar = calendar(&mut conn).await?;
    let refused = || {
        let mut problem = Problem::field(
            "from",
            "invalid_value",
            "Cần ngày YYYY-MM-DD; với giờ cần thời điểm RFC 3339",
            "A day YYYY-MM-DD; for hours an instant of RFC 3339",
        );
        problem.code = Code::unknown_parameter;
        problem
    };
    let day =
        || asked.from.parse().ok().filter(|day: &NaiveDate| YEARS.contains(&day.year())).ok_or_else(refused);
    let due = match asked.unit {
        DueUnit::WorkingDays => calendar.add_working_days(day()?, asked.amount),
        DueUnit::Days => calendar.add_calendar_days(day()?, asked.amount),
        DueUnit::Hours => {
            let from = DateTime::parse_from_rfc3339(&asked.from).map_err(|_| refused())?;
            if !YEARS.contains(&from.year()) {
                return Err(refused());
            }
            calendar.add_hours(from.with_timezone(&Utc), asked.amount)
        }
    };
    let (due_on, due_at) = match due.end {
        End::Day(day) => (Some(day), None),
        End::Instant(at) => (None, Some(at)),
    };
    Ok(DueView { due_on, due_at, skipped: due.skipped, verified: due.verified })
}

/// The days of a year, or all.
pub async fn list(ctx: &Ctx, year: Option<i32>) -> Result<Vec<HolidayView>, Problem> {
    let first = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    let years = year.map_or((*YEARS.start(), *YEARS.end()), |year| (year, year));
    let mut conn = ctx.services.db.plain().await?;
    let rows: Vec<(NaiveDate, DayKind, String, bool, Option<String>)> = holidays::table
        .filter(holidays::day.ge(first(years.0)).and(holidays::day.lt(first(years.1 + 1))))
        .order((holidays::day, holidays::kind))
        .select((holidays::day, holidays::kind, holidays::name, holidays::verified, holidays::source))
        .load(&mut conn)
        .await?;
    let view = |(day, kind, name, verified, source)| HolidayView { day, kind, name, verified, source };
    Ok(rows.into_iter().map(view).collect())
}

/// Tells which open deadlines a change would move. It is made, looked at, and rolled back.
pub async fn preview(ctx: &Ctx, asked: &HolidayPreview) -> Result<CalendarChange, Problem> {
    type Manager = <AsyncPgConnection as AsyncConnection>::TransactionManager;
    let mut pooled = ctx.services.db.seeing(&Rows::Nation).await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    Manager::begin_transaction(conn).await?;
    let tried = async |tx: &mut Tx| {
        if asked.remove {
            remove(tx, asked.day, asked.kind).await?;
        } else {
            insert(tx, asked.day, asked.kind, "", None).await?;
        }
        recompute(tx, asked.day.year()).await
    };
    let moved = tried(conn).await;
    Manager::rollback_transaction(conn).await?;
    moved.map(CalendarChange::from)
}

/// Enters a day and moves the open deadlines; the first due date of each is kept.
pub async fn create(ctx: &Ctx, command: Command<HolidayDraft>) -> Result<HttpResponse, Problem> {
    idempotency::once(ctx, Permission::ReferenceWrite, command, async |tx, draft| {
        year(draft.day)?;
        let (name, source) = (draft.name.as_str(), draft.source.as_str());
        insert(tx, draft.day, draft.kind, name, Some(source)).await?;
        let change = changed(tx, ctx, "holiday_create", draft.day, source).await?;
        Reply::created(format!("/api/v1/calendar/holidays?year={}", draft.day.year()), &change)
    })
    .await
}

/// Takes a day away and moves the open deadlines.
pub async fn delete(ctx: &Ctx, day: NaiveDate, kind: DayKind) -> Result<CalendarChange, Problem> {
    idempotency::change(ctx, Permission::ReferenceWrite, async |tx| {
        remove(tx, day, kind).await?;
        changed(tx, ctx, "holiday_delete", day, kind.as_str()).await
    })
    .await
}

async fn changed(
    tx: &mut Tx,
    ctx: &Ctx,
    act: &str,
    day: NaiveDate,
    reason: &str,
) -> Result<CalendarChange, Problem> {
    // Deadlines of the whole nation follow the calendar.
    see(tx, &Rows::Nation).await?;
    let change = CalendarChange::from(recompute(tx, day.year()).await?);
    let act = Act {
        act,
        object: ("holiday", Uuid::nil()),
        organisation: ctx.actor.home,
        class: Class::S1,
        fields: &["day", "kind", "name", "source"],
        reason: Some(reason),
    };
    audit::record(tx, ctx, &act).await?;
    let about = json!({ "day": day, "moved": change.moved_count });
    outbox::announce(tx, ctx, ctx.actor.home, "calendar.changed", ("holiday", Uuid::nil()), about).await?;
    Ok(change)
}

async fn insert(
    tx: &mut Tx,
    day: NaiveDate,
    kind: DayKind,
    name: &str,
    source: Option<&str>,
) -> Result<(), Problem> {
    year(day)?;
    // The first day of the lunar year may also be a holiday; no other two kinds go together.
    let kinds: Vec<DayKind> =
        holidays::table.filter(holidays::day.eq(day)).select(holidays::kind).load(tx).await?;
    let excludes =
        |other: &DayKind| *other == kind || (*other != DayKind::TetAnchor && kind != DayKind::TetAnchor);
    if kinds.iter().any(excludes) {
        return Err(Problem::new(Code::already_exists)
            .because("Lịch đã ghi về ngày này", "The calendar says something about this day already"));
    }
    diesel::insert_into(holidays::table)
        .values((
            holidays::day.eq(day),
            holidays::kind.eq(kind),
            holidays::name.eq(name),
            holidays::verified.eq(true),
            holidays::source.eq(source),
        ))
        .execute(tx)
        .await?;
    Ok(())
}

async fn remove(tx: &mut Tx, day: NaiveDate, kind: DayKind) -> Result<(), Problem> {
    let removed = diesel::delete(holidays::table.find((day, kind))).execute(tx).await?;
    if removed == 0 { Err(Problem::not_found()) } else { Ok(()) }
}

fn year(day: NaiveDate) -> Result<(), Problem> {
    if YEARS.contains(&day.year()) {
        return Ok(());
    }
    Err(Problem::field("/day", "range", "Năm ngoài khoảng 1900–2200", "The year is outside 1900–2200"))
}
