//! Cases of the paper books from a spreadsheet.

use crate::{
    documents::{PDF, file, send},
    harness::{Answer, Client, TestApp},
};
use chrono::Datelike;
use diesel_async::SimpleAsyncConnection;
use reqwest::Method;
use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    io::{Read, Write},
    net::TcpStream,
    time::Duration,
};
use tgpl_domain::policy::Role;
use uuid::Uuid;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const HEADINGS: [&str; 16] = [
    "Mã số hồ sơ",
    "Mã tổ chức",
    "Họ và tên người được TGPL",
    "Ngày sinh",
    "Diện người được TGPL",
    "Hình thức",
    "Tư cách",
    "Lĩnh vực",
    "Nội dung vụ việc",
    "Ngày tiếp nhận",
    "Ngày giờ thụ lý",
    "Ngày kết thúc",
    "Kết thúc do",
    "Thành công",
    "Số thẻ người thực hiện",
    "Mã xã",
];

/// A row of the book, right unless a test changes a cell.
#[derive(Clone)]
pub struct Row([String; 16]);

impl Row {
    pub fn new(number: u32) -> Self {
        let cells = [
            &format!("TT.TGTT.{number:02}.2021"),
            "",
            "Nông Thị Mẫu",
            "1991",
            "HN",
            "TGTT",
            "NBC",
            "Hình sự",
            "Bào chữa cho bị cáo trong vụ trộm cắp tài sản",
            "01/09/2021",
            "01/09/2021 08:30",
            "",
            "",
            "",
            "",
            "",
        ];
        Self(cells.map(str::to_owned))
    }

    pub fn with(mut self, heading: &str, text: &str) -> Self {
        let place = HEADINGS.iter().position(|known| *known == heading).unwrap();
        self.0[place] = text.to_owned();
        self
    }
}

