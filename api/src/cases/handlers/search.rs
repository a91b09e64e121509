//! HTTP for the search for cases by their person.

use crate::{
    cases::{
        dto::{
            CaseView,
            search::{CaseSearch, FoundCases},
        },
        repo,
    },
    persons::service as persons,
    platform::{Body, Ctx, Problem},
};
use actix_web::{post, web::Json};
use tgpl_domain::policy::Permission;

/// Most cases of an answer.
const MOST: usize = 50;

/// Search cases by their person
///
/// By name with or without accents, among the cases whose person the caller may know. Sealed cases are found by
/// those alone who work on them.
#[utoipa::path(tag = "cases", operation_id = "case_search", request_body = CaseSearch,
    responses((status = 200, description = "Cases of the nearest names first", body = FoundCases)))]
#[post("/cases:search")]
pub async fn case_search(ctx: Ctx, body: Body<CaseSearch>) -> Result<Json<FoundCases>, Problem> {
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
    Ok(Json(FoundCases { data: rows.into_iter().map(|row| CaseView::of(row, false)).collect() }))
}
