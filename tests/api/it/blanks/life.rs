//! The life of blanks: by whom they move, what is refused and where, what is undone.

use super::{
    BLANKS, People, act, balance, council, given, lost, lot, place, post, range, refusal, sent, step, stocked,
};
use crate::harness::TestApp;
use diesel_async::SimpleAsyncConnection;
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};
use tgpl_domain::policy::Role;
use uuid::Uuid;

#[actix_web::test]
async fn a_lot_goes_from_the_printer_to_a_centre_and_what_is_spoilt_to_the_council() {
    let (app, who) = stocked().await;
    let asked = json!({ "type": "TGV", "quantity": 60, "reason": "Cấp thẻ mới" });
    let request = post(&who.centre[0], "supply-requests", asked).await.must(201).body;
    // TT 12/2018 Đ.12a: 7 working days from Friday 20/11/2026, the day off of 24/11 between them.
    assert_eq!(request["due_at"], "2026-12-02T17:00:00Z");
    let body = json!({ "request_id": request["id"], "ranges": range("A000001", "A000050") });
    let early = post(&who.office[0], "shipments", body.clone()).await;
    assert_eq!((early.status, early.code()), (409, "not_allowed_now"));
    step(&who.agency, &request, "supply-requests", "approve", json!({ "quantity": 61 })).await.must(422);
    step(&who.agency, &request, "supply-requests", "approve", json!({ "quantity": 50 })).await.must(200);
    let many = json!({ "request_id": request["id"], "ranges": range("A000001", "A000051") });
    assert_eq!(post(&who.office[0], "shipments", many).await.body["errors"][0]["code"], "wrong_quantity");
    let shipment = post(&who.office[0], "shipments", body.clone()).await.must(201).body;
    assert_eq!((&shipment["quantity"], &shipment["of_id"]), (&json!(50), &request["id"]));
    assert_eq!(post(&who.office[0], "shipments", body).await.status, 409, "it is met");

    // Nothing is the centre's before the centre says so.
    let told = balance(&who.centre[0], "type=TGV").await;
    assert_eq!((&told["data"][0]["held"], &told["data"][0]["in_transit"]), (&json!(0), &json!(50)));
    let missing = json!({ "missing": range("A000049", "A000050"), "reason": "Bao bì rách" });
    let short =
        step(&who.centre[1], &shipment, "shipments", "report-discrepancy", missing).await.must(200).body;
    assert_eq!((&short["state"], &short["missing"][0]["count"]), (&json!("discrepant"), &json!(2)));
    let told = balance(&who.centre[0], "type=TGV").await;
    assert_eq!((&told["data"][0]["held"], &told["data"][0]["in_transit"]), (&json!(48), &json!(2)));
    // One turns up, the other is lost.
    post(&who.centre[0], "report-loss", lost("TGV", range("A000050", "A000050"), "Mất khi vận chuyển"))
        .await
        .must(201);
    let whole = step(&who.centre[1], &shipment, "shipments", "confirm", json!({})).await.must(200).body;
    assert_eq!((&whole["state"], &whole["missing"][0]["first"]), (&json!("done"), &json!("A000050")));

    post(&who.centre[0], "spoil", act("TGV", range("A000003", "A000004"), "In lệch")).await.must(201);
    let council = council();
    let mut proposal = act("TGV", range("A000003", "A000004"), "Phôi hỏng");
    proposal["council"] = json!(council.as_array().unwrap()[..2]);
    assert_eq!(post(&who.centre[0], "destroy", proposal.clone()).await.status, 422, "a council of two");
    proposal["council"] = json!([council[0], council[0], council[1]]);
    assert_eq!(post(&who.centre[0], "destroy", proposal.clone()).await.status, 422, "one sits twice");
    proposal["council"] = council;
    let paper = post(&who.centre[0], "destroy", proposal.clone()).await.must(201).body;
    assert_eq!(paper["report_due_on"], "2026-12-07", "15 days after the minutes, and on to a working day");
    let early = step(&who.centre[1], &paper, "papers", "carry-out", json!({})).await;
    assert_eq!((early.status, early.code()), (409, "not_allowed_now"));
    step(&who.agency, &paper, "papers", "approve", json!({})).await.must(200);
    let own = step(&who.centre[0], &paper, "papers", "carry-out", json!({})).await;
    assert_eq!((own.status, own.code()), (409, "same_person"), "{}", own.body);
    step(&who.centre[1], &paper, "papers", "carry-out", json!({})).await.must(200);
    assert_eq!(place(&who.centre[0], "A000003").await, ("destroyed".into(), app.lang_son.to_string()));

    // Never an un-destroy: no paper undoes it, and nothing moves what is destroyed.
    let back = post(&who.centre[0], "reverse", json!({ "paper_id": paper["id"], "reason": "Nhầm" })).await;
    assert_eq!((back.status, back.code()), (409, "not_allowed_now"));
    for (verb, body) in [
        ("spoil", act("TGV", range("A000003", "A000003"), "x")),
        ("return", act("TGV", range("A000003", "A000003"), "x")),
        ("report-loss", lost("TGV", range("A000003", "A000003"), "x")),
        ("destroy", proposal),
    ] {
        let refused = post(&who.centre[0], verb, body).await;
        assert_eq!((refused.status, refused.code()), (409, "blank_elsewhere"), "{verb}");
        assert!(refusal(&refused).2.contains("đã hủy"), "{}", refused.body);
    }

    let told = balance(&who.agency, "type=TGV").await;
    let total = &told["totals"][0];
    let words = ["received", "held", "in_transit", "issued", "spoiled", "lost", "destroyed"];
    assert_eq!(words.map(|word| total[word].as_i64().unwrap()), [5000, 4997, 0, 0, 0, 1, 2]);
    let life = who.centre[0].get(&format!("{BLANKS}/TGV/A000003/trace")).await.must(200).body;
    let kinds: Vec<_> = life["movements"].as_array().unwrap().iter().map(|one| one["kind"].clone()).collect();
    assert_eq!(kinds, ["print_receipt", "allocate", "receipt_confirm", "spoil", "destroy"]);
    assert_eq!(life["state"], "destroyed");
}

