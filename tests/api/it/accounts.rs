//! Administration of accounts: invitations, roles, delegation, programs, the access log.

use crate::harness::{Answer, Client, TestApp};
use serde_json::{Value, json};
use tgpl_api::{app as instance, platform::outbox};
use tgpl_domain::{ids::OrganisationId, policy::Role};

const PASSWORD: &str = "mot-mat-khau-dai";

/// Delivers what waits and gives the secret of the newest mail.
async fn mailed(app: &TestApp) -> String {
    let services = &app.services;
    let deliver = async |event: &outbox::Event| instance::deliver(services, event).await;
    outbox::relay(&services.db, &services.clock, deliver).await.unwrap();
    let folder = app.services.config.data.join("mail");
    let newest = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .max_by_key(|entry| entry.metadata().unwrap().modified().unwrap())
        .expect("a mail");
    let text = std::fs::read_to_string(newest.path()).unwrap();
    let body = text.split_once("\r\n\r\n").expect("a body").1.replace(['\r', '\n'], "");
    let body = if text.contains("base64") {
        use base64::Engine as _;
        String::from_utf8(base64::engine::general_purpose::STANDARD.decode(body).unwrap()).unwrap()
    } else {
        body.replace("=\n", "").replace('=', "")
    };
    body.split_once('#').expect("a link").1.chars().take(43).collect()
}

fn person(username: &str, home: OrganisationId, roles: &[Value]) -> Value {
    json!({ "username": username, "display_name": "Lý Văn Páo", "email": "pao@tgpl.example",
            "organisation_id": home, "roles": roles })
}

async fn sign_in(app: &TestApp, username: &str, password: &str) -> Answer {
    let body = json!({ "username": username, "password": password });
    app.nobody().post("/api/v1/auth/login?transport=body", body).await
}

fn role(answer: &Answer, role: &str) -> Value {
    answer.body["roles"].as_array().unwrap().iter().find(|held| held["role"] == role).cloned().unwrap()
}

#[actix_web::test]
async fn an_invited_person_sets_the_first_password_once() {
    let app = TestApp::start().await;
    let director = app.director_of(app.lang_son).await;
    let officer = json!({ "role": "officer", "organisation_id": app.lang_son });
    let asked = person("pao.langson", app.lang_son, &[officer]);
    assert_eq!(app.director_of(app.an_giang).await.post("/api/v1/accounts", asked.clone()).await.status, 404);
    let made = director.post("/api/v1/accounts", asked.clone()).await.must(201);
    assert_eq!((&made.body["state"], made.body["roles"].as_array().unwrap().len()), (&json!("invited"), 1));
    assert_eq!(director.post("/api/v1/accounts", asked).await.code(), "already_exists");
    assert_eq!(sign_in(&app, "pao.langson", PASSWORD).await.code(), "wrong_credentials");

    let token = mailed(&app).await;
    let kept = app.texts("SELECT payload::text || coalesce(last_error, '') FROM outbox").await.join("");
    assert!(!kept.contains(&token), "the outbox holds no secret");
    let accept = |token: &str, password: &str| json!({ "token": token, "password": password });
    let path = "/api/v1/auth/invitations/accept";
    assert_eq!(app.nobody().post(path, accept(&token, "short")).await.code(), "weak_password");
    assert_eq!(
        app.nobody().post("/api/v1/auth/password-reset/confirm", accept(&token, PASSWORD)).await.status,
        422
    );
    assert_eq!(app.nobody().post(path, accept(&token, PASSWORD)).await.status, 204);
    assert_eq!(app.nobody().post(path, accept(&token, PASSWORD)).await.status, 422, "once");
    sign_in(&app, "pao.langson", PASSWORD).await.must(200);
}

#[actix_web::test]
async fn a_forgotten_password_is_replaced_and_a_stranger_learns_nothing() {
    let app = TestApp::start().await;
    let officer = app.officer_of(app.lang_son).await;
    officer.account().set_password(&app.services, PASSWORD).await.unwrap();
    let name = officer.account().username.clone();
    app.execute(&format!("UPDATE accounts SET email = 'x@tgpl.example' WHERE username = '{name}'")).await;
    let ask = |name: &str| json!({ "username": name });
    let known = app.nobody().post("/api/v1/auth/password-reset", ask(&name)).await;
    let unknown = app.nobody().post("/api/v1/auth/password-reset", ask("khong-co-ai")).await;
    assert_eq!((known.status, &known.bytes), (unknown.status, &unknown.bytes));
    assert_eq!(known.status, 204);

    let token = mailed(&app).await;
    let body = json!({ "token": token, "password": "mot-mat-khau-khac" });
    app.nobody().post("/api/v1/auth/password-reset/confirm", body).await.must(204);
    assert_eq!(officer.get("/api/v1/me").await.status, 401, "every session is over");
    assert_eq!(sign_in(&app, &name, PASSWORD).await.status, 401);
    sign_in(&app, &name, "mot-mat-khau-khac").await.must(200);
}

