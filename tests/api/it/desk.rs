//! One's own desk: saved views, drafts, notices, calendar feeds. Somebody else's is a missing one.

use crate::harness::{Answer, Client, TestApp};
use serde_json::{Value, json};
use tgpl_domain::{cases::CaseState, policy::Role};

async fn names(client: &Client) -> Vec<String> {
    let views = client.get("/api/v1/saved-views?page=cases").await.must(200);
    let rows = views.body["data"].as_array().unwrap();
    rows.iter().map(|view| view["name"].as_str().unwrap().to_owned()).collect()
}

fn view(name: &str) -> Value {
    json!({ "page": "cases", "name": name, "query": "state=in_progress&practitioner_id=@me&due_at[lt]=@today%2B7d" })
}

#[actix_web::test]
async fn a_view_is_seen_by_those_with_whom_it_is_shared() {
    let app = TestApp::start().await;
    let (clerk, director) = (app.intake_of(app.lang_son).await, app.director_of(app.lang_son).await);
    let mut shared = view("Của đơn vị");
    shared["shared"] = json!("unit");
    let mut of_role = view("Của trợ giúp viên");
    (of_role["shared"], of_role["role"]) = (json!("role"), json!("officer"));
    for body in [view("Riêng"), shared, of_role.clone()] {
        director.post("/api/v1/saved-views", body).await.must(201);
    }
    assert_eq!(names(&director).await, ["Của trợ giúp viên", "Của đơn vị", "Riêng"]);
    assert_eq!(names(&clerk).await, ["Của đơn vị"]);
    assert_eq!(names(&app.officer_of(app.lang_son).await).await, ["Của trợ giúp viên", "Của đơn vị"]);
    assert!(names(&app.intake_of(app.an_giang).await).await.is_empty());
    assert!(director.get("/api/v1/saved-views?page=requests").await.must(200).body["data"][0].is_null());

    let seen = clerk.get("/api/v1/saved-views").await.must(200).body["data"][0].clone();
    assert_eq!((&seen["mine"], &seen["is_default"]), (&json!(false), &json!(false)));
    let path = format!("/api/v1/saved-views/{}", seen["id"].as_str().unwrap());
    clerk.if_match(1).patch(&path, json!({ "name": "Khác" })).await.must(404);
    clerk.if_match(1).delete(&path).await.must(404);
    director.if_match(2).delete(&path).await.must(412);
    director.if_match(1).delete(&path).await.must(204);
    assert!(names(&clerk).await.is_empty());

    of_role["role"] = Value::Null;
    let refused = director.post("/api/v1/saved-views", of_role).await.must(422);
    assert_eq!(refused.body["errors"][0]["pointer"], "/role");
    director.post("/api/v1/saved-views", view("Riêng")).await.must(409);
}

