//! HTTP for reports.

use super::{
    dto::{
        CellOfPeriod, Completeness, CompletenessQuery, DeltaView, FieldQuery, FieldSide, FileQuery,
        FormCreate, FormDetail, FormListQuery, FormView, PeriodListQuery, PeriodView, Remind, Reminded,
        ReportAct, ReportActionView, ReportCorrect, ReportCreate, ReportDuty, ReportListQuery, ReportPatch,
        ReportReturn, ReportSummary, ReportView, Verification,
    },
    forms,
    service::{self, Named},
};
use crate::{
    platform::{
        Body, Command, Ctx, IfMatch, Listing, Paging, PathId, Problem, Query, export, extract::Nothing,
        idempotency, openapi::IdempotencyKey, page::Page,
    },
    statistics::service::records::CaseRecord,
};
use actix_web::{
    HttpRequest, HttpResponse, get, patch, post,
    web::{Json, Path},
};
use tgpl_domain::{ids::ReportId, policy::Permission, reports::ReportEvent};

/// List forms
///
/// Every version of every form of reports, with its validity: those of the law and those that were added.
#[utoipa::path(tag = "reports", operation_id = "report_form_list", params(FormListQuery),
    responses((status = 200, description = "The forms", body = Page<FormView>)))]
#[get("/report-forms")]
pub async fn report_form_list(
    ctx: Ctx,
    query: Query<FormListQuery>,
) -> Result<Json<Page<FormView>>, Problem> {
    forms::list(&ctx, &query.0).await.map(Json)
}

/// Read a form
///
/// With rows, columns, what must agree, sections, and the definition as it was written.
#[utoipa::path(tag = "reports", operation_id = "report_form_read",
    params(("id" = String, Path, description = "`24-BTP-TGPL.v1`")),
    responses((status = 200, description = "The form", body = FormDetail)))]
#[get("/report-forms/{id}")]
pub async fn report_form_read(ctx: Ctx, id: Path<String>) -> Result<Json<FormDetail>, Problem> {
    forms::detail(&ctx, &id).await.map(Json)
}

/// Add a form
///
/// A new form, or a new version of one, from its definition. Whatever is wrong with it is told with file and line.
#[utoipa::path(tag = "reports", operation_id = "report_form_create", params(IdempotencyKey), request_body = FormCreate,
    responses((status = 201, description = "The form", body = FormView)))]
#[post("/report-forms")]
pub async fn report_form_create(ctx: Ctx, command: Command<FormCreate>) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::ReferenceWrite, command, async |tx, body| {
        forms::create(tx, &ctx, body).await
    })
    .await
}

/// List the periods of a year
///
/// With the days their data cover and when each level must have sent, by the circular in force, on the working calendar.
#[utoipa::path(tag = "reports", operation_id = "report_period_list", params(PeriodListQuery),
    responses((status = 200, description = "The periods, in the order in which they end", body = Page<PeriodView>)))]
#[get("/report-periods")]
pub async fn report_period_list(
    ctx: Ctx,
    query: Query<PeriodListQuery>,
) -> Result<Json<Page<PeriodView>>, Problem> {
    service::periods(&ctx, &query.0).await.map(Json)
}

/// List reports
///
/// The newest first; every edition is a report of its own. No total is counted unless `count=exact` asks for it.
#[utoipa::path(tag = "reports", operation_id = "report_list", params(ReportListQuery, Paging),
    responses((status = 200, description = "One page of reports", body = Page<ReportSummary>)))]
#[get("/reports")]
pub async fn report_list(ctx: Ctx, asked: Listing<ReportListQuery>) -> Result<HttpResponse, Problem> {
    asked.answer(&ctx, &service::list(&ctx, &asked).await?).await
}

/// Begin a report
///
/// A draft of a unit for a period; its figures follow the records until it is checked. 409 where there is one already.
#[utoipa::path(tag = "reports", operation_id = "report_create", params(IdempotencyKey), request_body = ReportCreate,
    responses((status = 201, description = "The draft", body = ReportView)))]
