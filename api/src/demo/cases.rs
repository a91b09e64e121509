//! Cases, in the order in which they were accepted.

use super::{
    dice::Dice,
    life::Life,
    nation::Centre,
    people::Practitioner,
    register::{Intake, Register},
    requests::Became,
};
use crate::{
    cases::service::{GROUNDS, Grounds, MATTER, OUTCOME},
    cli::Failure,
    platform::history,
};
use chrono::{DateTime, Datelike, TimeDelta, Utc};
use serde_json::json;
use std::collections::BTreeSet;
use tgpl_domain::{
    calendar::{day_in_vietnam, start_of_day},
    case_code::{CaseCode, UnitCode},
    cases::{CaseEvent, CaseState, EndReason, Form},
    deadlines::{AssignmentFacts, Duty},
    dossier::{Demand, DossierFacts, DossierItem, checklist},
    policy::Role,
    requests::RequestState,
};
use uuid::Uuid;

impl<'a> Register<'a> {
    /// A case, accepted at that instant, as far as it has come since.
    pub fn add_case(&mut self, centre: &'a Centre, accepted_at: DateTime<Utc>) -> Result<(), Failure> {
        let world = self.world;
        let accepted_on = day_in_vietnam(accepted_at);
        let waited = Dice::of(world.seed, "wait", self.made).between(5, 60 * 40);
        let received_at = (accepted_at - TimeDelta::minutes(waited)).max(start_of_day(centre.from));
        let (mut dice, intake) = self.intake(centre, received_at, accepted_on)?;
        let story = &intake.story;
        let case = dice.id(accepted_at);
        let assignment = AssignmentFacts {
            form: story.form,
            status: story.status,
            notice_received_at: story.noticed().then_some(received_at),
            appointed_defence: false,
            urgent: story.urgent.is_some(),
            accepted_at,
        };
        let pending = story.urgent.is_some() && dice.chance(500);
        let until = centre.closes().map_or(world.until, |closes| closes.min(world.until));
        let mut life = Life::open(world.law, assignment, story.role, story.proceedings, pending, until)?;
        // The last cases of a centre that was merged were finished in haste: none was left open in a closed register.
        let pace = centre.to.map_or(100, |to| ((to - accepted_on).num_days() * 100 / 600).min(100));
        life.live(&mut dice, pace)?;

        let unit = intake.branch.as_ref();
        let unit_id = unit.map_or(centre.id, |(id, _)| *id);
        let year = day_in_vietnam(received_at).year();
        let number = self.next(centre.id, unit_id, format!("case.{}", story.form.code()), year);
        let letters = unit.map_or("TT", |(_, letters)| letters);
        let code = CaseCode { unit: UnitCode::parse(letters)?, form: story.form, number, year };
        let steps = [
            (RequestState::Received, "create", received_at),
            (RequestState::Accepted, "accept", accepted_at),
        ];
        self.request(&intake, &mut dice, &steps, Became::Case(case))?;
        self.case(&intake, &mut dice, case, accepted_at, &code, &life)?;
        self.work(&intake, &mut dice, case, &life)?;
        self.file(&intake, case, &life);
        Ok(())
    }

    fn case(
        &mut self,
        intake: &Intake<'_>,
        dice: &mut Dice,
        case: Uuid,
        accepted_at: DateTime<Utc>,
        code: &CaseCode,
        life: &Life<'_>,
    ) -> Result<(), Failure> {
        let world = self.world;
        let Intake { centre, story, authors, .. } = intake;
        let branch = intake.branch.as_ref().map(|(id, _)| *id);
        let who = self.carrier(intake);
        let now: Vec<Uuid> = life
            .parts
            .iter()
            .filter(|part| part.to.is_none())
            .filter_map(|part| who(part.carrier))
            .map(|one| one.id)
            .collect();
        let next = life.next();
        let outcome =
            life.ended.filter(|(_, reason)| *reason == EndReason::Completed).map(|_| story.outcome());
        let successful =
            (story.form == Form::CourtParticipation && outcome.is_some()).then(|| dice.chance(130));
        let transfer_to = (life.state == CaseState::TransferredOut)
            .then(|| world.nation.centres.iter().find(|other| other.to.is_none() && other.id != centre.id))
            .flatten()
            .map(|other| other.id);
        self.sheets.cases.row(&[
            &case,
            &i32::try_from(life.steps.len() + 1).unwrap_or(1),
            &centre.id,
            &branch,
            &code.to_string(),
            &code.number,
            &code.year,
            &life.state.as_str(),
            &life.state_before.map(CaseState::as_str),
            &story.form.as_str(),
            &story.role.map(tgpl_domain::cases::Role::as_str),
            &story.field,
            &intake.person,
            &intake.request,
            &now,
            &day_in_vietnam(intake.received_at),
            &accepted_at,
            &life.ended.map(|(day, _)| day),
            &life.ended.map(|(_, reason)| reason.as_str()),
            &OUTCOME.seal_some(world.keys, case, outcome)?,
            &successful,
            &life.proof_pending(),
            &story.urgent.is_some(),
            &story.sealed,
            &life.replacement().map(tgpl_domain::lifecycle::ReplacementGround::as_str),
            &life.file_received.map(day_in_vietnam),
            &transfer_to,
            &next.map(|due| due.duty.as_str()),
            &next.map(|due| due.until),
            &authors.intake,
            &accepted_at,
        ]);
        let law_version = tgpl_domain::eligibility::Rules::seed()
            .rule_set(day_in_vietnam(accepted_at))
            .map(|set| set.id.clone());
        let matter = story.matter(centre, dice, intake.received_at);
        self.sheets.matters.row(&[&case, &centre.id, &MATTER.seal(world.keys, case, &matter)?]);
        let grounds = Grounds {
            groups: story.groups.clone(),
            primary_group: story.groups.first().cloned(),
            proofs: json!(if life.proof_pending() { &[][..] } else { story.proofs.as_slice() }),
        };
        self.sheets.eligibilities.row(&[
            &case,
            &centre.id,
            &GROUNDS.seal(world.keys, case, &grounds)?,
            &law_version,
        ]);
        self.acts(intake, dice, case, accepted_at, code, life)?;
        for due in &life.dues {
            let carrier = life
                .parts
                .iter()
                .rfind(|part| part.from <= due.starts_at)
                .and_then(|part| who(part.carrier))
                .map(|one| one.id);
            self.due(due, ("case", case), centre.id, branch, owner(due.duty, carrier), dice)?;
        }
        Ok(())
    }

