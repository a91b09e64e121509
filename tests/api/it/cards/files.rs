//! The files about cards: who takes which step, by when, and what is refused.

use super::{asked, decision, granted, practitioner, start, step, stock, to_issue};
use serde_json::{Value, json};
use uuid::Uuid;

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

/// Who never came for a card that was granted leaves a file that can be given up, and another may be opened; a card that the
/// decision withdrew stays withdrawn.
#[actix_web::test]
async fn a_granted_file_is_given_up_unless_the_card_is_withdrawn_already() {
    let (app, who) = start().await;
    stock(&who, "TGV", 5).await;
    let whose = practitioner(&app, "officer", "Lương Thị Thử").await;
    let file = to_issue(&who, "TGV", &whose).await;
    let left = step(&who.centre[0], &file, "abandon", json!({})).await.must(200).body;
    assert_eq!(left["state"], "abandoned");
    let file = to_issue(&who, "TGV", &whose).await;
    step(&who.centre[1], &file, "carry-out", json!({})).await.must(200);
    let mut back = asked("TGV", &whose);
    (back["procedure"], back["ground"]) = (json!("withdraw"), json!("left"));
    let file = who.centre[0].post("/api/v1/card-files", back).await.must(201).body;
    let file = granted(&who, &file, "2026-11-20").await;
    let refused = step(&who.centre[0], &file, "abandon", json!({})).await;
    assert_eq!((refused.status, refused.code()), (409, "not_allowed_now"));
    assert!(refused.body["detail"].as_str().unwrap().contains("đã bị thu hồi"), "{}", refused.body);
}
