//! Reference data that the law and the State give: provinces, communes, holidays, the legal transitions; and the
//! dated register of courts, procuracies, police and detention bodies.

mod bodies;
mod dto;
mod handlers;
mod load;
mod places;

pub use load::load;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this feature.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(handlers::province_list)
        .service(handlers::province_lineage)
        .service(handlers::commune_list)
        .service(handlers::proceedings_body_list)
        .service(handlers::proceedings_body_read)
        .service(handlers::proceedings_body_create)
        .service(handlers::proceedings_body_update);
}
