//! The registry of practitioners: whole for its centre, published for the nation, in Vietnamese order.

use crate::harness::TestApp;
use serde_json::{Value, json};
use tgpl_domain::{cases::CaseState, policy::Role};

fn officer(app: &TestApp, name: &str, card: &str) -> Value {
    json!({ "organisation_id": app.lang_son, "kind": "officer", "full_name": name, "card_number": card,
            "fields": ["criminal"], "languages": ["Tày"], "grade": "grade_3", "valid_from": "2025-07-01" })
}

#[actix_web::test]
async fn a_list_of_people_goes_by_given_name() {
    let app = TestApp::start().await;
    let ours = app.someone(Role::CentreAdmin, app.lang_son).await;
    let names = ["Vũ Đức Ân", "Lý An", "Nguyễn Văn Ánh", "Bế Thị Đào", "Hoàng Dung", "Ăng Sơn", "Lê Ẩn"];
    for (number, name) in names.iter().enumerate() {
        ours.post("/api/v1/practitioners", officer(&app, name, &format!("20-{number}"))).await.must(201);
    }
    let mut listed = Vec::new();
    let mut path = "/api/v1/practitioners?limit=3".to_owned();
    loop {
        let page = ours.get(&path).await.must(200);
        listed.extend(
            page.body["data"]
                .as_array()
                .unwrap()
                .iter()
                .map(|row| row["full_name"].as_str().unwrap().to_owned()),
        );
        let Some(next) = page.body["page"]["next"].as_str() else { break };
        path = format!("/api/v1/practitioners?limit=3&cursor={next}");
    }
    assert_eq!(
        listed,
        ["Lý An", "Nguyễn Văn Ánh", "Lê Ẩn", "Vũ Đức Ân", "Hoàng Dung", "Bế Thị Đào", "Ăng Sơn"]
    );
}

#[actix_web::test]
async fn others_see_what_is_published_and_no_more() {
    let app = TestApp::start().await;
    let ours = app.someone(Role::CentreAdmin, app.lang_son).await;
    let made = ours.post("/api/v1/practitioners", officer(&app, "Hoàng Thị Kim Chi", "20-1")).await.must(201);
    assert_eq!(made.body["internal"]["open_cases"], 0);
    let path = made.header("location").to_owned();
    let id = made.body["id"].as_str().unwrap().parse().unwrap();
    app.given_case_of(app.lang_son, CaseState::InProgress, &[id]).await;
    app.given_case_of(app.lang_son, CaseState::Archived, &[id]).await;
    assert_eq!(ours.get(&path).await.body["internal"]["open_cases"], 1);

    let hotline = app.someone(Role::Hotline, app.agency).await;
    let seen = hotline.get(&path).await.must(200);
    assert_eq!(seen.body["full_name"], "Hoàng Thị Kim Chi");
    assert!(seen.body.get("internal").is_none(), "{}", seen.body);
    let neighbour = app.director_of(app.an_giang).await;
    assert_eq!(neighbour.get(&path).await.status, 404);
    assert_eq!(neighbour.get("/api/v1/practitioners").await.body["data"], json!([]));

    ours.if_match(1).patch(&path, json!({ "published": false })).await.must(200);
    assert_eq!(hotline.get(&path).await.status, 404);
    assert_eq!(hotline.get("/api/v1/practitioners").await.body["data"], json!([]));
    assert_eq!(hotline.get(&format!("{path}/contracts")).await.status, 404);
}

#[actix_web::test]
async fn cards_grades_and_ends_keep_their_rules() {
    let app = TestApp::start().await;
    let ours = app.someone(Role::CentreAdmin, app.lang_son).await;
    let first = ours.post("/api/v1/practitioners", officer(&app, "Lý An", "20-1")).await.must(201);
    let twice = ours.post("/api/v1/practitioners", officer(&app, "Lê Ẩn", "20-1")).await;
    assert_eq!((twice.status, twice.code()), (409, "already_exists"));
    let mut lawyer = officer(&app, "Lê Ẩn", "LS-1");
    lawyer["kind"] = "contract_lawyer".into();
    assert_eq!(
        ours.post("/api/v1/practitioners", lawyer.clone()).await.body["errors"][0]["pointer"],
        "/grade"
    );
    lawyer["grade"] = Value::Null;
    let lawyer = ours.post("/api/v1/practitioners", lawyer).await.must(201);

    let theirs = app.someone(Role::CentreAdmin, app.an_giang).await;
    assert_eq!(theirs.post("/api/v1/practitioners", officer(&app, "Vũ Ân", "20-9")).await.status, 404);
    let mut astray = officer(&app, "Vũ Ân", "20-9");
    astray["branch_id"] = json!(app.an_giang_province.branch);
    assert_eq!(ours.post("/api/v1/practitioners", astray).await.status, 404);

    let path = first.header("location").to_owned();
    let end = json!({ "valid_to": "2026-06-30" });
    assert_eq!(ours.if_match(1).patch(&path, end).await.body["errors"][0]["pointer"], "/end_ground");
    let end = json!({ "valid_to": "2026-06-30", "end_ground": "Chuyển công tác" });
    ours.if_match(1).patch(&path, end).await.must(200);
    let on = |day: &str| format!("/api/v1/practitioners?kind=officer&as_of={day}");
    assert_eq!(ours.get(&on("2026-06-30")).await.body["data"].as_array().map(Vec::len), Some(1));
    assert_eq!(ours.get(&on("2026-07-01")).await.body["data"], json!([]));

    let contracts = format!("{path}/contracts");
    let contract = json!({ "number": "05/HĐ", "signed_on": "2026-01-01", "valid_from": "2026-01-01", "valid_to": "2028-12-31" });
    assert_eq!(ours.post(&contracts, contract.clone()).await.code(), "not_allowed_now", "officers have none");
    let contracts = format!("{}/contracts", lawyer.header("location"));
    let made = ours.post(&contracts, contract.clone()).await.must(201);
    let mut long = contract.clone();
    long["valid_to"] = "2029-01-01".into();
    assert_eq!(
        ours.post(&contracts, long).await.body["errors"][0]["pointer"],
        "/valid_to",
        "TT 08/2017 Đ.15"
    );
    let mut longer = contract;
    longer["extends_id"] = made.body["id"].clone();
    let second = ours.post(&contracts, longer.clone()).await.must(201);
    assert_eq!(ours.post(&contracts, longer.clone()).await.status, 409, "prolonged once");
    longer["extends_id"] = second.body["id"].clone();
    assert_eq!(ours.post(&contracts, longer).await.status, 409, "a prolonged one is not prolonged");
    assert_eq!(ours.get(&contracts).await.body["data"].as_array().map(Vec::len), Some(2));
}

#[actix_web::test]
async fn who_is_away_is_seen() {
    let app = TestApp::start().await;
    app.set_clock("2026-03-02T08:00:00+07:00");
    let ours = app.someone(Role::CentreAdmin, app.lang_son).await;
    let made = ours.post("/api/v1/practitioners", officer(&app, "Lý An", "20-1")).await.must(201);
    let path = made.header("location").to_owned();
    let away = json!({ "kind": "leave", "from_on": "2026-03-02", "to_on": "2026-03-06" });
    ours.post(&format!("{path}/absences"), away).await.must(201);
    assert_eq!(ours.get(&path).await.body["internal"]["absent_until"], "2026-03-06");
    app.set_clock("2026-03-07T08:00:00+07:00");
    assert_eq!(ours.get(&path).await.body["internal"]["absent_until"], Value::Null);
}
