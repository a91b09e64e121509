//! Cards and certificates: files with the periods of the law, blanks of the ledger, and what the public is told.

use crate::{
    harness::{Answer, Client, TestApp},
    report_files::{flat, pages},
};
use serde_json::{Value, json};
use std::{collections::BTreeMap, time::Duration};
use tgpl_domain::{cases::CaseState, ids::PractitionerId, policy::Role};
use uuid::Uuid;

/// Everybody who has a part in a card.
struct People {
    office: [Client; 2],
    agency: Client,
    /// Who opens files, who carries them out, and a third one of the same centre.
    centre: [Client; 3],
    department: [Client; 2],
    stranger: Client,
}

async fn start() -> (TestApp, People) {
    let app = TestApp::start().await;
    app.set_clock("2026-11-20T08:00:00+07:00");
    let department = app.lang_son_province.department;
    let people = People {
        office: [
            app.someone(Role::AgencyOffice, app.agency).await,
            app.someone(Role::AgencyOffice, app.agency).await,
        ],
        agency: app.someone(Role::Agency, app.agency).await,
        centre: [
            app.director_of(app.lang_son).await,
            app.someone(Role::CentreAdmin, app.lang_son).await,
            app.someone(Role::CentreAdmin, app.lang_son).await,
        ],
        department: [
            app.someone(Role::Department, department).await,
            app.someone(Role::Department, department).await,
        ],
        stranger: app.director_of(app.an_giang).await,
    };
    (app, people)
}

/// Blanks in the store of Lạng Sơn, by the whole way of the papers; of those received the last ten stay with the Agency.
async fn stock(who: &People, blank: &str, count: i64) {
    let blanks = "/api/v1/certificate-blanks";
    let minutes = json!({ "number": "12/BB-VPC", "on": "2026-11-19", "place": "Kho Văn phòng Cục" });
    let serial = |number: i64| format!("A{number:06}");
    let lot = json!({
        "type": blank, "series": "A", "first": serial(1), "last": serial(count + 10), "order": "07/ĐH-VPC",
        "printed_on": "2026-11-18", "minutes": minutes,
    });
    who.office[0].post(&format!("{blanks}/lots"), lot).await.must(201);
    let asked = json!({ "type": blank, "quantity": count, "reason": "Cấp thẻ" });
    let request = who.centre[0].post(&format!("{blanks}/supply-requests"), asked).await.must(201).body;
    let id = request["id"].as_str().unwrap();
    let approve = format!("{blanks}/supply-requests/{id}/approve");
    who.agency.if_match(1).post(&approve, json!({})).await.must(200);
    let sent = json!({ "request_id": id, "ranges": [{ "first": serial(1), "last": serial(count) }] });
    let shipment = who.office[1].post(&format!("{blanks}/shipments"), sent).await.must(201).body;
    let confirm = format!("{blanks}/shipments/{}/confirm", shipment["id"].as_str().unwrap());
    who.centre[1].if_match(1).post(&confirm, json!({})).await.must(200);
}

/// Somebody of the registry of Lạng Sơn.
async fn practitioner(app: &TestApp, kind: &str, name: &str) -> String {
    let id = Uuid::now_v7().to_string();
    app.execute(&format!(
        "INSERT INTO practitioners (id, organisation_id, kind, full_name, birth_year, appointed_on, valid_from, created_at)
         VALUES ('{id}', '{}', '{kind}', '{name}', 1990, '2020-01-01', '2020-01-01', '2020-01-01')",
        app.lang_son
    ))
    .await;
    id
}

fn asked(kind: &str, whose: &str) -> Value {
    json!({ "kind": kind, "procedure": "issue", "practitioner_id": whose, "received_on": "2026-11-20" })
}

async fn step(who: &Client, file: &Value, verb: &str, body: Value) -> Answer {
    let path = format!("/api/v1/card-files/{}", file["id"].as_str().unwrap());
    let version = who.get(&path).await.etag.unwrap_or(1);
    who.if_match(version).post(&format!("{path}/{verb}"), body).await
}

fn decision(on: &str) -> Value {
    json!({ "decision_number": "812/QĐ-UBND", "decision_on": on, "decision_by": "Chủ tịch UBND tỉnh Lạng Sơn" })
}

/// A file as far as its decision: a collaborator's is sent on by the centre, an officer's by the department.
async fn granted(who: &People, file: &Value, on: &str) -> Value {
    let sends = if file["kind"] == "TGV" { &who.department[0] } else { &who.centre[0] };
    step(sends, file, "forward", json!({})).await.must(200);
    step(&who.department[0], file, "grant", decision(on)).await.must(200).body
}

/// A file that is opened and granted.
async fn to_issue(who: &People, kind: &str, whose: &str) -> Value {
    let file = who.centre[0].post("/api/v1/card-files", asked(kind, whose)).await.must(201).body;
    granted(who, &file, "2026-11-20").await
}

