//! HTTP for what is kept around a case.

use crate::{
    cases::{
        dto::{
            CaseView,
            record::{
                CasePatch, DossierView, EligibilityView, HistoryView, MarkItem, NoteView, PartyView,
                WriteNote,
            },
        },
        service::record,
    },
    platform::{
        Body, Command, Ctx, IfMatch, Listing, Paging, PathId, Problem, Reply, extract::Nothing, idempotency,
        openapi::IdempotencyKey, page::Page,
    },
};
use actix_web::{HttpResponse, get, patch, post};
use tgpl_domain::{ids::CaseId, policy::Permission};

/// Read the history
///
/// Every act upon the case, in order: who, when, from which state to which, and the reasons that were given; each
/// reading leaves a row in the access log.
#[utoipa::path(tag = "cases", operation_id = "case_history",
    params(("id" = CaseId, Path, description = "The case"), Paging),
    responses((status = 200, description = "One page of acts", body = Page<HistoryView>)))]
#[get("/cases/{id}/history")]
pub async fn case_history(
    ctx: Ctx,
    id: PathId<CaseId>,
    asked: Listing<Nothing>,
) -> Result<HttpResponse, Problem> {
    let page = idempotency::change(&ctx, Permission::CaseRead, async |tx| {
        record::history(tx, &ctx, id.0, &asked).await
    });
    asked.answer(&ctx, &page.await?).await
}

/// List parties
///
/// Everyone who stands on a side of the matter.
#[utoipa::path(tag = "cases", operation_id = "party_list", params(("id" = CaseId, Path, description = "The case")),
    responses((status = 200, description = "Every party", body = Page<PartyView>)))]
#[get("/cases/{id}/parties")]
pub async fn party_list(ctx: Ctx, id: PathId<CaseId>) -> Result<HttpResponse, Problem> {
    let parties =
        idempotency::change(&ctx, Permission::CaseRead, async |tx| record::parties(tx, &ctx, id.0).await);
    Ok(Reply::ok(&Page::from(parties.await?))?.into())
}

/// Read eligibility and matter
///
/// Groups, proofs and what the case is about; each reading leaves a row in the access log. A sealed case is read
/// by those who carry it alone.
#[utoipa::path(tag = "cases", operation_id = "eligibility_read", params(("id" = CaseId, Path, description = "The case")),
    responses((status = 200, description = "Why the person is entitled", body = EligibilityView)))]
#[get("/cases/{id}/eligibility")]
pub async fn eligibility_read(ctx: Ctx, id: PathId<CaseId>) -> Result<HttpResponse, Problem> {
    let found = idempotency::change(&ctx, Permission::EligibilityRead, async |tx| {
        record::eligibility(tx, &ctx, id.0).await
    });
    Ok(Reply::ok(&found.await?)?.into())
}

/// Read the dossier
///
/// The items of the file by form of aid (TT 12/2018 Đ.11), which are there, and how complete it is.
#[utoipa::path(tag = "cases", operation_id = "dossier_read", params(("id" = CaseId, Path, description = "The case")),
    responses((status = 200, description = "The file against its checklist", body = DossierView)))]
#[get("/cases/{id}/dossier")]
pub async fn dossier_read(ctx: Ctx, id: PathId<CaseId>) -> Result<HttpResponse, Problem> {
    let mut conn = ctx.services.db.reading(&ctx, Permission::CaseRead).await?;
    Ok(Reply::ok(&record::dossier(&mut conn, &ctx, id.0).await?)?.into())
}

/// Mark an item of the dossier
///
/// The item is kept on paper, or does not apply; null takes the mark away.
#[utoipa::path(tag = "cases", operation_id = "dossier_mark",
    params(("id" = CaseId, Path, description = "The case"), IdempotencyKey), request_body = MarkItem,
    responses((status = 200, description = "The file after it", body = DossierView)))]
#[post("/cases/{id}/dossier")]
pub async fn dossier_mark(
    ctx: Ctx,
    id: PathId<CaseId>,
    command: Command<MarkItem>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::CaseDocumentCreate, command, async |tx, body| {
        record::mark(tx, &ctx, id.0, body).await
    })
    .await
}

/// List one's notes
///
/// The caller's own notes about a case that the caller carries; nobody else reads them, each reading is logged.
#[utoipa::path(tag = "cases", operation_id = "note_list", params(("id" = CaseId, Path, description = "The case")),
    responses((status = 200, description = "One's notes, newest first", body = Page<NoteView>)))]
#[get("/cases/{id}/notes")]
pub async fn note_list(ctx: Ctx, id: PathId<CaseId>) -> Result<HttpResponse, Problem> {
    let notes =
        idempotency::change(&ctx, Permission::NoteRead, async |tx| record::notes(tx, &ctx, id.0).await);
    Ok(Reply::ok(&Page::from(notes.await?))?.into())
}

/// Write a note
///
/// Kept sealed, for its author alone.
#[utoipa::path(tag = "cases", operation_id = "note_create",
    params(("id" = CaseId, Path, description = "The case"), IdempotencyKey), request_body = WriteNote,
    responses((status = 201, description = "The note", body = NoteView)))]
#[post("/cases/{id}/notes")]
pub async fn note_create(
    ctx: Ctx,
    id: PathId<CaseId>,
    command: Command<WriteNote>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::NoteWrite, command, async |tx, body| {
        record::note(tx, &ctx, id.0, body.body.into_string()).await
    })
    .await
}

/// Correct a case
///
/// A merge patch of what the case says of itself; states change by steps alone.
#[utoipa::path(tag = "cases", operation_id = "case_update",
    params(("id" = CaseId, Path, description = "The case"), IfMatch), request_body = CasePatch,
    responses((status = 200, description = "The case after it", body = CaseView)))]
#[patch("/cases/{id}")]
pub async fn case_update(
    ctx: Ctx,
    id: PathId<CaseId>,
    version: IfMatch,
    body: Body<CasePatch>,
) -> Result<HttpResponse, Problem> {
    let patched = idempotency::change(&ctx, Permission::CaseUpdate, async |tx| {
        record::correct(tx, &ctx, id.0, version.0, body.0).await
    });
    Ok(patched.await?.into())
}
