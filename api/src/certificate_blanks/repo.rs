//! SQL for blanks: the papers as rows, the ledger by what is asked of it.

use super::dto::{MovementQuery, PaperQuery};
use crate::platform::{
    Ctx, Tx,
    db::Constant,
    reach::{Door, through},
};
use chrono::{DateTime, Utc};
use diesel::{
    pg::Pg,
    prelude::*,
    sql_types::{Array, BigInt, Int8range, Nullable, SmallInt, Text, Timestamptz, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde::{Deserialize, Serialize};
use std::{cmp::Reverse, collections::BTreeMap, ops::Bound};
use tgpl_domain::{
    blanks::{
        BlankState, BlankType, Catalogue, MovementKind, PaperKind, PaperState, Serials, Series, Standing,
    },
    ids::{AccountId, BlankPaperId, CardId, OrganisationId},
    policy::{Role, Scope},
};
use tgpl_schema::{accounts, blank_movements, blank_papers, blank_series, card_blanks, cards, organisations};
use uuid::Uuid;

/// A range as a column holds it.
pub type Stored = (Bound<i64>, Bound<i64>);

/// First and last.
const fn ends(serials: Serials) -> (i64, i64) {
    (serials.first(), serials.last())
}

/// Serials as a column holds them.
pub fn stored(serials: &Serials) -> Stored {
    let (first, last) = ends(*serials);
    (Bound::Included(first), Bound::Excluded(last + 1))
}

/// What a column holds, as serials.
pub fn read((low, high): &Stored) -> Option<Serials> {
    let first = match low {
        Bound::Included(first) => *first,
        Bound::Excluded(before) => before + 1,
        Bound::Unbounded => return None,
    };
    let last = match high {
        Bound::Included(last) => *last,
        Bound::Excluded(after) => after - 1,
        Bound::Unbounded => return None,
    };
    Serials::new(first, last).ok()
}

/// Every series.
pub async fn catalogue(mut conn: &AsyncPgConnection) -> QueryResult<Catalogue> {
    let rows: Vec<(i16, BlankType, String, i16)> =
        blank_series::table.order(blank_series::id).load(&mut conn).await?;
    let series = |(id, blank_type, prefix, width): (i16, BlankType, String, i16)| Series {
        id,
        blank_type,
        prefix,
        width: width.unsigned_abs().try_into().unwrap_or(u8::MAX),
    };
    Ok(Catalogue(rows.into_iter().map(series).collect()))
}

/// Begins a series, unless somebody else does.
pub async fn begin_series(
    tx: &mut Tx,
    (blank_type, prefix, width): (BlankType, &str, u8),
) -> QueryResult<()> {
    diesel::insert_into(blank_series::table)
        .values((
            blank_series::blank_type.eq(blank_type),
            blank_series::prefix.eq(prefix),
            blank_series::width.eq(i16::from(width)),
        ))
        .on_conflict_do_nothing()
        .execute(tx)
        .await
        .map(drop)
}

/// The Agency, in whose store lots come in.
pub async fn agency(tx: &mut Tx) -> QueryResult<OrganisationId> {
    organisations::table
        .filter(organisations::kind.eq("agency"))
        .order(organisations::code)
        .select(organisations::id)
        .first(tx)
        .await
}

/// Where a unit keeps its blanks: a unit of the Agency in the Agency's store, every other in its own.
pub async fn store_of(mut conn: &AsyncPgConnection, unit: OrganisationId) -> QueryResult<OrganisationId> {
    let parent: Option<Option<OrganisationId>> = organisations::table
        .filter(organisations::id.eq(unit.0).and(organisations::kind.eq("agency_unit")))
        .select(organisations::parent_id)
        .first(&mut conn)
        .await
        .optional()?;
    Ok(parent.flatten().unwrap_or(unit))
}

/// Who keeps the blanks of a unit.
pub async fn keeper(tx: &mut Tx, unit: OrganisationId) -> QueryResult<Role> {
    let kind: String = organisations::table.find(unit.0).select(organisations::kind).first(tx).await?;
    Ok(match kind.as_str() {
        "agency" => Role::AgencyOffice,
        "department" => Role::Department,
        _ => Role::CentreAdmin,
    })
}

/// What organisations are called.
pub async fn names(
    mut conn: &AsyncPgConnection,
    ids: &[OrganisationId],
) -> QueryResult<BTreeMap<OrganisationId, String>> {
    let rows: Vec<(OrganisationId, String)> = organisations::table
        .filter(organisations::id.eq_any(ids.iter().map(|id| id.0)))
        .select((organisations::id, organisations::name))
        .load(&mut conn)
        .await?;
    Ok(rows.into_iter().collect())
}

/// Units with their names, by code.
pub async fn units(tx: &mut Tx, codes: &[String]) -> QueryResult<BTreeMap<String, (OrganisationId, String)>> {
    let rows: Vec<(String, OrganisationId, String)> = organisations::table
        .filter(organisations::code.eq_any(codes))
        .select((organisations::code, organisations::id, organisations::name))
        .load(tx)
        .await?;
    Ok(rows.into_iter().map(|(code, id, name)| (code, (id, name))).collect())
}

/// What people are called.
pub async fn people(
    mut conn: &AsyncPgConnection,
    ids: &[AccountId],
) -> QueryResult<BTreeMap<AccountId, String>> {
    let rows: Vec<(AccountId, String)> = accounts::table
        .filter(accounts::id.eq_any(ids.iter().map(|id| id.0)))
        .select((accounts::id, accounts::display_name))
        .load(&mut conn)
        .await?;
    Ok(rows.into_iter().collect())
}

/// A paper.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = blank_papers, check_for_backend(Pg))]
pub struct PaperRow {
    pub id: BlankPaperId,
    pub version: i32,
    pub organisation_id: OrganisationId,
    pub kind: PaperKind,
    pub code: String,
    pub state: PaperState,
    pub blank_type: BlankType,
    pub quantity: i64,
    pub serials: Vec<Stored>,
    pub missing: Vec<Stored>,
    pub of_id: Option<BlankPaperId>,
    pub due_at: Option<DateTime<Utc>>,
    pub said: Vec<u8>,
    pub created_at: DateTime<Utc>,
    pub proposed_by: Option<AccountId>,
    pub decided_at: Option<DateTime<Utc>>,
    pub decided_by: Option<AccountId>,
    pub kept_at: Option<DateTime<Utc>>,
    pub kept_by: Option<AccountId>,
    pub confirmed_at: Option<DateTime<Utc>>,
    pub confirmed_by: Option<AccountId>,
}

impl PaperRow {
    /// A new one, by nobody yet.
    pub fn new(
        kind: PaperKind,
        blank_type: BlankType,
        organisation_id: OrganisationId,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            id: BlankPaperId::new(),
            version: 1,
            organisation_id,
            kind,
            code: String::new(),
            state: kind.begins().0,
            blank_type,
            quantity: 0,
            serials: Vec::new(),
            missing: Vec::new(),
            of_id: None,
            due_at: None,
            said: Vec::new(),
            created_at: now,
            proposed_by: None,
            decided_at: None,
            decided_by: None,
            kept_at: None,
            kept_by: None,
            confirmed_at: None,
            confirmed_by: None,
        }
    }

    /// Which serials it is about.
    pub fn serials(&self) -> Vec<Serials> {
        self.serials.iter().filter_map(read).collect()
    }

    /// Which of them are missing.
    pub fn missing(&self) -> Vec<Serials> {
        self.missing.iter().filter_map(read).collect()
    }

    /// Names the serials, and with them how many they are.
    pub fn name(&mut self, serials: &[Serials]) {
        self.serials = serials.iter().map(stored).collect();
        self.quantity = Serials::total(serials);
    }

    /// Names those that are missing.
    pub fn miss(&mut self, serials: &[Serials]) {
        self.missing = serials.iter().map(stored).collect();
    }
}

/// One paper.
pub async fn find(mut conn: &AsyncPgConnection, id: BlankPaperId) -> QueryResult<Option<PaperRow>> {
    blank_papers::table.find(id.0).select(PaperRow::as_select()).first(&mut conn).await.optional()
}

/// One paper, held until the transaction ends.
pub async fn hold(tx: &mut Tx, id: BlankPaperId) -> QueryResult<Option<PaperRow>> {
    blank_papers::table.find(id.0).select(PaperRow::as_select()).for_update().first(tx).await.optional()
}

/// Writes a new paper.
pub async fn insert(tx: &mut Tx, row: &PaperRow) -> QueryResult<()> {
    diesel::insert_into(blank_papers::table).values(row).execute(tx).await.map(drop)
}

/// Writes a held paper as it is now.
pub async fn save(tx: &mut Tx, row: &PaperRow) -> QueryResult<()> {
    diesel::update(blank_papers::table.find(row.id.0))
        .set((
            blank_papers::version.eq(row.version),
            blank_papers::state.eq(row.state),
            blank_papers::quantity.eq(row.quantity),
            blank_papers::serials.eq(&row.serials),
            blank_papers::missing.eq(&row.missing),
            blank_papers::said.eq(&row.said),
            blank_papers::proposed_by.eq(row.proposed_by.map(|by| by.0)),
            blank_papers::decided_at.eq(row.decided_at),
            blank_papers::decided_by.eq(row.decided_by.map(|by| by.0)),
            blank_papers::kept_at.eq(row.kept_at),
            blank_papers::kept_by.eq(row.kept_by.map(|by| by.0)),
            blank_papers::confirmed_at.eq(row.confirmed_at),
            blank_papers::confirmed_by.eq(row.confirmed_by.map(|by| by.0)),
        ))
        .execute(tx)
        .await
        .map(drop)
}

/// One page of the papers that a scope reaches, of some kinds, the newest first.
pub async fn papers(
    conn: &AsyncPgConnection,
    ctx: &Ctx,
    scope: &Scope,
    (kinds, asked): (&[PaperKind], &PaperQuery),
    after: Option<Uuid>,
    limit: i64,
) -> QueryResult<Vec<PaperRow>> {
    let ask = async |mut conn: &AsyncPgConnection, door: Door| {
        let mut query = blank_papers::table
            .select(PaperRow::as_select())
            .order(blank_papers::id.desc())
            .into_boxed::<Pg>();
        query = match door {
            Door::Nation => query,
            Door::Organisation(id) => query.filter(blank_papers::organisation_id.eq(id)),
            _ => return Ok(Vec::new()),
        };
        if !kinds.is_empty() {
            query = query.filter(blank_papers::kind.eq_any(kinds));
        }
        if let Some(kind) = asked.kind {
            query = query.filter(blank_papers::kind.eq(kind));
        }
        if let Some(state) = asked.state {
            query = query.filter(blank_papers::state.eq(state));
        }
        if let Some(blank_type) = asked.blank_type {
            query = query.filter(blank_papers::blank_type.eq(blank_type));
        }
        if let Some(unit) = asked.organisation_id {
            query = query.filter(blank_papers::organisation_id.eq(unit.0));
        }
        if let Some(overdue) = asked.overdue {
            let waiting = [PaperState::Proposed, PaperState::Approved];
            query = if overdue {
                query.filter(blank_papers::due_at.lt(ctx.now)).filter(blank_papers::state.eq_any(waiting))
            } else {
                let in_time =
                    blank_papers::due_at.is_null().or(blank_papers::due_at.ge(ctx.now).assume_not_null());
                query.filter(in_time.or(blank_papers::state.ne_all(waiting)))
            };
        }
        if let Some(place) = after {
            query = query.filter(blank_papers::id.lt(place));
        }
        query.limit(limit + 1).load::<PaperRow>(&mut conn).await
    };
    through(conn, scope, limit, ask, |row| Reverse(row.id)).await
}

#[derive(QueryableByName)]
#[diesel(check_for_backend(Pg))]
struct StandingRow {
    #[diesel(sql_type = Int8range)]
    serials: Stored,
    #[diesel(sql_type = Text)]
    state: BlankState,
    #[diesel(sql_type = SqlUuid)]
    holder_id: Uuid,
}

/// `$1` and `$2` the ends of the ranges.
const STANDING: &str = "
    SELECT r.serials * asked.serials AS serials, r.state, r.holder_id
    FROM unnest($1, $2) AS ends (first, last)
    CROSS JOIN LATERAL (SELECT int8range(ends.first, ends.last, '[]') AS serials) asked
    JOIN blank_ranges r ON r.serials && asked.serials
    WHERE upper_inf(r.during) ORDER BY 1";

/// Waits for whoever moves serials of these series, and tells where some of them stand: that holds until the transaction
/// ends. What is in no piece was never received.
pub async fn standing(tx: &mut Tx, catalogue: &Catalogue, serials: &[Serials]) -> QueryResult<Vec<Standing>> {
    let mut series: Vec<i16> = serials.iter().filter_map(|one| catalogue.of(*one).map(|of| of.id)).collect();
    series.dedup();
    hold_series(tx, series).await?;
    stands(tx, serials).await
}

/// Waits for whoever moves serials of some series; nobody moves them until the transaction ends.
pub async fn hold_series(tx: &mut Tx, series: Vec<i16>) -> QueryResult<()> {
    let hold = diesel::sql_query("SELECT hold_blanks($1)").bind::<Array<SmallInt>, _>(series);
    hold.execute(tx).await.map(drop)
}

/// Where serials stand now, for as long as nobody moves them.
pub async fn stands(mut conn: &AsyncPgConnection, serials: &[Serials]) -> QueryResult<Vec<Standing>> {
    let (first, last): (Vec<i64>, Vec<i64>) = serials.iter().copied().map(ends).unzip();
    let query = diesel::sql_query(STANDING).bind::<Array<BigInt>, _>(first).bind::<Array<BigInt>, _>(last);
    Ok(together(Constant(query).load(&mut conn).await?))
}

/// Movements have parted what to people is one range.
fn together(rows: Vec<StandingRow>) -> Vec<Standing> {
    let mut standing: Vec<Standing> = Vec::new();
    for row in rows {
        let (holder, state) = (OrganisationId(row.holder_id), row.state);
        let Some(serials) = read(&row.serials) else { continue };
        let last = standing.last_mut().filter(|last| (last.state, last.holder) == (state, holder));
        match last.and_then(|last| Some((last.serials.joined(serials)?, last))) {
            Some((whole, last)) => last.serials = whole,
            None => standing.push(Standing { serials, state, holder }),
        }
    }
    standing
}

/// Waits for whoever moves serials of a type: the book stands still until the transaction ends.
pub async fn hold_type(tx: &mut Tx, catalogue: &Catalogue, blank_type: BlankType) -> QueryResult<()> {
    let own = catalogue.0.iter().filter(|series| series.blank_type == blank_type);
    hold_series(tx, own.map(|series| series.id).collect()).await
}

/// `$1` the type, `$2` the unit, `$3` and `$4` the ends of the ranges. Two readings, each by its own index.
const BOOK: &str = "
    SELECT r.serials, r.state, r.holder_id FROM blank_series s JOIN blank_ranges r ON r.serials <@ blank_stretch(s.id)
    WHERE s.blank_type = $1 AND r.holder_id = $2 AND r.state = 'held' AND upper_inf(r.during)
    UNION
    SELECT r.serials, r.state, r.holder_id FROM unnest($3, $4) AS ends (first, last)
    JOIN blank_ranges r ON r.serials && int8range(ends.first, ends.last, '[]')
    WHERE upper_inf(r.during) ORDER BY 1";

/// What the book tells of a count: all that the unit of a paper has in store, and where what was counted is.
pub async fn book(
    mut conn: &AsyncPgConnection,
    paper: &PaperRow,
    counted: &[Serials],
) -> QueryResult<Vec<Standing>> {
    let (first, last): (Vec<i64>, Vec<i64>) = counted.iter().copied().map(ends).unzip();
    let query = diesel::sql_query(BOOK)
        .bind::<Text, _>(paper.blank_type)
        .bind::<SqlUuid, _>(paper.organisation_id.0)
        .bind::<Array<BigInt>, _>(first)
        .bind::<Array<BigInt>, _>(last);
    Ok(together(Constant(query).load(&mut conn).await?))
}

/// `$1` the holder, `$2` the type.
const FIRST_HELD: &str = "
    SELECT min(lower(r.serials)) AS place FROM blank_ranges r JOIN blank_series s ON r.serials <@ blank_stretch(s.id)
    WHERE r.holder_id = $1 AND r.state = 'held' AND upper_inf(r.during) AND s.blank_type = $2";

#[derive(QueryableByName)]
struct FirstHeld {
    #[diesel(sql_type = Nullable<BigInt>)]
    place: Option<i64>,
}

/// The first serial of a type that a unit has in store.
pub async fn first_held(
    mut conn: &AsyncPgConnection,
    blank_type: BlankType,
    unit: OrganisationId,
) -> QueryResult<Option<i64>> {
    let query = diesel::sql_query(FIRST_HELD).bind::<SqlUuid, _>(unit.0).bind::<Text, _>(blank_type);
    Constant(query).get_result::<FirstHeld>(&mut conn).await.map(|found| found.place)
}

/// The card or certificate that a serial was used for.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = cards, check_for_backend(Pg))]
pub struct CardRow {
    pub id: CardId,
    pub number: String,
    pub full_name: String,
}

/// The card that was printed on a blank, where the connection may see it.
pub async fn card_on(mut conn: &AsyncPgConnection, place: i64) -> QueryResult<Option<CardRow>> {
    cards::table
        .inner_join(card_blanks::table.on(card_blanks::card_id.eq(cards::id)))
        .filter(card_blanks::serial.eq(place))
        .select(CardRow::as_select())
        .first(&mut conn)
        .await
        .optional()
}

/// Where serials are, or are to be: nobody holds what is outside the ledger.
pub type At = (BlankState, Option<OrganisationId>);

/// A movement to be made.
#[derive(Debug, Clone)]
pub struct Move {
    pub kind: MovementKind,
    pub serials: Serials,
    pub from: At,
    pub to: At,
    pub reverses: Option<i64>,
}

/// Who asked for a movement, who approved it, who handed it out.
#[derive(Debug, Clone, Copy)]
pub struct People {
    pub requested: Option<AccountId>,
    pub approved: Option<AccountId>,
    pub kept: AccountId,
}

/// Adds movements to the ledger, in their order.
pub async fn add(
    tx: &mut Tx,
    catalogue: &Catalogue,
    (paper, at): (&PaperRow, DateTime<Utc>),
    people: People,
    moves: &[Move],
) -> QueryResult<()> {
    let row = |one: &Move| {
        (
            blank_movements::kind.eq(one.kind),
            blank_movements::series_id.eq(catalogue.of(one.serials).map_or(0, |series| series.id)),
            blank_movements::serials.eq(stored(&one.serials)),
            blank_movements::from_state.eq(one.from.0),
            blank_movements::from_holder.eq(one.from.1.map(|holder| holder.0)),
            blank_movements::to_state.eq(one.to.0),
            blank_movements::to_holder.eq(one.to.1.map(|holder| holder.0)),
            blank_movements::at.eq(at),
            blank_movements::requested_by.eq(people.requested.map(|by| by.0)),
            blank_movements::approved_by.eq(people.approved.map(|by| by.0)),
            blank_movements::kept_by.eq(people.kept.0),
            blank_movements::paper_id.eq(paper.id.0),
            blank_movements::paper_code.eq(&paper.code),
            blank_movements::reverses.eq(one.reverses),
        )
    };
    // A statement holds 65,535 values.
    for some in moves.chunks(4_000) {
        let rows: Vec<_> = some.iter().map(row).collect();
        diesel::insert_into(blank_movements::table).values(rows).execute(tx).await?;
    }
    Ok(())
}

/// A movement as it was made, with what everybody in it is called.
#[derive(Debug, Clone, QueryableByName)]
#[diesel(check_for_backend(Pg))]
pub struct MovementRow {
    #[diesel(sql_type = BigInt)]
    pub seq: i64,
    #[diesel(sql_type = Timestamptz)]
    pub at: DateTime<Utc>,
    #[diesel(sql_type = Text)]
    pub kind: MovementKind,
    #[diesel(sql_type = Text)]
    pub blank_type: BlankType,
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
    #[diesel(sql_type = Nullable<Text>)]
    pub requested_by: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    pub approved_by: Option<String>,
    #[diesel(sql_type = Text)]
    pub kept_by: String,
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
        read(&self.serials)
    }
}

