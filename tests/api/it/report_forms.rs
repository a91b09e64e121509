//! A form is data: what is added is there at once, a later one takes the place of what it follows, a wrong one is told by
//! its line.

use crate::{
    harness::TestApp,
    reports::{begin, chain, enter, figure, id, six},
};
use serde_json::{Value, json};
use tgpl_domain::{policy::Role, statistics::forms::Forms};

#[actix_web::test]
async fn a_form_that_is_added_is_there_at_once_and_a_wrong_one_is_told_by_its_line() {
    let app = TestApp::start().await;
    let who = chain(&app).await;
    let office = app.someone(Role::AgencyOffice, app.agency).await;
    let list = "/api/v1/report-forms?code=90/BTP/TGPL";
    let definition = json!({ "code": "90/BTP/TGPL", "version": 1, "title": { "vi": "Biểu thử", "en": "A trial" },
        "legal_basis": "Công văn thử", "valid_from": "2026-01-01", "valid_to": null, "confidence": "design",
        "chain": ["provider", "agency"], "periods": ["quarter"], "unit": { "vi": "vụ việc", "en": "cases" },
        "rounding": "largest_remainder",
        "grid": { "measure": "cases_accepted",
            "rows": [{ "code": "1", "vi": "Mọi vụ việc", "en": "All", "confidence": "design", "where": {} }],
            "columns": [{ "code": "a", "vi": "Số", "en": "Count", "confidence": "design", "where": { "form": "advice" } }] } });
    let wrong = serde_json::to_string_pretty(&definition)
        .unwrap()
        .replace("\"form\": \"advice\"", "\"colour\": \"red\"");
    let line = wrong.lines().position(|line| line.contains("colour")).unwrap() + 1;
    let sent = json!({ "file": "forms/90.json", "definition": wrong });
    assert_eq!(who.admin.post("/api/v1/report-forms", sent.clone()).await.status, 403);
    let refused = office.post("/api/v1/report-forms", sent).await.must(422);
    let message = refused.body["errors"][0]["message"].as_str().unwrap().to_owned();
    assert!(
        message.starts_with(&format!("forms/90.json:{line}: ")) && message.contains("colour"),
        "{message}"
    );
    assert_eq!(office.get(list).await.must(200).body["data"], json!([]));

    let sent = json!({ "file": "forms/90.json", "definition": definition.to_string() });
    office.post("/api/v1/report-forms", sent.clone()).await.must(201);
    assert_eq!(office.get(list).await.must(200).body["data"][0]["id"], "90-BTP-TGPL.v1");
    office.post("/api/v1/report-forms", sent).await.must(422);
    six(&app, app.lang_son).await;
    let report = begin(&who.admin, "90/BTP/TGPL", "2026-Q1", app.lang_son).await.must(201);
    assert_eq!(figure(&report.body, "1", "a"), Some(100));
}

/// Form 24 with a column of its own for near-poor households, who are a group of their own from 2027 on.
fn form_of_2027(version: u16, valid_from: &str) -> Value {
    let seed = Forms::SEED.iter().find(|source| source.file.contains("24-BTP")).unwrap();
    let mut form: Value = serde_json::from_str(seed.text).unwrap();
    form["version"] = version.into();
    form["valid_from"] = valid_from.into();
    let grid = &mut form["grid"];
    let mut column = grid["columns"].as_array().unwrap().last().unwrap().clone();
    column["code"] = "19".into();
    column["vi"] = "Người thuộc hộ cận nghèo".into();
    grid["columns"].as_array_mut().unwrap().push(column);
    for identity in grid["identities"].as_array_mut().unwrap() {
        identity["rule"] = identity["rule"].as_str().unwrap().replace("4..18", "4..19").into();
    }
    for law in grid["group_columns"].as_array_mut().unwrap() {
        if law["law_version"] == "RS2027" {
            law["columns"].as_array_mut().unwrap().push(json!({ "group": "CN_2027", "column": "19" }));
            if let Some(unmapped) = law["unmapped"].as_array_mut() {
                unmapped.retain(|group| group["group"] != "CN_2027");
            }
        }
    }
    form
}

#[actix_web::test]
async fn the_columns_of_another_year_stand_beside_those_of_today() {
    let app = TestApp::start().await;
    let who = chain(&app).await;
    let office = app.someone(Role::AgencyOffice, app.agency).await;
    let load = async |form: &Value| {
        let sent = json!({ "file": "forms/24-2027.json", "definition": form.to_string() });
        office.post("/api/v1/report-forms", sent).await
    };
    let in_force = async |code: &str, on: &str| {
        let list = office.get(&format!("/api/v1/report-forms?code={code}&on={on}")).await.must(200);
        list.body["data"].as_array().unwrap().iter().map(|form| form["id"].clone()).collect::<Vec<_>>()
    };
    six(&app, app.lang_son).await;
    let old = begin(&who.admin, "24/BTP/TGPL", "2026-R", app.lang_son).await.must(201);

    load(&form_of_2027(2, "2027-01-01")).await.must(201);
    assert_eq!(in_force("24/BTP/TGPL", "2026-12-31").await, ["24-BTP-TGPL.v1"]);
    assert_eq!(in_force("24/BTP/TGPL", "2027-01-01").await, ["24-BTP-TGPL.v2"]);
    let first = office.get("/api/v1/report-forms/24-BTP-TGPL.v1").await.must(200);
    assert_eq!(first.body["valid_to"], "2026-12-31");
    let still = who.admin.get(&format!("/api/v1/reports/{}", id(&old))).await.must(200);
    assert_eq!(still.body["form_version"], 1);

    app.set_clock("2027-03-10T08:00:00+07:00");
    let clerk = app.intake_of(app.lang_son).await;
    enter(&clerk, app.lang_son, "2027-02-01", "advice", &["CN_2027"]).await;
    let new = begin(&who.admin, "24/BTP/TGPL", "2027-H1", app.lang_son).await.must(201);
    assert_eq!(new.body["form_version"], 2);
    assert_eq!(figure(&new.body, "T", "19"), Some(100));
    assert_eq!(new.body["notices"], json!([]), "no group is without a column");
    let path = format!("/api/v1/reports/{}/cells/T/19/records", id(&new));
    assert_eq!(who.admin.get(&path).await.must(200).body["data"].as_array().unwrap().len(), 1);

    // Not into a time that was reported by the version before, nor into that of a version before.
    load(&form_of_2027(3, "2027-06-30")).await.must(409);
    load(&form_of_2027(3, "2027-01-01")).await.must(422);
    let mut other = form_of_2027(1, "2028-01-01");
    other["code"] = "7a/TP/TGPL".into();
    other["replaces"] = json!(["24/BTP/TGPL"]);
    load(&other).await.must(201);
    assert_eq!(in_force("24/BTP/TGPL", "2027-12-31").await, ["24-BTP-TGPL.v2"]);
    assert_eq!(in_force("24/BTP/TGPL", "2028-01-01").await, Vec::<Value>::new());
    assert_eq!(in_force("7a/TP/TGPL", "2028-01-01").await, ["7a-TP-TGPL.v1"]);
    app.set_clock("2028-02-10T08:00:00+07:00");
    begin(&who.admin, "24/BTP/TGPL", "2028-H1", app.lang_son).await.must(422);
    begin(&who.admin, "7a/TP/TGPL", "2028-H1", app.lang_son).await.must(201);
}
