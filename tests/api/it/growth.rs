//! P9: what a request costs does not grow with the nation. Every list, reading and search is asked of a small nation and
//! of one ten times as large, as those who have it, and the blocks that its statements touched are compared: blocks as
//! EXPLAIN (ANALYZE, BUFFERS) counts them, written to the log of the cluster by `auto_explain`.

use crate::{
    harness::{Client, Database, TestApp},
    spec::{Operation, Spec},
};
use diesel_async::{AsyncConnection, AsyncPgConnection, SimpleAsyncConnection};
use reqwest::Method;
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::{self, Command},
    time::Duration,
};
use tgpl_api::{
    platform::embedded_postgres::{Options, PrivateCluster},
    testing,
};

const SMALL: u64 = 450;
const LARGE: u64 = 4_500;

/// Not compared, each with its reason. An officer's lists grow with their own work, so officers read records only.
const APART: &[(&str, &str)] = &[
    ("workqueue_counts", "counts what waits, at most 1,000 rows a queue: work in hand, not the nation"),
    ("practitioner_list", "shows how many cases each has in hand"),
    ("practitioner_read", "shows how many cases are in hand"),
    ("case_import_template", "reads no rows that grow"),
];

/// A cluster of its own, whose log tells what every statement touched once it is asked to.
struct Cluster {
    private: PrivateCluster,
    folder: PathBuf,
}

impl Cluster {
    fn start() -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("growth-{}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        let private =
            PrivateCluster::start_with(&folder.join("postgres"), Options { durable: false }).unwrap();
        Self { private, folder }
    }

    fn log(&self) -> PathBuf {
        self.folder.join("postgres/postgres.log")
    }

    async fn nation(&self, name: &str, cases: u64) -> Database {
        let (server, _) = self.private.url().rsplit_once('/').unwrap();
        let mut conn = AsyncPgConnection::establish(self.private.url()).await.unwrap();
        conn.batch_execute(&format!("CREATE DATABASE {name}")).await.unwrap();
        let (url, folder) = (format!("{server}/{name}"), self.folder.join(name));
        fs::create_dir_all(&folder).unwrap();
        testing::migrate(&url).unwrap();
        testing::demo(&url, &folder, cases).await.unwrap();
        testing::connect(&url).await.unwrap().batch_execute("VACUUM ANALYZE").await.unwrap();
        Database::elsewhere(url, folder)
    }

    /// From the next connection on.
    fn tell_blocks(&self) {
        let data = self.folder.join("postgres");
        let settings = glob(&data, "postgresql.conf");
        let mut text = fs::read_to_string(&settings).unwrap();
        text.push_str(
            "\nsession_preload_libraries = 'auto_explain'\nauto_explain.log_min_duration = 0\n\
             auto_explain.log_analyze = on\nauto_explain.log_buffers = on\nauto_explain.log_timing = off\n\
             auto_explain.log_format = 'json'\n",
        );
        fs::write(&settings, text).unwrap();
        let pid = fs::read_to_string(settings.with_file_name("postmaster.pid")).unwrap();
        let reload = Command::new("kill").args(["-HUP", pid.lines().next().unwrap()]).status().unwrap();
        assert!(reload.success());
        std::thread::sleep(Duration::from_millis(300));
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.folder).ok();
    }
}

fn glob(folder: &Path, name: &str) -> PathBuf {
    let direct = folder.join(name);
    if direct.exists() {
        return direct;
    }
    fs::read_dir(folder)
        .unwrap()
        .flatten()
        .map(|inner| inner.path().join(name))
        .find(|path| path.exists())
        .unwrap()
}

/// A nation with everybody who asks it.
struct Measured {
    app: TestApp,
    people: Vec<(&'static str, Client)>,
    ids: BTreeMap<&'static str, String>,
    log: PathBuf,
}

impl Measured {
    async fn of(database: Database, log: PathBuf) -> Self {
        let app = TestApp::on(database);
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
        Self { app, people, ids, log }
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

    /// Blocks that the statements of one request touched, after a first request that warmed what is remembered.
    async fn cost(&self, who: &Client, method: &Method, path: &str, body: &Value) -> Option<Cost> {
        for _ in 0..2 {
            // Plans of prepared statements settle and hint bits are set.
            self.ask(who, method, path, body).await?;
        }
        let before = fs::metadata(&self.log).unwrap().len();
        let rows = self.ask(who, method, path, body).await?;
        let text = fs::read(&self.log).unwrap();
        let text = String::from_utf8_lossy(&text[usize::try_from(before).unwrap()..]).into_owned();
        let plans = text.split("\"Plan\": {").skip(1);
        Some(Cost { rows, blocks: plans.map(|plan| blocks(plan, "Hit") + blocks(plan, "Read")).sum() })
    }

    async fn ask(&self, who: &Client, method: &Method, path: &str, body: &Value) -> Option<u64> {
        let answer =
            if *method == Method::GET { who.get(path).await } else { who.post(path, body.clone()).await };
        // A plan is logged when its statement ends, a moment after the rows were sent.
        tokio::time::sleep(Duration::from_millis(3)).await;
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

/// The blocks of the top node: those of its children are in them.
fn blocks(plan: &str, which: &str) -> u64 {
    let name = format!("\"Shared {which} Blocks\": ");
    plan.split_once(&name).and_then(|(_, rest)| rest.split(',').next()?.trim().parse().ok()).unwrap_or(0)
}

#[actix_web::test]
async fn what_a_request_costs_does_not_grow_with_the_nation() {
    let cluster = Cluster::start();
    let small = cluster.nation("small", SMALL).await;
    let large = cluster.nation("large", LARGE).await;
    cluster.tell_blocks();
    let small = Measured::of(small, cluster.log()).await;
    let large = Measured::of(large, cluster.log()).await;
    let searches = [
        ("/api/v1/persons:search", json!({ "q": "nguyễn văn an" })),
        ("/api/v1/persons:search", json!({ "q": "lan" })),
        // These look at every namesake, who are more in a larger nation: asked for a name that nobody has.
        ("/api/v1/cases:search", json!({ "q": "lường thị ngọc thử" })),
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
    for queue in
        ["today", "due-7d", "overdue", "hearings", "to-close", "replacement", "to-complete", "overdue-unit"]
    {
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
    drop((small.app, large.app));
}
