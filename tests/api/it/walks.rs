//! Random walks through the life of a request and its case: what `/actions` says is what the step answers, for every
//! caller and at every turn; and afterwards every instant of the walk reads as it stood then.
//!
//! `PROPTEST_CASES` sets how many walks are taken (one for thirty-two). Without it they are always the same; with it
//! their seeds are drawn and told, and `TGPL_SEED` takes them again.

use crate::harness::{Answer, Client, TestApp};
use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use proptest::test_runner::Config;
use serde_json::{Value, json};
use tgpl_domain::{
    cases::Form,
    dossier::{Demand, DossierFacts, checklist},
    policy::Role,
};
use uuid::Uuid;

/// A seeded sequence (SplitMix64), so that a walk that failed is walked again.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % sides
    }

    fn pick<'a, T>(&mut self, many: &'a [T]) -> &'a T {
        &many[usize::try_from(self.roll(many.len() as u64)).unwrap()]
    }
}

/// What a case's head was from an instant on: a second after the step, since the clock runs on meanwhile.
struct Head {
    from: DateTime<Utc>,
    body: Value,
}

struct Walk<'a> {
    app: &'a TestApp,
    people: &'a [Client],
    officers: [&'a Client; 2],
    dice: Dice,
    now: DateTime<Utc>,
    /// Every step that was taken, for the one who reads a failure.
    path: Vec<String>,
}

