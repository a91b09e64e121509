//! The stock of blanks: where every serial is, how long what is held lasts, what a count finds.

use crate::{
    blank_books::{printed, says},
    certificate_blanks::{BLANKS, People, act, balance, given, lot, post, range, sent, step, stocked},
    harness::{Answer, Client, TestApp},
};
use reqwest::Method;
use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};
use uuid::Uuid;

/// Ranges with their state and whether the centre of Lạng Sơn holds them.
fn told(app: &TestApp, page: &Value) -> Vec<String> {
    let one = |row: &Value| {
        let holder = if row["holder_id"] == app.lang_son.to_string() { "Lạng Sơn" } else { "Cục" };
        let word = |name: &str| row[name].as_str().unwrap().to_owned();
        format!("{}–{} {} {holder}", word("first"), word("last"), word("state"))
    };
    page["data"].as_array().unwrap().iter().map(one).collect()
}

async fn ranges(who: &Client, query: &str) -> Value {
    who.get(&format!("{BLANKS}/ranges?{query}")).await.must(200).body
}

#[actix_web::test]
async fn ranges_stand_in_the_order_of_their_serials_however_movements_parted_them() {
    let (app, who) = stocked().await;
    given(&who, "A000001", "A000050", 50).await;
    post(&who.centre[0], "spoil", act("TGV", range("A000010", "A000010"), "In lệch")).await.must(201);
    app.set_clock("2026-11-21T08:00:00+07:00");
    given(&who, "A000051", "A000060", 10).await;
    let whole = [
        "A000001–A000009 held Lạng Sơn",
        "A000010–A000010 spoiled Lạng Sơn",
        "A000011–A000060 held Lạng Sơn",
        "A000061–A005000 held Cục",
    ];
    assert_eq!(told(&app, &ranges(&who.agency, "type=TGV").await), whole);
    assert_eq!(told(&app, &ranges(&who.agency, "").await), whole);
    let pages = ranges(&who.agency, "type=TGV&limit=3").await;
    let next = pages["page"]["next"].as_str().unwrap();
    let rest = ranges(&who.agency, &format!("type=TGV&limit=3&cursor={next}")).await;
    assert_eq!([told(&app, &pages), told(&app, &rest)].concat(), whole);
    assert_eq!(rest["page"]["next"], Value::Null);
    // Of a past day, of a part of the line, of one holder.
    let before = told(&app, &ranges(&who.agency, "type=TGV&as_of=2026-11-20").await);
    assert_eq!(before[2..], ["A000011–A000050 held Lạng Sơn", "A000051–A005000 held Cục"]);
    assert_eq!(told(&app, &ranges(&who.agency, "type=TGV&as_of=2026-11-19").await), [""; 0]);
    let part = told(&app, &ranges(&who.agency, "type=TGV&from=A000040").await);
    assert_eq!(part, ["A000040–A000060 held Lạng Sơn", whole[3]]);
    let own = format!("type=TGV&holder={}", app.lang_son);
    assert_eq!(told(&app, &ranges(&who.agency, &own).await), whole[..3]);
    assert_eq!(told(&app, &ranges(&who.centre[0], "type=TGV").await), whole[..3]);
    assert_eq!(told(&app, &ranges(&who.stranger, "type=TGV").await), [""; 0]);
    let foreign = format!("{BLANKS}/ranges?holder={}", app.lang_son);
    assert_eq!(who.stranger.get(&foreign).await.status, 404);
    for wrong in ["from=A000040", "type=TGV&from=B1", "type=TGV&as_of=hôm nay", "type=XX"] {
        assert_eq!(who.agency.get(&format!("{BLANKS}/ranges?{wrong}")).await.status, 400, "{wrong}");
    }
}

