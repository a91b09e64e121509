//! What is due: four classes, whose it is, and one announcement when it is over.

use crate::harness::{Client, TestApp};
use serde_json::json;
use tgpl_api::testing;
use tgpl_domain::{cases::CaseState, dossier::DossierItem, policy::Role};

/// A duty of a case, due at an instant, done at another or not at all.
async fn duty(app: &TestApp, case: &str, owner: Option<&str>, duty: &str, due: &str, done: Option<&str>) {
    let quoted = |value: Option<&str>| value.map_or("NULL".to_owned(), |value| format!("'{value}'"));
    app.execute(&format!(
        "INSERT INTO obligations (id, organisation_id, subject_type, subject_id, duty, owner_practitioner_id, owner_role,
             clock, amount, starts_at, due_at, first_due_at, legal_basis, done_at, created_at)
         SELECT gen_random_uuid(), organisation_id, 'case', id, '{duty}', {}, 'director', 'working_days', 3,
             '2026-11-16T08:00:00+07', '{due}', '{due}', 'Luật Đ.31 kh.2', {}, now() FROM cases WHERE id = '{case}'",
        quoted(owner),
        quoted(done),
    ))
    .await;
}

#[actix_web::test]
async fn a_duty_is_open_overdue_done_on_time_or_late() {
    let app = TestApp::start().await;
    app.set_clock("2026-11-20T08:00:00+07:00");
    let officer = app.officer_of(app.lang_son).await;
    let case = app.given_case_of(app.lang_son, CaseState::Assigned, &[officer.practitioner()]).await;
    let (case, mine) = (case.id.to_string(), officer.practitioner().to_string());
    duty(&app, &case, Some(&mine), "DL10", "2026-11-25T00:00:00+07", None).await;
    duty(&app, &case, None, "DL04", "2026-11-19T00:00:00+07", None).await;
    duty(&app, &case, None, "DL12", "2026-11-19T00:00:00+07", Some("2026-11-18T09:00:00+07")).await;
    duty(&app, &case, None, "DL21", "2026-11-19T00:00:00+07", Some("2026-11-19T09:00:00+07")).await;

    let director = app.director_of(app.lang_son).await;
    let seen = async |query: &str| {
        let answer = director.get(&format!("/api/v1/obligations{query}")).await.must(200);
        let rows = answer.body["data"].as_array().unwrap().clone();
        rows.iter()
            .map(|row| format!("{} {}", row["duty"].as_str().unwrap(), row["timeliness"].as_str().unwrap()))
            .collect::<Vec<_>>()
    };
    assert_eq!(seen("").await, ["DL10 open"]);
    assert_eq!(seen("?state=overdue").await, ["DL04 overdue"]);
    assert_eq!(seen("?state=done").await, ["DL21 done_late", "DL12 done_on_time"]);
    assert_eq!(seen("?state=overdue&owner=me").await, ["DL04 overdue"], "the head's by the role");
    assert!(seen("?owner=me").await.is_empty());

    let own = officer.get("/api/v1/obligations?owner=me").await.must(200);
    assert_eq!(own.body["data"][0]["label"], "Trả lời tư vấn pháp luật bằng văn bản");
    assert!(
        officer.get("/api/v1/obligations?state=overdue").await.must(200).body["data"]
            .as_array()
            .unwrap()
            .is_empty()
    );
    let foreign = app.director_of(app.an_giang).await;
    assert!(
        foreign.get("/api/v1/obligations?state=done").await.must(200).body["data"]
            .as_array()
            .unwrap()
            .is_empty()
    );
    // The Agency has duties of its own, and sees none of a centre's.
    let agency = app.someone(Role::Agency, app.agency).await;
    assert_eq!(agency.get("/api/v1/obligations?state=done").await.must(200).body["data"], json!([]));
    app.someone(Role::Auditor, app.agency).await.get("/api/v1/obligations").await.must(403);
    director.get("/api/v1/obligations?state=late").await.must(400);
}