#[post("/reports")]
pub async fn report_create(ctx: Ctx, command: Command<ReportCreate>) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::ReportWrite, command, async |tx, body| {
        service::create(tx, &ctx, body).await
    })
    .await
}

/// Read a report
///
/// Rows, columns and cells: what is reported, what the records give, and why they differ; what does not agree; the text
/// with its live numbers. Every read leaves a row in the access log.
#[utoipa::path(tag = "reports", operation_id = "report_read",
    params(("id" = ReportId, Path, description = "The report")),
    responses((status = 200, description = "The report", body = ReportView)))]
#[get("/reports/{id}")]
pub async fn report_read(ctx: Ctx, id: PathId<ReportId>) -> Result<HttpResponse, Problem> {
    Ok(service::read(&ctx, id.0).await?.into())
}

/// Take a report as a file
///
/// The sheet of its form, its paper, or its figures one a line; a draft says that it is one. Every file leaves a row in the
/// access log.
#[utoipa::path(tag = "reports", operation_id = "report_file_read",
    params(("id" = ReportId, Path, description = "The report"), FileQuery),
    responses((status = 200, description = "The file", content(
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            (String = "text/csv"),
            (Vec<u8> = "application/pdf"),
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"))),
        (status = 406, description = "There is no such format")))]
#[get("/reports/{id}/file")]
pub async fn report_file_read(
    ctx: Ctx,
    id: PathId<ReportId>,
    query: Query<FileQuery>,
) -> Result<HttpResponse, Problem> {
    let format = query.0.format.as_deref().unwrap_or("pdf");
    service::file(&ctx, id.0, format).await.map(HttpResponse::from)
}

/// Write into a draft
///
/// Figures by hand, each with its reason, texts, explanations, and whether there was nothing. What is not named stays.
#[utoipa::path(tag = "reports", operation_id = "report_update",
    params(("id" = ReportId, Path, description = "The report"), IfMatch), request_body = ReportPatch,
    responses((status = 200, description = "The report as it is now", body = ReportView)))]
#[patch("/reports/{id}")]
pub async fn report_update(
    ctx: Ctx,
    id: PathId<ReportId>,
    version: IfMatch,
    body: Body<ReportPatch>,
) -> Result<HttpResponse, Problem> {
    let change = async |tx: &mut _| service::edit(tx, &ctx, id.0, version, body.0).await;
    Ok(idempotency::change(&ctx, Permission::ReportWrite, change).await?.into())
}

macro_rules! step {
    ($(#[doc = $doc:literal])+ $name:ident, $id:literal, $path:literal, $event:ident, $permission:ident, $body:ty) => {
        $(#[doc = $doc])+
        #[utoipa::path(tag = "reports", operation_id = $id,
            params(("id" = ReportId, Path, description = "The report"), IfMatch, IdempotencyKey), request_body = $body,
            responses((status = 200, description = "The report as it is now", body = ReportView)))]
        #[post($path)]
        pub async fn $name(
            ctx: Ctx,
            id: PathId<ReportId>,
            version: IfMatch,
            command: Command<$body>,
        ) -> Result<HttpResponse, Problem> {
            idempotency::once(&ctx, Permission::$permission, command, async |tx, body| {
                service::step(tx, &ctx, (id.0, version), ReportEvent::$event, body.into()).await
            })
            .await
        }
    };
}

