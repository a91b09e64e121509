//! HTTP for obligations.

use super::{
    dto::{ObligationListQuery, ObligationView},
    repo::{self, ObligationRow, Place},
};
use crate::platform::{Ctx, Listing, Paging, Problem, page::Page};
use actix_web::{HttpResponse, get};
use tgpl_domain::policy::Permission;

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
    let conn = ctx.services.db.reading(&ctx, permission).await?;
    let scope = ctx.actor.scope(permission);
    let rows = repo::list(&conn, &ctx, &scope, &asked.filter, after, asked.limit).await?;
    let place = |row: &ObligationRow| Place { at: row.done_at.unwrap_or(row.due_at), id: row.id.0 };
    let page = asked.page(&ctx, rows, place)?;
    drop(conn);
    asked.answer(&ctx, &page.map(|row| ObligationView::of(row, ctx.now))).await
}
