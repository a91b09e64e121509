//! Keys. One master secret, kept outside the database; every other key is derived from it by purpose.

use aws_lc_rs::{
    aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey},
    digest, hkdf, hmac,
    rand::{SecureRandom, SystemRandom},
    signature::{Ed25519KeyPair, KeyPair},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde::{Serialize, de::DeserializeOwned};
use std::{
    fs, io,
    io::Write,
    marker::PhantomData,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};
use uuid::Uuid;

const MASTER: usize = 32;
const NONCE: usize = 12;

/// With how many bytes a sealed value begins that no other writing begins with.
pub const MARK: usize = 1 + NONCE;

/// The key ring of a deployment. Every master secret opens what it sealed, the last one seals; what must stay
/// comparable over the years (hashes, chains, signatures) is of the first.
pub struct Keys {
    sealing: Vec<LessSafeKey>,
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
    /// What was opened is not what its column holds.
    #[error("sealed value: {0}")]
    Value(#[from] serde_json::Error),
}

impl From<aws_lc_rs::error::Unspecified> for KeyError {
    fn from(_: aws_lc_rs::error::Unspecified) -> Self {
        Self::Crypto
    }
}

impl Keys {
    /// Reads the master secrets of a folder, one a line, the oldest first; makes one the first time.
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
        let masters = text.lines().map(|line| {
            let bytes = STANDARD.decode(line.trim()).ok().and_then(|bytes| bytes.try_into().ok());
            bytes.ok_or_else(|| failed(io::Error::other("32 bytes in base64 are expected on every line")))
        });
        Self::from_masters(&masters.collect::<Result<Vec<_>, _>>()?)
    }

