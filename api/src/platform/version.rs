//! The version that a change starts from.

use super::{Problem, problem::Code};
use actix_web::{FromRequest, HttpRequest, dev::Payload, http::header};
use std::future::{Ready, ready};

/// The version that the caller has read, from `If-Match`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IfMatch(pub i32);

impl FromRequest for IfMatch {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(match request.headers().get(header::IF_MATCH) {
            Some(value) => read_version(value.to_str().unwrap_or("")),
            None => Err(Problem::new(Code::version_required)),
        })
    }
}

/// The version in an entity tag. Well-formed tags that we never gave cannot match; what is no tag is malformed, and so
/// is `*`, which would mean any version.
fn read_version(text: &str) -> Result<IfMatch, Problem> {
    let quoted = text.strip_prefix("W/").unwrap_or(text);
    let opaque = quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let Some(opaque) = opaque.filter(|opaque| opaque.bytes().all(|byte| byte > b' ' && byte != b'"')) else {
        return Err(Problem::new(Code::if_match_invalid));
    };
    let number = opaque.parse().ok().filter(|number: &i32| *number > 0 && number.to_string() == opaque);
    number.filter(|_| quoted == text).map(IfMatch).ok_or(Problem::stale())
}
