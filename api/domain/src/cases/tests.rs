#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;
use crate::deadlines::Duty;
use crate::lifecycle::{Effect, PaperKind, Refusal, ReplacementGround};
use std::fmt::Write as _;

/// Nothing in the way of an event, as far as one set of facts can do that for every event.
fn permissive(event: CaseEvent) -> CaseFacts {
    CaseFacts {
        form: if event == CaseEvent::Start { Form::OutOfCourt } else { Form::CourtParticipation },
        role: Some(Role::Defender),
        proceedings: Some(ProceedingsKind::Criminal),
        proof_pending: true,
        proof_overdue: true,
        has_practitioner: true,
        replacement: match event {
            CaseEvent::Replace => Some(ReplacementGround::Declined),
            CaseEvent::RefuseChange => Some(ReplacementGround::ChangeRequested),
            _ => None,
        },
        contract_ended: true,
        outcome_filed: true,
        dossier_missing: Vec::new(),
        file_received: event != CaseEvent::HandOver,
        digitised: true,
        transfer_pending: true,
        before_transfer: Some(CaseState::InProgress),
        appraised: true,
        paid: true,
        complained: true,
    }
}

/// A case of court participation on which no record beyond the register exists.
fn bare() -> CaseFacts {
    CaseFacts {
        proof_pending: false,
        proof_overdue: false,
        contract_ended: false,
        outcome_filed: false,
        file_received: false,
        digitised: false,
        transfer_pending: false,
        before_transfer: None,
        appraised: false,
        paid: false,
        complained: false,
        ..permissive(CaseEvent::Register)
    }
}

fn refusal(from: CaseState, event: CaseEvent, facts: &CaseFacts) -> Option<Refusal> {
    from.apply(event, facts).err().map(|refused| refused.code)
}

fn effects(from: CaseState, event: CaseEvent, facts: &CaseFacts) -> Vec<Effect> {
    from.apply(event, facts).unwrap().effects
}

#[test]
fn every_state_meets_every_event() {
    let mut table = String::new();
    for from in CaseState::ALL {
        for event in CaseEvent::ALL {
            let to = from.apply(*event, &permissive(*event)).map_or("-", |done| done.to.as_str());
            writeln!(table, "{from:<20}{event:<24}{to}").unwrap();
        }
    }
    insta::assert_snapshot!(table);
}

#[test]
fn every_event_has_its_effects() {
    let mut list = String::new();
    for event in CaseEvent::ALL {
        let from = event.known_in().first().unwrap();
        writeln!(list, "{event}").unwrap();
        for effect in effects(*from, *event, &permissive(*event)) {
            writeln!(list, "    {effect:?}").unwrap();
        }
    }
    insta::assert_snapshot!(list);
}

#[test]
fn legal_transitions_are_what_apply_allows() {
    let mut allowed = Vec::new();
    for event in CaseEvent::ALL {
        for from in CaseState::ALL {
            for before in CaseState::ACTIVE {
                let facts = CaseFacts { before_transfer: Some(*before), ..permissive(*event) };
                allowed.extend(from.apply(*event, &facts).map(|done| (*from, *event, done.to)));
            }
        }
    }
    allowed.sort_unstable();
    allowed.dedup();
    let mut legal = CaseState::legal_transitions();
    legal.sort_unstable();
    assert_eq!(legal, allowed);
}

#[test]
fn a_completed_case_is_archived_once_its_file_is_received_and_digitised() {
    let (completed, archive) = (CaseState::Completed, CaseEvent::Archive);
    assert_eq!(refusal(completed, archive, &bare()), Some(Refusal::FileNotReceived));
    let received = CaseFacts { file_received: true, ..bare() };
    assert_eq!(refusal(completed, archive, &received), Some(Refusal::NotDigitised));
    let digitised = CaseFacts { digitised: true, ..received };
    assert_eq!(completed.apply(archive, &digitised).unwrap().to, CaseState::Archived);
}

#[test]
fn records_that_come_later_are_named() {
    let why = |from: CaseState, event| from.apply(event, &bare()).unwrap_err().why.vi;
    assert_eq!(why(CaseState::Completed, CaseEvent::Appraise), "Chưa có phiếu thẩm định chất lượng vụ việc");
    assert_eq!(why(CaseState::Appraised, CaseEvent::Pay), "Chưa có hồ sơ thanh toán thù lao, bồi dưỡng");
    assert_eq!(refusal(CaseState::Accepted, CaseEvent::Complain, &bare()), Some(Refusal::NoComplaint));
}

#[test]
fn completion_names_the_missing_items() {
    let facts = CaseFacts {
        outcome_filed: true,
        dossier_missing: vec!["Bản bào chữa".into(), "Phiếu lấy ý kiến (Mẫu 11)".into()],
        ..bare()
    };
    let refused = CaseState::PendingCompletion.apply(CaseEvent::Complete, &facts).unwrap_err();
    assert_eq!(refused.code, Refusal::DossierIncomplete);
    assert_eq!(refused.why.vi, "Hồ sơ còn thiếu: Bản bào chữa; Phiếu lấy ý kiến (Mẫu 11)");
}

#[test]
fn work_begins_by_registration_in_court_and_by_start_elsewhere() {
    let advice = CaseFacts { form: Form::Advice, ..bare() };
    assert_eq!(refusal(CaseState::Assigned, CaseEvent::Start, &bare()), Some(Refusal::WrongForm));
    assert_eq!(refusal(CaseState::Assigned, CaseEvent::Register, &advice), Some(Refusal::WrongForm));
    assert_eq!(CaseState::Assigned.apply(CaseEvent::Start, &advice).unwrap().to, CaseState::InProgress);
}

