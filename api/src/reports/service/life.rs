//! The life of a report: each step is asked of the machine with what is known, and its effects stand in one transaction.

use super::{
    Held, act_for,
    draft::begun,
    figures::{FIGURES, Records, Said, WRITTEN, Written, sources},
    note, reading,
    reading::{Standing, broken, standing},
    subject::Subject,
    tell,
};
use crate::{
    platform::{
        Ctx, IfMatch, Problem, Reply, Tx, idempotency,
        keys::{hex, sha256},
        outbox,
        problem::{Code, FieldError, Text},
    },
    reports::{
        dto::{ReportActionView, ReportCorrect, ReportReturn},
        forms::fingerprint,
        repo::{self, ReportRow},
    },
    statistics::service as statistics,
};
use serde_json::{Value, json};
use tgpl_domain::{
    ids::ReportId,
    numbers_vi,
    policy::Permission,
    reports::{Later, ReportEffect, ReportEvent, ReportFacts, ReportNotAllowed, ReportRefusal, ReportState},
    statistics::{
        Dimensions, Measures,
        forms::{Broken, Strength},
    },
};

/// What an event asks of whom it is asked for.
const fn permission(event: ReportEvent) -> Permission {
    match event {
        ReportEvent::Edit | ReportEvent::Check | ReportEvent::Reopen | ReportEvent::Correct => {
            Permission::ReportWrite
        }
        ReportEvent::Sign | ReportEvent::Submit => Permission::ReportSign,
        ReportEvent::Return | ReportEvent::Accept | ReportEvent::Freeze | ReportEvent::Supersede => {
            Permission::ReportDecide
        }
    }
}

/// Whether the caller may take a step: those of the unit for their own, those of the level above for what was sent to them.
fn may(ctx: &Ctx, subject: &Subject, row: &ReportRow, event: ReportEvent) -> Result<(), Problem> {
    let permission = permission(event);
    let decided_by = match (&subject.receiver, permission) {
        (Some((above, _)), Permission::ReportDecide) => *above,
        _ => subject.level,
    };
    let keeper = subject.unit.parent.filter(|_| permission != Permission::ReportDecide);
    act_for(ctx, permission, decided_by, row.organisation_id, keeper)
}

/// What is known without reading a figure: for steps that ask for none.
pub fn nothing_known(subject: &Subject) -> ReportFacts {
    ReportFacts {
        broken: 0,
        unexplained: 0,
        missing: 0,
        nil: false,
        all_zero: false,
        period_over: false,
        receiver: subject.receiver.as_ref().map(|(level, _)| *level),
        commented: false,
        version: 1,
        later: None,
    }
}

/// What is known of a report when something is to happen to it.
struct Known {
    standing: Standing,
    broken: Vec<Broken>,
    facts: ReportFacts,
    editions: Vec<ReportRow>,
}

async fn known(tx: &mut Tx, ctx: &Ctx, held: &Held, commented: bool) -> Result<Known, Problem> {
    let standing = standing(tx, ctx, held).await?;
    let broken = broken(tx, ctx, held, &standing).await?;
    let Held { row, subject, .. } = held;
    let form = &subject.definition.form;
    let editions = repo::editions(tx, row.organisation_id, &row.form_code, subject.window.period).await?;
    let later = editions.iter().rfind(|other| other.edition > row.edition).map(|other| match other.state {
        ReportState::Accepted | ReportState::Frozen | ReportState::Superseded => Later::Accepted,
        _ => Later::Open,
    });
    let strong = |strength| broken.iter().filter(move |one| one.strength == strength);
    let explained =
        |one: &&Broken| standing.written.explanations.contains_key(&format!("{}@{}", one.identity, one.at));
    let all_zero = match (&form.grid, standing.listed) {
        (Some(_), _) => standing.sheet.is_nil(),
        (None, Some(listed)) => listed == 0,
        // A text says by itself whether there was anything.
        (None, None) => row.nil,
    };
    let facts = ReportFacts {
        broken: strong(Strength::Error).count(),
        unexplained: strong(Strength::Explain).filter(|one| !explained(one)).count(),
        missing: form.grid.as_ref().map_or(0, |grid| grid.missing(&standing.sheet).len()),
        nil: row.nil,
        all_zero,
        period_over: subject.is_over(ctx.today()),
        commented,
        version: row.edition.cast_unsigned(),
        later,
        ..nothing_known(subject)
    };
    Ok(Known { standing, broken, facts, editions })
}

