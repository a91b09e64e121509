//! One nation, and what an operator does with it. The steps share it, since a nation takes seconds to make.

use crate::home::{Home, Outcome, Served, request};
use chrono::{Datelike, Utc};
use reqwest::multipart::{Form, Part};
use rust_xlsxwriter::Workbook;
use serde_json::Value;
use std::{fs, path::Path};

const PDF: &[u8] =
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n\
    trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_nation_is_imported_into_exported_saved_and_restored() {
    let home = Home::new("nation");
    let served = home.serve();
    assert_eq!(told(&home).await, told_of_another().await, "the same seed is the same nation");
    let clerk = home.account("intake");
    let token = served.sign_in(&clerk).await;
    assert_eq!(home.tgpl(&["check", "--json"]).json(0)["findings"], Value::Array(Vec::new()));

    imports(&home, &clerk.0);
    numbers(&home, &served, &token, &clerk.0).await;
    counters(&home).await;
    exports(&home, &served, &token, &clerk.0).await;
    upload(&served, &token).await;
    close_a_book(&home, &served).await;

    let restored = Home::new("restored");
    saved_and_restored(&home, &restored, &served, &token).await;
    tampered(&restored).await;
    drop(served);
}

/// What a nation tells of its units, people, cases and work, each as one hash: all that is neither secret nor sealed.
async fn told(home: &Home) -> Vec<String> {
    let parts = [
        "SELECT id, code, name FROM organisations",
        "SELECT id, full_name, kind FROM practitioners",
        "SELECT id, full_name, birth_date, sex, commune_code FROM persons",
        "SELECT id, code, state, form, role, field, received_on, accepted_at, ended_on FROM cases",
        "SELECT subject_id, duty, starts_at, due_at, done_at, cancelled_at FROM obligations
         WHERE subject_type IN ('request', 'case')",
        "SELECT kind, serials, from_state, to_state, at, paper_code FROM blank_movements",
        "SELECT kind, number, register_number, full_name, state, issued_on FROM cards",
        "SELECT case_id, starts_at, ends_at, kind FROM work_sessions",
    ];
    let sql = home.sql().await;
    let mut told = Vec::new();
    for part in parts {
        let hash = format!(
            "SELECT count(*) || ' ' || md5(string_agg(row::text, '' ORDER BY row::text)) FROM ({part}) row"
        );
        told.push(sql.query_one(&hash, &[]).await.unwrap().get(0));
    }
    told
}

async fn told_of_another() -> Vec<String> {
    let home = Home::new("again");
    let served = home.serve();
    let told = told(&home).await;
    drop(served);
    told
}

fn path(file: &Path) -> &str {
    file.to_str().unwrap()
}

/// A paper book of three cases; the cell of one may be wrong.
fn book(file: &Path, birth: &str) {
    let headings = [
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
    ];
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in (0..).zip(headings) {
        sheet.write(0, column, heading).unwrap();
    }
    for row in 1..=3_u32 {
        let (code, birth) = (format!("TT.TGTT.{row:02}.2019"), if row == 2 { birth } else { "1991" });
        let cells = [
            &code,
            "",
            "Nông Thị Mẫu",
            birth,
            "HN",
            "TGTT",
            "NBC",
            "Hình sự",
            "Bào chữa cho bị cáo",
            "01/09/2019",
            "01/09/2019 08:30",
            "",
            "",
            "",
        ];
        for (column, text) in (0..).zip(cells) {
            sheet.write(row, column, text).unwrap();
        }
    }
    book.save(file).unwrap();
}

fn counts(outcome: &Value) -> [i64; 3] {
    ["rows_total", "rows_created", "rows_unchanged"].map(|name| outcome[name].as_i64().unwrap())
}

