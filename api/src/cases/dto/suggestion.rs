//! Wire types of the suggestion whom to assign.

use crate::practitioners::service::PractitionerKind;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tgpl_domain::{cases::Bar, ids::PractitionerId, suggestion::Factor, text::Line};
use utoipa::ToSchema;
use validator::Validate;

/// Who might carry a case, the likeliest first, and who may not.
#[derive(Debug, Serialize, ToSchema)]
pub struct SuggestionsView {
    /// Those whom the assignment would take, by score; of equal scores in the order of a Vietnamese list of people.
    pub data: Vec<SuggestionView>,
    /// Those whom it would refuse, each with the reason it would give.
    pub excluded: Vec<ExcludedView>,
    /// The language that the person needs, where it is not Vietnamese.
    pub language: Option<String>,
    /// What else is to be minded: an interpreter, large print, home visit.
    pub needs: Vec<String>,
    /// Which factors and points; to be sent along with the assignment.
    #[schema(example = "2026-11")]
    pub rules_version: &'static str,
}

/// Somebody who might carry the case.
#[derive(Debug, Serialize, ToSchema)]
pub struct SuggestionView {
    /// Who.
    pub practitioner_id: PractitionerId,
    /// Name.
    pub name: String,
    /// Kind.
    pub kind: PractitionerKind,
    /// The sum of the factors' points.
    pub score: u16,
    /// What it is made of.
    pub factors: Vec<FactorView>,
    /// Cases not ended yet.
    pub open_cases: i64,
    /// The next time away that is on record.
    pub next_absence: Option<DaysAway>,
}

/// One part of a score.
#[derive(Debug, Serialize, ToSchema)]
pub struct FactorView {
    /// Which.
    pub code: Factor,
    /// What it found, in the language of the answer.
    #[schema(example = "28 vụ đang mở")]
    pub label: String,
    /// What it gives.
    pub points: u16,
    /// Most that it can give.
    pub most: u16,
}

/// Days away, without why.
#[derive(Debug, Serialize, ToSchema)]
pub struct DaysAway {
    /// First day.
    pub from_on: NaiveDate,
    /// Last day.
    pub to_on: NaiveDate,
}

/// Somebody who may not carry the case.
#[derive(Debug, Serialize, ToSchema)]
pub struct ExcludedView {
    /// Who.
    pub practitioner_id: PractitionerId,
    /// Name.
    pub name: String,
    /// Why not.
    pub reason: ReasonView,
}

/// Why an assignment would be refused.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReasonView {
    /// The code of the refusal.
    pub code: Bar,
    /// Its words, in the language of the answer.
    pub label: String,
}

/// The suggestion that somebody had before them when they decided; it is kept in the history, whether it was followed
/// or not.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Suggested {
    /// `rules_version` of the suggestion.
    #[schema(example = "2026-11")]
    pub rules_version: Line<20>,
    /// The place at which the one chosen stood, from 1.
    #[validate(range(min = 1, max = 1000))]
    #[schema(minimum = 1, maximum = 1000)]
    pub rank: u16,
    /// Their score.
    #[validate(range(max = 1000))]
    #[schema(minimum = 0, maximum = 1000, example = 65)]
    pub score: u16,
}
