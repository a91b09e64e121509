//! HTTP for signing in: parse, call the service, set the cookie.

use crate::accounts::{
    dto::session::{
        Login, MeView, OpenSessionView, PasswordChange, Refresh, SessionView, Transport, TransportQuery,
    },
    service::session::{self as service, Opened},
};
use crate::platform::{
    Body, Command, Ctx, PathId, Problem, Query, Reply, context::Visit, extract::Nothing, idempotency,
    openapi::IdempotencyKey, page::Page, problem::Code, token,
};
use actix_web::{
    HttpRequest, HttpResponse,
    cookie::{Cookie, SameSite, time::Duration},
    get, post,
    web::Json,
};
use tgpl_domain::{ids::SessionId, policy::Permission};

/// `__Host-` binds the cookie to this host, to `/` and to HTTPS; loopback counts as secure for browsers.
const COOKIE: &str = "__Host-tgpl-refresh";

/// Sign in
///
/// Answers with an access token of ten minutes and sets the refresh token as a cookie. Ten wrong tries at an
/// account or thirty from an address within a quarter of an hour close the door for a while.
#[utoipa::path(tag = "identity", operation_id = "session_login", params(TransportQuery), request_body = Login,
    responses((status = 200, description = "Signed in", body = SessionView)))]
#[post("/auth/login")]
pub async fn session_login(
    visit: Visit,
    query: Query<TransportQuery>,
    body: Body<Login>,
) -> Result<HttpResponse, Problem> {
    let opened = service::login(&visit, body.0).await?;
    Ok(respond(opened, query.0.transport))
}

/// Refresh the session
///
/// Takes the refresh token from the cookie or the body and gives the next pair. A token that was used before
/// ends the session everywhere.
#[utoipa::path(tag = "identity", operation_id = "session_refresh", params(TransportQuery), request_body = Refresh,
    responses((status = 200, description = "The next pair of tokens", body = SessionView)))]
#[post("/auth/refresh")]
pub async fn session_refresh(
    visit: Visit,
    request: HttpRequest,
    query: Query<TransportQuery>,
    body: Body<Refresh>,
) -> Result<HttpResponse, Problem> {
    let token = body
        .0
        .refresh_token
        .or_else(|| request.cookie(COOKIE).map(|cookie| cookie.value().to_owned()))
        .ok_or(Problem::new(Code::unauthenticated))?;
    Ok(respond(service::refresh(&visit, &token).await?, query.0.transport))
}

/// Sign out
///
/// Ends the session: its access and refresh tokens are refused from now on.
#[utoipa::path(tag = "identity", operation_id = "session_logout",
    responses((status = 204, description = "Signed out")))]
#[post("/auth/logout")]
pub async fn session_logout(ctx: Ctx) -> Result<HttpResponse, Problem> {
    service::logout(&ctx).await?;
    let mut gone = cookie(String::new());
    gone.make_removal();
    Ok(HttpResponse::NoContent().cookie(gone).finish())
}

/// Read one's own account
///
/// Name, organisation, roles and the functions they give at this instant.
#[utoipa::path(tag = "identity", operation_id = "me_read",
    responses((status = 200, description = "The caller", body = MeView),
        (status = 404, description = "A program has no account of a person")))]
#[get("/me")]
pub async fn me_read(ctx: Ctx) -> Result<Json<MeView>, Problem> {
    service::me(&ctx).await.map(Json)
}

/// Change one's own password
///
/// Asks for the present password and ends the account's other sessions.
#[utoipa::path(tag = "identity", operation_id = "password_change", request_body = PasswordChange,
    responses((status = 204, description = "Changed")))]
#[post("/auth/password")]
pub async fn password_change(ctx: Ctx, body: Body<PasswordChange>) -> Result<HttpResponse, Problem> {
    service::change_password(&ctx, body.0).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// List one's own sessions
///
/// Those that are not over, newest first; the one that asks is marked.
#[utoipa::path(tag = "identity", operation_id = "session_list",
    responses((status = 200, description = "The caller's sessions", body = Page<OpenSessionView>)))]
#[get("/sessions")]
pub async fn session_list(ctx: Ctx) -> Result<Json<Page<OpenSessionView>>, Problem> {
    Ok(Json(Page::from(service::sessions(&ctx).await?)))
}

/// End one of one's own sessions
///
/// For a device that was lost: its tokens are refused from now on.
#[utoipa::path(tag = "identity", operation_id = "session_revoke",
    params(("id" = SessionId, Path, description = "The session"), IdempotencyKey), request_body = Nothing,
    responses((status = 204, description = "Ended")))]
#[post("/sessions/{id}/revoke")]
pub async fn session_revoke(
    ctx: Ctx,
    id: PathId<SessionId>,
    command: Command<Nothing>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::OwnAccount, command, async |tx, _| {
        service::revoke(tx, &ctx, id.0).await?;
        Ok(Reply::empty())
    })
    .await
}

fn respond(opened: Opened, transport: Option<Transport>) -> HttpResponse {
    let in_body = transport == Some(Transport::Body);
    HttpResponse::Ok().cookie(cookie(opened.refresh_token.clone())).json(SessionView {
        access_token: opened.access_token,
        token_type: "Bearer",
        expires_in: token::LIFE,
        refresh_token: in_body.then_some(opened.refresh_token),
        account: opened.me,
    })
}

fn cookie(value: String) -> Cookie<'static> {
    Cookie::build(COOKIE, value)
        .path("/")
        .secure(true)
        .http_only(true)
        .same_site(SameSite::Strict)
        .max_age(Duration::days(7))
        .finish()
}
