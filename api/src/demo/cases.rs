//! Requests and cases, in the order in which they were accepted.

use super::{
    dice::Dice,
    life::{Due, Law, Life},
    names::Names,
    nation::{Centre, Nation},
    people::Staff,
    sheet::Sheet,
    story::{self, Story},
};
use crate::{cli::Failure, platform::Keys};
use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use tgpl_domain::{
    calendar::{day_in_vietnam, start_of_day},
    case_code::{CaseCode, UnitCode},
    cases::{CaseEvent, CaseState, EndReason, Form},
    deadlines::{AssignmentFacts, Duty},
    dossier::{Demand, DossierFacts, DossierItem, checklist},
    policy::Role,
    requests::RequestState,
};
use tokio_postgres::Client;
use uuid::Uuid;

/// Accounts in whose name the acts of a centre stand.
#[derive(Debug, Clone, Copy)]
pub struct Authors {
    /// The receiving clerk.
    pub intake: Uuid,
    /// The head.
    pub director: Uuid,
}

/// What cases are made from.
pub struct World<'a> {
    pub seed: u64,
    pub until: DateTime<Utc>,
    pub nation: &'a Nation,
    pub names: &'a Names,
    pub staff: &'a BTreeMap<Uuid, Staff>,
    /// Practitioners of the centre who can sign in.
    pub signed_in: &'a BTreeMap<Uuid, Vec<(Uuid, &'static str, String)>>,
    /// Centres without accounts of their own act in the name of one locked account.
    pub authors: &'a BTreeMap<Uuid, Authors>,
    pub nobody: Uuid,
    pub law: &'a Law,
    pub keys: &'a Keys,
}

/// A book of numbers: organisation, unit, its name, the year.
type Book = (Uuid, Uuid, String, i32);

/// The tables that are filled, and the numbers that were given.
pub struct Register<'a> {
    world: &'a World<'a>,
    sheets: Sheets,
    counters: BTreeMap<Book, u32>,
    receipts: BTreeMap<(Uuid, NaiveDate), u32>,
    made: u64,
}

struct Sheets {
    persons: Sheet,
    requests: Sheet,
    cases: Sheet,
    matters: Sheet,
    eligibilities: Sheet,
    parties: Sheet,
    assignments: Sheet,
    history: Sheet,
    obligations: Sheet,
    marks: Sheet,
    helps: Sheet,
}

impl Sheets {
    const fn new() -> Self {
        Self {
            persons: Sheet::new(
                "persons",
                "id, organisation_id, branch_id, full_name, birth_date, birth_precision, sex, ethnicity, id_number, \
                 id_number_hash, phone, phone_hash, commune_code, address, sealed, author_id, created_at",
            ),
            requests: Sheet::new(
                "requests",
                "id, version, organisation_id, branch_id, receipt_number, tracking_hash, state, channel, person_id, \
                 requester, form, role, field, matter, eligibility, sealed, urgent_ground, received_at, answer, \
                 transfer_to_id, case_id, next_code, next_due_at, author_id, created_at",
            ),
            cases: Sheet::new(
                "cases",
                "id, version, organisation_id, branch_id, code, code_number, code_year, state, state_before, form, role, \
                 field, person_id, request_id, practitioner_ids, received_on, accepted_at, ended_on, end_reason, outcome, \
                 successful, proof_pending, urgent, sealed, replacement, file_received_on, transfer_to_id, next_code, \
                 next_due_at, author_id, created_at",
            ),
            matters: Sheet::new("case_matters", "case_id, organisation_id, matter"),
            eligibilities: Sheet::new(
                "case_eligibilities",
                "case_id, organisation_id, groups, primary_group, proofs, law_version",
            ),
            parties: Sheet::new(
                "parties",
                "id, organisation_id, request_id, name, birth_year, id_number_hash, side, role",
            ),
            assignments: Sheet::new(
                "assignments",
                "id, organisation_id, case_id, practitioner_id, share, from_at, to_at, author_id",
            ),
            history: Sheet::new(
                "history",
                "organisation_id, subject_type, subject_id, at, actor_id, event, from_state, to_state, detail",
            ),
            obligations: Sheet::new(
                "obligations",
                "id, organisation_id, branch_id, subject_type, subject_id, duty, owner_practitioner_id, owner_role, clock, \
                 amount, starts_at, due_at, first_due_at, legal_basis, verified, done_at, created_at",
            ),
            marks: Sheet::new("dossier_marks", "case_id, organisation_id, item, mark, author_id, at"),
            helps: Sheet::new(
                "simple_helps",
                "id, organisation_id, branch_id, request_id, number, year, field, question, answer, author_id, at",
            ),
        }
    }

