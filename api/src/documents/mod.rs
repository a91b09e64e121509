//! Papers and files: uploads, the papers made from the record, the outgoing register, the QR that proves a paper.

mod dto;
mod form;
mod handlers;
mod holder;
mod inspect;
mod issuer;
mod page;
mod paper;
mod repo;
pub mod service;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this feature.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(handlers::request_document_list)
        .service(handlers::request_document_create)
        .service(handlers::case_document_list)
        .service(handlers::case_document_create)
        .service(handlers::document_read)
        .service(handlers::document_content)
        .service(handlers::document_withdraw)
        .service(handlers::paper_verify)
        .service(handlers::card_verify);
}

/// Pages without a token.
pub fn configure_pages(routes: &mut actix_web::web::ServiceConfig) {
    routes.service(page::paper_page);
}
