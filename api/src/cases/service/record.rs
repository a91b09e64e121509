//! What is kept around a case: who is entitled and why, the file, notes, corrections.

use super::known;
use crate::{
    cases::{
        dto::{
            CaseView,
            record::{
                CasePatch, DossierLine, DossierView, EligibilityView, HistoryView, Mark, MarkItem, NoteView,
                PartyView,
            },
        },
        repo::{self, CaseRow, Change, OUTCOME},
    },
    obligations::service as obligations,
    platform::{
        Ctx, Listing, Problem, Reply, Sealed, Tx,
        audit::{self, Act, Class},
        extract::Nothing,
        history::{self, Entry},
        page::Page,
    },
};
use serde_json::json;
use tgpl_domain::{
    cases::CaseState,
    dossier::Demand,
    ids::{CaseId, NoteId},
    policy::{Facts, Permission},
};

const NOTE: Sealed<String> = Sealed::column("notes.body");

/// Groups, proofs and matter of a case. Each reading leaves a row in the access log, or does not happen.
pub(in crate::cases) async fn eligibility(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CaseId,
) -> Result<EligibilityView, Problem> {
    let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    let right = if row.sealed { Permission::EligibilityReadSealed } else { Permission::EligibilityRead };
    ctx.authorise(Permission::EligibilityRead, &row.facts())?;
    ctx.authorise(right, &row.facts())?;
    let found = repo::eligibility(tx, &ctx.services.keys, id).await?;
    seen(
        tx,
        ctx,
        &row,
        "eligibility_read",
        Class::of_record(row.sealed),
        &["groups", "primary_group", "proofs", "matter"],
    )
    .await?;
    Ok(EligibilityView::of(found))
}

/// What was done to a case, and the reasons that were given. Each reading leaves a row in the access log, or does not
/// happen; a file of it tells no reasons, and leaves a row of its own.
pub(in crate::cases) async fn history(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CaseId,
    asked: &Listing<Nothing>,
) -> Result<Page<HistoryView>, Problem> {
    let after = asked.after(ctx)?;
    let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::CaseRead, &row.facts())?;
    if !asked.is_file() {
        seen(tx, ctx, &row, "case_history", Class::of_record(row.sealed), &["detail"]).await?;
    }
    let rows = history::of(tx, id.0, after, asked.limit + 1).await?;
    let page = asked.page(ctx, rows, |row| row.seq)?;
    page.map(|row| HistoryView::of(&ctx.services.keys, id, row)).whole()
}

/// Who stands on a side of the matter; read like the matter itself.
pub(in crate::cases) async fn parties(tx: &mut Tx, ctx: &Ctx, id: CaseId) -> Result<Vec<PartyView>, Problem> {
    let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::CaseRead, &row.facts())?;
    seen(tx, ctx, &row, "party_list", Class::of_record(row.sealed), &["name", "birth_year", "side", "role"])
        .await?;
    let found = repo::parties(tx, &row).await?.into_iter();
    found.map(|found| PartyView::of(&ctx.services.keys, found)).collect()
}

/// The file of a case against what the law asks of it.
pub(in crate::cases) async fn dossier(tx: &mut Tx, ctx: &Ctx, id: CaseId) -> Result<DossierView, Problem> {
    let known = known::read(tx, ctx, id).await?;
    ctx.authorise(Permission::CaseRead, &known.row.facts())?;
    let filed = repo::filed(tx, &known.row).await?;
    let line = |line: tgpl_domain::dossier::Line| {
        let item = line.item;
        DossierLine {
            item,
            label: item.words().vi,
            mandatory: line.demand == Demand::Mandatory,
            present: known.standing.has(item),
            mark: if known.standing.is_waived(item) {
                Some(Mark::NotApplicable)
            } else {
                known.standing.is_on_paper(item).then_some(Mark::OnPaper)
            },
            documents: filed.iter().filter(|(_, of)| of == item.as_str()).map(|(id, _)| *id).collect(),
        }
    };
    let data: Vec<DossierLine> = known::lines(&known.row, &known.standing).into_iter().map(line).collect();
    let asked = data.iter().filter(|line| line.mandatory).count();
    let there = data.iter().filter(|line| line.mandatory && line.present).count();
    let completeness = (there * 100).checked_div(asked).unwrap_or(100);
    Ok(DossierView { completeness: u8::try_from(completeness).unwrap_or(100), data })
}

