//! Every case is counted in the transaction that changes it, as the law's words say, and exactly.

use crate::{
    case_life::{fill_file, take},
    harness::{Client, TestApp},
    imports::{Row, import, workbook},
};
use serde_json::{Value, json};
use tgpl_api::testing;
use tgpl_domain::{
    cases::CaseState,
    ids::{CaseId, OrganisationId},
    policy::Role,
    statistics::{Change, Dimensions, Flow, Measures, Month, Predicate, Span, figure, forms::Forms},
};
use uuid::Uuid;

/// What a centre's counters say of a measure among the cases of a predicate, in a month: hundredths of its unit.
async fn told(app: &TestApp, centre: OrganisationId, month: &str, measure: &str, among: Value) -> i64 {
    let counters = testing::counters(&app.services, centre).await.unwrap();
    let mut flow = Flow::new(only(month));
    flow.change(&counters);
    let among = Predicate::parse(&among, Dimensions::seed()).unwrap();
    figure(&flow, Measures::seed().named(measure).expect(measure), &among)
}

fn only(month: &str) -> Span {
    let month: Month = month.parse().unwrap();
    Span { from: month, to: month }
}

/// A case as the paper book has it, of court participation.
fn entry(app: &TestApp, accepted_on: &str, groups: &[&str]) -> Value {
    json!({ "organisation_id": app.lang_son, "person": { "full_name": "Nông Văn Thử" }, "channel": "in_person",
        "received_on": accepted_on, "accepted_on": accepted_on, "form": "court_participation", "role": "defender",
        "field": "criminal", "summary": "bào chữa", "groups": groups })
}

async fn enter(app: &TestApp, clerk: &Client, accepted_on: &str, groups: &[&str]) -> CaseId {
    let made = clerk.post("/api/v1/cases", entry(app, accepted_on, groups)).await.must(201);
    CaseId(made.body["id"].as_str().unwrap().parse().unwrap())
}

/// The cases that wait to be counted: none after what the API did.
async fn waiting(app: &TestApp) -> i64 {
    app.number("SELECT count(*) FROM facts_due").await
}

async fn count_what_is_left(app: &TestApp) {
    testing::count_what_is_left(&app.services.db, &app.services.keys, |_| {}).await.unwrap();
}

#[actix_web::test]
async fn a_case_is_counted_in_the_months_of_its_life_and_as_what_it_is() {
    let app = TestApp::start().await;
    let (clerk, director) = (app.intake_of(app.lang_son).await, app.director_of(app.lang_son).await);
    let officer = app.officer_of(app.lang_son).await;
    let lawyer = app.someone(Role::Lawyer, app.lang_son).await;
    let case = enter(&app, &clerk, "2026-01-05", &["HN"]).await;
    let of = async |month: &str, measure: &str, among: Value| {
        told(&app, app.lang_son, month, measure, among).await
    };
    assert_eq!(of("2026-01", "cases_accepted", json!({})).await, 100);
    assert_eq!(of("2026-02", "cases_accepted", json!({})).await, 0);
    assert_eq!(of("2026-01", "cases_carried_over", json!({})).await, 0);
    assert_eq!(of("2026-02", "cases_carried_over", json!({})).await, 100);
    assert_eq!(of("2026-05", "cases_open_at_end", json!({})).await, 100);

    // Hundredths of credit by who carries it: TT 08/2017 leaves one case one case.
    let shares = json!({ "practitioner_id": officer.practitioner(), "share": 60,
        "others": [{ "practitioner_id": lawyer.practitioner(), "share": 40 }] });
    take(&director, case, "assignments", shares).await.must(200);
    let credit =
        async |post: &str| of("2026-02", "credit_carried_out", json!({ "practitioner": post })).await;
    assert_eq!((credit("officer").await, credit("contract_lawyer").await), (60, 40));
    assert_eq!(of("2026-02", "cases_carried_out", json!({})).await, 100);

    // The field and the person are corrected: the month of acceptance tells the truth of now.
    let path = format!("/api/v1/cases/{case}");
    let version = officer.get(&path).await.etag.unwrap();
    officer.if_match(version).patch(&path, json!({ "field": "civil" })).await.must(200);
    assert_eq!(of("2026-01", "cases_accepted", json!({ "field": "criminal" })).await, 0);
    assert_eq!(of("2026-01", "cases_accepted", json!({ "field": "civil" })).await, 100);
    let person = app.texts(&format!("SELECT person_id FROM cases WHERE id = '{case}'")).await.remove(0);
    let person = format!("/api/v1/persons/{person}");
    assert_eq!(of("2026-01", "people_helped", json!({ "sex": "none" })).await, 100);
    let version = clerk.get(&person).await.etag.unwrap();
    let corrected = json!({ "sex": "female", "birth_date": "2012-03-01", "ethnicity": "Tày" });
    clerk.if_match(version).patch(&person, corrected).await.must(200);
    let girl = json!({ "sex": "female", "ethnic_minority": "yes" });
    assert_eq!(of("2026-01", "people_helped", girl).await, 100);

    // It ends in the month in which it ended, whenever that is entered.
    take(&officer, case, "register", json!({ "on": "2026-01-20", "body_name": "Tòa án nhân dân khu vực 1" }))
        .await
        .must(200);
    fill_file(&app, case).await;
    take(&officer, case, "prepare-completion", json!({ "outcome": "Giảm nhẹ" })).await.must(200);
    take(&director, case, "complete", json!({ "on": "2026-03-10" })).await.must(200);
    assert_eq!(of("2026-03", "cases_ended", json!({})).await, 100);
    assert_eq!(of("2026-03", "cases_completed", json!({ "field": "civil" })).await, 100);
    assert_eq!(of("2026-03", "credit_ended", json!({ "practitioner": "contract_lawyer" })).await, 40);
    assert_eq!(of("2026-02", "cases_open_at_end", json!({})).await, 100);
    assert_eq!(of("2026-03", "cases_open_at_end", json!({})).await, 0);
    assert_eq!(of("2026-04", "cases_carried_over", json!({})).await, 0);
    assert_eq!(of("2027-01", "cases_carried_over", json!({})).await, 0);

    // Nothing of it was left to anybody else, and what it was counted as is kept.
    assert_eq!(waiting(&app).await, 0);
    let versions = "SELECT count(*) FROM facts f LEFT JOIN facts n ON n.seq = f.next_seq
        WHERE f.next_seq IS NULL OR n.case_id = f.case_id AND n.seq > f.seq";
    assert_eq!(app.number(versions).await, app.number("SELECT count(*) FROM facts").await);
    assert!(app.number("SELECT count(*) FROM facts").await >= 5);
    assert_eq!(app.number("SELECT count(*) FROM facts WHERE next_seq IS NULL").await, 1);
}

