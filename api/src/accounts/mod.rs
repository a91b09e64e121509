//! Signing in and out, accounts, roles and delegation, programs of partners.

mod dto;
mod handlers;
mod repo;
pub mod service;

pub use service::password;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this feature.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(handlers::session::session_login)
        .service(handlers::session::session_refresh)
        .service(handlers::session::session_logout)
        .service(handlers::session::me_read)
        .service(handlers::session::password_change)
        .service(handlers::session::session_list)
        .service(handlers::session::session_revoke)
        .service(handlers::secret::totp_enrol)
        .service(handlers::secret::totp_confirm)
        .service(handlers::secret::invitation_accept)
        .service(handlers::secret::password_reset_request)
        .service(handlers::secret::password_reset_confirm)
        .service(handlers::account::account_list)
        .service(handlers::account::account_read)
        .service(handlers::account::account_create)
        .service(handlers::account::account_update)
        .service(handlers::account::account_invite)
        .service(handlers::role::account_role_grant)
        .service(handlers::role::account_role_confirm)
        .service(handlers::role::account_role_revoke)
        .service(handlers::role::delegation_list)
        .service(handlers::role::delegation_create)
        .service(handlers::role::delegation_end)
        .service(handlers::program::service_account_list)
        .service(handlers::program::service_account_read)
        .service(handlers::program::service_account_create)
        .service(handlers::program::service_account_update)
        .service(handlers::program::service_account_end)
        .service(handlers::program::token_issue);
}
