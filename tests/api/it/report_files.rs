//! Reports as files: every format tells the same figures, sums are alive, a draft says what it is.

use crate::{
    harness::{Answer, Client, TestApp},
    reports::{begin, cells, chain, id, six, take, win, write},
};
use calamine::{Data, Reader, Xlsx};
use lopdf::Document;
use serde_json::{Value, json};
use std::io::{Cursor, Read as _};
use tgpl_domain::{numbers_vi::decimal, policy::Role};
use zip::ZipArchive;

/// A file of a report.
async fn file(by: &Client, report: &str, format: &str) -> (Answer, Vec<u8>) {
    let path = format!("/api/v1/reports/{report}/file?format={format}");
    let answer = by.get(&path).await.must(200);
    let bytes = answer.bytes.clone();
    (answer, bytes)
}

pub fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of each page.
pub fn pages(pdf: &[u8]) -> Vec<String> {
    let document = Document::load_mem(pdf).unwrap();
    document.get_pages().keys().map(|page| flat(&document.extract_text(&[*page]).unwrap())).collect()
}

/// The text of a document's main part, one space between its pieces.
pub fn written(docx: &[u8]) -> String {
    let mut xml = String::new();
    ZipArchive::new(Cursor::new(docx))
        .unwrap()
        .by_name("word/document.xml")
        .unwrap()
        .read_to_string(&mut xml)
        .unwrap();
    let texts = xml.split("<w:t xml:space=\"preserve\">").skip(1);
    flat(&texts.filter_map(|rest| rest.split("</w:t>").next()).collect::<Vec<_>>().join(" "))
}

/// A workbook's sheet: values, and formulas by place.
pub struct Book {
    pub cells: calamine::Range<Data>,
    pub formulas: calamine::Range<String>,
}

pub fn book(xlsx: Vec<u8>) -> Book {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(xlsx)).unwrap();
    let name = book.sheet_names().remove(0);
    Book { cells: book.worksheet_range(&name).unwrap(), formulas: book.worksheet_formula(&name).unwrap() }
}

impl Book {
    pub fn number(&self, row: u32, column: u32) -> Option<f64> {
        match self.cells.get_value((row, column))? {
            Data::Float(number) => Some(*number),
            Data::Int(number) => i32::try_from(*number).ok().map(f64::from),
            _ => None,
        }
    }

    pub fn text(&self, row: u32, column: u32) -> String {
        self.cells.get_value((row, column)).map(ToString::to_string).unwrap_or_default()
    }

    /// The row in which the figures begin: the one below the numbers of the columns.
    fn first(&self) -> u32 {
        let last = self.cells.end().unwrap().0;
        (0..=last).find(|row| self.text(*row, 0) == "A").unwrap() + 1
    }

    pub fn all(&self) -> String {
        self.cells.used_cells().map(|(.., cell)| cell.to_string()).collect::<Vec<_>>().join("\n")
    }
}

/// `SUM(C9,D10)` over the values of a sheet.
fn computed(book: &Book, formula: &str) -> f64 {
    let parts = formula.strip_prefix("SUM(").and_then(|rest| rest.strip_suffix(')')).expect("a sum");
    let value = |name: &str| {
        let letters: String = name.chars().take_while(char::is_ascii_alphabetic).collect();
        let column = letters.bytes().fold(0, |column, letter| column * 26 + u32::from(letter - b'A') + 1) - 1;
        let row: u32 = name[letters.len()..].parse().unwrap();
        book.number(row - 1, column).unwrap()
    };
    parts.split(',').map(value).sum()
}

fn labels(report: &Value, of: &str) -> Vec<(String, String)> {
    let line = |line: &Value| {
        (line["code"].as_str().unwrap().to_owned(), line["words"]["vi"].as_str().unwrap().to_owned())
    };
    report[of].as_array().unwrap().iter().map(line).collect()
}