/// Marks an item of the file as kept on paper or as not applicable.
pub(in crate::cases) async fn mark(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CaseId,
    body: MarkItem,
) -> Result<Reply, Problem> {
    let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::CaseDocumentCreate, &own(&row))?;
    still_kept(&row)?;
    if body.mark.is_none() && !row.state.is_active() {
        return Err(Problem::not_allowed(
            "Vụ việc đã kết thúc: thành phần hồ sơ đã xác nhận không bỏ được nữa",
            "The case has ended: what its file was found to hold is not taken back",
        ));
    }
    if body.mark == Some(Mark::NotApplicable) && body.reason.is_none() {
        return Err(Problem::field(
            "/reason",
            "required",
            "Cần nêu lý do thành phần này không áp dụng",
            "Say why the item does not apply",
        ));
    }
    let mark = body.mark.map(Mark::as_str);
    let reason = body.reason.as_ref().map(AsRef::as_ref);
    repo::mark(tx, ctx, &row, (body.item.as_str(), mark, reason)).await?;
    if let Some(duty) = body.item.meets().filter(|_| body.mark == Some(Mark::OnPaper)) {
        obligations::answered(tx, ctx.now, id, duty).await?;
    }
    note_act(tx, ctx, &row, "mark_dossier", json!({ "item": body.item, "mark": body.mark })).await?;
    seen(tx, ctx, &row, "dossier_mark", Class::S2, &["dossier"]).await?;
    Reply::ok(&dossier(tx, ctx, id).await?)
}

/// One's own notes about a case that one carries now; a practitioner who was replaced sees none.
pub(in crate::cases) async fn notes(tx: &mut Tx, ctx: &Ctx, id: CaseId) -> Result<Vec<NoteView>, Problem> {
    let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::NoteRead, &own(&row))?;
    let found = repo::notes(tx, id, ctx.actor.account).await?;
    seen(tx, ctx, &row, "note_list", Class::S4, &["body"]).await?;
    let open = |(id, version, sealed, created_at): repo::NoteRow| {
        let body = NOTE.open(&ctx.services.keys, id.0, &sealed)?;
        Ok(NoteView { id, version, body, created_at })
    };
    found.into_iter().map(open).collect()
}

/// Keeps a note, sealed under a key of its own row.
pub(in crate::cases) async fn note(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CaseId,
    body: String,
) -> Result<Reply, Problem> {
    let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::NoteWrite, &own(&row))?;
    let note = NoteId::new();
    let sealed = NOTE.seal(&ctx.services.keys, note.0, &body)?;
    repo::note(tx, &row, (note, sealed), (ctx.actor.account, ctx.now)).await?;
    seen(tx, ctx, &row, "note_create", Class::S4, &["body"]).await?;
    let view = NoteView { id: note, version: 1, body, created_at: ctx.now };
    Ok(Reply::created(format!("/api/v1/cases/{id}/notes"), &view)?.tagged(1))
}

/// Corrects what a case says of itself.
pub(in crate::cases) async fn correct(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CaseId,
    version: i32,
    patch: CasePatch,
) -> Result<Reply, Problem> {
    let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::CaseUpdate, &own(&row))?;
    still_kept(&row)?;
    let mut fields = Vec::new();
    fields.extend(patch.field.is_some().then_some("field"));
    fields.extend(patch.outcome.is_some().then_some("outcome"));
    let change = Change {
        state: Some(row.state),
        field: patch.field.map(|field| field.as_str().to_owned()),
        outcome: OUTCOME.seal_patch(&ctx.services.keys, id.0, patch.outcome.as_ref())?,
        ..Change::default()
    };
    repo::change(tx, &row, version, &change).await?;
    note_act(tx, ctx, &row, "update", json!({ "fields": fields })).await?;
    seen(tx, ctx, &row, "case_update", Class::S2, &fields).await?;
    let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    let masked = ctx.authorise(Permission::CaseRead, &row.facts())?;
    let version = row.version;
    Ok(Reply::ok(&CaseView::whole(&ctx.services.keys, row, masked)?)?.tagged(version))
}

/// Refuses to write into a file that is in the archive or with another provider.
pub(super) fn still_kept(row: &CaseRow) -> Result<(), Problem> {
    if matches!(row.state, CaseState::Archived | CaseState::TransferredOut) {
        return Err(Problem::not_allowed(
            "Hồ sơ đã lưu trữ hoặc đã chuyển đi, không ghi thêm được",
            "The file is archived or transferred: nothing more is recorded",
        ));
    }
    Ok(())
}

/// The provider's own people: a case that was merely offered gives no right to write.
pub(super) fn own(row: &CaseRow) -> Facts {
    Facts { offered_to: None, ..row.facts() }
}

/// Writes an act that leaves the state into the history.
pub(super) async fn note_act(
    tx: &mut Tx,
    ctx: &Ctx,
    row: &CaseRow,
    event: &str,
    detail: serde_json::Value,
) -> Result<(), Problem> {
    let state = row.state.as_str();
    let entry = Entry {
        subject: ("case", row.id.0),
        organisation: row.organisation_id,
        event,
        from: Some(state),
        to: state,
        detail,
    };
    history::write(tx, ctx, &entry).await
}

/// One row of the access log about a case.
pub(super) async fn seen(
    tx: &mut Tx,
    ctx: &Ctx,
    row: &CaseRow,
    act: &str,
    class: Class,
    fields: &[&str],
) -> Result<(), Problem> {
    let act = Act {
        act,
        object: ("case", row.id.0),
        organisation: row.organisation_id,
        class,
        fields,
        reason: None,
    };
    audit::record(tx, ctx, &act).await
}
