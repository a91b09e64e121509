//! Two records of one person become one, and can be taken apart again to the letter.

use crate::harness::{Answer, Client, TestApp};
use serde_json::{Value, json};
use tgpl_domain::{cases::CaseState, ids::PersonId, policy::Role};

/// Two records of Lạng Sơn: one with a case, one with a case and a request; and the clerk who keeps them.
async fn two(app: &TestApp) -> (Client, PersonId, PersonId) {
    let clerk = app.intake_of(app.lang_son).await;
    let (keep, merge) =
        (app.given_case(CaseState::Accepted).await, app.given_case(CaseState::InProgress).await);
    let told = json!({ "full_name": "Nông Văn Thử", "phone": "0912345678", "id_number": "020091000001",
        "birth_date": "1991", "sex": "male", "address": "thôn Một", "ethnicity": "Tày", "needs": ["phiên dịch"] });
    patch(&clerk, merge.person, told).await.must(200);
    patch(&clerk, keep.person, json!({ "phone": "0987654321", "address": "thôn Hai", "language": "Nùng" }))
        .await
        .must(200);
    (clerk, keep.person, merge.person)
}

async fn patch(who: &Client, id: PersonId, body: Value) -> Answer {
    let path = format!("/api/v1/persons/{id}");
    let version = who.get(&path).await.etag.unwrap_or(1);
    who.if_match(version).patch(&path, body).await
}

async fn version(who: &Client, id: PersonId) -> i32 {
    who.get(&format!("/api/v1/persons/{id}")).await.etag.unwrap_or(1)
}

/// Merges at the versions that stand now.
async fn merge(who: &Client, keep: PersonId, merge: PersonId, fields: Value) -> Answer {
    let body = json!({ "keep_id": keep, "merge_id": merge, "keep_version": version(who, keep).await,
        "merge_version": version(who, merge).await, "fields": fields });
    who.post("/api/v1/person-merges", body).await
}

/// Every row of the two persons and of what is theirs, without versions.
async fn picture(app: &TestApp, both: [PersonId; 2]) -> Vec<String> {
    let ids = both.map(|id| format!("'{id}'")).join(",");
    let mut rows = app
        .texts(&format!(
            "SELECT (to_jsonb(p) - 'version')::text FROM persons p WHERE id IN ({ids}) ORDER BY id"
        ))
        .await;
    for table in ["requests", "cases"] {
        let of =
            format!("SELECT id || ' of ' || person_id FROM {table} WHERE person_id IN ({ids}) ORDER BY id");
        rows.extend(app.texts(&of).await);
    }
    rows
}

