//! Workqueues: named questions to the server, each with the one thing to do on its rows (design: ux.md 2.4). Which a
//! person has follows from the roles held; what is in them from the same scope as the lists.

mod dto;
mod handlers;
mod queues;
mod repo;
pub mod service;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this feature.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(handlers::workqueue_list)
        .service(handlers::workqueue_counts)
        .service(handlers::workqueue_read);
}
