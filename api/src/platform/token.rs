//! Access tokens, and the rights behind them. A token says only who; rights are read from the database and
//! remembered for two seconds, so that a change acts within five.

use super::{Keys, Problem, keys::KeyError, problem::Code};
use aws_lc_rs::signature::KeyPair;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, TimeDelta, Utc};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};
use tgpl_domain::{ids::SessionId, policy::Actor};
use uuid::Uuid;

/// Life of an access token in seconds.
pub const LIFE: i64 = 600;
/// How long rights are remembered.
const REMEMBERED: TimeDelta = TimeDelta::seconds(2);
/// Most remembered tokens and sessions.
const CAPACITY: usize = 20_000;
const AUDIENCE: &str = "tgpl-api";
const ISSUER: &str = "tgpl";
const KIND: &str = "at+jwt";

/// What an access token holds: nothing about rights.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Claims {
    /// Issuer.
    pub iss: String,
    /// Audience.
    pub aud: String,
    /// The account.
    pub sub: Uuid,
    /// The session.
    pub sid: Uuid,
    /// The token.
    pub jti: Uuid,
    /// Issued at, seconds.
    pub iat: i64,
    /// Good until, seconds.
    pub exp: i64,
}

/// Rights, and since when they are remembered.
type Remembered = (DateTime<Utc>, Arc<Actor>);

/// Signs and checks access tokens of one deployment.
pub struct Tokens {
    encoding: EncodingKey,
    decoding: DecodingKey,
    key_id: String,
    public: Vec<u8>,
    checked: Mutex<HashMap<String, Claims>>,
    actors: Mutex<HashMap<SessionId, Remembered>>,
}

impl Tokens {
    /// Prepares the keys.
    pub fn new(keys: &Keys) -> Result<Self, KeyError> {
        let pair = keys.signing()?;
        let private = pair.to_pkcs8v1().map_err(|_| KeyError::Crypto)?;
        let public = pair.public_key().as_ref().to_vec();
        Ok(Self {
            encoding: EncodingKey::from_ed_der(private.as_ref()),
            decoding: DecodingKey::from_ed_der(&public),
            key_id: keys.signing_id()?,
            public,
            checked: Mutex::default(),
            actors: Mutex::default(),
        })
    }

    /// A token for a session.
    pub fn issue(&self, account: Uuid, session: SessionId, now: DateTime<Utc>) -> Result<String, Problem> {
        let header = Header {
            typ: Some(KIND.into()),
            kid: Some(self.key_id.clone()),
            ..Header::new(Algorithm::EdDSA)
        };
        let claims = Claims {
            iss: ISSUER.into(),
            aud: AUDIENCE.into(),
            sub: account,
            sid: session.0,
            jti: Uuid::now_v7(),
            iat: now.timestamp(),
            exp: now.timestamp() + LIFE,
        };
        encode(&header, &claims, &self.encoding).map_err(|error| Problem::internal(&error))
    }

    /// Checks a token. The signature costs as much as a query, so it is checked once a token.
    pub fn check(&self, token: &str, now: DateTime<Utc>) -> Result<Claims, Problem> {
        let refused = || Problem::new(Code::unauthenticated);
        let known = lock(&self.checked).get(token).cloned();
        let claims = match known {
            Some(claims) => claims,
            None => {
                let header = jsonwebtoken::decode_header(token).map_err(|_| refused())?;
                let plain = header.typ.as_deref() == Some(KIND)
                    && header.kid.as_deref() == Some(self.key_id.as_str())
                    && header.jku.is_none()
                    && header.jwk.is_none()
                    && header.x5u.is_none();
                if !plain {
                    return Err(refused());
                }
                let mut validation = Validation::new(Algorithm::EdDSA);
                validation.set_audience(&[AUDIENCE]);
                validation.set_issuer(&[ISSUER]);
                validation.validate_exp = false;
                validation.required_spec_claims.remove("exp");
                let claims =
                    decode::<Claims>(token, &self.decoding, &validation).map_err(|_| refused())?.claims;
                let mut checked = lock(&self.checked);
                if checked.len() >= CAPACITY {
                    checked.clear();
                }
                checked.insert(token.to_owned(), claims.clone());
                claims
            }
        };
        // Our own clock decides, so that tests may move it.
        let at = now.timestamp();
        if at >= claims.exp || at + 60 < claims.iat || claims.exp - claims.iat > LIFE {
            return Err(refused());
        }
        Ok(claims)
    }

    /// The remembered rights of a session.
    pub fn remembered(&self, session: SessionId, now: DateTime<Utc>) -> Option<Arc<Actor>> {
        let actors = lock(&self.actors);
        let (since, actor) = actors.get(&session)?;
        let age = now - *since;
        (age < REMEMBERED && age >= TimeDelta::zero()).then(|| Arc::clone(actor))
    }

    /// Remembers the rights of a session.
    pub fn remember(&self, actor: &Arc<Actor>, now: DateTime<Utc>) {
        let mut actors = lock(&self.actors);
        if actors.len() >= CAPACITY {
            actors.clear();
        }
        actors.insert(actor.session, (now, Arc::clone(actor)));
    }

    /// Forgets a session at once, on the instance that ended it.
    pub fn forget(&self, session: SessionId) {
        lock(&self.actors).remove(&session);
    }

    /// The key set by which others check our tokens.
    #[must_use]
    pub fn key_set(&self) -> Value {
        json!({ "keys": [{
            "kty": "OKP", "crv": "Ed25519", "use": "sig", "alg": "EdDSA", "kid": self.key_id,
            "x": URL_SAFE_NO_PAD.encode(&self.public),
        }] })
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
