#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;
use proptest::prelude::*;
use std::{collections::BTreeSet, fmt::Write as _};

fn series() -> Series {
    Series { id: 7, blank_type: BlankType::OfficerCard, prefix: "A".into(), width: 6 }
}

fn range(first: i64, last: i64) -> Serials {
    Serials::new(first, last).unwrap()
}

fn places(text: &[(&str, &str)]) -> Result<Vec<Serials>, &'static str> {
    let other = Series { id: 8, prefix: "B".into(), ..series() };
    let catalogue = Catalogue(vec![series(), other]);
    catalogue.places(BlankType::OfficerCard, text).map_err(|(_, fault)| fault.code())
}

#[test]
fn serials_are_read_as_they_are_printed_and_as_people_write_them() {
    let series = series();
    assert_eq!(series.print(42), "A000042");
    let whole = series.on_the_line(range(4201, 4251));
    assert_eq!(places(&[("A004201", "A004250"), ("a004251", "4251")]), Ok(vec![whole]));
    for (first, last, code) in [
        ("", "", "wrong_prefix"),
        ("A", "A", "invalid_value"),
        ("A000000", "A000000", "invalid_value"),
        ("A00x001", "A000002", "invalid_value"),
        ("C000001", "C000001", "wrong_prefix"),
        ("A000001", "B000002", "wrong_prefix"),
        ("A1000000", "A1000000", "too_wide"),
        ("A000001", "99999999999999999999", "too_wide"),
        ("A000002", "A000001", "reversed"),
    ] {
        assert_eq!(places(&[(first, last)]), Err(code), "{first} {last}");
    }
    assert_eq!(places(&[("A000001", "A000005"), ("A000005", "A000005")]), Err("twice"));
    let none = Catalogue::default().places(BlankType::Certificate, &[("A1", "A2")]);
    assert_eq!(none, Err((0, SerialFault::NoSeries)));
}

#[test]
fn series_do_not_meet_on_the_line() {
    let (last, first) = (series(), Series { id: 8, width: 12, ..series() });
    let catalogue = Catalogue(vec![last.clone(), first.clone()]);
    let end = last.on_the_line(range(1, 1_000_000_000_000 - 1));
    let begin = first.on_the_line(range(1, first.last()));
    assert!(end.last() < begin.first());
    assert_eq!((catalogue.of(end), catalogue.of(begin)), (Some(&last), Some(&first)));
    assert_eq!(catalogue.print(begin), ("A000000000001".into(), "A999999999999".into()));
}

fn person(name: &str) -> Person {
    Person { account: crate::ids::AccountId::new(), name: name.into() }
}

fn facts(kind: PaperKind) -> PaperFacts {
    let [proposed, approved, kept] = ["Bích", "Thảo", "Hùng"].map(person).map(Some);
    PaperFacts { kind, actor: crate::ids::AccountId::new(), proposed, approved, kept }
}

#[test]
fn every_paper_in_every_state_meets_every_event() {
    let mut table = String::new();
    let mut reached = BTreeSet::new();
    for kind in PaperKind::ALL {
        let (begins, moves) = kind.begins();
        writeln!(table, "{kind} begins {begins} {moves:?}").unwrap();
        for (from, event) in
            PaperState::ALL.iter().flat_map(|from| PaperEvent::ALL.iter().map(move |event| (from, event)))
        {
            match from.apply(*event, &facts(*kind)) {
                Ok(done) => {
                    writeln!(table, "  {from:<11}{event:<19}{:<11}{:?}", done.to, done.effects).unwrap();
                    reached.insert((*from, done.to));
                }
                Err(refused) => assert_eq!(refused.code, PaperRefusal::WrongState),
            }
        }
    }
    insta::assert_snapshot!(table);
    assert_eq!(PaperState::legal_transitions(), reached.into_iter().collect::<Vec<_>>());
}

#[test]
fn nobody_does_two_parts_of_three() {
    let refused = |state: PaperState, event: PaperEvent, facts: &PaperFacts| {
        state.apply(event, facts).map_err(|no| (no.code, no.why.vi))
    };
    let known = facts(PaperKind::Destruction);
    for (state, event, part) in [
        (PaperState::Proposed, PaperEvent::Approve, &known.proposed),
        (PaperState::Proposed, PaperEvent::Reject, &known.proposed),
        (PaperState::Approved, PaperEvent::CarryOut, &known.proposed),
        (PaperState::Approved, PaperEvent::CarryOut, &known.approved),
    ] {
        let part = part.clone().unwrap();
        let facts = PaperFacts { actor: part.account, ..known.clone() };
        let (code, why) = refused(state, event, &facts).unwrap_err();
        assert_eq!(code, PaperRefusal::SamePerson);
        assert!(why.starts_with(&part.name), "{why}");
    }
    let sent = facts(PaperKind::Shipment);
    let keeper = PaperFacts { actor: sent.kept.clone().unwrap().account, ..sent.clone() };
    assert!(refused(PaperState::Sent, PaperEvent::Confirm, &keeper).is_err());
    assert!(refused(PaperState::Sent, PaperEvent::Confirm, &sent).is_ok());
}

#[test]
fn every_movement_from_every_state() {
    let lines: Vec<String> =
        MovementKind::moves().map(|(kind, from, to)| format!("{kind:<16}{from:<12}{to}")).collect();
    insta::assert_snapshot!(lines.join("\n"));
    assert!(MovementKind::moves().all(|(_, from, _)| from != BlankState::Destroyed), "never an un-destroy");
}

proptest! {
    #[test]
    fn what_is_taken_out_and_what_is_left_are_the_whole(
        whole in proptest::collection::vec((1i64..400, 0i64..40), 1..6),
        taken in proptest::collection::vec((1i64..440, 0i64..40), 0..6),
    ) {
        let set = |ranges: &[Serials]| -> BTreeSet<i64> {
            ranges.iter().flat_map(|range| range.first()..=range.last()).collect()
        };
        let of = |ends: Vec<(i64, i64)>| ends.into_iter().map(|(first, more)| range(first, first + more)).collect::<Vec<_>>();
        let (whole, taken) = (of(whole), of(taken));
        let left = set(&Serials::without(&whole, &taken));
        prop_assert_eq!(left, set(&whole).difference(&set(&taken)).copied().collect::<BTreeSet<_>>());
    }

    #[test]
    fn ranges_that_are_printed_read_the_same(starts in proptest::collection::btree_set(1i64..9_000, 1..8)) {
        let catalogue = Catalogue(vec![series()]);
        // Two apart at least, so that none touch.
        let ranges: Vec<_> =
            starts.iter().map(|start| series().on_the_line(range(start * 100, start * 100 + 60))).collect();
        let printed: Vec<_> = ranges.iter().rev().map(|one| catalogue.print(*one)).collect();
        let printed: Vec<_> = printed.iter().map(|(first, last)| (first.as_str(), last.as_str())).collect();
        prop_assert_eq!(catalogue.places(BlankType::OfficerCard, &printed), Ok(ranges));
    }
}
