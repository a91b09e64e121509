//! Giving and taking roles, and letting somebody else exercise one's own for a time.

use super::account;
use crate::{
    accounts::{
        dto::{
            account::AccountView,
            role::{DelegationCreate, DelegationView, RoleGrantCreate},
        },
        repo::{
            account as accounts,
            role::{self as repo, NewGrant, RoleGrantRow},
        },
    },
    platform::{
        Ctx, Problem, Tx,
        audit::{self, Act, Class},
    },
};
use tgpl_domain::{
    ids::AccountId,
    policy::{Granting, Role},
};
use uuid::Uuid;

/// Gives a role to somebody else whom the caller administers.
pub async fn grant(
    tx: &mut Tx,
    ctx: &Ctx,
    id: AccountId,
    asked: RoleGrantCreate,
) -> Result<AccountView, Problem> {
    let row = account::managed(tx, ctx, id).await?;
    give(tx, ctx, id, asked).await?;
    accounts::touch(tx, id, None).await?;
    account::record(tx, ctx, &row, "account_role_grant", &["roles"]).await?;
    account::view(tx, id).await
}

/// Writes a grant that the caller may give; an administrator of the system's waits for a second one.
pub async fn give(tx: &mut Tx, ctx: &Ctx, id: AccountId, asked: RoleGrantCreate) -> Result<(), Problem> {
    let granting = ctx.actor.may_grant(asked.role, asked.organisation_id, asked.branch_id);
    if granting == Granting::No {
        return Err(Problem::not_allowed(
            "Bạn không trao được vai trò này tại đơn vị này",
            "This role at this unit is not yours to give",
        ));
    }
    if !repo::is_place(tx, asked.organisation_id, asked.branch_id).await? {
        return Err(Problem::not_found());
    }
    let valid_from = asked.valid_from.unwrap_or(ctx.now).max(ctx.now);
    ends_after(valid_from, asked.valid_to)?;
    repo::insert(
        tx,
        NewGrant {
            id: Uuid::now_v7(),
            account_id: id.0,
            role: asked.role,
            organisation_id: asked.organisation_id.0,
            branch_id: asked.branch_id.map(|id| id.0),
            valid_from,
            valid_to: asked.valid_to,
            granted_by: ctx.actor.account.0,
            delegated_by: None,
            reason: asked.reason.map(tgpl_domain::text::Line::into_string),
            awaits_second: granting == Granting::WithSecond,
        },
    )
    .await?;
    Ok(())
}

/// Confirms, as the second administrator, what the first one gave.
pub async fn confirm(
    tx: &mut Tx,
    ctx: &Ctx,
    id: AccountId,
    version: i32,
    grant: Uuid,
) -> Result<AccountView, Problem> {
    let (row, grant) = chosen(tx, ctx, id, version, grant).await?;
    if !grant.awaits_second {
        return Err(Problem::not_allowed(
            "Vai trò này không chờ xác nhận",
            "This role does not await a confirmation",
        ));
    }
    if !ctx.actor.holds(Role::Sysadmin) || grant.granted_by == Some(ctx.actor.account) {
        return Err(Problem::not_allowed(
            "Cần một quản trị viên thứ hai xác nhận",
            "A second administrator must confirm it",
        ));
    }
    repo::confirm(tx, grant.id, ctx.actor.account).await?;
    account::record(tx, ctx, &row, "account_role_confirm", &["roles"]).await?;
    account::view(tx, id).await
}

/// Takes a role away; it ends now. The last administrator of the system stays.
pub async fn revoke(
    tx: &mut Tx,
    ctx: &Ctx,
    id: AccountId,
    version: i32,
    grant: Uuid,
) -> Result<AccountView, Problem> {
    let (row, grant) = chosen(tx, ctx, id, version, grant).await?;
    if ctx.actor.may_grant(grant.role, grant.organisation_id, grant.branch_id) == Granting::No {
        return Err(Problem::not_allowed("Bạn không thu được vai trò này", "This role is not yours to take"));
    }
    if grant.role == Role::Sysadmin && !grant.awaits_second {
        not_the_last_sysadmin(tx, ctx, id).await?;
    }
    repo::end(tx, &grant, ctx.now).await?;
    account::record(tx, ctx, &row, "account_role_revoke", &["roles"]).await?;
    account::view(tx, id).await
}

async fn chosen(
    tx: &mut Tx,
    ctx: &Ctx,
    id: AccountId,
    version: i32,
    grant: Uuid,
) -> Result<(accounts::AccountRow, RoleGrantRow), Problem> {
    let row = account::managed(tx, ctx, id).await?;
    if !accounts::touch(tx, id, Some(version)).await? {
        return Err(Problem::stale());
    }
    let grant = repo::for_update(tx, grant)
        .await?
        .filter(|grant| grant.account_id == id && grant.valid_to.is_none_or(|to| to > ctx.now))
        .ok_or_else(Problem::not_found)?;
    Ok((row, grant))
}

