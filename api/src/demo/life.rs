//! The life of one case, walked through the same state machine and periods as a real one: no case of the demo can
//! stand where the law does not let it.

use super::dice::Dice;
use crate::cli::Failure;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use tgpl_domain::{
    calendar::{Calendar, day_in_vietnam},
    cases::{CaseEvent, CaseFacts, CaseState, EndReason, Form, ProceedingsKind, Role, opening},
    deadlines::{AssignmentFacts, Deadline, Duty, assignment_duty, at_once, in_force},
    lifecycle::{Effect, ReplacementGround},
};

/// What the periods are computed with.
pub struct Law {
    /// The periods.
    pub deadlines: &'static [Deadline],
    /// The working calendar.
    pub calendar: &'static Calendar,
}

/// One act upon the case.
pub struct Step {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub event: CaseEvent,
    /// The state left.
    pub from: CaseState,
    /// The state entered.
    pub to: CaseState,
}

/// A duty of the case.
pub struct Due {
    /// Which.
    pub duty: Duty,
    /// The event its clock runs from.
    pub starts_at: DateTime<Utc>,
    /// When it must be done.
    pub until: DateTime<Utc>,
    /// Due in the moment it arises.
    pub at_once: bool,
    /// Whether the calendar of every year touched is official.
    pub verified: bool,
    /// When it was met.
    pub done_at: Option<DateTime<Utc>>,
    /// When it lapsed.
    pub cancelled_at: Option<DateTime<Utc>>,
}

impl Due {
    const fn is_open(&self) -> bool {
        self.done_at.is_none() && self.cancelled_at.is_none()
    }
}

/// One practitioner's part.
pub struct Part {
    /// Which of the centre's practitioners: numbers two apart are neighbours in its list.
    pub carrier: u64,
    /// Hundredths of the case.
    pub share: i16,
    /// From.
    pub from: DateTime<Utc>,
    /// Until.
    pub to: Option<DateTime<Utc>>,
}

/// A case as far as it has come.
pub struct Life<'a> {
    law: &'a Law,
    until: DateTime<Utc>,
    facts: CaseFacts,
    assignment: AssignmentFacts,
    /// Where it stands.
    pub state: CaseState,
    /// What happened.
    pub steps: Vec<Step>,
    /// What is and was due.
    pub dues: Vec<Due>,
    /// Who carries and carried it.
    pub parts: Vec<Part>,
    /// Its end.
    pub ended: Option<(NaiveDate, EndReason)>,
    /// When the file came in.
    pub file_received: Option<DateTime<Utc>>,
    /// The state before a transfer that waits for its answer.
    pub state_before: Option<CaseState>,
    /// Instants between which the work was done.
    pub work: Option<(DateTime<Utc>, DateTime<Utc>)>,
}

impl<'a> Life<'a> {
    /// A case just entered in the register.
    pub fn open(
        law: &'a Law,
        assignment: AssignmentFacts,
        role: Option<Role>,
        proceedings: Option<ProceedingsKind>,
        proof_pending: bool,
        until: DateTime<Utc>,
    ) -> Result<Self, Failure> {
        let mut life = Self {
            law,
            until,
            facts: CaseFacts {
                form: assignment.form,
                role,
                proceedings,
                proof_pending,
                proof_overdue: false,
                has_practitioner: false,
                replacement: None,
                contract_ended: false,
                outcome_filed: false,
                dossier_missing: Vec::new(),
                file_received: false,
                digitised: true,
                transfer_pending: false,
                before_transfer: None,
                appraised: true,
                paid: true,
                complained: false,
            },
            assignment,
            state: CaseState::Accepted,
            steps: Vec::new(),
            dues: Vec::new(),
            parts: Vec::new(),
            ended: None,
            file_received: None,
            state_before: None,
            work: None,
        };
        life.carry_out(&opening(&life.facts), assignment.accepted_at)?;
        Ok(life)
    }