#[actix_web::test]
async fn a_duty_tells_whose_it_is_and_the_step_that_is_next_as_the_list_of_cases_does() {
    let app = TestApp::start().await;
    app.set_clock("2026-11-20T08:00:00+07:00");
    let (open, sealed) =
        (app.given_case(CaseState::Accepted).await, app.given_case(CaseState::Accepted).await);
    app.execute(&format!("UPDATE cases SET sealed = true, version = 2 WHERE id = '{}'", sealed.id)).await;
    for case in [open.id, sealed.id] {
        duty(&app, &case.to_string(), None, "DL04", "2026-11-25T00:00:00+07", None).await;
    }
    let director = app.director_of(app.lang_son).await;
    let duties = director.get("/api/v1/obligations").await.must(200).body;
    let rows = duties["data"].as_array().unwrap();
    assert_eq!(rows.len(), 2);
    for row in rows {
        let case = director.get(&format!("/api/v1/cases/{}", row["subject_id"].as_str().unwrap())).await;
        let case = case.must(200).body;
        assert!(case["person_name"].is_string() && case["next_action"]["action"] == "assign", "{case}");
        assert_eq!((&row["person_name"], &row["next_action"]), (&case["person_name"], &case["next_action"]));
    }
    assert_ne!(rows[0]["person_name"], rows[1]["person_name"], "initials alone of the sealed one");
}

#[actix_web::test]
async fn pages_hold_every_duty_once() {
    let app = TestApp::start().await;
    app.set_clock("2026-11-20T08:00:00+07:00");
    let case = app.given_case(CaseState::Assigned).await.id.to_string();
    for code in ["DL04", "DL05", "DL08", "DL09", "DL10", "DL12", "DL14"] {
        duty(&app, &case, None, code, "2026-11-25T00:00:00+07", None).await;
    }
    let director = app.director_of(app.lang_son).await;
    let (mut found, mut next) = (Vec::new(), String::new());
    loop {
        let page = director.get(&format!("/api/v1/obligations?limit=3{next}")).await.must(200).body;
        found.extend(
            page["data"].as_array().unwrap().iter().map(|row| row["duty"].as_str().unwrap().to_owned()),
        );
        let Some(cursor) = page["page"]["next"].as_str() else { break };
        next = format!("&cursor={cursor}");
    }
    found.sort();
    assert_eq!(found, ["DL04", "DL05", "DL08", "DL09", "DL10", "DL12", "DL14"]);
}

#[actix_web::test]
async fn what_is_over_is_announced_once() {
    let app = TestApp::start().await;
    app.set_clock("2026-11-20T08:00:00+07:00");
    let case = app.given_case(CaseState::Assigned).await.id.to_string();
    duty(&app, &case, None, "DL04", "2026-11-19T00:00:00+07", None).await;
    duty(&app, &case, None, "DL03", "2026-11-21T00:00:00+07", None).await;
    duty(&app, &case, None, "DL10", "2026-11-21T00:00:00+07", None).await;
    let sweep = async || testing::sweep(&app.services.db, &app.services.clock).await.unwrap();
    assert_eq!((sweep().await, sweep().await), (2, 0));
    let topics =
        "SELECT topic || ' ' || (payload->>'duty') FROM outbox WHERE topic LIKE 'obligation.%' ORDER BY 1";
    assert_eq!(app.texts(topics).await, ["obligation.due_soon DL03", "obligation.overdue DL04"]);
    app.set_clock("2026-11-21T00:00:01+07:00");
    assert_eq!((sweep().await, sweep().await), (2, 0));
}

