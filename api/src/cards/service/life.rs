//! The life of a file: each step is asked of the machine with what is known, and what it does stands in one transaction.

use super::{
    SAID, facts,
    files::{begin_duty, instant, view},
    issuing, note_file, refused,
};
use crate::{
    cards::{
        dto::{CardFileCarryOut, CardFileForward, CardFileGrant, CardFileRefuse},
        repo::{self, FileRow},
    },
    certificate_blanks::service as blanks,
    obligations::service::{self as obligations, End},
    platform::{Ctx, IfMatch, Problem, Reply, Tx, db::across_nation},
};
use chrono::{DateTime, NaiveDate, Utc};
use tgpl_domain::{
    cards::{CardBody, CardEffect, CardFileEvent, CardFileFacts, CardFileState, CardState},
    ids::{CardFileId, CardId},
    policy::Permission,
};

/// A file and the version of it that the caller read.
pub type Asked = (CardFileId, IfMatch);

/// Whether the caller may take a step: each is a body's, but whoever opens files may give one up. To others the file is
/// missing, though they may read it.
pub fn may(ctx: &Ctx, row: &FileRow, event: CardFileEvent) -> Result<(), Problem> {
    let permission = match event.body(row.state, row.kind, row.procedure) {
        None => Permission::CardWrite,
        Some(CardBody::Centre) => Permission::CardPrepare,
        Some(CardBody::Department | CardBody::Chairperson) => Permission::CardDecide,
    };
    ctx.authorise(permission, &facts(row.organisation_id, None)).map(drop)
}

/// What is known of a file when something is to happen to it. What a step brings along is there: its body asks for it.
pub async fn known(
    tx: &mut Tx,
    ctx: &Ctx,
    row: &FileRow,
    names_blank: bool,
) -> Result<CardFileFacts, Problem> {
    let blank = row.kind.blank();
    let cards = repo::of_practitioner(tx, row.practitioner_id, blank).await?;
    let about = |id: CardId| row.card_id.is_none_or(|card| card == id);
    Ok(CardFileFacts {
        kind: row.kind,
        procedure: row.procedure,
        ground: row.ground,
        has_valid_card: cards.iter().any(|card| card.state == CardState::Valid && about(card.id)),
        decided: true,
        reasoned: true,
        blank: names_blank || blanks::has_blank(tx, blank, row.organisation_id).await?,
        opened_by_actor: row.created_by == ctx.actor.account,
        decided_by_actor: row.decided_by == Some(ctx.actor.account),
    })
}

/// A step that is allowed: the file in its new state, not written yet, and all that goes with it.
struct Allowed {
    before: CardFileState,
    row: FileRow,
    effects: Vec<CardEffect>,
}

async fn allowed(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CardFileId,
    version: Option<IfMatch>,
    (event, names_blank): (CardFileEvent, bool),
) -> Result<Allowed, Problem> {
    let mut row = repo::hold_file(tx, id).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::CardRead, &facts(row.organisation_id, Some(row.practitioner_id)))?;
    may(ctx, &row, event)?;
    let known = known(tx, ctx, &row, names_blank).await?;
    let transition = row.state.apply(event, known).map_err(refused)?;
    if version.is_some_and(|version| version.0 != row.version) {
        return Err(Problem::stale());
    }
    row.state = transition.to;
    row.version += 1;
    Ok(Allowed { before: transition.from, row, effects: transition.effects })
}

impl Allowed {
    /// Writes the step with what it does to duties and to the card, and answers with the file.
    async fn done(
        mut self,
        tx: &mut Tx,
        ctx: &Ctx,
        act: &str,
        (fields, on): (&[&str], DateTime<Utc>),
    ) -> Result<Reply, Problem> {
        for effect in std::mem::take(&mut self.effects) {
            match effect {
                CardEffect::BeginDuty(_) => {
                    self.end_duty(tx, on, End::Met).await?;
                    let [_, decides] = self.row.procedure.steps(self.row.kind);
                    let from = self.row.forwarded_on.unwrap_or_else(|| ctx.today());
                    self.row.decide_due_at = begin_duty(tx, ctx, &self.row, decides, from).await?;
                }
                CardEffect::EndDuty => {
                    let given_up = self.row.state == CardFileState::Abandoned;
                    self.end_duty(tx, on, if given_up { End::Lapsed } else { End::Met }).await?;
                }
                CardEffect::WithdrawCard => withdraw(tx, &self.row).await?,
                // `carry_out` does them: they need to know the blank.
                CardEffect::IssueCard | CardEffect::ReplaceBlank | CardEffect::TakeBack => {}
            }
        }
        repo::save_file(tx, &self.row).await?;
        note_file(tx, ctx, &self.row, act, fields).await?;
        let view = view(tx, ctx, self.row).await?;
        Ok(Reply::ok(&view)?.tagged(view.version))
    }

    /// Ends the duty of whoever had the file.
    async fn end_duty(&self, tx: &mut Tx, on: DateTime<Utc>, how: End) -> Result<(), Problem> {
        let step = self.before.turn(self.row.kind, self.row.procedure);
        let Some(duty) = step.and_then(|step| step.duty) else { return Ok(()) };
        let id = self.row.id.0;
        across_nation(tx, async |tx| obligations::end(tx, on, id, &[duty], how).await).await
    }
}