/// The refusal of the machine. One that is about figures names every rule with both sides.
fn refused(no: ReportNotAllowed, broken: &[Broken], missing: &[(&str, &str)]) -> Problem {
    let errors = match no.code {
        ReportRefusal::IdentityBroken => told(broken, Strength::Error, "identity_broken"),
        ReportRefusal::NotExplained => told(broken, Strength::Explain, "not_explained"),
        ReportRefusal::CellMissing => missing
            .iter()
            .map(|(row, column)| FieldError {
                pointer: format!("/cells/{row}/{column}"),
                code: "required",
                message: Text::new("Ô này chưa nhập", "This cell is not filled in"),
            })
            .collect(),
        ReportRefusal::NilMismatch => vec![FieldError {
            pointer: "/nil".into(),
            code: "nil_mismatch",
            message: Text::new(no.why.vi.clone(), no.why.en.clone()),
        }],
        ReportRefusal::CommentMissing => vec![FieldError {
            pointer: "/comment".into(),
            code: "required",
            message: Text::new(no.why.vi.clone(), no.why.en.clone()),
        }],
        ReportRefusal::ReasonMissing => vec![FieldError {
            pointer: "/reason".into(),
            code: "required",
            message: Text::new(no.why.vi.clone(), no.why.en.clone()),
        }],
        _ => return Problem::not_allowed(no.why.vi, no.why.en),
    };
    Problem { errors, ..Problem::new(Code::invalid).because(no.why.vi, no.why.en) }
}

fn told(broken: &[Broken], strength: Strength, code: &'static str) -> Vec<FieldError> {
    let asked = broken.iter().enumerate().filter(|(_, one)| one.strength == strength);
    let error = |(at, one): (usize, &Broken)| {
        let (left, right) = (numbers_vi::decimal(one.left), numbers_vi::decimal(one.right));
        let (rule, line) = (&one.rule, &one.at);
        FieldError {
            pointer: format!("/broken/{at}"),
            code,
            message: Text::new(
                format!("{} ({rule}) tại “{line}”: {left} ≠ {right}", one.words.vi),
                format!("{} ({rule}) at {line}: {left} is not {right}", one.words.en),
            ),
        }
    };
    asked.map(error).collect()
}

/// Every step with whether the caller may take it now, and why not.
pub async fn actions(ctx: &Ctx, id: ReportId) -> Result<Vec<ReportActionView>, Problem> {
    idempotency::change(ctx, Permission::ReportRead, async |tx| {
        let held = Held::read(tx, ctx, id).await?;
        let known = known(tx, ctx, &held, true).await?;
        let steps = ReportEvent::ALL.iter().filter(|event| **event != ReportEvent::Supersede);
        let view = |event: &ReportEvent| {
            let answer = held.row.state.apply(*event, &known.facts);
            let forbidden = may(ctx, &held.subject, &held.row, *event).is_err();
            let words =
                |text: &tgpl_domain::lifecycle::Words| ctx.language.pick(&text.vi, &text.en).to_owned();
            let (code, why_not) = match answer {
                Err(no) => (Some(no.code.as_str().to_owned()), Some(words(&no.why))),
                Ok(_) if forbidden => {
                    (Some("forbidden".to_owned()), Some(Code::forbidden.title(ctx.language).to_owned()))
                }
                Ok(_) => (None, None),
            };
            ReportActionView { action: *event, allowed: why_not.is_none(), code, why_not }
        };
        Ok(steps.map(view).collect())
    })
    .await
}

/// What somebody says with a step.
#[derive(Default)]
pub struct Spoken {
    detail: Value,
    commented: bool,
}

impl From<ReportReturn> for Spoken {
    fn from(said: ReportReturn) -> Self {
        let ReportReturn { comment, cells, sections } = said;
        let commented = comment.is_some() || !cells.is_empty() || !sections.is_empty();
        Self { detail: json!({ "comment": comment, "cells": cells, "sections": sections }), commented }
    }
}

impl From<ReportCorrect> for Spoken {
    fn from(said: ReportCorrect) -> Self {
        let commented = said.reason.is_some();
        Self { detail: json!({ "reason": said.reason }), commented }
    }
}

