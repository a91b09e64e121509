//! Blanks on paper: slips and minutes, the book of a store and its closing, the yearly report. Every format tells what the
//! ledger tells.

use crate::{
    certificate_blanks::{
        BLANKS, People, act, balance, given, lot, minutes, post, range, sent, step, stocked,
    },
    harness::{Answer, Client, TestApp},
    report_files::{Book, book, flat, pages, written},
};
use aws_lc_rs::digest;
use serde_json::{Value, json};
use std::fmt::Write as _;
use tgpl_domain::policy::Role;

/// A paper in both formats, as text.
pub async fn printed(who: &Client, paper: &Value) -> [String; 2] {
    let path = format!("{BLANKS}/papers/{}/document", paper["id"].as_str().unwrap());
    let pdf = who.get(&path).await.must(200);
    assert_eq!(pdf.header("content-type"), "application/pdf");
    let docx = who.get(&format!("{path}?format=docx")).await.must(200);
    assert!(docx.header("content-disposition").ends_with(".docx\""));
    [pages(&pdf.bytes).join(" "), written(&docx.bytes)]
}

/// Both formats say all of it.
pub fn says(texts: &[String; 2], words: &[&str]) {
    for text in texts {
        for word in words {
            assert!(text.contains(&flat(word)), "no `{word}` in {text}");
        }
    }
}

async fn made(answer: impl Future<Output = Answer>) -> Value {
    answer.await.must(201).body
}

#[actix_web::test]
async fn a_shipment_is_printed_with_its_ranges_both_sides_and_what_is_missing() {
    let (app, who) = stocked().await;
    let lots = who.office[0].get(&format!("{BLANKS}/papers?kind=lot")).await.must(200).body;
    says(
        &printed(&who.office[0], &lots["data"][0]).await,
        &[
            "BỘ TƯ PHÁP",
            "BIÊN BẢN",
            "12/BB-VPC",
            "07/ĐH-VPC",
            "A000001 A005000 5.000",
            "Kho Văn phòng Cục",
            "NK-01/2026",
        ],
    );
    let asked =
        json!({ "type": "TGV", "quantity": 60, "reason": "Cấp thẻ cho xã Đồng Đăng, ưu tiên người Nùng" });
    let request = made(post(&who.centre[0], "supply-requests", asked)).await;
    let letter = printed(&who.centre[0], &request).await;
    let unit = request["organisation_name"].as_str().unwrap();
    let due = "hết ngày 02 tháng 12 năm 2026";
    let reason = "Cấp thẻ cho xã Đồng Đăng, ưu tiên người Nùng";
    says(
        &letter,
        &["V/v đề nghị cấp phôi", unit, "Số lượng đề nghị: 60 phôi", reason, due, "khi đề nghị: 0"],
    );
    step(&who.agency, &request, "supply-requests", "approve", json!({ "quantity": 50 })).await.must(200);
    says(
        &printed(&who.centre[0], &request).await,
        &["Số lượng đề nghị: 60 phôi", "Số lượng được duyệt: 50 phôi"],
    );
    let ranges =
        json!([{ "first": "A000001", "last": "A000020" }, { "first": "A000031", "last": "A000060" }]);
    let body = json!({ "request_id": request["id"], "ranges": ranges });
    let shipment = made(post(&who.office[0], "shipments", body)).await;
    let slip = printed(&who.centre[1], &shipment).await;
    let code = shipment["code"].as_str().unwrap();
    let keeper = shipment["kept"]["name"].as_str().unwrap();
    says(&slip, &["PHIẾU XUẤT KHO", code, request["code"].as_str().unwrap(), unit, keeper, "50 phôi"]);
    says(&slip, &["1 A000001 A000020 20", "2 A000031 A000060 30", "BÊN NHẬN", "THỦ KHO", "BỘ TƯ PHÁP"]);
    let missing = json!({ "missing": range("A000059", "A000060"), "reason": "Bao bì rách, thiếu hai phôi" });
    step(&who.centre[1], &shipment, "shipments", "report-discrepancy", missing).await.must(200);
    let slip = printed(&who.office[0], &shipment).await;
    says(&slip, &["Số phôi chưa nhận được: 2. Bao bì rách, thiếu hai phôi", "1 A000059 A000060 2"]);

    let place = format!("{BLANKS}/papers/{}/document", shipment["id"].as_str().unwrap());
    assert_eq!(who.stranger.get(&place).await.status, 404);
    assert_eq!(who.centre[0].get(&format!("{place}?format=xlsx")).await.code(), "not_acceptable");
    let file = who.centre[0].get(&place).await.must(200);
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"phoi-giao-nhan_PX-01-2026.pdf\"");
    assert_eq!(file.header("cache-control"), "no-store");
    let rows = "SELECT count(*) FROM audit_events WHERE act = 'blank_paper_document' AND class = 'S2'";
    assert_eq!(app.number(rows).await, 11, "each taking leaves a row, a refusal none");
}

