//! SQL of one's own desk. Every row is had by its owner's id.

use super::dto::{FeedOwner, Shared, ViewPage};
use crate::platform::{Ctx, Tx};
use chrono::{DateTime, Utc};
use diesel::{pg::Pg, prelude::*};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;
use tgpl_domain::{
    ids::{AccountId, OrganisationId},
    policy::Role,
};
use tgpl_schema::{accounts, calendar_feeds, drafts, notices, saved_views};
use uuid::Uuid;

/// A saved view.
#[derive(Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = saved_views, check_for_backend(Pg))]
pub struct ViewRow {
    pub id: Uuid,
    pub version: i32,
    pub account_id: AccountId,
    pub unit_id: OrganisationId,
    pub page: ViewPage,
    pub name: String,
    pub query: String,
    pub shared: Shared,
    pub role: Option<Role>,
    pub is_default: bool,
    pub role_default: bool,
    pub created_at: DateTime<Utc>,
}

/// What changes in a view.
#[derive(AsChangeset)]
#[diesel(table_name = saved_views)]
pub struct ViewChange {
    pub name: Option<String>,
    pub query: Option<String>,
    pub is_default: Option<bool>,
    pub role_default: Option<bool>,
}

/// The caller's views and those shared with the caller, with their owners' names, by page and name.
pub async fn views(
    conn: &mut AsyncPgConnection,
    ctx: &Ctx,
    page: Option<ViewPage>,
) -> QueryResult<Vec<(ViewRow, Option<String>)>> {
    let roles: Vec<&str> = ctx.actor.grants.iter().map(|held| held.role.as_str()).collect();
    let shared = saved_views::unit_id.eq(ctx.actor.home.0).and(
        saved_views::shared.eq(Shared::Unit.as_str()).or(saved_views::role.eq_any(roles).assume_not_null()),
    );
    let mut query = saved_views::table
        .left_join(accounts::table.on(accounts::id.eq(saved_views::account_id)))
        .filter(saved_views::account_id.eq(ctx.actor.account.0).or(shared))
        .select((ViewRow::as_select(), accounts::display_name.nullable()))
        .order((saved_views::page, saved_views::name, saved_views::id))
        .into_boxed::<Pg>();
    if let Some(page) = page {
        query = query.filter(saved_views::page.eq(page.as_str()));
    }
    query.load(conn).await
}

/// How many views the caller keeps.
pub async fn count_views(tx: &mut Tx, owner: AccountId) -> QueryResult<i64> {
    saved_views::table.filter(saved_views::account_id.eq(owner.0)).count().get_result(tx).await
}

/// One of the caller's views, locked until the transaction ends.
pub async fn lock_view(tx: &mut Tx, owner: AccountId, id: Uuid) -> QueryResult<Option<ViewRow>> {
    saved_views::table
        .find(id)
        .filter(saved_views::account_id.eq(owner.0))
        .select(ViewRow::as_select())
        .for_update()
        .first(tx)
        .await
        .optional()
}

/// Another view than the default one so far opens the caller's page.
pub async fn clear_default(tx: &mut Tx, owner: AccountId, page: ViewPage) -> QueryResult<()> {
    diesel::update(saved_views::table)
        .filter(saved_views::account_id.eq(owner.0).and(saved_views::page.eq(page.as_str())))
        .filter(saved_views::is_default)
        .set((saved_views::is_default.eq(false), saved_views::version.eq(saved_views::version + 1)))
        .execute(tx)
        .await
        .map(drop)
}

/// Another view than the one so far opens the page for a role of a unit.
pub async fn clear_role_default(
    tx: &mut Tx,
    (unit, page, role): (OrganisationId, ViewPage, Role),
) -> QueryResult<()> {
    diesel::update(saved_views::table)
        .filter(saved_views::unit_id.eq(unit.0).and(saved_views::page.eq(page.as_str())))
        .filter(saved_views::role.eq(role).and(saved_views::role_default))
        .set((saved_views::role_default.eq(false), saved_views::version.eq(saved_views::version + 1)))
        .execute(tx)
        .await
        .map(drop)
}

/// Keeps a view.
pub async fn insert_view(tx: &mut Tx, row: &ViewRow) -> QueryResult<()> {
    diesel::insert_into(saved_views::table).values(row).execute(tx).await.map(drop)
}

