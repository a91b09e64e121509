//! HTTP for obligations.

use super::{
    dto::{Extend, ObligationListQuery, ObligationView},
    repo::{self, ObligationRow, Place},
    service,
};
use crate::{
    platform::{
        Command, Ctx, IfMatch, Listing, Paging, PathId, Problem, idempotency, openapi::IdempotencyKey,
        page::Page,
    },
    workqueues::service::subjects,
};
use actix_web::{HttpResponse, get, post};
use tgpl_domain::{ids::ObligationId, policy::Permission};
use uuid::Uuid;

/// List what is due
///
/// The duties of requests and cases that the caller may see, in four classes: done on time, done late, open,
/// overdue. Duties that lapsed with what they belonged to are not listed.
#[utoipa::path(tag = "obligations", operation_id = "obligation_list", params(ObligationListQuery, Paging),
    responses((status = 200, description = "One page of obligations", body = Page<ObligationView>)))]
#[get("/obligations")]
pub async fn obligation_list(ctx: Ctx, asked: Listing<ObligationListQuery>) -> Result<HttpResponse, Problem> {
    let after = asked.after(&ctx)?;
    let permission = asked.permission::<ObligationView>(&ctx, Permission::ObligationList)?;
    let mut conn = ctx.services.db.reading(&ctx, permission).await?;
    let scope = ctx.actor.scope(permission);
    let rows = repo::list(&conn, &ctx, &scope, &asked.filter, after, asked.limit).await?;
    let place = |row: &ObligationRow| Place { at: row.done_at.unwrap_or(row.due_at), id: row.id.0 };
    let page = asked.page(&ctx, rows, place)?;
    let ids: Vec<Uuid> = page.data.iter().map(|row| row.subject_id).collect();
    let subjects = subjects(&mut conn, &ctx, &ids).await?;
    drop(conn);
    let page = page.map(|row| {
        let subject = subjects.get(&row.subject_id);
        ObligationView::of(row, ctx.now, subject)
    });
    asked.answer(&ctx, &page).await
}

/// Extend a time limit
///
/// Gives an open duty the longer period that the law allows for it: written advice that is complex or needs
/// verification (Luật TGPL Đ.32 kh.2), proof kept away by force majeure (TT 12/2018 Đ.6 kh.2). Once, and before its
/// time is over; `first_due_at` keeps what it was.
#[utoipa::path(tag = "obligations", operation_id = "obligation_extend",
    params(("id" = ObligationId, Path, description = "The duty"), IfMatch, IdempotencyKey), request_body = Extend,
    responses((status = 200, description = "The duty with its new time", body = ObligationView)))]
#[post("/obligations/{id}/extend")]
pub async fn obligation_extend(
    ctx: Ctx,
    id: PathId<ObligationId>,
    version: IfMatch,
    command: Command<Extend>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::CaseAct, command, async |tx, body| {
        service::extend(tx, &ctx, id.0, version, body).await
    })
    .await
}
