//! HTTP for closings of the case register.

use crate::{
    cases::{
        dto::work::{CloseRegister, ClosingView},
        handlers::record::HistoryQuery,
        repo,
        service::register,
    },
    platform::{
        Command, Ctx, Problem, Query,
        db::Rows,
        idempotency,
        openapi::IdempotencyKey,
        page::{self, Page},
    },
};
use actix_web::{HttpRequest, HttpResponse, get, post};
use tgpl_domain::policy::Permission;

/// List closings of the register
///
/// Which periods were closed, newest first, with what was counted then.
#[utoipa::path(tag = "cases", operation_id = "register_closing_list", params(HistoryQuery),
    responses((status = 200, description = "One page of closings", body = Page<ClosingView>)))]
#[get("/register-closings")]
pub async fn register_closing_list(
    ctx: Ctx,
    request: HttpRequest,
    query: Query<HistoryQuery>,
) -> Result<HttpResponse, Problem> {
    let limit = page::limit(query.0.limit)?;
    let filter = page::filter_of(request.query_string());
    let after = page::place(&ctx, &filter, query.0.cursor.as_deref())?;
    let rows = Rows::reached(&ctx, Permission::CaseArchive);
    let mut conn = ctx.services.db.seeing(&rows).await?;
    let found = repo::closings(&mut conn, &rows, after, limit).await?;
    let page = page::page(&ctx, &filter, found, limit, |row| row.id, ClosingView::from)?;
    Ok(page::respond(request.path(), request.query_string(), &page))
}

/// Close the register
///
/// Closes a month, half-year or year of the register of a provider or its branch, once, from its last day on
/// (TT 12/2018 Đ.7).
#[utoipa::path(tag = "cases", operation_id = "register_closing_create", params(IdempotencyKey),
    request_body = CloseRegister,
    responses((status = 201, description = "The closing", body = ClosingView)))]
#[post("/register-closings")]
pub async fn register_closing_create(
    ctx: Ctx,
    command: Command<CloseRegister>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::CaseArchive, command, async |tx, body| {
        register::close(tx, &ctx, body).await
    })
    .await
}
