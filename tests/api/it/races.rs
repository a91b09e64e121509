//! Several callers want the same thing at once: one has it, and nothing is numbered twice or left out.

use crate::harness::{Answer, Client, TestApp};
use chrono::{TimeDelta, Utc};
use serde_json::{Value, json};
use std::time::Instant;
use tgpl_domain::{cases::CaseState, policy::Role};
use uuid::Uuid;

/// Sends everything at once and gathers the answers.
async fn at_once(asked: impl IntoIterator<Item = (Client, String, Value)>) -> Vec<Answer> {
    let sent: Vec<_> = asked
        .into_iter()
        .map(|(who, path, body)| actix_web::rt::spawn(async move { who.post(&path, body).await }))
        .collect();
    let mut answers = Vec::new();
    for one in sent {
        answers.push(one.await.unwrap());
    }
    answers
}

fn request(full_name: &str) -> Value {
    json!({
        "channel": "in_person",
        "person": { "full_name": full_name, "birth_date": "1991-05-20", "commune_code": "05977" },
        "matter": { "summary": "Tranh chấp ranh giới đất" },
        "eligibility": { "HN": true, "proofs": ["P-HN-1"] },
        "form": "advice", "field": "land",
    })
}

/// GF7 and TT 12/2018 Đ.11: no gap and no repeat, whoever asks first, in every book by itself: of a branch
/// (`CN1.TGTT.01…50`), of its centre, and of a branch of the same letters elsewhere. One who is told to come again
/// (503) does, with the same key.
#[actix_web::test]
async fn fifty_acceptances_at_once_are_numbered_without_gap() {
    let app = TestApp::start().await;
    let (here, there) = (app.lang_son_province, app.an_giang_province);
    let at = |centre, branch| app.someone_at(Role::Intake, centre, branch);
    let (branch, centre) = (at(here.centre, Some(here.branch)).await, at(here.centre, None).await);
    let elsewhere = at(there.centre, Some(there.branch)).await;
    let court = json!({ "form": "court_participation", "role": "defender" });
    let books = [
        (&branch, 50, &court, "CN1.TGTT"),
        (&centre, 15, &json!({}), "TT.TV"),
        (&elsewhere, 15, &court, "CN1.TGTT"),
    ];
    let mut left = Vec::new();
    for (clerk, requests, form, _) in books {
        for _ in 0..requests {
            let commune = if clerk.account().organisation == there.centre { "30292" } else { "05977" };
            let mut asked = request("Lò Văn Thử");
            asked["person"]["commune_code"] = json!(commune);
            asked.as_object_mut().unwrap().extend(form.as_object().unwrap().clone());
            let made = clerk.post("/api/v1/requests", asked).await.must(201);
            let path = format!("/api/v1/requests/{}/accept", made.body["id"].as_str().unwrap());
            left.push((clerk.if_match(1).key(&Uuid::now_v7().to_string()), path, json!({})));
        }
    }
    // The books are taken in turn, so that they meet.
    left.sort_by(|one, other| one.1.cmp(&other.1));
    for _ in 0..15 {
        let answers = at_once(left.clone()).await;
        let all = left.into_iter().zip(&answers);
        left = all
            .filter(|(_, answer)| {
                assert!(matches!(answer.status, 200 | 503), "{answer:?}");
                answer.status == 503
            })
            .map(|(one, _)| one)
            .collect();
        if left.is_empty() {
            break;
        }
    }
    for (clerk, cases, _, letters) in books {
        let (centre, year) = (clerk.account().organisation, year());
        let of_book = format!("FROM cases WHERE organisation_id = '{centre}' AND code LIKE '{letters}.%'");
        let codes = app.texts(&format!("SELECT code {of_book} ORDER BY code_number")).await;
        let expected: Vec<_> = (1..=cases).map(|number| format!("{letters}.{number:02}.{year}")).collect();
        assert_eq!(codes, expected);
    }
    assert_eq!(app.number("SELECT count(*) FROM requests WHERE state = 'accepted'").await, 80);
}

fn year() -> String {
    (Utc::now() + TimeDelta::hours(7)).format("%Y").to_string()
}

/// How many want a step at once.
const CALLERS: usize = 8;

/// One who wants a step: who, by which verb, with what.
type Rival<'a> = (&'a Client, &'static str, Value);

