//! Wire types of second factors, invitations and forgotten passwords.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

/// What proves that the one at the keyboard is the account's owner.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TotpEnrol {
    /// The password.
    #[validate(length(min = 1, max = 200))]
    #[schema(example = "mat-khau-thu-nghiem", min_length = 1, max_length = 200)]
    pub password: String,
}

/// A secret for an authenticator; shown this once.
#[derive(Serialize, ToSchema)]
pub struct TotpSecret {
    /// The secret in base 32, to be typed.
    #[schema(example = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")]
    pub secret: String,
    /// The same for a QR code.
    #[schema(example = "otpauth://totp/TGPL:giamdoc.langson?secret=JBSWY3DPEHPK3PXP&issuer=TGPL")]
    pub uri: String,
}

/// The first code of an authenticator.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TotpConfirm {
    /// Six digits.
    #[validate(length(min = 6, max = 8))]
    #[schema(example = "123456", min_length = 6, max_length = 8)]
    pub code: String,
}

/// Who forgot the password.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordForgotten {
    /// User name.
    #[validate(length(min = 1, max = 100))]
    #[schema(example = "giamdoc.langson", min_length = 1, max_length = 100)]
    pub username: String,
}

/// A new password with the secret of the mail.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordWithToken {
    /// The secret of the link in the mail.
    #[validate(length(min = 1, max = 200))]
    #[schema(example = "x4Jt7nq0Y3mB9pVwZr2sKd8fGh1uLcEaTiQo5yXvNbM", min_length = 1, max_length = 200)]
    pub token: String,
    /// The new password, at least 10 characters.
    #[validate(length(min = 1, max = 200))]
    #[schema(example = "mat-khau-moi-cua-toi", min_length = 10, max_length = 200)]
    pub password: String,
}
