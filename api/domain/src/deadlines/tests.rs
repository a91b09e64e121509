#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;

/// 14:30 on Thursday 12/02/2026 in Vietnam, the second last working day before Tết.
const START: &str = "2026-02-12T07:30:00Z";

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn row(duty: Duty) -> Deadline {
    in_force(seed_deadlines(), duty, "2026-02-12".parse().unwrap()).unwrap().clone()
}

fn due(duty: Duty, extended: bool) -> String {
    match row(duty).due(instant(START), Calendar::seed(), extended).unwrap().end {
        End::Day(day) => day.to_string(),
        End::Instant(at) => at.format("%FT%RZ").to_string(),
    }
}

#[test]
fn every_duty_of_requests_and_cases_has_its_row_and_its_end() {
    let expected = [
        (Duty::AnswerRequest, "2026-02-12T07:30Z", None),
        (Duty::AcceptUrgent, "2026-02-12T07:30Z", None),
        (Duty::SupplyProof, "2026-02-26", Some("2026-03-05")),
        (Duty::Assign, "2026-02-24", None),
        (Duty::AssignForHeld, "2026-02-12T19:30Z", None),
        (Duty::NotifyForHeld, "2026-02-12T19:30Z", None),
        (Duty::NotifyForAccused, "2026-02-13T07:30Z", None),
        (Duty::AssignAfterNotice, "2026-02-24", None),
        (Duty::AssignOutOfCourt, "2026-02-24", None),
        (Duty::Advise, "2026-02-23", Some("2026-03-16")),
        (Duty::AnswerSimpleQuestion, "2026-02-12T07:30Z", None),
        (Duty::AnswerChangeRequest, "2026-02-24", None),
        (Duty::AnswerWithdrawal, "2026-02-12T07:30Z", None),
        (Duty::ReplaceRefusedDefender, "2026-02-13T07:30Z", None),
        (Duty::ReplaceRefusedProtector, "2026-02-23", None),
        (Duty::ReplaceCancelled, "2026-02-13T07:30Z", None),
        (Duty::RegisterDefender, "2026-02-13T07:30Z", None),
        (Duty::RegisterProtector, "2026-02-24", None),
        (Duty::NotifyCancellation, "2026-02-13T07:30Z", None),
        (Duty::NotifyHearing, "2026-02-02", Some("2026-02-05")),
        (Duty::Verify, "2026-02-23", None),
        (Duty::AnswerPetition, "2026-03-16", Some("2026-03-30")),
        (Duty::HandOver, "2026-03-16", None),
        (Duty::SettleComplaint, "2026-02-24", None),
        (Duty::SettleSecondComplaint, "2026-02-27", None),
        (Duty::PrepareOfficer, "2026-02-26", None),
        (Duty::DecideOfficer, "2026-02-27", None),
        (Duty::DecideDismissal, "2026-02-27", None),
        (Duty::ForwardOfficerCard, "2026-02-24", None),
        (Duty::DecideOfficerCard, "2026-02-26", None),
        (Duty::SelectCollaborator, "2026-02-25", None),
        (Duty::DecideCollaboratorCard, "2026-02-24", None),
        (Duty::DecideCollaboratorWithdrawal, "2026-02-23", None),
        (Duty::ForwardCollaboratorCard, "2026-02-25", None),
        (Duty::ReissueCollaboratorCard, "2026-02-24", None),
        (Duty::SupplyCardBlanks, "2026-03-02", None),
        (Duty::AssignAdviser, "2026-02-12T07:30Z", None),
        (Duty::ConfirmTransfer, "2026-02-13", None),
        (Duty::ReplaceDeclined, "2026-02-12T07:30Z", None),
        (Duty::Archive, "2027-02-12", None),
        (Duty::ReportDestruction, "2026-02-27", None),
    ];
    for (duty, usual, extended) in expected {
        assert_eq!(due(duty, false), usual, "{duty}");
        assert_eq!(due(duty, true), extended.unwrap_or(usual), "{duty} with its exception");
    }
    let tested: Vec<_> = expected.iter().map(|(duty, ..)| *duty).chain([Duty::CloseRegister]).collect();
    assert!(Duty::ALL.iter().all(|duty| tested.contains(duty)));
}

