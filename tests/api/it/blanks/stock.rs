//! Where every serial is, and how long what is held lasts.

use super::{BLANKS, People, act, given, lost, post, range, sent, step, stocked};
use crate::harness::{Client, TestApp};
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

/// What is in hand needs blanks, though nothing was used yet.
#[actix_web::test]
async fn a_stock_that_does_not_do_for_files_and_courses_in_hand_is_told() {
    let (app, who) = stocked().await;
    given(&who, "A000001", "A000010", 10).await;
    let (unit, by) = (app.lang_son, who.centre[0].account().id);
    app.execute(&format!(
        "INSERT INTO practitioners (id, organisation_id, kind, full_name, appointed_on, valid_from, created_at)
         SELECT gen_random_uuid(), '{unit}', 'officer', 'Người Thử ' || n, '2020-01-01', '2020-01-01', now()
         FROM generate_series(1, 40) n;
         INSERT INTO card_files (id, code, kind, procedure, state, organisation_id, practitioner_id, said, received_on,
             forwarded_on, decision_number, decision_on, decision_by, created_at, created_by)
         SELECT gen_random_uuid(), 'HS-' || row_number() OVER () || '/2026', 'TGV', 'issue', 'granted', '{unit}', id, '',
             '2026-11-02', '2026-11-05', '1/QĐ', '2026-11-10', 'UBND tỉnh', now(), '{by}'
         FROM practitioners WHERE full_name LIKE 'Người Thử %'"
    ))
    .await;
    let read = async |query: &str| {
        let path = format!("{BLANKS}/forecast?holder={unit}&{query}");
        let told = who.agency.get(&path).await.must(200).body;
        let line =
            |line: &Value| ["held", "expected", "reorder_point", "below"].map(|word| line[word].clone());
        told["data"].as_array().unwrap().iter().map(line).collect::<Vec<_>>()
    };
    assert_eq!(read("type=TGV").await, [[json!(10), json!(40), json!(0), json!(true)]]);
    given(&who, "A000011", "A000040", 30).await;
    assert_eq!(read("type=TGV").await, [[json!(40), json!(40), json!(0), json!(false)]]);

    // Of a course: what it expects less what it has, for a year.
    assert_eq!(read("type=CC").await, Vec::<[Value; 4]>::new());
    let course = |expected: Value, decided: &str| {
        json!({
            "title": format!("Lớp {decided}"), "organiser": "Trung tâm", "from_on": "2025-01-06", "to_on": "2025-01-10",
            "decision_number": "1/QĐ", "decision_on": decided, "expected": expected,
        })
    };
    let make = async |body: Value| who.centre[0].post("/api/v1/courses", body).await;
    assert_eq!(make(course(json!(0), "2026-11-10")).await.status, 422);
    for (expected, decided) in
        [(json!(30), "2026-11-10"), (Value::Null, "2026-11-11"), (json!(50), "2025-11-19")]
    {
        let made = make(course(expected.clone(), decided)).await.must(201).body;
        assert_eq!(made["expected"], expected);
    }
    assert_eq!(read("type=CC").await, [[json!(0), json!(30), json!(0), json!(true)]]);
    app.execute(
        "INSERT INTO cards (id, kind, organisation_id, number, register_year, register_number, course_id, full_name, state, serial,
             first_issued_on, issued_on, created_at)
         SELECT gen_random_uuid(), 'CC', organisation_id, '1/CC', 2026, 1, id, 'Lò Thị Mẫu', 'valid', 42, '2026-11-20', '2026-11-20',
             now()
         FROM courses WHERE expected = 30;
         INSERT INTO card_blanks SELECT serial, id, organisation_id, issued_on, '', '' FROM cards",
    )
    .await;
    assert_eq!(read("type=CC").await, [[json!(0), json!(29), json!(0), json!(true)]]);
}

const INVALID: &str = "/api/v1/public/invalid-blanks";

