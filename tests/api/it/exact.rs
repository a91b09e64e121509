//! The national form is exact at any size: each cell is its list, what is counted is what a count anew gives whatever was
//! done, and of a frozen report it is told which cells would differ by which cases.
//!
//! `TGPL_NATION` says how many cases the nation has (600 when it is not set), `TGPL_EDITS` how many random edits follow
//! (200). A large nation is made once, by `tgpl demo`, and named by `TGPL_NATION_OF` (see the harness).

use crate::{
    case_life::take as act,
    harness::{Client, TestApp},
    imports::{Row, import, workbook},
    reports::{begin, cells, id, in_pages, take},
};
use diesel_async::SimpleAsyncConnection;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use tgpl_api::testing;
use tgpl_domain::{
    ids::{CaseId, OrganisationId},
    policy::Role,
};

fn size(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).map_or(otherwise, |text| text.parse().unwrap())
}

/// A nation for which everything may be looked at more than once.
const SMALL: u64 = 10_000;

/// Row and column.
type At = (String, String);
/// The cases behind a cell, with what each adds.
type List = BTreeMap<CaseId, i64>;

/// The lists behind cells of a report, read by two at once: no case stands twice in one, and together they are what the
/// cell counts.
async fn lists(by: &Client, report: &Value, wanted: impl Fn(&At) -> bool) -> BTreeMap<At, List> {
    let all = cells(report);
    let wanted: Vec<At> = all.keys().filter(|at| wanted(at)).cloned().collect();
    let readers: Vec<_> = (0..2)
        .map(|reader| {
            let (by, report) = (by.clone(), report["id"].as_str().unwrap().to_owned());
            let of_reader: Vec<At> = wanted.iter().skip(reader).step_by(2).cloned().collect();
            actix_web::rt::spawn(async move {
                let mut read = Vec::new();
                for (row, column) in of_reader {
                    let found = in_pages(&by, &report, (&row, &column), 100).await;
                    let many = found.len();
                    let list: List =
                        found.into_iter().map(|(case, adds)| (CaseId(case.parse().unwrap()), adds)).collect();
                    assert_eq!(list.len(), many, "{row} {column} tells a case twice");
                    read.push(((row, column), list));
                }
                read
            })
        })
        .collect();
    let mut found = BTreeMap::new();
    for reader in readers {
        found.extend(reader.await.unwrap());
    }
    for (at, list) in &found {
        assert_eq!(Some(list.values().sum::<i64>()), all[at]["counted"].as_i64(), "{at:?}");
    }
    found
}

/// TT 03/2019, biểu 24: everybody stands in the column of one group, who is poor and of a minority in that one.
fn in_one_group_each(lists: &BTreeMap<At, List>) {
    let of = |column: u32| &lists[&("T".to_owned(), column.to_string())];
    let mut seen = BTreeSet::new();
    for column in 4..=18 {
        for case in of(column).keys() {
            assert!(seen.insert(*case), "{case} stands in column {column} and in another");
        }
    }
    assert!(seen.iter().eq(of(1).keys()), "the groups are not the total");
}

/// Those who act at units, each made when it is needed first.
struct People<'a> {
    app: &'a TestApp,
    known: BTreeMap<(Role, OrganisationId), Client>,
}

impl<'a> People<'a> {
    fn of(app: &'a TestApp) -> Self {
        Self { app, known: BTreeMap::new() }
    }

    async fn one(&mut self, role: Role, unit: OrganisationId) -> Client {
        if let Some(known) = self.known.get(&(role, unit)) {
            return known.clone();
        }
        let made = self.app.someone(role, unit).await;
        self.known.insert((role, unit), made.clone());
        made
    }
}

async fn unit(app: &TestApp, query: &str) -> OrganisationId {
    OrganisationId(app.texts(query).await[0].parse().unwrap())
}

async fn centres_of_now(app: &TestApp) -> Vec<OrganisationId> {
    let query = "SELECT id FROM organisations WHERE kind = 'centre' AND valid_to IS NULL ORDER BY code";
    app.texts(query).await.into_iter().map(|id| OrganisationId(id.parse().unwrap())).collect()
}

