//! The one way in which the state of a case changes: lock, authorise, apply, carry out, write down.

use super::{
    duties::{self, Happening},
    known::{self, Known},
    papers,
};
use crate::{
    cases::{
        dto::{CaseView, actions::Action},
        repo::{self, CaseRow, Change},
    },
    obligations::service::{self as obligations, Subject},
    platform::{
        Ctx, Problem, Reply, Tx,
        audit::{Act, Class},
        history::{self, Entry},
        problem::Code,
    },
};
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Map, Value};
use tgpl_domain::{
    calendar::instant_of,
    cases::CaseEvent,
    ids::{CaseId, DocumentId, PractitionerId},
    lifecycle::{Effect, NotAllowed, Refusal},
    policy::{Facts, Permission},
};
use tgpl_papers::Fields;

/// What somebody brings to an event.
#[derive(Debug, Default)]
pub(in crate::cases) struct Step {
    /// When it happened, if not now.
    pub at: Option<DateTime<Utc>>,
    /// When it was told here, if not now.
    pub told_at: Option<DateTime<Utc>>,
    /// Noon of its own day, if that is an earlier one.
    pub since: Option<DateTime<Utc>>,
    /// The longer period of the exception holds.
    pub extended: bool,
    /// The paper in the file that says so.
    pub document: Option<DocumentId>,
    /// What it changes beside the state.
    pub change: Change,
    /// What the history tells of it.
    pub detail: Map<String, Value>,
    /// Those who are assigned by it.
    pub appointed: Vec<PractitionerId>,
    /// What its paper says beyond the record.
    pub fields: Fields,
}

impl Step {
    /// Tells something of the act in the history.
    pub fn tell(mut self, key: &str, value: impl serde::Serialize) -> Self {
        if let Ok(value) = serde_json::to_value(value)
            && !value.is_null()
        {
            self.detail.insert(key.to_owned(), value);
        }
        self
    }

    /// Refers to a paper, which must be in the file.
    pub fn by(mut self, document: Option<DocumentId>) -> Self {
        self.document = document;
        self.tell("document_id", document)
    }

    /// Dates the act; clocks run from that day's noon when it is not today.
    pub fn on(mut self, ctx: &Ctx, day: NaiveDate) -> Result<Self, Problem> {
        if day > ctx.today() {
            return Err(Problem::field("/on", "future", "Ngày này chưa đến", "The day has not come"));
        }
        if day < ctx.today() {
            self.at = noon(day);
            self.since = self.at;
        }
        Ok(self.tell("on", day))
    }
}

/// Noon of a day in Vietnam: inside the day whatever the zone of the reader.
pub(super) fn noon(day: NaiveDate) -> Option<DateTime<Utc>> {
    Some(instant_of(day.and_hms_opt(12, 0, 0)?))
}

/// The right that an event asks for.
pub(in crate::cases) const fn permission(event: CaseEvent) -> Permission {
    match event {
        CaseEvent::Assign | CaseEvent::Replace => Permission::AssignmentDecide,
        CaseEvent::Complete
        | CaseEvent::ReturnToWork
        | CaseEvent::RefuseChange
        | CaseEvent::Transfer
        | CaseEvent::ConfirmTransfer
        | CaseEvent::ReturnTransfer
        | CaseEvent::Appraise
        | CaseEvent::Pay
        | CaseEvent::Complain => Permission::CaseDecide,
        CaseEvent::SupplyProof => Permission::EligibilityRecord,
        CaseEvent::Archive => Permission::CaseArchive,
        _ => Permission::CaseAct,
    }
}

/// What the policy looks at: the provider's own people act, and only the receiver answers a transfer.
pub(in crate::cases) fn reach(event: CaseEvent, row: &CaseRow) -> Facts {
    match event {
        CaseEvent::ConfirmTransfer | CaseEvent::ReturnTransfer => {
            Facts { organisation: row.transfer_to_id, ..Facts::default() }
        }
        _ => Facts { offered_to: None, ..row.facts() },
    }
}

/// Locks the case for an event that somebody asked for: 404 out of reach, 412 when the version read is not the last.
pub(in crate::cases) async fn asked(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CaseId,
    version: i32,
    event: CaseEvent,
) -> Result<Known, Problem> {
    let known = known::lock(tx, ctx, id).await?;
    ctx.authorise(permission(event), &reach(event, &known.row))?;
    if known.row.version == version { Ok(known) } else { Err(Problem::stale()) }
}

