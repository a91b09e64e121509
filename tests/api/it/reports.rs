//! A report is made from the records, checked, signed, sent, returned or accepted, frozen, and stays provable.

use crate::{
    harness::{Answer, Client, TestApp},
    measures::fill,
};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use tgpl_api::testing;
use tgpl_domain::{cases::CaseState, ids::OrganisationId, policy::Role};

/// People of one centre and of those above it.
pub struct Chain {
    pub admin: Client,
    pub director: Client,
    pub department: Client,
    pub agency: Client,
}

pub async fn chain(app: &TestApp) -> Chain {
    app.set_clock("2026-11-20T08:00:00+07:00");
    Chain {
        admin: app.someone(Role::CentreAdmin, app.lang_son).await,
        director: app.director_of(app.lang_son).await,
        department: app.someone(Role::Department, app.lang_son_province.department).await,
        agency: app.someone(Role::Agency, app.agency).await,
    }
}

/// A case as the paper book has it.
async fn enter(clerk: &Client, centre: OrganisationId, on: &str, form: &str, groups: &[&str]) -> String {
    let role = (form == "court_participation").then_some("defender");
    let field = if form == "advice" { "civil" } else { "criminal" };
    let body = json!({ "organisation_id": centre, "person": { "full_name": "Nông Văn Thử", "sex": "male" },
        "channel": "in_person", "received_on": on, "accepted_on": on, "form": form, "role": role, "field": field,
        "summary": "theo sổ", "groups": groups });
    clerk.post("/api/v1/cases", body).await.must(201).body["id"].as_str().unwrap().to_owned()
}

/// Six cases of the first months of 2026, all of men: two of them both poor and of a minority.
pub async fn six(app: &TestApp, centre: OrganisationId) -> Vec<String> {
    let clerk = app.intake_of(centre).await;
    let mut made = Vec::new();
    for (on, form, groups) in [
        ("2026-01-05", "court_participation", &["HN"][..]),
        ("2026-02-05", "court_participation", &["HN", "DTTS_DBKK"]),
        ("2026-03-05", "advice", &["NCT"]),
        ("2026-04-06", "advice", &["DTTS_DBKK", "HN"]),
        ("2026-05-29", "court_participation", &["TE"]),
        ("2026-06-01", "court_participation", &["TE"]),
    ] {
        made.push(enter(&clerk, centre, on, form, groups).await);
    }
    made
}

pub async fn begin(by: &Client, form: &str, period: &str, unit: OrganisationId) -> Answer {
    by.post("/api/v1/reports", json!({ "form": form, "period": period, "organisation_id": unit })).await
}

pub fn id(report: &Answer) -> String {
    report.body["id"].as_str().unwrap().to_owned()
}

/// Takes a step on the newest version of a report.
pub async fn take(by: &Client, report: &str, step: &str, said: Value) -> Answer {
    let path = format!("/api/v1/reports/{report}");
    let version = by.get(&path).await.etag.expect("a version");
    by.if_match(version).post(&format!("{path}/{step}"), said).await
}

pub async fn write(by: &Client, report: &str, patch: Value) -> Answer {
    let path = format!("/api/v1/reports/{report}");
    let version = by.get(&path).await.etag.expect("a version");
    by.if_match(version).patch(&path, patch).await
}

/// The figures of a report by the codes of row and column, in hundredths.
pub fn cells(report: &Value) -> BTreeMap<(String, String), Value> {
    let codes = |lines: &Value| -> Vec<String> {
        lines.as_array().unwrap().iter().map(|line| line["code"].as_str().unwrap().to_owned()).collect()
    };
    let (rows, columns) = (codes(&report["rows"]), codes(&report["columns"]));
    let mut all = BTreeMap::new();
    for (row, cells) in rows.iter().zip(report["cells"].as_array().unwrap()) {
        for (column, cell) in columns.iter().zip(cells.as_array().unwrap()) {
            all.insert((row.clone(), column.clone()), cell.clone());
        }
    }
    all
}

fn figure(report: &Value, row: &str, column: &str) -> Option<i64> {
    cells(report)[&(row.to_owned(), column.to_owned())]["figure"].as_i64()
}

/// The cases behind a cell, all pages of them, with what each adds.
async fn behind(by: &Client, report: &str, row: &str, column: &str) -> Vec<(String, i64)> {
    in_pages(by, report, (row, column), 2).await
}

/// The cases behind a cell, all pages of them.
pub async fn in_pages(
    by: &Client,
    report: &str,
    (row, column): (&str, &str),
    limit: usize,
) -> Vec<(String, i64)> {
    listed(by, report, &format!("cells/{row}/{column}/records?"), limit).await
}