    async fn send(&mut self, client: &Client) -> Result<(), Failure> {
        for sheet in [
            &mut self.persons,
            &mut self.requests,
            &mut self.cases,
            &mut self.matters,
            &mut self.eligibilities,
            &mut self.parties,
            &mut self.assignments,
            &mut self.history,
            &mut self.obligations,
            &mut self.marks,
            &mut self.helps,
        ] {
            sheet.send(client).await?;
        }
        // A version is as old as the last act that it shows.
        client
            .batch_execute(
                "UPDATE case_versions v SET at = h.at
                 FROM (SELECT subject_id, max(at) AS at FROM new_history GROUP BY subject_id) h
                 WHERE v.case_id = h.subject_id",
            )
            .await?;
        // The check of shares waits for the end of a transaction: one of a million cases would wait too long.
        client.batch_execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED").await?;
        Ok(())
    }
}

/// One request on its way into the register.
struct Intake<'a> {
    centre: &'a Centre,
    branch: Option<(Uuid, String)>,
    person: Uuid,
    request: Uuid,
    story: Story,
    received_at: DateTime<Utc>,
    authors: Authors,
}

impl<'a> Register<'a> {
    /// Empty books.
    pub fn new(world: &'a World<'a>) -> Self {
        Self { world, sheets: Sheets::new(), counters: BTreeMap::new(), receipts: BTreeMap::new(), made: 0 }
    }

    /// Sends what is ready.
    pub async fn send(&mut self, client: &Client) -> Result<(), Failure> {
        self.sheets.send(client).await
    }

    /// Writes where every book stands.
    pub async fn close(self, client: &Client) -> Result<(), Failure> {
        let mut sheet = Sheet::new("counters", "organisation_id, unit_id, book, year, last");
        for ((organisation, unit, book, year), last) in self.counters {
            sheet.row(&[&organisation, &unit, &book, &year, &last]);
        }
        sheet.send(client).await
    }

    fn next(&mut self, organisation: Uuid, unit: Uuid, book: String, year: i32) -> u32 {
        let last = self.counters.entry((organisation, unit, book, year)).or_insert(0);
        *last += 1;
        *last
    }

    fn intake(
        &mut self,
        centre: &'a Centre,
        received_at: DateTime<Utc>,
        decided_on: NaiveDate,
    ) -> Result<(Dice, Intake<'a>), Failure> {
        self.made += 1;
        let world = self.world;
        let mut dice = Dice::of(world.seed, "case", self.made);
        let story = story::tell(&mut dice, world.names, centre, decided_on);
        let branch = dice.pick(&centre.branches).filter(|_| self.made.is_multiple_of(4)).cloned();
        let nobody = Authors { intake: world.nobody, director: world.nobody };
        let intake = Intake {
            centre,
            branch,
            person: dice.id(received_at),
            request: dice.id(received_at),
            story,
            received_at,
            authors: world.authors.get(&centre.id).copied().unwrap_or(nobody),
        };
        self.person(&intake, &mut dice)?;
        Ok((dice, intake))
    }

    fn person(&mut self, intake: &Intake<'_>, dice: &mut Dice) -> Result<(), Failure> {
        let Intake { centre, person, story, .. } = intake;
        let keys = self.world.keys;
        let sealed = |column: &str, value: &str| keys.seal(column, *person, value.as_bytes());
        let with_id = !dice.chance(60);
        let id_number = with_id.then(|| story.id_number(dice, &centre.citizen_prefix));
        let phone = (!dice.chance(200)).then(|| format!("+849{:08}", dice.under(100_000_000)));
        let commune = dice.pick(&centre.communes);
        let address =
            commune.map(|(_, name)| format!("Thôn {}, {name}, {}", dice.between(1, 12), centre.place));
        self.sheets.persons.row(&[
            person,
            &centre.id,
            &intake.branch.as_ref().map(|(id, _)| *id),
            &story.name,
            &story.birth,
            &(if dice.chance(80) { "year" } else { "day" }),
            &(if story.female { "female" } else { "male" }),
            &story.ethnicity,
            &id_number.as_deref().map(|value| sealed("persons.id_number", value)).transpose()?,
            &id_number.as_deref().map(|value| keys.find_hash("persons.id_number", value)),
            &phone.as_deref().map(|value| sealed("persons.phone", value)).transpose()?,
            &phone.as_deref().map(|value| keys.find_hash("persons.phone", value)),
            &commune.map(|(code, _)| code.clone()),
            &address.as_deref().map(|value| sealed("persons.address", value)).transpose()?,
            &story.sealed,
            &intake.authors.intake,
            &intake.received_at,
        ]);
        self.sheets.parties.row(&[
            &dice.id(intake.received_at),
            &centre.id,
            &intake.request,
            &story.name,
            &story.birth.year(),
            &id_number.as_deref().map(|value| keys.find_hash("parties.id_number", value)),
            &"beneficiary",
            &None::<String>,
        ]);
        if let Some(opponent) = &story.opponent {
            self.sheets.parties.row(&[
                &dice.id(intake.received_at),
                &centre.id,
                &intake.request,
                opponent,
                &None::<i32>,
                &None::<Vec<u8>>,
                &"opposing",
                &None::<String>,
            ]);
        }
        Ok(())
    }

