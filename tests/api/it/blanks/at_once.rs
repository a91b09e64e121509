//! Whatever many do at once, no serial is lost and none is in two places; the balance of any instant is the replay of the
//! movements.

use super::{BLANKS, People, act, balance, lot, post, range, refusal, step, stocked};
use crate::harness::TestApp;
use chrono::{DateTime, TimeDelta, Utc};
use diesel_async::SimpleAsyncConnection;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use tgpl_domain::policy::Role;

#[actix_web::test]
async fn the_api_adds_to_the_ledger_and_changes_nothing_in_it() {
    let (app, _who) = stocked().await;
    for statement in [
        "UPDATE blank_movements SET at = now()",
        "DELETE FROM blank_movements",
        "UPDATE blank_ranges SET state = 'lost'",
        "DELETE FROM blank_ranges",
        "INSERT INTO blank_ranges SELECT * FROM blank_ranges",
        "UPDATE blank_series SET width = 7",
        "DELETE FROM blank_papers",
        "TRUNCATE blank_movements",
        "UPDATE blank_moves SET to_state = 'held'",
    ] {
        let mut conn = app.sql().await;
        conn.batch_execute("SET ROLE tgpl_api").await.unwrap();
        let refused = conn.batch_execute(statement).await.unwrap_err().to_string();
        assert!(refused.contains("permission denied"), "{statement}: {refused}");
    }
}

/// What a movement says of where serials were and are.
type Ends = (Option<String>, String);

/// When a movement was made.
fn made_at(movement: &Value) -> DateTime<Utc> {
    movement["at"].as_str().unwrap().parse().unwrap()
}

/// Where every serial is after the movements made by an instant, by replaying them.
fn replay(movements: &[Value], by: DateTime<Utc>) -> BTreeMap<Ends, i64> {
    let mut at: BTreeMap<i64, Ends> = BTreeMap::new();
    for one in movements.iter().filter(|one| made_at(one) <= by) {
        let number = |name: &str| one[name].as_str().unwrap()[1..].parse::<i64>().unwrap();
        let end = |side: &str| -> Ends {
            let holder = one[side]["holder_id"].as_str().map(str::to_owned);
            (holder, one[side]["state"].as_str().unwrap().to_owned())
        };
        for serial in number("first")..=number("last") {
            let before = at.insert(serial, end("to")).unwrap_or((None, "outside".into()));
            assert_eq!(before, end("from"), "{serial} moved from where it was not: {one}");
        }
    }
    let mut counted = BTreeMap::new();
    for end in at.into_values().filter(|(holder, _)| holder.is_some()) {
        *counted.entry(end).or_insert(0) += 1;
    }
    counted
}

/// The same from an answer of balances.
fn told(balances: &Value) -> BTreeMap<Ends, i64> {
    let mut counted = BTreeMap::new();
    for line in balances["data"].as_array().unwrap() {
        let n = |name: &str| line[name].as_i64().unwrap();
        for (state, count) in [
            ("held", n("held") - n("recalled")),
            ("recalled", n("recalled")),
            ("in_transit", n("in_transit")),
            ("issued", n("issued") - n("returned")),
            ("returned", n("returned")),
            ("spoiled", n("spoiled")),
            ("lost", n("lost")),
            ("destroyed", n("destroyed")),
        ] {
            if count > 0 {
                counted.insert((line["holder_id"].as_str().map(str::to_owned), state.to_owned()), count);
            }
        }
    }
    counted
}

/// How often, as the long form asks; else as often as the short one does.
fn number(variable: &str, short: u32) -> u32 {
    std::env::var(variable).map_or(short, |asked| asked.parse().unwrap())
}

/// Numbers that look like nothing in particular, the same at every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, many: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(self.0 >> 33).unwrap() % many
    }
}

