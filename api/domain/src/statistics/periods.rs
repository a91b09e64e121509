//! Periods of reporting and when each level must have sent, as dated data of the statistics circulars.

use super::counters::{Month, Span};
use super::measures::Confidence;
use super::source::{Checker, Faults, Source};
use crate::calendar::{Calendar, Due};
use crate::lifecycle::Words;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;
use std::{fmt, str::FromStr};

#[cfg(test)]
mod tests;

crate::text_enum! {
    /// The kinds of period.
    pub enum PeriodKind {
        /// A calendar month.
        Month = "month",
        /// A calendar quarter.
        Quarter = "quarter",
        /// 6 tháng: January to June.
        HalfYear = "half_year",
        /// 9 tháng: January to September.
        NineMonths = "nine_months",
        /// Năm: the year for the review, reported before it is over.
        ReviewYear = "review_year",
        /// Năm chính thức, tròn năm: the whole year.
        OfficialYear = "official_year",
    }
}

crate::text_enum! {
    /// Who reports to whom.
    pub enum Level {
        /// Trung tâm, tổ chức ký hợp đồng, tổ chức đăng ký tham gia.
        Provider = "provider",
        /// Sở Tư pháp.
        Department = "department",
        /// Bộ Tư pháp (Cục Kế hoạch – Tài chính).
        Ministry = "ministry",
        /// The Agency.
        Agency = "agency",
    }
}

/// One period: `2021-09`, `2026-Q3`, `2026-H1`, `2026-9M`, `2026-R` for the review, `2026-Y` for the official year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Period {
    kind: PeriodKind,
    first: Month,
}

/// Why there is no such period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoPeriod {
    /// Text that names none.
    #[error("Một kỳ viết là 2021-09, 2026-Q3, 2026-H1, 2026-9M, 2026-R hoặc 2026-Y")]
    Unreadable,
    /// No circular knows the kind on the period's last day.
    #[error("Không có quy định về kỳ báo cáo này")]
    NoRegime,
}

impl Period {
    /// The period of this kind that holds a day; none for a day that the kind passes over.
    #[must_use]
    pub fn holding(kind: PeriodKind, day: NaiveDate) -> Option<Self> {
        let month = Month::of(day);
        let number = match kind {
            PeriodKind::Month => month.number(),
            PeriodKind::Quarter => (month.number() - 1) / 3 * 3 + 1,
            _ => 1,
        };
        let period = Self { kind, first: Month::new(month.year(), number)? };
        period.span().holds(day).then_some(period)
    }

    /// Its kind.
    #[must_use]
    pub const fn kind(self) -> PeriodKind {
        self.kind
    }

    /// The whole of it, whatever the data cover.
    #[must_use]
    pub fn span(self) -> Span {
        let months = match self.kind {
            PeriodKind::Month => 1,
            PeriodKind::Quarter => 3,
            PeriodKind::HalfYear => 6,
            PeriodKind::NineMonths => 9,
            PeriodKind::ReviewYear | PeriodKind::OfficialYear => 12,
        };
        Span { from: self.first, to: self.first.plus(months - 1) }
    }

    /// The one it is compared with: the month or quarter before, else the same of the year before.
    #[must_use]
    pub fn previous(self) -> Self {
        let back = match self.kind {
            PeriodKind::Month => 1,
            PeriodKind::Quarter => 3,
            _ => 12,
        };
        Self { first: self.first.minus(back), ..self }
    }

    /// The same of the year before.
    #[must_use]
    pub fn last_year(self) -> Self {
        Self { first: self.first.minus(12), ..self }
    }

    /// The one whose end is its beginning: what is open at the end of the one carries over into the other.
    #[must_use]
    pub fn before(self) -> Self {
        match self.kind {
            PeriodKind::Month | PeriodKind::Quarter => self.previous(),
            _ => Self { kind: PeriodKind::OfficialYear, ..self.previous() },
        }
    }

