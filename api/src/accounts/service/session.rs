//! Signing in, staying signed in, signing out.

use super::{new_secret, password};
use crate::accounts::{
    dto::{
        account::AccountState,
        session::{HeldRole, Login, MeView, OpenSessionView, PasswordChange},
    },
    repo::session as repo,
};
use crate::platform::{
    Ctx, Problem, Tx, actors,
    audit::{self, Act, Class},
    config::Environment,
    context::Visit,
    keys::sha256,
    problem::Code,
    throttle::{self, Subject},
};
use chrono::TimeDelta;
use diesel_async::{AsyncConnection, AsyncPgConnection};
use std::sync::Arc;
use tgpl_domain::{
    ids::{AccountId, OrganisationId, SessionId},
    policy::{Actor, Permission},
};

/// A session lives at most this long.
const LONGEST: TimeDelta = TimeDelta::days(7);
/// A session that was not used for this long is over.
const IDLE: TimeDelta = TimeDelta::hours(12);
/// A used refresh token may come once more within this time: two tabs refresh at once.
const GRACE: TimeDelta = TimeDelta::seconds(10);

/// A session just opened or refreshed.
pub struct Opened {
    /// Access token.
    pub access_token: String,
    /// Refresh token.
    pub refresh_token: String,
    /// Whose.
    pub me: MeView,
}

/// Checks a name, a password and, where there is one, a one-time code. Known and unknown names are refused
/// with the same words after the same work.
pub async fn login(visit: &Visit, asked: Login) -> Result<Opened, Problem> {
    let services = &visit.services;
    let username = asked.username.trim().to_lowercase();
    let subjects = [
        Subject::AccountAt(&username, &visit.peer),
        Subject::Account(&username),
        Subject::Address(&visit.peer),
    ];
    let tried = throttle::admit(&services.db, &services.keys, "login", &subjects, visit.now).await?;

    let mut conn = services.db.plain().await?;
    let found = repo::by_username(&mut conn, &username).await?;
    drop(conn);
    let usable = found.filter(|account| {
        account.state == AccountState::Active
            && (services.config.environment == Environment::Development || !account.is_demo)
    });
    let hash = usable.as_ref().and_then(|account| account.password_hash.clone());
    let right = password::verify(asked.password, hash).await?;
    let Some(account) = usable.filter(|_| right) else {
        return Err(Problem::new(Code::wrong_credentials));
    };
    if account.totp_confirmed {
        let Some(code) = asked.totp else {
            tried.is_right(&services.db).await?;
            return Err(Problem::new(Code::second_factor_required));
        };
        let step = check_totp(visit, &account, &code)?;
        let fresh = match step {
            Some(step) => repo::take_totp_step(&mut *services.db.plain().await?, account.id, step).await?,
            None => false,
        };
        if !fresh {
            return Err(Problem::new(Code::wrong_credentials));
        }
    }
    tried.is_right(&services.db).await?;
    let mut conn = services.db.plain().await?;
    let session = SessionId::new();
    let refresh_token = new_secret(&visit.services.keys)?;
    conn.transaction(async |tx| {
        repo::open_session(tx, session, account.id, visit.now, visit.now + LONGEST).await?;
        repo::add_refresh_token(tx, &sha256(refresh_token.as_bytes()), session, visit.now).await?;
        let actor = actor_of(visit, tx, session).await?;
        let ctx = ctx_of(visit, Arc::new(actor));
        record(tx, &ctx, ("session_login", "created_at"), session).await?;
        Ok::<_, Problem>(())
    })
    .await?;
    open(visit, &mut conn, account.id, session, refresh_token).await
}

