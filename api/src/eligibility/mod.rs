//! Who is entitled (Luật TGPL Đ.7), asked of the dated rules without a person.

mod handlers;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this feature.
pub fn configure(routes: &mut ServiceConfig) {
    routes.service(handlers::eligibility_check).service(handlers::eligibility_group_list);
}