impl Walk<'_> {
    async fn pass(&mut self, time: TimeDelta) {
        self.now += time;
        self.app.services.clock.set(self.now);
        let now = self.now.to_rfc3339();
        self.app.execute(&format!("UPDATE sessions SET last_used_at = '{now}'")).await;
    }

    async fn pass_up_to(&mut self, hours: u64) {
        let minutes = 1 + self.dice.roll(hours * 60);
        self.pass(TimeDelta::minutes(i64::try_from(minutes).unwrap())).await;
    }

    fn body(&mut self, action: &str, record: &Value) -> Value {
        let today = (self.now + TimeDelta::hours(7)).date_naive();
        let carried = |who: &Client| {
            record["practitioner_ids"].as_array().is_some_and(|ids| ids.contains(&json!(who.practitioner())))
        };
        match action {
            "assign" => json!({ "practitioner_id": self.dice.pick(&self.officers).practitioner() }),
            "replace" => {
                let next = self.officers.iter().find(|who| !carried(who)).unwrap();
                // So little that the share lasts, however often somebody is replaced.
                let done = self.dice.roll(4);
                json!({ "practitioner_id": next.practitioner(), "reason": "có căn cứ thay thế", "done": done })
            }
            "register"
            | "registration_refused"
            | "registration_cancelled"
            | "suspend"
            | "resume"
            | "complete"
            | "hand_over" => json!({ "on": today }),
            "terminate" => json!({ "on": today, "reason": "đình chỉ vụ án" }),
            "prepare_completion" => json!({ "outcome": "Đã thực hiện xong" }),
            "discontinue" => json!({ "end_reason": "withdrawn", "reason": "rút yêu cầu" }),
            "transfer" => json!({ "organisation_id": self.app.an_giang, "reason": "cư trú tại An Giang" }),
            "supply_proof" => json!({ "proofs": ["P-HN-1"] }),
            "start" | "proof_expired" | "archive" | "confirm_transfer" | "submit" | "accept" => {
                json!({})
            }
            "answer" => json!({ "answer": "Hỏi Ủy ban nhân dân xã." }),
            "ask_supplement" => json!({ "missing_papers": ["Giấy chứng nhận hộ nghèo"] }),
            "supplement" => json!({ "proofs": ["P-HN-1"] }),
            "refuse" => json!({ "ground": "not_eligible", "reason": "Không thuộc diện" }),
            _ => json!({ "reason": "có lý do" }),
        }
    }

    /// One caller looks at what may be done, tries one thing, and is answered as told.
    async fn turn(&mut self, record: &str) -> Option<Answer> {
        let who = self.dice.pick(self.people).clone();
        let read = who.get(record).await;
        let told = who.get(&format!("{record}/actions")).await;
        assert_eq!(read.status, told.status, "{:?}", self.path);
        if read.status != 200 {
            assert!(matches!(read.status, 403 | 404), "{read:?}");
            return None;
        }
        let told = told.body.as_array().unwrap().clone();
        let open: Vec<_> = told.iter().filter(|row| row["allowed"] == true).cloned().collect();
        let wanted = if open.is_empty() || self.dice.roll(4) == 0 { &told } else { &open };
        let accept = open.iter().find(|row| row["action"] == "accept" && self.dice.roll(2) == 0);
        let wanted = accept.unwrap_or_else(|| self.dice.pick(wanted)).clone();
        let action = wanted["action"].as_str().unwrap();
        if ["appraise", "pay", "complain"].contains(&action) {
            assert_eq!(wanted["allowed"], false, "its record comes with a later part of the product");
            return None;
        }
        let leaves =
            ["withdraw", "discontinue", "terminate", "transfer", "refuse", "answer", "proof_expired"];
        if leaves.contains(&action) && self.dice.roll(8) > 0 {
            return None;
        }
        let verb = match action {
            "assign" => "assignments".to_owned(),
            "replace" => "assignments/replace".to_owned(),
            other => other.replace('_', "-"),
        };
        let body = self.body(action, &read.body);
        let done = who.if_match(read.etag.unwrap()).post(&format!("{record}/{verb}"), body).await;
        self.path.push(format!("{action} {}", done.status));
        let context = format!("{:?}: {wanted} -> {}", self.path, done.body);
        if wanted["allowed"] == true {
            assert!(matches!(done.status, 200 | 201), "{context}");
            return Some(done);
        }
        match done.status {
            403 | 404 => {
                assert_eq!(wanted["why_not"], "Vai trò của bạn không có chức năng này", "{context}");
            }
            409 => assert_eq!(wanted["why_not"], done.body["detail"], "{context}"),
            _ => panic!("{context}"),
        }
        None
    }

    /// Some of the papers come into the file.
    async fn file(&mut self, case: &str) {
        let facts = |form| DossierFacts { form, assigned: true, replaced: true, ended: None };
        let lines = Form::ALL.iter().flat_map(|form| checklist(facts(*form)));
        for line in lines.filter(|line| line.demand == Demand::Mandatory) {
            if self.dice.roll(3) > 0 {
                continue;
            }
            let (id, title) = self.app.titled();
            self.app
                .execute(&format!(
                    "INSERT INTO documents (id, organisation_id, case_id, kind, title, class, dossier_item,
                         media_type, size, sha256, storage_key, author_id, created_at)
                     SELECT '{id}', organisation_id, id, 'upload', '{title}', 'S3', '{}',
                         'application/pdf', 1, '', gen_random_uuid()::text, author_id, now()
                     FROM cases WHERE id = '{case}'",
                    line.item
                ))
                .await;
        }
    }

    async fn head(&self, case: &str) -> Value {
        self.people[0].get(&format!("/api/v1/cases/{case}")).await.must(200).body
    }

    /// From the request to wherever the dice lead; the heads that the case had on the way.
    async fn walk(&mut self) -> Option<(String, Vec<Head>)> {
        let mut body = json!({
            "channel": "in_person", "person": { "full_name": "Lường Thị Thử", "birth_date": "1990", "commune_code": "05977" },
            "matter": { "summary": "tranh chấp" }, "form": "advice", "field": "land",
            "eligibility": { "HN": true, "proofs": if self.dice.roll(3) > 0 { json!(["P-HN-1"]) } else { json!([]) } },
            "draft": self.dice.roll(4) == 0,
        });
        match self.dice.roll(3) {
            0 => {
                body["channel"] = json!("proceedings_body");
                body["form"] = json!("court_participation");
                (body["role"], body["field"]) = (json!("defender"), json!("criminal"));
                body["matter"]["proceedings"] = json!("criminal");
                body["matter"]["procedural_status"] = json!("bi_can");
                body["matter"]["notice_received_at"] =
                    json!(self.now.to_rfc3339_opts(SecondsFormat::Secs, true));
            }
            1 => body["form"] = json!("out_of_court"),
            _ => {}
        }
        let request = self.people[1].post("/api/v1/requests", body).await.must(201);
        let request = format!("/api/v1/requests/{}", request.body["id"].as_str().unwrap());
        let mut case = None;
        for _ in 0..20 {
            self.pass_up_to(10).await;
            if let Some(found) =
                self.turn(&request).await.and_then(|done| done.body["case_id"].as_str().map(str::to_owned))
            {
                case = Some(found);
                break;
            }
        }
        let case = case?;
        let path = format!("/api/v1/cases/{case}");
        let mut heads = vec![Head { from: self.now + TimeDelta::seconds(1), body: self.head(&case).await }];
        for _ in 0..30 {
            let hours = if self.dice.roll(6) == 0 { 200 } else { 20 };
            self.pass_up_to(hours).await;
            if self.dice.roll(4) == 0 {
                self.file(&case).await;
            }
            if self.turn(&path).await.is_some() {
                heads.push(Head { from: self.now + TimeDelta::seconds(1), body: self.head(&case).await });
            }
        }
        self.pass_up_to(1).await;
        Some((case, heads))
    }

    /// Any instant of the walk shows what was read then.
    async fn look_back(&mut self, case: &str, heads: &[Head]) {
        for (place, head) in heads.iter().enumerate() {
            let until = heads.get(place + 1).map_or(self.now, |next| next.from);
            let span = u64::try_from((until - head.from).num_seconds().max(1)).unwrap();
            for _ in 0..3 {
                let at = head.from + TimeDelta::seconds(i64::try_from(self.dice.roll(span)).unwrap());
                let at = at.to_rfc3339_opts(SecondsFormat::Micros, true);
                let then = self.people[0].get(&format!("/api/v1/cases/{case}?as_of={at}")).await.must(200);
                assert_eq!(then.body, head.body, "{at} after {:?}", self.path);
            }
        }
    }
}

