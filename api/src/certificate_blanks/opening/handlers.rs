//! HTTP for opening balances.

use super::{
    dto::{OpeningQuery, OpeningView},
    service,
};
use crate::{
    platform::{
        Command, Ctx, Problem, Query, Reply, extract::envelope, idempotency, keys::sha256,
        openapi::IdempotencyKey,
    },
    transfer::sheet::{self, CSV, XLSX},
};
use actix_web::{HttpRequest, HttpResponse, post, web::Payload};
use tgpl_domain::policy::Permission;

/// Import opening balances
///
/// A sheet of ranges that units had when the ledger began, XLSX or CSV, with the columns Mã đơn vị, Loại phôi, Từ số, Đến số,
/// Tình trạng, Số biên bản, Ngày biên bản and Nơi lập biên bản. Every wrong cell is answered with its row, column and message,
/// among them serials that stand in two rows or in the ledger, and whose they are there. One wrong cell refuses the sheet
/// (422): all of it comes in, or nothing.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_opening_import", params(OpeningQuery, IdempotencyKey),
    request_body(description = "The sheet, at most 20 MiB", content(
        (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), (Vec<u8> = "text/csv"))),
    responses((status = 200, description = "What would come in", body = OpeningView),
        (status = 201, description = "What came in", body = OpeningView)))]
#[post("/certificate-blanks/opening-balances")]
pub async fn blank_opening_import(
    ctx: Ctx,
    request: HttpRequest,
    query: Query<OpeningQuery>,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    let (key, mut print) = envelope(&request)?;
    let (kind, bytes) = sheet::received(&request, payload, &[XLSX, CSV]).await?;
    print.extend_from_slice(&sha256(&bytes));
    let dry_run = query.0.dry_run == Some(true);
    let command = Command { body: bytes, key, fingerprint: sha256(&print) };
    // Its rows are those that may be read: the Agency's Office brings in what every unit has.
    idempotency::once(&ctx, Permission::BlankRead, command, async |tx, bytes| {
        let view = service::import(tx, &ctx, (kind, &bytes), dry_run).await?;
        if dry_run {
            Reply::ok(&view)
        } else {
            Reply::created("/api/v1/certificate-blanks/papers".into(), &view)
        }
    })
    .await
}
