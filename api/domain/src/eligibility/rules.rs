//! The rules as data with validity.

use super::proofs::ProofRule;
use crate::cases::ProceduralStatus;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// Everything a check needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// The versions of Đ.7, one after the other.
    pub rule_sets: Vec<RuleSet>,
    /// What financial hardship is.
    pub hardship: Hardship,
    /// The paper that stands for any other one (TT 08/2017 Đ.33 kh.15).
    pub catch_all_proof: String,
    /// Every paper that proves something.
    pub proofs: Vec<Proof>,
    /// The categories of Đ.7.
    pub groups: Vec<Group>,
    /// Columns of the statistical forms that are no categories.
    pub statistical_extra: Vec<StatisticalGroup>,
}

/// One version of Đ.7.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleSet {
    /// `RS2018`…
    pub id: String,
    /// First day of force.
    pub valid_from: NaiveDate,
    /// Last day of force.
    pub valid_to: Option<NaiveDate>,
    /// Whether the text of the law was seen.
    pub confirmed: bool,
    /// What changed, and by which law.
    pub note: String,
}

/// Financial hardship (NĐ 144/2017 Đ.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hardship {
    /// `FH`.
    pub code: String,
    /// Its Vietnamese name.
    pub vi: String,
    /// Article of law.
    pub legal_basis: String,
    /// Any of these facts makes it.
    pub any_of: Vec<NamedFact>,
}

/// A fact with its names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedFact {
    /// `FH1`…
    pub code: String,
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

/// A paper that proves something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Proof {
    /// `P-HN-1`…
    pub code: String,
    /// Its Vietnamese name.
    pub vi: String,
    /// The article and the line of it that the code was made from.
    pub source: String,
}

/// A column of the statistical forms for persons who hold several categories at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatisticalGroup {
    /// `HN_DTTS`.
    pub code: String,
    /// Its Vietnamese name.
    pub vi: String,
    /// The categories held together.
    pub of: Vec<String>,
}

/// A category of Đ.7 with its validity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Group {
    /// `HN`, `TE`…
    pub code: String,
    /// Place in lists.
    pub order: u16,
    /// Vietnamese name.
    pub vi: String,
    /// English name.
    pub en: String,
    /// Article of law.
    pub legal_basis: String,
    /// First day of force.
    pub valid_from: NaiveDate,
    /// Last day of force.
    pub valid_to: Option<NaiveDate>,
    /// Whether, and how long, the person must also be in financial hardship.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hardship: Option<HardshipRule>,
    /// The category tells of health or of violence suffered: class S4.
    #[serde(default)]
    pub sensitive: bool,
    /// What facts must hold; without any, the category is declared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<Condition>,
    /// The positions of which one must be held.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subcategories: Vec<Subcategory>,
    /// The papers that prove it.
    pub proof: ProofRule,
    /// The papers that prove it where hardship is no longer asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof_without_hardship: Option<ProofRule>,
    /// Article of law on the papers.
    pub proof_basis: String,
    /// The law on the papers does not name this category; they are inferred from the nearest it names.
    #[serde(default)]
    pub proof_inferred: bool,
    /// What else is to be known about the row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Until when hardship is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HardshipRule {
    /// Last day; none where no end is known.
    pub until: Option<NaiveDate>,
}

/// Something that must be true of the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Condition {
    /// The age on the day of acceptance.
    Age(AgeRule),
    /// One of these positions in the proceedings.
    Status(Vec<ProceduralStatus>),
    /// Any ethnic group but this.
    EthnicityNot(String),
    /// Whether the place of residence is specially difficult.
    SpecialDifficulty(bool),
    /// One of these declared facts.
    AnyFact(Vec<String>),
}

/// Bounds of an age in whole years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AgeRule {
    /// At least this old (từ đủ).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<u32>,
    /// Younger than this (dưới).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub under: Option<u32>,
}

/// A position within a category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Subcategory {
    /// `5_BH`…
    pub code: String,
    /// Vietnamese name.
    pub vi: String,
    /// The positions in the proceedings that amount to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub status: Vec<ProceduralStatus>,
    /// The age it asks for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<AgeRule>,
}

impl Group {
    /// Whether the category is law on a day.
    #[must_use]
    pub fn is_in_force(&self, on: NaiveDate) -> bool {
        self.valid_from <= on && self.valid_to.is_none_or(|to| on <= to)
    }

    /// Whether the person must also be in financial hardship on a day.
    #[must_use]
    pub fn needs_hardship(&self, on: NaiveDate) -> bool {
        self.hardship.as_ref().is_some_and(|rule| rule.until.is_none_or(|until| on <= until))
    }

    /// The papers that prove the category on a day.
    #[must_use]
    pub fn proof_on(&self, on: NaiveDate) -> &ProofRule {
        match &self.proof_without_hardship {
            Some(proof) if !self.needs_hardship(on) => proof,
            _ => &self.proof,
        }
    }
}

impl Rules {
    /// The rules this program was built with.
    #[must_use]
    pub fn seed() -> &'static Self {
        static SEED: LazyLock<Rules> =
            LazyLock::new(|| crate::seed::json(include_str!("../../../data/eligibility.json")));
        &SEED
    }

    /// The version of Đ.7 in force on a day; none before 01/01/2018.
    #[must_use]
    pub fn rule_set(&self, on: NaiveDate) -> Option<&RuleSet> {
        self.rule_sets.iter().find(|set| set.valid_from <= on && set.valid_to.is_none_or(|to| on <= to))
    }

    /// The categories in force on a day, in the order of Đ.7.
    #[must_use]
    pub fn groups_on(&self, on: NaiveDate) -> Vec<&Group> {
        let mut groups: Vec<_> = self.groups.iter().filter(|group| group.is_in_force(on)).collect();
        groups.sort_by_key(|group| group.order);
        groups
    }

    /// A paper by its code.
    #[must_use]
    pub fn proof(&self, code: &str) -> Option<&Proof> {
        self.proofs.iter().find(|proof| proof.code == code)
    }

    /// The one column of the statistical forms that counts a person: a combination held ("both poor and minority")
    /// before the primary category (diện chính), and that before the first of the others.
    #[must_use]
    pub fn statistical_group<'a>(&'a self, held: &'a [String], primary: Option<&'a str>) -> Option<&'a str> {
        let combined =
            self.statistical_extra.iter().find(|extra| extra.of.iter().all(|code| held.contains(code)));
        combined.map(|extra| extra.code.as_str()).or(primary).or_else(|| held.first().map(String::as_str))
    }
}
