//! Cases (*vụ việc*): from acceptance to the archive.

mod dto;
mod handlers;
mod repo;
pub mod service;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this feature.
pub fn configure(routes: &mut ServiceConfig) {
    routes.service(handlers::case_list).service(handlers::case_read);
}

/// What a duty is called.
pub(crate) fn duty_label(code: &str) -> String {
    tgpl_domain::deadlines::seed_deadlines()
        .iter()
        .find(|row| row.code == code)
        .map_or_else(|| code.to_owned(), |row| row.subject_vi.clone())
}

/// The masked form of a name of a sealed case.
pub(crate) fn initials(name: &str) -> String {
    name.parse::<tgpl_domain::names::PersonName>().map_or_else(|_| String::new(), |name| name.initials())
}
