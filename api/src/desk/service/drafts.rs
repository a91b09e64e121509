//! Drafts: what somebody is still writing, sealed for that account alone.

use super::record;
use crate::{
    desk::{
        dto::{DraftCreate, DraftPatch, DraftSummary, DraftView},
        repo::{self, DraftRow},
    },
    platform::{Ctx, IfMatch, Patch, Problem, Sealed, Tx, audit::Class},
};
use serde_json::{Map, Value};
use uuid::Uuid;

const CONTENT: Sealed<Map<String, Value>> = Sealed::column("drafts.content");
/// Drafts that one account keeps; the oldest make room.
const MOST: i64 = 50;
/// Bytes of a draft's words as JSON.
const LONGEST: usize = 64 * 1024;

/// The caller's drafts, the last first.
pub async fn list(ctx: &Ctx) -> Result<Vec<DraftSummary>, Problem> {
    let mut conn = ctx.services.db.plain().await?;
    Ok(repo::drafts(&mut conn, ctx.actor.account).await?.into_iter().map(summary).collect())
}

/// Begins a draft. The access log's row of it stands for every later saving.
pub async fn create(tx: &mut Tx, ctx: &Ctx, asked: DraftCreate) -> Result<DraftSummary, Problem> {
    let id = Uuid::now_v7();
    let row = DraftRow {
        id,
        version: 1,
        account_id: ctx.actor.account,
        form: asked.form.into_string(),
        subject_id: asked.subject_id,
        content: sealed(ctx, id, &asked.content)?,
        created_at: ctx.now,
        updated_at: ctx.now,
    };
    repo::insert_draft(tx, &row, MOST).await?;
    record(tx, ctx, "draft_create", ("draft", id), Class::S4, &["content"]).await?;
    Ok(summary(row))
}

/// One of the caller's drafts with its words.
pub async fn read(tx: &mut Tx, ctx: &Ctx, id: Uuid) -> Result<DraftView, Problem> {
    let row = own(tx, ctx, id).await?;
    let content = CONTENT.open(&ctx.services.keys, id, &row.content)?;
    record(tx, ctx, "draft_read", ("draft", id), Class::S4, &["content"]).await?;
    Ok(DraftView { summary: summary(row), content })
}

/// Keeps what one of the caller's drafts says now.
pub async fn update(
    tx: &mut Tx,
    ctx: &Ctx,
    id: Uuid,
    version: IfMatch,
    patch: &Patch<DraftPatch>,
) -> Result<DraftSummary, Problem> {
    let row = at(own(tx, ctx, id).await?, version)?;
    let present = DraftPatch { content: CONTENT.open(&ctx.services.keys, id, &row.content)? };
    let content = sealed(ctx, id, &patch.apply(&present)?.content)?;
    Ok(summary(repo::update_draft(tx, id, &content, ctx.now).await?))
}

/// Throws one of the caller's drafts away.
pub async fn delete(tx: &mut Tx, ctx: &Ctx, id: Uuid, version: IfMatch) -> Result<(), Problem> {
    at(own(tx, ctx, id).await?, version)?;
    repo::delete_draft(tx, id).await?;
    record(tx, ctx, "draft_delete", ("draft", id), Class::S4, &["content"]).await
}

async fn own(tx: &mut Tx, ctx: &Ctx, id: Uuid) -> Result<DraftRow, Problem> {
    repo::lock_draft(tx, ctx.actor.account, id).await?.ok_or_else(Problem::not_found)
}

fn at(row: DraftRow, version: IfMatch) -> Result<DraftRow, Problem> {
    if version.0 == row.version { Ok(row) } else { Err(Problem::stale()) }
}

fn sealed(ctx: &Ctx, id: Uuid, content: &Map<String, Value>) -> Result<Vec<u8>, Problem> {
    if serde_json::to_vec(content)?.len() > LONGEST {
        return Err(Problem::field(
            "/content",
            "too_long",
            "Bản nháp dài quá 64 KiB",
            "A draft has at most 64 KiB",
        ));
    }
    Ok(CONTENT.seal(&ctx.services.keys, id, content)?)
}

fn summary(row: DraftRow) -> DraftSummary {
    DraftSummary {
        id: row.id,
        version: row.version,
        form: row.form,
        subject_id: row.subject_id,
        created_at: row.created_at,
        updated_at: row.updated_at,
    }
}
