//! Wire types of assignments.

use super::suggestion::Suggested;
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    ids::{DocumentId, PractitionerId},
    shares::Hundredths,
    text::Prose,
};
use utoipa::ToSchema;
use validator::Validate;

/// Who is to carry a case.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Assign {
    /// The practitioner, or the first of several.
    pub practitioner_id: PractitionerId,
    /// Hundredths of the case; equal parts where no share is given. All shares sum to 100.
    pub share: Option<Hundredths>,
    /// Further practitioners.
    #[serde(default)]
    #[validate(length(max = 99))]
    pub others: Vec<Colleague>,
    /// What the head asks to look after; printed on the note that assigns advice.
    pub instruction: Option<Prose<1000>>,
    /// The scanned agreement of parties with opposing interests; for advice and representation in civil matters.
    pub conflict_agreement_id: Option<DocumentId>,
    /// The suggestion of the first one, where there was one.
    #[validate(nested)]
    pub suggested: Option<Suggested>,
}

/// One of several practitioners.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Colleague {
    /// Who.
    pub practitioner_id: PractitionerId,
    /// Hundredths of the case.
    pub share: Option<Hundredths>,
}

/// Who takes whose place.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Replace {
    /// The one who comes.
    pub practitioner_id: PractitionerId,
    /// The one who goes; needed where several carry the case.
    pub replaces: Option<PractitionerId>,
    /// Hundredths of the case that the one who goes has done and keeps.
    pub done: Option<Hundredths>,
    /// Why, as the decision says it.
    pub reason: Prose<1000>,
    /// The scanned agreement of parties with opposing interests; for advice and representation in civil matters.
    pub conflict_agreement_id: Option<DocumentId>,
    /// The suggestion of the one who comes, where there was one.
    #[validate(nested)]
    pub suggested: Option<Suggested>,
}