/// Every cell of a report stands in its sheet, and every formula gives what stands in its cell; the number of formulas.
fn agree(report: &Value, book: &Book) -> usize {
    let (rows, columns) = (labels(report, "rows"), labels(report, "columns"));
    let figures = cells(report);
    let first = book.first();
    let mut formulas = 0;
    for (row, (code, label)) in (first..).zip(&rows) {
        assert_eq!((&book.text(row, 0), &book.text(row, 1)), (code, label));
        for (at, (column, _)) in (2..).zip(&columns) {
            let figure = figures[&(code.clone(), column.clone())]["figure"].as_i64();
            let shown = book.number(row, at).map(|number| (number * 100.0).round());
            assert_eq!(shown, figure.map(|figure| figure as f64), "{code} {column}");
            let formula = book.formulas.get_value((row, at)).filter(|formula| !formula.is_empty());
            if let Some(formula) = formula {
                assert_eq!(Some(computed(book, formula)), book.number(row, at), "{code} {column}: {formula}");
                formulas += 1;
            }
        }
    }
    formulas
}

#[actix_web::test]
async fn a_sheet_has_every_cell_and_its_sums_are_alive() {
    let app = TestApp::start().await;
    let who = chain(&app).await;
    six(&app, app.lang_son).await;
    for form in ["24/BTP/TGPL", "25/BTP/TGPL"] {
        let report = begin(&who.admin, form, "2026-H1", app.lang_son).await.must(201).body;
        let (answer, xlsx) = file(&who.admin, report["id"].as_str().unwrap(), "xlsx").await;
        let code = form.replace('/', "-");
        let name = format!("attachment; filename=\"{code}_2026-H1_TT-LS_ban1.xlsx\"");
        assert_eq!(answer.header("content-disposition"), name);
        let book = book(xlsx);
        assert!(
            agree(&report, &book) >= 2 * report["columns"].as_array().unwrap().len(),
            "{form}: rows I and II are sums"
        );
        let all = book.all();
        for text in ["BẢN NHÁP – CHƯA KÝ", "01/01/2026", "31/05/2026", "Người kiểm tra", form] {
            assert!(all.contains(text), "no {text}");
        }
        assert!(all.contains(report["unit"]["name"].as_str().unwrap()));
        assert!(all.contains(report["receiver"]["name"].as_str().unwrap()));
        for (_, label) in labels(&report, "columns") {
            assert!(all.contains(&label), "{form}: no {label}");
        }
    }
}

