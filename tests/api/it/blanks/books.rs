//! The book of a store and its closing, the yearly report. Every format tells what the ledger tells.

use super::{
    BLANKS, People, act, balance, given, lost, lot, minutes,
    papers::{made, printed, says},
    post, range, sent, step, stocked,
};
use crate::{
    harness::{Answer, Client, TestApp},
    report_files::{Book, book, pages, written},
};
use aws_lc_rs::digest;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// The book of a store as a workbook: its rows, from the one brought forward to the last.
async fn rows(who: &Client, query: &str) -> (Book, Vec<Vec<String>>) {
    let file = who.get(&format!("{BLANKS}/book?{query}&format=xlsx")).await.must(200);
    let sheet = book(file.bytes);
    let last = sheet.cells.end().unwrap().0;
    let head = (0..=last).find(|row| sheet.text(*row, 0) == "TT").expect("a head");
    let row = |row: u32| (0..13).map(|column| sheet.text(row, column)).collect::<Vec<_>>();
    let all: Vec<_> = (head + 1..=last).map(row).collect();
    let end = all.iter().position(|row| row[4] == "Tồn cuối kỳ").unwrap();
    (sheet, all[..=end].to_vec())
}

/// The text of the book as PDF, page by page.
async fn leaves(who: &Client, query: &str) -> Vec<String> {
    pages(&who.get(&format!("{BLANKS}/book?{query}")).await.must(200).bytes)
}

async fn close(who: &Client, place: &str, body: Value) -> Answer {
    post(who, &format!("books/{place}/close"), body).await
}

/// The hash of a book that began with nothing, from the rows of the ledger alone.
async fn hashed(app: &TestApp, holder: &str) -> String {
    let serial = |place: &str| format!("s.prefix || lpad(({place} % 1000000000000)::text, s.width, '0')");
    let lines = app
        .texts(&format!(
            "SELECT concat_ws(E'\\t', m.seq, (extract(epoch FROM m.at) * 1000000)::bigint, m.kind, {}, {}, m.from_state,
                coalesce(m.from_holder::text, ''), m.to_state, coalesce(m.to_holder::text, ''),
                coalesce(m.requested_by::text, ''), coalesce(m.approved_by::text, ''), m.kept_by, m.paper_id, m.paper_code,
                coalesce(m.reverses::text, ''))
            FROM blank_movements m JOIN blank_series s ON s.id = m.series_id
            WHERE '{holder}' IN (m.from_holder::text, m.to_holder::text) AND s.blank_type = 'TGV'
                AND m.at < '2026-12-31T17:00:00Z' ORDER BY m.seq",
            serial("lower(m.serials)"),
            serial("(upper(m.serials) - 1)"),
        ))
        .await;
    let text = format!("TGV\t{holder}\t2026\n{}\n{}", ["0"; 9].join("\t"), lines.join("\n"));
    let hash = digest::digest(&digest::SHA256, text.as_bytes());
    hash.as_ref().iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[actix_web::test]
