//! Spreadsheets in: a template to fill, a dry run with a message for every wrong cell, a commit of all rows or of
//! the right ones, an undo. A second run changes nothing.

mod cases;
mod handlers;
mod repo;
pub mod service;
pub mod sheet;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this feature.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(handlers::case_import)
        .service(handlers::case_import_template)
        .service(handlers::import_read)
        .service(handlers::import_undo);
}
