//! Papers and files: uploads, the papers made from the record, the outgoing register, the QR that proves a paper.

mod issuer;
mod paper;
pub mod service;

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this feature.
pub fn configure(_routes: &mut ServiceConfig) {}