impl From<crate::platform::extract::Nothing> for Spoken {
    fn from(_: crate::platform::extract::Nothing) -> Self {
        Self { detail: json!({}), commented: false }
    }
}

/// A step that is allowed, with all that its effects need.
struct Allowed {
    held: Held,
    known: Known,
    effects: Vec<ReportEffect>,
    from: ReportState,
}

/// Asks the machine whether a step may be taken. One that keeps the figures keeps those that are judged here: nobody counts
/// from now on until it stands.
async fn allowed(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ReportId,
    version: IfMatch,
    event: ReportEvent,
    said: &Spoken,
) -> Result<Allowed, Problem> {
    let mut held = Held::hold(tx, ctx, id).await?;
    may(ctx, &held.subject, &held.row, event)?;
    if event == ReportEvent::Check {
        statistics::halt(tx).await?;
    }
    let known = known(tx, ctx, &held, said.commented).await?;
    let transition = held.row.state.apply(event, &known.facts).map_err(|no| {
        let grid = held.subject.definition.form.grid.as_ref();
        let missing = grid.map(|grid| grid.missing(&known.standing.sheet)).unwrap_or_default();
        refused(no, &known.broken, &missing)
    })?;
    if held.row.version != version.0 {
        return Err(Problem::stale());
    }
    let from = held.row.state;
    held.row.state = transition.to;
    Ok(Allowed { held, known, effects: transition.effects, from })
}

/// Takes a step.
pub async fn step(
    tx: &mut Tx,
    ctx: &Ctx,
    (id, version): (ReportId, IfMatch),
    event: ReportEvent,
    said: Spoken,
) -> Result<Reply, Problem> {
    let Allowed { mut held, known, effects, from } = allowed(tx, ctx, id, version, event, &said).await?;
    let row = &mut held.row;
    match event {
        ReportEvent::Check => (row.checked_at, row.checked_by) = (Some(ctx.now), Some(ctx.actor.account)),
        ReportEvent::Sign => (row.signed_at, row.signed_by) = (Some(ctx.now), Some(ctx.actor.account)),
        ReportEvent::Submit => row.submitted_at = Some(ctx.now),
        ReportEvent::Return | ReportEvent::Accept => {
            (row.decided_at, row.decided_by) = (Some(ctx.now), Some(ctx.actor.account));
        }
        _ => {}
    }
    row.version += 1;
    for effect in &effects {
        work(tx, ctx, &mut held, &known, *effect).await?;
    }
    repo::save(tx, &held.row).await?;
    let act = format!("report_{}", event.as_str());
    note(tx, ctx, &held.row, (event.as_str(), Some(from.as_str())), (&act, &["state"]), said.detail).await?;
    let view = reading::view(tx, ctx, &held).await?;
    Ok(Reply::ok(&view)?.tagged(held.row.version))
}

/// Begins the next edition of a report that was sent, with all that was written by hand.
pub async fn correct(
    tx: &mut Tx,
    ctx: &Ctx,
    (id, version): (ReportId, IfMatch),
    said: Spoken,
) -> Result<Reply, Problem> {
    let event = ReportEvent::Correct;
    let Allowed { mut held, effects, from, .. } = allowed(tx, ctx, id, version, event, &said).await?;
    let keys = &ctx.services.keys;
    let written = Written::of(keys, &held.row)?;
    let mut next = begun(ctx, &held.subject, held.row.edition + 1);
    next.nil = held.row.nil;
    next.written = Some(WRITTEN.seal(keys, next.id.0, &written)?);
    repo::insert(tx, &next).await?;
    let act = ("report_correct", &["edition"] as &[&str]);
    note(tx, ctx, &held.row, (event.as_str(), Some(from.as_str())), act, said.detail).await?;
    tell(tx, ctx, &next, ("create", None), json!({ "corrects": held.row.id })).await?;
    for effect in effects {
        if let ReportEffect::Announce(topic) = effect {
            announce(tx, ctx, &next, topic).await?;
        }
    }
    held.row = next;
    let view = reading::view(tx, ctx, &held).await?;
    Ok(Reply::created(format!("/api/v1/reports/{}", held.row.id), &view)?.tagged(1))
}

