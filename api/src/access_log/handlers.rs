//! HTTP for the access log.

use super::{
    dto::{AuditEventListQuery, AuditEventView},
    repo,
};
use crate::platform::{
    Ctx, Problem, Query,
    page::{self, Page},
};
use actix_web::{HttpRequest, HttpResponse, get};
use tgpl_domain::policy::Permission;

/// Read the access log
///
/// Newest first: every write and every read of data of class S3 and S4. The head of a centre sees who acted on the
/// centre's records, an auditor the nation's.
#[utoipa::path(tag = "audit", operation_id = "audit_event_list", params(AuditEventListQuery),
    responses((status = 200, description = "One page of the log", body = Page<AuditEventView>)))]
#[get("/audit-events")]
pub async fn audit_event_list(
    ctx: Ctx,
    request: HttpRequest,
    query: Query<AuditEventListQuery>,
) -> Result<HttpResponse, Problem> {
    let asked = query.0;
    let limit = page::limit(asked.limit)?;
    let filter = page::filter_of(request.query_string());
    let after = page::place(&ctx, &filter, asked.cursor.as_deref())?;
    let scope = ctx.actor.scope(Permission::AuditRead);
    let mut conn = ctx.services.db.plain().await?;
    let rows = repo::list(&mut conn, &scope, &asked, after, limit).await?;
    let page = page::page(&ctx, &filter, rows, limit, |row: &AuditEventView| row.seq, |row| row)?;
    Ok(page::respond(request.path(), request.query_string(), &page))
}
