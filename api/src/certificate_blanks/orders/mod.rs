//! Where blanks come from: designs that were approved, and orders to print them, which somebody else approves.

mod dto;
mod handlers;
mod layout;
mod repo;
mod service;

pub use layout::of_serial as layout_of;
pub use service::{design, ordered, taken_in};

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this part.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(handlers::blank_template_list)
        .service(handlers::blank_template_create)
        .service(handlers::blank_print_order_list)
        .service(handlers::blank_print_order_create);
}
