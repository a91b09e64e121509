//! Queues follow from roles, and hold what the lists would show.

use crate::harness::{Answer, Client, TestApp};
use serde_json::{Value, json};
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
        json!({ "to-assign": 1, "offered-cases": 0, "replacement": 0, "to-complete": 1, "overdue-unit": 1 })
    );
    director.get("/api/v1/workqueues/to-close").await.must(404);

    for queue in officer.get("/api/v1/workqueues").await.must(200).body["data"].as_array().unwrap() {
        officer.get(&format!("/api/v1/workqueues/{}", queue["slug"].as_str().unwrap())).await.must(200);
    }
    let own = officer.get("/api/v1/workqueues/to-close").await.must(200);
    assert_eq!(own.body["data"][0]["id"], mine.id.to_string());
    let office = app.someone(Role::AgencyOffice, app.agency).await;
    assert_eq!(office.get("/api/v1/workqueues").await.must(200).body["data"], json!([]));
    app.nobody().get("/api/v1/workqueues").await.must(401);
}

/// The numbers of the caller's queues that are not empty.
async fn counts(who: &Client) -> Value {
    let mut counts = who.get("/api/v1/workqueues/counts").await.must(200).body["counts"].take();
    counts.as_object_mut().unwrap().retain(|_, count| *count != json!(0));
    counts
}

/// The ids of a queue's rows.
async fn queue(who: &Client, slug: &str) -> Vec<Value> {
    let rows = who.get(&format!("/api/v1/workqueues/{slug}?limit=5")).await.must(200).body;
    rows["data"].as_array().unwrap().iter().map(|row| row["id"].clone()).collect()
}

/// Receives a request of a person who lives in a commune.
async fn received(who: &Client, channel: &str, person: Value) -> Answer {
    let body = json!({
        "channel": channel, "person": person, "matter": { "summary": "Tranh chấp đất đai" },
        "eligibility": { "HN": true, "proofs": ["P-HN-1"] }, "form": "advice", "field": "land"
    });
    who.post("/api/v1/requests", body).await.must(201)
}

fn at(request: &Answer, verb: &str) -> String {
    format!("/api/v1/requests/{}/{verb}", request.body["id"].as_str().unwrap())
}

const LANG_SON: &str = "05977";
const AN_GIANG: &str = "30292";

#[actix_web::test]
async fn what_was_sent_on_waits_with_both_until_it_is_answered() {
    let app = TestApp::start().await;
    app.set_clock("2026-08-05T08:00:00+07:00");
    let (here, there) = (app.intake_of(app.lang_son).await, app.intake_of(app.an_giang).await);
    let person = json!({ "full_name": "Nông Văn Thử", "phone": "0912345678", "commune_code": AN_GIANG });
    let request = received(&here, "in_person", person).await;
    let id = &request.body["id"];
    assert_eq!(counts(&here).await, json!({ "ready-to-accept": 1 }));
    let to = json!({ "organisation_id": app.an_giang, "reason": "Cư trú tại An Giang" });
    let sent = here.if_match(request.etag.unwrap()).post(&at(&request, "transfer"), to).await.must(200);
    assert_eq!(counts(&here).await, json!({ "awaiting-answer": 1 }));
    assert_eq!(counts(&there).await, json!({ "offered": 1 }));
    assert_eq!(
        (queue(&here, "awaiting-answer").await, queue(&there, "offered").await),
        (vec![id.clone()], vec![id.clone()])
    );
    let back = json!({ "reason": "Người này đã chuyển về Lạng Sơn" });
    there.if_match(sent.etag.unwrap()).post(&at(&request, "return-transfer"), back).await.must(200);
    assert_eq!(counts(&there).await, json!({}));
    assert_eq!(counts(&here).await, json!({ "bounced": 1, "ready-to-accept": 1 }));
    assert_eq!(queue(&here, "bounced").await, std::slice::from_ref(id));
}

