//! HTTP of the bulletin.

use super::{
    dto::{Bulletin, BulletinFileQuery, BulletinQuery},
    service,
};
use crate::{
    documents::service::Format,
    platform::{Attachment, Ctx, Problem, Query},
};
use actix_web::{
    HttpResponse, get,
    web::{Json, Path},
};
use tgpl_domain::statistics::Month;

/// Read the bulletin of a month
///
/// Court participation over the nation and by province, each figure beside those of the month before and of the same month
/// of the year before, the provinces that recorded nothing, and the text to be published.
#[utoipa::path(tag = "statistics", operation_id = "bulletin_read",
    params(("month" = String, Path, description = "The month", example = "2021-09"), BulletinQuery),
    responses((status = 200, description = "The bulletin", body = Bulletin)))]
#[get("/bulletins/{month}")]
pub async fn bulletin_read(
    ctx: Ctx,
    month: Path<String>,
    asked: Query<BulletinQuery>,
) -> Result<Json<Bulletin>, Problem> {
    let issue = service::read(&ctx, of_path(&month)?, asked.0.as_of).await?;
    Ok(Json(issue.bulletin))
}

/// Download the bulletin of a month
///
/// The same as an official notice of the Agency (Decree 30/2020), to be numbered and signed.
#[utoipa::path(tag = "statistics", operation_id = "bulletin_file_read",
    params(("month" = String, Path, description = "The month", example = "2021-09"), BulletinFileQuery),
    responses((status = 200, description = "The notice", content(
        (Vec<u8> = "application/pdf"),
        (Vec<u8> = "application/vnd.openxmlformats-officedocument.wordprocessingml.document")))))]
#[get("/bulletins/{month}/file")]
pub async fn bulletin_file_read(
    ctx: Ctx,
    month: Path<String>,
    asked: Query<BulletinFileQuery>,
) -> Result<HttpResponse, Problem> {
    let month = of_path(&month)?;
    let format = asked.0.format.unwrap_or(Format::Pdf);
    let bytes = service::file(&service::read(&ctx, month, asked.0.as_of).await?, format).await?;
    let name = format!("thong-bao-{month}.{format}");
    Ok(Attachment { name, media_type: format.media_type(), bytes }.into())
}

/// What is no month has no bulletin.
fn of_path(month: &str) -> Result<Month, Problem> {
    month.parse().map_err(|_| Problem::not_found())
}
