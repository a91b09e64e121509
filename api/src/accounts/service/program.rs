//! Programs of partners: letting them in, their keys, their tokens, switching them off.

use super::assertion;
use crate::{
    accounts::{
        dto::program::{PublicKey, ServiceAccountCreate, ServiceAccountPatch, ServiceAccountView, TokenView},
        repo::{
            account,
            program::{self as repo, Change, NewProgram, ProgramRow},
        },
    },
    platform::{
        Ctx, Problem, Tx,
        audit::{self, Act, Class},
        context::Visit,
        keys::hex,
        problem::Code,
        throttle::{self, Subject},
        token,
    },
};
use chrono::{DateTime, Months, Utc};
use serde_json::Value;
use tgpl_domain::{
    ids::{ServiceAccountId, SessionId},
    policy::{Permission, Role, grant},
};

/// Longest life of a program, in months (design/security.md rule 41).
const LONGEST: Months = Months::new(12);

/// Lets a program in, known by its public keys.
pub async fn create(
    tx: &mut Tx,
    ctx: &Ctx,
    made: ServiceAccountCreate,
) -> Result<ServiceAccountView, Problem> {
    let scopes = words(&made.scopes)?;
    in_time(ctx.now, made.expires_at)?;
    let owner = made.owner_id.unwrap_or(ctx.actor.account);
    if account::find(tx, owner).await?.is_none() || !account::can_be_home(tx, made.organisation_id).await? {
        return Err(Problem::not_found());
    }
    let program = NewProgram {
        id: ServiceAccountId::new().0,
        name: made.name.into_string(),
        client_id: format!("svc-{}", hex(&ctx.services.keys.random::<6>()?)),
        keys: points(&made.keys)?,
        organisation_id: made.organisation_id.0,
        scopes,
        owner_id: owner.0,
        expires_at: made.expires_at,
        created_at: ctx.now,
    };
    let row = repo::insert(tx, program).await?;
    record(tx, ctx, &row, "service_account_create", &["scopes", "keys", "expires_at"]).await?;
    Ok(row.into())
}

/// Changes name, functions, keys or end of a program.
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
        ("keys", patch.keys.is_some()),
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
        keys: patch.keys.as_deref().map(points).transpose()?,
        expires_at: patch.expires_at,
        ..Change::default()
    };
    let row = changed(tx, ctx, id, version, change).await?;
    record(tx, ctx, &row, "service_account_update", &fields).await?;
    Ok(row.into())
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

/// A token for a program that proves by its key who it is. Whatever is wrong is refused alike.
pub async fn token(visit: &Visit, client_id: Option<&str>, assertion: &str) -> Result<TokenView, Problem> {
    let services = &visit.services;
    let named = assertion::named(assertion).filter(|name| client_id.is_none_or(|client| client == name));
    let client = named.unwrap_or_default();
    let subjects =
        [Subject::AccountAt(&client, &visit.peer), Subject::Account(&client), Subject::Address(&visit.peer)];
    let tried = throttle::admit(&services.db, &services.keys, "token_issue", &subjects, visit.now).await?;
    let Some(program) = known(visit, &client, assertion).await? else {
        return Err(Problem::new(Code::wrong_credentials));
    };
    tried.is_right(&services.db).await?;
    Ok(TokenView {
        access_token: services.tokens.issue(program.id.0, SessionId(program.id.0), visit.now)?,
        token_type: "Bearer",
        expires_in: token::LIFE,
        scope: program.scopes.join(" "),
    })
}

/// The program whose key signed the assertion, if it may still come in and this is the assertion's first time.
async fn known(visit: &Visit, client: &str, assertion: &str) -> Result<Option<ProgramRow>, Problem> {
    let mut conn = visit.services.db.plain().await?;
    let found = repo::by_client(&mut conn, client).await?;
    let Some(program) = found.filter(|found| found.ended_at.is_none() && found.expires_at > visit.now) else {
        return Ok(None);
    };
    let keys: Vec<PublicKey> = serde_json::from_value(program.keys.clone())?;
    let address = format!("{}/api/v1/oauth/token", visit.services.config.public_url.trim_end_matches('/'));
    let claims = assertion::proved(assertion, &keys, &address, visit.now);
    let Some((claims, until)) = claims.and_then(|claims| claims.until().map(|until| (claims, until))) else {
        return Ok(None);
    };
    let first = repo::spend(&mut conn, client, &claims.jti, until).await?;
    Ok(first.then_some(program))
}

fn points(keys: &[PublicKey]) -> Result<Value, Problem> {
    if let Some(index) = keys.iter().position(|key| !assertion::usable(key)) {
        return Err(Problem::field(
            format!("/keys/{index}"),
            "invalid_value",
            "Không phải khóa công khai Ed25519 hoặc P-256",
            "Not a public key of Ed25519 or P-256",
        ));
    }
    Ok(serde_json::to_value(keys)?)
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
