//! Programs of partners: letting them in, their secrets, their tokens, switching them off.

use super::new_secret;
use crate::{
    accounts::{
        dto::program::{
            ServiceAccountCreate, ServiceAccountPatch, ServiceAccountSecret, ServiceAccountView, TokenView,
        },
        repo::{
            account,
            program::{self as repo, Change, NewProgram, ProgramRow},
        },
    },
    platform::{
        Ctx, Problem, Tx,
        audit::{self, Act, Class},
        context::Visit,
        keys::{hex, sha256},
        problem::Code,
        throttle::{self, Subject},
        token,
    },
};
use aws_lc_rs::constant_time::verify_slices_are_equal;
use chrono::{DateTime, Months, Utc};
use tgpl_domain::{
    ids::{ServiceAccountId, SessionId},
    policy::{Permission, Role, grant},
};

/// Longest life of a program's secret, in months (design/security.md rule 41).
const LONGEST: Months = Months::new(12);

/// Lets a program in; its secret is in the answer and nowhere else.
pub async fn create(
    tx: &mut Tx,
    ctx: &Ctx,
    made: ServiceAccountCreate,
) -> Result<ServiceAccountSecret, Problem> {
    let scopes = words(&made.scopes)?;
    in_time(ctx.now, made.expires_at)?;
    let owner = made.owner_id.unwrap_or(ctx.actor.account);
    if account::find(tx, owner).await?.is_none() || !account::can_be_home(tx, made.organisation_id).await? {
        return Err(Problem::not_found());
    }
    let client_secret = new_secret(&ctx.services.keys)?;
    let program = NewProgram {
        id: ServiceAccountId::new().0,
        name: made.name.into_string(),
        client_id: format!("svc-{}", hex(&ctx.services.keys.random::<6>()?)),
        secret_hash: sha256(client_secret.as_bytes()),
        organisation_id: made.organisation_id.0,
        scopes,
        owner_id: owner.0,
        expires_at: made.expires_at,
        created_at: ctx.now,
    };
    let row = repo::insert(tx, program).await?;
    record(tx, ctx, &row, "service_account_create", &["scopes", "expires_at"]).await?;
    Ok(ServiceAccountSecret { program: row.into(), client_secret })
}

/// Changes name, functions or end of a program.
pub async fn update(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ServiceAccountId,
    version: i32,
    patch: ServiceAccountPatch,
) -> Result<ServiceAccountView, Problem> {
    let fields: Vec<&str> = [
        ("name", patch.name.is_some()),
        ("scopes", patch.scopes.is_some()),
        ("expires_at", patch.expires_at.is_some()),
    ]
    .into_iter()
    .filter_map(|(name, given)| given.then_some(name))
    .collect();
    if let Some(expires_at) = patch.expires_at {
        in_time(ctx.now, expires_at)?;
    }
    let change = Change {
        name: patch.name.map(tgpl_domain::text::Line::into_string),
        scopes: patch.scopes.as_deref().map(words).transpose()?,
        expires_at: patch.expires_at,
        ..Change::default()
    };
    let row = changed(tx, ctx, id, version, change).await?;
    record(tx, ctx, &row, "service_account_update", &fields).await?;
    Ok(row.into())
}

/// Gives a program a new secret; the old one is good no longer.
pub async fn rotate(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ServiceAccountId,
    version: i32,
) -> Result<ServiceAccountSecret, Problem> {
    let client_secret = new_secret(&ctx.services.keys)?;
    let change = Change { secret_hash: Some(sha256(client_secret.as_bytes())), ..Change::default() };
    let row = changed(tx, ctx, id, version, change).await?;
    record(tx, ctx, &row, "service_account_rotate", &["secret"]).await?;
    Ok(ServiceAccountSecret { program: row.into(), client_secret })
}

/// Switches a program off for good; its tokens are refused within five seconds.
pub async fn end(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ServiceAccountId,
    version: i32,
) -> Result<ServiceAccountView, Problem> {
    let row = changed(tx, ctx, id, version, Change { ended_at: Some(ctx.now), ..Change::default() }).await?;
    ctx.services.tokens.forget(SessionId(id.0));
    record(tx, ctx, &row, "service_account_end", &["ended_at"]).await?;
    Ok(row.into())
}

async fn changed(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ServiceAccountId,
    version: i32,
    change: Change,
) -> Result<ProgramRow, Problem> {
    let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::ServiceAccountManage, &tgpl_domain::policy::Facts::default())?;
    if row.ended_at.is_some() {
        return Err(Problem::not_allowed(
            "Chương trình này đã bị ngắt",
            "This program has been switched off",
        ));
    }
    repo::update(tx, id, version, change).await?.ok_or_else(Problem::stale)
}

/// A token for a program that proves its secret. An unknown name is refused like a wrong secret.
pub async fn token(visit: &Visit, client: &str, secret: &str) -> Result<TokenView, Problem> {
    let services = &visit.services;
    let subjects =
        [Subject::AccountAt(client, &visit.peer), Subject::Account(client), Subject::Address(&visit.peer)];
    throttle::admit(&services.db, &services.keys, "token_issue", &subjects, visit.now).await?;
    let mut conn = services.db.plain().await?;
    let found = repo::by_client(&mut conn, client).await?;
    drop(conn);
    let given = sha256(secret.as_bytes());
    let known = found.as_ref().map_or_else(|| vec![0; given.len()], |program| program.secret_hash.clone());
    let right = verify_slices_are_equal(&known, &given).is_ok();
    let good = found.filter(|program| right && program.ended_at.is_none() && program.expires_at > visit.now);
    let Some(program) = good else {
        throttle::wrong(&services.db, &services.keys, "token_issue", &subjects, visit.now).await?;
        return Err(Problem::new(Code::wrong_credentials));
    };
    Ok(TokenView {
        access_token: services.tokens.issue(program.id.0, SessionId(program.id.0), visit.now)?,
        token_type: "Bearer",
        expires_in: token::LIFE,
        scope: program.scopes.join(" "),
    })
}

fn words(scopes: &[Permission]) -> Result<Vec<String>, Problem> {
    if let Some(index) = scopes.iter().position(|scope| grant(Role::Service, *scope).is_none()) {
        return Err(Problem::field(
            format!("/scopes/{index}"),
            "unknown_value",
            "Chương trình không có chức năng này",
            "Programs do not have this function",
        ));
    }
    Ok(scopes.iter().map(|scope| scope.as_str().to_owned()).collect())
}

fn in_time(now: DateTime<Utc>, expires_at: DateTime<Utc>) -> Result<(), Problem> {
    let latest = now.checked_add_months(LONGEST).unwrap_or(now);
    if expires_at <= now || expires_at > latest {
        return Err(Problem::field(
            "/expires_at",
            "range",
            "Thời hạn phải sau hiện tại và không quá 12 tháng",
            "The end is after now and at most twelve months on",
        ));
    }
    Ok(())
}

async fn record(tx: &mut Tx, ctx: &Ctx, row: &ProgramRow, act: &str, fields: &[&str]) -> Result<(), Problem> {
    let object = ("service_account", row.id.0);
    let organisation = row.organisation_id;
    audit::record(tx, ctx, &Act { act, object, organisation, class: Class::S1, fields, reason: None }).await
}