/// Issues serials of a centre to people, as the files of cards do.
async fn issue(app: &TestApp, who: &People, first: i64, last: i64) {
    let paper = app.texts("SELECT id FROM blank_papers WHERE kind = 'shipment' LIMIT 1").await.remove(0);
    app.execute(&format!(
        "INSERT INTO blank_movements (kind, series_id, serials, from_state, from_holder, to_state, to_holder, at, kept_by,
            paper_id, paper_code)
         SELECT 'issue', id, int8range(id * 1000000000000 + {first}, id * 1000000000000 + {last}, '[]'), 'held', '{unit}',
            'issued', '{unit}', '2026-11-23T01:00Z', '{by}', '{paper}', 'thử'
         FROM blank_series",
        unit = app.lang_son,
        by = who.centre[0].account().id,
    ))
    .await;
}

#[actix_web::test]
async fn a_stock_below_the_use_of_the_time_until_new_blanks_come_is_told() {
    let (app, who) = stocked().await;
    given(&who, "A000001", "A000050", 50).await;
    let shipment = sent(&who, "A000051", "A000060", 10).await;
    issue(&app, &who, 1, 40).await;
    let officer = app.officer_of(app.lang_son).await.practitioner();
    app.execute(&format!(
        "INSERT INTO card_files (id, code, kind, procedure, state, organisation_id, practitioner_id, said, received_on, created_at,
             created_by)
         VALUES ('{}', 'HS-01/2026', 'TGV', 'issue', 'received', '{}', '{officer}', '', '2026-11-20', now(), '{}')",
        Uuid::now_v7(),
        app.lang_son,
        who.centre[0].account().id,
    ))
    .await;
    app.set_clock("2026-11-25T09:00:00+07:00");
    let missing = json!({ "missing": range("A000060", "A000060"), "reason": "Thiếu một phôi" });
    step(&who.centre[1], &shipment, "shipments", "report-discrepancy", missing).await.must(200);

    let read = async |query: &str| who.agency.get(&format!("{BLANKS}/forecast?{query}")).await.must(200).body;
    let told = read("type=TGV").await;
    // Seven working days from Wednesday 25/11 end on 04/12, and three of travel.
    assert_eq!((&told["lead_days"], &told["months"]), (&json!(12), &json!(1)));
    let [centre, store] = told["data"].as_array().unwrap().as_slice() else { panic!("{told}") };
    let (centre, store) =
        if centre["holder_id"] == app.lang_son.to_string() { (centre, store) } else { (store, centre) };
    let words =
        ["held", "in_transit", "oldest_in_transit_days", "used", "expected", "reorder_point", "below"];
    assert_eq!(
        words.map(|word| centre[word].clone()),
        [json!(19), json!(1), json!(5), json!(40), json!(1), json!(16), json!(false)]
    );
    assert_eq!((&centre["monthly_use"], &centre["months_of_supply"]), (&json!(40.0), &json!(0.5)));
    assert_eq!((&store["used"], &store["held"], &store["below"]), (&json!(60), &json!(4940), &json!(false)));
    let slower = read("type=TGV&lead_days=30").await;
    let below = |told: &Value| {
        let lines = told["data"].as_array().unwrap();
        lines.iter().map(|line| line["below"].as_bool().unwrap()).filter(|below| *below).count()
    };
    assert_eq!((below(&told), below(&slower)), (0, 1), "{slower}");
    assert_eq!(
        who.centre[0].get(&format!("{BLANKS}/forecast")).await.body["data"].as_array().unwrap().len(),
        1
    );
    assert_eq!(who.stranger.get(&format!("{BLANKS}/forecast")).await.body["data"], json!([]));
    for wrong in ["lead_days=0", "lead_days=400", "type=XX"] {
        assert!(who.agency.get(&format!("{BLANKS}/forecast?{wrong}")).await.status >= 400, "{wrong}");
    }
}

const COUNTS: &str = "stocktakes";

async fn count(who: &Client, paper: &Value, scans: &[&str]) -> Value {
    let scans: Vec<Value> = scans.iter().map(|scan| json!({ "first": scan })).collect();
    let path = format!("{COUNTS}/{}/count", paper["id"].as_str().unwrap());
    post(who, &path, json!({ "scans": scans })).await.must(200).body
}