/// A wrong cell is named and nothing is stored; a trial stores nothing; the second run changes nothing.
fn imports(home: &Home, account: &str) {
    let file = home.folder.join("book.xlsx");
    let import = |more: &[&str]| {
        home.tgpl(&[&["import", "cases", path(&file), "--account", account, "--json"], more].concat())
    };
    book(&file, "31/02/1991");
    let wrong = import(&[]).json(1);
    assert_eq!((wrong["faults"][0]["row"].as_i64(), wrong["faults"].as_array().unwrap().len()), (Some(3), 1));
    book(&file, "1992");
    assert_eq!(counts(&import(&["--dry-run"]).json(0)), [3, 3, 0]);
    assert_eq!(counts(&import(&[]).json(0)), [3, 3, 0], "the trial stored something");
    assert_eq!(counts(&import(&[]).json(0)), [3, 0, 3], "the second run changed something");
    let missing = home.tgpl(&["import", "cases", "nowhere.xlsx", "--account", account]);
    assert_eq!((missing.code, missing.stdout.as_str()), (1, ""));
    assert_eq!(home.tgpl(&["import", "houses"]).code, 2);
}

/// What the paper book took, left out or took back is no gap; a number that was given here and has no case is one.
async fn numbers(home: &Home, served: &Served, token: &str, account: &str) {
    let sql = home.sql().await;
    let of = format!("SELECT home_organisation_id::text FROM accounts WHERE username = '{account}'");
    let organisation: String = sql.query_one(&of, &[]).await.unwrap().get(0);
    let enter = async |code: Option<&str>, form: &str, role: Option<&str>| -> Value {
        let day = if code.is_some() { "2017-01-05" } else { "2019-01-05" };
        let case = serde_json::json!({ "organisation_id": organisation, "code": code, "channel": "in_person",
            "person": { "full_name": "Nông Văn Thử" }, "received_on": day, "accepted_on": day, "form": form,
            "role": role, "field": "land", "summary": "tranh chấp đất đai", "groups": ["HN"] });
        let asked = reqwest::Client::new()
            .post(format!("{}/api/v1/cases", served.address))
            .bearer_auth(token)
            .header("Idempotency-Key", format!("paper-{code:?}-{form}"))
            .json(&case);
        asked.send().await.unwrap().error_for_status().unwrap().json().await.unwrap()
    };
    assert_eq!(enter(Some("TT.TV.07.2017"), "advice", None).await["code"], "TT.TV.07.2017");
    assert_eq!(enter(None, "court_participation", Some("defender")).await["code"], "TT.TGTT.04.2019");
    let import: String =
        sql.query_one("SELECT id::text FROM imports WHERE rows_created = 3", &[]).await.unwrap().get(0);
    home.tgpl(&["import", "undo", &import, "--account", account, "--json"]).json(0);
    let check = || home.tgpl(&["check", "numbers", "--json"]);
    assert_eq!(check().json(0)["findings"], Value::Array(Vec::new()));
    for (harm, message) in [
        ("last = last + 1", "the register has gaps: {[5,6)}"),
        ("last = last - 2", "the counter is behind the register"),
    ] {
        let book = format!(
            "UPDATE counters SET {harm} WHERE book = 'case.TGTT' AND year = 2019 AND unit_id = '{organisation}'"
        );
        assert_eq!(sql.execute(&book, &[]).await.unwrap(), 1);
        assert_eq!(check().json(1)["findings"][0]["message"], message);
    }
    let mended = "UPDATE counters SET last = 4 WHERE book = 'case.TGTT' AND year = 2019";
    sql.execute(mended, &[]).await.unwrap();
}

/// A counter that nothing says any more is named with its unit and month, and made anew from the cases.
async fn counters(home: &Home) {
    let check = || home.tgpl(&["check", "statistics", "--json"]);
    assert_eq!(check().json(0)["findings"], Value::Array(Vec::new()));
    let sql = home.sql().await;
    let lost =
        "DELETE FROM case_counters WHERE id = (SELECT id FROM case_counters WHERE grain = 'month' LIMIT 1)
        RETURNING organisation_id || ' ' || to_char(from_on, 'YYYY-MM')";
    let lost: String = sql.query_one(lost, &[]).await.unwrap().get(0);
    let found = check().json(1)["findings"].clone();
    assert_eq!((found[0]["subject"].as_str(), found.as_array().unwrap().len()), (Some(&*lost), 1), "{found}");
    let cases: i64 = sql.query_one("SELECT count(*) FROM cases", &[]).await.unwrap().get(0);
    for _ in 0..2 {
        assert_eq!(home.tgpl(&["rebuild", "statistics", "--json"]).json(0)["cases"], cases);
        assert_eq!(check().json(0)["findings"], Value::Array(Vec::new()));
    }
}