    /// Proof of eligibility is still to follow.
    pub fn proof_pending(&self) -> bool {
        self.facts.proof_pending
    }

    /// Why another practitioner is due.
    pub fn replacement(&self) -> Option<ReplacementGround> {
        self.facts.replacement
    }

    /// The nearest open duty.
    pub fn next(&self) -> Option<&Due> {
        let open = self.dues.iter().filter(|due| due.is_open());
        open.min_by_key(|due| (due.until, due.duty.as_str()))
    }

    /// Lives on until the present, or to the archive; `pace` in percent shortens every wait.
    pub fn live(&mut self, dice: &mut Dice, pace: i64) -> Result<(), Failure> {
        let mut at = self.assignment.accepted_at;
        for (event, wait) in script(dice, self.facts.form, self.facts.proof_pending) {
            at += TimeDelta::minutes(wait * 60 * pace / 100 + dice.between(0, 59));
            if at > self.until {
                break;
            }
            self.happen(event, at, dice)?;
        }
        Ok(())
    }

    fn happen(&mut self, event: CaseEvent, at: DateTime<Utc>, dice: &mut Dice) -> Result<(), Failure> {
        if event == CaseEvent::PrepareCompletion {
            self.facts.outcome_filed = true;
        }
        self.facts.proof_overdue = event == CaseEvent::ProofExpired;
        let turn = self
            .state
            .apply(event, &self.facts)
            .map_err(|refused| format!("the script of a case breaks the law: {event}: {refused}"))?;
        self.steps.push(Step { at, event, from: turn.from, to: turn.to });
        self.state = turn.to;
        match event {
            CaseEvent::Assign | CaseEvent::Replace => self.assign(at, dice),
            CaseEvent::Start | CaseEvent::Register => self.work = Some((at, self.until)),
            CaseEvent::PrepareCompletion => self.work = self.work.map(|(from, _)| (from, at)),
            CaseEvent::Transfer => self.state_before = Some(turn.from),
            CaseEvent::ReturnTransfer => self.state_before = None,
            _ => {}
        }
        if turn.to.is_ended() && self.ended.is_none() {
            self.end(event, at, dice);
        }
        self.carry_out(&turn.effects, at)
    }

    fn assign(&mut self, at: DateTime<Utc>, dice: &mut Dice) {
        let first = dice.under(1 << 40);
        self.facts.has_practitioner = true;
        if self.parts.is_empty() {
            let shared = dice.chance(40);
            let share = if shared { 60 } else { 100 };
            self.parts.push(Part { carrier: first, share, from: at, to: None });
            if shared {
                self.parts.push(Part { carrier: first + 2, share: 100 - share, from: at, to: None });
            }
            return;
        }
        // The work done so far stays with who did it.
        let kept: i16 = i16::try_from(dice.between(1, 8)).unwrap_or(1) * 5;
        let before = self.parts.len() as u64;
        for (place, part) in self.parts.iter_mut().enumerate() {
            part.to = part.to.or(Some(at));
            part.share = if place == 0 { kept } else { 0 };
        }
        let last = self.parts.last().map_or(first, |part| part.carrier + 2 * before);
        self.parts.push(Part { carrier: last, share: 100 - kept, from: at, to: None });
    }

    fn end(&mut self, event: CaseEvent, at: DateTime<Utc>, dice: &mut Dice) {
        let reason = match event {
            CaseEvent::Terminate => EndReason::TerminatedByLaw,
            CaseEvent::ProofExpired => EndReason::ProofNotSupplied,
            CaseEvent::Discontinue => *dice
                .weighted(
                    &[
                        (EndReason::Withdrawn, 8),
                        (EndReason::RefusalGround, 2),
                        (EndReason::ProhibitedAct, 1),
                    ],
                    |(_, weight)| *weight,
                )
                .map_or(&EndReason::Withdrawn, |(reason, _)| reason),
            _ => EndReason::Completed,
        };
        self.ended = Some((day_in_vietnam(at), reason));
        self.work = self.work.map(|(from, to)| (from, to.min(at)));
    }

