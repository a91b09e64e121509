//! A report is made from the records, checked, signed, sent, returned or accepted, frozen, and stays provable.

use crate::{
    harness::{Answer, Client, TestApp},
    measures::fill,
};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use tgpl_api::testing;
use tgpl_domain::{
    cases::CaseState,
    ids::{CaseId, OrganisationId},
    policy::Role,
};

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
pub async fn enter(clerk: &Client, centre: OrganisationId, on: &str, form: &str, groups: &[&str]) -> String {
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

pub fn figure(report: &Value, row: &str, column: &str) -> Option<i64> {
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
    for case in &odd {
        let nothing = json!({ "groups": [], "primary_group": null, "proofs": [] }).to_string();
        let sealed =
            app.services.keys.seal("case_eligibilities.grounds", case.id.0, nothing.as_bytes()).unwrap();
        let digits: String = sealed.iter().map(|byte| format!("{byte:02x}")).collect();
        let set = format!("SET grounds = '\\x{digits}' WHERE case_id = '{}'", case.id);
        app.execute(&format!("UPDATE case_eligibilities {set}")).await;
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
async fn a_figure_that_moved_far_from_what_was_reported_is_explained_before_it_is_sent() {
    let app = TestApp::start().await;
    let who = chain(&app).await;
    let clerk = app.intake_of(app.lang_son).await;
    enter(&clerk, app.lang_son, "2025-09-05", "advice", &["HN"]).await;
    let last = id(&begin(&who.admin, "24/BTP/TGPL", "2025-R", app.lang_son).await.must(201));
    take(&who.admin, &last, "check", json!({})).await.must(200);
    take(&who.director, &last, "sign", json!({})).await.must(200);
    take(&who.director, &last, "submit", json!({})).await.must(200);
    enter(&clerk, app.lang_son, "2023-05-05", "advice", &["HN"]).await;
    for _ in 0..22 {
        enter(&clerk, app.lang_son, "2026-02-05", "advice", &["HN"]).await;
    }

    let report = begin(&who.admin, "24/BTP/TGPL", "2026-R", app.lang_son).await.must(201);
    let (now, broken) = (id(&report), report.body["broken"].as_array().unwrap());
    let told: Vec<_> = broken.iter().map(|one| (one["identity"].as_str().unwrap(), &one["left"])).collect();
    assert_eq!(told, [("moved", &json!(2200)); 3], "the total, its field and its form of aid");
    let refused = take(&who.admin, &now, "check", json!({})).await.must(422);
    assert_eq!(refused.body["errors"][0]["code"], "not_explained");
    assert!(refused.body["errors"][0]["message"].as_str().unwrap().contains("22 ≠ 1"), "{}", refused.body);
    let opened = who.admin.get(&format!("/api/v1/reports/{now}/broken/moved/T/records")).await;
    assert_eq!(opened.code(), "not_allowed_now", "no case of this period tells why");
    let said: BTreeMap<_, _> = broken
        .iter()
        .map(|one| (format!("moved@{}", one["at"].as_str().unwrap()), "Hai xã mới có điểm trợ giúp"))
        .collect();
    write(&who.admin, &now, json!({ "explanations": said })).await.must(200);
    take(&who.admin, &now, "check", json!({})).await.must(200);

    // How the figure went before: what was reported leads to its report, the rest is told by the records.
    let periods = format!("/api/v1/reports/{now}/cells/T/1/periods");
    let before = who.admin.get(&periods).await.must(200).body["data"].as_array().unwrap().clone();
    assert_eq!(
        (&before[0]["period"], &before[0]["figure"], &before[0]["report_id"], &before[0]["state"]),
        (&json!("2025-R"), &json!(100), &json!(last), &json!("submitted"))
    );
    let earlier: Vec<_> =
        before[1..].iter().map(|one| (&one["period"], &one["figure"], &one["report_id"])).collect();
    assert_eq!(
        earlier,
        [(&json!("2024-R"), &json!(0), &Value::Null), (&json!("2023-R"), &json!(100), &Value::Null)]
    );
    assert_eq!(who.admin.get(&periods.replace("T/1", "T/99")).await.status, 404);
    let stranger = app.someone(Role::CentreAdmin, app.an_giang).await;
    assert_eq!(stranger.get(&periods).await.status, 404);
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
    // The same as a file, a line for each unit.
    let file = who.agency.get(&format!("{path}&format=csv")).await.must(200);
    let mut lines = csv::Reader::from_reader(file.bytes.as_slice());
    let lines: Vec<Vec<String>> =
        lines.records().map(|line| line.unwrap().iter().skip(1).map(str::to_owned).collect()).collect();
    let about = ["24/BTP/TGPL", "6 tháng đầu năm 2026"];
    let sent = ["G", "Đã gửi", "có", "10/06/2026", "20/11/2026 08:00", "163", ""];
    let silent = ["!", "Quá hạn, chưa lập", "", "10/06/2026", "", "163", ""];
    assert_eq!(lines, [[&["TT-LS"][..], &about, &sent].concat(), [&["TT-AG"][..], &about, &silent].concat()]);
    assert!(who.agency.get(&format!("{path}&format=xlsx")).await.must(200).bytes.starts_with(b"PK"));

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
    let path = "/api/v1/report-completeness?form=12-TP-TGPL&period=2026-H1&format=csv";
    let file = String::from_utf8(office.get(path).await.must(200).bytes).unwrap();
    assert_eq!(file.matches(",20/11/2026 08:00\r\n").count(), 2, "when they were reminded: {file}");
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
    let deltas = format!("/api/v1/reports/{report}/deltas");
    assert_eq!(who.admin.get(&deltas).await.code(), "not_allowed_now", "a draft has nothing kept");
    take(&who.admin, &report, "check", json!({})).await.must(200);
    assert_eq!(who.admin.get(&deltas).await.must(200).body["data"], json!([]));
    let late = enter(&clerk, app.lang_son, "2026-03-10", "advice", &["NCT"]).await;
    let kept = who.admin.get(&format!("/api/v1/reports/{report}")).await.must(200).body;
    assert!(told(&kept).contains("thực hiện 6 vụ việc"), "{}", told(&kept));
    let verified = who.admin.get(&format!("/api/v1/reports/{report}/verify")).await.must(200);
    assert_eq!(verified.body["holds"], true, "{}", verified.body);

    // The numbers of the text are held against the records like the cells of a table.
    let told = who.admin.get(&deltas).await.must(200).body["data"].take();
    let of = |field: &str| told.as_array().unwrap().iter().find(|delta| delta["column"] == field);
    let advice = of("cases_accepted form=advice").unwrap();
    assert_eq!((&advice["part"], &advice["row"]), (&json!("text"), &json!("3")));
    assert_eq!((&advice["before"], &advice["now"]), (&json!(300), &json!(400)));
    let words = advice["words"]["vi"].as_str().unwrap();
    assert!(words.contains("Tư vấn") || words.contains("tư vấn"), "{words}");
    assert_eq!(advice["cases"].as_array().unwrap().len(), 1);
    assert_eq!((&advice["cases"][0]["case_id"], &advice["cases"][0]["now"]), (&json!(late), &json!(100)));
    assert!(of("cases_accepted").is_some() && of("cases_accepted form=court_participation").is_none());
}

#[actix_web::test]
async fn a_list_tells_who_came_and_who_left_and_what_is_made_by_hand_is_not_said_to_be_the_same() {
    let app = TestApp::start().await;
    let who = chain(&app).await;
    app.set_clock("2026-10-05T08:00:00+07:00");
    let (first, second) = (
        app.given_case_of(app.lang_son, CaseState::Completed, &[]).await.id,
        app.given_case_of(app.lang_son, CaseState::Completed, &[]).await.id,
    );
    let found = async |winner: CaseId, loser: CaseId| {
        app.execute(&format!(
            "UPDATE cases SET successful = (id = '{winner}'), version = version + 1 WHERE id IN ('{winner}', '{loser}')"
        ))
        .await;
        testing::count_what_is_left(&app.services.db, &app.services.keys, |_| {}).await.unwrap();
    };
    found(first, second).await;
    app.set_clock("2026-11-20T08:00:00+07:00");
    let report = id(&begin(&who.admin, "success-list", "2026-10", app.lang_son).await.must(201));
    let checked = take(&who.admin, &report, "check", json!({})).await.must(200).body;
    assert_eq!(checked["listed"], 100);
    let deltas = format!("/api/v1/reports/{report}/deltas");
    assert_eq!(who.admin.get(&deltas).await.must(200).body["data"], json!([]));
    found(second, first).await;
    let told = who.admin.get(&deltas).await.must(200).body["data"].take();
    let [told] = told.as_array().unwrap().as_slice() else { panic!("{told}") };
    assert_eq!((&told["part"], &told["before"], &told["now"]), (&json!("list"), &json!(100), &json!(100)));
    let moved: BTreeMap<_, _> = told["cases"]
        .as_array()
        .unwrap()
        .iter()
        .map(|case| {
            (case["case_id"].as_str().unwrap().to_owned(), (case["before"].clone(), case["now"].clone()))
        })
        .collect();
    assert_eq!(moved[&first.to_string()], (json!(100), json!(0)));
    assert_eq!(moved[&second.to_string()], (json!(0), json!(100)));

    let by_hand = id(&begin(&who.admin, "26/BTP/TGPL", "2026-H1", app.lang_son).await.must(201));
    take(&who.admin, &by_hand, "check", json!({})).await.must(200);
    let answer = who.admin.get(&format!("/api/v1/reports/{by_hand}/deltas")).await.must(409);
    assert_eq!(answer.code(), "not_allowed_now");
}

#[actix_web::test]
async fn reports_are_found_by_whom_they_were_sent_to_and_by_the_year_of_their_period() {
    let app = TestApp::start().await;
    let who = chain(&app).await;
    for period in ["2026-H1", "2025-Y"] {
        let report = id(&begin(&who.admin, "24/BTP/TGPL", period, app.lang_son).await.must(201));
        write(&who.admin, &report, json!({ "nil": true })).await.must(200);
        take(&who.admin, &report, "check", json!({})).await.must(200);
        take(&who.director, &report, "sign", json!({})).await.must(200);
        take(&who.director, &report, "submit", json!({})).await.must(200);
    }
    begin(&who.admin, "24/BTP/TGPL", "2026-R", app.lang_son).await.must(201);
    begin(&who.department, "24/BTP/TGPL", "2026-H1", app.lang_son_province.department).await.must(201);
    let found = async |filter: &str| -> (Vec<String>, i64) {
        let page = who.agency.get(&format!("/api/v1/reports?count=exact&limit=1&{filter}")).await.must(200);
        let all = who.agency.get(&format!("/api/v1/reports?{filter}")).await.must(200).body;
        let periods = all["data"].as_array().unwrap().iter();
        let periods = periods.map(|report| report["period"].as_str().unwrap().to_owned());
        (periods.collect(), page.body["page"]["total"].as_i64().unwrap())
    };
    let department = app.lang_son_province.department;
    let of = |periods: &[&str]| {
        let periods: Vec<String> = periods.iter().map(|period| (*period).to_owned()).collect();
        let many = i64::try_from(periods.len()).unwrap();
        (periods, many)
    };
    assert_eq!(found(&format!("receiver_id={department}")).await, of(&["2026-R", "2025-Y", "2026-H1"]));
    assert_eq!(found(&format!("receiver_id={department}&state=submitted")).await, of(&["2025-Y", "2026-H1"]));
    assert_eq!(found(&format!("receiver_id={department}&year=2025")).await, of(&["2025-Y"]));
    assert_eq!(found("year=2026").await, of(&["2026-H1", "2026-R", "2026-H1"]));
    assert_eq!(found(&format!("receiver_id={}", app.an_giang)).await, of(&[]));
    let page = who.agency.get("/api/v1/reports?limit=1").await.must(200);
    assert!(page.body["page"]["total"].is_null(), "nobody asked");
    who.agency.get("/api/v1/reports?year=1900").await.must(400);
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

/// What somebody was told of once everything was delivered: what happened, and to which record.
async fn told(app: &TestApp, client: &Client) -> Vec<(String, String)> {
    app.deliver().await;
    let notices = client.get("/api/v1/notices").await.must(200);
    let notices = notices.body["data"].as_array().unwrap().iter();
    let text = |notice: &Value, name: &str| notice[name].as_str().unwrap().to_owned();
    notices.map(|notice| (text(notice, "kind"), text(notice, "subject_code"))).collect()
}

#[actix_web::test]
async fn those_whom_a_step_concerns_are_told_and_the_silent_are_reminded_by_the_calendar() {
    let app = TestApp::start().await;
    let who = chain(&app).await;
    let about = "24/BTP/TGPL · 2026-H1".to_owned();
    let report = id(&begin(&who.admin, "24/BTP/TGPL", "2026-H1", app.lang_son).await.must(201));
    write(&who.admin, &report, json!({ "nil": true })).await.must(200);
    take(&who.admin, &report, "check", json!({})).await.must(200);
    assert_eq!(told(&app, &who.director).await, [("report.checked".to_owned(), about.clone())], "who signs");
    take(&who.director, &report, "sign", json!({})).await.must(200);
    take(&who.director, &report, "submit", json!({})).await.must(200);
    assert_eq!(
        told(&app, &who.department).await,
        [("report.submitted".to_owned(), format!("{about} · TT-LS"))]
    );
    assert_eq!(told(&app, &who.agency).await, [], "it was not sent to the Agency");
    take(&who.department, &report, "return", json!({ "comment": "Xem lại" })).await.must(200);
    assert_eq!(told(&app, &who.admin).await, [("report.returned".to_owned(), about)]);

    // TT 17/2025: the year for the review is due on 10/11; three days before, whoever is silent is reminded, once.
    let quiet = app.someone(Role::CentreAdmin, app.an_giang).await;
    app.set_clock("2026-11-07T08:00:00+07:00");
    testing::remind_of_reports(&app.services).await.unwrap();
    testing::remind_of_reports(&app.services).await.unwrap();
    let reminded = told(&app, &quiet).await;
    assert_eq!(
        reminded.iter().filter(|(_, about)| about == "24/BTP/TGPL · 2026-R").count(),
        1,
        "{reminded:?}"
    );
    assert!(reminded.iter().all(|(kind, _)| kind == "report.reminded"), "{reminded:?}");
    app.set_clock("2026-11-08T08:00:00+07:00");
    testing::remind_of_reports(&app.services).await.unwrap();
    assert_eq!(told(&app, &quiet).await.len(), reminded.len());
}

#[actix_web::test]
async fn a_department_is_told_of_its_own_reports_and_of_those_of_whom_it_keeps() {
    let app = TestApp::start().await;
    let who = chain(&app).await;
    let department = app.lang_son_province.department;
    let colleague = app.someone(Role::Department, department).await;
    let partner = OrganisationId(uuid::Uuid::now_v7());
    app.execute(&format!(
        "INSERT INTO organisations (id, kind, code, name, parent_id, valid_from, created_at)
         VALUES ('{partner}', 'contracted', 'HD1-20', 'Công ty Luật', '{department}', '2025-07-01', now())"
    ))
    .await;
    let form = "24/BTP/TGPL";
    let asked = json!({ "form": form, "period": "2026-H1", "organisation_ids": [department] });
    who.agency.post("/api/v1/report-completeness:remind", asked).await.must(200);
    let (about, kept) = (format!("{form} · 2026-H1"), format!("{form} · 2026-H1 · HD1-20"));
    let reminded = ("report.reminded".to_owned(), about.clone());
    assert_eq!(told(&app, &colleague).await, std::slice::from_ref(&reminded));
    assert_eq!(told(&app, &who.department).await, [reminded]);

    // Whom it keeps has nobody of its own, until it has.
    let asked = json!({ "form": form, "period": "2026-H1", "organisation_ids": [partner] });
    who.department.post("/api/v1/report-completeness:remind", asked.clone()).await.must(200);
    assert_eq!(told(&app, &colleague).await[0], ("report.reminded".to_owned(), kept.clone()));
    let own = app.someone(Role::CentreAdmin, partner).await;
    app.set_clock("2026-11-21T08:00:00+07:00");
    who.department.post("/api/v1/report-completeness:remind", asked).await.must(200);
    assert_eq!(told(&app, &own).await, [("report.reminded".to_owned(), about.clone())]);
    assert_eq!(told(&app, &colleague).await.iter().filter(|(_, of)| *of == kept).count(), 1);

    let report = id(&begin(&who.department, form, "2026-H1", department).await.must(201));
    write(&who.department, &report, json!({ "nil": true })).await.must(200);
    take(&who.department, &report, "check", json!({})).await.must(200);
    take(&who.department, &report, "sign", json!({})).await.must(200);
    take(&who.department, &report, "submit", json!({})).await.must(200);
    take(&who.agency, &report, "return", json!({ "comment": "Xem lại" })).await.must(200);
    let heard = told(&app, &colleague).await;
    let of = |kind: &str| (kind.to_owned(), about.clone());
    assert_eq!(heard[..2], [of("report.returned"), of("report.checked")]);
    assert_eq!(told(&app, &who.department).await[0], of("report.returned"), "and who sent it");
    assert!(told(&app, &who.admin).await.is_empty(), "the centre reports for itself alone");
}
