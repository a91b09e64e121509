//! The stock of blanks: where every serial is, how long what is held lasts, what a count finds.

use crate::{
    certificate_blanks::{BLANKS, People, act, given, post, range, sent, step, stocked},
    harness::{Client, TestApp},
};
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
        "INSERT INTO card_files (id, kind, procedure, state, organisation_id, practitioner_id, received_on, created_at, created_by)
         VALUES ('{}', 'TGV', 'issue', 'received', '{}', '{officer}', '2026-11-20', now(), '{}')",
        Uuid::now_v7(),
        app.lang_son,
        who.centre[0].account().id,
    ))
    .await;
    app.set_clock("2026-11-25T08:00:00+07:00");
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
