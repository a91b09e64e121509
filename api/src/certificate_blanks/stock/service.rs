//! Reading the stock.

use super::{
    dto::{Forecast, ForecastLine, ForecastQuery, InvalidQuery, InvalidView, StandingQuery, StandingView},
    repo::{self, LostRow, SupplyRow},
};
use crate::{
    certificate_blanks::{
        repo::catalogue,
        service::{by, holders, range},
    },
    obligations::service as obligations,
    platform::{Ctx, Listing, Problem, Tx, context::Visit, page::Page},
};
use chrono::{DateTime, Months, Utc};
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    blanks::{BlankType, Catalogue, Serials, Supply},
    calendar::day_in_vietnam,
    deadlines::{Deadline, Duty, in_force, seed_deadlines},
    ids::OrganisationId,
    policy::Permission,
};

/// Where a list of ranges goes on.
#[derive(Debug, Serialize, Deserialize)]
struct After {
    place: i64,
}

/// One page of where the serials are, now or as of then.
pub async fn ranges(ctx: &Ctx, listing: &Listing<StandingQuery>) -> Result<Page<StandingView>, Problem> {
    let asked = &listing.filter;
    let after: Option<After> = listing.after(ctx)?;
    let as_of = asked.as_of.as_deref().map(by).transpose()?;
    let holders = holders(ctx, asked.holder)?;
    let conn = ctx.services.db.reading(ctx, Permission::BlankRead).await?;
    let catalogue = catalogue(&conn).await?;
    let from = asked.from.as_deref().map(|text| place(&catalogue, asked.blank_type, text)).transpose()?;
    let from = after.map(|after| after.place).or(from).unwrap_or(0);
    let rows =
        repo::standing(&conn, as_of, asked.blank_type, holders.as_deref(), from, listing.limit).await?;
    let view = |row: repo::StandingRow| {
        let serials = row.serials()?;
        Some(StandingView {
            blank_type: row.blank_type,
            range: range(&catalogue, serials),
            state: row.state,
            holder_id: OrganisationId(row.holder_id),
            holder_name: row.holder_name,
            end: serials.last() + 1,
        })
    };
    let views = rows.into_iter().filter_map(view).collect();
    listing.page(ctx, views, |row| After { place: row.end })
}

/// One page of what is lost now, for anybody: which serials, and since when; not whose they were.
pub async fn invalid(visit: &Visit, listing: &Listing<InvalidQuery>) -> Result<Page<InvalidView>, Problem> {
    let after: Option<After> = listing.after(visit)?;
    let conn = visit.services.db.plain().await?;
    let catalogue = catalogue(&conn).await?;
    let from = after.map_or(0, |after| after.place);
    let rows = repo::lost(&conn, listing.filter.blank_type, from, listing.limit).await?;
    let view = |row: LostRow| {
        let serials = row.serials()?;
        Some(InvalidView {
            blank_type: row.blank_type,
            range: range(&catalogue, serials),
            lost_on: row.lost_on,
            end: serials.last() + 1,
        })
    };
    let views = rows.into_iter().filter_map(view).collect();
    listing.page(visit, views, |row| After { place: row.end })
}

/// Where a serial of a type stands on the line of all serials.
fn place(catalogue: &Catalogue, blank_type: Option<BlankType>, text: &str) -> Result<i64, Problem> {
    let Some(blank_type) = blank_type else {
        let (vi, en) =
            ("Số seri chỉ đọc được khi biết loại phôi", "A serial is read by the type of the blank");
        return Err(Problem::parameter("type", "required", vi, en));
    };
    let read = catalogue.serial(blank_type, text).and_then(|(series, number)| {
        Serials::new(number, number).map(|serials| series.on_the_line(serials).first())
    });
    read.map_err(|fault| {
        let words = fault.words();
        Problem::parameter("from", fault.code(), words.vi, words.en)
    })
}

/// Months over which use is averaged.
const AVERAGED: u32 = 12;

/// The row of the deadlines that tells how long blanks travel.
const TRAVEL: &str = "DS06";

/// How long the stock lasts, of every type and holder in reach.
pub async fn forecast(ctx: &Ctx, asked: &ForecastQuery) -> Result<Forecast, Problem> {
    let holders = holders(ctx, asked.holder)?;
    let mut conn = ctx.services.db.reading(ctx, Permission::BlankRead).await?;
    let lead_days = match asked.lead_days {
        Some(days) => days,
        None => lead(&mut conn, ctx).await?,
    };
    let since = ctx.now.checked_sub_months(Months::new(AVERAGED)).unwrap_or(ctx.now);
    let rows = repo::supply(&conn, since, asked.blank_type, holders.as_deref()).await?;
    let months = covered(ctx.now, rows.first().and_then(|row| row.began_at));
    let line = |row: SupplyRow| {
        let supply =
            Supply { held: row.held, used: row.used.max(0), months, lead_days, expected: row.expected };
        ForecastLine {
            blank_type: row.blank_type,
            holder_id: OrganisationId(row.holder_id),
            holder_name: row.holder_name,
            held: row.held,
            in_transit: row.in_transit,
            oldest_in_transit_days: row.sent_at.map(|at| (ctx.now - at).num_days()),
            used: supply.used,
            monthly_use: supply.monthly_use(),
            months_of_supply: supply.months_of_supply(),
            expected: row.expected,
            reorder_point: supply.reorder_point(),
            below: supply.is_below(),
        }
    };
    Ok(Forecast { lead_days, months, data: rows.into_iter().map(line).collect() })
}

/// Days from a request made today until the blanks are there: the period of the law on the working calendar, which for
/// certificates serves as the model, and the days that they travel.
async fn lead(tx: &mut Tx, ctx: &Ctx) -> Result<i64, Problem> {
    let calendar = obligations::calendar(tx).await?;
    let supplied = in_force(seed_deadlines(), Duty::SupplyCardBlanks, ctx.today())
        .map(|row| row.due(ctx.now, &calendar, false).map_err(|error| Problem::internal(&error)))
        .transpose()?
        // A day ends where the next begins.
        .map_or(0, |due| (day_in_vietnam(due.at()) - ctx.today()).num_days() - 1);
    let travel = seed_deadlines().iter().find(|row| row.code == TRAVEL).and_then(Deadline::amount);
    Ok(supplied + travel.map_or(0, i64::from))
}

/// How many of the months that are averaged the ledger covers, the first of them counted whole.
fn covered(now: DateTime<Utc>, began: Option<DateTime<Utc>>) -> i64 {
    let reached =
        |months: &u32| began.is_some_and(|at| now.checked_sub_months(Months::new(*months)) > Some(at));
    1 + (1..AVERAGED).map(|months| i64::from(reached(&months))).sum::<i64>()
}