fn outcomes(answer: &Value) -> Vec<&str> {
    answer["answers"].as_array().unwrap().iter().map(|one| one["outcome"].as_str().unwrap()).collect()
}

/// Kind, first and last serial, and what becomes of them.
fn differences(stocktake: &Value) -> Vec<String> {
    let one = |one: &Value| {
        let word = |name: &str| one[name].as_str().unwrap_or("-").to_owned();
        format!("{} {}–{} {}", word("kind"), word("first"), word("last"), word("becomes"))
    };
    stocktake["differences"].as_array().unwrap().iter().map(one).collect()
}

fn closing(explanations: Value) -> Value {
    json!({
        "minutes": { "number": "05/BB-TTTGPL", "on": "2026-11-20", "place": "Kho Trung tâm" },
        "council": [{ "name": "Nông Văn Thử", "role": "Trưởng ban" }, { "name": "Lò Thị Mẫu", "role": "Thủ kho" }],
        "explanations": explanations,
    })
}

fn explained(first: &str, last: &str, reason: &str) -> Value {
    json!({ "range": { "first": first, "last": last }, "reason": reason })
}

async fn begin(who: &Client) -> Value {
    let body = json!({ "type": "TGV", "reason": "Kiểm kê cuối quý" });
    post(who, COUNTS, body).await.must(201).body
}

