//! Wire types of signing in.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    ids::{AccountId, OrganisationId, PractitionerId, SessionId},
    policy::{Permission, Role},
};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A name and what proves it.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Login {
    /// User name.
    #[validate(length(min = 1, max = 100))]
    #[schema(example = "giamdoc.langson", min_length = 1, max_length = 100)]
    pub username: String,
    /// Password.
    #[validate(length(min = 1, max = 200))]
    #[schema(example = "mat-khau-thu-nghiem", min_length = 1, max_length = 200)]
    pub password: String,
    /// One-time code, when the account has a second factor.
    #[validate(length(min = 6, max = 8))]
    #[schema(example = "123456", min_length = 6, max_length = 8)]
    pub totp: Option<String>,
}

/// How the refresh token travels.
#[derive(Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
pub struct TransportQuery {
    /// `body` gives the refresh token in the answer too, for clients without cookies.
    #[param(inline)]
    pub transport: Option<Transport>,
}

/// Ways for a refresh token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Transport {
    /// An `HttpOnly` cookie, the default.
    Cookie,
    /// The body of the answer.
    Body,
}

/// The refresh token of a client without cookies; browsers send an empty object.
#[derive(Deserialize, Validate, ToSchema, Default)]
#[serde(deny_unknown_fields)]
pub struct Refresh {
    /// The token that the last answer gave.
    #[validate(length(max = 200))]
    #[schema(max_length = 200)]
    pub refresh_token: Option<String>,
}

/// A signed-in session.
#[derive(Serialize, ToSchema)]
pub struct SessionView {
    /// To be sent as `Authorization: Bearer`.
    pub access_token: String,
    /// Always `Bearer`.
    #[schema(example = "Bearer")]
    pub token_type: &'static str,
    /// Seconds.
    #[schema(example = 600)]
    pub expires_in: i64,
    /// Only with `transport=body`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<String>,
    /// Who signed in.
    pub account: MeView,
}

/// The caller's own account.
#[derive(Serialize, ToSchema)]
pub struct MeView {
    /// Id.
    pub id: AccountId,
    /// User name.
    pub username: String,
    /// Name as shown.
    pub display_name: String,
    /// The organisation whose member the account is.
    pub organisation_id: OrganisationId,
    /// Its name.
    pub organisation_name: String,
    /// Practitioners that the account is.
    pub practitioner_ids: Vec<PractitionerId>,
    /// Roles held now.
    pub roles: Vec<HeldRole>,
    /// Functions that any of the roles has: what pages show.
    pub permissions: Vec<Permission>,
    /// Whether a second factor is set up.
    pub second_factor: bool,
}

/// A role and where it is held.
#[derive(Serialize, ToSchema)]
pub struct HeldRole {
    /// The role.
    pub role: Role,
    /// At this organisation.
    pub organisation_id: OrganisationId,
    /// At this branch of it, if not at its head office.
    pub branch_id: Option<OrganisationId>,
}

/// A new password.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordChange {
    /// The present one.
    #[validate(length(min = 1, max = 200))]
    #[schema(example = "mat-khau-thu-nghiem", min_length = 1, max_length = 200)]
    pub current: String,
    /// The new one, at least 10 characters.
    #[validate(length(min = 1, max = 200))]
    #[schema(example = "mot-mat-khau-moi", min_length = 10, max_length = 200)]
    pub new: String,
}

/// An open session of the caller's account.
#[derive(Serialize, ToSchema)]
pub struct OpenSessionView {
    /// Id.
    pub id: SessionId,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// When its tokens were last refreshed.
    pub last_used_at: DateTime<Utc>,
    /// When it ends at the latest.
    pub expires_at: DateTime<Utc>,
    /// Whether it is the one that asks.
    pub current: bool,
}
