//! Stock-takes: a store is counted by scanning and held against the book under the lock of its series; what differs is explained
//! by whoever counted and adjusted once somebody else approves.

mod dto;
mod handlers;
pub mod service;

pub use dto::{DifferenceView, Explained};

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this part.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(handlers::blank_stocktake_list)
        .service(handlers::blank_stocktake_create)
        .service(handlers::blank_stocktake_read)
        .service(handlers::blank_stocktake_count)
        .service(handlers::blank_stocktake_close)
        .service(handlers::blank_stocktake_approve)
        .service(handlers::blank_stocktake_reject)
        .service(handlers::blank_stocktake_cancel);
}
