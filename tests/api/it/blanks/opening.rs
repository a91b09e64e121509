//! Opening balances from a spreadsheet: whole or not at all.

use super::{BLANKS, act, balance, place, post, range, stocked};
use crate::harness::{Answer, Client};
use reqwest::Method;
use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};
use uuid::Uuid;

const CSV: &str = "text/csv";
const HEAD: &str = "Mã đơn vị;Loại phôi;Từ số;Đến số;Tình trạng;Số biên bản;Ngày biên bản;Nơi lập biên bản\n";

async fn opening(who: &Client, how: &str, kind: &str, file: Vec<u8>) -> Answer {
    let request = who
        .request(Method::POST, &format!("{BLANKS}/opening-balances{how}"))
        .header("Idempotency-Key", Uuid::now_v7().to_string())
        .header("Content-Type", kind)
        .body(file);
    Answer::of(request).await
}

/// Row, column and message of each fault.
fn faults(told: &Value) -> Vec<String> {
    let one = |one: &Value| {
        format!("{}{} {}", one["column"].as_str().unwrap(), one["row"], one["message"].as_str().unwrap())
    };
    told["faults"].as_array().unwrap().iter().map(one).collect()
}

#[actix_web::test]
async fn opening_balances_come_in_whole_or_not_at_all() {
    let (app, who) = stocked().await;
    let code =
        app.texts(&format!("SELECT code FROM organisations WHERE id = '{}'", app.lang_son)).await.remove(0);
    let row = |rest: &str| format!("{code};{rest};05/BB;20/11/2026;Kho Trung tâm\n");
    let wrong = [
        HEAD.to_owned(),
        row("TGV;A006000;A006099;trong kho"),
        row("TGV;A006099;A006100;đã cấp"),
        row("TGV;A004990;A005010;trong kho"),
        row("TGV;A007001;A007000;trong kho"),
        row("CTV;C00001;C00010;đã hủy"),
        "KHONGCO;TGV;A008000;A008001;trong kho;05/BB;20/11/2026;Kho\n".to_owned(),
        format!("{code};XX;;A1;hỏng;05/BB;21/11/2026;Kho\n"),
    ]
    .concat();
    let tried =
        opening(&who.office[0], "?dry_run=true", CSV, wrong.clone().into_bytes()).await.must(200).body;
    let told = faults(&tried);
    let places: Vec<&str> = told.iter().map(|one| one.split(' ').next().unwrap()).collect();
    assert_eq!(places, ["C3", "C4", "C5", "E6", "A7", "B8", "C8", "G8"], "{told:?}");
    assert!(told[0].contains("A006099–A006099 trùng với dòng 2"), "{told:?}");
    assert!(told[1].contains("A004990–A005000 đã có trong sổ: trong kho"), "{told:?}");
    let of_a_spreadsheet = wrong.replace('\n', "\r\n").into_bytes();
    let same = opening(&who.office[0], "?dry_run=true", CSV, of_a_spreadsheet).await.must(200).body;
    assert_eq!(faults(&same), told, "lines end as they may");
    assert_eq!((&tried["rows_total"], tried["rows"].as_array().unwrap().len()), (&json!(7), 1));
    let refused = opening(&who.office[0], "", CSV, wrong.into_bytes()).await;
    assert_eq!(
        (refused.status, refused.body["errors"].as_array().unwrap().len()),
        (422, 8),
        "{}",
        refused.body
    );
    assert_eq!(refused.body["errors"][0]["pointer"], "/C3");
    assert_eq!(app.number("SELECT count(*) FROM blank_papers WHERE kind = 'opening'").await, 0);

    let right = [
        HEAD.to_owned(),
        row("TGV;A006000;A006099;trong kho"),
        row("TGV;A006100;A006149;đã cấp"),
        row("TGV;A006150;A006151;hỏng"),
        row("CTV;C00001;C00010;Trong kho"),
        row("CTV;C00011;C00011;mất"),
    ]
    .concat();
    let tried =
        opening(&who.office[0], "?dry_run=true", CSV, right.clone().into_bytes()).await.must(200).body;
    assert_eq!(
        (&tried["quantity"], &tried["faults"], &tried["papers"]),
        (&json!(163), &json!([]), &json!([]))
    );
    assert_eq!(tried["rows"][4]["last"], "C00011");
    assert_eq!(app.number("SELECT count(*) FROM blank_series").await, 1, "a dry run begins no series");
    let done = opening(&who.office[0], "", CSV, right.clone().into_bytes()).await.must(201).body;
    assert_eq!(done["papers"].as_array().unwrap().len(), 2, "{done}");
    let told = balance(&who.centre[0], "").await;
    let words = ["received", "held", "issued", "spoiled", "lost"];
    let line = |at: usize| words.map(|word| told["data"][at][word].as_i64().unwrap());
    assert_eq!((line(0), line(1)), ([152, 100, 50, 2, 0], [11, 10, 0, 0, 1]));
    let life = who.centre[0].get(&format!("{BLANKS}/TGV/A006149/trace")).await.must(200).body;
    let kinds: Vec<_> = life["movements"].as_array().unwrap().iter().map(|one| one["kind"].clone()).collect();
    assert_eq!(kinds, ["print_receipt", "issue"]);
    let paper =
        who.centre[0].get(&format!("{BLANKS}/papers/{}", life["paper_id"].as_str().unwrap())).await.must(200);
    assert_eq!((&paper.body["kind"], &paper.body["minutes"]["number"]), (&json!("opening"), &json!("05/BB")));
    // What was issued before any register comes back as well, and waits for the council.
    post(&who.centre[0], "take-back", act("TGV", range("A006149", "A006149"), "Nghỉ hưu")).await.must(201);
    assert_eq!(place(&who.centre[0], "A006149").await.0, "returned");
    let held = post(&who.centre[0], "take-back", act("TGV", range("A006000", "A006000"), "x")).await;
    assert_eq!((held.status, held.code()), (409, "blank_elsewhere"));
    // What was issued before the ledger began is no use of its months.
    let forecast =
        who.agency.get(&format!("{BLANKS}/forecast?type=TGV&holder={}", app.lang_son)).await.must(200).body;
    assert_eq!((&forecast["data"][0]["used"], &forecast["data"][0]["held"]), (&json!(0), &json!(100)));
    // Twice is refused, row by row; a unit brings in nothing itself.
    let again =
        opening(&who.office[1], "?dry_run=true", CSV, right.clone().into_bytes()).await.must(200).body;
    assert_eq!(faults(&again).len(), 5);
    assert_eq!(opening(&who.centre[0], "", CSV, right.clone().into_bytes()).await.status, 403);
    assert_eq!(opening(&who.office[0], "", "text/plain", right.into_bytes()).await.status, 415);
    let bare = opening(&who.office[0], "", CSV, "Mã đơn vị,Loại phôi\n".into()).await;
    assert_eq!(bare.status, 422, "{}", bare.body);

    // The same as a workbook.
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, text) in (0..).zip(HEAD.trim().split(';')) {
        sheet.write(0, column, text).unwrap();
    }
    let cells = [code.as_str(), "CC", "B0001", "B0300", "held", "06/BB", "20/11/2026", "Kho"];
    for (column, text) in (0..).zip(cells) {
        sheet.write(1, column, text).unwrap();
    }
    let xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    let done = opening(&who.office[0], "", xlsx, book.save_to_buffer().unwrap()).await.must(201).body;
    assert_eq!((&done["quantity"], &done["rows"][0]["state"]), (&json!(300), &json!("held")));
}
