//! Starting and stopping duties.

mod extend;
mod next;
mod recompute;
mod sweep;

pub use extend::extend;
pub use next::{NextAction, show_next};
pub use recompute::{Moved, recompute};
pub use sweep::sweep;

use super::{
    dto::{ObligationListQuery, ObligationState, OwnerFilter},
    repo::{self, ObligationRow},
};
use crate::platform::{Ctx, Problem, Tx};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use diesel::{prelude::*, sql_types::Bool};
use diesel_async::RunQueryDsl;
use tgpl_domain::{
    calendar::{Calendar, CalendarRow, day_in_vietnam, start_of_day},
    deadlines::{Deadline, Duty, at_once, in_force, seed_deadlines},
    ids::{CaseId, ObligationId, OrganisationId, PractitionerId},
    policy::{Permission, Role},
};
use tgpl_schema::{holidays, obligations};
use uuid::Uuid;

/// The record that a duty belongs to.
#[derive(Debug, Clone, Copy)]
pub struct Subject {
    /// `request`, `case`, `blank_paper` or `card_file`.
    pub kind: &'static str,
    /// Its id.
    pub id: Uuid,
    /// Its provider.
    pub organisation: OrganisationId,
    /// Its branch.
    pub branch: Option<OrganisationId>,
}

/// Who must act.
#[derive(Debug, Clone, Copy)]
pub struct Owner {
    /// The role whose queue shows it.
    pub role: Role,
    /// The practitioner, where it is one person's.
    pub practitioner: Option<PractitionerId>,
}

/// A duty that begins.
#[derive(Debug, Clone, Copy)]
pub struct Start {
    /// Which.
    pub duty: Duty,
    /// The event its clock runs from.
    pub from: DateTime<Utc>,
    /// Due at its start: the law says "at once".
    pub at_once: bool,
    /// The longer period of the exception holds.
    pub extended: bool,
    /// Who must act.
    pub owner: Owner,
    /// Met already when it is told here: others' duties before they reach us, and what is answered on the spot.
    pub done: Option<DateTime<Utc>>,
}

/// The working calendar as it stands in the database: administrators enter swap days and yearly breaks there.
pub async fn calendar(tx: &mut Tx) -> Result<Calendar, Problem> {
    // 1970: nothing older is kept.
    calendar_from(tx, NaiveDate::default()).await
}

/// The same from the year of a day on, for time limits that end after it.
async fn calendar_from(tx: &mut Tx, day: NaiveDate) -> Result<Calendar, Problem> {
    let rows: Vec<(NaiveDate, String, String)> = holidays::table
        .filter(holidays::day.ge(day.with_ordinal(1).unwrap_or(day)))
        .select((holidays::day, holidays::kind, holidays::name))
        .order(holidays::day)
        .load(tx)
        .await?;
    let rows = rows
        .into_iter()
        .filter_map(|(date, kind, name_vi)| Some(CalendarRow { date, kind: kind.parse().ok()?, name_vi }));
    Ok(Calendar::new(rows))
}

/// Starts duties and answers when each is due, in their order; a duty that runs already goes on as it was. One from
/// before the law that the deadlines' table knows does not start: nobody invents its time.
pub async fn start(
    tx: &mut Tx,
    now: DateTime<Utc>,
    starts: &[(Subject, Start)],
) -> Result<Vec<Option<DateTime<Utc>>>, Problem> {
    let Some(first) = starts.iter().map(|(_, start)| start.from).min() else { return Ok(Vec::new()) };
    let calendar = calendar_from(tx, day_in_vietnam(first)).await?;
    let (mut dues, mut rows) = (Vec::new(), Vec::new());
    for (subject, start) in starts {
        let on = day_in_vietnam(start.from);
        let Some(period) = in_force(seed_deadlines(), start.duty, on) else {
            dues.push(None);
            continue;
        };
        let due = if start.at_once {
            at_once(start.from)
        } else {
            period.due(start.from, &calendar, start.extended).map_err(|error| Problem::internal(&error))?
        };
        let amount = period.extended_value.filter(|_| start.extended).or(period.amount());
        rows.push((
            obligations::id.eq(ObligationId::new().0),
            obligations::organisation_id.eq(subject.organisation.0),
            obligations::branch_id.eq(subject.branch.map(|branch| branch.0)),
            obligations::subject_type.eq(subject.kind),
            obligations::subject_id.eq(subject.id),
            obligations::duty.eq(start.duty.as_str()),
            obligations::owner_practitioner_id.eq(start.owner.practitioner.map(|id| id.0)),
            obligations::owner_role.eq(start.owner.role.as_str()),
            obligations::clock.eq(if start.at_once { "immediately" } else { period.unit.as_str() }),
            obligations::extended.eq(amount != period.amount()),
            obligations::amount.eq(amount.map_or(0, i32::from)),
            obligations::starts_at.eq(start.from),
            obligations::due_at.eq(due.at()),
            obligations::first_due_at.eq(due.at()),
            obligations::legal_basis.eq(&period.legal_basis),
            obligations::verified.eq(due.verified),
            obligations::done_at.eq(start.done),
            obligations::created_at.eq(now),
        ));
        dues.push(Some(due.at()));
    }
    if rows.is_empty() {
        return Ok(dues);
    }
    diesel::insert_into(obligations::table).values(rows).on_conflict_do_nothing().execute(tx).await?;
    Ok(dues)
}