    /// What it is called.
    #[must_use]
    pub fn words(self) -> Words {
        let (year, number) = (self.first.year(), self.first.number());
        match self.kind {
            PeriodKind::Month => {
                Words::new(format!("tháng {number:02}/{year}"), format!("{year}-{number:02}"))
            }
            PeriodKind::Quarter => {
                let quarter = number.div_ceil(3);
                let roman =
                    ["I", "II", "III", "IV"].into_iter().nth(quarter as usize - 1).unwrap_or_default();
                Words::new(format!("quý {roman}/{year}"), format!("quarter {quarter} of {year}"))
            }
            PeriodKind::HalfYear => {
                Words::new(format!("6 tháng đầu năm {year}"), format!("first half of {year}"))
            }
            PeriodKind::NineMonths => {
                Words::new(format!("9 tháng năm {year}"), format!("nine months of {year}"))
            }
            PeriodKind::ReviewYear => Words::new(format!("năm {year}"), format!("{year}, for the review")),
            PeriodKind::OfficialYear => {
                Words::new(format!("năm {year} chính thức"), format!("{year}, official"))
            }
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.first.year();
        match self.kind {
            PeriodKind::Month => self.first.fmt(f),
            PeriodKind::Quarter => write!(f, "{year:04}-Q{}", self.first.number().div_ceil(3)),
            PeriodKind::HalfYear => write!(f, "{year:04}-H1"),
            PeriodKind::NineMonths => write!(f, "{year:04}-9M"),
            PeriodKind::ReviewYear => write!(f, "{year:04}-R"),
            PeriodKind::OfficialYear => write!(f, "{year:04}-Y"),
        }
    }
}

impl FromStr for Period {
    type Err = NoPeriod;

    fn from_str(text: &str) -> Result<Self, NoPeriod> {
        if let Ok(first) = text.parse() {
            return Ok(Self { kind: PeriodKind::Month, first });
        }
        let (year, part) = text.split_once('-').ok_or(NoPeriod::Unreadable)?;
        let (kind, month) = match part {
            "Q1" => (PeriodKind::Quarter, "01"),
            "Q2" => (PeriodKind::Quarter, "04"),
            "Q3" => (PeriodKind::Quarter, "07"),
            "Q4" => (PeriodKind::Quarter, "10"),
            "H1" => (PeriodKind::HalfYear, "01"),
            "9M" => (PeriodKind::NineMonths, "01"),
            "R" => (PeriodKind::ReviewYear, "01"),
            "Y" => (PeriodKind::OfficialYear, "01"),
            _ => return Err(NoPeriod::Unreadable),
        };
        let first = format!("{year}-{month}").parse().map_err(|_| NoPeriod::Unreadable)?;
        Ok(Self { kind, first })
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

impl TryFrom<String> for Period {
    type Error = NoPeriod;

    fn try_from(text: String) -> Result<Self, NoPeriod> {
        text.parse()
    }
}

/// A circular on periods, with its validity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Regime {
    /// `TT03-2019`.
    pub code: String,
    /// The instrument.
    pub legal_basis: String,
    /// First day of force.
    pub valid_from: NaiveDate,
    /// Last day of force.
    pub valid_to: Option<NaiveDate>,
    /// Whether its periods were seen for legal aid.
    pub confidence: Confidence,
    /// What else is to be known about it.
    #[serde(default)]
    pub notes: Vec<String>,
    /// Its periods.
    pub kinds: Vec<KindRule>,
}

/// What a circular says of a kind of period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindRule {
    /// Which.
    pub kind: PeriodKind,
    /// What the circular calls it.
    pub vi: String,
    /// The last month, counted from its first as 1, that the data cover; all of it without.
    #[serde(default)]
    pub data_months: Option<u32>,
    /// Levels whose data cover another number of months.
    #[serde(default)]
    pub data_months_of: Vec<MonthsOf>,
    /// When each level must have sent.
    #[serde(default)]
    pub due: Vec<DueRule>,
}

/// How many months the data of a level cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MonthsOf {
    /// The level.
    pub level: Level,
    /// Months from the period's first.
    pub months: u32,
}

/// When a level must have sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DueRule {
    /// Who sends.
    pub from: Level,
    /// The month.
    pub month: u32,
    /// The day.
    pub day: u32,
    /// In the year after the period's.
    #[serde(default)]
    pub next_year: bool,
}

/// A period as a level reports it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Window {
    /// The period.
    pub period: Period,
    /// The circular that holds for it.
    pub regime: String,
    /// Its instrument.
    pub legal_basis: String,
    /// What the circular calls it.
    pub name_vi: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Last day that the data cover.
    pub data_to: NaiveDate,
    /// The months that are counted.
    #[serde(skip)]
    pub span: Span,
    /// When each level must have sent.
    pub due: Vec<DueBy>,
}

/// When a level must have sent, on the working calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DueBy {
    /// Who sends.
    pub from: Level,
    /// Until when; a rest day moves it on.
    pub due: Due,
}

/// Every circular.
#[derive(Debug, Clone)]
pub struct Periods(Vec<Regime>);

