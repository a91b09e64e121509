//! Pages of lists and their signed cursors.

use super::{Ctx, Keys, Problem, context::Visit};
use aws_lc_rs::hmac;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Serialize, de::DeserializeOwned};
use utoipa::ToSchema;
use uuid::Uuid;

/// Most rows of a page.
pub const MOST: i64 = 100;
const TAG: usize = 16;

/// One page of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct Page<T> {
    /// The rows.
    pub data: Vec<T>,
    /// Where the list goes on.
    pub page: Next,
}

/// Where a list goes on.
#[derive(Debug, Serialize, ToSchema)]
pub struct Next {
    /// `cursor` of the next page; none after the last one.
    pub next: Option<String>,
    /// All rows of the filter, only when `count=exact` asked for them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
}

impl<T> Page<T> {
    /// The page with its rows shown otherwise.
    pub fn map<U>(self, view: impl FnMut(T) -> U) -> Page<U> {
        Page { data: self.data.into_iter().map(view).collect(), page: self.page }
    }
}

impl<T> From<Vec<T>> for Page<T> {
    /// All there is.
    fn from(data: Vec<T>) -> Self {
        Self { data, page: Next { next: None, total: None } }
    }
}

impl<T> Page<Result<T, Problem>> {
    /// The page, where every row of it could be shown.
    pub fn whole(self) -> Result<Page<T>, Problem> {
        Ok(Page { data: self.data.into_iter().collect::<Result<_, _>>()?, page: self.page })
    }
}

/// Whoever goes through a list: a cursor is good for them alone.
pub trait Reader {
    /// The keys of the instance.
    fn keys(&self) -> &Keys;
    /// Who it is.
    fn id(&self) -> Uuid;
}

impl Reader for Ctx {
    fn keys(&self) -> &Keys {
        &self.services.keys
    }

    fn id(&self) -> Uuid {
        self.actor.account.0
    }
}

/// Of an open list: anybody, one like the other.
impl Reader for Visit {
    fn keys(&self) -> &Keys {
        &self.services.keys
    }

    fn id(&self) -> Uuid {
        Uuid::nil()
    }
}

/// Reads a cursor made for the same caller and the same filter.
pub fn place<K: DeserializeOwned>(
    reader: &impl Reader,
    filter: &str,
    cursor: Option<&str>,
) -> Result<Option<K>, Problem> {
    let Some(cursor) = cursor else { return Ok(None) };
    let refused = || {
        Problem::parameter("cursor", "invalid_value", "Con trỏ trang không hợp lệ", "The cursor is not valid")
    };
    let bytes = URL_SAFE_NO_PAD.decode(cursor).map_err(|_| refused())?;
    let (tag, place) = bytes.split_first_chunk::<TAG>().ok_or_else(refused)?;
    if mac(reader, filter, place).get(..TAG) != Some(tag.as_slice()) {
        return Err(refused());
    }
    serde_json::from_slice(place).map(Some).map_err(|_| refused())
}

/// A cursor to this place, for the same caller and filter.
pub fn sign(reader: &impl Reader, filter: &str, place: &[u8]) -> String {
    let mut bytes = mac(reader, filter, place);
    bytes.truncate(TAG);
    bytes.extend_from_slice(place);
    URL_SAFE_NO_PAD.encode(bytes)
}

fn mac(reader: &impl Reader, filter: &str, place: &[u8]) -> Vec<u8> {
    let mut context = hmac::Context::with_key(reader.keys().cursor());
    context.update(reader.id().as_bytes());
    context.update(filter.as_bytes());
    context.update(&[0]);
    context.update(place);
    context.sign().as_ref().to_vec()
}
