//! What units and people are called, for records that name them.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use std::collections::BTreeMap;
use tgpl_domain::ids::{AccountId, OrganisationId};
use tgpl_schema::{accounts, organisations};

/// Names of organisations.
pub async fn units(
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

/// Names of people with an account.
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