impl Periods {
    /// The file of [`Self::seed`].
    pub const SEED: Source<'static> = Source {
        file: "statistics/periods.json",
        text: include_str!("../../../data/statistics/periods.json"),
    };

    /// The circulars this program was built with.
    #[must_use]
    #[expect(clippy::expect_used, reason = "embedded text, read by the tests")]
    pub fn seed() -> &'static Self {
        static READ: LazyLock<Periods> =
            LazyLock::new(|| Periods::read(Periods::SEED).expect("the embedded periods are well formed"));
        &READ
    }

    /// Reads a list of circulars. Refused: a code given twice, a kind that two of them know on one day, a day that no
    /// calendar has, data that end outside their period.
    pub fn read(source: Source<'_>) -> Result<Self, Faults> {
        let regimes: Vec<Regime> = source.parse()?;
        let mut check = Checker::new(source);
        check.unique(regimes.iter().enumerate().map(|(at, one)| (format!("/{at}/code"), one.code.as_str())));
        for (at, regime) in regimes.iter().enumerate() {
            let path = |nth: usize| format!("/{at}/kinds/{nth}");
            let kinds = || regime.kinds.iter().enumerate();
            check.unique(kinds().map(|(nth, rule)| (path(nth), rule.kind.as_str())));
            for (nth, rule) in kinds() {
                let rival = regimes.iter().take(at).find(|other| {
                    other.overlaps(regime) && other.kinds.iter().any(|theirs| theirs.kind == rule.kind)
                });
                if let Some(rival) = rival {
                    check.refuse(
                        &path(nth),
                        format!("{} cũng quy định kỳ này trong cùng thời gian", rival.code),
                        format!("{} sets this period for the same time", rival.code),
                    );
                }
                if !rule.has_days() {
                    check.refuse(
                        &path(nth),
                        "Ngày hoặc số tháng không có thật",
                        "no such day or number of months",
                    );
                }
            }
        }
        check.accept(Self(regimes))
    }

    /// Every circular.
    #[must_use]
    pub fn regimes(&self) -> &[Regime] {
        &self.0
    }

    /// The circular that holds for a kind of period on a day.
    #[must_use]
    pub fn regime(&self, kind: PeriodKind, on: NaiveDate) -> Option<(&Regime, &KindRule)> {
        let in_force = self
            .0
            .iter()
            .filter(|regime| regime.valid_from <= on && regime.valid_to.is_none_or(|to| on <= to));
        in_force
            .into_iter()
            .find_map(|regime| regime.kinds.iter().find(|rule| rule.kind == kind).map(|rule| (regime, rule)))
    }

    /// A period as a level reports it, by the circular in force on the period's last day.
    pub fn window(&self, period: Period, level: Level, calendar: &Calendar) -> Result<Window, NoPeriod> {
        let whole = period.span();
        let (regime, rule) = self.regime(period.kind, whole.to.last_day()).ok_or(NoPeriod::NoRegime)?;
        let of_level = rule.data_months_of.iter().find(|own| own.level == level).map(|own| own.months);
        let months = of_level.or(rule.data_months);
        let to = months.map_or(whole.to, |months| whole.from.plus(months.saturating_sub(1)));
        let year = whole.from.year();
        let due = rule.due.iter().filter_map(|due| {
            let day = NaiveDate::from_ymd_opt(year + i32::from(due.next_year), due.month, due.day)?;
            Some(DueBy { from: due.from, due: calendar.add_calendar_days(day, 0) })
        });
        Ok(Window {
            period,
            regime: regime.code.clone(),
            legal_basis: regime.legal_basis.clone(),
            name_vi: rule.vi.clone(),
            from: whole.from.first_day(),
            to: whole.to.last_day(),
            data_to: to.last_day(),
            span: Span { from: whole.from, to },
            due: due.collect(),
        })
    }
}

impl Regime {
    fn overlaps(&self, other: &Self) -> bool {
        self.valid_to.is_none_or(|to| other.valid_from <= to)
            && other.valid_to.is_none_or(|to| self.valid_from <= to)
    }
}

impl KindRule {
    fn has_days(&self) -> bool {
        let whole = Month::new(2001, 1).map(|first| Period { kind: self.kind, first }.span());
        let longest = whole.map_or(0, |span| span.to.number());
        let of_levels = self.data_months_of.iter().map(|own| own.months);
        let mut months = self.data_months.into_iter().chain(of_levels);
        // A year without 29 February, so that every year has the day.
        let exists = |due: &DueRule| NaiveDate::from_ymd_opt(2001, due.month, due.day).is_some();
        months.all(|months| (1..=longest).contains(&months)) && self.due.iter().all(exists)
    }
}
