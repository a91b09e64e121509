//! The books of the nation: what cases are made from, and the tables and counters that they fill.

use super::{
    dice::Dice,
    life::{Due, Law},
    names::Names,
    nation::{Centre, Nation},
    people::Staff,
    sheet::Sheet,
    story::{self, Story},
};
use crate::{cli::Failure, persons::service::ETHNICITY, platform::Keys};
use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use std::collections::{BTreeMap, HashSet};
use tgpl_domain::{
    calendar::{day_in_vietnam, start_of_day},
    policy::Role,
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
    pub(super) world: &'a World<'a>,
    pub(super) sheets: Sheets,
    /// Two-hour stretches of practitioners that are taken.
    pub(super) taken: HashSet<(i64, i64)>,
    counters: BTreeMap<Book, u32>,
    pub(super) receipts: BTreeMap<(Uuid, NaiveDate), u32>,
    pub(super) made: u64,
}

pub(super) struct Sheets {
    pub persons: Sheet,
    pub requests: Sheet,
    pub cases: Sheet,
    pub matters: Sheet,
    pub eligibilities: Sheet,
    pub parties: Sheet,
    pub assignments: Sheet,
    pub history: Sheet,
    pub obligations: Sheet,
    pub marks: Sheet,
    pub helps: Sheet,
    pub proceedings: Sheet,
    pub sessions: Sheet,
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
                 form, role, field, content, sealed, urgent_ground, received_at, answer, \
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
            eligibilities: Sheet::new("case_eligibilities", "case_id, organisation_id, grounds, law_version"),
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
                 amount, starts_at, due_at, first_due_at, legal_basis, verified, done_at, cancelled_at, created_at",
            ),
            marks: Sheet::new("dossier_marks", "case_id, organisation_id, item, mark, author_id, at"),
            helps: Sheet::new(
                "simple_helps",
                "id, organisation_id, branch_id, request_id, number, year, field, question, answer, author_id, at",
            ),
            proceedings: Sheet::new(
                "proceedings",
                "id, organisation_id, case_id, kind, stage, body_id, body_name, on_date, starts_at, notice_received_on, \
                 author_id, created_at",
            ),
            sessions: Sheet::new(
                "work_sessions",
                "id, organisation_id, case_id, practitioner_id, practitioner_no, kind, starts_at, ends_at, half_sessions, \
                 author_id, created_at",
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
            &mut self.proceedings,
            &mut self.sessions,
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
pub(super) struct Intake<'a> {
    pub centre: &'a Centre,
    pub branch: Option<(Uuid, String)>,
    pub person: Uuid,
    pub request: Uuid,
    pub story: Story,
    pub received_at: DateTime<Utc>,
    pub authors: Authors,
}

impl<'a> Register<'a> {
    /// Empty books.
    pub fn new(world: &'a World<'a>) -> Self {
        Self {
            world,
            sheets: Sheets::new(),
            taken: HashSet::new(),
            counters: BTreeMap::new(),
            receipts: BTreeMap::new(),
            made: 0,
        }
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

    pub(super) fn next(&mut self, organisation: Uuid, unit: Uuid, book: String, year: i32) -> u32 {
        let last = self.counters.entry((organisation, unit, book, year)).or_insert(0);
        *last += 1;
        *last
    }

    pub(super) fn intake(
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

    pub(super) fn person(&mut self, intake: &Intake<'_>, dice: &mut Dice) -> Result<(), Failure> {
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
            &ETHNICITY.seal(keys, *person, &story.ethnicity)?,
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
            &id_number.as_deref().map(|value| keys.find_hash("persons.id_number", value)),
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

    /// A duty of a record, with the role and the practitioner in whose queue it stands.
    pub(super) fn due(
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
            &due.cancelled_at,
            &due.starts_at,
        ]);
        Ok(())
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
