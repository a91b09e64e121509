//! The life of a paper: each step is asked of the machine with what is known, and what it moves stands in one transaction.

use super::{
    SAID, facts, hold,
    ledger::{places, plan, undo},
    may, note,
    papers::supply_by,
    reading, refused,
};
use crate::{
    certificate_blanks::{
        dto::{BlankApproval, BlankDiscrepancy, BlankReport, PaperActionView},
        repo::{self, PaperRow, People},
        stocktakes,
    },
    obligations::service::{self as obligations, End, Owner, Start, Subject},
    platform::{Ctx, IfMatch, Problem, Reply, Tx, db::across_nation, names, problem::Code},
};
use tgpl_domain::{
    blanks::{
        Catalogue, MovementKind, PaperEffect, PaperEvent, PaperFacts, PaperKind, PaperState, Person, Serials,
        Standing,
    },
    calendar::start_of_day,
    deadlines::Duty,
    ids::{AccountId, BlankPaperId, OrganisationId},
    policy::Permission,
    text::Prose,
};

/// A paper and the version of it that the caller read.
pub type Asked = (BlankPaperId, IfMatch);

/// What is known of a paper when something is to happen to it.
pub async fn known(tx: &mut Tx, ctx: &Ctx, row: &PaperRow) -> Result<PaperFacts, Problem> {
    let parts = [row.proposed_by, row.decided_by, row.kept_by];
    let names = names::people(tx, &parts.into_iter().flatten().collect::<Vec<_>>()).await?;
    let person = |part: Option<AccountId>| {
        part.map(|account| Person { account, name: names.get(&account).cloned().unwrap_or_default() })
    };
    let [proposed, approved, kept] = parts.map(person);
    let open = (row.kind, row.state) == (PaperKind::Stocktake, PaperState::Open);
    let unfinished = open && stocktakes::service::differs(tx, row).await?;
    Ok(PaperFacts { kind: row.kind, actor: ctx.actor.account, proposed, approved, kept, unfinished })
}

/// Every step with whether the caller may take it now, and why not.
pub async fn actions(tx: &mut Tx, ctx: &Ctx, id: BlankPaperId) -> Result<Vec<PaperActionView>, Problem> {
    let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::BlankRead, &facts(row.organisation_id))?;
    let (agency, known) = (repo::agency(tx).await?, known(tx, ctx, &row).await?);
    let view = |event: &PaperEvent| {
        let (code, why_not) = match (row.state.apply(*event, &known), may(ctx, &row, *event, agency)) {
            (Err(no), _) => {
                (Some(no.code.as_str()), Some(ctx.language.pick(&no.why.vi, &no.why.en).to_owned()))
            }
            (Ok(_), Err(_)) => {
                let no = Code::forbidden;
                (Some(no.as_str()), Some(no.title(ctx.language).to_owned()))
            }
            (Ok(_), Ok(())) => (None, None),
        };
        PaperActionView { action: *event, allowed: why_not.is_none(), code: code.map(str::to_owned), why_not }
    };
    Ok(PaperEvent::ALL.iter().map(view).collect())
}

/// A step that is allowed: the paper in its new state, not written yet, and all that goes with it.
pub struct Allowed {
    pub row: PaperRow,
    effects: Vec<PaperEffect>,
    catalogue: Catalogue,
    agency: OrganisationId,
}

/// Holds a paper and asks whether it may take a step.
pub async fn allowed(
    tx: &mut Tx,
    ctx: &Ctx,
    (id, version): Asked,
    kinds: &[PaperKind],
    event: PaperEvent,
) -> Result<Allowed, Problem> {
    let mut row = hold(tx, ctx, id, kinds).await?;
    let agency = repo::agency(tx).await?;
    may(ctx, &row, event, agency)?;
    let known = known(tx, ctx, &row).await?;
    let transition = row.state.apply(event, &known).map_err(refused)?;
    if row.version != version.0 {
        return Err(Problem::stale());
    }
    row.state = transition.to;
    row.version += 1;
    Ok(Allowed { row, effects: transition.effects, catalogue: repo::catalogue(tx).await?, agency })
}

