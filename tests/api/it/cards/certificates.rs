//! Certificates of courses.

use super::{People, checked, practitioner, printing::page, start, stock};
use crate::{
    blanks::{lost, range},
    report_files::written,
};
use serde_json::{Value, json};

/// A course whose results the first of the centre entered.
async fn course(who: &People) -> Value {
    let course = json!({
        "title": "Bồi dưỡng nghiệp vụ khóa 12", "organiser": "Trung tâm", "from_on": "2026-11-02",
        "to_on": "2026-11-06", "decision_number": "1/QĐ", "decision_on": "2026-11-10",
    });
    who.centre[0].post("/api/v1/courses", course).await.must(201).body
}

#[actix_web::test]
async fn a_certificate_rests_on_a_course_and_a_blank() {
    let (app, who) = start().await;
    let course = course(&who).await;
    let whose = practitioner(&app, "officer", "Lương Thị Thử").await;
    let body = json!({ "course_id": course["id"], "practitioner_id": whose });
    let none = who.centre[1].post("/api/v1/certificates", body.clone()).await;
    assert_eq!((none.status, none.code()), (409, "blank_missing"));
    stock(&who, "CC", 4).await;
    let first = who.centre[1].post("/api/v1/certificates", body).await.must(201).body;
    assert_eq!(
        (&first["number"], &first["full_name"]),
        (&json!("00001/2026/TT-LS/CC"), &json!("Lương Thị Thử"))
    );
    let guest = json!({ "course_id": course["id"], "full_name": "Hoàng Văn Ví", "birth_year": 1985 });
    let second = who.centre[1].post("/api/v1/certificate-blanks/issue", guest).await.must(201).body;
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
    let third = who.centre[1].if_match(1).post(&again, json!({ "old_blank": "lost" })).await.must(200).body;
    assert_eq!((&third["number"], &third["serial"]), (&second["number"], &json!("A000003")));
    assert_eq!(third["blanks"][0]["state"], "lost");
    assert_eq!(checked(&app, &third, "HVV").await, ["valid", "valid"]);
    // A certificate whose blank is written off as lost holds no more.
    let loss = lost("CC", range("A000003", "A000003"), "x");
    who.centre[0].post("/api/v1/certificate-blanks/report-loss", loss).await.must(201);
    assert_eq!(checked(&app, &third, "HVV").await, ["withdrawn", "withdrawn"]);
    let of_course = format!("/api/v1/certificates?course_id={}", course["id"].as_str().unwrap());
    assert_eq!(who.centre[0].get(&of_course).await.must(200).body["data"].as_array().unwrap().len(), 2);
    let read = who.centre[0].get(&format!("/api/v1/courses/{}", course["id"].as_str().unwrap())).await;
    assert_eq!(read.must(200).body["certificates"], 2);
    let foreign = json!({ "course_id": course["id"], "full_name": "Hoàng Văn Ví" });
    assert_eq!(who.stranger.post("/api/v1/certificates", foreign).await.status, 404);
}

/// Who entered the results on which certificates rest uses no blank for them.
#[actix_web::test]
async fn who_entered_the_results_of_a_course_issues_none_of_its_certificates() {
    let (app, who) = start().await;
    let course = course(&who).await;
    let at = format!("/api/v1/courses/{}", course["id"].as_str().unwrap());
    stock(&who, "CC", 4).await;
    let passed = json!({ "course_id": course["id"], "full_name": "Hoàng Văn Ví", "birth_year": 1985 });
    for path in ["/api/v1/certificates", "/api/v1/certificate-blanks/issue"] {
        let own = who.centre[0].post(path, passed.clone()).await;
        assert_eq!((own.status, own.code()), (409, "same_person"), "{}", own.body);
        assert_eq!(
            who.centre[0].get(&at).await.must(200).body["why_not"],
            own.body["detail"],
            "the same words"
        );
    }
    let own = who.centre[0].with("Accept-Language", "en").post("/api/v1/certificates", passed.clone()).await;
    assert!(own.body["detail"].as_str().unwrap().contains("another person's to issue"), "{}", own.body);
    assert_eq!(app.number("SELECT count(*) FROM cards").await, 0);
    assert_eq!(who.centre[1].get(&at).await.must(200).body["why_not"], Value::Null);

    let made = who.centre[1].post("/api/v1/certificates", passed).await.must(201).body;
    assert_eq!(made["why_not"], Value::Null);
    let at = format!("/api/v1/certificates/{}", made["id"].as_str().unwrap());
    let own =
        who.centre[0].if_match(1).post(&format!("{at}/reissue"), json!({ "old_blank": "returned" })).await;
    assert_eq!((own.status, own.code()), (409, "same_person"));
    assert_eq!(who.centre[0].get(&at).await.must(200).body["why_not"], own.body["detail"]);
    // The ledger knows both parts.
    let parts = format!(
        "SELECT count(*) FROM blank_movements WHERE kind = 'issue' AND requested_by = '{}' AND kept_by = '{}'",
        who.centre[0].account().id,
        who.centre[1].account().id
    );
    assert_eq!(app.number(&parts).await, 1);
}