#[actix_web::test]
async fn a_figure_written_by_hand_says_why_in_every_format_and_computes_nothing() {
    let app = TestApp::start().await;
    let who = chain(&app).await;
    six(&app, app.lang_son).await;
    let report = id(&begin(&who.admin, "24/BTP/TGPL", "2026-H1", app.lang_son).await.must(201));
    let entries = json!([{ "row": "1.1", "column": "2", "figure": 1250, "reason": "=HYPERLINK(\"http://x\")" },
        { "row": "I", "column": "1", "figure": 900, "reason": "theo sổ giấy" }]);
    let path = format!("/api/v1/reports/{report}");
    write(&who.admin, &report, json!({ "entries": entries, "texts": { "note": "=1+1" } })).await.must(200);
    let view = who.admin.get(&path).await.must(200).body;

    let (_, xlsx) = file(&who.admin, &report, "xlsx").await;
    let mut notes = String::new();
    let mut archive = ZipArchive::new(Cursor::new(&xlsx)).unwrap();
    archive.by_name("xl/comments1.xml").unwrap().read_to_string(&mut notes).unwrap();
    assert!(notes.contains("theo sổ giấy") && notes.contains("Theo hồ sơ: 5"), "{notes}");
    let book = book(xlsx);
    agree(&view, &book);
    let sum = view["rows"].as_array().unwrap().iter().position(|row| row["code"] == "I").unwrap();
    let place = (book.first() + u32::try_from(sum).unwrap(), 2);
    assert!(
        book.formulas.get_value(place).is_none_or(String::is_empty),
        "what was written by hand is no sum"
    );
    assert!(
        book.formulas.used_cells().all(|(.., formula)| formula.is_empty() || formula.starts_with("SUM("))
    );

    let (answer, csv) = file(&who.admin, &report, "csv").await;
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
    let text = String::from_utf8(csv).unwrap();
    let mut reader = csv::Reader::from_reader(text.strip_prefix('\u{feff}').expect("a mark").as_bytes());
    let lines: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let figures = cells(&view);
    assert_eq!(lines.len(), figures.len());
    for line in &lines {
        assert_eq!([&line[0], &line[2], &line[3], &line[4]], ["24/BTP/TGPL", "TT-LS", "2026-H1", "1"]);
        let cell = &figures[&(line[5].to_owned(), line[7].to_owned())];
        let hundredths = |text: &str| text.parse::<f64>().ok().map(|number| (number * 100.0).round() as i64);
        assert_eq!(hundredths(&line[9]), cell["figure"].as_i64(), "{line:?}");
        assert_eq!(hundredths(&line[10]), cell["counted"].as_i64(), "{line:?}");
    }
    let by_hand = lines.iter().find(|line| (&line[5], &line[7]) == ("1.1", "2")).unwrap();
    assert_eq!((&by_hand[9], &by_hand[11]), ("12.5", "'=HYPERLINK(\"http://x\")"));

    let (_, pdf) = file(&who.admin, &report, "pdf").await;
    let text = pages(&pdf).concat();
    for told in ["12,5*", "theo sổ giấy", "(theo hồ sơ: 5)", "Ghi chú: =1+1"] {
        assert!(text.contains(told), "no {told} in {text}");
    }
}

#[actix_web::test]
async fn a_paper_has_the_eighteen_heads_and_its_hash_once_it_is_signed() {
    let app = TestApp::start().await;
    let who = chain(&app).await;
    six(&app, app.lang_son).await;
    let report = id(&begin(&who.admin, "24/BTP/TGPL", "2026-H1", app.lang_son).await.must(201));
    let draft = pages(&file(&who.admin, &report, "pdf").await.1);
    assert!(draft.iter().all(|page| page.contains("BẢN NHÁP – CHƯA KÝ")), "on every page");
    take(&who.admin, &report, "check", json!({})).await.must(200);
    let signed = take(&who.director, &report, "sign", json!({})).await.must(200).body;

    let (answer, pdf) = file(&who.admin, &report, "pdf").await;
    assert_eq!(answer.header("content-type"), "application/pdf");
    let (_, docx) = file(&who.admin, &report, "docx").await;
    let figures = cells(&signed);
    let account = who.director.account().id;
    let head =
        app.texts(&format!("SELECT display_name FROM accounts WHERE id = '{account}'")).await.remove(0);
    let pages = pages(&pdf);
    for text in [pages.concat(), written(&docx)] {
        assert!(!text.contains("BẢN NHÁP"), "{text}");
        for told in
            ["Biểu số: 24/BTP/TGPL", "TT 03/2019/TT-BTP", "6 tháng đầu năm 2026", "Đơn vị tính: lượt người"]
        {
            assert!(text.contains(told), "no {told} in {text}");
        }
        assert!(
            text.contains(&format!("Đơn vị báo cáo: {}", signed["unit"]["name"].as_str().unwrap())),
            "{text}"
        );
        let columns = labels(&signed, "columns");
        assert_eq!(columns.len(), 18);
        for (column, label) in &columns {
            assert!(text.contains(label) && text.contains(&format!("({column})")), "no {label} in {text}");
        }
        for heading in ["Chia theo giới tính", "Người có khó khăn về tài chính"] {
            assert!(text.contains(heading), "no {heading}");
        }
        for (code, label) in labels(&signed, "rows") {
            let row = columns.iter().map(|(column, _)| {
                decimal(figures[&(code.clone(), column.clone())]["figure"].as_i64().unwrap())
            });
            let row = format!("{label} {}", row.collect::<Vec<_>>().join(" "));
            assert!(text.contains(&row), "no {row} in {text}");
        }
        assert!(text.contains(&head), "the head's name");
    }
    let hash = signed["hash"].as_str().unwrap();
    assert!(pages.iter().all(|page| page.contains(hash)), "the hash stands below every page");
}

