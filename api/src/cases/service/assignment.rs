//! Who carries a case: assign, replace. Shares of all who work or worked on it sum to 1.00.

use super::{
    known::Known,
    practitioners,
    transition::{self, Step},
};
use crate::{
    cases::{
        dto::assignments::{Assign, Replace},
        repo::{self, Change},
    },
    platform::{Ctx, Problem, Reply, Tx},
};
use tgpl_domain::{
    cases::{Bar, CaseEvent, Form, ProceedingsKind},
    ids::{AssignmentId, CaseId, DocumentId, PractitionerId},
    shares::{Hundredths, Shares, SharesError},
};

/// Assigns one or several practitioners to an accepted case (Luật TGPL Đ.31, Đ.33): TP-TGPL-14, 06-TP-TGPL or a note.
pub(in crate::cases) async fn assign(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CaseId,
    version: i32,
    body: Assign,
) -> Result<Reply, Problem> {
    let known = transition::asked(tx, ctx, id, version, CaseEvent::Assign).await?;
    known.row.state.apply(CaseEvent::Assign, &known.facts).map_err(transition::refused)?;
    let row = &known.row;
    let shares = shares(&body)?;
    let appointed: Vec<PractitionerId> = std::iter::once(body.practitioner_id)
        .chain(body.others.iter().map(|one| one.practitioner_id))
        .collect();
    let pointer = |place: usize| match place {
        0 => "/practitioner_id".to_owned(),
        place => format!("/others/{}/practitioner_id", place - 1),
    };
    fit(tx, ctx, &known, None, &appointed, pointer, body.conflict_agreement_id).await?;
    for practitioner in &appointed {
        let assignment = repo::Appointment {
            id: AssignmentId::new(),
            practitioner: *practitioner,
            share: shares.of(*practitioner),
        };
        repo::appoint(tx, ctx, row, &assignment).await?;
    }
    let mut step = Step {
        change: Change {
            practitioner_ids: Some(appointed.iter().map(|id| id.0).collect()),
            ..Change::default()
        },
        appointed: appointed.clone(),
        ..Step::default()
    }
    .tell("practitioner_ids", &appointed)
    .tell("suggested", body.suggested);
    if let Some(instruction) = body.instruction {
        step.fields.insert("instruction".into(), instruction.into_string().into());
    }
    let row = transition::happen(tx, ctx, known, CaseEvent::Assign, step).await?;
    transition::reply(ctx, row)
}

/// Puts another practitioner in the place of one who carries the case: TP-TGPL-15 or 07-TP-TGPL. The one replaced
/// keeps the share of the work done; both stay on record with their dates.
pub(in crate::cases) async fn replace(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CaseId,
    version: i32,
    body: Replace,
) -> Result<Reply, Problem> {
    let known = transition::asked(tx, ctx, id, version, CaseEvent::Replace).await?;
    known.row.state.apply(CaseEvent::Replace, &known.facts).map_err(transition::refused)?;
    let row = &known.row;
    let carried = &row.practitioner_ids;
    let leaving = match (body.replaces, carried.as_slice()) {
        (Some(leaving), carriers) if carriers.contains(&leaving) => leaving,
        (None, [only]) => *only,
        (Some(_), _) => return Err(wrong("/replaces", SharesError::NotInCase)),
        (None, _) => {
            return Err(Problem::field(
                "/replaces",
                "required",
                "Có nhiều người thực hiện: cần nêu người được thay thế",
                "Several practitioners carry the case: name the one replaced",
            ));
        }
    };
    let coming = body.practitioner_id;
    let pointer = |_| "/practitioner_id".to_owned();
    fit(tx, ctx, &known, Some(leaving), &[coming], pointer, body.conflict_agreement_id).await?;
    let held = repo::held(tx, row, leaving).await?;
    let done = body.done.unwrap_or_default();
    let rest = Hundredths::new(held.get() - done.get())
        .ok_or_else(|| wrong("/done", SharesError::DoneExceedsShare { held: held.get() }))?;
    repo::dismiss(tx, ctx, row, leaving, done, body.reason.as_str()).await?;
    if carried.contains(&coming) {
        repo::give(tx, row, coming, rest).await?;
    } else {
        let assignment = repo::Appointment { id: AssignmentId::new(), practitioner: coming, share: rest };
        repo::appoint(tx, ctx, row, &assignment).await?;
    }
    let mut now: Vec<PractitionerId> = carried.iter().copied().filter(|one| *one != leaving).collect();
    if !now.contains(&coming) {
        now.insert(0, coming);
    }
    let mut step = Step {
        change: Change { practitioner_ids: Some(now.iter().map(|id| id.0).collect()), ..Change::default() },
        appointed: vec![coming],
        ..Step::default()
    }
    .tell("practitioner_ids", &now)
    .tell("replaced", leaving)
    .tell("reason", &body.reason)
    .tell("suggested", body.suggested);
    practitioners::say(tx, leaving, &mut step.fields, "replaced").await?;
    practitioners::say(tx, coming, &mut step.fields, "new_practitioner").await?;
    step.fields.insert("answer".into(), "chấp nhận".into());
    let row = transition::happen(tx, ctx, known, CaseEvent::Replace, step).await?;
    transition::reply(ctx, row)
}

/// Refuses the first of some practitioners who may not carry the case. A conflict gives way only to the agreement of the
/// parties, scanned, for advice or representation in civil matters (Luật TGPL Đ.25 kh.2a).
async fn fit(
    tx: &mut Tx,
    ctx: &Ctx,
    known: &Known,
    replaced: Option<PractitionerId>,
    asked: &[PractitionerId],
    pointer: impl Fn(usize) -> String,
    agreement: Option<DocumentId>,
) -> Result<(), Problem> {
    let row = &known.row;
    let judged = practitioners::judge(tx, ctx, row, replaced, asked).await?;
    let agreed = match agreement {
        Some(agreement) if !repo::has_document(tx, row, agreement).await? => {
            return Err(repo::not_in_file("/conflict_agreement_id"));
        }
        Some(_) => row.form != Form::CourtParticipation && is_civil(known),
        None => false,
    };
    for (place, (_, bar)) in judged.into_iter().enumerate() {
        if let Some(bar) = bar.filter(|bar| !(agreed && *bar == Bar::Conflict)) {
            return Err(practitioners::refused(bar, &pointer(place)));
        }
    }
    Ok(())
}

fn is_civil(known: &Known) -> bool {
    known.facts.proceedings == Some(ProceedingsKind::Civil)
        || matches!(known.row.field.as_str(), "civil" | "marriage_family")
}

/// The shares asked for, or equal parts.
fn shares(body: &Assign) -> Result<Shares, Problem> {
    let all: Vec<PractitionerId> = std::iter::once(body.practitioner_id)
        .chain(body.others.iter().map(|one| one.practitioner_id))
        .collect();
    let given: Option<Vec<_>> = std::iter::once((body.practitioner_id, body.share))
        .chain(body.others.iter().map(|one| (one.practitioner_id, one.share)))
        .map(|(id, share)| share.map(|share| (id, share)))
        .collect();
    match given {
        Some(given) => Shares::new(given),
        None => Shares::split_evenly(&all),
    }
    .map_err(|error| wrong("/share", error))
}

fn wrong(pointer: &str, error: SharesError) -> Problem {
    let words = error.to_string();
    Problem::field(pointer, error.code(), words.clone(), words)
}
