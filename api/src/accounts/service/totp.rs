//! One-time codes by time (RFC 6238): six digits, thirty seconds, one step of tolerance, each good once.

use crate::platform::{Keys, Problem};
use chrono::{DateTime, Utc};
use totp_rs::{Algorithm, Builder, Secret};

/// Bytes of a secret, as RFC 4226 recommends.
const SECRET: usize = 20;

/// A new secret.
pub fn new_secret(keys: &Keys) -> Result<Vec<u8>, Problem> {
    Ok(keys.random::<SECRET>()?.to_vec())
}

/// The secret in base 32, as people type it into an authenticator.
pub fn spelled(secret: &[u8]) -> String {
    Secret::new(secret.into()).to_base32()
}

/// The time step of a right code, or nothing.
pub fn check(secret: &[u8], code: &str, now: DateTime<Utc>) -> Result<Option<i64>, Problem> {
    let seconds = u64::try_from(now.timestamp()).unwrap_or(0);
    let totp = Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_secret(Secret::new(secret.into()))
        .build()
        .map_err(|error| Problem::internal(&format!("{error:?}")))?;
    Ok(totp.check(code, seconds).and_then(|step| i64::try_from(step).ok()))
}
