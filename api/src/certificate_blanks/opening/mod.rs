//! Opening balances: what units had when the ledger began comes in from a sheet, by range and with minutes.

mod dto;
mod handlers;
mod service;
mod sheet;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this part.
pub fn configure(routes: &mut ServiceConfig) {
    routes.service(handlers::blank_opening_import);
}
