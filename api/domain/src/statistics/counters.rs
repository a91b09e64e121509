//! Which counters a case stands in, and what they say about a period.
//!
//! A unit keeps a sealed row a month, with what was accepted and what was ended in it, and a sealed row a year, with what
//! the year took in less what it finished. The years before a day sum to what was open on it: no row has to be made when
//! a year begins, and a case touches at most two rows of each kind however long it stays open.

use super::dimensions::Dimensions;
use super::fact::{Fact, FactFault};
use super::tally::{Tally, TallyFault, VERSION, versioned};
use crate::ids::PractitionerId;
use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::{fmt, str::FromStr};

/// A calendar month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Month(NaiveDate);

/// Text that is no month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Một tháng viết là năm-tháng, ví dụ 2021-09")]
pub struct NoMonth;

impl Month {
    /// The month of a day.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self(day.with_day(1).unwrap_or(day))
    }

    /// `None` outside 1 to 12.
    #[must_use]
    pub fn new(year: i32, month: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, 1).map(Self)
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// 1 to 12.
    #[must_use]
    pub fn number(self) -> u32 {
        self.0.month()
    }

    /// The first day.
    #[must_use]
    pub const fn first_day(self) -> NaiveDate {
        self.0
    }

    /// The last day.
    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        self.plus(1).0.pred_opt().unwrap_or(self.0)
    }

    /// So many months later.
    #[must_use]
    pub fn plus(self, months: u32) -> Self {
        Self(self.0.checked_add_months(Months::new(months)).unwrap_or(self.0))
    }

    /// So many months earlier.
    #[must_use]
    pub fn minus(self, months: u32) -> Self {
        Self(self.0.checked_sub_months(Months::new(months)).unwrap_or(self.0))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.number())
    }
}

impl FromStr for Month {
    type Err = NoMonth;

    fn from_str(text: &str) -> Result<Self, NoMonth> {
        let (year, month) = text.split_once('-').filter(|_| text.len() == 7).ok_or(NoMonth)?;
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let read = |part: &str| part.parse().ok().filter(|_| all_digits(part));
        read(year)
            .zip(read(month))
            .and_then(|(year, month): (u32, u32)| Self::new(year.cast_signed(), month))
            .ok_or(NoMonth)
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

impl TryFrom<String> for Month {
    type Error = NoMonth;

    fn try_from(text: String) -> Result<Self, NoMonth> {
        text.parse()
    }
}

/// Whole months, first and last included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span {
    /// The first month.
    pub from: Month,
    /// The last month, not before the first.
    pub to: Month,
}

impl Span {
    /// Whether the day lies in it.
    #[must_use]
    pub fn holds(self, day: NaiveDate) -> bool {
        (self.from..=self.to).contains(&Month::of(day))
    }

    /// The months whose counters tell about the span: from the January of its first year on.
    #[must_use]
    pub fn months(self) -> Span {
        Self { from: Month::new(self.from.year(), 1).unwrap_or(self.from), to: self.to }
    }

    /// The years before this one tell what was open when it began.
    #[must_use]
    pub fn first_year(self) -> i32 {
        self.from.year()
    }
}

/// What a unit counted in a month.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MonthCounters {
    /// Cases entered in the register in the month.
    pub accepted: Tally,
    /// Cases that ended in the month.
    pub ended: Tally,
}

impl MonthCounters {
    /// Adds what another one counted.
    pub fn merge(&mut self, other: &Self) {
        self.accepted.merge(&other.accepted);
        self.ended.merge(&other.ended);
    }

    /// The counters as bytes, to be sealed.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = vec![VERSION];
        self.accepted.write(&mut bytes);
        self.ended.write(&mut bytes);
        bytes
    }

    /// The counters of bytes; refused like [`Tally::decode`].
    pub fn decode(bytes: &[u8]) -> Result<Self, TallyFault> {
        let mut rest = versioned(bytes)?;
        let (accepted, ended) = (Tally::read(&mut rest)?, Tally::read(&mut rest)?);
        if rest.is_empty() { Ok(Self { accepted, ended }) } else { Err(TallyFault::Damaged) }
    }
}

/// What is to be merged into a unit's rows because a case came, changed, or went.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Change {
    /// By month.
    pub months: BTreeMap<Month, MonthCounters>,
    /// By year.
    pub years: BTreeMap<i32, Tally>,
    /// What court cases that ended in a year credit to officers, in hundredths of a case.
    pub credits: BTreeMap<(PractitionerId, i32), i64>,
}

