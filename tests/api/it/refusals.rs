//! Every refusal is a problem document, the framework's own too, and nobody learns anything without a token.

use crate::harness::{Answer, TestApp};
use reqwest::Method;
use serde_json::json;
use tgpl_domain::{ids::CaseId, policy::Role};

/// What integrators rely on, whatever was refused.
#[track_caller]
pub fn is_problem(answer: &Answer, status: u16, code: &str) {
    assert_eq!((answer.status, answer.code()), (status, code), "{}", String::from_utf8_lossy(&answer.bytes));
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!(answer.body["status"], status);
    assert_eq!(answer.header("x-request-id"), answer.body["request_id"]);
    for field in ["type", "title", "instance"] {
        assert!(answer.body[field].is_string(), "{field} of {}", answer.body);
    }
    assert!(answer.body["errors"].is_array());
}

#[actix_web::test]
async fn nobody_learns_nothing_but_401() {
    let app = TestApp::start().await;
    let nobody = app.nobody();
    let somewhere = format!("/api/v1/cases/{}", CaseId::new());
    for path in ["/api/v1/cases", &somewhere, "/api/v1/no-such-thing", "/api/v1/", "/api/v1/cases/%00?x=1"] {
        for method in [Method::GET, Method::POST, Method::PATCH, Method::DELETE, Method::PUT, Method::OPTIONS]
        {
            let broken =
                nobody.request(method, path).header("Content-Type", "text/x-nothing").body("{broken");
            let answer = Answer::of(broken).await;
            is_problem(&answer, 401, "unauthenticated");
            assert_eq!(answer.header("www-authenticate"), "Bearer");
        }
    }
}

#[actix_web::test]
async fn the_frameworks_own_refusals_are_problems() {
    let app = TestApp::start().await;
    let director = app.director_of(app.lang_son).await;

    is_problem(&director.get("/api/v1/no-such-thing").await, 404, "not_found");
    is_problem(&director.get("/api/v1/cases/not-an-id").await, 404, "not_found");
    is_problem(&director.get("/no-such-page").await, 404, "not_found");
    is_problem(&director.delete("/api/v1/cases").await, 405, "method_not_allowed");
    is_problem(&director.get("/api/v1/cases?no_such=1").await, 400, "unknown_parameter");
    is_problem(&director.get("/api/v1/cases?limit=1&limit=2").await, 400, "unknown_parameter");
    is_problem(&director.get("/api/v1/cases?limit=101").await, 400, "unknown_parameter");
    is_problem(&director.get("/api/v1/cases?cursor=forged").await, 400, "unknown_parameter");
    is_problem(
        &director.get(&format!("/api/v1/cases?code={}", "1".repeat(5_000))).await,
        414,
        "uri_too_long",
    );
}

#[actix_web::test]
async fn a_body_is_json_of_a_sane_size_and_depth() {
    let app = TestApp::start().await;
    let nobody = app.nobody();
    let login = "/api/v1/auth/login";
    let send = async |kind: &'static str, body: String| {
        Answer::of(nobody.request(Method::POST, login).header("Content-Type", kind).body(body)).await
    };

    is_problem(&send("text/plain", "{}".into()).await, 415, "unsupported_media_type");
    is_problem(&send("application/json", "{".into()).await, 400, "malformed");
    is_problem(&send("application/json", "[".repeat(100_000)).await, 400, "malformed");
    is_problem(&send("application/json", format!("\"{}\"", "a".repeat(2 << 20))).await, 413, "too_large");
    let unknown = nobody.post(login, json!({ "username": "a", "password": "b", "role": "director" })).await;
    is_problem(&unknown, 422, "invalid");
    assert_eq!(
        (unknown.body["errors"][0]["pointer"].as_str(), unknown.body["errors"][0]["code"].as_str()),
        (Some("/role"), Some("unknown_field"))
    );
    assert_eq!(app.number("SELECT count(*) FROM guesses").await, 0);
}

#[actix_web::test]
async fn a_refusal_speaks_vietnamese_unless_english_is_asked_first() {
    let app = TestApp::start().await;
    let auditor = app.someone(Role::Auditor, app.agency).await;

    let refused = auditor.get("/api/v1/cases").await;
    is_problem(&refused, 403, "forbidden");
    assert_eq!(refused.body["title"], "Vai trò của bạn không có chức năng này");
    let refused = auditor.with("Accept-Language", "en, vi").get("/api/v1/cases").await;
    assert_eq!(refused.body["title"], "Your role does not have this function");
    assert_eq!(refused.header("content-language"), "en");
}
