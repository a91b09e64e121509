//! What a changed calendar does to the periods that run.

use super::{calendar, show_next};
use crate::platform::{Problem, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    prelude::*,
    sql_types::{Array, Bool, Timestamptz, Uuid as SqlUuid},
};
use diesel_async::RunQueryDsl;
use tgpl_domain::{
    calendar::{Calendar, Due, day_in_vietnam, start_of_day},
    deadlines::PeriodUnit,
};
use tgpl_schema::obligations;
use uuid::Uuid;

/// An open period whose end the calendar decides.
#[derive(Debug, Clone, Queryable)]
struct Running {
    id: Uuid,
    organisation_id: Uuid,
    subject_id: Uuid,
    duty: String,
    clock: String,
    amount: i32,
    starts_at: DateTime<Utc>,
    due_at: DateTime<Utc>,
    verified: bool,
}

impl Running {
    fn due(&self, calendar: &Calendar) -> Option<Due> {
        let (from, amount) = (day_in_vietnam(self.starts_at), u16::try_from(self.amount).ok()?);
        Some(match self.clock.parse().ok()? {
            PeriodUnit::WorkingDays => calendar.add_working_days(from, amount),
            PeriodUnit::CalendarDays => calendar.add_calendar_days(from, amount),
            PeriodUnit::Years => calendar.add_years(from, amount),
            _ => return None,
        })
    }
}

/// An open period that ends on another day than before.
#[derive(Debug, Clone)]
pub struct Moved {
    /// The duty's row.
    pub id: Uuid,
    /// Its provider.
    pub organisation_id: Uuid,
    /// The request, case, paper or file.
    pub subject_id: Uuid,
    /// The duty.
    pub duty: String,
    /// When it was due.
    pub from: DateTime<Utc>,
    /// When it is due now.
    pub to: DateTime<Utc>,
    verified: bool,
}

/// The open periods of the nation that touch a year and end elsewhere by the calendar as it now stands in the
/// transaction, or of which it is now known that they end where they do.
pub async fn moved(tx: &mut Tx, year: i32) -> Result<Vec<Moved>, Problem> {
    let first = |year| NaiveDate::from_ymd_opt(year, 1, 1).map_or(DateTime::<Utc>::MAX_UTC, start_of_day);
    let clocks = [PeriodUnit::WorkingDays, PeriodUnit::CalendarDays, PeriodUnit::Years];
    let running: Vec<Running> = obligations::table
        .filter(obligations::done_at.is_null().and(obligations::cancelled_at.is_null()))
        .filter(obligations::clock.eq_any(clocks.map(PeriodUnit::as_str)))
        .filter(obligations::due_at.ge(first(year)).and(obligations::starts_at.lt(first(year + 1))))
        .select((
            obligations::id,
            obligations::organisation_id,
            obligations::subject_id,
            obligations::duty,
            obligations::clock,
            obligations::amount,
            obligations::starts_at,
            obligations::due_at,
            obligations::verified,
        ))
        .order((obligations::due_at, obligations::id))
        .load(tx)
        .await?;
    let calendar = calendar(tx).await?;
    let moved = running.into_iter().filter_map(|row| {
        let due = row.due(&calendar).filter(|due| due.at() != row.due_at || due.verified != row.verified)?;
        let (from, to, verified) = (row.due_at, due.at(), due.verified);
        let (id, organisation_id, subject_id, duty) = (row.id, row.organisation_id, row.subject_id, row.duty);
        Some(Moved { id, organisation_id, subject_id, duty, from, to, verified })
    });
    Ok(moved.collect())
}

const APPLY: &str = "
UPDATE obligations SET due_at = moved.due_at, verified = moved.verified, version = version + 1
FROM unnest($1, $2, $3) AS moved (id, due_at, verified) WHERE obligations.id = moved.id";

/// What shows until when a step is to be done: papers and files each have one duty at a time.
const SHOWN: [&str; 3] = [
    "UPDATE blank_papers SET due_at = moved.due_at, version = version + 1
     FROM unnest($1, $2) AS moved (id, due_at) WHERE blank_papers.id = moved.id",
    "UPDATE card_files SET prepare_due_at = moved.due_at, version = version + 1
     FROM unnest($1, $2) AS moved (id, due_at) WHERE card_files.id = moved.id AND state = 'received'",
    "UPDATE card_files SET decide_due_at = moved.due_at, version = version + 1
     FROM unnest($1, $2) AS moved (id, due_at) WHERE card_files.id = moved.id AND state = 'forwarded'",
];

/// Recomputes the open periods of a year after its calendar changed; the first due date of each is kept.
pub async fn recompute(tx: &mut Tx, year: i32) -> Result<Vec<Moved>, Problem> {
    let moved = moved(tx, year).await?;
    diesel::sql_query(APPLY)
        .bind::<Array<SqlUuid>, _>(moved.iter().map(|row| row.id).collect::<Vec<_>>())
        .bind::<Array<Timestamptz>, _>(moved.iter().map(|row| row.to).collect::<Vec<_>>())
        .bind::<Array<Bool>, _>(moved.iter().map(|row| row.verified).collect::<Vec<_>>())
        .execute(tx)
        .await?;
    let subjects: Vec<Uuid> = moved.iter().map(|row| row.subject_id).collect();
    show_next(tx, &subjects).await?;
    for shown in SHOWN {
        diesel::sql_query(shown)
            .bind::<Array<SqlUuid>, _>(&subjects)
            .bind::<Array<Timestamptz>, _>(moved.iter().map(|row| row.to).collect::<Vec<_>>())
            .execute(tx)
            .await?;
    }
    Ok(moved.into_iter().filter(|row| row.from != row.to).collect())
}