#[actix_web::test]
async fn no_serial_is_received_twice_by_whoever_asks_first() {
    let app = TestApp::start().await;
    app.set_clock("2026-11-20T08:00:00+07:00");
    let who = People::of(&app).await;
    let asked: Vec<_> = (0..20)
        .map(|at| {
            let who = who.office[at % 2].with("Idempotency-Key", &Uuid::now_v7().to_string());
            actix_web::rt::spawn(async move {
                loop {
                    let answer = post(&who, "lots", lot("TGV", "A000001", "A005000")).await;
                    // Told to come again: it does, with the same key.
                    if answer.status != 503 && answer.code() != "busy" {
                        return answer;
                    }
                    actix_web::rt::time::sleep(Duration::from_millis(50)).await;
                }
            })
        })
        .collect();
    let mut codes = BTreeMap::new();
    for one in asked {
        let answer = one.await.unwrap();
        let code = if answer.status == 201 { "" } else { answer.code() };
        *codes.entry((answer.status, code.to_owned())).or_insert(0) += 1;
    }
    let expected = [((201, String::new()), 1), ((409, "blank_elsewhere".to_owned()), 19)];
    assert_eq!(codes, BTreeMap::from(expected));
    for (first, last) in [("A000001", "A005000"), ("A005000", "A005001"), ("A000001", "A000001")] {
        let (status, code, detail) = refusal(&post(&who.office[1], "lots", lot("TGV", first, last)).await);
        assert_eq!((status, code.as_str()), (409, "blank_elsewhere"), "{first}");
        assert!(detail.contains("trong kho"), "{detail}");
    }
    // The next one follows, and another type has its own series.
    post(&who.office[1], "lots", lot("TGV", "A005001", "A005001")).await.must(201);
    post(&who.office[1], "lots", lot("CTV", "A000001", "A005000")).await.must(201);
    let told = balance(&who.agency, "").await;
    assert_eq!((&told["totals"][0]["held"], &told["totals"][1]["held"]), (&json!(5001), &json!(5000)));
    let types = who.agency.get(&format!("{BLANKS}/types")).await.must(200).body;
    assert_eq!(types["data"][1]["series"], json!([{ "prefix": "A", "width": 6 }]));
}

