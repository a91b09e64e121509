//! Several callers want the same thing at once: one has it, and nothing is numbered twice or left out.

use crate::harness::{Answer, Client, TestApp};
use chrono::{TimeDelta, Utc};
use serde_json::{Value, json};
use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};
use tgpl_domain::{
    cases::{CaseEvent, CaseState},
    policy::Role,
    requests::RequestEvent,
};
use uuid::Uuid;

/// Sends everything at once and gathers the answers; one who is told to come again (503) does, with the same key.
async fn at_once(asked: impl IntoIterator<Item = (Client, String, Value)>) -> Vec<Answer> {
    let insist = async |who: Client, path: String, body: Value| loop {
        let answer = who.post(&path, body.clone()).await;
        if answer.status != 503 {
            return answer;
        }
        actix_web::rt::time::sleep(Duration::from_millis(20)).await;
    };
    let sent: Vec<_> = asked
        .into_iter()
        .map(|(who, path, body)| {
            let who = who.key(&Uuid::now_v7().to_string());
            actix_web::rt::spawn(async move { insist(who, path, body).await })
        })
        .collect();
    let mut answers = Vec::new();
    for one in sent {
        answers.push(one.await.unwrap());
    }
    answers
}

/// A request that was received from somebody of the commune; `more` is said beside what every request says.
async fn received(clerk: &Client, commune: &str, more: &Value) -> String {
    let mut asked = json!({
        "channel": "in_person",
        "person": {
            "full_name": "Lò Văn Thử", "birth_date": "1991-05-20", "phone": "0912345678", "commune_code": commune
        },
        "matter": { "summary": "Tranh chấp ranh giới đất" },
        "eligibility": { "HN": true, "proofs": ["P-HN-1"] },
        "form": "advice", "field": "land",
    });
    asked.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let made = clerk.post("/api/v1/requests", asked).await.must(201);
    made.body["id"].as_str().unwrap().to_owned()
}