/// The cases behind a number of a report, all pages of them.
async fn listed(by: &Client, report: &str, number: &str, limit: usize) -> Vec<(String, i64)> {
    let mut found = Vec::new();
    let first = format!("/api/v1/reports/{report}/{number}limit={limit}");
    let mut path = first.clone();
    loop {
        let page = by.get(&path).await.must(200);
        for case in page.body["data"].as_array().unwrap() {
            found.push((case["id"].as_str().unwrap().to_owned(), case["hundredths"].as_i64().unwrap()));
        }
        let Some(next) = page.body["page"]["next"].as_str() else { return found };
        path = format!("{first}&cursor={next}");
    }
}

fn sum(found: &[(String, i64)]) -> i64 {
    found.iter().map(|(_, hundredths)| hundredths).sum()
}

/// The live numbers of a report's text, by where their cases are listed, what each is set beside too.
fn numbers(report: &Value) -> Vec<(String, i64)> {
    let mut all = Vec::new();
    for section in report["sections"].as_array().unwrap() {
        let pieces = section["counted"].as_array().into_iter().flatten();
        let live = pieces.filter_map(|piece| piece.get("figure").or(piece.get("change")));
        for (number, told) in (1..).zip(live) {
            let code = section["code"].as_str().unwrap();
            let place = format!("sections/{code}/fields/{number}/records?");
            if let Some(base) = told["base"].as_i64() {
                all.push((format!("{place}of=base&"), base));
            }
            all.push((place, told["hundredths"].as_i64().unwrap()));
        }
    }
    all
}

/// The lists behind all numbers of a report's text, each the sum of its cases.
async fn lists(by: &Client, report: &Value) -> BTreeMap<String, Vec<(String, i64)>> {
    let mut lists = BTreeMap::new();
    for (place, figure) in numbers(report) {
        let found = listed(by, report["id"].as_str().unwrap(), &place, 50).await;
        assert_eq!(sum(&found), figure, "{place}");
        lists.insert(place, found);
    }
    lists
}

/// A case that ended in May with a success.
pub async fn win(app: &TestApp, case: &str) {
    app.execute(&format!(
        "ALTER TABLE cases DISABLE TRIGGER legal_transition;
        UPDATE cases SET state = 'completed', ended_on = '2026-05-20', successful = true,
                end_reason = 'completed', version = version + 1
            WHERE id = '{case}';
        ALTER TABLE cases ENABLE TRIGGER legal_transition;"
    ))
    .await;
    count(app).await;
}

async fn count(app: &TestApp) {
    testing::count_what_is_left(&app.services.db, &app.services.keys, |_| {}).await.unwrap();
}

/// Sends a report as the head of its unit does.
async fn send(who: &Chain, report: &str) {
    take(&who.admin, report, "check", json!({})).await.must(200);
    take(&who.director, report, "sign", json!({})).await.must(200);
    take(&who.director, report, "submit", json!({})).await.must(200);
}

#[actix_web::test]
async fn every_cell_opens_the_very_cases_that_it_counts() {
    let app = TestApp::start().await;
    let who = chain(&app).await;
    let cases = six(&app, app.lang_son).await;
    let report = begin(&who.admin, "24/BTP/TGPL", "2026-H1", app.lang_son).await.must(201);
    // TT 17/2025: actual data up to 31/05, so the case of June is of the next one.
    assert_eq!(report.body["data_to"], "2026-05-31");
    assert_eq!(figure(&report.body, "T", "1"), Some(500));
    assert_eq!(figure(&report.body, "T", "7"), Some(200), "both poor and of a minority");
    assert_eq!((figure(&report.body, "T", "5"), figure(&report.body, "T", "6")), (Some(100), Some(0)));
    assert_eq!(figure(&report.body, "1.2", "1"), Some(300));
    let report = id(&report);
    let all = cells(&who.admin.get(&format!("/api/v1/reports/{report}")).await.must(200).body);
    for ((row, column), cell) in &all {
        let found = behind(&who.admin, &report, row, column).await;
        assert_eq!(Some(sum(&found)), cell["counted"].as_i64(), "{row} {column}");
        assert!(found.iter().all(|(case, _)| cases.contains(case) && *case != cases[5]), "{row} {column}");
    }
    let unknown = who.admin.get(&format!("/api/v1/reports/{report}/cells/T/19/records")).await;
    assert_eq!(unknown.status, 404);
}

