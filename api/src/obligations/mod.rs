//! The one list of what is due: steps of requests and cases now, plans, directives and reports later.
//! A duty starts and stops in the transaction of the event that causes it.

mod dto;
mod handlers;
mod repo;
pub mod service;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this feature.
pub fn configure(routes: &mut ServiceConfig) {
    routes.service(handlers::obligation_list).service(handlers::obligation_extend);
}
