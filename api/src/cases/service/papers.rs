//! What the papers of a case say, from its record.

use super::{practitioners, transition::Step};
use crate::{
    cases::repo::{CaseRow, MATTER},
    documents::{
        self,
        service::{NEWEST, TITLE},
    },
    obligations::service::Subject,
    platform::{Ctx, Problem, Tx, clock},
};
use chrono::{Datelike, NaiveDate};
use diesel::{dsl::sql, prelude::*, sql_types::Bool};
use diesel_async::RunQueryDsl;
use serde_json::Value;
use tgpl_domain::{
    calendar::wall_clock,
    cases::{ProceduralStatus, Role},
    dossier::DossierItem,
    ids::{DocumentId, PractitionerId},
    lifecycle::PaperKind,
};
use tgpl_papers::Fields;
use tgpl_schema::{assignments, case_matters, documents as filed, dossier_marks, persons};
use uuid::Uuid;

/// Makes the papers of an event: a decision for each one who is assigned, one of any other kind.
pub(super) async fn produce(
    tx: &mut Tx,
    ctx: &Ctx,
    subject: Subject,
    row: &CaseRow,
    kind: PaperKind,
    step: &Step,
) -> Result<Vec<DocumentId>, Problem> {
    let mut said = record(tx, ctx, row, step).await?;
    if kind == PaperKind::HandOverMinutes {
        said.insert("documents".into(), list(tx, ctx, row).await?.into());
    }
    let mut made = Vec::new();
    if !appoints(kind) {
        if let Some(carrier) = row.practitioner_ids.as_slice().first() {
            practitioners::say(tx, *carrier, &mut said, "practitioner").await?;
            practitioners::say(tx, *carrier, &mut said, "giver").await?;
        }
        said.extend(step.fields.clone());
        let fields = only(kind, said);
        return Ok(documents::service::produce(tx, ctx, subject, kind, fields).await?.into_iter().collect());
    }
    for appointed in &step.appointed {
        let mut said = said.clone();
        practitioners::say(tx, *appointed, &mut said, "practitioner").await?;
        said.extend(step.fields.clone());
        let paper = documents::service::produce(tx, ctx, subject, kind, only(kind, said)).await?;
        decided(tx, row, *appointed, paper).await?;
        made.extend(paper);
    }
    Ok(made)
}

/// Links an assignment with the decision that made it.
async fn decided(
    tx: &mut Tx,
    row: &CaseRow,
    appointed: PractitionerId,
    paper: Option<DocumentId>,
) -> Result<(), Problem> {
    diesel::update(assignments::table)
        .filter(assignments::case_id.eq(row.id.0).and(assignments::practitioner_id.eq(appointed.0)))
        .filter(assignments::to_at.is_null())
        .set(assignments::document_id.eq(paper.map(|paper| paper.0)))
        .execute(tx)
        .await?;
    Ok(())
}

const fn appoints(kind: PaperKind) -> bool {
    matches!(
        kind,
        PaperKind::CourtAssignment
            | PaperKind::CourtReplacement
            | PaperKind::OutOfCourtAssignment
            | PaperKind::OutOfCourtReplacement
            | PaperKind::AdviceAssignment
    )
}

/// Everything that any paper of the case may say.
async fn record(tx: &mut Tx, ctx: &Ctx, row: &CaseRow, step: &Step) -> Result<Fields, Problem> {
    let matter: Option<Vec<u8>> =
        case_matters::table.find(row.id.0).select(case_matters::matter).first(tx).await.optional()?;
    let matter = MATTER.open_some(&ctx.services.keys, row.id.0, matter.as_ref())?.unwrap_or_default();
    let (name, born, precision): (String, Option<NaiveDate>, Option<String>) = persons::table
        .find(row.person_id.0)
        .select((persons::full_name, persons::birth_date, persons::birth_precision))
        .first(tx)
        .await?;
    let mut said = Fields::new();
    let mut say = |field: &str, text: Option<String>| {
        if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
            said.insert(field.to_owned(), text.into());
        }
    };
    let told = |key: &str| matter.get(key).and_then(Value::as_str).map(str::to_owned);
    let status = told("procedural_status").and_then(|word| word.parse::<ProceduralStatus>().ok());
    say("beneficiary_name", Some(name.clone()));
    say("requester_name", Some(name));
    say("birth", born.zip(precision).map(|(born, precision)| birth(born, &precision)));
    say("procedural_position", status.map(|status| status.vi().to_owned()));
    say("matter", told("summary"));
    say("proceedings_body", told("body"));
    say("competent_body", told("body"));
    say("capacity", row.role.map(|role| capacity(role).to_owned()));
    say("case_code", Some(row.code.clone()));
    say("reason", step.detail.get("reason").and_then(Value::as_str).map(str::to_owned));
    said.insert("accepted_on".into(), clock::day(row.accepted_at).into());
    said.insert("accepted_at".into(), wall_clock(row.accepted_at).into());
    said.insert("received_on".into(), row.received_on.into());
    said.insert("requested_on".into(), ctx.today().into());
    said.insert("handed_at".into(), wall_clock(step.at.unwrap_or(ctx.now)).into());
    let ended = row.ended_on.or(step.change.ended_on).unwrap_or_else(|| ctx.today());
    said.insert("ended_on".into(), ended.into());
    Ok(said)
}

