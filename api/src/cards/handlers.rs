//! HTTP for cards.

use super::{
    dto::{
        BlankIssue, CardDetail, CardFileActionView, CardFileCarryOut, CardFileCreate, CardFileForward,
        CardFileGrant, CardFileQuery, CardFileRefuse, CardFileView, CardProposal, CardQuery, CardReissue,
        CardView, CardWithdraw, CertificateCreate, CertificateQuery, CertificateReissue, CertificateWithdraw,
        CourseCreate, CourseQuery, CourseView,
    },
    service,
};
use crate::platform::{
    Command, Ctx, IfMatch, Listing, Paging, PathId, Problem, Reply, extract::Nothing, idempotency,
    openapi::IdempotencyKey, page::Page,
};
use actix_web::{HttpResponse, get, post, web::Json};
use tgpl_domain::{
    ids::{CardFileId, CardId, CourseId},
    policy::Permission,
};

/// List courses
///
/// The courses on whose results certificates rest, the newest first.
#[utoipa::path(tag = "cards", operation_id = "course_list", params(CourseQuery, Paging),
    responses((status = 200, description = "One page of courses", body = Page<CourseView>)))]
#[get("/courses")]
pub async fn course_list(ctx: Ctx, asked: Listing<CourseQuery>) -> Result<HttpResponse, Problem> {
    asked.answer(&ctx, &service::courses(&ctx, &asked).await?).await
}

/// Register a course
///
/// Once it is over and its results are decided on: its certificates rest on that decision.
#[utoipa::path(tag = "cards", operation_id = "course_create", params(IdempotencyKey), request_body = CourseCreate,
    responses((status = 201, description = "The course", body = CourseView)))]
#[post("/courses")]
pub async fn course_create(ctx: Ctx, command: Command<CourseCreate>) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::CardWrite, command, async |tx, said| {
        service::create_course(tx, &ctx, said).await
    })
    .await
}

/// Read a course
///
/// With the decision on its results and how many certificates were issued on it.
#[utoipa::path(tag = "cards", operation_id = "course_read",
    params(("id" = CourseId, Path, description = "The course")),
    responses((status = 200, description = "The course", body = CourseView)))]
#[get("/courses/{id}")]
pub async fn course_read(ctx: Ctx, id: PathId<CourseId>) -> Result<HttpResponse, Problem> {
    let view = service::read_course(&ctx, id.0).await?;
    Ok(Reply::ok(&view)?.tagged(view.version).into())
}

/// List files about cards
///
/// The newest first, each with whose turn it is and until when; `overdue=true` for those whose step is not done in time.
#[utoipa::path(tag = "cards", operation_id = "card_file_list", params(CardFileQuery, Paging),
    responses((status = 200, description = "One page of files", body = Page<CardFileView>)))]
#[get("/card-files")]
pub async fn card_file_list(ctx: Ctx, asked: Listing<CardFileQuery>) -> Result<HttpResponse, Problem> {
    asked.answer(&ctx, &service::files(&ctx, &asked).await?).await
}

/// Open a file about a card
///
/// To issue, issue again or withdraw the card of an officer or collaborator. The period of whoever prepares it runs from the
/// day of the receipt: of a collaborator's card that is issued again 4 working days at the centre and then 3 at the department
/// (NĐ 144/2017 Đ.19), of an officer's 3 at the department and then 5 (Luật TGPL Đ.23). 409 `already_exists` while another
/// file about the same person's card is open.
#[utoipa::path(tag = "cards", operation_id = "card_file_create", params(IdempotencyKey), request_body = CardFileCreate,
    responses((status = 201, description = "The file", body = CardFileView)))]
#[post("/card-files")]
pub async fn card_file_create(ctx: Ctx, command: Command<CardFileCreate>) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::CardWrite, command, async |tx, said| {
        service::create_file(tx, &ctx, said, "card_file_create").await
    })
    .await
}

/// Read a file about a card
///
/// With its two steps, their periods, the decision and who did which part.
#[utoipa::path(tag = "cards", operation_id = "card_file_read",
    params(("id" = CardFileId, Path, description = "The file")),
    responses((status = 200, description = "The file", body = CardFileView)))]
