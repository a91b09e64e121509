//! `tgpl backup` and `tgpl backup restore`.
//!
//! A backup is a folder: one file a table in the text format of `COPY`, all of one snapshot; the documents' files;
//! `manifest.json` with the migration, the hash of every file and a fingerprint of the master key. The key itself is
//! kept elsewhere: a stolen backup opens nothing sealed.

use super::{Failure, check, database, migrate, progress};
use crate::platform::{
    Config, Keys,
    keys::{hex, sha256},
    storage::Storage,
};
use aws_lc_rs::digest;
use clap::{Args, Subcommand};
use futures_util::{SinkExt, TryStreamExt};
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::{Read, Write},
    path::{Path, PathBuf},
};
use tokio_postgres::Client;

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Options {
    #[command(subcommand)]
    command: Option<Command>,
    /// The new folder of the backup.
    folder: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Command {
    /// Bring a backup into an empty database.
    Restore {
        /// The backup's folder.
        folder: PathBuf,
    },
}

const FORMAT: u32 = 1;
const CHUNK: usize = 1 << 20;

#[derive(Serialize, Deserialize)]
struct Manifest {
    format: u32,
    migration: String,
    key: String,
    /// Rows by table.
    tables: BTreeMap<String, Table>,
    /// Hashes by storage key.
    files: BTreeMap<String, String>,
}

#[derive(Serialize, Deserialize)]
struct Table {
    columns: String,
    rows: u64,
    sha256: String,
}

/// Makes or restores a backup.
pub fn run(options: &Options, json: bool) -> Result<(), Failure> {
    let config = Config::from_env()?;
    let keys = Keys::load_or_create(&config.data.join("keys"))?;
    let database = database::open(&config)?;
    let work = async {
        let storage = Storage::open(&config)?;
        match (&options.command, &options.folder) {
            (Some(Command::Restore { folder }), _) => {
                restore(&database.url, &keys, &storage, folder, json).await
            }
            (None, Some(folder)) => save(&database.url, &keys, &storage, folder, json).await,
            (None, None) => Err("a folder is needed".into()),
        }
    };
    if matches!(options.command, Some(Command::Restore { .. })) {
        migrate::migrate(&database.url)?;
    }
    let manifest = actix_web::rt::System::new().block_on(work)?;
    let rows: u64 = manifest.tables.values().map(|table| table.rows).sum();
    if json {
        let told = serde_json::json!({ "tables": manifest.tables.len(), "rows": rows, "files": manifest.files.len() });
        println!("{told}");
    } else {
        println!("{} tables, {rows} rows, {} files", manifest.tables.len(), manifest.files.len());
    }
    Ok(())
}

fn fingerprint(keys: &Keys) -> String {
    hex(&keys.find_hash("backup", "fingerprint"))
}

async fn migration(client: &Client) -> Result<String, Failure> {
    let row =
        client.query_one("SELECT coalesce(max(version), '') FROM __diesel_schema_migrations", &[]).await?;
    Ok(row.get(0))
}

/// The tables in an order in which every row finds what it refers to, but for what is held to at the end of the transaction
/// only, with the columns that are not computed.
async fn tables(client: &Client) -> Result<Vec<(String, String)>, Failure> {
    let columns = client
        .query(
            "SELECT table_name::text, string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position)
             FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
             WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND is_generated = 'NEVER'
               AND table_name <> '__diesel_schema_migrations'
             GROUP BY table_name",
            &[],
        )
        .await?;
    let references = client
        .query(
            "SELECT conrelid::regclass::text, confrelid::regclass::text FROM pg_constraint
             WHERE contype = 'f' AND conrelid <> confrelid AND NOT condeferred",
            &[],
        )
        .await?;
    let mut left: BTreeMap<String, String> = columns.iter().map(|row| (row.get(0), row.get(1))).collect();
    let references: Vec<(String, String)> = references.iter().map(|row| (row.get(0), row.get(1))).collect();
    let mut ordered = Vec::new();
    while !left.is_empty() {
        let waiting: BTreeSet<&String> =
            references.iter().filter(|(_, to)| left.contains_key(to)).map(|(from, _)| from).collect();
        let ready: Vec<String> = left.keys().filter(|table| !waiting.contains(table)).cloned().collect();
        if ready.is_empty() {
            return Err("the tables refer to each other in a circle".into());
        }
        ordered.extend(ready.into_iter().filter_map(|table| left.remove_entry(&table)));
    }
    Ok(ordered)
}

const FILES: &str = "SELECT storage_key FROM documents WHERE storage_key IS NOT NULL";

async fn save(
    url: &str,
    keys: &Keys,
    storage: &Storage,
    folder: &Path,
    json: bool,
) -> Result<Manifest, Failure> {
    fs::create_dir(folder)?;
    fs::create_dir(folder.join("tables"))?;
    let client = check::connect(url).await?;
    client.batch_execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
    let listed = tables(&client).await?;
    let mut manifest = Manifest {
        format: FORMAT,
        migration: migration(&client).await?,
        key: fingerprint(keys),
        tables: BTreeMap::new(),
        files: BTreeMap::new(),
    };
    let files = client.query(FILES, &[]).await?;
    let bar = progress::bar((listed.len() + files.len()) as u64, "bảng và tệp", json);
    for (name, columns) in listed {
        let mut file = fs::File::create_new(folder.join("tables").join(&name))?;
        let mut hash = digest::Context::new(&digest::SHA256);
        let rows: i64 = client.query_one(&format!("SELECT count(*) FROM {name}"), &[]).await?.get(0);
        let stream = client.copy_out(&format!("COPY (SELECT {columns} FROM {name}) TO STDOUT")).await?;
        let mut stream = std::pin::pin!(stream);
        while let Some(bytes) = stream.try_next().await? {
            hash.update(&bytes);
            file.write_all(&bytes)?;
        }
        file.sync_all()?;
        let table = Table { columns, rows: u64::try_from(rows)?, sha256: hex(hash.finish().as_ref()) };
        manifest.tables.insert(name, table);
        bar.inc(1);
    }
    for row in files {
        let key: String = row.get(0);
        let bytes = storage.get(&key).await?;
        let file = folder.join("files").join(&key);
        fs::create_dir_all(file.parent().unwrap_or(folder))?;
        manifest.files.insert(key, hex(&sha256(&bytes)));
        fs::write(file, bytes)?;
        bar.inc(1);
    }
    // The manifest comes last: a folder without one is no backup.
    fs::write(folder.join("manifest.json"), serde_json::to_vec_pretty(&manifest)?)?;
    bar.finish_and_clear();
    Ok(manifest)
}

async fn restore(
    url: &str,
    keys: &Keys,
    storage: &Storage,
    folder: &Path,
    json: bool,
) -> Result<Manifest, Failure> {
    let manifest: Manifest = serde_json::from_slice(&fs::read(folder.join("manifest.json"))?)?;
    let client = check::connect(url).await?;
    if manifest.format != FORMAT || manifest.migration != migration(&client).await? {
        return Err("the backup was made by another version: restore it with that one, then migrate".into());
    }
    if manifest.key != fingerprint(keys) {
        return Err("the master key is not the one that sealed this backup".into());
    }
    client.batch_execute("BEGIN").await?;
    let listed = tables(&client).await?;
    if client.query_one("SELECT EXISTS (SELECT FROM organisations)", &[]).await?.get(0) {
        return Err("the database is not empty".into());
    }
    let names: Vec<&str> = listed.iter().map(|(name, _)| name.as_str()).collect();
    client.batch_execute(&format!("TRUNCATE {}", names.join(", "))).await?;
    writers(&client, "DISABLE").await?;
    let bar = progress::bar((listed.len() + manifest.files.len()) as u64, "bảng và tệp", json);
    for (name, _) in &listed {
        let table = manifest.tables.get(name).ok_or_else(|| format!("the backup lacks {name}"))?;
        load(&client, name, table, &folder.join("tables").join(name)).await?;
        bar.inc(1);
    }
    set_sequences(&client).await?;
    for (key, expected) in &manifest.files {
        let bytes = fs::read(folder.join("files").join(key))?;
        if hex(&sha256(&bytes)) != *expected {
            return Err(format!("{key}: the file was changed").into());
        }
        storage.put(key, bytes).await?;
        bar.inc(1);
    }
    client.batch_execute("SET CONSTRAINTS ALL IMMEDIATE").await?;
    writers(&client, "ENABLE").await?;
    client.batch_execute("COMMIT; ANALYZE").await?;
    bar.finish_and_clear();
    Ok(manifest)
}

/// Triggers that would write what a backup has: a version of each case, that it is to be counted, where serials are; and those
/// that let nothing into a closed book or register.
const WRITERS: [(&str, &str); 8] = [
    ("cases", "keep_version"),
    ("cases", "count_new"),
    ("assignments", "count_changed"),
    ("case_eligibilities", "count_changed"),
    ("obligations", "count_changed"),
    ("blank_movements", "move_blanks"),
    ("blank_movements", "refuse_in_closed_book"),
    ("card_blanks", "enter_blank"),
];

async fn writers(client: &Client, able: &str) -> Result<(), Failure> {
    for (table, trigger) in WRITERS {
        client.batch_execute(&format!("ALTER TABLE {table} {able} TRIGGER {trigger}")).await?;
    }
    Ok(())
}

/// Through a temporary table, because `COPY` is refused where row-level security guards a table.
async fn load(client: &Client, name: &str, table: &Table, file: &Path) -> Result<(), Failure> {
    let Table { columns, rows, sha256 } = table;
    client
        .batch_execute(&format!(
            "CREATE TEMPORARY TABLE new_rows ON COMMIT DROP AS SELECT {columns} FROM {name} WITH NO DATA"
        ))
        .await?;
    let sink = client.copy_in(&format!("COPY new_rows ({columns}) FROM STDIN")).await?;
    let mut sink = std::pin::pin!(sink);
    let mut hash = digest::Context::new(&digest::SHA256);
    let mut open = fs::File::open(file)?;
    loop {
        let mut chunk = Vec::with_capacity(CHUNK);
        if (&mut open).take(CHUNK as u64).read_to_end(&mut chunk)? == 0 {
            break;
        }
        hash.update(&chunk);
        sink.send(std::io::Cursor::new(chunk)).await?;
    }
    sink.finish().await?;
    if hex(hash.finish().as_ref()) != *sha256 {
        return Err(format!("{name}: the backup's file was changed").into());
    }
    let insert =
        format!("INSERT INTO {name} ({columns}) OVERRIDING SYSTEM VALUE SELECT {columns} FROM new_rows");
    if client.execute(&insert, &[]).await? != *rows {
        return Err(format!("{name}: rows are missing").into());
    }
    client.batch_execute("DROP TABLE new_rows").await?;
    Ok(())
}

/// What numbers rows goes on after the highest.
async fn set_sequences(client: &Client) -> Result<(), Failure> {
    let rows = client
        .query(
            "SELECT table_name::text, column_name::text FROM information_schema.columns
             WHERE table_schema = 'public' AND pg_get_serial_sequence(quote_ident(table_name), column_name) IS NOT NULL",
            &[],
        )
        .await?;
    for row in rows {
        let (table, column): (String, String) = (row.get(0), row.get(1));
        client
            .batch_execute(&format!(
                "SELECT setval(pg_get_serial_sequence('{table}', '{column}'), max({column})) FROM {table} HAVING max({column}) IS NOT NULL"
            ))
            .await?;
    }
    Ok(())
}
