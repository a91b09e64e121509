//! Deciding a request at its provider (rows 0 and 2–9c of the lifecycle).

use super::{
    assess::sealed,
    create::{self, TRACKING, give_receipt, grouped, received_on},
    papers::{self, Papers},
    transition::{Deed, begin, start, subject},
};
use crate::{
    cases::service::{self as cases, Grounds, OpenCase},
    platform::{
        Ctx, IfMatch, Problem, Reply, Tx, code,
        numbers::{self, Book},
    },
    requests::{
        dto::{Accept, AskSupplement, Reason, Refuse, SimpleAnswer, Supplement},
        places,
        repo::{self, Changes},
        view::{CreatedRequest, Outcome},
    },
};
use chrono::Datelike;
use serde_json::json;
use tgpl_domain::{
    cases::Form,
    deadlines::Duty,
    eligibility::Match,
    ids::RequestId,
    policy::Role,
    requests::{Channel, RequestEvent, UrgentGround},
    text::CleanText,
};

/// The register of simple help (*sổ thực hiện việc trợ giúp pháp lý*).
const SIMPLE_HELP: &str = "simple_help";

/// Sends a draft: from here on time runs, and a receipt with a code of its own is given.
pub async fn submit(tx: &mut Tx, ctx: &Ctx, id: RequestId, version: IfMatch) -> Result<Reply, Problem> {
    let mut step = begin(tx, ctx, id, version, RequestEvent::Submit, false).await?;
    let secret = code::new(&ctx.services.keys)?;
    step.row.received_at = ctx.now;
    let document = give_receipt(tx, ctx, &step.row, &step.content, &step.person, &secret, Vec::new()).await?;
    let changes = Changes {
        tracking_hash: Some(ctx.services.keys.find_hash(TRACKING, &secret)),
        received_at: Some(ctx.now),
        ..Changes::default()
    };
    let request = step.write(tx, ctx, Deed { changes, ..Deed::default() }).await?;
    let version = request.head.version;
    let body = CreatedRequest {
        request,
        tracking_code: Some(grouped(&secret)),
        receipt_document_id: Some(document),
        competent_elsewhere: Vec::new(),
    };
    Ok(Reply::ok(&body)?.tagged(version))
}

/// Accepts a request: the case is entered in the register, with proof to follow when it is urgent.
///
/// Form, field and, for court participation, the role must be known by now. Harm to be averted is for the head to
/// find (TT 12/2018 Đ.6 kh.1).
pub async fn accept(
    tx: &mut Tx,
    ctx: &Ctx,
    id: RequestId,
    version: IfMatch,
    asked: Accept,
) -> Result<Reply, Problem> {
    if asked.harm_to_be_averted && !ctx.actor.holds(Role::Director) {
        return Err(Problem::field(
            "/harm_to_be_averted",
            "invalid_value",
            "Người đứng đầu tổ chức quyết định trường hợp này (TT 12/2018 Điều 6)",
            "The head of the provider decides on this",
        ));
    }
    let step = begin(tx, ctx, id, version, RequestEvent::Accept, asked.harm_to_be_averted).await?;
    let (row, content, assessed) = (&step.row, &step.content, &step.assessed);
    let form = asked.form.or(row.form).ok_or_else(|| missing("/form", "Cần chọn hình thức trợ giúp"))?;
    let role = asked.role.or(row.role).filter(|_| form == Form::CourtParticipation);
    if form == Form::CourtParticipation && role.is_none() {
        return Err(missing("/role", "Cần chọn tư cách tham gia tố tụng"));
    }
    let field = asked.field.as_ref().or(content.field.as_ref());
    let field = field.ok_or_else(|| missing("/field", "Cần chọn lĩnh vực pháp luật"))?.to_string();
    let groups = &assessed.answer.groups;
    let primary = primary(groups, asked.primary_group.as_ref().map(AsRef::as_ref))?;
    let proof_pending = primary.is_none_or(|group| !group.missing_proofs.is_empty());
    let matter = &content.matter;
    let case = cases::open(
        tx,
        ctx,
        OpenCase {
            organisation: row.organisation_id,
            branch: row.branch_id,
            request_id: row.id,
            person_id: row.person_id,
            form,
            role,
            field: field.clone(),
            received_on: received_on(row.received_at),
            accepted_at: ctx.now,
            matter: serde_json::to_value(matter)?,
            status: matter.procedural_status,
            notice_received_at: matter
                .notice_received_at
                .or((row.channel == Channel::ProceedingsBody).then_some(row.received_at)),
            appointed_defence: matter.appointed_defence,
            grounds: Grounds {
                groups: groups.iter().map(|group| group.code.clone()).collect(),
                primary_group: primary.map(|group| group.code.clone()),
                proofs: json!(content.eligibility.proofs),
            },
            law_version: assessed.answer.law_version.clone(),
            proof_pending,
            proof_extended: assessed.proof_extended,
            urgent: assessed.facts.urgent.is_some(),
            sealed: row.sealed || sealed(ctx, content, &step.person)?,
            imported_code: None,
            origin_case_id: None,
        },
    )
    .await?;
    let changes = Changes {
        case_id: Some(case.0),
        form: Some(Some(form)),
        role: Some(role),
        field: Some(Some(field)),
        urgent_ground: Some(assessed.facts.urgent),
        ..Changes::default()
    };
    let detail = json!({
        "case_id": case,
        "proof_pending": proof_pending,
        "urgent_ground": assessed.facts.urgent.map(UrgentGround::as_str),
        "law_version": assessed.answer.law_version,
    });
    step.finish(tx, ctx, Deed { changes, detail, ..Deed::default() }).await
}

