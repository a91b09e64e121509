//! Cards on blanks: their numbers, their first day, the public check, and blanks that cannot be used.

use super::{asked, card, checked, granted, practitioner, start, step, stock, to_issue};
use crate::blanks::{lost, range};
use serde_json::{Value, json};
use std::time::Duration;
use uuid::Uuid;

#[actix_web::test]
async fn a_card_is_issued_issued_again_and_withdrawn_and_the_public_check_follows() {
    let (app, who) = start().await;
    stock(&who, "TGV", 5).await;
    let whose = practitioner(&app, "officer", "Lương Thị Thử").await;
    let file = to_issue(&who, "TGV", &whose).await;
    assert_eq!(file["turn"], "centre");
    let done = step(&who.centre[1], &file, "carry-out", json!({ "serial": "A000003" })).await.must(200).body;
    let first = card(&who.centre[0], &done).await;
    assert_eq!((&first["number"], &first["register_number"]), (&json!("00001/2026/TT-LS/TGV"), &json!(1)));
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
    assert_eq!(card(&who.centre[0], &done).await["number"], "00002/2026/TT-LS/TGV");
    let numbers = app.texts(&format!("SELECT card_number FROM practitioners WHERE id = '{whose}'")).await;
    assert_eq!(numbers, ["00002/2026/TT-LS/TGV"]);
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
    let loss = lost("TGV", range("A000002", "A000002"), "x");
    who.centre[0].post(&format!("{blanks}/report-loss"), loss).await.must(201);
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

/// Who had a card before there was a register has had two years before today.
#[actix_web::test]
async fn a_card_from_before_the_register_keeps_its_number_and_its_first_day() {
    let (app, who) = start().await;
    stock(&who, "TGV", 5).await;
    let whose = practitioner(&app, "officer", "Lương Thị Cũ").await;
    app.execute(&format!("UPDATE practitioners SET card_number = '07/2019/TGV' WHERE id = '{whose}'")).await;
    let other = practitioner(&app, "officer", "Lương Thị Mới").await;
    let (file, new) = (to_issue(&who, "TGV", &whose).await, to_issue(&who, "TGV", &other).await);
    for (file, day) in [(&file, "2026-11-21"), (&new, "2019-03-04")] {
        let refused = step(&who.centre[1], file, "carry-out", json!({ "first_issued_on": day })).await;
        assert_eq!(
            (refused.status, &refused.body["errors"][0]["pointer"]),
            (422, &json!("/first_issued_on")),
            "{day}"
        );
    }
    let done = step(&who.centre[1], &file, "carry-out", json!({ "first_issued_on": "2019-03-04" })).await;
    let card = card(&who.centre[0], &done.must(200).body).await;
    assert_eq!(
        (&card["number"], &card["first_issued_on"], &card["issued_on"]),
        (&json!("07/2019/TGV"), &json!("2019-03-04"), &json!("2026-11-20"))
    );
    let told = who.centre[0].get("/api/v1/cards/withdrawal-proposals").await.must(200).body["data"].clone();
    assert_eq!(
        (&told[0]["number"], &told[0]["figures"]["idle_from"]),
        (&card["number"], &json!("2019-03-04"))
    );
}

/// What people gave before its turn came is left to its card: the next ones are numbered all the same, and the register has no
/// gap.
#[actix_web::test]
async fn a_number_given_by_hand_is_passed_over_and_the_register_goes_on() {
    let (app, who) = start().await;
    stock(&who, "TGV", 6).await;
    let known = practitioner(&app, "officer", "Lương Thị Cũ").await;
    app.execute(&format!(
        "UPDATE practitioners SET card_number = '00003/2026/TT-LS/TGV' WHERE id = '{known}'"
    ))
    .await;
    let by_hand = json!({ "number": "00002/2026/TT-LS/TGV" });
    let carried = async |name: &str, said: &Value| {
        let whose = practitioner(&app, "officer", name).await;
        let file = to_issue(&who, "TGV", &whose).await;
        (step(&who.centre[1], &file, "carry-out", said.clone()).await, file)
    };
    let entered = async |file: &Value| {
        let made = card(&who.centre[0], file).await;
        format!("{} {}", made["register_number"], made["number"].as_str().unwrap())
    };
    for (name, said, told) in [
        ("Lương Thị Một", &by_hand, "1 00002/2026/TT-LS/TGV"),
        ("Lương Thị Hai", &json!({}), "2 00002-2/2026/TT-LS/TGV"),
        ("Lương Thị Ba", &json!({}), "3 00003-2/2026/TT-LS/TGV"),
    ] {
        let (done, _) = carried(name, said).await;
        assert_eq!(entered(&done.must(200).body).await, told);
    }
    // Given twice it is refused, and takes nothing from the register.
    let (twice, file) = carried("Lương Thị Bốn", &by_hand).await;
    assert_eq!((twice.status, twice.code()), (409, "already_exists"));
    let done = step(&who.centre[1], &file, "carry-out", json!({})).await.must(200).body;
    assert_eq!(entered(&done).await, "4 00004/2026/TT-LS/TGV");
}