#[actix_web::test]
async fn nobody_has_two_certificates_of_a_course_and_the_name_is_the_registrys() {
    let (app, who) = start().await;
    let course = course(&who).await;
    stock(&who, "CC", 9).await;
    let whose = practitioner(&app, "officer", "Lương Thị Thử").await;
    let issue = async |said: Value| {
        let mut body = said;
        body["course_id"] = course["id"].clone();
        who.centre[1].post("/api/v1/certificates", body).await
    };
    for (wrong, pointer) in [
        (json!({ "practitioner_id": whose, "full_name": "Lương Thị Khác" }), "/full_name"),
        (json!({ "practitioner_id": whose, "birth_year": 1991 }), "/birth_year"),
        (json!({ "birth_year": 1991 }), "/full_name"),
    ] {
        let refused = issue(wrong.clone()).await;
        assert_eq!(
            (refused.status, &refused.body["errors"][0]["pointer"]),
            (422, &json!(pointer)),
            "{wrong}"
        );
    }
    let first = issue(json!({ "practitioner_id": whose, "full_name": "Lương Thị Thử" })).await.must(201).body;
    assert_eq!((&first["full_name"], &first["birth_year"]), (&json!("Lương Thị Thử"), &json!(1990)));
    issue(json!({ "full_name": "Hoàng Văn Hoà", "birth_year": 1985 })).await.must(201);
    issue(json!({ "full_name": "Hoàng Văn Hoà" })).await.must(201);
    for again in [
        json!({ "practitioner_id": whose }),
        json!({ "full_name": "hoàng văn hòa", "birth_year": 1985 }),
        json!({ "full_name": "Hoàng Văn Hoà" }),
    ] {
        let refused = issue(again.clone()).await;
        assert_eq!((refused.status, refused.code()), (409, "already_exists"), "{again}");
    }
    issue(json!({ "full_name": "Hoàng Văn Hoà", "birth_year": 1986 })).await.must(201);
    let numbers = "SELECT register_number::text FROM cards ORDER BY cards.register_number";
    assert_eq!(app.texts(numbers).await, ["1", "2", "3", "4"], "what is refused takes no number");
}

#[actix_web::test]
async fn a_certificate_is_withdrawn_by_a_decision_and_the_public_check_says_so() {
    let (app, who) = start().await;
    let course = course(&who).await;
    stock(&who, "CC", 4).await;
    let passed = json!({ "course_id": course["id"], "full_name": "Hoàng Văn Ví", "birth_year": 1985 });
    let made = who.centre[1].post("/api/v1/certificates", passed.clone()).await.must(201).body;
    let at = format!("/api/v1/certificates/{}", made["id"].as_str().unwrap());
    let withdraw = format!("{at}/withdraw");
    app.set_clock("2026-11-25T08:00:00+07:00");
    let by = |day: &str, old: &str| {
        json!({ "decision_number": "52/QĐ", "decision_on": day, "reason": "Kết quả bị hủy",
            "old_blank": Some(old).filter(|old| !old.is_empty()) })
    };
    for (day, old, pointer) in [
        ("2026-11-19", "returned", "/decision_on"),
        ("2026-11-26", "returned", "/decision_on"),
        ("2026-11-25", "", "/old_blank"),
    ] {
        let refused = who.centre[1].if_match(1).post(&withdraw, by(day, old)).await;
        assert_eq!((refused.status, &refused.body["errors"][0]["pointer"]), (422, &json!(pointer)), "{day}");
    }
    let good = by("2026-11-25", "returned");
    assert_eq!(who.centre[1].if_match(2).post(&withdraw, good.clone()).await.status, 412);
    assert_eq!(who.stranger.if_match(1).post(&withdraw, good.clone()).await.status, 404);
    assert_eq!(checked(&app, &made, "HVV").await, ["valid", "valid"]);

    let gone = who.centre[1].if_match(1).post(&withdraw, good.clone()).await.must(200).body;
    assert_eq!((&gone["state"], &gone["withdrawn_on"]), (&json!("withdrawn"), &json!("2026-11-25")));
    assert_eq!(
        (&gone["withdrawal_number"], &gone["withdrawal_reason"]),
        (&json!("52/QĐ"), &json!("Kết quả bị hủy"))
    );
    assert_eq!(gone["blanks"][0]["state"], "returned");
    assert_eq!(checked(&app, &made, "HVV").await, ["withdrawn", "withdrawn"]);
    let balance = who.agency.get("/api/v1/certificate-blanks/balances?type=CC").await.must(200).body;
    assert_eq!((&balance["holds"], &balance["totals"][0]["returned"]), (&json!(true), &json!(1)));
    let logged = "SELECT count(*) FROM audit_events WHERE act = 'certificate_withdraw' AND class = 'S2'";
    assert_eq!(app.number(logged).await, 1);

    // What was withdrawn stays so, and is neither issued again nor printed.
    for (path, body) in [("withdraw", good), ("reissue", json!({ "old_blank": "returned" }))] {
        let again = who.centre[1].if_match(2).post(&format!("{at}/{path}"), body).await;
        assert_eq!((again.status, again.code()), (409, "not_allowed_now"), "{path}");
    }
    assert_eq!(who.centre[1].get(&format!("{at}/document")).await.status, 409);
    let listed = async |state: &str| {
        let list = who.centre[0].get(&format!("/api/v1/certificates?state={state}")).await.must(200).body;
        list["data"].as_array().unwrap().len()
    };
    assert_eq!((listed("withdrawn").await, listed("valid").await), (1, 0));
    let register = "/api/v1/certificate-blanks/register?type=CC&year=2026&format=docx";
    let register = written(&who.centre[1].get(register).await.must(200).bytes);
    assert!(register.contains("25/11/2026"), "{register}");

    // Whoever passed may have another one since; a lost one is withdrawn too.
    let second = who.centre[1].post("/api/v1/certificates", passed).await.must(201).body;
    assert_eq!(second["number"], "00002/2026/TT-LS/CC");
    let at = format!("/api/v1/certificates/{}", second["id"].as_str().unwrap());
    let lost = who.centre[2].if_match(1).post(&format!("{at}/withdraw"), by("2026-11-25", "lost")).await;
    assert_eq!(lost.must(200).body["blanks"][0]["state"], "lost");
}