/// How duties end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// They were done, on time or late, as the clock says.
    Met,
    /// What happened has made them moot.
    Lapsed,
    /// They were told wrongly: what was done of them goes too.
    TakenBack,
}

#[derive(AsChangeset)]
#[diesel(table_name = obligations)]
struct Ended {
    done_at: Option<DateTime<Utc>>,
    cancelled_at: Option<DateTime<Utc>>,
}

/// Ends those of a subject's duties that are open.
pub async fn end(
    tx: &mut Tx,
    now: DateTime<Utc>,
    subject: Uuid,
    duties: &[Duty],
    how: End,
) -> Result<(), Problem> {
    let words: Vec<&str> = duties.iter().map(|duty| duty.as_str()).collect();
    let ended = match how {
        End::Met => Ended { done_at: Some(now), cancelled_at: None },
        End::Lapsed | End::TakenBack => Ended { done_at: None, cancelled_at: Some(now) },
    };
    diesel::update(obligations::table)
        .filter(obligations::subject_id.eq(subject).and(obligations::duty.eq_any(words)))
        .filter(obligations::cancelled_at.is_null())
        .filter(obligations::done_at.is_null().or((how == End::TakenBack).into_sql::<Bool>()))
        .set((ended, obligations::version.eq(obligations::version + 1)))
        .execute(tx)
        .await?;
    Ok(())
}

/// An answer was filed with a case: the oldest open duty of the kind is met, and the case shows what is next.
pub async fn answered(tx: &mut Tx, now: DateTime<Utc>, case: CaseId, duty: Duty) -> Result<(), Problem> {
    let oldest: Option<Uuid> = obligations::table
        .filter(obligations::subject_id.eq(case.0).and(obligations::duty.eq(duty.as_str())))
        .filter(obligations::done_at.is_null().and(obligations::cancelled_at.is_null()))
        .order((obligations::starts_at, obligations::id))
        .select(obligations::id)
        .first(tx)
        .await
        .optional()?;
    let Some(oldest) = oldest else { return Ok(()) };
    diesel::update(obligations::table.find(oldest))
        .set((obligations::done_at.eq(now), obligations::version.eq(obligations::version + 1)))
        .execute(tx)
        .await?;
    show_next(tx, &[case.0]).await
}

/// What is due next for a subject: the code of the duty and its instant.
pub async fn next(tx: &mut Tx, subject: Uuid) -> Result<Option<(String, DateTime<Utc>)>, Problem> {
    Ok(obligations::table
        .filter(obligations::subject_id.eq(subject))
        .filter(obligations::done_at.is_null().and(obligations::cancelled_at.is_null()))
        .order((obligations::due_at, obligations::duty))
        .select((obligations::duty, obligations::due_at))
        .first(tx)
        .await
        .optional()?)
}

/// Gives the open duties that are a practitioner's own to the one who carries the subject now.
pub async fn hand_to(tx: &mut Tx, subject: Uuid, to: PractitionerId) -> Result<(), Problem> {
    diesel::update(obligations::table)
        .filter(obligations::subject_id.eq(subject).and(obligations::owner_role.eq(Role::Officer.as_str())))
        .filter(obligations::done_at.is_null().and(obligations::cancelled_at.is_null()))
        .set((obligations::owner_practitioner_id.eq(to.0), obligations::version.eq(obligations::version + 1)))
        .execute(tx)
        .await?;
    Ok(())
}

/// The longer period that the law's exception allows for a duty that began at an instant, where it has not been given.
#[must_use]
pub fn longer(duty: &str, from: DateTime<Utc>, extended: bool) -> Option<(&'static Deadline, u16)> {
    let period = in_force(seed_deadlines(), duty.parse().ok()?, day_in_vietnam(from))?;
    let amount = period.extended_value.filter(|amount| !extended && Some(*amount) > period.amount())?;
    Some((period, amount))
}

/// What is not done and due from one day to another: the caller's own where `own`, else all in reach.
pub async fn undone(
    ctx: &Ctx,
    own: bool,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<ObligationRow>, Problem> {
    /// Duties of a feed.
    const MOST: i64 = 500;
    if !ctx.actor.has(Permission::ObligationList) {
        return Ok(Vec::new());
    }
    let asked = ObligationListQuery {
        state: Some(ObligationState::Undone),
        owner: own.then_some(OwnerFilter::Me),
        subject_id: None,
        practitioner_id: None,
        due_from: Some(start_of_day(from)),
        due_before: Some(start_of_day(to)),
    };
    let conn = ctx.services.db.reading(ctx, Permission::ObligationList).await?;
    let scope = ctx.actor.scope(Permission::ObligationList);
    Ok(repo::list(&conn, ctx, &scope, &asked, None, MOST).await?)
}

/// What a duty is called: the words of the law's table.
#[must_use]
pub fn label(duty: &str) -> String {
    let row = seed_deadlines().iter().find(|row| row.code == duty);
    row.map_or_else(|| duty.to_owned(), |row| row.subject_vi.clone())
}
