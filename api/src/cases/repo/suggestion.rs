//! SQL for what speaks for the practitioners of a provider when one is to be assigned.

use super::CaseRow;
use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    pg::Pg,
    prelude::*,
    sql_types::{Array, BigInt, Date, Nullable, Text, Timestamptz, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tgpl_domain::{cases::CaseState, ids::PractitionerId};
use tgpl_schema::practitioners;
use uuid::Uuid;

/// The practitioners of the case's provider whose time with it has not ended, in the order of a Vietnamese list.
pub async fn of_provider(
    conn: &mut AsyncPgConnection,
    row: &CaseRow,
    today: NaiveDate,
) -> QueryResult<Vec<PractitionerId>> {
    practitioners::table
        .filter(practitioners::organisation_id.eq(row.organisation_id.0))
        .filter(practitioners::valid_to.is_null().or(practitioners::valid_to.ge(today)))
        .order((practitioners::sort_name, practitioners::id))
        .select(practitioners::id)
        .load(conn)
        .await
}

/// The work of one practitioner.
#[derive(Debug, QueryableByName)]
#[diesel(check_for_backend(Pg))]
pub struct Work {
    #[diesel(sql_type = BigInt)]
    pub open_cases: i64,
    #[diesel(sql_type = BigInt)]
    pub experience: i64,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub assigned_at: Option<DateTime<Utc>>,
    #[diesel(sql_type = Nullable<Date>)]
    pub absent_from: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Date>)]
    pub absent_to: Option<NaiveDate>,
}

/// `$1` the practitioners, `$2` their provider, `$3` the field, `$4` since when its cases count, `$5` today, `$6` the
/// states of open cases. Read by provider and state or day, which row-level security leaves to their indexes.
const WORK: &str = "
    WITH open AS (
        SELECT one AS id, count(*) AS cases FROM cases CROSS JOIN LATERAL unnest(practitioner_ids) AS one
        WHERE organisation_id = $2 AND state = ANY ($6) GROUP BY one
    ), alike AS (
        SELECT one AS id, count(*) AS cases FROM cases CROSS JOIN LATERAL unnest(practitioner_ids) AS one
        WHERE organisation_id = $2 AND accepted_at >= $4 AND field = $3 GROUP BY one
    )
    SELECT coalesce(open.cases, 0) AS open_cases, coalesce(alike.cases, 0) AS experience,
        (SELECT max(from_at) FROM assignments WHERE practitioner_id = asked.id AND to_at IS NULL) AS assigned_at,
        away.from_on AS absent_from, away.to_on AS absent_to
    FROM unnest($1) WITH ORDINALITY AS asked (id, place)
    LEFT JOIN open ON open.id = asked.id
    LEFT JOIN alike ON alike.id = asked.id
    LEFT JOIN LATERAL (SELECT from_on, to_on FROM practitioner_absences
        WHERE practitioner_id = asked.id AND from_on > $5 ORDER BY from_on, to_on LIMIT 1) AS away ON true
    ORDER BY asked.place";

/// The work of each, in the order that they are asked about; one round trip.
pub async fn work(
    conn: &mut AsyncPgConnection,
    row: &CaseRow,
    asked: &[PractitionerId],
    since: DateTime<Utc>,
    today: NaiveDate,
) -> QueryResult<Vec<Work>> {
    let ids: Vec<Uuid> = asked.iter().map(|id| id.0).collect();
    let open: Vec<&str> = CaseState::ACTIVE.iter().map(|state| state.as_str()).collect();
    diesel::sql_query(WORK)
        .bind::<Array<SqlUuid>, _>(ids)
        .bind::<SqlUuid, _>(row.organisation_id.0)
        .bind::<Text, _>(&row.field)
        .bind::<Timestamptz, _>(since)
        .bind::<Date, _>(today)
        .bind::<Array<Text>, _>(open)
        .load(conn)
        .await
}
