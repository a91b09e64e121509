//! Dates of birth: whole, in part, mistyped, or put down as 1 January for want of better knowledge.

use super::{Field, FieldScore};
use crate::partial_date::{DatePrecision, PartialDate};
use chrono::{Datelike, NaiveDate};

/// 30 points for the same day down to -30 for years apart. A year alone that agrees is worth 15.
pub(super) fn compare(one: PartialDate, other: PartialDate) -> FieldScore {
    let (points, why_vi) = match (one.exact(), other.exact()) {
        (Some(a), Some(b)) => whole(a, b),
        _ => in_part(one, other),
    };
    FieldScore { field: Field::Birth, points, why_vi }
}

fn whole(a: NaiveDate, b: NaiveDate) -> (i32, &'static str) {
    let (same_day, same_month) = (a.day() == b.day(), a.month() == b.month());
    let new_year = |date: NaiveDate| date.ordinal() == 1;
    match (a.year() - b.year()).abs() {
        0 if same_day && same_month => (30, "ngày sinh trùng khớp"),
        0 if a.day() == b.month() && a.month() == b.day() => (18, "ngày và tháng sinh có thể bị đảo"),
        0 if new_year(a) || new_year(b) => (12, "cùng năm sinh, một bên ghi 01/01"),
        0 if same_day || same_month => (8, "cùng năm sinh, lệch ngày hoặc tháng"),
        0 => (-10, "cùng năm sinh, khác ngày và tháng"),
        1 | 10 if same_day && same_month => (5, "cùng ngày tháng sinh, năm sinh có thể ghi nhầm"),
        years => years_apart(years),
    }
}

fn in_part(one: PartialDate, other: PartialDate) -> (i32, &'static str) {
    let (a, b) = (one.first(), other.first());
    let months_known = one.precision() != DatePrecision::Year && other.precision() != DatePrecision::Year;
    match (a.year() - b.year()).abs() {
        0 if !months_known => (15, "cùng năm sinh"),
        0 if a.month() == b.month() => (20, "cùng tháng và năm sinh"),
        0 => (0, "cùng năm sinh, khác tháng"),
        years => years_apart(years),
    }
}

/// People who count their age the traditional way are one year off.
const fn years_apart(years: i32) -> (i32, &'static str) {
    if years == 1 { (0, "năm sinh lệch một năm") } else { (-30, "khác năm sinh") }
}
