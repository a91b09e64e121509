//! Which papers prove a category: any of, all of, nested as TT 08/2017 Đ.33 writes them.

use super::Rules;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The code of a paper that the rules know, such as `P-HN-1`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct ProofCode(String);

impl ProofCode {
    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// No rule names this paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("không có loại giấy tờ chứng minh này")]
pub struct UnknownProof;

impl TryFrom<String> for ProofCode {
    type Error = UnknownProof;

    fn try_from(code: String) -> Result<Self, UnknownProof> {
        if Rules::seed().proof(&code).is_some() { Ok(Self(code)) } else { Err(UnknownProof) }
    }
}

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for ProofCode {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        utoipa::openapi::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::Type::String)
            .description(Some("Code of a paper that the groups name"))
            .pattern(Some("^P-[0-9A-Z]{1,10}(-[0-9]{1,2})?$"))
            .examples(["P-HN-1"])
            .build()
            .into()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for ProofCode {}

/// A rule over proof codes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ProofRule {
    /// This paper.
    One(String),
    /// Any of these.
    Any {
        /// The alternatives.
        #[cfg_attr(feature = "openapi", schema(no_recursion))]
        any_of: Vec<ProofRule>,
    },
    /// All of these.
    All {
        /// The parts.
        #[cfg_attr(feature = "openapi", schema(no_recursion))]
        all_of: Vec<ProofRule>,
    },
}

/// Papers of which one is enough.
pub(super) type Alternatives<'a> = BTreeSet<&'a str>;

impl ProofRule {
    /// The rule as a list of demands, each met by any one of its alternatives. So a person who has one paper of a
    /// pair is told the other one, and not the whole rule again.
    pub(super) fn demands(&self) -> Vec<Alternatives<'_>> {
        let demands = match self {
            Self::One(code) => vec![Alternatives::from([code.as_str()])],
            Self::All { all_of } => all_of.iter().flat_map(Self::demands).collect(),
            Self::Any { any_of } => {
                any_of.iter().map(Self::demands).fold(vec![Alternatives::new()], |so_far, branch| {
                    so_far
                        .iter()
                        .flat_map(|left| branch.iter().map(move |right| left.union(right).copied().collect()))
                        .collect()
                })
            }
        };
        without_weaker(demands)
    }

    /// Every code the rule names.
    #[must_use]
    pub fn codes(&self) -> BTreeSet<&str> {
        self.demands().into_iter().flatten().collect()
    }
}

/// A demand that holds whenever another one does says nothing new.
fn without_weaker(demands: Vec<Alternatives<'_>>) -> Vec<Alternatives<'_>> {
    let mut kept: Vec<Alternatives<'_>> = Vec::new();
    for demand in demands {
        if !kept.iter().any(|other| other.is_subset(&demand)) {
            kept.retain(|other| !demand.is_subset(other));
            kept.push(demand);
        }
    }
    kept
}
