//! One step on many cases, as a job: each case by itself with the guards of the single command, once, whatever is killed.

use crate::harness::{Answer, Client, TestApp};
use chrono::{DateTime, TimeDelta, Utc};
use diesel_async::SimpleAsyncConnection;
use serde_json::{Value, json};
use std::time::Duration;
use tgpl_api::testing;
use tgpl_domain::{cases::CaseState, ids::CaseId, policy::Role};
use uuid::Uuid;

async fn begin(who: &Client, action: &str, body: Value, chosen: Value) -> Answer {
    let mut bulk = json!({ "action": action, "body": body });
    bulk.as_object_mut().unwrap().extend(chosen.as_object().unwrap().clone());
    who.post("/api/v1/cases:bulk", bulk).await
}

/// Works every job off.
async fn work(app: &TestApp) {
    while testing::work(&app.services).await.unwrap() {}
}

/// The job behind an answer, as its owner sees it now.
async fn job(who: &Client, begun: &Answer) -> Value {
    who.get(begun.header("location")).await.must(200).body
}

/// What became of each row: its code, and the code of the refusal.
async fn rows(who: &Client, begun: &Answer) -> Vec<(Option<String>, String)> {
    let rows = who.get(&format!("{}/rows?limit=100", begun.header("location"))).await.must(200).body;
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let shown = rows["data"].as_array().unwrap().iter().map(|row| {
        let outcome = text(&row["problem"]["code"]).or(text(&row["outcome"]));
        (text(&row["code"]), outcome.unwrap_or_default())
    });
    shown.collect()
}

async fn cases(app: &TestApp, count: usize) -> Vec<CaseId> {
    let mut cases = Vec::new();
    for _ in 0..count {
        cases.push(app.given_case(CaseState::Accepted).await.id);
    }
    cases
}

async fn tags(who: &Client, case: CaseId) -> Value {
    who.get(&format!("/api/v1/cases/{case}")).await.must(200).body["tags"].clone()
}

#[actix_web::test]
async fn each_row_is_the_single_command_and_says_what_it_would_have_said() {
    let app = TestApp::start().await;
    let (director, officer) = (app.director_of(app.lang_son).await, app.officer_of(app.lang_son).await);
    let good = cases(&app, 3).await;
    let ended = app.given_case(CaseState::Completed).await.id;
    let foreign = app.given_case_of(app.an_giang, CaseState::Accepted, &[]).await.id;
    let ids = json!([good[0], ended, good[1], foreign, Uuid::now_v7(), good[2]]);
    let assign = json!({ "practitioner_id": officer.practitioner() });
    let begun = begin(&director, "assign", assign.clone(), json!({ "ids": ids })).await.must(202);
    assert_eq!(
        (&begun.body["state"], &begun.body["progress"]),
        (&json!("queued"), &json!({ "done": 0, "total": 6 }))
    );
    work(&app).await;
    let done = job(&director, &begun).await;
    assert_eq!((&done["state"], &done["counts"]), (&json!("done"), &json!({ "ok": 3, "problem": 3 })));

    let outcomes: Vec<String> =
        rows(&director, &begun).await.into_iter().map(|(_, outcome)| outcome).collect();
    assert_eq!(outcomes, ["ok", "not_allowed_now", "ok", "not_found", "not_found", "ok"]);
    let problems =
        director.get(&format!("{}/rows?outcome=problem", begun.header("location"))).await.must(200).body;
    let single =
        director.if_match(1).post(&format!("/api/v1/cases/{ended}/assignments"), assign).await.must(409);
    let told = &problems["data"][0];
    assert_eq!(
        (&told["problem"]["title"], &told["problem"]["detail"]),
        (&single.body["title"], &single.body["detail"])
    );
    assert!(told["code"].is_string() && problems["data"][1]["code"].is_null(), "no code of a foreign case");
    let as_file = director
        .get(&format!("{}/rows?outcome=problem&format=csv", begun.header("location")))
        .await
        .must(200);
    assert_eq!(String::from_utf8(as_file.bytes).unwrap().lines().count(), 4);

    for case in good {
        let read = director.get(&format!("/api/v1/cases/{case}")).await.must(200).body;
        assert_eq!(
            (&read["state"], &read["practitioner_ids"]),
            (&json!("assigned"), &json!([officer.practitioner()]))
        );
        let decisions =
            format!("SELECT count(*) FROM documents WHERE case_id = '{case}' AND symbol IS NOT NULL");
        assert_eq!(app.number(&decisions).await, 1);
        let logged = format!("SELECT act || ' ' || actor_id FROM audit_events WHERE object_id = '{case}'");
        assert_eq!(app.texts(&logged).await, [format!("case_assign {}", director.account().id)]);
    }
}

