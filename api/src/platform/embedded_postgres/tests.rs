#![expect(clippy::unwrap_used, reason = "tests")]

use super::{ClusterError, Options, PrivateCluster};
use std::{
    env, fs,
    net::TcpListener,
    path::PathBuf,
    process::{self, Command, Stdio},
    thread,
    time::{Duration, Instant},
};
use tokio_postgres::{NoTls, SimpleQueryMessage};
use uuid::Uuid;

/// A folder that goes with the test.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Self {
        Self(env::temp_dir().join(format!("tgpl-{}", Uuid::now_v7().simple())))
    }

    fn start(&self) -> PrivateCluster {
        PrivateCluster::start_with(&self.0, Options { durable: false }).unwrap()
    }

    fn postmaster(&self) -> String {
        let text = fs::read_to_string(self.0.join("data/postmaster.pid")).unwrap();
        text.lines().next().unwrap().to_owned()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0) {
            log::warn!("{}: {error}", self.0.display());
        }
    }
}

/// Runs one statement and gives the first column of its first row.
async fn try_ask(url: &str, sql: &str) -> Result<Option<String>, tokio_postgres::Error> {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await?;
    let driver = tokio::spawn(connection);
    let answer = client.simple_query(sql).await?;
    drop(client);
    driver.await.unwrap()?;
    Ok(answer.iter().find_map(|message| match message {
        SimpleQueryMessage::Row(row) => row.get(0).map(str::to_owned),
        _ => None,
    }))
}

/// Asks until there is an answer, for the ten seconds that a cluster may take to come back.
fn ask(url: &str, sql: &str) -> Option<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let give_up = Instant::now() + Duration::from_secs(10);
    loop {
        match runtime.block_on(try_ask(url, sql)) {
            Err(_) if Instant::now() < give_up => thread::sleep(Duration::from_millis(50)),
            answer => return answer.unwrap(),
        }
    }
}

fn kill(pid: &str) {
    assert!(Command::new("sh").args(["-c", &format!("kill -9 {pid}")]).status().unwrap().success());
}

#[test]
fn a_new_cluster_sorts_vietnamese_and_gives_no_superuser() {
    let scratch = Scratch::new();
    let cluster = scratch.start();

    let ordered = ask(
        cluster.url(),
        r#"SELECT string_agg(w, ' ' ORDER BY w COLLATE "vi-x-icu") FROM unnest('{đa,da,e,dê}'::text[]) w"#,
    );
    assert_eq!(ordered.as_deref(), Some("da dê đa e"));
    assert_eq!(
        ask(cluster.url(), "SELECT rolsuper FROM pg_roles WHERE rolname = 'tgpl'").as_deref(),
        Some("f")
    );
    ask(cluster.url(), "CREATE EXTENSION unaccent; CREATE EXTENSION btree_gist");
    ask(cluster.url(), "CREATE DATABASE another TEMPLATE tgpl STRATEGY FILE_COPY");

    let url = cluster.url().to_owned();
    cluster.stop();
    let port = url.split(['@', ':', '/']).filter_map(|part| part.parse::<u16>().ok()).next_back().unwrap();
    TcpListener::bind(("127.0.0.1", port)).unwrap();
}

#[test]
fn a_killed_postmaster_comes_back_on_its_port_with_its_data() {
    let scratch = Scratch::new();
    let cluster = PrivateCluster::start(&scratch.0).unwrap();
    ask(cluster.url(), "CREATE TABLE kept AS SELECT 7 AS n");

    let before = scratch.postmaster();
    kill(&before);

    assert_eq!(ask(cluster.url(), "SELECT n FROM kept").as_deref(), Some("7"));
    assert_ne!(scratch.postmaster(), before);
}

#[test]
fn a_second_instance_shares_the_cluster_and_takes_it_over() {
    let scratch = Scratch::new();
    let first = scratch.start();
    let second = scratch.start();
    assert_eq!(first.url(), second.url());

    first.stop();

    assert_eq!(ask(second.url(), "SELECT 1").as_deref(), Some("1"));
}

#[test]
fn a_stale_pid_file_and_a_taken_port_do_not_keep_it_from_starting() {
    let scratch = Scratch::new();
    let before = scratch.start().url().to_owned();
    let port: u16 = fs::read_to_string(scratch.0.join("port")).unwrap().trim().parse().unwrap();
    let _taken = TcpListener::bind(("127.0.0.1", port)).unwrap();
    // Our own process stands for a program that got the number of the late postmaster.
    fs::write(scratch.0.join("data/postmaster.pid"), format!("{}\n/elsewhere\n", process::id())).unwrap();

    let again = scratch.start();

    assert_ne!(again.url(), before);
    assert_eq!(ask(again.url(), "SELECT 1").as_deref(), Some("1"));
}

#[test]
fn data_of_another_major_version_are_refused() {
    let scratch = Scratch::new();
    fs::create_dir_all(scratch.0.join("data")).unwrap();
    fs::write(scratch.0.join("data/PG_VERSION"), "99\n").unwrap();

    let refused = PrivateCluster::start(&scratch.0).unwrap_err();

    assert!(matches!(refused, ClusterError::OtherVersion { data: 99, .. }), "{refused}");
}

/// The process that `a_killed_owner_loses_nothing` kills; by itself it does nothing.
#[test]
fn owner_to_be_killed() {
    let Some(folder) = env::var_os("TGPL_TEST_FOLDER").map(PathBuf::from) else { return };
    let cluster = PrivateCluster::start(&folder).unwrap();
    ask(cluster.url(), "CREATE TABLE kept AS SELECT 7 AS n");
    fs::write(folder.join("written"), "").unwrap();
    thread::sleep(Duration::from_mins(1));
}

fn kill_owner(scratch: &Scratch, also_the_postmaster: bool) {
    let folder = &scratch.0;
    let mut owner = Command::new(env::current_exe().unwrap())
        .args(["--exact", "platform::embedded_postgres::tests::owner_to_be_killed"])
        .env("TGPL_TEST_FOLDER", folder)
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    while !folder.join("written").exists() {
        assert!(owner.try_wait().unwrap().is_none(), "the owner ended by itself");
        thread::sleep(Duration::from_millis(20));
    }
    if also_the_postmaster {
        kill(&scratch.postmaster());
    }
    owner.kill().unwrap();
    owner.wait().unwrap();
}

#[test]
fn a_killed_owner_loses_nothing() {
    for also_the_postmaster in [false, true] {
        let scratch = Scratch::new();
        kill_owner(&scratch, also_the_postmaster);

        let cluster = PrivateCluster::start(&scratch.0).unwrap();

        assert_eq!(ask(cluster.url(), "SELECT n FROM kept").as_deref(), Some("7"));
    }
}