#[actix_web::test]
async fn every_number_of_a_text_opens_the_very_cases_that_it_counts() {
    let app = TestApp::start().await;
    let who = chain(&app).await;
    fill(&app, app.lang_son, 60).await;
    // One that two carried: each has half of it.
    let carried_by = [app.officer_of(app.lang_son).await, app.someone(Role::Lawyer, app.lang_son).await]
        .map(|one| one.practitioner());
    app.set_clock("2026-05-20T08:00:00+07:00");
    app.given_case_of(app.lang_son, CaseState::Completed, &carried_by).await;
    count(&app).await;
    app.set_clock("2026-11-20T08:00:00+07:00");
    let report = begin(&who.admin, "12-TP-TGPL", "2026-R", app.lang_son).await.must(201).body;
    let of_draft = lists(&who.admin, &report).await;
    let told = of_draft.values().filter(|list| !list.is_empty()).count();
    assert!(of_draft.len() > 25 && told > 15, "{told} of {} numbers count something", of_draft.len());
    let shares = of_draft.values().filter(|list| sum(list) == 50).count();
    assert_eq!(shares, 2, "half a case of the officer, half of the lawyer");
    let at =
        |tail: &str| format!("/api/v1/reports/{}/sections/{tail}/records", report["id"].as_str().unwrap());
    for missing in ["3/fields/0", "3/fields/99", "3/fields/x", "1/fields/1", "99/fields/1"] {
        assert_eq!(who.admin.get(&at(missing)).await.status, 404, "{missing}");
    }
    let compared = at("3/fields/1") + "?of=";
    assert_eq!(who.admin.get(&(compared.clone() + "base")).await.status, 404, "it compares nothing");
    who.admin.get(&(compared.clone() + "period")).await.must(200);
    assert_eq!(who.admin.get(&(compared + "month")).await.status, 400);

    // What was kept opens what was counted then; above it everybody is told of as of now.
    let path = format!("/api/v1/reports/{}", report["id"].as_str().unwrap());
    send(&who, report["id"].as_str().unwrap()).await;
    let clerk = app.intake_of(app.lang_son).await;
    enter(&clerk, app.lang_son, "2026-03-09", "advice", &["NCT"]).await;
    assert_eq!(lists(&who.admin, &who.admin.get(&path).await.must(200).body).await, of_draft);
    let above = begin(&who.agency, "12-TP-TGPL", "2026-R", app.agency).await.must(201).body;
    let of_nation = lists(&who.agency, &above).await;
    let accepted = "sections/3/fields/3/records?";
    assert_eq!(sum(&of_nation[accepted]), sum(&of_draft[accepted]) + 100);
}

#[actix_web::test]
async fn a_number_that_compares_opens_the_cases_of_both_sides() {
    let app = TestApp::start().await;
    let who = chain(&app).await;
    six(&app, app.lang_son).await;
    let clerk = app.intake_of(app.lang_son).await;
    for on in ["2026-04-07", "2026-04-08", "2025-05-06"] {
        enter(&clerk, app.lang_son, on, "court_participation", &["TE"]).await;
    }
    let report = begin(&who.agency, "court-bulletin", "2026-05", app.agency).await.must(201).body;
    let of_draft = lists(&who.agency, &report).await;
    let bases: Vec<_> = of_draft.iter().filter(|(at, _)| at.contains("of=base")).collect();
    assert_eq!(bases.len(), 6);
    let cases: usize = bases.iter().map(|(_, list)| list.len()).sum();
    assert_eq!(cases, 3, "two of April, one of May 2025");
    let kept = id(&take(&who.agency, report["id"].as_str().unwrap(), "check", json!({})).await.must(200));
    enter(&clerk, app.lang_son, "2026-04-09", "court_participation", &["TE"]).await;
    let kept = who.agency.get(&format!("/api/v1/reports/{kept}")).await.must(200).body;
    assert_eq!(lists(&who.agency, &kept).await, of_draft);
}

#[actix_web::test]
async fn a_list_above_names_the_cases_of_everybody_as_of_now() {
    let app = TestApp::start().await;
    let who = chain(&app).await;
    let cases = six(&app, app.lang_son).await;
    win(&app, &cases[0]).await;
    let centre = id(&begin(&who.admin, "success-list", "2026-05", app.lang_son).await.must(201));
    send(&who, &centre).await;
    win(&app, &cases[1]).await;
    let above = begin(&who.agency, "success-list", "2026-05", app.agency).await.must(201);
    assert_eq!(above.body["listed"], 200, "{}", above.body);
    for (report, by, listed) in [(&centre, &who.admin, 100), (&id(&above), &who.agency, 200)] {
        assert_eq!(sum(&in_pages(by, report, ("list", "count"), 1).await), listed);
    }
}