    /// A request with its history; `case` is the one it became.
    fn request(
        &mut self,
        intake: &Intake<'_>,
        dice: &mut Dice,
        steps: &[(RequestState, &str, DateTime<Utc>)],
        case: Option<Uuid>,
        transfer_to: Option<Uuid>,
    ) -> Result<(), Failure> {
        let Intake { centre, story, .. } = intake;
        let state = steps.last().map_or(RequestState::Received, |(state, ..)| *state);
        let day = day_in_vietnam(intake.received_at);
        let running = self.receipts.entry((centre.id, day)).or_insert(0);
        *running += 1;
        let receipt = format!("{}-{}-{running:04}", centre.code, day.format("%y%m%d"));
        let code = format!("{}", dice.id(intake.received_at));
        let open = matches!(state, RequestState::Received | RequestState::Draft);
        let due = open.then_some((Duty::AnswerRequest, intake.received_at));
        let branch = intake.branch.as_ref().map(|(id, _)| *id);
        self.sheets.requests.row(&[
            &intake.request,
            &i32::try_from(steps.len()).unwrap_or(1),
            &centre.id,
            &branch,
            &receipt,
            &self.world.keys.find_hash("requests.tracking", &code),
            &state.as_str(),
            &story.channel.as_str(),
            &intake.person,
            &json!({ "name": story.name, "relation": "self" }),
            &story.form.as_str(),
            &story.role.map(tgpl_domain::cases::Role::as_str),
            &story.field,
            &story.matter(centre, dice),
            &json!({ "groups": story.groups, "primary_group": story.groups.first(), "proofs": story.proofs }),
            &story.sealed,
            &story.urgent.map(tgpl_domain::requests::UrgentGround::as_str),
            &intake.received_at,
            &None::<serde_json::Value>,
            &transfer_to,
            &case,
            &due.map(|(duty, _)| duty.as_str()),
            &due.map(|(_, at)| at),
            &intake.authors.intake,
            &intake.received_at,
        ]);
        let mut before: Option<RequestState> = None;
        for (to, event, at) in steps {
            self.sheets.history.row(&[
                &centre.id,
                &"request",
                &intake.request,
                at,
                &intake.authors.intake,
                event,
                &before.map(RequestState::as_str),
                &to.as_str(),
                &json!({}),
            ]);
            before = Some(*to);
        }
        if let Some((duty, at)) = due.filter(|_| state == RequestState::Received) {
            let due = Due { duty, starts_at: at, until: at, at_once: true, verified: true, done_at: None };
            self.due(&due, ("request", intake.request), centre.id, branch, (Role::Intake, None), dice)?;
        }
        Ok(())
    }

    fn due(
        &mut self,
        due: &Due,
        subject: (&str, Uuid),
        organisation: Uuid,
        branch: Option<Uuid>,
        owner: (Role, Option<Uuid>),
        dice: &mut Dice,
    ) -> Result<(), Failure> {
        let row = tgpl_domain::deadlines::in_force(
            self.world.law.deadlines,
            due.duty,
            day_in_vietnam(due.starts_at),
        )
        .ok_or_else(|| format!("no period in force for {}", due.duty))?;
        self.sheets.obligations.row(&[
            &dice.id(due.starts_at),
            &organisation,
            &branch,
            &subject.0,
            &subject.1,
            &due.duty.as_str(),
            &owner.1,
            &owner.0.as_str(),
            &(if due.at_once { "immediately" } else { row.unit.as_str() }),
            &row.amount().map_or(0, i32::from),
            &due.starts_at,
            &due.until,
            &due.until,
            &row.legal_basis,
            &due.verified,
            &due.done_at,
            &due.starts_at,
        ]);
        Ok(())
    }

