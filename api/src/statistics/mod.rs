//! Statistics: every case as it is counted, and the counters that follow it, both in the transaction that changes the
//! case and from one place ([`service::settle`]); and what is asked of them: figures, the cases behind each.

mod dto;
mod fact;
mod handlers;
mod repo;
mod rows;
pub mod service;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this feature.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(handlers::measure_list)
        .service(handlers::measure_query)
        .service(handlers::measure_record_list)
        .service(handlers::saved_query_list)
        .service(handlers::saved_query_create)
        .service(handlers::saved_query_read)
        .service(handlers::saved_query_run)
        .service(handlers::saved_query_delete);
}