step!(
    /// Check a report
    ///
    /// Keeps the figures as they are, with their hash and the number of the newest version that they count. 422 names each rule
    /// that is broken with both sides.
    report_check, "report_check", "/reports/{id}/check", Check, ReportWrite, Nothing
);
step!(
    /// Open a checked report again
    ///
    /// Before it is sent: the kept figures are given up, and a signature is void.
    report_reopen, "report_reopen", "/reports/{id}/reopen", Reopen, ReportWrite, Nothing
);
step!(
    /// Sign a report
    ///
    /// The head's signature; who and when stand in it.
    report_sign, "report_sign", "/reports/{id}/sign", Sign, ReportSign, Nothing
);
step!(
    /// Send a report up
    ///
    /// To the level above by the form's chain. What was sent is never written over.
    report_submit, "report_submit", "/reports/{id}/submit", Submit, ReportSign, Nothing
);
step!(
    /// Return a report
    ///
    /// With what is to be corrected, of the whole, cell by cell and section by section of the text.
    report_return, "report_return", "/reports/{id}/return", Return, ReportDecide, ReportReturn
);
step!(
    /// Accept a report
    ///
    /// The editions before it stand no longer.
    report_accept, "report_accept", "/reports/{id}/accept", Accept, ReportDecide, Nothing
);
step!(
    /// Freeze a report
    ///
    /// The server signs the hash of its figures. At the end of the chain what is signed is frozen.
    report_freeze, "report_freeze", "/reports/{id}/freeze", Freeze, ReportDecide, Nothing
);

/// Begin a correction
///
/// The next edition, with all that was written by hand. Of what was accepted it asks for a reason.
#[utoipa::path(tag = "reports", operation_id = "report_correct",
    params(("id" = ReportId, Path, description = "The report"), IfMatch, IdempotencyKey), request_body = ReportCorrect,
    responses((status = 201, description = "The next edition, a draft", body = ReportView)))]
#[post("/reports/{id}/correct")]
pub async fn report_correct(
    ctx: Ctx,
    id: PathId<ReportId>,
    version: IfMatch,
    command: Command<ReportCorrect>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::ReportWrite, command, async |tx, body| {
        service::correct(tx, &ctx, (id.0, version), body.into()).await
    })
    .await
}

/// List what may be done with a report
///
/// Every step with whether the caller may take it now and why not.
#[utoipa::path(tag = "reports", operation_id = "report_action_list",
    params(("id" = ReportId, Path, description = "The report")),
    responses((status = 200, description = "The steps", body = Vec<ReportActionView>)))]
#[get("/reports/{id}/actions")]
pub async fn report_action_list(
    ctx: Ctx,
    id: PathId<ReportId>,
) -> Result<Json<Vec<ReportActionView>>, Problem> {
    service::actions(&ctx, id.0).await.map(Json)
}

/// List what was done with a report
///
/// Every act in order, with what was said: comments on cells, reasons.
#[utoipa::path(tag = "reports", operation_id = "report_history_list",
    params(("id" = ReportId, Path, description = "The report")),
    responses((status = 200, description = "The acts", body = Page<ReportAct>)))]
#[get("/reports/{id}/history")]
pub async fn report_history_list(ctx: Ctx, id: PathId<ReportId>) -> Result<Json<Page<ReportAct>>, Problem> {
    service::history(&ctx, id.0).await.map(Json)
}

/// List a cell in the periods before
///
/// At most twelve, the newest first: as it was reported, else as the records tell it now. It ends with the oldest of
/// which there is something to tell.
#[utoipa::path(tag = "reports", operation_id = "report_cell_period_list",
    params(("id" = ReportId, Path, description = "The report"),
        ("row" = String, Path, description = "Code of the row"),
        ("column" = String, Path, description = "Code of the column")),
    responses((status = 200, description = "The periods", body = Page<CellOfPeriod>)))]
#[get("/reports/{id}/cells/{row}/{column}/periods")]
pub async fn report_cell_period_list(
    ctx: Ctx,
    path: Path<(String, String, String)>,
) -> Result<Json<Page<CellOfPeriod>>, Problem> {
    let (id, row, column) = path.into_inner();
    let id = id.parse().map(ReportId).map_err(|_| Problem::not_found())?;
    service::cell_periods(&ctx, id, (&row, &column)).await.map(Json)
}

