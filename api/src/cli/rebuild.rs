//! `tgpl rebuild`: what is derived from the registers, made anew from them.

use super::{Failure, database, migrate, progress};
use crate::{
    app,
    platform::{Clock, Config},
    statistics::service as statistics,
};
use clap::{Args, Subcommand};

#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Forget the counters of the statistics and count every case anew, a unit at a time. Safe to interrupt and to repeat;
    /// while a unit is counted, changes of cases wait.
    Statistics,
}

/// Makes it anew, with a bar.
pub fn run(options: &Options, json: bool) -> Result<(), Failure> {
    let config = Config::from_env()?;
    let database = database::open(&config)?;
    migrate::migrate(&database.url)?;
    let services = app::services(config, &database.url, Clock::default())?;
    actix_web::rt::System::new().block_on(async {
        match options.what {
            What::Statistics => {
                let cases = statistics::cases(&services.db).await?;
                let bar = progress::bar(cases, "vụ việc", json);
                let told = |many| bar.inc(u64::try_from(many).unwrap_or_default());
                statistics::rebuild(&services.db, &services.keys, told).await?;
                bar.finish_and_clear();
                if json {
                    println!("{}", serde_json::json!({ "cases": cases }));
                } else {
                    println!("{cases} cases counted");
                }
                Ok(())
            }
        }
    })
}
