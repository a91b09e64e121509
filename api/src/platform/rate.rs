//! How fast one caller may go: open routes by the peer's address, the others by account. Counted in each instance:
//! it protects the machine; guesses at secrets are counted in the database (`throttle`).

use super::{Problem, problem::Code};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock as _};
use std::num::NonZeroU32;
use uuid::Uuid;

/// Bursts may be this many times the rate of a second.
const BURST: u32 = 3;

/// The limits of an instance; none where the setting is 0.
pub struct Rates {
    open: Option<DefaultKeyedRateLimiter<String>>,
    accounts: Option<DefaultKeyedRateLimiter<Uuid>>,
}

impl Rates {
    /// Limits in requests a second, for one address on open routes and for one account.
    #[must_use]
    pub fn new(open: u32, account: u32) -> Self {
        Self { open: quota(open).map(RateLimiter::keyed), accounts: quota(account).map(RateLimiter::keyed) }
    }

    /// Admits a request of an address to an open route, or says when to come back.
    pub fn admit_address(&self, peer: &str) -> Result<(), Problem> {
        admit(self.open.as_ref(), &peer.to_owned())
    }

    /// Admits a request of an account, or says when to come back.
    pub fn admit_account(&self, account: Uuid) -> Result<(), Problem> {
        admit(self.accounts.as_ref(), &account)
    }

    /// Forgets callers that have been quiet.
    pub fn tidy(&self) {
        if let Some(limiter) = &self.open {
            limiter.retain_recent();
        }
        if let Some(limiter) = &self.accounts {
            limiter.retain_recent();
        }
    }
}

fn quota(a_second: u32) -> Option<Quota> {
    let rate = NonZeroU32::new(a_second)?;
    Some(Quota::per_second(rate).allow_burst(rate.saturating_mul(NonZeroU32::new(BURST)?)))
}

fn admit<K: Clone + Eq + std::hash::Hash>(
    limiter: Option<&DefaultKeyedRateLimiter<K>>,
    key: &K,
) -> Result<(), Problem> {
    let Some(limiter) = limiter else { return Ok(()) };
    limiter.check_key(key).map_err(|early| {
        let wait = early.wait_time_from(limiter.clock().now());
        Problem::wait(Code::too_many, wait.as_secs() + 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_burst_passes_a_flood_is_told_when_to_come_back_and_nobody_else_suffers() {
        let rates = Rates::new(1, 0);
        let answers: Vec<_> = (0..5).map(|_| rates.admit_address("192.0.2.1")).collect();
        assert!(answers.iter().take(3).all(Result::is_ok));
        assert!(answers.iter().skip(3).all(|answer| {
            answer
                .as_ref()
                .is_err_and(|problem| problem.code == Code::too_many && problem.retry_after >= Some(1))
        }));
        assert!(rates.admit_address("192.0.2.2").is_ok());
        assert!((0..100).all(|_| rates.admit_account(Uuid::nil()).is_ok()));
    }
}
