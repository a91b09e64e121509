//! A synthetic nation: the organisations of both times, practitioners, accounts to try, and cases over all forms,
//! fields, groups and states with their steps.
//!
//! The same seed, day and size give the same nation, but for what must not be guessed: passwords, and the nonces of
//! sealed columns; and for the ids of what services enter (`blanks`). Every case is walked through the real state machine with the real periods (`life`), and rows go in
//! set-wise through every constraint and trigger of the schema (`sheet`), in one transaction: a nation is whole or
//! not there. Years that the calendar does not cover leave their duties marked unverified.

mod accounts;
mod blanks;
mod cases;
mod dice;
mod life;
mod names;
mod nation;
mod people;
mod register;
mod requests;
mod sheet;
mod story;
mod work;

pub use blanks::fill as supply;

use crate::{
    cli::Failure,
    platform::{Config, Keys, config::Environment},
};
use chrono::{Months, NaiveDate};
use dice::Dice;
use life::Law;
use names::Names;
use nation::{Centre, Nation};
use register::{Register, World};
use serde::Serialize;
use std::path::PathBuf;
use tgpl_domain::{
    calendar::{Calendar, start_of_day},
    deadlines::seed_deadlines,
};
use tokio_postgres::{Client, NoTls};

/// How large the nation is.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// Cases.
    pub cases: u64,
    /// Years before today over which they were accepted.
    pub years: u32,
    /// What everything is rolled from.
    pub seed: u64,
    /// Nothing happens on this day or later.
    pub today: NaiveDate,
}

impl Plan {
    /// What an empty database is given in development: enough for every queue to hold something.
    #[must_use]
    pub const fn small(today: NaiveDate) -> Self {
        Self { cases: 300, years: 2, seed: 1, today }
    }
}

/// What was made.
#[derive(Debug, Serialize)]
pub struct Made {
    /// Organisations of every kind and time.
    pub organisations: usize,
    /// Accounts that can sign in.
    pub accounts: usize,
    /// Cases.
    pub cases: u64,
    /// The file with the accounts.
    pub accounts_file: PathBuf,
}

/// Below this size the nation is for looking at: most of it is recent and in the centres with accounts.
const SMALL: u64 = 5_000;
/// Cases sent at once.
const BATCH: u64 = 4_000;
/// One nation at a time.
const LOCK: i64 = 0x7467_706c_6465_6d6f;

/// Whether there is no organisation yet.
pub async fn is_empty(url: &str) -> Result<bool, Failure> {
    empty(&connect(url).await?).await
}

/// Makes the nation in an empty database; `progress` is told how many cases there are. Refuses in production, and where
/// organisations are already.
pub async fn make(config: &Config, url: &str, plan: Plan, progress: impl Fn(u64)) -> Result<Made, Failure> {
    if config.environment == Environment::Production {
        return Err("no demo data in production (TGPL_ENV)".into());
    }
    let keys = Keys::load_or_create(&config.data.join("keys"))?;
    let client = connect(url).await?;
    client.batch_execute("BEGIN; SET LOCAL tgpl.scope = '*'; SET LOCAL synchronous_commit = off").await?;
    client.execute("SELECT pg_advisory_xact_lock($1)", &[&LOCK]).await?;
    if !empty(&client).await? {
        return Err("the database holds organisations already; a nation is made in an empty one".into());
    }
    let names = Names::load()?;
    let nation = nation::found(&client, plan.seed).await?;
    let accounts = accounts::open(&client, &keys, plan.seed, &names, &nation).await?;
    let cases_a_year = plan.cases / u64::from(plan.years).max(1);
    let staff =
        people::appoint(&client, plan.seed, &names, &nation, cases_a_year, &accounts.practitioners).await?;
    let law = Law { deadlines: seed_deadlines(), calendar: Calendar::seed() };
    let world = World {
        seed: plan.seed,
        until: start_of_day(plan.today),
        nation: &nation,
        names: &names,
        staff: &staff,
        signed_in: &accounts.practitioners,
        authors: &accounts.authors,
        nobody: accounts.nobody,
        law: &law,
        keys: &keys,
    };
    fill(&client, &world, plan, progress).await?;
    let accounts_file = config.data.join("demo-accounts.json");
    accounts::save(&accounts_file, &accounts.listed)?;
    client.batch_execute("COMMIT; ANALYZE").await?;
    Ok(Made {
        organisations: nation.names.len(),
        accounts: accounts.listed.len(),
        cases: plan.cases,
        accounts_file,
    })
}

