//! Requests for legal aid: received, decided, sent on, followed by their code.

use crate::harness::{Answer, Client, TestApp};
use serde_json::{Value, json};

/// A request that can be accepted: a poor household in the centre's province with its proof.
pub fn ready() -> Value {
    json!({
        "channel": "in_person",
        "person": {
            "full_name": "Hoàng Thị Mẫu", "birth_date": "1991-05-20", "sex": "female",
            "phone": "0912345678", "commune_code": "05977", "id_number": "020191000001"
        },
        "requester": {"name": "Lý Văn Thử", "relation": "relative", "phone": "0912345679"},
        "matter": {"summary": "Tranh chấp ranh giới đất với nhà bên cạnh"},
        "eligibility": {"HN": true, "proofs": ["P-HN-1"]},
        "form": "advice", "field": "land",
        "papers": ["Đơn yêu cầu", "Bản sao Giấy chứng nhận hộ nghèo"]
    })
}

fn with(mut body: Value, patch: Value) -> Value {
    let fields = patch.as_object().unwrap().clone();
    body.as_object_mut().unwrap().extend(fields);
    body
}

async fn received(clerk: &Client, body: Value) -> Answer {
    clerk.post("/api/v1/requests", body).await.must(201)
}

async fn act(clerk: &Client, request: &Answer, verb: &str, body: Value) -> Answer {
    let id = request.body["id"].as_str().unwrap();
    clerk.if_match(request.etag.unwrap()).post(&format!("/api/v1/requests/{id}/{verb}"), body).await
}

fn path(request: &Answer) -> String {
    format!("/api/v1/requests/{}", request.body["id"].as_str().unwrap())
}

async fn start() -> (TestApp, Client) {
    let app = TestApp::start().await;
    app.set_clock("2026-08-05T08:00:00+07:00");
    let clerk = app.intake_of(app.lang_son).await;
    (app, clerk)
}

#[actix_web::test]
async fn a_request_is_received_with_its_receipt_and_accepted_into_the_register() {
    let (app, clerk) = start().await;
    let request = received(&clerk, ready()).await;
    assert_eq!(request.body["receipt_number"], "TT-LS-260805-0001");
    assert_eq!(request.body["state"], "received");
    let code = request.body["tracking_code"].as_str().unwrap();
    assert_eq!((code.len(), code.matches('-').count()), (19, 3));
    assert!(request.body["receipt_document_id"].is_string());
    assert_eq!(request.body["assessment"]["answer"]["groups"][0]["code"], "HN");
    assert_eq!(request.body["next_action"]["code"], "DL01");
    let second = received(&clerk, ready()).await;
    assert_eq!(second.body["receipt_number"], "TT-LS-260805-0002");

    let read = clerk.get(&path(&request)).await.must(200);
    assert!(read.body.get("tracking_code").is_none(), "the code is told once");
    assert_eq!(read.body["person"]["id_number"], "******0001");
    assert_eq!(read.body["requester"]["phone"], "09****679");

    let accepted = act(&clerk, &request, "accept", json!({})).await.must(200);
    assert_eq!(accepted.body["state"], "accepted");
    let case = accepted.body["case_id"].as_str().unwrap();
    let director = app.director_of(app.lang_son).await;
    let case = director.get(&format!("/api/v1/cases/{case}")).await.must(200);
    assert_eq!((&case.body["code"], &case.body["proof_pending"]), (&json!("TT.TV.01.2026"), &json!(false)));
    let acts = clerk.get(&format!("{}/history", path(&request))).await.must(200);
    let events: Vec<_> = acts.body["data"].as_array().unwrap().iter().map(|act| &act["event"]).collect();
    assert_eq!(events, ["create", "accept"]);
}

