//! P9: what a request costs does not grow with the nation. Every list, reading and search is asked of a small nation and
//! of one ten times as large, as those who have it, and the blocks that its statements touched are compared: PostgreSQL
//! counts them, whatever else the machine does.

use crate::{
    harness::{Client, TestApp},
    spec::{Operation, Spec},
};
use diesel::{QueryableByName, sql_query, sql_types::BigInt};
use reqwest::Method;
use serde_json::{Value, json};
use std::{collections::BTreeMap, fmt::Write as _};

const SMALL: u64 = 450;
const LARGE: u64 = 4_500;

/// Not compared, each with its reason. An officer's lists grow with their own work, so officers read records only.
const APART: &[(&str, &str)] = &[
    ("workqueue_counts", "counts what waits, at most 1,000 rows a queue: work in hand, not the nation"),
    ("practitioner_list", "shows how many cases each has in hand"),
    ("practitioner_read", "shows how many cases are in hand"),
    ("card_proposal_list", "weighs the cards of one province, which do not grow with the cases"),
    ("blank_balance_read", "sums the ledger of blanks, which does not grow with the cases"),
    ("blank_yearly_report", "the same"),
    ("calendar_provinces", "counts what is late: work in hand, not the nation"),
    ("case_import_template", "reads no rows that grow"),
    ("quota_record_list", "reads what one officer did in a year"),
    ("assignment_suggest", "weighs the work in hand of everybody of one provider"),
];

/// A nation with everybody who asks it, served with one connection.
struct Measured {
    app: TestApp,
    people: Vec<(&'static str, Client)>,
    ids: BTreeMap<&'static str, String>,
}

impl Measured {
    async fn nation(cases: u64) -> Self {
        let app = TestApp::of_nation(cases).await;
        // Every row was just written: no scan pays for marking them.
        app.execute("VACUUM ANALYZE").await;
        let mut people = Vec::new();
        for name in ["director1.langson", "officer1.langson", "intake1.langson", "agency1.cuc"] {
            people.push((name, app.known(name).await));
        }
        let mut ids = BTreeMap::new();
        let centre = "(SELECT home_organisation_id FROM accounts WHERE username = 'director1.langson')";
        for (path, query) in [
            (
                "/cases/",
                format!(
                    "SELECT id FROM cases WHERE organisation_id = {centre} AND NOT sealed ORDER BY created_at DESC LIMIT 1"
                ),
            ),
            (
                "/requests/",
                format!(
                    "SELECT id FROM requests WHERE organisation_id = {centre} AND NOT sealed ORDER BY created_at DESC LIMIT 1"
                ),
            ),
            (
                "/persons/",
                format!(
                    "SELECT id FROM persons WHERE organisation_id = {centre} AND NOT sealed ORDER BY id DESC LIMIT 1"
                ),
            ),
            (
                "/practitioners/",
                format!("SELECT id FROM practitioners WHERE organisation_id = {centre} ORDER BY id LIMIT 1"),
            ),
            ("/organisations/", format!("SELECT {centre}")),
            ("/provinces/", "SELECT '20'".into()),
            ("/workqueues/", "SELECT 'to-assign'".into()),
        ] {
            ids.insert(path, app.texts(&query).await.remove(0));
        }
        Self { app, people, ids }
    }

    /// Where an operation is asked; nothing for one whose record this nation does not have.
    fn address(&self, operation: &Operation) -> Option<String> {
        let path = format!("/api/v1{}", operation.path.trim_start_matches("/api/v1"));
        let Some((before, rest)) = path.split_once('{') else {
            return Some(format!("{path}{}", if operation.takes("limit") { "?limit=5" } else { "" }));
        };
        let (_, after) = rest.split_once('}')?;
        let id = self.ids.iter().find(|(place, _)| before == format!("/api/v1{place}")).map(|(_, id)| id)?;
        Some(format!("{before}{id}{after}{}", if operation.takes("limit") { "?limit=5" } else { "" }))
    }

