//! The periods the law sets, as dated data, and the duties of a request and a case that run on them.
//!
//! Every rule here takes a row of `deadlines.csv` as an argument, so a changed period is a new row with its own validity
//! and never a changed program. Codes `DL…` are periods of the law,
//! `DS…` periods this platform adds where the law sets none (their basis says "thiết kế") or where another decree
//! does.

use crate::calendar::{Calendar, Due, End, day_in_vietnam};
use crate::cases::{Form, ProceduralStatus};
use chrono::{DateTime, Datelike, Months, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

#[cfg(test)]
mod tests;

crate::text_enum! {
    /// A duty of a request, a case, a supply of blanks or a card, named by the code of the period it runs on.
    pub enum Duty {
        /// Check a request and answer it.
        AnswerRequest = "DL01",
        /// Accept an urgent case at once.
        AcceptUrgent = "DL02",
        /// Supply proof of eligibility after urgent acceptance.
        SupplyProof = "DL03",
        /// Assign a practitioner for court participation.
        Assign = "DL04",
        /// Assign a practitioner for an arrested or held person.
        AssignForHeld = "DL05",
        /// The proceedings body passes on the request of an arrested or held person.
        NotifyForHeld = "DL06",
        /// The proceedings body passes on the request of an accused, a defendant or a victim.
        NotifyForAccused = "DL07",
        /// Assign a practitioner after a notice of a proceedings body.
        AssignAfterNotice = "DL08",
        /// Assign a practitioner for out-of-court representation.
        AssignOutOfCourt = "DL09",
        /// Give legal advice in writing.
        Advise = "DL10",
        /// Answer a simple question at reception.
        AnswerSimpleQuestion = "DL11",
        /// Answer the wish for another practitioner.
        AnswerChangeRequest = "DL12",
        /// Answer a withdrawal in writing.
        AnswerWithdrawal = "DL13",
        /// Replace after a defence registration was refused.
        ReplaceRefusedDefender = "DL14",
        /// Replace after the registration of a protector was refused.
        ReplaceRefusedProtector = "DL15",
        /// Replace after a defence registration was cancelled.
        ReplaceCancelled = "DL16",
        /// The proceedings body registers the defender.
        RegisterDefender = "DL17",
        /// The court registers the protector.
        RegisterProtector = "DL18",
        /// The proceedings body tells that it cancelled a registration.
        NotifyCancellation = "DL19",
        /// The court tells the date of a hearing.
        NotifyHearing = "DL20",
        /// Verify facts for another provider.
        Verify = "DL21",
        /// The state body answers a petition.
        AnswerPetition = "DL22",
        /// Hand the case file over to the organisation.
        HandOver = "DL23",
        /// Settle a first-level complaint.
        SettleComplaint = "DL24",
        /// Settle a second-level complaint.
        SettleSecondComplaint = "DL25",
        /// The department prepares the file of an officer's appointment.
        PrepareOfficer = "DL26",
        /// Decide an officer's appointment and card.
        DecideOfficer = "DL27",
        /// Decide an officer's dismissal and the withdrawal of the card.
        DecideDismissal = "DL28",
        /// Send on the file of an officer's card that is issued again.
        ForwardOfficerCard = "DL29",
        /// Decide an officer's card that is issued again.
        DecideOfficerCard = "DL30",
        /// The centre selects a collaborator.
        SelectCollaborator = "DL31",
        /// Decide a collaborator's card.
        DecideCollaboratorCard = "DL32",
        /// Decide the withdrawal of a collaborator's card.
        DecideCollaboratorWithdrawal = "DL33",
        /// The centre's part when a collaborator's card is issued again.
        ForwardCollaboratorCard = "DL34",
        /// The department's part when a collaborator's card is issued again.
        ReissueCollaboratorCard = "DL35",
        /// Supply card blanks to a department or a centre.
        SupplyCardBlanks = "DL45",
        /// Close the case register of a month, half-year or year.
        CloseRegister = "DL54",
        /// Assign a practitioner for advice.
        AssignAdviser = "DS01",
        /// The receiver answers a transfer.
        ConfirmTransfer = "DS02",
        /// Replace after the practitioner declined or must stop.
        ReplaceDeclined = "DS03",
        /// Archive the case file.
        Archive = "DS04",
        /// Report the destruction of blanks.
        ReportDestruction = "DS05",
    }
}

impl Duty {
    /// The duties that the assignment of a practitioner fulfils.
    pub const ASSIGNMENT: &[Self] = &[
        Self::Assign,
        Self::AssignForHeld,
        Self::AssignAfterNotice,
        Self::AssignOutOfCourt,
        Self::AssignAdviser,
    ];

    /// The duties that a replacement fulfils.
    pub const REPLACEMENT: &[Self] = &[
        Self::ReplaceRefusedDefender,
        Self::ReplaceRefusedProtector,
        Self::ReplaceCancelled,
        Self::ReplaceDeclined,
        Self::AnswerChangeRequest,
    ];

    /// The duties of a proceedings body that a registration, or its refusal, fulfils.
    pub const REGISTRATION: &[Self] = &[Self::RegisterDefender, Self::RegisterProtector];

    /// The duties that lapse when the case ends. Petitions and complaints outlive it.
    pub const OF_ACTIVE_CASE: &[Self] = &[
        Self::SupplyProof,
        Self::Assign,
        Self::AssignForHeld,
        Self::AssignAfterNotice,
        Self::AssignOutOfCourt,
        Self::AssignAdviser,
        Self::Advise,
        Self::AnswerChangeRequest,
        Self::ReplaceRefusedDefender,
        Self::ReplaceRefusedProtector,
        Self::ReplaceCancelled,
        Self::ReplaceDeclined,
        Self::RegisterDefender,
        Self::RegisterProtector,
        Self::Verify,
        Self::ConfirmTransfer,
    ];

    /// The duties that outlive the case and lapse when its file leaves the desk: an answer can no longer be filed.
    pub const UNTIL_ARCHIVED: &[Self] = &[Self::AnswerPetition];
}

crate::text_enum! {
    /// What a period counts.
    pub enum PeriodUnit {
        /// No period: the duty is due when it arises.
        Immediately = "immediately",
        /// Continuous hours, nights and rest days included.
        Hours = "hours",
        /// Ngày làm việc.
        WorkingDays = "working_days",
        /// Ngày: calendar days, the end moved to a working day.
        CalendarDays = "calendar_days",
        /// Calendar days before an event.
        CalendarDaysBefore = "calendar_days_before",
        /// Calendar years.
        Years = "years",
        /// The end of a register's month, half-year or year.
        Period = "period",
        /// Months before an event (not of requests or cases).
        MonthBefore = "month_before",
        /// Hours a year (compulsory training).
        HoursPerYear = "hours_per_year",
        /// At most so many years.
        YearsMax = "years_max",
        /// At least so many years.
        YearsMin = "years_min",
    }
}

/// One period of the law with its validity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    /// `DL01`…: see [`Duty`] for those of requests and cases.
    pub code: String,
    /// What is to be done, in Vietnamese.
    pub subject_vi: String,
    /// What is to be done, in English.
    pub subject_en: String,
    /// The length as the law writes it; see [`Deadline::amount`].
    pub value: String,
    /// The length when the ground of `extension_or_exception` is given, in the same unit.
    pub extended_value: Option<u16>,
    /// What the length counts.
    pub unit: PeriodUnit,
    /// The event the period runs from.
    pub clock_starts: String,
    /// Who must act.
    pub responsible: String,
    /// When another length holds.
    pub extension_or_exception: String,
    /// First day of force; none where the day was not seen.
    pub valid_from: Option<NaiveDate>,
    /// Article of law.
    pub legal_basis: String,
    /// How sure the row is: `verified`, or `design` for periods of this platform.
    pub confidence: String,
}

