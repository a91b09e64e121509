//! Dates as papers give them, and dates as nothing else than dates.
//!
//! A person may know the year of birth only. That stays a year: it never becomes 1 January. Where a whole
//! date is asked for, exactly one spelling of it is taken.

use crate::text::printed_text;
use crate::text_enum;
use chrono::{DateTime, Datelike, Days, Months, NaiveDate, SubsecRound, Utc};

/// The first year taken: nobody born earlier can have asked for legal aid.
const FIRST_YEAR: i32 = 1900;
/// The last year taken; later ones are slips of the keyboard or a stand-in for "never".
const LAST_YEAR: i32 = 2199;

/// A text that is no date, or could be read as two. `Display` is the Vietnamese sentence for who typed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Not of the shape asked for: `YYYY-MM-DD`, ASCII digits, nothing around them.
    #[error("ngày phải viết theo dạng năm-tháng-ngày, ví dụ 1991-05-20")]
    Shape,
    /// Well formed, but no such day: 31 April, 29 February of a common year, year 0.
    #[error("ngày này không có trong lịch")]
    NoSuchDay,
    /// An instant must be RFC 3339 with its offset, `2026-08-05T08:30:00Z`.
    #[error("thời điểm phải viết theo RFC 3339 kèm múi giờ, ví dụ 2026-08-05T08:30:00+07:00")]
    Instant,
    /// A date whose precision is coarser than the date itself; only a damaged row can say so.
    #[error("ngày và độ chính xác của ngày không khớp nhau")]
    Precision,
}

impl DateError {
    /// The stable code of a field error.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Shape => "date_shape",
            Self::NoSuchDay => "no_such_day",
            Self::Instant => "instant_shape",
            Self::Precision => "date_precision",
        }
    }
}

/// Reads `YYYY-MM-DD` and nothing else, years 1900 to 2199. Spaces, signs, other orders, one-digit months,
/// full-width digits, serial numbers of spreadsheets and words (`now`, `infinity`) are refused.
pub fn strict_date(text: &str) -> Result<NaiveDate, DateError> {
    match PartialDate::parse(text)? {
        PartialDate { first, precision: DatePrecision::Day } => Ok(first),
        _ => Err(DateError::Shape),
    }
}

/// Reads an RFC 3339 instant with `T` and an offset that is known; cut to microseconds, as the database keeps
/// it.
pub fn strict_instant(text: &str) -> Result<DateTime<Utc>, DateError> {
    let (date, time) = text.split_once('T').ok_or(DateError::Instant)?;
    strict_date(date)?;
    if time.ends_with("-00:00") || time.contains([' ', 'z']) || time.get(5..8) == Some(":60") {
        return Err(DateError::Instant);
    }
    let instant = DateTime::parse_from_rfc3339(text).map_err(|_| DateError::Instant)?;
    Ok(instant.to_utc().trunc_subsecs(6))
}

/// Strict readers for serde fields: `#[serde(deserialize_with = "partial_date::strict::date")]`.
/// An optional field also takes `#[serde(default)]`.
pub mod strict {
    use super::{strict_date, strict_instant};
    use chrono::{DateTime, NaiveDate, Utc};
    use serde::{Deserialize, Deserializer, de::Error};

    /// A date, by [`strict_date`].
    pub fn date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
        strict_date(&String::deserialize(deserializer)?).map_err(D::Error::custom)
    }

    /// A date or null.
    pub fn optional_date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
        Option::<String>::deserialize(deserializer)?
            .map(|text| strict_date(&text).map_err(D::Error::custom))
            .transpose()
    }

    /// An instant, by [`strict_instant`].
    pub fn instant<'de, D: Deserializer<'de>>(deserializer: D) -> Result<DateTime<Utc>, D::Error> {
        strict_instant(&String::deserialize(deserializer)?).map_err(D::Error::custom)
    }

    /// An instant or null.
    pub fn optional_instant<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<DateTime<Utc>>, D::Error> {
        Option::<String>::deserialize(deserializer)?
            .map(|text| strict_instant(&text).map_err(D::Error::custom))
            .transpose()
    }
}

text_enum! {
    /// How much of a date is known. The words are those of `date_trunc`, so that a table can demand
    /// `birth_date = date_trunc(birth_precision, birth_date::timestamp)::date`.
    pub enum DatePrecision {
        /// The year alone.
        Year = "year",
        /// Year and month.
        Month = "month",
        /// The whole date.
        Day = "day",
    }
}

