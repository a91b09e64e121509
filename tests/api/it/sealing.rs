//! What lies in the database of those who are helped: whoever has its rows, or a backup of them, has no word of a
//! matter, no number, no group.

use crate::{
    documents::{PDF, file, send},
    harness::{Answer, Client, TestApp},
};
use serde_json::{Value, json};
use tgpl_domain::cases::CaseState;

/// A word that stands nowhere else.
const WORD: &str = "zqxjvk";
const ID_NUMBER: &str = "020191000001";
/// Of three telephone numbers, however they are written.
const PHONES: [&str; 3] = ["912345678", "912345679", "912345680"];
/// A group that tells of HIV, as JSON holds its code.
const GROUP: &str = "\"HIV\"";

/// Every row of every table, each after the name of its table.
/// The texts of public forms name every group; they stand in tables that are public as a whole and of forms alone.
async fn rows(app: &TestApp) -> Vec<String> {
    let tables =
        "SELECT relname::text FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
        AND relname NOT IN ('report_forms', 'report_definitions')";
    let mut rows = Vec::new();
    for table in app.texts(tables).await {
        rows.extend(app.texts(&format!("SELECT '{table}: ' || t::text FROM \"{table}\" t")).await);
    }
    rows
}

/// The rows that hold a text, as it is or as the digits of its bytes.
fn holding<'a>(rows: &'a [String], text: &str) -> Vec<&'a String> {
    let digits: String = text.bytes().map(|byte| format!("{byte:02x}")).collect();
    rows.iter().filter(|row| row.contains(text) || row.contains(&digits)).collect()
}

fn asked(about: &str) -> Value {
    json!({
        "channel": "in_person",
        "person": {
            "full_name": "Hoàng Thị Mẫu", "birth_date": "1991-05-20", "sex": "female", "id_number": ID_NUMBER,
            "phone": "0912345678", "commune_code": "05977", "address": format!("thôn {WORD}"),
            "ethnicity": format!("dân tộc {WORD}"), "language": format!("tiếng {WORD}"),
            "needs": [format!("cần {WORD}")], "safe_contact": format!("gọi {WORD} 0912345680"),
        },
        "requester": { "name": format!("Lý {WORD}"), "relation": "relative", "phone": "0912345679" },
        "matter": {
            "summary": format!("{about} {WORD}"), "stage": format!("giai đoạn {WORD}"), "body": format!("tòa {WORD}"),
            "crime": format!("tội {WORD}"), "court_file_number": format!("12/{WORD}")
        },
        "parties": [{ "name": "Lê Văn Bị", "side": "opposing", "role": format!("bị đơn {WORD}") }],
        "eligibility": { "HN": true, "HIV": true, "proofs": ["P-HN-1"] },
        "form": "advice", "field": "land",
        "papers": [format!("đơn {WORD}")]
    })
}

async fn act(who: &Client, request: &Answer, verb: &str, body: Value) -> Answer {
    let path = format!("/api/v1/requests/{}", request.body["id"].as_str().unwrap());
    who.if_match(request.etag.unwrap()).post(&format!("{path}/{verb}"), body).await
}

/// Plants the word in everything that a request is told.
async fn requests(app: &TestApp) -> usize {
    let clerk = app.intake_of(app.lang_son).await;
    let says = json!({ "reason": format!("vì {WORD}") });
    let ask = async |about: &str| clerk.post("/api/v1/requests", asked(about)).await.must(201);
    let accepted = act(&clerk, &ask("đất").await, "accept", json!({})).await.must(200);
    act(&clerk, &ask("nhà").await, "withdraw", says.clone()).await.must(200);
    let refusal = json!({ "ground": "contrary_to_law", "reason": format!("vì {WORD}"), "guidance": format!("nên {WORD}") });
    let director = app.director_of(app.lang_son).await;
    act(&director, &ask("nợ").await, "refuse", refusal).await.must(200);
    let help = json!({ "question": format!("hỏi {WORD}"), "answer": format!("đáp {WORD}") });
    act(&clerk, &ask("thủ tục").await, "answer", help).await.must(200);
    let asks = json!({ "missing_papers": [format!("giấy {WORD}")] });
    let waiting = act(&clerk, &ask("ly hôn").await, "ask-supplement", asks).await.must(200);
    act(&clerk, &waiting, "supplement", json!({ "proofs": [], "note": format!("nộp {WORD}") }))
        .await
        .must(200);
    let sends = json!({ "organisation_id": app.an_giang, "reason": format!("vì {WORD}") });
    let mut elsewhere = asked("thừa kế");
    elsewhere["person"]["commune_code"] = json!("30292");
    let elsewhere = clerk.post("/api/v1/requests", elsewhere).await.must(201);
    let sent = act(&director, &elsewhere, "transfer", sends).await.must(200);
    let receiver = app.director_of(app.an_giang).await;
    let taken = act(&receiver, &sent, "confirm-transfer", json!({})).await.must(201);

    let mut told = 0;
    for (who, one) in [(&clerk, &accepted), (&receiver, &taken)] {
        let path = format!("/api/v1/requests/{}", one.body["id"].as_str().unwrap());
        told += who.get(&path).await.must(200).body.to_string().matches(WORD).count();
    }
    told
}

