//! The ledger of blanks: no serial is lost, none is in two places, and nobody moves one alone.

mod at_once;
mod books;
mod ends;
mod life;
mod opening;
mod orders;
mod papers;
mod stock;
mod stocktakes;

use crate::harness::{Answer, Client, TestApp};
use serde_json::{Value, json};
use std::time::Duration;
use tgpl_domain::{ids::OrganisationId, policy::Role};
use uuid::Uuid;

pub const BLANKS: &str = "/api/v1/certificate-blanks";

/// Everybody who has a part in the stock of blanks.
#[derive(Clone)]
pub struct People {
    /// Two of the Agency's Office: who receives and sends, and who takes the other part.
    pub office: [Client; 2],
    pub agency: Client,
    /// Two of the centre of Lạng Sơn.
    pub centre: [Client; 2],
    pub department: Client,
    pub stranger: Client,
}

impl People {
    pub async fn of(app: &TestApp) -> Self {
        let unit = office_of(app).await;
        let office = async || app.someone(Role::AgencyOffice, unit).await;
        let centre = async || app.someone(Role::CentreAdmin, app.lang_son).await;
        Self {
            office: [office().await, office().await],
            agency: app.someone(Role::Agency, app.agency).await,
            centre: [centre().await, centre().await],
            department: app.someone(Role::Department, app.lang_son_province.department).await,
            stranger: app.someone(Role::CentreAdmin, app.an_giang).await,
        }
    }
}

/// The Agency's Office: a unit of the Agency, which keeps its store.
async fn office_of(app: &TestApp) -> OrganisationId {
    let unit = OrganisationId(Uuid::now_v7());
    app.execute(&format!(
        "INSERT INTO organisations (id, kind, code, name, parent_id, valid_from, created_at)
         VALUES ('{unit}', 'agency_unit', 'VP-{unit}', 'Văn phòng Cục', '{}', '2025-07-01', now())",
        app.agency
    ))
    .await;
    unit
}

pub fn minutes() -> Value {
    json!({ "number": "12/BB-VPC", "on": "2026-11-20", "place": "Kho Văn phòng Cục" })
}

pub fn range(first: &str, last: &str) -> Value {
    json!([{ "first": first, "last": last }])
}

pub fn lot(blank: &str, first: &str, last: &str) -> Value {
    json!({
        "type": blank, "series": "A", "first": first, "last": last, "order": "07/ĐH-VPC",
        "printed_on": "2026-11-18", "minutes": minutes(),
    })
}

pub fn act(blank: &str, ranges: Value, reason: &str) -> Value {
    json!({ "type": blank, "ranges": ranges, "reason": reason, "minutes": minutes() })
}

/// Three who destroy.
pub fn council() -> Value {
    json!([
        { "name": "Nông Văn Thử", "role": "Chủ tịch" }, { "name": "Lò Thị Mẫu", "role": "Thư ký" },
        { "name": "Vi Văn Ví", "role": "Ủy viên" },
    ])
}

/// What is lost, with its minutes and the notice to the police.
pub fn lost(blank: &str, ranges: Value, reason: &str) -> Value {
    let mut loss = act(blank, ranges, reason);
    loss["police"] = json!({ "told": "Công an phường Đông Kinh", "on": loss["minutes"]["on"] });
    loss
}

pub async fn post(who: &Client, path: &str, body: Value) -> Answer {
    who.post(&format!("{BLANKS}/{path}"), body).await
}

/// Takes a step of a paper, in the version in which it stands.
pub async fn step(who: &Client, paper: &Value, at: &str, verb: &str, body: Value) -> Answer {
    let id = paper["id"].as_str().unwrap();
    let read = who.get(&format!("{BLANKS}/papers/{id}")).await;
    let version = read.etag.unwrap_or(1);
    who.if_match(version).post(&format!("{BLANKS}/{at}/{id}/{verb}"), body).await
}

/// A clock, and 5,000 officers' cards in the Agency's store.
pub async fn stocked() -> (TestApp, People) {
    let app = TestApp::start().await;
    app.set_clock("2026-11-20T08:00:00+07:00");
    let people = People::of(&app).await;
    post(&people.office[0], "lots", lot("TGV", "A000001", "A005000")).await.must(201);
    (app, people)
}

/// Blanks asked for, approved and sent to Lạng Sơn.
pub async fn sent(who: &People, first: &str, last: &str, quantity: i64) -> Value {
    let asked = json!({ "type": "TGV", "quantity": quantity, "reason": "Cấp thẻ mới" });
    let request = post(&who.centre[0], "supply-requests", asked).await.must(201).body;
    step(&who.agency, &request, "supply-requests", "approve", json!({})).await.must(200);
    let body = json!({ "request_id": request["id"], "ranges": range(first, last) });
    post(&who.office[0], "shipments", body).await.must(201).body
}

pub async fn given(who: &People, first: &str, last: &str, quantity: i64) {
    let shipment = sent(who, first, last, quantity).await;
    step(&who.centre[1], &shipment, "shipments", "confirm", json!({})).await.must(200);
}

pub async fn balance(who: &Client, query: &str) -> Value {
    let path = format!("{BLANKS}/balances?{query}");
    let mut answer = who.get(&path).await;
    // Told to come again: under twenty at once.
    while answer.status == 503 {
        actix_web::rt::time::sleep(Duration::from_millis(50)).await;
        answer = who.get(&path).await;
    }
    let told = answer.must(200).body;
    assert_eq!(told["holds"], true, "{told}");
    for line in told["data"].as_array().unwrap().iter().chain(told["totals"].as_array().unwrap()) {
        let n = |name: &str| line[name].as_i64().unwrap();
        let there =
            ["held", "in_transit", "issued", "spoiled", "lost", "destroyed"].map(n).iter().sum::<i64>();
        assert_eq!(n("received"), there, "{line}");
    }
    told
}

/// What an answer refuses by, and the sentence.
pub fn refusal(answer: &Answer) -> (u16, String, String) {
    (answer.status, answer.code().to_owned(), answer.body["detail"].as_str().unwrap_or("").to_owned())
}

pub async fn place(who: &Client, serial: &str) -> (String, String) {
    let blank = who.get(&format!("{BLANKS}/TGV/{serial}")).await.must(200).body;
    let word = |name: &str| blank[name].as_str().unwrap().to_owned();
    (word("state"), word("holder_id"))
}
