//! Twenty people move blanks while server, database and both are killed: whatever they were told happened did, once, and nothing
//! else; received = held + in transit + issued + spoiled + lost + destroyed at every reading.

use crate::{
    home::{Home, Served},
    kills::{kills, storm},
};
use reqwest::{Client, Method, RequestBuilder};
use serde_json::{Value, json};
use std::{
    collections::BTreeSet,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::Duration,
};
use tokio::time::sleep;

const PLAYERS: u64 = 20;
const SERIALS: u64 = 400;

#[derive(Clone)]
struct Person {
    http: Client,
    address: String,
    token: String,
}

/// The parts: three people of the Agency, three of a centre, of whom the head enters the course.
#[derive(Clone)]
struct People {
    office: [Person; 2],
    agency: Person,
    centre: [Person; 2],
    head: Person,
}

impl People {
    async fn of(home: &Home, served: &Served) -> Self {
        let person = async |role: &str, number: usize| Person {
            http: Client::new(),
            address: served.address.clone(),
            token: served.sign_in(&home.accounts(role)[number]).await,
        };
        Self {
            office: [person("agency_office", 0).await, person("agency_office", 1).await],
            agency: person("agency", 0).await,
            centre: [person("centre_admin", 0).await, person("centre_admin", 1).await],
            head: person("director", 0).await,
        }
    }
}

impl Person {
    fn asked(&self, method: Method, path: &str) -> RequestBuilder {
        let address = format!("{}/api/v1/certificate-blanks/{path}", self.address);
        self.http.request(method, address).bearer_auth(&self.token).timeout(Duration::from_secs(10))
    }

    /// Sends until there is an answer: a lost one is asked for again, under the same key.
    async fn sent(&self, request: RequestBuilder) -> (u16, Value) {
        loop {
            if let Ok(answer) = request.try_clone().unwrap().send().await {
                let status = answer.status().as_u16();
                if let (true, Ok(body)) = (status < 500 && status != 429, answer.json().await) {
                    return (status, body);
                }
            }
            sleep(Duration::from_millis(50)).await;
        }
    }

    async fn get(&self, path: &str) -> Value {
        let (status, body) = self.sent(self.asked(Method::GET, path)).await;
        assert_eq!(status, 200, "{path}: {body}");
        body
    }

    async fn post(&self, key: &str, path: &str, body: &Value) -> (u16, Value) {
        let request = self.asked(Method::POST, path).header("Idempotency-Key", key).json(body);
        let (status, told) = self.sent(request).await;
        assert!([200, 201, 409, 412].contains(&status), "{path}: {status} {told}");
        (status, told)
    }

    /// A step of a paper as it was read.
    async fn step(&self, key: &str, at: &str, paper: &Value, verb: &str) -> (u16, Value) {
        self.say(key, at, paper, verb, &json!({})).await
    }

    async fn say(&self, key: &str, at: &str, of: &Value, verb: &str, body: &Value) -> (u16, Value) {
        let (id, version) = (of["id"].as_str().unwrap(), of["version"].as_i64().unwrap());
        let path = format!("{at}/{id}/{verb}");
        let request = self.asked(Method::POST, &path).header("Idempotency-Key", key).json(body);
        self.sent(request.header("If-Match", format!("\"{version}\""))).await
    }
}

/// Numbers that look like nothing in particular, the same at every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, many: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % many
    }
}

fn lot(low: u64, high: u64) -> Value {
    json!({
        "type": "CC", "series": "K", "first": format!("K{low:06}"), "last": format!("K{high:06}"), "order": "07/ĐH-VPC",
        "printed_on": "2020-01-02",
        "minutes": { "number": "12/BB-VPC", "on": "2020-01-03", "place": "Kho Văn phòng Cục" },
    })
}

