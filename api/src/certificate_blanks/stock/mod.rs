//! The stock as it stands: which serials are where, one range after the other, and how long what is held will last.

mod dto;
mod handlers;
mod repo;
mod service;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this part.
pub fn configure(routes: &mut ServiceConfig) {
    routes.service(handlers::blank_range_list).service(handlers::blank_forecast_read);
}