async fn announce(tx: &mut Tx, ctx: &Ctx, row: &ReportRow, topic: &str) -> Result<(), Problem> {
    let told = json!({ "form": row.form_code, "period": row.period_text, "state": row.state });
    outbox::announce(tx, ctx, row.organisation_id, topic, ("report", row.id.0), told).await
}

async fn work(
    tx: &mut Tx,
    ctx: &Ctx,
    held: &mut Held,
    known: &Known,
    effect: ReportEffect,
) -> Result<(), Problem> {
    match effect {
        ReportEffect::FixFigures => fix(tx, ctx, held, &known.standing).await,
        ReportEffect::ReleaseFigures => {
            let row = &mut held.row;
            (row.figures, row.watermark, row.hash, row.definition_hash) = (None, None, None, None);
            (row.checked_at, row.checked_by) = (None, None);
            Ok(())
        }
        ReportEffect::VoidSignature => {
            (held.row.signed_at, held.row.signed_by) = (None, None);
            Ok(())
        }
        ReportEffect::KeepSnapshot => seal(ctx, &mut held.row),
        ReportEffect::SupersedeOlder => supersede(tx, ctx, held, known).await,
        ReportEffect::Announce(topic) => announce(tx, ctx, &held.row, topic).await,
    }
}

/// Keeps the figures as they stand, with the number of the newest version that they count.
async fn fix(tx: &mut Tx, ctx: &Ctx, held: &mut Held, standing: &Standing) -> Result<(), Problem> {
    let watermark = statistics::newest(tx).await?;
    let keys = &ctx.services.keys;
    let Standing { parts, written, sheet, narrative, .. } = standing;
    let definition = &held.subject.definition;
    let (period, span) = (held.subject.window.period, held.subject.window.span);
    let cases = match &definition.form.list {
        Some(list) => {
            let units: Vec<_> = parts.iter().flat_map(|part| part.organisations.clone()).collect();
            let records = Records { conn: tx, keys, until: None, calendar: &held.calendar };
            let found = records.cases(&list.measure, span, &units).await?;
            found.iter().map(ToString::to_string).collect()
        }
        None => Vec::new(),
    };
    let texts = (definition.text.as_str(), Measures::SEED.text, Dimensions::SEED.text);
    let definition_hash = fingerprint(texts.0, texts.1, texts.2);
    let said = Said {
        definition_hash: hex(&definition_hash),
        unit: held.row.organisation_id,
        period,
        nil: held.row.nil,
        written,
        sources: sources(parts),
        cases,
        watermark,
    };
    let bytes = said.figures(&definition.form, sheet, narrative).encode();
    repo::keep_definition(tx, &definition_hash, texts).await?;
    let row = &mut held.row;
    row.hash = Some(sha256(&bytes));
    row.figures = Some(keys.seal(FIGURES, row.id.0, &bytes)?);
    row.watermark = Some(watermark);
    row.definition_hash = Some(definition_hash);
    Ok(())
}

/// Signs the hash with the server's key.
fn seal(ctx: &Ctx, row: &mut ReportRow) -> Result<(), Problem> {
    let hash = row.hash.as_deref().ok_or_else(|| Problem::internal(&"a report without figures is frozen"))?;
    let keys = &ctx.services.keys;
    row.signature = Some(keys.signing()?.sign(hash).as_ref().to_vec());
    row.signature_key = Some(keys.signing_id()?);
    row.frozen_at = Some(ctx.now);
    Ok(())
}

/// The editions before one that was accepted stand no longer.
async fn supersede(tx: &mut Tx, ctx: &Ctx, held: &Held, known: &Known) -> Result<(), Problem> {
    let facts = ReportFacts { later: Some(Later::Accepted), ..nothing_known(&held.subject) };
    let event = ReportEvent::Supersede;
    for older in known.editions.iter().filter(|other| other.edition < held.row.edition) {
        let Ok(transition) = older.state.apply(event, &facts) else { continue };
        let row = ReportRow { state: transition.to, version: older.version + 1, ..older.clone() };
        repo::save(tx, &row).await?;
        let detail = json!({ "by": held.row.id });
        tell(tx, ctx, &row, (event.as_str(), Some(older.state.as_str())), detail).await?;
        for effect in transition.effects {
            if let ReportEffect::Announce(topic) = effect {
                announce(tx, ctx, &row, topic).await?;
            }
        }
    }
    Ok(())
}
