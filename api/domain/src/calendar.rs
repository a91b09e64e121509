//! Working days of the State in Vietnam, and what a period of the law ends on.
//!
//! Day arithmetic follows Bộ luật Dân sự 2015 Đ.147–148: the day a period starts on is not counted, and a period of
//! calendar days that ends on a rest day ends on the next working day. Hours run without a break. Every result names
//! the rest days it passed over and says whether the calendar of those years is official, because the Prime Minister
//! fixes the Tết break and the second National Day year by year (Bộ luật Lao động 2019 Đ.112).

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// Vietnam keeps UTC+7 the whole year (`Asia/Ho_Chi_Minh` has no summer time).
const OFFSET: TimeDelta = TimeDelta::hours(7);

/// The calendar day in Vietnam at an instant.
#[must_use]
pub fn day_in_vietnam(at: DateTime<Utc>) -> NaiveDate {
    at.naive_utc().checked_add_signed(OFFSET).map_or_else(|| at.date_naive(), |local| local.date())
}

/// The instant at which a calendar day begins in Vietnam.
#[must_use]
pub fn start_of_day(day: NaiveDate) -> DateTime<Utc> {
    let midnight = day.and_time(NaiveTime::MIN).and_utc();
    midnight.checked_sub_signed(OFFSET).unwrap_or(midnight)
}

crate::text_enum! {
    /// What a row of the calendar says about its day.
    pub enum DayKind {
        /// A public holiday of Đ.112.
        Holiday = "holiday",
        /// The day off owed for a holiday that fell on a weekly rest day (Đ.111).
        Compensation = "compensation",
        /// A working day given off, worked back on a `swap_work` day.
        SwapOff = "swap_off",
        /// A weekly rest day that is worked.
        SwapWork = "swap_work",
        /// The first day of the lunar year: tells where the Tết break will lie, is no rest day by itself.
        TetAnchor = "tet_anchor",
    }
}

crate::text_enum! {
    /// Why nobody works on a day.
    pub enum RestKind {
        /// Saturday or Sunday.
        Weekend = "weekend",
        /// A public holiday.
        Holiday = "holiday",
        /// A day off owed for a holiday on a weekend.
        Compensation = "compensation",
        /// A working day given off.
        SwapOff = "swap_off",
    }
}

/// One row of the calendar, as an administrator enters it from an official notice.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct CalendarRow {
    /// The day in Vietnam.
    pub date: NaiveDate,
    /// What the notice makes of it.
    pub kind: DayKind,
    /// Its Vietnamese name, such as "Quốc khánh".
    pub name_vi: String,
}

/// A rest day that a period passed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Skipped {
    /// The rest day.
    pub date: NaiveDate,
    /// Why it is one.
    pub kind: RestKind,
    /// Its Vietnamese name.
    pub name_vi: String,
}

/// When a period ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum End {
    /// With the last moment of a day in Vietnam: periods of days.
    Day(NaiveDate),
    /// At an instant: periods of hours, and duties to be met at once.
    Instant(DateTime<Utc>),
}

/// The end of a period, and how it was reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Due {
    /// When the period ends.
    pub end: End,
    /// The rest days that moved the end, in order.
    pub skipped: Vec<Skipped>,
    /// Whether the official calendar of every year touched is known; false asks to recompute once it is.
    pub verified: bool,
}

impl Due {
    /// The day in Vietnam on which the period ends.
    #[must_use]
    pub fn on(&self) -> NaiveDate {
        match self.end {
            End::Day(day) => day,
            End::Instant(at) => day_in_vietnam(at),
        }
    }

    /// The instant the period ends at: for a period of days the midnight that closes its last day.
    #[must_use]
    pub fn at(&self) -> DateTime<Utc> {
        match self.end {
            End::Day(day) => start_of_day(day.succ_opt().unwrap_or(day)),
            End::Instant(at) => at,
        }
    }

    /// Whether an act at this instant comes after the period.
    #[must_use]
    pub fn is_late(&self, at: DateTime<Utc>) -> bool {
        match self.end {
            End::Day(day) => day_in_vietnam(at) > day,
            End::Instant(end) => at > end,
        }
    }
}

