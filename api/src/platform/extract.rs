//! Parsers at the edge: what a handler receives is already valid, or the request was refused with a pointer.

use super::{
    Problem,
    keys::sha256,
    problem::{Code, FieldError, Text},
    strict_json::Strict,
};
use actix_web::{FromRequest, HttpRequest, dev::Payload, http::header, web::BytesMut};
use futures_util::{StreamExt, future::LocalBoxFuture};
use serde::de::DeserializeOwned;
use std::{
    future::{Ready, ready},
    str::FromStr,
};
use validator::{Validate, ValidationErrors, ValidationErrorsKind};

/// Most bytes of a JSON body.
pub const BODY_LIMIT: usize = 256 * 1024;
/// Deepest nesting of a JSON body.
const DEPTH: usize = 32;
/// Most query parameters.
const PARAMETERS: usize = 30;

/// A JSON body, parsed and validated.
pub struct Body<T>(pub T);

impl<T: DeserializeOwned + Validate + 'static> FromRequest for Body<T> {
    type Error = Problem;
    type Future = LocalBoxFuture<'static, Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let read = read_json(request, payload);
        Box::pin(async move { parse(&read.await?).map(Self) })
    }
}

/// The body of a POST that creates or acts, with the key under which its answer is kept.
pub struct Command<T> {
    /// The body.
    pub body: T,
    /// `Idempotency-Key`.
    pub key: String,
    /// SHA-256 over method, path, `If-Match` and body: the same key for anything else is refused.
    pub fingerprint: Vec<u8>,
}

impl<T: DeserializeOwned + Validate + 'static> FromRequest for Command<T> {
    type Error = Problem;
    type Future = LocalBoxFuture<'static, Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let read = read_json(request, payload);
        let envelope = envelope(request);
        Box::pin(async move {
            let (key, mut print) = envelope?;
            let bytes = read.await?;
            print.extend_from_slice(&bytes);
            Ok(Self { body: parse(&bytes)?, key, fingerprint: sha256(&print) })
        })
    }
}

/// The idempotency key and the part of the fingerprint that is not the body.
pub fn envelope(request: &HttpRequest) -> Result<(String, Vec<u8>), Problem> {
    let header = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or("");
    let key = header("idempotency-key");
    let usable = (8..=128).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic());
    if !usable {
        return Err(Problem::new(Code::idempotency_key_missing)
            .because("Khóa có từ 8 đến 128 ký tự ASCII", "The key has 8 to 128 visible ASCII characters"));
    }
    let print = format!("{}\n{}\n{}\n", request.method(), request.uri(), header("if-match"));
    Ok((key.to_owned(), print.into_bytes()))
}

pub(super) fn read_json(
    request: &HttpRequest,
    payload: &mut Payload,
) -> impl Future<Output = Result<BytesMut, Problem>> + 'static {
    let mime = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .map(|value| value.split(';').next().unwrap_or("").trim().to_ascii_lowercase());
    let mut payload = payload.take();
    async move {
        let mut bytes = BytesMut::new();
        while let Some(chunk) = payload.next().await {
            let chunk = chunk.map_err(|_| Problem::new(Code::malformed))?;
            if bytes.len() + chunk.len() > BODY_LIMIT {
                return Err(Problem::new(Code::too_large));
            }
            bytes.extend_from_slice(&chunk);
        }
        match mime.as_deref() {
            Some("application/json" | "application/merge-patch+json") => Ok(bytes),
            _ => Err(Problem::new(Code::unsupported_media_type)
                .because("Nội dung phải là application/json", "The content must be application/json")),
        }
    }
}

/// Parses and validates JSON that came in some other way than as a body.
pub fn parse<T: DeserializeOwned + Validate>(bytes: &[u8]) -> Result<T, Problem> {
    refuse_hostile(bytes)?;
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let body: T = serde_path_to_error::deserialize(Strict(&mut reader)).map_err(|error| {
        let pointer = pointer(error.path());
        of_serde(pointer, &error.into_inner(), bytes)
    })?;
    reader.end().map_err(|_| Problem::new(Code::malformed))?;
    body.validate().map_err(|errors| of_validator(&errors))?;
    Ok(body)
}

