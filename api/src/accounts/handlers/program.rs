//! HTTP for programs of partners and their tokens.

use crate::{
    accounts::{
        dto::program::{
            ServiceAccountCreate, ServiceAccountListQuery, ServiceAccountPatch, ServiceAccountView,
            TokenRequest, TokenView,
        },
        repo::program as repo,
        service::program as service,
    },
    platform::{
        Body, Command, Ctx, IfMatch, Listing, Paging, PathId, Problem, Reply, context::Visit,
        extract::Nothing, idempotency, openapi::IdempotencyKey, page::Page, problem::Code,
    },
};
use actix_web::{
    HttpResponse, get, patch, post,
    web::{Form, Json},
};
use tgpl_domain::{ids::ServiceAccountId, policy::Permission};

/// The one way in which a program proves who it is (RFC 7523).
const ASSERTION: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
/// Longest assertion, in bytes.
const LONGEST: usize = 4_096;

/// List programs
///
/// Of partners, newest first.
#[utoipa::path(tag = "accounts", operation_id = "service_account_list", params(ServiceAccountListQuery, Paging),
    responses((status = 200, description = "One page of programs", body = Page<ServiceAccountView>)))]
#[get("/service-accounts")]
pub async fn service_account_list(
    ctx: Ctx,
    asked: Listing<ServiceAccountListQuery>,
) -> Result<HttpResponse, Problem> {
    let after = asked.after(&ctx)?;
    let mut conn = ctx.services.db.plain().await?;
    let rows = repo::list(&mut conn, &asked.filter, after, asked.limit).await?;
    let place = |row: &repo::ProgramRow| repo::Place { id: row.id.0 };
    let page = asked.page(&ctx, rows, place)?;
    drop(conn);
    asked.answer(&ctx, &page.map(ServiceAccountView::from)).await
}

/// Read a program
///
/// With its public keys.
#[utoipa::path(tag = "accounts", operation_id = "service_account_read",
    params(("id" = ServiceAccountId, Path, description = "The program")),
    responses((status = 200, description = "The program", body = ServiceAccountView)))]
#[get("/service-accounts/{id}")]
pub async fn service_account_read(ctx: Ctx, id: PathId<ServiceAccountId>) -> Result<HttpResponse, Problem> {
    let mut conn = ctx.services.db.plain().await?;
    let row = repo::find(&mut conn, id.0).await?.ok_or_else(Problem::not_found)?;
    let version = row.version;
    Ok(Reply::ok(&ServiceAccountView::from(row))?.tagged(version).into())
}

/// Let a program in
///
/// With its functions, its public keys and its end, at most twelve months on. It makes its keys itself; the private
/// halves never come here.
#[utoipa::path(tag = "accounts", operation_id = "service_account_create", params(IdempotencyKey),
    request_body = ServiceAccountCreate,
    responses((status = 201, description = "Let in", body = ServiceAccountView)))]
#[post("/service-accounts")]
pub async fn service_account_create(
    ctx: Ctx,
    command: Command<ServiceAccountCreate>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::ServiceAccountManage, command, async |tx, made| {
        let made = service::create(tx, &ctx, made).await?;
        let place = format!("/api/v1/service-accounts/{}", made.id);
        Ok(Reply::created(place, &made)?.tagged(made.version))
    })
    .await
}

/// Change a program
///
/// Its name, functions, keys or end; tokens that are out follow within five seconds. A key takes another's place in
/// two changes: both, then the new one alone.
#[utoipa::path(tag = "accounts", operation_id = "service_account_update",
    params(("id" = ServiceAccountId, Path, description = "The program"), IfMatch),
    request_body = ServiceAccountPatch,
    responses((status = 200, description = "Changed", body = ServiceAccountView)))]
#[patch("/service-accounts/{id}")]
pub async fn service_account_update(
    ctx: Ctx,
    id: PathId<ServiceAccountId>,
    version: IfMatch,
    body: Body<ServiceAccountPatch>,
) -> Result<HttpResponse, Problem> {
    let view = idempotency::change(&ctx, Permission::ServiceAccountManage, async |tx| {
        service::update(tx, &ctx, id.0, version.0, body.0).await
    })
    .await?;
    Ok(Reply::ok(&view)?.tagged(view.version).into())
}

/// Switch a program off
///
/// For good: its keys give no token, and tokens that are out are refused within five seconds.
#[utoipa::path(tag = "accounts", operation_id = "service_account_end",
    params(("id" = ServiceAccountId, Path, description = "The program"), IfMatch, IdempotencyKey),
    request_body = Nothing,
    responses((status = 200, description = "Switched off", body = ServiceAccountView)))]
#[post("/service-accounts/{id}/end")]
pub async fn service_account_end(
    ctx: Ctx,
    id: PathId<ServiceAccountId>,
    version: IfMatch,
    command: Command<Nothing>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::ServiceAccountManage, command, async |tx, _| {
        let view = service::end(tx, &ctx, id.0, version.0).await?;
        Ok(Reply::ok(&view)?.tagged(view.version))
    })
    .await
}

/// Get a token for a program
///
/// OAuth 2.0 client credentials (RFC 6749 4.4) with an assertion that the program signs itself (`private_key_jwt`,
/// RFC 7523); each assertion gives one token. Refusals are problem documents like all others.
#[utoipa::path(tag = "identity", operation_id = "token_issue",
    request_body(content = TokenRequest, content_type = "application/x-www-form-urlencoded"),
    responses((status = 200, description = "A token of ten minutes", body = TokenView)))]
#[post("/oauth/token")]
pub async fn token_issue(visit: Visit, form: Form<TokenRequest>) -> Result<Json<TokenView>, Problem> {
    let asked = form.into_inner();
    if asked.grant_type != "client_credentials" {
        return Err(Problem::field(
            "/grant_type",
            "unknown_value",
            "Chỉ hỗ trợ client_credentials",
            "Only client_credentials is supported",
        ));
    }
    let assertion = asked
        .client_assertion
        .filter(|text| asked.client_assertion_type.as_deref() == Some(ASSERTION) && text.len() <= LONGEST);
    let assertion = assertion.ok_or(Problem::new(Code::wrong_credentials))?;
    service::token(&visit, asked.client_id.as_deref(), &assertion).await.map(Json)
}