#[actix_web::test]
async fn a_role_is_given_within_reach_and_never_to_oneself() {
    let app = TestApp::start().await;
    let director = app.director_of(app.lang_son).await;
    let lawyer = app.someone(Role::Lawyer, app.lang_son).await;
    let roles = |who: &Client| format!("/api/v1/accounts/{}/roles", who.account().id);
    let ask = |role: &str| json!({ "role": role, "organisation_id": app.lang_son });
    assert_eq!(director.post(&roles(&director), ask("intake")).await.code(), "not_allowed_now", "to oneself");
    assert_eq!(director.post(&roles(&lawyer), ask("sysadmin")).await.code(), "not_allowed_now");
    let elsewhere = json!({ "role": "intake", "organisation_id": app.an_giang });
    assert_eq!(director.post(&roles(&lawyer), elsewhere).await.code(), "not_allowed_now");
    let stranger = app.officer_of(app.an_giang).await;
    assert_eq!(director.post(&roles(&stranger), ask("intake")).await.status, 404);

    assert_eq!(lawyer.get("/api/v1/requests").await.status, 403);
    let given = director.post(&roles(&lawyer), ask("intake")).await.must(201);
    tokio::time::sleep(std::time::Duration::from_millis(2_100)).await;
    lawyer.get("/api/v1/requests").await.must(200);

    let choice = json!({ "grant_id": role(&given, "intake")["id"] });
    let path = format!("/api/v1/accounts/{}/revoke-role", lawyer.account().id);
    assert_eq!(director.post(&path, choice.clone()).await.status, 428);
    assert_eq!(director.if_match(9).post(&path, choice.clone()).await.status, 412);
    director.if_match(given.etag.unwrap()).post(&path, choice).await.must(200);
    tokio::time::sleep(std::time::Duration::from_millis(2_100)).await;
    assert_eq!(lawyer.get("/api/v1/requests").await.status, 403, "T08: a lowered role within five seconds");
}

#[actix_web::test]
async fn what_an_administrator_gives_waits_for_a_second_one() {
    let app = TestApp::start().await;
    let first = app.someone(Role::Sysadmin, app.agency).await;
    let officer = app.officer_of(app.lang_son).await;
    let ask = json!({ "role": "sysadmin", "organisation_id": app.agency });
    let path = format!("/api/v1/accounts/{}", officer.account().id);
    let given = first.post(&format!("{path}/roles"), ask).await.must(201);
    let grant = role(&given, "sysadmin");
    assert_eq!(grant["awaits_second"], true);
    assert_eq!(officer.get("/api/v1/service-accounts").await.status, 403, "of no effect yet");
    let choice = json!({ "grant_id": grant["id"] });
    let version = given.etag.unwrap();
    let confirm = format!("{path}/confirm-role");
    assert_eq!(first.if_match(version).post(&confirm, choice.clone()).await.code(), "not_allowed_now");
    assert_eq!(officer.if_match(version).post(&confirm, choice.clone()).await.status, 403);
    let second = app.someone(Role::Sysadmin, app.agency).await;
    let confirmed = second.if_match(version).post(&confirm, choice).await.must(200);
    assert_eq!(role(&confirmed, "sysadmin")["awaits_second"], false);
    tokio::time::sleep(std::time::Duration::from_millis(2_100)).await;
    officer.get("/api/v1/service-accounts").await.must(200);
}

#[actix_web::test]
async fn the_last_administrator_stays() {
    let app = TestApp::start().await;
    let (one, two) =
        (app.someone(Role::Sysadmin, app.agency).await, app.someone(Role::Sysadmin, app.agency).await);
    let path = |who: &Client| format!("/api/v1/accounts/{}", who.account().id);
    let lock = json!({ "state": "locked" });
    assert_eq!(one.if_match(1).patch(&path(&one), lock.clone()).await.code(), "not_allowed_now", "oneself");
    one.if_match(1).patch(&path(&two), lock.clone()).await.must(200);
    assert_eq!(two.get("/api/v1/me").await.status, 401, "a locked account's session is over");
    let director = app.director_of(app.lang_son).await;
    assert_eq!(director.if_match(1).patch(&path(&one), lock).await.status, 404);
    // Each takes the other's role at once: one of the two stays.
    one.if_match(2).patch(&path(&two), json!({ "state": "active" })).await.must(200);
    let back = app.someone(Role::Sysadmin, app.agency).await;
    let lock = |by: &Client, who: &Client| {
        let (by, path) = (by.if_match(1), path(who));
        async move { by.patch(&path, json!({ "state": "locked" })).await.status }
    };
    app.execute(&format!("UPDATE accounts SET state = 'locked' WHERE id = '{}'", two.account().id.0)).await;
    let (first, second) = tokio::join!(lock(&one, &back), lock(&back, &one));
    assert!([first, second].iter().filter(|status| **status == 200).count() <= 1, "{first} {second}");
    assert!(
        app.number(
            "SELECT count(*) FROM accounts a JOIN role_grants g ON g.account_id = a.id
        WHERE g.role = 'sysadmin' AND a.state = 'active'"
        )
        .await
            >= 1
    );
}