/// A case of 2025 as the paper book has it.
async fn enter(clerk: &Client, centre: OrganisationId, groups: &[&str]) -> CaseId {
    let body = json!({ "organisation_id": centre, "person": { "full_name": "Nông Văn Thử", "sex": "male" },
        "channel": "in_person", "received_on": "2025-03-10", "accepted_on": "2025-03-11", "form": "advice",
        "field": "land", "summary": "theo sổ", "groups": groups });
    CaseId(clerk.post("/api/v1/cases", body).await.must(201).body["id"].as_str().unwrap().parse().unwrap())
}

/// Some cases of 2025 that an import brings; answers how it is taken back.
async fn bring(clerk: &Client, many: u64) -> String {
    let row = |number: u32| {
        Row::new(number)
            .with("Mã số hồ sơ", &format!("TT.TGTT.{}.2025", 90_000 + number))
            .with("Ngày tiếp nhận", "01/09/2025")
            .with("Ngày giờ thụ lý", "01/09/2025 08:30")
    };
    let rows: Vec<Row> = (1..=u32::try_from(many).unwrap()).map(row).collect();
    let made = import(clerk, "", workbook(&rows)).await.must(201);
    format!("/api/v1/imports/{}/undo", made.body["id"].as_str().unwrap())
}

/// Two provinces become one on 24/11/2026, with their departments and centres; answers the new centre. Organisations
/// end and begin by an act of the State, for which there is no request.
async fn merge_two_provinces(app: &TestApp) -> OrganisationId {
    app.execute(
        "CREATE TEMP TABLE merged ON COMMIT DROP AS SELECT code, valid_from FROM provinces
             WHERE valid_to IS NULL AND code NOT IN ('20', '91') ORDER BY code LIMIT 2;
         UPDATE provinces SET valid_to = '2026-11-23' WHERE (code, valid_from) IN (SELECT * FROM merged);
         INSERT INTO provinces (code, valid_from, name, kind) VALUES ('99', '2026-11-24', 'Tỉnh Hợp Nhất', 'Tỉnh');
         INSERT INTO province_lineage SELECT code, valid_from, '99', '2026-11-24', 'merged' FROM merged;
         CREATE TEMP TABLE ended ON COMMIT DROP AS SELECT id, kind FROM organisations
             WHERE (province_code, province_valid_from) IN (SELECT * FROM merged)
                 AND kind IN ('department', 'centre', 'branch') AND valid_to IS NULL;
         UPDATE organisations SET valid_to = '2026-11-23' WHERE id IN (SELECT id FROM ended);
         INSERT INTO organisations (id, kind, code, name, parent_id, case_unit, province_code, province_valid_from,
                 valid_from, created_at)
             SELECT gen_random_uuid(), 'department', 'STP-99', 'Sở Tư pháp tỉnh Hợp Nhất', id, NULL, '99',
                 '2026-11-24'::date, '2026-11-24', now() FROM organisations WHERE kind = 'agency';
         INSERT INTO organisations (id, kind, code, name, parent_id, case_unit, province_code, province_valid_from,
                 valid_from, created_at)
             SELECT gen_random_uuid(), 'centre', 'TT-99', 'Trung tâm Trợ giúp pháp lý nhà nước tỉnh Hợp Nhất', id,
                 'TT', '99', '2026-11-24'::date, '2026-11-24', now() FROM organisations WHERE code = 'STP-99';
         INSERT INTO organisation_lineage (old_id, new_id, kind, on_date)
             SELECT ended.id, new.id, 'merge', '2026-11-24'
             FROM ended JOIN organisations new ON new.kind = ended.kind AND new.province_code = '99'",
    )
    .await;
    unit(app, "SELECT id FROM organisations WHERE code = 'TT-99'").await
}

/// A roll of dice that is the same at every run.
struct Dice(u64);

