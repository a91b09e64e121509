//! No paper is a dead end: what cannot be done is given up, what was done in part goes on, what was undone comes again.

use super::{
    BLANKS, People, act, balance, council, given, lost, lot, place, post, range, sent, step, stocked,
};
use serde_json::{Value, json};

async fn read(who: &People, paper: &Value) -> Value {
    who.agency.get(&format!("{BLANKS}/papers/{}", paper["id"].as_str().unwrap())).await.must(200).body
}

/// Fifty officers' cards, asked for and approved.
async fn approved(who: &People) -> Value {
    let asked = json!({ "type": "TGV", "quantity": 50, "reason": "Cấp thẻ mới" });
    let request = post(&who.centre[0], "supply-requests", asked).await.must(201).body;
    step(&who.agency, &request, "supply-requests", "approve", json!({})).await.must(200).body
}

async fn duties(who: &People, state: &str) -> Vec<Value> {
    let told = who.agency.get(&format!("/api/v1/obligations?state={state}")).await.must(200).body;
    told["data"].as_array().unwrap().iter().map(|duty| duty["subject_id"].clone()).collect()
}

#[actix_web::test]
async fn a_request_is_met_in_parts_and_by_the_last_of_them() {
    let (_app, who) = stocked().await;
    let request = approved(&who).await;
    let ship = |first: &str, last: &str| json!({ "request_id": request["id"], "ranges": range(first, last) });
    post(&who.office[0], "shipments", ship("A000001", "A000030")).await.must(201);
    let told = read(&who, &request).await;
    assert_eq!((&told["state"], &told["shipped_quantity"]), (&json!("approved"), &json!(30)));
    assert_eq!(duties(&who, "undone").await, [request["id"].clone()], "the duty runs on");
    let many = post(&who.office[1], "shipments", ship("A000031", "A000051")).await;
    assert_eq!((many.status, &many.body["errors"][0]["code"]), (422, &json!("wrong_quantity")));
    let last = post(&who.office[1], "shipments", ship("A000031", "A000050")).await.must(201).body;
    assert_eq!(read(&who, &request).await["state"], "done");
    assert_eq!(duties(&who, "undone").await, Vec::<Value>::new());

    // A shipment that was a mistake is to be sent again, by the day that the law had said.
    let undo = json!({ "paper_id": last["id"], "reason": "Nhầm đơn vị" });
    let undo = post(&who.office[0], "reverse", undo).await.must(201).body;
    let twice = post(&who.office[0], "reverse", json!({ "paper_id": last["id"], "reason": "x" })).await;
    assert_eq!((twice.status, twice.code()), (409, "not_allowed_now"), "one proposal at a time");
    step(&who.agency, &undo, "papers", "approve", json!({})).await.must(200);
    step(&who.office[1], &undo, "papers", "carry-out", json!({})).await.must(200);
    let told = read(&who, &request).await;
    assert_eq!((&told["state"], &told["shipped_quantity"]), (&json!("approved"), &json!(30)));
    assert_eq!(duties(&who, "undone").await, [request["id"].clone()]);
    let due =
        who.agency.get("/api/v1/obligations?state=undone").await.must(200).body["data"][0]["due_at"].clone();
    assert_eq!(due, request["due_at"]);
}

#[actix_web::test]
async fn what_was_approved_and_cannot_be_done_is_given_up() {
    let (_app, who) = stocked().await;
    let request = approved(&who).await;
    step(&who.centre[1], &request, "papers", "cancel", json!({})).await.must(200);
    let told = read(&who, &request).await;
    assert_eq!(
        (&told["state"], &told["decided"]["account_id"]),
        (&json!("cancelled"), &json!(who.agency.account().id.to_string())),
        "whoever approved stays named"
    );
    assert_eq!(duties(&who, "undone").await, Vec::<Value>::new());

    // What a council was to destroy is lost meanwhile.
    given(&who, "A000001", "A000010", 10).await;
    post(&who.centre[0], "spoil", act("TGV", range("A000003", "A000004"), "In lệch")).await.must(201);
    let mut proposal = act("TGV", range("A000003", "A000004"), "Phôi hỏng");
    proposal["council"] = council();
    let paper = post(&who.centre[0], "destroy", proposal).await.must(201).body;
    step(&who.agency, &paper, "papers", "approve", json!({})).await.must(200);
    post(&who.centre[0], "report-loss", lost("TGV", range("A000003", "A000003"), "Mất")).await.must(201);
    let refused = step(&who.centre[1], &paper, "papers", "carry-out", json!({})).await;
    assert_eq!((refused.status, refused.code()), (409, "blank_elsewhere"));
    step(&who.centre[0], &paper, "papers", "cancel", json!({})).await.must(200);
    let waits = who.agency.get(&format!("{BLANKS}/papers?waiting=true")).await.must(200).body;
    assert_eq!(waits["data"], json!([]));
}

