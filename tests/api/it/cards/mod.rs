//! Cards and certificates: files with the periods of the law, blanks of the ledger, and what the public is told.

mod certificates;
mod check;
mod files;
mod idle;
mod issuing;
mod printing;
mod registers;

use crate::harness::{Answer, Client, TestApp};
use serde_json::{Value, json};
use tgpl_domain::policy::Role;
use uuid::Uuid;

/// Everybody who has a part in a card.
struct People {
    office: [Client; 2],
    agency: Client,
    /// Who opens files, who carries them out, and a third one of the same centre.
    centre: [Client; 3],
    department: [Client; 2],
    stranger: Client,
}

async fn start() -> (TestApp, People) {
    let app = TestApp::start().await;
    app.set_clock("2026-11-20T08:00:00+07:00");
    let people = people(&app).await;
    (app, people)
}

async fn people(app: &TestApp) -> People {
    let department = app.lang_son_province.department;
    People {
        office: [
            app.someone(Role::AgencyOffice, app.agency).await,
            app.someone(Role::AgencyOffice, app.agency).await,
        ],
        agency: app.someone(Role::Agency, app.agency).await,
        centre: [
            app.director_of(app.lang_son).await,
            app.someone(Role::CentreAdmin, app.lang_son).await,
            app.someone(Role::CentreAdmin, app.lang_son).await,
        ],
        department: [
            app.someone(Role::Department, department).await,
            app.someone(Role::Department, department).await,
        ],
        stranger: app.director_of(app.an_giang).await,
    }
}

/// Blanks in the store of Lạng Sơn, by the whole way of the papers; of those received the last ten stay with the Agency.
async fn stock(who: &People, blank: &str, count: i64) {
    let blanks = "/api/v1/certificate-blanks";
    let minutes = json!({ "number": "12/BB-VPC", "on": "2026-11-19", "place": "Kho Văn phòng Cục" });
    let serial = |number: i64| format!("A{number:06}");
    let lot = json!({
        "type": blank, "series": "A", "first": serial(1), "last": serial(count + 10), "order": "07/ĐH-VPC",
        "printed_on": "2026-11-18", "minutes": minutes,
    });
    who.office[0].post(&format!("{blanks}/lots"), lot).await.must(201);
    let asked = json!({ "type": blank, "quantity": count, "reason": "Cấp thẻ" });
    let request = who.centre[0].post(&format!("{blanks}/supply-requests"), asked).await.must(201).body;
    let id = request["id"].as_str().unwrap();
    let approve = format!("{blanks}/supply-requests/{id}/approve");
    who.agency.if_match(1).post(&approve, json!({})).await.must(200);
    let sent = json!({ "request_id": id, "ranges": [{ "first": serial(1), "last": serial(count) }] });
    let shipment = who.office[1].post(&format!("{blanks}/shipments"), sent).await.must(201).body;
    let confirm = format!("{blanks}/shipments/{}/confirm", shipment["id"].as_str().unwrap());
    who.centre[1].if_match(1).post(&confirm, json!({})).await.must(200);
}

/// Somebody of the registry of Lạng Sơn.
async fn practitioner(app: &TestApp, kind: &str, name: &str) -> String {
    let id = Uuid::now_v7().to_string();
    app.execute(&format!(
        "INSERT INTO practitioners (id, organisation_id, kind, full_name, birth_year, appointed_on, valid_from, created_at)
         VALUES ('{id}', '{}', '{kind}', '{name}', 1990, '2020-01-01', '2020-01-01', '2020-01-01')",
        app.lang_son
    ))
    .await;
    id
}

fn asked(kind: &str, whose: &str) -> Value {
    json!({ "kind": kind, "procedure": "issue", "practitioner_id": whose, "received_on": "2026-11-20" })
}

async fn step(who: &Client, file: &Value, verb: &str, body: Value) -> Answer {
    let path = format!("/api/v1/card-files/{}", file["id"].as_str().unwrap());
    let version = who.get(&path).await.etag.unwrap_or(1);
    who.if_match(version).post(&format!("{path}/{verb}"), body).await
}

fn decision(on: &str) -> Value {
    json!({ "decision_number": "812/QĐ-UBND", "decision_on": on, "decision_by": "Chủ tịch UBND tỉnh Lạng Sơn" })
}

/// A file as far as its decision: a collaborator's is sent on by the centre, an officer's by the department.
async fn granted(who: &People, file: &Value, on: &str) -> Value {
    let sends = if file["kind"] == "TGV" { &who.department[0] } else { &who.centre[0] };
    step(sends, file, "forward", json!({})).await.must(200);
    step(&who.department[0], file, "grant", decision(on)).await.must(200).body
}

/// A file that is opened and granted.
async fn to_issue(who: &People, kind: &str, whose: &str) -> Value {
    let file = who.centre[0].post("/api/v1/card-files", asked(kind, whose)).await.must(201).body;
    granted(who, &file, "2026-11-20").await
}

async fn card(who: &Client, file: &Value) -> Value {
    who.get(&format!("/api/v1/cards/{}", file["card_id"].as_str().unwrap())).await.must(200).body
}

/// What is told of a number and the initials of a holder: of a certificate, or of a card.
async fn by_number(app: &TestApp, card: &Value, number: &Value, initials: &str) -> Value {
    let kind = if card["kind"] == "CC" { "certificate" } else { "card" };
    let body = json!({ "kind": kind, "number": number, "initials": initials });
    app.nobody().post("/api/v1/public/verify", body).await.must(200).body
}

/// What anybody is told by the QR of a card, and by its number.
async fn checked(app: &TestApp, card: &Value, initials: &str) -> [String; 2] {
    let token = card["verify_url"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
    let by_qr = app.nobody().get(&format!("/api/v1/public/verify/{token}")).await.must(200).body;
    [by_qr, by_number(app, card, &card["number"], initials).await].map(|told| {
        assert_eq!(told.as_object().unwrap().len(), 1, "the status and nothing else: {told}");
        told["status"].as_str().unwrap().to_owned()
    })
}