#[actix_web::test]
async fn what_is_recorded_of_two_goes_over_to_one_and_comes_back_to_the_letter() {
    let app = TestApp::start().await;
    let (clerk, keep, gone) = two(&app).await;
    let before = picture(&app, [keep, gone]).await;
    assert_eq!(before.len(), 6);
    let made = merge(&clerk, keep, gone, json!({ "phone": "merge", "needs": "merge", "address": "keep" }))
        .await
        .must(201);
    assert_eq!((&made.body["requests"], &made.body["cases"]), (&json!(1), &json!(1)));
    assert_eq!(made.body["fields"], json!(["phone", "needs"]));

    let person = clerk.get(&format!("/api/v1/persons/{keep}?show=true")).await.must(200).body;
    assert_eq!(
        (&person["phone"], &person["address"], &person["language"]),
        (&json!("0912 345 678"), &json!("thôn Hai"), &json!("Nùng"))
    );
    assert_eq!((&person["needs"], &person["id_number"]), (&json!(["phiên dịch"]), &Value::Null));
    let merged = clerk.get(&format!("/api/v1/persons/{gone}")).await.must(200).body;
    assert_eq!(merged["merged_into_id"], json!(keep));
    let merge_id = &made.body["id"];
    assert_eq!((&person["merge_id"], &merged["merge_id"]), (merge_id, merge_id));
    let reader = app.someone(Role::CentreAdmin, app.lang_son).await;
    let theirs = reader.get(&format!("/api/v1/persons/{keep}")).await.must(200).body;
    assert!(theirs["merge_id"].is_null(), "who may not undo it");
    for table in ["requests", "cases"] {
        assert_eq!(
            app.number(&format!("SELECT count(*) FROM {table} WHERE person_id = '{keep}'")).await,
            2,
            "{table}"
        );
        let acts = format!(
            "SELECT count(*) FROM history h JOIN {table} t ON t.id = h.subject_id WHERE event = 'merge_person'"
        );
        assert_eq!(app.number(&acts).await, 1, "{table}");
    }
    let listed = clerk.get("/api/v1/persons").await.must(200).body;
    let found = clerk.post("/api/v1/persons:search", json!({ "q": "nong van thu" })).await.must(200).body;
    let by_number =
        clerk.post("/api/v1/persons:search", json!({ "id_number": "020091000001" })).await.must(200).body;
    let alike = json!({ "full_name": "Nông Văn Thử", "birth_date": "1991", "phone": "0912345678" });
    let alike = clerk.post("/api/v1/persons:duplicates", alike).await.must(200).body;
    for shown in [&listed, &found, &by_number, &alike] {
        assert!(!shown.to_string().contains(&gone.to_string()), "{shown}");
    }
    assert!(found.to_string().contains(&keep.to_string()) && listed.to_string().contains(&keep.to_string()));

    let place = made.header("location");
    clerk.post(&format!("{place}/undo"), json!({})).await.must(200);
    assert_eq!(picture(&app, [keep, gone]).await, before);
    for id in [keep, gone] {
        let parted = clerk.get(&format!("/api/v1/persons/{id}")).await.must(200).body;
        assert!(parted["merge_id"].is_null(), "{parted}");
    }
    assert!(clerk.get(place).await.must(200).body["undone_at"].is_string());
    assert_eq!(clerk.post(&format!("{place}/undo"), json!({})).await.must(409).code(), "not_allowed_now");
    let again = merge(&clerk, gone, keep, json!({})).await.must(201);
    let path = format!("/api/v1/persons/{gone}");
    assert_eq!(clerk.get(&path).await.must(200).body["merge_id"], again.body["id"]);
    patch(&clerk, gone, json!({ "phone": "0911222333" })).await.must(200);
    assert!(clerk.get(&path).await.must(200).body["merge_id"].is_null(), "corrected since");
}

#[actix_web::test]
async fn what_is_sealed_stays_sealed_through_the_merge_and_after_it() {
    let app = TestApp::start().await;
    let (clerk, keep, gone) = two(&app).await;
    app.execute(&format!("UPDATE persons SET sealed = true WHERE id = '{gone}'")).await;
    let made = merge(&clerk, keep, gone, json!({})).await.must(201);
    let sealed = format!("SELECT count(*) FROM persons WHERE sealed AND id IN ('{keep}', '{gone}')");
    assert_eq!(app.number(&sealed).await, 2);
    clerk.post(&format!("{}/undo", made.header("location")), json!({})).await.must(200);
    assert_eq!(app.number(&sealed).await, 2, "it never goes down");
}