#[actix_web::test]
async fn minutes_name_what_became_of_blanks_the_council_and_whether_they_hold() {
    let (_app, who) = stocked().await;
    given(&who, "A000001", "A000050", 50).await;
    let spoilt = act("TGV", range("A000007", "A000008"), "In lệch khung");
    let spoilt = made(post(&who.centre[0], "spoil", spoilt)).await;
    says(&printed(&who.centre[0], &spoilt).await, &["bị hỏng", "A000007 A000008 2", "In lệch khung"]);
    let lost =
        made(post(&who.centre[0], "report-loss", act("TGV", range("A000010", "A000010"), "Rơi mất"))).await;
    says(
        &printed(&who.centre[0], &lost).await,
        &["Mất phôi", "Cơ quan công an (thông báo ngay)", "A000010 A000010 1"],
    );
    let back = act("TGV", range("A000041", "A000050"), "Không còn nhu cầu");
    let back = made(post(&who.centre[0], "return", back)).await;
    says(
        &printed(&who.centre[0], &back).await,
        &["PHIẾU HOÀN TRẢ", "A000041 A000050 10", "Không còn nhu cầu"],
    );
    let recalled = json!({ "type": "TGV", "ranges": range("A000021", "A000030"), "reason": "Thay mẫu thẻ" });
    let recalled = made(post(&who.agency, "recall", recalled)).await;
    says(&printed(&who.agency, &recalled).await, &["THÔNG BÁO", "A000021 A000030 10", "Thay mẫu thẻ"]);

    let council = json!([
        { "name": "Nông Văn Thử", "role": "Chủ tịch hội đồng" },
        { "name": "Lò Thị Mẫu", "role": "Thư ký" },
        { "name": "Vi Văn Ví", "role": "Ủy viên" },
    ]);
    let ranges =
        json!([{ "first": "A000007", "last": "A000008" }, { "first": "A000021", "last": "A000022" }]);
    let destroyed = json!({
        "type": "TGV", "ranges": ranges, "reason": "Phôi hỏng và đã thu hồi", "minutes": minutes(), "council": council,
    });
    let destroyed = made(post(&who.centre[0], "destroy", destroyed)).await;
    let told = [
        "Hủy phôi Thẻ trợ giúp viên pháp lý",
        "1 Nông Văn Thử Chủ tịch hội đồng",
        "1 A000007 A000008 2 hỏng",
        "2 A000021 A000022 2 thu hồi",
        "Báo cáo việc hủy chậm nhất: ngày",
    ];
    let proposed = printed(&who.centre[0], &destroyed).await;
    says(&proposed, &told);
    assert!(proposed[0].contains("DỰ THẢO – CHƯA DUYỆT"), "{}", proposed[0]);
    step(&who.agency, &destroyed, "papers", "approve", json!({})).await.must(200);
    step(&who.centre[1], &destroyed, "papers", "carry-out", json!({})).await.must(200);
    let done = printed(&who.centre[0], &destroyed).await;
    says(&done, &told);
    assert!(!done[0].contains("DỰ THẢO") && !done[0].contains("CHƯA THỰC HIỆN"), "{}", done[0]);

    let wrong = json!({ "paper_id": lost["id"], "reason": "Tìm thấy trong tủ" });
    let undone = made(post(&who.centre[0], "reverse", wrong)).await;
    says(
        &printed(&who.centre[0], &undone).await,
        &["PHIẾU ĐẢO BÚT TOÁN", "Biên bản mất phôi số BM-01/2026", "Tìm thấy trong tủ"],
    );
    step(&who.agency, &undone, "papers", "approve", json!({})).await.must(200);
    step(&who.centre[1], &undone, "papers", "carry-out", json!({})).await.must(200);
    assert!(printed(&who.centre[0], &lost).await[0].contains("ĐÃ ĐẢO BÚT TOÁN"));
}

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
    assert_eq!(closed["movements"], 3);
    let again = close(&director, "TGV/2026", json!({})).await;
    assert_eq!((again.status, again.code()), (409, "already_exists"));

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
        made(post(&who.centre[0], "report-loss", act("TGV", range("A000010", "A000011"), "Mất"))).await;
    let undo =
        made(post(&who.centre[0], "reverse", json!({ "paper_id": wrong["id"], "reason": "Tìm thấy" }))).await;
    step(&who.agency, &undo, "papers", "approve", json!({})).await.must(200);
    step(&who.centre[1], &undo, "papers", "carry-out", json!({})).await.must(200);
    post(&who.centre[0], "report-loss", act("TGV", range("A000020", "A000020"), "Mất")).await.must(201);
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

