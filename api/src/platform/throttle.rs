//! Guesses at a secret: at most 10 wrong ones at an account from one address and 30 from an address in 15 minutes, and
//! 20 codes of receipts an address in an hour, counted in the database, so that a restart or another instance forgets
//! nothing. The rightful user at another address still gets in, until a hundred wrong ones came from everywhere: then
//! somebody guesses with many addresses. An address is the peer's, or the one that `TRUSTED_PROXY` names for it.

use super::{Db, Keys, Problem, problem::Code};
use chrono::{DateTime, TimeDelta, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use tgpl_schema::guesses;

/// Whose tries are counted.
#[derive(Debug, Clone, Copy)]
pub enum Subject<'a> {
    /// The account (or code) that is tried, from wherever.
    Account(&'a str),
    /// The account (or code) as tried from an address or in a session.
    AccountAt(&'a str, &'a str),
    /// The address that tries.
    Address(&'a str),
    /// The address that tries codes of receipts.
    Follower(&'a str),
}

impl Subject<'_> {
    const fn most(self) -> i64 {
        match self {
            Self::Account(_) => 100,
            Self::AccountAt(..) => 10,
            Self::Follower(_) => 20,
            Self::Address(_) => 30,
        }
    }

    const fn window(self) -> TimeDelta {
        match self {
            Self::Account(_) | Self::AccountAt(..) | Self::Address(_) => TimeDelta::minutes(15),
            Self::Follower(_) => TimeDelta::hours(1),
        }
    }

    fn key(self, keys: &Keys) -> Vec<u8> {
        match self {
            Self::Account(name) => keys.find_hash("guesses.account", name),
            Self::AccountAt(name, place) => keys.find_hash("guesses.account_at", &format!("{name}\0{place}")),
            Self::Address(address) | Self::Follower(address) => keys.find_hash("guesses.address", address),
        }
    }
}

/// A try that was let in, counted as wrong until it proves right.
#[must_use]
pub struct Tried<'a> {
    path: &'a str,
    subjects: Vec<Vec<u8>>,
    minute: DateTime<Utc>,
}

/// Counts a try for each subject, in the minute in which it happens, and refuses with 429 when that is one too many.
/// Counted before it is looked at: of many tries at once no more get through than one after another. Fails closed.
pub async fn admit<'a>(
    db: &Db,
    keys: &Keys,
    path: &'a str,
    subjects: &[Subject<'_>],
    now: DateTime<Utc>,
) -> Result<Tried<'a>, Problem> {
    let minute = now - TimeDelta::microseconds(now.timestamp_micros().rem_euclid(60_000_000));
    let mut tried = Tried { path, subjects: Vec::new(), minute };
    let mut conn = db.plain().await?;
    for subject in subjects {
        let key = subject.key(keys);
        diesel::insert_into(guesses::table)
            .values((
                guesses::path.eq(path),
                guesses::subject.eq(&key),
                guesses::window_start.eq(minute),
                guesses::wrong.eq(1),
            ))
            .on_conflict((guesses::path, guesses::subject, guesses::window_start))
            .do_update()
            .set(guesses::wrong.eq(guesses::wrong + 1))
            .execute(&mut conn)
            .await?;
        let counted: Option<i64> = guesses::table
            .filter(guesses::path.eq(path).and(guesses::subject.eq(&key)))
            .filter(guesses::window_start.gt(now - subject.window()))
            .select(diesel::dsl::sum(guesses::wrong))
            .first(&mut conn)
            .await?;
        tried.subjects.push(key);
        if counted.unwrap_or(0) > subject.most() {
            drop(conn);
            // What was not let in guessed nothing.
            tried.is_right(db).await?;
            return Err(Problem::wait(Code::too_many, subject.window().num_seconds().unsigned_abs()));
        }
    }
    Ok(tried)
}

impl Tried<'_> {
    /// Takes the try back: it was no wrong one.
    pub async fn is_right(self, db: &Db) -> Result<(), Problem> {
        let mut conn = db.plain().await?;
        diesel::update(guesses::table)
            .filter(guesses::path.eq(self.path).and(guesses::subject.eq_any(&self.subjects)))
            .filter(guesses::window_start.eq(self.minute).and(guesses::wrong.gt(0)))
            .set(guesses::wrong.eq(guesses::wrong - 1))
            .execute(&mut conn)
            .await?;
        Ok(())
    }
}