#[actix_web::test]
async fn an_urgent_request_is_accepted_before_its_proof() {
    let (app, clerk) = start().await;
    let accused = with(
        ready(),
        json!({
            "channel": "proceedings_body",
            "eligibility": {"HN": true},
            "form": "court_participation", "role": "defender", "field": "criminal",
            "matter": {"summary": "Trộm cắp tài sản", "proceedings": "criminal", "procedural_status": "bi_can",
                       "body": "Cơ quan Cảnh sát điều tra", "notice_received_at": "2026-08-05T07:30:00+07:00"}
        }),
    );
    let request = received(&clerk, accused.clone()).await;
    assert_eq!(request.body["urgent_ground"], "proceedings_body");
    assert_eq!(request.body["next_action"]["code"], "DL02");
    let refused = act(&clerk, &request, "ask-supplement", json!({"missing_papers": ["Sổ hộ nghèo"]})).await;
    assert_eq!((refused.status, refused.code()), (409, "not_allowed_now"));
    let accepted = act(&clerk, &request, "accept", json!({})).await.must(200);
    let case = accepted.body["case_id"].as_str().unwrap();
    let due = "SELECT duty || ' ' || clock || ' ' || amount FROM obligations WHERE subject_id = ";
    let due = app.texts(&format!("{due} '{case}' ORDER BY duty")).await;
    assert_eq!(due, ["DL03 working_days 5", "DL08 immediately 3"]);
    // A request that a proceedings body brought is its notice, whether or not a time was told.
    let mut told = accused.clone();
    told["matter"].as_object_mut().unwrap().remove("notice_received_at");
    let request = received(&clerk, told).await;
    let accepted = act(&clerk, &request, "accept", json!({})).await.must(200);
    let case = accepted.body["case_id"].as_str().unwrap();
    let due = "SELECT duty || ' ' || clock FROM obligations WHERE subject_id = ";
    assert_eq!(app.texts(&format!("{due} '{case}' AND duty <> 'DL03'")).await, ["DL08 immediately"]);

    // Ten working days from a specially difficult area; nobody but the head finds harm to be averted.
    let far = json!({"eligibility": {"HN": true, "special_difficulty": true}, "harm_to_be_averted": true});
    let far = with(ready(), far);
    let request = received(&clerk, far).await;
    let refused = act(&clerk, &request, "accept", json!({"harm_to_be_averted": true})).await;
    assert_eq!((refused.status, &refused.body["errors"][0]["pointer"]), (422, &json!("/harm_to_be_averted")));
    let missing = act(&clerk, &request, "accept", json!({})).await;
    assert_eq!((missing.status, missing.code()), (409, "not_allowed_now"));
    let director = app.director_of(app.lang_son).await;
    let accepted = act(&director, &request, "accept", json!({})).await.must(200);
    let case = accepted.body["case_id"].as_str().unwrap();
    let due = "SELECT to_char((due_at - interval '1 second') AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') FROM obligations WHERE duty = 'DL03' AND subject_id =";
    assert_eq!(app.texts(&format!("{due} '{case}'")).await, ["2026-08-19"]);
}

#[actix_web::test]
async fn a_request_is_refused_supplemented_answered_and_withdrawn() {
    let (app, clerk) = start().await;
    let refused = received(&clerk, ready()).await;
    let without = act(&clerk, &refused, "refuse", json!({"reason": "Không thuộc diện"})).await;
    assert_eq!((without.status, &without.body["errors"][0]["pointer"]), (422, &json!("/ground")));
    let done = json!({"ground": "not_eligible", "reason": "Không thuộc diện"});
    let done = act(&clerk, &refused, "refuse", done).await.must(200);
    assert_eq!(done.body["outcome"]["ground"], "not_eligible");
    assert_eq!(app.number("SELECT count(*) FROM documents WHERE kind = 'refusal_notice'").await, 1);
    let again = act(&clerk, &done, "accept", json!({})).await;
    assert_eq!((again.status, again.code()), (409, "not_allowed_now"));

    let bare = received(&clerk, with(ready(), json!({"eligibility": {"HN": true}}))).await;
    let past = json!({"missing_papers": ["Giấy chứng nhận hộ nghèo"], "due_on": "2026-08-04"});
    assert_eq!(
        act(&clerk, &bare, "ask-supplement", past).await.must(422).body["errors"][0]["pointer"],
        "/due_on"
    );
    let asked = json!({"missing_papers": ["Giấy chứng nhận hộ nghèo"], "due_on": "2026-08-12"});
    let asked = act(&clerk, &bare, "ask-supplement", asked).await.must(200);
    assert_eq!(asked.body["state"], "need_supplement");
    let brought = act(&clerk, &asked, "supplement", json!({"proofs": ["P-HN-1"]})).await.must(200);
    assert_eq!((&brought.body["state"], &brought.body["outcome"]), (&json!("received"), &Value::Null));
    act(&clerk, &brought, "accept", json!({})).await.must(200);

    let simple = received(&clerk, ready()).await;
    let answered =
        act(&clerk, &simple, "answer", json!({"answer": "Hỏi Ủy ban nhân dân xã."})).await.must(200);
    assert_eq!(
        (&answered.body["state"], &answered.body["outcome"]["number"]),
        (&json!("simple_answered"), &json!(1))
    );
    assert_eq!(app.number("SELECT count(*) FROM cases").await, 1, "simple help is no case");

    let gone = received(&clerk, ready()).await;
    let gone = act(&clerk, &gone, "withdraw", json!({"reason": "Đã hòa giải"})).await.must(200);
    assert_eq!(gone.body["state"], "withdrawn");
    assert_eq!(
        app.number(
            "SELECT count(*) FROM obligations
             WHERE subject_type = 'request' AND done_at IS NULL AND cancelled_at IS NULL",
        )
        .await,
        0
    );
}