#[actix_web::test]
async fn whoever_is_killed_in_the_middle_nothing_is_done_twice_and_nothing_left_out() {
    let app = TestApp::start().await;
    let (director, officer) = (app.director_of(app.lang_son).await, app.officer_of(app.lang_son).await);
    let ids = cases(&app, 24).await;
    let assign = json!({ "practitioner_id": officer.practitioner() });
    let begun = begin(&director, "assign", assign, json!({ "ids": ids })).await.must(202);
    let (mut killed, mut seen) = (0, Vec::new());
    for patience in (1..=40).cycle().take(120) {
        // Whoever drops the runner drops its transaction with it.
        let pause = Duration::from_millis(patience);
        killed += usize::from(tokio::time::timeout(pause, testing::work(&app.services)).await.is_err());
        seen.push(job(&director, &begun).await["progress"]["done"].as_i64().unwrap());
        if seen.last() >= Some(&12) {
            break;
        }
    }
    assert!(killed > 0 && seen.is_sorted(), "{killed} killed, {seen:?}");
    tokio::join!(work(&app), work(&app), work(&app));
    work(&app).await;
    let done = job(&director, &begun).await;
    assert_eq!((&done["state"], &done["counts"]), (&json!("done"), &json!({ "ok": 24, "problem": 0 })));
    for table in ["history WHERE event = 'assign'", "assignments", "documents WHERE kind LIKE '%assignment'"]
    {
        assert_eq!(app.number(&format!("SELECT count(*) FROM {table}")).await, 24, "{table}");
    }
    let numbers = "SELECT count(DISTINCT book_number) FROM documents WHERE kind LIKE '%assignment'";
    assert_eq!(
        app.number(numbers).await,
        app.number("SELECT max(book_number) FROM documents").await,
        "no gap"
    );
    let versions = "SELECT count(*) FROM cases WHERE version = 2 AND state = 'assigned'";
    assert_eq!(app.number(versions).await, 24);
}

#[actix_web::test]
async fn a_version_that_was_seen_is_the_one_that_is_changed() {
    let app = TestApp::start().await;
    let director = app.director_of(app.lang_son).await;
    let ids = cases(&app, 2).await;
    let items = json!([{ "id": ids[0], "version": 1 }, { "id": ids[1], "version": 7 }]);
    let begun =
        begin(&director, "tag", json!({ "add": ["rà soát"] }), json!({ "items": items })).await.must(202);
    work(&app).await;
    let outcomes: Vec<String> =
        rows(&director, &begun).await.into_iter().map(|(_, outcome)| outcome).collect();
    assert_eq!(outcomes, ["ok", "stale"]);
    assert_eq!(
        (tags(&director, ids[0]).await, tags(&director, ids[1]).await),
        (json!(["rà soát"]), json!([]))
    );
}