async fn card(who: &Client, file: &Value) -> Value {
    who.get(&format!("/api/v1/cards/{}", file["card_id"].as_str().unwrap())).await.must(200).body
}

/// What anybody is told by the QR of a card, and by its number.
async fn checked(app: &TestApp, card: &Value, initials: &str) -> [String; 2] {
    let token = card["verify_url"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
    let by_qr = app.nobody().get(&format!("/api/v1/public/verify/{token}")).await.must(200).body;
    let body = json!({ "kind": "card", "number": card["number"], "initials": initials });
    let by_number = app.nobody().post("/api/v1/public/verify", body).await.must(200).body;
    [by_qr, by_number].map(|told| {
        assert_eq!(told.as_object().unwrap().len(), 1, "the status and nothing else: {told}");
        told["status"].as_str().unwrap().to_owned()
    })
}

/// GF12: a collaborator's card again in 4 + 3 working days, an officer's in 3 and then 5.
#[actix_web::test]
async fn each_step_has_the_days_of_the_law_and_what_is_late_is_listed() {
    let (app, who) = start().await;
    for (kind, word, due, sends) in [
        ("CTV", "collaborator", ["2026-11-27T17:00:00Z", "2026-12-01T17:00:00Z"], &who.centre[0]),
        ("TGV", "officer", ["2026-11-26T17:00:00Z", "2026-12-03T17:00:00Z"], &who.department[0]),
    ] {
        app.set_clock("2026-11-20T08:00:00+07:00");
        stock(&who, kind, 3).await;
        let whose = practitioner(&app, word, "Lương Thị Thử").await;
        let file = to_issue(&who, kind, &whose).await;
        let done = step(&who.centre[1], &file, "carry-out", json!({})).await.must(200).body;
        let id = done["card_id"].as_str().unwrap();
        let again = json!({ "received_on": "2026-11-20", "reason": "Thẻ bị mất" });
        let file = who.centre[0].if_match(1).post(&format!("/api/v1/cards/{id}/reissue"), again).await;
        let file = file.must(201).body;
        // From Friday 20/11, the day off of 24/11 among the days.
        assert_eq!((&file["due_at"], &file["procedure"]), (&json!(due[0]), &json!("reissue")));
        let late = "/api/v1/card-files?overdue=true";
        let listed = async || who.department[0].get(late).await.must(200).body["data"].clone();
        assert_eq!(listed().await, json!([]));
        let day = "2026-11-26";
        app.set_clock(&format!("{day}T09:00:00+07:00"));
        let sent = step(sends, &file, "forward", json!({})).await.must(200).body;
        assert_eq!(sent["due_at"], due[1], "{sent}");
        assert_eq!(sent["steps"][0]["done_on"], day);
        app.set_clock("2026-12-07T09:00:00+07:00");
        let rows = listed().await;
        assert_eq!((rows.as_array().unwrap().len(), &rows[0]["id"]), (1, &file["id"]));
        assert_eq!(rows[0]["overdue"], true);
        let duties = format!(
            "SELECT duty || ' ' || (done_at IS NOT NULL) FROM obligations
             WHERE subject_type = 'card_file' AND subject_id = '{}' ORDER BY starts_at DESC",
            file["id"].as_str().unwrap()
        );
        let duties = app.texts(&duties).await;
        let codes = if kind == "CTV" { ["DL35 false", "DL34 true"] } else { ["DL30 false", "DL29 true"] };
        assert_eq!(duties, codes);
        step(&who.department[1], &file, "refuse", json!({ "reason": "Đã tìm thấy thẻ" })).await.must(200);
        assert_eq!(listed().await, json!([]));
    }
}

/// A day off that is entered later moves what a file and a request for blanks show, with their duties.
#[actix_web::test]
async fn a_new_day_off_moves_the_days_that_files_show() {
    let (app, who) = start().await;
    let whose = practitioner(&app, "collaborator", "Lương Thị Thử").await;
    let file = who.centre[0].post("/api/v1/card-files", asked("CTV", &whose)).await.must(201).body;
    assert_eq!(file["due_at"], "2026-11-27T17:00:00Z");
    let wanted = json!({ "type": "TGV", "quantity": 5, "reason": "Cấp thẻ mới" });
    let request =
        who.centre[0].post("/api/v1/certificate-blanks/supply-requests", wanted).await.must(201).body;
    assert_eq!(request["due_at"], "2026-12-02T17:00:00Z");
    let off =
        json!({ "day": "2026-11-26", "kind": "swap_off", "name": "Nghỉ hoán đổi", "source": "Thông báo 1" });
    who.office[0].post("/api/v1/calendar/holidays", off).await.must(201);
    let path = |at: &str, of: &Value| format!("/api/v1/{at}/{}", of["id"].as_str().unwrap());
    let moved = who.centre[0].get(&path("card-files", &file)).await.must(200).body;
    assert_eq!(moved["due_at"], "2026-11-30T17:00:00Z");
    let moved = who.centre[0].get(&path("certificate-blanks/papers", &request)).await.must(200).body;
    assert_eq!(moved["due_at"], "2026-12-03T17:00:00Z");
}

#[actix_web::test]
async fn a_card_is_issued_issued_again_and_withdrawn_and_the_public_check_follows() {
    let (app, who) = start().await;
    stock(&who, "TGV", 5).await;
    let whose = practitioner(&app, "officer", "Lương Thị Thử").await;
    let file = to_issue(&who, "TGV", &whose).await;
    assert_eq!(file["turn"], "centre");
    let done = step(&who.centre[1], &file, "carry-out", json!({ "serial": "A000003" })).await.must(200).body;
    let first = card(&who.centre[0], &done).await;
    assert_eq!((&first["number"], &first["register_number"]), (&json!("00001/2026/TGV"), &json!(1)));
    assert_eq!((&first["serial"], &first["state"]), (&json!("A000003"), &json!("valid")));
    assert_eq!(checked(&app, &first, "L.T.T.").await, ["valid", "valid"]);
    assert_eq!(checked(&app, &first, "N.V.A.").await[1], "unknown");

    // Card and blank point to each other.
    let blank = who.centre[0].get("/api/v1/certificate-blanks/TGV/A000003").await.must(200).body;
    assert_eq!((&blank["state"], &blank["card"]["id"]), (&json!("issued"), &first["id"]));
    let life = who.centre[0].get("/api/v1/certificate-blanks/TGV/A000003/trace").await.must(200).body;
    let used = life["movements"].as_array().unwrap().last().unwrap();
    let names =
        ["requested_by", "approved_by", "kept_by"].map(|part| used[part].as_str().unwrap().to_owned());
    assert!(names.iter().all(|name| !name.is_empty()), "{used}");

    // Issued again: another blank, the same number, and the QR of the old blank proves nothing.
    app.set_clock("2026-11-25T08:00:00+07:00");
    let id = first["id"].as_str().unwrap();
    let again = json!({ "received_on": "2026-11-25", "reason": "Thẻ bị hỏng" });
    let file = who.centre[0].if_match(1).post(&format!("/api/v1/cards/{id}/reissue"), again).await;
    let file = granted(&who, &file.must(201).body, "2026-11-25").await;
    let unsaid = step(&who.centre[1], &file, "carry-out", json!({})).await;
    assert_eq!((unsaid.status, &unsaid.body["errors"][0]["pointer"]), (422, &json!("/old_blank")));
    step(&who.centre[1], &file, "carry-out", json!({ "old_blank": "returned" })).await.must(200);
    let second = card(&who.centre[0], &file).await;
    assert_eq!((&second["number"], &second["serial"]), (&first["number"], &json!("A000001")));
    assert_eq!(
        (&second["first_issued_on"], &second["issued_on"]),
        (&json!("2026-11-20"), &json!("2026-11-25"))
    );
    let states: Vec<_> =
        second["blanks"].as_array().unwrap().iter().map(|one| one["state"].clone()).collect();
    assert_eq!(states, ["returned", "issued"]);
    assert_eq!(checked(&app, &second, "LTT").await, ["valid", "valid"]);
    assert_eq!(checked(&app, &first, "LTT").await[0], "withdrawn");

    // Withdrawn with the answer, and back later.
    let said = json!({ "received_on": "2026-11-25", "ground": "left" });
    let file =
        who.centre[0].if_match(2).post(&format!("/api/v1/cards/{id}/withdraw"), said).await.must(201).body;
    assert_eq!(checked(&app, &second, "LTT").await, ["valid", "valid"]);
    granted(&who, &file, "2026-11-25").await;
    assert_eq!(checked(&app, &second, "LTT").await, ["withdrawn", "withdrawn"]);
    let third = card(&who.centre[0], &file).await;
    assert_eq!((&third["state"], &third["ground"]), (&json!("withdrawn"), &json!("left")));
    step(&who.centre[1], &file, "carry-out", json!({ "old_blank": "returned" })).await.must(200);
    let blank = who.centre[0].get("/api/v1/certificate-blanks/TGV/A000001").await.must(200).body;
    assert_eq!((&blank["state"], &blank["card"]["id"]), (&json!("returned"), &first["id"]));
    let balance = who.agency.get("/api/v1/certificate-blanks/balances?type=TGV").await.must(200).body;
    assert_eq!((&balance["holds"], &balance["totals"][0]["returned"]), (&json!(true), &json!(2)));

    // The history, for the practitioner's page.
    let history = |what: &str| format!("/api/v1/{what}?practitioner_id={whose}");
    let cards = who.centre[0].get(&history("cards")).await.must(200).body;
    assert_eq!(cards["data"].as_array().unwrap().len(), 1);
    let files = who.centre[0].get(&history("card-files")).await.must(200).body;
    let kinds: Vec<_> =
        files["data"].as_array().unwrap().iter().map(|one| one["procedure"].clone()).collect();
    assert_eq!(kinds, ["withdraw", "reissue", "issue"]);

    // A new appointment is a new card, under a number of its own.
    let file = who.centre[0].post("/api/v1/card-files", asked("TGV", &whose)).await.must(201).body;
    let file = granted(&who, &file, "2026-11-25").await;
    let done = step(&who.centre[1], &file, "carry-out", json!({})).await.must(200).body;
    assert_eq!(card(&who.centre[0], &done).await["number"], "00002/2026/TGV");
    let numbers = app.texts(&format!("SELECT card_number FROM practitioners WHERE id = '{whose}'")).await;
    assert_eq!(numbers, ["00002/2026/TGV"]);
}

#[actix_web::test]
async fn twenty_cards_at_once_have_numbers_without_a_gap_and_a_blank_each() {
    let (app, who) = start().await;
    stock(&who, "CTV", 25).await;
    let mut files = Vec::new();
    for at in 0..20 {
        let whose = practitioner(&app, "collaborator", &format!("Lương Thị Thử {at}")).await;
        files.push(to_issue(&who, "CTV", &whose).await);
    }
    let tasks: Vec<_> = files
        .into_iter()
        .enumerate()
        .map(|(at, file)| {
            let path = format!("/api/v1/card-files/{}/carry-out", file["id"].as_str().unwrap());
            let version = i32::try_from(file["version"].as_i64().unwrap()).unwrap();
            let who = who.centre[1 + at % 2].with("Idempotency-Key", &Uuid::now_v7().to_string());
            actix_web::rt::spawn(async move {
                loop {
                    let answer = who.if_match(version).post(&path, json!({})).await;
                    // Told to come again: it does, with the same key.
                    if answer.status != 503 && answer.code() != "busy" {
                        return answer.status;
                    }
                    actix_web::rt::time::sleep(Duration::from_millis(50)).await;
                }
            })
        })
        .collect();
    for task in tasks {
        assert_eq!(task.await.unwrap(), 200);
    }
    let numbers = "SELECT register_number::text FROM cards ORDER BY cards.register_number";
    assert_eq!(app.texts(numbers).await, (1..=20).map(|number| number.to_string()).collect::<Vec<_>>());
    assert_eq!(app.number("SELECT count(DISTINCT serial) FROM cards").await, 20);
    let balance = who.agency.get("/api/v1/certificate-blanks/balances?type=CTV").await.must(200).body;
    assert_eq!((&balance["holds"], &balance["totals"][0]["issued"]), (&json!(true), &json!(20)));
}

/// Point 3 of what the ledger must show: nothing is used but what the unit has in store.
#[actix_web::test]
async fn a_blank_that_is_not_in_the_units_store_is_refused_with_its_holder() {
    let (app, who) = start().await;
    let whose = practitioner(&app, "officer", "Lương Thị Thử").await;
    let file = to_issue(&who, "TGV", &whose).await;
    let none = step(&who.centre[1], &file, "carry-out", json!({})).await;
    assert_eq!((none.status, none.code()), (409, "blank_missing"));
    let actions = format!("/api/v1/card-files/{}/actions", file["id"].as_str().unwrap());
    let told = who.centre[1].get(&actions).await.must(200).body;
    let told = told.as_array().unwrap().iter().find(|one| one["action"] == "carry_out").unwrap();
    assert_eq!(told["why_not"], none.body["detail"], "the same words");

    stock(&who, "TGV", 10).await;
    let blanks = "/api/v1/certificate-blanks";
    let minutes = json!({ "number": "3/BB", "on": "2026-11-20", "place": "Kho" });
    let act = |serial: &str| json!({ "type": "TGV", "ranges": [{ "first": serial, "last": serial }], "reason": "x", "minutes": minutes });
    who.centre[0].post(&format!("{blanks}/spoil"), act("A000001")).await.must(201);
    who.centre[0].post(&format!("{blanks}/report-loss"), act("A000002")).await.must(201);
    let recall =
        json!({ "type": "TGV", "ranges": [{ "first": "A000003", "last": "A000003" }], "reason": "x" });
    who.agency.post(&format!("{blanks}/recall"), recall).await.must(201);
    who.centre[0].post(&format!("{blanks}/return"), act("A000004")).await.must(201);
    let mut council = act("A000001");
    council["council"] =
        json!([{ "name": "A", "role": "x" }, { "name": "B", "role": "x" }, { "name": "C", "role": "x" }]);
    let paper = who.centre[0].post(&format!("{blanks}/destroy"), council).await.must(201).body;
    for (serial, why) in [
        ("A000001", "hỏng"),
        ("A000002", "mất"),
        ("A000003", "thu hồi"),
        ("A000004", "đang chuyển"),
        ("A000011", "trong kho, Cục"),
    ] {
        let refused = step(&who.centre[1], &file, "carry-out", json!({ "serial": serial })).await;
        let detail = refused.body["detail"].as_str().unwrap_or("");
        assert_eq!((refused.status, refused.code()), (409, "blank_elsewhere"), "{serial}: {detail}");
        assert!(detail.contains(why), "{serial}: {detail}");
        assert_eq!(refused.body["errors"][0]["pointer"], "/serial");
    }
    let at = format!("{blanks}/papers/{}", paper["id"].as_str().unwrap());
    who.agency.if_match(1).post(&format!("{at}/approve"), json!({})).await.must(200);
    who.centre[1].if_match(2).post(&format!("{at}/carry-out"), json!({})).await.must(200);
    let gone = step(&who.centre[1], &file, "carry-out", json!({ "serial": "A000001" })).await;
    assert!(gone.body["detail"].as_str().unwrap().contains("đã hủy"), "{}", gone.body);
    let unknown = step(&who.centre[1], &file, "carry-out", json!({ "serial": "A000900" })).await;
    assert_eq!((unknown.status, unknown.code()), (409, "blank_unknown"));
    for (serial, code) in [("B000005", "wrong_prefix"), ("A9999999", "too_wide"), ("x", "wrong_prefix")] {
        let wrong = step(&who.centre[1], &file, "carry-out", json!({ "serial": serial })).await;
        let error = &wrong.body["errors"][0];
        assert_eq!((wrong.status, &error["code"], &error["pointer"]), (422, &json!(code), &json!("/serial")));
    }
    // Nothing was entered on the way, and the first that is left is used, by the ledger's own address.
    assert_eq!(app.number("SELECT count(*) FROM cards").await, 0);
    let issued =
        who.centre[1].post(&format!("{blanks}/issue"), json!({ "file_id": file["id"] })).await.must(201).body;
    assert_eq!((&issued["serial"], &issued["register_number"]), (&json!("A000005"), &json!(1)));
    let twice = who.centre[2].post(&format!("{blanks}/issue"), json!({ "file_id": file["id"] })).await;
    assert_eq!((twice.status, twice.code()), (409, "not_allowed_now"));
}

#[actix_web::test]
async fn three_people_and_the_right_body_do_the_steps_and_others_see_nothing() {
    let (app, who) = start().await;
    stock(&who, "CTV", 3).await;
    let whose = practitioner(&app, "collaborator", "Lương Thị Thử").await;
    let file = who.centre[0].post("/api/v1/card-files", asked("CTV", &whose)).await.must(201).body;
    let id = file["id"].as_str().unwrap();
    let second = who.centre[1].post("/api/v1/card-files", asked("CTV", &whose)).await;
    assert_eq!((second.status, second.code()), (409, "already_exists"), "one file at a time");
    for path in [format!("/api/v1/card-files/{id}"), format!("/api/v1/card-files/{id}/actions")] {
        who.stranger.get(&path).await.must(404);
        who.agency.get(&path).await.must(200);
    }
    assert_eq!(who.stranger.get("/api/v1/card-files").await.must(200).body["data"], json!([]));
    assert_eq!(who.stranger.post("/api/v1/card-files", asked("CTV", &whose)).await.status, 404);
    // A collaborator's file is the centre's to send on, and the department's to decide.
    let early = step(&who.department[0], &file, "grant", decision("2026-11-20")).await;
    assert_eq!((early.status, early.code()), (409, "not_allowed_now"), "it is the centre's turn");
    step(&who.department[0], &file, "forward", json!({})).await.must(403);
    step(&who.centre[1], &file, "forward", json!({})).await.must(200);
    step(&who.centre[0], &file, "grant", decision("2026-11-20")).await.must(403);
    step(&who.department[0], &file, "grant", decision("2026-11-20")).await.must(200);
    let own = step(&who.centre[0], &file, "carry-out", json!({})).await;
    assert_eq!((own.status, own.code()), (409, "same_person"), "{}", own.body);
    step(&who.centre[1], &file, "carry-out", json!({})).await.must(200);
    let again = who.centre[1].post("/api/v1/card-files", asked("CTV", &whose)).await;
    assert_eq!((again.status, again.code()), (409, "already_exists"), "there is a valid card");
    // Who opened a file at the department does not decide it there.
    let officer = practitioner(&app, "officer", "Lương Văn Mẫu").await;
    let file = who.department[0].post("/api/v1/card-files", asked("TGV", &officer)).await.must(201).body;
    step(&who.department[0], &file, "forward", json!({})).await.must(200);
    let own = step(&who.department[0], &file, "grant", decision("2026-11-20")).await;
    assert_eq!((own.status, own.code()), (409, "same_person"));
    step(&who.department[1], &file, "grant", decision("2026-11-20")).await.must(200);
    // Whoever writes past the program is stopped by the table.
    let past = format!(
        "UPDATE card_files SET done_by = decided_by, state = 'done', card_id = '{id}' WHERE id = '{}'",
        file["id"].as_str().unwrap()
    );
    let stopped = diesel_async::SimpleAsyncConnection::batch_execute(&mut app.sql().await, &past).await;
    assert!(stopped.unwrap_err().to_string().contains("card_files_three_people"));
    // Officers read their own cards and nothing else.
    let officer = app.officer_of(app.lang_son).await;
    assert_eq!(officer.get("/api/v1/cards").await.must(200).body["data"], json!([]));
    let mine = officer.practitioner().to_string();
    who.centre[0].post("/api/v1/card-files", asked("TGV", &mine)).await.must(201);
    assert_eq!(officer.get("/api/v1/card-files").await.must(200).body["data"][0]["practitioner_id"], mine);
    assert_eq!(app.intake_of(app.lang_son).await.get("/api/v1/cards").await.status, 403);
}

#[actix_web::test]
async fn what_cannot_be_is_refused_where_it_stands() {
    let (app, who) = start().await;
    let officer = practitioner(&app, "officer", "Lương Thị Thử").await;
    let with = |name: &str, value: Value| {
        let mut body = asked("TGV", &officer);
        body[name] = value;
        body
    };
    let nobody = {
        let mut body = asked("TGV", &officer);
        body.as_object_mut().unwrap().remove("practitioner_id");
        body
    };
    let of = |procedure: &str, ground: Value| {
        json!({ "kind": "TGV", "procedure": procedure, "practitioner_id": officer, "received_on": "2026-11-20",
            "ground": ground })
    };
    for (body, pointer) in [
        (with("kind", json!("CC")), "/kind"),
        (with("kind", json!("CTV")), "/practitioner_id"),
        (with("received_on", json!("2026-11-21")), "/received_on"),
        (with("card_id", json!(Uuid::now_v7())), "/card_id"),
        (with("ground", json!("left")), "/ground"),
        (nobody, "/practitioner_id"),
        (of("withdraw", Value::Null), "/ground"),
        (of("withdraw", json!("inactive")), "/ground"),
        (of("reissue", Value::Null), "/reason"),
    ] {
        let answer = who.centre[0].post("/api/v1/card-files", body.clone()).await;
        assert_eq!((answer.status, &answer.body["errors"][0]["pointer"]), (422, &json!(pointer)), "{body}");
    }
    let none = who.centre[0].post("/api/v1/card-files", of("withdraw", json!("left"))).await;
    assert_eq!((none.status, none.code()), (409, "not_allowed_now"), "there is no card");
    let file = who.centre[0].post("/api/v1/card-files", asked("TGV", &officer)).await.must(201).body;
    let before = step(&who.department[0], &file, "forward", json!({ "forwarded_on": "2026-11-19" })).await;
    assert_eq!((before.status, &before.body["errors"][0]["pointer"]), (422, &json!("/forwarded_on")));
    step(&who.department[0], &file, "forward", json!({})).await.must(200);
    for day in ["2026-11-19", "2026-11-21"] {
        let wrong = step(&who.department[0], &file, "grant", decision(day)).await;
        assert_eq!(
            (wrong.status, &wrong.body["errors"][0]["pointer"]),
            (422, &json!("/decision_on")),
            "{day}"
        );
    }
    let course = |from: &str, to: &str, decided: &str| {
        json!({ "title": "Lớp 12", "organiser": "Trung tâm", "from_on": from, "to_on": to,
            "decision_number": "1/QĐ", "decision_on": decided })
    };
    for (body, pointer) in [
        (course("2026-11-06", "2026-11-02", "2026-11-10"), "/to_on"),
        (course("2026-11-02", "2026-11-06", "2026-11-05"), "/decision_on"),
        (course("2026-11-02", "2026-11-06", "2026-11-21"), "/decision_on"),
    ] {
        let answer = who.centre[0].post("/api/v1/courses", body.clone()).await;
        assert_eq!((answer.status, &answer.body["errors"][0]["pointer"]), (422, &json!(pointer)), "{body}");
    }
    for body in [json!({}), json!({ "file_id": file["id"], "course_id": Uuid::now_v7() })] {
        let answer = who.centre[0].post("/api/v1/certificate-blanks/issue", body).await;
        assert_eq!((answer.status, &answer.body["errors"][0]["pointer"]), (422, &json!("/file_id")));
    }
}

#[actix_web::test]
async fn a_certificate_rests_on_a_course_and_a_blank() {
    let (app, who) = start().await;
    let course = json!({
        "title": "Bồi dưỡng nghiệp vụ khóa 12", "organiser": "Trung tâm", "from_on": "2026-11-02",
        "to_on": "2026-11-06", "decision_number": "1/QĐ", "decision_on": "2026-11-10",
    });
    let course = who.centre[0].post("/api/v1/courses", course).await.must(201).body;
    let whose = practitioner(&app, "officer", "Lương Thị Thử").await;
    let body = json!({ "course_id": course["id"], "practitioner_id": whose });
    let none = who.centre[0].post("/api/v1/certificates", body.clone()).await;
    assert_eq!((none.status, none.code()), (409, "blank_missing"));
    stock(&who, "CC", 4).await;
    let first = who.centre[0].post("/api/v1/certificates", body.clone()).await.must(201).body;
    assert_eq!((&first["number"], &first["full_name"]), (&json!("00001/2026/CC"), &json!("Lương Thị Thử")));
    let twice = who.centre[1].post("/api/v1/certificates", body).await;
    assert_eq!((twice.status, twice.code()), (409, "already_exists"));
    let guest = json!({ "course_id": course["id"], "full_name": "Hoàng Văn Ví", "birth_year": 1985 });
    let second = who.centre[0].post("/api/v1/certificate-blanks/issue", guest).await.must(201).body;
    assert_eq!((&second["register_number"], &second["serial"]), (&json!(2), &json!("A000002")));
    let id = second["id"].as_str().unwrap();
    let (words, size) = page(&who.centre[0], &format!("/api/v1/certificates/{id}/document")).await;
    assert_eq!(size, [210.0, 148.0]);
    for told in [
        "HOÀNG VĂN VÍ",
        "1985",
        "Bồi dưỡng nghiệp vụ khóa 12",
        "từ ngày 02/11/2026 đến ngày 06/11/2026",
        "1/QĐ ngày 10/11/2026",
        "2/2026",
        "Lạng Sơn, ngày 20 tháng 11 năm 2026",
    ] {
        assert!(words.contains(told), "no {told} in {words}");
    }
    who.centre[0].get(&format!("/api/v1/cards/{id}")).await.must(404);
    let again = format!("/api/v1/certificates/{id}/reissue");
    let third = who.centre[0].if_match(1).post(&again, json!({ "old_blank": "lost" })).await.must(200).body;
    assert_eq!((&third["number"], &third["serial"]), (&second["number"], &json!("A000003")));
    assert_eq!(third["blanks"][0]["state"], "lost");
    let check = json!({ "kind": "certificate", "number": third["number"], "initials": "HVV" });
    let told = app.nobody().post("/api/v1/public/verify", check).await.must(200).body;
    assert_eq!(told, json!({ "status": "valid" }));
    // A certificate whose blank is written off as lost holds no more.
    let minutes = json!({ "number": "3/BB", "on": "2026-11-20", "place": "Kho" });
    let loss = json!({ "type": "CC", "ranges": [{ "first": "A000003", "last": "A000003" }], "reason": "x",
        "minutes": minutes });
    who.centre[0].post("/api/v1/certificate-blanks/report-loss", loss).await.must(201);
    assert_eq!(checked(&app, &third, "HVV").await[0], "withdrawn");
    let of_course = format!("/api/v1/certificates?course_id={}", course["id"].as_str().unwrap());
    assert_eq!(who.centre[0].get(&of_course).await.must(200).body["data"].as_array().unwrap().len(), 2);
    let read = who.centre[0].get(&format!("/api/v1/courses/{}", course["id"].as_str().unwrap())).await;
    assert_eq!(read.must(200).body["certificates"], 2);
    let foreign = json!({ "course_id": course["id"], "full_name": "Hoàng Văn Ví" });
    assert_eq!(who.stranger.post("/api/v1/certificates", foreign).await.status, 404);
}

/// A file of one page: its words, and its size in millimetres.
async fn page(who: &Client, address: &str) -> (String, [f32; 2]) {
    let file = who.get(address).await.must(200);
    assert_eq!(file.header("content-type"), "application/pdf");
    let document = lopdf::Document::load_mem(&file.bytes).unwrap();
    let leaves = document.get_pages();
    assert_eq!(leaves.len(), 1);
    let leaf = document.get_dictionary(leaves[&1]).unwrap();
    let corners = leaf.get(b"MediaBox").unwrap().as_array().unwrap();
    let size = [2, 3].map(|at| (corners[at].as_float().unwrap() * 25.4 / 72.0).round());
    (flat(&pages(&file.bytes).join(" ")), size)
}

#[actix_web::test]
async fn a_card_is_printed_in_the_layout_of_its_blank_and_only_while_it_holds() {
    let (app, who) = start().await;
    stock(&who, "TGV", 3).await;
    let whose = practitioner(&app, "officer", "Lương Thị Thử").await;
    let file = to_issue(&who, "TGV", &whose).await;
    let done = step(&who.centre[1], &file, "carry-out", json!({})).await.must(200).body;
    let place = format!("/api/v1/cards/{}/document", done["card_id"].as_str().unwrap());
    let (words, size) = page(&who.centre[1], &place).await;
    assert_eq!(size, [86.0, 54.0], "no design is registered: the program's own layout");
    for told in
        ["LƯƠNG THỊ THỬ", "00001/2026/TGV", "1990", "A000001", "20/11/2026", "Chủ tịch UBND tỉnh Lạng Sơn"]
    {
        assert!(words.contains(told), "no {told} in {words}");
    }
    assert!(words.contains("ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN"), "{words}");
    let named = who.centre[1].get(&place).await;
    assert_eq!(named.header("content-disposition"), "attachment; filename=\"TGV_A000001.pdf\"");
    let rows = "SELECT count(*) FROM audit_events WHERE act = 'card_document' AND class = 'S2'";
    assert_eq!(app.number(rows).await, 2);
    // Not the holder, not the department that decides, not another centre.
    assert_eq!(who.department[0].get(&place).await.status, 403);
    assert_eq!(who.stranger.get(&place).await.status, 404);
    assert_eq!(who.centre[1].get(&place.replace("/cards/", "/certificates/")).await.status, 404);

    // The design that was in force on the day of the print.
    let field = |name: &str, y: f64| json!({ "name": name, "x_mm": 30.0, "y_mm": y, "width_mm": 50.0, "size_pt": 9.0 });
    let design = json!({
        "type": "TGV", "decision_number": "112/QĐ-PBGDPL", "decision_on": "2026-01-05", "valid_from": "2026-02-01",
        "marks": "Hoa văn chìm", "layout": { "width_mm": 90.0, "height_mm": 60.0,
            "fields": [field("full_name", 20.0), field("serial", 30.0)],
            "qr": { "x_mm": 4.0, "y_mm": 30.0, "side_mm": 20.0 } },
    });
    who.office[0].post("/api/v1/certificate-blanks/templates", design).await.must(201);
    let (words, size) = page(&who.centre[1], &place).await;
    assert_eq!(size, [90.0, 60.0]);
    assert!(words.contains("Lương Thị Thử") && words.contains("A000001"), "{words}");
    assert!(!words.contains("00001/2026/TGV"), "the layout has no place for it: {words}");

    // What was lost is not printed once more, nor what was withdrawn.
    let minutes = json!({ "number": "3/BB", "on": "2026-11-20", "place": "Kho" });
    let loss = json!({ "type": "TGV", "ranges": [{ "first": "A000001", "last": "A000001" }], "reason": "x",
        "minutes": minutes });
    who.centre[0].post("/api/v1/certificate-blanks/report-loss", loss).await.must(201);
    let lost = who.centre[1].get(&place).await;
    assert_eq!((lost.status, lost.code()), (409, "not_allowed_now"));
    let withdraw = json!({ "received_on": "2026-11-20", "ground": "left" });
    let path = place.replace("/document", "/withdraw");
    let file = who.centre[0].if_match(1).post(&path, withdraw).await.must(201).body;
    granted(&who, &file, "2026-11-20").await;
    assert_eq!(who.centre[1].get(&place).await.status, 409);
}

/// Luật TGPL Đ.22 kh.1 d; NĐ 144/2017 Đ.18: two consecutive years without a case that counts.
#[actix_web::test]
async fn whoever_did_nothing_for_two_years_is_proposed_with_the_figures() {
    let (app, who) = start().await;
    stock(&who, "TGV", 5).await;
    let mut holders = BTreeMap::new();
    for name in ["Lương Thị Một", "Lương Thị Hai", "Lương Thị Ba"] {
        let whose = practitioner(&app, "officer", name).await;
        let file = to_issue(&who, "TGV", &whose).await;
        step(&who.centre[1], &file, "carry-out", json!({})).await.must(200);
        holders.insert(name, whose);
    }
    let proposals =
        async || who.centre[0].get("/api/v1/cards/withdrawal-proposals").await.must(200).body["data"].clone();
    assert_eq!(proposals().await, json!([]), "the cards are new");
    let id = |name: &str| PractitionerId(holders[name].parse().unwrap());
    // One has a court case in hand, one had one that ended a year after the card, one has none.
    app.given_case_of(app.lang_son, CaseState::InProgress, &[id("Lương Thị Một")]).await;
    let ended = app.given_case_of(app.lang_son, CaseState::InProgress, &[id("Lương Thị Hai")]).await;
    app.execute(&format!(
        "UPDATE assignments SET to_at = '2027-11-20T02:00:00Z', end_ground = 'change'
         WHERE case_id = '{}'",
        ended.id
    ))
    .await;
    app.set_clock("2028-11-19T08:00:00+07:00");
    assert_eq!(proposals().await, json!([]));
    app.set_clock("2028-11-20T08:00:00+07:00");
    let told = proposals().await;
    assert_eq!(told.as_array().unwrap().len(), 1, "{told}");
    let figures = &told[0]["figures"];
    assert_eq!(
        (&told[0]["full_name"], &told[0]["ground"]),
        (&json!("Lương Thị Ba"), &json!("no_court_case"))
    );
    assert_eq!(
        (&figures["last_case_on"], &figures["idle_from"], &figures["idle_months"]),
        (&Value::Null, &json!("2026-11-20"), &json!(24))
    );
    app.set_clock("2029-11-20T08:00:00+07:00");
    let told = proposals().await;
    assert_eq!((told.as_array().unwrap().len(), &told[1]["full_name"]), (2, &json!("Lương Thị Hai")));
    assert_eq!(told[1]["figures"]["last_case_on"], "2027-11-20");
    assert_eq!(
        who.stranger.get("/api/v1/cards/withdrawal-proposals").await.must(200).body["data"],
        json!([])
    );
}
