//! Merge patches (RFC 7396) as bodies.

use super::{
    Problem,
    extract::{parse, read_json},
};
use actix_web::{FromRequest, HttpRequest, dev::Payload};
use chrono::{DateTime, NaiveDate, Utc};
use futures_util::future::LocalBoxFuture;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};
use std::marker::PhantomData;
use tgpl_domain::partial_date::strict;
use validator::{Validate, ValidationErrors};

/// A merge patch (RFC 7396): a field that is absent stays, null clears it, an object is merged into the one there.
pub struct Patch<T> {
    given: Value,
    of: PhantomData<T>,
}

impl<T> FromRequest for Patch<T> {
    type Error = Problem;
    type Future = LocalBoxFuture<'static, Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let read = read_json(request, payload);
        Box::pin(async move {
            let Fields(given) = parse(&read.await?)?;
            Ok(Self { given: Value::Object(given), of: PhantomData })
        })
    }
}

impl<T: Serialize + DeserializeOwned + Validate> Patch<T> {
    /// What becomes of a value; it is parsed and validated as if it had been sent whole.
    pub fn apply(&self, present: &T) -> Result<T, Problem> {
        let mut merged = serde_json::to_value(present)?;
        merge(&mut merged, &self.given);
        parse(&serde_json::to_vec(&merged)?)
    }

    /// The names of the fields that it sets or clears, for the access log.
    #[must_use]
    pub fn fields(&self) -> Vec<&str> {
        self.given.as_object().into_iter().flat_map(Map::keys).map(String::as_str).collect()
    }
}

/// The object that a merge patch is.
#[derive(Deserialize)]
#[serde(transparent)]
struct Fields(Map<String, Value>);

impl Validate for Fields {
    fn validate(&self) -> Result<(), ValidationErrors> {
        Ok(())
    }
}

fn merge(present: &mut Value, given: &Value) {
    let (Value::Object(fields), Value::Object(given)) = (&mut *present, given) else {
        *present = given.clone();
        return;
    };
    for (name, value) in given {
        if value.is_null() {
            fields.remove(name);
        } else {
            merge(fields.entry(name.clone()).or_insert(Value::Null), value);
        }
    }
}

/// A field of a merge patch that can be cleared: absent it stays as it is (with `#[serde(default)]`), `null` clears it.
pub fn clearable<'de, D, T>(deserializer: D) -> Result<Option<Option<T>>, D::Error>
where
    D: serde::Deserializer<'de>,
    T: serde::Deserialize<'de>,
{
    serde::Deserialize::deserialize(deserializer).map(Some)
}

/// A field of a merge patch that must have a value: `null` is refused.
pub fn settable<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: serde::Deserializer<'de>,
    T: serde::Deserialize<'de>,
{
    T::deserialize(deserializer).map(Some)
}

/// A date of a merge patch that must have a value.
pub fn settable_date<'de, D>(deserializer: D) -> Result<Option<NaiveDate>, D::Error>
where
    D: serde::Deserializer<'de>,
{
    strict::date(deserializer).map(Some)
}

/// An instant of a merge patch that must have a value.
pub fn settable_instant<'de, D>(deserializer: D) -> Result<Option<DateTime<Utc>>, D::Error>
where
    D: serde::Deserializer<'de>,
{
    strict::instant(deserializer).map(Some)
}

/// An instant of a merge patch that can be cleared.
pub fn clearable_instant<'de, D>(deserializer: D) -> Result<Option<Option<DateTime<Utc>>>, D::Error>
where
    D: serde::Deserializer<'de>,
{
    strict::optional_instant(deserializer).map(Some)
}

/// A date of a merge patch that can be cleared.
pub fn clearable_date<'de, D>(deserializer: D) -> Result<Option<Option<NaiveDate>>, D::Error>
where
    D: serde::Deserializer<'de>,
{
    strict::optional_date(deserializer).map(Some)
}
