//! What a row of counters holds.

use super::repo::{CounterRow, Grain};
use crate::platform::{Keys, Problem};
use chrono::{Datelike, NaiveDate};
use tgpl_domain::statistics::{Change, Month, MonthCounters, Tally};
use uuid::Uuid;

/// The column in which counters stand, sealed for their row.
const COLUMN: &str = "case_counters.counters";

/// Counters of a month or of a year.
#[derive(Debug, PartialEq, Eq)]
pub enum Counters {
    /// What was accepted and what ended.
    Month(MonthCounters),
    /// What was taken in less what was finished.
    Year(Tally),
}

impl Counters {
    /// Opens those of a row.
    pub fn open(keys: &Keys, row: &CounterRow) -> Result<Self, Problem> {
        let bytes = keys.open(COLUMN, row.id, &row.counters)?;
        let opened = match row.grain {
            Grain::Month => MonthCounters::decode(&bytes).map(Self::Month),
            Grain::Year => Tally::decode(&bytes).map(Self::Year),
        };
        opened.map_err(|fault| Problem::internal(&fault))
    }

    /// Seals them for a row.
    pub fn seal(&self, keys: &Keys, row: Uuid) -> Result<Vec<u8>, Problem> {
        let bytes = match self {
            Self::Month(counters) => counters.encode(),
            Self::Year(balance) => balance.encode(),
        };
        Ok(keys.seal(COLUMN, row, &bytes)?)
    }

    /// Merges what changed into those of a row.
    pub fn merge(&mut self, from_on: NaiveDate, change: &Change) {
        match self {
            Self::Month(counters) => {
                change.months.get(&Month::of(from_on)).into_iter().for_each(|more| counters.merge(more));
            }
            Self::Year(balance) => {
                change.years.get(&from_on.year()).into_iter().for_each(|more| balance.merge(more));
            }
        }
    }
}

/// The rows that a unit's change falls into, each as if it was new and nothing counted.
pub fn wanted(keys: &Keys, organisation: Uuid, change: &Change) -> Result<Vec<CounterRow>, Problem> {
    let january = |year: &i32| NaiveDate::from_ymd_opt(*year, 1, 1);
    let months = change.months.keys().map(|month| (Grain::Month, month.first_day()));
    let years = change.years.keys().filter_map(january).map(|first| (Grain::Year, first));
    let row = |(grain, from_on)| {
        let id = Uuid::now_v7();
        let nothing = match grain {
            Grain::Month => Counters::Month(MonthCounters::default()),
            Grain::Year => Counters::Year(Tally::default()),
        };
        Ok(CounterRow {
            id,
            organisation_id: organisation,
            grain,
            from_on,
            counters: nothing.seal(keys, id)?,
        })
    };
    months.chain(years).map(row).collect()
}

/// What a unit's rows hold together.
pub fn together(keys: &Keys, rows: &[CounterRow]) -> Result<Change, Problem> {
    let mut all = Change::default();
    for row in rows {
        match Counters::open(keys, row)? {
            Counters::Month(counters) => drop(all.months.insert(Month::of(row.from_on), counters)),
            Counters::Year(balance) => drop(all.years.insert(row.from_on.year(), balance)),
        }
    }
    all.settle();
    Ok(all)
}

/// Where two pictures of a unit differ, told as a month, a year, or an officer's year.
pub fn differing(one: &Change, other: &Change) -> Vec<String> {
    let months = one.months.keys().chain(other.months.keys());
    let months =
        months.filter(|month| one.months.get(month) != other.months.get(month)).map(Month::to_string);
    let years = one.years.keys().chain(other.years.keys());
    let years = years.filter(|year| one.years.get(year) != other.years.get(year)).map(i32::to_string);
    let credits = one.credits.keys().chain(other.credits.keys());
    let credits = credits.filter(|credited| one.credits.get(credited) != other.credits.get(credited));
    let credits = credits.map(|(officer, year)| format!("{year} of officer {officer}"));
    let mut told: Vec<_> = months.chain(years).chain(credits).collect();
    told.sort_unstable();
    told.dedup();
    told
}
