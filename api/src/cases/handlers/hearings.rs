//! HTTP for hearings.

use crate::{
    cases::{
        dto::hearings::{HearingQuery, HearingView},
        service::hearings,
    },
    platform::{Ctx, Listing, Paging, Problem, page::Page},
};
use actix_web::{HttpResponse, get};

/// List hearings
///
/// Those of the cases that the caller may see, the next first: when, and of which case; where and about what is read at
/// the case.
#[utoipa::path(tag = "cases", operation_id = "hearing_list", params(HearingQuery, Paging),
    responses((status = 200, description = "One page of hearings", body = Page<HearingView>)))]
#[get("/hearings")]
pub async fn hearing_list(ctx: Ctx, asked: Listing<HearingQuery>) -> Result<HttpResponse, Problem> {
    let page = hearings::list(&ctx, &asked).await?;
    asked.answer(&ctx, &page).await
}
