//! Those who perform legal aid: officers, contracted and organisations' lawyers, advisers, collaborators, probationers
//! (Luật TGPL Đ.17), with their contracts, absences and open cases.

mod dto;
mod engagements;
mod handlers;
mod repo;
pub mod service;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this feature.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(handlers::practitioner_list)
        .service(handlers::practitioner_read)
        .service(handlers::practitioner_create)
        .service(handlers::practitioner_update)
        .service(engagements::practitioner_contract_list)
        .service(engagements::practitioner_contract_create)
        .service(engagements::practitioner_absence_list)
        .service(engagements::practitioner_absence_create);
}