#[get("/card-files/{id}")]
pub async fn card_file_read(ctx: Ctx, id: PathId<CardFileId>) -> Result<HttpResponse, Problem> {
    let view = service::read_file(&ctx, id.0).await?;
    Ok(Reply::ok(&view)?.tagged(view.version).into())
}

/// List what may be done with a file about a card
///
/// Every step with whether the caller may take it now and why not.
#[utoipa::path(tag = "cards", operation_id = "card_file_action_list",
    params(("id" = CardFileId, Path, description = "The file")),
    responses((status = 200, description = "The steps", body = Vec<CardFileActionView>)))]
#[get("/card-files/{id}/actions")]
pub async fn card_file_action_list(
    ctx: Ctx,
    id: PathId<CardFileId>,
) -> Result<Json<Vec<CardFileActionView>>, Problem> {
    let read = async |tx: &mut _| service::actions(tx, &ctx, id.0).await;
    idempotency::change(&ctx, Permission::CardRead, read).await.map(Json)
}

/// A step in the life of a file.
macro_rules! step {
    ($(#[doc = $doc:literal])+ $name:ident, $id:literal, $path:literal, $permission:ident, $body:ty,
        |$tx:ident, $ctx:ident, $asked:ident, $said:ident| $work:expr) => {
        $(#[doc = $doc])+
        #[utoipa::path(tag = "cards", operation_id = $id,
            params(("id" = CardFileId, Path, description = "The file"), IfMatch, IdempotencyKey), request_body = $body,
            responses((status = 200, description = "The file as it is now", body = CardFileView)))]
        #[post($path)]
        pub async fn $name(
            $ctx: Ctx,
            id: PathId<CardFileId>,
            version: IfMatch,
            command: Command<$body>,
        ) -> Result<HttpResponse, Problem> {
            idempotency::once(&$ctx, Permission::$permission, command, async |$tx, $said| {
                let ($ctx, $asked) = (&$ctx, (id.0, version));
                $work.await
            })
            .await
        }
    };
}

step!(
    /// Send a file on
    ///
    /// To whoever decides it, by the body that prepares it: the centre a collaborator's, the department an officer's. The
    /// period of the decision runs from the day of the receipt.
    card_file_forward, "card_file_forward", "/card-files/{id}/forward", CardWrite, CardFileForward,
    |tx, ctx, asked, said| service::forward(tx, ctx, asked, said)
);
step!(
    /// Enter a decision for a file
    ///
    /// By the department, also that of the Chairperson; by somebody else than opened the file. What is withdrawn is withdrawn
    /// with this answer, and the public check says so.
    card_file_grant, "card_file_grant", "/card-files/{id}/grant", CardDecide, CardFileGrant,
    |tx, ctx, asked, said| service::grant(tx, ctx, asked, said)
);
step!(
    /// Refuse a file
    ///
    /// Whoever prepares it does not send it on, or the decision is against it; with the reasons.
    card_file_refuse, "card_file_refuse", "/card-files/{id}/refuse", CardWrite, CardFileRefuse,
    |tx, ctx, asked, said| service::refuse(tx, ctx, asked, said)
);
step!(
    /// Give up a file
    ///
    /// Before it is decided.
    card_file_abandon, "card_file_abandon", "/card-files/{id}/abandon", CardWrite, Nothing,
    |tx, ctx, asked, _said| service::abandon(tx, ctx, asked)
);
step!(
    /// Carry out a file
    ///
    /// By the centre, a third person: uses a blank for the card, replaces the old one, or takes a withdrawn card back. 409
    /// `blank_elsewhere` names who has the blank and why it is not to be used: on the way, another's, spoilt, lost, recalled,
    /// destroyed; `blank_missing` where the unit has none.
    card_file_carry_out, "card_file_carry_out", "/card-files/{id}/carry-out", CardPrepare, CardFileCarryOut,
    |tx, ctx, asked, said| service::carry_out(tx, ctx, (asked.0, Some(asked.1)), said)
);

/// List proposals of withdrawal
///
/// Valid cards whose holders did nothing for two consecutive years: officers without a court case (Luật TGPL Đ.22 kh.1 d),
/// collaborators without any case (NĐ 144/2017 Đ.18), with the figures behind each. People decide.
#[utoipa::path(tag = "cards", operation_id = "card_proposal_list",
    responses((status = 200, description = "The proposals, the longest first", body = Page<CardProposal>)))]