    fn carry_out(&mut self, effects: &[Effect], at: DateTime<Utc>) -> Result<(), Failure> {
        for effect in effects {
            match effect {
                Effect::StartDuty(duty) => self.start(*duty, at, false)?,
                Effect::StartAssignmentDuty => {
                    let choice = assignment_duty(&self.assignment);
                    self.start(choice.duty, choice.starts_at, choice.at_once)?;
                }
                Effect::MeetDuties(duties) => self.running(duties).for_each(|due| due.done_at = Some(at)),
                Effect::LapseDuties(duties) => {
                    self.running(duties).for_each(|due| due.cancelled_at = Some(at));
                }
                Effect::RequireReplacement(ground) => {
                    self.facts.replacement = Some(*ground);
                    if *ground != ReplacementGround::ChangeRequested {
                        self.facts.has_practitioner = false;
                        self.parts.iter_mut().for_each(|part| part.to = part.to.or(Some(at)));
                    }
                }
                Effect::ClearReplacement => self.facts.replacement = None,
                Effect::ClearProofPending => self.facts.proof_pending = false,
                Effect::MarkFileReceived => {
                    self.facts.file_received = true;
                    self.file_received = Some(at);
                }
                Effect::OpenTransfer => {
                    self.facts.transfer_pending = true;
                    self.facts.before_transfer = self.state_before;
                }
                Effect::CloseTransfer => self.facts.transfer_pending = false,
                Effect::Produce(_)
                | Effect::Announce(_)
                | Effect::CreateCase { .. }
                | Effect::CreateSimpleHelp
                | Effect::CreateAtReceiver
                | Effect::MarkEnded => {}
            }
        }
        Ok(())
    }

    fn running(&mut self, duties: &[Duty]) -> impl Iterator<Item = &mut Due> {
        self.dues.iter_mut().filter(|due| due.is_open() && duties.contains(&due.duty))
    }

    fn start(&mut self, duty: Duty, from: DateTime<Utc>, immediately: bool) -> Result<(), Failure> {
        let row = in_force(self.law.deadlines, duty, day_in_vietnam(from))
            .ok_or_else(|| format!("no period in force for {duty}"))?;
        let due = if immediately { at_once(from) } else { row.due(from, self.law.calendar, false)? };
        self.dues.push(Due {
            duty,
            starts_at: from,
            until: due.at(),
            at_once: immediately,
            verified: due.verified,
            done_at: None,
            cancelled_at: None,
        });
        Ok(())
    }
}