#[actix_web::test]
async fn a_cancelled_job_keeps_what_it_did_and_is_undone_to_the_letter() {
    let app = TestApp::start().await;
    let director = app.director_of(app.lang_son).await;
    let ids = cases(&app, 4).await;
    let before = json!({ "add": ["trẻ em", "cũ"] });
    director.if_match(1).post(&format!("/api/v1/cases/{}/tags", ids[0]), before).await.must(200);
    let change = json!({ "add": ["Trẻ em", "chiến dịch"], "remove": ["cũ"] });
    let begun = begin(&director, "tag", change, json!({ "ids": ids })).await.must(202);
    let undo = |place: &str| (format!("{place}/undo"), format!("{place}/cancel"));
    let (undo_it, cancel_it) = undo(begun.header("location"));
    for _ in 0..2 {
        assert!(testing::work(&app.services).await.unwrap());
    }
    let running = job(&director, &begun).await;
    assert_eq!((&running["state"], &running["reversible"]), (&json!("running"), &json!(false)));
    assert_eq!(director.post(&undo_it, json!({})).await.must(409).code(), "not_allowed_now");
    let cancelled = director.post(&cancel_it, json!({})).await.must(200).body;
    assert_eq!((&cancelled["state"], &cancelled["counts"]["ok"]), (&json!("cancelled"), &json!(2)));
    assert!(!testing::work(&app.services).await.unwrap(), "nothing more is done");
    director.post(&cancel_it, json!({})).await.must(409);
    assert_eq!(tags(&director, ids[0]).await, json!(["chiến dịch", "trẻ em"]));
    assert_eq!(
        (tags(&director, ids[1]).await, tags(&director, ids[2]).await),
        (json!(["chiến dịch", "trẻ em"]), json!([]))
    );

    let undone = director.post(&undo_it, json!({})).await.must(202);
    work(&app).await;
    assert_eq!(job(&director, &undone).await["counts"], json!({ "ok": 2, "problem": 0 }));
    assert_eq!(tags(&director, ids[0]).await, json!(["cũ", "trẻ em"]));
    assert_eq!(tags(&director, ids[1]).await, json!([]));
    let first = job(&director, &begun).await;
    assert_eq!((&first["undone_by_id"], &first["reversible"]), (&undone.body["id"], &json!(false)));
    director.post(&undo_it, json!({})).await.must(409);
}

#[actix_web::test]
async fn what_has_made_papers_is_not_undone_here() {
    let app = TestApp::start().await;
    let (director, officer) = (app.director_of(app.lang_son).await, app.officer_of(app.lang_son).await);
    let ids = cases(&app, 1).await;
    let assign = json!({ "practitioner_id": officer.practitioner() });
    let begun = begin(&director, "assign", assign, json!({ "ids": ids })).await.must(202);
    work(&app).await;
    let refused = director.post(&format!("{}/undo", begun.header("location")), json!({})).await.must(409);
    assert!(refused.body["detail"].as_str().unwrap().contains("thao tác tương ứng"), "{refused:?}");
}

/// Documents, lines of history, events and assignments of the whole database.
async fn traces(app: &TestApp) -> Vec<i64> {
    let mut found = Vec::new();
    for table in ["documents", "history", "outbox", "assignments", "notices", "counters"] {
        found.push(app.number(&format!("SELECT count(*) FROM {table}")).await);
    }
    found
}

fn wait(app: &TestApp, seconds: i64) {
    app.services.clock.set(app.services.clock.now() + TimeDelta::seconds(seconds));
}

#[actix_web::test]
async fn what_is_cancelled_while_it_is_held_was_never_done() {
    let app = TestApp::start().await;
    let (director, officer) = (app.director_of(app.lang_son).await, app.officer_of(app.lang_son).await);
    let ids = cases(&app, 10).await;
    let before = traces(&app).await;
    let assign = json!({ "practitioner_id": officer.practitioner() });
    let begun = begin(&director, "assign", assign, json!({ "ids": ids, "hold": 10 })).await.must(202);
    let at = |field: &str| begun.body[field].as_str().unwrap().parse::<DateTime<Utc>>().unwrap();
    assert_eq!(
        (at("starts_at") - at("created_at"), &begun.body["state"]),
        (TimeDelta::seconds(10), &json!("queued"))
    );
    wait(&app, 8);
    assert!(!testing::work(&app.services).await.unwrap(), "its time has not come");
    let cancel = format!("{}/cancel", begun.header("location"));
    let cancelled = director.post(&cancel, json!({})).await.must(200).body;
    assert_eq!((&cancelled["state"], &cancelled["progress"]["done"]), (&json!("cancelled"), &json!(0)));
    wait(&app, 60);
    assert!(!testing::work(&app.services).await.unwrap(), "and now it is over");
    assert_eq!(app.number("SELECT count(*) FROM cases WHERE state = 'accepted' AND version = 1").await, 10);
    assert_eq!(traces(&app).await, before);
}