#[actix_web::test]
async fn a_wrong_serial_is_refused_where_it_stands() {
    let (_app, who) = stocked().await;
    let with = |name: &str, value: Value| {
        let mut lot = lot("TGV", "A006000", "A006001");
        lot[name] = value;
        lot
    };
    for (body, pointer, code) in [
        (lot("TGV", "A006001", "A006000"), "/last", "reversed"),
        (lot("TGV", "A999999", "A1000000"), "/last", "too_wide"),
        (lot("TGV", "B006000", "B006001"), "/first", "wrong_prefix"),
        (lot("TGV", "A000000", "A000001"), "/first", "invalid_value"),
        (lot("CC", "A0001", "A10000"), "/last", "too_wide"),
        (lot("XX", "A006000", "A006001"), "/type", "unknown_value"),
        (with("width", json!(7)), "/width", "too_wide"),
        (with("series", json!("A-")), "/series", "invalid_value"),
        (with("printed_on", json!("2026-11-21")), "/minutes/on", "invalid_value"),
        (
            with("minutes", json!({ "number": "1", "on": "2026-11-21", "place": "Kho" })),
            "/minutes/on",
            "invalid_value",
        ),
    ] {
        let answer = post(&who.office[0], "lots", body.clone()).await;
        let error = &answer.body["errors"][0];
        assert_eq!(
            (answer.status, &error["pointer"], &error["code"]),
            (422, &json!(pointer), &json!(code)),
            "{body}"
        );
    }
    for (ranges, pointer, code) in [
        (range("A000002", "A000001"), "/ranges/0", "reversed"),
        (range("B000001", "B000002"), "/ranges/0", "wrong_prefix"),
        (json!([{ "first": "A1", "last": "A5" }, { "first": "A5", "last": "A6" }]), "/ranges/1", "twice"),
    ] {
        let answer = post(&who.office[0], "spoil", act("TGV", ranges.clone(), "x")).await;
        let error = &answer.body["errors"][0];
        assert_eq!(
            (answer.status, &error["pointer"], &error["code"]),
            (422, &json!(pointer), &json!(code)),
            "{ranges}"
        );
    }
    let none = post(&who.office[0], "spoil", act("CC", range("A1", "A1"), "x")).await;
    assert_eq!(none.body["errors"][0]["code"], "unknown_series");
    let unknown = post(&who.office[0], "spoil", act("TGV", range("A004999", "A005001"), "x")).await;
    assert_eq!((unknown.status, unknown.code()), (409, "blank_unknown"));
    let foreign = post(&who.centre[0], "spoil", act("TGV", range("A000010", "A000010"), "x")).await;
    assert_eq!((foreign.status, foreign.code()), (409, "blank_elsewhere"));
    assert!(refusal(&foreign).2.starts_with("A000010–A000010: trong kho, "), "{}", foreign.body);
    for needed in ["minutes", "police"] {
        let mut loss = lost("TGV", range("A000010", "A000010"), "x");
        loss.as_object_mut().unwrap().remove(needed);
        let refused = post(&who.office[0], "report-loss", loss).await;
        assert_eq!(
            (refused.status, &refused.body["errors"][0]["pointer"]),
            (422, &json!(format!("/{needed}")))
        );
    }
    let mut tomorrow = lost("TGV", range("A000010", "A000010"), "x");
    tomorrow["police"]["on"] = json!("2099-01-01");
    assert_eq!(
        post(&who.office[0], "report-loss", tomorrow).await.body["errors"][0]["pointer"],
        "/police/on"
    );
    for missing in ["TGV/A009999", "TGV/x", "XX/A000001", "CC/A000001", "TGV/A009999/trace"] {
        assert_eq!(who.agency.get(&format!("{BLANKS}/{missing}")).await.status, 404, "{missing}");
    }
}

#[actix_web::test]
async fn ten_million_serials_are_one_range() {
    let app = TestApp::start().await;
    let who = People::of(&app).await;
    let begun = Instant::now();
    let mut ten = lot("CC", "A00000001", "A10000000");
    ten["printed_on"] = json!("2026-11-18");
    post(&who.office[0], "lots", ten).await.must(201);
    post(&who.office[0], "spoil", act("CC", range("A05000000", "A05000000"), "x")).await.must(201);
    let told = balance(&who.agency, "type=CC").await;
    assert_eq!((&told["totals"][0]["held"], &told["totals"][0]["spoiled"]), (&json!(9_999_999), &json!(1)));
    assert_eq!(app.number("SELECT count(*) FROM blank_ranges WHERE upper_inf(during)").await, 3);
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
}

