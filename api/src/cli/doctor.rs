//! `tgpl doctor`: whether this machine is fit to run the platform.

use super::{Failure, check, database};
use crate::platform::{Config, Keys, config::Environment, storage::Storage};
use serde::Serialize;
use std::{path::Path, process::Command};
use tokio_postgres::Client;

/// PostgreSQL 15 is the floor.
const OLDEST: i32 = 150_000;
/// Free space under which writes are soon refused, in MiB.
const LEAST_FREE: u64 = 1_024;
/// Most that two clocks may differ, in seconds.
const DRIFT: f64 = 2.0;

#[derive(Serialize)]
struct Sign {
    about: &'static str,
    well: bool,
    told: String,
}

fn sign(about: &'static str, outcome: Result<String, Failure>) -> Sign {
    match outcome {
        Ok(told) => Sign { about, well: true, told },
        Err(failure) => Sign { about, well: false, told: failure.to_string() },
    }
}

/// Looks at settings, keys, database, files, mail, disk and clock.
pub fn run(json: bool) -> Result<(), Failure> {
    let config = Config::from_env()?;
    let mut signs = vec![
        sign("settings", settings(&config)),
        sign("keys", keys(&config)),
        sign("disk", disk(&config.data)),
        sign("mail", mail(&config)),
    ];
    actix_web::rt::System::new().block_on(async {
        signs.push(sign("files", files(&config).await));
        match database::open(&config) {
            Ok(database) => match check::connect(&database.url).await {
                Ok(client) => signs.extend([
                    sign("database", version(&client).await),
                    sign("migrations", migrations(&client).await),
                    sign("clock", clock(&client).await),
                ]),
                Err(failure) => signs.push(sign("database", Err(failure))),
            },
            Err(failure) => signs.push(sign("database", Err(failure))),
        }
    });
    if json {
        println!("{}", serde_json::to_string(&signs)?);
    } else {
        for Sign { about, well, told } in &signs {
            println!("{} {about}: {told}", if *well { "ok  " } else { "FAIL" });
        }
    }
    if signs.iter().all(|sign| sign.well) { Ok(()) } else { Err("this machine is not fit yet".into()) }
}

fn settings(config: &Config) -> Result<String, Failure> {
    if config.environment == Environment::Production {
        if config.database_url.is_none() {
            return Err("production needs DATABASE_URL: the private cluster is for one machine".into());
        }
        if !config.public_url.starts_with("https://") {
            return Err("production needs PUBLIC_URL with https: it stands in QR codes".into());
        }
    }
    Ok(config.to_string().replace('\n', ", "))
}

fn keys(config: &Config) -> Result<String, Failure> {
    let folder = config.data.join("keys");
    if config.environment == Environment::Production && !folder.join("master.key").exists() {
        return Err(format!("no master.key in {}", folder.display()).into());
    }
    Ok(format!("signing key {}", Keys::load_or_create(&folder)?.signing_id()?))
}

/// Asks `df`, which knows every file system.
fn disk(folder: &Path) -> Result<String, Failure> {
    let asked = Command::new("df").args(["-Pm"]).arg(folder).output()?;
    let table = String::from_utf8(asked.stdout)?;
    let free: u64 = table
        .lines()
        .last()
        .and_then(|line| line.split_whitespace().nth(3))
        .ok_or("df did not answer")?
        .parse()?;
    if free < LEAST_FREE { Err(format!("{free} MiB free").into()) } else { Ok(format!("{free} MiB free")) }
}

fn mail(config: &Config) -> Result<String, Failure> {
    let Some(server) = &config.smtp_url else { return Ok("written as files".into()) };
    let url = url::Url::parse(server)?;
    let addresses = url.socket_addrs(|| Some(25))?;
    std::net::TcpStream::connect(addresses.as_slice())?;
    Ok(format!("{} answers", url.host_str().unwrap_or_default()))
}

async fn files(config: &Config) -> Result<String, Failure> {
    let storage = Storage::open(config)?;
    storage.put("doctor", b"fit".to_vec()).await?;
    if storage.get("doctor").await? == b"fit" {
        Ok("written and read".into())
    } else {
        Err("read otherwise than written".into())
    }
}

async fn version(client: &Client) -> Result<String, Failure> {
    let row = client.query_one("SELECT current_setting('server_version_num')::int, version()", &[]).await?;
    let (number, text): (i32, String) = (row.get(0), row.get(1));
    if number < OLDEST { Err(format!("{text}: 15 is the floor").into()) } else { Ok(text) }
}

async fn migrations(client: &Client) -> Result<String, Failure> {
    let row = client.query_one("SELECT count(*), max(version) FROM __diesel_schema_migrations", &[]).await?;
    let (count, last): (i64, Option<String>) = (row.get(0), row.get(1));
    Ok(format!("{count}, the last {}", last.unwrap_or_else(|| "none".into())))
}

async fn clock(client: &Client) -> Result<String, Failure> {
    let now = chrono::Utc::now().timestamp_micros();
    let row = client
        .query_one("SELECT extract(epoch FROM clock_timestamp())::float8 - $1::bigint::float8 / 1e6", &[&now])
        .await?;
    let drift: f64 = row.get(0);
    let told = format!("{drift:+.3} s from the database's");
    if drift.abs() > DRIFT { Err(told.into()) } else { Ok(told) }
}