#[actix_web::test]
async fn a_count_that_differs_is_explained_and_adjusted_by_two_people() {
    let (_app, who) = stocked().await;
    given(&who, "A000001", "A000100", 100).await;
    post(&who.centre[0], "report-loss", act("TGV", range("A000010", "A000011"), "Mất")).await.must(201);
    post(&who.centre[0], "spoil", act("TGV", range("A000012", "A000012"), "In lệch")).await.must(201);

    let paper = begin(&who.centre[0]).await;
    assert_eq!(
        (&paper["state"], &paper["code"], &paper["book"]),
        (&json!("open"), &json!("KK-01/2026"), &json!(97))
    );
    let twice = post(&who.centre[1], COUNTS, json!({ "type": "TGV", "reason": "Lần nữa" })).await;
    assert_eq!((twice.status, twice.code()), (409, "not_allowed_now"));
    // Counted in small calls by two people; what is scanned twice counts once.
    let scanned =
        ["A000001", "a000002", "A000001", "A000010", "A000012", "A000200", "A009999", "X1", "B000001"];
    let answer = count(&who.centre[0], &paper, &scanned).await;
    let told = [
        "counted",
        "counted",
        "again",
        "elsewhere",
        "counted",
        "elsewhere",
        "unknown",
        "unreadable",
        "unreadable",
    ];
    assert_eq!(outcomes(&answer), told);
    let message = |at: usize| answer["answers"][at]["message"].as_str().unwrap();
    assert!(message(3).contains("mất") && message(5).contains("trong kho"), "{answer}");
    assert!(message(6).contains("chưa nhập kho") && message(8).contains("bắt đầu bằng"), "{answer}");
    assert_eq!(answer["stocktake"]["quantity"], 6);
    let path = format!("{COUNTS}/{}/count", paper["id"].as_str().unwrap());
    let bundle = json!({ "scans": [{ "first": "A000013", "last": "A000098" }, { "first": "A000003", "last": "A000009" }] });
    assert_eq!(outcomes(&post(&who.centre[1], &path, bundle).await.must(200).body), ["counted", "counted"]);
    let back = json!({ "scans": [{ "first": "A000200" }, { "first": "A009999" }], "taken_back": true });
    let answer = post(&who.centre[1], &path, back).await.must(200).body;
    assert_eq!(outcomes(&answer), ["taken_back", "taken_back"]);
    let expected = ["found A000010–A000010 recalled", "missing A000099–A000100 lost"];
    assert_eq!(differences(&answer["stocktake"]), expected);

    // Blanks go on moving while it is open: the count is held against the book at the close.
    post(&who.centre[0], "spoil", act("TGV", range("A000100", "A000100"), "Rách")).await.must(201);
    let short = step(&who.centre[0], &paper, COUNTS, "close", closing(json!([]))).await;
    assert_eq!((short.status, short.body["errors"].as_array().unwrap().len()), (422, 2), "{}", short.body);
    assert_eq!(short.body["errors"][1]["code"], "unexplained");
    let told = json!([
        explained("A000010", "A000010", "Tìm thấy trong tủ"),
        explained("A000099", "A000099", "Không thấy")
    ]);
    let mut alone = closing(told.clone());
    alone["council"] = json!([{ "name": "Lò Thị Mẫu", "role": "Thủ kho" }]);
    assert_eq!(step(&who.centre[0], &paper, COUNTS, "close", alone).await.status, 422, "a council of one");
    let closed = step(&who.centre[0], &paper, COUNTS, "close", closing(told)).await.must(200).body;
    assert_eq!((&closed["state"], &closed["book"]), (&json!("proposed"), &json!(96)));
    assert_eq!(differences(&closed), ["found A000010–A000010 recalled", "missing A000099–A000099 lost"]);
    assert_eq!(closed["differences"][1]["reason"], "Không thấy");
    assert_eq!(post(&who.centre[0], &path, json!({ "scans": [{ "first": "A000099" }] })).await.status, 409);

    // A unit does not approve its own count, and nothing has moved before somebody else has.
    assert_eq!(step(&who.centre[1], &paper, COUNTS, "approve", json!({})).await.status, 403);
    assert_eq!(place_of(&who.centre[0], "A000099").await, "held");
    let minutes = printed(&who.centre[0], &paper).await;
    assert!(minutes[0].contains("DỰ THẢO"), "{}", minutes[0]);
    step(&who.agency, &paper, COUNTS, "approve", json!({})).await.must(200);
    says(
        &printed(&who.centre[0], &paper).await,
        &[
            "Theo sổ có 96 phôi trong kho; kiểm đếm được 97 phôi.",
            "1 thừa A000010 A000010 1 mất",
            "2 thiếu A000099 A000099 1 trong kho",
            "2 Lò Thị Mẫu Thủ kho",
        ],
    );
    assert!(
        printed(&who.agency, &paper).await[1].contains("Tìm thấy trong tủ"),
        "a cell of DOCX is one text"
    );
    assert_eq!(place_of(&who.centre[0], "A000099").await, "lost");
    assert_eq!(place_of(&who.centre[0], "A000010").await, "recalled");
    let life = who.centre[0].get(&format!("{BLANKS}/TGV/A000099/trace")).await.must(200).body;
    let last = life["movements"].as_array().unwrap().last().unwrap().clone();
    let names = [&last["kind"], &last["paper_code"], &last["requested_by"]];
    assert_eq!(names, [&json!("adjust"), &json!("KK-01/2026"), &Value::Null]);
    let read = format!("{BLANKS}/{COUNTS}/{}", paper["id"].as_str().unwrap());
    let read = who.agency.get(&read).await.must(200).body;
    let parts = ["proposed", "decided"].map(|part| read[part]["account_id"].as_str().unwrap());
    assert_eq!(parts, [who.centre[0].account().id, who.agency.account().id].map(|id| id.to_string()));
    balance(&who.agency, "type=TGV").await;
    // The next one finds the book right: it is done at once, with minutes, and nothing moves.
    let next = begin(&who.centre[1]).await;
    let path = format!("{COUNTS}/{}/count", next["id"].as_str().unwrap());
    let all = json!({ "scans": [{ "first": "A000001", "last": "A000009" }, { "first": "A000013", "last": "A000098" }] });
    post(&who.centre[1], &path, all).await.must(200);
    let done = step(&who.centre[1], &next, COUNTS, "close", closing(json!([]))).await.must(200).body;
    assert_eq!(
        (&done["state"], &done["differences"], &done["book"]),
        (&json!("done"), &json!([]), &json!(95))
    );
    assert_eq!(done["minutes"]["number"], "05/BB-TTTGPL");
    says(&printed(&who.agency, &next).await, &["kiểm đếm được 95 phôi. Số kiểm đếm khớp với sổ."]);
    let listed = who.centre[0].get(&format!("{BLANKS}/{COUNTS}")).await.must(200).body;
    assert_eq!(listed["data"].as_array().unwrap().len(), 2);
    let read = format!("{BLANKS}/{COUNTS}/{}", next["id"].as_str().unwrap());
    assert_eq!(who.stranger.get(&read).await.status, 404);
    let foreign = step(&who.stranger, &next, COUNTS, "close", closing(json!([]))).await;
    assert_eq!(foreign.status, 404);
}

