//! Every period of the law that concerns requests and cases, from the event through the door to the duty that comes
//! of it: which it is, when it is due, and what meeting it before and after says.

use crate::{
    documents::{PDF, file, send},
    harness::{Answer, Client, TestApp},
    requests::ready,
};
use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The second last working day before Tết, Thursday 12/02/2026: what follows crosses nine days of rest.
const DAY: &str = "2026-02-12";
const NOON_PAST: &str = "2026-02-12T14:30:00+07:00";

/// Duty, the event that it comes of, when it is due in Vietnam (a day until its end), and how it stands at once.
const LINES: &[(&str, &str, &str, &str)] = &[
    ("DL01", "a request", "2026-02-12 14:30", "overdue"),
    ("DL01", "a letter that came the day before", "2026-02-11 09:00", "overdue"),
    ("DL02", "a request with appointed defence", "2026-02-12 14:30", "overdue"),
    ("DL03", "accepted before its proof", "2026-02-26", "open"),
    ("DL03", "the same in a specially difficult area", "2026-03-05", "open"),
    ("DL03", "the same, extended for force majeure", "2026-03-05", "open"),
    ("DL04", "accepted for an accused", "2026-02-24", "open"),
    ("DL05", "accepted for one who is held", "2026-02-13 02:30", "open"),
    ("DL06", "a held person's wish, passed on in nine hours", "2026-02-12 17:00", "done_on_time"),
    ("DL07", "a victim's wish, passed on after a day and four hours", "2026-02-12 10:00", "done_late"),
    ("DL08", "accepted on a notice about a litigant", "2026-02-24", "open"),
    ("DL08", "accepted on a notice about an accused", "2026-02-12 14:30", "overdue"),
    ("DL09", "accepted for representation out of court", "2026-02-24", "open"),
    ("DL10", "accepted for advice", "2026-02-23", "open"),
    ("DL10", "accepted for advice in a specially difficult area", "2026-02-23", "open"),
    ("DL10", "accepted for advice and extended for its complexity", "2026-03-16", "open"),
    ("DL11", "a simple question, answered", "2026-02-12 14:30", "done_on_time"),
    ("DL11", "a question of the day before, answered", "2026-02-11 09:00", "done_late"),
    ("DL12", "another practitioner is wished for", "2026-02-24", "open"),
    ("DL13", "withdrawn and answered", "2026-02-12 14:30", "done_on_time"),
    ("DL13", "withdrawn the day before and answered", "2026-02-11 12:00", "done_late"),
    ("DL14", "registration as defender refused", "2026-02-13 14:30", "open"),
    ("DL15", "registration as protector refused", "2026-02-23", "open"),
    ("DL16", "registration cancelled", "2026-02-13 14:30", "open"),
    ("DL17", "a defender is assigned", "2026-02-13 14:30", "open"),
    ("DL18", "a protector is assigned in civil proceedings", "2026-02-24", "open"),
    ("DL19", "a cancellation told on its day", "2026-02-13 14:30", "done_on_time"),
    ("DL19", "a cancellation told after two days", "2026-02-11 12:00", "done_late"),
    ("DL20", "a hearing", "2026-02-02", "late"),
    ("DL20", "a hearing by simplified procedure", "2026-02-05", "in time"),
    ("DL21", "verification asked for", "2026-02-23", "open"),
    ("DL22", "a petition", "2026-03-16", "open"),
    ("DL22", "a petition in a complicated matter", "2026-03-30", "open"),
    ("DL23", "the case ended", "2026-03-16", "open"),
    ("DL54", "month", "2026-02-28", "closed"),
    ("DL54", "half_year", "2026-06-30", "closed"),
    ("DL54", "year", "2026-12-31", "closed"),
];

/// Complaints come later: these periods are shown in the rules alone.
const RULES_ONLY: [&str; 2] = ["DL24", "DL25"];

struct Desk {
    app: TestApp,
    clerk: Client,
    director: Client,
    officer: Client,
    other: Client,
    archivist: Client,
}

