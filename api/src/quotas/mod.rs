//! The yearly quota of court cases of State officers: what each was credited, what that comes to, and the cases behind it.

mod dto;
mod handlers;
mod repo;
mod service;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this feature.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(handlers::quota_read)
        .service(handlers::quota_officer_list)
        .service(handlers::quota_record_list);
}