async fn place_of(who: &Client, serial: &str) -> String {
    let blank = who.get(&format!("{BLANKS}/TGV/{serial}")).await.must(200).body;
    blank["state"].as_str().unwrap().to_owned()
}

#[actix_web::test]
async fn what_moved_after_the_close_is_counted_again() {
    let (_app, who) = stocked().await;
    given(&who, "A000001", "A000010", 10).await;
    let paper = begin(&who.centre[0]).await;
    count(
        &who.centre[0],
        &paper,
        &["A000001", "A000002", "A000003", "A000004", "A000005", "A000006", "A000007"],
    )
    .await;
    let told = json!([explained("A000008", "A000010", "Không thấy")]);
    step(&who.centre[0], &paper, COUNTS, "close", closing(told)).await.must(200);
    // One is lost by its own minutes: the book tells it already. Another one is spoiled, so it was there.
    post(&who.centre[0], "report-loss", act("TGV", range("A000008", "A000008"), "Mất")).await.must(201);
    post(&who.centre[0], "spoil", act("TGV", range("A000009", "A000009"), "Rách")).await.must(201);
    let moved = step(&who.agency, &paper, COUNTS, "approve", json!({})).await;
    assert_eq!((moved.status, moved.code()), (409, "blank_elsewhere"));
    assert_eq!(place_of(&who.centre[0], "A000010").await, "held");
    let reason = json!({ "reason": "Đếm lại" });
    step(&who.agency, &paper, COUNTS, "reject", reason).await.must(200);
    let again = begin(&who.centre[0]).await;
    step(&who.centre[0], &again, COUNTS, "cancel", json!({})).await.must(200);
}

