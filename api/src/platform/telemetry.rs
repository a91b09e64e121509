//! Logs: one JSON object a line, with the request id. No name, number or address of a person.

use serde_json::json;
use std::io::Write;

/// Starts logging to standard error; `RUST_LOG` chooses, `info` by default.
pub fn start() {
    let env = env_logger::Env::default().default_filter_or("info,actix_server=warn,tokio_postgres=warn");
    env_logger::Builder::from_env(env)
        .format(|out, record| {
            let line = json!({
                "at": chrono::Utc::now().to_rfc3339_opts(chrono::SecondsFormat::Millis, true),
                "level": record.level().as_str(),
                "from": record.target(),
                "message": record.args().to_string(),
            });
            writeln!(out, "{line}")
        })
        .try_init()
        .ok();
}
