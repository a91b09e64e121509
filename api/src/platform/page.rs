//! Pages of lists and their signed cursors.

use super::{Ctx, Problem};
use aws_lc_rs::hmac;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Serialize, de::DeserializeOwned};
use utoipa::ToSchema;

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

/// Reads a cursor made for the same caller and the same filter.
pub fn place<K: DeserializeOwned>(
    ctx: &Ctx,
    filter: &str,
    cursor: Option<&str>,
) -> Result<Option<K>, Problem> {
    let Some(cursor) = cursor else { return Ok(None) };
    let refused = || {
        Problem::parameter("cursor", "invalid_value", "Con trỏ trang không hợp lệ", "The cursor is not valid")
    };
    let bytes = URL_SAFE_NO_PAD.decode(cursor).map_err(|_| refused())?;
    let (tag, place) = bytes.split_first_chunk::<TAG>().ok_or_else(refused)?;
    if mac(ctx, filter, place).get(..TAG) != Some(tag.as_slice()) {
        return Err(refused());
    }
    serde_json::from_slice(place).map(Some).map_err(|_| refused())
}

/// A cursor to this place, for the same caller and filter.
pub fn sign(ctx: &Ctx, filter: &str, place: &[u8]) -> String {
    let mut bytes = mac(ctx, filter, place);
    bytes.truncate(TAG);
    bytes.extend_from_slice(place);
    URL_SAFE_NO_PAD.encode(bytes)
}

fn mac(ctx: &Ctx, filter: &str, place: &[u8]) -> Vec<u8> {
    let mut context = hmac::Context::with_key(ctx.services.keys.cursor());
    context.update(ctx.actor.account.0.as_bytes());
    context.update(filter.as_bytes());
    context.update(&[0]);
    context.update(place);
    context.sign().as_ref().to_vec()
}