/// A date of which the day, or day and month, may be unknown. On the wire `"1991"`, `"1991-05"`,
/// `"1991-05-20"`; in the database a date (the first day it may be) and a precision.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartialDate {
    first: NaiveDate,
    precision: DatePrecision,
}

impl PartialDate {
    /// Reads one of the three wire forms, years 1900 to 2199.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let precision = match text.as_bytes() {
            [_, _, _, _] => DatePrecision::Year,
            [_, _, _, _, b'-', _, _] => DatePrecision::Month,
            [_, _, _, _, b'-', _, _, b'-', _, _] => DatePrecision::Day,
            _ => return Err(DateError::Shape),
        };
        let mut parts = text.split('-').map(|part| {
            let digits = part.bytes().all(|b| b.is_ascii_digit());
            part.parse::<u32>().ok().filter(|_| digits).ok_or(DateError::Shape)
        });
        let mut next = || parts.next().unwrap_or(Ok(1));
        let (year, month, day) = (next()?, next()?, next()?);
        i32::try_from(year)
            .ok()
            .filter(|year| (FIRST_YEAR..=LAST_YEAR).contains(year))
            .and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
            .map(|first| Self { first, precision })
            .ok_or(DateError::NoSuchDay)
    }

    /// A whole date.
    #[must_use]
    pub const fn day(date: NaiveDate) -> Self {
        Self { first: date, precision: DatePrecision::Day }
    }

    /// A year alone; `None` outside 1900 to 2199.
    #[must_use]
    pub fn year(year: i32) -> Option<Self> {
        let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
        (FIRST_YEAR..=LAST_YEAR).contains(&year).then_some(Self { first, precision: DatePrecision::Year })
    }

    /// The same date with the year alone.
    #[must_use]
    pub fn to_year(self) -> Self {
        let first = NaiveDate::from_ymd_opt(self.first.year(), 1, 1).unwrap_or(self.first);
        Self { first, precision: DatePrecision::Year }
    }

    /// From the columns of a row. A precision that the date contradicts is refused.
    pub fn from_columns(first: NaiveDate, precision: DatePrecision) -> Result<Self, DateError> {
        let agrees = match precision {
            DatePrecision::Day => true,
            DatePrecision::Month => first.day() == 1,
            DatePrecision::Year => first.ordinal() == 1,
        };
        if agrees { Ok(Self { first, precision }) } else { Err(DateError::Precision) }
    }

    /// The first day it may be: the date column.
    #[must_use]
    pub const fn first(self) -> NaiveDate {
        self.first
    }

    /// The last day it may be.
    #[must_use]
    pub fn last(self) -> NaiveDate {
        let months = match self.precision {
            DatePrecision::Day => return self.first,
            DatePrecision::Month => Months::new(1),
            DatePrecision::Year => Months::new(12),
        };
        self.first
            .checked_add_months(months)
            .and_then(|next| next.checked_sub_days(Days::new(1)))
            .unwrap_or(self.first)
    }

    /// How much is known: the precision column.
    #[must_use]
    pub const fn precision(self) -> DatePrecision {
        self.precision
    }

    /// The whole date, if known.
    #[must_use]
    pub fn exact(self) -> Option<NaiveDate> {
        (self.precision == DatePrecision::Day).then_some(self.first)
    }

    /// Age in whole years on a day, for a date of birth; `None` before the birth. With a year or month alone
    /// the age is a range. Somebody born on 29 February grows older on 1 March of a common year.
    #[must_use]
    pub fn age_on(self, on: NaiveDate) -> Option<AgeRange> {
        let oldest = on.years_since(self.first)?;
        let youngest = on.years_since(self.last().min(on))?;
        Some(AgeRange { min: youngest, max: oldest })
    }

    /// As Vietnamese papers write it: `1991`, `05/1991`, `20/05/1991`.
    #[must_use]
    pub fn vi(self) -> String {
        let pattern = match self.precision {
            DatePrecision::Year => "%Y",
            DatePrecision::Month => "%m/%Y",
            DatePrecision::Day => "%d/%m/%Y",
        };
        self.first.format(pattern).to_string()
    }
}

/// The ages somebody may have on a day, in whole years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgeRange {
    /// If born on the last day possible.
    pub min: u32,
    /// If born on the first day possible.
    pub max: u32,
}

