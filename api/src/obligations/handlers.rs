//! HTTP for obligations.

use super::{
    dto::{ObligationListQuery, ObligationView},
    repo::{self, ObligationRow, Place},
};
use crate::platform::{
    Ctx, Problem, Query,
    page::{self, Page},
};
use actix_web::{HttpRequest, HttpResponse, get};
use tgpl_domain::policy::Permission;

/// List what is due
///
/// The duties of requests and cases that the caller may see, in four classes: done on time, done late, open,
/// overdue. Duties that lapsed with what they belonged to are not listed.
#[utoipa::path(tag = "obligations", operation_id = "obligation_list", params(ObligationListQuery),
    responses((status = 200, description = "One page of obligations", body = Page<ObligationView>)))]
#[get("/obligations")]
pub async fn obligation_list(
    ctx: Ctx,
    request: HttpRequest,
    query: Query<ObligationListQuery>,
) -> Result<HttpResponse, Problem> {
    let asked = query.0;
    let limit = page::limit(asked.limit)?;
    let filter = page::filter_of(request.query_string());
    let after = page::place(&ctx, &filter, asked.cursor.as_deref())?;
    let scope = ctx.actor.scope(Permission::ObligationList);
    let conn = ctx.services.db.reading(&ctx, Permission::ObligationList).await?;
    let rows = repo::list(&conn, &ctx, &scope, &asked, after, limit).await?;
    let place = |row: &ObligationRow| Place { at: row.done_at.unwrap_or(row.due_at), id: row.id.0 };
    let page = page::page(&ctx, &filter, rows, limit, place, |row| ObligationView::of(row, ctx.now))?;
    Ok(page::respond(request.path(), request.query_string(), &page))
}