#[actix_web::test]
async fn a_broken_rule_and_a_group_without_a_column_open_the_cases_that_make_them() {
    let app = TestApp::start().await;
    let who = chain(&app).await;
    six(&app, app.lang_son).await;
    // Of three neither the sex is known nor by which group they were helped.
    app.set_clock("2026-05-20T08:00:00+07:00");
    let mut odd = Vec::new();
    for _ in 0..3 {
        odd.push(app.given_case_of(app.lang_son, CaseState::InProgress, &[]).await);
    }
    count(&app).await;
    app.set_clock("2026-11-20T08:00:00+07:00");
    let report = begin(&who.admin, "24/BTP/TGPL", "2026-H1", app.lang_son).await.must(201).body;
    let report_id = report["id"].as_str().unwrap();
    let word = |value: &Value, name: &str| value[name].as_str().unwrap().to_owned();
    let mut ids: Vec<String> = odd.iter().map(|case| case.id.to_string()).collect();
    ids.sort();
    let of = async |number: String| {
        let mut found = listed(&who.admin, report_id, &number, 2).await;
        found.sort();
        found
    };
    let all: Vec<(String, i64)> = ids.iter().map(|id| (id.clone(), 100)).collect();
    let (broken, notices) = (report["broken"].as_array().unwrap(), report["notices"].as_array().unwrap());
    let rules: BTreeSet<String> = broken.iter().map(|one| word(one, "identity")).collect();
    assert!(["sexes", "groups"].iter().all(|rule| rules.contains(*rule)), "{rules:?}");
    for one in broken {
        let (identity, at) = (word(one, "identity"), word(one, "at"));
        let found = of(format!("broken/{identity}/{at}/records?")).await;
        assert_eq!(found, all, "{identity} {at}");
        assert_eq!(
            Some(sum(&found)),
            one["left"].as_i64().zip(one["right"].as_i64()).map(|(left, right)| left - right)
        );
    }
    assert_eq!(notices.len(), 1, "{notices:?}");
    let group = format!("{}/{}", word(&notices[0], "law_version"), word(&notices[0], "group"));
    assert_eq!(notices[0]["hundredths"], 300);
    assert_eq!(of(format!("notices/{group}/records?")).await, all);
    assert_eq!(of(format!("notices/{}/HN/records?", word(&notices[0], "law_version"))).await, []);
    assert_eq!(of("broken/fields/1/records?".into()).await, [], "the fields agree in every case");

    // Whoever finds one and says who it is mends the rule for it.
    let clerk = app.intake_of(app.lang_son).await;
    let person = format!("/api/v1/persons/{}", odd[0].person);
    let version = clerk.get(&person).await.etag.unwrap();
    clerk.if_match(version).patch(&person, json!({ "sex": "female" })).await.must(200);
    let unknown: Vec<_> = all.iter().filter(|(case, _)| *case != odd[0].id.to_string()).cloned().collect();
    assert_eq!(of("broken/sexes/T/records?".into()).await, unknown);

    // Cases do not tell what somebody wrote, or what another report says.
    let at = |report: &str, number: &str| format!("/api/v1/reports/{report}/{number}/records");
    for missing in ["broken/sexes/99", "broken/none/T", "notices/RS1999/HN", "notices/RS2026/none-such"] {
        assert_eq!(who.admin.get(&at(report_id, missing)).await.status, 404, "{missing}");
    }
    let entry =
        json!({ "entries": [{ "row": "T", "column": "2", "figure": 600, "reason": "theo sổ giấy" }] });
    write(&who.admin, report_id, entry).await.must(200);
    let refused = who.admin.get(&at(report_id, "broken/sexes/T")).await;
    assert_eq!((refused.status, refused.code()), (409, "not_allowed_now"));
    assert_eq!(of("broken/sexes/1/records?".into()).await.len(), 2, "nothing was written into that row");
    let credit = id(&begin(&who.admin, "25/BTP/TGPL", "2026-H1", app.lang_son).await.must(201));
    let refused = who.admin.get(&at(&credit, "broken/continuity/1.2")).await;
    assert_eq!((refused.status, refused.code()), (409, "not_allowed_now"));
}

#[actix_web::test]
async fn a_list_goes_on_where_it_was_when_a_report_below_is_sent_meanwhile() {
    let app = TestApp::start().await;
    let who = chain(&app).await;
    let mut cases = six(&app, app.lang_son).await;
    cases.extend(six(&app, app.an_giang).await);
    let centre = id(&begin(&who.admin, "25/BTP/TGPL", "2026-H1", app.lang_son).await.must(201));
    let national = begin(&who.agency, "25/BTP/TGPL", "2026-H1", app.agency).await.must(201);
    let path = format!("/api/v1/reports/{}/cells/T/a/records?limit=4", id(&national));
    let mut page = who.agency.get(&path).await.must(200);
    let mut found = Vec::new();
    let clerk = app.intake_of(app.lang_son).await;
    loop {
        let ids = page.body["data"].as_array().unwrap().iter();
        found.extend(ids.map(|case| case["id"].as_str().unwrap().to_owned()));
        let Some(next) = page.body["page"]["next"].as_str() else { break };
        let next = format!("{path}&cursor={next}");
        if found.len() == 4 {
            enter(&clerk, app.lang_son, "2026-03-09", "advice", &["NCT"]).await;
            send(&who, &centre).await;
        }
        page = who.agency.get(&next).await.must(200);
    }
    found.sort();
    let (of_one, of_other) = cases.split_at(6);
    let mut counted = [&of_one[..5], &of_other[..5]].concat();
    counted.sort();
    assert_eq!(found, counted, "the cases of June are of the next period");
}