impl Dice {
    fn under(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[usize::try_from(self.under(of.len() as u64)).unwrap()]
    }
}

/// An edit of whatever a case is counted by, as a program of another kind makes it.
fn edit(dice: &mut Dice, case: CaseId) -> String {
    let days = dice.under(1_000);
    match dice.under(7) {
        0 => {
            let field = dice.one(&["criminal", "civil", "land", "labour", "marriage_family", "other"]);
            format!("UPDATE cases SET field = '{field}', version = version + 1 WHERE id = '{case}'")
        }
        1 => format!(
            "UPDATE cases SET accepted_at = '2024-01-02'::timestamptz + interval '{days} days',
                 version = version + 1 WHERE id = '{case}'"
        ),
        2 => format!(
            "UPDATE cases SET ended_on = greatest(received_on, '2024-01-02'::date + {days}), version = version + 1
             WHERE id = '{case}' AND ended_on IS NOT NULL"
        ),
        3 => {
            let success = dice.one(&["true", "false", "NULL"]);
            format!("UPDATE cases SET successful = {success}, version = version + 1 WHERE id = '{case}'")
        }
        4 => format!(
            "UPDATE persons SET birth_date = '1940-01-01'::date + {days} * 30, birth_precision = 'year'
             WHERE id = (SELECT person_id FROM cases WHERE id = '{case}')"
        ),
        5 => {
            let share = dice.under(101);
            format!(
                "UPDATE assignments a SET share = CASE WHEN id = (SELECT min(id::text)::uuid FROM assignments
                     WHERE case_id = a.case_id) THEN {share} ELSE 100 - {share} END
                 WHERE case_id = '{case}' AND (SELECT count(*) FROM assignments WHERE case_id = a.case_id) = 2"
            )
        }
        _ => {
            let channel = dice.one(&["in_person", "post", "hotline", "duty"]);
            format!(
                "UPDATE requests SET channel = '{channel}', version = version + 1
                 WHERE id = (SELECT request_id FROM cases WHERE id = '{case}')"
            )
        }
    }
}

/// A case of the nation, whose it is and who is helped.
#[derive(Clone)]
struct Known {
    case: CaseId,
    unit: OrganisationId,
    person: String,
}

async fn known(app: &TestApp, which: &str) -> Vec<Known> {
    let query = format!(
        "SELECT c.id || ' ' || c.organisation_id || ' ' || c.person_id
         FROM cases c JOIN persons p ON p.id = c.person_id WHERE NOT c.sealed AND NOT p.sealed AND {which}"
    );
    let read = |row: String| {
        let ids: Vec<_> = row.split(' ').map(|id| id.parse().unwrap()).collect();
        Known { case: CaseId(ids[0]), unit: OrganisationId(ids[1]), person: ids[2].to_string() }
    };
    app.texts(&query).await.into_iter().map(read).collect()
}

/// A case goes from a centre to another, whose head confirms; answers the case as it is there.
async fn transfer(app: &TestApp, people: &mut People<'_>, of: &Known, to: OrganisationId) -> Known {
    let offer = json!({ "organisation_id": to, "reason": "cư trú tại địa bàn" });
    act(&people.one(Role::Director, of.unit).await, of.case, "transfer", offer).await.must(200);
    let head = people.one(Role::Director, to).await;
    let taken = act(&head, of.case, "confirm-transfer", json!({})).await.must(201);
    known(app, &format!("c.id = '{}'", taken.body["id"].as_str().unwrap())).await.remove(0)
}

async fn settle(app: &TestApp) {
    testing::count_what_is_left(&app.services.db, &app.services.keys, |_| {}).await.unwrap();
}

