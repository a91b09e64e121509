//! The quota of court cases: what an officer is credited, what that comes to, and the very cases behind it.

use crate::{
    case_life::{fill_file, take},
    harness::{Client, TestApp},
};
use serde_json::{Value, json};
use tgpl_api::testing;
use tgpl_domain::{
    cases::CaseState,
    ids::{CaseId, PractitionerId},
    policy::Role,
};

/// All rows of a list.
async fn whole(by: &Client, path: &str) -> Vec<Value> {
    let (mut all, mut next) = (Vec::new(), None::<String>);
    loop {
        let cursor = next.map(|next| format!("&cursor={next}")).unwrap_or_default();
        let page = by.get(&format!("{path}{cursor}")).await.must(200).body;
        all.extend(page["data"].as_array().unwrap().clone());
        next = page["page"]["next"].as_str().map(str::to_owned);
        if next.is_none() {
            return all;
        }
    }
}

async fn of(by: &Client, officer: PractitionerId) -> Value {
    let all = whole(by, "/api/v1/quotas/2026/officers?limit=2").await;
    let is = |one: &&Value| one["practitioner_id"].as_str() == Some(&officer.to_string());
    all.iter().find(is).unwrap().clone()
}

async fn behind(by: &Client, officer: PractitionerId) -> Vec<(String, i64)> {
    let rows = whole(by, &format!("/api/v1/quotas/2026/officers/{officer}/records?limit=1")).await;
    rows.iter()
        .map(|row| (row["id"].as_str().unwrap().to_owned(), row["hundredths"].as_i64().unwrap()))
        .collect()
}

/// A court case of two officers that ended.
async fn ended(app: &TestApp, director: &Client, who: [&Client; 2], share: i64, on: &str) -> CaseId {
    let case = app.given_case(CaseState::Accepted).await.id;
    let others = json!([{ "practitioner_id": who[1].practitioner(), "share": 100 - share }]);
    let shares = json!({ "practitioner_id": who[0].practitioner(), "share": share, "others": others });
    take(director, case, "assignments", shares).await.must(200);
    take(who[0], case, "register", json!({ "on": on, "body_name": "Tòa án nhân dân khu vực 1" }))
        .await
        .must(200);
    fill_file(app, case).await;
    take(who[0], case, "prepare-completion", json!({ "outcome": "Giảm nhẹ" })).await.must(200);
    take(director, case, "complete", json!({ "on": on })).await.must(200);
    case
}

#[actix_web::test]
async fn an_officer_is_credited_the_share_of_each_court_case_that_ended_in_the_year() {
    let app = TestApp::start().await;
    app.set_clock("2026-11-20T08:00:00+07:00");
    let director = app.director_of(app.lang_son).await;
    let (one, other) = (app.officer_of(app.lang_son).await, app.officer_of(app.lang_son).await);
    let (first, second) = (one.practitioner(), other.practitioner());
    app.execute(&format!("UPDATE practitioners SET appointed_on = '2015-06-01' WHERE id = '{first}'")).await;
    let mut cases = Vec::new();
    for share in [60, 50] {
        cases.push(ended(&app, &director, [&one, &other], share, "2026-11-20").await);
    }
    assert_eq!(
        (
            of(&director, first).await["hundredths"].as_i64(),
            of(&director, second).await["hundredths"].as_i64()
        ),
        (Some(110), Some(90))
    );
    let told = of(&director, first).await;
    assert_eq!((&told["from_years"], &told["tier"]), (&json!(5), &json!("below")));
    assert_eq!(told["next"], json!({ "tier": "pass", "cases": 13, "hundredths": 1190 }));
    let behind_first = behind(&director, first).await;
    assert_eq!(behind_first.iter().map(|(_, adds)| adds).sum::<i64>(), 110);
    assert!(cases.iter().all(|case| behind_first.iter().any(|(id, _)| *id == case.to_string())));

    // Another form of aid is no court case.
    app.execute(&format!(
        "UPDATE cases SET form = 'advice', role = NULL, version = version + 1 WHERE id = '{}'",
        cases[0]
    ))
    .await;
    assert_eq!(testing::miscounted(&app.services).await.unwrap(), []);
    assert_eq!(
        (of(&director, first).await["hundredths"].as_i64(), behind(&director, first).await.len()),
        (Some(50), 1)
    );

    // A spoilt credit is found, and made anew.
    app.execute("UPDATE officer_credits SET hundredths = hundredths + 1").await;
    let found = testing::miscounted(&app.services).await.unwrap();
    assert_eq!(found.len(), 2, "{found:?}");
    testing::rebuild(&app.services.db, &app.services.keys, |_| {}).await.unwrap();
    assert_eq!(of(&director, first).await["hundredths"], 50);
    assert_eq!(testing::miscounted(&app.services).await.unwrap(), []);
}

