//! Cards of officers and collaborators, certificates of courses: the files by which cards are issued, issued again and
//! withdrawn, the register of what was issued, and whom the law lets lose a card for doing nothing.

pub mod dto;
mod handlers;
mod repo;
pub mod service;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this feature.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(handlers::course_list)
        .service(handlers::course_create)
        .service(handlers::course_read)
        .service(handlers::card_file_list)
        .service(handlers::card_file_create)
        .service(handlers::card_file_read)
        .service(handlers::card_file_action_list)
        .service(handlers::card_file_forward)
        .service(handlers::card_file_grant)
        .service(handlers::card_file_refuse)
        .service(handlers::card_file_abandon)
        .service(handlers::card_file_carry_out)
        .service(handlers::card_proposal_list)
        .service(handlers::card_list)
        .service(handlers::card_read)
        .service(handlers::card_document)
        .service(handlers::card_reissue)
        .service(handlers::card_withdraw)
        .service(handlers::certificate_list)
        .service(handlers::certificate_create)
        .service(handlers::certificate_read)
        .service(handlers::certificate_document)
        .service(handlers::certificate_reissue)
        .service(handlers::certificate_withdraw)
        .service(handlers::blank_issue);
}
