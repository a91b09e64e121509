//! Several callers want the same thing at once: one has it, and nothing is numbered twice or left out.

use crate::harness::{Answer, Client, TestApp};
use chrono::{TimeDelta, Utc};
use serde_json::{Value, json};
use tgpl_domain::cases::CaseState;
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

/// A request that can be accepted.
async fn received(clerk: &Client) -> String {
    let made = clerk.post("/api/v1/requests", request("Lò Văn Thử")).await.must(201);
    format!("/api/v1/requests/{}", made.body["id"].as_str().unwrap())
}

/// GF7 and TT 12/2018 Đ.11: no gap and no repeat, whoever asks first. One who is told to come again (503) does, with
/// the same key.
#[actix_web::test]
async fn fifty_acceptances_at_once_are_numbered_without_gap() {
    let app = TestApp::start().await;
    let clerk = app.intake_of(app.lang_son).await;
    let mut asked = Vec::new();
    for _ in 0..50 {
        let request = received(&clerk).await;
        asked.push((
            clerk.if_match(1).key(&Uuid::now_v7().to_string()),
            format!("{request}/accept"),
            json!({}),
        ));
    }
    let mut left = asked;
    for _ in 0..10 {
        let answers = at_once(left.clone()).await;
        left = left
            .into_iter()
            .zip(&answers)
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
    let codes = app.texts("SELECT code FROM cases ORDER BY code_number").await;
    let expected: Vec<_> = (1..=50).map(|number| format!("TT.TV.{number:02}.{}", year())).collect();
    assert_eq!(codes, expected);
    assert_eq!(app.number("SELECT count(*) FROM requests WHERE state = 'accepted'").await, 50);
}

fn year() -> String {
    (Utc::now() + TimeDelta::hours(7)).format("%Y").to_string()
}

/// Those who try the same step at once.
struct Race<'a> {
    app: &'a TestApp,
    director: Client,
    clerk: Client,
    officer: Client,
    other: Client,
    receiver: Client,
}

impl Race<'_> {
    /// One record and the requests that all want it.
    async fn line_up(&self, step: &str) -> Vec<(Client, String, Value)> {
        let today = (Utc::now() + TimeDelta::hours(7)).date_naive();
        let case = async |state| {
            let given =
                self.app.given_case_of(self.app.lang_son, state, &[self.officer.practitioner()]).await;
            format!("/api/v1/cases/{}", given.id)
        };
        let (path, verb, who, version, bodies) = match step {
            "accept or refuse" => {
                let path = received(&self.clerk).await;
                let refuse = json!({ "ground": "not_eligible", "reason": "Không thuộc diện" });
                return (0..8)
                    .map(|one| match one % 2 {
                        0 => (self.clerk.if_match(1), format!("{path}/accept"), json!({})),
                        _ => (self.director.if_match(1), format!("{path}/refuse"), refuse.clone()),
                    })
                    .collect();
            }
            "assign" => {
                let given = self.app.given_case(CaseState::Accepted).await;
                let bodies =
                    [&self.officer, &self.other].map(|who| json!({ "practitioner_id": who.practitioner() }));
                (format!("/api/v1/cases/{}", given.id), "assignments", &self.director, 1, bodies)
            }
            "replace" => {
                let path = case(CaseState::InProgress).await;
                self.app
                    .execute(&format!(
                        "UPDATE cases SET replacement = 'declined', version = 2 WHERE id = '{}'",
                        &path[14..]
                    ))
                    .await;
                let body =
                    json!({ "practitioner_id": self.other.practitioner(), "reason": "từ chối", "done": 20 });
                (path, "assignments/replace", &self.director, 2, [body.clone(), body])
            }
            "complete or return" => {
                let path = case(CaseState::PendingCompletion).await;
                for item in [
                    "request_form",
                    "eligibility_proof",
                    "matter_papers",
                    "assignment_decision",
                    "defence_brief",
                    "judgment",
                    "procedural_papers",
                    "opinion_slip",
                ] {
                    let id = &path[14..];
                    self.app.execute(&format!(
                        "INSERT INTO dossier_marks (case_id, organisation_id, item, mark, author_id, at)
                         SELECT id, organisation_id, '{item}', 'on_paper', author_id, now() FROM cases WHERE id = '{id}'"
                    )).await;
                }
                return (0..8)
                    .map(|one| match one % 2 {
                        0 => (self.director.if_match(1), format!("{path}/complete"), json!({ "on": today })),
                        _ => (
                            self.director.if_match(1),
                            format!("{path}/return-to-work"),
                            json!({ "reason": "thiếu" }),
                        ),
                    })
                    .collect();
            }
            "hand over" => {
                // A file of which nothing was digitised is handed over too.
                let path = case(CaseState::Completed).await;
                (path, "hand-over", &self.officer, 1, [json!({ "on": today }), json!({ "on": today })])
            }
            "answer a transfer" => {
                let path = case(CaseState::Accepted).await;
                let offer = json!({ "organisation_id": self.app.an_giang, "reason": "cư trú tại An Giang" });
                self.director.if_match(1).post(&format!("{path}/transfer"), offer).await.must(200);
                return (0..8)
                    .map(|one| match one % 2 {
                        0 => (self.receiver.if_match(2), format!("{path}/confirm-transfer"), json!({})),
                        _ => (
                            self.receiver.if_match(2),
                            format!("{path}/return-transfer"),
                            json!({ "reason": "không" }),
                        ),
                    })
                    .collect();
            }
            other => panic!("{other}"),
        };
        (0..8).map(|one| (who.if_match(version), format!("{path}/{verb}"), bodies[one % 2].clone())).collect()
    }
}

