//! SQL for the books: the movements of a store in a year, what they leave, and the closings.

use super::Year;
use crate::{
    certificate_blanks::repo::{self as ledger, Stored},
    platform::{Tx, db::Constant},
};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    pg::Pg,
    prelude::*,
    sql_types::{Array, BigInt, Date, Int8range, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tgpl_domain::{
    blanks::{BlankState, BlankType, MovementKind, Serials},
    ids::{AccountId, OrganisationId},
};
use tgpl_schema::{accounts, book_closings, organisations};
use uuid::Uuid;

/// A unit as its letterhead names it.
#[derive(Debug, Clone, QueryableByName)]
#[diesel(check_for_backend(Pg))]
pub struct UnitRow {
    #[diesel(sql_type = Text)]
    pub code: String,
    #[diesel(sql_type = Text)]
    pub name: String,
    #[diesel(sql_type = Nullable<Text>)]
    pub parent: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    pub province: Option<String>,
}

/// A unit, what it belongs to and where it is. The Agency is of the Ministry, which is no unit here.
pub async fn unit(mut conn: &AsyncPgConnection, id: OrganisationId) -> QueryResult<Option<UnitRow>> {
    const UNIT: &str = "
        SELECT unit.code, unit.name, coalesce(parent.name, CASE unit.kind WHEN 'agency' THEN 'Bộ Tư pháp' END) AS parent,
            province.name AS province
        FROM organisations unit
        LEFT JOIN organisations parent ON parent.id = unit.parent_id
        LEFT JOIN provinces province
            ON (province.code, province.valid_from) = (unit.province_code, unit.province_valid_from)
        WHERE unit.id = $1";
    Constant(diesel::sql_query(UNIT).bind::<SqlUuid, _>(id.0)).get_result(&mut conn).await.optional()
}

/// A movement as its book tells it.
#[derive(Debug, Clone, QueryableByName)]
#[diesel(check_for_backend(Pg))]
pub struct MovementRow {
    #[diesel(sql_type = BigInt)]
    pub seq: i64,
    #[diesel(sql_type = Timestamptz)]
    pub at: DateTime<Utc>,
    #[diesel(sql_type = Text)]
    pub kind: MovementKind,
    #[diesel(sql_type = Int8range)]
    serials: Stored,
    #[diesel(sql_type = Text)]
    pub from_state: BlankState,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub from_holder: Option<Uuid>,
    #[diesel(sql_type = Nullable<Text>)]
    pub from_name: Option<String>,
    #[diesel(sql_type = Text)]
    pub to_state: BlankState,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub to_holder: Option<Uuid>,
    #[diesel(sql_type = Nullable<Text>)]
    pub to_name: Option<String>,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub requested_by: Option<Uuid>,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub approved_by: Option<Uuid>,
    #[diesel(sql_type = SqlUuid)]
    pub kept_by: Uuid,
    #[diesel(sql_type = SqlUuid)]
    pub paper_id: Uuid,
    #[diesel(sql_type = Text)]
    pub paper_code: String,
    #[diesel(sql_type = Nullable<BigInt>)]
    pub reverses: Option<i64>,
}

impl MovementRow {
    /// Which serials moved.
    pub fn serials(&self) -> Option<Serials> {
        ledger::read(&self.serials)
    }
}

/// Whose book of which blank.
pub type Of = (BlankType, OrganisationId);

/// The movements of a book in a year, in their order; at most one more than asked for.
pub async fn movements(
    mut conn: &AsyncPgConnection,
    (blank_type, holder): Of,
    year: Year,
    limit: i64,
) -> QueryResult<Vec<MovementRow>> {
    const MOVEMENTS: &str = "
        SELECT m.seq, m.at, m.kind, m.serials, m.from_state, m.from_holder, f.name AS from_name, m.to_state, m.to_holder,
            t.name AS to_name, m.requested_by, m.approved_by, m.kept_by, m.paper_id, m.paper_code, m.reverses
        FROM blank_movements m JOIN blank_series s ON s.id = m.series_id
        LEFT JOIN organisations f ON f.id = m.from_holder LEFT JOIN organisations t ON t.id = m.to_holder
        WHERE m.seq IN (SELECT seq FROM blank_movements WHERE from_holder = $2
            UNION SELECT seq FROM blank_movements WHERE to_holder = $2)
            AND s.blank_type = $1 AND m.at >= $3 AND m.at < $4
        ORDER BY m.seq LIMIT $5";
    let query = diesel::sql_query(MOVEMENTS)
        .bind::<Text, _>(blank_type)
        .bind::<SqlUuid, _>(holder.0)
        .bind::<Timestamptz, _>(year.from)
        .bind::<Timestamptz, _>(year.until)
        .bind::<BigInt, _>(limit + 1);
    Constant(query).load(&mut conn).await
}

/// How many blanks of a holder stood in a state when a year began and when it ended.
#[derive(Debug, QueryableByName)]
#[diesel(check_for_backend(Pg))]
pub struct StoodRow {
    #[diesel(sql_type = Text)]
    pub blank_type: BlankType,
    #[diesel(sql_type = SqlUuid)]
    pub holder_id: Uuid,
    #[diesel(sql_type = Text)]
    pub holder_name: String,
    #[diesel(sql_type = Text)]
    pub state: BlankState,
    #[diesel(sql_type = BigInt)]
    pub opening: i64,
    #[diesel(sql_type = BigInt)]
    pub closing: i64,
}

fn uuids(holders: Option<&[OrganisationId]>) -> Option<Vec<Uuid>> {
    holders.map(|holders| holders.iter().map(|id| id.0).collect())
}

/// What the movements before a year and those until its end leave, by type, holder and state.
pub async fn stood(
    mut conn: &AsyncPgConnection,
    blank_type: Option<BlankType>,
    holders: Option<&[OrganisationId]>,
    year: Year,
) -> QueryResult<Vec<StoodRow>> {
    const STOOD: &str = "
        SELECT s.blank_type, ends.holder_id, o.name AS holder_name, ends.state,
            coalesce(sum(ends.sign * (upper(m.serials) - lower(m.serials))) FILTER (WHERE m.at < $3), 0)::bigint AS opening,
            sum(ends.sign * (upper(m.serials) - lower(m.serials)))::bigint AS closing
        FROM blank_movements m JOIN blank_series s ON s.id = m.series_id
        CROSS JOIN LATERAL (VALUES (m.to_holder, m.to_state, 1), (m.from_holder, m.from_state, -1)) AS ends (holder_id, state, sign)
        JOIN organisations o ON o.id = ends.holder_id
        WHERE m.at < $4 AND ($1 IS NULL OR s.blank_type = $1) AND ($2 IS NULL OR ends.holder_id = ANY ($2))
        GROUP BY s.blank_type, ends.holder_id, o.name, o.kind, o.code, ends.state
        ORDER BY array_position(ARRAY['CC', 'TGV', 'CTV'], s.blank_type), o.kind, o.code";
    let query = diesel::sql_query(STOOD)
        .bind::<Nullable<Text>, _>(blank_type)
        .bind::<Nullable<Array<SqlUuid>>, _>(uuids(holders))
        .bind::<Timestamptz, _>(year.from)
        .bind::<Timestamptz, _>(year.until);
    Constant(query).load(&mut conn).await
}

/// How many blanks movements of a kind led into a state in a year, less those that were undone.
#[derive(Debug, QueryableByName)]
#[diesel(check_for_backend(Pg))]
pub struct MovedRow {
    #[diesel(sql_type = Text)]
    pub blank_type: BlankType,
    #[diesel(sql_type = SqlUuid)]
    pub holder_id: Uuid,
    #[diesel(sql_type = Text)]
    pub kind: MovementKind,
    #[diesel(sql_type = Text)]
    pub to_state: BlankState,
    #[diesel(sql_type = BigInt)]
    pub count: i64,
}

/// What moved in a year: of whoever sent where it was sent, else of whoever has it then.
pub async fn moved(
    mut conn: &AsyncPgConnection,
    blank_type: Option<BlankType>,
    holders: Option<&[OrganisationId]>,
    year: Year,
) -> QueryResult<Vec<MovedRow>> {
    const MOVED: &str = "
        SELECT s.blank_type, done.holder_id, done.kind, done.to_state,
            sum(CASE WHEN m.kind = 'reverse' THEN -1 ELSE 1 END * (upper(m.serials) - lower(m.serials)))::bigint AS count
        FROM blank_movements m JOIN blank_series s ON s.id = m.series_id
        CROSS JOIN LATERAL (SELECT o.kind, o.to_state,
            CASE WHEN o.kind IN ('allocate', 'return_unused') THEN o.from_holder ELSE o.to_holder END AS holder_id
            FROM blank_movements o WHERE o.seq = coalesce(m.reverses, m.seq)) done
        WHERE m.at >= $3 AND m.at < $4 AND ($1 IS NULL OR s.blank_type = $1) AND ($2 IS NULL OR done.holder_id = ANY ($2))
        GROUP BY 1, 2, 3, 4";
    let query = diesel::sql_query(MOVED)
        .bind::<Nullable<Text>, _>(blank_type)
        .bind::<Nullable<Array<SqlUuid>>, _>(uuids(holders))
        .bind::<Timestamptz, _>(year.from)
        .bind::<Timestamptz, _>(year.until);
    Constant(query).load(&mut conn).await
}

/// A closing.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = book_closings, check_for_backend(Pg))]
pub struct ClosingRow {
    pub holder_id: OrganisationId,
    pub blank_type: BlankType,
    pub year: i16,
    pub until: DateTime<Utc>,
    pub movements: i32,
    pub received: i64,
    pub held: i64,
    pub recalled: i64,
    pub in_transit: i64,
    pub issued: i64,
    pub returned: i64,
    pub spoiled: i64,
    pub lost: i64,
    pub destroyed: i64,
    pub hash: Vec<u8>,
    pub closed_at: DateTime<Utc>,
    pub closed_by: AccountId,
}

/// Writes a closing.
pub async fn close(tx: &mut Tx, row: &ClosingRow) -> QueryResult<()> {
    diesel::insert_into(book_closings::table).values(row).execute(tx).await.map(drop)
}

/// The closings of a year with the names of the holder and of whoever closed.
pub async fn closings(
    mut conn: &AsyncPgConnection,
    blank_type: Option<BlankType>,
    holders: Option<&[OrganisationId]>,
    year: i32,
) -> QueryResult<Vec<(ClosingRow, String, String)>> {
    let mut query = book_closings::table
        .inner_join(organisations::table.on(organisations::id.eq(book_closings::holder_id)))
        .inner_join(accounts::table.on(accounts::id.eq(book_closings::closed_by)))
        .filter(book_closings::year.eq(i16::try_from(year).unwrap_or_default()))
        .order((organisations::kind, organisations::code, book_closings::blank_type))
        .select((ClosingRow::as_select(), organisations::name, accounts::display_name))
        .into_boxed::<Pg>();
    if let Some(blank_type) = blank_type {
        query = query.filter(book_closings::blank_type.eq(blank_type));
    }
    if let Some(holders) = uuids(holders) {
        query = query.filter(book_closings::holder_id.eq_any(holders));
    }
    query.load(&mut conn).await
}

/// A card or certificate as the register tells it.
#[derive(Debug, QueryableByName)]
#[diesel(check_for_backend(Pg))]
pub struct RegisterRow {
    #[diesel(sql_type = Integer)]
    pub register_number: i32,
    #[diesel(sql_type = Text)]
    pub number: String,
    #[diesel(sql_type = Text)]
    pub full_name: String,
    #[diesel(sql_type = Nullable<Integer>)]
    pub birth_year: Option<i32>,
    #[diesel(sql_type = BigInt)]
    pub serial: i64,
    #[diesel(sql_type = Date)]
    pub first_issued_on: NaiveDate,
    #[diesel(sql_type = Date)]
    pub issued_on: NaiveDate,
    #[diesel(sql_type = Nullable<Date>)]
    pub withdrawn_on: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Text>)]
    pub decision_number: Option<String>,
    #[diesel(sql_type = Nullable<Date>)]
    pub decision_on: Option<NaiveDate>,
}