#[actix_web::test]
async fn the_register_has_a_row_a_number_and_is_told_to_those_who_may_read_cards() {
    let (app, who) = stocked().await;
    given(&who, "A000001", "A000050", 50).await;
    let of = app.lang_son;
    let holder = app.officer_of(of).await.practitioner();
    let maker = who.centre[0].account().id;
    let [card, file] = [(); 2].map(|()| uuid::Uuid::now_v7());
    let card = json!({
        "id": card, "version": 1, "kind": "TGV", "organisation_id": of, "number": "00012/TGV", "register_year": 2026,
        "register_number": 12, "practitioner_id": holder, "full_name": "Nông Thị Thí Dụ", "birth_year": 1987,
        "state": "valid", "serial": 1_000_000_000_042_i64, "first_issued_on": "2026-11-20", "issued_on": "2026-11-20",
        "created_at": "2026-11-20T08:00:00Z",
    });
    let file = json!({
        "id": file, "version": 1, "code": "HS-01/2026", "kind": "TGV", "procedure": "issue", "state": "done",
        "organisation_id": of, "practitioner_id": holder, "card_id": card["id"], "received_on": "2026-11-10",
        "decision_number": "345/QĐ-UBND", "decision_on": "2026-11-18", "said": "\\x", "decision_by": "UBND tỉnh Lạng Sơn",
        "created_at": "2026-11-10T08:00:00Z", "created_by": maker,
    });
    let series = app.number("SELECT id::bigint FROM blank_series WHERE blank_type = 'TGV'").await;
    let card = card.to_string().replace("1000000000042", &format!("{series}000000000042"));
    app.execute(&format!(
        "SET tgpl.scope = '*';
        ALTER TABLE cards DROP CONSTRAINT IF EXISTS cards_serial;
        INSERT INTO cards SELECT * FROM jsonb_populate_record(NULL::cards, '{card}');
        INSERT INTO card_files SELECT * FROM jsonb_populate_record(NULL::card_files, '{file}')"
    ))
    .await;
    let path = format!("{BLANKS}/register?type=TGV&year=2026");
    let told = [
        "Nông Thị Thí Dụ",
        "1987",
        "00012/TGV",
        "A000042",
        "345/QĐ-UBND",
        "18/11/2026",
        "từ số 12 đến số 12",
    ];
    let pdf = pages(&who.centre[0].get(&path).await.must(200).bytes).join(" ");
    let docx = written(&who.department.get(&format!("{path}&format=docx&holder={of}")).await.must(200).bytes);
    let xlsx = who.agency.get(&format!("{path}&format=xlsx&holder={of}")).await.must(200);
    assert!(!xlsx.header("content-disposition").contains("Nông"));
    let sheet = book(xlsx.bytes).all();
    for (text, told) in [&pdf, &docx, &sheet].into_iter().flat_map(|text| told.map(|told| (text, told))) {
        // A workbook has days as days.
        assert!(text.contains(told) || told == "18/11/2026" && *text == sheet, "no {told} in {text}");
    }
    assert!(pdf.contains("SỔ CẤP THẺ TRỢ GIÚP VIÊN PHÁP LÝ") && pdf.contains("Trang 1/1"), "{pdf}");
    assert_eq!(who.stranger.get(&format!("{path}&holder={of}")).await.status, 404);
    let auditor = app.someone(Role::Auditor, app.agency).await;
    assert_eq!(auditor.get(&path).await.status, 403);
    let rows = "SELECT count(*) FROM audit_events WHERE act = 'blank_register_read' AND class = 'S2'";
    assert_eq!(app.number(rows).await, 3);
}
