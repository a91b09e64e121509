//! SQL for role grants.

use crate::{
    accounts::dto::role::{DelegationView, RoleGrantView},
    platform::Tx,
};
use chrono::{DateTime, Utc};
use diesel::{
    dsl::{exists, select},
    pg::Pg,
    prelude::*,
    sql_types::{BigInt, Bool, Timestamptz, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tgpl_domain::{
    ids::{AccountId, OrganisationId},
    policy::Role,
};
use tgpl_schema::{organisations, role_grants};
use uuid::Uuid;

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = role_grants, check_for_backend(Pg))]
pub struct RoleGrantRow {
    pub id: Uuid,
    pub account_id: AccountId,
    pub role: Role,
    pub organisation_id: OrganisationId,
    pub branch_id: Option<OrganisationId>,
    pub valid_from: DateTime<Utc>,
    pub valid_to: Option<DateTime<Utc>>,
    pub granted_by: Option<AccountId>,
    pub delegated_by: Option<AccountId>,
    pub reason: Option<String>,
    pub awaits_second: bool,
}

impl From<RoleGrantRow> for RoleGrantView {
    fn from(row: RoleGrantRow) -> Self {
        Self {
            id: row.id,
            role: row.role,
            organisation_id: row.organisation_id,
            branch_id: row.branch_id,
            valid_from: row.valid_from,
            valid_to: row.valid_to,
            delegated_by: row.delegated_by,
            awaits_second: row.awaits_second,
            reason: row.reason,
        }
    }
}

impl RoleGrantRow {
    /// The grant as a delegation, if it is one.
    pub fn delegation(self) -> Option<DelegationView> {
        Some(DelegationView {
            id: self.id,
            from_account_id: self.delegated_by?,
            to_account_id: self.account_id,
            role: self.role,
            organisation_id: self.organisation_id,
            branch_id: self.branch_id,
            valid_from: self.valid_from,
            valid_to: self.valid_to,
            reason: self.reason,
        })
    }
}

/// Every grant of some accounts, newest first.
pub async fn of_accounts(
    conn: &mut AsyncPgConnection,
    accounts: &[AccountId],
) -> QueryResult<Vec<RoleGrantRow>> {
    role_grants::table
        .filter(role_grants::account_id.eq_any(accounts.iter().map(|id| id.0)))
        .order((role_grants::valid_from.desc(), role_grants::id))
        .select(RoleGrantRow::as_select())
        .load(conn)
        .await
}

/// The delegations that an account made or received and that are not over, newest first.
pub async fn delegations(
    conn: &mut AsyncPgConnection,
    account: AccountId,
    now: DateTime<Utc>,
) -> QueryResult<Vec<RoleGrantRow>> {
    role_grants::table
        .filter(role_grants::delegated_by.is_not_null())
        .filter(role_grants::delegated_by.eq(account.0).or(role_grants::account_id.eq(account.0)))
        .filter(role_grants::valid_to.gt(now))
        .order((role_grants::valid_from.desc(), role_grants::id))
        .select(RoleGrantRow::as_select())
        .load(conn)
        .await
}

/// One grant, locked until the transaction ends.
pub async fn for_update(tx: &mut Tx, id: Uuid) -> QueryResult<Option<RoleGrantRow>> {
    role_grants::table.find(id).select(RoleGrantRow::as_select()).for_update().first(tx).await.optional()
}

/// Whether the account holds the role there by itself, not by delegation, at an instant.
pub async fn holds_itself(
    tx: &mut Tx,
    account: AccountId,
    role: Role,
    (organisation, branch): (OrganisationId, Option<OrganisationId>),
    at: DateTime<Utc>,
) -> QueryResult<bool> {
    select(exists(
        role_grants::table
            .filter(role_grants::account_id.eq(account.0).and(role_grants::role.eq(role)))
            .filter(role_grants::organisation_id.eq(organisation.0))
            .filter(role_grants::branch_id.is_not_distinct_from(branch.map(|id| id.0)))
            .filter(role_grants::delegated_by.is_null().and(role_grants::awaits_second.eq(false)))
            .filter(role_grants::valid_from.le(at))
            .filter(role_grants::valid_to.is_null().or(role_grants::valid_to.gt(at))),
    ))
    .get_result(tx)
    .await
}