/// List the cases behind a cell
///
/// The very cases that the records count in it, as they were when the figures were kept, each with what it adds: together
/// they are `counted`. Of a list of cases row and column are `list` and `count`.
#[utoipa::path(tag = "reports", operation_id = "report_cell_record_list",
    params(("id" = ReportId, Path, description = "The report"),
        ("row" = String, Path, description = "Code of the row"),
        ("column" = String, Path, description = "Code of the column"), Paging),
    responses((status = 200, description = "One page of cases", body = Page<CaseRecord>)))]
#[get("/reports/{id}/cells/{row}/{column}/records")]
pub async fn report_cell_record_list(
    ctx: Ctx,
    path: Path<(String, String, String)>,
    asked: Listing<Nothing>,
) -> Result<HttpResponse, Problem> {
    let (id, row, column) = path.into_inner();
    let id = id.parse().map(ReportId).map_err(|_| Problem::not_found())?;
    asked.answer(&ctx, &service::records(&ctx, (id, Named::Cell(&row, &column)), &asked).await?).await
}

/// List the cases behind a number of the text
///
/// The very cases that the records count for a live number of a section, as they were when the figures were kept, each with
/// what it adds: together they are its `hundredths`, or of the base its `base`. 404 for a base of a number that compares
/// nothing.
#[utoipa::path(tag = "reports", operation_id = "report_field_record_list",
    params(("id" = ReportId, Path, description = "The report"),
        ("section" = String, Path, description = "Code of the section"),
        ("number" = u32, Path, description = "Which live number of the section, the first is 1"), FieldQuery, Paging),
    responses((status = 200, description = "One page of cases", body = Page<CaseRecord>)))]
#[get("/reports/{id}/sections/{section}/fields/{number}/records")]
pub async fn report_field_record_list(
    ctx: Ctx,
    path: Path<(String, String, String)>,
    asked: Listing<FieldQuery>,
) -> Result<HttpResponse, Problem> {
    let (id, section, number) = path.into_inner();
    let id = id.parse().map(ReportId).map_err(|_| Problem::not_found())?;
    let number = number.parse().map_err(|_| Problem::not_found())?;
    let named = Named::Field(&section, number, asked.filter.of.unwrap_or(FieldSide::Period));
    asked.answer(&ctx, &service::records(&ctx, (id, named), &asked).await?).await
}

/// List the cases that break a rule
///
/// Those whose own figures do not agree, each with its left side less the right one: together they are `left` less `right`. 409
/// where cases do not tell why it is broken: a rule that asks for the period before, or that meets a figure written by hand.
#[utoipa::path(tag = "reports", operation_id = "report_broken_record_list",
    params(("id" = ReportId, Path, description = "The report"),
        ("identity" = String, Path, description = "Name of the rule"),
        ("at" = String, Path, description = "Code of the row or the column in which it is broken"), Paging),
    responses((status = 200, description = "One page of cases", body = Page<CaseRecord>)))]
#[get("/reports/{id}/broken/{identity}/{at}/records")]
pub async fn report_broken_record_list(
    ctx: Ctx,
    path: Path<(String, String, String)>,
    asked: Listing<Nothing>,
) -> Result<HttpResponse, Problem> {
    let (id, identity, at) = path.into_inner();
    let id = id.parse().map(ReportId).map_err(|_| Problem::not_found())?;
    asked.answer(&ctx, &service::records(&ctx, (id, Named::Broken(&identity, &at)), &asked).await?).await
}

/// List the cases of a group without a column
///
/// The cases of those whom the form has no column for under the law that they were helped by, each with what it adds: together
/// they are the `hundredths` of the notice.
#[utoipa::path(tag = "reports", operation_id = "report_notice_record_list",
    params(("id" = ReportId, Path, description = "The report"),
        ("law_version" = String, Path, description = "Version of the law"),
        ("group" = String, Path, description = "Code of the group, or `none`"), Paging),
    responses((status = 200, description = "One page of cases", body = Page<CaseRecord>)))]
