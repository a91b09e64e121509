//! What the public is told by the number of a card.

use super::{by_number, card, checked, practitioner, start, step, stock, to_issue};
use crate::harness::TestApp;
use serde_json::{Value, json};

/// A card of the registry, from before there was a register.
async fn known(app: &TestApp, kind: &str, name: &str, number: &str) -> String {
    let id = practitioner(app, kind, name).await;
    app.execute(&format!("UPDATE practitioners SET card_number = '{number}' WHERE id = '{id}'")).await;
    id
}

async fn told(app: &TestApp, number: &str, initials: &str) -> Value {
    by_number(app, &json!({ "kind": "TGV" }), &json!(number), initials).await["status"].clone()
}

/// A card that was withdrawn in one province is not good because another's has its number.
#[actix_web::test]
async fn where_two_cards_answer_to_a_number_both_must_hold() {
    let (app, who) = start().await;
    stock(&who, "TGV", 5).await;
    let mut cards = Vec::new();
    for (name, number) in [("Lương Thị Một", "07/TGV"), ("Lê Tú Mai", "08/TGV")] {
        let whose = practitioner(&app, "officer", name).await;
        let file = to_issue(&who, "TGV", &whose).await;
        let done = step(&who.centre[1], &file, "carry-out", json!({ "number": number })).await.must(200).body;
        cards.push(card(&who.centre[0], &done).await);
    }
    // The second is another province's, whose pattern of numbers is the same.
    app.execute("ALTER TABLE cards DISABLE TRIGGER keep_card").await;
    let there = format!(
        "UPDATE cards SET organisation_id = '{}', number = '07/TGV' WHERE number = '08/TGV'",
        app.an_giang
    );
    app.execute(&there).await;
    assert_eq!(told(&app, "07/TGV", "LTM").await, "valid");
    app.execute(
        "UPDATE cards SET state = 'withdrawn', withdrawn_on = '2026-11-20', ground = 'left' WHERE full_name = 'Lê Tú Mai'",
    )
    .await;
    // The QR tells the two apart.
    assert_eq!(checked(&app, &cards[0], "LTM").await, ["valid", "withdrawn"]);
    assert_eq!(checked(&app, &cards[1], "LTM").await[0], "withdrawn");
    assert_eq!(told(&app, "08/TGV", "LTM").await, "unknown");
}

/// Lawyers have cards of their bar association, which are nothing of this register.
#[actix_web::test]
async fn the_registry_answers_for_officers_and_collaborators_alone() {
    let (app, _who) = start().await;
    known(&app, "officer", "Lương Thị Một", "07/TGV").await;
    known(&app, "collaborator", "Lương Thị Hai", "08/CTV").await;
    known(&app, "contract_lawyer", "Lương Thị Ba", "09/LS").await;
    known(&app, "adviser", "Lương Thị Bốn", "10/TVV").await;
    for (number, initials, status) in [
        ("07/TGV", "LTM", "valid"),
        ("08/CTV", "LTH", "valid"),
        ("09/LS", "LTB", "unknown"),
        ("10/TVV", "LTB", "unknown"),
    ] {
        assert_eq!(told(&app, number, initials).await, status, "{number}");
    }
}

/// Who moved to another centre stands in the registry twice, with one card.
#[actix_web::test]
async fn who_moved_has_the_card_of_the_later_entry() {
    let (app, who) = start().await;
    stock(&who, "TGV", 5).await;
    let before = known(&app, "officer", "Lương Thị Một", "07/TGV").await;
    let moved = format!(
        "UPDATE practitioners SET organisation_id = '{}', valid_to = '2026-01-01' WHERE id = '{before}'",
        app.an_giang
    );
    app.execute(&moved).await;
    assert_eq!(told(&app, "07/TGV", "LTM").await, "withdrawn");
    let now = known(&app, "officer", "Lương Thị Một", "07/TGV").await;
    assert_eq!(told(&app, "07/TGV", "LTM").await, "valid");
    // Nor does the old entry speak against the card that the register has since.
    let file = to_issue(&who, "TGV", &now).await;
    let done = step(&who.centre[1], &file, "carry-out", json!({})).await.must(200).body;
    let issued = card(&who.centre[0], &done).await;
    assert_eq!(issued["number"], "07/TGV");
    assert_eq!(checked(&app, &issued, "LTM").await, ["valid", "valid"]);
}

/// The page of a paper has a number, a day and an issuer to compare; that of a card has none.
#[actix_web::test]
async fn the_page_of_a_card_asks_for_nothing_that_it_does_not_show() {
    let (app, who) = start().await;
    stock(&who, "TGV", 5).await;
    let whose = practitioner(&app, "officer", "Lương Thị Một").await;
    let file = to_issue(&who, "TGV", &whose).await;
    let done = step(&who.centre[1], &file, "carry-out", json!({})).await.must(200).body;
    let issued = card(&who.centre[0], &done).await;
    let token = issued["verify_url"].as_str().unwrap().rsplit('/').next().unwrap();
    for (token, says) in [(token, "Hãy so họ tên"), ("7K2M9QXRT4BDHW6C", "Hãy quét lại mã")] {
        let page = app.nobody().get(&format!("/v/{token}")).await.must(200);
        let page = String::from_utf8(page.bytes).unwrap();
        assert!(page.contains(says) && !page.contains("ở trang này"), "{page}");
    }
}