impl AgeRange {
    /// Whether the person is younger than `years`; `None` when the date of birth is too coarse to tell.
    #[must_use]
    pub const fn is_under(self, years: u32) -> Option<bool> {
        match (self.min < years, self.max < years) {
            (_, true) => Some(true),
            (false, _) => Some(false),
            (true, false) => None,
        }
    }
}

impl std::fmt::Display for PartialDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let pattern = match self.precision {
            DatePrecision::Year => "%Y",
            DatePrecision::Month => "%Y-%m",
            DatePrecision::Day => "%Y-%m-%d",
        };
        f.pad(&self.first.format(pattern).to_string())
    }
}

/// Most partial dates are dates of birth, so a debug print shows the precision only.
impl std::fmt::Debug for PartialDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "[{}]", self.precision)
    }
}

printed_text!(
    PartialDate,
    DateError,
    description =
        "A date of which the day, or the month and the day, may be unknown: YYYY, YYYY-MM or YYYY-MM-DD.",
    pattern = r"^(19|20|21)\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$",
    example = "1991-05"
);

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        strict_date(text).unwrap()
    }

    fn partial(text: &str) -> PartialDate {
        PartialDate::parse(text).unwrap()
    }

    /// G16: impossible, ambiguous, or a date only in another calendar or another program.
    const NO_DATES: [&str; 48] = [
        "2023-02-29",
        "1900-02-29",
        "2026-04-31",
        "2026-06-31",
        "2026-09-31",
        "2026-11-31",
        "2026-02-30",
        "2026-13-01",
        "2026-00-10",
        "2026-01-00",
        "2026-01-32",
        "0000-01-01",
        "0001-01-01",
        "9999-12-31",
        "1899-12-31",
        "29/02/2024",
        "05/08/2026",
        "5/8/2026",
        "05-08-2026",
        "05.08.2026",
        "2026/08/05",
        "2026.08.05",
        "20260805",
        "260805",
        "2026-8-5",
        "2026-08-5",
        "26-08-05",
        "46239",
        "46239.5",
        "infinity",
        "-infinity",
        "now",
        "today",
        "tomorrow",
        "epoch",
        "allballs",
        "mùng 1 Tết",
        "15/7 âm lịch",
        "２０２６-08-05",
        "2026‐08‐05",
        " 2026-08-05",
        "2026-08-05 ",
        "+2026-08-05",
        "-2026-08-05",
        "2026-08-05T00:00:00Z",
        "2026-W32-3",
        "2026-217",
        "",
    ];

    #[test]
    fn impossible_and_ambiguous_dates_are_refused() {
        for text in NO_DATES {
            assert!(strict_date(text).is_err(), "{text:?}");
            assert!(PartialDate::parse(text).is_err(), "{text:?}");
        }
        for text in ["1991", "1991-05"] {
            assert!(strict_date(text).is_err(), "{text:?} is no whole date");
        }
        for text in [
            "0000", "1899", "2200", "199", "19 1", "+991", "1991-", "1991-13", "1991-00", "1991-5",
            "1991-05-",
        ] {
            assert!(PartialDate::parse(text).is_err(), "{text:?}");
        }
        assert_eq!(day("2024-02-29"), NaiveDate::from_ymd_opt(2024, 2, 29).unwrap());
    }

    #[test]
    fn instants_are_rfc_3339_with_a_known_offset() {
        let utc = strict_instant("2026-08-05T01:30:00Z").unwrap();
        assert_eq!(strict_instant("2026-08-05T08:30:00+07:00").unwrap(), utc);
        assert_eq!(
            strict_instant("2026-08-05T01:30:00.123456789Z").unwrap().to_rfc3339(),
            "2026-08-05T01:30:00.123456+00:00"
        );
        for text in [
            "2026-08-05",
            "2026-08-05T01:30:00",
            "2026-08-05 01:30:00Z",
            "2026-08-05t01:30:00z",
            "2026-02-29T00:00:00Z",
            "2026-08-05T25:00:00Z",
            "2026-08-05T01:30Z",
            "2026-08-05T23:59:60Z",
            "2026-08-05T01:30:00-00:00",
            "0000-01-01T00:00:00Z",
            "1754357400",
            "now",
            "",
        ] {
            assert!(strict_instant(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn serde_reads_strictly() {
        #[derive(serde::Deserialize)]
        struct Body {
            #[serde(deserialize_with = "strict::date")]
            on: NaiveDate,
            #[serde(default, deserialize_with = "strict::optional_date")]
            until: Option<NaiveDate>,
            #[serde(default, deserialize_with = "strict::optional_instant")]
            at: Option<DateTime<Utc>>,
        }
        let body: Body = serde_json::from_str(r#"{"on":"2026-08-05","until":null}"#).unwrap();
        assert_eq!((body.on, body.until, body.at), (day("2026-08-05"), None, None));
        assert!(serde_json::from_str::<Body>(r#"{"on":"2026-8-5"}"#).is_err());
        assert!(serde_json::from_str::<Body>(r#"{"on":"2026-08-05","at":"2026-08-05"}"#).is_err());
        assert!(serde_json::from_str::<Body>(r#"{"on":46239}"#).is_err());
    }

    #[test]
    fn a_year_stays_a_year() {
        let birth = partial("1991");
        assert_eq!((birth.first(), birth.last()), (day("1991-01-01"), day("1991-12-31")));
        assert_eq!((birth.to_string().as_str(), birth.vi().as_str(), birth.exact()), ("1991", "1991", None));
        assert_ne!(birth, partial("1991-01-01"));
        assert_eq!(partial("2024-02").last(), day("2024-02-29"));
        assert_eq!(partial("1991-05").vi(), "05/1991");
        assert_eq!(partial("1991-05-20").vi(), "20/05/1991");
        assert_eq!(format!("{birth:?}"), "[year]");
    }

    #[test]
    fn columns_that_contradict_each_other_are_refused() {
        let columns = PartialDate::from_columns;
        assert_eq!(columns(day("1991-01-01"), DatePrecision::Year), Ok(partial("1991")));
        assert_eq!(columns(day("1991-05-01"), DatePrecision::Year), Err(DateError::Precision));
        assert_eq!(columns(day("1991-05-02"), DatePrecision::Month), Err(DateError::Precision));
    }

    #[test]
    fn age_is_exact_on_birthdays() {
        let age = |birth: &str, on: &str| partial(birth).age_on(day(on)).map(|age| (age.min, age.max));
        assert_eq!(age("2008-08-05", "2026-08-04"), Some((17, 17)));
        assert_eq!(age("2008-08-05", "2026-08-05"), Some((18, 18)));
        assert_eq!(age("2008-02-29", "2026-02-28"), Some((17, 17)));
        assert_eq!(age("2008-02-29", "2026-03-01"), Some((18, 18)));
        assert_eq!(age("2008-02-29", "2028-02-29"), Some((20, 20)));
        assert_eq!(age("2008", "2026-08-05"), Some((17, 18)));
        assert_eq!(age("2008-08", "2026-08-05"), Some((17, 18)));
        assert_eq!(age("2008-08", "2026-08-31"), Some((18, 18)));
        assert_eq!(age("2026", "2026-08-05"), Some((0, 0)));
        assert_eq!(age("2026-08-06", "2026-08-05"), None);
    }

    #[test]
    fn an_age_that_cannot_be_told_is_not_guessed() {
        let under_18 = |birth: &str| partial(birth).age_on(day("2026-08-05")).unwrap().is_under(18);
        assert_eq!(under_18("2007"), Some(false));
        assert_eq!(under_18("2008"), None);
        assert_eq!(under_18("2009"), Some(true));
    }

    proptest! {
        #[test]
        fn parse_reads_what_display_writes(days in 0u64..109_000, precision in 0usize..3) {
            let date = day("1900-01-01") + Days::new(days);
            let text = date.to_string().chars().take([4, 7, 10][precision]).collect::<String>();
            let parsed = partial(&text);
            prop_assert_eq!(parsed.to_string(), text);
            prop_assert!(parsed.first() <= date && date <= parsed.last());
            prop_assert_eq!(PartialDate::from_columns(parsed.first(), parsed.precision()), Ok(parsed));
        }

        #[test]
        fn a_coarser_birth_holds_the_true_age(days in 0u64..40_000, later in 0u64..40_000) {
            let birth = day("1900-01-01") + Days::new(days);
            let on = birth + Days::new(later);
            let truth = PartialDate::day(birth).age_on(on).unwrap();
            for digits in [4, 7] {
                let coarse = partial(&birth.to_string()[..digits]).age_on(on).unwrap();
                prop_assert!(coarse.min <= truth.min && truth.max <= coarse.max);
            }
        }
    }
}
