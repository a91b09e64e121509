//! The stock as it stands: which serials are where, one range after the other, which are lost for everybody to know, and how long
//! what is held will last.

mod dto;
mod handlers;
mod page;
mod repo;
mod service;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this part.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(handlers::blank_range_list)
        .service(handlers::blank_forecast_read)
        .service(handlers::invalid_blank_list);
}

/// Its page without a token.
pub fn configure_pages(routes: &mut actix_web::web::ServiceConfig) {
    routes.service(page::invalid_blanks_page);
}