pub fn workbook(rows: &[Row]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in (0..).zip(HEADINGS) {
        sheet.write(0, column, heading).unwrap();
    }
    for (line, row) in (1..).zip(rows) {
        for (column, text) in (0..).zip(&row.0) {
            sheet.write(line, column, text).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

pub async fn import(client: &Client, how: &str, file: Vec<u8>) -> Answer {
    let request = client
        .request(Method::POST, &format!("/api/v1/cases:import{how}"))
        .header("Idempotency-Key", Uuid::now_v7().to_string())
        .header("Content-Type", XLSX)
        .body(file);
    Answer::of(request).await
}

fn numbers(body: &Value) -> (i64, i64, i64) {
    let number = |name: &str| body[name].as_i64().unwrap();
    (number("rows_total"), number("rows_created"), number("rows_unchanged"))
}

#[actix_web::test]
async fn a_second_run_changes_nothing_and_the_book_goes_on_after_its_highest_number() {
    let app = TestApp::start().await;
    let intake = app.intake_of(app.lang_son).await;
    let file = workbook(&[
        Row::new(7),
        Row::new(41).with("Ngày kết thúc", "30/09/2021").with("Kết thúc do", "Hoàn thành"),
    ]);

    let tried = import(&intake, "?dry_run=true", file.clone()).await.must(200);
    assert_eq!(numbers(&tried.body), (2, 2, 0));
    assert_eq!(app.texts("SELECT count(*) FROM cases").await, ["0"]);

    let first = import(&intake, "", file.clone()).await.must(201);
    assert_eq!(numbers(&first.body), (2, 2, 0));
    let second = import(&intake, "", file).await.must(201);
    assert_eq!(numbers(&second.body), (2, 0, 2));
    assert_eq!(
        app.texts("SELECT code || ' ' || state FROM cases ORDER BY code").await,
        ["TT.TGTT.07.2021 accepted", "TT.TGTT.41.2021 completed"]
    );
    assert_eq!(app.texts("SELECT last FROM counters WHERE book = 'case.TGTT' AND year = 2021").await, ["41"]);
    assert_eq!(app.texts("SELECT duty FROM obligations ORDER BY duty").await, ["DL04", "DL23", "DS04"]);
    for request in app.texts("SELECT id::text FROM requests").await {
        let request = intake.get(&format!("/api/v1/requests/{request}")).await.must(200).body;
        assert!(request["matter"]["summary"].is_string() && request["eligibility"].is_object(), "{request}");
    }
}

/// A case of the sheet and the same case entered by itself are due for the same, at the same instants.
#[actix_web::test]
async fn an_imported_case_has_the_duties_of_one_entered_by_itself() {
    let app = TestApp::start().await;
    let (intake, officer) = (app.intake_of(app.lang_son).await, app.officer_of(app.lang_son).await);
    app.execute(&format!(
        "UPDATE practitioners SET card_number = '07' WHERE id = '{}'",
        officer.practitioner()
    ))
    .await;
    let duties = async |code: &str| {
        app.texts(&format!(
            "SELECT o.duty || ' ' || o.due_at || ' ' || o.owner_role FROM obligations o JOIN cases c ON c.id = o.subject_id
             WHERE c.code = '{code}' ORDER BY o.duty"
        ))
        .await
    };
    for (number, short, form, role) in
        [(1, "TV", "advice", None), (3, "TGTT", "court_participation", Some("defender"))]
    {
        let (here, there) =
            (format!("TT.{short}.{number:02}.2021"), format!("TT.{short}.{:02}.2021", number + 1));
        let row = Row::new(number)
            .with("Mã số hồ sơ", &here)
            .with("Hình thức", short)
            .with("Tư cách", if role.is_some() { "NBC" } else { "" })
            .with("Ngày giờ thụ lý", "01/09/2021 12:00");
        import(&intake, "", workbook(&[row])).await.must(201);
        let entered = json!({ "organisation_id": app.lang_son, "code": there, "channel": "in_person",
            "person": { "full_name": "Nông Văn Thử" }, "received_on": "2021-09-01", "accepted_on": "2021-09-01",
            "form": form, "role": role, "field": "criminal", "summary": "tội trộm cắp", "groups": ["HN"] });
        intake.post("/api/v1/cases", entered).await.must(201);
        let due = duties(&here).await;
        assert!(!due.is_empty() && due == duties(&there).await, "{due:?}");
    }
    let assigned =
        Row::new(5).with("Mã số hồ sơ", "TT.TV.05.2021").with("Hình thức", "TV").with("Tư cách", "");
    let ended = Row::new(6).with("Ngày kết thúc", "30/09/2021").with("Kết thúc do", "Rút yêu cầu");
    let rows = [assigned.with("Số thẻ người thực hiện", "07"), ended];
    import(&intake, "", workbook(&rows)).await.must(201);
    let codes = async |code| {
        let due = duties(code).await;
        due.iter().map(|duty| duty[..4].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(codes("TT.TV.05.2021").await, ["DL10"]);
    assert_eq!(codes("TT.TGTT.06.2021").await, ["DL23", "DS04"]);
    let carried =
        "SELECT count(*) FROM obligations WHERE duty = 'DL10' AND owner_practitioner_id IS NOT NULL";
    assert_eq!(app.number(carried).await, 1);
}

#[actix_web::test]
async fn every_wrong_cell_has_its_own_message_and_nothing_is_stored() {
    let app = TestApp::start().await;
    let intake = app.intake_of(app.lang_son).await;
    let wrong = [
        ("Mã số hồ sơ", "TT-41"),
        ("Mã số hồ sơ", "CN9.TGTT.01.2021"),
        ("Họ và tên người được TGPL", ""),
        ("Họ và tên người được TGPL", "\u{202e}Nông Thị Mẫu"),
        ("Ngày sinh", "31/04/1990"),
        ("Diện người được TGPL", "NN_MBN_6A"),
        ("Hình thức", "Khác"),
        ("Tư cách", ""),
        ("Lĩnh vực", "Kinh doanh, thương mại"),
        ("Ngày tiếp nhận", "29/02/2021"),
        ("Ngày giờ thụ lý", "31/08/2021 08:00"),
        ("Ngày giờ thụ lý", "01/09/2199 08:00"),
        ("Ngày kết thúc", "02/09/2021"),
        ("Kết thúc do", "Hoàn thành"),
        ("Thành công", "có lẽ"),
        ("Mã tổ chức", "TT-AG"),
    ];
    let rows: Vec<Row> = (1..)
        .zip(wrong)
        .map(|(number, (heading, text))| {
            let row = Row::new(number);
            let row = if heading == "Thành công" {
                row.with("Ngày kết thúc", "30/09/2021").with("Kết thúc do", "Hoàn thành")
            } else {
                row
            };
            row.with(heading, text)
        })
        .collect();

    let answer = import(&intake, "", workbook(&rows)).await.must(422);
    let listed: Vec<String> = answer.body["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| format!("{} {}", error["pointer"].as_str().unwrap(), error["message"].as_str().unwrap()))
        .collect();
    insta::assert_snapshot!(listed.join("\n"));
    assert_eq!(app.texts("SELECT count(*) FROM cases").await, ["0"]);
    assert_eq!(app.texts("SELECT count(*) FROM persons").await, ["0"]);

    let mut mixed = rows;
    mixed.push(Row::new(99));
    let chosen = import(&intake, "?rows=right", workbook(&mixed)).await.must(201);
    assert_eq!(numbers(&chosen.body), (17, 1, 0));
    assert_eq!(chosen.body["faults"].as_array().unwrap().len(), listed.len());
}

/// What the cell alone tells and what the registers tell comes in one answer, whichever row is wrong in which way.
#[actix_web::test]
async fn a_row_that_cannot_be_read_is_still_looked_up() {
    let app = TestApp::start().await;
    let intake = app.intake_of(app.lang_son).await;
    let first = Row::new(1).with("Ngày sinh", "31/04/1990").with("Mã xã", "99999");
    let second = Row::new(2).with("Mã số hồ sơ", "CN9.TGTT.02.2021").with("Lĩnh vực", "Kinh doanh");
    let rows = [
        first.with("Số thẻ người thực hiện", "chưa cấp"),
        second.with("Ngày tiếp nhận", "29/02/2021"),
        Row::new(3).with("Mã xã", "05977"),
    ];
    let answer = import(&intake, "?dry_run=true", workbook(&rows)).await.must(200);
    let listed: Vec<String> = answer.body["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fault| format!("{} {}", fault["row"], fault["heading"].as_str().unwrap()))
        .collect();
    assert_eq!(
        listed,
        [
            "2 Ngày sinh",
            "2 Số thẻ người thực hiện",
            "2 Mã xã",
            "3 Mã số hồ sơ",
            "3 Lĩnh vực",
            "3 Ngày tiếp nhận"
        ]
    );
    assert_eq!(numbers(&answer.body), (3, 1, 0));
}

#[actix_web::test]
async fn an_import_is_taken_back_while_nobody_touched_its_cases() {
    let app = TestApp::start().await;
    let intake = app.intake_of(app.lang_son).await;
    let first = import(&intake, "", workbook(&[Row::new(1), Row::new(2)])).await.must(201);
    let id = first.body["id"].as_str().unwrap();
    let undo = format!("/api/v1/imports/{id}/undo");

    let stranger = app.intake_of(app.an_giang).await;
    stranger.post(&undo, json!({})).await.must(404);
    let undone = intake.post(&undo, json!({})).await.must(200);
    assert!(undone.body["undone_at"].is_string());
    for table in ["cases", "requests", "persons", "obligations", "history"] {
        assert_eq!(app.texts(&format!("SELECT count(*) FROM {table}")).await, ["0"], "{table}");
    }
    assert_eq!(intake.post(&undo, json!({})).await.must(409).code(), "not_allowed_now");
}

/// Whatever was done to a case or a person since, the import stays, and the refusal says what it was.
#[actix_web::test]
async fn an_import_that_somebody_worked_on_stays_and_says_why() {
    let app = TestApp::start().await;
    let (intake, officer) = (app.intake_of(app.lang_son).await, app.officer_of(app.lang_son).await);
    app.execute(&format!(
        "UPDATE practitioners SET card_number = '07' WHERE id = '{}'",
        officer.practitioner()
    ))
    .await;
    let stage = json!({ "kind": "stage", "stage": "investigation", "on_date": "2026-11-20" });
    let session = json!({ "practitioner_id": officer.practitioner(), "kind": "meeting", "summary": "gặp",
        "starts_at": "2026-01-05T08:00:00+07:00", "ends_at": "2026-01-05T12:00:00+07:00" });
    let acts = [
        ("proceedings", stage, "giai đoạn tố tụng"),
        ("dossier", json!({ "item": "judgment", "mark": "on_paper" }), "đánh dấu"),
        ("sessions", session, "buổi làm việc"),
        ("notes", json!({ "body": "hướng bào chữa" }), "ghi chú"),
        ("documents", json!(null), "tài liệu"),
        ("request", json!(null), "yêu cầu hoặc vụ việc khác"),
        ("person", json!(null), "sửa thông tin"),
        ("", json!({ "outcome": "xong" }), "đã được sửa"),
    ];
    for (number, (act, body, why)) in (1..).zip(acts) {
        let row = Row::new(number).with("Số thẻ người thực hiện", "07");
        let brought = import(&intake, "", workbook(&[row])).await.must(201);
        let code = format!("TT.TGTT.{number:02}.2021");
        let ids = app.texts(&format!("SELECT id || ' ' || person_id FROM cases WHERE code = '{code}'")).await;
        let (case, person) = ids[0].split_once(' ').unwrap();
        let path = format!("/api/v1/cases/{case}");
        match act {
            "documents" => {
                send(&officer, &format!("{path}/documents"), file("a.pdf", PDF).text("title", "đơn"))
                    .await
                    .must(201);
            }
            "request" => {
                let again = json!({ "channel": "in_person", "person_id": person, "form": "advice",
                    "field": "land", "matter": { "summary": "Tranh chấp đất" }, "eligibility": { "HN": true } });
                intake.post("/api/v1/requests", again).await.must(201);
            }
            "person" => {
                let named = json!({ "full_name": "Nông Thị Mậu" });
                intake.if_match(1).patch(&format!("/api/v1/persons/{person}"), named).await.must(200);
            }
            "" => drop(officer.if_match(1).patch(&path, body).await.must(200)),
            part => {
                let done = officer.post(&format!("{path}/{part}"), body).await;
                assert!(done.status < 300, "{done:?}");
            }
        }
        let undo = format!("/api/v1/imports/{}/undo", brought.body["id"].as_str().unwrap());
        let refused = intake.post(&undo, json!({})).await.must(409);
        let detail = refused.body["detail"].as_str().unwrap();
        assert!(refused.code() == "not_allowed_now" && detail.contains(why), "{act}: {detail}");
    }
    assert_eq!(app.number("SELECT count(*) FROM cases").await, 8);
}

/// The books of the cases that go are set back, in whichever organisation they are kept; others are not so much as
/// waited for.
#[actix_web::test]
async fn an_undone_import_sets_back_its_own_books_alone() {
    let app = TestApp::start().await;
    let intake = app.intake_of(app.lang_son).await;
    app.execute(&format!(
        "INSERT INTO role_grants (id, account_id, role, organisation_id, valid_from)
         VALUES (gen_random_uuid(), '{}', 'intake', '{}', '2020-01-01')",
        intake.account().id,
        app.an_giang
    ))
    .await;
    let there = |number| {
        let row = Row::new(number).with("Mã tổ chức", "TT-AG").with("Ngày tiếp nhận", "05/01/2026");
        row.with("Ngày giờ thụ lý", "05/01/2026 08:30")
    };
    import(&intake, "", workbook(&[Row::new(3), there(4)])).await.must(201);
    let advice = Row::new(9).with("Mã số hồ sơ", "TT.TV.09.2021").with("Hình thức", "TV").with("Tư cách", "");
    import(&intake, "", workbook(&[advice])).await.must(201);
    let gone = import(&intake, "", workbook(&[Row::new(41), there(52)])).await.must(201);

    let mut other = app.sql().await;
    other.batch_execute("BEGIN; SELECT FROM counters WHERE book = 'case.TV' FOR UPDATE").await.unwrap();
    let undo = format!("/api/v1/imports/{}/undo", gone.body["id"].as_str().unwrap());
    intake.post(&undo, json!({})).await.must(200);
    assert_eq!(
        app.texts("SELECT book || ' ' || last FROM counters WHERE book LIKE 'case.%' ORDER BY 1").await,
        ["case.TGTT 3", "case.TGTT 4", "case.TV 9"]
    );
}

/// Who takes a number while an import is undone keeps it: the counter never falls behind its register.
#[actix_web::test]
async fn a_number_taken_while_an_import_is_undone_stays_taken() {
    let app = TestApp::start().await;
    let intake = app.intake_of(app.lang_son).await;
    let year = app.services.clock.now().year();
    for round in 0..4 {
        let day = format!("05/01/{year}");
        let row = Row::new(500 + round)
            .with("Mã số hồ sơ", &format!("TT.TGTT.{}.{year}", 500 + round))
            .with("Ngày tiếp nhận", &day)
            .with("Ngày giờ thụ lý", &format!("{day} 08:30"));
        let brought = import(&intake, "", workbook(&[row])).await.must(201);
        let mut acts = vec![(
            intake.clone(),
            format!("/api/v1/imports/{}/undo", brought.body["id"].as_str().unwrap()),
            json!({}),
        )];
        for _ in 0..6 {
            let asked = json!({ "channel": "in_person", "form": "court_participation", "role": "defender",
                "person": { "full_name": "Lò Văn Thử", "birth_date": "1991", "commune_code": "05977" },
                "field": "criminal", "matter": { "summary": "Bào chữa" },
                "eligibility": { "HN": true, "proofs": ["P-HN-1"] } });
            let made = intake.post("/api/v1/requests", asked).await.must(201);
            let path = format!("/api/v1/requests/{}/accept", made.body["id"].as_str().unwrap());
            acts.push((intake.if_match(1), path, json!({})));
        }
        acts.swap(0, 3);
        let sent: Vec<_> = acts
            .into_iter()
            .map(|(who, path, body)| actix_web::rt::spawn(async move { who.post(&path, body).await }))
            .collect();
        for one in sent {
            one.await.unwrap().must(200);
        }
        let behind = "SELECT count(*) FROM counters k WHERE last <> (SELECT max(code_number) FROM cases c
            WHERE c.code_year = k.year AND c.organisation_id = k.organisation_id) AND book = 'case.TGTT'";
        assert_eq!(app.number(behind).await, 0);
    }
}

#[actix_web::test]
async fn what_is_no_workbook_is_refused() {
    let app = TestApp::start().await;
    let intake = app.intake_of(app.lang_son).await;
    for bytes in [b"".to_vec(), b"Ma so,Ho ten".to_vec(), b"PK\x03\x04 broken".to_vec()] {
        assert_eq!(import(&intake, "", bytes).await.must(415).code(), "unsupported_media_type");
    }
    let mut book = Workbook::new();
    book.add_worksheet().write(0, 0, "Họ tên").unwrap();
    assert_eq!(import(&intake, "", book.save_to_buffer().unwrap()).await.must(422).code(), "invalid");
    let plain = intake
        .request(Method::POST, "/api/v1/cases:import")
        .header("Idempotency-Key", Uuid::now_v7().to_string())
        .header("Content-Type", "text/plain")
        .body("x");
    Answer::of(plain).await.must(415);
}

/// A workbook may take its time on a slow line, longer than other requests have.
#[actix_web::test]
async fn a_workbook_may_come_slowly() {
    let app = TestApp::start().await;
    let intake = app.intake_of(app.lang_son).await;
    let file = workbook(&[Row::new(1)]);
    let head = format!(
        "POST /api/v1/cases:import HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {}\r\nIdempotency-Key: slow-0001\r\n\
         Content-Type: {XLSX}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        intake.account().token(&app.services).unwrap(),
        file.len()
    );
    let address = app.address.trim_start_matches("http://").to_owned();
    let answer = actix_web::web::block(move || {
        let mut stream = TcpStream::connect(address).unwrap();
        let (first, rest) = file.split_at(file.len() / 2);
        stream.write_all(head.as_bytes()).unwrap();
        stream.write_all(first).unwrap();
        std::thread::sleep(Duration::from_secs(11));
        stream.write_all(rest).ok();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).ok();
        answer
    });
    let answer = answer.await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 201"), "{answer}");
}

/// A figure that was published for September 2021.
struct Figure {
    indicator: String,
    unit: String,
    value: u32,
}

fn published() -> Vec<Figure> {
    let mut reader = csv::Reader::from_reader(include_str!("data/figures_2021_09.csv").as_bytes());
    let rows: Vec<BTreeMap<String, String>> = reader.deserialize().collect::<Result<_, _>>().unwrap();
    rows.iter()
        .map(|row| Figure {
            indicator: row["indicator"].clone(),
            unit: row["unit_code"].clone(),
            value: row["value"].parse().unwrap(),
        })
        .collect()
}

/// The 63 centres of 2021, and a clerk of all of them.
pub async fn clerk_of_the_63(app: &TestApp) -> Client {
    app.execute(
        "INSERT INTO organisations (id, kind, code, name, case_unit, province_code, province_valid_from, valid_from, created_at)
         SELECT gen_random_uuid(), 'centre', 'TT63-' || code, 'Trung tâm ' || name, 'TT', code, valid_from, '2018-01-01', now()
         FROM provinces WHERE valid_from = '1900-01-01'",
    )
    .await;
    let clerk = app.someone(Role::Intake, app.lang_son).await;
    app.execute(&format!(
        "INSERT INTO role_grants (id, account_id, role, organisation_id, valid_from)
         SELECT gen_random_uuid(), '{}', 'intake', id, '2020-01-01' FROM organisations WHERE code LIKE 'TT63-%'",
        clerk.account().id
    ))
    .await;
    clerk
}

/// Enters September 2021 as it was published: accepted by role, ended, successful by province. Answers the latter.
pub async fn enter_september_2021(app: &TestApp, clerk: &Client) -> BTreeMap<String, u32> {
    let figures = published();
    let national = |indicator: &str| {
        figures.iter().find(|figure| figure.unit.is_empty() && figure.indicator == indicator).unwrap().value
    };
    let successful: BTreeMap<String, u32> = figures
        .iter()
        .filter(|figure| !figure.unit.is_empty() && figure.indicator == "court_successful")
        .map(|figure| (figure.unit.clone(), figure.value))
        .collect();
    let (accepted, defence, ended) =
        (national("court_accepted"), national("court_defence_accepted"), national("court_ended"));
    let provinces =
        app.texts("SELECT code FROM provinces WHERE valid_from = '1900-01-01' ORDER BY code").await;
    assert_eq!(provinces.len(), 63);

    let mut left: BTreeMap<&str, u32> =
        successful.iter().map(|(code, value)| (code.as_str(), *value)).collect();
    let mut in_province: BTreeMap<&str, u32> = BTreeMap::new();
    let mut rows = Vec::new();
    // Each province has at least the cases that it won; the others are spread evenly.
    let of_the_winners = successful.iter().flat_map(|(code, value)| vec![code.as_str(); *value as usize]);
    let of_all = provinces.iter().map(String::as_str).cycle();
    for (number, province) in (0..accepted).zip(of_the_winners.chain(of_all)) {
        let book = in_province.entry(province).or_insert(0);
        *book += 1;
        let mut row = Row::new(*book)
            .with("Mã tổ chức", &format!("TT63-{province}"))
            .with("Tư cách", if number < defence { "NBC" } else { "NBV" })
            .with("Ngày giờ thụ lý", &format!("{:02}/09/2021 09:00", 1 + number % 29));
        let successes = left.entry(province).or_insert(0);
        if number < ended || *successes > 0 {
            row = row.with("Ngày kết thúc", "30/09/2021").with("Kết thúc do", "Hoàn thành");
            let success = *successes > 0;
            *successes = successes.saturating_sub(1);
            row = row.with("Thành công", if success { "Có" } else { "Không" });
        }
        rows.push(row);
    }
    let surplus = rows.iter().filter(|row| !row.0[11].is_empty()).count() - ended as usize;
    for row in rows.iter_mut().rev().filter(|row| row.0[13] == "Không").take(surplus) {
        *row = row.clone().with("Ngày kết thúc", "").with("Kết thúc do", "").with("Thành công", "");
    }

    let answer = import(clerk, "", workbook(&rows)).await.must(201);
    assert_eq!(numbers(&answer.body), (i64::from(accepted), i64::from(accepted), 0));
    successful
}

/// September 2021 counted back from the database under the 63 provinces of that day and mapped to the 34 of today.
#[actix_web::test]
async fn the_month_of_september_2021_comes_in_and_is_counted_back_exactly() {
    let app = TestApp::start().await;
    let clerk = clerk_of_the_63(&app).await;
    let successful = enter_september_2021(&app, &clerk).await;

    let month = "c.form = 'court_participation' AND (c.accepted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date BETWEEN '2021-09-01' AND '2021-09-30'";
    let one = async |query: String| app.texts(&query).await.join("").parse::<u32>().unwrap();
    assert_eq!(one(format!("SELECT count(*) FROM cases c WHERE {month}")).await, 878);
    assert_eq!(one(format!("SELECT count(*) FROM cases c WHERE {month} AND role = 'defender'")).await, 656);
    assert_eq!(one(format!("SELECT count(*) FROM cases c WHERE {month} AND role = 'protector'")).await, 222);
    let end = "c.ended_on BETWEEN '2021-09-01' AND '2021-09-30'";
    assert_eq!(one(format!("SELECT count(*) FROM cases c WHERE {end}")).await, 638);
    assert_eq!(one(format!("SELECT count(*) FROM cases c WHERE {end} AND successful")).await, 80);

    let reported = app
        .texts(&format!(
            "SELECT o.province_code || ' ' || count(*) FROM cases c JOIN organisations o ON o.id = c.organisation_id
             WHERE {end} AND c.successful GROUP BY o.province_code ORDER BY 1"
        ))
        .await;
    let expected: Vec<String> = successful.iter().map(|(code, value)| format!("{code} {value}")).collect();
    assert_eq!(reported, expected);

    let today = app
        .texts(&format!(
            "SELECT l.new_code || ' ' || count(*) FROM cases c JOIN organisations o ON o.id = c.organisation_id
             JOIN province_lineage l ON l.old_code = o.province_code AND l.old_valid_from = o.province_valid_from
             WHERE {end} AND c.successful GROUP BY l.new_code ORDER BY 1"
        ))
        .await;
    let total: u32 = today.iter().map(|line| line.rsplit(' ').next().unwrap().parse::<u32>().unwrap()).sum();
    assert_eq!(total, 80);
    insta::assert_snapshot!(today.join("\n"));
}
