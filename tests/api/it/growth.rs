//! P9: no statement on the way of a request costs more when there is more. Every list, read, search and count is asked
//! of a small nation and of one ten times as large; the pages of the database that it touched are compared, which
//! PostgreSQL counts for every statement, and which do not depend on what else the machine does.

use crate::{
    harness::{Answer, Client, TestApp},
    spec::{Operation, Spec},
};
use diesel::{QueryableByName, sql_query, sql_types::BigInt};
use reqwest::Method;
use serde_json::{Value, json};
use std::collections::BTreeMap;

const SMALL: u64 = 5_000;
const TIMES: u64 = 10;

/// Asked for by somebody, and by nature as large as what is counted or planned.
const COUNTS_ON_DEMAND: [&str; 1] = ["holiday_preview"];

/// Filters and orders of the lists, beside the lists as such.
const FILTERED: [(&str, &str); 17] = [
    ("case_list", "state=in_progress"),
    ("case_list", "state=archived&form=advice"),
    ("case_list", "field=land"),
    ("case_list", "sort=due_at"),
    ("case_list", "sort=due_at&state=assigned"),
    ("case_list", "due_at[lt]=2030-01-01T00:00:00Z"),
    ("case_list", "code=TT.TGTT.01.2026"),
    ("case_list", "limit=100"),
    ("request_list", "state=received"),
    ("request_list", "state=accepted&channel=in_person"),
    ("request_list", "sort=due_at"),
    ("request_list", "urgent=true"),
    ("obligation_list", "state=open"),
    ("obligation_list", "state=overdue"),
    ("obligation_list", "state=done_late"),
    ("audit_event_list", "act=case_create"),
    ("practitioner_list", "kind=officer"),
];

/// Pages of the database touched so far on the way of requests.
async fn touched(app: &TestApp) -> i64 {
    use diesel_async::RunQueryDsl;
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = BigInt)]
        pages: i64,
    }
    let mut conn = app.services.db.plain().await.unwrap();
    sql_query("SELECT pg_stat_force_next_flush()").execute(&mut conn).await.unwrap();
    let counted = "SELECT (blks_hit + blks_read)::bigint AS pages FROM pg_stat_database WHERE datname = current_database()";
    sql_query(counted).get_result::<Row>(&mut conn).await.unwrap().pages
}

struct Meter {
    app: TestApp,
    /// What the counting itself costs.
    own: i64,
    found: BTreeMap<String, i64>,
}

impl Meter {
    async fn on(cases: u64) -> Self {
        let app = TestApp::of_nation(cases).await;
        // Every row was just written: no scan pays for marking them, no cleaning happens meanwhile.
        app.execute("VACUUM ANALYZE").await;
        let mut own = i64::MAX;
        for _ in 0..5 {
            let before = touched(&app).await;
            own = own.min(touched(&app).await - before);
        }
        Self { app, own, found: BTreeMap::new() }
    }

    /// Asks twice, counts the second time; keeps the least that an operation cost on any of its records.
    async fn ask(&mut self, name: &str, who: &Client, operation: &Operation, path: &str) -> Answer {
        let path = path.replace(' ', "%20");
        let first = operation.call(who, &path).await;
        if first.status != 200 {
            return first;
        }
        let before = touched(&self.app).await;
        let answer = operation.call(who, &path).await.must(200);
        let cost = touched(&self.app).await - before - self.own;
        let kept = self.found.entry(name.to_owned()).or_insert(cost);
        *kept = (*kept).min(cost);
        answer
    }
}

/// The ids of the first rows.
fn ids(answer: &Answer) -> Vec<String> {
    let rows = answer.body["data"].as_array().into_iter().flatten();
    rows.filter_map(|row| row["id"].as_str().map(str::to_owned)).take(6).collect()
}

