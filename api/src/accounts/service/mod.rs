//! The use cases of accounts, a file each group.

pub mod account;
mod assertion;
pub mod letters;
pub mod password;
pub mod program;
pub mod role;
pub mod secret;
pub mod session;
mod totp;

use crate::platform::{Keys, Problem};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

/// A secret of 256 random bits, safe in an address; only its hash is kept.
fn new_secret(keys: &Keys) -> Result<String, Problem> {
    Ok(URL_SAFE_NO_PAD.encode(keys.random::<32>()?))
}