impl Allowed {
    /// Adds what people say with the step to what was said.
    fn say(&mut self, ctx: &Ctx, answer: Prose<2000>) -> Result<(), Problem> {
        let mut said = SAID.open(&ctx.services.keys, self.row.id.0, &self.row.said)?;
        said.answer = Some(answer);
        self.row.said = SAID.seal(&ctx.services.keys, self.row.id.0, &said)?;
        Ok(())
    }

    /// Writes the step and answers with the paper.
    async fn done(self, tx: &mut Tx, ctx: &Ctx, act: &str, fields: &[&str]) -> Result<Reply, Problem> {
        repo::save(tx, &self.row).await?;
        effects(tx, ctx, &self.row, &self.effects).await?;
        note(tx, ctx, &self.row, act, fields).await?;
        let view = reading::view(tx, ctx, self.row).await?;
        Ok(Reply::ok(&view)?.tagged(view.version))
    }

    /// Moves blanks that were sent into the receiver's store.
    async fn arrive(&self, tx: &mut Tx, ctx: &Ctx, serials: &[Serials]) -> Result<(), Problem> {
        let receiver = self.receiver();
        let kind = MovementKind::ReceiptConfirm;
        let moves = plan(tx, &self.catalogue, kind, (Some(receiver), receiver), serials).await?;
        if moves.is_empty() {
            return Ok(());
        }
        let people = People { requested: self.row.kept_by, approved: None, kept: ctx.actor.account };
        Ok(repo::add(tx, &self.catalogue, (&self.row, ctx.now), people, &moves).await?)
    }

    fn receiver(&self) -> OrganisationId {
        if self.row.kind == PaperKind::Return { self.agency } else { self.row.organisation_id }
    }
}

/// What goes with a step besides what it moves.
pub async fn effects(tx: &mut Tx, ctx: &Ctx, row: &PaperRow, effects: &[PaperEffect]) -> Result<(), Problem> {
    for effect in effects {
        let how = match effect {
            PaperEffect::SupplyMet | PaperEffect::ReportMet => End::Met,
            PaperEffect::SupplyLapsed => End::Lapsed,
            PaperEffect::ReportDue => {
                report_due(tx, ctx, row).await?;
                continue;
            }
            PaperEffect::SupplyDue => {
                if let Some(duty) = row.blank_type.supply_duty() {
                    supply_by(tx, ctx, row, duty).await?;
                }
                continue;
            }
            PaperEffect::Move(_) => continue,
        };
        let duty = match effect {
            PaperEffect::ReportMet => Some(Duty::ReportDestruction),
            _ => row.blank_type.supply_duty(),
        };
        if let Some(duty) = duty {
            let end = async |tx: &mut Tx| obligations::end(tx, ctx.now, row.id.0, &[duty], how).await;
            across_nation(tx, end).await?;
        }
    }
    Ok(())
}

/// The unit is to report a destruction, from the day of its minutes on.
async fn report_due(tx: &mut Tx, ctx: &Ctx, row: &PaperRow) -> Result<(), Problem> {
    let said = SAID.open(&ctx.services.keys, row.id.0, &row.said)?;
    let Some(minutes) = said.minutes else { return Ok(()) };
    let owner = Owner { role: repo::keeper(tx, row.organisation_id).await?, practitioner: None };
    let subject =
        Subject { kind: "blank_paper", id: row.id.0, organisation: row.organisation_id, branch: None };
    let start = Start {
        duty: Duty::ReportDestruction,
        from: start_of_day(minutes.on),
        at_once: false,
        extended: false,
        owner,
        done: None,
    };
    across_nation(tx, async |tx| obligations::start(tx, ctx.now, &[(subject, start)]).await).await.map(drop)
}

/// What tells a step apart: which papers it is asked of, and its name in the access log.
#[derive(Clone, Copy)]
pub struct Spoken {
    /// Kinds of paper that the address is about; any where none is named.
    pub kinds: &'static [PaperKind],
    /// `noun_verb`.
    pub act: &'static str,
}

