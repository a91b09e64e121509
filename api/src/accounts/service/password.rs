//! Passwords: Argon2id as ASVS appendix C asks, at most two at once, never faster for a name that does not exist.

use crate::platform::{Problem, problem::Code};
use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier},
};
use std::{sync::LazyLock, time::Duration};
use tokio::sync::Semaphore;

/// 46 MiB, one pass, one lane.
const MEMORY_KIB: u32 = 46 * 1024;
static AT_ONCE: Semaphore = Semaphore::const_new(2);
const WAIT: Duration = Duration::from_secs(2);
/// Shortest password.
pub const SHORTEST: usize = 10;

/// What is verified when there is no such account, so that the answer takes as long.
static NOBODY: LazyLock<Option<String>> = LazyLock::new(|| hash_now("nobody knows this one").ok());

fn hasher() -> Result<Argon2<'static>, Problem> {
    let params = Params::new(MEMORY_KIB, 1, 1, None).map_err(|error| Problem::internal(&error))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash_now(password: &str) -> Result<String, Problem> {
    hasher()?
        .hash_password(password.as_bytes())
        .map(|hash| hash.to_string())
        .map_err(|error| Problem::internal(&error))
}

async fn in_turn<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Problem> {
    let turn = tokio::time::timeout(WAIT, AT_ONCE.acquire()).await;
    let Ok(Ok(_turn)) = turn else { return Err(Problem::wait(Code::overloaded, 2)) };
    actix_web::web::block(work).await.map_err(|error| Problem::internal(&error))
}

/// Hashes a new password.
pub async fn hash(password: String) -> Result<String, Problem> {
    if password.chars().count() < SHORTEST {
        return Err(Problem::new(Code::weak_password)
            .because("Mật khẩu cần ít nhất 10 ký tự", "A password has at least 10 characters"));
    }
    in_turn(move || hash_now(&password)).await?
}

/// Whether the password is the one behind the hash; for no hash at all it takes as long and says no.
pub async fn verify(password: String, hash: Option<String>) -> Result<bool, Problem> {
    in_turn(move || {
        let known = hash.is_some();
        let Some(hash) = hash.or_else(|| NOBODY.clone()) else { return Ok(false) };
        Ok(hasher()?.verify_password(password.as_bytes(), hash.as_str()).is_ok() && known)
    })
    .await?
}
