//! Long work that runs by itself, row by row: what a row does is one transaction with its outcome, so that whatever is
//! killed, what was done stays done and the rest is taken up again. Any number of workers may run one job.

mod dto;
mod handlers;
mod repo;
pub mod service;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this feature.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(handlers::job_list)
        .service(handlers::job_read)
        .service(handlers::job_row_list)
        .service(handlers::job_cancel)
        .service(handlers::job_undo);
}
