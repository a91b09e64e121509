//! Organisations, provinces, communes and bodies: as of a day, within reach, as files.

use crate::harness::TestApp;
use serde_json::{Value, json};
use tgpl_domain::policy::Role;

fn branch(app: &TestApp, code: &str) -> Value {
    json!({ "type": "branch", "parent_id": app.lang_son, "code": code, "name": "Chi nhánh số 2", "case_unit": "CN2",
            "phone": "0205 375 7555", "valid_from": "2026-01-01" })
}

#[actix_web::test]
async fn a_centre_keeps_its_branches_and_nobody_elses() {
    let app = TestApp::start().await;
    let ours = app.someone(Role::CentreAdmin, app.lang_son).await;
    let theirs = app.someone(Role::CentreAdmin, app.an_giang).await;

    assert_eq!(theirs.post("/api/v1/organisations", branch(&app, "CN2-LS")).await.status, 404);
    let made = ours.post("/api/v1/organisations", branch(&app, "CN2-LS")).await.must(201);
    assert_eq!(made.body["province_code"], "20");
    assert_eq!(made.body["phone"], "+842053757555");
    let path = made.header("location").to_owned();

    let same_letters = ours.post("/api/v1/organisations", branch(&app, "CN3-LS")).await;
    assert_eq!(
        (same_letters.status, same_letters.code()),
        (409, "already_exists"),
        "one register, one meaning"
    );
    let mut centres = branch(&app, "CN3-LS");
    centres["case_unit"] = json!("TT");
    assert_eq!(
        ours.post("/api/v1/organisations", centres).await.must(422).body["errors"][0]["pointer"],
        "/case_unit"
    );
    let again = ours.post("/api/v1/organisations", branch(&app, "CN2-LS")).await;
    assert_eq!((again.status, again.code()), (409, "already_exists"));
    let mut centre = branch(&app, "TT-9");
    centre["type"] = "centre".into();
    assert_eq!(ours.post("/api/v1/organisations", centre).await.body["errors"][0]["pointer"], "/type");

    assert_eq!(ours.patch(&path, json!({ "address": "Số 1" })).await.status, 428);
    let changed = ours.if_match(1).patch(&path, json!({ "address": "Số 1", "phone": null })).await.must(200);
    assert_eq!((changed.etag, &changed.body["phone"]), (Some(2), &Value::Null));
    assert_eq!(ours.if_match(1).patch(&path, json!({ "address": "Số 2" })).await.status, 412);
    assert_eq!(theirs.if_match(2).patch(&path, json!({ "address": "Số 3" })).await.status, 404);
    assert_eq!(ours.if_match(2).patch(&path, json!({ "name": null })).await.status, 422);
    assert_eq!(
        ours.if_match(2).patch(&path, json!({ "valid_to": "2025-12-31" })).await.body["errors"][0]["pointer"],
        "/valid_to"
    );
    assert_eq!(
        app.number("SELECT count(*) FROM audit_events WHERE object_type = 'organisation'").await,
        2,
        "one row a write, none for a refusal"
    );
}

#[actix_web::test]
async fn organisations_are_listed_as_of_a_day_by_parts() {
    let app = TestApp::start().await;
    let anyone = app.officer_of(app.lang_son).await;
    let on = |day: &str| format!("/api/v1/organisations?as_of={day}");
    assert_eq!(anyone.get(&on("2025-06-30")).await.must(200).body["data"], json!([]));
    assert_eq!(anyone.get(&on("2026-01-01")).await.body["data"].as_array().map(Vec::len), Some(7));
    let branches = format!("/api/v1/organisations?type=branch&parent_id={}", app.lang_son);
    assert_eq!(anyone.get(&branches).await.body["data"].as_array().map(Vec::len), Some(1));
    for wrong in ["?as_of=2026-1-1", "?type=moon", "?parent_id=1", "?q=x"] {
        assert_eq!(anyone.get(&format!("/api/v1/organisations{wrong}")).await.status, 400, "{wrong}");
    }

    let mut names = Vec::new();
    let mut path = "/api/v1/organisations?limit=2".to_owned();
    loop {
        let page = anyone.get(&path).await.must(200);
        names.extend(page.body["data"].as_array().unwrap().iter().map(|row| row["name"].clone()));
        let Some(next) = page.body["page"]["next"].as_str() else { break };
        path = format!("/api/v1/organisations?limit=2&cursor={next}");
    }
    let whole = anyone.get("/api/v1/organisations?limit=100").await;
    let at_once: Vec<Value> =
        whole.body["data"].as_array().unwrap().iter().map(|row| row["name"].clone()).collect();
    assert_eq!(names, at_once);
    assert_eq!(names.len(), 7);
}