#[test]
fn nobody_goes_on_until_the_replacement_is_made() {
    let declined = CaseFacts { replacement: Some(ReplacementGround::Declined), ..bare() };
    assert_eq!(refusal(CaseState::Assigned, CaseEvent::Register, &declined), Some(Refusal::ReplacementDue));
    assert_eq!(refusal(CaseState::Assigned, CaseEvent::Replace, &bare()), Some(Refusal::NoReplacementGround));
    assert!(CaseState::Assigned.apply(CaseEvent::Replace, &declined).is_ok());
    let wished = CaseFacts { replacement: Some(ReplacementGround::ChangeRequested), ..bare() };
    assert!(CaseState::Assigned.apply(CaseEvent::Register, &wished).is_ok(), "a wish does not stop the work");
}

#[test]
fn only_the_end_of_a_contract_replaces_in_a_suspended_case() {
    let ended = CaseFacts { contract_ended: true, ..bare() };
    assert_eq!(refusal(CaseState::Suspended, CaseEvent::Decline, &bare()), Some(Refusal::ContractNotEnded));
    assert_eq!(CaseState::Suspended.apply(CaseEvent::Decline, &ended).unwrap().to, CaseState::Assigned);
}

#[test]
fn a_refused_registration_starts_the_clock_of_the_role() {
    let protector = CaseFacts { role: Some(Role::Protector), ..bare() };
    for (facts, duty) in [(bare(), Duty::ReplaceRefusedDefender), (protector, Duty::ReplaceRefusedProtector)]
    {
        let done = effects(CaseState::Assigned, CaseEvent::RegistrationRefused, &facts);
        assert!(done.contains(&Effect::StartDuty(duty)));
    }
}

#[test]
fn papers_follow_the_form() {
    let assigned = [
        (Form::CourtParticipation, PaperKind::CourtAssignment, Some(Duty::RegisterDefender)),
        (Form::OutOfCourt, PaperKind::OutOfCourtAssignment, None),
        (Form::Advice, PaperKind::AdviceAssignment, None),
    ];
    for (form, paper, registration) in assigned {
        let done = effects(CaseState::Accepted, CaseEvent::Assign, &CaseFacts { form, ..bare() });
        assert!(done.contains(&Effect::Produce(paper)));
        assert_eq!(done.contains(&Effect::StartDuty(Duty::RegisterDefender)), registration.is_some());
    }
    let civil = CaseFacts { proceedings: Some(ProceedingsKind::Civil), ..bare() };
    let done = effects(CaseState::Accepted, CaseEvent::Assign, &civil);
    assert!(done.contains(&Effect::StartDuty(Duty::RegisterProtector)));
}

#[test]
fn advice_is_due_from_acceptance_or_from_the_last_paper() {
    let advice = CaseFacts { form: Form::Advice, ..bare() };
    assert!(opening(&advice).contains(&Effect::StartDuty(Duty::Advise)));
    let waiting = CaseFacts { proof_pending: true, ..advice };
    assert!(opening(&waiting).contains(&Effect::StartDuty(Duty::SupplyProof)));
    assert!(!opening(&waiting).contains(&Effect::StartDuty(Duty::Advise)));
    let supplied = effects(CaseState::Accepted, CaseEvent::SupplyProof, &waiting);
    assert!(supplied.contains(&Effect::StartDuty(Duty::Advise)));
}

#[test]
fn proof_expires_only_when_awaited_and_late() {
    assert_eq!(refusal(CaseState::Assigned, CaseEvent::ProofExpired, &bare()), Some(Refusal::NoProofPending));
    let in_time = CaseFacts { proof_pending: true, ..bare() };
    assert_eq!(
        refusal(CaseState::Assigned, CaseEvent::ProofExpired, &in_time),
        Some(Refusal::ProofStillInTime)
    );
    let late = CaseFacts { proof_overdue: true, ..in_time };
    assert_eq!(
        CaseState::Assigned.apply(CaseEvent::ProofExpired, &late).unwrap().to,
        CaseState::Discontinued
    );
}

#[test]
fn a_returned_transfer_goes_back_to_the_state_it_left() {
    for before in CaseState::ACTIVE {
        let facts = CaseFacts { transfer_pending: true, before_transfer: Some(*before), ..bare() };
        assert_eq!(CaseState::TransferredOut.apply(CaseEvent::ReturnTransfer, &facts).unwrap().to, *before);
    }
    assert_eq!(
        refusal(CaseState::TransferredOut, CaseEvent::ConfirmTransfer, &bare()),
        Some(Refusal::TransferAnswered)
    );
}

#[test]
fn court_participation_and_representation_are_for_officers_and_lawyers() {
    let allowed = |kind: PractitionerKind| {
        Form::ALL.iter().filter(|form| kind.may_perform(**form)).map(|form| form.code()).collect::<Vec<_>>()
    };
    assert_eq!(allowed(PractitionerKind::Officer), ["TGTT", "TV", "DDNTT"]);
    assert_eq!(allowed(PractitionerKind::Lawyer), ["TGTT", "TV", "DDNTT"]);
    assert_eq!(allowed(PractitionerKind::Adviser), ["TV"]);
    assert_eq!(allowed(PractitionerKind::Collaborator), ["TV"]);
}