/// One turn; what was made is told by its id.
async fn turn(who: &People, course: &Value, dice: &mut Dice, key: &str, made: &mut Vec<String>) {
    let low = 1 + dice.below(SERIALS);
    let high = (low + dice.below(15)).min(SERIALS);
    let ranges = json!([{ "first": format!("K{low:06}"), "last": format!("K{high:06}") }]);
    let act = json!({ "type": "CC", "ranges": ranges, "reason": "x",
        "minutes": { "number": "1/BB", "on": "2020-01-03", "place": "Kho" } });
    let unit = &who.centre[usize::from(dice.below(2) == 1)];
    let mut note = |(status, told): (u16, Value)| {
        if status == 201 {
            made.push(told["id"].as_str().unwrap().to_owned());
        }
        told
    };
    let one_of = |list: &Value, place: u64| {
        list["data"].as_array().and_then(|all| all.get(usize::try_from(place).unwrap())).cloned()
    };
    match dice.below(12) {
        0..=2 => {
            let asked = json!({ "type": "CC", "quantity": high - low + 1, "reason": "x" });
            let request = note(unit.post(&format!("{key}-ask"), "supply-requests", &asked).await);
            who.agency.step(&format!("{key}-approve"), "supply-requests", &request, "approve").await;
            let sent = json!({ "request_id": request["id"], "ranges": ranges });
            note(who.office[0].post(&format!("{key}-ship"), "shipments", &sent).await);
        }
        3 | 4 => {
            let list = who.agency.get("shipments?state=sent&limit=5").await;
            if let Some(one) = one_of(&list, dice.below(5)) {
                let receiver = if one["kind"] == "return" { &who.office[1] } else { unit };
                receiver.step(&format!("{key}-confirm"), "shipments", &one, "confirm").await;
            }
        }
        8 => {
            let whose = json!({ "course_id": course, "full_name": format!("Hoàng Văn Ví {key}"), "birth_year": 1985,
                "serial": format!("K{low:06}") });
            note(unit.post(&format!("{key}-issue"), "issue", &whose).await);
        }
        5 => drop(note(unit.post(&format!("{key}-return"), "return", &act).await)),
        6 => drop(note(unit.post(&format!("{key}-spoil"), "spoil", &act).await)),
        7 => {
            let mut loss = act;
            loss["police"] = json!({ "told": "Công an phường", "on": loss["minutes"]["on"] });
            note(unit.post(&format!("{key}-loss"), "report-loss", &loss).await);
        }
        9 => {
            let list = unit.get("../certificates?limit=20").await;
            if let Some(one) = one_of(&list, dice.below(20)) {
                let back = json!({ "old_blank": "returned" });
                unit.say(&format!("{key}-again"), "../certificates", &one, "reissue", &back).await;
            }
        }
        10 => {
            // Lots stay, since each reading is held against what was received.
            let (kind, [asks, does]) = match dice.below(3) {
                0 => ("shipment", &who.office),
                1 => ("spoilage", &who.centre),
                _ => ("return", &who.centre),
            };
            let list = asks.get(&format!("papers?kind={kind}&limit=10")).await;
            if let Some(wrong) = one_of(&list, dice.below(10)) {
                let undo = json!({ "paper_id": wrong["id"], "reason": "x" });
                let undo = note(asks.post(&format!("{key}-undo"), "reverse", &undo).await);
                if undo["kind"] == "reversal" {
                    who.agency.step(&format!("{key}-agreed"), "papers", &undo, "approve").await;
                    let read = who.agency.get(&format!("papers/{}", undo["id"].as_str().unwrap())).await;
                    does.step(&format!("{key}-undone"), "papers", &read, "carry-out").await;
                }
            }
        }
        _ => drop(note(who.office[0].post(&format!("{key}-lot"), "lots", &lot(low, high)).await)),
    }
}

/// Papers and cards. What is issued or comes back is told by the card, and not by the paper on which the ledger keeps it.
async fn told(sql: &tokio_postgres::Client) -> BTreeSet<String> {
    let ids = "SELECT id::text FROM blank_papers WHERE kind NOT IN ('issue', 'taking_back')
        UNION ALL SELECT id::text FROM cards";
    sql.query(ids, &[]).await.unwrap().iter().map(|row| row.get(0)).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kills_lose_no_blank_and_move_none_twice() {
    let home = Home::new("blanks");
    let served = home.serve();
    let who = People::of(&home, &served).await;
    let sql = home.sql().await;
    let before = told(&sql).await;
    let there_were = who.agency.get("balances?type=CC").await["totals"][0]["received"].as_u64().unwrap();
    let received = json!(there_were + SERIALS);
    let (status, first) = who.office[0].post("the-first-lot", "lots", &lot(1, SERIALS)).await;
    assert_eq!(status, 201, "{first}");
    let course = json!({
        "title": "Khóa 1", "organiser": "Trung tâm", "from_on": "2020-01-02", "to_on": "2020-01-03",
        "decision_number": "1/QĐ", "decision_on": "2020-01-06",
    });
    let (status, course) = who.head.post("the-course", "../courses", &course).await;
    assert_eq!(status, 201, "{course}");
    let course = course["id"].clone();

    let (done, stop) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
    let players: Vec<_> = (0..PLAYERS)
        .map(|number| {
            let (who, course, done, stop) = (who.clone(), course.clone(), done.clone(), stop.clone());
            let received = received.clone();
            tokio::spawn(async move {
                let (mut dice, mut made) = (Dice(number + 1), Vec::new());
                for turns in 0.. {
                    if stop.load(Ordering::Relaxed) {
                        break;
                    }
                    turn(&who, &course, &mut dice, &format!("player-{number}-{turns}"), &mut made).await;
                    let told = who.agency.get("balances?type=CC").await;
                    assert_eq!((&told["holds"], &told["totals"][0]["received"]), (&json!(true), &received));
                    done.fetch_add(1, Ordering::Relaxed);
                }
                made
            })
        })
        .collect();
    let served = storm(&home, served, &done, 60).await;
    stop.store(true, Ordering::Relaxed);
    let mut made = BTreeSet::from([first["id"].as_str().unwrap().to_owned()]);
    for player in players {
        for id in player.await.unwrap() {
            assert!(made.insert(id), "two keys, one paper");
        }
    }
    let sql = home.sql().await;
    let stored: BTreeSet<String> = told(&sql).await.difference(&before).cloned().collect();
    assert_eq!(stored, made, "what was told happened, and nothing else");
    let movements: i64 = sql.query_one("SELECT count(*) FROM blank_movements", &[]).await.unwrap().get(0);
    println!("{} kills, {} turns, {movements} movements", kills(), done.load(Ordering::Relaxed));
    assert_eq!(home.tgpl(&["check", "--json"]).json(0)["findings"], json!([]));

    // The check sees a blank that was put elsewhere behind the ledger's back.
    sql.batch_execute(
        "UPDATE blank_ranges SET state = 'issued'
         WHERE serials = (SELECT serials FROM blank_ranges WHERE upper_inf(during) AND state = 'held' LIMIT 1)
             AND upper_inf(during)",
    )
    .await
    .unwrap();
    assert_ne!(home.tgpl(&["check", "blanks", "--json"]).json(1)["findings"], json!([]));
    drop(served);
}
