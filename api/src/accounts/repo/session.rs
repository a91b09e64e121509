//! SQL for signing in and for sessions.

use crate::accounts::dto::account::AccountState;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tgpl_domain::ids::{AccountId, SessionId};
use tgpl_schema::{accounts, organisations, refresh_tokens, sessions};
use uuid::Uuid;

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = accounts, check_for_backend(diesel::pg::Pg))]
pub struct AccountRow {
    pub id: AccountId,
    pub username: String,
    pub display_name: String,
    pub home_organisation_id: Uuid,
    pub password_hash: Option<String>,
    pub totp_secret: Option<Vec<u8>>,
    pub totp_confirmed: bool,
    pub state: AccountState,
    pub is_demo: bool,
}

pub async fn by_username(conn: &mut AsyncPgConnection, username: &str) -> QueryResult<Option<AccountRow>> {
    accounts::table
        .filter(accounts::username.eq(username))
        .select(AccountRow::as_select())
        .first(conn)
        .await
        .optional()
}

pub async fn by_id(conn: &mut AsyncPgConnection, id: AccountId) -> QueryResult<(AccountRow, String)> {
    accounts::table
        .inner_join(organisations::table.on(organisations::id.eq(accounts::home_organisation_id)))
        .filter(accounts::id.eq(id.0))
        .select((AccountRow::as_select(), organisations::name))
        .first(conn)
        .await
}

/// Takes a one-time code's time step; false when it, or a later one, was used already.
pub async fn take_totp_step(conn: &mut AsyncPgConnection, id: AccountId, step: i64) -> QueryResult<bool> {
    diesel::update(accounts::table.find(id.0))
        .filter(accounts::totp_last_step.is_null().or(accounts::totp_last_step.lt(step)))
        .set(accounts::totp_last_step.eq(step))
        .execute(conn)
        .await
        .map(|rows| rows == 1)
}

pub async fn set_password(conn: &mut AsyncPgConnection, id: AccountId, hash: &str) -> QueryResult<()> {
    diesel::update(accounts::table.find(id.0))
        .set((accounts::password_hash.eq(hash), accounts::version.eq(accounts::version + 1)))
        .execute(conn)
        .await
        .map(drop)
}

pub async fn open_session(
    conn: &mut AsyncPgConnection,
    id: SessionId,
    account: AccountId,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::insert_into(sessions::table)
        .values((
            sessions::id.eq(id.0),
            sessions::account_id.eq(account.0),
            sessions::created_at.eq(now),
            sessions::last_used_at.eq(now),
            sessions::expires_at.eq(expires_at),
        ))
        .execute(conn)
        .await
        .map(drop)
}

pub async fn add_refresh_token(
    conn: &mut AsyncPgConnection,
    hash: &[u8],
    session: SessionId,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::insert_into(refresh_tokens::table)
        .values((
            refresh_tokens::hash.eq(hash),
            refresh_tokens::session_id.eq(session.0),
            refresh_tokens::issued_at.eq(now),
        ))
        .execute(conn)
        .await
        .map(drop)
}

#[derive(Debug, Queryable)]
pub struct RefreshRow {
    pub session_id: SessionId,
    pub issued_at: DateTime<Utc>,
    pub used_at: Option<DateTime<Utc>>,
    pub successor: Option<Vec<u8>>,
    pub account_id: AccountId,
    pub expires_at: DateTime<Utc>,
    pub ended_at: Option<DateTime<Utc>>,
}

/// Locks the token: two refreshes at the same time are decided one after the other.
pub async fn refresh_token_for_update(
    conn: &mut AsyncPgConnection,
    hash: &[u8],
) -> QueryResult<Option<RefreshRow>> {
    refresh_tokens::table
        .inner_join(sessions::table.on(sessions::id.eq(refresh_tokens::session_id)))
        .filter(refresh_tokens::hash.eq(hash))
        .select((
            refresh_tokens::session_id,
            refresh_tokens::issued_at,
            refresh_tokens::used_at,
            refresh_tokens::successor,
            sessions::account_id,
            sessions::expires_at,
            sessions::ended_at,
        ))
        .for_update()
        .first(conn)
        .await
        .optional()
}

pub async fn use_refresh_token(
    conn: &mut AsyncPgConnection,
    hash: &[u8],
    successor: &[u8],
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::update(refresh_tokens::table.find(hash))
        .set((refresh_tokens::used_at.eq(now), refresh_tokens::successor.eq(successor)))
        .execute(conn)
        .await
        .map(drop)
}

pub async fn touch_session(
    conn: &mut AsyncPgConnection,
    id: SessionId,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::update(sessions::table.find(id.0))
        .set(sessions::last_used_at.eq(now))
        .execute(conn)
        .await
        .map(drop)
}

pub async fn end_session(
    conn: &mut AsyncPgConnection,
    id: SessionId,
    now: DateTime<Utc>,
    reason: &str,
) -> QueryResult<()> {
    diesel::update(sessions::table.find(id.0).filter(sessions::ended_at.is_null()))
        .set((sessions::ended_at.eq(now), sessions::end_reason.eq(reason)))
        .execute(conn)
        .await
        .map(drop)
}

/// Ends every session of an account but one.
pub async fn end_other_sessions(
    conn: &mut AsyncPgConnection,
    account: AccountId,
    kept: SessionId,
    now: DateTime<Utc>,
    reason: &str,
) -> QueryResult<()> {
    diesel::update(sessions::table)
        .filter(
            sessions::account_id.eq(account.0).and(sessions::id.ne(kept.0)).and(sessions::ended_at.is_null()),
        )
        .set((sessions::ended_at.eq(now), sessions::end_reason.eq(reason)))
        .execute(conn)
        .await
        .map(drop)
}

#[derive(Debug, Queryable)]
pub struct OpenSessionRow {
    pub id: SessionId,
    pub created_at: DateTime<Utc>,
    pub last_used_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
}

/// The sessions of an account that are not over, newest first.
pub async fn open_sessions(
    conn: &mut AsyncPgConnection,
    account: AccountId,
    now: DateTime<Utc>,
) -> QueryResult<Vec<OpenSessionRow>> {
    sessions::table
        .filter(sessions::account_id.eq(account.0).and(sessions::ended_at.is_null()))
        .filter(sessions::expires_at.gt(now))
        .order((sessions::created_at.desc(), sessions::id))
        .limit(100)
        .select((sessions::id, sessions::created_at, sessions::last_used_at, sessions::expires_at))
        .load(conn)
        .await
}

/// Ends one session of an account; false when it has no such open one.
pub async fn end_own_session(
    conn: &mut AsyncPgConnection,
    account: AccountId,
    id: SessionId,
    now: DateTime<Utc>,
) -> QueryResult<bool> {
    diesel::update(sessions::table.find(id.0))
        .filter(sessions::account_id.eq(account.0).and(sessions::ended_at.is_null()))
        .set((sessions::ended_at.eq(now), sessions::end_reason.eq("revoked")))
        .execute(conn)
        .await
        .map(|rows| rows == 1)
}

/// Ends every session of an account.
pub async fn end_sessions(
    conn: &mut AsyncPgConnection,
    account: AccountId,
    now: DateTime<Utc>,
    reason: &str,
) -> QueryResult<()> {
    diesel::update(sessions::table)
        .filter(sessions::account_id.eq(account.0).and(sessions::ended_at.is_null()))
        .set((sessions::ended_at.eq(now), sessions::end_reason.eq(reason)))
        .execute(conn)
        .await
        .map(drop)
}
