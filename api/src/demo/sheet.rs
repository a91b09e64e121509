//! Rows on their way into a table, by `COPY`.
//!
//! `COPY` is refused where row-level security guards a table, so rows go through a temporary one and from there by
//! one `INSERT … SELECT`: every constraint and trigger of the real table sees them.

use crate::cli::Failure;
use chrono::{DateTime, NaiveDate, Utc};
use futures_util::SinkExt;
use std::fmt::Write;
use tokio_postgres::Client;
use uuid::Uuid;

/// Rows of one table, in the text format of `COPY`.
pub struct Sheet {
    table: &'static str,
    columns: &'static str,
    text: String,
}

impl Sheet {
    /// An empty sheet; the columns are separated by commas, in the order in which cells are put.
    pub const fn new(table: &'static str, columns: &'static str) -> Self {
        Self { table, columns, text: String::new() }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: &[&dyn Cell]) {
        for (place, cell) in cells.iter().enumerate() {
            if place > 0 {
                self.text.push('\t');
            }
            cell.put(&mut self.text);
        }
        self.text.push('\n');
    }

    /// Sends the rows and empties the sheet.
    pub async fn send(&mut self, client: &Client) -> Result<(), Failure> {
        if self.text.is_empty() {
            return Ok(());
        }
        let Self { table, columns, .. } = self;
        client
            .batch_execute(&format!(
                "CREATE TEMPORARY TABLE IF NOT EXISTS new_{table} ON COMMIT DROP AS
                     SELECT {columns} FROM {table} WITH NO DATA;
                 TRUNCATE new_{table}"
            ))
            .await?;
        let sink = client.copy_in(&format!("COPY new_{table} ({columns}) FROM STDIN")).await?;
        let mut sink = std::pin::pin!(sink);
        sink.send(bytes(std::mem::take(&mut self.text))).await?;
        sink.finish().await?;
        client
            .batch_execute(&format!("INSERT INTO {table} ({columns}) SELECT {columns} FROM new_{table}"))
            .await
            .map_err(|error| {
                format!("{table}: {}", error.as_db_error().map_or(&error as &dyn std::fmt::Display, |e| e))
            })?;
        Ok(())
    }
}

fn bytes(text: String) -> std::io::Cursor<Vec<u8>> {
    std::io::Cursor::new(text.into_bytes())
}

/// A value of a row.
pub trait Cell {
    /// Writes it as `COPY` reads it.
    fn put(&self, text: &mut String);
}

impl<T: Cell> Cell for Option<T> {
    fn put(&self, text: &mut String) {
        match self {
            Some(value) => value.put(text),
            None => text.push_str("\\N"),
        }
    }
}

impl Cell for &str {
    fn put(&self, text: &mut String) {
        for letter in self.chars() {
            match letter {
                '\\' => text.push_str("\\\\"),
                '\t' => text.push_str("\\t"),
                '\n' => text.push_str("\\n"),
                '\r' => text.push_str("\\r"),
                other => text.push(other),
            }
        }
    }
}

impl Cell for String {
    fn put(&self, text: &mut String) {
        self.as_str().put(text);
    }
}

impl Cell for serde_json::Value {
    fn put(&self, text: &mut String) {
        self.to_string().put(text);
    }
}

/// Bytes are written as hexadecimal digits.
impl Cell for Vec<u8> {
    fn put(&self, text: &mut String) {
        text.push_str("\\\\x");
        text.push_str(&crate::platform::keys::hex(self));
    }
}

impl Cell for Vec<Uuid> {
    fn put(&self, text: &mut String) {
        list(text, self.iter().map(Uuid::to_string));
    }
}

impl Cell for Vec<String> {
    fn put(&self, text: &mut String) {
        list(text, self.iter().cloned());
    }
}

/// Codes and ids alone: nothing in them needs a quote.
fn list(text: &mut String, items: impl Iterator<Item = String>) {
    text.push('{');
    text.push_str(&items.collect::<Vec<_>>().join(","));
    text.push('}');
}

impl Cell for DateTime<Utc> {
    fn put(&self, text: &mut String) {
        // Writing into a string does not fail.
        let _ = write!(text, "{}", self.format("%Y-%m-%dT%H:%M:%S%.6fZ"));
    }
}

macro_rules! plain {
    ($($kind:ty),+) => {
        $(impl Cell for $kind {
            fn put(&self, text: &mut String) {
                let _ = write!(text, "{self}");
            }
        })+
    };
}
plain!(Uuid, NaiveDate, bool, i16, i32, i64, u32);
