//! A data folder with the program in it.

use serde_json::Value;
use std::{
    fs,
    io::{BufRead, BufReader},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio, id},
};
use tokio_postgres::{Client, NoTls};

/// A data folder; removed in the end.
pub struct Home {
    pub folder: PathBuf,
    port: u16,
}

/// What a command said.
#[derive(Debug)]
pub struct Outcome {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Outcome {
    /// The answer for programs: the last line, when the command ended as it should.
    #[track_caller]
    pub fn json(&self, code: i32) -> Value {
        assert_eq!(self.code, code, "{}\n{}", self.stdout, self.stderr);
        serde_json::from_str(self.stdout.lines().next().unwrap_or("")).expect("a line of JSON")
    }
}

/// A server that runs until it is dropped or killed.
pub struct Served {
    child: Child,
    pub address: String,
}

impl Home {
    pub fn new(name: &str) -> Self {
        let all = Path::new(env!("CARGO_TARGET_TMPDIR")).join("tgpl-cli");
        for left in fs::read_dir(&all).into_iter().flatten().flatten() {
            let owner = left.file_name().to_string_lossy().split('-').next().unwrap_or("").to_owned();
            if !Path::new("/proc").join(owner).exists() {
                fs::remove_dir_all(left.path()).ok();
            }
        }
        let folder = all.join(format!("{}-{name}", id()));
        fs::create_dir_all(&folder).unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        Self { folder, port }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tgpl"));
        command
            .args(arguments)
            .current_dir(&self.folder)
            .env("TGPL_DATA", self.folder.join("data"))
            .env("LISTEN", format!("127.0.0.1:{}", self.port))
            .env("RATE_ACCOUNT", "0")
            .env("RUST_LOG", "warn")
            .env("DATABASE_URL", "");
        command
    }

    /// Runs a command to its end.
    pub fn tgpl(&self, arguments: &[&str]) -> Outcome {
        let output = self.command(arguments).stdin(Stdio::null()).output().unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Outcome {
            code: output.status.code().unwrap_or(-1),
            stdout: text(&output.stdout),
            stderr: text(&output.stderr),
        }
    }

    /// Starts the server, always on the same port, and waits until it answers; an empty database gets a small nation.
    pub fn serve(&self) -> Served {
        let log = fs::File::options().create(true).append(true).open(self.folder.join("log")).unwrap();
        let mut child =
            self.command(&["serve"]).stdout(Stdio::piped()).stderr(log).spawn().expect("the server");
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let begun = lines.map_while(Result::ok).any(|line| line.ends_with("/app"));
        assert!(begun, "the server did not start: {}", fs::read_to_string(self.folder.join("log")).unwrap());
        Served { child, address: format!("http://127.0.0.1:{}", self.port) }
    }

    /// A connection that sees every row.
    pub async fn sql(&self) -> Client {
        let cluster = self.folder.join("data/postgres");
        let part = |name: &str| fs::read_to_string(cluster.join(name)).unwrap().trim().to_owned();
        let url = format!("postgres://tgpl:{}@127.0.0.1:{}/tgpl", part("password"), part("port"));
        let (client, connection) = tokio_postgres::connect(&url, NoTls).await.unwrap();
        tokio::spawn(connection);
        client.batch_execute("SET tgpl.scope = '*'").await.unwrap();
        client
    }

    /// The postmaster of the private cluster, if there is one.
    pub fn postmaster(&self) -> Option<u32> {
        let text = fs::read_to_string(self.folder.join("data/postgres/data/postmaster.pid")).ok()?;
        text.lines().next()?.parse().ok()
    }

    /// User name and password of the first demo account with a role.
    pub fn account(&self, role: &str) -> (String, String) {
        self.accounts(role).swap_remove(0)
    }

    /// User names and passwords of the demo accounts with a role, those of one unit beside each other.
    pub fn accounts(&self, role: &str) -> Vec<(String, String)> {
        let listed = fs::read(self.folder.join("data/demo-accounts.json")).unwrap();
        let listed: Value = serde_json::from_slice(&listed).unwrap();
        let mut accounts: Vec<&Value> =
            listed.as_array().unwrap().iter().filter(|account| account["role"] == role).collect();
        accounts.sort_by_key(|account| account["organisation_code"].as_str());
        let text = |account: &Value, name: &str| account[name].as_str().unwrap().to_owned();
        accounts.iter().map(|account| (text(account, "username"), text(account, "password"))).collect()
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.folder).ok();
    }
}

impl Served {
    /// `kill -9`.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// A token of an account.
    pub async fn sign_in(&self, (username, password): &(String, String)) -> String {
        let answer = reqwest::Client::new()
            .post(format!("{}/api/v1/auth/login", self.address))
            .json(&serde_json::json!({ "username": username, "password": password }))
            .send()
            .await
            .unwrap();
        let body: Value = answer.json().await.unwrap();
        body["access_token"].as_str().unwrap_or_else(|| unreachable!("{body}")).to_owned()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // Told to stop, it stops its cluster too.
        if let Ok(None) = self.child.try_wait() {
            Command::new("kill").arg(self.child.id().to_string()).status().ok();
            self.child.wait().ok();
        }
    }
}

/// A request that a centre takes, told from others by its summary.
pub fn request(summary: &str) -> Value {
    serde_json::json!({
        "channel": "in_person",
        "person": { "full_name": "Hoàng Thị Mẫu", "birth_date": "1991-05-20", "sex": "female", "commune_code": "05977" },
        "matter": { "summary": summary },
        "eligibility": { "HN": true, "proofs": ["P-HN-1"] },
        "form": "advice",
        "field": "land"
    })
}