#[actix_web::test]
async fn a_draft_waits_until_it_is_sent() {
    let (_app, clerk) = start().await;
    let lost = json!({"channel": "electronic", "draft": true, "person": {"full_name": "Nông Văn Thử"}});
    let draft = received(&clerk, lost).await;
    assert_eq!((&draft.body["state"], &draft.body["tracking_code"]), (&json!("draft"), &Value::Null));
    let refused = act(&clerk, &draft, "submit", json!({})).await;
    assert_eq!((refused.status, refused.code()), (409, "not_allowed_now"));
    let patch = json!({"requester": {"name": "Nông Văn Thử", "relation": "self", "phone": "0912345678"}});
    let patched = clerk.if_match(draft.etag.unwrap()).patch(&path(&draft), patch).await.must(200);
    let sent = act(&clerk, &patched, "submit", json!({})).await.must(200);
    assert_eq!(sent.body["state"], "received");
    assert!(sent.body["tracking_code"].is_string());
}

#[actix_web::test]
async fn a_request_is_corrected_until_it_is_decided() {
    let (_app, clerk) = start().await;
    let request = received(&clerk, ready()).await;
    let at = path(&request);
    let patch = json!({"matter": {"trial_on": "2026-08-07", "summary": null}, "field": "civil"});
    let stale = clerk.if_match(99).patch(&at, patch.clone()).await;
    assert_eq!((stale.status, stale.code()), (412, "stale"));
    let patched = clerk.if_match(request.etag.unwrap()).patch(&at, patch).await.must(200);
    assert_eq!(patched.body["urgent_ground"], "trial_date");
    assert_eq!((&patched.body["matter"]["summary"], &patched.body["field"]), (&Value::Null, &json!("civil")));
    assert_eq!(patched.body["requester"]["name"], "Lý Văn Thử", "what is absent stays");
    let unknown = clerk.if_match(patched.etag.unwrap()).patch(&at, json!({"matter": {"x": 1}})).await;
    assert_eq!((unknown.status, &unknown.body["errors"][0]["pointer"]), (422, &json!("/matter/x")));
    let gone = act(&clerk, &patched, "withdraw", json!({"reason": "Thôi"})).await.must(200);
    let late = clerk.if_match(gone.etag.unwrap()).patch(&at, json!({"field": "land"})).await;
    assert_eq!((late.status, late.code()), (409, "not_allowed_now"));
}