#[actix_web::test]
async fn a_text_is_told_with_its_numbers_and_a_list_with_its_cases() {
    let app = TestApp::start().await;
    let who = chain(&app).await;
    let cases = six(&app, app.lang_son).await;
    let report = id(&begin(&who.admin, "12-TP-TGPL", "2026-H1", app.lang_son).await.must(201));
    write(&who.admin, &report, json!({ "texts": { "10": "Thiếu phương tiện đi lại" } })).await.must(200);
    let pdf = pages(&file(&who.admin, &report, "pdf").await.1).concat();
    let docx = written(&file(&who.admin, &report, "docx").await.1);
    let sheet = book(file(&who.admin, &report, "xlsx").await.1).all();
    for text in [pdf, docx, sheet] {
        for told in [
            "Trong kỳ, Trung tâm thực hiện 5 vụ việc",
            "Thiếu phương tiện đi lại",
            "3. Vụ việc trợ giúp pháp lý",
        ] {
            assert!(text.contains(told), "no {told} in {text}");
        }
    }
    let csv = String::from_utf8(file(&who.admin, &report, "csv").await.1).unwrap();
    assert!(csv.contains(",cases_carried_out,,5,5,"), "{csv}");

    // A success is counted in the month in which its case ended.
    let code = app.texts(&format!("SELECT code FROM cases WHERE id = '{}'", cases[0])).await.remove(0);
    win(&app, &cases[0]).await;
    let list = begin(&who.admin, "success-list", "2026-05", app.lang_son).await.must(201);
    assert_eq!(list.body["listed"], 100, "{}", list.body);
    let list = id(&list);
    let pdf = pages(&file(&who.admin, &list, "pdf").await.1).concat();
    let sheet = book(file(&who.admin, &list, "xlsx").await.1).all();
    for text in [pdf, sheet] {
        for told in [code.as_str(), "hình sự", "20/05/2026", "Tiêu chí thành công"] {
            assert!(text.contains(told), "no {told} in {text}");
        }
        assert!(!text.contains("Nông Văn Thử"), "who was helped is not named");
    }
}

#[actix_web::test]
async fn a_file_is_refused_like_a_reading_and_leaves_its_row() {
    let app = TestApp::start().await;
    let who = chain(&app).await;
    let report = id(&begin(&who.admin, "24/BTP/TGPL", "2026-H1", app.lang_son).await.must(201));
    write(&who.admin, &report, json!({ "nil": true })).await.must(200);
    for format in ["pdf", "docx", "xlsx", "csv"] {
        let (_, bytes) = file(&who.admin, &report, format).await;
        let text = match format {
            "pdf" => pages(&bytes).concat(),
            "docx" => written(&bytes),
            "xlsx" => book(bytes).all(),
            _ => continue,
        };
        assert!(text.contains("Không phát sinh"), "{format}: {text}");
    }
    let rows = "SELECT count(*) FROM audit_events WHERE act = 'report_file_read'";
    assert_eq!(app.number(rows).await, 4);
    let path = format!("/api/v1/reports/{report}/file");
    let stranger = app.someone(Role::CentreAdmin, app.an_giang).await;
    assert_eq!(stranger.get(&format!("{path}?format=pdf")).await.status, 404);
    assert_eq!(who.admin.get(&format!("{path}?format=odt")).await.code(), "not_acceptable");
    assert_eq!(app.number(rows).await, 4);
}
