#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn series() -> Series {
    Series { id: 7, blank_type: BlankType::OfficerCard, prefix: "A".into(), width: 6 }
}

fn range(first: i64, last: i64) -> Serials {
    Serials::new(first, last).unwrap()
}

#[test]
fn serials_are_read_as_they_are_printed_and_as_people_write_them() {
    let series = series();
    assert_eq!(series.print(42), "A000042");
    assert_eq!(series.ranges("A000001–A005000"), Ok(vec![range(1, 5000)]));
    assert_eq!(series.ranges("004201-004250, a004260;4251"), Ok(vec![range(4201, 4251), range(4260, 4260)]));
    for (text, code) in [
        ("", "invalid_value"),
        ("A", "invalid_value"),
        ("A000000", "invalid_value"),
        ("A00x001", "invalid_value"),
        ("B000001", "wrong_prefix"),
        ("A1000000", "too_wide"),
        ("99999999999999999999", "too_wide"),
        ("A000002-A000001", "reversed"),
        ("A000001-A000005, A000005", "twice"),
    ] {
        assert_eq!(series.ranges(text).unwrap_err().code(), code, "{text}");
    }
}

#[test]
fn series_do_not_meet_on_the_line() {
    let (last, first) = (series(), Series { id: 8, width: 12, ..series() });
    let end = last.places(range(1, last.last())).1;
    assert!(end <= first.places(range(1, 1)).0);
    assert_eq!(first.at(first.places(range(3, first.last()))), Some(range(3, first.last())));
    assert_eq!(first.at(last.places(range(1, 9))), None);
    assert_eq!(last.at(first.places(range(1, 9))), None);
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
        let series = series();
        // Two apart at least, so that none touch.
        let ranges: Vec<_> = starts.iter().map(|start| range(start * 100, start * 100 + 60)).collect();
        let text: Vec<_> =
            ranges.iter().rev().map(|one| format!("{}-{}", series.print(one.first()), series.print(one.last()))).collect();
        prop_assert_eq!(series.ranges(&text.join(", ")), Ok(ranges));
    }
}