/// Why a row gives no due date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{code} sets no single period in {unit}")]
pub struct NotAPeriod {
    /// The row.
    pub code: String,
    /// Its unit.
    pub unit: PeriodUnit,
}

impl Deadline {
    /// The usual length; none where the law gives a range or a rhythm.
    #[must_use]
    pub fn amount(&self) -> Option<u16> {
        self.value.parse().ok()
    }

    /// When the duty is due that arose at `start` – for `calendar_days_before`: the instant of the event itself.
    /// `extended` asks for the longer (DL20: shorter) length of the exception; rows without one ignore it.
    pub fn due(&self, start: DateTime<Utc>, calendar: &Calendar, extended: bool) -> Result<Due, NotAPeriod> {
        let refused = || NotAPeriod { code: self.code.clone(), unit: self.unit };
        let usual = self.amount().ok_or_else(refused)?;
        let amount = self.extended_value.filter(|_| extended).unwrap_or(usual);
        let day = day_in_vietnam(start);
        Ok(match self.unit {
            PeriodUnit::Immediately => at_once(start),
            PeriodUnit::Hours => calendar.add_hours(start, amount),
            PeriodUnit::WorkingDays => calendar.add_working_days(day, amount),
            PeriodUnit::CalendarDays => calendar.add_calendar_days(day, amount),
            PeriodUnit::CalendarDaysBefore => calendar.days_before(day, amount),
            PeriodUnit::Years => calendar.add_years(day, amount),
            PeriodUnit::Period
            | PeriodUnit::MonthBefore
            | PeriodUnit::HoursPerYear
            | PeriodUnit::YearsMax
            | PeriodUnit::YearsMin => return Err(refused()),
        })
    }
}

/// Due in the moment the duty arises.
#[must_use]
pub fn at_once(start: DateTime<Utc>) -> Due {
    Due { end: End::Instant(start), skipped: Vec::new(), verified: true }
}

/// The row of a duty in force on a day, among rows of any order.
#[must_use]
pub fn in_force(rows: &[Deadline], duty: Duty, on: NaiveDate) -> Option<&Deadline> {
    rows.iter()
        .filter(|row| row.code == duty.as_str() && row.valid_from.is_none_or(|from| from <= on))
        .max_by_key(|row| row.valid_from)
}