async fn a_book_has_a_row_a_movement_and_ends_with_the_balance() {
    let (app, who) = stocked().await;
    given(&who, "A000001", "A000050", 50).await;
    sent(&who, "A000051", "A000060", 10).await;
    for number in 1..=40 {
        let serial = format!("A0000{number:02}");
        post(&who.centre[0], "spoil", act("TGV", range(&serial, &serial), "In hỏng")).await.must(201);
    }
    for (reader, holder) in [(&who.office[0], app.agency), (&who.centre[0], app.lang_son)] {
        let query = format!("type=TGV&year=2026&holder={holder}");
        let (_, rows) = rows(reader, &query).await;
        let mut all = Vec::new();
        let mut cursor = String::new();
        loop {
            let path = format!("{BLANKS}/movements?type=TGV&holder={holder}&limit=100{cursor}");
            let page = reader.get(&path).await.must(200).body;
            all.extend(page["data"].as_array().unwrap().clone());
            match page["page"]["next"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        all.reverse();
        assert_eq!(rows.len(), all.len() + 3, "brought forward, sum, end");
        for (row, movement) in rows[1..].iter().zip(&all) {
            let of = |name: &str| movement[name].to_string().trim_matches('"').to_owned();
            let cells = ["seq", "paper_code", "first", "last", "count"].map(of);
            assert_eq!([&row[2], &row[3], &row[7], &row[8], &row[9]].map(String::clone), cells);
        }
        let number = |text: &str| text.parse::<i64>().unwrap_or_default();
        let end = balance(reader, &format!("type=TGV&holder={holder}&as_of=2026-12-31")).await;
        let held = end["data"][0]["held"].as_i64().unwrap();
        let mut stock = number(&rows[0][12]);
        for row in &rows[1..=all.len()] {
            stock += number(&row[10]) - number(&row[11]);
            assert_eq!(number(&row[12]), stock, "{row:?}");
        }
        assert_eq!((stock, number(&rows[all.len() + 2][12])), (held, held));
    }
    let query = "type=TGV&year=2026";
    let leaves = leaves(&who.centre[0], query).await;
    assert!(leaves.len() > 1);
    for (number, leaf) in (1..).zip(&leaves) {
        assert!(leaf.contains(&format!("Trang {number}/{}", leaves.len())), "{leaf}");
        assert!(leaf.contains("SỔ CHƯA KHÓA – NĂM CHƯA KẾT THÚC"), "{leaf}");
    }
    let text = leaves.join(" ");
    let equation =
        "đã nhận 60 = trong kho 10 + đang chuyển đến 10 + đã cấp cho người 0 + hỏng 40 + mất 0 + đã hủy 0";
    assert!(text.contains(equation), "{text}");
    let docx = who.centre[0].get(&format!("{BLANKS}/book?{query}&format=docx")).await.must(200);
    let text = written(&docx.bytes);
    assert!(text.contains(equation) && text.contains("Thẻ trợ giúp viên pháp lý"), "{text}");

    let refused = async |path: String| who.stranger.get(&format!("{BLANKS}/{path}")).await;
    let of = app.lang_son;
    assert_eq!(refused(format!("book?{query}&holder={of}")).await.status, 404);
    assert_eq!(refused(format!("book?{query}&format=odt")).await.code(), "not_acceptable");
    for bad in
        ["type=TGV", "type=XXX&year=2026", "type=TGV&year=1999", "type=TGV&year=x", "type=TGV&year=2027"]
    {
        assert_eq!(refused(format!("book?{bad}")).await.status, 400, "{bad}");
    }
    let taken = "SELECT count(*) FROM audit_events WHERE act = 'blank_book_read'";
    assert_eq!(app.number(taken).await, 4);
}

#[actix_web::test]
async fn a_year_is_closed_once_after_it_has_ended_by_the_head_and_never_changes() {
    let (app, who) = stocked().await;
    given(&who, "A000001", "A000050", 50).await;
    post(&who.centre[0], "spoil", act("TGV", range("A000003", "A000004"), "In hỏng")).await.must(201);
    let director = app.director_of(app.lang_son).await;
    let early = close(&director, "TGV/2026", json!({})).await;
    assert_eq!((early.status, early.code()), (409, "not_allowed_now"));

    app.set_clock("2027-01-05T08:00:00+07:00");
    let (who, director) = (People::of(&app).await, app.director_of(app.lang_son).await);
    let of = app.lang_son;
    assert_eq!(close(&who.centre[0], "TGV/2026", json!({})).await.status, 403, "the keeper is not the head");
    let foreign = app.director_of(app.an_giang).await;
    assert_eq!(close(&foreign, "TGV/2026", json!({ "organisation_id": of })).await.status, 404);
    for place in ["XXX/2026", "TGV/x", "TGV/1999"] {
        assert_eq!(close(&director, place, json!({})).await.status, 404, "{place}");
    }
    assert_eq!(close(&director, "TGV/2027", json!({})).await.code(), "not_allowed_now");
    let open = leaves(&who.centre[0], "type=TGV&year=2026").await.join(" ");
    assert!(open.contains("SỔ CHƯA KHÓA") && !open.contains("NĂM CHƯA KẾT THÚC"), "{open}");

    let closed = close(&director, "TGV/2026", json!({})).await.must(201).body;
    let end = balance(&who.centre[0], "type=TGV&as_of=2026-12-31").await;
    for part in
        ["received", "held", "recalled", "in_transit", "issued", "returned", "spoiled", "lost", "destroyed"]
    {
        assert_eq!(closed["balance"][part], end["data"][0][part], "{part}");
    }
    assert_eq!((&closed["balance"]["held"], &closed["balance"]["spoiled"]), (&json!(48), &json!(2)));
    assert_eq!(
        closed["hash"],
        hashed(&app, &of.to_string()).await,
        "whoever has the ledger computes the same"
    );
    assert_eq!(closed["entries"], 3);
    let again = close(&director, "TGV/2026", json!({})).await;
    assert_eq!((again.status, again.code()), (409, "already_exists"));

    // Nothing is dated back into it, whatever a clock says, and nobody rewrites it.
    let late = format!(
        "INSERT INTO blank_movements (kind, series_id, serials, from_state, from_holder, to_state, to_holder, at, kept_by,
            paper_id, paper_code)
        SELECT 'spoil', series_id, int8range(lower(serials) + 8, lower(serials) + 9), 'held', '{of}', 'spoiled', '{of}',
            '2026-12-30T00:00:00Z', kept_by, paper_id, paper_code
        FROM blank_movements WHERE kind = 'receipt_confirm'"
    );
    let mut conn = app.sql().await;
    let refused = diesel_async::SimpleAsyncConnection::batch_execute(&mut conn, &late).await.unwrap_err();
    assert!(refused.to_string().contains("closed"), "{refused}");
    // What comes later stands in the next book; the closed one stays as it is.
    post(&who.centre[0], "spoil", act("TGV", range("A000005", "A000005"), "In hỏng")).await.must(201);
    let hash = closed["hash"].as_str().unwrap();
    let leaves = leaves(&who.centre[0], "type=TGV&year=2026").await;
    assert!(leaves.iter().all(|leaf| leaf.contains(hash)), "the hash stands below every page");
    let text = leaves.join(" ");
    let by = closed["closed_by"].as_str().unwrap();
    let told = format!("Đã khóa sổ ngày 05/01/2027, người khóa sổ: {by}. Mã SHA-256: {hash}.");
    assert!(text.contains(&told), "no {told} in {text}");
    assert!(!text.contains("SỔ CHƯA KHÓA") && !text.contains("SỔ KHÔNG KHỚP"), "{text}");
    let (_, next) = rows(&who.centre[0], "type=TGV&year=2027").await;
    assert_eq!((next[0][12].as_str(), next.last().unwrap()[12].as_str()), ("48", "47"));
    let list = who.agency.get(&format!("{BLANKS}/books?year=2026")).await.must(200).body;
    assert_eq!((list["data"].as_array().unwrap().len(), &list["data"][0]), (1, &closed));
    let none = who.stranger.get(&format!("{BLANKS}/books?year=2026")).await.must(200).body;
    assert_eq!(none["data"], json!([]));

    let row =
        format!("SELECT count(*) FROM audit_events WHERE act = 'blank_book_close' AND object_id = '{of}'");
    assert_eq!(app.number(&row).await, 1);

    // A ledger that was changed past the API no longer agrees with what was closed.
    app.execute(
        "UPDATE blank_movements SET paper_code = 'PX-99/2026' WHERE kind = 'spoil' AND at < '2026-12-31'",
    )
    .await;
    let text = self::leaves(&who.centre[0], "type=TGV&year=2026").await.join(" ");
    assert!(text.contains("SỔ KHÔNG KHỚP MÃ KHI KHÓA"), "{text}");
}

#[actix_web::test]
async fn twenty_heads_close_a_book_once() {
    let (app, who) = stocked().await;
    given(&who, "A000001", "A000050", 50).await;
    app.set_clock("2027-01-05T08:00:00+07:00");
    let director = app.director_of(app.lang_son).await;
    let all: Vec<_> = (0..20)
        .map(|_| {
            let director = director.clone();
            actix_web::rt::spawn(async move { close(&director, "TGV/2026", json!({})).await })
        })
        .collect();
    let mut statuses = Vec::new();
    for one in all {
        statuses.push(one.await.unwrap().status);
    }
    let of = |wanted: u16| statuses.iter().filter(|status| **status == wanted).count();
    assert_eq!((of(201), of(201) + of(409) + of(503)), (1, 20));
    assert_eq!(app.number("SELECT count(*) FROM book_closings").await, 1);
}

#[actix_web::test]
async fn the_yearly_report_ends_with_the_balances_and_is_the_same_in_every_format() {
    let (app, who) = stocked().await;
    given(&who, "A000001", "A000050", 50).await;
    post(&who.centre[0], "spoil", act("TGV", range("A000003", "A000006"), "In hỏng")).await.must(201);
    let wrong =
        made(post(&who.centre[0], "report-loss", lost("TGV", range("A000010", "A000011"), "Mất"))).await;
    let undo =
        made(post(&who.centre[0], "reverse", json!({ "paper_id": wrong["id"], "reason": "Tìm thấy" }))).await;
    step(&who.agency, &undo, "papers", "approve", json!({})).await.must(200);
    step(&who.centre[1], &undo, "papers", "carry-out", json!({})).await.must(200);
    post(&who.centre[0], "report-loss", lost("TGV", range("A000020", "A000020"), "Mất")).await.must(201);
    post(&who.office[0], "lots", lot("CC", "A000001", "A000100")).await.must(201);

    let path = format!("{BLANKS}/yearly-report?year=2026");
    let early = who.office[0].get(&path).await.must(200).body;
    assert_eq!((&early["ended"], &early["holds"]), (&json!(false), &json!(true)));
    app.set_clock("2027-01-05T08:00:00+07:00");
    let who = People::of(&app).await;
    post(&who.centre[0], "spoil", act("TGV", range("A000030", "A000030"), "Năm sau")).await.must(201);
    let report = who.office[0].get(&path).await.must(200).body;
    assert_eq!((&report["ended"], &report["holds"]), (&json!(true), &json!(true)));
    let due = report["due"].as_array().unwrap();
    let due: Vec<_> =
        due.iter().map(|due| (due["type"].as_str().unwrap(), due["due_on"].as_str().unwrap())).collect();
    assert_eq!(due, [("CC", "2027-01-15"), ("TGV", "2027-01-10"), ("CTV", "2027-01-10")]);
    let line = |of: &str, holder: Value| {
        let all = report["data"].as_array().unwrap().iter().chain(report["totals"].as_array().unwrap());
        all.clone().find(|line| line["type"] == of && line["holder_id"] == holder).unwrap().clone()
    };
    let figures = |line: &Value| {
        [
            "opening",
            "printed",
            "received",
            "sent",
            "used",
            "issued",
            "spoiled",
            "lost",
            "destroyed",
            "in_transit",
            "remaining",
        ]
        .map(|name| line[name].as_i64().unwrap())
    };
    assert_eq!(figures(&line("TGV", json!(app.agency))), [0, 5000, 0, 50, 0, 0, 0, 0, 0, 0, 4950]);
    assert_eq!(figures(&line("TGV", json!(app.lang_son))), [0, 0, 50, 0, 4, 0, 4, 1, 0, 0, 45]);
    assert_eq!(figures(&line("TGV", Value::Null)), [0, 5000, 50, 50, 4, 0, 4, 1, 0, 0, 4995]);
    assert_eq!(figures(&line("CC", Value::Null)), [0, 100, 0, 0, 0, 0, 0, 0, 0, 0, 100]);
    let end = balance(&who.office[0], "as_of=2026-12-31").await;
    for there in end["data"].as_array().unwrap() {
        let told = line(there["type"].as_str().unwrap(), there["holder_id"].clone());
        assert_eq!((&told["remaining"], &told["in_transit"]), (&there["held"], &there["in_transit"]));
    }
    let next = who.office[0].get(&format!("{BLANKS}/yearly-report?year=2027&type=TGV")).await.must(200).body;
    let of_centre =
        next["data"].as_array().unwrap().iter().find(|line| line["holder_id"] == json!(app.lang_son));
    assert_eq!(figures(of_centre.unwrap()), [45, 0, 0, 0, 1, 0, 1, 0, 0, 0, 44]);

    let name = line("TGV", json!(app.lang_son))["holder_name"].as_str().unwrap().to_owned();
    let pdf = pages(&who.office[0].get(&format!("{path}&format=pdf")).await.must(200).bytes).join(" ");
    let docx = written(&who.office[0].get(&format!("{path}&format=docx")).await.must(200).bytes);
    for text in [pdf, docx] {
        for told in
            [format!("{name} 0 0 50 0 4 0 0 4 1 0 0 0 45"), "Hạn gửi (TGV): 10/01/2027".into(), "Cộng".into()]
        {
            assert!(text.contains(&told), "no {told} in {text}");
        }
    }
    let sheet = book(who.office[0].get(&format!("{path}&format=xlsx")).await.must(200).bytes);
    let row = (0..=sheet.cells.end().unwrap().0).find(|row| sheet.text(*row, 1) == name).unwrap();
    assert_eq!((sheet.number(row, 4), sheet.number(row, 14)), (Some(50.0), Some(45.0)));
    let own = who.centre[0].get(&path).await.must(200).body;
    assert!(own["data"].as_array().unwrap().iter().all(|line| line["holder_id"] == json!(app.lang_son)));
    assert_eq!(who.stranger.get(&format!("{path}&holder={}", app.lang_son)).await.status, 404);
    assert_eq!(who.stranger.get(&format!("{path}&format=odt")).await.code(), "not_acceptable");
    let nil = pages(&who.stranger.get(&format!("{path}&format=pdf")).await.must(200).bytes).join(" ");
    assert!(nil.contains("Không phát sinh."), "{nil}");
}

#[actix_web::test]
async fn long_ranges_and_words_that_look_like_formulas_are_told_as_they_are() {
    let (app, who) = stocked().await;
    let long = json!({
        "type": "CTV", "series": "", "first": "00000001", "last": "10000000", "order": "=1+1", "printed_on": "2026-11-18",
        "minutes": minutes(),
    });
    let long = made(post(&who.office[0], "lots", long)).await;
    says(&printed(&who.office[0], &long).await, &["00000001 10000000 10.000.000", "=1+1"]);
    let name = "=HYPERLINK(\"http://x\")&Trung tâm";
    app.execute(&format!("UPDATE organisations SET name = '{name}' WHERE id = '{}'", app.agency)).await;
    let (sheet, rows) = rows(&who.office[0], "type=CTV&year=2026").await;
    assert_eq!((rows[1][9].as_str(), rows[1][12].as_str()), ("10000000", "10000000"));
    assert!(sheet.formulas.used_cells().all(|(.., formula)| formula.is_empty()));
    assert!(sheet.all().contains(name));
    let csv = who.office[0].get(&format!("{BLANKS}/book?type=CTV&year=2026&format=csv")).await.must(200);
    let text = String::from_utf8(csv.bytes).unwrap();
    assert!(text.contains("\"'=HYPERLINK(\"\"http://x\"\")&Trung tâm (trong kho)\""), "{text}");
    let docx = who.office[0].get(&format!("{BLANKS}/book?type=CTV&year=2026&format=docx")).await.must(200);
    assert!(written(&docx.bytes).contains("&amp;Trung tâm"));
    leaves(&who.office[0], "type=CTV&year=2026").await;
}
