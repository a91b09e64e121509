//! The working calendar of the State: when a period ends, and the days that the yearly notices change.

mod days;
mod dto;
mod handlers;
mod provinces;
mod service;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this feature.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(handlers::due_read)
        .service(handlers::calendar_days)
        .service(handlers::calendar_provinces)
        .service(handlers::holiday_list)
        .service(handlers::holiday_preview)
        .service(handlers::holiday_create)
        .service(handlers::holiday_delete);
}
