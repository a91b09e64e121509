//! Inviting, locking and changing accounts.

use super::{letters, role};
use crate::{
    accounts::{
        dto::account::{AccountCreate, AccountPatch, AccountState, AccountView},
        repo::{
            account::{self as repo, AccountRow, Invited},
            role as grants, session,
        },
    },
    platform::{
        Ctx, Problem, Tx,
        audit::{self, Act, Class},
        outbox,
        problem::Code,
    },
};
use diesel_async::AsyncPgConnection;
use serde_json::json;
use tgpl_domain::{
    ids::AccountId,
    policy::{Facts, Permission},
};

/// Accounts with their roles.
pub async fn views(conn: &mut AsyncPgConnection, rows: Vec<AccountRow>) -> Result<Vec<AccountView>, Problem> {
    let ids: Vec<AccountId> = rows.iter().map(|row| row.id).collect();
    let held = grants::of_accounts(conn, &ids).await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let roles = held.iter().filter(|grant| grant.account_id == row.id).cloned().collect();
            row.view(roles)
        })
        .collect())
}

/// One account as it stands.
pub async fn view(conn: &mut AsyncPgConnection, id: AccountId) -> Result<AccountView, Problem> {
    let row = repo::find(conn, id).await?.ok_or_else(Problem::not_found)?;
    let roles = grants::of_accounts(conn, &[id]).await?;
    Ok(row.view(roles))
}

/// One account in reach.
pub async fn read(conn: &mut AsyncPgConnection, ctx: &Ctx, id: AccountId) -> Result<AccountView, Problem> {
    let row = repo::find(conn, id).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::AccountRead, &row.facts())?;
    view(conn, id).await
}

/// The account of somebody else whom the caller administers.
pub async fn managed(tx: &mut Tx, ctx: &Ctx, id: AccountId) -> Result<AccountRow, Problem> {
    let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::AccountManage, &row.facts())?;
    if id == ctx.actor.account {
        return Err(Problem::not_allowed(
            "Không ai tự quản trị tài khoản của mình",
            "Nobody administers their own account",
        ));
    }
    Ok(row)
}

/// Invites a person: an account without a password, its first roles, and a letter by the worker.
pub async fn create(tx: &mut Tx, ctx: &Ctx, made: AccountCreate) -> Result<AccountView, Problem> {
    let home = made.organisation_id;
    ctx.authorise(Permission::AccountManage, &Facts { organisation: Some(home), ..Facts::default() })?;
    if !repo::can_be_home(tx, home).await? {
        return Err(Problem::not_found());
    }
    let id = AccountId::new();
    let invited = Invited {
        username: &made.username,
        display_name: made.display_name.as_str(),
        email: &made.email,
        organisation: home,
    };
    repo::insert(tx, id, &invited, ctx.now).await?;
    for asked in made.roles {
        role::give(tx, ctx, id, asked).await?;
    }
    let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    record(tx, ctx, &row, "account_create", &["username", "email", "roles"]).await?;
    outbox::announce(tx, ctx, home, letters::INVITED, ("account", id.0), json!({})).await?;
    view(tx, id).await
}

/// Sends the invitation again; the earlier link is good no longer.
pub async fn invite(tx: &mut Tx, ctx: &Ctx, id: AccountId) -> Result<AccountView, Problem> {
    let row = managed(tx, ctx, id).await?;
    if row.state != AccountState::Invited {
        return Err(Problem::not_allowed(
            "Tài khoản đã được kích hoạt",
            "The account has been taken up already",
        ));
    }
    record(tx, ctx, &row, "account_invite", &[]).await?;
    outbox::announce(tx, ctx, row.home_organisation_id, letters::INVITED, ("account", id.0), json!({}))
        .await?;
    view(tx, id).await
}

/// Changes, locks or unlocks an account. The last administrator of the system stays.
pub async fn update(
    tx: &mut Tx,
    ctx: &Ctx,
    id: AccountId,
    version: i32,
    patch: AccountPatch,
) -> Result<AccountView, Problem> {
    let row = managed(tx, ctx, id).await?;
    if patch.second_factor == Some(true) {
        return Err(Problem::field(
            "/second_factor",
            "invalid_value",
            "Chỉ chủ tài khoản cài được mã xác thực",
            "Only the owner sets up a second factor",
        ));
    }
    match (row.state, patch.state) {
        (_, None) | (AccountState::Active, Some(AccountState::Active)) => {}
        (_, Some(AccountState::Locked)) => role::not_the_last_sysadmin(tx, ctx, id).await?,
        (AccountState::Locked, Some(AccountState::Active)) => {}
        (from, Some(to)) if from == to => {}
        _ => {
            return Err(Problem::new(Code::not_allowed_now).because(
                "Tài khoản được mời chỉ hoạt động khi chủ tài khoản đặt mật khẩu",
                "An invited account is taken up by its owner's first password only",
            ));
        }
    }
    let fields: Vec<&str> = [
        ("display_name", patch.display_name.is_some()),
        ("email", patch.email.is_some()),
        ("state", patch.state.is_some()),
        ("second_factor", patch.second_factor.is_some()),
    ]
    .into_iter()
    .filter_map(|(name, given)| given.then_some(name))
    .collect();
    if !repo::update(tx, id, version, &patch).await? {
        return Err(Problem::stale());
    }
    if patch.state == Some(AccountState::Locked) || patch.second_factor == Some(false) {
        session::end_sessions(tx, id, ctx.now, "administrator").await?;
    }
    record(tx, ctx, &row, "account_update", &fields).await?;
    view(tx, id).await
}

/// The access log's row of an act on an account.
pub async fn record(
    tx: &mut Tx,
    ctx: &Ctx,
    row: &AccountRow,
    act: &str,
    fields: &[&str],
) -> Result<(), Problem> {
    let object = ("account", row.id.0);
    let organisation = row.home_organisation_id;
    audit::record(tx, ctx, &Act { act, object, organisation, class: Class::S2, fields, reason: None }).await
}
