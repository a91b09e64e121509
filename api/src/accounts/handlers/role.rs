//! HTTP for role grants and delegation.

use crate::{
    accounts::{
        dto::{
            account::AccountView,
            role::{DelegationCreate, DelegationView, RoleGrantChoice, RoleGrantCreate},
        },
        service::role as service,
    },
    platform::{
        Command, Ctx, IfMatch, PathId, Problem, Reply, extract::Nothing, idempotency,
        openapi::IdempotencyKey, page::Page,
    },
};
use actix_web::{HttpResponse, get, post, web::Json};
use tgpl_domain::{ids::AccountId, policy::Permission};
use uuid::Uuid;

/// Give a role
///
/// For a time or until it is taken. A head gives the roles of the centre's work; what an administrator of the system
/// gives has no effect until a second one has confirmed it. Nobody gives a role to themselves.
#[utoipa::path(tag = "accounts", operation_id = "account_role_grant",
    params(("id" = AccountId, Path, description = "The account"), IdempotencyKey),
    request_body = RoleGrantCreate,
    responses((status = 201, description = "Given", body = AccountView)))]
#[post("/accounts/{id}/roles")]
pub async fn account_role_grant(
    ctx: Ctx,
    id: PathId<AccountId>,
    command: Command<RoleGrantCreate>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::AccountManage, command, async |tx, asked| {
        let view = service::grant(tx, &ctx, id.0, asked).await?;
        Ok(Reply::created(format!("/api/v1/accounts/{}", view.id), &view)?.tagged(view.version))
    })
    .await
}

/// Confirm a role as the second administrator
///
/// Not the one who gave it, and not the one who gets it.
#[utoipa::path(tag = "accounts", operation_id = "account_role_confirm",
    params(("id" = AccountId, Path, description = "The account"), IfMatch, IdempotencyKey),
    request_body = RoleGrantChoice,
    responses((status = 200, description = "In effect", body = AccountView)))]
#[post("/accounts/{id}/confirm-role")]
pub async fn account_role_confirm(
    ctx: Ctx,
    id: PathId<AccountId>,
    version: IfMatch,
    command: Command<RoleGrantChoice>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::AccountManage, command, async |tx, choice| {
        let view = service::confirm(tx, &ctx, id.0, version.0, choice.grant_id).await?;
        Ok(Reply::ok(&view)?.tagged(view.version))
    })
    .await
}

/// Take a role away
///
/// It ends now, on every operation within five seconds. The last administrator of the system stays.
#[utoipa::path(tag = "accounts", operation_id = "account_role_revoke",
    params(("id" = AccountId, Path, description = "The account"), IfMatch, IdempotencyKey),
    request_body = RoleGrantChoice,
    responses((status = 200, description = "Taken", body = AccountView)))]
#[post("/accounts/{id}/revoke-role")]
pub async fn account_role_revoke(
    ctx: Ctx,
    id: PathId<AccountId>,
    version: IfMatch,
    command: Command<RoleGrantChoice>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::AccountManage, command, async |tx, choice| {
        let view = service::revoke(tx, &ctx, id.0, version.0, choice.grant_id).await?;
        Ok(Reply::ok(&view)?.tagged(view.version))
    })
    .await
}

/// List one's delegations
///
/// Those that the caller made or received and that are not over.
#[utoipa::path(tag = "accounts", operation_id = "delegation_list",
    responses((status = 200, description = "The caller's delegations", body = Page<DelegationView>)))]
#[get("/delegations")]
pub async fn delegation_list(ctx: Ctx) -> Result<Json<Page<DelegationView>>, Problem> {
    Ok(Json(Page::from(service::delegations(&ctx).await?)))
}

/// Delegate a role
///
/// A head lets a colleague exercise a deciding role until a date (*ủy quyền*). It ends earlier with the head's own
/// right, and cannot be delegated further.
#[utoipa::path(tag = "accounts", operation_id = "delegation_create", params(IdempotencyKey),
    request_body = DelegationCreate,
    responses((status = 201, description = "Delegated", body = DelegationView)))]
#[post("/delegations")]
pub async fn delegation_create(
    ctx: Ctx,
    command: Command<DelegationCreate>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::OwnAccount, command, async |tx, asked| {
        let view = service::delegate(tx, &ctx, asked).await?;
        Reply::created("/api/v1/delegations".into(), &view)
    })
    .await
}

/// End a delegation
///
/// By the one who made it or the one who received it.
#[utoipa::path(tag = "accounts", operation_id = "delegation_end",
    params(("id" = Uuid, Path, description = "The delegation"), IdempotencyKey), request_body = Nothing,
    responses((status = 204, description = "Ended")))]
#[post("/delegations/{id}/end")]
pub async fn delegation_end(
    ctx: Ctx,
    id: PathId<Uuid>,
    command: Command<Nothing>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::OwnAccount, command, async |tx, _| {
        service::end_delegation(tx, &ctx, id.0).await?;
        Ok(Reply::empty())
    })
    .await
}
