//! Questions kept under a name, each answered by the data of its instant for ever.

use super::query::{self, Instant, Question, version};
use crate::{
    platform::{
        Ctx, IfMatch, Problem, Tx,
        audit::{self, Act, Class},
        db::across_nation,
    },
    statistics::{
        dto::{MeasureAnswer, SavedQuery, SavedQueryCreate},
        repo::{self, SavedRow},
        service::halt,
    },
};
use uuid::Uuid;

/// Questions that one account may keep.
const MOST: i64 = 100;

/// The caller's questions, by name.
pub async fn list(ctx: &Ctx) -> Result<Vec<SavedQuery>, Problem> {
    let mut conn = ctx.services.db.plain().await?;
    repo::saved(&mut conn, ctx.actor.account.0).await?.into_iter().map(view).collect()
}

/// One of the caller's questions.
pub async fn read(ctx: &Ctx, id: Uuid) -> Result<SavedQuery, Problem> {
    let mut conn = ctx.services.db.plain().await?;
    view(repo::saved_one(&mut conn, ctx.actor.account.0, id).await?.ok_or_else(Problem::not_found)?)
}

/// Keeps a question with its instant. Whatever is counted then is waited for, so that the version kept tells all of it.
pub async fn create(tx: &mut Tx, ctx: &Ctx, made: SavedQueryCreate) -> Result<SavedQuery, Problem> {
    let asked = Question::read(&made.query, ctx.today()).map_err(within)?;
    query::reached(tx, ctx, &asked).await?;
    let owner = ctx.actor.account.0;
    if repo::count_saved(tx, owner).await? >= MOST {
        return Err(Problem::not_allowed(
            "Đã đủ 100 truy vấn đã lưu; hãy xóa bớt",
            "There are 100 saved queries already; delete some",
        ));
    }
    let instant = Instant::asked(ctx, made.query.as_of).map_err(within)?;
    let watermark = across_nation(tx, async |tx| match instant {
        Instant::Now => halt(tx).await,
        known => version(tx, known).await,
    })
    .await?;
    let row = SavedRow {
        id: Uuid::now_v7(),
        version: 1,
        account_id: owner,
        name: made.name.into_string(),
        query: serde_json::to_value(&made.query)?,
        as_of: instant.at(ctx),
        watermark,
        created_at: ctx.now,
    };
    repo::save(tx, &row).await?;
    record(tx, ctx, "saved_query_create", row.id).await?;
    view(row)
}

/// Deletes one of the caller's questions.
pub async fn delete(tx: &mut Tx, ctx: &Ctx, id: Uuid, version: IfMatch) -> Result<(), Problem> {
    let row = repo::saved_one(tx, ctx.actor.account.0, id).await?.ok_or_else(Problem::not_found)?;
    if version.0 != row.version {
        return Err(Problem::stale());
    }
    repo::unsave(tx, id).await?;
    record(tx, ctx, "saved_query_delete", id).await
}

/// Answers one of the caller's questions: by the data it was kept with, or by those of now.
pub async fn run(ctx: &Ctx, id: Uuid, now: bool) -> Result<MeasureAnswer, Problem> {
    let kept = read(ctx, id).await?;
    let asked = Question::read(&kept.query, ctx.today())?;
    let instant = if now { Instant::Now } else { Instant::Kept(kept.as_of, kept.watermark) };
    query::answer(ctx, asked, instant).await
}

fn view(row: SavedRow) -> Result<SavedQuery, Problem> {
    Ok(SavedQuery {
        id: row.id,
        version: row.version,
        name: row.name,
        query: serde_json::from_value(row.query)?,
        as_of: row.as_of,
        watermark: row.watermark,
        created_at: row.created_at,
    })
}

/// A refusal of the question, pointing into the body that holds it.
fn within(mut problem: Problem) -> Problem {
    for error in &mut problem.errors {
        error.pointer.insert_str(0, "/query");
    }
    problem
}

async fn record(tx: &mut Tx, ctx: &Ctx, act: &str, id: Uuid) -> Result<(), Problem> {
    let act = Act {
        act,
        object: ("saved_query", id),
        organisation: ctx.actor.home,
        class: Class::S1,
        fields: &["query"],
        reason: None,
    };
    audit::record(tx, ctx, &act).await
}