fn birth(born: NaiveDate, precision: &str) -> String {
    match precision {
        "day" => format!("ngày {}", born.format("%d/%m/%Y")),
        "month" => format!("tháng {}", born.format("%m/%Y")),
        _ => format!("năm {}", born.year()),
    }
}

const fn capacity(role: Role) -> &'static str {
    match role {
        Role::Defender => "người bào chữa",
        Role::Protector => "người bảo vệ quyền và lợi ích hợp pháp",
    }
}

/// The list of the file: number, title, day, sheets, note. What is kept on paper only stands after what was filed.
async fn list(tx: &mut Tx, ctx: &Ctx, row: &CaseRow) -> Result<Vec<Vec<String>>, Problem> {
    let papers: Vec<(Uuid, Vec<u8>, chrono::DateTime<chrono::Utc>)> = filed::table
        .filter(filed::case_id.eq(row.id.0).or(filed::request_id.eq(row.request_id.0)))
        .filter(filed::withdrawn_at.is_null())
        .filter(sql::<Bool>(NEWEST))
        .order((filed::created_at, filed::id))
        .select((filed::id, filed::title, filed::created_at))
        .load(tx)
        .await?;
    let kept: Vec<String> = dossier_marks::table
        .filter(dossier_marks::case_id.eq(row.id.0).and(dossier_marks::mark.eq("on_paper")))
        .order(dossier_marks::item)
        .select(dossier_marks::item)
        .load(tx)
        .await?;
    let kept = kept.iter().filter_map(|item| item.parse::<DossierItem>().ok()).map(|item| item.words().vi);
    let lines: Vec<Vec<String>> = papers
        .into_iter()
        .map(|(id, title, at)| {
            let title = TITLE.open(&ctx.services.keys, id, &title)?;
            Ok((title, clock::day(at).format("%d/%m/%Y").to_string(), ""))
        })
        .collect::<Result<Vec<_>, Problem>>()?
        .into_iter()
        .chain(kept.map(|title| (title, String::new(), "Bản giấy")))
        .zip(1..)
        .map(|((title, day, note), number)| vec![format!("{number}"), title, day, String::new(), note.into()])
        .collect();
    if lines.is_empty() {
        let nothing = "Hồ sơ chưa có tài liệu nào".to_owned();
        return Ok(vec![vec![String::new(), nothing, String::new(), String::new(), String::new()]]);
    }
    Ok(lines)
}

/// Keeps what the kind of paper has a place for.
fn only(kind: PaperKind, mut said: Fields) -> Fields {
    const COURT: &[&str] = &[
        "practitioner_name",
        "practitioner_title",
        "card_number",
        "capacity",
        "beneficiary_name",
        "birth",
        "procedural_position",
        "matter",
        "proceedings_body",
        "stage",
    ];
    const OUTSIDE: &[&str] = &[
        "practitioner_name",
        "practitioner_title",
        "card_number",
        "beneficiary_name",
        "birth",
        "matter",
        "competent_body",
    ];
    const REPLACED: &[&str] = &["replaced_name", "replaced_title", "replaced_decision", "reason"];
    let places: &[&[&str]] = match kind {
        PaperKind::CourtAssignment => &[COURT],
        PaperKind::CourtReplacement => &[COURT, REPLACED],
        PaperKind::OutOfCourtAssignment => &[OUTSIDE],
        PaperKind::OutOfCourtReplacement => &[OUTSIDE, REPLACED],
        PaperKind::AdviceAssignment => &[&[
            "case_code",
            "practitioner_name",
            "practitioner_title",
            "beneficiary_name",
            "matter",
            "accepted_at",
            "instruction",
        ]],
        PaperKind::ChangeAnswer => &[&[
            "beneficiary_name",
            "requested_on",
            "case_code",
            "practitioner_name",
            "answer",
            "reason",
            "new_practitioner_name",
        ]],
        PaperKind::NonContinuationNotice => &[&[
            "beneficiary_name",
            "case_code",
            "accepted_on",
            "ground",
            "reason",
            "ended_on",
            "proceedings_body",
        ]],
        PaperKind::TransferNotice => &[&[
            "requester_name",
            "beneficiary_name",
            "received_on",
            "matter",
            "receiving_provider",
            "reason",
        ]],
        PaperKind::HandOverMinutes => &[&[
            "handed_at",
            "giver_name",
            "giver_title",
            "case_code",
            "beneficiary_name",
            "ended_on",
            "documents",
        ]],
        _ => &[],
    };
    said.retain(|name, _| places.iter().any(|group| group.contains(&name.as_str())));
    said
}
