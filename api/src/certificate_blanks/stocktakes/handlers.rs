//! HTTP for stock-takes.

use super::{
    dto::{BlankCount, BlankCounted, BlankStocktakeClose, BlankStocktakeCreate, StocktakeView},
    service::{self, KINDS},
};
use crate::{
    certificate_blanks::{
        dto::{BlankApproval, BlankRejection, PaperQuery, PaperView},
        service::{self as papers, Spoken},
    },
    platform::{
        Command, Ctx, IfMatch, Listing, Paging, PathId, Problem, Reply, extract::Nothing, idempotency,
        openapi::IdempotencyKey, page::Page,
    },
};
use actix_web::{HttpResponse, get, post};
use tgpl_domain::{ids::BlankPaperId, policy::Permission};

/// List stock-takes
///
/// Those of the stores in reach, the newest first.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_stocktake_list", params(PaperQuery, Paging),
    responses((status = 200, description = "One page of stock-takes", body = Page<PaperView>)))]
#[get("/certificate-blanks/stocktakes")]
pub async fn blank_stocktake_list(ctx: Ctx, asked: Listing<PaperQuery>) -> Result<HttpResponse, Problem> {
    asked.answer(&ctx, &papers::list(&ctx, &asked, KINDS).await?).await
}

/// Begin a stock-take
///
/// Of one type in one store; one at a time. Blanks may go on moving: the count is held against the book when it is closed.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_stocktake_create", params(IdempotencyKey),
    request_body = BlankStocktakeCreate, responses((status = 201, description = "The stock-take", body = StocktakeView)))]
#[post("/certificate-blanks/stocktakes")]
pub async fn blank_stocktake_create(
    ctx: Ctx,
    command: Command<BlankStocktakeCreate>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::BlankRead, command, async |tx, said| {
        service::open(tx, &ctx, said).await
    })
    .await
}

/// Read a stock-take
///
/// What was counted, how many the book has, and where they differ: now while it is open, then as it was closed.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_stocktake_read",
    params(("id" = BlankPaperId, Path, description = "The stock-take")),
    responses((status = 200, description = "The stock-take", body = StocktakeView)))]
#[get("/certificate-blanks/stocktakes/{id}")]
pub async fn blank_stocktake_read(ctx: Ctx, id: PathId<BlankPaperId>) -> Result<HttpResponse, Problem> {
    let view = service::read(&ctx, id.0).await?;
    Ok(Reply::ok(&view)?.tagged(view.paper.version).into())
}

/// Count what was scanned
///
/// Many small calls, by as many people as count: what is scanned twice counts once. Each scan has its answer: in store,
/// elsewhere by the book, never received, or no serial of this type, which is not counted.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_stocktake_count",
    params(("id" = BlankPaperId, Path, description = "The stock-take"), IdempotencyKey), request_body = BlankCount,
    responses((status = 200, description = "What became of the scans", body = BlankCounted)))]
#[post("/certificate-blanks/stocktakes/{id}/count")]
pub async fn blank_stocktake_count(
    ctx: Ctx,
    id: PathId<BlankPaperId>,
    command: Command<BlankCount>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::BlankRead, command, async |tx, said| {
        service::count(tx, &ctx, id.0, said).await
    })
    .await
}

/// Close a stock-take
///
/// With the minutes and an explanation of each difference. The count is held against the book while nobody moves serials of
/// the type; where they agree it is done, else somebody else approves the adjustment.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_stocktake_close",
    params(("id" = BlankPaperId, Path, description = "The stock-take"), IfMatch, IdempotencyKey),
    request_body = BlankStocktakeClose,
    responses((status = 200, description = "The stock-take as it is now", body = StocktakeView)))]
#[post("/certificate-blanks/stocktakes/{id}/close")]
pub async fn blank_stocktake_close(
    ctx: Ctx,
    id: PathId<BlankPaperId>,
    version: IfMatch,
    command: Command<BlankStocktakeClose>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::BlankRead, command, async |tx, said| {
        service::close(tx, &ctx, (id.0, version), said).await
    })
    .await
}

/// Approve a stock-take
///
/// By somebody else than closed it: what was missing is lost, and what was lost and has turned up is not used any more. 409
/// `blank_elsewhere` where one of them has moved since; then it is rejected and counted again.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_stocktake_approve",
    params(("id" = BlankPaperId, Path, description = "The stock-take"), IfMatch, IdempotencyKey), request_body = Nothing,
    responses((status = 200, description = "The paper as it is now", body = PaperView)))]
#[post("/certificate-blanks/stocktakes/{id}/approve")]
pub async fn blank_stocktake_approve(
    ctx: Ctx,
    id: PathId<BlankPaperId>,
    version: IfMatch,
    command: Command<Nothing>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::BlankRead, command, async |tx, _| {
        let spoken = Spoken { kinds: KINDS, act: "blank_stocktake_approve" };
        papers::approve(tx, &ctx, (id.0, version), spoken, BlankApproval { quantity: None }).await
    })
    .await
}

/// Reject a stock-take
///
/// By somebody else than closed it, with the reason: it is to be counted again.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_stocktake_reject",
    params(("id" = BlankPaperId, Path, description = "The stock-take"), IfMatch, IdempotencyKey),
    request_body = BlankRejection,
    responses((status = 200, description = "The paper as it is now", body = PaperView)))]
#[post("/certificate-blanks/stocktakes/{id}/reject")]
pub async fn blank_stocktake_reject(
    ctx: Ctx,
    id: PathId<BlankPaperId>,
    version: IfMatch,
    command: Command<BlankRejection>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::BlankRead, command, async |tx, said| {
        let spoken = Spoken { kinds: KINDS, act: "blank_stocktake_reject" };
        papers::reject(tx, &ctx, (id.0, version), spoken, said.reason).await
    })
    .await
}

/// Give up a stock-take
///
/// Before it is approved; nothing has moved.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_stocktake_cancel",
    params(("id" = BlankPaperId, Path, description = "The stock-take"), IfMatch, IdempotencyKey), request_body = Nothing,
    responses((status = 200, description = "The paper as it is now", body = PaperView)))]
#[post("/certificate-blanks/stocktakes/{id}/cancel")]
pub async fn blank_stocktake_cancel(
    ctx: Ctx,
    id: PathId<BlankPaperId>,
    version: IfMatch,
    command: Command<Nothing>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::BlankRead, command, async |tx, _| {
        let spoken = Spoken { kinds: KINDS, act: "blank_stocktake_cancel" };
        papers::cancel(tx, &ctx, (id.0, version), spoken).await
    })
    .await
}
