//! HTTP for one's own desk.

use super::{
    dto::{
        CalendarFeed, CalendarFeedCreate, DraftCreate, DraftPatch, DraftSummary, DraftView, NoticeCount,
        NoticeQuery, NoticeView, NoticesSeen, SavedView, SavedViewCreate, SavedViewPatch, SavedViewQuery,
    },
    service::{drafts, feeds, notices, views},
};
use crate::platform::{
    Body, Command, Ctx, IfMatch, Listing, Paging, Patch, PathId, Problem, Query, Reply, context::Visit,
    extract::Nothing, idempotency, openapi::IdempotencyKey, page::Page,
};
use actix_web::{
    HttpResponse, delete, get, patch, post,
    web::{Json, Path},
};
use tgpl_domain::policy::Permission;
use uuid::Uuid;

/// List saved views
///
/// The caller's own and those that colleagues share with the unit or with a role the caller holds.
#[utoipa::path(tag = "desk", operation_id = "saved_view_list", params(SavedViewQuery),
    responses((status = 200, description = "The views", body = Page<SavedView>)))]
#[get("/saved-views")]
pub async fn saved_view_list(
    ctx: Ctx,
    asked: Query<SavedViewQuery>,
) -> Result<Json<Page<SavedView>>, Problem> {
    Ok(Json(Page::from(views::list(&ctx, asked.0.page).await?)))
}

/// Save a view
///
/// A list's filter under a name. What it filters by are codes, ids and days: words that may name a person are refused.
#[utoipa::path(tag = "desk", operation_id = "saved_view_create", params(IdempotencyKey),
    request_body = SavedViewCreate, responses((status = 201, description = "Saved", body = SavedView)))]
#[post("/saved-views")]
pub async fn saved_view_create(ctx: Ctx, command: Command<SavedViewCreate>) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::OwnAccount, command, async |tx, asked| {
        let view = views::create(tx, &ctx, asked).await?;
        Ok(Reply::created("/api/v1/saved-views".into(), &view)?.tagged(view.version))
    })
    .await
}

/// Change a saved view
///
/// One's own; somebody else's is a missing one.
#[utoipa::path(tag = "desk", operation_id = "saved_view_update",
    params(("id" = Uuid, Path, description = "The view"), IfMatch), request_body = SavedViewPatch,
    responses((status = 200, description = "Changed", body = SavedView)))]
#[patch("/saved-views/{id}")]
pub async fn saved_view_update(
    ctx: Ctx,
    id: PathId<Uuid>,
    version: IfMatch,
    body: Body<SavedViewPatch>,
) -> Result<HttpResponse, Problem> {
    let view = idempotency::change(&ctx, Permission::OwnAccount, async |tx| {
        views::update(tx, &ctx, id.0, version, body.0).await
    })
    .await?;
    Ok(Reply::ok(&view)?.tagged(view.version).into())
}

/// Delete a saved view
///
/// One's own; those with whom it was shared lose it too.
#[utoipa::path(tag = "desk", operation_id = "saved_view_delete",
    params(("id" = Uuid, Path, description = "The view"), IfMatch),
    responses((status = 204, description = "Deleted")))]
#[delete("/saved-views/{id}")]
pub async fn saved_view_delete(
    ctx: Ctx,
    id: PathId<Uuid>,
    version: IfMatch,
) -> Result<HttpResponse, Problem> {
    idempotency::change(&ctx, Permission::OwnAccount, async |tx| {
        views::delete(tx, &ctx, id.0, version).await
    })
    .await?;
    Ok(Reply::empty().into())
}

/// List one's drafts
///
/// What the caller began to write and did not send, the last first; without the words.
#[utoipa::path(tag = "desk", operation_id = "draft_list",
    responses((status = 200, description = "The drafts", body = Page<DraftSummary>)))]
#[get("/drafts")]
pub async fn draft_list(ctx: Ctx) -> Result<Json<Page<DraftSummary>>, Problem> {
    Ok(Json(Page::from(drafts::list(&ctx).await?)))
}

/// Begin a draft
///
/// Keeps what stands in a form, sealed for the caller alone. After 30 days without a change it is deleted, and of more
/// than 50 the oldest goes.
#[utoipa::path(tag = "desk", operation_id = "draft_create", params(IdempotencyKey), request_body = DraftCreate,
    responses((status = 201, description = "Kept", body = DraftSummary)))]
#[post("/drafts")]
pub async fn draft_create(ctx: Ctx, command: Command<DraftCreate>) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::OwnAccount, command, async |tx, asked| {
        let draft = drafts::create(tx, &ctx, asked).await?;
        Ok(Reply::created(format!("/api/v1/drafts/{}", draft.id), &draft)?.tagged(draft.version))
    })
    .await
}

/// Read a draft
///
/// With the words. Each reading leaves a row in the access log.
#[utoipa::path(tag = "desk", operation_id = "draft_read",
    params(("id" = Uuid, Path, description = "The draft")),
    responses((status = 200, description = "The draft", body = DraftView)))]
#[get("/drafts/{id}")]
pub async fn draft_read(ctx: Ctx, id: PathId<Uuid>) -> Result<HttpResponse, Problem> {
    let draft =
        idempotency::change(&ctx, Permission::OwnAccount, async |tx| drafts::read(tx, &ctx, id.0).await)
            .await?;
    Ok(Reply::ok(&draft)?.tagged(draft.summary.version).into())
}

/// Keep what a draft says now
///
/// A merge patch of its words, sent every few seconds while one writes: the row of its beginning in the access log
/// stands for all of them. 412 where it went on in another window.
#[utoipa::path(tag = "desk", operation_id = "draft_update",
    params(("id" = Uuid, Path, description = "The draft"), IfMatch), request_body = DraftPatch,
    responses((status = 200, description = "Kept", body = DraftSummary)))]