const STEPS: [&str; 6] =
    ["accept or refuse", "assign", "replace", "complete or return", "hand over", "answer a transfer"];

/// G33: of eight callers of an exclusive step one wins; the others are told that the record has moved on, or that too
/// many came at once.
async fn one_wins(rounds: usize) {
    let app = TestApp::start().await;
    let race = Race {
        director: app.director_of(app.lang_son).await,
        clerk: app.intake_of(app.lang_son).await,
        officer: app.officer_of(app.lang_son).await,
        other: app.officer_of(app.lang_son).await,
        receiver: app.director_of(app.an_giang).await,
        app: &app,
    };
    for step in STEPS {
        for round in 0..rounds {
            let asked = race.line_up(step).await;
            let prepared = app.number("SELECT count(*) FROM history").await;
            let answers = at_once(asked).await;
            let (won, lost): (Vec<_>, Vec<_>) = answers.iter().partition(|answer| answer.status < 300);
            let said: Vec<_> = answers.iter().map(|answer| answer.status).collect();
            assert_eq!(won.len(), 1, "{step}, round {round}: {said:?} {}", answers[0].body);
            assert!(
                lost.iter().all(|answer| matches!(answer.status, 404 | 409 | 412 | 503)),
                "{step}: {said:?}"
            );
            assert!(app.number("SELECT count(*) FROM history").await > prepared);
        }
        println!("{step}: {rounds} rounds of 8 callers, one winner each");
    }
    let twice = "SELECT count(*) FROM (SELECT FROM history WHERE event IN ('accept', 'refuse', 'assign', 'complete', \
        'hand_over', 'confirm_transfer') GROUP BY subject_id, event HAVING count(*) > 1) AS twice";
    assert_eq!(app.number(twice).await, 0, "no step stands twice in a history");
}

#[actix_web::test]
async fn of_eight_callers_one_wins() {
    one_wins(6).await;
}

#[actix_web::test]
#[ignore = "minutes: a thousand rounds of every exclusive step"]
async fn of_eight_callers_one_wins_a_thousand_times() {
    one_wins(1_000).await;
}
