//! SQL for questions kept. Every row is had by its owner's id.

use chrono::{DateTime, Utc};
use diesel::{pg::Pg, prelude::*};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tgpl_schema::saved_queries;
use uuid::Uuid;

/// A question kept.
#[derive(Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = saved_queries, check_for_backend(Pg))]
pub struct SavedRow {
    pub id: Uuid,
    pub version: i32,
    pub account_id: Uuid,
    pub name: String,
    pub query: serde_json::Value,
    pub as_of: DateTime<Utc>,
    pub watermark: i64,
    pub created_at: DateTime<Utc>,
}

/// An account's questions, by name.
pub async fn saved(conn: &mut AsyncPgConnection, owner: Uuid) -> QueryResult<Vec<SavedRow>> {
    saved_queries::table
        .filter(saved_queries::account_id.eq(owner))
        .order((saved_queries::name, saved_queries::id))
        .select(SavedRow::as_select())
        .load(conn)
        .await
}

/// How many questions an account keeps.
pub async fn count_saved(conn: &mut AsyncPgConnection, owner: Uuid) -> QueryResult<i64> {
    saved_queries::table.filter(saved_queries::account_id.eq(owner)).count().get_result(conn).await
}

/// One of an account's questions.
pub async fn saved_one(conn: &mut AsyncPgConnection, owner: Uuid, id: Uuid) -> QueryResult<Option<SavedRow>> {
    saved_queries::table
        .find(id)
        .filter(saved_queries::account_id.eq(owner))
        .select(SavedRow::as_select())
        .first(conn)
        .await
        .optional()
}

/// Keeps a question.
pub async fn save(conn: &mut AsyncPgConnection, row: &SavedRow) -> QueryResult<()> {
    diesel::insert_into(saved_queries::table).values(row).execute(conn).await.map(drop)
}

/// Deletes a question.
pub async fn unsave(conn: &mut AsyncPgConnection, id: Uuid) -> QueryResult<()> {
    diesel::delete(saved_queries::table.find(id)).execute(conn).await.map(drop)
}
