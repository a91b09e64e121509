//! HTTP for quotas.

use super::{
    dto::{OfficerQuota, QuotaOfficerQuery, QuotaQuery, QuotaYear},
    service,
};
use crate::{
    platform::{Ctx, Listing, Paging, Problem, Query, extract::Nothing, page::Page},
    statistics::service::records::CaseRecord,
};
use actix_web::{
    HttpResponse, get,
    web::{Json, Path},
};
use tgpl_domain::ids::PractitionerId;

/// Read the quota of a year
///
/// The table by which State officers are asked for court cases, and how many of those in reach stand in each tier so far.
#[utoipa::path(tag = "quotas", operation_id = "quota_read",
    params(("year" = i32, Path, description = "The year", example = 2026), QuotaQuery),
    responses((status = 200, description = "The quota and how it is met", body = QuotaYear)))]
#[get("/quotas/{year}")]
pub async fn quota_read(
    ctx: Ctx,
    year: Path<String>,
    query: Query<QuotaQuery>,
) -> Result<Json<QuotaYear>, Problem> {
    service::read(&ctx, &year, query.0.organisation_id).await.map(Json)
}

/// List officers by their quota
///
/// Each officer in service with what court cases credited so far, the tier that comes to, and what is missing to the next.
#[utoipa::path(tag = "quotas", operation_id = "quota_officer_list",
    params(("year" = i32, Path, description = "The year", example = 2026), QuotaOfficerQuery, Paging),
    responses((status = 200, description = "One page of officers", body = Page<OfficerQuota>)))]
#[get("/quotas/{year}/officers")]
pub async fn quota_officer_list(
    ctx: Ctx,
    year: Path<String>,
    asked: Listing<QuotaOfficerQuery>,
) -> Result<HttpResponse, Problem> {
    let page = service::officers(&ctx, &year, &asked).await?;
    asked.answer(&ctx, &page).await
}

/// List the cases behind an officer's credit
///
/// The very court cases that ended in the year, with the officer's share of each: over all pages they sum to the credit.
#[utoipa::path(tag = "quotas", operation_id = "quota_record_list",
    params(("year" = i32, Path, description = "The year", example = 2026),
        ("practitioner_id" = PractitionerId, Path, description = "The officer"), Paging),
    responses((status = 200, description = "One page of cases", body = Page<CaseRecord>)))]
#[get("/quotas/{year}/officers/{practitioner_id}/records")]
pub async fn quota_record_list(
    ctx: Ctx,
    path: Path<(String, String)>,
    asked: Listing<Nothing>,
) -> Result<HttpResponse, Problem> {
    let (year, officer) = path.into_inner();
    let page = service::cases(&ctx, (&year, &officer), &asked).await?;
    asked.answer(&ctx, &page).await
}
