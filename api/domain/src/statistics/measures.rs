//! Every figure has a name, and under that name one definition.

use super::counters::Part;
use super::dimensions::{Dimension, Dimensions};
use super::predicate::Predicate;
use super::source::{Checker, Faults, Source};
use super::tally::Weight;
use crate::lifecycle::Words;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

crate::text_enum! {
    /// What a figure counts in.
    pub enum Unit {
        /// Vụ việc.
        Case = "case",
        /// Lượt người: one who was helped in one case.
        PersonTime = "person_time",
        /// Vụ việc, shared out among those who carried it.
        Credit = "credit",
    }
}

impl Unit {
    /// What it is called under a table.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::Case => Words::new("vụ việc", "cases"),
            Self::PersonTime => Words::new("lượt người", "person-times"),
            Self::Credit => Words::new("vụ việc (theo phần tham gia)", "cases, by share"),
        }
    }

    /// What follows a number.
    pub(super) const fn noun_vi(self) -> &'static str {
        match self {
            Self::Case | Self::Credit => "vụ việc",
            Self::PersonTime => "lượt người",
        }
    }

    /// A weight in hundredths of the unit.
    pub(super) const fn hundredths(self, weight: Weight) -> i64 {
        match self {
            Self::Case => weight.cases * 100,
            Self::PersonTime => weight.people * 100,
            Self::Credit => weight.credit,
        }
    }
}

crate::text_enum! {
    /// Which part of a case's life falls into the period.
    pub enum Counts {
        /// Entered in the register in it.
        Accepted = "accepted",
        /// Accepted before it and still open when it begins.
        CarriedOver = "carried_over",
        /// Worked on in it: carried over or accepted.
        CarriedOut = "carried_out",
        /// Ended in it.
        Ended = "ended",
        /// Accepted before its end and still open then.
        OpenAtEnd = "open_at_end",
    }
}

impl Counts {
    /// How a counter enters the figure.
    pub(super) const fn sign(self, part: Part) -> i64 {
        match (self, part) {
            (Self::Accepted | Self::CarriedOut | Self::OpenAtEnd, Part::Accepted)
            | (Self::Ended, Part::Ended) => 1,
            (Self::CarriedOver | Self::CarriedOut | Self::OpenAtEnd, Part::Before(sign)) => sign,
            (Self::OpenAtEnd, Part::Ended) => -1,
            _ => 0,
        }
    }
}

/// A named figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Measure {
    /// Its name in definitions and addresses.
    pub code: String,
    /// What it is called.
    pub words: Words,
    /// What it counts in.
    pub unit: Unit,
    /// When a case counts.
    pub counts: Counts,
    /// Who counts, when, and what not: shown wherever the figure is.
    pub definition: Words,
    /// Article of law, or the source the definition follows.
    pub legal_basis: String,
    /// `seen` where the source gives the definition, `inferred` where it was completed.
    pub confidence: Confidence,
    #[serde(skip)]
    pub(super) filter: Predicate,
}

crate::text_enum! {
    /// How sure a line of a definition is.
    pub enum Confidence {
        /// Read in the source.
        Seen = "seen",
        /// Completed from what is next to it.
        Inferred = "inferred",
        /// Made by this platform.
        Design = "design",
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    code: String,
    vi: String,
    en: String,
    unit: Unit,
    counts: Counts,
    #[serde(rename = "where", default)]
    filter: Option<serde_json::Value>,
    definition_vi: String,
    definition_en: String,
    legal_basis: String,
    confidence: Confidence,
}

impl Measure {
    /// Why a figure cannot be told apart by a dimension, where it cannot. A case with two practitioners is one case, so
    /// only its credit divides; and before its end nothing is known of its end.
    #[must_use]
    pub fn unfit(&self, by: Dimension) -> Option<Words> {
        if by == Dimension::Practitioner && self.unit != Unit::Credit {
            return Some(Words::new(
                format!(
                    "“{}” không chia được theo người thực hiện: dùng số tính theo phần tham gia",
                    self.code
                ),
                format!("{} cannot be told apart by practitioner: use a measure of credit", self.code),
            ));
        }
        (by.is_known_at_the_end() && self.counts != Counts::Ended).then(|| {
            Words::new(
                format!("“{}” tính cả vụ việc chưa kết thúc, không chia được theo “{by}”", self.code),
                format!("{} counts cases that have not ended: {by} is not known of them", self.code),
            )
        })
    }

    /// Tells `check` of every dimension of a predicate at `path` that the figure cannot be told apart by.
    pub(super) fn fits(&self, asked: &Predicate, path: &str, check: &mut Checker<'_>) {
        for why in asked.dimensions().filter_map(|by| self.unfit(by)) {
            check.refuse(path, why.vi, why.en);
        }
    }
}

/// Every measure, each named once.
#[derive(Debug, Clone)]
pub struct Measures(Vec<Measure>);

impl Measures {
    /// The file of [`Self::seed`].
    pub const SEED: Source<'static> = Source {
        file: "statistics/measures.json",
        text: include_str!("../../../data/statistics/measures.json"),
    };

    /// The measures this program was built with.
    #[must_use]
    #[expect(clippy::expect_used, reason = "embedded text, read by the tests")]
    pub fn seed() -> &'static Self {
        static READ: LazyLock<Measures> = LazyLock::new(|| {
            Measures::read(Measures::SEED, Dimensions::seed()).expect("the embedded measures are well formed")
        });
        &READ
    }

    /// Reads a list of measures. Refused: a name given twice, an unknown dimension or value, a filter the measure cannot
    /// have.
    pub fn read(source: Source<'_>, dimensions: &Dimensions) -> Result<Self, Faults> {
        let raw: Vec<Raw> = source.parse()?;
        let mut check = Checker::new(source);
        check.unique(raw.iter().enumerate().map(|(at, one)| (format!("/{at}/code"), one.code.as_str())));
        let mut measures = Vec::new();
        for (at, one) in raw.into_iter().enumerate() {
            let path = format!("/{at}/where");
            let filter = one
                .filter
                .map_or_else(Predicate::default, |raw| Predicate::read(&raw, &path, dimensions, &mut check));
            let measure = Measure {
                code: one.code,
                words: Words::new(one.vi, one.en),
                unit: one.unit,
                counts: one.counts,
                definition: Words::new(one.definition_vi, one.definition_en),
                legal_basis: one.legal_basis,
                confidence: one.confidence,
                filter,
            };
            measure.fits(&measure.filter, &path, &mut check);
            measures.push(measure);
        }
        check.accept(Self(measures))
    }

    /// Every measure, in the order of lists.
    pub fn iter(&self) -> impl Iterator<Item = &Measure> {
        self.0.iter()
    }

    /// A measure by its name.
    #[must_use]
    pub fn named(&self, code: &str) -> Option<&Measure> {
        self.0.iter().find(|measure| measure.code == code)
    }

    /// The measure named at `path`, or its refusal.
    pub(super) fn at(&self, code: &str, path: &str, check: &mut Checker<'_>) -> Option<Measure> {
        let found = self.named(code).cloned();
        if found.is_none() {
            check.refuse(path, format!("Không có số liệu “{code}”"), format!("unknown measure {code}"));
        }
        found
    }
}
