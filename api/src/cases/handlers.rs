//! HTTP for cases: parse, call, answer. No rule and no SQL lives here.

pub mod actions;
pub mod assignments;
pub mod bulk;
pub mod entry;
pub mod hearings;
pub mod record;
pub mod register;
pub mod search;
pub mod work;

use super::{
    dto::{CaseListQuery, CaseView, record::AsOf},
    repo,
};
use crate::platform::{
    Count, Ctx, Listing, Paging, PathId, Problem, Query, Reply,
    db::{Rows, see_with},
    page::Page,
};
use actix_web::{HttpResponse, get};
use diesel_async::AsyncPgConnection;
use tgpl_domain::{ids::CaseId, policy::Permission};

/// List cases
///
/// The cases the caller may see, newest first or by the nearest deadline. Departments and the Agency see codes,
/// units, forms, states and dates. No total is counted unless `count=exact` asks for it; `format` gives the whole
/// list as a file.
#[utoipa::path(tag = "cases", operation_id = "case_list", params(CaseListQuery, Paging),
    responses((status = 200, description = "One page of cases", body = Page<CaseView>)))]
#[get("/cases")]
pub async fn case_list(ctx: Ctx, asked: Listing<CaseListQuery>) -> Result<HttpResponse, Problem> {
    let filter = &asked.filter;
    let after = asked.after(&ctx)?;
    let permission = asked.permission::<CaseView>(&ctx, Permission::CaseList)?;
    let scope = filter.scope(&ctx, permission);
    let rows_seen = Rows::reached(&ctx, permission);
    let mut conn = ctx.services.db.plain().await?;
    let (seen, rows) = futures_util::join!(
        see_with(&conn, &rows_seen),
        repo::list(&conn, &scope, filter, after, asked.limit)
    );
    seen?;
    let total = match filter.count {
        Some(Count::Exact) => Some(repo::count(&mut conn, &scope, filter).await?),
        None => None,
    };
    let place = |row: &repo::CaseRow| repo::Place {
        at: filter.sort.map_or(row.created_at, |_| row.next_due_at.unwrap_or(row.created_at)),
        id: row.id.0,
    };
    let mut page = asked.page(&ctx, rows?, place)?.map(|row| {
        let masked = scope.admits(&row.facts()).unwrap_or(true);
        CaseView::of(row, masked)
    });
    page.page.total = total;
    drop(conn);
    asked.answer(&ctx, &page).await
}

/// Read a case
///
/// Head data only; what it is about and why the person is entitled are read at `/cases/{id}/eligibility` and
/// leave a row in the access log. `as_of` gives the case as it stood.
#[utoipa::path(tag = "cases", operation_id = "case_read",
    params(("id" = CaseId, Path, description = "The case"), AsOf),
    responses((status = 200, description = "The case", body = CaseView)))]
#[get("/cases/{id}")]
pub async fn case_read(ctx: Ctx, id: PathId<CaseId>, query: Query<AsOf>) -> Result<HttpResponse, Problem> {
    let as_of = query.0.instant()?;
    let rows_seen = Rows::reached(&ctx, Permission::CaseRead);
    let mut conn = ctx.services.db.plain().await?;
    let (seen, row) = {
        let shared: &AsyncPgConnection = &conn;
        let mut second = shared;
        futures_util::join!(see_with(shared, &rows_seen), repo::find(&mut second, id.0))
    };
    seen?;
    let row = row?.ok_or_else(Problem::not_found)?;
    let masked = ctx.authorise(Permission::CaseRead, &row.facts())?;
    let row = match as_of {
        None => row,
        Some(at) => {
            let head = repo::head_at(&mut conn, row.id, at).await?.ok_or_else(Problem::not_found)?;
            let mut then = repo::CaseRow { person_name: row.person_name, ..serde_json::from_value(head)? };
            then.carriers = repo::carriers(&mut conn, &then.practitioner_ids).await?;
            then
        }
    };
    let version = row.version;
    Ok(Reply::ok(&CaseView::whole(&ctx.services.keys, row, masked)?)?.tagged(version).into())
}