#[actix_web::test]
async fn a_request_is_sent_on_and_taken_over_or_sent_back() {
    let (app, clerk) = start().await;
    let theirs = app.intake_of(app.an_giang).await;
    let own = received(&clerk, ready()).await;
    let refused =
        act(&clerk, &own, "transfer", json!({"organisation_id": app.an_giang, "reason": "Ở xa"})).await;
    assert_eq!((refused.status, refused.code()), (409, "not_allowed_now"));

    let mut person = ready()["person"].clone();
    person["commune_code"] = json!("30292");
    let request = received(&clerk, with(ready(), json!({"person": person}))).await;
    assert_eq!(request.body["competent_elsewhere"][0]["id"], json!(app.an_giang));
    let accept = act(&clerk, &request, "accept", json!({})).await;
    assert_eq!(accept.status, 409);
    assert_eq!(theirs.get(&path(&request)).await.status, 404);

    let to = json!({"organisation_id": app.an_giang, "reason": "Người được trợ giúp cư trú tại An Giang"});
    let sent = act(&clerk, &request, "transfer", to.clone()).await.must(200);
    assert_eq!(sent.body["next_action"]["code"], "DS02");
    let offered = theirs.get(&format!("/api/v1/requests?transfer_to_id={}", app.an_giang)).await.must(200);
    assert_eq!(offered.body["data"].as_array().unwrap().len(), 1);
    let seen = theirs.get(&path(&request)).await.must(200);
    assert_eq!(seen.body["person"]["full_name"], "Hoàng Thị Mẫu");
    let own_answer = act(&clerk, &sent, "confirm-transfer", json!({})).await;
    assert_eq!((own_answer.status, own_answer.code()), (409, "not_allowed_now"));

    let back = act(&theirs, &sent, "return-transfer", json!({"reason": "Thiếu hồ sơ"})).await.must(200);
    assert_eq!((&back.body["state"], &back.body["transfer_to_id"]), (&json!("received"), &Value::Null));
    let current = clerk.get(&path(&request)).await.must(200);
    let sent = act(&clerk, &current, "transfer", to).await.must(200);
    app.set_clock("2026-08-06T08:00:00+07:00");
    let here = act(&theirs, &sent, "confirm-transfer", json!({})).await.must(201);
    assert_eq!((&here.body["channel"], &here.body["state"]), (&json!("transferred"), &json!("received")));
    assert_eq!(here.body["received_at"], request.body["received_at"], "the first receipt counts");
    assert_eq!(here.body["origin_request_id"], request.body["id"]);
    act(&theirs, &here, "accept", json!({})).await.must(200);
    assert_eq!(clerk.get(&path(&here)).await.status, 404);
    let code = request.body["tracking_code"].as_str().unwrap();
    let page = app.nobody().get(&format!("/t/{code}")).await.must(200);
    assert!(String::from_utf8(page.bytes).unwrap().contains("Đã thụ lý"), "the page follows the request");
}

#[actix_web::test]
async fn actions_say_what_the_posts_answer() {
    let (_app, clerk) = start().await;
    let bodies = json!({
        "submit": {}, "accept": {}, "confirm_transfer": {}, "supplement": {},
        "refuse": {"ground": "contrary_to_law", "reason": "Trái luật"},
        "ask_supplement": {"missing_papers": ["Đơn"]},
        "transfer": {"organisation_id": _app.an_giang, "reason": "Thẩm quyền"},
        "return_transfer": {"reason": "Thiếu"}, "withdraw": {"reason": "Thôi"}, "answer": {"answer": "Có"}
    });
    for template in [
        ready(),
        with(ready(), json!({"eligibility": {}})),
        json!({"channel": "post", "draft": true, "person": {"full_name": "Lò"}}),
    ] {
        let listed = received(&clerk, template.clone()).await;
        let actions = clerk.get(&format!("{}/actions", path(&listed))).await.must(200);
        for action in actions.body.as_array().unwrap() {
            let event = action["action"].as_str().unwrap();
            let fresh = received(&clerk, template.clone()).await;
            let verb = event.replace('_', "-");
            let answer = act(&clerk, &fresh, &verb, bodies[event].clone()).await;
            if action["allowed"] == true {
                assert!(answer.status < 300, "{verb}: {}", answer.body);
            } else {
                assert_eq!((answer.status, &answer.body["detail"]), (409, &action["why_not"]), "{verb}");
            }
        }
    }
}

#[actix_web::test]
async fn who_may_read_may_list_and_a_foreign_request_is_a_missing_one() {
    let (app, clerk) = start().await;
    let hotline = app.someone(tgpl_domain::policy::Role::Hotline, app.agency).await;
    let request = received(&clerk, ready()).await;
    let called = with(ready(), json!({"channel": "hotline"}));
    let call = received(&hotline, called).await;
    assert_eq!(call.body["organisation_id"], json!(app.lang_son), "the centre where the person lives");
    assert_eq!(call.body["matter"], Value::Null, "the hotline sees masked fields");

    let director = app.director_of(app.lang_son).await;
    let others = app.intake_of(app.an_giang).await;
    let officer = app.officer_of(app.an_giang).await;
    for (who, seen) in [(&clerk, 2), (&director, 2), (&hotline, 1), (&others, 0)] {
        let listed = who.get("/api/v1/requests?count=exact").await.must(200);
        assert_eq!(listed.body["page"]["total"], seen);
        for made in [&request, &call] {
            let in_list =
                listed.body["data"].as_array().unwrap().iter().any(|row| row["id"] == made.body["id"]);
            assert_eq!(who.get(&path(made)).await.status == 200, in_list);
        }
    }
    assert_eq!(officer.get(&path(&request)).await.status, 404);
    let foreign = act(&others, &request, "accept", json!({})).await;
    let missing = others
        .if_match(1)
        .post("/api/v1/requests/01990000-0000-7000-8000-000000000000/accept", json!({}))
        .await;
    assert_eq!((foreign.status, &foreign.body["title"]), (missing.status, &missing.body["title"]));
    let filtered = clerk.get("/api/v1/requests?channel=hotline&urgent=false&state=received").await.must(200);
    assert_eq!(filtered.body["data"].as_array().unwrap().len(), 1);
    assert_eq!(clerk.get("/api/v1/requests?colour=red").await.status, 400);

    let file = director.get("/api/v1/requests?format=csv").await.must(200);
    let text = String::from_utf8(file.bytes).unwrap();
    assert!(text.contains("TT-LS-260805-0001") && !text.contains("Mẫu"), "rows without persons: {text}");
    assert_eq!(clerk.get("/api/v1/requests?format=csv").await.status, 403);
}

