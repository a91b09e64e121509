//! Conflicts of interest across the nation (Luật TGPL Đ.25 kh.2): whether there is one, and whom to call. No more.

mod dto;
mod handlers;
mod repo;
pub mod service;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this feature.
pub fn configure(routes: &mut ServiceConfig) {
    routes.service(handlers::conflict_check);
}