/// Gives the next pair of tokens for a refresh token. One that was used already ends the whole family, unless
/// it comes within the grace and gets the successor that was given then.
pub async fn refresh(visit: &Visit, token: &str) -> Result<Opened, Problem> {
    let services = &visit.services;
    let hash = sha256(token.as_bytes());
    let mut conn = services.db.plain().await?;
    let refused = || Problem::new(Code::unauthenticated);
    let outcome = conn
        .transaction(async |tx| {
            let Some(row) = repo::refresh_token_for_update(tx, &hash).await? else {
                return Ok(Err(refused()));
            };
            let over =
                row.ended_at.is_some() || row.expires_at <= visit.now || row.issued_at + IDLE <= visit.now;
            if over {
                return Ok(Err(refused()));
            }
            if let Some(used_at) = row.used_at {
                if visit.now - used_at > GRACE {
                    repo::end_session(tx, row.session_id, visit.now, "refresh_token_reused").await?;
                    services.tokens.forget(row.session_id);
                    return Ok(Err(refused()));
                }
                let sealed = row.successor.ok_or_else(refused)?;
                let successor = services.keys.open("refresh_tokens.successor", row.session_id.0, &sealed)?;
                let successor = String::from_utf8(successor).map_err(|_| refused())?;
                return Ok(Ok((row.account_id, row.session_id, successor)));
            }
            let successor = new_secret(&visit.services.keys)?;
            let sealed =
                services.keys.seal("refresh_tokens.successor", row.session_id.0, successor.as_bytes())?;
            repo::use_refresh_token(tx, &hash, &sealed, visit.now).await?;
            repo::add_refresh_token(tx, &sha256(successor.as_bytes()), row.session_id, visit.now).await?;
            repo::touch_session(tx, row.session_id, visit.now).await?;
            Ok::<_, Problem>(Ok((row.account_id, row.session_id, successor)))
        })
        .await?;
    let (account, session, successor) = outcome?;
    open(visit, &mut conn, account, session, successor).await
}

/// Ends the caller's session; its tokens are dead at once here and within five seconds everywhere.
pub async fn logout(ctx: &Ctx) -> Result<(), Problem> {
    let mut conn = ctx.services.db.plain().await?;
    conn.transaction(async |tx| {
        repo::end_session(tx, ctx.actor.session, ctx.now, "logout").await?;
        record(tx, ctx, ("session_logout", "ended_at"), ctx.actor.session).await
    })
    .await?;
    ctx.services.tokens.forget(ctx.actor.session);
    Ok(())
}

/// Opens a session in the name of an account for whoever works at the server's terminal; [`logout`] ends it.
pub async fn of_operator(visit: &Visit, username: &str) -> Result<Ctx, Problem> {
    let mut conn = visit.services.db.plain().await?;
    let found = repo::by_username(&mut conn, username).await?;
    let account =
        found.filter(|account| account.state == AccountState::Active).ok_or_else(Problem::not_found)?;
    let session = SessionId::new();
    conn.transaction(async |tx| {
        repo::open_session(tx, session, account.id, visit.now, visit.now + IDLE).await?;
        let ctx = ctx_of(visit, Arc::new(actor_of(visit, tx, session).await?));
        record(tx, &ctx, ("session_of_operator", "created_at"), session).await?;
        Ok(ctx)
    })
    .await
}

/// Changes the caller's password and ends the account's other sessions.
pub async fn change_password(ctx: &Ctx, asked: PasswordChange) -> Result<(), Problem> {
    let mut conn = ctx.services.db.plain().await?;
    let (account, _) = repo::by_id(&mut conn, ctx.actor.account).await?;
    drop(conn);
    let (name, session) = (account.username.clone(), ctx.actor.session.to_string());
    let subjects = [Subject::AccountAt(&name, &session), Subject::Account(&name)];
    let (db, keys) = (&ctx.services.db, &ctx.services.keys);
    let tried = throttle::admit(db, keys, "password_change", &subjects, ctx.now).await?;
    if !password::verify(asked.current, account.password_hash).await? {
        return Err(Problem::field(
            "/current",
            "invalid_value",
            "Mật khẩu hiện tại không đúng",
            "The present password is wrong",
        ));
    }
    tried.is_right(db).await?;
    let hash = password::hash(asked.new).await?;
    let mut conn = ctx.services.db.plain().await?;
    conn.transaction(async |tx| {
        repo::set_password(tx, account.id, &hash).await?;
        repo::end_other_sessions(tx, account.id, ctx.actor.session, ctx.now, "password_changed").await?;
        record(tx, ctx, ("password_change", "password"), ctx.actor.session).await
    })
    .await
}

