//! Saved views.

use super::record;
use crate::{
    desk::{
        dto::{SavedView, SavedViewCreate, SavedViewPatch, Shared, ViewPage},
        repo::{self, ViewChange, ViewRow},
    },
    platform::{Ctx, IfMatch, Problem, Tx, audit::Class, problem::Code},
};
use std::collections::BTreeSet;
use tgpl_domain::{policy::Role, tag::Tag, text::CleanText};
use uuid::Uuid;

/// Views that one account may keep.
const MOST: i64 = 100;

/// The caller's views and those shared with the caller.
pub async fn list(ctx: &Ctx, page: Option<ViewPage>) -> Result<Vec<SavedView>, Problem> {
    let mut conn = ctx.services.db.plain().await?;
    let rows = repo::views(&mut conn, ctx, page).await?;
    let mut chosen: BTreeSet<ViewPage> =
        rows.iter().filter(|(row, _)| is_own_default(ctx, row)).map(|(row, _)| row.page).collect();
    let views = rows.into_iter().map(|(row, owner)| {
        let of_role =
            row.role_default && row.role.is_some_and(|role| ctx.actor.holds(role)) && chosen.insert(row.page);
        SavedView { is_default: of_role || is_own_default(ctx, &row), ..view(ctx, row, owner) }
    });
    Ok(views.collect())
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
    if asked.role_default {
        open_for_role(tx, ctx, asked.page, asked.role).await?;
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
        role_default: asked.role_default,
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
    if asked.role_default == Some(true) && !row.role_default {
        // It is shared with the unit in which it was kept: somebody who has moved since decides nothing there.
        if row.unit_id != ctx.actor.home {
            return Err(Problem::new(Code::forbidden));
        }
        open_for_role(tx, ctx, row.page, row.role).await?;
    }
    let change = ViewChange {
        name: asked.name.map(CleanText::into_string),
        query: asked.query.map(CleanText::into_string),
        is_default: asked.is_default,
        role_default: asked.role_default,
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

/// Makes room for a view that opens the page for a role of the caller's unit.
async fn open_for_role(tx: &mut Tx, ctx: &Ctx, page: ViewPage, role: Option<Role>) -> Result<(), Problem> {
    let role = role.ok_or_else(|| {
        Problem::field(
            "/role_default",
            "required_with",
            "Chỉ bộ xem chia sẻ cho một vai trò mới mở trang cho vai trò đó",
            "A view that is shared with a role alone opens the page for it",
        )
    })?;
    let decides = [Role::Director, Role::CentreAdmin, Role::Sysadmin];
    if !decides.into_iter().any(|one| ctx.actor.holds(one)) {
        return Err(Problem::new(Code::forbidden));
    }
    Ok(repo::clear_role_default(tx, (ctx.actor.home, page, role)).await?)
}

fn is_own_default(ctx: &Ctx, row: &ViewRow) -> bool {
    row.is_default && row.account_id == ctx.actor.account
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
        is_default: is_own_default(ctx, &row),
        id: row.id,
        version: row.version,
        page: row.page,
        name: row.name,
        query: row.query,
        shared: row.shared,
        role: row.role,
        role_default: row.role_default,
        owner_name,
    }
}
