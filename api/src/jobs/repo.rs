//! SQL for jobs.

use super::dto::{JobKind, JobState, RowOutcome};
use crate::platform::Tx;
use chrono::{DateTime, Utc};
use diesel::{
    pg::Pg,
    prelude::*,
    sql_types::{
        BigInt, Bool, Bytea, Integer, Jsonb, Nullable, SmallInt, Text, Timestamptz, Uuid as SqlUuid,
    },
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tgpl_domain::ids::{AccountId, JobId};
use tgpl_schema::{job_rows, jobs};
use uuid::Uuid;

/// A job with what became of its rows.
#[derive(Debug, Clone, QueryableByName)]
#[diesel(check_for_backend(Pg))]
pub struct JobRow {
    #[diesel(sql_type = SqlUuid)]
    pub id: JobId,
    #[diesel(sql_type = Text)]
    pub kind: JobKind,
    #[diesel(sql_type = Text)]
    pub state: JobState,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub undoes_id: Option<JobId>,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub undone_by_id: Option<JobId>,
    #[diesel(sql_type = Timestamptz)]
    pub created_at: DateTime<Utc>,
    #[diesel(sql_type = Timestamptz)]
    pub starts_at: DateTime<Utc>,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub started_at: Option<DateTime<Utc>>,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub ended_at: Option<DateTime<Utc>>,
    #[diesel(sql_type = BigInt)]
    pub total: i64,
    #[diesel(sql_type = BigInt)]
    pub ok: i64,
    #[diesel(sql_type = BigInt)]
    pub problem: i64,
    /// Rows that know what would undo them.
    #[diesel(sql_type = BigInt)]
    pub undoable: i64,
}

impl JobRow {
    /// Whether it ended, can be taken back and was not.
    pub const fn is_reversible(&self) -> bool {
        self.ended_at.is_some() && self.undoable > 0 && self.undone_by_id.is_none()
    }
}

/// Jobs of the account `$1` with the counts of their rows.
const JOBS: &str = "
    SELECT j.id, j.kind, j.state, j.undoes_id, u.id AS undone_by_id, j.created_at, j.starts_at,
        j.started_at, j.ended_at,
        r.total, r.ok, r.problem, r.undoable
    FROM jobs j LEFT JOIN jobs u ON u.undoes_id = j.id
    CROSS JOIN LATERAL (SELECT count(*) AS total, count(*) FILTER (WHERE outcome = 'ok') AS ok,
        count(*) FILTER (WHERE outcome = 'problem') AS problem, count(undo) AS undoable
        FROM job_rows WHERE job_id = j.id) AS r
    WHERE j.account_id = $1";

/// One job of an account.
pub async fn find(conn: &mut AsyncPgConnection, owner: AccountId, id: JobId) -> QueryResult<Option<JobRow>> {
    diesel::sql_query(format!("{JOBS} AND j.id = $2"))
        .bind::<SqlUuid, _>(owner.0)
        .bind::<SqlUuid, _>(id.0)
        .get_result(conn)
        .await
        .optional()
}

/// Where a page of jobs goes on.
#[derive(Debug, Serialize, Deserialize)]
pub struct Place {
    pub at: DateTime<Utc>,
    pub id: Uuid,
}

/// The jobs of an account, newest first.
pub async fn list(
    conn: &mut AsyncPgConnection,
    owner: AccountId,
    after: Option<Place>,
    limit: i64,
) -> QueryResult<Vec<JobRow>> {
    let (at, id) = after.map_or((DateTime::<Utc>::MAX_UTC, Uuid::max()), |place| (place.at, place.id));
    let last = "AND j.created_at <= $2 AND (j.created_at < $2 OR j.id < $3) ORDER BY j.created_at DESC, j.id DESC LIMIT $4";
    diesel::sql_query(format!("{JOBS} {last}"))
        .bind::<SqlUuid, _>(owner.0)
        .bind::<Timestamptz, _>(at)
        .bind::<SqlUuid, _>(id)
        .bind::<BigInt, _>(limit + 1)
        .load(conn)
        .await
}

/// One record of a job, as it is shown.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = job_rows, check_for_backend(Pg))]
pub struct WorkRow {
    pub number: i32,
    pub record_id: Uuid,
    pub code: Option<String>,
    pub outcome: Option<RowOutcome>,
    pub problem: Option<Value>,
    pub done_at: Option<DateTime<Utc>>,
}

/// The rows of a job in their order; whose it is was proved before.
pub async fn rows(
    conn: &mut AsyncPgConnection,
    id: JobId,
    outcome: Option<RowOutcome>,
    after: Option<i32>,
    limit: i64,
) -> QueryResult<Vec<WorkRow>> {
    let mut query = job_rows::table
        .filter(job_rows::job_id.eq(id.0).and(job_rows::number.gt(after.unwrap_or(0))))
        .order(job_rows::number)
        .limit(limit + 1)
        .select(WorkRow::as_select())
        .into_boxed::<Pg>();
    if let Some(outcome) = outcome {
        query = query.filter(job_rows::outcome.eq(outcome));
    }
    query.load(conn).await
}

/// A job to be written.
#[derive(Insertable)]
#[diesel(table_name = jobs)]
pub struct NewJob {
    pub id: JobId,
    pub account_id: Uuid,
    pub session_id: Uuid,
    pub request_id: Uuid,
    pub kind: JobKind,
    pub body: Vec<u8>,
    pub state: JobState,
    pub undoes_id: Option<JobId>,
    pub created_at: DateTime<Utc>,
    pub starts_at: DateTime<Utc>,
}

/// A record of it.
#[derive(Insertable)]
#[diesel(table_name = job_rows)]
pub struct NewRow {
    pub job_id: JobId,
    pub number: i32,
    pub record_id: Uuid,
    pub version: Option<i32>,
    pub code: Option<String>,
    pub given: Option<Value>,
}

/// Writes a job with its rows.
pub async fn insert(tx: &mut Tx, job: &NewJob, rows: &[NewRow]) -> QueryResult<()> {
    diesel::insert_into(jobs::table).values(job).execute(tx).await?;
    diesel::insert_into(job_rows::table).values(rows).execute(tx).await.map(drop)
}

/// What undoes each row of a job, in order.
pub async fn undoing(tx: &mut Tx, id: JobId) -> QueryResult<Vec<(Uuid, Option<String>, Option<Value>)>> {
    job_rows::table
        .filter(job_rows::job_id.eq(id.0).and(job_rows::undo.is_not_null()))
        .order(job_rows::number)
        .select((job_rows::record_id, job_rows::code, job_rows::undo))
        .load(tx)
        .await
}

/// What the body of a job was sealed as.
pub async fn body(tx: &mut Tx, id: JobId) -> QueryResult<Vec<u8>> {
    jobs::table.find(id.0).select(jobs::body).first(tx).await
}

/// Stops a job that has not ended; false when it has.
pub async fn cancel(tx: &mut Tx, id: JobId, now: DateTime<Utc>) -> QueryResult<bool> {
    diesel::update(jobs::table.find(id.0).filter(jobs::ended_at.is_null()))
        .set((jobs::state.eq(JobState::Cancelled), jobs::ended_at.eq(now)))
        .execute(tx)
        .await
        .map(|rows| rows == 1)
}

/// Gives a job up whose account may do nothing any more.
pub async fn give_up(conn: &mut AsyncPgConnection, id: JobId, now: DateTime<Utc>) -> QueryResult<()> {
    diesel::update(jobs::table.find(id.0).filter(jobs::ended_at.is_null()))
        .set((jobs::state.eq(JobState::Failed), jobs::ended_at.eq(now)))
        .execute(conn)
        .await
        .map(drop)
}

/// A row that a worker holds until its transaction ends.
#[derive(Debug, QueryableByName)]
#[diesel(check_for_backend(Pg))]
pub struct Taken {
    #[diesel(sql_type = SqlUuid)]
    pub job_id: JobId,
    #[diesel(sql_type = Integer)]
    pub number: i32,
    #[diesel(sql_type = SqlUuid)]
    pub record_id: Uuid,
    #[diesel(sql_type = Nullable<Integer>)]
    pub version: Option<i32>,
    #[diesel(sql_type = Nullable<Jsonb>)]
    pub given: Option<Value>,
    #[diesel(sql_type = Text)]
    pub kind: JobKind,
    #[diesel(sql_type = Bytea)]
    pub body: Vec<u8>,
    #[diesel(sql_type = SqlUuid)]
    pub account_id: AccountId,
    #[diesel(sql_type = SqlUuid)]
    pub session_id: Uuid,
    #[diesel(sql_type = SqlUuid)]
    pub request_id: Uuid,
}

/// The next row of the job whose time came first; one that another worker holds is passed over.
const TAKE: &str = "
    SELECT r.job_id, r.number, r.record_id, r.version, r.given, j.kind, j.body, j.account_id, j.session_id, j.request_id
    FROM jobs j JOIN job_rows r ON r.job_id = j.id
    WHERE j.ended_at IS NULL AND j.starts_at <= $1 AND r.outcome IS NULL
    ORDER BY j.starts_at, j.id, r.tries, r.number LIMIT 1 FOR UPDATE OF r SKIP LOCKED";

/// Takes a row that has no outcome yet, of a job whose time has come.
pub async fn take(tx: &mut Tx, now: DateTime<Utc>) -> QueryResult<Option<Taken>> {
    diesel::sql_query(TAKE).bind::<Timestamptz, _>(now).get_result(tx).await.optional()
}

/// Keeps a job from ending until the transaction ends; false when it has ended.
pub async fn keep_open(tx: &mut Tx, id: JobId) -> QueryResult<bool> {
    let open = jobs::table.find(id.0).filter(jobs::ended_at.is_null()).select(jobs::id);
    open.for_share().first::<Uuid>(tx).await.optional().map(|found| found.is_some())
}

/// Writes that a row is done, in the transaction that does it.
pub async fn done(tx: &mut Tx, row: &Taken, now: DateTime<Utc>, undo: Option<Value>) -> QueryResult<()> {
    diesel::update(job_rows::table.find((row.job_id.0, row.number)))
        .set((job_rows::outcome.eq(RowOutcome::Ok), job_rows::undo.eq(undo), job_rows::done_at.eq(now)))
        .execute(tx)
        .await
        .map(drop)
}

/// Writes that a row was refused; with `again` it is tried so many times before. What somebody else has done meanwhile
/// stays, and a job that has ended is not added to.
const REFUSE: &str = "
    UPDATE job_rows SET tries = tries + 1,
        outcome = CASE WHEN tries + 1 < $5 THEN NULL ELSE 'problem' END,
        problem = CASE WHEN tries + 1 < $5 THEN NULL ELSE $3 END,
        done_at = CASE WHEN tries + 1 < $5 THEN NULL ELSE $4 END
    WHERE job_id = $1 AND number = $2 AND outcome IS NULL
        AND EXISTS (SELECT FROM jobs WHERE id = $1 AND ended_at IS NULL)";

/// Writes down a refusal. `tries` is how often the row is tried at all.
pub async fn refuse(
    conn: &mut AsyncPgConnection,
    (job, number): (JobId, i32),
    problem: &Value,
    now: DateTime<Utc>,
    tries: i16,
) -> QueryResult<()> {
    diesel::sql_query(REFUSE)
        .bind::<SqlUuid, _>(job.0)
        .bind::<Integer, _>(number)
        .bind::<Jsonb, _>(problem)
        .bind::<Timestamptz, _>(now)
        .bind::<SmallInt, _>(tries)
        .execute(conn)
        .await
        .map(drop)
}

/// Jobs that have not ended, those with nothing left to do ended now. A job shows that it runs from its first outcome on.
const SETTLE: &str = "
    UPDATE jobs SET started_at = coalesce(jobs.started_at, $1), ended_at = CASE WHEN s.open THEN NULL ELSE $1 END,
        state = CASE WHEN s.open THEN 'running' ELSE 'done' END
    FROM (SELECT j.id, EXISTS (SELECT FROM job_rows WHERE job_id = j.id AND outcome IS NULL) AS open,
              EXISTS (SELECT FROM job_rows WHERE job_id = j.id AND outcome IS NOT NULL) AS begun
          FROM jobs j WHERE j.ended_at IS NULL) AS s
    WHERE jobs.id = s.id AND jobs.ended_at IS NULL AND (NOT s.open OR s.begun AND jobs.state = 'queued')";

/// Brings the states of jobs up to their rows.
pub async fn settle(conn: &mut AsyncPgConnection, now: DateTime<Utc>) -> QueryResult<()> {
    diesel::sql_query(SETTLE).bind::<Timestamptz, _>(now).execute(conn).await.map(drop)
}

/// Whether any row waits whose time has come, in a worker's hands or not.
pub async fn waits(conn: &mut AsyncPgConnection, now: DateTime<Utc>) -> QueryResult<bool> {
    #[derive(QueryableByName)]
    struct Waits {
        #[diesel(sql_type = Bool)]
        any: bool,
    }
    let waiting = "SELECT EXISTS (SELECT FROM jobs WHERE ended_at IS NULL AND starts_at <= $1) AS \"any\"";
    diesel::sql_query(waiting)
        .bind::<Timestamptz, _>(now)
        .get_result::<Waits>(conn)
        .await
        .map(|found| found.any)
}
