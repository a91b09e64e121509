//! HTTP for the search for cases by their person.

use crate::{
    cases::{dto::CaseView, repo},
    persons::service::{self as persons, NameSearch},
    platform::{Body, Ctx, Problem, page::Page},
};
use actix_web::{post, web::Json};
use tgpl_domain::policy::Permission;

/// Most cases of an answer.
const MOST: usize = 50;

/// Search cases by their person
///
/// By words of the name in any order, with or without accents, among the cases whose person the caller may know; those
/// of the nearest names first, at most fifty. Sealed cases are found by those alone who work on them.
#[utoipa::path(tag = "cases", operation_id = "case_search", request_body = NameSearch,
    responses((status = 200, description = "Cases of the nearest names first", body = Page<CaseView>)))]
#[post("/cases:search")]
pub async fn case_search(ctx: Ctx, body: Body<NameSearch>) -> Result<Json<Page<CaseView>>, Problem> {
    let scope = ctx.actor.scope(Permission::CaseList);
    let mut conn = ctx.services.db.reading(&ctx, Permission::CaseList).await?;
    let named = persons::named(&conn, body.0.q.as_str()).await?;
    let mut rows = repo::of_persons(&mut conn, &named).await?;
    rows.retain(|row| {
        let works_on_it = row.practitioner_ids.iter().any(|id| ctx.actor.practitioners.contains(id));
        scope.admits(&row.facts()) == Some(false) && (!row.sealed || works_on_it)
    });
    rows.sort_by_key(|row| named.iter().position(|id| *id == row.person_id));
    rows.truncate(MOST);
    let found: Vec<CaseView> = rows.into_iter().map(|row| CaseView::of(row, false)).collect();
    Ok(Json(Page::from(found)))
}