#[test]
fn registers_close_with_their_month_half_year_and_year() {
    let closing = |period: RegisterPeriod, day: &str| period.closing_day(day.parse().unwrap()).to_string();
    assert_eq!(closing(RegisterPeriod::Month, "2024-02-10"), "2024-02-29");
    assert_eq!(closing(RegisterPeriod::Month, "2026-12-31"), "2026-12-31");
    assert_eq!(closing(RegisterPeriod::HalfYear, "2026-06-30"), "2026-06-30");
    assert_eq!(closing(RegisterPeriod::HalfYear, "2026-07-01"), "2026-12-31");
    assert_eq!(closing(RegisterPeriod::Year, "2026-01-01"), "2026-12-31");
    let rhythm = row(Duty::CloseRegister).due(instant(START), Calendar::seed(), false);
    assert_eq!(rhythm, Err(NotAPeriod { code: "DL54".into(), unit: PeriodUnit::Period }));
}

#[test]
fn rows_speak_only_from_their_day_of_force() {
    let rows = seed_deadlines();
    let on = |day: &str| in_force(rows, Duty::AssignAfterNotice, day.parse().unwrap()).is_some();
    assert!(!on("2018-08-31"));
    assert!(on("2018-09-01"), "TTLT 10/2018");
    let changed = Deadline { value: "2".into(), valid_from: "2027-01-01".parse().ok(), ..row(Duty::Assign) };
    let rows = [row(Duty::Assign), changed];
    let amount = |day: &str| in_force(&rows, Duty::Assign, day.parse().unwrap()).and_then(Deadline::amount);
    assert_eq!((amount("2026-12-31"), amount("2027-01-01")), (Some(3), Some(2)));
}

fn court() -> AssignmentFacts {
    AssignmentFacts {
        form: Form::CourtParticipation,
        status: None,
        notice_received_at: None,
        appointed_defence: false,
        urgent: false,
        accepted_at: instant(START),
    }
}

#[test]
fn assignment_runs_on_the_period_the_facts_call_for() {
    let notice = Some(instant("2026-02-11T02:00:00Z"));
    let (at_acceptance, in_time) = (instant(START), false);
    let cases = [
        (court(), Duty::Assign, at_acceptance, in_time),
        (AssignmentFacts { urgent: true, ..court() }, Duty::Assign, at_acceptance, true),
        (
            AssignmentFacts { status: Some(ProceduralStatus::Held), ..court() },
            Duty::AssignForHeld,
            at_acceptance,
            in_time,
        ),
        (
            AssignmentFacts { status: Some(ProceduralStatus::Accused), ..court() },
            Duty::Assign,
            at_acceptance,
            in_time,
        ),
        (
            AssignmentFacts { status: Some(ProceduralStatus::Held), notice_received_at: notice, ..court() },
            Duty::AssignAfterNotice,
            at_acceptance,
            true,
        ),
        (
            AssignmentFacts { status: Some(ProceduralStatus::Victim), notice_received_at: notice, ..court() },
            Duty::AssignAfterNotice,
            at_acceptance,
            true,
        ),
        (
            AssignmentFacts { appointed_defence: true, ..court() },
            Duty::AssignAfterNotice,
            at_acceptance,
            true,
        ),
        (
            AssignmentFacts {
                status: Some(ProceduralStatus::Litigant),
                notice_received_at: notice,
                ..court()
            },
            Duty::AssignAfterNotice,
            instant("2026-02-11T02:00:00Z"),
            in_time,
        ),
        (
            AssignmentFacts { form: Form::OutOfCourt, ..court() },
            Duty::AssignOutOfCourt,
            at_acceptance,
            in_time,
        ),
        (AssignmentFacts { form: Form::Advice, ..court() }, Duty::AssignAdviser, at_acceptance, true),
    ];
    for (facts, duty, starts_at, at_once) in cases {
        assert_eq!(assignment_duty(&facts), DutyChoice { duty, starts_at, at_once }, "{facts:?}");
    }
}

#[test]
fn an_assignment_at_once_is_due_with_the_acceptance() {
    let at_once = assignment_duty(&AssignmentFacts { appointed_defence: true, ..court() });
    let due = at_once.due(&row(at_once.duty), Calendar::seed()).unwrap();
    assert_eq!(due.at(), instant(START));
}
