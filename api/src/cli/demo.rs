//! `tgpl demo`.

use super::{Failure, database, migrate, progress};
use crate::{
    app,
    demo::{self, Plan},
    platform::{Clock, Config, clock::day},
    statistics::service as statistics,
};
use chrono::NaiveDate;
use clap::Args;

#[derive(Args)]
pub struct Options {
    /// Cases to make.
    #[arg(long, default_value_t = 2_000)]
    cases: u64,
    /// Years over which they were accepted.
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..=8))]
    years: u32,
    /// The same seed, day and size give the same nation.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The nation's today (default: the day in Vietnam).
    #[arg(long)]
    today: Option<NaiveDate>,
}

/// Makes a synthetic nation in an empty database.
pub fn run(options: &Options, json: bool) -> Result<(), Failure> {
    let config = Config::from_env()?;
    let database = database::open(&config)?;
    migrate::migrate(&database.url)?;
    let today = options.today.unwrap_or_else(|| day(Clock::default().now()));
    let plan = Plan { cases: options.cases, years: options.years, seed: options.seed, today };
    let bar = progress::bar(plan.cases, "vụ việc", json);
    let made = actix_web::rt::System::new().block_on(async {
        let made = demo::make(&config, &database.url, plan, |done| bar.set_position(done)).await?;
        bar.finish_and_clear();
        let services = app::services(config, &database.url, Clock::default())?;
        let bar = progress::bar(plan.cases, "vụ việc đã đếm", json);
        let told = |many| bar.inc(u64::try_from(many).unwrap_or_default());
        statistics::count_what_is_left(&services.db, &services.keys, told).await?;
        bar.finish_and_clear();
        demo::supply(&services, today).await?;
        Ok::<_, Failure>(made)
    })?;
    if json {
        println!("{}", serde_json::to_string(&made)?);
    } else {
        println!(
            "{} organisations, {} cases; {} accounts in {}",
            made.organisations,
            made.cases,
            made.accounts,
            made.accounts_file.display()
        );
    }
    Ok(())
}
