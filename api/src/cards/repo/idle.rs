//! SQL for cards whose holders did nothing for two years.

use crate::platform::db::Constant;
use chrono::NaiveDate;
use diesel::{
    pg::Pg,
    prelude::*,
    sql_types::{BigInt, Date, Integer, Nullable, Text, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tgpl_domain::cards::CardKind;
use uuid::Uuid;

/// A card, and since when its holder had no case that counts.
#[derive(Debug, QueryableByName)]
#[diesel(check_for_backend(Pg))]
pub struct IdleRow {
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    #[diesel(sql_type = Integer)]
    pub version: i32,
    #[diesel(sql_type = Text)]
    pub kind: CardKind,
    #[diesel(sql_type = Text)]
    pub number: String,
    #[diesel(sql_type = SqlUuid)]
    pub organisation_id: Uuid,
    #[diesel(sql_type = SqlUuid)]
    pub practitioner_id: Uuid,
    #[diesel(sql_type = Text)]
    pub full_name: String,
    #[diesel(sql_type = BigInt)]
    pub cases: i64,
    #[diesel(sql_type = Nullable<Date>)]
    pub last_on: Option<NaiveDate>,
    #[diesel(sql_type = Date)]
    pub idle_from: NaiveDate,
    #[diesel(sql_type = Integer)]
    pub months: i32,
    #[diesel(sql_type = BigInt)]
    pub absent: i64,
}

/// `$1` today. A case counts until its holder gave it up or it ended; one in hand counts today. Of an officer only court
/// cases count (Luật TGPL Đ.22 kh.1 d), of a collaborator any (NĐ 144/2017 Đ.18). The two years run from the last such day, or
/// from the day of the card where there is none since. Whose file is open is not proposed again.
const IDLE: &str = "
    SELECT c.id, c.version, c.kind, c.number, c.organisation_id, c.practitioner_id, c.full_name, had.cases, had.last_on,
        since.idle_from, (date_part('year', age($1, since.idle_from)) * 12 + date_part('month', age($1, since.idle_from)))::integer
            AS months,
        (SELECT coalesce(sum(least(p.to_on, $1) - greatest(p.from_on, since.idle_from) + 1), 0)::bigint
            FROM practitioner_absences p
            WHERE p.practitioner_id = c.practitioner_id AND p.to_on >= since.idle_from AND p.from_on <= $1) AS absent
    FROM cards c
    CROSS JOIN LATERAL (
        SELECT count(DISTINCT v.id) AS cases, max(coalesce(least(v.ended_on, (a.to_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date), $1))
            AS last_on
        FROM assignments a JOIN cases v ON v.id = a.case_id
        WHERE a.practitioner_id = c.practitioner_id AND (c.kind <> 'TGV' OR v.form = 'court_participation')) had
    CROSS JOIN LATERAL (SELECT greatest(had.last_on, c.first_issued_on) AS idle_from) since
    WHERE c.state = 'valid' AND c.kind <> 'CC' AND since.idle_from + interval '2 years' <= $1
        AND NOT EXISTS (SELECT FROM card_files f WHERE f.practitioner_id = c.practitioner_id AND f.kind = c.kind
            AND f.state IN ('received', 'forwarded', 'granted'))
    ORDER BY since.idle_from, c.id";

/// The valid cards that a connection sees whose holders did nothing for two consecutive years.
pub async fn idle(mut conn: &AsyncPgConnection, today: NaiveDate) -> QueryResult<Vec<IdleRow>> {
    Constant(diesel::sql_query(IDLE).bind::<Date, _>(today)).load(&mut conn).await
}
