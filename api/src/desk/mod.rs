//! What belongs to one account: the views it saved, words it has not sent yet, what it was told, its calendar feeds.

mod dto;
mod handlers;
mod repo;
pub mod service;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this feature.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(handlers::saved_view_list)
        .service(handlers::saved_view_create)
        .service(handlers::saved_view_update)
        .service(handlers::saved_view_delete)
        .service(handlers::draft_list)
        .service(handlers::draft_create)
        .service(handlers::draft_read)
        .service(handlers::draft_update)
        .service(handlers::draft_delete)
        .service(handlers::notice_list)
        .service(handlers::notice_count)
        .service(handlers::notice_mark_read)
        .service(handlers::calendar_feed_list)
        .service(handlers::calendar_feed_create)
        .service(handlers::calendar_feed_end)
        .service(handlers::calendar_feed_fetch);
}
