//! What every request passes, in this order: size, authentication, route permission; then its handler. On the way
//! out every refusal becomes a problem document and every answer carries the request id and the safety headers.
//!
//! An anonymous caller learns nothing but 401: authentication comes before any look at path, body or content type.

use super::{
    Ctx, Problem, Services, actors,
    config::Environment,
    context::Visit,
    problem::{Code, Language},
};
use actix_web::{
    Error, HttpMessage,
    body::{EitherBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    error::InternalError,
    http::{
        Method, StatusCode,
        header::{self, HeaderName, HeaderValue},
    },
    middleware::Next,
    web::Data,
};
use futures_util::FutureExt;
use std::{collections::HashMap, net::IpAddr, panic::AssertUnwindSafe, sync::Arc, time::Duration};
use tgpl_domain::{
    ids::SessionId,
    policy::{Access, Permission},
};
use uuid::Uuid;

/// Longest address.
const URI_LIMIT: usize = 4 * 1024;
/// Longest work of one request.
const HANDLER: Duration = Duration::from_secs(10);
/// The same where a file comes in: 20 MiB over a line of 1.5 Mbit/s.
const UPLOAD: Duration = Duration::from_mins(2);
/// Where the API begins.
const API: &str = "/api/v1/";

/// What each operation asks and takes, by method and path pattern.
pub struct Routes(HashMap<(Method, String), Route>);

struct Route {
    access: Access,
    /// Names of its query parameters.
    parameters: Vec<String>,
    /// Its body is a file.
    file: bool,
}

impl Route {
    /// Refuses a parameter that the operation does not have, so that a misspelt filter never means "all".
    fn admit_query(&self, query: &str) -> Result<(), Problem> {
        let known = |name: &str| self.parameters.iter().any(|parameter| parameter == name);
        match url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| !known(name)) {
            Some((name, _)) => Err(Problem::parameter(
                name,
                "unknown_parameter",
                "Không có tham số này",
                "There is no such parameter",
            )),
            None => Ok(()),
        }
    }
}

/// An operation that nobody may call because the table of rights does not know it.
#[derive(Debug, thiserror::Error)]
#[error("operations without an entry in the table of rights: {0:?}")]
pub struct Unguarded(Vec<String>);

impl Routes {
    /// Reads the operations from the document and their rights from the table; one without an entry stops the start.
    pub fn of(document: &utoipa::openapi::OpenApi) -> Result<Self, Unguarded> {
        let (mut routes, mut missing) = (HashMap::new(), Vec::new());
        for (path, method, operation) in super::openapi::operations(document) {
            let id = operation.operation_id.as_deref().unwrap_or("");
            match tgpl_domain::policy::access(id) {
                Some(access) => {
                    let parameters = super::openapi::query_parameters(operation);
                    let file = super::openapi::takes_file(operation);
                    routes.insert((method, path.clone()), Route { access, parameters, file });
                }
                None => missing.push(format!("{id} ({method} {path})")),
            }
        }
        if missing.is_empty() { Ok(Self(routes)) } else { Err(Unguarded(missing)) }
    }

    fn asked(&self, request: &ServiceRequest) -> Option<&Route> {
        self.0.get(&(request.method().clone(), request.match_pattern()?))
    }

    /// The methods that a path knows, as `Allow` lists them; none for a path that is not there.
    fn methods(&self, pattern: &str) -> Option<String> {
        let mut known: Vec<&str> =
            self.0.keys().filter(|(_, path)| path == pattern).map(|(method, _)| method.as_str()).collect();
        known.sort_unstable();
        (!known.is_empty()).then(|| known.join(", "))
    }
}