#[actix_web::test]
async fn a_list_is_taken_away_as_a_file() {
    let app = TestApp::start().await;
    let ours = app.someone(Role::CentreAdmin, app.lang_son).await;
    let mut hostile = branch(&app, "CN2-LS");
    hostile["name"] = "=HYPERLINK(\"http://x\")".into();
    ours.post("/api/v1/organisations", hostile).await.must(201);
    let csv = ours.get("/api/v1/organisations?format=csv&type=branch").await.must(200);
    let text = String::from_utf8(csv.bytes.clone()).unwrap();
    assert!(csv.header("content-disposition").starts_with("attachment; filename=\"to-chuc-"));
    assert!(text.contains("'=HYPERLINK") && text.contains("0205 375 7555"), "{text}");
    let book = ours.get("/api/v1/organisations?format=xlsx").await.must(200);
    assert_eq!(&book.bytes[..2], b"PK");
    assert_eq!(book.header("x-content-type-options"), "nosniff");
}

#[actix_web::test]
async fn provinces_and_communes_of_a_day() {
    let app = TestApp::start().await;
    let anyone = app.intake_of(app.an_giang).await;
    let old = anyone.get("/api/v1/provinces?as_of=2025-06-30").await.must(200);
    assert_eq!(old.body["data"].as_array().map(Vec::len), Some(63));
    let new = anyone.get("/api/v1/provinces?as_of=2025-07-01").await.must(200);
    assert_eq!(new.body["data"].as_array().map(Vec::len), Some(34));
    let bac_giang = old.body["data"].as_array().unwrap().iter().find(|row| row["code"] == "24").unwrap();
    assert_eq!(bac_giang["name"], "Tỉnh Bắc Giang");
    assert_eq!(bac_giang["current"]["name"], "Tỉnh Bắc Ninh");

    let then = anyone.get("/api/v1/provinces/24/lineage?as_of=2025-06-30").await.must(200);
    assert_eq!(then.body["province"]["name"], "Tỉnh Bắc Giang");
    assert_eq!(then.body["successors"][0]["code"], "24");
    let now = anyone.get("/api/v1/provinces/24/lineage").await.must(200);
    assert_eq!(now.body["province"]["name"], "Tỉnh Bắc Ninh");
    assert_eq!(now.body["predecessors"].as_array().map(Vec::len), Some(2));
    assert_eq!(anyone.get("/api/v1/provinces/00/lineage").await.status, 404);

    let found = anyone.get("/api/v1/communes?q=tr%C3%A0ng%20%C4%91%E1%BB%8Bnh&province=20").await.must(200);
    assert_eq!(found.body["data"][0]["name"], "Xã Tràng Định", "{}", found.body);
    let folded = anyone.get("/api/v1/communes?q=trang%20dinh&province=20").await.must(200);
    assert_eq!(found.body["data"], folded.body["data"]);
    assert_eq!(anyone.get("/api/v1/communes?q=%25").await.must(200).body["data"], json!([]));
}

#[actix_web::test]
async fn the_register_of_bodies_is_kept_by_the_agencys_office() {
    let app = TestApp::start().await;
    let office = app.someone(Role::AgencyOffice, app.agency).await;
    let court = json!({ "kind": "court", "name": "Tòa án nhân dân khu vực 1 - Lạng Sơn", "province_code": "20",
                        "valid_from": "2025-07-01" });
    let director = app.director_of(app.lang_son).await;
    assert_eq!(director.post("/api/v1/proceedings-bodies", court.clone()).await.status, 403);
    let made = office.post("/api/v1/proceedings-bodies", court.clone()).await.must(201);
    assert_eq!(office.post("/api/v1/proceedings-bodies", court).await.code(), "already_exists");
    let path = made.header("location").to_owned();
    office.if_match(1).patch(&path, json!({ "valid_to": "2026-06-30" })).await.must(200);
    let list = |day: &str| format!("/api/v1/proceedings-bodies?q=toa%20an&as_of={day}");
    assert_eq!(director.get(&list("2026-06-30")).await.body["data"].as_array().map(Vec::len), Some(1));
    assert_eq!(director.get(&list("2026-07-01")).await.body["data"], json!([]));
    let nowhere = json!({ "kind": "court", "name": "X", "province_code": "27", "valid_from": "2025-07-01" });
    assert_eq!(office.post("/api/v1/proceedings-bodies", nowhere).await.status, 422);
}
