//! How a program proves who it is: a statement that it signs itself, good for minutes and for one token
//! (`private_key_jwt`, RFC 7523). Only its public keys are known here.

use crate::accounts::dto::program::{Curve, KeyType, PublicKey};
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED, ED25519, ParsedPublicKey};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use serde::Deserialize;

/// Longest time that an assertion may be good for, in seconds.
const LONGEST: i64 = 300;
/// Longest name of a program or of an assertion, in bytes.
const NAME: usize = 100;

/// What a program states.
#[derive(Deserialize)]
pub struct Claims {
    iss: String,
    sub: String,
    /// The assertion's own name: it is taken once.
    pub jti: String,
    exp: i64,
}

impl Claims {
    /// Until when it is good.
    pub fn until(&self) -> Option<DateTime<Utc>> {
        DateTime::from_timestamp(self.exp, 0)
    }
}

/// Whom an assertion names; nothing of it is proved yet.
pub fn named(assertion: &str) -> Option<String> {
    let claims = URL_SAFE_NO_PAD.decode(assertion.split('.').nth(1)?).ok()?;
    serde_json::from_slice::<Claims>(&claims).ok().map(|claims| claims.sub).filter(|name| is_name(name))
}

/// Whether a name can be one of ours: what else it holds, no database need see.
fn is_name(text: &str) -> bool {
    (1..=NAME).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// What is stated, if one of the keys signed it for this very address and it is good now.
pub fn proved(assertion: &str, keys: &[PublicKey], address: &str, now: DateTime<Utc>) -> Option<Claims> {
    let header = decode_header(assertion).ok()?;
    if header.crit.is_some() || header.jku.is_some() || header.jwk.is_some() || header.x5u.is_some() {
        return None;
    }
    let signed = keys.iter().find_map(|key| {
        let (algorithm, key) = opened(key)?;
        let mut validation = Validation::new(algorithm);
        validation.set_audience(&[address]);
        validation.set_required_spec_claims(&["aud"]);
        // Our own clock decides, so that tests may move it.
        validation.validate_exp = false;
        decode::<Claims>(assertion, &key, &validation).ok()
    });
    let at = now.timestamp();
    signed.map(|signed| signed.claims).filter(|claims| {
        claims.iss == claims.sub
            && is_name(&claims.jti)
            && at < claims.exp
            && claims.exp <= at.saturating_add(LONGEST)
    })
}

/// Whether a key can be used: a point of its curve.
pub fn usable(key: &PublicKey) -> bool {
    let bytes = |text: &str| URL_SAFE_NO_PAD.decode(text).ok().filter(|bytes| bytes.len() == 32);
    match (key.kty, key.crv, bytes(key.x.as_str()), key.y.as_ref().map(|y| bytes(y.as_str()))) {
        (KeyType::Okp, Curve::Ed25519, Some(x), None) => ParsedPublicKey::new(&ED25519, x).is_ok(),
        (KeyType::Ec, Curve::P256, Some(x), Some(Some(y))) => {
            ParsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, [vec![4], x, y].concat()).is_ok()
        }
        _ => false,
    }
}

fn opened(key: &PublicKey) -> Option<(Algorithm, DecodingKey)> {
    let x = key.x.as_str();
    match key.crv {
        Curve::Ed25519 => Some((Algorithm::EdDSA, DecodingKey::from_ed_components(x).ok()?)),
        Curve::P256 => {
            let y = key.y.as_ref()?.as_str();
            Some((Algorithm::ES256, DecodingKey::from_ec_components(x, y).ok()?))
        }
    }
}
