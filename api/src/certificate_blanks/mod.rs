//! Blanks of cards and certificates: a ledger of serials that cannot lose one (ADR 0011), and the papers by which they are
//! asked for, moved and written off.

mod books;
pub mod dto;
mod handlers;
mod opening;
mod orders;
mod repo;
pub mod service;
mod stock;
mod stocktakes;

pub use books::letterhead;
pub use orders::{design, layout_of};
pub use stock::configure_pages;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this feature. What names a type and a serial comes last: it fits any two words.
pub fn configure(routes: &mut ServiceConfig) {
    stock::configure(routes);
    stocktakes::configure(routes);
    opening::configure(routes);
    orders::configure(routes);
    books::configure(routes);
    routes
        .service(handlers::blank_type_list)
        .service(handlers::blank_lot_create)
        .service(handlers::blank_supply_request_list)
        .service(handlers::blank_supply_request_create)
        .service(handlers::blank_supply_request_approve)
        .service(handlers::blank_supply_request_reject)
        .service(handlers::blank_shipment_list)
        .service(handlers::blank_shipment_create)
        .service(handlers::blank_shipment_confirm)
        .service(handlers::blank_shipment_report_discrepancy)
        .service(handlers::blank_spoil)
        .service(handlers::blank_take_back)
        .service(handlers::blank_report_loss)
        .service(handlers::blank_return)
        .service(handlers::blank_recall)
        .service(handlers::blank_destroy)
        .service(handlers::blank_reverse)
        .service(handlers::blank_paper_list)
        .service(handlers::blank_paper_read)
        .service(handlers::blank_paper_action_list)
        .service(handlers::blank_paper_approve)
        .service(handlers::blank_paper_reject)
        .service(handlers::blank_paper_cancel)
        .service(handlers::blank_paper_carry_out)
        .service(handlers::blank_paper_report)
        .service(handlers::blank_movement_list)
        .service(handlers::blank_balance_read)
        .service(handlers::blank_trace_read)
        .service(handlers::blank_read);
}