/// GF7 and TT 12/2018 Đ.11: no gap and no repeat, whoever asks first, in every book by itself: of a branch
/// (`CN1.TGTT.01…50`), of its centre, and of a branch of the same letters elsewhere.
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
    let mut asked = Vec::new();
    for (clerk, requests, form, _) in books {
        for _ in 0..requests {
            let commune = if clerk.account().organisation == there.centre { "30292" } else { "05977" };
            let request = received(clerk, commune, form).await;
            asked.push((clerk.if_match(1), format!("/api/v1/requests/{request}/accept"), json!({})));
        }
    }
    // The books are taken in turn, so that they meet.
    asked.sort_by(|one, other| one.1.cmp(&other.1));
    for answer in at_once(asked).await {
        answer.must(200);
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
struct Rival<'a>(&'a Client, &'static str, Value);

/// A record that several want at once: its collection, its id, and those who want it.
type Line<'a> = (&'static str, String, Vec<Rival<'a>>);

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
    /// A case of the officer, with what else is known of it.
    async fn case(&self, state: CaseState, known: &str) -> String {
        let practitioners: &[_] = match state {
            CaseState::Accepted => &[],
            _ => &[self.officer.practitioner()],
        };
        let case = self.app.given_case_of(self.app.lang_son, state, practitioners).await.id;
        if !known.is_empty() {
            self.app.execute(&format!("UPDATE cases SET {known}, version = 2 WHERE id = '{case}'")).await;
        }
        case.to_string()
    }

    /// The file of the case holds the items on paper, or they do not apply.
    async fn mark(&self, case: &str, mark: &str, items: &[&str]) {
        self.app
            .execute(&format!(
                "INSERT INTO dossier_marks (case_id, organisation_id, item, mark, author_id, at)
                 SELECT id, organisation_id, unnest(ARRAY['{}']), '{mark}', author_id, now()
                 FROM cases WHERE id = '{case}'",
                items.join("','")
            ))
            .await;
    }

    /// The record has been offered to the other province.
    async fn offer(&self, who: &Client, collection: &str, id: &str) {
        let offer = json!({ "organisation_id": self.app.an_giang, "reason": "cư trú tại An Giang" });
        who.if_match(1).post(&format!("/api/v1/{collection}/{id}/transfer"), offer).await.must(200);
    }

    /// A record for one round of a race, and those who want it in different ways.
    async fn line_up(&self, race: &str) -> Line<'_> {
        let (officer, director, clerk) = (&self.officer, &self.director, &self.clerk);
        let on = || json!({ "on": (Utc::now() + TimeDelta::hours(7)).date_naive() });
        let why = || json!({ "reason": "có lý do" });
        let to = json!({ "organisation_id": self.app.an_giang, "reason": "cư trú tại An Giang" });
        let answers = || {
            let receiver = &self.receiver;
            vec![Rival(receiver, "confirm-transfer", json!({})), Rival(receiver, "return-transfer", why())]
        };
        let of_request = async |commune, more| ("requests", received(clerk, commune, &more).await);
        let of_case = async |state, known| ("cases", self.case(state, known).await);
        let ((collection, id), rivals) = match race {
            "a draft" => {
                let rivals = vec![Rival(clerk, "submit", json!({}))];
                (of_request("05977", json!({ "draft": true })).await, rivals)
            }
            "a request" => {
                let ground = json!({ "ground": "not_eligible", "reason": "Không thuộc diện" });
                let rivals = vec![
                    Rival(clerk, "accept", json!({})),
                    Rival(director, "refuse", ground),
                    Rival(clerk, "ask-supplement", json!({ "missing_papers": ["Giấy chứng nhận hộ nghèo"] })),
                    Rival(director, "answer", json!({ "answer": "Hỏi Ủy ban nhân dân xã." })),
                ];
                (of_request("05977", json!({})).await, rivals)
            }
            "a request of elsewhere" => {
                let rivals = vec![Rival(clerk, "transfer", to), Rival(director, "withdraw", why())];
                (of_request("30292", json!({})).await, rivals)
            }
            "a request that lacks papers" => {
                let (collection, id) = of_request("05977", json!({})).await;
                let asked = json!({ "missing_papers": ["Giấy chứng nhận hộ nghèo"] });
                clerk
                    .if_match(1)
                    .post(&format!("/api/v1/requests/{id}/ask-supplement"), asked)
                    .await
                    .must(200);
                ((collection, id), vec![Rival(clerk, "supplement", json!({ "proofs": ["P-HN-1"] }))])
            }
            "a request on its way" => {
                let (collection, id) = of_request("30292", json!({})).await;
                self.offer(clerk, collection, &id).await;
                ((collection, id), answers())
            }
            "an accepted case" => {
                let assign = |who: &Client| {
                    Rival(director, "assignments", json!({ "practitioner_id": who.practitioner() }))
                };
                let rivals = vec![assign(officer), assign(&self.other), Rival(director, "transfer", to)];
                (of_case(CaseState::Accepted, "").await, rivals)
            }
            "proof that is late" => {
                let (collection, id) = of_case(CaseState::Assigned, "proof_pending = true").await;
                self.app
                    .execute(&format!(
                        "INSERT INTO obligations (id, organisation_id, subject_type, subject_id, duty, owner_role,
                            clock, amount, starts_at, due_at, first_due_at, legal_basis, created_at)
                         SELECT gen_random_uuid(), organisation_id, 'case', id, 'DL03', 'intake', 'working_days', 5,
                            now() - interval '9 days', now() - interval '1 day', now() - interval '1 day', '', now()
                         FROM cases WHERE id = '{id}'"
                    ))
                    .await;
                let rivals = vec![
                    Rival(clerk, "supply-proof", json!({ "proofs": ["P-HN-1"] })),
                    Rival(director, "proof-expired", json!({})),
                ];
                ((collection, id), rivals)
            }
            "an assigned case" => {
                let rivals = vec![
                    Rival(officer, "register", on()),
                    Rival(director, "register", on()),
                    Rival(officer, "registration-refused", on()),
                    Rival(officer, "decline", why()),
                ];
                (of_case(CaseState::Assigned, "").await, rivals)
            }
            "advice to be begun" => {
                let rivals = vec![Rival(officer, "start", json!({})), Rival(director, "start", json!({}))];
                (of_case(CaseState::Assigned, "form = 'advice', role = NULL").await, rivals)
            }
            "a wish for another" => {
                let body = json!({
                    "practitioner_id": self.other.practitioner(), "reason": "có căn cứ thay thế", "done": 20
                });
                let rivals = vec![
                    Rival(director, "assignments/replace", body),
                    Rival(director, "refuse-change", why()),
                ];
                (of_case(CaseState::InProgress, "replacement = 'change_requested'").await, rivals)
            }
            "work in hand" => {
                let rivals = vec![
                    Rival(officer, "registration-cancelled", on()),
                    Rival(officer, "request-change", why()),
                    Rival(director, "request-verification", why()),
                    Rival(director, "petition", why()),
                ];
                (of_case(CaseState::InProgress, "").await, rivals)
            }
            "the end of the work" => {
                let (collection, id) = of_case(CaseState::InProgress, "").await;
                self.mark(&id, "on_paper", &["judgment"]).await;
                let gone = json!({ "end_reason": "withdrawn", "reason": "rút yêu cầu" });
                let ended = json!({ "on": on()["on"], "reason": "đình chỉ vụ án" });
                let rivals = vec![
                    Rival(officer, "suspend", on()),
                    Rival(officer, "prepare-completion", json!({ "outcome": "Giảm nhẹ hình phạt" })),
                    Rival(director, "discontinue", gone),
                    Rival(director, "terminate", ended),
                ];
                ((collection, id), rivals)
            }
            "a suspended case" => {
                let rivals = vec![Rival(officer, "resume", on()), Rival(director, "resume", on())];
                (of_case(CaseState::Suspended, "").await, rivals)
            }
            "a case to be confirmed" => {
                let (collection, id) = of_case(CaseState::PendingCompletion, "").await;
                self.mark(&id, "on_paper", FILE).await;
                let rivals =
                    vec![Rival(director, "complete", on()), Rival(director, "return-to-work", why())];
                ((collection, id), rivals)
            }
            // A file of which nothing was digitised is handed over too.
            "a file" => {
                let rivals = vec![Rival(officer, "hand-over", on()), Rival(director, "hand-over", on())];
                (of_case(CaseState::Completed, "").await, rivals)
            }
            "a file for the archive" => {
                let (collection, id) = of_case(CaseState::Completed, "file_received_on = ended_on").await;
                self.mark(&id, "not_applicable", FILE).await;
                ((collection, id), vec![Rival(&self.archivist, "archive", json!({}))])
            }
            "a case on its way" => {
                let (collection, id) = of_case(CaseState::Accepted, "").await;
                self.offer(director, collection, &id).await;
                ((collection, id), answers())
            }
            other => panic!("{other}"),
        };
        (collection, id, rivals)
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

