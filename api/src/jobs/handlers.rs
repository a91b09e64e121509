//! HTTP for jobs.

use super::{
    dto::{JobRowQuery, JobRowView, JobView},
    service,
};
use crate::platform::{
    Command, Ctx, Listing, Paging, PathId, Problem, extract::Nothing, idempotency, openapi::IdempotencyKey,
    page::Page,
};
use actix_web::{HttpResponse, get, post, web::Json};
use tgpl_domain::{ids::JobId, policy::Permission};

/// List one's jobs
///
/// Long work that the caller asked for, newest first; kept for ninety days after its end.
#[utoipa::path(tag = "jobs", operation_id = "job_list", params(Paging),
    responses((status = 200, description = "One page of jobs", body = Page<JobView>)))]
#[get("/jobs")]
pub async fn job_list(ctx: Ctx, asked: Listing<Nothing>) -> Result<HttpResponse, Problem> {
    asked.answer(&ctx, &service::list(&ctx, &asked).await?).await
}

/// Read a job
///
/// How far it is, and what became of its rows. To be asked for again every second or two while it runs.
#[utoipa::path(tag = "jobs", operation_id = "job_read", params(("id" = JobId, Path, description = "The job")),
    responses((status = 200, description = "The job", body = JobView)))]
#[get("/jobs/{id}")]
pub async fn job_read(ctx: Ctx, id: PathId<JobId>) -> Result<Json<JobView>, Problem> {
    service::read(&ctx, id.0).await.map(Json)
}

/// List the rows of a job
///
/// Every record with what became of it; `outcome=problem` gives those that were refused, with the refusal of the single
/// command. `format` gives them as a file.
#[utoipa::path(tag = "jobs", operation_id = "job_row_list",
    params(("id" = JobId, Path, description = "The job"), JobRowQuery, Paging),
    responses((status = 200, description = "One page of rows", body = Page<JobRowView>)))]
#[get("/jobs/{id}/rows")]
pub async fn job_row_list(
    ctx: Ctx,
    id: PathId<JobId>,
    asked: Listing<JobRowQuery>,
) -> Result<HttpResponse, Problem> {
    asked.answer(&ctx, &service::rows(&ctx, id.0, &asked).await?).await
}

/// Cancel a job
///
/// Rows that are done stay done; those that wait are left as they are: before `starts_at`, all of them. No version is
/// asked for: a job moves by itself.
#[utoipa::path(tag = "jobs", operation_id = "job_cancel",
    params(("id" = JobId, Path, description = "The job"), IdempotencyKey), request_body = Nothing,
    responses((status = 200, description = "The job, cancelled", body = JobView)))]
#[post("/jobs/{id}/cancel")]
pub async fn job_cancel(
    ctx: Ctx,
    id: PathId<JobId>,
    command: Command<Nothing>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::OwnAccount, command, async |tx, _| {
        service::cancel(tx, &ctx, id.0).await
    })
    .await
}

/// Undo a job
///
/// Begins another job that takes back what each row did, where that can be taken back: labels. What has made papers is
/// answered by the steps of the case, and refused here with 409.
#[utoipa::path(tag = "jobs", operation_id = "job_undo",
    params(("id" = JobId, Path, description = "The job"), IdempotencyKey), request_body = Nothing,
    responses((status = 202, description = "The job that takes it back", body = JobView)))]
#[post("/jobs/{id}/undo")]
pub async fn job_undo(
    ctx: Ctx,
    id: PathId<JobId>,
    command: Command<Nothing>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::OwnAccount, command, async |tx, _| {
        service::undo(tx, &ctx, id.0).await
    })
    .await
}