/// Whether a role can be held there: the organisation is one, and the branch is its.
pub async fn is_place(
    tx: &mut Tx,
    organisation: OrganisationId,
    branch: Option<OrganisationId>,
) -> QueryResult<bool> {
    let whole =
        select(exists(organisations::table.find(organisation.0).filter(organisations::kind.ne("branch"))))
            .get_result(tx)
            .await?;
    let Some(branch) = branch.filter(|_| whole) else { return Ok(whole) };
    select(exists(
        organisations::table
            .find(branch.0)
            .filter(organisations::parent_id.eq(organisation.0).and(organisations::kind.eq("branch"))),
    ))
    .get_result(tx)
    .await
}

#[derive(Insertable)]
#[diesel(table_name = role_grants)]
pub struct NewGrant {
    pub id: Uuid,
    pub account_id: Uuid,
    pub role: Role,
    pub organisation_id: Uuid,
    pub branch_id: Option<Uuid>,
    pub valid_from: DateTime<Utc>,
    pub valid_to: Option<DateTime<Utc>>,
    pub granted_by: Uuid,
    pub delegated_by: Option<Uuid>,
    pub reason: Option<String>,
    pub awaits_second: bool,
}

pub async fn insert(tx: &mut Tx, grant: NewGrant) -> QueryResult<RoleGrantRow> {
    diesel::insert_into(role_grants::table)
        .values(grant)
        .returning(RoleGrantRow::as_returning())
        .get_result(tx)
        .await
}

/// Gives a waiting grant its effect.
pub async fn confirm(tx: &mut Tx, id: Uuid, by: AccountId) -> QueryResult<()> {
    diesel::update(role_grants::table.find(id))
        .set((role_grants::awaits_second.eq(false), role_grants::confirmed_by.eq(by.0)))
        .execute(tx)
        .await
        .map(drop)
}

/// Ends a grant; one that never had an effect goes without a trace of time.
pub async fn end(tx: &mut Tx, grant: &RoleGrantRow, now: DateTime<Utc>) -> QueryResult<()> {
    if grant.valid_from >= now || grant.awaits_second {
        return diesel::delete(role_grants::table.find(grant.id)).execute(tx).await.map(drop);
    }
    diesel::update(role_grants::table.find(grant.id))
        .set(role_grants::valid_to.eq(now))
        .execute(tx)
        .await
        .map(drop)
}

/// One at a time changes who administers the system.
const SYSADMINS: i64 = 0x7367_706c;

const OTHER_SYSADMIN: &str = "
SELECT EXISTS (
    SELECT FROM role_grants g JOIN accounts a ON a.id = g.account_id AND a.state = 'active'
    WHERE g.role = 'sysadmin' AND g.account_id <> $1 AND NOT g.awaits_second
      AND g.valid_from <= $2 AND g.valid_to IS NULL) AS found";

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Bool)]
    found: bool,
}

/// Whether the system has an administrator beside this account. Until the transaction ends nobody else asks.
pub async fn another_sysadmin(tx: &mut Tx, account: AccountId, now: DateTime<Utc>) -> QueryResult<bool> {
    diesel::sql_query("SELECT pg_advisory_xact_lock($1)").bind::<BigInt, _>(SYSADMINS).execute(tx).await?;
    diesel::sql_query(OTHER_SYSADMIN)
        .bind::<SqlUuid, _>(account.0)
        .bind::<Timestamptz, _>(now)
        .get_result::<Found>(tx)
        .await
        .map(|row| row.found)
}