/// Approves a paper that somebody else proposed; of a request perhaps fewer than were asked for.
pub async fn approve(
    tx: &mut Tx,
    ctx: &Ctx,
    asked: Asked,
    spoken: Spoken,
    said: BlankApproval,
) -> Result<Reply, Problem> {
    let mut step = allowed(tx, ctx, asked, spoken.kinds, PaperEvent::Approve).await?;
    let row = &mut step.row;
    if let Some(quantity) = said.quantity {
        if quantity > row.quantity {
            let asked = row.quantity;
            return Err(Problem::field(
                "/quantity",
                "range",
                format!("Đơn vị chỉ đề nghị {asked} phôi"),
                format!("Only {asked} were asked for"),
            ));
        }
        if quantity < row.quantity {
            let mut told = SAID.open(&ctx.services.keys, row.id.0, &row.said)?;
            told.asked = Some(row.quantity);
            row.said = SAID.seal(&ctx.services.keys, row.id.0, &told)?;
            row.quantity = quantity;
        }
    }
    (row.decided_at, row.decided_by) = (Some(ctx.now), Some(ctx.actor.account));
    if step.row.kind == PaperKind::Stocktake {
        stocktakes::service::adjust(tx, ctx, &step.row, &step.catalogue).await?;
    }
    step.done(tx, ctx, spoken.act, &["state", "quantity"]).await
}

/// Does not approve a paper that somebody else proposed.
pub async fn reject(
    tx: &mut Tx,
    ctx: &Ctx,
    asked: Asked,
    spoken: Spoken,
    reason: Prose<2000>,
) -> Result<Reply, Problem> {
    let mut step = allowed(tx, ctx, asked, spoken.kinds, PaperEvent::Reject).await?;
    (step.row.decided_at, step.row.decided_by) = (Some(ctx.now), Some(ctx.actor.account));
    step.say(ctx, reason)?;
    step.done(tx, ctx, spoken.act, &["state", "answer"]).await
}

/// Gives up what one's unit proposed. Whoever had approved it stays named.
pub async fn cancel(tx: &mut Tx, ctx: &Ctx, asked: Asked, spoken: Spoken) -> Result<Reply, Problem> {
    let mut step = allowed(tx, ctx, asked, spoken.kinds, PaperEvent::Cancel).await?;
    let row = &mut step.row;
    let by = (Some(ctx.now), Some(ctx.actor.account));
    if row.decided_by.is_none() {
        (row.decided_at, row.decided_by) = by;
    } else {
        (row.kept_at, row.kept_by) = by;
    }
    step.done(tx, ctx, spoken.act, &["state"]).await
}

/// A destruction was reported to those above.
pub async fn report(tx: &mut Tx, ctx: &Ctx, asked: Asked, report: BlankReport) -> Result<Reply, Problem> {
    let mut step = allowed(tx, ctx, asked, &[PaperKind::Destruction], PaperEvent::Report).await?;
    let mut said = SAID.open(&ctx.services.keys, step.row.id.0, &step.row.said)?;
    let destroyed = said.minutes.as_ref().map_or(report.on, |minutes| minutes.on);
    if report.on < destroyed || report.on > ctx.today() {
        let (vi, en) = (
            "Ngày báo cáo từ ngày lập biên bản hủy đến hôm nay",
            "A report is of a day from the minutes of the destruction to today",
        );
        return Err(Problem::field("/on", "invalid_value", vi, en));
    }
    said.report = Some(report);
    step.row.said = SAID.seal(&ctx.services.keys, step.row.id.0, &said)?;
    step.done(tx, ctx, "blank_paper_report", &["state", "report"]).await
}

