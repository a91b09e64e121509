//! Pages of lists: keyset, at most 100, with a signed cursor that is good for its owner and its filter alone.

use super::{Ctx, Problem};
use actix_web::{HttpResponse, http::header};
use aws_lc_rs::hmac;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Serialize, de::DeserializeOwned};
use utoipa::ToSchema;

/// Rows of a page when nothing is asked.
pub const DEFAULT: i64 = 20;
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

/// How many rows were asked for.
pub fn limit(asked: Option<i64>) -> Result<i64, Problem> {
    match asked {
        None => Ok(DEFAULT),
        Some(limit) if (1..=MOST).contains(&limit) => Ok(limit),
        Some(_) => Err(Problem::parameter(
            "limit",
            "range",
            "Từ 1 đến 100 dòng một trang",
            "A page has 1 to 100 rows",
        )),
    }
}

/// Cuts the row too many that tells whether there is a next page, and signs the place to go on from.
pub fn page<R, T, K: Serialize>(
    ctx: &Ctx,
    filter: &str,
    mut rows: Vec<R>,
    limit: i64,
    place: impl Fn(&R) -> K,
    view: impl Fn(R) -> T,
) -> Result<Page<T>, Problem> {
    let wanted = usize::try_from(limit).unwrap_or(0);
    let more = rows.len() > wanted;
    rows.truncate(wanted);
    let next = match rows.last() {
        Some(last) if more => Some(sign(ctx, filter, &serde_json::to_vec(&place(last))?)),
        _ => None,
    };
    Ok(Page { data: rows.into_iter().map(view).collect(), page: Next { next, total: None } })
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

fn sign(ctx: &Ctx, filter: &str, place: &[u8]) -> String {
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

/// A page as an answer, with the `Link` to the next one.
pub fn respond<T: Serialize>(path: &str, query: &str, page: &Page<T>) -> HttpResponse {
    let mut answer = HttpResponse::Ok();
    if let Some(next) = &page.page.next {
        let kept = url::form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name != "cursor");
        let query = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(kept)
            .append_pair("cursor", next)
            .finish();
        answer.insert_header((header::LINK, format!("<{path}?{query}>; rel=\"next\"")));
    }
    answer.json(page)
}

/// The filter part of a query string: what a cursor is bound to.
#[must_use]
pub fn filter_of(query: &str) -> String {
    let mut pairs: Vec<_> = url::form_urlencoded::parse(query.as_bytes())
        .filter(|(name, _)| !matches!(name.as_ref(), "cursor" | "limit" | "count" | "format"))
        .collect();
    pairs.sort();
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}
