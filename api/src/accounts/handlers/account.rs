//! HTTP for accounts.

use crate::{
    accounts::{
        dto::account::{AccountCreate, AccountListQuery, AccountPatch, AccountView},
        repo::account as repo,
        service::account as service,
    },
    platform::{
        Body, Command, Ctx, IfMatch, Listing, Paging, PathId, Problem, Reply, extract::Nothing, idempotency,
        openapi::IdempotencyKey, page::Page,
    },
};
use actix_web::{HttpResponse, get, patch, post};
use tgpl_domain::{ids::AccountId, policy::Permission};

/// List accounts
///
/// Of the unit, by user name; administrators of the system see all of them.
#[utoipa::path(tag = "accounts", operation_id = "account_list", params(AccountListQuery, Paging),
    responses((status = 200, description = "One page of accounts", body = Page<AccountView>)))]
#[get("/accounts")]
pub async fn account_list(ctx: Ctx, asked: Listing<AccountListQuery>) -> Result<HttpResponse, Problem> {
    let after = asked.after(&ctx)?;
    let scope = ctx.actor.scope(Permission::AccountRead);
    let mut conn = ctx.services.db.plain().await?;
    let rows = repo::list(&mut conn, &scope, &asked.filter, ctx.now, after, asked.limit).await?;
    let place = |row: &repo::AccountRow| repo::Place { username: row.username.clone() };
    let Page { data, page } = asked.page(&ctx, rows, place)?;
    let data = service::views(&mut conn, data).await?;
    drop(conn);
    asked.answer(&ctx, &Page { data, page }).await
}

/// Read an account
///
/// With the roles held now, earlier and later.
#[utoipa::path(tag = "accounts", operation_id = "account_read",
    params(("id" = AccountId, Path, description = "The account")),
    responses((status = 200, description = "The account", body = AccountView)))]
#[get("/accounts/{id}")]
pub async fn account_read(ctx: Ctx, id: PathId<AccountId>) -> Result<HttpResponse, Problem> {
    let mut conn = ctx.services.db.plain().await?;
    let view = service::read(&mut conn, &ctx, id.0).await?;
    Ok(Reply::ok(&view)?.tagged(view.version).into())
}

/// Invite a person
///
/// Makes an account without a password and sends an invitation. Roles that an administrator of the system gives wait
/// for a second one.
#[utoipa::path(tag = "accounts", operation_id = "account_create", params(IdempotencyKey),
    request_body = AccountCreate,
    responses((status = 201, description = "Invited", body = AccountView)))]
#[post("/accounts")]
pub async fn account_create(ctx: Ctx, command: Command<AccountCreate>) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::AccountManage, command, async |tx, made| {
        let view = service::create(tx, &ctx, made).await?;
        Ok(Reply::created(format!("/api/v1/accounts/{}", view.id), &view)?.tagged(view.version))
    })
    .await
}

/// Invite again
///
/// For an invitation that was lost or ran out; the earlier link is good no longer.
#[utoipa::path(tag = "accounts", operation_id = "account_invite",
    params(("id" = AccountId, Path, description = "The account"), IdempotencyKey), request_body = Nothing,
    responses((status = 200, description = "Invited again", body = AccountView)))]
#[post("/accounts/{id}/invite")]
pub async fn account_invite(
    ctx: Ctx,
    id: PathId<AccountId>,
    command: Command<Nothing>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::AccountManage, command, async |tx, _| {
        let view = service::invite(tx, &ctx, id.0).await?;
        Ok(Reply::ok(&view)?.tagged(view.version))
    })
    .await
}

/// Change, lock or unlock an account
///
/// Not one's own. Locking ends every session within five seconds; the last administrator of the system cannot be locked.
#[utoipa::path(tag = "accounts", operation_id = "account_update",
    params(("id" = AccountId, Path, description = "The account"), IfMatch), request_body = AccountPatch,
    responses((status = 200, description = "Changed", body = AccountView)))]
#[patch("/accounts/{id}")]
pub async fn account_update(
    ctx: Ctx,
    id: PathId<AccountId>,
    version: IfMatch,
    body: Body<AccountPatch>,
) -> Result<HttpResponse, Problem> {
    let view = idempotency::change(&ctx, Permission::AccountManage, async |tx| {
        service::update(tx, &ctx, id.0, version.0, body.0).await
    })
    .await?;
    Ok(Reply::ok(&view)?.tagged(view.version).into())
}
