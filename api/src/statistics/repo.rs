//! SQL for facts and counters.

mod credits;
mod places;
mod records;
mod saved;

pub use credits::{credit, credits, uncredit};
pub use places::{ProvinceRow, provinces};
pub use records::heads;
pub use saved::{SavedRow, count_saved, save, saved, saved_one, unsave};

use crate::platform::{db::Constant, keys::MARK};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    pg::Pg,
    prelude::*,
    sql_types::{
        Array, BigInt, Binary, Bool, Date, Integer, Nullable, SmallInt, Text, Timestamptz, Uuid as SqlUuid,
    },
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tgpl_domain::{
    cases::{EndReason, Form, Role},
    ids::PractitionerId,
    partial_date::DatePrecision,
    requests::Channel,
    sex::Sex,
    text_enum,
};
use tgpl_schema::{cases, facts};
use uuid::Uuid;

/// What the registers say of a case, and how it was counted last. Of a case that is gone they say nothing.
#[derive(QueryableByName)]
#[diesel(check_for_backend(Pg))]
pub struct Source {
    #[diesel(sql_type = SqlUuid)]
    pub case_id: Uuid,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub organisation_id: Option<Uuid>,
    #[diesel(sql_type = Nullable<Text>)]
    pub form: Option<Form>,
    #[diesel(sql_type = Nullable<Text>)]
    pub role: Option<Role>,
    #[diesel(sql_type = Nullable<Text>)]
    pub field: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    pub channel: Option<Channel>,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub accepted_at: Option<DateTime<Utc>>,
    #[diesel(sql_type = Nullable<Date>)]
    pub ended_on: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Text>)]
    pub end_reason: Option<EndReason>,
    #[diesel(sql_type = Nullable<Bool>)]
    pub successful: Option<bool>,
    #[diesel(sql_type = Nullable<Bool>)]
    pub in_time: Option<bool>,
    #[diesel(sql_type = Nullable<Text>)]
    pub law_version: Option<String>,
    #[diesel(sql_type = Nullable<Binary>)]
    pub grounds: Option<Vec<u8>>,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub person_id: Option<Uuid>,
    #[diesel(sql_type = Nullable<Text>)]
    pub sex: Option<Sex>,
    #[diesel(sql_type = Nullable<Date>)]
    pub birth_date: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Text>)]
    pub birth_precision: Option<DatePrecision>,
    #[diesel(sql_type = Nullable<Binary>)]
    pub ethnicity: Option<Vec<u8>>,
    #[diesel(sql_type = Array<Text>)]
    pub posts: Vec<String>,
    #[diesel(sql_type = Array<SmallInt>)]
    pub shares: Vec<i16>,
    #[diesel(sql_type = Array<SqlUuid>)]
    pub practitioners: Vec<PractitionerId>,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub last_organisation: Option<Uuid>,
    #[diesel(sql_type = Nullable<Binary>)]
    pub last: Option<Vec<u8>>,
}

/// Whose marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// Of this transaction.
    Own,
    /// Some of those that ended transactions left.
    Left,
}

/// A transaction that wrote nothing has no number, and gets none by being asked.
const OWN: &str =
    "DELETE FROM facts_due WHERE by_transaction = pg_current_xact_id_if_assigned()::text::bigint
    RETURNING case_id AS id";
/// Waits for those that somebody is counting: when it answers none, none is left.
const LEFT: &str = "DELETE FROM facts_due WHERE case_id = ANY (ARRAY(
    SELECT case_id FROM facts_due ORDER BY case_id LIMIT 500 FOR UPDATE)) RETURNING case_id AS id";

#[derive(QueryableByName)]
#[diesel(check_for_backend(Pg))]
struct Id {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
}

fn ids(rows: Vec<Id>) -> Vec<Uuid> {
    rows.into_iter().map(|row| row.id).collect()
}

/// Takes marks: the cases that are to be counted.
pub async fn taken(mut conn: &AsyncPgConnection, marks: Marks) -> QueryResult<Vec<Uuid>> {
    let marks = match marks {
        Marks::Own => OWN,
        Marks::Left => LEFT,
    };
    Constant(diesel::sql_query(marks)).load(&mut conn).await.map(ids)
}

/// The lock of the facts: whoever counts shares it until commit, whoever freezes a report or counts anew has it alone. So
/// every version up to a number is there once that number was read by the latter.
const LOCK: i64 = 0x7467_706c_6661_6374;

diesel::define_sql_function! {
    /// Shares a lock until the transaction ends.
    fn pg_advisory_xact_lock_shared(key: BigInt);
}