/// The rows this program was built with.
#[must_use]
pub fn seed_deadlines() -> &'static [Deadline] {
    static SEED: LazyLock<Vec<Deadline>> =
        LazyLock::new(|| crate::seed::csv(include_str!("../../data/deadlines.csv")));
    &SEED
}

/// What decides how soon a practitioner must be assigned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AssignmentFacts {
    /// The form of aid.
    pub form: Form,
    /// What the person is in the proceedings, if in any.
    pub status: Option<ProceduralStatus>,
    /// When a proceedings body's notice came in, if one did.
    pub notice_received_at: Option<DateTime<Utc>>,
    /// Whether a defender must be appointed by the proceedings body.
    pub appointed_defence: bool,
    /// Whether the case was accepted under a ground of urgency (TT 12/2018 Đ.6 kh.1).
    pub urgent: bool,
    /// The entry in the register: the moment of acceptance.
    pub accepted_at: DateTime<Utc>,
}

/// The period that an assignment runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DutyChoice {
    /// The duty, and with it the row of the law.
    pub duty: Duty,
    /// When its clock starts.
    pub starts_at: DateTime<Utc>,
    /// Due at the start itself, whatever length the row gives.
    pub at_once: bool,
}

impl DutyChoice {
    /// When the assignment is due by a row chosen with [`in_force`].
    pub fn due(&self, row: &Deadline, calendar: &Calendar) -> Result<Due, NotAPeriod> {
        if self.at_once { Ok(at_once(self.starts_at)) } else { row.due(self.starts_at, calendar, false) }
    }
}

/// How soon a practitioner must be assigned (Luật TGPL Đ.31, Đ.33; TTLT 10/2018 Đ.3 kh.4; TT 12/2018 Đ.6).
///
/// Court participation: a notice about an arrested, held or accused person, a defendant or a victim, an appointed
/// defence, or any other ground of urgency asks for an assignment at once. Without them an arrested or held person has
/// it in 12 hours, a party notified of by a court in 3 working days from the notice, anybody else in 3 working days
/// from acceptance.
#[must_use]
pub fn assignment_duty(facts: &AssignmentFacts) -> DutyChoice {
    let after_acceptance = |duty, at_once| DutyChoice { duty, starts_at: facts.accepted_at, at_once };
    match facts.form {
        Form::Advice => return after_acceptance(Duty::AssignAdviser, true),
        Form::OutOfCourt => return after_acceptance(Duty::AssignOutOfCourt, false),
        Form::CourtParticipation => {}
    }
    let notice_is_urgent = facts.status.is_some_and(ProceduralStatus::notice_is_urgent);
    let at_once = facts.urgent || facts.appointed_defence;
    match facts.notice_received_at {
        Some(_) if notice_is_urgent || at_once => after_acceptance(Duty::AssignAfterNotice, true),
        Some(notice) => DutyChoice { duty: Duty::AssignAfterNotice, starts_at: notice, at_once: false },
        None if facts.appointed_defence => after_acceptance(Duty::AssignAfterNotice, true),
        None if facts.status.is_some_and(ProceduralStatus::is_arrested_or_held) => {
            after_acceptance(Duty::AssignForHeld, at_once)
        }
        None => after_acceptance(Duty::Assign, at_once),
    }
}

/// How soon a proceedings body passes on what somebody asked of it (Luật TGPL Đ.31 kh.3), where the law says so.
#[must_use]
pub fn notification_duty(status: ProceduralStatus) -> Option<Duty> {
    if status.is_arrested_or_held() {
        return Some(Duty::NotifyForHeld);
    }
    status.notice_is_urgent().then_some(Duty::NotifyForAccused)
}

crate::text_enum! {
    /// The rhythms in which a case register is closed (TT 12/2018 Đ.7 kh.1, DL54).
    pub enum RegisterPeriod {
        /// Every month.
        Month = "month",
        /// January to June, July to December.
        HalfYear = "half_year",
        /// The calendar year.
        Year = "year",
    }
}

impl RegisterPeriod {
    /// The first day of the period that holds the day.
    #[must_use]
    pub fn first_day(self, day: NaiveDate) -> NaiveDate {
        let month = match self {
            Self::Month => day.month(),
            Self::HalfYear if day.month() > 6 => 7,
            Self::HalfYear | Self::Year => 1,
        };
        NaiveDate::from_ymd_opt(day.year(), month, 1).unwrap_or(day)
    }

    /// The day the register is closed: the last of the period that holds the day, worked or not.
    #[must_use]
    pub fn closing_day(self, day: NaiveDate) -> NaiveDate {
        let months = match self {
            Self::Month => 1,
            Self::HalfYear => 6,
            Self::Year => 12,
        };
        let next = self.first_day(day).checked_add_months(Months::new(months));
        next.and_then(|next| next.pred_opt()).unwrap_or(NaiveDate::MAX)
    }
}
