//! Making a report, and writing into it.

use super::{
    Held, act_for,
    figures::{WRITTEN, Written, applied},
    note, reading,
    subject::Subject,
};
use crate::{
    obligations::service as obligations,
    organisations::service::Lineage,
    platform::{
        Ctx, IfMatch, Problem, Reply, Tx,
        db::{Rows, see},
        problem::Code,
    },
    reports::{
        dto::{EntryPatch, ReportCreate, ReportPatch},
        forms,
        repo::{self, ReportRow},
    },
};
use serde_json::json;
use std::collections::BTreeMap;
use tgpl_domain::{
    ids::ReportId,
    policy::Permission,
    reports::{ReportEvent, ReportState},
    statistics::{
        Period,
        forms::{Cell, Entry, Form, Sheet},
    },
};

/// A period as somebody wrote it.
pub fn period(text: &str, pointer: &str) -> Result<Period, Problem> {
    text.parse().map_err(|why: tgpl_domain::statistics::NoPeriod| {
        Problem::field(
            pointer,
            "invalid_value",
            why.to_string(),
            "A period is written 2021-09, 2026-Q3, 2026-H1, 2026-9M, 2026-R or 2026-Y",
        )
    })
}

/// Begins a unit's report. Refused where there is one already, and whatever [`Subject::of`] refuses.
pub async fn create(tx: &mut Tx, ctx: &Ctx, made: ReportCreate) -> Result<Reply, Problem> {
    let period = period(&made.period, "/period")?;
    let unit = made.organisation_id.unwrap_or(ctx.actor.home);
    let on = period.span().to.last_day();
    let Some(definition) = forms::in_force(tx, &made.form, on).await? else {
        return Err(Problem::field(
            "/form",
            "unknown_value",
            "Không có biểu này vào ngày cuối kỳ",
            "There is no such form on the last day of the period",
        ));
    };
    let calendar = obligations::calendar(tx).await?;
    let lineage = Lineage::load(tx).await?;
    // What is wrong with a unit's period or form is told to those who may read what it reports.
    ctx.authorise(Permission::ReportRead, &super::facts(unit))?;
    let subject = Subject::of(&lineage, &calendar, definition, unit, period)?;
    act_for(ctx, Permission::ReportWrite, subject.level, unit, subject.unit.parent)?;
    if subject.window.from > ctx.today() {
        return Err(Problem::field(
            "/period",
            "invalid_value",
            "Kỳ báo cáo chưa bắt đầu",
            "The period has not begun",
        ));
    }
    if let Some(there) = repo::editions(tx, unit, &made.form, period).await?.last() {
        return Err(Problem::new(Code::already_exists).because(
            format!("Đã có báo cáo của kỳ này: {}", there.id),
            format!("There is a report for this period already: {}", there.id),
        ));
    }
    let row = begun(ctx, &subject, 1);
    repo::insert(tx, &row).await?;
    note(tx, ctx, &row, ("create", None), ("report_create", &["form", "period"]), json!({})).await?;
    see(tx, &Rows::Nation).await?;
    let held = Held { row, subject, lineage, calendar };
    let view = reading::view(tx, ctx, &held).await?;
    Ok(Reply::created(format!("/api/v1/reports/{}", held.row.id), &view)?.tagged(1))
}

/// A draft that holds nothing but what was written into the edition before.
pub fn begun(ctx: &Ctx, subject: &Subject, edition: i16) -> ReportRow {
    ReportRow {
        id: ReportId::new(),
        version: 1,
        organisation_id: subject.unit.id,
        form_code: subject.definition.form.code.clone(),
        form_version: subject.definition.form.version.cast_signed(),
        period_text: subject.window.period.to_string(),
        period_from: subject.window.from,
        edition,
        state: ReportState::Draft,
        nil: false,
        written: None,
        figures: None,
        watermark: None,
        hash: None,
        definition_hash: None,
        receiver_id: subject.receiver.as_ref().map(|(_, office)| office.id),
        due_at: subject.due_at,
        checked_at: None,
        checked_by: None,
        signed_at: None,
        signed_by: None,
        submitted_at: None,
        decided_at: None,
        decided_by: None,
        frozen_at: None,
        signature: None,
        signature_key: None,
        created_at: ctx.now,
        created_by: ctx.actor.account,
    }
}