    /// Blocks that the statements of one request touched: the least of three, after two that warmed what is remembered.
    async fn cost(&self, who: &Client, method: &Method, path: &str, body: &Value) -> Option<Cost> {
        let (mut rows, mut least) = (0, i64::MAX);
        for _ in 0..2 {
            self.ask(who, method, path, body).await?;
        }
        for _ in 0..3 {
            let before = self.touched().await;
            let counting = self.touched().await - before;
            rows = self.ask(who, method, path, body).await?;
            least = least.min(self.touched().await - before - 2 * counting);
        }
        Some(Cost { rows, blocks: u64::try_from(least).unwrap_or(0) })
    }

    /// Blocks touched so far through the one connection that requests have.
    async fn touched(&self) -> i64 {
        use diesel_async::RunQueryDsl;
        #[derive(QueryableByName)]
        struct Counted {
            #[diesel(sql_type = BigInt)]
            blocks: i64,
        }
        let mut conn = self.app.services.db.plain().await.unwrap();
        sql_query("SELECT pg_stat_force_next_flush()").execute(&mut conn).await.unwrap();
        let counted = "SELECT (blks_hit + blks_read)::bigint AS blocks FROM pg_stat_database WHERE datname = current_database()";
        sql_query(counted).get_result::<Counted>(&mut conn).await.unwrap().blocks
    }

    /// Waits until what other connections touched has been counted.
    async fn settled(&self) {
        let mut last = (0, 1);
        while last.0 != last.1 {
            tokio::time::sleep(std::time::Duration::from_millis(500)).await;
            let before = self.touched().await;
            last = (last.1, self.touched().await - before);
        }
    }

