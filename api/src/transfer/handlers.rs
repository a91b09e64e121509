//! HTTP for imports.

use super::{
    cases::COLUMNS,
    service::{self, ImportView, Rows},
    sheet::{self, XLSX},
};
use crate::platform::{
    Attachment, Command, Ctx, PathId, Problem, Query, Reply,
    extract::{Nothing, envelope, from_text},
    idempotency,
    keys::sha256,
    openapi::IdempotencyKey,
};
use actix_web::{
    HttpRequest, HttpResponse, get, post,
    web::{Json, Payload},
};
use serde::Deserialize;
use tgpl_domain::{policy::Permission, text_enum};
use utoipa::IntoParams;
use uuid::Uuid;
use validator::Validate;

text_enum! {
    /// Which rows are stored when some are wrong.
    pub enum Chosen {
        /// Every row must be right, else nothing is stored.
        All = "all",
        /// The right rows are stored, the wrong ones listed.
        Right = "right",
    }
}

text_enum! {
    /// Yes or no in an address.
    pub enum Flag {
        /// Yes.
        True = "true",
        /// No.
        False = "false",
    }
}

/// How an import is run.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ImportQuery {
    /// `true`: nothing is stored, the answer says what would be.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<bool>)]
    pub dry_run: Option<Flag>,
    /// `all` (default) or `right`.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "all")]
    pub rows: Option<Chosen>,
}

/// Import cases from the paper books
///
/// Takes an XLSX workbook as the body (the template names the columns). Every wrong cell is answered with its row,
/// column and a Vietnamese message. Cases keep the number of their book; a row whose code the register holds is left
/// as it is, so a second run changes nothing. With `rows=all` one wrong cell refuses the whole file (422).
#[utoipa::path(tag = "imports", operation_id = "case_import", params(ImportQuery, IdempotencyKey),
    request_body(content = Vec<u8>, content_type = XLSX, description = "The workbook, at most 20 MiB"),
    responses((status = 200, description = "What would be stored", body = ImportView),
              (status = 201, description = "What was stored", body = ImportView)))]
#[post("/cases:import")]
pub async fn case_import(
    ctx: Ctx,
    request: HttpRequest,
    query: Query<ImportQuery>,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    let (key, mut print) = envelope(&request)?;
    let (_, bytes) = sheet::received(&request, payload, &[XLSX]).await?;
    print.extend_from_slice(&sha256(&bytes));
    let dry_run = query.0.dry_run == Some(Flag::True);
    let rows = if query.0.rows == Some(Chosen::Right) { Rows::Right } else { Rows::All };
    let command = Command { body: bytes, key, fingerprint: sha256(&print) };
    idempotency::once(&ctx, Permission::CaseCreate, command, async |tx, bytes| {
        let view = service::cases(tx, &ctx, &bytes, rows, dry_run).await?;
        match view.id {
            Some(id) => Reply::created(format!("/api/v1/imports/{id}"), &view),
            None if dry_run => Reply::ok(&view),
            None => Err(service::refused(&view.faults)),
        }
    })
    .await
}

/// Download the template for importing cases
///
/// An XLSX workbook with the headings, an example row and what to write in each column.
#[utoipa::path(tag = "imports", operation_id = "case_import_template",
    responses((status = 200, description = "The workbook", body = Vec<u8>, content_type = XLSX)))]
#[get("/cases:import-template")]
pub async fn case_import_template(ctx: Ctx, _query: Query<Nothing>) -> Result<HttpResponse, Problem> {
    let bytes = sheet::template(COLUMNS, ctx.language)?;
    Ok(Attachment { name: "mau-nhap-vu-viec.xlsx".into(), media_type: XLSX, bytes }.into())
}

/// Read an import
///
/// How many rows it had and made, and whether it was undone.
#[utoipa::path(tag = "imports", operation_id = "import_read", params(("id" = Uuid, Path, description = "The import")),
    responses((status = 200, description = "The import", body = ImportView)))]
#[get("/imports/{id}")]
pub async fn import_read(ctx: Ctx, id: PathId<Uuid>) -> Result<Json<ImportView>, Problem> {
    let mut conn = ctx.services.db.reading(&ctx, Permission::CaseCreate).await?;
    service::view(&mut conn, &ctx, id.0).await.map(Json)
}

/// Undo an import
///
/// Takes back every case it brought, while none of them was touched since.
#[utoipa::path(tag = "imports", operation_id = "import_undo",
    params(("id" = Uuid, Path, description = "The import"), IdempotencyKey), request_body = Nothing,
    responses((status = 200, description = "The import, undone", body = ImportView)))]
#[post("/imports/{id}/undo")]
pub async fn import_undo(
    ctx: Ctx,
    id: PathId<Uuid>,
    command: Command<Nothing>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::CaseCreate, command, async |tx, _| {
        Reply::ok(&service::undo(tx, &ctx, id.0).await?)
    })
    .await
}
