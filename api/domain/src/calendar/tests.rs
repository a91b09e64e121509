#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;
use proptest::prelude::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn after_working_days(start: &str, amount: u16) -> String {
    Calendar::seed().add_working_days(date(start), amount).on().to_string()
}

#[test]
fn three_working_days_over_the_new_year_swap_and_tet() {
    assert_eq!(after_working_days("2025-12-31", 3), "2026-01-07");
    assert_eq!(after_working_days("2026-01-08", 3), "2026-01-12", "Saturday 10/01/2026 is worked");
    assert_eq!(after_working_days("2026-02-12", 3), "2026-02-24");
}

#[test]
fn the_passed_days_are_named() {
    let due = Calendar::seed().add_working_days(date("2025-12-31"), 3);
    let passed: Vec<_> = due.skipped.iter().map(|s| (s.date.day(), s.kind, s.name_vi.as_str())).collect();
    assert_eq!(
        passed,
        [
            (1, RestKind::Holiday, "Tết Dương lịch"),
            (2, RestKind::SwapOff, "Nghỉ hoán đổi"),
            (3, RestKind::Weekend, "Thứ Bảy"),
            (4, RestKind::Weekend, "Chủ nhật"),
        ]
    );
    assert!(due.verified);
}

#[test]
fn calendar_days_move_only_at_their_end() {
    let on_saturday = Calendar::seed().add_calendar_days(date("2026-11-04"), 10);
    assert_eq!((on_saturday.on(), on_saturday.skipped.len()), (date("2026-11-16"), 2));
    let on_monday = Calendar::seed().add_calendar_days(date("2026-11-06"), 10);
    assert_eq!((on_monday.on(), on_monday.skipped.len()), (date("2026-11-16"), 0));
    let into_tet = Calendar::seed().add_calendar_days(date("2026-02-04"), 10);
    assert_eq!((into_tet.on(), into_tet.skipped.len()), (date("2026-02-23"), 9));
}

#[test]
fn hours_run_through_the_night_and_days_end_at_midnight_in_vietnam() {
    let start: DateTime<Utc> = "2026-02-14T15:00:00Z".parse().unwrap();
    let due = Calendar::seed().add_hours(start, 12);
    assert_eq!(due.at().to_rfc3339(), "2026-02-15T03:00:00+00:00");
    let due = Calendar::seed().add_working_days(date("2026-01-08"), 3);
    assert_eq!(due.at().to_rfc3339(), "2026-01-12T17:00:00+00:00");
    assert!(!due.is_late("2026-01-12T16:59:59Z".parse().unwrap()));
    assert!(due.is_late("2026-01-12T17:00:00Z".parse().unwrap()));
}

#[test]
fn a_year_is_official_once_both_yearly_choices_are_known() {
    let seed = Calendar::seed();
    let official: Vec<_> = (2023..=2028).filter(|year| seed.is_official(*year)).collect();
    assert_eq!(official, [2024, 2025, 2026], "the Tết break of 2027 is not in the seed");
    assert!(!seed.add_working_days(date("2026-12-30"), 3).verified, "the period reaches into 2027");
}

#[test]
fn years_without_rows_follow_the_fixed_dates() {
    let calendar = Calendar::default();
    let resting = |text: &str| calendar.rest(date(text)).map(|rest| rest.kind);
    assert_eq!(resting("2021-09-02"), Some(RestKind::Holiday));
    assert_eq!(resting("2021-11-24"), None, "the day of culture begins in 2026");
    assert_eq!(resting("2028-01-03"), Some(RestKind::Compensation), "01/01/2028 is a Saturday");
    assert_eq!(
        resting("2022-05-02"),
        Some(RestKind::Compensation),
        "30/4 Saturday, 01/5 Sunday: two days owed"
    );
    assert_eq!(resting("2022-05-03"), Some(RestKind::Compensation));
    assert_eq!(resting("2022-05-04"), None);
    assert_eq!(resting("2023-05-02"), Some(RestKind::Compensation), "30/4 Sunday; Monday is 01/5 itself");
    assert_eq!(resting("2023-05-03"), None);
    assert!(!calendar.add_working_days(date("2021-09-01"), 1).verified);
}

#[test]
fn the_end_of_time_is_no_panic() {
    let seed = Calendar::seed();
    assert_eq!(seed.add_working_days(NaiveDate::MAX, u16::MAX).on(), NaiveDate::MAX);
    assert_eq!(seed.add_calendar_days(NaiveDate::MAX, 5).on(), NaiveDate::MAX);
    assert_eq!(seed.days_before(NaiveDate::MIN, 5).on(), NaiveDate::MIN);
    let _ = seed.add_hours(DateTime::<Utc>::MAX_UTC, 12).on();
    let _ = day_in_vietnam(DateTime::<Utc>::MAX_UTC);
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0u64..4000).prop_map(|offset| date("2020-01-01") + Days::new(offset))
}

proptest! {
    #[test]
    fn later_starts_never_end_earlier(a in any_day(), b in any_day(), amount in 0u16..60) {
        let (early, late) = (a.min(b), a.max(b));
        let seed = Calendar::seed();
        prop_assert!(seed.add_working_days(early, amount).on() <= seed.add_working_days(late, amount).on());
        prop_assert!(seed.add_calendar_days(early, amount).on() <= seed.add_calendar_days(late, amount).on());
    }

    #[test]
    fn periods_end_on_working_days(start in any_day(), amount in 1u16..60) {
        let seed = Calendar::seed();
        prop_assert!(seed.is_working(seed.add_working_days(start, amount).on()));
        prop_assert!(seed.is_working(seed.add_calendar_days(start, amount).on()));
    }

    #[test]
    fn working_days_add_up(start in any_day(), a in 0u16..40, b in 0u16..40) {
        let seed = Calendar::seed();
        let between = seed.add_working_days(start, a).on();
        prop_assert_eq!(seed.add_working_days(between, b).on(), seed.add_working_days(start, a + b).on());
    }

    #[test]
    fn every_day_passed_is_named(start in any_day(), amount in 1u16..40) {
        let due = Calendar::seed().add_working_days(start, amount);
        let passed = (due.on() - start).num_days();
        prop_assert_eq!(passed, i64::from(amount) + i64::try_from(due.skipped.len()).unwrap());
    }
}
