//! Withdrawals that the system proposes from the cases.

use super::{practitioner, start, step, stock, to_issue};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tgpl_domain::{cases::CaseState, ids::PractitionerId};

/// Luật TGPL Đ.22 kh.1 d; NĐ 144/2017 Đ.18: two consecutive years without a case that counts.
#[actix_web::test]
async fn whoever_did_nothing_for_two_years_is_proposed_with_the_figures() {
    let (app, who) = start().await;
    stock(&who, "TGV", 5).await;
    let mut holders = BTreeMap::new();
    for name in ["Lương Thị Một", "Lương Thị Hai", "Lương Thị Ba"] {
        let whose = practitioner(&app, "officer", name).await;
        let file = to_issue(&who, "TGV", &whose).await;
        step(&who.centre[1], &file, "carry-out", json!({})).await.must(200);
        holders.insert(name, whose);
    }
    let proposals =
        async || who.centre[0].get("/api/v1/cards/withdrawal-proposals").await.must(200).body["data"].clone();
    assert_eq!(proposals().await, json!([]), "the cards are new");
    let id = |name: &str| PractitionerId(holders[name].parse().unwrap());
    // One has a court case in hand, one had one that ended a year after the card, one has none.
    app.given_case_of(app.lang_son, CaseState::InProgress, &[id("Lương Thị Một")]).await;
    let ended = app.given_case_of(app.lang_son, CaseState::InProgress, &[id("Lương Thị Hai")]).await;
    app.execute(&format!(
        "UPDATE assignments SET to_at = '2027-11-20T02:00:00Z', end_ground = 'change'
         WHERE case_id = '{}'",
        ended.id
    ))
    .await;
    app.set_clock("2028-11-19T08:00:00+07:00");
    assert_eq!(proposals().await, json!([]));
    app.set_clock("2028-11-20T08:00:00+07:00");
    let told = proposals().await;
    assert_eq!(told.as_array().unwrap().len(), 1, "{told}");
    let figures = &told[0]["figures"];
    assert_eq!(
        (&told[0]["full_name"], &told[0]["ground"]),
        (&json!("Lương Thị Ba"), &json!("no_court_case"))
    );
    assert_eq!(
        (&figures["last_case_on"], &figures["idle_from"], &figures["idle_months"]),
        (&Value::Null, &json!("2026-11-20"), &json!(24))
    );
    app.set_clock("2029-11-20T08:00:00+07:00");
    let told = proposals().await;
    assert_eq!((told.as_array().unwrap().len(), &told[1]["full_name"]), (2, &json!("Lương Thị Hai")));
    assert_eq!(told[1]["figures"]["last_case_on"], "2027-11-20");
    assert_eq!(
        who.stranger.get("/api/v1/cards/withdrawal-proposals").await.must(200).body["data"],
        json!([])
    );
}