/// A design that is recalled is recalled wherever it is: what is on the way does not arrive as a blank to be used.
#[actix_web::test]
async fn what_is_recalled_on_the_way_arrives_recalled() {
    let (app, who) = stocked().await;
    let shipment = sent(&who, "A000001", "A000050", 50).await;
    post(&who.centre[0], "spoil", act("TGV", range("A000050", "A000050"), "Ướt")).await.must(201);
    let recall = json!({ "type": "TGV", "ranges": range("A000001", "A000010"), "reason": "Thay mẫu thẻ" });
    let done = post(&who.agency, "recall", recall).await.must(201).body;
    assert_eq!(done["quantity"], 10);
    let come = step(&who.centre[1], &shipment, "shipments", "confirm", json!({})).await.must(200).body;
    assert_eq!(come["state"], "done");
    let here = app.lang_son.to_string();
    for (serial, state) in [("A000010", "recalled"), ("A000011", "held"), ("A000050", "spoiled")] {
        assert_eq!(place(&who.centre[0], serial).await, (state.to_owned(), here.clone()), "{serial}");
    }
    let told = balance(&who.centre[0], "type=TGV").await;
    assert_eq!((&told["data"][0]["held"], &told["data"][0]["recalled"]), (&json!(49), &json!(10)));
}

#[actix_web::test]
async fn a_width_that_was_mistyped_binds_nobody_once_the_lot_is_undone() {
    let (_app, who) = stocked().await;
    let lots = async |first: &str, last: &str| {
        let mut lot = lot("CTV", first, last);
        lot["series"] = json!("W");
        post(&who.office[0], "lots", lot).await
    };
    let wrong = lots("W00001", "W00010").await.must(201).body;
    let wide = lots("W000001", "W000010").await;
    assert_eq!((wide.status, wide.code()), (409, "blank_elsewhere"), "{}", wide.body);
    let undo = json!({ "paper_id": wrong["id"], "reason": "Gõ thiếu một chữ số" });
    let undo = post(&who.office[0], "reverse", undo).await.must(201).body;
    step(&who.agency, &undo, "papers", "approve", json!({})).await.must(200);
    step(&who.office[1], &undo, "papers", "carry-out", json!({})).await.must(200);
    let right = lots("W000001", "W000010").await.must(201).body;
    assert_eq!(
        (&right["ranges"][0]["first"], &right["ranges"][0]["last"]),
        (&json!("W000001"), &json!("W000010"))
    );
}

#[actix_web::test]
async fn nothing_becomes_of_blanks_before_they_were_printed() {
    let (_app, who) = stocked().await;
    given(&who, "A000001", "A000010", 10).await;
    let before = |mut body: Value, place: &str| {
        body[place]["on"] = json!("2026-11-17");
        body
    };
    let mut destruction = act("TGV", range("A000001", "A000001"), "x");
    destruction["council"] = council();
    post(&who.centre[0], "spoil", act("TGV", range("A000001", "A000001"), "x")).await.must(201);
    let loss = lost("TGV", range("A000002", "A000002"), "x");
    for (verb, body, pointer) in [
        ("spoil", before(act("TGV", range("A000002", "A000002"), "x"), "minutes"), "/minutes/on"),
        ("report-loss", before(loss.clone(), "minutes"), "/minutes/on"),
        ("report-loss", before(loss, "police"), "/police/on"),
        ("destroy", before(destruction, "minutes"), "/minutes/on"),
    ] {
        let refused = post(&who.centre[0], verb, body).await;
        let error = &refused.body["errors"][0];
        assert_eq!(
            (refused.status, &error["pointer"], &error["code"]),
            (422, &json!(pointer), &json!("before_print")),
            "{verb}"
        );
        assert!(error["message"].as_str().unwrap().contains("18/11/2026"), "{error}");
    }
}
