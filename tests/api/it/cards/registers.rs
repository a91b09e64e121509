//! The register of what was issued: what each year entered, and its closing.

use super::{People, decision, granted, people, practitioner, start, step, stock, to_issue};
use crate::{
    harness::{Answer, Client, TestApp},
    report_files::{book, pages, written},
};
use aws_lc_rs::digest;
use diesel_async::SimpleAsyncConnection;
use serde_json::{Value, json};
use std::fmt::Write as _;
use tgpl_domain::policy::Role;

const BLANKS: &str = "/api/v1/certificate-blanks";

/// Two officers with a card each, of 20/11/2026.
async fn issued() -> (TestApp, People) {
    let (app, who) = start().await;
    stock(&who, "TGV", 5).await;
    for (name, serial) in [("Lương Thị Thử", "A000003"), ("Nông Thị Thí Dụ", "A000001")] {
        let whose = practitioner(&app, "officer", name).await;
        let file = to_issue(&who, "TGV", &whose).await;
        step(&who.centre[1], &file, "carry-out", json!({ "serial": serial })).await.must(200);
    }
    (app, who)
}

/// The first card on another blank, and the second one withdrawn, on 05/01/2027.
async fn a_year_later(app: &TestApp) -> People {
    app.set_clock("2027-01-05T08:00:00+07:00");
    let who = people(app).await;
    let cards = app.texts("SELECT id FROM cards ORDER BY register_number").await;
    let said = json!({ "received_on": "2027-01-05", "reason": "Thẻ bị hỏng" });
    let file = who.centre[0].if_match(1).post(&format!("/api/v1/cards/{}/reissue", cards[0]), said).await;
    let file = granted(&who, &file.must(201).body, "2027-01-05").await;
    let old = json!({ "serial": "A000002", "old_blank": "returned" });
    step(&who.centre[1], &file, "carry-out", old).await.must(200);
    // Decided in the old year, and written down in the new one.
    let said = json!({ "received_on": "2026-12-30", "ground": "left" });
    let file = who.centre[0].if_match(1).post(&format!("/api/v1/cards/{}/withdraw", cards[1]), said).await;
    let file = file.must(201).body;
    let sent = json!({ "forwarded_on": "2026-12-30" });
    step(&who.department[0], &file, "forward", sent).await.must(200);
    step(&who.department[0], &file, "grant", decision("2026-12-31")).await.must(200);
    who
}

/// The entries of a year as a table, without its head.
async fn entries(who: &Client, year: i32) -> Vec<String> {
    let file = who.get(&format!("{BLANKS}/register?type=TGV&year={year}&format=csv")).await.must(200);
    let text = String::from_utf8(file.bytes).unwrap();
    text.lines().skip(1).map(|line| line.trim_end().to_owned()).collect()
}

async fn close(who: &Client, place: &str, body: Value) -> Answer {
    who.post(&format!("{BLANKS}/books/{place}/close"), body).await
}