diesel::define_sql_function! {
    /// Has a lock alone until the transaction ends.
    fn pg_advisory_xact_lock(key: BigInt);
}

/// Lets others count at the same time.
pub async fn share_lock(mut conn: &AsyncPgConnection) -> QueryResult<()> {
    diesel::select(pg_advisory_xact_lock_shared(LOCK)).execute(&mut conn).await.map(drop)
}

/// Waits until nobody counts, and lets nobody.
pub async fn lock(mut conn: &AsyncPgConnection) -> QueryResult<()> {
    diesel::select(pg_advisory_xact_lock(LOCK)).execute(&mut conn).await.map(drop)
}

/// A lawyer or adviser of an organisation is counted by how it takes part: on its own registration, or else by contract.
/// A case ended in time when each duty that began before its end was over by its time, or not due yet.
const SOURCES: &str = "
    SELECT due.case_id, c.organisation_id, c.form, c.role, c.field, r.channel, c.accepted_at, c.ended_on, c.end_reason,
        c.successful, e.law_version, e.grounds, p.id AS person_id, p.sex, p.birth_date, p.birth_precision, p.ethnicity,
        (SELECT bool_and(o.due_at >= until.at OR coalesce(o.done_at, o.cancelled_at, 'infinity') <= o.due_at)
            FROM (SELECT (c.ended_on + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS at) until
            JOIN obligations o ON o.subject_id = c.id AND o.starts_at < until.at) AS in_time,
        coalesce(a.posts, '{}') AS posts, coalesce(a.shares, '{}') AS shares,
        coalesce(a.practitioners, '{}') AS practitioners,
        f.organisation_id AS last_organisation, f.fact AS last
    FROM due
    LEFT JOIN (cases c JOIN requests r ON r.id = c.request_id JOIN persons p ON p.id = c.person_id
        JOIN case_eligibilities e ON e.case_id = c.id) ON c.id = due.case_id
    LEFT JOIN LATERAL (
        SELECT array_agg(CASE WHEN w.kind IN ('organisation_lawyer', 'adviser')
                THEN CASE o.kind WHEN 'registered' THEN 'registered' ELSE 'contracted' END
                    || CASE w.kind WHEN 'adviser' THEN '_adviser' ELSE '_lawyer' END
                ELSE w.kind END ORDER BY a.id) AS posts,
            array_agg(a.share ORDER BY a.id) AS shares, array_agg(w.id ORDER BY a.id) AS practitioners
        FROM assignments a JOIN practitioners w ON w.id = a.practitioner_id
        JOIN organisations o ON o.id = w.organisation_id WHERE a.case_id = c.id) a ON true
    LEFT JOIN facts f ON f.case_id = due.case_id AND f.next_seq IS NULL
    ORDER BY due.case_id";

/// What the registers say of cases.
pub async fn sources(mut conn: &AsyncPgConnection, cases: &[Uuid]) -> QueryResult<Vec<Source>> {
    let due = "SELECT unnest($1) AS case_id";
    Constant(diesel::sql_query(format!("WITH due AS ({due}) {SOURCES}")).bind::<Array<SqlUuid>, _>(cases))
        .load(&mut conn)
        .await
}

const PAGE: &str =
    "SELECT id AS case_id FROM cases WHERE organisation_id = $1 AND id > $2 ORDER BY id LIMIT 500";

/// What the registers say of five hundred cases of a unit after the one named.
pub async fn page(mut conn: &AsyncPgConnection, organisation: Uuid, after: Uuid) -> QueryResult<Vec<Source>> {
    let query = diesel::sql_query(format!("WITH due AS ({PAGE}) {SOURCES}"))
        .bind::<SqlUuid, _>(organisation)
        .bind::<SqlUuid, _>(after);
    Constant(query).load(&mut conn).await
}

/// What is counted and is no case of a unit.
pub async fn gone(mut conn: &AsyncPgConnection, organisation: Uuid) -> QueryResult<Vec<Uuid>> {
    let gone = "SELECT case_id AS id FROM facts f WHERE organisation_id = $1 AND next_seq IS NULL AND fact IS NOT NULL
        AND NOT EXISTS (SELECT FROM cases WHERE id = f.case_id AND organisation_id = f.organisation_id)";
    Constant(diesel::sql_query(gone).bind::<SqlUuid, _>(organisation)).load(&mut conn).await.map(ids)
}

/// The units that have cases, or counted some.
pub async fn units(mut conn: &AsyncPgConnection) -> QueryResult<Vec<Uuid>> {
    let units = "SELECT id FROM organisations o WHERE EXISTS (SELECT FROM cases WHERE organisation_id = o.id)
            OR EXISTS (SELECT FROM facts WHERE organisation_id = o.id AND next_seq IS NULL)
            OR EXISTS (SELECT FROM case_counters WHERE organisation_id = o.id) ORDER BY id";
    diesel::sql_query(units).load(&mut conn).await.map(ids)
}

/// How many cases there are.
pub async fn cases(mut conn: &AsyncPgConnection) -> QueryResult<u64> {
    let many: i64 = cases::table.count().get_result(&mut conn).await?;
    Ok(many.unsigned_abs())
}

text_enum! {
    /// What a row of counters is about.
    pub enum Grain {
        /// A month.
        Month = "month",
        /// A year.
        Year = "year",
    }
}

/// A row of counters, by the first day of what it is about.
#[derive(QueryableByName)]
#[diesel(check_for_backend(Pg))]
pub struct CounterRow {
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    #[diesel(sql_type = SqlUuid)]
    pub organisation_id: Uuid,
    #[diesel(sql_type = Text)]
    pub grain: Grain,
    #[diesel(sql_type = Date)]
    pub from_on: NaiveDate,
    #[diesel(sql_type = Binary)]
    pub counters: Vec<u8>,
}

/// Holds rows until commit, made as they are given where they are missing. One statement takes them in one order, so that
/// nobody waits in a circle; a row that is there is written as it is, which is how it is locked and read at its newest.
const HOLD: &str = "
    INSERT INTO case_counters AS kept (id, organisation_id, grain, from_on, counters)
    SELECT * FROM unnest($1, $2, $3, $4, $5) w (id, organisation_id, grain, from_on, counters)
    ORDER BY organisation_id, grain COLLATE \"C\", from_on
    ON CONFLICT (organisation_id, grain, from_on) DO UPDATE SET counters = kept.counters
    RETURNING *";

/// Holds rows of counters, each new one with the id and the counters given.
pub async fn hold(mut conn: &AsyncPgConnection, wanted: Vec<CounterRow>) -> QueryResult<Vec<CounterRow>> {
    let of = |pick: fn(&CounterRow) -> Uuid| wanted.iter().map(pick).collect::<Vec<_>>();
    let query = diesel::sql_query(HOLD)
        .bind::<Array<SqlUuid>, _>(of(|row| row.id))
        .bind::<Array<SqlUuid>, _>(of(|row| row.organisation_id))
        .bind::<Array<Text>, _>(wanted.iter().map(|row| row.grain).collect::<Vec<_>>())
        .bind::<Array<Date>, _>(wanted.iter().map(|row| row.from_on).collect::<Vec<_>>())
        .bind::<Array<Binary>, _>(wanted.into_iter().map(|row| row.counters).collect::<Vec<_>>());
    Constant(query).load(&mut conn).await
}

/// Writes held rows.
pub async fn keep(mut conn: &AsyncPgConnection, rows: Vec<(Uuid, Vec<u8>)>) -> QueryResult<()> {
    let (ids, counters): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
    let query = diesel::sql_query(
        "UPDATE case_counters c SET counters = k.counters FROM unnest($1, $2) k (id, counters) WHERE c.id = k.id",
    );
    let query = query.bind::<Array<SqlUuid>, _>(ids).bind::<Array<Binary>, _>(counters);
    Constant(query).execute(&mut conn).await.map(drop)
}

/// A unit's rows of counters.
pub async fn counters(mut conn: &AsyncPgConnection, organisation: Uuid) -> QueryResult<Vec<CounterRow>> {
    Constant(
        diesel::sql_query("SELECT * FROM case_counters WHERE organisation_id = $1")
            .bind::<SqlUuid, _>(organisation),
    )
    .load(&mut conn)
    .await
}

/// The rows of counters of some units that tell about the months from a January to a last one: the years before too.
pub async fn counters_of(
    mut conn: &AsyncPgConnection,
    units: &[Uuid],
    january: NaiveDate,
    last: NaiveDate,
) -> QueryResult<Vec<CounterRow>> {
    let rows = "SELECT * FROM case_counters WHERE organisation_id = ANY ($1)
        AND (grain = 'month' AND from_on BETWEEN $2 AND $3 OR grain = 'year' AND from_on <= $3)";
    let query = diesel::sql_query(rows)
        .bind::<Array<SqlUuid>, _>(units)
        .bind::<Date, _>(january)
        .bind::<Date, _>(last);
    Constant(query).load(&mut conn).await
}

/// A row of counters; without them where it is as it was when it was read last.
#[derive(QueryableByName)]
#[diesel(check_for_backend(Pg))]
pub struct NewsRow {
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    #[diesel(sql_type = SqlUuid)]
    pub organisation_id: Uuid,
    #[diesel(sql_type = Text)]
    pub grain: Grain,
    #[diesel(sql_type = Date)]
    pub from_on: NaiveDate,
    #[diesel(sql_type = Nullable<Binary>)]
    pub counters: Option<Vec<u8>>,
}

/// The rows of counters of some units that tell about the months from a January to a last one, and about the years before.
/// Of those in `known`, each with its mark, the counters are told only where they were written since.
pub async fn news_of(
    mut conn: &AsyncPgConnection,
    units: &[Uuid],
    (january, last): (NaiveDate, NaiveDate),
    (known, marks): (Vec<Uuid>, Vec<Vec<u8>>),
) -> QueryResult<Vec<NewsRow>> {
    let rows = "SELECT c.id, c.organisation_id, c.grain, c.from_on, CASE WHEN k.id IS NULL THEN c.counters END AS counters
        FROM case_counters c
        LEFT JOIN unnest($4, $5) k (id, mark) ON k.id = c.id AND k.mark = substr(c.counters, 1, $6)
        WHERE c.organisation_id = ANY ($1)
            AND (c.grain = 'month' AND c.from_on BETWEEN $2 AND $3 OR c.grain = 'year' AND c.from_on < $2)";
    let query = diesel::sql_query(rows)
        .bind::<Array<SqlUuid>, _>(units)
        .bind::<Date, _>(january)
        .bind::<Date, _>(last)
        .bind::<Array<SqlUuid>, _>(known)
        .bind::<Array<Binary>, _>(marks)
        .bind::<Integer, _>(i32::try_from(MARK).unwrap_or(i32::MAX));
    Constant(query).load(&mut conn).await
}

/// A version of a case, as what it is counted.
#[derive(Debug, QueryableByName)]
#[diesel(check_for_backend(Pg))]
pub struct FactRow {
    #[diesel(sql_type = BigInt)]
    pub seq: i64,
    #[diesel(sql_type = SqlUuid)]
    pub case_id: Uuid,
    #[diesel(sql_type = SqlUuid)]
    pub organisation_id: Uuid,
    /// The day by which it is sought.
    #[diesel(sql_type = Date)]
    pub on: NaiveDate,
    #[diesel(sql_type = Nullable<Binary>)]
    pub fact: Option<Vec<u8>>,
}

/// By which day the facts of a time are sought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// The day of acceptance.
    Accepted,
    /// The last day on which a case was open.
    Last,
}