/// The outermost layer.
pub async fn frame<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    let request_id = Uuid::now_v7();
    let language = Language::of(request.headers());
    let instance = masked(request.path());
    let method = request.method().clone();
    let services = request.app_data::<Data<Services>>().map(|services| services.get_ref().clone());
    let Some(services) = services else { return Err(Problem::internal(&"services are not set").into()) };
    let started = std::time::Instant::now();
    let id = request_id.to_string();
    let refuse = |problem: &Problem| problem.respond(language, &instance, &id);

    let too_long = request.uri().to_string().len() > URI_LIMIT;
    request.extensions_mut().insert(Visit {
        request_id,
        now: services.clock.now(),
        language,
        peer: peer(&request, services.config.trusted_proxy),
        services,
    });
    let mut answer = if too_long {
        request.into_response(refuse(&Problem::new(Code::uri_too_long))).map_into_right_body()
    } else {
        let routes = request.app_data::<Data<Routes>>();
        let file = routes.and_then(|routes| routes.asked(&request)).is_some_and(|route| route.file);
        let most = if file { UPLOAD } else { HANDLER };
        let served = AssertUnwindSafe(tokio::time::timeout(most, next.call(request))).catch_unwind().await;
        match served {
            Ok(Ok(Ok(response))) => match refusal(&response) {
                Some(problem) => response.into_response(refuse(&problem)).map_into_right_body(),
                None => response.map_into_left_body(),
            },
            Ok(Ok(Err(error))) => {
                let problem = of_error(&error);
                return Err(InternalError::from_response(problem.clone(), refuse(&problem)).into());
            }
            Ok(Err(_)) => {
                let problem = Problem::wait(Code::overloaded, 5);
                return Err(InternalError::from_response(problem.clone(), refuse(&problem)).into());
            }
            Err(_) => {
                let problem = Problem::internal(&"a handler panicked");
                return Err(InternalError::from_response(problem.clone(), refuse(&problem)).into());
            }
        }
    };
    let status = answer.status();
    dress(answer.response_mut().headers_mut(), &id, &instance);
    let took = started.elapsed();
    metrics::histogram!("tgpl_request_seconds", "method" => method.as_str().to_owned(), "status" => status.as_u16().to_string())
        .record(took.as_secs_f64());
    log::debug!("{method} {instance} {} {} µs {id}", status.as_u16(), took.as_micros());
    Ok(answer)
}

/// The address of the caller: the peer's, or the one that the trusted proxy saw, which is the last it wrote.
fn peer(request: &ServiceRequest, proxy: Option<IpAddr>) -> String {
    let Some(peer) = request.peer_addr().map(|peer| peer.ip()) else { return String::new() };
    let forwarded = || {
        request
            .headers()
            .get("x-forwarded-for")?
            .to_str()
            .ok()?
            .rsplit(',')
            .next()?
            .trim()
            .parse::<IpAddr>()
            .ok()
    };
    if proxy == Some(peer) { forwarded().unwrap_or(peer) } else { peer }.to_string()
}

/// Paths that carry a secret are never shown.
fn masked(path: &str) -> String {
    for secret in ["/t/", "/v/", "/api/v1/public/verify/", "/api/v1/public/calendars/"] {
        if path.starts_with(secret) {
            return format!("{secret}***");
        }
    }
    path.to_owned()
}

