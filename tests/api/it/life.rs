//! The whole life of a case by the API alone, as an integrator leads it with the specification in hand: operations are
//! found by their ids, every body is what its schema says, and each step is the one that the record calls next and
//! `/actions` allows. Nothing is written past the door but the accounts and the clock.

use crate::{
    documents::file,
    harness::{Answer, Client, TestApp, contract},
    spec::{Operation, Spec},
};
use chrono::{DateTime, TimeDelta, Utc};
use lopdf::{Document, Object, decode_text_string};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tgpl_domain::policy::Role;
use uuid::Uuid;

const PASSWORD: &str = "mot-mat-khau-dai";

struct Integrator<'a> {
    app: &'a TestApp,
    operations: BTreeMap<String, Operation>,
    /// Those who sign in, by what they do.
    accounts: BTreeMap<&'static str, Client>,
    /// Those who are signed in.
    people: BTreeMap<&'static str, Client>,
}

impl<'a> Integrator<'a> {
    async fn new(app: &'a TestApp) -> Self {
        let operations = Spec::read().operations().into_iter().map(|one| (one.id.clone(), one)).collect();
        let accounts = BTreeMap::from([
            ("hotline", app.someone(Role::Hotline, app.agency).await),
            ("clerk", app.intake_of(app.lang_son).await),
            ("director", app.director_of(app.lang_son).await),
            ("officer", app.officer_of(app.lang_son).await),
            ("archivist", app.someone(Role::CentreAdmin, app.lang_son).await),
        ]);
        for account in accounts.values() {
            account.account().set_password(&app.services, PASSWORD).await.unwrap();
        }
        Self { app, operations, accounts, people: BTreeMap::new() }
    }

    /// A new day: tokens are short-lived, so everybody signs in again.
    async fn day(&mut self, at: &str) {
        self.app.set_clock(at);
        for (name, account) in &self.accounts {
            let asked = json!({ "username": account.account().username, "password": PASSWORD });
            let session = self.call(&self.app.nobody(), "session_login", &[], asked).await.must(200);
            let token = format!("Bearer {}", session.body["access_token"].as_str().unwrap());
            self.people.insert(name, self.app.nobody().with("Authorization", &token));
        }
    }

    fn who(&self, name: &str) -> &Client {
        &self.people[name]
    }

    /// Sends a body that the specification allows to an operation that it names.
    async fn call(&self, who: &Client, id: &str, at: &[&str], body: Value) -> Answer {
        let operation = &self.operations[id];
        let mut request = who.request(operation.method.clone(), &operation.at(at));
        if operation.takes("Idempotency-Key") {
            request = request.header("Idempotency-Key", Uuid::now_v7().to_string());
        }
        if !body.is_null() {
            let schema = &operation.json["requestBody"]["content"]["application/json"]["schema"];
            assert_eq!(contract::faults(schema, &body), [""; 0], "{id}");
            request = request.json(&body);
        }
        Answer::of(request).await
    }

    async fn read(&self, who: &str, id: &str, at: &[&str]) -> Answer {
        self.call(self.who(who), id, at, Value::Null).await.must(200)
    }

    /// Lets the first person to whom `/actions` allows the step take it, by the link that the reading gives for it;
    /// or tells why nobody may.
    async fn step(&self, record: &str, id: &str, step: &str, body: &Value) -> Result<Answer, Vec<String>> {
        let actions = if record == "case" { "case_actions" } else { "request_action_list" };
        let reading = &self.operations[&format!("{record}_read")];
        let link = &reading.json["responses"]["200"]["links"][format!("{record}_{step}")];
        assert_eq!(link["parameters"]["header.If-Match"], "$response.header.ETag", "{record} {step}: {link}");
        let mut why = Vec::new();
        for who in self.people.values() {
            let told = self.call(who, actions, &[id], Value::Null).await;
            let rows = told.body.as_array().into_iter().flatten();
            let Some(row) = rows.into_iter().find(|row| row["action"] == step) else { continue };
            if row["allowed"] != true {
                why.push(row["why_not"].as_str().unwrap().to_owned());
                continue;
            }
            let read = self.call(who, &reading.id, &[id], Value::Null).await.must(200);
            let taker = who.if_match(read.etag.unwrap());
            return Ok(self.call(&taker, link["operationId"].as_str().unwrap(), &[id], body.clone()).await);
        }
        Err(why)
    }

