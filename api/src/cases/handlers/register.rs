//! HTTP for closings of the case register.

use crate::{
    cases::{
        dto::work::{CloseRegister, ClosingView},
        repo,
        service::register,
    },
    platform::{
        Command, Ctx, Listing, Paging, Problem, db::Rows, extract::Nothing, idempotency,
        openapi::IdempotencyKey, page::Page,
    },
};
use actix_web::{HttpResponse, get, post};
use tgpl_domain::policy::Permission;

/// List closings of the register
///
/// Which periods were closed, newest first, with what was counted then.
#[utoipa::path(tag = "cases", operation_id = "register_closing_list", params(Paging),
    responses((status = 200, description = "One page of closings", body = Page<ClosingView>)))]
#[get("/register-closings")]
pub async fn register_closing_list(ctx: Ctx, asked: Listing<Nothing>) -> Result<HttpResponse, Problem> {
    let after = asked.after(&ctx)?;
    let rows = Rows::reached(&ctx, Permission::CaseArchive);
    let mut conn = ctx.services.db.seeing(&rows).await?;
    let found = repo::closings(&mut conn, &rows, after, asked.limit).await?;
    let page = asked.page(&ctx, found, |row| row.id)?;
    drop(conn);
    asked.answer(&ctx, &page.map(ClosingView::from)).await
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