fn dress(headers: &mut header::HeaderMap, request_id: &str, path: &str) {
    let mut set = |name: &'static str, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    };
    set("x-request-id", request_id);
    set("x-content-type-options", "nosniff");
    set("referrer-policy", "no-referrer");
    set("x-frame-options", "DENY");
    set("cross-origin-opener-policy", "same-origin");
    set("cross-origin-resource-policy", "same-origin");
    set("permissions-policy", "camera=(self), microphone=(), geolocation=()");
    set("strict-transport-security", "max-age=31536000; includeSubDomains");
    if path.starts_with("/api/") {
        set("content-security-policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
    } else {
        set(
            "content-security-policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; \
             frame-src blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
             form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'",
        );
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}

/// The refusal in a response, if it is one and not yet told by us, as a problem or on a page for people.
fn refusal<B>(response: &ServiceResponse<B>) -> Option<Problem> {
    let status = response.status();
    if status.as_u16() < 400 {
        return None;
    }
    if let Some(error) = response.response().error() {
        return Some(of_error(error));
    }
    let told = response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| {
        [&b"application/problem+json"[..], b"text/html"].iter().any(|told| kind.as_bytes().starts_with(told))
    });
    (!told).then(|| of_status(status))
}

fn of_error(error: &Error) -> Problem {
    error.as_error::<Problem>().cloned().unwrap_or_else(|| of_status(error.as_response_error().status_code()))
}

fn of_status(status: StatusCode) -> Problem {
    Problem::new(match status.as_u16() {
        401 => Code::unauthenticated,
        403 => Code::forbidden,
        404 => Code::not_found,
        405 => Code::method_not_allowed,
        406 => Code::not_acceptable,
        413 => Code::too_large,
        414 => Code::uri_too_long,
        415 => Code::unsupported_media_type,
        429 => Code::too_many,
        431 => Code::headers_too_large,
        400..=499 => Code::malformed,
        503 => Code::overloaded,
        _ => return Problem::internal(&format!("the framework answered {status}")),
    })
}

/// Authentication and route permission, for everything under the API.
pub async fn gate<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    if !request.path().starts_with(API) {
        return Ok(next.call(request).await?.map_into_left_body());
    }
    match admit(&request).await {
        Ok(()) => Ok(next.call(request).await?.map_into_left_body()),
        Err(problem) => {
            let visit = request.extensions().get::<Visit>().map(|visit| (visit.language, visit.request_id));
            let (language, request_id) = visit.unwrap_or_default();
            let response = problem.respond(language, &masked(request.path()), &request_id.to_string());
            Ok(request.into_response(response).map_into_right_body())
        }
    }
}

async fn admit(request: &ServiceRequest) -> Result<(), Problem> {
    let visit = request
        .extensions()
        .get::<Visit>()
        .cloned()
        .ok_or_else(|| Problem::internal(&"the frame did not run"))?;
    let routes =
        request.app_data::<Data<Routes>>().ok_or_else(|| Problem::internal(&"routes are not set"))?;
    let route = routes.asked(request);
    if let Some(route) = route.filter(|route| route.access == Access::Public) {
        visit.services.rates.admit_address(&visit.peer)?;
        return route.admit_query(request.query_string());
    }
    let ctx = authenticate(request, visit).await?;
    ctx.services.rates.admit_account(ctx.actor.account.0)?;
    match route {
        Some(route) if permitted(&ctx, route.access) => route.admit_query(request.query_string())?,
        Some(_) => return Err(Problem::new(Code::forbidden)),
        None => {
            return Err(match routes.methods(&request.match_pattern().unwrap_or_default()) {
                allow @ Some(_) => Problem { allow, ..Problem::new(Code::method_not_allowed) },
                None => Problem::not_found(),
            });
        }
    }
    request.extensions_mut().insert(ctx);
    Ok(())
}

fn permitted(ctx: &Ctx, access: Access) -> bool {
    match access {
        Access::Public | Access::Needs(Permission::OwnAccount) => true,
        Access::Needs(permission) => ctx.actor.has(permission),
    }
}

async fn authenticate(request: &ServiceRequest, visit: Visit) -> Result<Ctx, Problem> {
    let token = request
        .headers()
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.strip_prefix("Bearer "))
        .ok_or(Problem::new(Code::unauthenticated))?;
    let services = visit.services;
    let claims = services.tokens.check(token, visit.now)?;
    let session = SessionId(claims.sid);
    let actor = match services.tokens.remembered(session, visit.now) {
        Some(actor) => actor,
        None => {
            let demo = services.config.environment == Environment::Development;
            let mut conn = services.db.plain().await?;
            let actor = actors::of_session(&mut conn, session, visit.now, demo)
                .await?
                .ok_or(Problem::new(Code::unauthenticated))?;
            let actor = Arc::new(actor);
            services.tokens.remember(&actor, visit.now);
            actor
        }
    };
    if actor.account.0 != claims.sub {
        return Err(Problem::new(Code::unauthenticated));
    }
    Ok(Ctx { request_id: visit.request_id, now: visit.now, language: visit.language, actor, services })
}
