//! Keys. One master secret, kept outside the database; every other key is derived from it by purpose.

use aws_lc_rs::{
    aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey},
    digest, hkdf, hmac,
    rand::{SecureRandom, SystemRandom},
    signature::{Ed25519KeyPair, KeyPair},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use std::{
    fs, io,
    io::Write,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

const MASTER: usize = 32;
const NONCE: usize = 12;
/// First byte of everything sealed: which master secret sealed it.
const GENERATION: u8 = 1;

/// The key ring of a deployment.
pub struct Keys {
    sealing: LessSafeKey,
    blind_index: hmac::Key,
    cursor: hmac::Key,
    audit: hmac::Key,
    signing_seed: [u8; MASTER],
    random: SystemRandom,
}

/// Why the key ring cannot be had, or why something sealed cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The file is missing in production, unreadable or of the wrong size.
    #[error("key file {0}: {1}")]
    File(PathBuf, io::Error),
    /// A key could not be derived or used.
    #[error("cryptographic failure")]
    Crypto,
}

impl From<aws_lc_rs::error::Unspecified> for KeyError {
    fn from(_: aws_lc_rs::error::Unspecified) -> Self {
        Self::Crypto
    }
}

impl Keys {
    /// Reads the master secret of a folder, and makes it the first time.
    pub fn load_or_create(folder: &Path) -> Result<Self, KeyError> {
        let file = folder.join("master.key");
        let failed = |error| KeyError::File(file.clone(), error);
        let text = match fs::read_to_string(&file) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let mut master = [0; MASTER];
                SystemRandom::new().fill(&mut master)?;
                let text = STANDARD.encode(master);
                fs::create_dir_all(folder).map_err(failed)?;
                fs::OpenOptions::new()
                    .write(true)
                    .create_new(true)
                    .mode(0o600)
                    .open(&file)
                    .and_then(|mut open| {
                        open.write_all(text.as_bytes())?;
                        open.sync_all()
                    })
                    .map_err(failed)?;
                text
            }
            Err(error) => return Err(failed(error)),
        };
        let master = STANDARD
            .decode(text.trim())
            .ok()
            .and_then(|bytes| <[u8; MASTER]>::try_from(bytes).ok())
            .ok_or_else(|| failed(io::Error::other("32 bytes in base64 are expected")))?;
        Self::from_master(&master)
    }

    /// Derives the ring from a master secret.
    pub fn from_master(master: &[u8; MASTER]) -> Result<Self, KeyError> {
        let root = hkdf::Salt::new(hkdf::HKDF_SHA256, b"tgpl").extract(master);
        let derive = |purpose: &[u8]| -> Result<[u8; MASTER], KeyError> {
            let mut key = [0; MASTER];
            root.expand(&[purpose], hkdf::HKDF_SHA256)?.fill(&mut key)?;
            Ok(key)
        };
        let mac = |purpose: &[u8]| -> Result<hmac::Key, KeyError> {
            Ok(hmac::Key::new(hmac::HMAC_SHA256, &derive(purpose)?))
        };
        Ok(Self {
            sealing: LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &derive(b"sealed columns")?)?),
            blind_index: mac(b"blind index")?,
            cursor: mac(b"cursor")?,
            audit: mac(b"audit chain")?,
            signing_seed: derive(b"token signature")?,
            random: SystemRandom::new(),
        })
    }

    /// Seals a value of class S3 or S4 for one column of one row; it opens nowhere else.
    pub fn seal(&self, column: &str, row: uuid::Uuid, value: &[u8]) -> Result<Vec<u8>, KeyError> {
        let mut nonce = [0; NONCE];
        self.random.fill(&mut nonce)?;
        let mut text = value.to_vec();
        self.sealing.seal_in_place_append_tag(
            Nonce::assume_unique_for_key(nonce),
            Aad::from(associated(column, row)),
            &mut text,
        )?;
        let mut sealed = Vec::with_capacity(1 + NONCE + text.len());
        sealed.push(GENERATION);
        sealed.extend_from_slice(&nonce);
        sealed.extend_from_slice(&text);
        Ok(sealed)
    }

    /// Opens what [`Keys::seal`] made for the same column and row.
    pub fn open(&self, column: &str, row: uuid::Uuid, sealed: &[u8]) -> Result<Vec<u8>, KeyError> {
        let (head, rest) = sealed.split_first().ok_or(KeyError::Crypto)?;
        if *head != GENERATION {
            return Err(KeyError::Crypto);
        }
        let (nonce, text) = rest.split_first_chunk::<NONCE>().ok_or(KeyError::Crypto)?;
        let mut text = text.to_vec();
        let opened = self.sealing.open_in_place(
            Nonce::assume_unique_for_key(*nonce),
            Aad::from(associated(column, row)),
            &mut text,
        )?;
        Ok(opened.to_vec())
    }

    /// Keyed hash by which a sealed value is found again: a blind index.
    #[must_use]
    pub fn find_hash(&self, column: &str, value: &str) -> Vec<u8> {
        let mut context = hmac::Context::with_key(&self.blind_index);
        context.update(column.as_bytes());
        context.update(&[0]);
        context.update(value.as_bytes());
        context.sign().as_ref().to_vec()
    }

    /// The key of page cursors.
    #[must_use]
    pub const fn cursor(&self) -> &hmac::Key {
        &self.cursor
    }

    /// The key of the audit chains.
    #[must_use]
    pub const fn audit(&self) -> &hmac::Key {
        &self.audit
    }

    /// The key pair that signs access tokens.
    pub fn signing(&self) -> Result<Ed25519KeyPair, KeyError> {
        Ed25519KeyPair::from_seed_unchecked(&self.signing_seed).map_err(|_| KeyError::Crypto)
    }

    /// The short name of the signing key in tokens and in the key set.
    pub fn signing_id(&self) -> Result<String, KeyError> {
        Ok(hex(digest::digest(&digest::SHA256, self.signing()?.public_key().as_ref())
            .as_ref()
            .get(..8)
            .unwrap_or(&[])))
    }

    /// Random bytes.
    pub fn random<const N: usize>(&self) -> Result<[u8; N], KeyError> {
        let mut bytes = [0; N];
        self.random.fill(&mut bytes)?;
        Ok(bytes)
    }
}

fn associated(column: &str, row: uuid::Uuid) -> Vec<u8> {
    [column.as_bytes(), &[0], row.as_bytes()].concat()
}

/// Lower-case hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |value: u8| DIGITS.get(usize::from(value)).map_or('0', |digit| char::from(*digit));
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// SHA-256.
#[must_use]
pub fn sha256(bytes: &[u8]) -> Vec<u8> {
    digest::digest(&digest::SHA256, bytes).as_ref().to_vec()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn what_is_sealed_opens_in_its_own_place_only() {
        let keys = Keys::from_master(&[7; 32]).unwrap();
        let row = Uuid::now_v7();
        let sealed = keys.seal("persons.id_number", row, b"020091000001").unwrap();
        assert_eq!(keys.open("persons.id_number", row, &sealed).unwrap(), b"020091000001");
        assert!(keys.open("persons.phone", row, &sealed).is_err());
        assert!(keys.open("persons.id_number", Uuid::now_v7(), &sealed).is_err());
        assert!(Keys::from_master(&[8; 32]).unwrap().open("persons.id_number", row, &sealed).is_err());
        assert!(!sealed.windows(6).any(|window| window == b"020091"));
    }
}
