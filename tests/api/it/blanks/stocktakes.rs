//! What a count finds, and how it is adjusted by two people.

use super::{
    BLANKS, act, balance, given, lost,
    papers::{printed, says},
    post, range, step, stocked,
};
use crate::harness::Client;
use serde_json::{Value, json};

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
    post(&who.centre[0], "report-loss", lost("TGV", range("A000010", "A000011"), "Mất")).await.must(201);
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
    post(&who.centre[0], "report-loss", lost("TGV", range("A000008", "A000008"), "Mất")).await.must(201);
    post(&who.centre[0], "spoil", act("TGV", range("A000009", "A000009"), "Rách")).await.must(201);
    let moved = step(&who.agency, &paper, COUNTS, "approve", json!({})).await;
    assert_eq!((moved.status, moved.code()), (409, "blank_elsewhere"));
    assert_eq!(place_of(&who.centre[0], "A000010").await, "held");
    let reason = json!({ "reason": "Đếm lại" });
    step(&who.agency, &paper, COUNTS, "reject", reason).await.must(200);
    let again = begin(&who.centre[0]).await;
    step(&who.centre[0], &again, COUNTS, "cancel", json!({})).await.must(200);
}
