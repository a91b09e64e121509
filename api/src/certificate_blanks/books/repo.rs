//! SQL for the books: the movements of a store in a year, what they leave, and the closings.

use super::{Year, dto::BookKind};
use crate::{
    certificate_blanks::repo::{self as ledger, Stored},
    platform::{Tx, clock, db::Constant},
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
    cards::CardProcedure,
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
    pub book: BookKind,
    pub blank_type: BlankType,
    pub year: i16,
    pub until: DateTime<Utc>,
    pub entries: i32,
    pub received: Option<i64>,
    pub held: Option<i64>,
    pub recalled: Option<i64>,
    pub in_transit: Option<i64>,
    pub issued: Option<i64>,
    pub returned: Option<i64>,
    pub spoiled: Option<i64>,
    pub lost: Option<i64>,
    pub destroyed: Option<i64>,
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
    (book, blank_type): (Option<BookKind>, Option<BlankType>),
    holders: Option<&[OrganisationId]>,
    year: i32,
) -> QueryResult<Vec<(ClosingRow, String, String)>> {
    let mut query = book_closings::table
        .inner_join(organisations::table.on(organisations::id.eq(book_closings::holder_id)))
        .inner_join(accounts::table.on(accounts::id.eq(book_closings::closed_by)))
        .filter(book_closings::year.eq(i16::try_from(year).unwrap_or_default()))
        .order((organisations::kind, organisations::code, book_closings::blank_type, book_closings::book))
        .select((ClosingRow::as_select(), organisations::name, accounts::display_name))
        .into_boxed::<Pg>();
    if let Some(book) = book {
        query = query.filter(book_closings::book.eq(book));
    }
    if let Some(blank_type) = blank_type {
        query = query.filter(book_closings::blank_type.eq(blank_type));
    }
    if let Some(holders) = uuids(holders) {
        query = query.filter(book_closings::holder_id.eq_any(holders));
    }
    query.load(&mut conn).await
}

/// An entry of the register: a card or certificate as it was issued, issued again or withdrawn on a day.
#[derive(Debug, QueryableByName)]
#[diesel(check_for_backend(Pg))]
pub struct EntryRow {
    #[diesel(sql_type = Date)]
    pub entered_on: NaiveDate,
    #[diesel(sql_type = Text)]
    pub kind: CardProcedure,
    #[diesel(sql_type = Integer)]
    pub register_year: i32,
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
    #[diesel(sql_type = Nullable<Text>)]
    pub decision_number: Option<String>,
    #[diesel(sql_type = Nullable<Date>)]
    pub decision_on: Option<NaiveDate>,
}

/// `$1` the type, `$2` the issuer, `$3` and `$4` the first day of the year and of the next. A card is entered on its first blank and
/// on each later one, by the days of the blanks, two of a day in the order in which the ledger used them; its n-th re-issue rests
/// on the n-th file about one. What a card became after the year is in no entry of it.
const REGISTER: &str = "
    WITH blank AS (
        SELECT b.card_id, b.serial, b.issued_on, row_number() OVER (PARTITION BY b.card_id ORDER BY b.issued_on,
            (SELECT max(m.seq) FROM blank_movements m WHERE m.serials @> b.serial AND m.kind = 'issue')) AS nth
        FROM card_blanks b WHERE b.card_id IN (SELECT c.id FROM cards c JOIN card_blanks of_year ON of_year.card_id = c.id
            WHERE c.kind = $1 AND c.organisation_id = $2 AND of_year.issued_on >= $3 AND of_year.issued_on < $4)),
    entry AS (
        SELECT card_id, CASE nth WHEN 1 THEN 'issue' ELSE 'reissue' END AS kind, issued_on AS entered_on, serial, nth
        FROM blank WHERE issued_on >= $3 AND issued_on < $4
        UNION ALL
        SELECT id, 'withdraw', withdrawal_entered_on, serial, 1 FROM cards
        WHERE kind = $1 AND organisation_id = $2 AND withdrawal_entered_on >= $3 AND withdrawal_entered_on < $4)
    SELECT entry.entered_on, entry.kind, c.register_year, c.register_number, c.number, c.full_name, c.birth_year, entry.serial,
        c.first_issued_on,
        coalesce(file.decision_number, CASE entry.kind WHEN 'issue' THEN course.decision_number
            WHEN 'withdraw' THEN c.withdrawal_number END) AS decision_number,
        coalesce(file.decision_on, CASE entry.kind WHEN 'issue' THEN course.decision_on WHEN 'withdraw' THEN c.withdrawn_on END)
            AS decision_on
    FROM entry JOIN cards c ON c.id = entry.card_id LEFT JOIN courses course ON course.id = c.course_id
    LEFT JOIN LATERAL (SELECT f.decision_number, f.decision_on FROM card_files f
        WHERE f.card_id = c.id AND f.procedure = entry.kind AND (f.state = 'done' OR f.state = 'granted' AND f.procedure = 'withdraw')
        ORDER BY f.id OFFSET greatest(entry.nth - 2, 0) LIMIT 1) file ON true
    ORDER BY entry.entered_on, array_position(ARRAY['issue', 'reissue', 'withdraw'], entry.kind), c.register_year,
        c.register_number, entry.nth LIMIT $5";

/// The register of an issuer in a year, day by day, with the decision that each entry rests on; at most one more than asked for.
pub async fn register(
    mut conn: &AsyncPgConnection,
    (blank_type, issuer): Of,
    year: Year,
    limit: i64,
) -> QueryResult<Vec<EntryRow>> {
    let query = diesel::sql_query(REGISTER)
        .bind::<Text, _>(blank_type)
        .bind::<SqlUuid, _>(issuer.0)
        .bind::<Date, _>(clock::day(year.from))
        .bind::<Date, _>(clock::day(year.until))
        .bind::<BigInt, _>(limit + 1);
    Constant(query).load(&mut conn).await
}

/// Waits for whoever enters something in a register; nobody does until the transaction ends.
pub async fn hold_register(tx: &mut Tx, (blank_type, issuer): Of) -> QueryResult<()> {
    let hold = diesel::sql_query("SELECT pg_advisory_xact_lock(register_lock($1, $2))");
    hold.bind::<SqlUuid, _>(issuer.0).bind::<Text, _>(blank_type).execute(tx).await.map(drop)
}
