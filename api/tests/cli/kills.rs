//! Server, database and both are killed while people write: what was acknowledged is there once, a repeated key gives
//! the same answer, the access log is whole. `TGPL_KILLS` says how often; three times when it is not set.

use crate::home::{Home, Served, request};
use reqwest::{Client, Response};
use serde_json::Value;
use std::{
    collections::BTreeSet,
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::{task::JoinHandle, time::sleep};

const WRITERS: usize = 4;

/// A write that was acknowledged.
struct Acknowledged {
    key: String,
    body: Value,
}

#[derive(Clone)]
struct Writer {
    http: Client,
    address: String,
    token: String,
}

impl Writer {
    /// Sends until there is an answer; a refused connection or a lost answer is sent again under the same key.
    async fn send(&self, key: &str) -> (Value, bool) {
        loop {
            let sent = self
                .http
                .post(format!("{}/api/v1/requests", self.address))
                .bearer_auth(&self.token)
                .header("Idempotency-Key", key)
                .json(&request(key))
                .timeout(Duration::from_secs(10))
                .send();
            if let Ok(answer) = sent.await
                && answer.status() == 201
            {
                let replayed = answer.headers().contains_key("idempotency-replayed");
                if let Ok(body) = Response::json(answer).await {
                    return (body, replayed);
                }
            }
            sleep(Duration::from_millis(50)).await;
        }
    }
}

fn kill_postgres(home: &Home) {
    let postmaster = home.postmaster().expect("a postmaster");
    assert!(Command::new("kill").args(["-9", &postmaster.to_string()]).status().unwrap().success());
}

async fn requests(home: &Home) -> BTreeSet<String> {
    let rows = home.sql().await.query("SELECT id::text FROM requests", &[]).await.unwrap();
    rows.iter().map(|row| row.get(0)).collect()
}

/// Server, database and both are killed in turn, each time after so much more was done.
pub async fn storm(home: &Home, mut served: Served, done: &AtomicUsize, between: usize) -> Served {
    for round in 0..kills() {
        until(done, between).await;
        match round % 3 {
            0 => {
                served.kill();
                served = home.serve();
            }
            // The server brings its database back by itself.
            1 => kill_postgres(home),
            _ => {
                kill_postgres(home);
                served.kill();
                served = home.serve();
            }
        }
    }
    until(done, between).await;
    served
}

/// How often something is killed.
pub fn kills() -> usize {
    std::env::var("TGPL_KILLS").map_or(3, |times| times.parse().unwrap())
}

async fn until(count: &AtomicUsize, more: usize) {
    let wanted = count.load(Ordering::Relaxed) + more;
    let patience = Instant::now() + Duration::from_mins(1);
    while count.load(Ordering::Relaxed) < wanted {
        assert!(Instant::now() < patience, "nothing is written any more");
        sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_acknowledged_is_lost_when_server_and_database_are_killed() {
    let home = Home::new("kills");
    let mut served: Served = home.serve();
    let token = served.sign_in(&home.account("intake")).await;
    let writer = Writer { http: Client::new(), address: served.address.clone(), token };

    let before = requests(&home).await;
    let (done, stop) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
    let writers: Vec<JoinHandle<Vec<Acknowledged>>> = (0..WRITERS)
        .map(|number| {
            let (writer, done, stop) = (writer.clone(), done.clone(), stop.clone());
            tokio::spawn(async move {
                let mut acknowledged = Vec::new();
                while !stop.load(Ordering::Relaxed) {
                    let key = format!("writer-{number}-{}", acknowledged.len());
                    let (body, _) = writer.send(&key).await;
                    acknowledged.push(Acknowledged { key, body });
                    done.fetch_add(1, Ordering::Relaxed);
                }
                acknowledged
            })
        })
        .collect();

    served = storm(&home, served, &done, 5 * WRITERS).await;
    stop.store(true, Ordering::Relaxed);
    let mut acknowledged = Vec::new();
    for writer in writers {
        acknowledged.extend(writer.await.unwrap());
    }

    let ids: BTreeSet<&str> = acknowledged.iter().map(|one| one.body["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), acknowledged.len(), "two keys, one record");
    let stored: Vec<String> = requests(&home).await.difference(&before).cloned().collect();
    assert_eq!(stored.len(), acknowledged.len(), "a write happened twice, or was lost");
    assert!(stored.iter().all(|id| ids.contains(id.as_str())));
    for one in &acknowledged {
        let (again, replayed) = writer.send(&one.key).await;
        assert!(replayed && again == one.body, "{} was answered otherwise the second time", one.key);
    }
    println!("{} kills, {} writes", kills(), acknowledged.len());

    let checked = home.tgpl(&["check", "--json"]).json(0);
    assert_eq!(checked["findings"].as_array().map(Vec::len), Some(0));
    drop(served);
}
