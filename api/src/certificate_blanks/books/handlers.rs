//! HTTP for the papers and books of blanks.

use super::{
    book, closing,
    dto::{BookClose, BookQuery, ClosingQuery, ClosingView, DocumentQuery, YearlyQuery, YearlyReport},
    paper, register,
    yearly::{self, Told},
};
use crate::platform::{
    Command, Ctx, PathId, Problem, Query, idempotency, openapi::IdempotencyKey, page::Page,
};
use actix_web::{
    HttpResponse, get, post,
    web::{Json, Path},
};
use tgpl_domain::{ids::BlankPaperId, policy::Permission};

/// Take a paper as a file
///
/// Receipt, letter of request, slip, minutes or notice as it is signed: serials, both sides or the council, places for those who
/// sign. What does not hold says so on every page. Every file leaves a row in the access log.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_paper_document",
    params(("id" = BlankPaperId, Path, description = "The paper"), DocumentQuery),
    responses((status = 200, description = "The file", content(
            (Vec<u8> = "application/pdf"),
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"))),
        (status = 406, description = "There is no such format")))]
#[get("/certificate-blanks/papers/{id}/document")]
pub async fn blank_paper_document(
    ctx: Ctx,
    id: PathId<BlankPaperId>,
    query: Query<DocumentQuery>,
) -> Result<HttpResponse, Problem> {
    paper::document(&ctx, id.0, query.0.format.as_deref()).await.map(HttpResponse::from)
}

/// Take the book of a store as a file
///
/// *Sổ theo dõi cấp phát phôi*: what the year began with, a row a movement with what is in store after it, what it ended with; its
/// pages are counted. A closed book says when and by whom it was closed, and its hash. Every file leaves a row in the access
/// log.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_book_read", params(BookQuery),
    responses((status = 200, description = "The file", content(
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            (String = "text/csv"),
            (Vec<u8> = "application/pdf"),
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"))),
        (status = 404, description = "The holder is not there, or not for the caller"),
        (status = 406, description = "There is no such format"),
        (status = 409, description = "The book has more than 50,000 movements")))]
#[get("/certificate-blanks/book")]
pub async fn blank_book_read(ctx: Ctx, query: Query<BookQuery>) -> Result<HttpResponse, Problem> {
    book::file(&ctx, &query.0).await.map(HttpResponse::from)
}

/// List closed books
///
/// Books of stores and registers of a year: what stood at its end, the hash over its entries, when and by whom it was closed.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_book_list", params(ClosingQuery),
    responses((status = 200, description = "The closings", body = Page<ClosingView>),
        (status = 404, description = "The holder is not there, or not for the caller")))]
#[get("/certificate-blanks/books")]
pub async fn blank_book_list(
    ctx: Ctx,
    query: Query<ClosingQuery>,
) -> Result<Json<Page<ClosingView>>, Problem> {
    closing::list(&ctx, &query.0).await.map(Json)
}

/// Close the book or the register of a year
///
/// By the head of the unit, once the year has ended. What stood at its end and a hash over its entries are kept; a closed
/// book is not opened again, and a mistake found later is undone in the book of its own day.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_book_close",
    params(("type" = String, Path, description = "`CC`, `TGV` or `CTV`", example = "TGV"),
        ("year" = String, Path, description = "The year", example = "2026"), IdempotencyKey),
    request_body = BookClose,
    responses((status = 201, description = "The closing", body = ClosingView)))]
#[post("/certificate-blanks/books/{type}/{year}/close")]
pub async fn blank_book_close(
    ctx: Ctx,
    path: Path<(String, String)>,
    command: Command<BookClose>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::BlankClose, command, async |tx, asked| {
        closing::close(tx, &ctx, (&path.0, &path.1), asked).await
    })
    .await
}

/// Read the yearly report
///
/// What became of the blanks in a year, by type and holder: printed, received, sent, used, issued, come back, spoiled, lost,
/// recalled, destroyed, remaining; `holds` tells whether it ends with the balances of that day. Every read leaves a row in the
/// access log.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_yearly_report", params(YearlyQuery),
    responses((status = 200, description = "The report", content(
            (YearlyReport = "application/json"),
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            (String = "text/csv"),
            (Vec<u8> = "application/pdf"),
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"))),
        (status = 404, description = "The holder is not there, or not for the caller"),
        (status = 406, description = "There is no such format")))]
#[get("/certificate-blanks/yearly-report")]
pub async fn blank_yearly_report(ctx: Ctx, query: Query<YearlyQuery>) -> Result<HttpResponse, Problem> {
    Ok(match yearly::report(&ctx, &query.0).await? {
        Told::Report(report) => HttpResponse::Ok().json(report),
        Told::File(file) => file.into(),
    })
}

/// Take the register of what was issued as a file
///
/// *Sổ cấp thẻ, sổ cấp chứng chỉ* of a unit and a year: a row a card or certificate that was issued, issued again or withdrawn on a day
/// of it, with numbers, name, year of birth, serial and decision; its pages are counted. A closed register says when and by whom
/// it was closed, and its hash. Every file leaves a row in the access log.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_register_read", params(BookQuery),
    responses((status = 200, description = "The file", content(
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            (String = "text/csv"),
            (Vec<u8> = "application/pdf"),
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"))),
        (status = 404, description = "The holder is not there, or not for the caller"),
        (status = 406, description = "There is no such format"),
        (status = 409, description = "The register has more than 50,000 rows")))]
#[get("/certificate-blanks/register")]
pub async fn blank_register_read(ctx: Ctx, query: Query<BookQuery>) -> Result<HttpResponse, Problem> {
    register::file(&ctx, &query.0).await.map(HttpResponse::from)
}