/// Between which days, both included, and what else holds of the other one.
#[derive(Debug, Clone, Copy)]
pub struct Stretch {
    pub door: Door,
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// Accepted on this day or before.
    pub accepted_by: NaiveDate,
}

/// Most facts read at once.
pub const CHUNK: usize = 500;

/// `$1` unit, `$2` and `$3` the days, `$4` accepted by, `$5` and `$6` after which place, `$7` up to which version, `$8`
/// how many. The text of each statement is constant.
fn facts_sql(door: Door, versions: &str, limit: &str) -> String {
    let on = match door {
        Door::Accepted => "accepted_on",
        Door::Last => "last_on",
    };
    format!(
        "SELECT seq, case_id, organisation_id, {on} AS on, fact FROM facts WHERE organisation_id = $1
        AND {on} BETWEEN $2 AND $3 AND accepted_on <= $4 AND ({on}, seq) > ($5, $6) AND seq <= $7 AND {versions}
        AND fact IS NOT NULL ORDER BY {on}, seq {limit}"
    )
}

/// A unit's facts of a stretch of time as they were when a version was the newest, after a place, in order: so many of
/// those that stand, and those replaced since.
pub async fn facts(
    mut conn: &AsyncPgConnection,
    unit: Uuid,
    stretch: Stretch,
    after: (NaiveDate, i64),
    until: i64,
    many: usize,
) -> QueryResult<(Vec<FactRow>, Vec<FactRow>)> {
    let mut also = conn;
    let asked = |sql: String| {
        diesel::sql_query(sql)
            .bind::<SqlUuid, _>(unit)
            .bind::<Date, _>(stretch.from)
            .bind::<Date, _>(stretch.to)
            .bind::<Date, _>(stretch.accepted_by)
            .bind::<Date, _>(after.0)
            .bind::<BigInt, _>(after.1)
            .bind::<BigInt, _>(until)
    };
    let standing = asked(facts_sql(stretch.door, "next_seq IS NULL", "LIMIT $8"));
    let standing = standing.bind::<BigInt, _>(i64::try_from(many).unwrap_or(i64::MAX));
    let replaced = asked(facts_sql(stretch.door, "next_seq > $7", ""));
    futures_util::try_join!(Constant(standing).load(&mut conn), Constant(replaced).load(&mut also))
}

