//! SQL for the work: sessions, proceedings, closings of the register.

use super::CaseRow;
use crate::platform::{Problem, Sealed, db::Rows};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    dsl::{exists, sql},
    pg::Pg,
    prelude::*,
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tgpl_domain::{
    cases::{ProceedingKind, SessionKind, Stage},
    deadlines::RegisterPeriod,
    ids::{CaseId, OrganisationId, PractitionerId, ProceedingId, ProceedingsBodyId, WorkSessionId},
};
use tgpl_schema::{cases, organisations, proceedings, proceedings_bodies, register_closings, work_sessions};
use uuid::Uuid;

/// Where somebody worked.
pub const PLACE: Sealed<String> = Sealed::column("work_sessions.place");
/// What was done.
pub const SUMMARY: Sealed<String> = Sealed::column("work_sessions.summary");
/// Who confirms it.
pub const CONFIRMED_BY: Sealed<String> = Sealed::column("work_sessions.confirmed_by");
/// Before whom a stage or hearing is.
pub const BODY_NAME: Sealed<String> = Sealed::column("proceedings.body_name");
/// What came of it.
pub const RESULT: Sealed<String> = Sealed::column("proceedings.result");

/// A stretch of work.
#[derive(Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = work_sessions, check_for_backend(Pg))]
pub struct WorkSessionRow {
    pub id: WorkSessionId,
    pub version: i32,
    pub organisation_id: OrganisationId,
    pub case_id: CaseId,
    pub practitioner_id: PractitionerId,
    pub practitioner_no: i64,
    pub kind: SessionKind,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub half_sessions: i16,
    pub place: Option<Vec<u8>>,
    pub summary: Option<Vec<u8>>,
    pub confirmed_by: Option<Vec<u8>>,
    pub author_id: Uuid,
    pub created_at: DateTime<Utc>,
}

/// What changes in a session.
#[derive(Debug, Default, AsChangeset)]
#[diesel(table_name = work_sessions)]
pub struct SessionChange {
    pub kind: Option<SessionKind>,
    pub starts_at: Option<DateTime<Utc>>,
    pub ends_at: Option<DateTime<Utc>>,
    pub half_sessions: Option<i16>,
    pub place: Option<Option<Vec<u8>>>,
    pub confirmed_by: Option<Option<Vec<u8>>>,
}

/// The work on a case, in order.
pub async fn sessions(conn: &mut AsyncPgConnection, row: &CaseRow) -> QueryResult<Vec<WorkSessionRow>> {
    work_sessions::table
        .filter(work_sessions::case_id.eq(row.id.0))
        .order((work_sessions::starts_at, work_sessions::id))
        .limit(500)
        .select(WorkSessionRow::as_select())
        .load(conn)
        .await
}

/// One stretch of work.
pub async fn session(conn: &mut AsyncPgConnection, id: WorkSessionId) -> QueryResult<Option<WorkSessionRow>> {
    work_sessions::table.find(id.0).select(WorkSessionRow::as_select()).first(conn).await.optional()
}

/// Keeps a stretch of work; one that overlaps another of the same person is refused by the database.
pub async fn add_session(conn: &mut AsyncPgConnection, row: &WorkSessionRow) -> QueryResult<usize> {
    diesel::insert_into(work_sessions::table).values(row).execute(conn).await
}

/// Changes a session if it is still as it was read, else refuses with 412.
pub async fn change_session(
    conn: &mut AsyncPgConnection,
    id: WorkSessionId,
    version: i32,
    change: &SessionChange,
) -> Result<(), Problem> {
    let changed = diesel::update(work_sessions::table.find(id.0))
        .filter(work_sessions::version.eq(version))
        .set((change, work_sessions::version.eq(version + 1)))
        .execute(conn)
        .await?;
    if changed == 1 { Ok(()) } else { Err(Problem::stale()) }
}

/// Takes a session away if it is still as it was read, else refuses with 412.
pub async fn drop_session(
    conn: &mut AsyncPgConnection,
    id: WorkSessionId,
    version: i32,
) -> Result<(), Problem> {
    let gone = diesel::delete(work_sessions::table.find(id.0))
        .filter(work_sessions::version.eq(version))
        .execute(conn)
        .await?;
    if gone == 1 { Ok(()) } else { Err(Problem::stale()) }
}

/// A stage or hearing.
#[derive(Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = proceedings, check_for_backend(Pg))]
pub struct ProceedingRow {
    pub id: ProceedingId,
    pub version: i32,
    pub organisation_id: OrganisationId,
    pub case_id: CaseId,
    pub kind: ProceedingKind,
    pub stage: Stage,
    pub body_id: Option<ProceedingsBodyId>,
    pub body_name: Option<Vec<u8>>,
    pub on_date: NaiveDate,
    pub starts_at: Option<DateTime<Utc>>,
    pub notice_received_on: Option<NaiveDate>,
    pub simplified: bool,
    pub result: Option<Vec<u8>>,
    pub author_id: Uuid,
    pub created_at: DateTime<Utc>,
}