const RACES: [&str; 17] = [
    "a draft",
    "a request",
    "a request of elsewhere",
    "a request that lacks papers",
    "a request on its way",
    "an accepted case",
    "proof that is late",
    "an assigned case",
    "advice to be begun",
    "a wish for another",
    "work in hand",
    "the end of the work",
    "a suspended case",
    "a case to be confirmed",
    "a file",
    "a file for the archive",
    "a case on its way",
];

/// Every verb of the two state machines whose record exists.
fn verbs() -> BTreeSet<String> {
    let of_requests = RequestEvent::ALL.iter().map(|event| event.as_str());
    let of_cases = CaseEvent::ALL.iter().map(|event| match event {
        CaseEvent::Assign => "assignments",
        CaseEvent::Replace => "assignments/replace",
        other => other.as_str(),
    });
    let later = [CaseEvent::Appraise, CaseEvent::Pay, CaseEvent::Complain].map(CaseEvent::as_str);
    of_requests
        .chain(of_cases)
        .filter(|verb| !later.contains(verb))
        .map(|verb| verb.replace('_', "-"))
        .collect()
}

/// G33: of eight callers who want a record in the same or in another way one wins. The others are told that it has
/// moved on; or nothing, when it is out of their reach since.
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
    let mut raced = BTreeSet::new();
    for name in RACES {
        let begun = Instant::now();
        let mut lines = Vec::new();
        while lines.len() < rounds {
            lines.push(race.line_up(name).await);
        }
        let collection = lines[0].0;
        let ids = lines.iter().map(|(_, id, _)| format!("'{id}'")).collect::<Vec<_>>().join(",");
        let version = app.number(&format!("SELECT max(version) FROM {collection} WHERE id IN ({ids})")).await;
        let version = i32::try_from(version).unwrap();
        let acts = format!("SELECT count(*) FROM history WHERE subject_id IN ({ids})");
        let before = app.number(&acts).await;
        // A few races run side by side, so that a round costs less time.
        for some in lines.chunks(4) {
            let callers: Vec<_> = some
                .iter()
                .flat_map(|(_, id, rivals)| rivals.iter().cycle().take(CALLERS).map(move |rival| (id, rival)))
                .collect();
            let asked = callers.iter().map(|(id, Rival(who, verb, body))| {
                (who.if_match(version), format!("/api/v1/{collection}/{id}/{verb}"), body.clone())
            });
            let answers = at_once(asked).await;
            for (callers, answers) in callers.chunks(CALLERS).zip(answers.chunks(CALLERS)) {
                let said: Vec<_> = answers.iter().map(|answer| answer.status).collect();
                let won = said.iter().filter(|status| **status < 300).count();
                assert_eq!(won, 1, "{name}: {said:?} {}", answers[0].body);
                for ((id, Rival(who, verb, _)), answer) in callers.iter().zip(answers) {
                    raced.insert((*verb).to_owned());
                    match answer.status {
                        200 | 201 | 409 | 412 => {}
                        404 => {
                            who.get(&format!("/api/v1/{collection}/{id}")).await.must(404);
                        }
                        _ => panic!("{name}, {verb}: {answer:?}"),
                    }
                }
            }
        }
        let acts = usize::try_from(app.number(&acts).await - before).unwrap();
        assert_eq!(acts, rounds, "{name}: one act each");
        println!("{name}: {rounds} rounds of {CALLERS} callers, one winner each ({:?})", begun.elapsed());
    }
    assert_eq!(raced, verbs());
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