#[actix_web::test]
async fn a_destruction_is_reported_within_fifteen_days() {
    let (app, who) = stocked().await;
    given(&who, "A000001", "A000010", 10).await;
    post(&who.centre[0], "spoil", act("TGV", range("A000003", "A000004"), "In lệch")).await.must(201);
    let mut proposal = act("TGV", range("A000003", "A000004"), "Phôi hỏng");
    proposal["council"] = json!([
        { "name": "Nông Văn Thử", "role": "Chủ tịch" }, { "name": "Lò Thị Mẫu", "role": "Thư ký" },
        { "name": "Vi Văn Ví", "role": "Ủy viên" },
    ]);
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

fn design(from: &str) -> Value {
    json!({
        "type": "TGV", "decision_number": "112/QĐ-PBGDPL", "decision_on": "2026-01-05", "valid_from": from,
        "marks": "Hoa văn chìm",
        "layout": { "width_mm": 90.0, "height_mm": 60.0, "fields": [
            { "name": "full_name", "x_mm": 32.0, "y_mm": 24.5, "width_mm": 48.0, "size_pt": 11.0 }] },
    })
}

#[actix_web::test]
async fn a_lot_lies_within_the_order_that_somebody_else_approved() {
    let (_app, who) = stocked().await;
    assert_eq!(
        post(&who.office[0], "templates", design("2026-01-01")).await.status,
        422,
        "before its decision"
    );
    for (part, value, pointer) in [
        ("name", json!("photo"), "/layout/fields/0/name"),
        ("width_mm", json!(58.5), "/layout/fields/0/width_mm"),
        ("y_mm", json!(57.0), "/layout/fields/0/y_mm"),
    ] {
        let mut wrong = design("2026-02-01");
        wrong["layout"]["fields"][0][part] = value;
        let answer = post(&who.office[0], "templates", wrong).await;
        assert_eq!((answer.status, &answer.body["errors"][0]["pointer"]), (422, &json!(pointer)));
    }
    let mut wrong = design("2026-02-01");
    wrong["layout"]["qr"] = json!({ "x_mm": 70.0, "y_mm": 40.0, "side_mm": 20.5 });
    let twice = wrong["layout"]["fields"][0].clone();
    wrong["layout"]["fields"].as_array_mut().unwrap().push(twice);
    let answer = post(&who.office[0], "templates", wrong).await;
    let at = |n: usize| answer.body["errors"][n]["pointer"].clone();
    assert_eq!((at(0), at(1)), (json!("/layout/fields/1/name"), json!("/layout/qr/side_mm")));
    let template = post(&who.office[0], "templates", design("2026-02-01")).await.must(201).body;
    assert_eq!(post(&who.office[0], "templates", design("2026-02-01")).await.status, 409);
    assert_eq!(post(&who.centre[0], "templates", design("2026-03-01")).await.status, 403);
    let listed = who.centre[0].get(&format!("{BLANKS}/templates")).await.must(200).body;
    assert_eq!(listed["data"][0]["layout"]["fields"][0]["name"], "full_name");

    let order = |first: &str, last: &str, on: &str| {
        json!({
            "type": "TGV", "series": "A", "first": first, "last": last, "number": "08/ĐH-VPC", "printer": "Nhà in Mẫu",
            "ordered_on": on, "template_id": template["id"],
        })
    };
    let known = post(&who.office[0], "print-orders", order("A005000", "A006000", "2026-11-10")).await;
    assert_eq!((known.status, known.code()), (409, "blank_elsewhere"));
    let early = post(&who.office[0], "print-orders", order("A005001", "A006000", "2026-01-31")).await;
    assert_eq!(early.body["errors"][0]["pointer"], "/template_id", "the design is not in force");
    let paper =
        post(&who.office[0], "print-orders", order("A005001", "A006000", "2026-11-10")).await.must(201).body;
    assert_eq!(
        (&paper["quantity"], &paper["state"], &paper["printer"]),
        (&json!(1000), &json!("proposed"), &json!("Nhà in Mẫu"))
    );
    let twice = post(&who.office[1], "print-orders", order("A006000", "A006100", "2026-11-10")).await;
    assert_eq!((twice.status, twice.code()), (409, "not_allowed_now"), "one serial is ordered already");

    let of = |first: &str, last: &str, printed: &str| {
        let mut lot = lot("TGV", first, last);
        (lot["order_id"], lot["printed_on"]) = (paper["id"].clone(), json!(printed));
        lot
    };
    let told =
        |answer: &Answer| (answer.status, answer.body["errors"][0]["code"].as_str().unwrap_or("").to_owned());
    let waiting = post(&who.office[1], "lots", of("A005001", "A005500", "2026-11-18")).await;
    assert_eq!(told(&waiting), (422, "not_approved".into()));
    step(&who.agency, &paper, "papers", "approve", json!({})).await.must(200);
    let outside = post(&who.office[1], "lots", of("A005900", "A006001", "2026-11-18")).await;
    assert_eq!(told(&outside), (422, "not_ordered".into()));
    let before = post(&who.office[1], "lots", of("A005001", "A005500", "2026-11-09")).await;
    assert_eq!(before.body["errors"][0]["pointer"], "/printed_on");
    let own = post(&who.office[0], "lots", of("A005001", "A005500", "2026-11-18")).await;
    assert_eq!((own.status, own.code()), (409, "same_person"), "whoever ordered does not take in");
    let lot = post(&who.office[1], "lots", of("A005001", "A005500", "2026-11-18")).await.must(201).body;
    assert_eq!(lot["of_id"], paper["id"]);
    post(&who.office[1], "lots", of("A005501", "A006000", "2026-11-18")).await.must(201);
    let orders = who.agency.get(&format!("{BLANKS}/print-orders")).await.must(200).body;
    assert_eq!(orders["data"][0]["template_id"], template["id"]);
}