/// Those who try the same step at once.
struct Race<'a> {
    app: &'a TestApp,
    director: Client,
    clerk: Client,
    officer: Client,
    other: Client,
    archivist: Client,
    receiver: Client,
}

impl Race<'_> {
    /// A request that was received from somebody of the commune.
    async fn request(&self, commune: &str) -> String {
        let mut asked = request("Lò Văn Thử");
        asked["person"]["commune_code"] = json!(commune);
        let made = self.clerk.post("/api/v1/requests", asked).await.must(201);
        made.body["id"].as_str().unwrap().to_owned()
    }

    /// A case of the officer; `marked` says for which items its file holds paper, or that they do not apply.
    async fn case(&self, state: CaseState, marked: Option<(&str, &[&str])>) -> String {
        let practitioners: &[_] = match state {
            CaseState::Accepted => &[],
            _ => &[self.officer.practitioner()],
        };
        let case = self.app.given_case_of(self.app.lang_son, state, practitioners).await.id;
        if let Some((mark, items)) = marked {
            self.app
                .execute(&format!(
                    "INSERT INTO dossier_marks (case_id, organisation_id, item, mark, author_id, at)
                     SELECT id, organisation_id, unnest(ARRAY['{}']), '{mark}', author_id, now()
                     FROM cases WHERE id = '{case}'",
                    items.join("','")
                ))
                .await;
        }
        case.to_string()
    }

    /// A record for one round of a step, its table, and the two who want it in different ways.
    async fn line_up(&self, step: &str) -> (&'static str, String, [Rival<'_>; 2]) {
        let today = (Utc::now() + TimeDelta::hours(7)).date_naive();
        let on = || json!({ "on": today });
        let both = |verb, body: Value| [(&self.officer, verb, body.clone()), (&self.director, verb, body)];
        let change = async |case: &str, what: &str| {
            self.app.execute(&format!("UPDATE cases SET {what} WHERE id = '{case}'")).await;
        };
        match step {
            "accept or refuse" => {
                let refuse = json!({ "ground": "not_eligible", "reason": "Không thuộc diện" });
                let rivals = [(&self.clerk, "accept", json!({})), (&self.director, "refuse", refuse)];
                ("requests", self.request("05977").await, rivals)
            }
            "transfer or withdraw" => {
                let to = json!({ "organisation_id": self.app.an_giang, "reason": "cư trú tại An Giang" });
                let gone = json!({ "reason": "Đã hòa giải" });
                let rivals = [(&self.clerk, "transfer", to), (&self.director, "withdraw", gone)];
                ("requests", self.request("30292").await, rivals)
            }
            "assign" => {
                let rivals = [&self.officer, &self.other].map(|who| {
                    (&self.director, "assignments", json!({ "practitioner_id": who.practitioner() }))
                });
                ("cases", self.case(CaseState::Accepted, None).await, rivals)
            }
            "replace" => {
                let case = self.case(CaseState::InProgress, None).await;
                change(&case, "replacement = 'declined', version = 2").await;
                let body =
                    json!({ "practitioner_id": self.other.practitioner(), "reason": "từ chối", "done": 20 });
                let rival = (&self.director, "assignments/replace", body);
                ("cases", case, [rival.clone(), rival])
            }
            "register" => ("cases", self.case(CaseState::Assigned, None).await, both("register", on())),
            "suspend" => ("cases", self.case(CaseState::InProgress, None).await, both("suspend", on())),
            "resume" => ("cases", self.case(CaseState::Suspended, None).await, both("resume", on())),
            "prepare completion" => {
                let case = self.case(CaseState::InProgress, Some(("on_paper", &["judgment"]))).await;
                ("cases", case, both("prepare-completion", json!({ "outcome": "Giảm nhẹ hình phạt" })))
            }
            "discontinue or terminate" => {
                let gone = json!({ "end_reason": "withdrawn", "reason": "rút yêu cầu" });
                let ended = json!({ "on": today, "reason": "đình chỉ vụ án" });
                let rivals = [(&self.officer, "discontinue", gone), (&self.director, "terminate", ended)];
                ("cases", self.case(CaseState::InProgress, None).await, rivals)
            }
            "complete or return" => {
                let case = self.case(CaseState::PendingCompletion, Some(("on_paper", FILE))).await;
                let back = json!({ "reason": "thiếu" });
                let rivals = [(&self.director, "complete", on()), (&self.director, "return-to-work", back)];
                ("cases", case, rivals)
            }
            // A file of which nothing was digitised is handed over too.
            "hand over" => ("cases", self.case(CaseState::Completed, None).await, both("hand-over", on())),
            "archive" => {
                let case = self.case(CaseState::Completed, Some(("not_applicable", FILE))).await;
                change(&case, "file_received_on = ended_on, version = 2").await;
                let rival = (&self.archivist, "archive", json!({}));
                ("cases", case, [rival.clone(), rival])
            }
            "answer a transfer" => {
                let case = self.case(CaseState::Accepted, None).await;
                let offer = json!({ "organisation_id": self.app.an_giang, "reason": "cư trú tại An Giang" });
                let path = format!("/api/v1/cases/{case}/transfer");
                self.director.if_match(1).post(&path, offer).await.must(200);
                let back = json!({ "reason": "không" });
                let rivals = [
                    (&self.receiver, "confirm-transfer", json!({})),
                    (&self.receiver, "return-transfer", back),
                ];
                ("cases", case, rivals)
            }
            other => panic!("{other}"),
        }
    }
}