/// Everything that roles may ask, by role and operation.
async fn measured(cases: u64) -> BTreeMap<String, i64> {
    let mut meter = Meter::on(cases).await;
    let listed = std::fs::read(meter.app.folder().join("demo-accounts.json")).unwrap();
    let listed: Value = serde_json::from_slice(&listed).unwrap();
    let mut accounts = BTreeMap::new();
    for account in listed.as_array().unwrap() {
        let role = account["role"].as_str().unwrap().to_owned();
        accounts.entry(role).or_insert_with(|| account["username"].as_str().unwrap().to_owned());
    }
    let operations = Spec::read().operations();
    let reads =
        || operations.iter().filter(|operation| operation.method == Method::GET && !operation.public());
    for (role, username) in accounts {
        let who = meter.app.known(&username).await;
        let mut known: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for operation in reads().filter(|operation| operation.path_names().is_empty()) {
            let mut path = operation.path.clone();
            if operation.id == "calendar_due" {
                path.push_str("?from=2026-10-01&amount=3&unit=working_days");
            }
            let name = format!("{role} {}", operation.id);
            let answer = meter.ask(&name, &who, operation, &path).await;
            if answer.status == 200 {
                known.insert(operation.path.as_str(), ids(&answer));
                page_three(&mut meter, &name, &who, operation, &answer).await;
            }
            for (_, query) in FILTERED.iter().filter(|(id, _)| *id == operation.id) {
                let path = format!("{}?{query}", operation.path);
                meter.ask(&format!("{name} {query}"), &who, operation, &path).await;
            }
        }
        for operation in reads().filter(|operation| operation.path_names() == ["id"]) {
            let (collection, _) = operation.path.split_once("/{id}").unwrap();
            for id in known.get(collection).into_iter().flatten() {
                let name = format!("{role} {}", operation.id);
                meter.ask(&name, &who, operation, &operation.at(&[id])).await;
            }
        }
        let queues = operations.iter().find(|operation| operation.id == "workqueue_read").unwrap();
        let listed = who.get("/api/v1/workqueues").await;
        for slug in
            listed.body["data"].as_array().into_iter().flatten().filter_map(|queue| queue["slug"].as_str())
        {
            let name = format!("{role} workqueue {slug}");
            meter.ask(&name, &who, queues, &queues.at(&[slug])).await;
        }
        questions(&mut meter, &role, &who, &operations).await;
    }
    meter.found
}

/// A page further on costs what the first does.
async fn page_three(meter: &mut Meter, name: &str, who: &Client, operation: &Operation, first: &Answer) {
    let Some(mut next) = first.body["page"]["next"].as_str().map(str::to_owned) else { return };
    for page in 2..=3 {
        let path = format!("{}?cursor={next}", operation.path);
        let name = format!("{name} page {page}");
        let answer = meter.ask(&name, who, operation, &path).await;
        match answer.body["page"]["next"].as_str() {
            Some(further) => further.clone_into(&mut next),
            None => return,
        }
    }
}

async fn questions(meter: &mut Meter, role: &str, who: &Client, operations: &[Operation]) {
    let asked = [
        ("person_search", json!({ "q": "nguyen" })),
        ("person_search", json!({ "q": "Nguyễn Thị Hoa" })),
        ("person_search", json!({ "q": "an" })),
        ("case_search", json!({ "q": "nguyen van" })),
        ("case_search", json!({ "q": "Trần Văn An" })),
        ("person_duplicates", json!({ "full_name": "Nguyễn Văn An", "birth_date": "1980" })),
        (
            "conflict_check",
            json!({ "matter": {}, "parties": [{ "name": "Nguyễn Văn An", "birth_year": 1980, "side": "opposing" }] }),
        ),
        ("request_route", json!({ "commune_code": "05977" })),
    ];
    for (id, body) in asked {
        let operation = operations.iter().find(|operation| operation.id == id).unwrap();
        let example = json!({ "content": { "application/json": { "example": body.clone() } } });
        let mut shown = operation.json.clone();
        shown["requestBody"] = example;
        let asking =
            Operation { id: id.into(), method: Method::POST, path: operation.path.clone(), json: shown };
        meter.ask(&format!("{role} {id} {body}"), who, &asking, &operation.path).await;
    }
}

#[actix_web::test]
#[ignore = "makes a nation of 50,000 cases"]
async fn no_request_costs_more_when_there_is_more() {
    let small = measured(SMALL).await;
    let large = measured(SMALL * TIMES).await;
    let asked: Vec<_> =
        small.iter().filter_map(|(name, few)| Some((name, *few, *large.get(name)?))).collect();
    assert!(asked.len() > 200, "only {} requests were compared", asked.len());
    let mut grown = Vec::new();
    for (name, few, many) in &asked {
        println!("{few:>7} {many:>7}  {name}");
        let on_demand = COUNTS_ON_DEMAND.iter().any(|id| name.ends_with(id));
        if *many > 2 * few && !on_demand {
            grown.push(format!("{few} -> {many}: {name}"));
        }
    }
    println!("{} requests compared", asked.len());
    assert!(grown.is_empty(), "{grown:#?}");
}