impl Desk {
    async fn open() -> Self {
        let app = TestApp::start().await;
        Self {
            clerk: app.intake_of(app.lang_son).await,
            director: app.director_of(app.lang_son).await,
            officer: app.officer_of(app.lang_son).await,
            other: app.officer_of(app.lang_son).await,
            archivist: app.someone(tgpl_domain::policy::Role::CentreAdmin, app.lang_son).await,
            app,
        }
    }

    async fn at(&self, instant: &str) {
        self.app.set_clock(instant);
        self.app.execute(&format!("UPDATE sessions SET last_used_at = '{instant}'")).await;
    }

    async fn received(&self, patch: Value) -> String {
        let mut body = ready();
        body.as_object_mut().unwrap().extend(patch.as_object().unwrap().clone());
        let made = self.clerk.post("/api/v1/requests", body).await.must(201);
        made.body["id"].as_str().unwrap().to_owned()
    }

    /// Takes a step with the version that is current now.
    async fn take(&self, who: &Client, record: &str, verb: &str, body: Value) -> Answer {
        let version = who.get(&format!("/api/v1/{record}")).await.etag.unwrap();
        let answer = who.if_match(version).post(&format!("/api/v1/{record}/{verb}"), body).await;
        assert!(answer.status < 300, "{verb}: {answer:?}");
        answer
    }

    async fn accepted(&self, patch: Value) -> String {
        let request = self.received(patch).await;
        let done = self.take(&self.clerk, &format!("requests/{request}"), "accept", json!({})).await;
        done.body["case_id"].as_str().unwrap().to_owned()
    }

    async fn assigned(&self, patch: Value) -> String {
        let case = self.accepted(patch).await;
        let body = json!({ "practitioner_id": self.officer.practitioner() });
        self.take(&self.director, &format!("cases/{case}"), "assignments", body).await;
        case
    }

    async fn begun(&self) -> String {
        let case = self.assigned(court("criminal", "bi_can", "defender")).await;
        self.take(&self.officer, &format!("cases/{case}"), "register", json!({ "on": self.today() })).await;
        case
    }

    async fn case_with(&self, case: String, verb: &str, body: Value) -> String {
        self.take(&self.director, &format!("cases/{case}"), verb, body).await;
        case
    }

