//! Signing in and out, accounts, roles and delegation, programs of partners.

mod dto;
mod handlers;
pub mod password;
mod repo;
pub mod service;
mod totp;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this feature.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(handlers::session_login)
        .service(handlers::session_refresh)
        .service(handlers::session_logout)
        .service(handlers::me_read)
        .service(handlers::password_change);
}