    /// The duties of a record, met or running.
    async fn duties(&self, subject: &str, state: &str) -> Vec<Value> {
        let path = format!("{}?subject_id={subject}&state={state}", self.operations["obligation_list"].path);
        self.who("director").get(&path).await.must(200).body["data"].as_array().unwrap().clone()
    }

    /// A call to the hotline about an accused person, accepted by the centre that is told to be competent.
    async fn accepted(&self, name: &str, matter: Value) -> Case {
        let commune = "05977";
        let asked = json!({ "commune_code": commune });
        let routing = self.call(self.who("hotline"), "request_route", &[], asked).await.must(200).body;
        assert_eq!(routing["data"][0]["id"], json!(self.app.lang_son));
        let facts = json!({ "birth_date": "2009-03-02", "procedural_status": matter["procedural_status"] });
        let asked = json!({ "facts": facts, "on": "2026-08-05" });
        let judged = self.call(self.who("hotline"), "eligibility_check", &[], asked).await.must(200).body;
        assert_eq!(judged["eligible"], true, "seventeen, and accused: {judged}");
        let missing = judged["groups"][0]["missing_proofs"].as_array().unwrap().iter();
        let proofs: Vec<_> = missing.map(|proof| proof["any_of"][0]["code"].clone()).collect();
        assert!(!proofs.is_empty(), "what proves it is told: {judged}");
        let call = json!({
            "channel": "hotline",
            "organisation_id": routing["data"][0]["id"],
            "person": { "full_name": name, "birth_date": "2009-03-02", "commune_code": commune },
            "requester": { "name": "Lý Văn Thử", "relation": "relative", "phone": "+84912345679" },
            "matter": matter, "eligibility": { "proofs": proofs },
            "form": "court_participation", "role": "defender", "field": "criminal",
        });
        let request = self.call(self.who("hotline"), "request_create", &[], call).await.must(201);
        let id = request.body["id"].as_str().unwrap().to_owned();
        let seen = self.read("clerk", "request_read", &[&id]).await;
        let step = seen.body["next_action"]["action"].as_str().unwrap();
        assert_eq!(step, "accept");
        let accepted = self.step("request", &id, step, &json!({})).await.unwrap().must(200);
        let case = accepted.body["case_id"].as_str().unwrap().to_owned();
        let code = request.body["tracking_code"].as_str().unwrap().to_owned();
        Case { id: case, tracking: code }
    }

    /// What the page behind the receipt's code says.
    async fn page(&self, case: &Case) -> String {
        let page = self.app.nobody().get(&format!("/t/{}", case.tracking)).await.must(200);
        let text = String::from_utf8(page.bytes).unwrap();
        assert!(!text.contains("Mẫu") && !text.contains("912345679"), "nothing of a person: {text}");
        text
    }

    /// The only duty of assignment that runs, with its start and end.
    async fn assignment(&self, case: &Case) -> (String, TimeDelta) {
        let mut running = self.duties(&case.id, "open").await;
        // Due at once is over at once.
        running.extend(self.duties(&case.id, "overdue").await);
        assert_eq!(running.len(), 1, "{running:?}");
        let at = |field: &str| running[0][field].as_str().unwrap().parse::<DateTime<Utc>>().unwrap();
        (running[0]["duty"].as_str().unwrap().to_owned(), at("due_at") - at("starts_at"))
    }

