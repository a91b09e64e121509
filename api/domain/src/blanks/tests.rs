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
    PaperFacts { kind, actor: crate::ids::AccountId::new(), proposed, approved, kept, unfinished: false }
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
            let whole = from.apply(*event, &facts(*kind));
            for unfinished in [false, true] {
                let facts = PaperFacts { unfinished, ..facts(*kind) };
                match from.apply(*event, &facts) {
                    // Told twice only where it makes a difference.
                    Ok(done) if !unfinished || whole.as_ref().is_ok_and(|whole| *whole != done) => {
                        let unfinished = if unfinished { " unfinished" } else { "" };
                        writeln!(
                            table,
                            "  {from:<11}{event:<19}{:<11}{:?}{unfinished}",
                            done.to, done.effects
                        )
                        .unwrap();
                        reached.extend((*from != done.to).then_some((*from, done.to)));
                    }
                    Ok(_) => {}
                    Err(refused) => assert_eq!(refused.code, PaperRefusal::WrongState),
                }
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

#[test]
fn a_count_is_held_against_the_book() {
    let [unit, other] = [(); 2].map(|()| crate::ids::OrganisationId::new());
    let at = |first, last, state, holder| Standing { serials: range(first, last), state, holder };
    let book = [
        at(1, 10, BlankState::Held, unit),
        at(11, 11, BlankState::Spoiled, unit),
        at(12, 13, BlankState::Lost, unit),
        at(14, 15, BlankState::Issued, unit),
        at(16, 20, BlankState::Held, other),
    ];
    let told = |counted: &[Serials]| -> Vec<_> {
        let one = |one: Difference| {
            let state = one.book.map(|(state, _)| state.as_str());
            (
                one.kind.as_str(),
                one.serials.first(),
                one.serials.last(),
                state,
                one.becomes().map(BlankState::as_str),
            )
        };
        compare(unit, counted, &book).into_iter().map(one).collect()
    };
    assert_eq!(told(&[range(1, 10)]), []);
    assert_eq!(told(&[range(1, 11)]), [], "what is kept apart may be counted");
    let none = told(&[]);
    assert_eq!(none, [("missing", 1, 10, Some("held"), Some("lost"))]);
    assert_eq!(
        told(&[range(1, 4), range(6, 9), range(13, 16), range(25, 26)]),
        [
            ("missing", 5, 5, Some("held"), Some("lost")),
            ("missing", 10, 10, Some("held"), Some("lost")),
            ("found", 13, 13, Some("lost"), Some("recalled")),
            ("found", 14, 15, Some("issued"), None),
            ("found", 16, 16, Some("held"), None),
            ("found", 25, 26, None, None),
        ]
    );
}

#[test]
fn a_stock_below_the_use_of_its_lead_time_is_told() {
    let supply = |held, used, months| Supply { held, used, months, lead_days: 14, expected: 0 };
    // Nine a month: in fourteen days 4.1, so five.
    let usual = supply(36, 108, 12);
    assert_eq!((usual.monthly_use(), usual.months_of_supply(), usual.reorder_point()), (9.0, Some(4.0), 5));
    assert!(!supply(5, 108, 12).is_below() && supply(4, 108, 12).is_below());
    let unused = supply(0, 0, 12);
    assert_eq!((unused.months_of_supply(), unused.reorder_point(), unused.is_below()), (None, 0, false));
    assert_eq!(supply(0, 5, 1).months_of_supply(), Some(0.0));
    // Nothing was used, and forty files are granted.
    let in_hand = |held| Supply { expected: 40, ..supply(held, 0, 12) }.is_below();
    assert!(in_hand(10) && !in_hand(40));
}

proptest! {
    #[test]
    fn gathered_ranges_hold_the_same_and_never_touch(
        ranges in proptest::collection::vec((1i64..400, 0i64..40), 0..12),
    ) {
        let set = |ranges: &[Serials]| -> BTreeSet<i64> {
            ranges.iter().flat_map(|range| range.first()..=range.last()).collect()
        };
        let ranges: Vec<_> = ranges.into_iter().map(|(first, more)| range(first, first + more)).collect();
        let gathered = Serials::gathered(ranges.clone());
        prop_assert_eq!(set(&gathered), set(&ranges));
        prop_assert!(gathered.iter().zip(gathered.iter().skip(1)).all(|(one, next)| one.last() + 1 < next.first()));
    }

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
