//! Cards as they are printed on their blanks.

use super::{granted, practitioner, start, step, stock, to_issue};
use crate::{
    blanks::{lost, range},
    harness::Client,
    report_files::{flat, pages},
};
use serde_json::json;

/// A file of one page: its words, and its size in millimetres.
pub async fn page(who: &Client, address: &str) -> (String, [f32; 2]) {
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
    for told in [
        "LƯƠNG THỊ THỬ",
        "00001/2026/TT-LS/TGV",
        "1990",
        "A000001",
        "20/11/2026",
        "Chủ tịch UBND tỉnh Lạng Sơn",
    ] {
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
    assert!(!words.contains("00001/2026/TT-LS/TGV"), "the layout has no place for it: {words}");

    // What was lost is not printed once more, nor what was withdrawn.
    let loss = lost("TGV", range("A000001", "A000001"), "x");
    who.centre[0].post("/api/v1/certificate-blanks/report-loss", loss).await.must(201);
    let lost = who.centre[1].get(&place).await;
    assert_eq!((lost.status, lost.code()), (409, "not_allowed_now"));
    let withdraw = json!({ "received_on": "2026-11-20", "ground": "left" });
    let path = place.replace("/document", "/withdraw");
    let file = who.centre[0].if_match(1).post(&path, withdraw).await.must(201).body;
    granted(&who, &file, "2026-11-20").await;
    assert_eq!(who.centre[1].get(&place).await.status, 409);
}