/// Refuses a request on a ground of Luật TGPL Đ.30 kh.3; 08-TP-TGPL tells why.
pub async fn refuse(
    tx: &mut Tx,
    ctx: &Ctx,
    id: RequestId,
    version: IfMatch,
    asked: Refuse,
) -> Result<Reply, Problem> {
    let step = begin(tx, ctx, id, version, RequestEvent::Refuse, false).await?;
    let reason = asked.reason.into_string();
    let mut papers = Papers::about(&step.row, &step.content, &step.person)
        .matter(&step.content)
        .text("ground", papers::ground(asked.ground))
        .text("reason", &reason);
    if let Some(guidance) = asked.guidance {
        papers = papers.text("guidance", guidance.as_str());
    }
    let detail = json!({ "ground": asked.ground });
    let outcome = Some(Outcome::Refused { ground: asked.ground, reason });
    step.finish(tx, ctx, Deed { outcome, detail, papers, ..Deed::default() }).await
}

/// Asks for papers (Luật TGPL Đ.30 kh.2); the notice lists them.
pub async fn ask_supplement(
    tx: &mut Tx,
    ctx: &Ctx,
    id: RequestId,
    version: IfMatch,
    asked: AskSupplement,
) -> Result<Reply, Problem> {
    if asked.due_on.is_some_and(|day| day < ctx.today()) {
        return Err(Problem::field("/due_on", "past", "Ngày này đã qua", "The day has passed"));
    }
    let step = begin(tx, ctx, id, version, RequestEvent::AskSupplement, false).await?;
    let unit = step.row.branch_id.unwrap_or(step.row.organisation_id);
    let unit = places::unit(tx, unit, ctx.today()).await?;
    let missing_papers: Vec<String> = asked.missing_papers.into_iter().map(CleanText::into_string).collect();
    let mut papers = Papers::about(&step.row, &step.content, &step.person)
        .list("missing_papers", missing_papers.clone())
        .date("due_on", asked.due_on);
    if let Some(unit) = unit {
        papers = papers.text("office_address", unit.address.unwrap_or(unit.name));
        if let Some(phone) = unit.phone {
            papers = papers.text("phone", phone);
        }
    }
    let detail = json!({ "papers": missing_papers.len(), "due_on": asked.due_on });
    let outcome = Some(Outcome::Supplement { missing_papers, due_on: asked.due_on });
    step.finish(tx, ctx, Deed { outcome, detail, papers, ..Deed::default() }).await
}