    /// The decision: its number stands in the PDF, and what its QR opens says that it holds.
    async fn decision(&self, case: &Case) -> Vec<u8> {
        let listed = self.read("officer", "case_document_list", &[&case.id]).await.body;
        let paper = listed["data"].as_array().unwrap().iter().find(|one| one["kind"] == "court_assignment");
        let (paper, number) = (paper.unwrap(), paper.unwrap()["number"].as_str().unwrap());
        let content = self.read("officer", "document_content", &[paper["id"].as_str().unwrap()]).await;
        assert!(content.bytes.starts_with(b"%PDF"));
        let (text, address) = text_and_qr(&content.bytes);
        assert!(text.contains(number) && text.contains("QUYẾT ĐỊNH"), "{number} in {text}");
        let token = address.rsplit_once("/v/").expect("the address of a paper").1;
        let verified = self.call(&self.app.nobody(), "paper_verify", &[token], Value::Null).await.must(200);
        assert_eq!((&verified.body["status"], &verified.body["number"]), (&json!("valid"), &json!(number)));
        content.bytes
    }

    /// The officer works: a stage, a hearing, four hours of it, and every paper that the file lacks.
    async fn work(&self, case: &Case, pdf: &[u8]) {
        let (officer, at) = (self.who("officer"), [case.id.as_str()]);
        for (kind, stage, day) in
            [("stage", "investigation", "2026-08-07"), ("hearing", "first_instance", "2026-08-24")]
        {
            let told = json!({ "kind": kind, "stage": stage, "on_date": day,
                "body_name": "Tòa án nhân dân khu vực 1 - Lạng Sơn", "notice_received_on": "2026-08-12" });
            self.call(officer, "proceeding_create", &at, told).await.must(201);
        }
        let me = self.read("officer", "me_read", &[]).await.body["practitioner_ids"][0].clone();
        let session = |from: &str, to: &str| {
            json!({ "practitioner_id": me, "kind": "hearing", "summary": "dự phiên tòa sơ thẩm",
                "starts_at": format!("2026-08-24T{from}:00+07:00"), "ends_at": format!("2026-08-24T{to}:00+07:00") })
        };
        let whole = self.call(officer, "work_session_create", &at, session("07:30", "11:30")).await.must(201);
        assert_eq!(whole.body["half_sessions"], 2, "four hours are two");
        self.call(officer, "work_session_create", &at, session("11:00", "12:00")).await.must(409);
        self.call(officer, "work_session_create", &at, session("13:30", "14:00")).await.must(201);

        let dossier = self.read("officer", "dossier_read", &at).await.body;
        let lacking: Vec<&Value> = dossier["data"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|line| line["mandatory"] == true && line["present"] == false)
            .collect();
        assert!(lacking.len() > 4, "{dossier}");
        let upload = &self.operations["case_document_create"];
        let told = &upload.json["requestBody"]["content"]["multipart/form-data"]["schema"];
        assert!(told.is_object(), "{told}");
        for line in lacking {
            let form =
                file("ban-chup.pdf", pdf).text("dossier_item", line["item"].as_str().unwrap().to_owned());
            let key = Uuid::now_v7().to_string();
            let request = officer.request(upload.method.clone(), &upload.at(&at));
            let sent = Answer::of(request.header("Idempotency-Key", key).multipart(form)).await.must(201);
            let kept = self.read("officer", "document_content", &[sent.body["id"].as_str().unwrap()]).await;
            assert_eq!(kept.bytes, pdf);
        }
        let dossier = self.read("officer", "dossier_read", &at).await.body;
        assert_eq!(dossier["completeness"], 100);
    }
}

struct Case {
    id: String,
    /// The code on the receipt of its request.
    tracking: String,
}

/// The text of a PDF, and where its QR leads, which screen readers are told.
fn text_and_qr(pdf: &[u8]) -> (String, String) {
    let document = Document::load_mem(pdf).unwrap();
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    let told = |object: &Object| {
        let alt = object.as_dict().ok()?.get(b"Alt").ok()?;
        Some(decode_text_string(alt).unwrap().strip_prefix("Mã QR: ")?.to_owned())
    };
    let qr = document.objects.values().find_map(told).expect("a QR");
    (document.extract_text(&pages).unwrap(), qr)
}

