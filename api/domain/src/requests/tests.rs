#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;
use std::fmt::Write as _;

/// Nothing in the way: complete, eligible, and every optional door open.
fn permissive() -> RequestFacts {
    RequestFacts {
        reachable: true,
        matter_stated: true,
        eligible: true,
        proof_complete: true,
        urgent: None,
        competent: true,
        participating_organisation: true,
        handled_elsewhere: false,
        transfer_pending: true,
    }
}

fn refusal(from: RequestState, event: RequestEvent, facts: &RequestFacts) -> Option<Refusal> {
    from.apply(event, facts).err().map(|refused| refused.code)
}

#[test]
fn every_state_meets_every_event() {
    let urgent = RequestFacts { urgent: Some(UrgentGround::TrialDate), ..permissive() };
    let mut table = String::new();
    for from in RequestState::ALL {
        for event in RequestEvent::ALL {
            let facts = if *event == RequestEvent::Accept { &urgent } else { &permissive() };
            let to = match from.apply(*event, facts) {
                Ok(done) => format!("{:<16}{:?}", done.to, done.effects),
                Err(_) => "-".to_owned(),
            };
            writeln!(table, "{from:<16}{event:<17}{to}").unwrap();
        }
    }
    insta::assert_snapshot!(table);
}

#[test]
fn legal_transitions_are_what_apply_allows() {
    let urgent = RequestFacts { urgent: Some(UrgentGround::TrialDate), ..permissive() };
    let mut allowed = Vec::new();
    for event in RequestEvent::ALL {
        for from in RequestState::ALL {
            let facts = if *event == RequestEvent::Accept { &urgent } else { &permissive() };
            allowed.extend(from.apply(*event, facts).map(|done| (*from, *event, done.to)));
        }
    }
    let mut legal = RequestState::legal_transitions();
    legal.sort_unstable();
    allowed.sort_unstable();
    assert_eq!(legal, allowed);
}

#[test]
fn acceptance_names_what_stands_against_it() {
    let cases = [
        (RequestFacts { competent: false, ..permissive() }, Refusal::NotCompetent),
        (RequestFacts { handled_elsewhere: true, ..permissive() }, Refusal::HandledElsewhere),
        (RequestFacts { matter_stated: false, ..permissive() }, Refusal::MatterMissing),
        (RequestFacts { eligible: false, ..permissive() }, Refusal::NotEligible),
        (RequestFacts { proof_complete: false, ..permissive() }, Refusal::ProofMissing),
    ];
    for (facts, code) in cases {
        assert_eq!(refusal(RequestState::Received, RequestEvent::Accept, &facts), Some(code));
    }
}

#[test]
fn an_urgent_request_is_accepted_with_proof_to_follow() {
    let facts =
        RequestFacts { proof_complete: false, urgent: Some(UrgentGround::ProceedingsBody), ..permissive() };
    for from in [RequestState::Received, RequestState::NeedSupplement] {
        let done = from.apply(RequestEvent::Accept, &facts).unwrap();
        assert_eq!(done.to, RequestState::Accepted);
        assert!(done.effects.contains(&Effect::CreateCase { proof_pending: true }));
    }
    let asked = refusal(RequestState::Received, RequestEvent::AskSupplement, &facts);
    assert_eq!(asked, Some(Refusal::Urgent));
    let waiting = refusal(RequestState::NeedSupplement, RequestEvent::Accept, &permissive());
    assert_eq!(waiting, Some(Refusal::ProofMissing), "papers asked for come in by `supplement` first");
}

#[test]
fn the_receipt_starts_the_duty_to_answer() {
    let urgent = RequestFacts { urgent: Some(UrgentGround::HarmAvoidance), ..permissive() };
    assert_eq!(receipt(true, &permissive()), (RequestState::Draft, Vec::new()));
    for (facts, duty) in [(permissive(), Duty::AnswerRequest), (urgent, Duty::AcceptUrgent)] {
        let (state, effects) = receipt(false, &facts);
        assert_eq!(state, RequestState::Received);
        assert!(effects.contains(&Effect::StartDuty(duty)));
    }
}

#[test]
fn a_competent_centre_keeps_its_requests_and_a_transfer_is_answered_once() {
    let centre = RequestFacts { participating_organisation: false, ..permissive() };
    let kept = refusal(RequestState::Received, RequestEvent::Transfer, &centre);
    assert_eq!(kept, Some(Refusal::Competent));
    let answered = RequestFacts { transfer_pending: false, ..permissive() };
    for event in [RequestEvent::ConfirmTransfer, RequestEvent::ReturnTransfer] {
        assert_eq!(refusal(RequestState::TransferredOut, event, &answered), Some(Refusal::TransferAnswered));
    }
}

#[test]
fn a_wrong_state_says_which_one_would_do() {
    let refused = RequestState::Accepted.apply(RequestEvent::Answer, &permissive()).unwrap_err();
    assert_eq!(refused.why.vi, "Đang ở trạng thái “Đã thụ lý”; chỉ thực hiện được khi “Đã tiếp nhận”");
    assert_eq!(refused.to_string(), "The state is accepted; possible only when received");
}
