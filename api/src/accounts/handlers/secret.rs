//! HTTP for second factors, invitations and forgotten passwords.

use crate::{
    accounts::{
        dto::secret::{PasswordForgotten, PasswordWithToken, TotpConfirm, TotpEnrol, TotpSecret},
        service::secret::{self as service, Purpose},
    },
    platform::{Body, Ctx, Problem, context::Visit},
};
use actix_web::{HttpResponse, post, web::Json};

/// Begin to set up a second factor
///
/// Asks for the password and gives the secret for an authenticator, once. It counts after `/auth/totp/confirm`.
#[utoipa::path(tag = "identity", operation_id = "totp_enrol", request_body = TotpEnrol,
    responses((status = 200, description = "The secret", body = TotpSecret)))]
#[post("/auth/totp")]
pub async fn totp_enrol(ctx: Ctx, body: Body<TotpEnrol>) -> Result<Json<TotpSecret>, Problem> {
    service::enrol(&ctx, body.0).await.map(Json)
}

/// Set up the second factor
///
/// With the first code of the authenticator; from now on signing in asks for one. A code works once.
#[utoipa::path(tag = "identity", operation_id = "totp_confirm", request_body = TotpConfirm,
    responses((status = 204, description = "Set up")))]
#[post("/auth/totp/confirm")]
pub async fn totp_confirm(ctx: Ctx, body: Body<TotpConfirm>) -> Result<HttpResponse, Problem> {
    service::confirm(&ctx, &body.0).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Take up an invited account
///
/// Sets the first password with the secret of the invitation, which is good for 72 hours and once.
#[utoipa::path(tag = "identity", operation_id = "invitation_accept", request_body = PasswordWithToken,
    responses((status = 204, description = "The account can be used")))]
#[post("/auth/invitations/accept")]
pub async fn invitation_accept(visit: Visit, body: Body<PasswordWithToken>) -> Result<HttpResponse, Problem> {
    service::redeem(&visit, body.0, Purpose::Invitation).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Say that a password is forgotten
///
/// The answer is the same whether there is such an account or not; its owner gets a mail.
#[utoipa::path(tag = "identity", operation_id = "password_reset_request", request_body = PasswordForgotten,
    responses((status = 204, description = "Noted")))]
#[post("/auth/password-reset")]
pub async fn password_reset_request(
    visit: Visit,
    body: Body<PasswordForgotten>,
) -> Result<HttpResponse, Problem> {
    service::forgotten(&visit, &body.0).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Replace a forgotten password
///
/// With the secret of the mail, which is good for an hour and once. Ends every session of the account.
#[utoipa::path(tag = "identity", operation_id = "password_reset_confirm", request_body = PasswordWithToken,
    responses((status = 204, description = "Replaced")))]
#[post("/auth/password-reset/confirm")]
pub async fn password_reset_confirm(
    visit: Visit,
    body: Body<PasswordWithToken>,
) -> Result<HttpResponse, Problem> {
    service::redeem(&visit, body.0, Purpose::Reset).await?;
    Ok(HttpResponse::NoContent().finish())
}
