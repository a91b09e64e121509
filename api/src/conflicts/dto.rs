//! Wire types of the conflict check.

use serde::{Deserialize, Serialize};
use tgpl_domain::{
    citizen_id::CitizenId, ids::PractitionerId, names::PersonName, requests::Side, text::Line,
};
use utoipa::ToSchema;
use validator::Validate;

/// The parties of a matter that somebody is about to take.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConflictCheck {
    /// What tells the matter from others.
    #[serde(default)]
    pub matter: MatterKey,
    /// Who stands on which side.
    #[validate(length(min = 1, max = 50), nested)]
    #[schema(min_items = 1, max_items = 50)]
    pub parties: Vec<Party>,
    /// Ask about this practitioner's matters only.
    pub practitioner_id: Option<PractitionerId>,
}

/// What tells a matter from others.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MatterKey {
    /// Number under which the proceedings body keeps it.
    #[schema(example = "12/2026/TLST-HS")]
    pub court_file_number: Option<Line<60>>,
}

/// Somebody on a side of a matter.
#[derive(Clone, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Full name as written.
    pub name: PersonName,
    /// Year of birth.
    #[serde(default)]
    #[validate(range(min = 1900, max = 2199))]
    #[schema(minimum = 1900, maximum = 2199, example = 1991)]
    pub birth_year: Option<i32>,
    /// Citizen number; only its keyed hash is kept.
    #[serde(default, skip_serializing)]
    pub id_number: Option<CitizenId>,
    /// On which side.
    pub side: Side,
    /// What they are in the matter, in words.
    #[serde(default)]
    pub role: Option<Line<100>>,
}

/// Whether there is a conflict, and whom to call about it.
#[derive(Serialize, ToSchema)]
pub struct ConflictAnswer {
    /// Somebody in the nation acts for the other side.
    pub conflict: bool,
    /// Whom to call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
}

/// A provider to be called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Contact {
    /// Its name.
    pub organisation_name: String,
    /// Its telephone number.
    pub phone: Option<String>,
}