/// A holiday with the same date every year (Bộ luật Lao động 2019 Đ.112 kh.1; 24/11: NQ 28/2026/QH16).
struct FixedHoliday {
    month: u32,
    day: u32,
    since: i32,
    name_vi: &'static str,
}

const FIXED: [FixedHoliday; 5] = [
    FixedHoliday { month: 1, day: 1, since: i32::MIN, name_vi: "Tết Dương lịch" },
    FixedHoliday { month: 4, day: 30, since: i32::MIN, name_vi: "Ngày Chiến thắng" },
    FixedHoliday { month: 5, day: 1, since: i32::MIN, name_vi: "Ngày Quốc tế lao động" },
    FixedHoliday { month: 9, day: 2, since: i32::MIN, name_vi: "Quốc khánh" },
    FixedHoliday { month: 11, day: 24, since: 2026, name_vi: "Ngày Văn hóa Việt Nam" },
];

fn fixed_holiday(date: NaiveDate) -> Option<&'static FixedHoliday> {
    FIXED.iter().find(|h| (h.month, h.day) == (date.month(), date.day()) && h.since <= date.year())
}

fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Rest days of a year without rows: the fixed holidays, and a day off after a weekend for each that fell on it.
fn rest_by_rule(date: NaiveDate) -> Option<(RestKind, &'static str)> {
    if let Some(holiday) = fixed_holiday(date) {
        return Some((RestKind::Holiday, holiday.name_vi));
    }
    if is_weekend(date) {
        return Some((RestKind::Weekend, weekend_name(date)));
    }
    let monday = date.checked_sub_days(Days::new(date.weekday().num_days_from_monday().into()))?;
    let weekend = [2, 1].into_iter().filter_map(|back| monday.checked_sub_days(Days::new(back)));
    let mut owed = weekend.filter_map(fixed_holiday);
    let taken =
        monday.iter_days().take_while(|day| *day < date).filter(|day| fixed_holiday(*day).is_none()).count();
    owed.nth(taken).map(|holiday| (RestKind::Compensation, holiday.name_vi))
}

fn weekend_name(date: NaiveDate) -> &'static str {
    if date.weekday() == Weekday::Sat { "Thứ Bảy" } else { "Chủ nhật" }
}

/// The days off and the days worked out of turn, as far as official notices are known.
#[derive(Debug, Clone, Default)]
pub struct Calendar {
    days: BTreeMap<NaiveDate, (DayKind, String)>,
    years: BTreeSet<i32>,
    official: BTreeSet<i32>,
}

impl Calendar {
    /// The calendar of these rows. A later row for the same day replaces the earlier one.
    ///
    /// A year is official once its two yearly choices stand in it: the Tết break around the lunar new year, and the
    /// second day of National Day. A year without any row follows the fixed-date holidays.
    #[must_use]
    pub fn new(rows: impl IntoIterator<Item = CalendarRow>) -> Self {
        let mut calendar = Self::default();
        let mut anchors = Vec::new();
        for row in rows {
            calendar.years.insert(row.date.year());
            if row.kind == DayKind::TetAnchor {
                anchors.push(row.date);
            } else {
                calendar.days.insert(row.date, (row.kind, row.name_vi));
            }
        }
        calendar.official = anchors
            .into_iter()
            .filter(|tet| calendar.has_tet_break(*tet) && calendar.has_two_national_days(tet.year()))
            .map(|tet| tet.year())
            .collect();
        calendar
    }