/// The card is no longer good: from the answer on the public check says so.
async fn withdraw(tx: &mut Tx, row: &FileRow) -> Result<(), Problem> {
    let id = row.card_id.ok_or_else(|| Problem::internal(&"a withdrawal without a card"))?;
    let mut card = repo::hold_card(tx, id).await?.ok_or_else(Problem::not_found)?;
    card.state = CardState::Withdrawn;
    (card.withdrawn_on, card.ground) = (row.decision_on, row.ground);
    card.version += 1;
    Ok(repo::save_card(tx, &card).await?)
}

/// A day of a step: not before what went before it, and not one that has not come.
fn in_order(ctx: &Ctx, pointer: &str, day: NaiveDate, after: NaiveDate) -> Result<(), Problem> {
    if day < after {
        let (vi, en) = ("Ngày này trước ngày nhận hồ sơ", "The day is before the file was received");
        return Err(Problem::field(pointer, "invalid_value", vi, en));
    }
    if day > ctx.today() {
        let (vi, en) = ("Ngày này chưa đến", "The day has not come");
        return Err(Problem::field(pointer, "invalid_value", vi, en));
    }
    Ok(())
}

/// Sends the file on to whoever decides it.
pub async fn forward(tx: &mut Tx, ctx: &Ctx, asked: Asked, said: CardFileForward) -> Result<Reply, Problem> {
    let mut step = allowed(tx, ctx, asked.0, Some(asked.1), (CardFileEvent::Forward, false)).await?;
    let on = said.forwarded_on.unwrap_or_else(|| ctx.today());
    in_order(ctx, "/forwarded_on", on, step.row.received_on)?;
    step.row.forwarded_on = Some(on);
    step.done(tx, ctx, "card_file_forward", (&["state", "forwarded_on"], instant(ctx, on))).await
}

/// Enters the decision to issue, to issue again or to withdraw.
pub async fn grant(tx: &mut Tx, ctx: &Ctx, asked: Asked, said: CardFileGrant) -> Result<Reply, Problem> {
    let mut step = allowed(tx, ctx, asked.0, Some(asked.1), (CardFileEvent::Grant, false)).await?;
    let row = &mut step.row;
    let on = said.decision_on;
    in_order(ctx, "/decision_on", on, row.forwarded_on.unwrap_or(row.received_on))?;
    row.decision_number = Some(said.decision_number.into_string());
    row.decision_on = Some(on);
    row.decision_by = Some(said.decision_by.into_string());
    (row.decided_at, row.decided_by) = (Some(ctx.now), Some(ctx.actor.account));
    step.done(tx, ctx, "card_file_grant", (&["state", "decision_number"], instant(ctx, on))).await
}

/// Does not send the file on, or decides against it, with reasons.
pub async fn refuse(tx: &mut Tx, ctx: &Ctx, asked: Asked, said: CardFileRefuse) -> Result<Reply, Problem> {
    let mut step = allowed(tx, ctx, asked.0, Some(asked.1), (CardFileEvent::Refuse, false)).await?;
    let row = &mut step.row;
    let mut words = SAID.open(&ctx.services.keys, row.id.0, &row.said)?;
    words.answer = Some(said.reason);
    row.said = SAID.seal(&ctx.services.keys, row.id.0, &words)?;
    (row.decided_at, row.decided_by) = (Some(ctx.now), Some(ctx.actor.account));
    step.done(tx, ctx, "card_file_refuse", (&["state", "answer"], ctx.now)).await
}

/// Whoever asked gives it up.
pub async fn abandon(tx: &mut Tx, ctx: &Ctx, asked: Asked) -> Result<Reply, Problem> {
    let step = allowed(tx, ctx, asked.0, Some(asked.1), (CardFileEvent::Abandon, false)).await?;
    step.done(tx, ctx, "card_file_abandon", (&["state"], ctx.now)).await
}

/// Carries out what was decided: the card on a blank, on another one, or back from its holder.
pub async fn carry_out(
    tx: &mut Tx,
    ctx: &Ctx,
    asked: (CardFileId, Option<IfMatch>),
    said: CardFileCarryOut,
) -> Result<Reply, Problem> {
    let event = (CardFileEvent::CarryOut, said.serial.is_some());
    let mut step = allowed(tx, ctx, asked.0, asked.1, event).await?;
    let row = &mut step.row;
    for effect in &step.effects {
        match effect {
            CardEffect::IssueCard => row.card_id = Some(issuing::card(tx, ctx, row, &said).await?),
            CardEffect::ReplaceBlank => issuing::replace(tx, ctx, row, &said).await?,
            CardEffect::TakeBack => issuing::take_back(tx, ctx, row, &said).await?,
            // Not of this step.
            CardEffect::BeginDuty(_) | CardEffect::EndDuty | CardEffect::WithdrawCard => {}
        }
    }
    (row.done_at, row.done_by) = (Some(ctx.now), Some(ctx.actor.account));
    step.done(tx, ctx, "card_file_carry_out", (&["state", "card_id", "serial"], ctx.now)).await
}