#[actix_web::test]
async fn whatever_many_do_at_once_every_serial_is_in_one_place_and_none_is_lost() {
    const CLIENTS: u32 = 20;
    const SERIALS: u32 = 400;
    let turns = number("TGPL_BLANK_MOVES", 400) / CLIENTS;
    let dates = number("TGPL_BLANK_DATES", 40);
    let app = TestApp::start().await;
    let who = People::of(&app).await;
    let mut first = lot("CC", "A000001", "A000400");
    first["minutes"]["on"] = json!("2026-11-20");
    post(&who.office[0], "lots", first).await.must(201);
    let mut courses = Vec::new();
    for place in [app.lang_son, app.an_giang] {
        let course = json!({
            "title": "Khóa 1", "organiser": "Trung tâm", "from_on": "2026-11-02", "to_on": "2026-11-06",
            "decision_number": "1/QĐ", "decision_on": "2026-11-10",
        });
        // Whoever enters the results of a course does not issue its certificates.
        let registrar = app.someone(Role::CentreAdmin, place).await;
        courses.push(registrar.post("/api/v1/courses", course).await.must(201).body["id"].clone());
    }
    let here = json!(app.lang_son.to_string());
    let players = (0..CLIENTS).map(|number| {
        let (who, courses, here) = (who.clone(), courses.clone(), here.clone());
        actix_web::rt::spawn(async move {
            let mut dice = Dice(u64::from(number) + 1);
            let (mut codes, mut refused) = (BTreeSet::new(), 0);
            for turn in 0..turns {
                let low = 1 + dice.below(SERIALS);
                let high = (low + dice.below(20)).min(SERIALS);
                let ranges = range(&format!("A{low:06}"), &format!("A{high:06}"));
                // Two of one centre, one of another.
                let place = dice.below(3) as usize;
                let unit = [&who.centre[0], &who.centre[1], &who.stranger][place];
                let answer = match dice.below(11) {
                    0..=2 => {
                        let quantity = high - low + 1;
                        let asked = json!({ "type": "CC", "quantity": quantity, "reason": "x" });
                        let request = post(unit, "supply-requests", asked).await;
                        if request.status != 201 {
                            continue;
                        }
                        step(&who.agency, &request.body, "supply-requests", "approve", json!({})).await;
                        let body = json!({ "request_id": request.body["id"], "ranges": ranges });
                        post(&who.office[0], "shipments", body).await
                    }
                    3 | 4 => {
                        let travelling = format!("{BLANKS}/shipments?state=sent&limit=5");
                        let list = who.agency.get(&travelling).await.body;
                        let Some(one) =
                            list["data"].as_array().and_then(|all| all.get(dice.below(5) as usize))
                        else {
                            continue;
                        };
                        let receiver = match &one["organisation_id"] {
                            _ if one["kind"] == "return" => &who.office[1],
                            to if *to == here => &who.centre[place % 2],
                            _ => &who.stranger,
                        };
                        step(receiver, one, "shipments", "confirm", json!({})).await
                    }
                    5 => post(unit, "return", act("CC", ranges, "x")).await,
                    7 => {
                        let course = &courses[usize::from(place == 2)];
                        // Nobody has two certificates of a course.
                        let letter = |at: u32| char::from_u32('a' as u32 + at % 26).unwrap();
                        let name = format!("Hoàng Văn V{}{}", letter(turn / 26), letter(turn));
                        let whose = json!({ "course_id": course, "full_name": name, "birth_year": 1950 + number,
                            "serial": format!("A{low:06}") });
                        post(unit, "issue", whose).await
                    }
                    8 => {
                        let list = unit.get("/api/v1/certificates?limit=20").await.body;
                        let Some(one) =
                            list["data"].as_array().and_then(|all| all.get(dice.below(20) as usize))
                        else {
                            continue;
                        };
                        let again = format!("/api/v1/certificates/{}/reissue", one["id"].as_str().unwrap());
                        let version = i32::try_from(one["version"].as_i64().unwrap()).unwrap();
                        unit.if_match(version).post(&again, json!({ "old_blank": "returned" })).await
                    }
                    9 => {
                        let list = who.agency.get(&format!("{BLANKS}/papers?limit=20")).await.body;
                        let Some(wrong) =
                            list["data"].as_array().and_then(|all| all.get(dice.below(20) as usize))
                        else {
                            continue;
                        };
                        let theirs = wrong["kind"] == "spoilage" || wrong["kind"] == "return";
                        let (asks, does) = match &wrong["organisation_id"] {
                            _ if !theirs => (&who.office[0], &who.office[1]),
                            of if *of == here => (&who.centre[0], &who.centre[1]),
                            // They are two parts of one person's, who is refused the second.
                            _ => (&who.stranger, &who.stranger),
                        };
                        let undo = json!({ "paper_id": wrong["id"], "reason": "x" });
                        let undo = post(asks, "reverse", undo).await;
                        if undo.status != 201 {
                            continue;
                        }
                        step(&who.agency, &undo.body, "papers", "approve", json!({})).await;
                        step(does, &undo.body, "papers", "carry-out", json!({})).await
                    }
                    6 => post(unit, "spoil", act("CC", ranges, "x")).await,
                    _ => {
                        post(
                            &who.office[0],
                            "lots",
                            lot("CC", &format!("A{low:06}"), &format!("A{high:06}")),
                        )
                        .await
                    }
                };
                assert!([200, 201, 409, 412, 503].contains(&answer.status), "{answer:?}");
                if answer.code() == "blank_elsewhere" {
                    let holders = ["Trung tâm", "Cục"];
                    let (_, _, detail) = refusal(&answer);
                    assert!(holders.iter().any(|holder| detail.contains(holder)), "who has them: {detail}");
                }
                refused += u32::from(answer.status == 409);
                codes.insert((answer.status, answer.code().to_owned()));
                let seen = balance(&who.agency, "").await;
                let received = seen["totals"][0]["received"].as_u64();
                assert!(received.is_none_or(|count| count <= SERIALS.into()), "{seen}");
            }
            (codes, refused)
        })
    });
    let mut codes = BTreeSet::new();
    let mut refused = 0;
    for player in players.collect::<Vec<_>>() {
        let (seen, no) = player.await.unwrap();
        codes.extend(seen);
        refused += no;
    }
    assert!(refused > 10 && codes.iter().any(|(_, code)| code == "blank_elsewhere"), "{codes:?}");

    // The ledger replayed is the ledger told, now and at any instant since.
    let (mut movements, mut next) = (Vec::new(), String::new());
    loop {
        let page = who.agency.get(&format!("{BLANKS}/movements?limit=100{next}")).await.must(200).body;
        movements.extend(page["data"].as_array().unwrap().clone());
        match page["page"]["next"].as_str() {
            Some(cursor) => next = format!("&cursor={cursor}"),
            None => break,
        }
    }
    movements.reverse();
    assert!(movements.len() > 20, "{}", movements.len());
    let mut dice = Dice(7);
    let mut seen = BTreeSet::new();
    for _ in 0..dates {
        // Of instants those are hardest at which something moved: that very one, and the one just before it.
        let one = &movements[dice.below(u32::try_from(movements.len()).unwrap()) as usize];
        let at = made_at(one) - TimeDelta::microseconds(dice.below(2).into());
        let told_then = balance(&who.agency, &format!("as_of={}", at.format("%Y-%m-%dT%H:%M:%S%.6fZ"))).await;
        assert_eq!(told(&told_then), replay(&movements, at), "as of {at}");
        seen.insert(told_then["seq"].as_i64().unwrap());
    }
    assert!(seen.len() > 5, "{seen:?}");
    let now = balance(&who.agency, "").await;
    assert_eq!(told(&now), replay(&movements, DateTime::<Utc>::MAX_UTC));
    let before = balance(&who.agency, "as_of=2020-01-01").await;
    assert_eq!((&before["seq"], &before["data"]), (&json!(0), &json!([])));
}
