//! HTTP for documents: parse, call, answer.

use super::{
    dto::{ContentQuery, DocumentUpload, DocumentView, DocumentWithdraw, Verification, VerifyByNumber},
    form,
    service::{self, Target},
};
use crate::platform::{
    Body, Command, Ctx, IfMatch, Listing, Paging, PathId, Problem, Query, context::Visit, extract::Nothing,
    openapi::IdempotencyKey, page::Page,
};
use actix_multipart::Multipart;
use actix_web::{
    HttpRequest, HttpResponse, get,
    http::header::{self, ContentDisposition, DispositionParam, DispositionType},
    post,
    web::Path,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use tgpl_domain::ids::{CaseId, DocumentId, RequestId};

/// List the documents of a request
///
/// Newest first. Papers of a request are read here until it is accepted; then they are part of the case's file.
#[utoipa::path(tag = "documents", operation_id = "request_document_list",
    params(("id" = RequestId, Path, description = "The request"), Paging),
    responses((status = 200, description = "One page of documents", body = Page<DocumentView>)))]
#[get("/requests/{id}/documents")]
pub async fn request_document_list(
    ctx: Ctx,
    id: PathId<RequestId>,
    asked: Listing<Nothing>,
) -> Result<HttpResponse, Problem> {
    asked.answer(&ctx, &service::list(&ctx, Target::Request(id.0), &asked).await?).await
}

/// List the documents of a case
///
/// Newest first, with the papers of its request. Sealed proofs are listed only for those who may read them.
#[utoipa::path(tag = "documents", operation_id = "case_document_list",
    params(("id" = CaseId, Path, description = "The case"), Paging),
    responses((status = 200, description = "One page of documents", body = Page<DocumentView>)))]
#[get("/cases/{id}/documents")]
pub async fn case_document_list(
    ctx: Ctx,
    id: PathId<CaseId>,
    asked: Listing<Nothing>,
) -> Result<HttpResponse, Problem> {
    asked.answer(&ctx, &service::list(&ctx, Target::Case(id.0), &asked).await?).await
}

/// Add a document to a request
///
/// A file of at most 20 MiB. Its type is told by its content; files with macros, scripts, embedded objects or a
/// password are refused, and what follows the end of a picture is cut off.
#[utoipa::path(tag = "documents", operation_id = "request_document_create",
    params(("id" = RequestId, Path, description = "The request"), IdempotencyKey),
    request_body(content = DocumentUpload, content_type = "multipart/form-data"),
    responses((status = 201, description = "The document", body = DocumentView)))]
#[post("/requests/{id}/documents")]
pub async fn request_document_create(
    ctx: Ctx,
    request: HttpRequest,
    id: PathId<RequestId>,
    form: Multipart,
) -> Result<HttpResponse, Problem> {
    service::add(&ctx, Target::Request(id.0), form::read(&request, form).await?).await
}

/// Add a document to a case
///
/// As for a request. `replaces_id` names the earlier version in the same file; `dossier_item` the item it fills.
#[utoipa::path(tag = "documents", operation_id = "case_document_create",
    params(("id" = CaseId, Path, description = "The case"), IdempotencyKey),
    request_body(content = DocumentUpload, content_type = "multipart/form-data"),
    responses((status = 201, description = "The document", body = DocumentView)))]
#[post("/cases/{id}/documents")]
pub async fn case_document_create(
    ctx: Ctx,
    request: HttpRequest,
    id: PathId<CaseId>,
    form: Multipart,
) -> Result<HttpResponse, Problem> {
    service::add(&ctx, Target::Case(id.0), form::read(&request, form).await?).await
}

/// Read a document
///
/// What is known of it; the content is read at `/documents/{id}/content`.
#[utoipa::path(tag = "documents", operation_id = "document_read",
    params(("id" = DocumentId, Path, description = "The document")),
    responses((status = 200, description = "The document", body = DocumentView)))]
