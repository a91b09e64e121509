//! SQL for balances.

use crate::platform::db::Constant;
use chrono::{DateTime, Utc};
use diesel::{
    pg::Pg,
    prelude::*,
    sql_types::{Array, BigInt, Nullable, Text, Timestamptz, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tgpl_domain::{
    blanks::{BlankState, BlankType},
    ids::OrganisationId,
};
use uuid::Uuid;

/// A part of a balance.
#[derive(Debug, QueryableByName)]
#[diesel(check_for_backend(Pg))]
pub struct BalanceRow {
    #[diesel(sql_type = Text)]
    pub blank_type: BlankType,
    #[diesel(sql_type = SqlUuid)]
    pub holder_id: Uuid,
    #[diesel(sql_type = Text)]
    pub holder_name: String,
    /// Where so many are; none for what the movements brought less what they took away.
    #[diesel(sql_type = Nullable<Text>)]
    pub state: Option<BlankState>,
    #[diesel(sql_type = BigInt)]
    pub count: i64,
    #[diesel(sql_type = BigInt)]
    pub seq: i64,
}

/// `until`: every series with the number of its last movement made by `$1`, none for now. The instants of a series follow its
/// numbers (`move_blanks`); those of different series do not.
macro_rules! until {
    ($then:literal) => {
        concat!(
            "WITH until AS (SELECT s.id, s.blank_type, coalesce((SELECT m.seq FROM blank_movements m
                WHERE m.series_id = s.id AND ($1 IS NULL OR m.at <= $1) ORDER BY m.at DESC, m.seq DESC LIMIT 1), 0) AS seq
                FROM blank_series s), ",
            $then
        )
    };
}
pub(in crate::certificate_blanks) use until;

/// `$1` by when, none for now; `$2` the type, `$3` the holders, none for all. In one statement, so that both sides of the
/// equation are of one instant: where the serials are, and what moved.
const BALANCES: &str = until!("
    standing AS (
        SELECT s.blank_type, r.holder_id, r.state, sum(upper(r.serials) - lower(r.serials))::bigint AS count
        FROM until s JOIN blank_ranges r ON r.serials <@ blank_stretch(s.id)
        WHERE r.during @> s.seq GROUP BY 1, 2, 3),
    flow AS (
        SELECT s.blank_type, ends.holder_id, sum(ends.sign * (upper(m.serials) - lower(m.serials)))::bigint AS count
        FROM until s JOIN blank_movements m ON m.series_id = s.id AND m.seq <= s.seq
        CROSS JOIN LATERAL (VALUES (m.to_holder, 1), (m.from_holder, -1)) AS ends (holder_id, sign)
        WHERE ends.holder_id IS NOT NULL GROUP BY 1, 2)
    SELECT part.blank_type, part.holder_id, o.name AS holder_name, part.state, part.count,
        (SELECT max(seq) FROM until) AS seq
    FROM (SELECT * FROM standing UNION ALL SELECT blank_type, holder_id, NULL, count FROM flow) part
    JOIN organisations o ON o.id = part.holder_id
    WHERE ($2 IS NULL OR part.blank_type = $2) AND ($3 IS NULL OR part.holder_id = ANY ($3))
    ORDER BY array_position(ARRAY['CC', 'TGV', 'CTV'], part.blank_type), o.kind, o.code");

/// The parts of the balances after the last movement made by an instant.
pub async fn balances(
    mut conn: &AsyncPgConnection,
    by: Option<DateTime<Utc>>,
    blank_type: Option<BlankType>,
    holders: Option<&[OrganisationId]>,
) -> QueryResult<Vec<BalanceRow>> {
    let query = diesel::sql_query(BALANCES)
        .bind::<Nullable<Timestamptz>, _>(by)
        .bind::<Nullable<Text>, _>(blank_type)
        .bind::<Nullable<Array<SqlUuid>>, _>(
            holders.map(|holders| holders.iter().map(|id| id.0).collect::<Vec<Uuid>>()),
        );
    Constant(query).load(&mut conn).await
}
