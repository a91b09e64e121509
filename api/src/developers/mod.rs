//! Pages for integrators: the reference and the list of refusals, made from the specification itself, served by
//! ourselves, without scripts.

mod reference;

pub use reference::problems_markdown;

use actix_web::{HttpResponse, get, http::header, web::ServiceConfig};
use std::sync::LazyLock;

const STYLE: &str = include_str!("reference.css");

/// Pages under `/dev`.
pub fn configure(routes: &mut ServiceConfig) {
    routes.service(style).service(reference_page).service(problems_page);
}

#[get("/dev/reference.css")]
async fn style() -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "public, max-age=3600"))
        .content_type("text/css; charset=utf-8")
        .body(STYLE)
}

#[get("/dev/reference")]
async fn reference_page() -> HttpResponse {
    static PAGE: LazyLock<String> = LazyLock::new(|| reference::operations_page(&crate::app::document()));
    html(&PAGE)
}

#[get("/dev/problems")]
async fn problems_page() -> HttpResponse {
    static PAGE: LazyLock<String> = LazyLock::new(reference::problems_page);
    html(&PAGE)
}

fn html(page: &'static str) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "public, max-age=300"))
        .content_type("text/html; charset=utf-8")
        .body(page)
}