#[get("/documents/{id}")]
pub async fn document_read(ctx: Ctx, id: PathId<DocumentId>) -> Result<HttpResponse, Problem> {
    Ok(service::read(&ctx, id.0).await?.into())
}

/// Download a document
///
/// The content as an attachment with `Repr-Digest`. Leaves a row in the access log. Ranges are not served.
#[utoipa::path(tag = "documents", operation_id = "document_content",
    params(("id" = DocumentId, Path, description = "The document"), ContentQuery),
    responses((status = 200, description = "The content", content(
            (Vec<u8> = "application/pdf"),
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            (Vec<u8> = "image/jpeg"),
            (Vec<u8> = "image/png"))),
        (status = 406, description = "An upload has no other format")))]
#[get("/documents/{id}/content")]
pub async fn document_content(
    ctx: Ctx,
    id: PathId<DocumentId>,
    query: Query<ContentQuery>,
) -> Result<HttpResponse, Problem> {
    let content = service::content(&ctx, id.0, query.0.format).await?;
    let digest = STANDARD.encode(crate::platform::keys::sha256(&content.bytes));
    // Names are ours: what people call their files may hold personal data.
    let short: String = id.0.to_string().chars().rev().take(8).collect();
    let number = content.document.symbol.as_deref().unwrap_or(&short).replace(['/', '\\'], "-");
    let disposition = ContentDisposition {
        disposition: DispositionType::Attachment,
        parameters: vec![
            DispositionParam::Filename(format!("tai-lieu-{short}.{}", content.extension)),
            DispositionParam::FilenameExt(header::ExtendedValue {
                charset: header::Charset::Ext("UTF-8".into()),
                language_tag: None,
                value: format!("Tài liệu {number}.{}", content.extension).into_bytes(),
            }),
        ],
    };
    Ok(HttpResponse::Ok()
        .content_type(content.media_type)
        .insert_header(disposition)
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header((header::ACCEPT_RANGES, "none"))
        .insert_header(("repr-digest", format!("sha-256=:{digest}:")))
        .body(content.bytes))
}

/// Withdraw a paper
///
/// An issued paper no longer holds; whoever opens its QR is told so. Its number stays used.
#[utoipa::path(tag = "documents", operation_id = "document_withdraw",
    params(("id" = DocumentId, Path, description = "The document"), IfMatch, IdempotencyKey),
    request_body = DocumentWithdraw,
    responses((status = 200, description = "The document", body = DocumentView)))]
#[post("/documents/{id}/withdraw")]
pub async fn document_withdraw(
    ctx: Ctx,
    id: PathId<DocumentId>,
    version: IfMatch,
    command: Command<DocumentWithdraw>,
) -> Result<HttpResponse, Problem> {
    service::withdraw(&ctx, id.0, version, command).await
}

/// Verify a paper or a card by its QR
///
/// `valid`, `withdrawn` or `unknown`, and of a known paper the issuing unit, number and day; nothing of a person. Of a card or
/// certificate the status alone; the QR of a blank that was replaced is `withdrawn`.
#[utoipa::path(tag = "public", operation_id = "paper_verify",
    params(("token" = String, Path, description = "The 16 characters in the address of the QR", example = "9QXRT4BDHW6C7K2M")),
    responses((status = 200, description = "Whether it holds", body = Verification)))]
#[get("/public/verify/{token}")]
pub async fn paper_verify(visit: Visit, token: Path<String>) -> Result<HttpResponse, Problem> {
    Ok(HttpResponse::Ok().json(service::by_token(&visit, &token).await?))
}

/// Verify a card or certificate by its number
///
/// With the initials of its holder. Answers with the status alone, the same for a wrong number and wrong initials.
#[utoipa::path(tag = "public", operation_id = "card_verify", request_body = VerifyByNumber,
    responses((status = 200, description = "Whether it holds", body = Verification)))]
#[post("/public/verify")]
pub async fn card_verify(visit: Visit, body: Body<VerifyByNumber>) -> Result<HttpResponse, Problem> {
    Ok(HttpResponse::Ok().json(service::by_number(&visit, &body.0).await?))
}