/// What will happen, each with the hours since what was before. Most lives are plain; every event has its share.
fn script(dice: &mut Dice, form: Form, proof_pending: bool) -> Vec<(CaseEvent, i64)> {
    use CaseEvent::{
        Appraise, Archive, Assign, Complete, Decline, Discontinue, HandOver, Pay, Petition,
        PrepareCompletion, ProofExpired, Register, RegistrationCancelled, RegistrationRefused, Replace,
        RequestChange, RequestVerification, Resume, ReturnToWork, ReturnTransfer, Start, SupplyProof,
        Suspend, Terminate, Transfer,
    };
    let in_court = form == Form::CourtParticipation;
    let begin = if in_court { Register } else { Start };
    let mut script =
        vec![(Assign, if dice.chance(850) { dice.between(0, 40) } else { dice.between(72, 150) })];
    if proof_pending {
        if dice.chance(60) {
            script.push((ProofExpired, 24 * 12));
            return then_filed(dice, script);
        }
        script.push((SupplyProof, dice.between(8, 60)));
    }
    if dice.chance(12) {
        script.push((Transfer, dice.between(2, 30)));
        if dice.chance(300) {
            return script;
        }
        script.push((ReturnTransfer, dice.between(4, 40)));
    }
    if in_court && dice.chance(20) {
        script.extend([(RegistrationRefused, 30), (Replace, dice.between(2, 20))]);
    }
    script.push((begin, dice.between(10, 90)));
    let work = match form {
        Form::CourtParticipation => dice.between(24 * 25, 24 * 160),
        Form::Advice => dice.between(24 * 2, 24 * 14),
        Form::OutOfCourt => dice.between(24 * 20, 24 * 80),
    };
    let half = work / 2;
    if in_court && dice.chance(10) {
        script.extend([(RegistrationCancelled, half / 2), (Replace, dice.between(1, 20)), (Register, 30)]);
    } else if dice.chance(20) {
        script.extend([(Decline, half / 2), (Replace, dice.between(1, 20)), (begin, 30)]);
    } else if dice.chance(15) {
        script.extend([(RequestChange, half / 2), (Replace, dice.between(8, 60)), (begin, 30)]);
    }
    if dice.chance(25) {
        script.push((RequestVerification, 24));
    }
    if dice.chance(15) {
        script.push((Petition, 24));
    }
    if dice.chance(35) {
        script.push((Discontinue, half));
        return then_filed(dice, script);
    }
    if in_court && dice.chance(30) {
        script.push((Terminate, half));
        return then_filed(dice, script);
    }
    if in_court && dice.chance(30) {
        script.extend([(Suspend, half / 2), (Resume, dice.between(24 * 10, 24 * 90))]);
    }
    script.push((PrepareCompletion, half));
    if dice.chance(30) {
        script.extend([(ReturnToWork, 20), (PrepareCompletion, dice.between(24, 96))]);
    }
    script.push((Complete, dice.between(4, 96)));
    script.push((HandOver, if dice.chance(930) { dice.between(24, 24 * 25) } else { 24 * 40 }));
    if dice.chance(800) {
        script.extend([(Appraise, dice.between(24 * 5, 24 * 40)), (Pay, dice.between(24 * 5, 24 * 40))]);
    }
    script.push((Archive, dice.between(24 * 30, 24 * 250)));
    script
}

/// The file of a case that ended early is handed over and archived like any other.
fn then_filed(dice: &mut Dice, mut script: Vec<(CaseEvent, i64)>) -> Vec<(CaseEvent, i64)> {
    script.push((CaseEvent::HandOver, dice.between(24, 24 * 25)));
    script.push((CaseEvent::Archive, dice.between(24 * 30, 24 * 250)));
    script
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use tgpl_domain::deadlines::seed_deadlines;

    #[test]
    fn every_state_is_lived_and_shares_always_sum_to_one() {
        let law = Law { deadlines: seed_deadlines(), calendar: Calendar::seed() };
        let mut states = BTreeSet::new();
        for number in 0..6_000 {
            let mut dice = Dice::of(7, "life", number);
            let form = *dice.pick(Form::ALL).unwrap();
            let role = (form == Form::CourtParticipation).then_some(Role::Defender);
            let accepted_at = DateTime::from_timestamp(1_760_000_000, 0).unwrap();
            let until = accepted_at + TimeDelta::days(dice.between(0, 700));
            let assignment = AssignmentFacts {
                form,
                status: None,
                notice_received_at: None,
                appointed_defence: false,
                urgent: false,
                accepted_at,
            };
            let mut life = Life::open(&law, assignment, role, None, dice.chance(300), until).unwrap();
            life.live(&mut dice, 100).unwrap();
            assert!(life.parts.is_empty() || life.parts.iter().map(|part| part.share).sum::<i16>() == 100);
            assert!(
                life.steps.is_sorted_by_key(|step| step.at) && life.steps.iter().all(|step| step.at <= until)
            );
            assert_eq!(life.ended.is_some(), life.state.is_ended() || life.state == CaseState::Archived);
            states.insert(life.state);
        }
        assert_eq!(states.len(), CaseState::ALL.len());
    }
}