async fn get(served: &Served, token: &str, path: &str) -> Value {
    let asked = reqwest::Client::new().get(format!("{}/api/v1/{path}", served.address)).bearer_auth(token);
    asked.send().await.unwrap().error_for_status().unwrap().json().await.unwrap()
}

/// The file holds what the API shows this account under the same filter.
async fn exports(home: &Home, served: &Served, token: &str, account: &str) {
    let export = |list: &str, file: &str, account: &str, filters: &[&str]| {
        let mut arguments = vec!["export", list, file, "--account", account, "--json"];
        arguments.extend(filters.iter().flat_map(|filter| ["--filter", filter]));
        home.tgpl(&arguments)
    };
    let read = |file: &str| fs::read(home.folder.join(file)).unwrap();
    let total = |answer: &Value| answer["page"]["total"].as_u64().unwrap();
    let all = get(served, token, "cases?count=exact&limit=1").await;
    let told = export("cases", "all.json", account, &[]).json(0);
    assert_eq!(told["rows"].as_u64(), Some(total(&all)));
    let rows: Value = serde_json::from_slice(&read("all.json")).unwrap();
    assert_eq!(rows.as_array().unwrap().len() as u64, total(&all));
    assert_eq!(rows[0], all["data"][0]);

    let filtered = get(served, token, "cases?count=exact&form=advice&state=archived").await;
    let told = export("cases", "some.json", account, &["form=advice", "state=archived"]).json(0);
    assert_eq!(told["rows"].as_u64(), Some(total(&filtered)));
    assert!((1..total(&all)).contains(&total(&filtered)), "the filter tells nothing apart");

    // Rows as a file are for those who may take them away.
    let director = home.account("director");
    let directors = served.sign_in(&director).await;
    let theirs = get(served, &directors, "cases?count=exact&form=advice&limit=1").await;
    export("cases", "cases.csv", &director.0, &["form=advice"]).json(0);
    let lines = String::from_utf8(read("cases.csv")).unwrap().lines().count() as u64;
    assert_eq!(lines, 1 + total(&theirs));
    export("requests", "requests.xlsx", &director.0, &[]).json(0);
    assert!(read("requests.xlsx").starts_with(b"PK"));
    let refused = export("cases", "refused.csv", account, &[]);
    assert!(refused.json(1)["error"].as_str().unwrap().contains("forbidden"), "{refused:?}");
    assert!(!home.folder.join("refused.csv").exists());

    let failed = |outcome: Outcome, code: i32| assert_eq!(outcome.code, code, "{outcome:?}");
    failed(export("cases", "all.json", account, &[]), 1);
    failed(export("cases", "new.json", account, &["colour=red"]), 1);
    failed(export("cases", "new.json", "nobody.at.all", &[]), 1);
    failed(export("holidays", "new.pdf", account, &[]), 2);
}

async fn upload(served: &Served, token: &str) {
    let http = reqwest::Client::new();
    let post = |path: &str| {
        let request = http.post(format!("{}/api/v1/{path}", served.address)).bearer_auth(token);
        request.header("Idempotency-Key", format!("key-of-{path}"))
    };
    let made: Value = post("requests").json(&request("có tệp")).send().await.unwrap().json().await.unwrap();
    let form = Form::new().part("file", Part::bytes(PDF).file_name("a.pdf"));
    let path = format!("requests/{}/documents", made["id"].as_str().unwrap());
    let answer = post(&path).multipart(form).send().await.unwrap();
    assert_eq!(answer.status(), 201, "{}", answer.text().await.unwrap());
}

/// A book or register that is closed lets nothing in any more, and comes back with what is in it.
async fn close_a_book(home: &Home, served: &Served) {
    let token = served.sign_in(&home.account("director")).await;
    let year = Utc::now().year() - 1;
    for book in ["movements", "register"] {
        let answer = reqwest::Client::new()
            .post(format!("{}/api/v1/certificate-blanks/books/TGV/{year}/close", served.address))
            .bearer_auth(&token)
            .header("Idempotency-Key", format!("close-{book}"))
            .json(&serde_json::json!({ "book": book }))
            .send()
            .await
            .unwrap();
        assert_eq!(answer.status(), 201, "{}", answer.text().await.unwrap());
    }
}