#[actix_web::test]
async fn the_hotline_follows_what_it_recorded() {
    let app = TestApp::start().await;
    app.set_clock("2026-08-05T08:00:00+07:00");
    let (hotline, other) =
        (app.someone(Role::Hotline, app.agency).await, app.someone(Role::Hotline, app.agency).await);
    let clerk = app.intake_of(app.lang_son).await;
    let person = json!({ "full_name": "Nông Văn Thử", "phone": "0912345678", "commune_code": LANG_SON });
    let request = received(&hotline, "hotline", person).await;
    assert_eq!((counts(&hotline).await, counts(&other).await), (json!({ "unanswered": 1 }), json!({})));
    let rows = hotline.get("/api/v1/workqueues/unanswered").await.must(200).body;
    assert_eq!(
        (&rows["data"][0]["id"], &rows["data"][0]["person_name"]),
        (&request.body["id"], &Value::Null)
    );
    clerk.if_match(request.etag.unwrap()).post(&at(&request, "accept"), json!({})).await.must(200);
    assert_eq!(counts(&hotline).await, json!({}));
}

#[actix_web::test]
async fn a_person_recorded_twice_is_told_while_their_request_is_open() {
    let app = TestApp::start().await;
    app.set_clock("2026-08-05T08:00:00+07:00");
    let (clerk, elsewhere) = (app.intake_of(app.lang_son).await, app.intake_of(app.an_giang).await);
    let person = |name: &str, birth: &str, number: Option<&str>| {
        json!({
            "full_name": name, "birth_date": birth, "id_number": number, "phone": "0912345678", "commune_code": LANG_SON
        })
    };
    let number = Some("020091000001");
    received(&elsewhere, "in_person", person("Nông Văn Thử", "1991-05-20", number)).await;
    let first = received(&clerk, "in_person", person("Nông Văn Thử", "1991-05-20", number)).await;
    received(&clerk, "in_person", person("Nông Văn Thử", "1990", None)).await;
    assert_eq!(
        queue(&clerk, "potential-duplicate").await,
        [""; 0],
        "namesakes, and a record of another provider"
    );
    let same_number = received(&clerk, "in_person", person("Nông Thử", "1991-05-20", number)).await;
    let mut found = queue(&clerk, "potential-duplicate").await;
    found.sort_by_key(Value::to_string);
    assert_eq!(found, [first.body["id"].clone(), same_number.body["id"].clone()]);
    let named = person("Hoàng Thị Mẫu", "1985-01-02", None);
    received(&clerk, "in_person", named.clone()).await;
    let twin = received(&clerk, "in_person", named).await;
    assert_eq!(queue(&clerk, "potential-duplicate").await.len(), 4);
    clerk
        .if_match(twin.etag.unwrap())
        .post(&at(&twin, "withdraw"), json!({ "reason": "Ghi trùng" }))
        .await
        .must(200);
    assert_eq!(queue(&clerk, "potential-duplicate").await.len(), 3, "the other record is still there twice");
}

#[actix_web::test]
async fn cases_wait_for_papers_and_for_their_new_provider() {
    let app = TestApp::start().await;
    let officer = app.officer_of(app.lang_son).await;
    let director = app.director_of(app.lang_son).await;
    let mine = app.given_case_of(app.lang_son, CaseState::InProgress, &[officer.practitioner()]).await.id;
    app.given_case_of(app.lang_son, CaseState::InProgress, &[officer.practitioner()]).await;
    app.execute(&format!("UPDATE cases SET proof_pending = true, version = 2 WHERE id = '{mine}'")).await;
    assert_eq!(queue(&officer, "awaiting-docs").await, [json!(mine)]);
    let theirs = app.given_case_of(app.an_giang, CaseState::Accepted, &[]).await.id;
    let to = json!({ "organisation_id": app.lang_son, "reason": "cư trú tại Lạng Sơn" });
    let sender = app.director_of(app.an_giang).await;
    sender.if_match(1).post(&format!("/api/v1/cases/{theirs}/transfer"), to).await.must(200);
    assert_eq!(
        (queue(&director, "offered-cases").await, queue(&sender, "offered-cases").await),
        (vec![json!(theirs)], vec![])
    );
}