    /// The seed calendar, 2024–2027; its sources stand in the column `note` of the file.
    #[must_use]
    pub fn seed() -> &'static Self {
        static SEED: LazyLock<Calendar> = LazyLock::new(|| Calendar::new(seed_rows()));
        &SEED
    }

    fn has_tet_break(&self, tet: NaiveDate) -> bool {
        let week = Days::new(7);
        let (Some(from), Some(to)) = (tet.checked_sub_days(week), tet.checked_add_days(week)) else {
            return false;
        };
        self.days.range(from..=to).any(|(_, (kind, _))| *kind == DayKind::Holiday)
    }

    fn has_two_national_days(&self, year: i32) -> bool {
        let is_off = |day| {
            NaiveDate::from_ymd_opt(year, 9, day)
                .and_then(|date| self.days.get(&date))
                .is_some_and(|(kind, _)| *kind == DayKind::Holiday)
        };
        is_off(2) && (is_off(1) || is_off(3))
    }

    /// Whether the official calendar of the whole year is known.
    #[must_use]
    pub fn is_official(&self, year: i32) -> bool {
        self.official.contains(&year)
    }

    /// Why the day is not worked; nothing on a working day.
    #[must_use]
    pub fn rest(&self, date: NaiveDate) -> Option<Skipped> {
        let (kind, name_vi) = match self.days.get(&date) {
            Some((DayKind::SwapWork, _)) => return None,
            Some((DayKind::Holiday, name)) => (RestKind::Holiday, name.as_str()),
            Some((DayKind::Compensation, name)) => (RestKind::Compensation, name.as_str()),
            Some((DayKind::SwapOff, name)) => (RestKind::SwapOff, name.as_str()),
            Some((DayKind::TetAnchor, _)) | None if self.years.contains(&date.year()) => {
                is_weekend(date).then(|| (RestKind::Weekend, weekend_name(date)))?
            }
            Some((DayKind::TetAnchor, _)) | None => rest_by_rule(date)?,
        };
        Some(Skipped { date, kind, name_vi: name_vi.to_owned() })
    }

    /// Whether State bodies work on the day.
    #[must_use]
    pub fn is_working(&self, date: NaiveDate) -> bool {
        self.rest(date).is_none()
    }

    /// The end of a period of `amount` working days after `start`, which itself is not counted.
    /// No days: the day of the start, worked or not.
    #[must_use]
    pub fn add_working_days(&self, start: NaiveDate, amount: u16) -> Due {
        let mut skipped = Vec::new();
        let mut end = start;
        let mut left = amount;
        for day in start.iter_days().skip(1) {
            if left == 0 {
                break;
            }
            end = day;
            match self.rest(day) {
                Some(rest) => skipped.push(rest),
                None => left -= 1,
            }
        }
        self.due(start, End::Day(end), skipped)
    }

    /// The end of a period of `amount` calendar days after `start`: on a rest day it moves to the next working day.
    #[must_use]
    pub fn add_calendar_days(&self, start: NaiveDate, amount: u16) -> Due {
        let end = start.checked_add_days(Days::new(amount.into())).unwrap_or(NaiveDate::MAX);
        self.moved_to_work(start, end)
    }

    /// The end of a period of years after `start`, moved like one of calendar days.
    #[must_use]
    pub fn add_years(&self, start: NaiveDate, amount: u16) -> Due {
        let months = Months::new(u32::from(amount) * 12);
        self.moved_to_work(start, start.checked_add_months(months).unwrap_or(NaiveDate::MAX))
    }

    /// The end of a period of hours: they run through nights and rest days.
    #[must_use]
    pub fn add_hours(&self, start: DateTime<Utc>, amount: u16) -> Due {
        let end = start.checked_add_signed(TimeDelta::hours(amount.into())).unwrap_or(start);
        Due { end: End::Instant(end), skipped: Vec::new(), verified: true }
    }

    /// The last day to act "at least `amount` calendar days before" a day. It never moves: moving it on would
    /// shorten the time the law leaves before that day.
    #[must_use]
    pub fn days_before(&self, day: NaiveDate, amount: u16) -> Due {
        let end = day.checked_sub_days(Days::new(amount.into())).unwrap_or(NaiveDate::MIN);
        Due { end: End::Day(end), skipped: Vec::new(), verified: true }
    }

    fn moved_to_work(&self, start: NaiveDate, end: NaiveDate) -> Due {
        let skipped: Vec<_> = end.iter_days().map_while(|day| self.rest(day)).collect();
        let end = skipped.last().map_or(end, |last| last.date.succ_opt().unwrap_or(last.date));
        self.due(start, End::Day(end), skipped)
    }

    fn due(&self, start: NaiveDate, end: End, skipped: Vec<Skipped>) -> Due {
        let mut due = Due { end, skipped, verified: true };
        due.verified = (start.year()..=due.on().year()).all(|year| self.is_official(year));
        due
    }
}

/// The rows of the seed calendar, for the table that administrators keep.
#[must_use]
pub fn seed_rows() -> Vec<CalendarRow> {
    crate::seed::csv(include_str!("../../data/holidays.csv"))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
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
}