/// Movements with names; what follows says which.
macro_rules! movements {
    ($which:literal) => {
        concat!(
            "SELECT m.seq, m.at, m.kind, s.blank_type, m.serials, m.from_state, m.from_holder, f.name AS from_name,
                m.to_state, m.to_holder, t.name AS to_name, r.display_name AS requested_by,
                a.display_name AS approved_by, k.display_name AS kept_by, m.paper_id,
                m.paper_code, m.reverses
            FROM blank_movements m JOIN blank_series s ON s.id = m.series_id
            JOIN accounts k ON k.id = m.kept_by
            LEFT JOIN accounts r ON r.id = m.requested_by LEFT JOIN accounts a ON a.id = m.approved_by
            LEFT JOIN organisations f ON f.id = m.from_holder LEFT JOIN organisations t ON t.id = m.to_holder ",
            $which
        )
    };
}

/// Where a page goes on.
#[derive(Debug, Serialize, Deserialize)]
pub struct Place {
    pub seq: i64,
}

/// One page of the movements from or to some holders, or of all where none are named; the newest first. Those of a holder are
/// found by their own indexes: a condition that names both ends would read the whole ledger.
pub async fn movements(
    mut conn: &AsyncPgConnection,
    holders: Option<&[OrganisationId]>,
    asked: &MovementQuery,
    after: Option<Place>,
    limit: i64,
) -> QueryResult<Vec<MovementRow>> {
    const FILTER: &str = "
        m.seq < $1 AND ($2 IS NULL OR m.kind = $2) AND ($3 IS NULL OR s.blank_type = $3)
        AND ($4 IS NULL OR m.paper_id = $4) AND ($5 IS NULL OR m.at >= $5) AND ($6 IS NULL OR m.at < $6)
        AND ($7 IS NULL OR m.from_holder = $7 OR m.to_holder = $7)";
    const ALL: &str = movements!("WHERE $8 IS NULL AND ");
    const OF_HOLDERS: &str = movements!(
        "WHERE m.seq IN (SELECT seq FROM blank_movements WHERE from_holder = ANY ($8)
            UNION SELECT seq FROM blank_movements WHERE to_holder = ANY ($8)) AND "
    );
    let which = if holders.is_some() { OF_HOLDERS } else { ALL };
    let query = diesel::sql_query(format!("{which} {FILTER} ORDER BY m.seq DESC LIMIT $9"))
        .bind::<BigInt, _>(after.map_or(i64::MAX, |place| place.seq))
        .bind::<Nullable<Text>, _>(asked.kind)
        .bind::<Nullable<Text>, _>(asked.blank_type)
        .bind::<Nullable<SqlUuid>, _>(asked.paper_id.map(|id| id.0))
        .bind::<Nullable<Timestamptz>, _>(asked.from)
        .bind::<Nullable<Timestamptz>, _>(asked.before)
        .bind::<Nullable<SqlUuid>, _>(asked.holder.map(|id| id.0))
        .bind::<Nullable<Array<SqlUuid>>, _>(
            holders.map(|holders| holders.iter().map(|id| id.0).collect::<Vec<Uuid>>()),
        )
        .bind::<BigInt, _>(limit + 1);
    Constant(query).load(&mut conn).await
}