#[actix_web::test]
async fn each_year_has_what_it_entered_and_nothing_that_came_later() {
    let (app, who) = issued().await;
    let of_2026 = [
        "20/11/2026,1,Cấp mới,00001/2026/TT-LS/TGV,Lương Thị Thử,1990,A000003,812/QĐ-UBND,20/11/2026,20/11/2026,",
        "20/11/2026,2,Cấp mới,00002/2026/TT-LS/TGV,Nông Thị Thí Dụ,1990,A000001,812/QĐ-UBND,20/11/2026,20/11/2026,",
    ];
    assert_eq!(entries(&who.centre[0], 2026).await, of_2026);
    let who = a_year_later(&app).await;
    assert_eq!(entries(&who.centre[0], 2026).await, of_2026);
    let of_2027 = [
        "05/01/2027,1/2026,Cấp lại,00001/2026/TT-LS/TGV,Lương Thị Thử,1990,A000002,812/QĐ-UBND,05/01/2027,20/11/2026,",
        "05/01/2027,2/2026,Thu hồi,00002/2026/TT-LS/TGV,Nông Thị Thí Dụ,1990,A000001,812/QĐ-UBND,31/12/2026,20/11/2026,",
    ];
    assert_eq!(entries(&who.centre[0], 2027).await, of_2027);

    let path = format!("{BLANKS}/register?type=TGV&year=2026");
    let (of, told) =
        (app.lang_son, ["Lương Thị Thử", "1990", "A000003", "812/QĐ-UBND", "từ số 1 đến số 2; cấp lại 0"]);
    let pdf = pages(&who.centre[0].get(&path).await.must(200).bytes).join(" ");
    let reader = &who.department[0];
    let docx = written(&reader.get(&format!("{path}&format=docx&holder={of}")).await.must(200).bytes);
    let xlsx = who.agency.get(&format!("{path}&format=xlsx&holder={of}")).await.must(200);
    assert!(!xlsx.header("content-disposition").contains("Nông"));
    let sheet = book(xlsx.bytes).all();
    for (text, told) in [&pdf, &docx, &sheet].into_iter().flat_map(|text| told.map(|told| (text, told))) {
        assert!(text.contains(told), "no {told} in {text}");
    }
    assert!(pdf.contains("SỔ CẤP THẺ TRỢ GIÚP VIÊN PHÁP LÝ") && pdf.contains("Trang 1/1"), "{pdf}");
    assert_eq!(who.stranger.get(&format!("{path}&holder={of}")).await.status, 404);
    let auditor = app.someone(Role::Auditor, app.agency).await;
    assert_eq!(auditor.get(&path).await.status, 403);
    let rows = "SELECT count(*) FROM audit_events WHERE act = 'blank_register_read' AND class = 'S2'";
    assert_eq!(app.number(rows).await, 6);
}

#[actix_web::test]
async fn two_new_blanks_of_one_day_stand_in_the_order_in_which_they_were_used() {
    let (app, who) = issued().await;
    let card = app.texts("SELECT id FROM cards ORDER BY register_number").await.remove(0);
    for (version, serial) in [(1, "A000005"), (2, "A000002")] {
        let said = json!({ "received_on": "2026-11-20", "reason": "In lệch" });
        let file = who.centre[0].if_match(version).post(&format!("/api/v1/cards/{card}/reissue"), said).await;
        let file = granted(&who, &file.must(201).body, "2026-11-20").await;
        let old = json!({ "serial": serial, "old_blank": "returned" });
        step(&who.centre[1], &file, "carry-out", old).await.must(200);
    }
    let told = entries(&who.centre[0], 2026).await;
    let serials: Vec<_> = told.iter().map(|line| line.split(',').nth(6).unwrap()).collect();
    assert_eq!(serials, ["A000003", "A000001", "A000005", "A000002"]);
}