#[actix_web::test]
async fn a_report_lives_from_draft_to_frozen_and_proves_itself() {
    let app = TestApp::start().await;
    let who = chain(&app).await;
    let cases = six(&app, app.lang_son).await;
    let first = id(&begin(&who.admin, "24/BTP/TGPL", "2026-H1", app.lang_son).await.must(201));

    // Two men less than the total says: the rule is named with both sides (ST-03).
    let entry =
        json!({ "entries": [{ "row": "1.2", "column": "2", "figure": 100, "reason": "theo sổ giấy" }] });
    write(&who.admin, &first, entry).await.must(200);
    let refused = take(&who.admin, &first, "check", json!({})).await.must(422);
    let told = refused.body["errors"].as_array().unwrap();
    let sexes = told.iter().find(|error| error["message"].as_str().unwrap().contains("1 = 2 + 3")).unwrap();
    assert_eq!(sexes["code"], "identity_broken");
    assert!(sexes["message"].as_str().unwrap().contains("3 ≠ 1"), "{sexes}");
    write(&who.admin, &first, json!({ "entries": [{ "row": "1.2", "column": "2" }] })).await.must(200);

    take(&who.admin, &first, "check", json!({})).await.must(200);
    assert_eq!(take(&who.admin, &first, "sign", json!({})).await.status, 403, "the head signs");
    take(&who.director, &first, "sign", json!({})).await.must(200);
    take(&who.director, &first, "submit", json!({})).await.must(200);
    assert_eq!(write(&who.admin, &first, json!({ "nil": true })).await.code(), "not_allowed_now");
    assert_eq!(
        take(&who.director, &first, "accept", json!({})).await.status,
        403,
        "nobody accepts their own"
    );

    let said = json!({ "comment": "Xem lại số trẻ em", "cells": [{ "row": "T", "column": "8", "text": "Thiếu 1" }] });
    take(&who.department, &first, "return", json!({})).await.must(422);
    take(&who.department, &first, "return", said).await.must(200);
    let corrected = take(&who.admin, &first, "correct", json!({})).await.must(201);
    assert_eq!((&corrected.body["edition"], &corrected.body["state"]), (&json!(2), &json!("draft")));
    assert_eq!(corrected.body["comments"][0]["text"], "Thiếu 1");
    let second = id(&corrected);
    assert_eq!(take(&who.admin, &first, "correct", json!({})).await.code(), "not_allowed_now");
    let other = json!({ "entries": [{ "row": "T", "column": "1", "figure": 600, "reason": "một vụ giấy" }] });
    write(&who.admin, &second, other).await.must(200);
    take(&who.admin, &second, "check", json!({})).await.must(422);
    write(&who.admin, &second, json!({ "entries": [{ "row": "T", "column": "1" }] })).await.must(200);
    take(&who.admin, &second, "check", json!({})).await.must(200);
    take(&who.director, &second, "sign", json!({})).await.must(200);
    take(&who.director, &second, "submit", json!({})).await.must(200);
    take(&who.department, &second, "accept", json!({})).await.must(200);
    let frozen = take(&who.department, &second, "freeze", json!({})).await.must(200);
    assert_eq!(frozen.body["state"], "frozen");
    let superseded = who.admin.get(&format!("/api/v1/reports/{first}")).await.must(200);
    assert_eq!(superseded.body["state"], "superseded");

    // Back-dated edits leave what was reported, and what would differ is told with its cases.
    let verified = |answer: Answer| (answer.body["holds"].clone(), answer.body["recounted_hash"].clone());
    let verify = format!("/api/v1/reports/{second}/verify");
    let before = verified(who.agency.get(&verify).await.must(200));
    assert_eq!(before, (json!(true), frozen.body["hash"].clone()));
    let clerk = app.intake_of(app.lang_son).await;
    let late = enter(&clerk, app.lang_son, "2026-03-09", "advice", &["NCT"]).await;
    let person = app.texts(&format!("SELECT person_id FROM cases WHERE id = '{}'", cases[0])).await.remove(0);
    let path = format!("/api/v1/persons/{person}");
    let version = clerk.get(&path).await.etag.unwrap();
    clerk.if_match(version).patch(&path, json!({ "sex": "female" })).await.must(200);
    assert_eq!(verified(who.agency.get(&verify).await.must(200)), before);
    let deltas = who.agency.get(&format!("/api/v1/reports/{second}/deltas")).await.must(200);
    let told: BTreeMap<_, _> = deltas.body["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|delta| {
            let cases =
                delta["cases"].as_array().unwrap().iter().map(|case| case["case_id"].as_str().unwrap());
            let at = (delta["row"].as_str().unwrap(), delta["column"].as_str().unwrap());
            (
                at,
                (
                    delta["before"].as_i64().unwrap(),
                    delta["now"].as_i64().unwrap(),
                    cases.collect::<Vec<_>>(),
                ),
            )
        })
        .collect();
    assert_eq!(told[&("T", "1")], (500, 600, vec![late.as_str()]));
    assert_eq!(told[&("T", "3")], (0, 100, vec![cases[0].as_str()]));
    assert!(!told.contains_key(&("T", "2")), "one man more, and one who is a woman");
    assert_eq!(told[&("T", "13")], (100, 200, vec![late.as_str()]));
    let live = begin(&who.admin, "24/BTP/TGPL", "2026-R", app.lang_son).await.must(201);
    assert_eq!(figure(&live.body, "T", "1"), Some(700), "the year has them all");

    // One altered byte is found.
    app.execute(&format!(
        "ALTER TABLE reports DISABLE TRIGGER keep_report;
        UPDATE reports SET figures = set_byte(figures, 40, get_byte(figures, 40) # 1) WHERE id = '{second}';
        ALTER TABLE reports ENABLE TRIGGER keep_report;"
    ))
    .await;
    let answer = who.agency.get(&verify).await.must(200);
    assert_eq!((&answer.body["holds"], &answer.body["stored_holds"]), (&json!(false), &json!(false)));
}