/// The sessions of the caller's account.
pub async fn sessions(ctx: &Ctx) -> Result<Vec<OpenSessionView>, Problem> {
    let mut conn = ctx.services.db.plain().await?;
    let rows = repo::open_sessions(&mut conn, ctx.actor.account, ctx.now).await?;
    Ok(rows
        .into_iter()
        .map(|row| OpenSessionView {
            id: row.id,
            created_at: row.created_at,
            last_used_at: row.last_used_at,
            expires_at: row.expires_at,
            current: row.id == ctx.actor.session,
        })
        .collect())
}

/// Ends one of the caller's sessions; somebody else's is a missing one.
pub async fn revoke(tx: &mut Tx, ctx: &Ctx, id: SessionId) -> Result<(), Problem> {
    if !repo::end_own_session(tx, ctx.actor.account, id, ctx.now).await? {
        return Err(Problem::not_found());
    }
    ctx.services.tokens.forget(id);
    record(tx, ctx, ("session_revoke", "ended_at"), id).await
}

/// The caller's own account with the rights of this instant.
pub async fn me(ctx: &Ctx) -> Result<MeView, Problem> {
    let mut conn = ctx.services.db.plain().await?;
    view(&mut conn, &ctx.actor).await
}

async fn open(
    visit: &Visit,
    conn: &mut AsyncPgConnection,
    account: AccountId,
    session: SessionId,
    refresh_token: String,
) -> Result<Opened, Problem> {
    let actor = actor_of(visit, conn, session).await?;
    Ok(Opened {
        access_token: visit.services.tokens.issue(account.0, session, visit.now)?,
        refresh_token,
        me: view(conn, &actor).await?,
    })
}

async fn actor_of(visit: &Visit, conn: &mut AsyncPgConnection, session: SessionId) -> Result<Actor, Problem> {
    let demo = visit.services.config.environment == Environment::Development;
    actors::of_session(conn, session, visit.now, demo).await?.ok_or(Problem::new(Code::unauthenticated))
}

fn ctx_of(visit: &Visit, actor: Arc<Actor>) -> Ctx {
    Ctx {
        request_id: visit.request_id,
        now: visit.now,
        language: visit.language,
        actor,
        services: visit.services.clone(),
    }
}

async fn view(conn: &mut AsyncPgConnection, actor: &Actor) -> Result<MeView, Problem> {
    let (account, organisation_name) = repo::by_id(conn, actor.account).await?;
    Ok(MeView {
        id: account.id,
        username: account.username,
        display_name: account.display_name,
        organisation_id: OrganisationId(account.home_organisation_id),
        organisation_name,
        practitioner_ids: actor.practitioners.clone(),
        roles: actor
            .grants
            .iter()
            .map(|held| HeldRole {
                role: held.role,
                organisation_id: held.organisation,
                branch_id: held.branch,
            })
            .collect(),
        permissions: Permission::ALL.iter().copied().filter(|permission| actor.has(*permission)).collect(),
        second_factor: account.totp_confirmed,
    })
}

fn check_totp(visit: &Visit, account: &repo::AccountRow, code: &str) -> Result<Option<i64>, Problem> {
    let Some(sealed) = &account.totp_secret else { return Ok(None) };
    let secret = visit.services.keys.open("accounts.totp_secret", account.id.0, sealed)?;
    super::totp::check(&secret, code, visit.now)
}

async fn record(
    tx: &mut AsyncPgConnection,
    ctx: &Ctx,
    (act, field): (&str, &str),
    session: SessionId,
) -> Result<(), Problem> {
    let act = Act {
        act,
        object: ("session", session.0),
        organisation: ctx.actor.home,
        class: Class::S1,
        fields: &[field],
        reason: None,
    };
    audit::record(tx, ctx, &act).await
}
