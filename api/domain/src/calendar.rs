//! Working days of the State in Vietnam, and what a period of the law ends on.
//!
//! Day arithmetic follows Bộ luật Dân sự 2015 Đ.147–148: the day a period starts on is not counted, and a period of
//! calendar days that ends on a rest day ends on the next working day. Hours run without a break. Every result names
//! the rest days it passed over and says whether the calendar of those years is official, because the Prime Minister
//! fixes the Tết break and the second National Day year by year (Bộ luật Lao động 2019 Đ.112).

use chrono::{
    DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc, Weekday,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

#[cfg(test)]
mod tests;

/// Vietnam keeps UTC+7 the whole year (`Asia/Ho_Chi_Minh` has no summer time).
const OFFSET: TimeDelta = TimeDelta::hours(7);

/// What clock and calendar on a wall in Vietnam show at an instant.
#[must_use]
pub fn wall_clock(at: DateTime<Utc>) -> NaiveDateTime {
    at.naive_utc().checked_add_signed(OFFSET).unwrap_or_else(|| at.naive_utc())
}

/// The instant at which the wall in Vietnam shows this.
#[must_use]
pub fn instant_of(wall: NaiveDateTime) -> DateTime<Utc> {
    wall.checked_sub_signed(OFFSET).unwrap_or(wall).and_utc()
}

/// The calendar day in Vietnam at an instant.
#[must_use]
pub fn day_in_vietnam(at: DateTime<Utc>) -> NaiveDate {
    wall_clock(at).date()
}

/// The instant at which a calendar day begins in Vietnam.
#[must_use]
pub fn start_of_day(day: NaiveDate) -> DateTime<Utc> {
    instant_of(day.and_time(NaiveTime::MIN))
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