async fn connect(url: &str) -> Result<Client, Failure> {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await?;
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            log::warn!("the connection of the demo ended: {error}");
        }
    });
    Ok(client)
}

async fn empty(client: &Client) -> Result<bool, Failure> {
    Ok(client.query_one("SELECT NOT EXISTS (SELECT FROM organisations)", &[]).await?.get(0))
}

async fn fill(client: &Client, world: &World<'_>, plan: Plan, progress: impl Fn(u64)) -> Result<(), Failure> {
    let small = plan.cases < SMALL;
    let years = plan.today.checked_sub_months(Months::new(12 * plan.years)).unwrap_or(plan.today);
    let days = register::working_days(world.law, years.max(nation::founded()), plan.today);
    let mut register = Register::new(world);
    for number in 0..plan.cases {
        let mut dice = Dice::of(plan.seed, "acceptance", number);
        let share = if small { recent(number, plan.cases) } else { number * 1_000_000 / plan.cases };
        let (day, second) = moment(&days, share).ok_or("the period holds no working day")?;
        let centre = choose(world.nation, &mut dice, day, small).ok_or("no centre works on that day")?;
        let at = register::in_the_day(day, second);
        register.add_case(centre, at)?;
        if dice.chance(180) {
            register.add_request(centre, at, false)?;
        }
        if (number + 1) % BATCH == 0 {
            register.send(client).await?;
            progress(number + 1);
        }
    }
    let last: Vec<NaiveDate> = days.iter().rev().take(5).rev().copied().collect();
    let open = (plan.cases / 200).max(30);
    for number in 0..open {
        let mut dice = Dice::of(plan.seed, "open request", number);
        let (day, second) =
            moment(&last, number * 1_000_000 / open).ok_or("the period holds no working day")?;
        let centre = choose(world.nation, &mut dice, day, small).ok_or("no centre works on that day")?;
        register.add_request(centre, register::in_the_day(day, second), true)?;
    }
    register.send(client).await?;
    register.close(client).await?;
    progress(plan.cases);
    Ok(())
}

/// Of a small nation half the cases fall into the last tenth of the time. In millionths of it.
fn recent(number: u64, cases: u64) -> u64 {
    let half = cases / 2;
    if number < half { number * 900_000 / half } else { 900_000 + (number - half) * 100_000 / (cases - half) }
}

/// The day at that many millionths of the days, and the second of its working hours.
fn moment(days: &[NaiveDate], share: u64) -> Option<(NaiveDate, u64)> {
    let place = share * days.len() as u64;
    let day = days.get(usize::try_from(place / 1_000_000).ok()?)?;
    Some((*day, place % 1_000_000 * 32_400 / 1_000_000))
}

/// A centre that works on the day, the larger its province the likelier. A centre about to be merged takes nothing in
/// its last week: it finishes what it has.
fn choose<'a>(nation: &'a Nation, dice: &mut Dice, day: NaiveDate, small: bool) -> Option<&'a Centre> {
    let shown = |centre: &Centre| {
        small && centre.to.is_none() && accounts::PROVINCES.contains(&centre.province.as_str())
    };
    let weight = |centre: &Centre| {
        let open = centre.works_on(day) && centre.to.is_none_or(|to| (to - day).num_days() > 7);
        let size = centre.communes.len() as u64;
        if !open {
            0
        } else if shown(centre) {
            size * 25
        } else {
            size
        }
    };
    dice.weighted(&nation.centres, weight)
}
