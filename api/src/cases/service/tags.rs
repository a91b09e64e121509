//! Labels of cases.

use super::{
    record::{note_act, own, seen},
    transition,
};
use crate::{
    cases::{
        dto::bulk::TagChange,
        repo::{self, Change},
    },
    platform::{Ctx, Problem, Reply, Tx, audit::Class},
};
use serde_json::json;
use tgpl_domain::{
    ids::CaseId,
    policy::Permission,
    tag::{MOST, Tag},
};

/// Puts labels on a case and takes some off. Answers with the case after it, and with the change that would take it
/// back, where anything changed. A label is no part of the file, so that an archived case may have one.
pub(in crate::cases) async fn change(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CaseId,
    version: i32,
    body: TagChange,
) -> Result<(Reply, Option<TagChange>), Problem> {
    if body.add.is_empty() && body.remove.is_empty() {
        return Err(Problem::field("/add", "required", "Cần nêu nhãn để gắn hoặc bỏ", "Name a label"));
    }
    if let Some(place) = body.remove.iter().position(|tag| body.add.contains(tag)) {
        return Err(Problem::field(
            format!("/remove/{place}"),
            "invalid_value",
            "Một nhãn không thể vừa gắn vừa bỏ",
            "A label is put on or taken off, not both",
        ));
    }
    repo::lock(tx, id).await?.ok_or_else(Problem::not_found)?;
    let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::CaseTag, &own(&row))?;
    if row.version != version {
        return Err(Problem::stale());
    }
    let is_on = |tag: &Tag| row.tags.iter().any(|on| on == tag.as_str());
    let mut add: Vec<Tag> = body.add.into_iter().filter(|tag| !is_on(tag)).collect();
    let mut remove: Vec<Tag> = body.remove.into_iter().filter(is_on).collect();
    for tags in [&mut add, &mut remove] {
        tags.sort();
        tags.dedup();
    }
    if row.tags.len() + add.len() - remove.len() > MOST {
        return Err(Problem::field(
            "/add",
            "length",
            "Một vụ việc có nhiều nhất 20 nhãn",
            "A case has twenty labels at most",
        ));
    }
    let mut undo = None;
    if !add.is_empty() || !remove.is_empty() {
        repo::tag(tx, ctx, &row, &add, &remove).await?;
        let same = Change { state: Some(row.state), ..Change::default() };
        repo::change(tx, &row, version, &same).await?;
        note_act(tx, ctx, &row, "tag", json!({ "added": add, "removed": remove })).await?;
        undo = Some(TagChange { add: remove, remove: add });
    }
    seen(tx, ctx, &row, "case_tag", Class::S2, &["tags"]).await?;
    let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    Ok((transition::reply(ctx, row)?, undo))
}