#[actix_web::test]
async fn what_was_sent_up_is_added_with_what_was_written_and_the_records_of_the_silent() {
    let app = TestApp::start().await;
    let who = chain(&app).await;
    six(&app, app.lang_son).await;
    six(&app, app.an_giang).await;
    let centre = id(&begin(&who.admin, "25/BTP/TGPL", "2026-H1", app.lang_son).await.must(201));
    take(&who.admin, &centre, "check", json!({})).await.must(200);
    take(&who.director, &centre, "sign", json!({})).await.must(200);
    take(&who.director, &centre, "submit", json!({})).await.must(200);
    let clerk = app.intake_of(app.lang_son).await;
    enter(&clerk, app.lang_son, "2026-03-09", "advice", &["NCT"]).await;

    // The province tells what its centre sent; the nation too, with the records of the one that is silent.
    let province =
        begin(&who.department, "25/BTP/TGPL", "2026-H1", app.lang_son_province.department).await.must(201);
    let national = begin(&who.agency, "25/BTP/TGPL", "2026-H1", app.agency).await.must(201);
    let total = |report: &Answer| {
        let first = report.body["rows"][0]["code"].as_str().unwrap().to_owned();
        let column = report.body["columns"][0]["code"].as_str().unwrap().to_owned();
        (figure(&report.body, &first, &column).unwrap(), first, column)
    };
    assert_eq!(total(&province).0, 500);
    let (figure, row, column) = total(&national);
    assert_eq!(figure, 1000);
    let cases = behind(&who.agency, &id(&national), &row, &column).await;
    assert_eq!(sum(&cases), 1000);

    // At the end of the chain what is signed is frozen, and a recount goes down to the cases of both.
    let national = id(&national);
    take(&who.agency, &national, "check", json!({})).await.must(200);
    take(&who.agency, &national, "sign", json!({})).await.must(200);
    assert_eq!(take(&who.agency, &national, "submit", json!({})).await.code(), "not_allowed_now");
    take(&who.agency, &national, "freeze", json!({})).await.must(200);
    enter(&clerk, app.lang_son, "2026-03-10", "advice", &["NCT"]).await;
    let verified = who.agency.get(&format!("/api/v1/reports/{national}/verify")).await.must(200);
    assert_eq!(verified.body["holds"], true, "{}", verified.body);
}