#[actix_web::test]
async fn a_delegated_role_ends_with_its_date_or_its_givers_right() {
    let app = TestApp::start().await;
    app.set_clock("2026-03-02T08:00:00+07:00");
    let director = app.director_of(app.lang_son).await;
    let deputy = app.officer_of(app.lang_son).await;
    let stranger = app.officer_of(app.an_giang).await;
    let ask = |to: &Client, role: &str| {
        json!({ "role": role, "organisation_id": app.lang_son, "to_account_id": to.account().id,
                "valid_to": "2026-03-06T17:00:00+07:00", "reason": "Giấy ủy quyền số 3" })
    };
    let path = "/api/v1/delegations";
    assert_eq!(
        director.post(path, ask(&deputy, "agency")).await.code(),
        "not_allowed_now",
        "a right one lacks"
    );
    assert_eq!(deputy.post(path, ask(&director, "director")).await.code(), "not_allowed_now");
    assert_eq!(director.post(path, ask(&director, "director")).await.code(), "not_allowed_now", "to oneself");
    assert_eq!(director.post(path, ask(&stranger, "director")).await.status, 404);
    let made = director.post(path, ask(&deputy, "director")).await.must(201);
    let accounts = "/api/v1/accounts";
    app.set_clock("2026-03-02T08:01:00+07:00");
    deputy.get(accounts).await.must(200);
    assert_eq!(
        deputy.post(path, ask(&stranger, "director")).await.code(),
        "not_allowed_now",
        "not delegated further"
    );
    assert_eq!(deputy.get(path).await.body["data"].as_array().map(Vec::len), Some(1));

    let giver = director.account().id.0;
    app.execute(&format!("UPDATE accounts SET state = 'locked' WHERE id = '{giver}'")).await;
    app.set_clock("2026-03-02T08:02:00+07:00");
    assert_eq!(deputy.get(accounts).await.status, 403, "the giver's right is over");
    app.execute(&format!("UPDATE accounts SET state = 'active' WHERE id = '{giver}'")).await;
    app.set_clock("2026-03-02T08:03:00+07:00");
    deputy.get(accounts).await.must(200);
    app.set_clock("2026-03-06T17:00:00+07:00");
    assert_eq!(deputy.get(accounts).await.status, 403, "the date has come");

    app.set_clock("2026-03-03T08:00:00+07:00");
    let end = format!("{path}/{}/end", made.body["id"].as_str().unwrap());
    assert_eq!(stranger.post(&end, json!({})).await.status, 404);
    director.post(&end, json!({})).await.must(204);
    app.set_clock("2026-03-03T08:01:00+07:00");
    assert_eq!(deputy.get(accounts).await.status, 403);
}

#[actix_web::test]
async fn the_head_sees_who_acted_on_the_centres_records() {
    let app = TestApp::start().await;
    let director = app.director_of(app.lang_son).await;
    let body = json!({ "type": "branch", "parent_id": app.lang_son, "code": "CN2-LS", "name": "Chi nhánh số 2",
                       "valid_from": "2026-01-01" });
    let admin = app.someone(Role::CentreAdmin, app.lang_son).await;
    let made = admin.post("/api/v1/organisations", body).await.must(201);
    let path = format!("/api/v1/audit-events?object_id={}", made.body["id"].as_str().unwrap());
    let seen = director.get(&path).await.must(200);
    assert_eq!(seen.body["data"][0]["act"], "organisation_create");
    assert_eq!(seen.body["data"][0]["actor_id"], json!(admin.account().id));
    assert_eq!(app.director_of(app.an_giang).await.get(&path).await.body["data"], json!([]));
    let auditor = app.someone(Role::Auditor, app.agency).await;
    assert_eq!(auditor.get(&path).await.body["data"].as_array().map(Vec::len), Some(1));
    assert_eq!(admin.get(&path).await.status, 403);
}