#[actix_web::test]
async fn what_is_held_is_done_when_its_time_comes_and_keeps_nobody_waiting() {
    let app = TestApp::start().await;
    let (director, officer) = (app.director_of(app.lang_son).await, app.officer_of(app.lang_son).await);
    let ids = cases(&app, 10).await;
    let assign = json!({ "practitioner_id": officer.practitioner() });
    let held = begin(&director, "assign", assign.clone(), json!({ "ids": ids, "hold": 10 })).await.must(202);
    let tag = begin(&director, "tag", json!({ "add": ["rà soát"] }), json!({ "ids": ids })).await.must(202);
    assert_eq!(tag.body["starts_at"], tag.body["created_at"]);
    work(&app).await;
    assert_eq!(job(&director, &tag).await["state"], "done", "what was asked for later and not held");
    assert_eq!(job(&director, &held).await["state"], "queued");
    wait(&app, 11);
    work(&app).await;
    assert_eq!(job(&director, &held).await["counts"], json!({ "ok": 10, "problem": 0 }));
    for table in
        ["documents WHERE kind LIKE '%assignment' AND symbol IS NOT NULL", "cases WHERE state = 'assigned'"]
    {
        assert_eq!(app.number(&format!("SELECT count(*) FROM {table}")).await, 10, "{table}");
    }
    for hold in [-1, 61] {
        let refused =
            begin(&director, "assign", assign.clone(), json!({ "ids": ids, "hold": hold })).await.must(422);
        assert_eq!(refused.body["errors"][0]["pointer"], "/hold");
    }
}

#[actix_web::test]
async fn a_row_under_way_when_its_job_is_cancelled_is_not_done() {
    let app = TestApp::start().await;
    let (director, officer) = (app.director_of(app.lang_son).await, app.officer_of(app.lang_son).await);
    let ids = cases(&app, 1).await;
    let before = traces(&app).await;
    let assign = json!({ "practitioner_id": officer.practitioner() });
    let begun = begin(&director, "assign", assign, json!({ "ids": ids })).await.must(202);
    let mut somebody = app.sql().await;
    somebody.batch_execute("BEGIN; SELECT FROM cases FOR UPDATE").await.unwrap();
    let cancelled_meanwhile = async {
        let waiting = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
        while app.number(waiting).await == 0 {}
        director.post(&format!("{}/cancel", begun.header("location")), json!({})).await.must(200);
        somebody.batch_execute("COMMIT").await.unwrap();
    };
    let (worked, ()) = tokio::join!(testing::work(&app.services), cancelled_meanwhile);
    worked.unwrap();
    assert_eq!((traces(&app).await, rows(&director, &begun).await[0].1.as_str()), (before, ""));
    assert_eq!(job(&director, &begun).await["progress"]["done"], 0);
}