#[get("/cards/withdrawal-proposals")]
pub async fn card_proposal_list(ctx: Ctx) -> Result<Json<Page<CardProposal>>, Problem> {
    service::proposals(&ctx).await.map(Json)
}

/// List cards
///
/// Of officers and collaborators, valid and withdrawn, the newest first.
#[utoipa::path(tag = "cards", operation_id = "card_list", params(CardQuery, Paging),
    responses((status = 200, description = "One page of cards", body = Page<CardView>)))]
#[get("/cards")]
pub async fn card_list(ctx: Ctx, asked: Listing<CardQuery>) -> Result<HttpResponse, Problem> {
    asked.answer(&ctx, &service::cards(&ctx, &asked).await?).await
}

/// Read a card
///
/// With every blank that it was printed on and where that is now, and where its QR leads.
#[utoipa::path(tag = "cards", operation_id = "card_read",
    params(("id" = CardId, Path, description = "The card")),
    responses((status = 200, description = "The card", body = CardDetail)))]
#[get("/cards/{id}")]
pub async fn card_read(ctx: Ctx, id: PathId<CardId>) -> Result<HttpResponse, Problem> {
    let view = service::read_card(&ctx, id.0, false).await?;
    Ok(Reply::ok(&view)?.tagged(view.card.version).into())
}

/// Print a card
///
/// One page of the size of its blank, with what the layout of that blank has a place for: the approved design in which it was
/// printed. 409 for a card that was withdrawn, or whose blank is lost or came back. Every file leaves a row in the access
/// log.
#[utoipa::path(tag = "cards", operation_id = "card_document",
    params(("id" = CardId, Path, description = "The card")),
    responses((status = 200, description = "The page", body = Vec<u8>, content_type = "application/pdf"),
        (status = 409, description = "The card does not hold, or its blank is not in use for it")))]
#[get("/cards/{id}/document")]
pub async fn card_document(ctx: Ctx, id: PathId<CardId>) -> Result<HttpResponse, Problem> {
    service::document(&ctx, id.0, false).await.map(HttpResponse::from)
}

/// Ask for a card to be issued again
///
/// Opens the file: on a new blank, with the number that the card had first.
#[utoipa::path(tag = "cards", operation_id = "card_reissue",
    params(("id" = CardId, Path, description = "The card"), IfMatch, IdempotencyKey), request_body = CardReissue,
    responses((status = 201, description = "The file", body = CardFileView)))]
#[post("/cards/{id}/reissue")]
pub async fn card_reissue(
    ctx: Ctx,
    id: PathId<CardId>,
    version: IfMatch,
    command: Command<CardReissue>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::CardWrite, command, async |tx, said| {
        service::open_reissue(tx, &ctx, (id.0, version), said).await
    })
    .await
}

/// Propose to withdraw a card
///
/// Opens the file, with the ground that the law has for it. The card holds until the decision.
#[utoipa::path(tag = "cards", operation_id = "card_withdraw",
    params(("id" = CardId, Path, description = "The card"), IfMatch, IdempotencyKey), request_body = CardWithdraw,
    responses((status = 201, description = "The file", body = CardFileView)))]
#[post("/cards/{id}/withdraw")]
pub async fn card_withdraw(
    ctx: Ctx,
    id: PathId<CardId>,
    version: IfMatch,
    command: Command<CardWithdraw>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::CardWrite, command, async |tx, said| {
        service::open_withdrawal(tx, &ctx, (id.0, version), said).await
    })
    .await
}

/// List certificates
///
/// Of courses, the newest first.
#[utoipa::path(tag = "cards", operation_id = "certificate_list", params(CertificateQuery, Paging),
    responses((status = 200, description = "One page of certificates", body = Page<CardView>)))]
#[get("/certificates")]
pub async fn certificate_list(ctx: Ctx, asked: Listing<CertificateQuery>) -> Result<HttpResponse, Problem> {
    asked.answer(&ctx, &service::certificates(&ctx, &asked).await?).await
}