/// Takes in the papers that came.
pub async fn supplement(
    tx: &mut Tx,
    ctx: &Ctx,
    id: RequestId,
    version: IfMatch,
    asked: Supplement,
) -> Result<Reply, Problem> {
    let mut step = begin(tx, ctx, id, version, RequestEvent::Supplement, false).await?;
    let proofs = &mut step.content.eligibility.proofs;
    for code in &asked.proofs {
        if !proofs.contains(code) {
            proofs.push(code.clone());
        }
    }
    create::check(tx, &step.content).await?;
    let (told, _) = repo::Told::of(&step.content).seal(&ctx.services.keys, id)?;
    let changes = Changes { content: Some(told), answer: Some(None), ..Changes::default() };
    let detail = json!({ "proofs": asked.proofs.len(), "note": asked.note });
    step.finish(tx, ctx, Deed { changes, detail, ..Deed::default() }).await
}

/// Answers a simple question on the spot: no file, a line in the register of simple help (TT 12/2018 Đ.8 kh.2).
pub async fn answer(
    tx: &mut Tx,
    ctx: &Ctx,
    id: RequestId,
    version: IfMatch,
    asked: SimpleAnswer,
) -> Result<Reply, Problem> {
    let step = begin(tx, ctx, id, version, RequestEvent::Answer, false).await?;
    let row = &step.row;
    let field = asked.field.as_ref().or(step.content.field.as_ref());
    let field = field.ok_or_else(|| missing("/field", "Cần chọn lĩnh vực pháp luật"))?.to_string();
    let told = step.content.matter.summary.as_ref().map(|text| text.as_str().to_owned());
    let question = asked.question.map(CleanText::into_string).or(told);
    let question = question.ok_or_else(|| missing("/question", "Cần ghi câu hỏi"))?;
    let keeper = row.branch_id.unwrap_or(row.organisation_id).0;
    let year = ctx.today().year();
    let book = Book { organisation: row.organisation_id.0, unit: keeper, name: SIMPLE_HELP, year };
    let number = numbers::take(tx, book).await?;
    start(tx, ctx, subject(row), (Duty::AnswerSimpleQuestion, row.received_at), Some(ctx.now)).await?;
    repo::insert_simple_help(tx, ctx, row, (number, year), (&field, &question, asked.answer.as_str()))
        .await?;
    let changes = Changes { field: Some(Some(field)), ..Changes::default() };
    let detail = json!({ "number": number, "year": year });
    let outcome = Some(Outcome::Answered { number, year, answer: asked.answer.into_string() });
    step.finish(tx, ctx, Deed { changes, outcome, detail, ..Deed::default() }).await
}

/// Records that the requester took the request back.
pub async fn withdraw(
    tx: &mut Tx,
    ctx: &Ctx,
    id: RequestId,
    version: IfMatch,
    asked: Reason,
) -> Result<Reply, Problem> {
    let step = begin(tx, ctx, id, version, RequestEvent::Withdraw, false).await?;
    let outcome = Some(Outcome::Withdrawn { reason: asked.reason.into_string() });
    step.finish(tx, ctx, Deed { outcome, ..Deed::default() }).await
}

/// The group named, or the first whose proofs are complete, or the first.
fn primary<'a>(groups: &'a [Match], named: Option<&str>) -> Result<Option<&'a Match>, Problem> {
    match named {
        Some(code) => groups.iter().find(|group| group.code == code).map(Some).ok_or_else(|| {
            Problem::field(
                "/primary_group",
                "unknown_value",
                "Người này không thuộc diện đó",
                "The person does not belong to this group",
            )
        }),
        None => Ok(groups.iter().find(|group| group.missing_proofs.is_empty()).or_else(|| groups.first())),
    }
}

fn missing(pointer: &str, vi: &'static str) -> Problem {
    Problem::field(pointer, "required", vi, "This is needed by now")
}
