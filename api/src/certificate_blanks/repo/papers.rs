//! SQL for papers.

use super::column::{Stored, ends, read, stored};
use crate::{
    certificate_blanks::dto::PaperQuery,
    platform::{
        Ctx, Tx,
        db::Constant,
        reach::{Door, through},
    },
};
use chrono::{DateTime, Utc};
use diesel::{
    pg::Pg,
    prelude::*,
    sql_types::{Array, BigInt, Text, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use std::{cmp::Reverse, collections::BTreeMap};
use tgpl_domain::{
    blanks::{BlankType, PaperKind, PaperState, Serials},
    ids::{AccountId, BlankPaperId, OrganisationId},
    policy::Scope,
};
use tgpl_schema::blank_papers;
use uuid::Uuid;

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

/// How many blanks were sent for requests, by those that were sent any.
pub async fn shipped(
    mut conn: &AsyncPgConnection,
    requests: &[BlankPaperId],
) -> QueryResult<BTreeMap<BlankPaperId, i64>> {
    if requests.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows: Vec<(Option<BlankPaperId>, i64)> = blank_papers::table
        .filter(blank_papers::of_id.eq_any(requests.iter().map(|id| id.0)))
        .filter(blank_papers::kind.eq(PaperKind::Shipment).and(blank_papers::state.ne(PaperState::Reversed)))
        .select((blank_papers::of_id, blank_papers::quantity))
        .load(&mut conn)
        .await?;
    let mut sent = BTreeMap::new();
    for (request, quantity) in rows {
        if let Some(request) = request {
            *sent.entry(request).or_insert(0) += quantity;
        }
    }
    Ok(sent)
}

#[derive(QueryableByName)]
#[diesel(check_for_backend(Pg))]
struct IdRow {
    #[diesel(sql_type = SqlUuid)]
    paper_id: Uuid,
}

/// The lots by which serials came in.
pub async fn lots_of(tx: &mut Tx, serials: &[Serials]) -> QueryResult<Vec<PaperRow>> {
    let (first, last): (Vec<i64>, Vec<i64>) = serials.iter().copied().map(ends).unzip();
    let query = diesel::sql_query(
        "SELECT DISTINCT m.paper_id FROM unnest($1, $2) AS ends (first, last)
         JOIN blank_movements m ON m.serials && int8range(ends.first, ends.last, '[]') AND m.kind = 'print_receipt'",
    );
    let query = query.bind::<Array<BigInt>, _>(first).bind::<Array<BigInt>, _>(last);
    let ids: Vec<IdRow> = Constant(query).load(tx).await?;
    blank_papers::table
        .filter(blank_papers::id.eq_any(ids.iter().map(|row| row.paper_id)))
        .filter(blank_papers::state.ne(PaperState::Reversed))
        .select(PaperRow::as_select())
        .load(tx)
        .await
}

#[derive(QueryableByName)]
#[diesel(check_for_backend(Pg))]
struct CodeRow {
    #[diesel(sql_type = Text)]
    code: String,
}

/// The number of a print order that waits for some of these serials.
pub async fn open_order(tx: &mut Tx, serials: &[Serials]) -> QueryResult<Option<String>> {
    let (first, last): (Vec<i64>, Vec<i64>) = serials.iter().copied().map(ends).unzip();
    let query = diesel::sql_query(
        "SELECT p.code FROM unnest($1, $2) AS ends (first, last)
         JOIN blank_papers p ON p.serials && int8range(ends.first, ends.last, '[]')
         WHERE p.kind = 'print_order' AND p.state IN ('proposed', 'approved') ORDER BY p.id LIMIT 1",
    );
    let query = query.bind::<Array<BigInt>, _>(first).bind::<Array<BigInt>, _>(last);
    Ok(Constant(query).get_result::<CodeRow>(tx).await.optional()?.map(|row| row.code))
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
        if let Some(waiting) = asked.waiting {
            let waits = blank_papers::state.eq_any(PaperState::WAITING).and(
                blank_papers::kind.ne(PaperKind::PrintOrder).or(blank_papers::state.ne(PaperState::Approved)),
            );
            query = if waiting { query.filter(waits) } else { query.filter(diesel::dsl::not(waits)) };
        }
        if let Some(place) = after {
            query = query.filter(blank_papers::id.lt(place));
        }
        query.limit(limit + 1).load::<PaperRow>(&mut conn).await
    };
    through(conn, scope, limit, ask, |row| Reverse(row.id)).await
}