/// Changes a view that is locked.
pub async fn update_view(tx: &mut Tx, id: Uuid, change: &ViewChange) -> QueryResult<ViewRow> {
    diesel::update(saved_views::table.find(id))
        .set((change, saved_views::version.eq(saved_views::version + 1)))
        .returning(ViewRow::as_returning())
        .get_result(tx)
        .await
}

/// Deletes a view that is locked.
pub async fn delete_view(tx: &mut Tx, id: Uuid) -> QueryResult<()> {
    diesel::delete(saved_views::table.find(id)).execute(tx).await.map(drop)
}

/// A draft.
#[derive(Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = drafts, check_for_backend(Pg))]
pub struct DraftRow {
    pub id: Uuid,
    pub version: i32,
    pub account_id: AccountId,
    pub form: String,
    pub subject_id: Option<Uuid>,
    pub content: Vec<u8>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// The caller's drafts, the last first.
pub async fn drafts(conn: &mut AsyncPgConnection, owner: AccountId) -> QueryResult<Vec<DraftRow>> {
    drafts::table
        .filter(drafts::account_id.eq(owner.0))
        .order((drafts::updated_at.desc(), drafts::id.desc()))
        .select(DraftRow::as_select())
        .load(conn)
        .await
}

/// One of the caller's drafts, locked until the transaction ends.
pub async fn lock_draft(tx: &mut Tx, owner: AccountId, id: Uuid) -> QueryResult<Option<DraftRow>> {
    drafts::table
        .find(id)
        .filter(drafts::account_id.eq(owner.0))
        .select(DraftRow::as_select())
        .for_update()
        .first(tx)
        .await
        .optional()
}

/// Keeps a draft, and of the owner's others the `most - 1` last.
pub async fn insert_draft(tx: &mut Tx, row: &DraftRow, most: i64) -> QueryResult<()> {
    let kept = drafts::table
        .filter(drafts::account_id.eq(row.account_id.0))
        .order((drafts::updated_at.desc(), drafts::id.desc()))
        .select(drafts::id)
        .offset(most - 1)
        .load::<Uuid>(tx)
        .await?;
    diesel::delete(drafts::table.filter(drafts::id.eq_any(kept))).execute(tx).await?;
    diesel::insert_into(drafts::table).values(row).execute(tx).await.map(drop)
}

/// Keeps what a locked draft says now.
pub async fn update_draft(
    tx: &mut Tx,
    id: Uuid,
    content: &[u8],
    now: DateTime<Utc>,
) -> QueryResult<DraftRow> {
    diesel::update(drafts::table.find(id))
        .set((
            drafts::content.eq(content),
            drafts::updated_at.eq(now),
            drafts::version.eq(drafts::version + 1),
        ))
        .returning(DraftRow::as_returning())
        .get_result(tx)
        .await
}

/// Deletes a draft that is locked.
pub async fn delete_draft(tx: &mut Tx, id: Uuid) -> QueryResult<()> {
    diesel::delete(drafts::table.find(id)).execute(tx).await.map(drop)
}

/// Something that somebody was told.
#[derive(Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = notices, check_for_backend(Pg))]
pub struct NoticeRow {
    pub id: Uuid,
    pub account_id: AccountId,
    pub event_id: Uuid,
    pub kind: String,
    pub subject_type: String,
    pub subject_id: Uuid,
    pub subject_code: String,
    pub duty: Option<String>,
    pub at: DateTime<Utc>,
    pub read_at: Option<DateTime<Utc>>,
}

/// Where a page of notices goes on.
#[derive(Debug, Serialize, Deserialize)]
pub struct Place {
    pub at: DateTime<Utc>,
    pub id: Uuid,
}

/// One page of what the caller was told, the newest first, one row more than asked when there are more.
pub async fn notices(
    conn: &mut AsyncPgConnection,
    owner: AccountId,
    unread: bool,
    after: Option<Place>,
    limit: i64,
) -> QueryResult<Vec<NoticeRow>> {
    let mut query = notices::table
        .filter(notices::account_id.eq(owner.0))
        .order((notices::at.desc(), notices::id.desc()))
        .select(NoticeRow::as_select())
        .limit(limit + 1)
        .into_boxed::<Pg>();
    if unread {
        query = query.filter(notices::read_at.is_null());
    }
    if let Some(place) = after {
        query = query
            .filter(notices::at.le(place.at))
            .filter(notices::at.lt(place.at).or(notices::id.lt(place.id)));
    }
    query.load(conn).await
}

/// How many notices wait, counted up to `most`.
pub async fn unread(conn: &mut AsyncPgConnection, owner: AccountId, most: i64) -> QueryResult<i64> {
    let waiting: Vec<Uuid> = notices::table
        .filter(notices::account_id.eq(owner.0).and(notices::read_at.is_null()))
        .order((notices::at.desc(), notices::id.desc()))
        .select(notices::id)
        .limit(most)
        .load(conn)
        .await?;
    Ok(i64::try_from(waiting.len()).unwrap_or(most))
}

/// The caller has seen what was told between two instants.
pub async fn mark_seen(
    tx: &mut Tx,
    owner: AccountId,
    shown: RangeInclusive<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::update(notices::table)
        .filter(notices::account_id.eq(owner.0).and(notices::read_at.is_null()))
        .filter(notices::at.between(*shown.start(), *shown.end()))
        .set(notices::read_at.eq(now))
        .execute(tx)
        .await
        .map(drop)
}

/// Tells; whom an event was told already is not told again.
pub async fn tell(conn: &mut AsyncPgConnection, rows: &[NoticeRow]) -> QueryResult<()> {
    diesel::insert_into(notices::table)
        .values(rows)
        .on_conflict((notices::event_id, notices::account_id))
        .do_nothing()
        .execute(conn)
        .await
        .map(drop)
}

/// A calendar feed.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = calendar_feeds, check_for_backend(Pg))]
pub struct FeedRow {
    pub id: Uuid,
    pub account_id: AccountId,
    pub owner: FeedOwner,
    pub created_at: DateTime<Utc>,
    pub fetched_at: Option<DateTime<Utc>>,
}

/// The caller's feeds that did not end.
pub async fn feeds(conn: &mut AsyncPgConnection, owner: AccountId) -> QueryResult<Vec<FeedRow>> {
    calendar_feeds::table
        .filter(calendar_feeds::account_id.eq(owner.0).and(calendar_feeds::ended_at.is_null()))
        .order((calendar_feeds::created_at, calendar_feeds::id))
        .select(FeedRow::as_select())
        .load(conn)
        .await
}

/// Makes a feed.
pub async fn insert_feed(
    tx: &mut Tx,
    (id, account, owner): (Uuid, AccountId, FeedOwner),
    token_hash: &[u8],
    now: DateTime<Utc>,
) -> QueryResult<FeedRow> {
    diesel::insert_into(calendar_feeds::table)
        .values((
            calendar_feeds::id.eq(id),
            calendar_feeds::account_id.eq(account.0),
            calendar_feeds::owner.eq(owner.as_str()),
            calendar_feeds::token_hash.eq(token_hash),
            calendar_feeds::created_at.eq(now),
        ))
        .returning(FeedRow::as_returning())
        .get_result(tx)
        .await
}

/// Ends one of the caller's feeds; false where there is none.
pub async fn end_feed(tx: &mut Tx, owner: AccountId, id: Uuid, now: DateTime<Utc>) -> QueryResult<bool> {
    let own = calendar_feeds::table.find(id).filter(calendar_feeds::account_id.eq(owner.0));
    let ended = diesel::update(own.filter(calendar_feeds::ended_at.is_null()))
        .set(calendar_feeds::ended_at.eq(now))
        .execute(tx)
        .await?;
    Ok(ended == 1)
}

/// The feed of an address, marked as fetched.
pub async fn fetched(
    conn: &mut AsyncPgConnection,
    token_hash: &[u8],
    now: DateTime<Utc>,
) -> QueryResult<Option<FeedRow>> {
    let open = calendar_feeds::token_hash.eq(token_hash).and(calendar_feeds::ended_at.is_null());
    diesel::update(calendar_feeds::table.filter(open))
        .set(calendar_feeds::fetched_at.eq(now))
        .returning(FeedRow::as_returning())
        .get_result(conn)
        .await
        .optional()
}