#[patch("/drafts/{id}")]
pub async fn draft_update(
    ctx: Ctx,
    id: PathId<Uuid>,
    version: IfMatch,
    body: Patch<DraftPatch>,
) -> Result<HttpResponse, Problem> {
    let draft = idempotency::change(&ctx, Permission::OwnAccount, async |tx| {
        drafts::update(tx, &ctx, id.0, version, &body).await
    })
    .await?;
    Ok(Reply::ok(&draft)?.tagged(draft.version).into())
}

/// Throw a draft away
///
/// When its form was sent, or is not wanted any more. 412 where it went on in another window.
#[utoipa::path(tag = "desk", operation_id = "draft_delete",
    params(("id" = Uuid, Path, description = "The draft"), IfMatch),
    responses((status = 204, description = "Gone")))]
#[delete("/drafts/{id}")]
pub async fn draft_delete(ctx: Ctx, id: PathId<Uuid>, version: IfMatch) -> Result<HttpResponse, Problem> {
    idempotency::change(&ctx, Permission::OwnAccount, async |tx| {
        drafts::delete(tx, &ctx, id.0, version).await
    })
    .await?;
    Ok(Reply::empty().into())
}

/// List notices
///
/// What the caller was told, the newest first: a case assigned, a request that arrived, a time limit that is over.
#[utoipa::path(tag = "desk", operation_id = "notice_list", params(NoticeQuery, Paging),
    responses((status = 200, description = "One page of notices", body = Page<NoticeView>)))]
#[get("/notices")]
pub async fn notice_list(ctx: Ctx, asked: Listing<NoticeQuery>) -> Result<HttpResponse, Problem> {
    asked.answer(&ctx, &notices::list(&ctx, &asked).await?).await
}

/// Count the notices that wait
///
/// Counted up to 100.
#[utoipa::path(tag = "desk", operation_id = "notice_count",
    responses((status = 200, description = "How many", body = NoticeCount)))]
#[get("/notices/count")]
pub async fn notice_count(ctx: Ctx) -> Result<Json<NoticeCount>, Problem> {
    notices::count(&ctx).await.map(Json)
}

/// Mark notices as seen
///
/// Those of the caller that were told between two instants: what was shown, and no older ones.
#[utoipa::path(tag = "desk", operation_id = "notice_mark_read", params(IdempotencyKey), request_body = NoticesSeen,
    responses((status = 200, description = "How many wait still", body = NoticeCount)))]
#[post("/notices:read")]
pub async fn notice_mark_read(ctx: Ctx, command: Command<NoticesSeen>) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::OwnAccount, command, async |tx, seen| {
        Reply::ok(&notices::mark(tx, &ctx, seen).await?)
    })
    .await
}

/// List one's calendar feeds
///
/// Without their addresses, which are told once.
#[utoipa::path(tag = "desk", operation_id = "calendar_feed_list",
    responses((status = 200, description = "The feeds", body = Page<CalendarFeed>)))]
#[get("/calendar-feeds")]
pub async fn calendar_feed_list(ctx: Ctx) -> Result<Json<Page<CalendarFeed>>, Problem> {
    Ok(Json(Page::from(feeds::list(&ctx).await?)))
}

/// Make a calendar feed
///
/// An address at which a calendar program fetches what is due and the hearings, as the caller may see them at that
/// time: codes, duties and instants, nothing of a person. Who has the address needs no password.
#[utoipa::path(tag = "desk", operation_id = "calendar_feed_create", params(IdempotencyKey),
    request_body = CalendarFeedCreate,
    responses((status = 201, description = "The feed with its address", body = CalendarFeed)))]
#[post("/calendar-feeds")]
pub async fn calendar_feed_create(
    ctx: Ctx,
    command: Command<CalendarFeedCreate>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::OwnAccount, command, async |tx, asked| {
        Reply::created("/api/v1/calendar-feeds".into(), &feeds::create(tx, &ctx, asked.owner).await?)
    })
    .await
}

/// End a calendar feed
///
/// Its address answers nothing any more.
#[utoipa::path(tag = "desk", operation_id = "calendar_feed_end",
    params(("id" = Uuid, Path, description = "The feed"), IdempotencyKey), request_body = Nothing,
    responses((status = 204, description = "Ended")))]
#[post("/calendar-feeds/{id}/end")]
pub async fn calendar_feed_end(
    ctx: Ctx,
    id: PathId<Uuid>,
    command: Command<Nothing>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::OwnAccount, command, async |tx, _| {
        feeds::end(tx, &ctx, id.0).await?;
        Ok(Reply::empty())
    })
    .await
}

/// Fetch a calendar feed
///
/// iCalendar (RFC 5545) for a calendar program: the duties and hearings from a week ago to three months ahead. An
/// address that ended, or whose owner may no longer sign in, is a missing one.
#[utoipa::path(tag = "public", operation_id = "calendar_feed_fetch",
    params(("token" = String, Path, description = "The 16 characters of the address", example = "9QXRT4BDHW6C7K2M")),
    responses((status = 200, description = "The calendar", body = String, content_type = "text/calendar")))]
#[get("/public/calendars/{token}")]
pub async fn calendar_feed_fetch(visit: Visit, token: Path<String>) -> Result<HttpResponse, Problem> {
    let calendar = feeds::fetch(&visit, &token).await?;
    Ok(HttpResponse::Ok().content_type("text/calendar; charset=utf-8").body(calendar))
}