    /// Lets the event happen; the record that the duty is of.
    async fn happen(&self, duty: &str, event: &str) -> String {
        let why = json!({ "reason": "có căn cứ" });
        let held = |matter: Value| json!({ "matter": matter });
        match (duty, event) {
            ("DL01", "a request") => self.received(json!({})).await,
            ("DL01", _) => self.received(json!({ "received_at": "2026-02-11T09:00:00+07:00" })).await,
            ("DL02", _) => {
                let mut urgent = court("criminal", "bi_can", "defender");
                urgent["matter"]["appointed_defence"] = json!(true);
                self.received(urgent).await
            }
            ("DL03", _) => {
                let mut urgent = court("criminal", "bi_can", "defender");
                urgent["matter"]["appointed_defence"] = json!(true);
                let far = event.contains("difficult");
                urgent["eligibility"] = json!({ "HN": true, "special_difficulty": far });
                let case = self.accepted(urgent).await;
                if event.contains("extended") {
                    self.extend(duty, &case).await;
                }
                case
            }
            ("DL04", _) => self.accepted(court("criminal", "bi_can", "defender")).await,
            ("DL05", _) => self.accepted(court("criminal", "nguoi_bi_tam_giu", "defender")).await,
            ("DL06", _) => {
                let asked = json!({ "procedural_status": "nguoi_bi_tam_giu",
                    "body_asked_at": "2026-02-12T05:00:00+07:00", "notice_received_at": "2026-02-12T14:00:00+07:00" });
                self.received(held(asked)).await
            }
            // Told later, when the request is corrected.
            ("DL07", _) => {
                let told = json!({ "summary": "bị gây thương tích", "procedural_status": "bi_hai",
                    "notice_received_at": "2026-02-12T14:00:00+07:00" });
                let request = self.received(held(told)).await;
                let asked = held(json!({ "body_asked_at": "2026-02-11T10:00:00+07:00" }));
                let path = format!("/api/v1/requests/{request}");
                self.clerk.if_match(1).patch(&path, asked).await.must(200);
                request
            }
            ("DL08", _) => {
                let mut noticed = match event.contains("litigant") {
                    true => court("civil", "duong_su", "protector"),
                    false => court("criminal", "bi_can", "defender"),
                };
                noticed["matter"]["notice_received_at"] = json!("2026-02-12T14:30:00+07:00");
                self.accepted(noticed).await
            }
            ("DL09", _) => self.accepted(json!({ "form": "out_of_court" })).await,
            ("DL10", _) => {
                let far = event.contains("difficult");
                let facts = json!({ "HN": true, "proofs": ["P-HN-1"], "special_difficulty": far });
                let case = self.accepted(json!({ "eligibility": facts })).await;
                if event.contains("extended") {
                    self.extend(duty, &case).await;
                }
                case
            }
            ("DL11", _) => {
                let came = if event.contains("before") { "2026-02-11T09:00:00+07:00" } else { NOON_PAST };
                let request = self.received(json!({ "received_at": came })).await;
                let answer = json!({ "answer": "Hỏi Ủy ban nhân dân xã." });
                self.take(&self.clerk, &format!("requests/{request}"), "answer", answer).await;
                request
            }
            ("DL12", _) => self.case_with(self.begun().await, "request-change", why).await,
            ("DL13", _) => {
                let mut gone = json!({ "end_reason": "withdrawn", "reason": "rút yêu cầu" });
                if event.contains("before") {
                    gone["on"] = json!("2026-02-11");
                }
                self.at("2026-02-10T09:00:00+07:00").await;
                let case = self.accepted(json!({})).await;
                self.at(NOON_PAST).await;
                self.case_with(case, "discontinue", gone).await
            }
            ("DL14", _) => {
                let case = self.assigned(court("criminal", "bi_can", "defender")).await;
                self.case_with(case, "registration-refused", json!({ "on": DAY })).await
            }
            ("DL15", _) => {
                let case = self.assigned(court("civil", "duong_su", "protector")).await;
                self.case_with(case, "registration-refused", json!({ "on": DAY })).await
            }
            ("DL16", _) => {
                self.case_with(self.begun().await, "registration-cancelled", json!({ "on": DAY })).await
            }
            ("DL17", _) => self.assigned(court("criminal", "bi_can", "defender")).await,
            ("DL18", _) => self.assigned(court("civil", "duong_su", "protector")).await,
            ("DL19", _) => {
                let on = if event.contains("two days") { "2026-02-10" } else { DAY };
                self.at(&format!("{on}T09:00:00+07:00")).await;
                let case = self.begun().await;
                self.at(NOON_PAST).await;
                self.case_with(case, "registration-cancelled", json!({ "on": on })).await
            }
            ("DL21", _) => self.case_with(self.begun().await, "request-verification", why).await,
            ("DL22", _) => {
                let complicated = event.contains("complicated");
                let body = json!({ "reason": "chậm trả lời", "complicated": complicated });
                self.case_with(self.begun().await, "petition", body).await
            }
            ("DL23", _) => {
                let end = json!({ "on": DAY, "reason": "đình chỉ vụ án" });
                self.case_with(self.begun().await, "terminate", end).await
            }
            other => panic!("no event for {other:?}"),
        }
    }

    /// Meets the duty by the step that does it.
    async fn meet(&self, duty: &str, record: &str) {
        let case = format!("cases/{record}");
        let today = self.today();
        match duty {
            "DL01" | "DL02" => {
                let refuse = json!({ "ground": "not_eligible", "reason": "Không thuộc diện" });
                self.take(&self.clerk, &format!("requests/{record}"), "refuse", refuse).await
            }
            "DL03" => self.take(&self.clerk, &case, "supply-proof", json!({ "proofs": ["P-HN-1"] })).await,
            "DL04" | "DL05" | "DL08" | "DL09" => {
                let body = json!({ "practitioner_id": self.officer.practitioner() });
                self.take(&self.director, &case, "assignments", body).await
            }
            "DL10" => {
                let body = json!({ "practitioner_id": self.officer.practitioner() });
                self.take(&self.director, &case, "assignments", body).await;
                self.take(&self.officer, &case, "start", json!({})).await;
                self.file(&case, "written_advice").await;
                self.take(&self.officer, &case, "prepare-completion", json!({ "outcome": "Đã tư vấn" })).await
            }
            "DL12" | "DL14" | "DL15" | "DL16" => {
                let body = json!({ "practitioner_id": self.other.practitioner(), "reason": "thay thế" });
                self.take(&self.director, &case, "assignments/replace", body).await
            }
            "DL17" | "DL18" => self.take(&self.officer, &case, "register", json!({ "on": today })).await,
            "DL21" => self.file(&case, "verification_result").await,
            "DL22" => self.file(&case, "petition_answer").await,
            "DL23" => self.take(&self.officer, &case, "hand-over", json!({ "on": today })).await,
            other => panic!("nothing meets {other}"),
        };
    }

