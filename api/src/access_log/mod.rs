//! Reading the access log: who did and who read what.

mod dto;
mod handlers;
mod repo;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this feature.
pub fn configure(routes: &mut ServiceConfig) {
    routes.service(handlers::audit_event_list);
}
