//! SQL for the files.

use crate::{
    cards::dto::CardFileQuery,
    platform::{
        Ctx, Tx,
        reach::{Door, through},
    },
};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    dsl::sql,
    pg::Pg,
    prelude::*,
    sql_types::{Nullable, Timestamptz},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use std::cmp::Reverse;
use tgpl_domain::{
    cards::{CardFileState, CardKind, CardProcedure, WithdrawalGround},
    ids::{AccountId, CardFileId, CardId, OrganisationId, PractitionerId},
    policy::Scope,
};
use tgpl_schema::card_files;
use uuid::Uuid;

/// A file.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = card_files, check_for_backend(Pg))]
pub struct FileRow {
    pub id: CardFileId,
    pub version: i32,
    pub code: String,
    pub kind: CardKind,
    pub procedure: CardProcedure,
    pub state: CardFileState,
    pub organisation_id: OrganisationId,
    pub practitioner_id: PractitionerId,
    pub card_id: Option<CardId>,
    pub ground: Option<WithdrawalGround>,
    pub said: Vec<u8>,
    pub received_on: NaiveDate,
    pub prepare_due_at: Option<DateTime<Utc>>,
    pub forwarded_on: Option<NaiveDate>,
    pub decide_due_at: Option<DateTime<Utc>>,
    pub decision_number: Option<String>,
    pub decision_on: Option<NaiveDate>,
    pub decision_by: Option<String>,
    pub created_at: DateTime<Utc>,
    pub created_by: AccountId,
    pub decided_at: Option<DateTime<Utc>>,
    pub decided_by: Option<AccountId>,
    pub done_at: Option<DateTime<Utc>>,
    pub done_by: Option<AccountId>,
}

impl FileRow {
    /// Until when the step that it stands at is to be done, where the law says so.
    pub const fn due_at(&self) -> Option<DateTime<Utc>> {
        match self.state {
            CardFileState::Received => self.prepare_due_at,
            CardFileState::Forwarded => self.decide_due_at,
            _ => None,
        }
    }
}

/// One file.
pub async fn find(mut conn: &AsyncPgConnection, id: CardFileId) -> QueryResult<Option<FileRow>> {
    card_files::table.find(id.0).select(FileRow::as_select()).first(&mut conn).await.optional()
}

/// One file, held until the transaction ends.
pub async fn hold(tx: &mut Tx, id: CardFileId) -> QueryResult<Option<FileRow>> {
    card_files::table.find(id.0).select(FileRow::as_select()).for_update().first(tx).await.optional()
}

/// Who decided that a card is issued as it stands, in the words of the decision.
pub async fn decided_by(mut conn: &AsyncPgConnection, card: CardId) -> QueryResult<Option<String>> {
    card_files::table
        .filter(card_files::card_id.eq(card.0).and(card_files::state.eq(CardFileState::Done)))
        .filter(card_files::procedure.ne(CardProcedure::Withdraw))
        .order(card_files::id.desc())
        .select(card_files::decision_by)
        .first::<Option<String>>(&mut conn)
        .await
        .optional()
        .map(Option::flatten)
}

/// Writes a new file.
pub async fn insert(tx: &mut Tx, row: &FileRow) -> QueryResult<()> {
    diesel::insert_into(card_files::table).values(row).execute(tx).await.map(drop)
}

/// Writes a held file as it is now.
pub async fn save(tx: &mut Tx, row: &FileRow) -> QueryResult<()> {
    diesel::update(card_files::table.find(row.id.0))
        .set((
            card_files::version.eq(row.version),
            card_files::state.eq(row.state),
            card_files::card_id.eq(row.card_id.map(|card| card.0)),
            card_files::said.eq(&row.said),
            card_files::forwarded_on.eq(row.forwarded_on),
            card_files::decide_due_at.eq(row.decide_due_at),
            card_files::decision_number.eq(&row.decision_number),
            card_files::decision_on.eq(row.decision_on),
            card_files::decision_by.eq(&row.decision_by),
            card_files::decided_at.eq(row.decided_at),
            card_files::decided_by.eq(row.decided_by.map(|by| by.0)),
            card_files::done_at.eq(row.done_at),
            card_files::done_by.eq(row.done_by.map(|by| by.0)),
        ))
        .execute(tx)
        .await
        .map(drop)
}

/// One page of the files that a scope reaches, the newest first; those whose cards are the caller's own among them.
pub async fn list(
    conn: &AsyncPgConnection,
    ctx: &Ctx,
    scope: &Scope,
    asked: &CardFileQuery,
    after: Option<Uuid>,
    limit: i64,
) -> QueryResult<Vec<FileRow>> {
    let ask = async |mut conn: &AsyncPgConnection, door: Door| {
        let mut query =
            card_files::table.select(FileRow::as_select()).order(card_files::id.desc()).into_boxed::<Pg>();
        query = match door {
            Door::Nation => query,
            Door::Organisation(id) => query.filter(card_files::organisation_id.eq(id)),
            Door::Practitioner(id) => query.filter(card_files::practitioner_id.eq(id)),
            _ => return Ok(Vec::new()),
        };
        if let Some(kind) = asked.kind {
            query = query.filter(card_files::kind.eq(kind));
        }
        if let Some(state) = asked.state {
            query = query.filter(card_files::state.eq(state));
        }
        if let Some(procedure) = asked.procedure {
            query = query.filter(card_files::procedure.eq(procedure));
        }
        if let Some(overdue) = asked.overdue {
            let due = sql::<Nullable<Timestamptz>>(
                "CASE state WHEN 'received' THEN prepare_due_at WHEN 'forwarded' THEN decide_due_at END",
            );
            query = if overdue {
                query.filter(due.lt(ctx.now))
            } else {
                query.filter(due.lt(ctx.now).is_distinct_from(true))
            };
        }
        if let Some(unit) = asked.organisation_id {
            query = query.filter(card_files::organisation_id.eq(unit.0));
        }
        if let Some(practitioner) = asked.practitioner_id {
            query = query.filter(card_files::practitioner_id.eq(practitioner.0));
        }
        if let Some(card) = asked.card_id {
            query = query.filter(card_files::card_id.eq(card.0));
        }
        if let Some(place) = after {
            query = query.filter(card_files::id.lt(place));
        }
        query.limit(limit + 1).load::<FileRow>(&mut conn).await
    };
    through(conn, scope, limit, ask, |row| Reverse(row.id)).await
}