#[actix_web::test]
async fn the_national_form_is_exact_whatever_is_done_to_its_cases() {
    let (cases, edits) = (size("TGPL_NATION", 600), size("TGPL_EDITS", 200));
    let is_small = cases <= SMALL;
    let years = if is_small { 2 } else { 8 };
    let app = TestApp::of_nation_over(cases, years, "2026-11-23T18:00:00+07:00").await;
    let mut people = People::of(&app);
    let mut pool = known(&app, &format!("true ORDER BY md5(c.id::text) LIMIT {}", edits / 2)).await;
    let open = "c.state IN ('accepted', 'in_progress') AND c.transfer_to_id IS NULL ORDER BY md5(c.id::text)";
    let mut open = known(&app, open).await.into_iter();
    let mut centres = centres_of_now(&app).await;
    // One that was there in the year of the report.
    let centre = unit(&app, "SELECT id FROM organisations WHERE code = 'TT-20'").await;
    let clerk = people.one(Role::Intake, centre).await;
    let mut both = Vec::new();
    for groups in [&["HN", "DTTS_DBKK"][..], &["DTTS_DBKK", "HN"], &["HN"], &["DTTS_DBKK"]] {
        both.push(enter(&clerk, centre, groups).await);
    }
    both.truncate(2);
    let taken_back = edits.div_ceil(100);
    let take_back = bring(&clerk, taken_back).await;
    // The sheet has no column for it.
    app.execute("UPDATE persons SET sex = 'female' WHERE sex IS NULL").await;
    settle(&app).await;
    // As autovacuum does some time after so many rows were written: without it a list reads the whole table.
    app.execute("ANALYZE facts").await;

    // The form as its records have it: every cell is its list.
    let agency = app.known("agency1.cuc").await;
    let nation = unit(&app, "SELECT id FROM organisations WHERE kind = 'agency'").await;
    let report = begin(&agency, "24/BTP/TGPL", "2025-Y", nation).await.must(201);
    let errors = report.body["broken"].as_array().unwrap().iter().filter(|one| one["strength"] == "error");
    assert_eq!(errors.count(), 0, "{}", report.body["broken"]);
    let accepted = "SELECT count(*) FROM cases WHERE accepted_at >= '2024-12-31T17:00Z' AND accepted_at < '2025-12-31T17:00Z'";
    let accepted = app.number(accepted).await;
    assert!(accepted > 100, "{accepted} cases of the year");
    let at = |row: &str, column: &str| (row.to_owned(), column.to_owned());
    assert_eq!(cells(&report.body)[&at("T", "1")]["figure"], accepted * 100);
    let then = lists(&agency, &report.body, |_| true).await;
    in_one_group_each(&then);
    for case in both {
        assert!(then[&at("T", "7")].contains_key(&case), "poor and of a minority");
    }
    let report = id(&report);
    for step in ["check", "sign"] {
        take(&agency, &report, step, json!({})).await.must(200);
    }
    let frozen = take(&agency, &report, "freeze", json!({})).await.must(200).body;

    // Whatever is done to cases in whatever order, by requests and by SQL.
    let mut transfers = 0;
    let mut dice = Dice(20_261_122);
    let mut sql = app.sql().await;
    let mut successor = None;
    for step in 1..=edits {
        let one = dice.one(&pool).clone();
        match dice.under(8) {
            0 => {
                let clerk = people.one(Role::Intake, one.unit).await;
                let path = format!("/api/v1/persons/{}", one.person);
                let version = clerk.get(&path).await.must(200).etag.unwrap();
                let sex = dice.one(&["male", "female"]);
                let ethnicity = dice.one(&["Kinh", "Tày", "Nùng"]);
                let said = json!({ "sex": sex, "ethnicity": ethnicity });
                clerk.if_match(version).patch(&path, said).await.must(200);
            }
            _ => sql.batch_execute(&edit(&mut dice, one.case)).await.unwrap(),
        }
        if step % 50 == 0
            && let Some(of) = open.find(|of| centres.contains(&of.unit))
        {
            let others: Vec<_> = centres.iter().filter(|to| **to != of.unit).collect();
            let to = **dice.one(&others);
            pool.push(transfer(&app, &mut people, &of, to).await);
            transfers += 1;
            let draft =
                clerk.post("/api/v1/drafts", json!({ "form": "request", "content": {} })).await.must(201);
            let draft = format!("/api/v1/drafts/{}", draft.body["id"].as_str().unwrap());
            clerk.if_match(1).delete(&draft).await.must(204);
        }
        if step == edits / 2 {
            app.set_clock("2026-11-24T08:00:00+07:00");
            clerk.post(&take_back, json!({})).await.must(200);
            let new = merge_two_provinces(&app).await;
            let clerk = people.one(Role::Intake, new).await;
            successor = Some(enter(&clerk, new, &["NCT"]).await);
            centres = centres_of_now(&app).await;
        }
        if dice.under(3) == 0 {
            settle(&app).await;
        }
        if is_small && step % 50 == 0 {
            assert_eq!(testing::miscounted(&app.services).await.unwrap(), [], "after {step} edits");
        }
    }
    assert_eq!(testing::miscounted(&app.services).await.unwrap(), []);

    // What was frozen is what it was, with its lists.
    let path = format!("/api/v1/reports/{report}");
    let verified = agency.get(&format!("{path}/verify")).await.must(200).body;
    assert_eq!((&verified["holds"], &verified["recounted_hash"]), (&json!(true), &frozen["hash"]));
    let total = |at: &At| at.0 == "T";
    let still = lists(&agency, &frozen, total).await;
    assert!(still.iter().eq(then.iter().filter(|(at, _)| total(at))));

    // The next edition counts what is there now: where it differs is what the deltas tell, with the cases that do it.
    let said = json!({ "reason": "số liệu được sửa" });
    let next = take(&agency, &report, "correct", said).await.must(201).body;
    let looked_at = if is_small { 1 } else { 5 };
    let mut places = BTreeMap::new();
    for at in cells(&next).into_keys() {
        places.insert(at, places.len());
    }
    let now = lists(&agency, &next, |at| places[at] % looked_at == 0).await;
    assert!(now[&at("T", "1")].contains_key(&successor.unwrap()), "the successor's case of that year");
    let reported = cells(&frozen);
    let mut expected = BTreeMap::new();
    for (at, cell) in cells(&next) {
        let (before, now) = (reported[&at]["figure"].as_i64(), cell["counted"].as_i64());
        if before != now {
            expected.insert(at, (before, now));
        }
    }
    let deltas = agency.get(&format!("{path}/deltas")).await.must(200).body;
    let mut told = BTreeMap::new();
    for delta in deltas["data"].as_array().unwrap() {
        let at = at(delta["row"].as_str().unwrap(), delta["column"].as_str().unwrap());
        if let Some(list) = now.get(&at) {
            let mut named: BTreeMap<CaseId, (i64, i64)> = BTreeMap::new();
            for case in delta["cases"].as_array().unwrap() {
                let id = CaseId(case["case_id"].as_str().unwrap().parse().unwrap());
                named.insert(id, (case["before"].as_i64().unwrap(), case["now"].as_i64().unwrap()));
            }
            assert_eq!(named, changed(&then[&at], list), "{at:?}");
        }
        told.insert(at, (delta["before"].as_i64(), delta["now"].as_i64()));
    }
    assert_eq!(told, expected);

    let opened: usize = [&then, &still, &now].into_iter().flat_map(BTreeMap::values).map(BTreeMap::len).sum();
    println!(
        "{cases} cases, {accepted} of them accepted in the year; {} cells and then {} of them opened {opened} cases; \
         {edits} edits, {transfers} transfers, {taken_back} cases taken back, {transfers} drafts deleted, 1 merger; \
         {} cells differ",
        then.len(),
        now.len(),
        told.len()
    );
}

/// The cases that add something else to a cell than they did.
fn changed(then: &List, now: &List) -> BTreeMap<CaseId, (i64, i64)> {
    let adds = |list: &List, case: &CaseId| list.get(case).copied().unwrap_or(0);
    let both = then.keys().chain(now.keys());
    both.map(|case| (*case, (adds(then, case), adds(now, case))))
        .filter(|(_, (then, now))| then != now)
        .collect()
}