/// Takes a step that its body makes by itself.
pub(in crate::cases) async fn take<B: Action>(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CaseId,
    version: i32,
    event: CaseEvent,
    body: B,
) -> Result<Reply, Problem> {
    let known = asked(tx, ctx, id, version, event).await?;
    known.row.state.apply(event, &known.facts).map_err(refused)?;
    let step = body.step(ctx, &known.row)?;
    let row = happen(tx, ctx, known, event, step).await?;
    reply(ctx, row)
}

/// The case as its actor may see it now.
pub(in crate::cases) fn reply(ctx: &Ctx, row: CaseRow) -> Result<Reply, Problem> {
    let masked = ctx.authorise(Permission::CaseRead, &row.facts()).unwrap_or(true);
    let version = row.version;
    Ok(Reply::ok(&CaseView::whole(&ctx.services.keys, row, masked)?)?.tagged(version))
}

/// Lets an event happen to a locked case and answers with the case after it.
pub(in crate::cases) async fn happen(
    tx: &mut Tx,
    ctx: &Ctx,
    known: Known,
    event: CaseEvent,
    mut step: Step,
) -> Result<CaseRow, Problem> {
    let row = known.row;
    let done = row.state.apply(event, &known.facts).map_err(refused)?;
    if let Some(document) = step.document
        && !repo::has_document(tx, &row, document).await?
    {
        return Err(repo::not_in_file("/document_id"));
    }
    let at = step.at.unwrap_or(ctx.now);
    let subject =
        Subject { kind: "case", id: row.id.0, organisation: row.organisation_id, branch: row.branch_id };
    step.change.state = Some(done.to);
    for effect in &done.effects {
        mark(&mut step.change, effect, &row, ctx);
        if let Effect::Produce(kind) = effect {
            let made = papers::produce(tx, ctx, subject, &row, *kind, &step).await?;
            step = step.tell(kind.as_str(), made);
        }
    }
    let carriers = step.change.practitioner_ids.clone();
    let carrier = match &carriers {
        Some(ids) => ids.as_slice().first().map(|id| PractitionerId(*id)),
        None => row.practitioner_ids.as_slice().first().copied(),
    };
    let happening =
        Happening { subject, carrier, at, extended: step.extended, assignment: None, to: done.to };
    duties::carry_out(tx, ctx, &happening, &done.effects).await?;
    if let Some(duty) = event.met(step.change.end_reason) {
        let told = step.told_at.unwrap_or(ctx.now);
        duties::keep(tx, ctx, subject, duty, (step.since.unwrap_or(told), told)).await?;
    }
    if let (Some(_), Some(carrier)) = (&carriers, carrier) {
        obligations::hand_to(tx, subject.id, carrier).await?;
    }
    let next = obligations::next(tx, subject.id).await?;
    let (code, due) = next.unzip();
    (step.change.next_code, step.change.next_due_at) = (Some(code), Some(due));
    repo::change(tx, &row, row.version, &step.change).await?;
    let entry = Entry {
        subject: (subject.kind, subject.id),
        organisation: row.organisation_id,
        event: event.as_str(),
        from: Some(done.from.as_str()),
        to: done.to.as_str(),
        detail: Value::Object(step.detail),
    };
    let act = Act {
        act: &format!("case_{event}"),
        object: (subject.kind, subject.id),
        organisation: row.organisation_id,
        class: Class::S2,
        fields: &["state"],
        reason: None,
    };
    history::write_and_audit(tx, ctx, &entry, &act).await?;
    repo::find(tx, row.id).await?.ok_or_else(Problem::not_found)
}

/// What an effect leaves in the case's row.
fn mark(change: &mut Change, effect: &Effect, row: &CaseRow, ctx: &Ctx) {
    match effect {
        Effect::ClearProofPending => change.proof_pending = Some(false),
        Effect::RequireReplacement(ground) => change.replacement = Some(Some(*ground)),
        Effect::ClearReplacement => change.replacement = Some(None),
        Effect::MarkFileReceived => {
            change.file_received_on.get_or_insert(ctx.today());
        }
        Effect::MarkEnded => {
            change.ended_on.get_or_insert(ctx.today());
            change.replacement = Some(None);
        }
        Effect::OpenTransfer => change.state_before = Some(Some(row.state)),
        Effect::CloseTransfer => (change.state_before, change.transfer_to_id) = (Some(None), Some(None)),
        _ => {}
    }
}

/// A refusal of the state machine with its words; an incomplete file has a code of its own.
pub(in crate::cases) fn refused(refusal: NotAllowed) -> Problem {
    let code = match refusal.code {
        Refusal::DossierIncomplete => Code::dossier_incomplete,
        _ => Code::not_allowed_now,
    };
    Problem::new(code).because(refusal.why.vi, refusal.why.en)
}