    /// A request that never became a case; the open ones came in the last days.
    pub fn add_request(&mut self, centre: &'a Centre, at: DateTime<Utc>, open: bool) -> Result<(), Failure> {
        use RequestState::{
            Draft, NeedSupplement, Received, Refused, SimpleAnswered, TransferredOut, Withdrawn,
        };
        let (mut dice, intake) = self.intake(centre, at, day_in_vietnam(at))?;
        let later = |hours: i64| (at + TimeDelta::hours(hours)).min(self.world.until);
        let received = (Received, "receive", at);
        let rolled = dice.under(100);
        let steps = match (open, rolled) {
            (true, 0..60) => vec![received],
            (true, 60..80) => vec![received, (NeedSupplement, "ask_supplement", later(2))],
            (true, 80..90) => vec![received, (TransferredOut, "transfer", later(3))],
            (true, _) => vec![(Draft, "draft", at)],
            (false, 0..45) => vec![received, (SimpleAnswered, "answer", at)],
            (false, 45..75) => vec![received, (Refused, "refuse", later(1))],
            (false, _) => vec![received, (Withdrawn, "withdraw", later(20))],
        };
        let to = steps.last().is_some_and(|(state, ..)| *state == TransferredOut);
        let others: Vec<Uuid> = self
            .world
            .nation
            .centres
            .iter()
            .filter(|other| other.to.is_none() && other.id != centre.id)
            .map(|other| other.id)
            .collect();
        let offered_to = dice.pick(&others).copied().filter(|_| to);
        self.request(&intake, &mut dice, &steps, None, offered_to)?;
        if steps.last().is_some_and(|(state, ..)| *state == SimpleAnswered) {
            let year = day_in_vietnam(at).year();
            let number = self.next(centre.id, centre.id, "simple_help".into(), year);
            self.sheets.helps.row(&[
                &dice.id(at),
                &centre.id,
                &None::<Uuid>,
                &intake.request,
                &number,
                &year,
                &intake.story.field,
                &"Hỏi về thủ tục và nơi nộp đơn.",
                &"Đã hướng dẫn cơ quan có thẩm quyền, giấy tờ cần nộp và thời hạn giải quyết.",
                &intake.authors.intake,
                &at,
            ]);
        }
        Ok(())
    }

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
            (RequestState::Received, "receive", received_at),
            (RequestState::Accepted, "accept", accepted_at),
        ];
        self.request(&intake, &mut dice, &steps, Some(case), None)?;
        self.case(&intake, &mut dice, case, accepted_at, &code, &life)?;
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
        let now: Vec<Uuid> =
            life.parts.iter().filter(|part| part.to.is_none()).filter_map(|part| who(part.carrier)).collect();
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
            &outcome,
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
        self.sheets.matters.row(&[&case, &centre.id, &story.matter(centre, dice)]);
        self.sheets.eligibilities.row(&[
            &case,
            &centre.id,
            &story.groups,
            &story.groups.first().cloned(),
            &json!(if life.proof_pending() { &[][..] } else { story.proofs.as_slice() }),
            &law_version,
        ]);
        self.acts(intake, dice, case, accepted_at, code, life);
        for due in &life.dues {
            let carrier =
                life.parts.iter().rfind(|part| part.from <= due.starts_at).and_then(|part| who(part.carrier));
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
    ) {
        let Intake { centre, authors, .. } = intake;
        let who = self.carrier(intake);
        for part in &life.parts {
            let Some(practitioner) = who(part.carrier) else { continue };
            self.sheets.assignments.row(&[
                &dice.id(part.from),
                &centre.id,
                &case,
                &practitioner,
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
                       detail| {
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
        act(
            &accepted_at,
            &authors.intake,
            "open",
            None,
            CaseState::Accepted,
            json!({ "code": code.to_string() }),
        );
        for step in &life.steps {
            act(&step.at, &authors.director, step.event.as_str(), Some(step.from), step.to, json!({}));
        }
    }

    /// Turns the numbers of a life into the practitioners of its centre.
    fn carrier(&self, intake: &Intake<'_>) -> impl Fn(u64) -> Option<Uuid> + use<'a> {
        let form = intake.story.form;
        let accounts = self.world.signed_in.get(&intake.centre.id).map_or(0, Vec::len);
        let staff = self.world.staff.get(&intake.centre.id);
        move |number| staff.and_then(|staff| staff.choose(number, form, accounts)).map(|one| one.id)
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

/// The working days from one day to the day before another.
pub fn working_days(law: &Law, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
    from.iter_days().take_while(|day| *day < to).filter(|day| law.calendar.is_working(*day)).collect()
}

/// An instant of a working day: its hours are 8 to 17.
pub fn in_the_day(day: NaiveDate, share: u64) -> DateTime<Utc> {
    start_of_day(day) + TimeDelta::hours(8) + TimeDelta::seconds(i64::try_from(share % 32_400).unwrap_or(0))
}
