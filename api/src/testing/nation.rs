//! The synthetic nation of `tgpl demo`, for tests that need many rows.

use super::{Account, connect};
use crate::{
    cli::Failure,
    demo::{Plan, make},
    platform::{Problem, Services, clock::day},
};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use tgpl_domain::ids::{AccountId, OrganisationId, SessionId};
use tgpl_schema::{accounts, sessions};
use uuid::Uuid;

/// Fills an empty, migrated database with cases of some years before today.
pub async fn nation(services: &Services, cases: u64, years: u32) -> Result<(), Failure> {
    let plan = Plan { cases, years, seed: 1, today: day(services.clock.now()) };
    make(&services.config, services.db.url(), plan, |_| {}).await?;
    Ok(())
}

/// The same instance with a single connection, so that whatever a request costs is counted there.
pub fn with_one_connection(services: Services) -> Result<Services, Problem> {
    Ok(Services { db: services.db.of(1)?, ..services })
}

/// An open session of an account that is there.
pub async fn session_of(services: &Services, username: &str) -> Result<Account, Problem> {
    let mut conn = connect(services.db.url()).await?;
    let (id, home): (Uuid, Uuid) = accounts::table
        .filter(accounts::username.eq(username))
        .select((accounts::id, accounts::home_organisation_id))
        .first(&mut conn)
        .await?;
    let session = SessionId::new();
    let now = services.clock.now();
    diesel::insert_into(sessions::table)
        .values((
            sessions::id.eq(session.0),
            sessions::account_id.eq(id),
            sessions::created_at.eq(now),
            sessions::last_used_at.eq(now),
            sessions::expires_at.eq(now + chrono::TimeDelta::days(1)),
        ))
        .execute(&mut conn)
        .await?;
    Ok(Account {
        id: AccountId(id),
        session,
        username: username.to_owned(),
        organisation: OrganisationId(home),
        practitioner: None,
    })
}