#[actix_web::test]
async fn silence_is_told_from_a_nil_report_and_is_reminded_once_a_day() {
    let app = TestApp::start().await;
    let who = chain(&app).await;
    let nil = id(&begin(&who.admin, "24/BTP/TGPL", "2026-H1", app.lang_son).await.must(201));
    take(&who.admin, &nil, "check", json!({})).await.must(422);
    // The day of the clock is long after 10/06: what is not sent is owed, the oldest first, a draft with where it stands.
    let owed = async || who.admin.get("/api/v1/report-duties").await.must(200).body["data"].take();
    let of_the_half = |duties: &Value| {
        let of = |duty: &&Value| duty["form"] == "24/BTP/TGPL" && duty["period"] == "2026-H1";
        duties.as_array().unwrap().iter().find(of).cloned()
    };
    let before = owed().await;
    let due: Vec<_> = before.as_array().unwrap().iter().map(|duty| duty["due_at"].to_string()).collect();
    assert!(due.is_sorted() && due.len() > 1, "{before}");
    let duty = of_the_half(&before).unwrap();
    assert_eq!((&duty["report_id"], &duty["state"]), (&json!(nil), &json!("draft")));
    assert_eq!((&duty["due_at"], &duty["late"]), (&json!("2026-06-10T17:00:00Z"), &json!(true)));
    write(&who.admin, &nil, json!({ "nil": true })).await.must(200);
    take(&who.admin, &nil, "check", json!({})).await.must(200);
    take(&who.director, &nil, "sign", json!({})).await.must(200);
    take(&who.director, &nil, "submit", json!({})).await.must(200);
    assert_eq!(of_the_half(&owed().await), None, "a nil report is a report");
    let path = "/api/v1/report-completeness?form=24/BTP/TGPL&period=2026-H1";
    let matrix = who.agency.get(path).await.must(200).body;
    let cell = |centre: OrganisationId| {
        let units = matrix["units"].as_array().unwrap();
        let unit = units.iter().find(|unit| unit["unit"]["id"] == json!(centre)).unwrap();
        unit["cells"][0].clone()
    };
    assert_eq!((&cell(app.lang_son)["letter"], &cell(app.lang_son)["nil"]), (&json!("G"), &json!(true)));
    assert_eq!(cell(app.an_giang)["letter"], "!");
    let period = &matrix["periods"][0];
    assert_eq!(
        (&period["expected"], &period["reported"], &period["silent"]),
        (&json!(2), &json!(1), &json!(1))
    );
    // TT 17/2025: the unit sends by 10/06.
    assert_eq!(period["due_at"], "2026-06-10T17:00:00Z");

    let silent = json!({ "form": "24/BTP/TGPL", "period": "2026-H1",
        "organisation_ids": [app.an_giang, app.lang_son] });
    assert_eq!(who.admin.post("/api/v1/report-completeness:remind", silent.clone()).await.status, 403);
    let foreign = who.department.post("/api/v1/report-completeness:remind", silent.clone()).await;
    assert_eq!(foreign.status, 404, "another province's centre");
    let office = app.someone(Role::AgencyOffice, app.agency).await;
    let form12 = json!({ "form": "12-TP-TGPL", "period": "2026-H1", "organisation_ids": [app.an_giang, app.lang_son] });
    let first = office.post("/api/v1/report-completeness:remind", form12.clone()).await.must(200).body;
    assert_eq!(first["reminded"].as_array().unwrap().len(), 2);
    let again = office.post("/api/v1/report-completeness:remind", form12).await.must(200).body;
    assert_eq!((&again["reminded"], again["already"].as_array().unwrap().len()), (&json!([]), 2));
}

#[actix_web::test]
async fn a_text_has_live_numbers_until_it_is_kept() {
    let app = TestApp::start().await;
    let who = chain(&app).await;
    six(&app, app.lang_son).await;
    let report = begin(&who.admin, "12-TP-TGPL", "2026-H1", app.lang_son).await.must(201);
    let told = |report: &Value| {
        let sections = report["sections"].as_array().unwrap();
        sections.iter().find(|section| section["code"] == "3").unwrap()["text"].as_str().unwrap().to_owned()
    };
    assert!(
        told(&report.body).starts_with("Trong kỳ, Trung tâm thực hiện 5 vụ việc"),
        "{}",
        told(&report.body)
    );
    let report = id(&report);
    write(&who.admin, &report, json!({ "texts": { "10": "Thiếu phương tiện đi lại" } })).await.must(200);
    let clerk = app.intake_of(app.lang_son).await;
    enter(&clerk, app.lang_son, "2026-03-09", "advice", &["NCT"]).await;
    let live = who.admin.get(&format!("/api/v1/reports/{report}")).await.must(200).body;
    assert!(told(&live).contains("thực hiện 6 vụ việc"), "{}", told(&live));
    take(&who.admin, &report, "check", json!({})).await.must(200);
    enter(&clerk, app.lang_son, "2026-03-10", "advice", &["NCT"]).await;
    let kept = who.admin.get(&format!("/api/v1/reports/{report}")).await.must(200).body;
    assert!(told(&kept).contains("thực hiện 6 vụ việc"), "{}", told(&kept));
    let verified = who.admin.get(&format!("/api/v1/reports/{report}/verify")).await.must(200);
    assert_eq!(verified.body["holds"], true, "{}", verified.body);
}

#[actix_web::test]
async fn a_text_is_returned_with_what_is_wrong_in_each_section() {
    let app = TestApp::start().await;
    let who = chain(&app).await;
    six(&app, app.lang_son).await;
    let report = id(&begin(&who.admin, "12-TP-TGPL", "2026-H1", app.lang_son).await.must(201));
    send(&who, &report).await;
    let sections = json!([{ "section": "4", "text": "Nêu thêm số vụ việc quá hạn" }]);
    take(&who.agency, &report, "return", json!({ "sections": [] })).await.must(422);
    let returned = take(&who.agency, &report, "return", json!({ "sections": sections })).await.must(200).body;
    assert_eq!((&returned["section_comments"], &returned["comments"]), (&sections, &json!([])));
    let corrected = take(&who.admin, &report, "correct", json!({})).await.must(201).body;
    assert_eq!(corrected["section_comments"], sections, "whoever corrects it reads what was said");
    let history = who.admin.get(&format!("/api/v1/reports/{report}/history")).await.must(200).body;
    let acts = history["data"].as_array().unwrap();
    assert!(acts.iter().any(|act| act["detail"]["sections"] == sections), "{acts:?}");
}

