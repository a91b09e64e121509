//! Print orders, and the lots that come of them.

use super::{BLANKS, lot, post, step, stocked};
use crate::harness::Answer;
use serde_json::{Value, json};

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
    let state = async || {
        let read = who.agency.get(&format!("{BLANKS}/papers/{}", paper["id"].as_str().unwrap())).await;
        read.must(200).body["state"].as_str().unwrap().to_owned()
    };
    assert_eq!(state().await, "approved", "half of it is still to come");
    let last = post(&who.office[1], "lots", of("A005501", "A006000", "2026-11-18")).await.must(201).body;
    assert_eq!(state().await, "done");
    // A lot that was a mistake is printed again under the same order.
    let wrong = json!({ "paper_id": last["id"], "reason": "Nhập nhầm số" });
    let wrong = post(&who.office[0], "reverse", wrong).await.must(201).body;
    step(&who.agency, &wrong, "papers", "approve", json!({})).await.must(200);
    step(&who.office[1], &wrong, "papers", "carry-out", json!({})).await.must(200);
    assert_eq!(state().await, "approved");
    post(&who.office[1], "lots", of("A005501", "A006000", "2026-11-18")).await.must(201);
    assert_eq!(state().await, "done");
    let orders = who.agency.get(&format!("{BLANKS}/print-orders")).await.must(200).body;
    assert_eq!(orders["data"][0]["template_id"], template["id"]);
}
