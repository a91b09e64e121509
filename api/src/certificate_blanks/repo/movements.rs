//! SQL for movements: the ledger itself.

use super::{
    column::{Stored, read, stored},
    papers::PaperRow,
};
use crate::{
    certificate_blanks::dto::MovementQuery,
    platform::{Tx, db::Constant},
};
use chrono::{DateTime, Utc};
use diesel::{
    pg::Pg,
    prelude::*,
    sql_types::{Array, BigInt, Int8range, Nullable, Text, Timestamptz, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    blanks::{BlankState, BlankType, Catalogue, MovementKind, Serials},
    ids::{AccountId, BlankPaperId, OrganisationId},
};
use tgpl_schema::blank_movements;
use uuid::Uuid;

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
