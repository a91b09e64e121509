//! One cluster a run, one template on it, one database a test.
//!
//! The cluster is thrown away: made by the first test of the process in the build folder, stopped by the kernel when
//! the process ends, removed by the next run. `DATABASE_URL` names a server to use instead.

use diesel::{
    QueryableByName,
    sql_types::{Nullable, Text},
};
use diesel_async::{AsyncConnection, AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection};
use std::{
    fs,
    path::{Path, PathBuf},
    process,
    sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    },
};
use tgpl_api::{
    platform::embedded_postgres::{Options, PrivateCluster},
    testing,
};

static SERVER: OnceLock<Server> = OnceLock::new();
static NUMBER: AtomicU32 = AtomicU32::new(1);

struct Server {
    url: String,
    folder: PathBuf,
    _cluster: Option<PrivateCluster>,
}

/// The database and the folder of one test.
pub struct Database {
    pub url: String,
    pub folder: PathBuf,
    name: String,
}

impl Database {
    /// A copy of the template: migrated, with the reference data and the nation of the tests.
    pub async fn create() -> Self {
        Self::made(&format!("TEMPLATE {} STRATEGY FILE_COPY", template())).await
    }

    /// A database with nothing in it.
    pub async fn empty() -> Self {
        Self::made("").await
    }

    /// A copy of a database on the server that `DATABASE_URL` names, with the keys of the data folder it was made with.
    pub async fn copy_of(name: &str, data: &Path) -> Self {
        let made = Self::made(&format!("TEMPLATE {name} STRATEGY FILE_COPY")).await;
        let keys = made.folder.join("keys");
        fs::create_dir_all(&keys).unwrap();
        for key in fs::read_dir(data.join("keys")).unwrap() {
            let key = key.unwrap();
            fs::copy(key.path(), keys.join(key.file_name())).unwrap();
        }
        made
    }

    async fn made(how: &str) -> Self {
        let server = SERVER.get_or_init(|| std::thread::spawn(Server::start).join().expect("a test server"));
        let name = format!("test_{}_{}", process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        let folder = server.folder.join(&name);
        server.run(&format!("CREATE DATABASE {name} {how}")).await.expect("a database");
        fs::create_dir_all(&folder).unwrap();
        Self { url: server.url_of(&name), folder, name }
    }

    pub async fn connect(&self) -> AsyncPgConnection {
        testing::connect(&self.url).await.unwrap()
    }

    /// The only column of a query's rows, as text.
    pub async fn texts(&self, query: &str) -> Vec<String> {
        #[derive(QueryableByName)]
        struct Row {
            #[diesel(sql_type = Nullable<Text>)]
            value: Option<String>,
        }
        let query = format!("SELECT asked.value::text AS value FROM ({query}) AS asked (value)");
        let rows: Vec<Row> = diesel::sql_query(query).load(&mut self.connect().await).await.unwrap();
        rows.into_iter().map(|row| row.value.unwrap_or_default()).collect()
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let Some(server) = SERVER.get() else { return };
        fs::remove_dir_all(&self.folder).ok();
        let drop = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
        blocking(async { server.run(&drop).await.ok() });
    }
}

fn template() -> String {
    format!("test_{}_template", process::id())
}

/// Runs on a thread of its own, since the test's runtime waits for us.
pub(super) fn blocking<T: Send>(work: impl Future<Output = T> + Send) -> T {
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    std::thread::scope(|scope| scope.spawn(|| runtime().block_on(work)).join().unwrap())
}

impl Server {
    fn start() -> Self {
        if std::env::var_os("RUST_LOG").is_some() {
            tgpl_api::platform::telemetry::start();
        }
        let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("tgpl");
        fs::create_dir_all(&home).unwrap();
        for left in fs::read_dir(&home).unwrap().flatten() {
            if !Path::new("/proc").join(left.file_name()).exists() {
                fs::remove_dir_all(left.path()).ok();
            }
        }
        let folder = home.join(process::id().to_string());
        fs::create_dir_all(&folder).unwrap();
        let server = match std::env::var("DATABASE_URL").ok().filter(|url| !url.is_empty()) {
            Some(url) => Self { url, folder, _cluster: None },
            None => {
                let throw_away = Options { durable: false };
                let cluster = PrivateCluster::start_with(&folder.join("postgres"), throw_away)
                    .expect("a private PostgreSQL");
                Self { url: cluster.url().to_owned(), folder, _cluster: Some(cluster) }
            }
        };
        let url = server.url_of(&template());
        blocking(async {
            server.run(&format!("CREATE DATABASE {}", template())).await.expect("the template");
        });
        testing::migrate(&url).expect("a migrated template");
        blocking(async { testing::found_nation(&url).await.expect("the nation of the tests") });
        server
    }

    fn url_of(&self, database: &str) -> String {
        let (server, _) = self.url.rsplit_once('/').expect("a database URL");
        format!("{server}/{database}")
    }

    async fn run(&self, statement: &str) -> Result<(), diesel::result::Error> {
        let mut conn = AsyncPgConnection::establish(&self.url).await.expect("the test server");
        conn.batch_execute(statement).await
    }
}