#[actix_web::test]
async fn lost_serials_are_told_to_anybody_at_once_and_nothing_besides() {
    let (app, who) = stocked().await;
    given(&who, "A000001", "A000050", 50).await;
    let nobody = app.nobody();
    let read = async |query: &str| nobody.get(&format!("{INVALID}{query}")).await;
    assert_eq!(read("").await.must(200).body, json!({ "data": [], "page": { "next": null } }));
    let of = |first: &str, last: &str, count: i64, on: &str| json!({ "type": "TGV", "first": first, "last": last, "count": count, "lost_on": on });
    let lose = async |who: &Client, first: &str, last: &str| {
        let loss = lost("TGV", range(first, last), "Rơi mất trên đường");
        post(who, "report-loss", loss).await.must(201).body
    };
    let wrong = lose(&who.centre[0], "A000010", "A000012").await;
    let told = read("").await.must(200);
    assert_eq!(told.body["data"], json!([of("A000010", "A000012", 3, "2026-11-20")]));
    assert_eq!(told.header("cache-control"), "public, max-age=60");
    // Neighbours of two stores are one range: whose they were is not to be seen.
    lose(&who.centre[0], "A000050", "A000050").await;
    lose(&who.office[0], "A000051", "A000052").await;
    app.set_clock("2026-11-21T08:00:00+07:00");
    lose(&who.centre[0], "A000013", "A000013").await;
    let all = [
        of("A000010", "A000012", 3, "2026-11-20"),
        of("A000013", "A000013", 1, "2026-11-21"),
        of("A000050", "A000052", 3, "2026-11-20"),
    ];
    assert_eq!(read("?type=TGV").await.must(200).body["data"], json!(all));
    assert_eq!(read("?type=CC").await.must(200).body["data"], json!([]));
    let page = read("?limit=2").await.must(200);
    let next = page.body["page"]["next"].as_str().unwrap();
    assert_eq!(page.body["data"], json!(all[..2]));
    assert!(
        page.header("link").contains(&format!("{INVALID}?limit=2&cursor={next}")),
        "{}",
        page.header("link")
    );
    let rest = read(&format!("?limit=2&cursor={next}")).await.must(200).body;
    assert_eq!(rest, json!({ "data": all[2..], "page": { "next": null } }));
    for wrong in [&format!("?type=TGV&cursor={next}"), "?type=XX", "?limit=0", "?holder=x"] {
        assert_eq!(read(wrong).await.status, 400, "{wrong}");
    }
    let csv = String::from_utf8(read("?format=csv").await.must(200).bytes).unwrap();
    assert!(csv.contains("A000010,A000012,3,Thẻ trợ giúp viên pháp lý,20/11/2026"), "{csv}");

    let page = nobody.get("/invalid-blanks").await.must(200);
    assert_eq!(page.header("cache-control"), "public, max-age=60");
    let text = String::from_utf8(page.bytes).unwrap();
    for told in ["A000010–A000012", "<dt>A000013</dt>", "3 phôi, báo mất ngày 20/11/2026"] {
        assert!(text.contains(told), "no {told} in {text}");
    }
    assert!(!text.contains("Lạng Sơn") && !text.contains("Rơi mất") && !text.contains("<script"), "{text}");
    let first = String::from_utf8(nobody.get("/invalid-blanks?limit=2").await.must(200).bytes).unwrap();
    let on = first.split("href=\"").find(|rest| rest.starts_with("/invalid-blanks?")).unwrap();
    let on = on.split('"').next().unwrap().replace("&amp;", "&");
    let second = String::from_utf8(nobody.get(&on).await.must(200).bytes).unwrap();
    assert!(second.contains("A000050–A000052") && !second.contains("A000010"), "{second}");
    let check = String::from_utf8(nobody.get("/v/7K2M9QXRT4BDHW6C").await.must(200).bytes).unwrap();
    assert!(check.contains("href=\"/invalid-blanks\""), "{check}");

    let undo = json!({ "paper_id": wrong["id"], "reason": "Tìm thấy trong tủ" });
    let undo = post(&who.centre[0], "reverse", undo).await.must(201).body;
    step(&who.agency, &undo, "papers", "approve", json!({})).await.must(200);
    assert_eq!(read("").await.must(200).body["data"], json!(all), "not yet");
    step(&who.centre[1], &undo, "papers", "carry-out", json!({})).await.must(200);
    assert_eq!(read("").await.must(200).body["data"], json!(all[1..]));
}

#[actix_web::test]
async fn the_notice_of_lost_serials_is_not_sent_without_end() {
    let app = TestApp::with_open_rate(1).await;
    for path in [INVALID, "/invalid-blanks"] {
        let mut statuses = Vec::new();
        for _ in 0..8 {
            statuses.push(app.nobody().get(path).await.status);
        }
        assert!(statuses.contains(&429), "{path}: {statuses:?}");
    }
}