#[actix_web::test]
async fn all_cases_of_a_filter_are_chosen_and_five_hundred_at_most() {
    let app = TestApp::start().await;
    let director = app.director_of(app.lang_son).await;
    let accepted = cases(&app, 3).await;
    app.given_case(CaseState::Completed).await;
    app.given_case_of(app.an_giang, CaseState::Accepted, &[]).await;
    let add = json!({ "add": ["rà soát"] });
    let begun =
        begin(&director, "tag", add.clone(), json!({ "filter": { "state": "accepted" } })).await.must(202);
    assert_eq!(begun.body["progress"]["total"], 3);
    work(&app).await;
    let found = director.get("/api/v1/cases?tag=R%C3%A0%20so%C3%A1t&count=exact").await.must(200).body;
    assert_eq!(found["page"]["total"], 3);
    let none = begin(&director, "tag", add.clone(), json!({ "filter": { "code": "TT.TV.99.2099" } }))
        .await
        .must(422);
    assert_eq!(none.body["errors"][0]["pointer"], "/filter");

    app.execute(&format!(
        "ALTER TABLE cases DISABLE TRIGGER USER;
         INSERT INTO cases SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
            'code', 'TT.TGTT.' || n || '.2026', 'code_number', n))).*
         FROM cases c, generate_series(1001, 1500) n WHERE c.id = '{}';
         ALTER TABLE cases ENABLE TRIGGER USER",
        accepted[0]
    ))
    .await;
    let many = begin(&director, "tag", add, json!({ "filter": { "state": "accepted" } })).await.must(422);
    let words = many.body["errors"][0]["message"].as_str().unwrap();
    assert!(words.contains("503"), "{words}");
}

#[actix_web::test]
async fn a_job_is_its_owners_and_asks_for_the_right_of_the_step() {
    let app = TestApp::start().await;
    let (director, officer) = (app.director_of(app.lang_son).await, app.officer_of(app.lang_son).await);
    let case = app.given_case_of(app.lang_son, CaseState::InProgress, &[officer.practitioner()]).await.id;
    let theirs = app.given_case(CaseState::Accepted).await.id;
    let assign = json!({ "practitioner_id": officer.practitioner() });
    begin(&officer, "assign", assign, json!({ "ids": [case] })).await.must(403);
    begin(&officer, "archive", json!({}), json!({ "ids": [case] })).await.must(403);
    for (chosen, pointer) in [
        (json!({}), "/ids"),
        (json!({ "ids": [case], "items": [{ "id": case, "version": 1 }] }), "/ids"),
        (json!({ "ids": [case, case] }), "/ids/1"),
        (json!({ "filter": { "no_such": "1" } }), "/filter/no_such"),
    ] {
        let refused = begin(&officer, "tag", json!({ "add": ["x"] }), chosen).await.must(422);
        assert_eq!(refused.body["errors"][0]["pointer"], pointer);
    }
    let wrong =
        begin(&director, "transfer", json!({ "reason": "x" }), json!({ "ids": [case] })).await.must(422);
    assert_eq!(wrong.body["errors"][0]["pointer"], "/body/organisation_id");

    let begun = begin(&officer, "tag", json!({ "add": ["của tôi"] }), json!({ "ids": [case, theirs] }))
        .await
        .must(202);
    let place = begun.header("location");
    for stranger in [&director, &app.officer_of(app.lang_son).await] {
        stranger.get(place).await.must(404);
        stranger.get(&format!("{place}/rows")).await.must(404);
        stranger.post(&format!("{place}/cancel"), json!({})).await.must(404);
        stranger.post(&format!("{place}/undo"), json!({})).await.must(404);
        assert_eq!(stranger.get("/api/v1/jobs").await.must(200).body["data"], json!([]));
    }
    work(&app).await;
    let outcomes: Vec<String> =
        rows(&officer, &begun).await.into_iter().map(|(_, outcome)| outcome).collect();
    assert_eq!(outcomes, ["ok", "not_found"], "a colleague's case is a missing one");
    assert_eq!(officer.get("/api/v1/jobs").await.must(200).body["data"][0]["id"], begun.body["id"]);
}

#[actix_web::test]
async fn a_job_goes_on_after_its_owner_signed_out_and_not_after_they_were_locked() {
    let app = TestApp::start().await;
    let director = app.director_of(app.lang_son).await;
    let ids = cases(&app, 2).await;
    let add = json!({ "add": ["rà soát"] });
    let first = begin(&director, "tag", add.clone(), json!({ "ids": [ids[0]] })).await.must(202);
    let (session, account) = (director.account().session, director.account().id);
    app.execute(&format!("UPDATE sessions SET ended_at = now() WHERE id = '{session}'")).await;
    work(&app).await;
    let state = |begun: &Answer| {
        format!("SELECT state FROM jobs WHERE id = '{}'", begun.body["id"].as_str().unwrap())
    };
    assert_eq!(app.texts(&state(&first)).await, ["done"]);
    app.execute(&format!("UPDATE sessions SET ended_at = NULL WHERE id = '{session}'")).await;
    let second = begin(&director, "tag", add, json!({ "ids": [ids[1]] })).await.must(202);
    app.execute(&format!("UPDATE accounts SET state = 'locked' WHERE id = '{account}'")).await;
    work(&app).await;
    assert_eq!(app.texts(&state(&second)).await, ["failed"]);
    assert_eq!(app.number("SELECT count(*) FROM case_tags").await, 1);
}