/// Nobody waits at a closed file for the answer to a petition.
#[actix_web::test]
async fn an_archived_case_has_nothing_to_do_next() {
    let app = TestApp::start().await;
    app.set_clock("2026-11-20T08:00:00+07:00");
    let officer = app.officer_of(app.lang_son).await;
    let case = app.given_case_of(app.lang_son, CaseState::Completed, &[officer.practitioner()]).await;
    let case = case.id.to_string();
    duty(&app, &case, None, "DL22", "2026-12-19T00:00:00+07", None).await;
    for item in DossierItem::ALL {
        app.execute(&format!(
            "INSERT INTO dossier_marks (case_id, organisation_id, item, mark, author_id, at)
             SELECT id, organisation_id, '{item}', 'not_applicable', author_id, now() FROM cases WHERE id = '{case}'"
        ))
        .await;
    }
    let set = "file_received_on = ended_on, next_code = 'DL22', next_due_at = '2026-12-19T00:00:00+07', version = 2";
    app.execute(&format!("UPDATE cases SET {set} WHERE id = '{case}'")).await;
    let archivist = app.someone(Role::CentreAdmin, app.lang_son).await;
    let path = format!("/api/v1/cases/{case}");
    assert_eq!(officer.get(&path).await.must(200).body["next_action"]["code"], "DL22");
    archivist.if_match(2).post(&format!("{path}/archive"), serde_json::json!({})).await.must(200);
    assert!(officer.get(&path).await.must(200).body["next_action"].is_null());
    let kept =
        format!("SELECT duty FROM obligations WHERE subject_id = '{case}' AND cancelled_at IS NOT NULL");
    assert_eq!(app.texts(&kept).await, ["DL22"]);
}

/// "At once" counts no hours: the same day is in time, the next is late.
#[actix_web::test]
async fn what_is_due_at_once_is_in_time_on_the_same_day() {
    let app = TestApp::start().await;
    app.set_clock("2026-11-20T08:00:00+07:00");
    let case = app.given_case(CaseState::Accepted).await.id.to_string();
    duty(&app, &case, None, "DL08", "2026-11-18T08:00:00+07", Some("2026-11-18T16:30:00+07")).await;
    duty(&app, &case, None, "DL02", "2026-11-18T08:00:00+07", Some("2026-11-19T00:10:00+07")).await;
    app.execute("UPDATE obligations SET clock = 'immediately'").await;
    let director = app.director_of(app.lang_son).await;
    let done = director.get("/api/v1/obligations?state=done").await.must(200);
    let said: Vec<_> = done.body["data"].as_array().unwrap().iter().map(|row| &row["timeliness"]).collect();
    assert_eq!(said, ["done_late", "done_on_time"]);
}

/// Only what the law lengthens, and only while it runs.
#[actix_web::test]
async fn a_time_limit_is_extended_where_the_law_says_so_and_before_its_end() {
    let app = TestApp::start().await;
    app.set_clock("2026-11-20T08:00:00+07:00");
    let (director, foreign) = (app.director_of(app.lang_son).await, app.director_of(app.an_giang).await);
    let case = app.given_case(CaseState::Accepted).await.id.to_string();
    duty(&app, &case, None, "DL04", "2026-11-25T00:00:00+07", None).await;
    duty(&app, &case, None, "DL21", "2026-11-26T00:00:00+07", None).await;
    duty(&app, &case, None, "DL10", "2026-11-27T00:00:00+07", None).await;
    let rows = director.get("/api/v1/obligations").await.must(200).body["data"].as_array().unwrap().clone();
    let extend = async |who: &Client, duty: &str, version: i32| {
        let row = rows.iter().find(|row| row["duty"] == duty).unwrap();
        let path = format!("/api/v1/obligations/{}/extend", row["id"].as_str().unwrap());
        who.if_match(version).post(&path, json!({ "reason": "cần xác minh" })).await
    };
    extend(&foreign, "DL10", 1).await.must(404);
    extend(&director, "DL10", 7).await.must(412);
    assert_eq!(extend(&director, "DL04", 1).await.must(409).code(), "not_allowed_now");
    let longer = extend(&director, "DL10", 1).await.must(200);
    assert_eq!(
        (&longer.body["due_at"], &longer.body["amount"]),
        (&json!("2026-12-16T17:00:00Z"), &json!(30))
    );
    // What the case shows as next follows, and so does the day on which it is over.
    app.execute("UPDATE obligations SET cancelled_at = now() WHERE duty IN ('DL04', 'DL21')").await;
    app.execute("UPDATE obligations SET extended = false, due_at = '2026-11-19T00:00:00+07'").await;
    assert_eq!(extend(&director, "DL10", 2).await.must(409).code(), "not_allowed_now");
    let history = director.get(&format!("/api/v1/cases/{case}/history")).await.must(200);
    let told = history.body["data"].as_array().unwrap().iter().find(|act| act["event"] == "extend").unwrap();
    assert_eq!(told["detail"]["duty"], "DL10");
}
