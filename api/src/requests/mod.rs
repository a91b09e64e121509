//! Requests for legal aid (*yêu cầu*), from every channel: received, decided, sent on, answered, followed by the
//! person with the code on the receipt.

mod actions;
mod dto;
mod handlers;
mod parties;
mod places;
mod repo;
pub mod service;
mod tracking;
mod view;

pub use tracking::tracking_page;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this feature.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(handlers::request_route)
        .service(handlers::request_list)
        .service(handlers::request_search)
        .service(handlers::request_create)
        .service(handlers::request_read)
        .service(handlers::request_update)
        .service(handlers::request_action_list)
        .service(handlers::request_history_list)
        .service(handlers::request_routing_read)
        .service(actions::request_submit)
        .service(actions::request_accept)
        .service(actions::request_refuse)
        .service(actions::request_ask_supplement)
        .service(actions::request_supplement)
        .service(actions::request_transfer)
        .service(actions::request_confirm_transfer)
        .service(actions::request_return_transfer)
        .service(actions::request_withdraw)
        .service(actions::request_answer);
}