    /// Derives the ring from its master secrets, the oldest first.
    pub fn from_masters(masters: &[[u8; MASTER]]) -> Result<Self, KeyError> {
        let of = |master: &[u8; MASTER], purpose: &[u8]| -> Result<[u8; MASTER], KeyError> {
            let root = hkdf::Salt::new(hkdf::HKDF_SHA256, b"tgpl").extract(master);
            let mut key = [0; MASTER];
            root.expand(&[purpose], hkdf::HKDF_SHA256)?.fill(&mut key)?;
            Ok(key)
        };
        let sealing = masters
            .iter()
            .map(|master| {
                Ok(LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &of(master, b"sealed columns")?)?))
            })
            .collect::<Result<_, KeyError>>()?;
        let first = masters.first().ok_or(KeyError::Crypto)?;
        let mac = |purpose: &[u8]| -> Result<hmac::Key, KeyError> {
            Ok(hmac::Key::new(hmac::HMAC_SHA256, &of(first, purpose)?))
        };
        Ok(Self {
            sealing,
            blind_index: mac(b"blind index")?,
            cursor: mac(b"cursor")?,
            audit: mac(b"audit chain")?,
            signing_seed: of(first, b"token signature")?,
            random: SystemRandom::new(),
        })
    }

    /// Seals a value of class S3 or S4 for one column of one row; it opens nowhere else. The first byte says by
    /// which master secret.
    pub fn seal(&self, column: &str, row: Uuid, value: &[u8]) -> Result<Vec<u8>, KeyError> {
        let key = self.sealing.last().ok_or(KeyError::Crypto)?;
        let generation = u8::try_from(self.sealing.len()).map_err(|_| KeyError::Crypto)?;
        let mut nonce = [0; NONCE];
        self.random.fill(&mut nonce)?;
        let mut sealed = Vec::with_capacity(1 + NONCE + value.len() + AES_256_GCM.tag_len());
        sealed.push(generation);
        sealed.extend_from_slice(&nonce);
        sealed.extend_from_slice(value);
        let text = sealed.get_mut(1 + NONCE..).unwrap_or_default();
        let nonce = Nonce::assume_unique_for_key(nonce);
        let tag =
            key.seal_in_place_separate_tag(nonce, Aad::from(associated(generation, column, row)), text)?;
        sealed.extend_from_slice(tag.as_ref());
        Ok(sealed)
    }

    /// Opens what [`Keys::seal`] made for the same column and row.
    pub fn open(&self, column: &str, row: Uuid, sealed: &[u8]) -> Result<Vec<u8>, KeyError> {
        let (generation, rest) = sealed.split_first().ok_or(KeyError::Crypto)?;
        let place = usize::from(*generation).checked_sub(1).ok_or(KeyError::Crypto)?;
        let key = self.sealing.get(place).ok_or(KeyError::Crypto)?;
        let (nonce, text) = rest.split_first_chunk::<NONCE>().ok_or(KeyError::Crypto)?;
        let mut text = text.to_vec();
        let length = key
            .open_in_place(
                Nonce::assume_unique_for_key(*nonce),
                Aad::from(associated(*generation, column, row)),
                &mut text,
            )?
            .len();
        text.truncate(length);
        Ok(text)
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

fn associated(generation: u8, column: &str, row: Uuid) -> Vec<u8> {
    [&[generation], column.as_bytes(), &[0], row.as_bytes()].concat()
}

/// A column of class S3 or S4, by what stands in it.
pub struct Sealed<T> {
    column: &'static str,
    holds: PhantomData<fn() -> T>,
}

impl<T: DeserializeOwned> Sealed<T> {
    /// The column, `table.column`.
    #[must_use]
    pub const fn column(column: &'static str) -> Self {
        Self { column, holds: PhantomData }
    }

    /// What is to stand in the column of a row.
    pub fn seal(
        &self,
        keys: &Keys,
        row: Uuid,
        value: &(impl Serialize + ?Sized),
    ) -> Result<Vec<u8>, KeyError> {
        keys.seal(self.column, row, &serde_json::to_vec(value)?)
    }

    /// The same where there may be nothing.
    pub fn seal_some(
        &self,
        keys: &Keys,
        row: Uuid,
        value: Option<&(impl Serialize + ?Sized)>,
    ) -> Result<Option<Vec<u8>>, KeyError> {
        value.map(|value| self.seal(keys, row, value)).transpose()
    }

    /// The same for a merge patch: what stays, what is emptied, what is set.
    pub fn seal_patch(
        &self,
        keys: &Keys,
        row: Uuid,
        value: Option<&Option<impl Serialize>>,
    ) -> Result<Option<Option<Vec<u8>>>, KeyError> {
        value.map(|value| self.seal_some(keys, row, value.as_ref())).transpose()
    }

    /// What stands in the column of a row.
    pub fn open(&self, keys: &Keys, row: Uuid, sealed: &[u8]) -> Result<T, KeyError> {
        Ok(serde_json::from_slice(&keys.open(self.column, row, sealed)?)?)
    }

    /// The same where there may be nothing.
    pub fn open_some(&self, keys: &Keys, row: Uuid, sealed: Option<&Vec<u8>>) -> Result<Option<T>, KeyError> {
        sealed.map(|sealed| self.open(keys, row, sealed)).transpose()
    }
}

/// Lower-case hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |value: u8| DIGITS.get(usize::from(value)).map_or('0', |digit| char::from(*digit));
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// The bytes of hexadecimal digits.
#[must_use]
pub fn unhex(digits: &str) -> Option<Vec<u8>> {
    let byte = |pair: &[u8]| u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok();
    digits.as_bytes().chunks(2).map(byte).collect()
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

    fn ring(masters: &[u8]) -> Keys {
        Keys::from_masters(&masters.iter().map(|byte| [*byte; MASTER]).collect::<Vec<_>>()).unwrap()
    }

    #[test]
    fn what_is_sealed_opens_in_its_own_place_only() {
        let keys = ring(&[7]);
        let row = Uuid::now_v7();
        let sealed = keys.seal("persons.id_number", row, b"020091000001").unwrap();
        assert_eq!(keys.open("persons.id_number", row, &sealed).unwrap(), b"020091000001");
        assert!(keys.open("persons.phone", row, &sealed).is_err());
        assert!(keys.open("persons.id_number", Uuid::now_v7(), &sealed).is_err());
        assert!(ring(&[8]).open("persons.id_number", row, &sealed).is_err());
        assert!(!sealed.windows(6).any(|window| window == b"020091"));
    }

    #[test]
    fn after_a_new_key_the_old_opens_what_it_sealed_and_the_new_seals() {
        const NAME: Sealed<String> = Sealed::column("persons.address");
        let row = Uuid::now_v7();
        let (before, after) = (ring(&[7]), ring(&[7, 8]));
        let old = NAME.seal(&before, row, "Thôn Thử").unwrap();
        let new = NAME.seal(&after, row, "Thôn Thử").unwrap();
        assert_eq!((old.first(), new.first()), (Some(&1), Some(&2)));
        for sealed in [&old, &new] {
            assert_eq!(NAME.open(&after, row, sealed).unwrap(), "Thôn Thử");
        }
        assert!(NAME.open(&before, row, &new).is_err());
        assert!(NAME.open(&ring(&[8, 7]), row, &old).is_err(), "the place of a key in the ring is its name");
        let renamed = [&[2], old.get(1..).unwrap()].concat();
        assert!(NAME.open(&ring(&[7, 7]), row, &renamed).is_err(), "the name of the key is sealed with it");
        assert_eq!(before.find_hash("persons.phone", "1"), after.find_hash("persons.phone", "1"));
        assert_eq!(before.signing_id().unwrap(), after.signing_id().unwrap());
    }

    #[test]
    fn a_ring_is_a_file_with_a_key_a_line() {
        let folder = std::env::temp_dir().join(format!("tgpl-keys-{}", Uuid::now_v7()));
        let row = Uuid::now_v7();
        let old = Keys::load_or_create(&folder).unwrap().seal("notes.body", row, b"x").unwrap();
        let file = folder.join("master.key");
        let first = fs::read_to_string(&file).unwrap();
        fs::write(&file, format!("{first}\n{}\n", STANDARD.encode([9; MASTER]))).unwrap();
        let keys = Keys::load_or_create(&folder).unwrap();
        assert_eq!(keys.open("notes.body", row, &old).unwrap(), b"x");
        assert_eq!(keys.seal("notes.body", row, b"x").unwrap().first(), Some(&2));
        fs::write(&file, "short").unwrap();
        assert!(matches!(Keys::load_or_create(&folder), Err(KeyError::File(..))));
        fs::remove_dir_all(folder).unwrap();
    }
}