#[actix_web::test]
async fn cases_are_transferred_and_archived_together() {
    let app = TestApp::start().await;
    let director = app.director_of(app.lang_son).await;
    let archivist = app.someone(Role::CentreAdmin, app.lang_son).await;
    let ids = cases(&app, 2).await;
    let offer = json!({ "organisation_id": app.an_giang, "reason": "cư trú tại An Giang" });
    begin(&director, "transfer", offer, json!({ "ids": ids })).await.must(202);
    let kept = app.given_case(CaseState::Completed).await.id;
    let archive = begin(&archivist, "archive", json!({}), json!({ "ids": [kept] })).await.must(202);
    work(&app).await;
    assert_eq!(app.number("SELECT count(*) FROM cases WHERE state = 'transferred_out'").await, 2);
    assert_eq!(rows(&archivist, &archive).await[0].1, "not_allowed_now", "the file was not handed over");
}

#[actix_web::test]
async fn labels_are_one_however_they_are_written_and_stay_in_their_unit() {
    let app = TestApp::start().await;
    let director = app.director_of(app.lang_son).await;
    let case = app.given_case(CaseState::Accepted).await.id;
    let path = format!("/api/v1/cases/{case}/tags");
    let tagged =
        director.if_match(1).post(&path, json!({ "add": [" Trẻ  EM", "trẻ em", "Đợt 2"] })).await.must(200);
    assert_eq!((&tagged.body["tags"], tagged.etag), (&json!(["đợt 2", "trẻ em"]), Some(2)));
    let same = director.if_match(2).post(&path, json!({ "add": ["ĐỢT 2"] })).await.must(200);
    assert_eq!(same.etag, Some(2), "nothing changed");
    director.if_match(1).post(&path, json!({ "remove": ["đợt 2"] })).await.must(412);
    for (wrong, pointer) in [
        (json!({}), "/add"),
        (json!({ "add": ["a"], "remove": ["A"] }), "/remove/0"),
        (json!({ "add": ["x".repeat(41)] }), "/add/0"),
        (json!({ "add": (0..19).map(|n| format!("n{n}")).collect::<Vec<_>>() }), "/add"),
    ] {
        let refused = director.if_match(2).post(&path, wrong).await.must(422);
        assert_eq!(refused.body["errors"][0]["pointer"], pointer);
    }
    let history = director.get(&format!("/api/v1/cases/{case}/history")).await.must(200).body;
    assert_eq!(history["data"][0]["detail"]["added"], json!(["trẻ em", "đợt 2"]));

    let in_use = async |who: &Client| who.get("/api/v1/case-tags").await.must(200).body["data"].clone();
    assert_eq!(in_use(&director).await, json!([{ "tag": "trẻ em" }, { "tag": "đợt 2" }]));
    for stranger in [
        app.director_of(app.an_giang).await,
        app.someone_at(Role::Director, app.lang_son, Some(app.lang_son_province.branch)).await,
        app.officer_of(app.lang_son).await,
    ] {
        assert_eq!(in_use(&stranger).await, json!([]));
        stranger.if_match(2).post(&path, json!({ "add": ["x"] })).await.must(404);
    }
    let agency = app.someone(Role::Agency, app.agency).await;
    let seen = agency.get("/api/v1/cases").await.must(200).body;
    assert_eq!(seen["data"][0]["tags"], json!([]), "labels are the unit's own");
}
