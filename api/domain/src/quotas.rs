//! How many court cases a year an officer is asked for, by the time since the appointment: `quotas.json`.

use crate::lifecycle::Words;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

crate::text_enum! {
    /// What an officer's year comes to.
    pub enum Tier {
        /// Tốt.
        Good = "good",
        /// Khá.
        Fair = "fair",
        /// Đạt.
        Pass = "pass",
        /// Không đạt.
        Below = "below",
    }
}

/// The lower bounds of those who were appointed so many full years ago, in whole cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = QuotaBracket))]
pub struct Bracket {
    /// Full years since the appointment, at least.
    pub from_years: i32,
    /// Đạt.
    pub pass: i64,
    /// Khá.
    pub fair: i64,
    /// Tốt.
    pub good: i64,
}

/// What is missing to a better tier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = QuotaNext))]
pub struct Next {
    /// The next better one.
    pub tier: Tier,
    /// Its lower bound, in cases.
    pub cases: i64,
    /// What is missing to it, in hundredths of a case.
    #[cfg_attr(feature = "openapi", schema(example = 50))]
    pub hundredths: i64,
}

impl Bracket {
    /// The tier of a credit in hundredths of a case: the highest whose lower bound is reached.
    #[must_use]
    pub fn tier(&self, hundredths: i64) -> Tier {
        let reached = |bound: i64| hundredths >= bound * 100;
        match () {
            () if reached(self.good) => Tier::Good,
            () if reached(self.fair) => Tier::Fair,
            () if reached(self.pass) => Tier::Pass,
            () => Tier::Below,
        }
    }

    /// What a credit lacks; nothing where no tier is better.
    #[must_use]
    pub fn next(&self, hundredths: i64) -> Option<Next> {
        let (tier, cases) = match self.tier(hundredths) {
            Tier::Good => return None,
            Tier::Fair => (Tier::Good, self.good),
            Tier::Pass => (Tier::Fair, self.fair),
            Tier::Below => (Tier::Pass, self.pass),
        };
        Some(Next { tier, cases, hundredths: cases * 100 - hundredths })
    }
}

/// The quota of a year, as the Ministry announced it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = QuotaTable))]
pub struct Table {
    /// The year it was announced for.
    pub year: i32,
    /// Where it was announced.
    pub legal_basis: String,
    /// By the time since the appointment, the shortest first.
    pub brackets: Vec<Bracket>,
}

impl Table {
    /// The table of a year, or the newest before it; none before the first one.
    #[must_use]
    #[expect(clippy::expect_used, reason = "embedded text, read by the tests")]
    pub fn of(year: i32) -> Option<&'static Self> {
        static READ: LazyLock<Vec<Table>> = LazyLock::new(|| {
            let text = include_str!("../../data/quotas.json");
            serde_json::from_str(text).expect("the embedded quotas are well formed")
        });
        READ.iter().filter(|table| table.year <= year).max_by_key(|table| table.year)
    }

    /// The bounds for somebody appointed on a day, by the full years since then when a year begins; whoever is appointed
    /// later in it is asked for as little as anybody.
    #[must_use]
    pub fn bracket(&self, appointed_on: NaiveDate, year: i32) -> Option<&Bracket> {
        let whole = year - appointed_on.year();
        let full = if appointed_on.ordinal() == 1 { whole } else { whole - 1 };
        self.brackets.iter().rev().find(|bracket| bracket.from_years <= full.max(0))
    }
}

/// What is counted for the quota.
#[must_use]
pub fn definition() -> Words {
    Words::new(
        "Vụ việc tham gia tố tụng kết thúc trong năm, tính theo phần tham gia của từng trợ giúp viên pháp lý; thâm niên \
         tính tròn năm từ ngày bổ nhiệm đến ngày 01/01 của năm",
        "Court cases that ended in the year, each officer's share of them; seniority in full years from the appointment \
         to 1 January of the year",
    )
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn tier(appointed_on: &str, hundredths: i64) -> Tier {
        Table::of(2022).unwrap().bracket(day(appointed_on), 2022).unwrap().tier(hundredths)
    }

    #[test]
    fn the_tiers_of_2022() {
        // CV 5008/BTP-TGPL: since the appointment, then the credits at both sides of each bound.
        for (appointed_on, bounds) in
            [("2020-06-01", [6, 12, 16]), ("2018-06-01", [10, 15, 21]), ("2015-06-01", [13, 21, 27])]
        {
            let tiers = [Tier::Below, Tier::Pass, Tier::Fair, Tier::Good];
            for (bound, pair) in bounds.into_iter().zip(tiers.windows(2)) {
                assert_eq!([tier(appointed_on, bound * 100 - 1), tier(appointed_on, bound * 100)], pair);
            }
        }
        assert_eq!(tier("2015-06-01", 2050), Tier::Pass);
        assert_eq!(tier("2015-06-01", 2100), Tier::Fair);
    }

    #[test]
    fn seniority_is_counted_in_full_years_when_the_year_begins() {
        let pass = |appointed_on| Table::of(2022).unwrap().bracket(day(appointed_on), 2022).unwrap().pass;
        assert_eq!([pass("2019-01-01"), pass("2019-01-02"), pass("2022-09-01")], [10, 6, 6]);
        assert_eq!([pass("2017-01-01"), pass("2017-01-02")], [13, 10]);
    }

    #[test]
    fn what_is_missing_is_the_bound_less_the_credit() {
        let bracket = Table::of(2022).unwrap().brackets.last().unwrap();
        let next = |hundredths| bracket.next(hundredths).map(|next| (next.tier, next.cases, next.hundredths));
        assert_eq!(next(0), Some((Tier::Pass, 13, 1300)));
        assert_eq!(next(2050), Some((Tier::Fair, 21, 50)));
        assert_eq!(next(2700), None);
    }

    #[test]
    fn a_year_without_its_table_has_the_newest_before_it() {
        assert_eq!(Table::of(2026).unwrap().year, 2022);
        assert_eq!(Table::of(2021), None);
    }
}