    /// A paper lies in the file of a case.
    async fn file(&self, case: &str, item: &str) -> Answer {
        let paper = json!({ "item": item, "mark": "on_paper" });
        self.officer.post(&format!("/api/v1/{case}/dossier"), paper).await.must(200)
    }

    fn today(&self) -> String {
        vietnam(self.app.services.clock.now()).format("%F").to_string()
    }

    /// The duty of a record, whatever became of it.
    async fn duty(&self, duty: &str, record: &str) -> Value {
        let mut found = Vec::new();
        for state in ["open", "overdue", "done"] {
            let path = format!("/api/v1/obligations?subject_id={record}&state={state}");
            found.extend(self.director.get(&path).await.must(200).body["data"].as_array().unwrap().clone());
        }
        found.retain(|row| row["duty"] == duty);
        assert_eq!(found.len(), 1, "{duty}: {found:?}");
        found.remove(0)
    }

    /// Gives the duty its longer period, which it has once.
    async fn extend(&self, duty: &str, record: &str) {
        let extend = async || {
            let row = self.duty(duty, record).await;
            let path = format!("/api/v1/obligations/{}/extend", row["id"].as_str().unwrap());
            let version = i32::try_from(row["version"].as_i64().unwrap()).unwrap();
            let why = json!({ "reason": "vụ việc phức tạp, cần xác minh" });
            self.director.if_match(version).post(&path, why).await
        };
        let extended = extend().await.must(200).body;
        assert!(extended["extended"] == true && extended["due_at"] != extended["first_due_at"], "{extended}");
        extend().await.must(409);
    }

    /// A duty that runs, met a minute before its end, and met on the day after.
    async fn in_time_and_late(&self, duty: &str, event: &str) {
        for (expected, shift) in [("done_on_time", -TimeDelta::minutes(1)), ("done_late", TimeDelta::days(1))]
        {
            self.at(NOON_PAST).await;
            let record = self.happen(duty, event).await;
            let due: DateTime<Utc> =
                self.duty(duty, &record).await["due_at"].as_str().unwrap().parse().unwrap();
            // What is due at once cannot be done before: the same minute will do.
            let then = (due + shift).max(self.app.services.clock.now());
            self.at(&then.to_rfc3339()).await;
            self.meet(duty, &record).await;
            let met = self.duty(duty, &record).await;
            assert_eq!(met["timeliness"], expected, "{duty}, {event}: {met}");
        }
    }

    /// The court tells a hearing: until when it had to stands beside it.
    async fn hearing(&self, simplified: bool) -> (String, &'static str) {
        let case = self.begun().await;
        let told = json!({ "kind": "hearing", "stage": "first_instance", "on_date": DAY, "simplified": simplified,
            "notice_received_on": "2026-02-04" });
        let told = self.officer.post(&format!("/api/v1/cases/{case}/proceedings"), told).await.must(201).body;
        let late = if told["notice_late"] == true { "late" } else { "in time" };
        (told["notice_due_on"].as_str().unwrap().to_owned(), late)
    }