    async fn ask(&self, who: &Client, method: &Method, path: &str, body: &Value) -> Option<u64> {
        let answer =
            if *method == Method::GET { who.get(path).await } else { who.post(path, body.clone()).await };
        assert!(answer.status < 500, "{path}: {answer:?}");
        let rows = answer.body["data"].as_array().map_or(1, |rows| rows.len().max(1) as u64);
        (answer.status < 300).then_some(rows)
    }
}

/// What one request cost, and how many rows it brought.
struct Cost {
    rows: u64,
    blocks: u64,
}

#[actix_web::test]
async fn what_a_request_costs_does_not_grow_with_the_nation() {
    let small = Measured::nation(SMALL).await;
    let large = Measured::nation(LARGE).await;
    let searches = [
        ("/api/v1/persons:search", json!({ "q": "nguyễn văn an" })),
        ("/api/v1/persons:search", json!({ "q": "lan" })),
        // These look at every namesake, who are more in a larger nation: asked for a name that nobody has.
        ("/api/v1/cases:search", json!({ "q": "lường thị ngọc thử" })),
        ("/api/v1/requests:search", json!({ "q": "lường thị ngọc thử" })),
        ("/api/v1/persons:duplicates", json!({ "full_name": "Lường Thị Ngọc Thử", "birth_date": "1990" })),
        (
            "/api/v1/conflicts:check",
            json!({ "matter": {}, "parties": [{ "name": "Lường Thị Ngọc Thử", "birth_year": 1990, "side": "beneficiary" }] }),
        ),
    ];
    let mut asked: Vec<(Method, String, String, Value)> = Spec::read()
        .operations()
        .iter()
        .filter(|one| one.method == Method::GET && !one.public() && APART.iter().all(|(id, _)| *id != one.id))
        .filter_map(|one| Some((Method::GET, small.address(one)?, large.address(one)?, Value::Null)))
        .collect();
    asked.extend(searches.map(|(path, body)| (Method::POST, path.to_owned(), path.to_owned(), body)));
    for queue in [
        "today",
        "due-7d",
        "overdue",
        "hearings",
        "awaiting-docs",
        "to-close",
        "replacement",
        "to-complete",
        "overdue-unit",
        "potential-duplicate",
        "offered",
        "bounced",
        "awaiting-answer",
        "offered-cases",
    ] {
        let path = format!("/api/v1/workqueues/{queue}?limit=5");
        asked.push((Method::GET, path.clone(), path, Value::Null));
    }
    for more in ["sort=due_at", "state=in_progress,assigned", "form=court_participation&state=completed"] {
        let path = format!("/api/v1/cases?limit=5&{more}");
        asked.push((Method::GET, path.clone(), path, Value::Null));
    }
    for more in ["state=overdue", "state=done", "owner=me"] {
        let path = format!("/api/v1/obligations?limit=5&{more}");
        asked.push((Method::GET, path.clone(), path, Value::Null));
    }
    let (mut grown, mut compared) = (String::new(), 0);
    for (method, here, there, body) in &asked {
        for ((name, one), (_, other)) in small.people.iter().zip(&large.people) {
            if name.starts_with("officer") && here.contains("limit=") {
                continue;
            }
            let (Some(less), Some(more)) =
                (small.cost(one, method, here, body).await, large.cost(other, method, there, body).await)
            else {
                continue;
            };
            compared += 1;
            // One more level of every index is allowed, and that more rows of a page not yet full cost more.
            let less_for_as_many = less.blocks * more.rows.div_ceil(less.rows).max(1);
            if more.blocks > 2 * less_for_as_many + 20 {
                let (more, less) = (more.blocks, less.blocks);
                writeln!(grown, "{more:>6} of {less:>5} blocks  {method} {here} as {name}").unwrap();
            }
        }
    }
    println!("{compared} requests compared");
    assert!(compared > 60, "{compared}");
    assert!(grown.is_empty(), "\n{grown}");
}

/// Hundreds of namesakes are not read to find the one with the rare accent or of another year.
#[actix_web::test]
async fn a_common_name_costs_no_more_the_more_bear_it() {
    let app = TestApp::with_one_connection().await;
    let clerk = app.intake_of(app.lang_son).await;
    let measured = Measured { app, people: Vec::new(), ids: BTreeMap::new() };
    let asked = [
        ("/api/v1/persons:search", json!({ "q": "Nguyễn Văn Hừng" })),
        ("/api/v1/persons:search", json!({ "q": "nguyen van hung", "birth_year": 1931 })),
        ("/api/v1/persons:search", json!({ "q": "Hừng Văn Nguyễn" })),
        ("/api/v1/persons:search", json!({ "q": "van nguyen hung" })),
        ("/api/v1/persons:search", json!({ "q": "hung hiem nguyen" })),
        ("/api/v1/persons:duplicates", json!({ "full_name": "Nguyễn Văn Hừng", "birth_date": "1931-05-20" })),
        ("/api/v1/persons:duplicates", json!({ "full_name": "Nguyễn Hùng" })),
    ];
    let mut costs: Vec<Vec<u64>> = vec![Vec::new(); asked.len()];
    for more in [10_000, 30_000] {
        measured
            .app
            .execute(&format!(
                "INSERT INTO persons (id, organisation_id, full_name, birth_date, birth_precision, author_id, created_at)
                 SELECT gen_random_uuid(), '{}', 'Nguyễn Văn Hùng', date '1950-01-01' + n, 'day', gen_random_uuid(), now()
                 FROM generate_series(1, {more}) AS series (n)",
                measured.app.an_giang
            ))
            .await;
        measured.app.execute("VACUUM ANALYZE").await;
        measured.settled().await;
        for ((path, body), costs) in asked.iter().zip(&mut costs) {
            costs.push(measured.cost(&clerk, &Method::POST, path, body).await.unwrap().blocks);
        }
    }
    for ((path, body), costs) in asked.iter().zip(costs) {
        let [less, more] = costs[..] else { unreachable!() };
        assert!(more <= less + less / 2 + 40, "{path} {body}: {more} blocks of {less}");
    }
}