/// Nesting beyond the limit and NUL, before anything is built from the bytes.
fn refuse_hostile(bytes: &[u8]) -> Result<(), Problem> {
    let (mut depth, mut text, mut escaped) = (0_usize, false, false);
    for byte in bytes {
        match (text, byte) {
            (true, _) if escaped => escaped = false,
            (true, b'\\') => escaped = true,
            (_, b'"') => text = !text,
            (false, b'{' | b'[') => depth += 1,
            (false, b'}' | b']') => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEPTH {
            return Err(Problem::new(Code::malformed)
                .because("Nội dung lồng quá sâu", "The content is nested too deeply"));
        }
    }
    // Rare enough to be looked at twice: the first look also finds a backslash that is escaped itself.
    let suspect = bytes.windows(6).any(|window| window == br"\u0000");
    match suspect.then(|| serde_json::from_slice(bytes).ok().and_then(|value| nul_in(&value))).flatten() {
        Some(place) => {
            Err(Problem::field(place, "invalid_value", "Có ký tự NUL", "There is a NUL character"))
        }
        None => Ok(()),
    }
}

/// Where the first NUL stands, which a database cannot keep.
fn nul_in(value: &serde_json::Value) -> Option<String> {
    use serde_json::Value;
    match value {
        Value::String(text) => text.contains('\0').then(String::new),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .find_map(|(index, item)| nul_in(item).map(|rest| format!("/{index}{rest}"))),
        Value::Object(fields) => fields.iter().find_map(|(name, field)| {
            if name.contains('\0') {
                return Some(String::new());
            }
            nul_in(field).map(|rest| format!("/{}{rest}", escape(name)))
        }),
        _ => None,
    }
}

fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    path.iter()
        .map(|segment| match segment {
            Segment::Seq { index } => format!("/{index}"),
            Segment::Map { key } => format!("/{}", escape(key)),
            Segment::Enum { variant } => format!("/{}", escape(variant)),
            Segment::Unknown => String::new(),
        })
        .collect()
}

fn escape(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

fn of_serde(pointer: String, error: &serde_json::Error, bytes: &[u8]) -> Problem {
    let words = error.to_string();
    let words = words.split(" at line ").next().unwrap_or("");
    let named = || words.split('`').nth(1).unwrap_or("").to_owned();
    let child = |name: &str| {
        if pointer.ends_with(&format!("/{name}")) { pointer.clone() } else { format!("{pointer}/{name}") }
    };
    if error.classify() != serde_json::error::Category::Data {
        // A number where a word of a list is expected counts as a slip of syntax to the reader, not to people.
        return match serde_json::from_slice::<serde::de::IgnoredAny>(bytes) {
            Ok(_) => wrong_type(pointer),
            Err(_) => Problem::new(Code::malformed),
        };
    }
    if words.starts_with("unknown field") {
        Problem::field(child(&named()), "unknown_field", "Không có trường này", "There is no such field")
    } else if words.starts_with("missing field") {
        Problem::field(child(&named()), "required", "Cần điền trường này", "This field is required")
    } else if words.starts_with("duplicate field") {
        Problem::field(child(&named()), "duplicate_field", "Trường bị lặp lại", "The field is repeated")
    } else if words.starts_with("unknown variant") {
        Problem::field(
            pointer,
            "unknown_value",
            "Giá trị không có trong danh sách",
            "The value is not in the list",
        )
    } else if words.starts_with("invalid type") {
        wrong_type(pointer)
    } else {
        let words = words.to_owned();
        Problem::field(pointer, "invalid_value", words.clone(), words)
    }
}

fn wrong_type(pointer: String) -> Problem {
    Problem::field(pointer, "invalid_type", "Kiểu giá trị không đúng", "The value is of the wrong type")
}

fn of_validator(errors: &ValidationErrors) -> Problem {
    let mut found = Vec::new();
    collect(errors, "", &mut found);
    Problem { errors: found, ..Problem::new(Code::invalid) }
}

fn collect(errors: &ValidationErrors, base: &str, found: &mut Vec<FieldError>) {
    for (field, kind) in errors.errors() {
        let at = if field == "__all__" { base.to_owned() } else { format!("{base}/{}", escape(field)) };
        match kind {
            ValidationErrorsKind::Struct(inner) => collect(inner, &at, found),
            ValidationErrorsKind::List(items) => {
                for (index, inner) in items {
                    collect(inner, &format!("{at}/{index}"), found);
                }
            }
            ValidationErrorsKind::Field(errors) => found.extend(errors.iter().map(|error| {
                let (code, message) = match (error.code.as_ref(), &error.message) {
                    ("length", _) => ("length", Text::new("Quá dài hoặc quá ngắn", "Too long or too short")),
                    ("range", _) => ("range", Text::new("Ngoài khoảng cho phép", "Out of range")),
                    (_, Some(words)) => ("invalid_value", Text { vi: words.clone(), en: words.clone() }),
                    _ => ("invalid_value", Text::new("Giá trị không hợp lệ", "The value is not valid")),
                };
                FieldError { pointer: at.clone(), code, message }
            })),
        }
    }
}

/// An id from the path. What is not an id names nothing: 404, as for an id that does not exist.
#[derive(Debug, Clone, Copy)]
pub struct PathId<T>(pub T);

impl<T: FromStr> FromRequest for PathId<T> {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(
            request
                .match_info()
                .get("id")
                .filter(|text| text.len() == 36)
                .and_then(|text| text.parse().ok())
                .map(Self)
                .ok_or_else(Problem::not_found),
        )
    }
}