    /// A period of the register is closed on its last day, once, and not before.
    async fn closing(&self, period: &str, last: &str) -> (String, &'static str) {
        let body = json!({ "organisation_id": self.app.lang_son, "period": period, "on": DAY });
        let close = async || self.archivist.post("/api/v1/register-closings", body.clone()).await;
        let early = close().await.must(409);
        let day: chrono::NaiveDate = last.parse().unwrap();
        assert!(early.body["detail"].as_str().unwrap().contains(&day.format("%d/%m/%Y").to_string()));
        self.at(&format!("{}T23:00:00+07:00", day.pred_opt().unwrap())).await;
        close().await.must(409);
        self.at(&format!("{last}T08:00:00+07:00")).await;
        let closed = close().await.must(201).body;
        close().await.must(409);
        (closed["period_to"].as_str().unwrap().to_owned(), "closed")
    }
}

fn vietnam(at: DateTime<Utc>) -> DateTime<FixedOffset> {
    at.with_timezone(&FixedOffset::east_opt(7 * 3600).unwrap())
}

/// The last day of a period of days, or the minute.
fn shown(due: &str) -> String {
    let due = vietnam(due.parse().unwrap());
    match due.format("%H:%M:%S").to_string().as_str() {
        "00:00:00" => (due - TimeDelta::days(1)).format("%F").to_string(),
        _ => due.format("%F %H:%M").to_string(),
    }
}

fn court(proceedings: &str, status: &str, role: &str) -> Value {
    json!({
        "form": "court_participation", "role": role, "field": "criminal",
        "matter": { "summary": "Tranh chấp", "proceedings": proceedings, "procedural_status": status },
    })
}

#[actix_web::test]
async fn every_event_starts_the_duty_that_the_law_names_and_it_is_due_when_the_law_says() {
    let desk = Desk::open().await;
    let mut found = Vec::new();
    for (duty, event, due, _) in LINES {
        desk.at(NOON_PAST).await;
        let (due, stands) = match *duty {
            "DL20" => desk.hearing(event.contains("simplified")).await,
            "DL54" => desk.closing(event, due).await,
            _ => {
                let record = desk.happen(duty, event).await;
                let row = desk.duty(duty, &record).await;
                let stands = row["timeliness"].as_str().unwrap().to_owned();
                (shown(row["due_at"].as_str().unwrap()), &*stands.leak())
            }
        };
        found.push((*duty, *event, due, stands));
    }
    let expected: Vec<_> =
        LINES.iter().map(|(duty, event, due, stands)| (*duty, *event, (*due).to_owned(), *stands)).collect();
    assert_eq!(found, expected);
}

#[actix_web::test]
async fn what_is_met_before_its_end_is_in_time_and_what_is_met_after_is_late() {
    let desk = Desk::open().await;
    for (duty, event, _, stands) in LINES {
        if matches!(*stands, "open" | "overdue") && !event.contains("the day before") {
            desk.in_time_and_late(duty, event).await;
        }
    }
}

/// What became of every duty of a record, by its code: `done`, `lapsed` or `open`.
async fn ends(desk: &Desk, record: &str) -> Vec<String> {
    let rows = format!(
        "SELECT duty || CASE WHEN cancelled_at IS NOT NULL THEN ' lapsed' WHEN done_at IS NOT NULL THEN ' done'
             ELSE ' open' END
         FROM obligations WHERE subject_id = '{record}' ORDER BY 1"
    );
    desk.app.texts(&rows).await
}

#[actix_web::test]
async fn what_an_end_makes_moot_lapses_and_counts_as_neither_done_nor_overdue() {
    let desk = Desk::open().await;
    desk.at(NOON_PAST).await;
    let gone = json!({ "end_reason": "withdrawn", "reason": "rút yêu cầu" });
    let case = desk.accepted(court("criminal", "bi_can", "defender")).await;
    desk.take(&desk.director, &format!("cases/{case}"), "discontinue", gone).await;
    assert_eq!(ends(&desk, &case).await, ["DL04 lapsed", "DL13 done", "DL23 open", "DS04 open"]);
    let done =
        desk.director.get(&format!("/api/v1/obligations?subject_id={case}&state=done")).await.must(200);
    let done: Vec<_> = done.body["data"].as_array().unwrap().iter().map(|row| &row["duty"]).collect();
    assert_eq!(done, ["DL13"]);

    let request = desk.received(json!({})).await;
    let why = json!({ "reason": "Đã hòa giải" });
    desk.take(&desk.clerk, &format!("requests/{request}"), "withdraw", why).await;
    assert_eq!(ends(&desk, &request).await, ["DL01 lapsed"]);
}