#[get("/reports/{id}/notices/{law_version}/{group}/records")]
pub async fn report_notice_record_list(
    ctx: Ctx,
    path: Path<(String, String, String)>,
    asked: Listing<Nothing>,
) -> Result<HttpResponse, Problem> {
    let (id, law_version, group) = path.into_inner();
    let id = id.parse().map(ReportId).map_err(|_| Problem::not_found())?;
    asked
        .answer(&ctx, &service::records(&ctx, (id, Named::Unplaced(&law_version, &group)), &asked).await?)
        .await
}

/// Verify a report
///
/// Whether the stored figures are those that were hashed, whether the server's signature is good, and whether a recount of
/// the cases as they were gives the same hash.
#[utoipa::path(tag = "reports", operation_id = "report_verify",
    params(("id" = ReportId, Path, description = "The report")),
    responses((status = 200, description = "What holds", body = Verification),
        (status = 409, description = "A draft has no kept figures")))]
#[get("/reports/{id}/verify")]
pub async fn report_verify(ctx: Ctx, id: PathId<ReportId>) -> Result<Json<Verification>, Problem> {
    service::verify(&ctx, id.0).await.map(Json)
}

/// List what has changed since
///
/// The numbers that would differ if the report was made now, each with the cases that make the difference: of its table, its
/// text and its list, whatever of them the records count. 409 for a draft, and for a form of which they count nothing.
#[utoipa::path(tag = "reports", operation_id = "report_delta_list",
    params(("id" = ReportId, Path, description = "The report")),
    responses((status = 200, description = "The numbers", body = Page<DeltaView>),
        (status = 409, description = "There is nothing that could be compared")))]
#[get("/reports/{id}/deltas")]
pub async fn report_delta_list(ctx: Ctx, id: PathId<ReportId>) -> Result<Json<Page<DeltaView>>, Problem> {
    service::deltas(&ctx, id.0).await.map(Json)
}

/// List the reports that are owed
///
/// What the caller's unit must report and has not sent, the most urgent first: from 31 days before its last day until a
/// year after it.
#[utoipa::path(tag = "reports", operation_id = "report_duty_list",
    responses((status = 200, description = "The reports", body = Page<ReportDuty>)))]
#[get("/report-duties")]
pub async fn report_duty_list(ctx: Ctx) -> Result<Json<Page<ReportDuty>>, Problem> {
    service::duties(&ctx).await.map(Json)
}

/// Read who has reported
///
/// Units by periods: the state of each report, in time or late, a nil report told from silence; `format` gives a file with a
/// line for each unit and period.
#[utoipa::path(tag = "reports", operation_id = "report_completeness", params(CompletenessQuery),
    responses((status = 200, description = "The matrix", body = Completeness)))]
#[get("/report-completeness")]
pub async fn report_completeness(
    ctx: Ctx,
    request: HttpRequest,
    query: Query<CompletenessQuery>,
) -> Result<HttpResponse, Problem> {
    let matrix = service::completeness(&ctx, &query.0).await?;
    match export::wanted(query.0.format, &request) {
        Some(format) => {
            let lines = matrix.lines(ctx.now);
            export::fits(&lines)?;
            export::sheet(ctx.today(), format, &lines).await
        }
        None => Ok(HttpResponse::Ok().json(matrix)),
    }
}

/// Remind units that are silent
///
/// All at once, each at most once a day. Those who have reported are told apart.
#[utoipa::path(tag = "reports", operation_id = "report_remind", params(IdempotencyKey), request_body = Remind,
    responses((status = 200, description = "Who is reminded now, and who not", body = Reminded)))]
#[post("/report-completeness:remind")]
pub async fn report_remind(ctx: Ctx, command: Command<Remind>) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::ReportRemind, command, async |tx, body| {
        service::remind(tx, &ctx, body).await
    })
    .await
}
