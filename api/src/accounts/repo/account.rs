//! SQL for accounts as their administrators see them.

use super::role::RoleGrantRow;
use crate::{
    accounts::dto::account::{AccountListQuery, AccountPatch, AccountState, AccountView},
    platform::Tx,
};
use chrono::{DateTime, Utc};
use diesel::{
    dsl::{exists, select},
    pg::Pg,
    prelude::*,
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    ids::{AccountId, OrganisationId},
    policy::{Facts, Part, Scope},
    text::Line,
};
use tgpl_schema::{accounts, organisations, role_grants};
use uuid::Uuid;

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = accounts, check_for_backend(Pg))]
pub struct AccountRow {
    pub id: AccountId,
    pub version: i32,
    pub username: String,
    pub display_name: String,
    pub email: Option<String>,
    pub home_organisation_id: OrganisationId,
    pub state: AccountState,
    pub totp_confirmed: bool,
    pub created_at: DateTime<Utc>,
}

impl AccountRow {
    pub fn facts(&self) -> Facts {
        Facts { organisation: Some(self.home_organisation_id), ..Facts::default() }
    }

    pub fn view(self, roles: Vec<RoleGrantRow>) -> AccountView {
        AccountView {
            id: self.id,
            version: self.version,
            username: self.username,
            display_name: self.display_name,
            email: self.email,
            organisation_id: self.home_organisation_id,
            state: self.state,
            second_factor: self.totp_confirmed,
            roles: roles.into_iter().map(Into::into).collect(),
            created_at: self.created_at,
        }
    }
}

/// Where a page goes on.
#[derive(Debug, Serialize, Deserialize)]
pub struct Place {
    pub username: String,
}

/// The accounts of a filter within a scope, by user name.
pub async fn list(
    conn: &mut AsyncPgConnection,
    scope: &Scope,
    asked: &AccountListQuery,
    now: DateTime<Utc>,
    after: Option<Place>,
    limit: i64,
) -> QueryResult<Vec<AccountRow>> {
    let mut query = accounts::table
        .order(accounts::username)
        .select(AccountRow::as_select())
        .limit(limit + 1)
        .into_boxed::<Pg>();
    if !scope.is_national() {
        let mut homes: Vec<Uuid> = Vec::new();
        for (part, _) in &scope.parts {
            if let Part::Organisations(covered) = part {
                homes.extend(covered.iter().map(|id| id.0));
            }
        }
        query = query.filter(accounts::home_organisation_id.eq_any(homes));
    }
    if let Some(organisation) = asked.organisation_id {
        query = query.filter(accounts::home_organisation_id.eq(organisation.0));
    }
    if !asked.state.is_empty() {
        query = query.filter(accounts::state.eq_any(asked.state.clone()));
    }
    if let Some(role) = asked.role {
        query = query.filter(exists(
            role_grants::table
                .filter(role_grants::account_id.eq(accounts::id).and(role_grants::role.eq(role)))
                .filter(role_grants::awaits_second.eq(false).and(role_grants::valid_from.le(now)))
                .filter(role_grants::valid_to.is_null().or(role_grants::valid_to.gt(now))),
        ));
    }
    if let Some(place) = after {
        query = query.filter(accounts::username.gt(place.username));
    }
    query.load(conn).await
}

pub async fn find(conn: &mut AsyncPgConnection, id: AccountId) -> QueryResult<Option<AccountRow>> {
    accounts::table.find(id.0).select(AccountRow::as_select()).first(conn).await.optional()
}

/// Whether accounts may belong to the organisation: it is there, and no branch.
pub async fn can_be_home(conn: &mut AsyncPgConnection, id: OrganisationId) -> QueryResult<bool> {
    select(exists(organisations::table.find(id.0).filter(organisations::kind.ne("branch"))))
        .get_result(conn)
        .await
}

/// An invited account, without a password.
pub struct Invited<'a> {
    pub username: &'a str,
    pub display_name: &'a str,
    pub email: &'a str,
    pub organisation: OrganisationId,
}

pub async fn insert(
    tx: &mut Tx,
    id: AccountId,
    invited: &Invited<'_>,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::insert_into(accounts::table)
        .values((
            accounts::id.eq(id.0),
            accounts::username.eq(invited.username),
            accounts::display_name.eq(invited.display_name),
            accounts::email.eq(invited.email),
            accounts::home_organisation_id.eq(invited.organisation.0),
            accounts::state.eq(AccountState::Invited),
            accounts::created_at.eq(now),
        ))
        .execute(tx)
        .await
        .map(drop)
}

/// Changes the version that was read; false when another one stands there.
pub async fn update(tx: &mut Tx, id: AccountId, version: i32, patch: &AccountPatch) -> QueryResult<bool> {
    let reset = patch.second_factor == Some(false);
    diesel::update(accounts::table.find(id.0))
        .filter(accounts::version.eq(version))
        .set((
            patch.display_name.as_ref().map(|name| accounts::display_name.eq(name)),
            patch.email.as_ref().map(|email| accounts::email.eq(email.as_ref().map(Line::as_str))),
            patch.state.map(|state| accounts::state.eq(state)),
            reset.then_some((accounts::totp_secret.eq(None::<Vec<u8>>), accounts::totp_confirmed.eq(false))),
            accounts::version.eq(accounts::version + 1),
        ))
        .execute(tx)
        .await
        .map(|rows| rows == 1)
}

/// Moves the version on, as a change of the roles does; false when another one than given stands there.
pub async fn touch(tx: &mut Tx, id: AccountId, version: Option<i32>) -> QueryResult<bool> {
    let mut row = diesel::update(accounts::table)
        .filter(accounts::id.eq(id.0))
        .set(accounts::version.eq(accounts::version + 1))
        .into_boxed::<Pg>();
    if let Some(version) = version {
        row = row.filter(accounts::version.eq(version));
    }
    row.execute(tx).await.map(|rows| rows == 1)
}