/// Luật TGPL Đ.34, Đ.36: each answer that is filed meets the oldest duty of its kind, a better copy of it none.
#[actix_web::test]
async fn an_answer_that_is_filed_meets_what_was_asked_first() {
    let desk = Desk::open().await;
    desk.at(NOON_PAST).await;
    let case = desk.begun().await;
    let why = json!({ "reason": "có căn cứ" });
    desk.take(&desk.director, &format!("cases/{case}"), "petition", why.clone()).await;
    desk.at("2026-02-24T09:00:00+07:00").await;
    desk.take(&desk.director, &format!("cases/{case}"), "petition", why).await;
    let documents = format!("/api/v1/cases/{case}/documents");
    let answer = || file("tra-loi.pdf", PDF).text("dossier_item", "petition_answer");
    let next = async || {
        desk.officer.get(&format!("/api/v1/cases/{case}")).await.must(200).body["next_action"]["due_at"]
            .clone()
    };
    let first_due = next().await;
    let first = send(&desk.officer, &documents, answer()).await.must(201).body;
    assert_eq!(ends(&desk, &case).await, ["DL04 done", "DL17 done", "DL22 done", "DL22 open"]);
    assert_ne!(next().await, first_due, "the case shows the second");
    let copy = answer().text("replaces_id", first["id"].as_str().unwrap().to_owned());
    send(&desk.officer, &documents, copy).await.must(201);
    assert_eq!(ends(&desk, &case).await, ["DL04 done", "DL17 done", "DL22 done", "DL22 open"]);
    send(&desk.officer, &documents, answer()).await.must(201);
    assert_eq!(ends(&desk, &case).await, ["DL04 done", "DL17 done", "DL22 done", "DL22 done"]);
}

/// When the body was asked may be told late, and be corrected: one time limit is kept, the one that holds.
#[actix_web::test]
async fn a_corrected_wish_corrects_how_long_the_body_took() {
    let desk = Desk::open().await;
    desk.at(NOON_PAST).await;
    let request = desk
        .received(json!({ "matter": { "summary": "bị gây thương tích",
            "body_asked_at": "2026-02-11T10:00:00+07:00", "notice_received_at": "2026-02-12T14:00:00+07:00" } }))
        .await;
    assert_eq!(ends(&desk, &request).await, ["DL01 open"]);
    let told = async |matter: Value| {
        let path = format!("/api/v1/requests/{request}");
        let version = desk.clerk.get(&path).await.etag.unwrap();
        desk.clerk.if_match(version).patch(&path, json!({ "matter": matter })).await.must(200);
    };
    told(json!({ "procedural_status": "bi_hai" })).await;
    assert_eq!(desk.duty("DL07", &request).await["timeliness"], "done_late");
    told(json!({ "body_asked_at": "2026-02-12T05:00:00+07:00" })).await;
    assert_eq!(desk.duty("DL07", &request).await["timeliness"], "done_on_time");
    told(json!({ "procedural_status": "nguoi_bi_tam_giu" })).await;
    assert_eq!(
        ends(&desk, &request).await,
        ["DL01 open", "DL02 open", "DL06 done", "DL07 lapsed", "DL07 lapsed"]
    );
}

/// A row of the law's table that concerns requests or cases has its line above.
#[test]
fn every_period_of_requests_and_cases_has_its_line() {
    let file = include_str!("../../../api/data/deadlines.csv");
    let codes = file.lines().filter_map(|line| line.split(',').next()?.strip_prefix("DL"));
    let concerned =
        codes.filter(|number| number.parse::<u8>().is_ok_and(|number| number <= 25 || number == 54));
    let concerned: BTreeSet<String> = concerned.map(|number| format!("DL{number}")).collect();
    let mut lined: BTreeSet<String> = LINES.iter().map(|(duty, ..)| (*duty).to_owned()).collect();
    lined.extend(RULES_ONLY.map(str::to_owned));
    assert_eq!((lined, concerned.len()), (concerned.clone(), 26));
}
