//! What cases are told apart by, each value with a number that it keeps.
//!
//! The numbers stand in the counters' bytes, so `dimensions.json` only ever grows: a value added next year takes the next
//! number, and none is given twice or changed.

use super::source::{Checker, Faults, Source};
use crate::eligibility::Rules;
use crate::fields::fields;
use crate::lifecycle::Words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::LazyLock;

crate::text_enum! {
    /// What cases are told apart by.
    pub enum Dimension {
        /// Giới tính.
        Sex = "sex",
        /// Age on the day of acceptance, in bands.
        Age = "age",
        /// Whether the person is of an ethnic minority.
        EthnicMinority = "ethnic_minority",
        /// How the request came.
        Channel = "channel",
        /// Who carries the case, and by whom they were sent.
        Practitioner = "practitioner",
        /// Whether the case ended within its time.
        InTime = "in_time",
        /// Whether the case is successful (QĐ 1179/QĐ-BTP).
        Successful = "successful",
        /// Why the case ended.
        EndReason = "end_reason",
        /// Lĩnh vực pháp luật.
        Field = "field",
        /// Tư cách tham gia tố tụng.
        Role = "role",
        /// Hình thức trợ giúp pháp lý.
        Form = "form",
        /// Diện chính: the one group of Đ.7 by which the person is counted.
        Group = "group",
        /// The version of Đ.7 that held on the day of acceptance.
        LawVersion = "law_version",
    }
}

/// The number of a value that is not known, or not there.
pub(super) const NONE: u8 = 0;
/// The numbers of groups are below this: each is a bit of the set of all groups held.
pub(super) const GROUPS: u32 = 48;

impl Dimension {
    /// Where the value stands in an atom's key, and how many bits it has. What most tells cases apart stands highest, so
    /// that sorted keys lie close together.
    pub(super) const fn place(self) -> (u32, u32) {
        match self {
            Self::Sex => (0, 2),
            Self::Age => (2, 4),
            Self::EthnicMinority => (6, 2),
            Self::Channel => (8, 5),
            Self::Practitioner => (13, 4),
            Self::InTime => (17, 2),
            Self::Successful => (19, 2),
            Self::EndReason => (21, 4),
            Self::Field => (25, 6),
            Self::Role => (31, 2),
            Self::Form => (33, 2),
            Self::Group => (Self::GROUPS_HELD + GROUPS, 6),
            Self::LawVersion => (Self::GROUPS_HELD + GROUPS + 6, 6),
        }
    }

    /// Where the set of all groups held begins.
    pub(super) const GROUPS_HELD: u32 = 35;

    /// Whether it is a trait of the people helped: small figures told apart by it are hidden.
    #[must_use]
    pub const fn is_personal(self) -> bool {
        matches!(self, Self::Sex | Self::Age | Self::EthnicMinority | Self::Group)
    }

    /// Whether only the end of a case tells it.
    #[must_use]
    pub const fn is_known_at_the_end(self) -> bool {
        matches!(self, Self::InTime | Self::Successful | Self::EndReason)
    }
}

/// One value of a dimension.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = DimensionValue))]
pub struct Value {
    /// The word in JSON.
    pub code: String,
    /// What it is called.
    pub words: Words,
    /// Its number; 0 for what is not known.
    #[serde(skip)]
    pub no: u8,
    #[serde(skip)]
    band: (u8, Option<u8>),
}

/// A dimension and its values, in the order of lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = DimensionList))]
pub struct Listed {
    /// Which.
    pub code: Dimension,
    /// What it is called.
    pub words: Words,
    /// Its values.
    pub values: Vec<Value>,
}

/// Every dimension with every value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dimensions(Vec<Listed>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawDimension {
    code: Dimension,
    vi: String,
    en: String,
    values: Vec<RawValue>,
}

/// Names of fields, groups and versions of the law stand in their own files.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawValue {
    no: u8,
    code: String,
    #[serde(default)]
    vi: Option<String>,
    #[serde(default)]
    en: Option<String>,
    /// Ages: at least so old.
    #[serde(default)]
    from: u8,
    /// Ages: younger than this.
    #[serde(default)]
    under: Option<u8>,
}

