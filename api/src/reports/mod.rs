//! Reports of units for periods: forms as data, figures that open their cases, a life from draft to frozen, and who is
//! silent.

mod dto;
pub mod forms;
mod handlers;
mod repo;
pub mod service;

pub use dto::FileFormat;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this feature.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(handlers::report_form_list)
        .service(handlers::report_form_read)
        .service(handlers::report_form_create)
        .service(handlers::report_period_list)
        .service(handlers::report_list)
        .service(handlers::report_create)
        .service(handlers::report_read)
        .service(handlers::report_file_read)
        .service(handlers::report_update)
        .service(handlers::report_check)
        .service(handlers::report_reopen)
        .service(handlers::report_sign)
        .service(handlers::report_submit)
        .service(handlers::report_return)
        .service(handlers::report_accept)
        .service(handlers::report_freeze)
        .service(handlers::report_correct)
        .service(handlers::report_action_list)
        .service(handlers::report_history_list)
        .service(handlers::report_cell_period_list)
        .service(handlers::report_cell_record_list)
        .service(handlers::report_field_record_list)
        .service(handlers::report_broken_record_list)
        .service(handlers::report_notice_record_list)
        .service(handlers::report_verify)
        .service(handlers::report_delta_list)
        .service(handlers::report_duty_list)
        .service(handlers::report_completeness)
        .service(handlers::report_remind);
}
