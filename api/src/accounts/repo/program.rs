//! SQL for programs of partners.

use crate::{
    accounts::dto::program::{ServiceAccountListQuery, ServiceAccountView},
    platform::Tx,
};
use chrono::{DateTime, Utc};
use diesel::{pg::Pg, prelude::*};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tgpl_domain::ids::{AccountId, OrganisationId, ServiceAccountId};
use tgpl_schema::{service_accounts, spent_assertions};
use uuid::Uuid;

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = service_accounts, check_for_backend(Pg))]
pub struct ProgramRow {
    pub id: ServiceAccountId,
    pub version: i32,
    pub name: String,
    pub client_id: String,
    pub keys: Value,
    pub organisation_id: OrganisationId,
    pub scopes: Vec<String>,
    pub owner_id: AccountId,
    pub expires_at: DateTime<Utc>,
    pub ended_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
}

impl From<ProgramRow> for ServiceAccountView {
    fn from(row: ProgramRow) -> Self {
        Self {
            id: row.id,
            version: row.version,
            name: row.name,
            client_id: row.client_id,
            organisation_id: row.organisation_id,
            scopes: row.scopes,
            owner_id: row.owner_id,
            keys: row.keys,
            expires_at: row.expires_at,
            ended_at: row.ended_at,
            created_at: row.created_at,
        }
    }
}

/// Where a page goes on.
#[derive(Debug, Serialize, Deserialize)]
pub struct Place {
    pub id: Uuid,
}

/// Programs, newest first: their administrators see all of them.
pub async fn list(
    conn: &mut AsyncPgConnection,
    asked: &ServiceAccountListQuery,
    after: Option<Place>,
    limit: i64,
) -> QueryResult<Vec<ProgramRow>> {
    let mut query = service_accounts::table
        .order(service_accounts::id.desc())
        .select(ProgramRow::as_select())
        .limit(limit + 1)
        .into_boxed::<Pg>();
    if let Some(organisation) = asked.organisation_id {
        query = query.filter(service_accounts::organisation_id.eq(organisation.0));
    }
    if let Some(place) = after {
        query = query.filter(service_accounts::id.lt(place.id));
    }
    query.load(conn).await
}

pub async fn find(conn: &mut AsyncPgConnection, id: ServiceAccountId) -> QueryResult<Option<ProgramRow>> {
    service_accounts::table.find(id.0).select(ProgramRow::as_select()).first(conn).await.optional()
}

pub async fn by_client(conn: &mut AsyncPgConnection, client: &str) -> QueryResult<Option<ProgramRow>> {
    service_accounts::table
        .filter(service_accounts::client_id.eq(client))
        .select(ProgramRow::as_select())
        .first(conn)
        .await
        .optional()
}

#[derive(Insertable)]
#[diesel(table_name = service_accounts)]
pub struct NewProgram {
    pub id: Uuid,
    pub name: String,
    pub client_id: String,
    pub keys: Value,
    pub organisation_id: Uuid,
    pub scopes: Vec<String>,
    pub owner_id: Uuid,
    pub expires_at: DateTime<Utc>,
    pub created_at: DateTime<Utc>,
}

pub async fn insert(tx: &mut Tx, program: NewProgram) -> QueryResult<ProgramRow> {
    diesel::insert_into(service_accounts::table)
        .values(program)
        .returning(ProgramRow::as_returning())
        .get_result(tx)
        .await
}

#[derive(Default, AsChangeset)]
#[diesel(table_name = service_accounts)]
pub struct Change {
    pub name: Option<String>,
    pub keys: Option<Value>,
    pub scopes: Option<Vec<String>>,
    pub expires_at: Option<DateTime<Utc>>,
    pub ended_at: Option<DateTime<Utc>>,
}

/// Changes the version that was read of a program that was not switched off; nothing otherwise.
pub async fn update(
    tx: &mut Tx,
    id: ServiceAccountId,
    version: i32,
    change: Change,
) -> QueryResult<Option<ProgramRow>> {
    diesel::update(service_accounts::table.find(id.0))
        .filter(service_accounts::version.eq(version).and(service_accounts::ended_at.is_null()))
        .set((change, service_accounts::version.eq(service_accounts::version + 1)))
        .returning(ProgramRow::as_returning())
        .get_result(tx)
        .await
        .optional()
}

/// Takes an assertion once; answers whether it was the first time.
pub async fn spend(
    conn: &mut AsyncPgConnection,
    client: &str,
    jti: &str,
    until: DateTime<Utc>,
) -> QueryResult<bool> {
    diesel::insert_into(spent_assertions::table)
        .values((
            spent_assertions::client_id.eq(client),
            spent_assertions::jti.eq(jti),
            spent_assertions::expires_at.eq(until),
        ))
        .on_conflict_do_nothing()
        .execute(conn)
        .await
        .map(|taken| taken == 1)
}