impl Dimensions {
    /// The file of [`Self::seed`].
    pub const SEED: Source<'static> = Source {
        file: "statistics/dimensions.json",
        text: include_str!("../../../data/statistics/dimensions.json"),
    };

    /// The dimensions this program was built with.
    #[must_use]
    #[expect(clippy::expect_used, reason = "embedded text, read by the tests")]
    pub fn seed() -> &'static Self {
        static READ: LazyLock<Dimensions> = LazyLock::new(|| {
            Dimensions::read(Dimensions::SEED, Rules::seed())
                .expect("the embedded dimensions are well formed")
        });
        &READ
    }

    /// Reads a list of dimensions. Refused: a number or code given twice, a number the counters have no room for, a
    /// dimension left out or listed twice, a value without a name, a group or field of the law without a number.
    pub fn read(source: Source<'_>, law: &Rules) -> Result<Self, Faults> {
        let raw: Vec<RawDimension> = source.parse()?;
        let mut check = Checker::new(source);
        check.unique(raw.iter().enumerate().map(|(at, one)| (format!("/{at}/code"), one.code.as_str())));
        for dimension in Dimension::ALL.iter().filter(|one| !raw.iter().any(|listed| listed.code == **one)) {
            check.refuse(
                "",
                format!("Thiếu chiều “{dimension}”"),
                format!("dimension {dimension} is missing"),
            );
        }
        let listed = raw
            .into_iter()
            .enumerate()
            .map(|(at, one)| {
                let values = read_values(&mut check, at, &one, law);
                Listed { code: one.code, words: Words::new(one.vi, one.en), values }
            })
            .collect();
        check.accept(Self(listed))
    }

    /// Every dimension.
    #[must_use]
    pub fn listed(&self) -> &[Listed] {
        &self.0
    }

    /// The values of one, those not known included where that can be.
    #[must_use]
    pub fn values(&self, of: Dimension) -> &[Value] {
        self.0.iter().find(|listed| listed.code == of).map_or(&[], |listed| &listed.values)
    }

    /// The number of a value.
    #[must_use]
    pub fn number(&self, of: Dimension, code: &str) -> Option<u8> {
        self.values(of).iter().find(|value| value.code == code).map(|value| value.no)
    }

    /// The value of a number.
    #[must_use]
    pub fn value(&self, of: Dimension, no: u8) -> Option<&Value> {
        self.values(of).iter().find(|value| value.no == no)
    }

    /// The band of an age in whole years.
    pub(super) fn age_band(&self, age: Option<u8>) -> u8 {
        let within =
            |age: u8, (from, under): (u8, Option<u8>)| from <= age && under.is_none_or(|end| age < end);
        let bands = self.values(Dimension::Age).iter().filter(|value| value.no != NONE);
        age.and_then(|age| bands.into_iter().find(|value| within(age, value.band)))
            .map_or(NONE, |value| value.no)
    }
}

fn read_values(check: &mut Checker<'_>, at: usize, one: &RawDimension, law: &Rules) -> Vec<Value> {
    let path = |place: usize, part: &str| format!("/{at}/values/{place}/{part}");
    let values = || one.values.iter().enumerate();
    check.unique(values().map(|(place, value)| (path(place, "code"), value.code.as_str())));
    let numbers: Vec<_> = one.values.iter().map(|value| value.no.to_string()).collect();
    check.unique(numbers.iter().enumerate().map(|(place, no)| (path(place, "no"), no.as_str())));
    let room = match one.code {
        Dimension::Group => GROUPS - 1,
        other => (1 << other.place().1) - 1,
    };
    for (place, value) in values().filter(|(_, value)| u32::from(value.no) > room) {
        check.refuse(
            &path(place, "no"),
            format!("Số {} vượt quá {room}", value.no),
            format!("{} is over {room}, the room the counters have", value.no),
        );
    }
    let elsewhere = named_elsewhere(one.code, law);
    let known: BTreeSet<_> = one.values.iter().map(|value| value.code.as_str()).collect();
    for (code, _) in elsewhere.iter().filter(|(code, _)| !known.contains(code.as_str())) {
        check.refuse(
            &format!("/{at}/values"),
            format!("“{code}” chưa có số"),
            format!("{code} has no number"),
        );
    }
    let mut read = Vec::new();
    for (place, value) in values() {
        let own = value.vi.as_ref().zip(value.en.as_ref()).map(|(vi, en)| Words::new(vi, en));
        let lent = || elsewhere.iter().find(|(code, _)| *code == value.code).map(|(_, words)| words.clone());
        match own.or_else(lent) {
            Some(words) => {
                let band = (value.from, value.under);
                read.push(Value { code: value.code.clone(), words, no: value.no, band });
            }
            None => check.refuse(
                &path(place, "code"),
                format!("“{}” không có tên", value.code),
                format!("{} has no name", value.code),
            ),
        }
    }
    read
}

/// The values that other data names.
fn named_elsewhere(of: Dimension, law: &Rules) -> Vec<(String, Words)> {
    match of {
        Dimension::Field => fields()
            .iter()
            .map(|field| (field.code.clone(), Words::new(&*field.name_vi, &*field.name_en)))
            .collect(),
        Dimension::Group => {
            law.groups.iter().map(|group| (group.code.clone(), Words::new(&*group.vi, &*group.en))).collect()
        }
        Dimension::LawVersion => law
            .rule_sets
            .iter()
            .map(|set| {
                let from = crate::numbers_vi::short_date(set.valid_from);
                (
                    set.id.clone(),
                    Words::new(format!("Điều 7 từ {from}"), format!("Article 7 since {}", set.valid_from)),
                )
            })
            .collect(),
        _ => Vec::new(),
    }
}