#[actix_web::test]
async fn three_people_move_what_one_asks_for() {
    let (app, who) = stocked().await;
    // One who holds both roles does not approve what they asked for.
    let both = app.someone(Role::CentreAdmin, app.lang_son).await;
    let account = both.account().id;
    for role in ["agency", "agency_office"] {
        app.execute(&format!(
            "INSERT INTO role_grants (id, account_id, role, organisation_id, valid_from, granted_by)
             VALUES (gen_random_uuid(), '{account}', '{role}', '{}', '2026-01-01', '{}')",
            app.agency,
            who.agency.account().id
        ))
        .await;
    }
    let asked = json!({ "type": "TGV", "quantity": 5, "reason": "x" });
    let request = post(&both, "supply-requests", asked).await.must(201).body;
    let own = step(&both, &request, "supply-requests", "approve", json!({})).await;
    assert_eq!((own.status, own.code()), (409, "same_person"));
    assert!(refusal(&own).2.contains("đã đề nghị"), "{}", own.body);
    let read =
        both.get(&format!("{BLANKS}/papers/{}/actions", request["id"].as_str().unwrap())).await.must(200);
    let approve = read.body.as_array().unwrap().iter().find(|one| one["action"] == "approve").unwrap();
    assert_eq!(approve["why_not"].as_str(), own.body["detail"].as_str(), "the same words");
    step(&who.agency, &request, "supply-requests", "approve", json!({})).await.must(200);
    let ship = json!({ "request_id": request["id"], "ranges": range("A000001", "A000005") });
    let own = post(&both, "shipments", ship.clone()).await;
    assert_eq!((own.status, own.code()), (409, "same_person"));
    let shipment = post(&who.office[0], "shipments", ship).await.must(201).body;
    step(&who.office[0], &shipment, "shipments", "confirm", json!({})).await.must(404);
    step(&who.centre[0], &shipment, "shipments", "confirm", json!({})).await.must(200);
    // Whoever writes past the program is stopped by the tables.
    let mut conn = app.sql().await;
    let paper = shipment["id"].as_str().unwrap();
    let past = format!("UPDATE blank_papers SET confirmed_by = kept_by WHERE id = '{paper}'");
    assert!(conn.batch_execute(&past).await.unwrap_err().to_string().contains("blank_papers_three_people"));
}

#[actix_web::test]
async fn a_foreign_unit_sees_nothing_and_moves_nothing() {
    let (_app, who) = stocked().await;
    let shipment = sent(&who, "A000001", "A000050", 50).await;
    let id = shipment["id"].as_str().unwrap();
    for path in [
        format!("papers/{id}"),
        format!("papers/{id}/actions"),
        "TGV/A000001".into(),
        "TGV/A000001/trace".into(),
    ] {
        assert_eq!(who.stranger.get(&format!("{BLANKS}/{path}")).await.status, 404, "{path}");
        who.centre[0].get(&format!("{BLANKS}/{path}")).await.must(200);
        who.department.get(&format!("{BLANKS}/{path}")).await.must(200);
    }
    let foreign = who.stranger.if_match(1).post(&format!("{BLANKS}/shipments/{id}/confirm"), json!({})).await;
    assert_eq!(foreign.status, 404);
    for list in ["papers", "supply-requests", "shipments", "movements", "balances"] {
        let theirs = who.stranger.get(&format!("{BLANKS}/{list}")).await.must(200).body;
        assert_eq!(theirs["data"], json!([]), "{list}");
        let ours = who.centre[0].get(&format!("{BLANKS}/{list}")).await.must(200).body;
        assert_eq!(ours["data"].as_array().unwrap().len(), if list == "papers" { 2 } else { 1 }, "{list}");
    }
    let holder = who.centre[0].account().organisation;
    assert_eq!(who.stranger.get(&format!("{BLANKS}/balances?holder={holder}")).await.status, 404);
    let mut asked = json!({ "type": "TGV", "quantity": 5, "reason": "x", "organisation_id": holder });
    assert_eq!(post(&who.stranger, "supply-requests", asked.clone()).await.status, 404);
    asked["organisation_id"] = json!(Uuid::now_v7());
    assert_eq!(post(&who.stranger, "supply-requests", asked).await.status, 404);
}