#[actix_web::test]
async fn what_is_wrong_is_refused_with_its_place() {
    let app = TestApp::start().await;
    let who = chain(&app).await;
    let refused = async |form: &str, period: &str, unit: OrganisationId| {
        let answer = begin(&who.admin, form, period, unit).await;
        (answer.status, answer.body["errors"][0]["pointer"].as_str().unwrap_or("").to_owned())
    };
    assert_eq!(refused("99/BTP/TGPL", "2026-H1", app.lang_son).await, (422, "/form".into()));
    assert_eq!(refused("24/BTP/TGPL", "2026-Q9", app.lang_son).await, (422, "/period".into()));
    assert_eq!(
        refused("24/BTP/TGPL", "2018-H1", app.lang_son).await,
        (422, "/form".into()),
        "before it was in force"
    );
    assert_eq!(refused("24/BTP/TGPL", "2026-Q1", app.lang_son).await, (422, "/period".into()));
    assert_eq!(refused("24/BTP/TGPL", "2027-H1", app.lang_son).await, (422, "/period".into()));
    assert_eq!(
        refused("24/BTP/TGPL", "2026-H1", app.an_giang).await.0,
        404,
        "another's unit is a missing one"
    );
    let report = id(&begin(&who.admin, "24/BTP/TGPL", "2026-H1", app.lang_son).await.must(201));
    assert_eq!(begin(&who.admin, "24/BTP/TGPL", "2026-H1", app.lang_son).await.code(), "already_exists");
    for (entry, code) in [
        (json!({ "row": "T", "column": "1", "figure": 100 }), "reason_missing"),
        (json!({ "row": "T", "column": "19", "figure": 100, "reason": "x" }), "unknown_cell"),
    ] {
        let answer = write(&who.admin, &report, json!({ "entries": [entry] })).await.must(422);
        assert_eq!(answer.body["errors"][0]["code"], code);
    }
    // Two who send at once: one has it.
    write(&who.admin, &report, json!({ "nil": true })).await.must(200);
    take(&who.admin, &report, "check", json!({})).await.must(200);
    let signed = take(&who.director, &report, "sign", json!({})).await.must(200);
    let path = format!("/api/v1/reports/{report}/submit");
    let sent: Vec<_> = (0..2)
        .map(|_| {
            let (by, path) = (who.director.if_match(signed.etag.unwrap()), path.clone());
            actix_web::rt::spawn(async move { by.post(&path, json!({})).await })
        })
        .collect();
    let mut statuses = Vec::new();
    for one in sent {
        statuses.push(one.await.unwrap().status);
    }
    statuses.sort_unstable();
    assert!(matches!(*statuses, [200, 409 | 412]), "{statuses:?}");
}

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

#[actix_web::test]
async fn those_whom_a_step_concerns_are_told_and_the_silent_are_reminded_by_the_calendar() {
    let app = TestApp::start().await;
    let who = chain(&app).await;
    let told = async |client: &Client| -> Vec<(String, String)> {
        app.deliver().await;
        let notices = client.get("/api/v1/notices").await.must(200);
        let notices = notices.body["data"].as_array().unwrap().iter();
        let text = |notice: &Value, name: &str| notice[name].as_str().unwrap().to_owned();
        notices.map(|notice| (text(notice, "kind"), text(notice, "subject_code"))).collect()
    };
    let report = id(&begin(&who.admin, "24/BTP/TGPL", "2026-H1", app.lang_son).await.must(201));
    write(&who.admin, &report, json!({ "nil": true })).await.must(200);
    take(&who.admin, &report, "check", json!({})).await.must(200);
    take(&who.director, &report, "sign", json!({})).await.must(200);
    take(&who.director, &report, "submit", json!({})).await.must(200);
    let about = "24/BTP/TGPL · 2026-H1".to_owned();
    assert_eq!(told(&who.department).await, [("report.submitted".to_owned(), about.clone())]);
    assert_eq!(told(&who.agency).await, [], "it was not sent to the Agency");
    take(&who.department, &report, "return", json!({ "comment": "Xem lại" })).await.must(200);
    assert_eq!(told(&who.admin).await, [("report.returned".to_owned(), about)]);

    // TT 17/2025: the year for the review is due on 10/11; three days before, whoever is silent is reminded, once.
    let quiet = app.someone(Role::CentreAdmin, app.an_giang).await;
    app.set_clock("2026-11-07T08:00:00+07:00");
    testing::remind_of_reports(&app.services).await.unwrap();
    testing::remind_of_reports(&app.services).await.unwrap();
    let reminded = told(&quiet).await;
    assert_eq!(
        reminded.iter().filter(|(_, about)| about == "24/BTP/TGPL · 2026-R").count(),
        1,
        "{reminded:?}"
    );
    assert!(reminded.iter().all(|(kind, _)| kind == "report.reminded"), "{reminded:?}");
    app.set_clock("2026-11-08T08:00:00+07:00");
    testing::remind_of_reports(&app.services).await.unwrap();
    assert_eq!(told(&quiet).await.len(), reminded.len());
}