#[actix_web::test]
async fn a_register_is_closed_once_after_its_year_and_computes_to_the_same_ever_after() {
    let (app, who) = issued().await;
    let register = || json!({ "book": "register" });
    let early = close(&who.centre[0], "TGV/2026", register()).await;
    assert_eq!((early.status, early.code()), (409, "not_allowed_now"));
    let who = a_year_later(&app).await;
    assert_eq!(close(&who.centre[1], "TGV/2026", register()).await.status, 403, "the keeper is not the head");
    let foreign = json!({ "book": "register", "organisation_id": app.lang_son });
    assert_eq!(close(&who.stranger, "TGV/2026", foreign).await.status, 404);
    let path = format!("{BLANKS}/register?type=TGV&year=2026");
    let open = pages(&who.centre[0].get(&path).await.must(200).bytes).join(" ");
    assert!(open.contains("SỔ CHƯA KHÓA") && !open.contains("NĂM CHƯA KẾT THÚC"), "{open}");

    let closed = close(&who.centre[0], "TGV/2026", register()).await.must(201).body;
    assert_eq!(
        (&closed["book"], &closed["entries"], &closed["balance"]),
        (&json!("register"), &json!(2), &Value::Null)
    );
    let text = format!(
        "register\tTGV\t{}\t2026
2026-11-20\tissue\t2026\t1\t00001/2026/TT-LS/TGV\tLương Thị Thử\t1990\tA000003\t2026-11-20\t812/QĐ-UBND\t2026-11-20
2026-11-20\tissue\t2026\t2\t00002/2026/TT-LS/TGV\tNông Thị Thí Dụ\t1990\tA000001\t2026-11-20\t812/QĐ-UBND\t2026-11-20",
        app.lang_son
    );
    let hash = digest::digest(&digest::SHA256, text.as_bytes()).as_ref().iter().fold(
        String::new(),
        |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        },
    );
    assert_eq!(closed["hash"], hash, "whoever has the register computes the same");
    let again = close(&who.centre[0], "TGV/2026", register()).await;
    assert_eq!((again.status, again.code()), (409, "already_exists"));

    // The book of the store is another one.
    let list = async |query: &str| {
        let path = format!("{BLANKS}/books?year=2026{query}");
        who.centre[0].get(&path).await.must(200).body["data"].as_array().unwrap().clone()
    };
    assert_eq!((list("&book=register").await, list("&book=movements").await), (vec![closed.clone()], vec![]));
    let store = close(&who.centre[0], "TGV/2026", json!({})).await.must(201).body;
    assert_eq!(store["book"], "movements");
    assert_eq!(list("").await.len(), 2);

    let leaves = pages(&who.centre[0].get(&path).await.must(200).bytes);
    assert!(leaves.iter().all(|leaf| leaf.contains(&hash)), "the hash stands below every page");
    let (text, by) = (leaves.join(" "), closed["closed_by"].as_str().unwrap());
    let told = format!("Đã khóa sổ ngày 05/01/2027, người khóa sổ: {by}. Mã SHA-256: {hash}.");
    assert!(text.contains(&told), "no {told} in {text}");
    assert!(!text.contains("SỔ CHƯA KHÓA") && !text.contains("SỔ KHÔNG KHỚP"), "{text}");

    // Nothing is dated back into it, whatever a clock says.
    for late in [
        "INSERT INTO card_blanks SELECT serial + 1000, card_id, organisation_id, '2026-12-31', token, sha256(verify_hash)
            FROM card_blanks LIMIT 1",
        "SET tgpl.now = '2026-12-31T10:00:00Z';
        UPDATE cards SET state = 'withdrawn', withdrawn_on = '2027-01-05', ground = 'left' WHERE state = 'valid'",
    ] {
        let mut conn = app.sql().await;
        let refused = conn.batch_execute(late).await.unwrap_err();
        assert!(refused.to_string().contains("closed"), "{refused}");
    }
    // A record that was changed past the API no longer agrees with what was closed.
    app.execute("UPDATE card_files SET decision_number = '9/QĐ-UBND' WHERE procedure = 'issue'").await;
    let text = pages(&who.centre[0].get(&path).await.must(200).bytes).join(" ");
    assert!(text.contains("SỔ KHÔNG KHỚP MÃ KHI KHÓA"), "{text}");
}

#[actix_web::test]
async fn a_closing_waits_for_what_is_being_entered() {
    let (app, _) = issued().await;
    app.set_clock("2027-01-05T08:00:00+07:00");
    let head = app.director_of(app.lang_son).await;
    let close = async || close(&head, "TGV/2026", json!({ "book": "register" })).await;
    let late = "BEGIN;
        INSERT INTO card_blanks SELECT serial + 1000, card_id, organisation_id, '2026-12-31', token, sha256(verify_hash)
            FROM card_blanks LIMIT 1";
    let mut conn = app.sql().await;
    conn.batch_execute(late).await.unwrap();
    assert_eq!(close().await.code(), "busy");
    conn.batch_execute("COMMIT").await.unwrap();
    assert_eq!(close().await.must(201).body["entries"], 3);
}