/// Refuses what would leave the system without an administrator.
pub async fn not_the_last_sysadmin(tx: &mut Tx, ctx: &Ctx, id: AccountId) -> Result<(), Problem> {
    let held = repo::of_accounts(tx, &[id]).await?;
    let is_one =
        held.iter().any(|grant| grant.role == Role::Sysadmin && grant.valid_to.is_none_or(|to| to > ctx.now));
    if is_one && !repo::another_sysadmin(tx, id, ctx.now).await? {
        return Err(Problem::not_allowed(
            "Đây là quản trị viên hệ thống cuối cùng",
            "This is the last administrator of the system",
        ));
    }
    Ok(())
}

fn ends_after(
    from: chrono::DateTime<chrono::Utc>,
    to: Option<chrono::DateTime<chrono::Utc>>,
) -> Result<(), Problem> {
    if to.is_some_and(|to| to <= from) {
        return Err(Problem::field(
            "/valid_to",
            "invalid_value",
            "Thời điểm kết thúc phải sau thời điểm bắt đầu và sau hiện tại",
            "The end comes after the beginning and after now",
        ));
    }
    Ok(())
}

/// The delegations that the caller made or received.
pub async fn delegations(ctx: &Ctx) -> Result<Vec<DelegationView>, Problem> {
    let mut conn = ctx.services.db.plain().await?;
    let rows = repo::delegations(&mut conn, ctx.actor.account, ctx.now).await?;
    Ok(rows.into_iter().filter_map(RoleGrantRow::delegation).collect())
}

/// Lets a colleague exercise a role that the caller holds, until a date; it ends earlier with the caller's own right.
pub async fn delegate(tx: &mut Tx, ctx: &Ctx, asked: DelegationCreate) -> Result<DelegationView, Problem> {
    let place = (asked.organisation_id, asked.branch_id);
    if !asked.role.is_delegable()
        || !repo::holds_itself(tx, ctx.actor.account, asked.role, place, ctx.now).await?
    {
        return Err(Problem::not_allowed(
            "Chỉ ủy quyền được vai trò quyết định mà chính bạn đang giữ",
            "Only a deciding role that you hold yourself can be delegated",
        ));
    }
    if asked.to_account_id == ctx.actor.account {
        return Err(Problem::not_allowed(
            "Không ai tự trao quyền cho mình",
            "Nobody grants rights to themselves",
        ));
    }
    let receiver = accounts::find(tx, asked.to_account_id)
        .await?
        .filter(|account| account.home_organisation_id == ctx.actor.home)
        .ok_or_else(Problem::not_found)?;
    let valid_from = asked.valid_from.unwrap_or(ctx.now).max(ctx.now);
    ends_after(valid_from, Some(asked.valid_to))?;
    let grant = NewGrant {
        id: Uuid::now_v7(),
        account_id: receiver.id.0,
        role: asked.role,
        organisation_id: asked.organisation_id.0,
        branch_id: asked.branch_id.map(|id| id.0),
        valid_from,
        valid_to: Some(asked.valid_to),
        granted_by: ctx.actor.account.0,
        delegated_by: Some(ctx.actor.account.0),
        reason: Some(asked.reason.into_string()),
        awaits_second: false,
    };
    let row = repo::insert(tx, grant).await?;
    accounts::touch(tx, receiver.id, None).await?;
    record(tx, ctx, &row, "delegation_create").await?;
    row.delegation().ok_or_else(|| Problem::internal(&"a delegation without its giver"))
}

/// Ends a delegation, by who gave it or who received it.
pub async fn end_delegation(tx: &mut Tx, ctx: &Ctx, id: Uuid) -> Result<(), Problem> {
    let me = ctx.actor.account;
    let row = repo::for_update(tx, id)
        .await?
        .filter(|row| row.delegated_by.is_some() && row.valid_to.is_some_and(|to| to > ctx.now))
        .filter(|row| row.delegated_by == Some(me) || row.account_id == me)
        .ok_or_else(Problem::not_found)?;
    repo::end(tx, &row, ctx.now).await?;
    accounts::touch(tx, row.account_id, None).await?;
    record(tx, ctx, &row, "delegation_end").await
}

async fn record(tx: &mut Tx, ctx: &Ctx, row: &RoleGrantRow, act: &str) -> Result<(), Problem> {
    let act = Act {
        act,
        object: ("account", row.account_id.0),
        organisation: ctx.actor.home,
        class: Class::S2,
        fields: &["roles"],
        reason: None,
    };
    audit::record(tx, ctx, &act).await
}