impl Change {
    /// The difference between what a case was and what it is; `None` where there was, or is, none. Rows that would not
    /// change are not named, so an edit that counts nowhere costs nothing.
    pub fn between(
        old: Option<&Fact>,
        new: Option<&Fact>,
        dimensions: &Dimensions,
    ) -> Result<Self, FactFault> {
        let mut change = Self::default();
        for (fact, times) in [(old, -1), (new, 1)] {
            if let Some(fact) = fact {
                change.count(fact, times, dimensions)?;
            }
        }
        change.settle();
        Ok(change)
    }

    /// The rows of some cases that there were never counters for.
    pub fn of<'f>(
        facts: impl IntoIterator<Item = &'f Fact>,
        dimensions: &Dimensions,
    ) -> Result<Self, FactFault> {
        let mut all = Self::default();
        facts.into_iter().try_for_each(|fact| all.count(fact, 1, dimensions))?;
        all.settle();
        Ok(all)
    }

    /// Forgets the rows in which everything was taken back: they say nothing.
    pub fn settle(&mut self) {
        self.months.retain(|_, month| *month != MonthCounters::default());
        self.years.retain(|_, year| !year.is_empty());
        self.credits.retain(|_, hundredths| *hundredths != 0);
    }

    fn count(&mut self, fact: &Fact, times: i64, dimensions: &Dimensions) -> Result<(), FactFault> {
        let accepted = Month::of(fact.accepted_on);
        let ended = fact.end.map(|end| Month::of(end.on).max(accepted));
        for (atom, weight) in fact.atoms(dimensions)? {
            let (taken_in, weight) = (atom.before_the_end(), weight.times(times));
            self.months.entry(accepted).or_default().accepted.add(taken_in, weight);
            self.years.entry(accepted.year()).or_default().add(taken_in, weight);
            if let Some(month) = ended {
                self.months.entry(month).or_default().ended.add(atom, weight);
                self.years.entry(month.year()).or_default().remove(taken_in, weight);
            }
        }
        if let Some(month) = ended {
            for (officer, share) in &fact.officers {
                *self.credits.entry((*officer, month.year())).or_insert(0) += times * i64::from(share.get());
            }
        }
        Ok(())
    }

    /// Adds another change, of the same unit.
    pub fn merge(&mut self, other: &Self) {
        for (month, counted) in &other.months {
            self.months.entry(*month).or_default().merge(counted);
        }
        for (year, counted) in &other.years {
            self.years.entry(*year).or_default().merge(counted);
        }
        for (credited, hundredths) in &other.credits {
            *self.credits.entry(*credited).or_insert(0) += hundredths;
        }
        self.settle();
    }
}

/// What of a case's life falls where in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Open when it began, with the sign of the counter.
    Before(i64),
    /// Accepted in it.
    Accepted,
    /// Ended in it.
    Ended,
}

/// The counters of some units, sorted to a span: what every figure is made of.
#[derive(Debug, Clone)]
pub struct Flow<'a> {
    pub(super) span: Span,
    pub(super) parts: Vec<(Part, &'a Tally)>,
}

impl<'a> Flow<'a> {
    /// The flow of a span, still without counters.
    #[must_use]
    pub const fn new(span: Span) -> Self {
        Self { span, parts: Vec::new() }
    }

    /// The flow of a span by the rows of some units, or of some cases.
    pub fn of(span: Span, units: impl IntoIterator<Item = &'a Change>) -> Self {
        let mut flow = Self::new(span);
        units.into_iter().for_each(|rows| flow.change(rows));
        flow
    }

    /// Takes in the row of a year; those that tell nothing about the span are left out.
    pub fn year(&mut self, year: i32, balance: &'a Tally) {
        if year < self.span.first_year() {
            self.parts.push((Part::Before(1), balance));
        }
    }

    /// Takes in the row of a month; those that tell nothing about the span are left out.
    pub fn month(&mut self, month: Month, counters: &'a MonthCounters) {
        if self.span.from <= month && month <= self.span.to {
            self.parts.extend([(Part::Accepted, &counters.accepted), (Part::Ended, &counters.ended)]);
        } else if month < self.span.from && month.year() == self.span.first_year() {
            self.parts.extend([(Part::Before(1), &counters.accepted), (Part::Before(-1), &counters.ended)]);
        }
    }

    /// Takes in every row of a unit.
    pub fn change(&mut self, rows: &'a Change) {
        rows.years.iter().for_each(|(year, balance)| self.year(*year, balance));
        rows.months.iter().for_each(|(month, counters)| self.month(*month, counters));
    }
}