#[actix_web::test]
async fn the_whole_life_by_the_api_alone_from_the_specification() {
    let app = TestApp::start().await;
    let mut integrator = Integrator::new(&app).await;
    integrator.day("2026-08-05T08:00:00+07:00").await;
    let matter = |status: &str, appointed: bool| {
        json!({ "summary": "Trộm cắp tài sản", "proceedings": "criminal", "procedural_status": status,
            "body": "Cơ quan Cảnh sát điều tra Công an tỉnh Lạng Sơn", "appointed_defence": appointed })
    };
    // Three working days from Wednesday end with Monday; twelve hours; at once where a defender must be appointed.
    for (status, appointed, duty, time) in [
        ("bi_can", false, "DL04", TimeDelta::hours(16) + TimeDelta::days(5)),
        ("nguoi_bi_tam_giu", false, "DL05", TimeDelta::hours(12)),
        ("bi_can", true, "DL08", TimeDelta::zero()),
    ] {
        let case = integrator.accepted("Hoàng Thị Mẫu", matter(status, appointed)).await;
        let (seen, runs) = integrator.assignment(&case).await;
        // The days end with midnight; a few seconds passed since eight o'clock.
        assert!(seen == duty && (time - runs).abs() < TimeDelta::minutes(10), "{duty}: {seen} in {runs}");
    }
    let case = integrator.accepted("Hoàng Văn Mẫu", matter("bi_can", true)).await;
    assert!(integrator.page(&case).await.contains("Đã thụ lý"));

    let (mut taken, mut decision) = (Vec::new(), Vec::new());
    loop {
        let head = integrator.read("director", "case_read", &[&case.id]).await.body;
        let Some(step) = head["next_action"]["action"].as_str().map(str::to_owned) else { break };
        let officer = integrator.accounts["officer"].practitioner();
        let body = match step.as_str() {
            "assign" => json!({ "practitioner_id": officer }),
            "register" => json!({ "on": "2026-08-05", "body_name": "Cơ quan Cảnh sát điều tra" }),
            "prepare_completion" => json!({ "outcome": "Giảm nhẹ hình phạt" }),
            "complete" | "hand_over" => json!({ "on": "2026-08-25" }),
            _ => json!({}),
        };
        if step == "prepare_completion" {
            let why = integrator.step("case", &case.id, &step, &body).await.unwrap_err();
            assert!(why.iter().any(|why| why.contains("Chưa có bản án")), "{why:?}");
            integrator.day("2026-08-25T08:00:00+07:00").await;
            integrator.work(&case, &decision).await;
        }
        integrator.step("case", &case.id, &step, &body).await.unwrap().must(200);
        if step == "assign" {
            decision = integrator.decision(&case).await;
            assert!(integrator.page(&case).await.contains("Đã cử người thực hiện"));
            let met = integrator.duties(&case.id, "done").await;
            assert_eq!((&met[0]["duty"], &met[0]["timeliness"]), (&json!("DL08"), &json!("done_on_time")));
        }
        taken.push(step);
        assert!(taken.len() < 10, "{taken:?}");
    }
    assert_eq!(taken, ["assign", "register", "prepare_completion", "complete", "hand_over", "archive"]);
    let head = integrator.read("director", "case_read", &[&case.id]).await.body;
    assert_eq!((&head["state"], &head["end_reason"]), (&json!("archived"), &json!("completed")));
    assert!(integrator.page(&case).await.contains("Đã kết thúc"));
    assert_eq!(integrator.duties(&case.id, "open").await, [json!(null); 0]);
    let told = integrator.read("director", "case_history", &[&case.id]).await.body;
    let told: Vec<_> = told["data"].as_array().unwrap().iter().map(|act| act["event"].clone()).collect();
    assert!(taken.iter().all(|step| told.contains(&json!(step))), "{told:?}");
}
