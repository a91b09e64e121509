//! Calendar feeds (RFC 5545): what is due and the hearings, at an address whose secret is its key.

use super::record;
use crate::{
    cases::service::hearings,
    desk::{
        dto::{CalendarFeed, FeedOwner},
        repo::{self, FeedRow},
    },
    obligations::service as obligations,
    platform::{
        Ctx, Problem, Tx, actors,
        audit::Class,
        code,
        config::Environment,
        context::Visit,
        throttle::{self, Subject},
    },
};
use chrono::{Days, TimeDelta};
use icalendar::{Calendar, Component, Event, EventLike};
use std::sync::Arc;
use tgpl_domain::{calendar::day_in_vietnam, ids::SessionId};
use uuid::Uuid;

const TOKEN: &str = "calendar_feeds.token_hash";
/// What the throttle counts wrong addresses under.
const PATH: &str = "calendar_feed";
/// Feeds of one account.
const MOST: usize = 5;
/// A feed reaches from a week ago to three months ahead.
const BEFORE: Days = Days::new(7);
const AHEAD: Days = Days::new(92);

/// The caller's feeds.
pub async fn list(ctx: &Ctx) -> Result<Vec<CalendarFeed>, Problem> {
    let mut conn = ctx.services.db.plain().await?;
    let rows = repo::feeds(&mut conn, ctx.actor.account).await?;
    Ok(rows.iter().map(|row| view(row, None)).collect())
}

/// Makes a feed and tells its address, once.
pub async fn create(tx: &mut Tx, ctx: &Ctx, owner: FeedOwner) -> Result<CalendarFeed, Problem> {
    if repo::feeds(tx, ctx.actor.account).await?.len() >= MOST {
        return Err(Problem::not_allowed(
            "Đã có 5 lịch đang dùng; hãy ngừng bớt",
            "There are five feeds already; end one",
        ));
    }
    let (id, token) = (Uuid::now_v7(), code::new(&ctx.services.keys)?);
    let hash = ctx.services.keys.find_hash(TOKEN, &token);
    let row = repo::insert_feed(tx, (id, ctx.actor.account, owner), &hash, ctx.now).await?;
    record(tx, ctx, "calendar_feed_create", ("calendar_feed", id), Class::S1, &["owner"]).await?;
    let address = format!("{}/api/v1/public/calendars/{token}", ctx.services.config.public_url);
    Ok(view(&row, Some(address)))
}

/// Ends one of the caller's feeds; somebody else's is a missing one.
pub async fn end(tx: &mut Tx, ctx: &Ctx, id: Uuid) -> Result<(), Problem> {
    if !repo::end_feed(tx, ctx.actor.account, id, ctx.now).await? {
        return Err(Problem::not_found());
    }
    record(tx, ctx, "calendar_feed_end", ("calendar_feed", id), Class::S1, &["ended_at"]).await
}

/// The calendar of an address, as its owner may see it now. Wrong addresses are counted (429 after too many).
pub async fn fetch(visit: &Visit, given: &str) -> Result<String, Problem> {
    let services = &visit.services;
    let subjects = [Subject::Address(&visit.peer)];
    let tried = throttle::admit(&services.db, &services.keys, PATH, &subjects, visit.now).await?;
    // An unreadable one is looked up like any other, so that it takes as long.
    let token = code::parse(given).unwrap_or_default();
    let hash = services.keys.find_hash(TOKEN, &token);
    let mut conn = services.db.plain().await?;
    let feed = repo::fetched(&mut conn, &hash, visit.now).await?.ok_or_else(Problem::not_found)?;
    let demo = services.config.environment == Environment::Development;
    let actor = actors::of_account(&mut conn, feed.account_id, SessionId(feed.id), visit.now, demo).await?;
    let actor = actor.ok_or_else(Problem::not_found)?;
    drop(conn);
    tried.is_right(&services.db).await?;
    let ctx = Ctx {
        request_id: visit.request_id,
        now: visit.now,
        language: visit.language,
        actor: Arc::new(actor),
        services: services.clone(),
    };
    calendar(&ctx, feed.owner).await
}

/// Deadlines are all-day events of their last day, hearings stand at their hour; neither names a person.
async fn calendar(ctx: &Ctx, owner: FeedOwner) -> Result<String, Problem> {
    let (from, to) = (ctx.today() - BEFORE, ctx.today() + AHEAD);
    let mut calendar = Calendar::new();
    calendar.name("Trợ giúp pháp lý").timezone("Asia/Ho_Chi_Minh");
    let own = owner == FeedOwner::Me;
    let pages = &ctx.services.config.public_url;
    for duty in obligations::undone(ctx, own, from, to).await? {
        let last = day_in_vietnam(duty.due_at - TimeDelta::microseconds(1));
        let place = if duty.subject_type == "case" { "cases" } else { "requests" };
        calendar.push(
            Event::new()
                .uid(&format!("{}@tgpl", duty.id))
                .timestamp(ctx.now)
                .summary(&format!("{} · {}", obligations::label(&duty.duty), duty.subject_code))
                .description(&duty.legal_basis)
                .url(&format!("{pages}/app/{place}/{}", duty.subject_id))
                .all_day(last)
                .done(),
        );
    }
    for hearing in hearings::between(ctx, own, from, to).await? {
        let mut event = Event::new();
        event
            .uid(&format!("{}@tgpl", hearing.id))
            .timestamp(ctx.now)
            .summary(&format!("Phiên tòa · {}", hearing.case_code))
            .url(&format!("{pages}/app/cases/{}", hearing.case_id));
        match hearing.starts_at {
            Some(starts_at) => event.starts(starts_at).ends(starts_at + TimeDelta::hours(4)),
            None => event.all_day(hearing.on_date),
        };
        calendar.push(event.done());
    }
    Ok(calendar.to_string())
}

fn view(row: &FeedRow, address: Option<String>) -> CalendarFeed {
    CalendarFeed {
        id: row.id,
        owner: row.owner,
        created_at: row.created_at,
        fetched_at: row.fetched_at,
        address,
    }
}
