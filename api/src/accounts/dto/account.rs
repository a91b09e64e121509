//! Wire types of accounts and their administration.

use super::role::{RoleGrantCreate, RoleGrantView};
use crate::platform::{
    Column, Listed, Taking,
    extract::{from_text, list_from_text},
    patch::{clearable, settable},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    ids::{AccountId, OrganisationId},
    names::PersonName,
    policy::Role,
    text::Line,
};
use utoipa::{IntoParams, ToSchema};
use validator::{Validate, ValidationError};

tgpl_domain::text_enum! {
    /// Where an account stands.
    pub enum AccountState {
        /// Invited; has no password yet.
        Invited = "invited",
        /// May sign in.
        Active = "active",
        /// May not; its sessions are over.
        Locked = "locked",
    }
}

/// An account as its administrators see it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AccountView {
    /// Id.
    pub id: AccountId,
    /// Version, also in `ETag`; it counts changes of the roles too.
    pub version: i32,
    /// User name.
    #[schema(example = "canbo.langson")]
    pub username: String,
    /// Name as shown.
    #[schema(example = "Lý Văn Páo")]
    pub display_name: String,
    /// Mail, for invitations and forgotten passwords.
    pub email: Option<String>,
    /// The organisation whose member the account is.
    pub organisation_id: OrganisationId,
    /// Where it stands.
    pub state: AccountState,
    /// Whether a second factor is set up.
    pub second_factor: bool,
    /// Roles held now, earlier and later.
    pub roles: Vec<RoleGrantView>,
    /// Since when there is such an account.
    pub created_at: DateTime<Utc>,
}

impl Listed for AccountView {
    const FILE: &'static str = "tai-khoan";
    const TAKING: Taking = Taking::Logged("account_export");
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Tên đăng nhập", cell: |row| row.username.as_str().into() },
        Column { title: "Tên hiển thị", cell: |row| row.display_name.as_str().into() },
        Column { title: "Thư điện tử", cell: |row| row.email.as_deref().into() },
        Column { title: "Trạng thái", cell: |row| row.state.as_str().into() },
        Column {
            title: "Hai yếu tố", cell: |row| if row.second_factor { "có" } else { "chưa" }.into()
        },
        Column {
            title: "Vai trò",
            cell: |row| {
                row.roles.iter().map(|grant| grant.role.as_str()).collect::<Vec<_>>().join(", ").into()
            },
        },
        Column { title: "Tổ chức", cell: |row| row.organisation_id.to_string().into() },
        Column { title: "Lập ngày", cell: |row| row.created_at.into() },
    ];
}

/// What a list of accounts may be asked for.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AccountListQuery {
    /// Whose members.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub organisation_id: Option<OrganisationId>,
    /// States, separated by commas.
    #[serde(default, deserialize_with = "list_from_text")]
    #[param(value_type = Option<String>, example = "active,invited")]
    pub state: Vec<AccountState>,
    /// Who hold this role now.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "officer")]
    pub role: Option<Role>,
}

/// A person to be invited.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AccountCreate {
    /// User name: small letters, digits, dot, hyphen.
    #[validate(custom(function = "is_username"))]
    #[schema(example = "canbo.langson", pattern = "^[a-z0-9][a-z0-9.-]{2,49}$")]
    pub username: String,
    /// Name as shown.
    pub display_name: PersonName,
    /// Where the invitation goes.
    #[validate(email, length(max = 200))]
    #[schema(example = "canbo@tgpl.example", format = Email, max_length = 200)]
    pub email: String,
    /// The organisation whose member the account is.
    pub organisation_id: OrganisationId,
    /// First roles.
    #[serde(default)]
    #[validate(length(max = 10))]
    #[schema(max_items = 10)]
    pub roles: Vec<RoleGrantCreate>,
}

fn is_username(text: &str) -> Result<(), ValidationError> {
    let fits = (3..=50).contains(&text.len())
        && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-'))
        && text.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric);
    if fits {
        return Ok(());
    }
    Err(ValidationError::new("username")
        .with_message("Tên đăng nhập có 3 đến 50 chữ thường không dấu, chữ số, dấu chấm, gạch nối".into()))
}

/// What may be changed of an account.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AccountPatch {
    /// Name as shown.
    #[serde(default, deserialize_with = "settable")]
    #[schema(value_type = PersonName)]
    pub display_name: Option<PersonName>,
    /// Mail.
    #[serde(default, deserialize_with = "clearable")]
    #[schema(value_type = Option<Line<200>>)]
    pub email: Option<Option<Line<200>>>,
    /// `locked` ends every session at once; `active` unlocks.
    #[serde(default, deserialize_with = "settable")]
    #[schema(value_type = AccountState)]
    pub state: Option<AccountState>,
    /// `false` takes the second factor away, so that its owner sets up a new one.
    #[serde(default, deserialize_with = "settable")]
    #[schema(value_type = bool)]
    pub second_factor: Option<bool>,
}