#[actix_web::test]
async fn one_view_of_a_page_is_the_default() {
    let app = TestApp::start().await;
    let officer = app.officer_of(app.lang_son).await;
    let mut ids = Vec::new();
    for name in ["Một", "Hai"] {
        let mut body = view(name);
        body["is_default"] = json!(true);
        let made = officer.post("/api/v1/saved-views", body).await.must(201);
        ids.push(made.body["id"].as_str().unwrap().to_owned());
    }
    let defaults = async || {
        let views = officer.get("/api/v1/saved-views").await.must(200);
        let rows = views.body["data"].as_array().unwrap().clone();
        rows.iter()
            .filter(|view| view["is_default"] == true)
            .map(|view| view["name"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(defaults().await, ["Hai"]);
    // Its version went on when the other one took its place.
    let first = format!("/api/v1/saved-views/{}", ids[0]);
    officer.if_match(1).patch(&first, json!({ "is_default": true })).await.must(412);
    officer.if_match(2).patch(&first, json!({ "is_default": true })).await.must(200);
    assert_eq!(defaults().await, ["Một"]);
}

/// The view with which the page opens for somebody.
async fn opens_with(who: &Client) -> Vec<String> {
    let views = who.get("/api/v1/saved-views?page=cases").await.must(200);
    let rows = views.body["data"].as_array().unwrap();
    let opening = rows.iter().filter(|view| view["is_default"] == true);
    opening.map(|view| view["name"].as_str().unwrap().to_owned()).collect()
}

#[actix_web::test]
async fn a_page_opens_with_the_view_of_the_role_until_one_chooses() {
    let app = TestApp::start().await;
    let (director, officer) = (app.director_of(app.lang_son).await, app.officer_of(app.lang_son).await);
    let of_role = |name: &str, role: &str| {
        let mut body = view(name);
        (body["shared"], body["role"], body["role_default"]) = (json!("role"), json!(role), json!(true));
        body
    };
    officer.post("/api/v1/saved-views", of_role("Của mọi người", "officer")).await.must(403);
    let mut nobodys = view("Không của vai trò nào");
    nobodys["role_default"] = json!(true);
    let refused = director.post("/api/v1/saved-views", nobodys).await.must(422);
    assert_eq!(refused.body["errors"][0]["pointer"], "/role_default");

    let first = director.post("/api/v1/saved-views", of_role("Một", "officer")).await.must(201);
    assert_eq!(opens_with(&officer).await, ["Một"]);
    let second = director.post("/api/v1/saved-views", of_role("Hai", "officer")).await.must(201);
    director.post("/api/v1/saved-views", of_role("Ba", "intake")).await.must(201);
    assert_eq!(opens_with(&officer).await, ["Hai"], "one view a role");
    assert_eq!(opens_with(&app.intake_of(app.lang_son).await).await, ["Ba"]);
    for other in
        [&director, &app.officer_of(app.an_giang).await, &app.someone(Role::Lawyer, app.lang_son).await]
    {
        assert_eq!(opens_with(other).await, [""; 0]);
    }

    let mut own = view("Của tôi");
    own["is_default"] = json!(true);
    officer.post("/api/v1/saved-views", own).await.must(201);
    assert_eq!(opens_with(&officer).await, ["Của tôi"]);
    let colleague = app.officer_of(app.lang_son).await;
    assert_eq!(opens_with(&colleague).await, ["Hai"]);
    let at = |made: &Answer| format!("/api/v1/saved-views/{}", made.body["id"].as_str().unwrap());
    director.if_match(2).patch(&at(&first), json!({ "role_default": true })).await.must(200);
    assert_eq!(opens_with(&colleague).await, ["Một"]);
    director.if_match(3).patch(&at(&first), json!({ "role_default": false })).await.must(200);
    app.execute(&format!("UPDATE saved_views SET unit_id = '{}' WHERE name = 'Một'", app.an_giang)).await;
    director.if_match(4).patch(&at(&first), json!({ "role_default": true })).await.must(403);
    director.if_match(2).delete(&at(&second)).await.must(204);
    assert_eq!(opens_with(&colleague).await, [""; 0]);
}

#[actix_web::test]
async fn a_view_holds_no_words_that_may_name_a_person() {
    let app = TestApp::start().await;
    let officer = app.officer_of(app.lang_son).await;
    for query in
        ["q=nguyen", "state=Nguyễn", "code=a b", "cursor=abc", "State=accepted", "state", "=accepted"]
    {
        let body = json!({ "page": "cases", "name": "Bộ", "query": query });
        let refused = officer.post("/api/v1/saved-views", body).await.must(422);
        assert_eq!(refused.body["errors"][0]["pointer"], "/query", "{query}");
    }
    assert_eq!(app.number("SELECT count(*) FROM saved_views").await, 0);
    // A label is none: whoever lists the cases sees it.
    let body = json!({ "page": "cases", "name": "Đợt", "query": "tag=%C4%91%E1%BB%A3t%2017%2F10" });
    officer.post("/api/v1/saved-views", body).await.must(201);
}

#[actix_web::test]
async fn a_draft_is_kept_for_its_writer_alone_and_sealed() {
    let app = TestApp::start().await;
    let clerk = app.intake_of(app.lang_son).await;
    let body =
        json!({ "form": "request", "content": { "name": "Hoàng Thị Lụa", "story": "Bị bắt hôm qua" } });
    let made = clerk.post("/api/v1/drafts", body).await.must(201);
    let path = format!("/api/v1/drafts/{}", made.body["id"].as_str().unwrap());
    assert_eq!(made.header("etag"), "\"1\"");

    let patch = json!({ "content": { "story": null, "phone": "0912345678" } });
    let kept = clerk.if_match(1).patch(&path, patch.clone()).await.must(200);
    assert_eq!(kept.body["version"], 2);
    clerk.if_match(1).patch(&path, patch.clone()).await.must(412);
    let read = clerk.get(&path).await.must(200);
    assert_eq!(read.body["content"], json!({ "name": "Hoàng Thị Lụa", "phone": "0912345678" }));
    let listed = clerk.get("/api/v1/drafts").await.must(200);
    assert_eq!(
        (&listed.body["data"][0]["form"], listed.body["data"][0].get("content")),
        (&json!("request"), None)
    );
    assert_eq!(
        app.number("SELECT count(*) FROM drafts WHERE position('Lụa'::bytea IN content) > 0").await,
        0
    );

    for other in [app.director_of(app.lang_son).await, app.intake_of(app.lang_son).await] {
        other.get(&path).await.must(404);
        other.if_match(2).patch(&path, patch.clone()).await.must(404);
        other.if_match(2).delete(&path).await.must(404);
        assert!(other.get("/api/v1/drafts").await.must(200).body["data"][0].is_null());
    }
    let long = json!({ "content": { "story": "a".repeat(64 * 1024) } });
    assert_eq!(clerk.if_match(2).patch(&path, long).await.must(422).body["errors"][0]["pointer"], "/content");
    clerk.if_match(2).delete(&path).await.must(204);
    clerk.get(&path).await.must(404);
}

#[actix_web::test]
async fn of_many_drafts_the_oldest_makes_room_and_after_thirty_days_one_is_forgotten() {
    let app = TestApp::start().await;
    let clerk = app.intake_of(app.lang_son).await;
    for _ in 0..51 {
        clerk.post("/api/v1/drafts", json!({ "form": "request", "content": {} })).await.must(201);
    }
    assert_eq!(app.number("SELECT count(*) FROM drafts").await, 50);
    app.execute("UPDATE drafts SET updated_at = now() - interval '31 days'").await;
    tgpl_api::testing::forget(&app.services).await.unwrap();
    assert_eq!(app.number("SELECT count(*) FROM drafts").await, 0);
}

fn told(answer: &crate::harness::Answer) -> Vec<&str> {
    answer.body["data"].as_array().unwrap().iter().map(|row| row["label"].as_str().unwrap()).collect()
}

#[actix_web::test]
async fn those_whom_it_concerns_are_told_once() {
    let app = TestApp::start().await;
    let (officer, director) = (app.officer_of(app.lang_son).await, app.director_of(app.lang_son).await);
    let clerk = app.intake_of(app.lang_son).await;
    let case = app.given_case_of(app.lang_son, CaseState::Assigned, &[officer.practitioner()]).await;
    let away = app.given_case_of(app.lang_son, CaseState::InProgress, &[]).await;
    app.execute(&format!(
        "UPDATE cases SET transfer_to_id = '{}', version = 2 WHERE id = '{}'",
        app.an_giang, away.id
    ))
    .await;
    for (id, topic) in
        [(case.id, "case.assigned"), (case.id, "case.change_requested"), (away.id, "case.transferred")]
    {
        app.execute(&format!(
            "INSERT INTO outbox (id, organisation_id, topic, subject_type, subject_id, payload, created_at, due_at)
             SELECT gen_random_uuid(), organisation_id, '{topic}', 'case', id, '{{}}', now(), now() - interval '1 minute'
             FROM cases WHERE id = '{id}'"
        ))
        .await;
    }
    app.deliver().await;
    app.execute("UPDATE outbox SET delivered_at = NULL").await;
    app.deliver().await;

    let seen = officer.get("/api/v1/notices").await.must(200);
    assert_eq!(told(&seen), ["Bạn được cử thực hiện vụ việc"]);
    assert_eq!(seen.body["data"][0]["subject_id"], case.id.to_string());
    assert_eq!(
        told(&director.get("/api/v1/notices").await.must(200)),
        ["Có đề nghị thay thế người thực hiện"]
    );
    let offered = app.director_of(app.an_giang).await;
    assert_eq!(told(&offered.get("/api/v1/notices").await.must(200)), [""; 0], "appointed after it was told");
    assert!(told(&clerk.get("/api/v1/notices").await.must(200)).is_empty());

    assert_eq!(officer.get("/api/v1/notices/count").await.must(200).body, json!({ "unread": 1 }));
    let at = seen.body["data"][0]["at"].clone();
    let before = json!({ "from": "2020-01-01T00:00:00Z", "up_to": "2020-01-02T00:00:00Z" });
    let after = json!({ "from": "2099-01-01T00:00:00Z", "up_to": "2099-01-02T00:00:00Z" });
    for not_shown in [before, after] {
        let left = officer.post("/api/v1/notices:read", not_shown).await.must(200);
        assert_eq!(left.body, json!({ "unread": 1 }));
    }
    let left = officer.post("/api/v1/notices:read", json!({ "from": at, "up_to": at })).await.must(200);
    assert_eq!(left.body, json!({ "unread": 0 }));
    assert!(told(&officer.get("/api/v1/notices?unread=true").await.must(200)).is_empty());
    assert_eq!(told(&officer.get("/api/v1/notices?unread=false").await.must(200)).len(), 1);
    assert_eq!(director.get("/api/v1/notices/count").await.must(200).body, json!({ "unread": 1 }));
}

#[actix_web::test]
async fn the_sender_hears_that_a_case_was_taken_and_nobody_of_an_act_of_their_own() {
    let app = TestApp::start().await;
    let (sender, colleague) = (app.director_of(app.lang_son).await, app.director_of(app.lang_son).await);
    let receiver = app.director_of(app.an_giang).await;
    let case = app.given_case_of(app.lang_son, CaseState::Accepted, &[]).await;
    let act = async |who: &Client, verb: &str, body: serde_json::Value| {
        let path = format!("/api/v1/cases/{}", case.id);
        let version = who.get(&path).await.must(200).etag.unwrap();
        who.if_match(version).post(&format!("{path}/{verb}"), body).await
    };
    let offer = json!({ "organisation_id": app.an_giang, "reason": "cư trú tại An Giang" });
    act(&sender, "transfer", offer.clone()).await.must(200);
    act(&receiver, "return-transfer", json!({ "reason": "không thuộc địa bàn" })).await.must(200);
    act(&sender, "transfer", offer).await.must(200);
    act(&receiver, "confirm-transfer", json!({})).await.must(201);
    app.deliver().await;
    let back = ["Đơn vị nhận đã tiếp nhận vụ việc", "Đơn vị nhận đã trả lại vụ việc"];
    for one in [&sender, &colleague] {
        let heard = one.get("/api/v1/notices").await.must(200);
        assert_eq!(told(&heard), back);
    }

    // What the one who accepts does is news to the other head alone.
    app.execute(&format!(
        "INSERT INTO outbox (id, organisation_id, topic, subject_type, subject_id, payload, created_at, due_at)
         SELECT gen_random_uuid(), organisation_id, 'case.accepted', 'case', id,
             jsonb_build_object('actor_id', '{}'), now(), now() - interval '1 minute' FROM cases WHERE id = '{}'",
        sender.account().id, case.id
    ))
    .await;
    app.deliver().await;
    let fresh = "Vụ việc mới thụ lý chờ cử người";
    for (one, hears) in [(&sender, false), (&colleague, true)] {
        let heard = one.get("/api/v1/notices").await.must(200);
        assert_eq!(told(&heard).contains(&fresh), hears);
    }
    assert_eq!(
        app.number("SELECT count(*) FROM outbox WHERE payload->>'actor_id' IS NULL").await,
        0,
        "every act says whose it was"
    );
}

#[actix_web::test]
async fn whose_duty_it_is_hears_that_its_time_is_over() {
    let app = TestApp::start().await;
    app.set_clock("2026-11-20T08:00:00+07:00");
    let (officer, director) = (app.officer_of(app.lang_son).await, app.director_of(app.lang_son).await);
    let case = app.given_case_of(app.lang_son, CaseState::Assigned, &[officer.practitioner()]).await;
    for (duty, owner) in [("DL10", format!("'{}'", officer.practitioner())), ("DL04", "NULL".to_owned())] {
        app.execute(&format!(
            "INSERT INTO obligations (id, organisation_id, subject_type, subject_id, duty, owner_practitioner_id,
                 owner_role, clock, amount, starts_at, due_at, first_due_at, legal_basis, created_at)
             SELECT gen_random_uuid(), organisation_id, 'case', id, '{duty}', {owner}, 'director', 'working_days', 3,
                 '2026-11-16T08:00:00+07', '2026-11-19T00:00:00+07', '2026-11-19T00:00:00+07', 'Luật Đ.31 kh.2', now()
             FROM cases WHERE id = '{}'",
            case.id
        ))
        .await;
    }
    assert_eq!(tgpl_api::testing::sweep(&app.services.db, &app.services.clock).await.unwrap(), 2);
    app.deliver().await;
    let of = async |client: &Client| {
        let seen = client.get("/api/v1/notices").await.must(200);
        told(&seen).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(of(&officer).await, ["Đã quá hạn: Trả lời tư vấn pháp luật bằng văn bản"]);
    assert_eq!(of(&director).await, ["Đã quá hạn: Cử người thực hiện tham gia tố tụng"]);
}

#[actix_web::test]
async fn a_feed_tells_what_is_due_and_heard_and_nothing_of_a_person() {
    let app = TestApp::start().await;
    app.set_clock("2026-11-20T08:00:00+07:00");
    let officer = app.officer_of(app.lang_son).await;
    let case = app.given_case_of(app.lang_son, CaseState::InProgress, &[officer.practitioner()]).await;
    let other = app.given_case_of(app.lang_son, CaseState::InProgress, &[]).await;
    for id in [case.id, other.id] {
        app.execute(&format!(
            "INSERT INTO proceedings (id, organisation_id, case_id, kind, stage, on_date, starts_at, author_id, created_at)
             SELECT gen_random_uuid(), organisation_id, id, 'hearing', 'first_instance', '2026-11-25',
                 '2026-11-25T08:00:00+07', author_id, now() FROM cases WHERE id = '{id}';
             INSERT INTO obligations (id, organisation_id, subject_type, subject_id, duty, owner_practitioner_id,
                 owner_role, clock, amount, starts_at, due_at, first_due_at, legal_basis, created_at)
             SELECT gen_random_uuid(), organisation_id, 'case', id, 'DL10', practitioner_ids[1], 'officer',
                 'working_days', 3, '2026-11-16T08:00:00+07', '2026-11-28T00:00:00+07', '2026-11-28T00:00:00+07',
                 'Luật Đ.32', now() FROM cases WHERE id = '{id}'"
        ))
        .await;
    }
    let made = officer.post("/api/v1/calendar-feeds", json!({ "owner": "me" })).await.must(201);
    let address = made.body["address"].as_str().unwrap();
    let path = address.split_at(address.find("/api/").unwrap()).1.to_owned();
    let nobody = app.nobody();
    let feed = nobody.get(&path).await.must(200);
    assert_eq!(feed.header("content-type"), "text/calendar; charset=utf-8");
    let text = String::from_utf8(feed.bytes).unwrap().replace("\r\n ", "");
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 2, "{text}");
    assert!(text.contains("DTSTART;VALUE=DATE:20261127"), "a period of days is due on its last day: {text}");
    assert!(text.contains("DTSTART:20261125T010000Z"), "{text}");
    assert!(text.contains(&case.id.to_string()) && !text.contains(&other.id.to_string()));
    assert!(app.texts("SELECT full_name FROM persons").await.iter().all(|name| !text.contains(name)));

    let id = made.body["id"].as_str().unwrap();
    assert!(officer.get("/api/v1/calendar-feeds").await.must(200).body["data"][0].get("address").is_none());
    let director = app.director_of(app.lang_son).await;
    director.post(&format!("/api/v1/calendar-feeds/{id}/end"), json!({})).await.must(404);
    officer.post(&format!("/api/v1/calendar-feeds/{id}/end"), json!({})).await.must(204);
    nobody.get(&path).await.must(404);
    nobody.get("/api/v1/public/calendars/khong").await.must(404);

    let again = officer.post("/api/v1/calendar-feeds", json!({ "owner": "unit" })).await.must(201);
    let address = again.body["address"].as_str().unwrap();
    let path = address.split_at(address.find("/api/").unwrap()).1;
    nobody.get(path).await.must(200);
    app.execute(&format!("UPDATE accounts SET state = 'locked' WHERE id = '{}'", officer.account().id)).await;
    nobody.get(path).await.must(404);
    assert_eq!(app.texts("SELECT encode(token_hash, 'escape') FROM calendar_feeds").await.len(), 2);
}

#[actix_web::test]
async fn guesses_at_the_address_of_a_feed_are_throttled() {
    let app = TestApp::start().await;
    for _ in 0..30 {
        app.nobody().get("/api/v1/public/calendars/0000000000000000").await.must(404);
    }
    app.nobody().get("/api/v1/public/calendars/0000000000000000").await.must(429);
}

#[actix_web::test]
async fn each_day_tells_what_falls_on_it_for_those_who_may_see_it() {
    let app = TestApp::start().await;
    app.set_clock("2026-11-20T08:00:00+07:00");
    let officer = app.officer_of(app.lang_son).await;
    let mine = app.given_case_of(app.lang_son, CaseState::InProgress, &[officer.practitioner()]).await;
    let other = app.given_case_of(app.lang_son, CaseState::InProgress, &[]).await;
    app.given_case_of(app.an_giang, CaseState::InProgress, &[]).await;
    for id in [mine.id, other.id] {
        app.execute(&format!(
            "UPDATE cases SET next_code = 'DL10', next_due_at = '2026-11-28T00:00:00+07', version = 2 WHERE id = '{id}';
             INSERT INTO proceedings (id, organisation_id, case_id, kind, stage, on_date, author_id, created_at)
             SELECT gen_random_uuid(), organisation_id, id, 'hearing', 'first_instance', '2026-11-25', author_id, now()
             FROM cases WHERE id = '{id}'"
        ))
        .await;
    }
    let day = async |client: &Client, query: &str, day: &str| {
        let answer = client
            .get(&format!("/api/v1/calendar/days?from=2026-11-23&to=2026-11-29{query}"))
            .await
            .must(200);
        let rows = answer.body["data"].as_array().unwrap().clone();
        assert_eq!(rows.len(), 7);
        let found = rows.into_iter().find(|row| row["day"] == day).unwrap();
        (
            found["cases"].as_i64().unwrap(),
            found["hearings"].as_i64().unwrap(),
            found["off"].as_bool().unwrap(),
        )
    };
    let director = app.director_of(app.lang_son).await;
    assert_eq!(day(&director, "", "2026-11-27").await, (2, 0, false));
    assert_eq!(day(&director, "", "2026-11-25").await, (0, 2, false));
    assert_eq!(day(&director, "", "2026-11-28").await, (0, 0, true));
    assert_eq!(day(&officer, "&mine=true", "2026-11-27").await, (1, 0, false));
    assert_eq!(day(&officer, "", "2026-11-25").await, (0, 1, false));
    assert_eq!(day(&app.director_of(app.an_giang).await, "", "2026-11-27").await, (0, 0, false));
    assert_eq!(day(&app.someone(Role::Agency, app.agency).await, "", "2026-11-27").await, (2, 0, false));
    director.get("/api/v1/calendar/days?from=2026-11-23&to=2026-11-22").await.must(400);
    director.get("/api/v1/calendar/days?from=2026-11-23&to=2027-11-22").await.must(400);

    let hearings = officer.get("/api/v1/hearings").await.must(200);
    assert_eq!(hearings.body["data"][0]["case_id"], mine.id.to_string());
    assert!(hearings.body["data"][1].is_null());
    let first = "/api/v1/hearings?on_date[gte]=2026-11-25&on_date[lt]=2026-11-26&limit=1";
    let all = director.get(first).await.must(200);
    let next = format!("{first}&cursor={}", all.body["page"]["next"].as_str().unwrap());
    let rest = director.get(&next).await.must(200);
    assert_ne!(rest.body["data"][0]["id"], all.body["data"][0]["id"]);
    assert!(
        director.get("/api/v1/hearings?on_date[gte]=2026-11-26").await.must(200).body["data"][0].is_null()
    );
}
