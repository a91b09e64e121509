//! Wire types of role grants and delegation.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    ids::{AccountId, OrganisationId},
    partial_date::strict,
    policy::Role,
    text::Line,
};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// A role that an account holds, held or will hold.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RoleGrantView {
    /// Id.
    pub id: Uuid,
    /// The role.
    pub role: Role,
    /// At this organisation.
    pub organisation_id: OrganisationId,
    /// At this branch of it, if not as a whole.
    pub branch_id: Option<OrganisationId>,
    /// From this instant.
    pub valid_from: DateTime<Utc>,
    /// Until this instant.
    pub valid_to: Option<DateTime<Utc>>,
    /// Whose role is exercised, when it is delegated.
    pub delegated_by: Option<AccountId>,
    /// Has no effect until a second administrator has confirmed it.
    pub awaits_second: bool,
    /// Why.
    pub reason: Option<String>,
}

/// A role to be given.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleGrantCreate {
    /// The role.
    pub role: Role,
    /// At this organisation.
    pub organisation_id: OrganisationId,
    /// At this branch of it, if not as a whole.
    pub branch_id: Option<OrganisationId>,
    /// From this instant, now when absent.
    #[serde(default, deserialize_with = "strict::optional_instant")]
    pub valid_from: Option<DateTime<Utc>>,
    /// Until this instant.
    #[serde(default, deserialize_with = "strict::optional_instant")]
    pub valid_to: Option<DateTime<Utc>>,
    /// Why.
    pub reason: Option<Line<200>>,
}

/// One of an account's grants.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleGrantChoice {
    /// The grant.
    pub grant_id: Uuid,
}

/// A role that its holder lets somebody else exercise for a time (*ủy quyền*).
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DelegationView {
    /// Id.
    pub id: Uuid,
    /// Whose role.
    pub from_account_id: AccountId,
    /// Who exercises it.
    pub to_account_id: AccountId,
    /// The role.
    pub role: Role,
    /// At this organisation.
    pub organisation_id: OrganisationId,
    /// At this branch of it, if not as a whole.
    pub branch_id: Option<OrganisationId>,
    /// From this instant.
    pub valid_from: DateTime<Utc>,
    /// Until this instant, or the end of the right of the one who delegated.
    pub valid_to: Option<DateTime<Utc>>,
    /// Why.
    pub reason: Option<String>,
}

/// A role to be delegated.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "role": "director", "organisation_id": "019a0000-0000-7000-8000-000000000001",
    "to_account_id": "019a0000-0000-7000-8000-000000000002", "valid_to": "2026-11-30T10:00:00Z",
    "reason": "Ủy quyền số 12/UQ-TT",
}))]
pub struct DelegationCreate {
    /// A role that the caller holds and that decides: `director`, `department`, `agency`.
    pub role: Role,
    /// Where the caller holds it.
    pub organisation_id: OrganisationId,
    /// The branch where the caller holds it.
    pub branch_id: Option<OrganisationId>,
    /// Who is to exercise it, of the caller's own organisation.
    pub to_account_id: AccountId,
    /// From this instant, now when absent.
    #[serde(default, deserialize_with = "strict::optional_instant")]
    pub valid_from: Option<DateTime<Utc>>,
    /// Until this instant.
    #[serde(deserialize_with = "strict::instant")]
    pub valid_to: DateTime<Utc>,
    /// Why, for example the number of the authorisation.
    pub reason: Line<200>,
}