    /// Who carried the case, and everything that happened to it.
    fn acts(
        &mut self,
        intake: &Intake<'_>,
        dice: &mut Dice,
        case: Uuid,
        accepted_at: DateTime<Utc>,
        code: &CaseCode,
        life: &Life<'_>,
    ) -> Result<(), Failure> {
        let Intake { centre, authors, .. } = intake;
        let who = self.carrier(intake);
        for part in &life.parts {
            let Some(practitioner) = who(part.carrier) else { continue };
            self.sheets.assignments.row(&[
                &dice.id(part.from),
                &centre.id,
                &case,
                &practitioner.id,
                &part.share,
                &part.from,
                &part.to,
                &authors.director,
            ]);
        }
        let mut act = |at: &DateTime<Utc>,
                       actor: &Uuid,
                       event: &str,
                       from: Option<CaseState>,
                       to: CaseState,
                       detail: Option<Vec<u8>>| {
            self.sheets.history.row(&[
                &centre.id,
                &"case",
                &case,
                at,
                actor,
                &event,
                &from.map(CaseState::as_str),
                &to.as_str(),
                &detail,
            ]);
        };
        let told = history::seal(self.world.keys, case, &json!({ "code": code.to_string() }))?;
        act(&accepted_at, &authors.intake, "open", None, CaseState::Accepted, told);
        for step in &life.steps {
            act(&step.at, &authors.director, step.event.as_str(), Some(step.from), step.to, None);
        }
        Ok(())
    }

    /// Turns the numbers of a life into the practitioners of its centre.
    pub(super) fn carrier(&self, intake: &Intake<'_>) -> impl Fn(u64) -> Option<&'a Practitioner> + use<'a> {
        let form = intake.story.form;
        let accounts = self.world.signed_in.get(&intake.centre.id).map_or(0, Vec::len);
        let staff = self.world.staff.get(&intake.centre.id);
        move |number| staff.and_then(|staff| staff.choose(number, form, accounts))
    }

    /// The papers of a file that is still looked at; those of archived files are in the archive's own lists.
    fn file(&mut self, intake: &Intake<'_>, case: Uuid, life: &Life<'_>) {
        if life.state == CaseState::Archived {
            return;
        }
        let facts = DossierFacts {
            form: intake.story.form,
            assigned: !life.parts.is_empty(),
            replaced: life.steps.iter().any(|step| step.event == CaseEvent::Replace),
            ended: life.ended.map(|(_, reason)| reason),
        };
        let done = life.ended.is_some() || life.state == CaseState::PendingCompletion;
        let first = BTreeSet::from([DossierItem::RequestForm, DossierItem::MatterPapers]);
        let at = life.steps.last().map_or(intake.received_at, |step| step.at);
        for line in checklist(facts).iter().filter(|line| line.demand == Demand::Mandatory) {
            if done || first.contains(&line.item) {
                self.sheets.marks.row(&[
                    &case,
                    &intake.centre.id,
                    &line.item.as_str(),
                    &"on_paper",
                    &intake.authors.intake,
                    &at,
                ]);
            }
        }
    }
}

/// In whose queue a duty stands; those of a proceedings body are watched by who carries the case.
fn owner(duty: Duty, carrier: Option<Uuid>) -> (Role, Option<Uuid>) {
    match duty {
        Duty::SupplyProof => (Role::Intake, carrier),
        Duty::Archive => (Role::CentreAdmin, None),
        Duty::Advise
        | Duty::HandOver
        | Duty::RegisterDefender
        | Duty::RegisterProtector
        | Duty::Verify
        | Duty::AnswerPetition => (Role::Officer, carrier),
        _ => (Role::Director, None),
    }
}
