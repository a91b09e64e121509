//! Organisations: the Agency and its units, departments, centres, branches, contracted and registered ones, each with
//! its validity and what it came from.

mod dto;
mod handlers;
mod lineage;
mod repo;
pub mod service;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this feature.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(handlers::organisation_list)
        .service(handlers::organisation_read)
        .service(handlers::organisation_create)
        .service(handlers::organisation_update);
}
