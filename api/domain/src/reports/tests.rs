#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;
use crate::statistics::forms::Forms;
use std::fmt::Write as _;

/// Nothing in the way of an event.
fn permissive(from: ReportState, event: ReportEvent) -> ReportFacts {
    let ends_here = (from, event) == (ReportState::Signed, ReportEvent::Freeze);
    ReportFacts {
        broken: 0,
        unexplained: 0,
        missing: 0,
        nil: false,
        all_zero: false,
        period_over: true,
        receiver: (!ends_here).then_some(Level::Department),
        commented: true,
        version: 1,
        later: (event == ReportEvent::Supersede).then_some(Later::Accepted),
    }
}

fn refusal(from: ReportState, event: ReportEvent, facts: &ReportFacts) -> Option<ReportRefusal> {
    from.apply(event, facts).err().map(|refused| refused.code)
}

#[test]
fn every_state_meets_every_event() {
    let mut table = String::new();
    for from in ReportState::ALL {
        for event in ReportEvent::ALL {
            let to = match from.apply(*event, &permissive(*from, *event)) {
                Ok(done) => format!("{:<11}{:?}", done.to, done.effects),
                Err(_) => "-".to_owned(),
            };
            writeln!(table, "{from:<11}{event:<10}{to}").unwrap();
        }
    }
    insta::assert_snapshot!(table);
}

#[test]
fn legal_transitions_are_what_apply_allows() {
    let mut allowed = Vec::new();
    for event in ReportEvent::ALL {
        for from in ReportState::ALL {
            allowed
                .extend(from.apply(*event, &permissive(*from, *event)).map(|done| (*from, *event, done.to)));
        }
    }
    let mut legal = ReportState::legal_transitions();
    legal.sort_unstable();
    allowed.sort_unstable();
    assert_eq!(legal, allowed);
}

#[test]
fn a_report_that_contradicts_itself_is_neither_checked_nor_sent() {
    let facts = permissive(ReportState::Draft, ReportEvent::Submit);
    let cases = [
        (ReportFacts { missing: 2, ..facts.clone() }, ReportRefusal::CellMissing),
        (ReportFacts { broken: 1, ..facts.clone() }, ReportRefusal::IdentityBroken),
        (ReportFacts { unexplained: 1, ..facts.clone() }, ReportRefusal::NotExplained),
        (ReportFacts { nil: true, ..facts.clone() }, ReportRefusal::NilMismatch),
        (ReportFacts { all_zero: true, ..facts.clone() }, ReportRefusal::NilMismatch),
    ];
    for (facts, code) in cases {
        assert_eq!(refusal(ReportState::Draft, ReportEvent::Check, &facts), Some(code));
        assert_eq!(refusal(ReportState::Signed, ReportEvent::Submit, &facts), Some(code));
    }
    let running = ReportFacts { period_over: false, ..facts.clone() };
    assert_eq!(refusal(ReportState::Draft, ReportEvent::Check, &running), None, "a look ahead is free");
    assert_eq!(
        refusal(ReportState::Signed, ReportEvent::Submit, &running),
        Some(ReportRefusal::PeriodRunning)
    );
    let last = ReportFacts { receiver: None, ..facts };
    assert_eq!(refusal(ReportState::Signed, ReportEvent::Submit, &last), Some(ReportRefusal::NoReceiver));
}

#[test]
fn a_nil_report_meets_the_duty_as_any_other() {
    let nil =
        ReportFacts { nil: true, all_zero: true, ..permissive(ReportState::Draft, ReportEvent::Submit) };
    let sent = ReportState::Signed.apply(ReportEvent::Submit, &nil).unwrap();
    assert!(sent.to.has_reported());
    assert!(!ReportState::Returned.has_reported() && !ReportState::Draft.has_reported());
}

#[test]
fn what_was_sent_is_corrected_by_a_new_version_only() {
    let facts = permissive(ReportState::Draft, ReportEvent::Edit);
    for sent in [
        ReportState::Submitted,
        ReportState::Returned,
        ReportState::Accepted,
        ReportState::Frozen,
        ReportState::Superseded,
    ] {
        assert_eq!(refusal(sent, ReportEvent::Edit, &facts), Some(ReportRefusal::WrongState));
    }
    let begun = ReportState::Frozen.apply(ReportEvent::Correct, &facts).unwrap();
    assert_eq!(begun.to, ReportState::Frozen, "the old version holds until the new one is accepted");
    let open = ReportFacts { later: Some(Later::Open), ..facts.clone() };
    assert_eq!(
        refusal(ReportState::Frozen, ReportEvent::Correct, &open),
        Some(ReportRefusal::CorrectionOpen)
    );
    assert_eq!(
        refusal(ReportState::Frozen, ReportEvent::Supersede, &open),
        Some(ReportRefusal::NoLaterVersion)
    );
    let silent = ReportFacts { commented: false, ..facts };
    assert_eq!(
        refusal(ReportState::Frozen, ReportEvent::Correct, &silent),
        Some(ReportRefusal::ReasonMissing)
    );
    assert_eq!(
        refusal(ReportState::Submitted, ReportEvent::Return, &silent),
        Some(ReportRefusal::CommentMissing)
    );
    let second = ReportFacts { version: 2, ..permissive(ReportState::Draft, ReportEvent::Accept) };
    let accepted = ReportState::Submitted.apply(ReportEvent::Accept, &second).unwrap();
    assert!(accepted.effects.contains(&ReportEffect::SupersedeOlder));
}

#[test]
fn the_chain_of_the_form_says_who_receives() {
    let forms = Forms::seed();
    let chain = |code| {
        let form = forms.version(code, 1).unwrap();
        [Level::Provider, Level::Department, Level::Ministry, Level::Agency].map(|from| form.receiver(from))
    };
    let statistics = [Some(Level::Department), Some(Level::Ministry), None, None];
    assert_eq!(chain("24/BTP/TGPL"), statistics);
    assert_eq!(chain("25/BTP/TGPL"), statistics);
    assert_eq!(chain("12-TP-TGPL"), [Some(Level::Agency), None, None, None]);
}

#[test]
fn a_wrong_state_says_which_one_would_do() {
    let refused = ReportState::Draft
        .apply(ReportEvent::Submit, &permissive(ReportState::Draft, ReportEvent::Submit))
        .unwrap_err();
    assert_eq!(refused.why.vi, "Báo cáo đang ở trạng thái “Đang nhập”; chỉ thực hiện được khi “Đã ký”");
}
