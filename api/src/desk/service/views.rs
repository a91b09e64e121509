//! Saved views.

use super::record;
use crate::{
    desk::{
        dto::{SavedView, SavedViewCreate, SavedViewPatch, Shared, ViewPage},
        repo::{self, ViewChange, ViewRow},
    },
    platform::{Ctx, IfMatch, Problem, Tx, audit::Class},
};
use tgpl_domain::tag::Tag;
use uuid::Uuid;

/// Views that one account may keep.
const MOST: i64 = 100;

/// The caller's views and those shared with the caller.
pub async fn list(ctx: &Ctx, page: Option<ViewPage>) -> Result<Vec<SavedView>, Problem> {
    let mut conn = ctx.services.db.plain().await?;
    let rows = repo::views(&mut conn, ctx, page).await?;
    Ok(rows.into_iter().map(|(row, owner)| view(ctx, row, owner)).collect())
}

/// Keeps a view.
pub async fn create(tx: &mut Tx, ctx: &Ctx, asked: SavedViewCreate) -> Result<SavedView, Problem> {
    let owner = ctx.actor.account;
    let shared = asked.shared.unwrap_or(Shared::Mine);
    if (shared == Shared::Role) != asked.role.is_some() {
        return Err(Problem::field(
            "/role",
            "required_with",
            "Chỉ rõ vai trò khi chia sẻ cho một vai trò, và chỉ khi đó",
            "Named when the view is shared with a role, and only then",
        ));
    }
    check(asked.query.as_str())?;
    if repo::count_views(tx, owner).await? >= MOST {
        return Err(Problem::not_allowed(
            "Đã đủ 100 bộ xem; hãy xóa bớt",
            "There are 100 views already; delete some",
        ));
    }
    if asked.is_default {
        repo::clear_default(tx, owner, asked.page).await?;
    }
    let row = ViewRow {
        id: Uuid::now_v7(),
        version: 1,
        account_id: owner,
        unit_id: ctx.actor.home,
        page: asked.page,
        name: asked.name.into_string(),
        query: asked.query.into_string(),
        shared,
        role: asked.role,
        is_default: asked.is_default,
        created_at: ctx.now,
    };
    repo::insert_view(tx, &row).await?;
    record(tx, ctx, "saved_view_create", ("saved_view", row.id), Class::S1, &["query"]).await?;
    Ok(view(ctx, row, None))
}

/// Changes one of the caller's views.
pub async fn update(
    tx: &mut Tx,
    ctx: &Ctx,
    id: Uuid,
    version: IfMatch,
    asked: SavedViewPatch,
) -> Result<SavedView, Problem> {
    let row = own(tx, ctx, id, version).await?;
    if let Some(query) = &asked.query {
        check(query.as_str())?;
    }
    if asked.is_default == Some(true) && !row.is_default {
        repo::clear_default(tx, ctx.actor.account, row.page).await?;
    }
    let change = ViewChange {
        name: asked.name.map(|name| name.into_string()),
        query: asked.query.map(|query| query.into_string()),
        is_default: asked.is_default,
    };
    let row = repo::update_view(tx, id, &change).await?;
    record(tx, ctx, "saved_view_update", ("saved_view", id), Class::S1, &["query"]).await?;
    Ok(view(ctx, row, None))
}

/// Deletes one of the caller's views.
pub async fn delete(tx: &mut Tx, ctx: &Ctx, id: Uuid, version: IfMatch) -> Result<(), Problem> {
    own(tx, ctx, id, version).await?;
    repo::delete_view(tx, id).await?;
    record(tx, ctx, "saved_view_delete", ("saved_view", id), Class::S1, &["query"]).await
}

async fn own(tx: &mut Tx, ctx: &Ctx, id: Uuid, version: IfMatch) -> Result<ViewRow, Problem> {
    let row = repo::lock_view(tx, ctx.actor.account, id).await?.ok_or_else(Problem::not_found)?;
    if version.0 == row.version { Ok(row) } else { Err(Problem::stale()) }
}

/// A view is kept and shared, so it holds codes, ids, days and labels alone: other words may name a person. A label does
/// not, since whoever lists the cases sees it.
fn check(query: &str) -> Result<(), Problem> {
    let is_code = |text: &str| {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"@_-+,.:[]".contains(&byte);
        (1..=200).contains(&text.len()) && text.bytes().all(fits)
    };
    let is_filter = |name: &str, value: &str| {
        name.starts_with(|first: char| first.is_ascii_lowercase())
            && !matches!(name, "q" | "cursor")
            && is_code(name)
            && (is_code(value) || (name == "tag" && Tag::parse(value).is_ok()))
    };
    let mut pairs = url::form_urlencoded::parse(query.as_bytes());
    if pairs.all(|(name, value)| is_filter(&name, &value)) {
        return Ok(());
    }
    Err(Problem::field(
        "/query",
        "pattern",
        "Bộ xem chỉ giữ bộ lọc: mã, số, ngày, nhãn; không giữ từ có thể là tên người",
        "A view keeps a filter: codes, ids, days, labels; no words that may name a person",
    ))
}

fn view(ctx: &Ctx, row: ViewRow, owner_name: Option<String>) -> SavedView {
    SavedView {
        mine: row.account_id == ctx.actor.account,
        id: row.id,
        version: row.version,
        page: row.page,
        name: row.name,
        query: row.query,
        shared: row.shared,
        role: row.role,
        is_default: row.is_default && row.account_id == ctx.actor.account,
        owner_name,
    }
}