/// Writes figures, texts and explanations into a draft; what is not named stays.
pub async fn edit(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ReportId,
    version: IfMatch,
    patch: ReportPatch,
) -> Result<Reply, Problem> {
    let mut held = Held::hold(tx, ctx, id).await?;
    let Held { row, subject, .. } = &mut held;
    act_for(ctx, Permission::ReportWrite, subject.level, row.organisation_id, subject.unit.parent)?;
    let facts = super::life::nothing_known(subject);
    (row.state.apply(ReportEvent::Edit, &facts)).map_err(|no| Problem::not_allowed(no.why.vi, no.why.en))?;
    if row.version != version.0 {
        return Err(Problem::stale());
    }
    let keys = &ctx.services.keys;
    let mut written = Written::of(keys, row)?;
    let fields = write(&subject.definition.form, &mut written, &patch)?;
    row.nil = patch.nil.unwrap_or(row.nil);
    row.written = Some(WRITTEN.seal(keys, row.id.0, &written)?);
    row.version += 1;
    repo::save(tx, row).await?;
    note(tx, ctx, row, ("edit", Some("draft")), ("report_update", &fields), json!({ "fields": fields }))
        .await?;
    let view = reading::view(tx, ctx, &held).await?;
    Ok(Reply::ok(&view)?.tagged(held.row.version))
}

/// Takes over what a patch says. Answers what it changes.
fn write(form: &Form, written: &mut Written, patch: &ReportPatch) -> Result<Vec<&'static str>, Problem> {
    for (at, entry) in patch.entries.iter().enumerate() {
        place(written, at, entry)?;
    }
    if let Some(grid) = &form.grid {
        let nothing = Sheet {
            cells: vec![vec![Cell::default(); grid.columns.len()]; grid.rows.len()],
            notices: Vec::new(),
        };
        applied(grid, &nothing, written)?;
    } else if !patch.entries.is_empty() {
        return Err(Problem::field(
            "/entries",
            "invalid_value",
            "Biểu không có bảng số",
            "The form has no table",
        ));
    }
    let sections = form.sections.iter().map(|section| section.code.as_str());
    let known: Vec<&str> = sections.chain(["note"]).collect();
    if let Some(code) = patch.texts.keys().find(|code| !known.contains(&code.as_str())) {
        return Err(Problem::field(
            format!("/texts/{code}"),
            "unknown_value",
            "Biểu không có mục này",
            "The form has no such section",
        ));
    }
    merge(&mut written.texts, &patch.texts, "texts", 20_000)?;
    merge(&mut written.explanations, &patch.explanations, "explanations", 1_000)?;
    let changed = [
        ("entries", !patch.entries.is_empty()),
        ("texts", !patch.texts.is_empty()),
        ("explanations", !patch.explanations.is_empty()),
        ("nil", patch.nil.is_some()),
    ];
    Ok(changed.into_iter().filter_map(|(name, given)| given.then_some(name)).collect())
}

fn place(written: &mut Written, at: usize, patch: &EntryPatch) -> Result<(), Problem> {
    let (row, column) = (patch.row.as_str(), patch.column.as_str());
    let there = |(at, of, _): &(String, String, Entry)| (at.as_str(), of.as_str()) == (row, column);
    written.entries.retain(|entry| !there(entry));
    let Some(figure) = patch.figure else { return Ok(()) };
    let Some(reason) = &patch.reason else {
        return Err(Problem::field(
            format!("/entries/{at}/reason"),
            "reason_missing",
            "Số nhập tay phải kèm lý do",
            "A figure written by hand needs a reason",
        ));
    };
    let entry = Entry { figure, reason: reason.as_str().to_owned() };
    written.entries.push((row.to_owned(), column.to_owned(), entry));
    Ok(())
}

fn merge(
    into: &mut BTreeMap<String, String>,
    given: &BTreeMap<String, String>,
    field: &str,
    most: usize,
) -> Result<(), Problem> {
    for (code, text) in given {
        let pointer = || format!("/{field}/{code}");
        if text.trim().is_empty() {
            into.remove(code);
            continue;
        }
        let lines = tgpl_domain::text::Lines::Many;
        let clean = tgpl_domain::text::clean_text(text, most, lines).map_err(|why| {
            Problem::field(pointer(), why.code(), why.to_string(), "The text cannot be taken")
        })?;
        into.insert(code.clone(), clean);
    }
    Ok(())
}
