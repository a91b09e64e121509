#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;
use crate::calendar::Calendar;
use crate::deadlines::{in_force, seed_deadlines};
use std::fmt::Write as _;

/// Nothing in the way of a procedure.
fn permissive(kind: CardKind, procedure: CardProcedure) -> CardFileFacts {
    CardFileFacts {
        kind,
        procedure,
        ground: Some(WithdrawalGround::ProhibitedActs),
        has_valid_card: procedure != CardProcedure::Issue,
        decided: true,
        reasoned: true,
        blank: true,
        opened_by_actor: false,
        decided_by_actor: false,
    }
}

#[test]
fn every_state_meets_every_event() {
    let mut table = String::new();
    for procedure in CardProcedure::ALL {
        let facts = permissive(CardKind::Collaborator, *procedure);
        for from in CardFileState::ALL {
            for event in CardFileEvent::ALL {
                let to = match from.apply(*event, facts) {
                    Ok(done) => format!("{:<11}{:?}", done.to, done.effects),
                    Err(_) => "-".to_owned(),
                };
                writeln!(table, "{procedure:<10}{from:<11}{event:<11}{to}").unwrap();
            }
        }
    }
    insta::assert_snapshot!(table);
}

#[test]
fn legal_transitions_are_what_apply_allows() {
    let facts = permissive(CardKind::Collaborator, CardProcedure::Reissue);
    let mut allowed = Vec::new();
    for event in CardFileEvent::ALL {
        for from in CardFileState::ALL {
            allowed.extend(from.apply(*event, facts).map(|done| (*from, *event, done.to)));
        }
    }
    let mut legal = CardFileState::legal_transitions();
    legal.sort_unstable();
    allowed.sort_unstable();
    assert_eq!(legal, allowed);
}

#[test]
fn what_is_missing_is_named() {
    use CardFileEvent::{Abandon, CarryOut, Forward, Grant, Refuse};
    use CardFileState::{Forwarded, Granted, Received};
    let facts = permissive(CardKind::Officer, CardProcedure::Withdraw);
    let again = permissive(CardKind::Officer, CardProcedure::Reissue);
    let first = permissive(CardKind::Officer, CardProcedure::Issue);
    let inactive = Some(WithdrawalGround::Inactive);
    let cases = [
        (Forwarded, Grant, CardFileFacts { decided: false, ..again }, CardFileRefusal::DecisionMissing),
        (Forwarded, Refuse, CardFileFacts { reasoned: false, ..again }, CardFileRefusal::ReasonMissing),
        (Received, Forward, CardFileFacts { has_valid_card: false, ..again }, CardFileRefusal::NoValidCard),
        (Received, Forward, CardFileFacts { has_valid_card: true, ..first }, CardFileRefusal::CardExists),
        (Granted, CarryOut, CardFileFacts { blank: false, ..again }, CardFileRefusal::BlankMissing),
        (Received, Forward, CardFileFacts { ground: None, ..facts }, CardFileRefusal::GroundMissing),
        (Received, Forward, CardFileFacts { ground: inactive, ..facts }, CardFileRefusal::GroundMissing),
        (Received, CarryOut, first, CardFileRefusal::WrongState),
        (Granted, Abandon, facts, CardFileRefusal::WrongState),
        (Forwarded, Grant, CardFileFacts { opened_by_actor: true, ..first }, CardFileRefusal::SamePerson),
        (Granted, CarryOut, CardFileFacts { opened_by_actor: true, ..first }, CardFileRefusal::SamePerson),
        (Granted, CarryOut, CardFileFacts { decided_by_actor: true, ..first }, CardFileRefusal::SamePerson),
    ];
    for (from, event, facts, code) in cases {
        assert_eq!(from.apply(event, facts).unwrap_err().code, code, "{from} {event}");
    }
    let taken = Granted.apply(CarryOut, CardFileFacts { blank: false, ..facts }).unwrap();
    assert_eq!(taken.effects, [CardEffect::TakeBack], "a card that comes back needs no blank");
}

#[test]
fn a_withdrawn_card_is_withdrawn_with_the_decision_not_with_its_return() {
    let facts = permissive(CardKind::Collaborator, CardProcedure::Withdraw);
    let decided = CardFileState::Forwarded.apply(CardFileEvent::Grant, facts).unwrap();
    assert!(decided.effects.contains(&CardEffect::WithdrawCard));
}

#[test]
fn grounds_are_those_of_the_card() {
    for ground in WithdrawalGround::ALL {
        assert!(ground.is_for(CardKind::Officer) || ground.is_for(CardKind::Collaborator));
    }
    let again = WithdrawalGround::ALL.iter().filter(|ground| ground.may_be_reappointed());
    assert_eq!(
        again.map(|ground| ground.as_str()).collect::<Vec<_>>(),
        ["conditions_gone", "left", "banned"]
    );
}

#[test]
fn a_number_tells_its_unit_and_no_spelling_is_another_number() {
    let number = |of, spelling| card_number(BlankType::OfficerCard, "TT-20", of, spelling);
    assert_eq!(number((12, 2026), 1), "00012/2026/TT-20/TGV");
    assert_eq!(number((12, 2026), 2), "00012-2/2026/TT-20/TGV");
    // The longest code of a unit leaves room for it in the register.
    assert!(card_number(BlankType::CollaboratorCard, &"X".repeat(20), (99_999, 2026), 99).len() <= 40);
}

#[test]
fn who_entered_the_results_of_a_course_issues_no_certificate_of_it() {
    assert_eq!(may_issue_certificates(true).unwrap_err().code, CardFileRefusal::SamePerson);
    assert_eq!(may_issue_certificates(false), Ok(()));
}

/// GF12: a collaborator's card again in 4 + 3 working days, an officer's in 3 and then 5.
#[test]
fn a_card_is_issued_again_in_the_days_of_the_law() {
    let on = "2026-03-02".parse().unwrap();
    let days = |kind| {
        CardProcedure::Reissue.steps(kind).map(|step| {
            let row = in_force(seed_deadlines(), step.duty.unwrap(), on).unwrap();
            let from = "2026-03-02T01:00:00Z".parse().unwrap();
            row.due(from, Calendar::seed(), false).unwrap().on()
        })
    };
    let day = |text: &str| text.parse().unwrap();
    assert_eq!(days(CardKind::Collaborator), [day("2026-03-06"), day("2026-03-05")]);
    assert_eq!(days(CardKind::Officer), [day("2026-03-05"), day("2026-03-09")]);
    for kind in [CardKind::Officer, CardKind::Collaborator] {
        for procedure in CardProcedure::ALL {
            for duty in procedure.steps(kind).iter().filter_map(|step| step.duty) {
                assert!(in_force(seed_deadlines(), duty, on).is_some(), "{duty}");
            }
        }
    }
}
