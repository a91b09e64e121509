//! The only clock. Deadlines are law, so tests set the date instead of waiting for it.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

/// The clock that everything reads, moved by tests only.
#[derive(Debug, Clone, Default)]
pub struct Clock {
    shift_micros: Arc<AtomicI64>,
}

/// The day in Vietnam at an instant.
#[must_use]
pub fn day(at: DateTime<Utc>) -> NaiveDate {
    tgpl_domain::calendar::day_in_vietnam(at)
}

impl Clock {
    /// The present instant, to the microsecond, which is what PostgreSQL keeps.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        let shifted = Utc::now() + TimeDelta::microseconds(self.shift_micros.load(Ordering::Relaxed));
        DateTime::from_timestamp_micros(shifted.timestamp_micros()).unwrap_or(shifted)
    }

    /// Moves the clock so that it shows the instant now.
    #[cfg(feature = "testing")]
    pub fn set(&self, at: DateTime<Utc>) {
        self.shift_micros.store((at - Utc::now()).num_microseconds().unwrap_or(0), Ordering::Relaxed);
    }
}