/// Saved while somebody writes; restored elsewhere: the same rows, all promises kept, and people sign in.
async fn saved_and_restored(home: &Home, restored: &Home, served: &Served, token: &str) {
    let folder = home.folder.join("backup");
    let writer = tokio::spawn({
        let (http, address, token) = (reqwest::Client::new(), served.address.clone(), token.to_owned());
        async move {
            for number in 0.. {
                let sent = http
                    .post(format!("{address}/api/v1/requests"))
                    .bearer_auth(&token)
                    .header("Idempotency-Key", format!("while-saving-{number}"))
                    .json(&request("trong lúc sao lưu"));
                assert_eq!(sent.send().await.unwrap().status(), 201);
            }
        }
    });
    let saved = tokio::task::block_in_place(|| home.tgpl(&["backup", path(&folder), "--json"])).json(0);
    writer.abort();
    assert_eq!(saved["files"].as_u64(), Some(1));
    assert_eq!(home.tgpl(&["backup", path(&folder)]).code, 1, "an older backup was written over");

    let restore = || restored.tgpl(&["backup", "restore", path(&folder), "--json"]);
    let strange = restore().json(1);
    assert!(strange["error"].as_str().unwrap().contains("master key"), "{strange}");
    fs::remove_dir_all(restored.folder.join("data/keys")).unwrap();
    let copied = std::process::Command::new("cp")
        .arg("-r")
        .args([home.folder.join("data/keys"), restored.folder.join("data/keys")])
        .status();
    assert!(copied.unwrap().success());
    let running = restored_server(restored, &restore, &saved);
    let manifest: Value = serde_json::from_slice(&fs::read(folder.join("manifest.json")).unwrap()).unwrap();
    let sql = restored.sql().await;
    let others = ["idempotency_keys", "sessions", "refresh_tokens", "audit_events", "outbox", "guesses"];
    for (table, kept) in manifest["tables"].as_object().unwrap() {
        let rows: i64 = sql.query_one(&format!("SELECT count(*) FROM {table}"), &[]).await.unwrap().get(0);
        let expected = kept["rows"].as_i64().unwrap();
        // Signing in and checking have written a few rows since.
        assert!(
            rows == expected || (others.contains(&table.as_str()) && rows >= expected),
            "{table}: {rows} of {expected}"
        );
    }
    let next = "SELECT nextval('blank_movements_seq') > max(seq) FROM blank_movements";
    let goes_on: bool = sql.query_one(next, &[]).await.unwrap().get(0);
    assert!(goes_on, "the next movement has the number of one that was made");
    assert_eq!(restore().json(1)["error"], "the database is not empty");
    drop(running);
}

fn restored_server(restored: &Home, restore: &impl Fn() -> Outcome, saved: &Value) -> Served {
    assert_eq!(restore().json(0), *saved);
    assert_eq!(restored.tgpl(&["check", "--json"]).json(0)["findings"], Value::Array(Vec::new()));
    restored.serve()
}

/// A row of the access log that was changed, and a file that was, are named.
async fn tampered(restored: &Home) {
    let served = restored.serve();
    let sql = restored.sql().await;
    let changed = "UPDATE audit_events SET fields = '{nothing}' WHERE link = 1 RETURNING seq";
    let seq: i64 = sql.query(changed, &[]).await.unwrap()[0].get(0);
    let found = restored.tgpl(&["check", "audit"]);
    assert_eq!(found.code, 1, "{found:?}");
    assert!(found.stdout.contains(&format!("row {seq}: ")), "{found:?}");
    let key: String = sql
        .query_one("SELECT storage_key FROM documents WHERE storage_key IS NOT NULL", &[])
        .await
        .unwrap()
        .get(0);
    fs::write(restored.folder.join("data/files").join(&key), b"something else").unwrap();
    let found = restored.tgpl(&["check", "files", "--json"]).json(1);
    assert_eq!(found["findings"][0]["subject"], key.as_str());
    drop(served);
}
