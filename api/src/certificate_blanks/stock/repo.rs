//! SQL for the stock: one statement a question, whatever the number of holders.

use crate::{
    certificate_blanks::repo::{Stored, read, until},
    platform::db::Constant,
};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    pg::Pg,
    prelude::*,
    sql_types::{Array, BigInt, Date, Int8range, Nullable, Text, Timestamptz, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tgpl_domain::{
    blanks::{BlankState, BlankType, Serials},
    ids::OrganisationId,
};
use uuid::Uuid;

/// Serials that stand together.
#[derive(Debug, QueryableByName)]
#[diesel(check_for_backend(Pg))]
pub struct StandingRow {
    #[diesel(sql_type = Text)]
    pub blank_type: BlankType,
    #[diesel(sql_type = Int8range)]
    serials: Stored,
    #[diesel(sql_type = Text)]
    pub state: BlankState,
    #[diesel(sql_type = SqlUuid)]
    pub holder_id: Uuid,
    #[diesel(sql_type = Text)]
    pub holder_name: String,
}

impl StandingRow {
    /// Which.
    pub fn serials(&self) -> Option<Serials> {
        read(&self.serials)
    }
}

/// `$1` by when, none for now; `$2` the type, `$3` the holders, none for all; `$4` the place from which on, `$5` how many.
/// Movements have parted what to people is one range: a piece begins a range where the one before does not touch it, or is
/// another's, or in another state.
const STANDING: &str = until!("
    piece AS (
        SELECT s.blank_type, r.serials * int8range($4, NULL) AS serials, r.state, r.holder_id,
            (lag(upper(r.serials)) OVER line, lag(r.state) OVER line, lag(r.holder_id) OVER line)
                IS DISTINCT FROM (lower(r.serials), r.state, r.holder_id) AS begins
        FROM until s JOIN blank_ranges r ON r.serials <@ blank_stretch(s.id)
        WHERE r.during @> s.seq AND upper(r.serials) > $4
            AND ($2 IS NULL OR s.blank_type = $2) AND ($3 IS NULL OR r.holder_id = ANY ($3))
        WINDOW line AS (ORDER BY lower(r.serials))),
    part AS (SELECT *, count(*) FILTER (WHERE begins) OVER (ORDER BY lower(serials)) AS number FROM piece)
    SELECT part.blank_type, int8range(min(lower(part.serials)), max(upper(part.serials))) AS serials, part.state,
        part.holder_id, o.name AS holder_name
    FROM part JOIN organisations o ON o.id = part.holder_id
    GROUP BY part.number, part.blank_type, part.state, part.holder_id, o.name ORDER BY 2 LIMIT $5");

/// One page of the ranges after the last movement made by an instant, from a place of the line on.
pub async fn standing(
    mut conn: &AsyncPgConnection,
    by: Option<DateTime<Utc>>,
    blank_type: Option<BlankType>,
    holders: Option<&[OrganisationId]>,
    from: i64,
    limit: i64,
) -> QueryResult<Vec<StandingRow>> {
    let query = diesel::sql_query(STANDING)
        .bind::<Nullable<Timestamptz>, _>(by)
        .bind::<Nullable<Text>, _>(blank_type)
        .bind::<Nullable<Array<SqlUuid>>, _>(ids(holders))
        .bind::<BigInt, _>(from)
        .bind::<BigInt, _>(limit + 1);
    Constant(query).load(&mut conn).await
}

fn ids(holders: Option<&[OrganisationId]>) -> Option<Vec<Uuid>> {
    holders.map(|holders| holders.iter().map(|id| id.0).collect())
}

/// Serials that were lost on a day.
#[derive(Debug, QueryableByName)]
#[diesel(check_for_backend(Pg))]
pub struct LostRow {
    #[diesel(sql_type = Text)]
    pub blank_type: BlankType,
    #[diesel(sql_type = Int8range)]
    serials: Stored,
    #[diesel(sql_type = Date)]
    pub lost_on: NaiveDate,
}

impl LostRow {
    /// Which.
    pub fn serials(&self) -> Option<Serials> {
        read(&self.serials)
    }
}

/// `$1` the type, none for all; `$2` the place from which on, `$3` how many. Neighbours that were lost on one day are one range,
/// whoever had them. A reversal loses nothing: what it leaves lost was lost before it.
const LOST: &str = "
    WITH piece AS (
        SELECT s.blank_type, r.serials, (loss.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS lost_on
        FROM blank_ranges r JOIN blank_series s ON r.serials <@ blank_stretch(s.id)
        CROSS JOIN LATERAL (SELECT max(m.at) AS at FROM blank_movements m
            WHERE m.serials && r.serials AND m.to_state = 'lost' AND m.kind <> 'reverse') loss
        WHERE upper_inf(r.during) AND r.state = 'lost' AND ($1 IS NULL OR s.blank_type = $1)),
    begun AS (
        SELECT *, (lag(upper(serials)) OVER line, lag(lost_on) OVER line) IS DISTINCT FROM (lower(serials), lost_on) AS begins
        FROM piece WINDOW line AS (ORDER BY lower(serials))),
    part AS (SELECT *, count(*) FILTER (WHERE begins) OVER (ORDER BY lower(serials)) AS number FROM begun)
    SELECT blank_type, int8range(min(lower(serials)), max(upper(serials))) AS serials, lost_on FROM part
    GROUP BY number, blank_type, lost_on HAVING min(lower(serials)) >= $2 ORDER BY 2 LIMIT $3";

/// One page of what is lost now, from a place of the line on.
pub async fn lost(
    mut conn: &AsyncPgConnection,
    blank_type: Option<BlankType>,
    from: i64,
    limit: i64,
) -> QueryResult<Vec<LostRow>> {
    let query = diesel::sql_query(LOST)
        .bind::<Nullable<Text>, _>(blank_type)
        .bind::<BigInt, _>(from)
        .bind::<BigInt, _>(limit + 1);
    Constant(query).load(&mut conn).await
}

/// What there is of one type at one holder, and what went.
#[derive(Debug, QueryableByName)]
#[diesel(check_for_backend(Pg))]
pub struct SupplyRow {
    #[diesel(sql_type = Text)]
    pub blank_type: BlankType,
    #[diesel(sql_type = SqlUuid)]
    pub holder_id: Uuid,
    #[diesel(sql_type = Text)]
    pub holder_name: String,
    #[diesel(sql_type = BigInt)]
    pub held: i64,
    #[diesel(sql_type = BigInt)]
    pub in_transit: i64,
    /// When the oldest of what is on the way was sent.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub sent_at: Option<DateTime<Utc>>,
    #[diesel(sql_type = BigInt)]
    pub used: i64,
    #[diesel(sql_type = BigInt)]
    pub expected: i64,
    /// When the ledger began.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub began_at: Option<DateTime<Utc>>,
}

/// `$1` since when use counts, `$2` the type, `$3` the holders, none for all. What was sent twice was sent the last time; what
/// opening balances tell was used before the ledger began; what was undone was not used. A course of before that needs no more
/// certificates.
const SUPPLY: &str = "
    WITH present AS (
        SELECT s.blank_type, r.holder_id,
            coalesce(sum(upper(r.serials) - lower(r.serials)) FILTER (WHERE r.state = 'held'), 0)::bigint AS held,
            coalesce(sum(upper(r.serials) - lower(r.serials)) FILTER (WHERE r.state = 'in_transit'), 0)::bigint AS in_transit,
            min(sent.at) AS sent_at
        FROM blank_ranges r JOIN blank_series s ON r.serials <@ blank_stretch(s.id)
        LEFT JOIN LATERAL (SELECT max(m.at) AS at FROM blank_movements m
            WHERE m.serials && r.serials AND m.kind IN ('allocate', 'return_unused')) sent ON r.state = 'in_transit'
        WHERE upper_inf(r.during) AND r.state IN ('held', 'in_transit') GROUP BY 1, 2),
    went AS (
        SELECT s.blank_type, CASE WHEN m.kind = 'reverse' THEN m.to_holder ELSE m.from_holder END AS holder_id,
            sum(CASE WHEN m.kind = 'reverse' THEN -1 ELSE 1 END * (upper(m.serials) - lower(m.serials)))::bigint AS used
        FROM blank_movements m JOIN blank_series s ON s.id = m.series_id
        LEFT JOIN blank_movements undone ON undone.seq = m.reverses
        WHERE m.at >= $1 AND coalesce(undone.kind, m.kind) IN ('issue', 'allocate')
            AND NOT EXISTS (SELECT FROM blank_papers p WHERE p.id = m.paper_id AND p.kind = 'opening')
        GROUP BY 1, 2),
    wanted AS (
        SELECT kind AS blank_type, organisation_id AS holder_id, count(*) AS expected FROM card_files
        WHERE state IN ('received', 'forwarded', 'granted') AND procedure IN ('issue', 'reissue') GROUP BY 1, 2
        UNION ALL
        SELECT 'CC', course.organisation_id,
            sum(greatest(course.expected - (SELECT count(*) FROM cards WHERE course_id = course.id), 0))::bigint
        FROM courses course
        WHERE course.expected IS NOT NULL AND course.decision_on >= ($1 AT TIME ZONE 'Asia/Ho_Chi_Minh')::date GROUP BY 1, 2),
    line AS (
        SELECT blank_type, holder_id FROM present UNION SELECT blank_type, holder_id FROM went
        UNION SELECT blank_type, holder_id FROM wanted)
    SELECT line.blank_type, line.holder_id, o.name AS holder_name, coalesce(held, 0) AS held,
        coalesce(in_transit, 0) AS in_transit, sent_at, coalesce(used, 0) AS used, coalesce(expected, 0) AS expected,
        (SELECT min(at) FROM blank_movements) AS began_at
    FROM line JOIN organisations o ON o.id = line.holder_id
    LEFT JOIN present USING (blank_type, holder_id) LEFT JOIN went USING (blank_type, holder_id)
    LEFT JOIN wanted USING (blank_type, holder_id)
    WHERE ($2 IS NULL OR line.blank_type = $2) AND ($3 IS NULL OR line.holder_id = ANY ($3))
    ORDER BY array_position(ARRAY['CC', 'TGV', 'CTV'], line.blank_type), o.kind, o.code";

/// What is held, on the way, used since an instant and expected to be used, a line a type and holder.
pub async fn supply(
    mut conn: &AsyncPgConnection,
    since: DateTime<Utc>,
    blank_type: Option<BlankType>,
    holders: Option<&[OrganisationId]>,
) -> QueryResult<Vec<SupplyRow>> {
    let query = diesel::sql_query(SUPPLY)
        .bind::<Timestamptz, _>(since)
        .bind::<Nullable<Text>, _>(blank_type)
        .bind::<Nullable<Array<SqlUuid>>, _>(ids(holders));
    Constant(query).load(&mut conn).await
}