/// Query parameters; unknown, repeated and unreadable ones are refused.
pub struct Query<T>(pub T);

impl<T: DeserializeOwned + Validate> FromRequest for Query<T> {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(parse_query(request.query_string()).map(Self))
    }
}

pub(super) fn parse_query<T: DeserializeOwned + Validate>(text: &str) -> Result<T, Problem> {
    let refused = |name: &str| {
        Problem::parameter(name, "invalid_value", "Tham số không hợp lệ", "The parameter is not valid")
    };
    let pairs: Vec<(String, String)> = url::form_urlencoded::parse(text.as_bytes()).into_owned().collect();
    if pairs.len() > PARAMETERS {
        return Err(refused(""));
    }
    let mut fields = serde_json::Map::new();
    for (name, value) in pairs {
        if value.contains('\0') || value.contains('\u{fffd}') || fields.contains_key(&name) {
            return Err(refused(&name));
        }
        fields.insert(name, serde_json::Value::String(value));
    }
    let given = serde_json::Value::Object(fields);
    let query: T = serde_path_to_error::deserialize(given).map_err(|error| {
        let path = error.path().to_string();
        let words = error.into_inner().to_string();
        let named = words.starts_with("unknown field") || words.starts_with("missing field");
        refused(words.split('`').nth(1).filter(|_| named).unwrap_or(&path))
    })?;
    query.validate().map_err(|errors| {
        let mut problem = of_validator(&errors);
        problem.code = Code::unknown_parameter;
        problem
    })?;
    Ok(query)
}

/// Nothing to say: no parameters, or a body without fields.
#[derive(Debug, serde::Deserialize, Validate, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// Reads a query parameter that is a number, a date or a word: in an address everything is text.
pub fn from_text<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: serde::Deserializer<'de>,
    T: FromStr,
{
    let text: Option<String> = serde::Deserialize::deserialize(deserializer)?;
    text.map(|text| text.parse().map_err(|_| serde::de::Error::custom("unreadable"))).transpose()
}

/// Reads `?state=a,b` into its words.
pub fn list_from_text<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: serde::Deserializer<'de>,
    T: FromStr,
{
    let text: String = serde::Deserialize::deserialize(deserializer)?;
    text.split(',').map(|word| word.parse().map_err(|_| serde::de::Error::custom("unreadable"))).collect()
}