/// Issue a certificate
///
/// To one who passed a course, on a blank of the unit that registered it: 409 `blank_missing` where it has none. By somebody
/// else than entered the results, else 409 `same_person`; once to each, else 409 `already_exists`.
#[utoipa::path(tag = "cards", operation_id = "certificate_create", params(IdempotencyKey), request_body = CertificateCreate,
    responses((status = 201, description = "The certificate", body = CardDetail)))]
#[post("/certificates")]
pub async fn certificate_create(
    ctx: Ctx,
    command: Command<CertificateCreate>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::CardWrite, command, async |tx, said| {
        service::certificate(tx, &ctx, said, "certificate_create").await
    })
    .await
}

/// Read a certificate
///
/// With every blank that it was printed on and where that is now, and where its QR leads.
#[utoipa::path(tag = "cards", operation_id = "certificate_read",
    params(("id" = CardId, Path, description = "The certificate")),
    responses((status = 200, description = "The certificate", body = CardDetail)))]
#[get("/certificates/{id}")]
pub async fn certificate_read(ctx: Ctx, id: PathId<CardId>) -> Result<HttpResponse, Problem> {
    let view = service::read_card(&ctx, id.0, true).await?;
    Ok(Reply::ok(&view)?.tagged(view.card.version).into())
}

/// Print a certificate
///
/// One page of the size of its blank, as a card is printed. Every file leaves a row in the access log.
#[utoipa::path(tag = "cards", operation_id = "certificate_document",
    params(("id" = CardId, Path, description = "The certificate")),
    responses((status = 200, description = "The page", body = Vec<u8>, content_type = "application/pdf"),
        (status = 409, description = "Its blank is not in use for it any more")))]
#[get("/certificates/{id}/document")]
pub async fn certificate_document(ctx: Ctx, id: PathId<CardId>) -> Result<HttpResponse, Problem> {
    service::document(&ctx, id.0, true).await.map(HttpResponse::from)
}

/// Issue a certificate again
///
/// On a new blank, with the number that it had first; the old one comes back, or is lost. By somebody else than entered the
/// results of its course, else 409 `same_person`.
#[utoipa::path(tag = "cards", operation_id = "certificate_reissue",
    params(("id" = CardId, Path, description = "The certificate"), IfMatch, IdempotencyKey), request_body = CertificateReissue,
    responses((status = 200, description = "The certificate as it is now", body = CardDetail)))]
#[post("/certificates/{id}/reissue")]
pub async fn certificate_reissue(
    ctx: Ctx,
    id: PathId<CardId>,
    version: IfMatch,
    command: Command<CertificateReissue>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::CardWrite, command, async |tx, said| {
        service::reissue_certificate(tx, &ctx, (id.0, version), said).await
    })
    .await
}

/// Withdraw a certificate
///
/// By a decision, without a file: with this answer the public check says so, and the blank has come back or is lost. 409 for one
/// that was withdrawn before.
#[utoipa::path(tag = "cards", operation_id = "certificate_withdraw",
    params(("id" = CardId, Path, description = "The certificate"), IfMatch, IdempotencyKey), request_body = CertificateWithdraw,
    responses((status = 200, description = "The certificate as it is now", body = CardDetail)))]
#[post("/certificates/{id}/withdraw")]
pub async fn certificate_withdraw(
    ctx: Ctx,
    id: PathId<CardId>,
    version: IfMatch,
    command: Command<CertificateWithdraw>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::CardWrite, command, async |tx, said| {
        service::withdraw_certificate(tx, &ctx, (id.0, version), said).await
    })
    .await
}

/// Use a blank for a person
///
/// For the card of a file that was granted, `file_id`, or for the certificate of a course, `course_id`: the movement of the
/// ledger, the number of the register and the card at once. 409 `blank_elsewhere` names who has the blank.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_issue", params(IdempotencyKey), request_body = BlankIssue,
    responses((status = 201, description = "What was issued", body = CardDetail)))]
#[post("/certificate-blanks/issue")]
pub async fn blank_issue(ctx: Ctx, command: Command<BlankIssue>) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::CardWrite, command, async |tx, said| {
        service::issue(tx, &ctx, said).await
    })
    .await
}