/// Carries out what was proposed and approved by two others: destroys, or undoes.
pub async fn carry_out(tx: &mut Tx, ctx: &Ctx, asked: Asked) -> Result<Reply, Problem> {
    let mut step = allowed(tx, ctx, asked, &[], PaperEvent::CarryOut).await?;
    (step.row.kept_at, step.row.kept_by) = (Some(ctx.now), Some(ctx.actor.account));
    let (row, catalogue) = (&step.row, &step.catalogue);
    let people = People { requested: row.proposed_by, approved: row.decided_by, kept: ctx.actor.account };
    let wrong = row.of_id.filter(|_| row.kind == PaperKind::Reversal);
    if let Some(wrong) = wrong {
        let mut wrong = hold(tx, ctx, wrong, &[]).await?;
        let known = known(tx, ctx, &wrong).await?;
        wrong.state = wrong.state.apply(PaperEvent::Reverse, &known).map_err(refused)?.to;
        wrong.version += 1;
        undo(tx, ctx, catalogue, (&wrong, row, people)).await?;
        repo::save(tx, &wrong).await?;
        if let Some(id) = wrong.of_id.filter(|_| matches!(wrong.kind, PaperKind::Lot | PaperKind::Shipment)) {
            let answered = hold(tx, ctx, id, &[]).await?;
            reopen(tx, ctx, answered).await?;
        }
    } else {
        let unit = row.organisation_id;
        let serials = row.serials();
        let moves = plan(tx, catalogue, MovementKind::Destroy, (Some(unit), unit), &serials).await?;
        repo::add(tx, catalogue, (row, ctx.now), people, &moves).await?;
    }
    step.done(tx, ctx, "blank_paper_carry_out", &["state", "serials"]).await
}

/// The order of a lot, or the request of a shipment, is no longer done: what was undone is to come again.
async fn reopen(tx: &mut Tx, ctx: &Ctx, mut row: PaperRow) -> Result<(), Problem> {
    let known = known(tx, ctx, &row).await?;
    // It was not done yet, or was given up.
    let Ok(transition) = row.state.apply(PaperEvent::Reopen, &known) else { return Ok(()) };
    row.state = transition.to;
    row.version += 1;
    repo::save(tx, &row).await?;
    effects(tx, ctx, &row, &transition.effects).await
}

/// All that was sent has arrived, but for what was written off or recalled meanwhile.
pub async fn confirm(tx: &mut Tx, ctx: &Ctx, asked: Asked) -> Result<Reply, Problem> {
    let mut step = allowed(tx, ctx, asked, SENT, PaperEvent::Confirm).await?;
    (step.row.confirmed_at, step.row.confirmed_by) = (Some(ctx.now), Some(ctx.actor.account));
    let missing = step.row.missing();
    let awaited = if missing.is_empty() { step.row.serials() } else { missing.clone() };
    let arrived = on_the_way(tx, &step, &awaited).await?;
    step.arrive(tx, ctx, &arrived).await?;
    step.row.miss(&Serials::without(&missing, &arrived));
    step.done(tx, ctx, "blank_shipment_confirm", &["state", "serials"]).await
}

/// What travels.
const SENT: &[PaperKind] = &[PaperKind::Shipment, PaperKind::Return];

/// Which of those that are awaited were not written off or recalled meanwhile.
async fn on_the_way(tx: &mut Tx, step: &Allowed, awaited: &[Serials]) -> Result<Vec<Serials>, Problem> {
    let standing = repo::standing(tx, &step.catalogue, awaited).await?;
    let travels = |one: &Standing| {
        MovementKind::ReceiptConfirm.leads(one.state).is_some() && one.holder == step.receiver()
    };
    Ok(standing.into_iter().filter(travels).map(|one| one.serials).collect())
}

/// A part of what was sent is missing: the rest has arrived, and those stay on the way until they turn up or are lost.
pub async fn discrepancy(
    tx: &mut Tx,
    ctx: &Ctx,
    asked: Asked,
    said: BlankDiscrepancy,
) -> Result<Reply, Problem> {
    let mut step = allowed(tx, ctx, asked, SENT, PaperEvent::ReportDiscrepancy).await?;
    let missing = places(&step.catalogue, step.row.blank_type, &said.missing, "/missing")?;
    let sent = step.row.serials();
    if !Serials::without(&missing, &sent).is_empty() {
        let (vi, en) = ("Phiếu này không gửi những số đó", "They are not part of what was sent");
        return Err(Problem::field("/missing", "not_sent", vi, en));
    }
    (step.row.confirmed_at, step.row.confirmed_by) = (Some(ctx.now), Some(ctx.actor.account));
    let arrived = on_the_way(tx, &step, &Serials::without(&sent, &missing)).await?;
    step.arrive(tx, ctx, &arrived).await?;
    step.row.miss(&missing);
    step.say(ctx, said.reason)?;
    step.done(tx, ctx, "blank_shipment_report_discrepancy", &["state", "missing"]).await
}
