//! HTTP for the access log.

use super::{
    dto::{AuditEventListQuery, AuditEventView},
    repo,
};
use crate::platform::{Ctx, Listing, Paging, Problem, page::Page};
use actix_web::{HttpResponse, get};
use tgpl_domain::policy::Permission;

/// Read the access log
///
/// Newest first: every write and every read of data of class S3 and S4. The head of a centre sees who acted on the
/// centre's records, an auditor the nation's.
#[utoipa::path(tag = "audit", operation_id = "audit_event_list", params(AuditEventListQuery, Paging),
    responses((status = 200, description = "One page of the log", body = Page<AuditEventView>)))]
#[get("/audit-events")]
pub async fn audit_event_list(
    ctx: Ctx,
    asked: Listing<AuditEventListQuery>,
) -> Result<HttpResponse, Problem> {
    let after = asked.after(&ctx)?;
    let scope = ctx.actor.scope(Permission::AuditRead);
    let mut conn = ctx.services.db.plain().await?;
    let rows = repo::list(&mut conn, &scope, &asked.filter, after, asked.limit).await?;
    let page = asked.page(&ctx, rows, |row: &AuditEventView| row.seq)?;
    drop(conn);
    asked.answer(&ctx, &page).await
}