/// Where the seeds of this run begin: at nought in the short form, drawn in the long one.
fn seed() -> u64 {
    let given = std::env::var("TGPL_SEED").ok().map(|seed| seed.parse().expect("a number"));
    let drawn = || std::env::var_os("PROPTEST_CASES").map_or(0, |_| Uuid::new_v4().as_u64_pair().0);
    let seed = given.unwrap_or_else(drawn);
    println!("TGPL_SEED={seed}");
    seed
}

#[actix_web::test]
async fn at_every_turn_actions_say_what_the_step_answers_and_the_past_stays_readable() {
    let app = TestApp::start().await;
    let start: DateTime<Utc> = "2026-03-02T01:00:00Z".parse().unwrap();
    app.services.clock.set(start);
    let first = app.officer_of(app.lang_son).await;
    let second = app.officer_of(app.lang_son).await;
    let people = [
        app.director_of(app.lang_son).await,
        app.intake_of(app.lang_son).await,
        first.clone(),
        second.clone(),
        app.someone(Role::CentreAdmin, app.lang_son).await,
        app.director_of(app.an_giang).await,
    ];
    let walks = u64::from(Config::default().cases / 32).max(1);
    let (mut cases, mut instants) = (0, 0);
    let mut reached = std::collections::BTreeSet::new();
    let seeds = seed();
    for seed in (0..walks).map(|walk| seeds.wrapping_add(walk)) {
        let mut walk = Walk {
            app: &app,
            people: &people,
            officers: [&first, &second],
            dice: Dice(seed),
            now: start + TimeDelta::days(i64::try_from(seed % 200).unwrap()),
            path: vec![format!("seed {seed}")],
        };
        walk.pass(TimeDelta::zero()).await;
        if let Some((case, heads)) = walk.walk().await {
            walk.look_back(&case, &heads).await;
            cases += 1;
            instants += heads.len() * 3;
            reached.extend(heads.iter().map(|head| head.body["state"].as_str().unwrap().to_owned()));
        }
    }
    println!("{walks} walks, {cases} cases, {instants} instants, states {reached:?}");
    assert!(cases * 2 >= walks, "many requests become cases: {cases} of {walks}");
    assert!(reached.len() > 4, "{reached:?}");
}