/// Shares after a replacement: what was done stays with whom did it.
#[actix_web::test]
async fn the_credit_of_a_case_is_that_of_those_who_carried_it() {
    let app = TestApp::start().await;
    let director = app.director_of(app.lang_son).await;
    let (officer, lawyer) =
        (app.officer_of(app.lang_son).await, app.someone(Role::Lawyer, app.lang_son).await);
    app.set_clock("2026-11-20T08:00:00+07:00");
    let case = app.given_case_of(app.lang_son, CaseState::InProgress, &[officer.practitioner()]).await;
    take(&officer, case.id, "decline", json!({ "reason": "khoản 2 Điều 25" })).await.must(200);
    let replace = json!({ "practitioner_id": lawyer.practitioner(), "done": 30, "reason": "từ chối" });
    take(&director, case.id, "assignments/replace", replace).await.must(200);
    let credit = async |post: &str| {
        told(&app, app.lang_son, "2026-11", "credit_carried_out", json!({ "practitioner": post })).await
    };
    assert_eq!((credit("officer").await, credit("contract_lawyer").await), (30, 70));
    assert_eq!(told(&app, app.lang_son, "2026-11", "cases_carried_out", json!({})).await, 100);
}

/// TT 03/2019, biểu 24: who is poor and of a minority stands in that column and in no other.
#[actix_web::test]
async fn a_person_both_poor_and_of_a_minority_stands_in_that_column_only() {
    let app = TestApp::start().await;
    let clerk = app.intake_of(app.lang_son).await;
    for groups in [&["HN", "DTTS_DBKK"][..], &["DTTS_DBKK", "HN"], &["HN"], &["DTTS_DBKK"]] {
        enter(&app, &clerk, "2026-02-03", groups).await;
    }
    let counters = testing::counters(&app.services, app.lang_son).await.unwrap();
    let mut flow = Flow::new(only("2026-02"));
    flow.change(&counters);
    let form = Forms::seed().in_force("24/BTP/TGPL", "2026-02-28".parse().unwrap()).unwrap();
    let grid = form.grid.as_ref().unwrap();
    let sheet = grid.evaluate(&flow, Dimensions::seed());
    let total = grid.row("T").unwrap();
    let column = |code: &str| sheet.at(total, grid.column(code).unwrap());
    let columns: Vec<_> = (1..=18).map(|code| column(&code.to_string()).unwrap_or(-1)).collect();
    assert_eq!(columns[0], 400);
    assert_eq!((columns[4], columns[5], columns[6]), (100, 100, 200));
    assert_eq!(columns[7..].iter().sum::<i64>(), 0);
}

#[actix_web::test]
async fn eight_at_once_in_a_month_that_nobody_counted_in_lose_nothing() {
    let app = TestApp::start().await;
    let clerk = app.intake_of(app.lang_son).await;
    let sent: Vec<_> = (0..8)
        .map(|_| {
            let (clerk, body) = (clerk.key(&Uuid::now_v7().to_string()), entry(&app, "2026-02-03", &["HN"]));
            actix_web::rt::spawn(async move {
                loop {
                    let answer = clerk.post("/api/v1/cases", body.clone()).await;
                    if answer.status != 503 {
                        return answer.must(201);
                    }
                }
            })
        })
        .collect();
    for one in sent {
        one.await.unwrap();
    }
    assert_eq!(told(&app, app.lang_son, "2026-02", "cases_accepted", json!({})).await, 800);
    assert_eq!(app.number("SELECT count(*) FROM case_counters").await, 2, "a month and a year");
    assert_eq!(waiting(&app).await, 0);
}