/// Plants it in everything that is told of a case; answers how often the API tells it back.
async fn case(app: &TestApp) -> usize {
    let (first, second) = (app.officer_of(app.lang_son).await, app.officer_of(app.lang_son).await);
    let director = app.director_of(app.lang_son).await;
    let case = app.given_case_of(app.lang_son, CaseState::InProgress, &[first.practitioner()]).await;
    app.execute("UPDATE cases SET received_on = '2026-01-02', version = version + 1").await;
    let path = format!("/api/v1/cases/{}", case.id);
    let text = |about: &str| format!("{about} {WORD}");
    first.post(&format!("{path}/notes"), json!({ "body": text("nghĩ") })).await.must(201);
    let session = json!({ "practitioner_id": first.practitioner(), "kind": "meeting", "starts_at": "2026-11-20T01:00:00Z",
        "ends_at": "2026-11-20T05:00:00Z", "place": text("trại"), "summary": text("gặp"), "confirmed_by": text("ông") });
    first.post(&format!("{path}/sessions"), session).await.must(201);
    let stage = json!({ "kind": "stage", "stage": "investigation", "on_date": "2026-11-20", "body_name": text("công an") });
    let stage = first.post(&format!("{path}/proceedings"), stage).await.must(201);
    let result = json!({ "result": text("kết quả") });
    first.if_match(1).patch(stage.header("location"), result).await.must(200);
    let mark = json!({ "item": "judgment", "mark": "not_applicable", "reason": text("do") });
    first.post(&format!("{path}/dossier"), mark).await.must(200);
    let title = file("a.pdf", PDF).text("title", text("đơn"));
    send(&first, &format!("{path}/documents"), title).await.must(201);
    let version = async |who: &Client| who.get(&path).await.etag.unwrap();
    first.if_match(version(&first).await).patch(&path, json!({ "outcome": text("xong") })).await.must(200);
    let past = app.services.clock.now().to_rfc3339_opts(chrono::SecondsFormat::Micros, true);
    let reason = json!({ "reason": text("bận") });
    first.if_match(version(&first).await).post(&format!("{path}/decline"), reason).await.must(200);
    let replace = json!({ "practitioner_id": second.practitioner(), "done": 30, "reason": text("thay") });
    director
        .if_match(version(&director).await)
        .post(&format!("{path}/assignments/replace"), replace)
        .await
        .must(200);

    let mut told = 0;
    let as_of = format!("?as_of={past}");
    for place in ["", &as_of, "/sessions", "/proceedings", "/documents", "/assignments", "/history"] {
        let read = second.get(&format!("{path}{place}")).await.must(200);
        let words = read.body.to_string().matches(WORD).count();
        assert!(words > 0, "{place} tells nothing: {}", read.body);
        told += words;
    }
    told
}

#[actix_web::test]
async fn the_rows_hold_no_word_of_a_matter_no_number_no_group() {
    let app = TestApp::start().await;
    app.set_clock("2026-11-22T08:00:00+07:00");
    let told = requests(&app).await + case(&app).await;
    assert!(told > 25, "told back through the API: {told}");
    let rows = rows(&app).await;
    assert!(
        holding(&rows, "Hoàng Thị Mẫu").len() >= 6,
        "names stay as they are: people are searched by them"
    );
    for counted in ["facts: ", "case_counters: "] {
        assert!(rows.iter().any(|row| row.starts_with(counted)), "{counted}");
    }
    for secret in [WORD, ID_NUMBER, GROUP].into_iter().chain(PHONES) {
        let found = holding(&rows, secret);
        assert!(found.is_empty(), "{secret}: {found:#?}");
    }
}

#[actix_web::test]
async fn the_rows_of_a_nation_hold_no_number_and_no_word_of_a_matter() {
    let app = TestApp::of_nation(300).await;
    let rows = rows(&app).await;
    assert!(rows.iter().filter(|row| row.starts_with("persons:")).count() >= 300);
    let digits = |row: &str, from: &str, length: usize| {
        row.match_indices(from).any(|(at, _)| {
            let alone = !row[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-');
            let number = row[at + from.len()..].chars().take_while(char::is_ascii_digit).count();
            alone && number + from.len() == length
        })
    };
    for row in &rows {
        assert!(!digits(row, "0", 12), "a citizen number: {row}");
        assert!(!digits(row, "+849", 12), "a telephone number: {row}");
    }
    for word in ["ranh chấp", "Ly hôn", "vụ án", "am gia tố tụng", "người bào chữa"] {
        let found = holding(&rows, word);
        assert!(found.is_empty(), "{word}: {found:#?}");
    }
    assert!(holding(&rows, GROUP).is_empty());
}