/// The register of an issuer in a year, by its numbers, with the decision that each rests on; at most one row more than asked
/// for.
pub async fn register(
    mut conn: &AsyncPgConnection,
    (blank_type, issuer): Of,
    year: i32,
    limit: i64,
) -> QueryResult<Vec<RegisterRow>> {
    const REGISTER: &str = "
        SELECT card.register_number, card.number, card.full_name, card.birth_year, card.serial, card.first_issued_on,
            card.issued_on, card.withdrawn_on, coalesce(course.decision_number, file.decision_number) AS decision_number,
            coalesce(course.decision_on, file.decision_on) AS decision_on
        FROM cards card LEFT JOIN courses course ON course.id = card.course_id
        LEFT JOIN LATERAL (SELECT decision_number, decision_on FROM card_files
            WHERE card_id = card.id AND procedure = 'issue' ORDER BY id LIMIT 1) file ON true
        WHERE card.kind = $1 AND card.organisation_id = $2 AND card.register_year = $3
        ORDER BY card.register_number LIMIT $4";
    let query = diesel::sql_query(REGISTER)
        .bind::<Text, _>(blank_type)
        .bind::<SqlUuid, _>(issuer.0)
        .bind::<Integer, _>(year)
        .bind::<BigInt, _>(limit + 1);
    Constant(query).load(&mut conn).await
}