#[actix_web::test]
async fn what_makes_a_request_sealed_is_shown_to_nobody_before_somebody_is_assigned() {
    let (_app, clerk) = start().await;
    let request = received(&clerk, with(ready(), json!({"eligibility": {"HIV": true, "FH1": true}}))).await;
    assert_eq!(request.body["sealed"], true);
    assert_eq!(request.body["eligibility"], Value::Null);
    assert!(request.body["assessment"].get("answer").is_none());
    let listed = clerk.get("/api/v1/requests").await.must(200);
    assert_eq!(listed.body["data"][0]["person_name"], "H. T. Mẫu");
}

#[actix_web::test]
async fn the_page_of_a_receipt_tells_the_stage_and_nobody() {
    let (app, clerk) = start().await;
    let request = received(&clerk, ready()).await;
    let code = request.body["tracking_code"].as_str().unwrap().to_lowercase();
    let page = app.nobody().get(&format!("/t/{code}")).await.must(200);
    assert!(page.bytes.len() < 30 * 1024);
    let text = String::from_utf8(page.bytes.clone()).unwrap();
    assert!(text.contains("Đã nhận hồ sơ") && text.contains("05/08/2026"), "{text}");
    for hidden in ["Mẫu", "Lý", "0912", "đất", "<script"] {
        assert!(!text.contains(hidden), "{hidden}");
    }
    assert_eq!((page.header("cache-control"), page.header("referrer-policy")), ("no-store", "no-referrer"));
    let unknown = app.nobody().get("/t/7K2M-9QXR-T4BD-HW6C").await.must(404);
    let broken = app.nobody().get("/t/%3Cscript%3E").await.must(404);
    assert_eq!(unknown.bytes, broken.bytes);
    for _ in 0..18 {
        app.nobody().get("/t/7K2M9QXRT4BDHW6C").await.must(404);
    }
    let tired = app.nobody().get("/t/7K2M9QXRT4BDHW6C").await.must(429);
    assert!(!tired.header("retry-after").is_empty());
}

#[actix_web::test]
async fn nothing_hostile_is_received() {
    let (app, clerk) = start().await;
    let wrong = [
        ("/channel", json!({"channel": "transferred"})),
        ("/channel", json!({"channel": "agency_request"})),
        ("/channel", json!({"channel": "carrier_pigeon"})),
        ("/person/full_name", json!({"person": {"full_name": "A\u{202e}n"}})),
        ("/person/birth_date", json!({"person": {"full_name": "An", "birth_date": "2026-02-30"}})),
        ("/person/birth_date", json!({"person": {"full_name": "An", "birth_date": "2027"}})),
        ("/person/commune_code", json!({"person": {"full_name": "An", "commune_code": "99999"}})),
        ("/person/id_number", json!({"person": {"full_name": "An", "id_number": "12"}})),
        ("/person/phone", json!({"person": {"full_name": "An", "phone": "12a"}})),
        ("/person/colour", json!({"person": {"full_name": "An", "colour": "x"}})),
        ("/person", json!({"person": null})),
        ("/person_id", json!({"person": null, "person_id": "01990000-0000-7000-8000-000000000000"})),
        ("/requester/name", json!({"requester": {"name": " ", "relation": "self"}})),
        ("/matter/summary", json!({"matter": {"summary": "x".repeat(4001)}})),
        ("/matter/trial_on", json!({"matter": {"trial_on": "31/12/2026"}})),
        ("/matter/commune_code", json!({"matter": {"commune_code": "ABC"}})),
        ("/eligibility/proofs/0", json!({"eligibility": {"proofs": ["P-X"]}})),
        ("/eligibility/XX", json!({"eligibility": {"XX": true}})),
        ("/role", json!({"role": "defender"})),
        ("/field", json!({"field": "business"})),
        ("/parties/0/side", json!({"parties": [{"name": "An", "side": "left"}]})),
        ("/parties/0/birth_year", json!({"parties": [{"name": "An", "side": "opposing", "birth_year": 3}]})),
        ("/received_at", json!({"received_at": "2026-08-05T09:00:00+07:00"})),
        ("/received_at", json!({"received_at": "now"})),
        ("/organisation_id", json!({"organisation_id": app.agency})),
        ("/draft", json!({"draft": "yes"})),
        ("/shoe_size", json!({"shoe_size": 42})),
    ];
    for (pointer, patch) in wrong {
        let answer = clerk.post("/api/v1/requests", with(ready(), patch)).await;
        assert_eq!(
            (answer.status, &answer.body["errors"][0]["pointer"]),
            (422, &json!(pointer)),
            "{}",
            answer.body
        );
    }
    assert_eq!(app.number("SELECT count(*) FROM requests").await, 0);
    assert_eq!(app.number("SELECT count(*) FROM persons").await, 0);
}