/// What changes in a stage or hearing.
#[derive(Debug, Default, AsChangeset)]
#[diesel(table_name = proceedings)]
pub struct ProceedingChange {
    pub on_date: Option<NaiveDate>,
    pub starts_at: Option<Option<DateTime<Utc>>>,
    pub notice_received_on: Option<Option<NaiveDate>>,
    pub result: Option<Option<Vec<u8>>>,
}

/// Stages and hearings of a case, in order.
pub async fn proceedings(conn: &mut AsyncPgConnection, row: &CaseRow) -> QueryResult<Vec<ProceedingRow>> {
    proceedings::table
        .filter(proceedings::case_id.eq(row.id.0))
        .order((proceedings::on_date, proceedings::id))
        .limit(500)
        .select(ProceedingRow::as_select())
        .load(conn)
        .await
}

/// One stage or hearing.
pub async fn proceeding(
    conn: &mut AsyncPgConnection,
    id: ProceedingId,
) -> QueryResult<Option<ProceedingRow>> {
    proceedings::table.find(id.0).select(ProceedingRow::as_select()).first(conn).await.optional()
}

/// Keeps a stage or hearing.
pub async fn add_proceeding(conn: &mut AsyncPgConnection, row: &ProceedingRow) -> QueryResult<usize> {
    diesel::insert_into(proceedings::table).values(row).execute(conn).await
}

/// Changes a stage or hearing if it is still as it was read, else refuses with 412.
pub async fn change_proceeding(
    conn: &mut AsyncPgConnection,
    id: ProceedingId,
    version: i32,
    change: &ProceedingChange,
) -> Result<(), Problem> {
    let changed = diesel::update(proceedings::table.find(id.0))
        .filter(proceedings::version.eq(version))
        .set((change, proceedings::version.eq(version + 1)))
        .execute(conn)
        .await?;
    if changed == 1 { Ok(()) } else { Err(Problem::stale()) }
}

/// The name of a body in the register.
pub async fn body_name(conn: &mut AsyncPgConnection, id: ProceedingsBodyId) -> QueryResult<Option<String>> {
    proceedings_bodies::table.find(id.0).select(proceedings_bodies::name).first(conn).await.optional()
}

/// A closing of the register.
#[derive(Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = register_closings, check_for_backend(Pg))]
pub struct ClosingRow {
    pub id: Uuid,
    pub organisation_id: OrganisationId,
    pub branch_id: Option<OrganisationId>,
    pub period: RegisterPeriod,
    pub period_from: NaiveDate,
    pub period_to: NaiveDate,
    pub accepted: i32,
    pub ended: i32,
    #[diesel(column_name = author_id)]
    pub author: Uuid,
    pub at: DateTime<Utc>,
}

/// Whether a provider, or the branch named, is there to keep a register.
pub async fn keeps_register(
    conn: &mut AsyncPgConnection,
    organisation: OrganisationId,
    branch: Option<OrganisationId>,
) -> QueryResult<bool> {
    let found = organisations::table.filter(organisations::id.eq(branch.unwrap_or(organisation).0));
    let found = match branch {
        Some(_) => {
            diesel::select(exists(found.filter(organisations::parent_id.eq(organisation.0))))
                .get_result(conn)
                .await?
        }
        None => diesel::select(exists(found)).get_result(conn).await?,
    };
    Ok(found)
}

/// Cases of a register accepted and ended from one day to another.
pub async fn counted(
    conn: &mut AsyncPgConnection,
    organisation: OrganisationId,
    branch: Option<OrganisationId>,
    from: NaiveDate,
    to: NaiveDate,
) -> QueryResult<(i32, i32)> {
    let register = || {
        cases::table
            .filter(cases::organisation_id.eq(organisation.0))
            .filter(cases::branch_id.is_not_distinct_from(branch.map(|branch| branch.0)))
    };
    let day = sql::<diesel::sql_types::Date>("(accepted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date");
    let accepted: i64 = register().filter(day.between(from, to)).count().get_result(conn).await?;
    let ended: i64 = register().filter(cases::ended_on.between(from, to)).count().get_result(conn).await?;
    Ok((i32::try_from(accepted).unwrap_or(i32::MAX), i32::try_from(ended).unwrap_or(i32::MAX)))
}

/// Keeps a closing; a period that was closed before is refused by the database.
pub async fn add_closing(conn: &mut AsyncPgConnection, row: &ClosingRow) -> QueryResult<usize> {
    diesel::insert_into(register_closings::table).values(row).execute(conn).await
}

/// Closings of the registers reached, newest first.
pub async fn closings(
    conn: &mut AsyncPgConnection,
    rows: &Rows,
    after: Option<Uuid>,
    limit: i64,
) -> QueryResult<Vec<ClosingRow>> {
    let mut query = register_closings::table.into_boxed::<Pg>();
    if let Rows::Of(organisations) = rows {
        query = query.filter(register_closings::organisation_id.eq_any(organisations.clone()));
    }
    if let Some(after) = after {
        query = query.filter(register_closings::id.lt(after));
    }
    query
        .order(register_closings::id.desc())
        .limit(limit + 1)
        .select(ClosingRow::as_select())
        .load(conn)
        .await
}
