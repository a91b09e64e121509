//! A case from the paper book.

use crate::persons::service::PersonContent;
use chrono::NaiveDate;
use serde::Deserialize;
use tgpl_domain::{
    case_code::CaseCode,
    cases::{Form, ProceduralStatus, ProceedingsKind, Role},
    fields::FieldOfLaw,
    ids::OrganisationId,
    partial_date::strict,
    requests::Channel,
    text::{Line, Prose},
};
use utoipa::ToSchema;
use validator::Validate;

/// Person, request and case at once, as the paper book has them.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EnterCase {
    /// The provider.
    pub organisation_id: OrganisationId,
    /// The branch with its own book.
    pub branch_id: Option<OrganisationId>,
    /// The number of the paper book; the register goes on after the highest. None takes the next number.
    pub code: Option<CaseCode>,
    /// The person helped.
    #[validate(nested)]
    pub person: PersonContent,
    /// How the request came in.
    pub channel: Channel,
    /// Day of the request's receipt.
    #[serde(deserialize_with = "strict::date")]
    pub received_on: NaiveDate,
    /// Day of the entry in the register.
    #[serde(deserialize_with = "strict::date")]
    pub accepted_on: NaiveDate,
    /// Form of aid.
    pub form: Form,
    /// Role in court; with court participation only.
    pub role: Option<Role>,
    /// Field of law.
    pub field: FieldOfLaw,
    /// What it is about.
    pub summary: Prose<4000>,
    /// Which procedure law is followed.
    pub proceedings: Option<ProceedingsKind>,
    /// What the person is in the proceedings.
    pub procedural_status: Option<ProceduralStatus>,
    /// Codes of the groups that the book names.
    #[validate(length(min = 1, max = 12))]
    pub groups: Vec<Line<40>>,
    /// Minor, HIV, trafficking or violence.
    #[serde(default)]
    pub sealed: bool,
}
