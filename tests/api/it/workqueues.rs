//! Queues follow from roles, and hold what the lists would show.

use crate::harness::TestApp;
use serde_json::json;
use tgpl_domain::{cases::CaseState, policy::Role};

#[actix_web::test]
async fn a_queue_holds_its_rows_for_those_who_have_it() {
    let app = TestApp::start().await;
    let officer = app.officer_of(app.lang_son).await;
    let waiting = app.given_case(CaseState::Accepted).await;
    let mine = app.given_case_of(app.lang_son, CaseState::PendingCompletion, &[officer.practitioner()]).await;
    app.given_case_of(app.an_giang, CaseState::Accepted, &[]).await;
    app.execute(&format!(
        "UPDATE cases SET next_code = 'DL04', next_due_at = now() - interval '1 day', version = 2 WHERE id = '{}'",
        waiting.id
    ))
    .await;

    let director = app.director_of(app.lang_son).await;
    let rows = director.get("/api/v1/workqueues/to-assign").await.must(200);
    assert_eq!(rows.body["data"].as_array().unwrap().len(), 1);
    assert_eq!(rows.body["data"][0]["id"], waiting.id.to_string());
    assert_eq!(rows.body["data"][0]["next_action"]["label"], "Cử người thực hiện tham gia tố tụng");
    let counts = director.get("/api/v1/workqueues/counts").await.must(200);
    assert_eq!(
        counts.body["counts"],
        json!({ "to-assign": 1, "replacement": 0, "to-complete": 1, "overdue-unit": 1 })
    );
    director.get("/api/v1/workqueues/to-close").await.must(404);

    for queue in officer.get("/api/v1/workqueues").await.must(200).body["data"].as_array().unwrap() {
        officer.get(&format!("/api/v1/workqueues/{}", queue["slug"].as_str().unwrap())).await.must(200);
    }
    let own = officer.get("/api/v1/workqueues/to-close").await.must(200);
    assert_eq!(own.body["data"][0]["id"], mine.id.to_string());
    for slug in ["new-online", "incomplete", "ready-to-accept"] {
        app.intake_of(app.lang_son).await.get(&format!("/api/v1/workqueues/{slug}?limit=1")).await.must(200);
    }
    let office = app.someone(Role::AgencyOffice, app.agency).await;
    assert_eq!(office.get("/api/v1/workqueues").await.must(200).body["data"], json!([]));
    app.nobody().get("/api/v1/workqueues").await.must(401);
}