#[actix_web::test]
async fn a_request_that_is_late_stands_in_the_agencys_list() {
    let (app, who) = stocked().await;
    let asked = json!({ "type": "TGV", "quantity": 5, "reason": "Cấp thẻ mới" });
    let request = post(&who.department, "supply-requests", asked.clone()).await.must(201).body;
    let certificate = json!({ "type": "CC", "quantity": 5, "reason": "Mở lớp" });
    let free = post(&who.centre[0], "supply-requests", certificate).await.must(201).body;
    assert_eq!(free["due_at"], Value::Null, "the law's period is that of cards");
    let waits = async |waiting: bool| {
        let listed = who.agency.get(&format!("{BLANKS}/papers?waiting={waiting}")).await.must(200).body;
        listed["data"].as_array().unwrap().iter().map(|paper| paper["id"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(waits(true).await, [free["id"].clone(), request["id"].clone()]);
    assert!(waits(false).await.iter().all(|id| *id != free["id"]), "a lot that was received waits no more");
    let overdue = format!("{BLANKS}/supply-requests?overdue=true");
    assert_eq!(who.agency.get(&overdue).await.must(200).body["data"], json!([]));
    app.set_clock("2026-12-03T00:00:01+07:00");
    let late = who.agency.get(&overdue).await.must(200).body;
    assert_eq!((&late["data"][0]["id"], late["data"].as_array().unwrap().len()), (&request["id"], 1));
    let duties = who.agency.get("/api/v1/obligations?state=overdue").await.must(200).body;
    let duty = &duties["data"][0];
    assert_eq!((&duty["duty"], &duty["subject_id"]), (&json!("DL45"), &request["id"]));
    assert!(duty["legal_basis"].as_str().unwrap().contains("Đ.12a"));
    step(&who.agency, &request, "supply-requests", "reject", json!({ "reason": "Còn đủ phôi" }))
        .await
        .must(200);
    assert_eq!(who.agency.get(&overdue).await.must(200).body["data"], json!([]));
    let undone = who.agency.get("/api/v1/obligations?state=undone").await.must(200).body;
    assert_eq!(undone["data"], json!([]));
    // Given up by those who asked.
    let request = post(&who.centre[0], "supply-requests", asked).await.must(201).body;
    step(&who.centre[1], &request, "papers", "cancel", json!({})).await.must(200);
    let undone = who.agency.get("/api/v1/obligations?state=undone").await.must(200).body;
    assert_eq!(undone["data"], json!([]));
}

#[actix_web::test]
async fn a_mistake_is_undone_and_nets_to_zero() {
    let (_app, who) = stocked().await;
    given(&who, "A000001", "A000050", 50).await;
    let before = balance(&who.agency, "").await;
    let spoilt =
        post(&who.centre[0], "spoil", act("TGV", range("A000007", "A000009"), "Nhầm")).await.must(201).body;
    let undo = json!({ "paper_id": spoilt["id"], "reason": "Ghi nhầm số" });
    let paper = post(&who.centre[0], "reverse", undo.clone()).await.must(201).body;
    step(&who.agency, &paper, "papers", "approve", json!({})).await.must(200);
    step(&who.centre[1], &paper, "papers", "carry-out", json!({})).await.must(200);
    let after = balance(&who.agency, "").await;
    assert_eq!((&before["data"], &before["totals"]), (&after["data"], &after["totals"]));
    let read = format!("{BLANKS}/papers/{}", spoilt["id"].as_str().unwrap());
    assert_eq!(who.centre[0].get(&read).await.must(200).body["state"], "reversed");
    assert_eq!(post(&who.centre[0], "reverse", undo).await.status, 409, "once");

    // A lot of which a part has gone on is not taken back.
    let lot = who.agency.get(&format!("{BLANKS}/papers?kind=lot")).await.must(200).body["data"][0].clone();
    let undo = json!({ "paper_id": lot["id"], "reason": "Nhập sai" });
    let paper = post(&who.office[0], "reverse", undo).await.must(201).body;
    step(&who.agency, &paper, "papers", "approve", json!({})).await.must(200);
    let refused = step(&who.office[1], &paper, "papers", "carry-out", json!({})).await;
    assert_eq!((refused.status, refused.code()), (409, "blank_elsewhere"));
    assert!(refusal(&refused).2.starts_with("A000001–A000050: trong kho, "), "{}", refused.body);
}

#[actix_web::test]
async fn what_is_recalled_is_not_used_and_what_is_sent_back_waits_for_the_agency() {
    let (app, who) = stocked().await;
    given(&who, "A000001", "A000050", 50).await;
    let back =
        post(&who.centre[0], "return", act("TGV", range("A000041", "A000050"), "Thừa")).await.must(201).body;
    assert_eq!(place(&who.agency, "A000041").await, ("in_transit".into(), app.agency.to_string()));
    step(&who.centre[0], &back, "shipments", "confirm", json!({})).await.must(404);
    step(&who.office[1], &back, "shipments", "confirm", json!({})).await.must(200);
    assert_eq!(place(&who.agency, "A000041").await, ("held".into(), app.agency.to_string()));
    let recall = json!({ "type": "TGV", "ranges": range("A000001", "A000045"), "reason": "Thay mẫu thẻ" });
    post(&who.office[0], "recall", recall.clone()).await.must(403);
    let done = post(&who.agency, "recall", recall).await.must(201).body;
    assert_eq!(done["quantity"], 45, "of both stores");
    let refused = post(&who.centre[0], "return", act("TGV", range("A000001", "A000001"), "x")).await;
    assert!(refusal(&refused).2.contains("thu hồi"), "{}", refused.body);
    let told = balance(&who.agency, &format!("holder={}", app.lang_son)).await;
    assert_eq!((&told["data"][0]["held"], &told["data"][0]["recalled"]), (&json!(40), &json!(40)));
}

#[actix_web::test]
async fn a_destruction_is_reported_within_fifteen_days() {
    let (app, who) = stocked().await;
    given(&who, "A000001", "A000010", 10).await;
    post(&who.centre[0], "spoil", act("TGV", range("A000003", "A000004"), "In lệch")).await.must(201);
    let mut proposal = act("TGV", range("A000003", "A000004"), "Phôi hỏng");
    proposal["council"] = council();
    let paper = post(&who.centre[0], "destroy", proposal).await.must(201).body;
    let report = json!({ "number": "45/BC-TTTGPL", "on": "2026-11-20" });
    let early = step(&who.centre[0], &paper, "papers", "report", report.clone()).await;
    assert_eq!((early.status, early.code()), (409, "not_allowed_now"));
    step(&who.agency, &paper, "papers", "approve", json!({})).await.must(200);
    step(&who.centre[1], &paper, "papers", "carry-out", json!({})).await.must(200);
    let duty = format!("/api/v1/obligations?subject_id={}", paper["id"].as_str().unwrap());
    let duties = who.centre[0].get(&duty).await.must(200).body;
    let due = &duties["data"][0];
    // The fifteenth day is a Saturday: the Monday after.
    assert_eq!((&due["duty"], &due["due_at"]), (&json!("DS05"), &json!("2026-12-07T17:00:00Z")), "{duties}");
    for on in ["2026-11-19", "2026-11-21"] {
        let wrong = json!({ "number": "45/BC-TTTGPL", "on": on });
        assert_eq!(step(&who.centre[0], &paper, "papers", "report", wrong).await.status, 422, "{on}");
    }
    let done = step(&who.centre[0], &paper, "papers", "report", report.clone()).await.must(200).body;
    assert_eq!((&done["state"], &done["report"]), (&json!("reported"), &report));
    let met = format!(
        "SELECT done_at IS NOT NULL FROM obligations WHERE subject_id = '{}'",
        paper["id"].as_str().unwrap()
    );
    assert_eq!(app.texts(&met).await, ["true"]);
    assert_eq!(step(&who.centre[0], &paper, "papers", "report", report).await.status, 409, "once");
}
