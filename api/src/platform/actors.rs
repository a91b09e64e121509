//! Who a session is, and what its account may do at an instant.

use super::Problem;
use chrono::{DateTime, Utc};
use diesel::{
    prelude::*,
    sql_types::{Array, Nullable, Text, Timestamptz, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tgpl_domain::{
    ids::{AccountId, OrganisationId, PractitionerId, SessionId},
    policy::{Actor, Role, RoleGrant},
};
use uuid::Uuid;

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = SqlUuid)]
    account_id: Uuid,
    #[diesel(sql_type = SqlUuid)]
    home: Uuid,
    #[diesel(sql_type = Nullable<Text>)]
    role: Option<String>,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    organisation_id: Option<Uuid>,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    branch_id: Option<Uuid>,
    #[diesel(sql_type = Array<SqlUuid>)]
    covers: Vec<Uuid>,
    #[diesel(sql_type = Array<SqlUuid>)]
    practitioners: Vec<Uuid>,
}

/// A department's grant covers the providers under it, one at a unit of the Agency the Agency; a delegated role ends with the
/// right of the one who delegated it; a grant that awaits a second administrator is none yet. Nothing is answered for a session
/// that ended, an account that is locked, or a demo account where demo accounts may not be.
const RIGHTS: &str = "
SELECT who.account_id, who.home, g.role, g.organisation_id, g.branch_id,
       CASE WHEN o.kind = 'department'
            THEN ARRAY(SELECT c.id FROM organisations c WHERE c.parent_id = o.id) || o.id
            WHEN o.kind = 'agency_unit' AND o.parent_id IS NOT NULL THEN ARRAY[o.id, o.parent_id]
            ELSE ARRAY[coalesce(g.organisation_id, who.home)] END AS covers,
       ARRAY(SELECT p.id FROM practitioners p
             WHERE p.account_id = who.account_id AND (p.valid_to IS NULL OR p.valid_to >= ($2 AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)) AS practitioners
FROM who
LEFT JOIN role_grants g ON g.account_id = who.account_id AND g.valid_from <= $2 AND (g.valid_to IS NULL OR g.valid_to > $2)
    AND NOT g.awaits_second
    AND (g.delegated_by IS NULL OR EXISTS (
        SELECT FROM role_grants d JOIN accounts da ON da.id = d.account_id AND da.state = 'active'
        WHERE d.account_id = g.delegated_by AND d.role = g.role AND d.organisation_id = g.organisation_id
          AND d.branch_id IS NOT DISTINCT FROM g.branch_id AND NOT d.awaits_second
          AND d.delegated_by IS NULL AND d.valid_from <= $2 AND (d.valid_to IS NULL OR d.valid_to > $2)))
LEFT JOIN organisations o ON o.id = g.organisation_id";

/// The account of a session.
const BY_SESSION: &str = "
    SELECT a.id AS account_id, a.home_organisation_id AS home
    FROM sessions s JOIN accounts a ON a.id = s.account_id
    WHERE s.id = $1 AND s.ended_at IS NULL AND s.expires_at > $2 AND a.state = 'active' AND ($3 OR NOT a.is_demo)";
/// An account by its id.
const BY_ID: &str = "
    SELECT a.id AS account_id, a.home_organisation_id AS home FROM accounts a
    WHERE a.id = $1 AND a.state = 'active' AND ($3 OR NOT a.is_demo)";

#[derive(QueryableByName)]
struct Program {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    #[diesel(sql_type = SqlUuid)]
    organisation_id: Uuid,
    #[diesel(sql_type = Array<Text>)]
    scopes: Vec<String>,
}

/// A program's tokens carry its own id for the session: ended or expired, they are refused at once.
const PROGRAM: &str = "
SELECT id, organisation_id, scopes FROM service_accounts WHERE id = $1 AND ended_at IS NULL AND expires_at > $2";

async fn of_program(
    conn: &mut AsyncPgConnection,
    id: SessionId,
    now: DateTime<Utc>,
) -> Result<Option<Actor>, Problem> {
    let found: Option<Program> = diesel::sql_query(PROGRAM)
        .bind::<SqlUuid, _>(id.0)
        .bind::<Timestamptz, _>(now)
        .get_result(conn)
        .await
        .optional()?;
    Ok(found.map(|program| {
        let organisation = OrganisationId(program.organisation_id);
        Actor {
            account: AccountId(program.id),
            session: id,
            home: organisation,
            practitioners: Vec::new(),
            grants: vec![RoleGrant {
                role: Role::Service,
                organisation,
                branch: None,
                covers: vec![organisation],
            }],
            only: Some(program.scopes.iter().filter_map(|word| word.parse().ok()).collect()),
        }
    }))
}

/// Reads the actor of a session or of a program, or nothing when it is no longer good.
pub async fn of_session(
    conn: &mut AsyncPgConnection,
    session: SessionId,
    now: DateTime<Utc>,
    demo_allowed: bool,
) -> Result<Option<Actor>, Problem> {
    match read(conn, BY_SESSION, session.0, session, now, demo_allowed).await? {
        None => of_program(conn, session, now).await,
        found => Ok(found),
    }
}

/// Reads what an account may do where nobody signs in: by `session` stands what it left behind to be known by.
pub async fn of_account(
    conn: &mut AsyncPgConnection,
    account: AccountId,
    session: SessionId,
    now: DateTime<Utc>,
    demo_allowed: bool,
) -> Result<Option<Actor>, Problem> {
    read(conn, BY_ID, account.0, session, now, demo_allowed).await
}

async fn read(
    conn: &mut AsyncPgConnection,
    who: &str,
    id: Uuid,
    session: SessionId,
    now: DateTime<Utc>,
    demo_allowed: bool,
) -> Result<Option<Actor>, Problem> {
    let rows: Vec<Row> = diesel::sql_query(format!("WITH who AS ({who}) {RIGHTS}"))
        .bind::<SqlUuid, _>(id)
        .bind::<Timestamptz, _>(now)
        .bind::<diesel::sql_types::Bool, _>(demo_allowed)
        .load(conn)
        .await?;
    let Some(first) = rows.as_slice().first() else { return Ok(None) };
    let mut actor = Actor {
        account: AccountId(first.account_id),
        session,
        home: OrganisationId(first.home),
        practitioners: first.practitioners.iter().copied().map(PractitionerId).collect(),
        grants: Vec::new(),
        only: None,
    };
    for row in &rows {
        let (Some(role), Some(organisation)) =
            (row.role.as_deref().and_then(|word| word.parse::<Role>().ok()), row.organisation_id)
        else {
            continue;
        };
        actor.grants.push(RoleGrant {
            role,
            organisation: OrganisationId(organisation),
            branch: row.branch_id.map(OrganisationId),
            covers: row.covers.iter().copied().map(OrganisationId).collect(),
        });
    }
    Ok(Some(actor))
}