/// What of some units is counted otherwise than when a version was the newest: the versions of then, and those of now.
pub async fn moved(
    mut conn: &AsyncPgConnection,
    units: &[Uuid],
    since: i64,
) -> QueryResult<(Vec<FactRow>, Vec<FactRow>)> {
    let asked = |which: &str| {
        let sql = format!(
            "SELECT seq, case_id, organisation_id, accepted_on AS on, fact FROM facts
            WHERE {which} AND organisation_id = ANY ($2) AND fact IS NOT NULL"
        );
        diesel::sql_query(sql).bind::<BigInt, _>(since).bind::<Array<SqlUuid>, _>(units)
    };
    let mut also = conn;
    let (then, now) = (asked("next_seq > $1 AND seq <= $1"), asked("seq > $1 AND next_seq IS NULL"));
    futures_util::try_join!(Constant(then).load(&mut conn), Constant(now).load(&mut also))
}

/// The number of the newest version.
pub async fn newest(mut conn: &AsyncPgConnection) -> QueryResult<i64> {
    facts::table
        .select(diesel::dsl::max(facts::seq))
        .first::<Option<i64>>(&mut conn)
        .await
        .map(Option::unwrap_or_default)
}

/// Forgets a unit's rows of counters.
pub async fn forget(mut conn: &AsyncPgConnection, organisation: Uuid) -> QueryResult<()> {
    diesel::sql_query("DELETE FROM case_counters WHERE organisation_id = $1")
        .bind::<SqlUuid, _>(organisation)
        .execute(&mut conn)
        .await
        .map(drop)
}