#[actix_web::test]
async fn the_tiers_are_their_officers_and_every_credit_is_its_cases() {
    let app = TestApp::of_nation(450).await;
    testing::count_what_is_left(&app.services.db, &app.services.keys, |_| {}).await.unwrap();
    let agency = app.known("agency1.cuc").await;
    let year = agency.get("/api/v1/quotas/2026").await.must(200).body;
    assert_eq!((&year["table"]["year"], &year["year"]), (&json!(2022), &json!(2026)));
    let (mut officers, mut hundredths) = (0, 0);
    for tier in year["tiers"].as_array().unwrap() {
        let name = tier["tier"].as_str().unwrap_or("unknown");
        let listed = whole(&agency, &format!("/api/v1/quotas/2026/officers?limit=100&tier={name}")).await;
        assert_eq!(listed.len() as u64, tier["officers"].as_u64().unwrap(), "{name}");
        assert!(listed.iter().all(|one| one["tier"] == tier["tier"]));
        officers += listed.len();
        for one in listed {
            let id = PractitionerId(one["practitioner_id"].as_str().unwrap().parse().unwrap());
            let credit = one["hundredths"].as_i64().unwrap();
            assert_eq!(behind(&agency, id).await.iter().map(|(_, adds)| adds).sum::<i64>(), credit, "{one}");
            hundredths += credit;
        }
    }
    assert_eq!(year["officers"], officers);
    assert!(hundredths > 0 && year["hundredths"] == hundredths);
}

#[actix_web::test]
async fn a_foreign_officer_and_a_year_without_a_quota_are_missing() {
    let app = TestApp::start().await;
    app.set_clock("2026-11-20T08:00:00+07:00");
    let director = app.director_of(app.lang_son).await;
    let stranger = app.director_of(app.an_giang).await;
    let officer = app.officer_of(app.lang_son).await;
    let behind = format!("/api/v1/quotas/2026/officers/{}/records", officer.practitioner());
    director.get(&behind).await.must(200);
    stranger.get(&behind).await.must(404);
    stranger.get(&format!("/api/v1/quotas/2026?organisation_id={}", app.lang_son)).await.must(404);
    let theirs = whole(&stranger, "/api/v1/quotas/2026/officers?limit=100").await;
    assert!(theirs.iter().all(|one| one["organisation_id"] != app.lang_son.to_string()));
    for year in ["2021", "2099", "nay", "-1", "99999999999"] {
        director.get(&format!("/api/v1/quotas/{year}")).await.must(404);
        director.get(&format!("/api/v1/quotas/{year}/officers")).await.must(404);
    }
    director.get("/api/v1/quotas/2026/officers/khong-co/records").await.must(404);
    assert_eq!(director.get("/api/v1/quotas/2026/officers?tier=tot").await.status, 400);
    let intake = app.someone(Role::Intake, app.lang_son).await;
    assert_eq!(intake.get("/api/v1/quotas/2026").await.status, 403);
}
