//! Persons who ask for or receive aid: kept once at each provider, found across the nation without telling who.

mod dto;
mod handlers;
mod merges;
mod repo;
mod search;
pub mod service;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this feature.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(handlers::person_search)
        .service(handlers::person_duplicates)
        .service(handlers::person_list)
        .service(handlers::person_create)
        .service(handlers::person_read)
        .service(handlers::person_update)
        .service(merges::handlers::person_merge)
        .service(merges::handlers::person_merge_read)
        .service(merges::handlers::person_merge_undo);
}