#[actix_web::test]
async fn a_merge_is_refused_with_its_reason() {
    let app = TestApp::start().await;
    let (clerk, keep, gone) = two(&app).await;
    let third = app.given_case(CaseState::Accepted).await.person;
    let ask = |keep: PersonId, merge: PersonId, versions: (i32, i32)| json!({ "keep_id": keep, "merge_id": merge, "keep_version": versions.0, "merge_version": versions.1 });
    let itself = clerk.post("/api/v1/person-merges", ask(keep, keep, (2, 2))).await.must(422);
    assert_eq!(itself.body["errors"][0]["pointer"], "/merge_id");
    clerk.post("/api/v1/person-merges", ask(keep, gone, (1, 2))).await.must(412);
    clerk.post("/api/v1/person-merges", ask(keep, gone, (2, 1))).await.must(412);
    let wrong = json!({ "keep_id": keep, "merge_id": gone, "keep_version": 2, "merge_version": 2, "fields": { "age": "merge" } });
    clerk.post("/api/v1/person-merges", wrong).await.must(422);
    let theirs = app.given_case_of(app.an_giang, CaseState::Accepted, &[]).await.person;
    for (one, other) in [(keep, theirs), (theirs, keep)] {
        clerk.post("/api/v1/person-merges", ask(one, other, (2, 1))).await.must(404);
    }
    let branch = app.someone_at(Role::Intake, app.lang_son, Some(app.lang_son_province.branch)).await;
    branch.post("/api/v1/person-merges", ask(keep, gone, (2, 2))).await.must(404);
    app.officer_of(app.lang_son).await.post("/api/v1/person-merges", ask(keep, gone, (2, 2))).await.must(403);

    let made = merge(&clerk, keep, gone, json!({})).await.must(201);
    let place = made.header("location").to_owned();
    branch.get(&place).await.must(404);
    app.intake_of(app.an_giang).await.post(&format!("{place}/undo"), json!({})).await.must(404);
    for (one, other) in [(third, gone), (gone, third)] {
        assert_eq!(
            merge(&clerk, one, other, json!({})).await.must(409).code(),
            "not_allowed_now",
            "merged already"
        );
    }
    let others = merge(&clerk, third, keep, json!({})).await.must(409);
    assert!(others.body["detail"].as_str().unwrap().contains("hãy giữ hồ sơ này"), "{others:?}");
    patch(&clerk, gone, json!({ "sex": "male" })).await.must(409);
    let mut request = crate::requests::ready();
    request.as_object_mut().unwrap().remove("person");
    request["person_id"] = json!(gone);
    clerk.post("/api/v1/requests", request).await.must(409);

    patch(&clerk, keep, json!({ "sex": "male" })).await.must(200);
    let late = clerk.post(&format!("{place}/undo"), json!({})).await.must(409);
    assert!(late.body["detail"].as_str().unwrap().contains("không hoàn tác được"), "{late:?}");
    assert_eq!(app.number("SELECT count(*) FROM persons WHERE merged_into_id IS NOT NULL").await, 1);
}

/// Whoever writes: not into itself, not into one that was merged, not one that others went into, not across providers.
#[actix_web::test]
async fn the_database_knows_no_chain_of_merges() {
    let app = TestApp::start().await;
    let (clerk, keep, gone) = two(&app).await;
    let third = app.given_case(CaseState::Accepted).await.person;
    let theirs = app.given_case_of(app.an_giang, CaseState::Accepted, &[]).await.person;
    merge(&clerk, keep, gone, json!({})).await.must(201);
    for (one, into) in [(third, third), (third, gone), (keep, third), (third, theirs)] {
        let mut conn = app.sql().await;
        let statement = format!("UPDATE persons SET merged_into_id = '{into}' WHERE id = '{one}'");
        let refused = diesel_async::SimpleAsyncConnection::batch_execute(&mut conn, &statement).await;
        assert!(
            refused.is_err_and(|error| error.to_string().contains("persons_merged_into")),
            "{one} into {into}"
        );
    }
}

#[actix_web::test]
async fn of_merges_both_ways_one_is_done_and_no_request_is_left_behind() {
    let app = TestApp::start().await;
    for _ in 0..6 {
        let (clerk, one, other) = two(&app).await;
        let mut request = crate::requests::ready();
        request.as_object_mut().unwrap().remove("person");
        request["person_id"] = json!(other);
        let ask = |keep: PersonId, merge: PersonId| {
            let body = json!({ "keep_id": keep, "merge_id": merge, "keep_version": 2, "merge_version": 2 });
            clerk.post("/api/v1/person-merges", body)
        };
        let (forth, back, asked) =
            (ask(one, other), ask(other, one), clerk.post("/api/v1/requests", request.clone()));
        let (forth, back, asked) = tokio::join!(forth, back, asked);
        let done = [&forth, &back].iter().filter(|answer| answer.status == 201).count();
        assert!(done <= 1 && (done == 1 || forth.status == 409 || back.status == 409), "{forth:?} {back:?}");
        assert!(matches!(asked.status, 201 | 409), "{asked:?}");
    }
    let left = "SELECT count(*) FROM requests r JOIN persons p ON p.id = r.person_id WHERE p.merged_into_id IS NOT NULL";
    assert_eq!(app.number(left).await, 0);
    assert_eq!(app.number(&left.replace("requests", "cases")).await, 0);
    assert!(app.number("SELECT count(*) FROM person_merges").await >= 1);
}