/// Every movement of one serial, the oldest first.
pub async fn life(mut conn: &AsyncPgConnection, serial: i64) -> QueryResult<Vec<MovementRow>> {
    const LIFE: &str = movements!("WHERE m.serials @> $1 ORDER BY m.seq");
    Constant(diesel::sql_query(LIFE).bind::<BigInt, _>(serial)).load(&mut conn).await
}

/// The movements of a paper, the last first.
pub async fn of_paper(mut conn: &AsyncPgConnection, paper: BlankPaperId) -> QueryResult<Vec<MovementRow>> {
    const OF_PAPER: &str = movements!("WHERE m.paper_id = $1 ORDER BY m.seq DESC");
    Constant(diesel::sql_query(OF_PAPER).bind::<SqlUuid, _>(paper.0)).load(&mut conn).await
}

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

/// `until.seq`: the last movement made by `$1`, none for now.
macro_rules! until {
    ($then:literal) => {
        concat!(
            "WITH until AS (SELECT coalesce(CASE WHEN $1 IS NULL THEN (SELECT max(seq) FROM blank_movements)
                ELSE (SELECT seq FROM blank_movements WHERE at <= $1 ORDER BY at DESC, seq DESC LIMIT 1) END, 0) AS seq), ",
            $then
        )
    };
}
pub(super) use until;

/// `$1` by when, none for now; `$2` the type, `$3` the holders, none for all. In one statement, so that both sides of the
/// equation are of one instant: where the serials are, and what moved.
const BALANCES: &str = until!("
    standing AS (
        SELECT s.blank_type, r.holder_id, r.state, sum(upper(r.serials) - lower(r.serials))::bigint AS count
        FROM until, blank_ranges r JOIN blank_series s ON r.serials <@ blank_stretch(s.id)
        WHERE r.during @> until.seq GROUP BY 1, 2, 3),
    flow AS (
        SELECT s.blank_type, ends.holder_id, sum(ends.sign * (upper(m.serials) - lower(m.serials)))::bigint AS count
        FROM until, blank_movements m JOIN blank_series s ON s.id = m.series_id
        CROSS JOIN LATERAL (VALUES (m.to_holder, 1), (m.from_holder, -1)) AS ends (holder_id, sign)
        WHERE m.seq <= until.seq AND ends.holder_id IS NOT NULL GROUP BY 1, 2)
    SELECT part.blank_type, part.holder_id, o.name AS holder_name, part.state, part.count, until.seq
    FROM until, (SELECT * FROM standing UNION ALL SELECT blank_type, holder_id, NULL, count FROM flow) part
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