/// Two who change what one case counts, each unaware of the other, come one after the other.
#[actix_web::test]
async fn a_case_and_its_person_corrected_at_once_are_both_counted() {
    let app = TestApp::start().await;
    let (clerk, director) = (app.intake_of(app.lang_son).await, app.director_of(app.lang_son).await);
    let officer = app.officer_of(app.lang_son).await;
    let case = enter(&app, &clerk, "2026-01-05", &["HN"]).await;
    take(&director, case, "assignments", json!({ "practitioner_id": officer.practitioner() }))
        .await
        .must(200);
    let person = app.texts("SELECT person_id FROM cases").await.remove(0);
    let paths = [format!("/api/v1/cases/{case}"), format!("/api/v1/persons/{person}")];
    for (field, sex) in [("civil", "male"), ("land", "female"), ("labour", "male"), ("criminal", "female")] {
        let versions = (officer.get(&paths[0]).await.etag.unwrap(), clerk.get(&paths[1]).await.etag.unwrap());
        let (officer, clerk) = (officer.if_match(versions.0), clerk.if_match(versions.1));
        let one = actix_web::rt::spawn({
            let path = paths[0].clone();
            async move { officer.patch(&path, json!({ "field": field })).await.must(200) }
        });
        clerk.patch(&paths[1], json!({ "sex": sex })).await.must(200);
        one.await.unwrap();
        let both = json!({ "field": field, "sex": sex });
        assert_eq!(told(&app, app.lang_son, "2026-01", "people_helped", both).await, 100, "{field} {sex}");
    }
}

#[actix_web::test]
async fn an_import_taken_back_leaves_no_count_and_a_version_without_a_fact() {
    let app = TestApp::start().await;
    let intake = app.intake_of(app.lang_son).await;
    let made = import(&intake, "", workbook(&[Row::new(1), Row::new(2)])).await.must(201);
    assert_eq!(told(&app, app.lang_son, "2021-09", "cases_accepted", json!({})).await, 200);
    intake
        .post(&format!("/api/v1/imports/{}/undo", made.body["id"].as_str().unwrap()), json!({}))
        .await
        .must(200);
    assert_eq!(waiting(&app).await, 0);
    assert_eq!(testing::counters(&app.services, app.lang_son).await.unwrap(), Change::default());
    let versions =
        app.texts("SELECT (next_seq IS NULL) || ' ' || (fact IS NULL) FROM facts ORDER BY seq").await;
    assert_eq!(versions, ["false false", "false false", "true true", "true true"]);
}

#[actix_web::test]
async fn what_sql_alone_changed_is_counted_by_whoever_comes_next() {
    let app = TestApp::start().await;
    let clerk = app.intake_of(app.lang_son).await;
    enter(&app, &clerk, "2026-01-05", &["HN"]).await;
    app.execute("UPDATE cases SET field = 'land', version = version + 1").await;
    let land =
        async || told(&app, app.lang_son, "2026-01", "cases_accepted", json!({ "field": "land" })).await;
    assert_eq!((waiting(&app).await, land().await), (1, 0));
    count_what_is_left(&app).await;
    assert_eq!((waiting(&app).await, land().await), (0, 100));
    // What changes nothing that counts marks nothing.
    app.execute(
        "UPDATE cases SET urgent = NOT urgent, version = version + 1; UPDATE persons SET address = NULL",
    )
    .await;
    assert_eq!(waiting(&app).await, 0);
}

#[actix_web::test]
async fn a_spoilt_counter_is_found_and_made_anew() {
    let app = TestApp::start().await;
    let clerk = app.intake_of(app.lang_son).await;
    for day in ["2025-12-30", "2026-01-05", "2026-01-06"] {
        enter(&app, &clerk, day, &["HN"]).await;
    }
    let found = async || testing::miscounted(&app.services).await.unwrap();
    assert_eq!(found().await, []);
    let whole = testing::counters(&app.services, app.lang_son).await.unwrap();
    let names = async || found().await.into_iter().map(|(subject, _)| subject).collect::<Vec<_>>();
    app.execute("DELETE FROM case_counters WHERE grain = 'month' AND from_on = '2026-01-01'").await;
    assert_eq!(names().await, [format!("{} 2026-01", app.lang_son)]);
    app.execute("DELETE FROM case_counters WHERE grain = 'year' AND from_on = '2025-01-01'").await;
    assert_eq!(names().await, [format!("{} 2025", app.lang_son), format!("{} 2026-01", app.lang_son)]);
    let case = app.texts("SELECT case_id FROM facts ORDER BY seq LIMIT 1").await.remove(0);
    app.execute(&format!("DELETE FROM facts WHERE case_id = '{case}'")).await;
    assert_eq!(names().await[0], case);
    for _ in 0..2 {
        testing::rebuild(&app.services.db, &app.services.keys, |_| {}).await.unwrap();
        assert_eq!(found().await, []);
        assert_eq!(testing::counters(&app.services, app.lang_son).await.unwrap(), whole);
    }
}