/// Luật TGPL Đ.30 kh.3 điểm d: what another provider is handling is refused, what it has ended is not.
#[actix_web::test]
async fn only_a_matter_in_hand_elsewhere_stands_against_acceptance() {
    let (app, clerk) = start().await;
    let there = app.intake_of(app.an_giang).await;
    let file = json!({"matter": {"summary": "Tranh chấp đất", "court_file_number": "12/2026/TLST-DS"}});
    let asked = with(ready(), file);
    let mut theirs = asked.clone();
    theirs["person"]["commune_code"] = json!("30292");
    let request = received(&there, theirs).await;
    let accepted = act(&there, &request, "accept", json!({})).await.must(200);
    let here = received(&clerk, asked).await;
    let refused = act(&clerk, &here, "accept", json!({})).await;
    assert_eq!((refused.status, refused.code()), (409, "not_allowed_now"));
    let case = accepted.body["case_id"].as_str().unwrap();
    let director = app.director_of(app.an_giang).await;
    let gone = json!({"end_reason": "withdrawn", "reason": "rút yêu cầu"});
    director.if_match(1).post(&format!("/api/v1/cases/{case}/discontinue"), gone).await.must(200);
    act(&clerk, &here, "accept", json!({})).await.must(200);
}

/// Row 35 of the lifecycle: the receiver's clocks run from the confirmation, and the person's page goes along.
#[actix_web::test]
async fn a_case_taken_over_is_due_from_the_confirmation() {
    let (app, clerk) = start().await;
    let civil = json!({
        "channel": "proceedings_body", "form": "court_participation", "role": "protector", "field": "civil",
        "matter": {"summary": "Tranh chấp đất", "proceedings": "civil", "procedural_status": "duong_su",
                   "notice_received_at": "2026-08-05T07:30:00+07:00"}
    });
    let request = received(&clerk, with(ready(), civil)).await;
    let accepted = act(&clerk, &request, "accept", json!({})).await.must(200);
    let case = format!("/api/v1/cases/{}", accepted.body["case_id"].as_str().unwrap());
    let (sender, receiver) = (app.director_of(app.lang_son).await, app.director_of(app.an_giang).await);
    let due =
        async |who: &Client, case: &str| who.get(case).await.must(200).body["next_action"]["due_at"].clone();
    assert_eq!(due(&sender, &case).await, "2026-08-10T17:00:00Z");
    let later = "2026-08-17T09:00:00+07:00";
    app.set_clock(later);
    app.execute(&format!("UPDATE sessions SET last_used_at = '{later}'")).await;
    let offer = json!({"organisation_id": app.an_giang, "reason": "cư trú tại An Giang"});
    sender.if_match(1).post(&format!("{case}/transfer"), offer).await.must(200);
    let taken = receiver.if_match(2).post(&format!("{case}/confirm-transfer"), json!({})).await.must(201);
    let here = format!("/api/v1/cases/{}", taken.body["id"].as_str().unwrap());
    assert_eq!(due(&receiver, &here).await, "2026-08-20T17:00:00Z");
    let code = request.body["tracking_code"].as_str().unwrap();
    let page = String::from_utf8(app.nobody().get(&format!("/t/{code}")).await.must(200).bytes).unwrap();
    assert!(page.contains("Trung tâm đang cử người giúp bạn"), "{page}");
}
