//! Wire types of programs of partners (service accounts).

use crate::platform::{Column, Listed, Taking, extract::from_text, patch::settable};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tgpl_domain::{
    ids::{AccountId, OrganisationId, ServiceAccountId},
    partial_date::strict,
    policy::Permission,
    text::Line,
};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A program of a partner.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ServiceAccountView {
    /// Id.
    pub id: ServiceAccountId,
    /// Version, also in `ETag`.
    pub version: i32,
    /// What it is.
    #[schema(example = "Cổng dịch vụ công tỉnh Lạng Sơn")]
    pub name: String,
    /// Its name at `/oauth/token`.
    #[schema(example = "svc-4f1a9c20d7be")]
    pub client_id: String,
    /// For whom it works.
    pub organisation_id: OrganisationId,
    /// Functions that it may use.
    pub scopes: Vec<String>,
    /// The person who answers for it.
    pub owner_id: AccountId,
    /// Its public keys.
    #[schema(value_type = Vec<PublicKey>)]
    pub keys: Value,
    /// Until when its keys are good.
    pub expires_at: DateTime<Utc>,
    /// When it was switched off.
    pub ended_at: Option<DateTime<Utc>>,
    /// Since when there is such a program.
    pub created_at: DateTime<Utc>,
}

tgpl_domain::text_enum! {
    /// Families of keys.
    pub enum KeyType {
        /// Edwards curves.
        Okp = "OKP",
        /// Elliptic curves.
        Ec = "EC",
    }
}

tgpl_domain::text_enum! {
    /// Curves: `OKP` keys are of Ed25519 and sign `EdDSA`, `EC` keys of P-256 and sign `ES256`.
    pub enum Curve {
        /// Ed25519.
        Ed25519 = "Ed25519",
        /// P-256.
        P256 = "P-256",
    }
}

/// The public half of a program's key (RFC 7517). The private half never leaves the partner.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({ "kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" }))]
pub struct PublicKey {
    /// Family.
    pub kty: KeyType,
    /// Curve.
    pub crv: Curve,
    /// The point, or its first coordinate: 32 bytes in base64url.
    #[schema(example = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")]
    pub x: Line<43>,
    /// The second coordinate, of P-256.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y: Option<Line<43>>,
}

impl Listed for ServiceAccountView {
    const FILE: &'static str = "chuong-trinh";
    const TAKING: Taking = Taking::Logged("service_account_export");
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Tên", cell: |row| row.name.as_str().into() },
        Column { title: "Mã chương trình", cell: |row| row.client_id.as_str().into() },
        Column { title: "Quyền", cell: |row| row.scopes.join(", ").into() },
        Column { title: "Tổ chức", cell: |row| row.organisation_id.to_string().into() },
        Column { title: "Người chịu trách nhiệm", cell: |row| row.owner_id.to_string().into() },
        Column { title: "Có hiệu lực đến", cell: |row| row.expires_at.into() },
        Column { title: "Tắt ngày", cell: |row| row.ended_at.into() },
        Column { title: "Lập ngày", cell: |row| row.created_at.into() },
    ];
}

/// What a list of programs may be asked for.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ServiceAccountListQuery {
    /// For whom they work.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub organisation_id: Option<OrganisationId>,
}

/// A program to be let in.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ServiceAccountCreate {
    /// What it is.
    #[schema(example = "Cổng dịch vụ công tỉnh Lạng Sơn")]
    pub name: Line<200>,
    /// For whom it works.
    pub organisation_id: OrganisationId,
    /// Functions that it may use, of those that programs have.
    #[validate(length(min = 1, max = 20))]
    #[schema(example = json!(["organisation_read"]), min_items = 1, max_items = 20)]
    pub scopes: Vec<Permission>,
    /// Its public keys; two while one takes the other's place.
    #[validate(length(min = 1, max = 2), nested)]
    #[schema(min_items = 1, max_items = 2)]
    pub keys: Vec<PublicKey>,
    /// The person who answers for it, the caller when absent.
    pub owner_id: Option<AccountId>,
    /// Until when, at most twelve months on.
    #[serde(deserialize_with = "strict::instant")]
    pub expires_at: DateTime<Utc>,
}

/// What may be changed of a program.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ServiceAccountPatch {
    /// What it is.
    #[serde(default, deserialize_with = "settable")]
    #[schema(value_type = Line<200>)]
    pub name: Option<Line<200>>,
    /// Functions that it may use.
    #[serde(default, deserialize_with = "settable")]
    #[validate(length(min = 1, max = 20))]
    #[schema(value_type = Vec<Permission>, min_items = 1, max_items = 20)]
    pub scopes: Option<Vec<Permission>>,
    /// Its public keys, as a whole: first with the new one, and without the old one when nobody uses it.
    #[serde(default, deserialize_with = "settable")]
    #[validate(length(min = 1, max = 2), nested)]
    #[schema(value_type = Vec<PublicKey>, min_items = 1, max_items = 2)]
    pub keys: Option<Vec<PublicKey>>,
    /// Until when, at most twelve months on.
    #[serde(default, deserialize_with = "strict::optional_instant")]
    pub expires_at: Option<DateTime<Utc>>,
}

/// A program's request for a token (RFC 6749 4.4), proved by what it signed itself (RFC 7523).
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TokenRequest {
    /// Always `client_credentials`.
    #[schema(example = "client_credentials")]
    pub grant_type: String,
    /// Always `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`.
    #[schema(example = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")]
    pub client_assertion_type: Option<String>,
    /// A JWT, signed `EdDSA` or `ES256`: `iss` and `sub` the program's name, `aud` the address of this operation,
    /// `exp` at most five minutes on, `jti` new each time.
    pub client_assertion: Option<String>,
    /// The program's name; the assertion says it too.
    #[schema(example = "svc-4f1a9c20d7be")]
    pub client_id: Option<String>,
    /// Ignored: a token has the functions that the program has at that instant.
    #[expect(dead_code, reason = "RFC 6749 lets a client send it, and unknown fields are refused")]
    pub scope: Option<String>,
}

/// A program's token.
#[derive(Serialize, ToSchema)]
pub struct TokenView {
    /// To be sent as `Authorization: Bearer`.
    pub access_token: String,
    /// Always `Bearer`.
    #[schema(example = "Bearer")]
    pub token_type: &'static str,
    /// Seconds.
    #[schema(example = 600)]
    pub expires_in: i64,
    /// The program's functions.
    #[schema(example = "organisation_read")]
    pub scope: String,
}