/// What the file of a case of court participation must hold.
const FILE: &[&str] = &[
    "request_form",
    "eligibility_proof",
    "matter_papers",
    "assignment_decision",
    "defence_brief",
    "judgment",
    "procedural_papers",
    "opinion_slip",
];

const STEPS: [&str; 13] = [
    "accept or refuse",
    "transfer or withdraw",
    "assign",
    "replace",
    "register",
    "suspend",
    "resume",
    "prepare completion",
    "discontinue or terminate",
    "complete or return",
    "hand over",
    "archive",
    "answer a transfer",
];

/// G33: of eight callers of an exclusive step one wins; the others are told that the record has moved on, or that too
/// many came at once.
async fn one_wins(rounds: usize) {
    let app = TestApp::start().await;
    let race = Race {
        director: app.director_of(app.lang_son).await,
        clerk: app.intake_of(app.lang_son).await,
        officer: app.officer_of(app.lang_son).await,
        other: app.officer_of(app.lang_son).await,
        archivist: app.someone(Role::CentreAdmin, app.lang_son).await,
        receiver: app.director_of(app.an_giang).await,
        app: &app,
    };
    for step in STEPS {
        let begun = Instant::now();
        let (table, first, rivals) = race.line_up(step).await;
        let version = app.number(&format!("SELECT version FROM {table} WHERE id = '{first}'")).await;
        let version = i32::try_from(version).unwrap();
        let mut records = vec![first];
        while records.len() < rounds {
            records.push(race.line_up(step).await.1);
        }
        let ids = records.iter().map(|id| format!("'{id}'")).collect::<Vec<_>>().join(",");
        let acts = format!("SELECT count(*) FROM history WHERE subject_id IN ({ids})");
        let before = app.number(&acts).await;
        // A few races run side by side, so that a round costs less time.
        for some in records.chunks(4) {
            let asked = some.iter().flat_map(|id| {
                rivals.iter().cycle().take(CALLERS).map(move |(who, verb, body)| {
                    (who.if_match(version), format!("/api/v1/{table}/{id}/{verb}"), body.clone())
                })
            });
            for answers in at_once(asked).await.chunks(CALLERS) {
                let (won, lost): (Vec<_>, Vec<_>) = answers.iter().partition(|answer| answer.status < 300);
                let said: Vec<_> = answers.iter().map(|answer| answer.status).collect();
                assert_eq!(won.len(), 1, "{step}: {said:?} {}", answers[0].body);
                assert!(
                    lost.iter().all(|answer| matches!(answer.status, 404 | 409 | 412 | 503)),
                    "{step}: {said:?}"
                );
            }
        }
        let acts = usize::try_from(app.number(&acts).await - before).unwrap();
        assert_eq!(acts, rounds, "{step}: one act each");
        println!("{step}: {rounds} rounds of 8 callers, one winner each ({:?})", begun.elapsed());
    }
}

#[actix_web::test]
async fn of_eight_callers_one_wins() {
    one_wins(4).await;
}

#[actix_web::test]
#[ignore = "minutes: a thousand rounds of every exclusive step"]
async fn of_eight_callers_one_wins_a_thousand_times() {
    one_wins(1_000).await;
}
