//! SQL for where serials are, and for waiting until nobody moves them.

use super::{
    column::{Stored, ends, read},
    papers::PaperRow,
};
use crate::platform::{Tx, db::Constant};
use diesel::{
    pg::Pg,
    prelude::*,
    sql_types::{Array, BigInt, Int8range, Nullable, SmallInt, Text, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tgpl_domain::{
    blanks::{BlankState, BlankType, Catalogue, Serials, Standing},
    ids::{CardId, OrganisationId},
};
use tgpl_schema::{card_blanks, cards};
use uuid::Uuid;

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
    /// The blank on which it is now.
    pub serial: i64,
}

/// Which of some blanks a card or certificate was printed on, of those that the connection may see.
pub async fn cards_on(mut conn: &AsyncPgConnection, serials: &[Serials]) -> QueryResult<Vec<(i64, CardRow)>> {
    let mut all: Vec<(i64, CardRow)> = Vec::new();
    for (first, last) in serials.iter().copied().map(ends) {
        let on = cards::table
            .inner_join(card_blanks::table.on(card_blanks::card_id.eq(cards::id)))
            .filter(card_blanks::serial.between(first, last))
            .order(card_blanks::serial)
            .select((card_blanks::serial, CardRow::as_select()));
        all.extend(on.load(&mut conn).await?);
    }
    Ok(all)
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
