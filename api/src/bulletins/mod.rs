//! The monthly notice of court participation: its figures beside those of other months, by province, and its text.

mod dto;
mod handlers;
mod service;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this feature.
pub fn configure(routes: &mut ServiceConfig) {
    routes.service(handlers::bulletin_read).service(handlers::bulletin_file_read);
}
