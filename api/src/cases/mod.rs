//! Cases (*vụ việc*): from acceptance to the archive.

mod dto;
mod handlers;
mod repo;
pub mod service;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this feature.
pub fn configure(routes: &mut ServiceConfig) {
    use handlers::{actions, assignments, bulk, record, register, work};
    routes
        .service(handlers::search::case_search)
        .service(handlers::case_list)
        .service(handlers::case_read)
        .service(handlers::entry::case_create)
        .service(handlers::hearings::hearing_list)
        .service(bulk::case_bulk)
        .service(bulk::case_tag_list)
        .service(bulk::case_tag)
        .service(record::case_update)
        .service(record::case_history)
        .service(record::party_list)
        .service(record::eligibility_read)
        .service(record::dossier_read)
        .service(record::dossier_mark)
        .service(record::note_list)
        .service(record::note_create)
        .service(work::work_session_list)
        .service(work::work_session_create)
        .service(work::work_session_update)
        .service(work::work_session_delete)
        .service(work::proceeding_list)
        .service(work::proceeding_create)
        .service(work::proceeding_update)
        .service(register::register_closing_list)
        .service(register::register_closing_create)
        .service(assignments::assignment_list)
        .service(assignments::assignment_suggest)
        .service(assignments::case_assign)
        .service(assignments::case_replace)
        .service(actions::case_actions)
        .service(actions::case_start)
        .service(actions::case_register)
        .service(actions::case_registration_refused)
        .service(actions::case_registration_cancelled)
        .service(actions::case_supply_proof)
        .service(actions::case_proof_expired)
        .service(actions::case_decline)
        .service(actions::case_request_change)
        .service(actions::case_refuse_change)
        .service(actions::case_request_verification)
        .service(actions::case_petition)
        .service(actions::case_suspend)
        .service(actions::case_resume)
        .service(actions::case_prepare_completion)
        .service(actions::case_return_to_work)
        .service(actions::case_complete)
        .service(actions::case_hand_over)
        .service(actions::case_discontinue)
        .service(actions::case_terminate)
        .service(actions::case_transfer)
        .service(actions::case_confirm_transfer)
        .service(actions::case_return_transfer)
        .service(actions::case_archive);
}

/// The masked form of a name of a sealed case.
pub(crate) fn initials(name: &str) -> String {
    name.parse::<tgpl_domain::names::PersonName>().map_or_else(|_| String::new(), |name| name.initials())
}