/// A version of a case as it is counted.
pub struct Version {
    pub case_id: Uuid,
    pub organisation: Uuid,
    pub accepted_on: NaiveDate,
    pub ended_on: Option<NaiveDate>,
    pub fact: Option<Vec<u8>>,
}

/// The old version gets the number of the new one before that is there, so no case ever has two that stand.
const REPLACE: &str = "
    WITH new AS (SELECT * FROM unnest($1, $2, $3, $4, $5) n (case_id, organisation_id, accepted_on, ended_on, fact)),
    old AS (UPDATE facts f SET next_seq = nextval('facts_seq_seq') FROM new
        WHERE f.case_id = new.case_id AND f.next_seq IS NULL RETURNING f.case_id, f.next_seq)
    INSERT INTO facts (seq, case_id, organisation_id, at, accepted_on, ended_on, fact)
    SELECT coalesce(old.next_seq, nextval('facts_seq_seq')), new.case_id, new.organisation_id,
        coalesce(nullif(current_setting('tgpl.now', true), '')::timestamptz, now()),
        new.accepted_on, new.ended_on, new.fact
    FROM new LEFT JOIN old ON old.case_id = new.case_id";

/// Puts new versions in the place of those that stand.
pub async fn replace(mut conn: &AsyncPgConnection, versions: Vec<Version>) -> QueryResult<()> {
    let query = diesel::sql_query(REPLACE)
        .bind::<Array<SqlUuid>, _>(versions.iter().map(|version| version.case_id).collect::<Vec<_>>())
        .bind::<Array<SqlUuid>, _>(versions.iter().map(|version| version.organisation).collect::<Vec<_>>())
        .bind::<Array<Date>, _>(versions.iter().map(|version| version.accepted_on).collect::<Vec<_>>())
        .bind::<Array<Nullable<Date>>, _>(versions.iter().map(|version| version.ended_on).collect::<Vec<_>>())
        .bind::<Array<Nullable<Binary>>, _>(
            versions.into_iter().map(|version| version.fact).collect::<Vec<_>>(),
        );
    Constant(query).execute(&mut conn).await.map(drop)
}

/// The number of the newest version of an instant.
pub async fn version_at(mut conn: &AsyncPgConnection, at: DateTime<Utc>) -> QueryResult<i64> {
    facts::table
        .filter(facts::at.le(at))
        .order((facts::at.desc(), facts::seq.desc()))
        .select(facts::seq)
        .first(&mut conn)
        .await
        .optional()
        .map(Option::unwrap_or_default)
}
