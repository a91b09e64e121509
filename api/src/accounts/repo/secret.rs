//! SQL for second factors and one-time tokens.

use crate::platform::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tgpl_domain::ids::AccountId;
use tgpl_schema::{accounts, one_time_tokens};

/// Keeps a secret that the account's owner has yet to prove; nothing when a second factor is set up already.
pub async fn offer_totp(tx: &mut Tx, id: AccountId, sealed: &[u8]) -> QueryResult<bool> {
    diesel::update(accounts::table.find(id.0))
        .filter(accounts::totp_confirmed.eq(false))
        .set((
            accounts::totp_secret.eq(sealed),
            accounts::totp_last_step.eq(None::<i64>),
            accounts::version.eq(accounts::version + 1),
        ))
        .execute(tx)
        .await
        .map(|rows| rows == 1)
}

pub async fn confirm_totp(tx: &mut Tx, id: AccountId) -> QueryResult<()> {
    diesel::update(accounts::table.find(id.0))
        .set((accounts::totp_confirmed.eq(true), accounts::version.eq(accounts::version + 1)))
        .execute(tx)
        .await
        .map(drop)
}

/// Keeps the hash of a secret; those of the same purpose that went out before are good no longer.
pub async fn add_token(
    tx: &mut Tx,
    hash: &[u8],
    purpose: &str,
    account: AccountId,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::update(one_time_tokens::table)
        .filter(one_time_tokens::account_id.eq(account.0).and(one_time_tokens::purpose.eq(purpose)))
        .filter(one_time_tokens::used_at.is_null())
        .set(one_time_tokens::used_at.eq(now))
        .execute(tx)
        .await?;
    diesel::insert_into(one_time_tokens::table)
        .values((
            one_time_tokens::hash.eq(hash),
            one_time_tokens::purpose.eq(purpose),
            one_time_tokens::account_id.eq(account.0),
            one_time_tokens::expires_at.eq(expires_at),
        ))
        .execute(tx)
        .await
        .map(drop)
}

/// Whether the secret is good, without using it up.
pub async fn is_token_good(
    conn: &mut AsyncPgConnection,
    hash: &[u8],
    purpose: &str,
    now: DateTime<Utc>,
) -> QueryResult<bool> {
    diesel::select(diesel::dsl::exists(
        one_time_tokens::table
            .find(hash)
            .filter(one_time_tokens::purpose.eq(purpose).and(one_time_tokens::expires_at.gt(now)))
            .filter(one_time_tokens::used_at.is_null()),
    ))
    .get_result(conn)
    .await
}

/// Uses a secret up and tells whose it was; one of two at once gets it.
pub async fn use_token(
    tx: &mut Tx,
    hash: &[u8],
    purpose: &str,
    now: DateTime<Utc>,
) -> QueryResult<Option<AccountId>> {
    diesel::update(one_time_tokens::table.find(hash))
        .filter(one_time_tokens::purpose.eq(purpose).and(one_time_tokens::expires_at.gt(now)))
        .filter(one_time_tokens::used_at.is_null())
        .set(one_time_tokens::used_at.eq(now))
        .returning(one_time_tokens::account_id)
        .get_result(tx)
        .await
        .optional()
}

/// Sets the password of an account in a state and moves it to another; false when it is in none such.
pub async fn set_password(
    tx: &mut Tx,
    id: AccountId,
    hash: &str,
    (from, to): (&str, &str),
) -> QueryResult<bool> {
    diesel::update(accounts::table.find(id.0))
        .filter(accounts::state.eq(from))
        .set((
            accounts::password_hash.eq(hash),
            accounts::state.eq(to),
            accounts::version.eq(accounts::version + 1),
        ))
        .execute(tx)
        .await
        .map(|rows| rows == 1)
}
