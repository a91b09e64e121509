//! SQL for what was issued.

use crate::platform::{
    Tx,
    reach::{Door, through},
};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    dsl::{exists, sql},
    expression::SqlLiteral,
    pg::Pg,
    prelude::*,
    sql_types::{Nullable, Text},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use std::cmp::Reverse;
use tgpl_domain::{
    blanks::{BlankState, BlankType},
    cards::{CardState, WithdrawalGround},
    ids::{CardId, CourseId, OrganisationId, PractitionerId},
    policy::Scope,
};
use tgpl_schema::{card_blanks, cards, practitioners};
use uuid::Uuid;

/// A card or certificate.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = cards, check_for_backend(Pg))]
pub struct CardRow {
    pub id: CardId,
    pub version: i32,
    pub kind: BlankType,
    pub organisation_id: OrganisationId,
    pub number: String,
    pub register_year: i32,
    pub register_number: i32,
    pub practitioner_id: Option<PractitionerId>,
    pub course_id: Option<CourseId>,
    pub full_name: String,
    pub birth_year: Option<i32>,
    pub state: CardState,
    pub serial: i64,
    pub first_issued_on: NaiveDate,
    pub issued_on: NaiveDate,
    pub withdrawn_on: Option<NaiveDate>,
    pub ground: Option<WithdrawalGround>,
    pub withdrawal_number: Option<String>,
    pub withdrawal_reason: Option<Vec<u8>>,
    pub created_at: DateTime<Utc>,
}

/// One card or certificate.
pub async fn find(mut conn: &AsyncPgConnection, id: CardId) -> QueryResult<Option<CardRow>> {
    cards::table.find(id.0).select(CardRow::as_select()).first(&mut conn).await.optional()
}

/// One card or certificate, held until the transaction ends.
pub async fn hold(tx: &mut Tx, id: CardId) -> QueryResult<Option<CardRow>> {
    cards::table.find(id.0).select(CardRow::as_select()).for_update().first(tx).await.optional()
}

/// The cards of a kind that somebody has or had, the valid one first.
pub async fn of_practitioner(
    mut conn: &AsyncPgConnection,
    practitioner: PractitionerId,
    kind: BlankType,
) -> QueryResult<Vec<CardRow>> {
    cards::table
        .filter(cards::practitioner_id.eq(practitioner.0).and(cards::kind.eq(kind)))
        .order((cards::state.eq(CardState::Valid).desc(), cards::id.desc()))
        .select(CardRow::as_select())
        .load(&mut conn)
        .await
}

/// Whether a card of a kind has a number, or the registry shows it as somebody's.
pub async fn is_taken(mut conn: &AsyncPgConnection, kind: BlankType, number: &str) -> QueryResult<bool> {
    let issued = cards::table.filter(cards::kind.eq(kind).and(cards::number.eq(number)));
    let known = practitioners::table.filter(practitioners::card_number.eq(number));
    diesel::select(exists(issued).or(exists(known))).get_result(&mut conn).await
}

/// Writes a new card.
pub async fn insert(tx: &mut Tx, row: &CardRow) -> QueryResult<()> {
    diesel::insert_into(cards::table).values(row).execute(tx).await.map(drop)
}

/// Writes a held card as it is now.
pub async fn save(tx: &mut Tx, row: &CardRow) -> QueryResult<()> {
    diesel::update(cards::table.find(row.id.0))
        .set((
            cards::version.eq(row.version),
            cards::state.eq(row.state),
            cards::serial.eq(row.serial),
            cards::issued_on.eq(row.issued_on),
            cards::withdrawn_on.eq(row.withdrawn_on),
            cards::ground.eq(row.ground),
            cards::withdrawal_number.eq(&row.withdrawal_number),
            cards::withdrawal_reason.eq(&row.withdrawal_reason),
        ))
        .execute(tx)
        .await
        .map(drop)
}

/// A blank that a card is printed on.
#[derive(Debug, Insertable)]
#[diesel(table_name = card_blanks, check_for_backend(Pg))]
pub struct NewBlank {
    pub serial: i64,
    pub card_id: CardId,
    pub organisation_id: OrganisationId,
    pub issued_on: NaiveDate,
    pub token: Vec<u8>,
    pub verify_hash: Vec<u8>,
}

/// Writes that a card is printed on a blank.
pub async fn insert_blank(tx: &mut Tx, row: &NewBlank) -> QueryResult<()> {
    diesel::insert_into(card_blanks::table).values(row).execute(tx).await.map(drop)
}

/// A blank that a card was printed on.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = card_blanks, check_for_backend(Pg))]
pub struct BlankRow {
    pub serial: i64,
    pub issued_on: NaiveDate,
    pub token: Vec<u8>,
    /// Where it is now.
    #[diesel(select_expression = place(), select_expression_type = SqlLiteral<Nullable<Text>>)]
    pub state: Option<BlankState>,
}

fn place() -> SqlLiteral<Nullable<Text>> {
    sql("(SELECT r.state FROM blank_ranges r WHERE r.serials @> card_blanks.serial AND upper_inf(r.during))")
}

/// The blanks of a card, the first first.
pub async fn blanks(mut conn: &AsyncPgConnection, card: CardId) -> QueryResult<Vec<BlankRow>> {
    card_blanks::table
        .filter(card_blanks::card_id.eq(card.0))
        .order((card_blanks::issued_on, card_blanks::serial))
        .select(BlankRow::as_select())
        .load(&mut conn)
        .await
}

/// Which cards or certificates are listed.
#[derive(Debug, Default)]
pub struct Which {
    pub kinds: Vec<BlankType>,
    pub state: Option<CardState>,
    pub organisation: Option<OrganisationId>,
    pub practitioner: Option<PractitionerId>,
    pub course: Option<CourseId>,
}

/// One page of those that a scope reaches, the newest first; the caller's own among them.
pub async fn list(
    conn: &AsyncPgConnection,
    scope: &Scope,
    which: &Which,
    after: Option<Uuid>,
    limit: i64,
) -> QueryResult<Vec<CardRow>> {
    let ask = async |mut conn: &AsyncPgConnection, door: Door| {
        let mut query = cards::table
            .filter(cards::kind.eq_any(&which.kinds))
            .select(CardRow::as_select())
            .order(cards::id.desc())
            .into_boxed::<Pg>();
        query = match door {
            Door::Nation => query,
            Door::Organisation(id) => query.filter(cards::organisation_id.eq(id)),
            Door::Practitioner(id) => query.filter(cards::practitioner_id.eq(id)),
            _ => return Ok(Vec::new()),
        };
        if let Some(state) = which.state {
            query = query.filter(cards::state.eq(state));
        }
        if let Some(unit) = which.organisation {
            query = query.filter(cards::organisation_id.eq(unit.0));
        }
        if let Some(practitioner) = which.practitioner {
            query = query.filter(cards::practitioner_id.eq(practitioner.0));
        }
        if let Some(course) = which.course {
            query = query.filter(cards::course_id.eq(course.0));
        }
        if let Some(place) = after {
            query = query.filter(cards::id.lt(place));
        }
        query.limit(limit + 1).load::<CardRow>(&mut conn).await
    };
    through(conn, scope, limit, ask, |row| Reverse(row.id)).await
}
