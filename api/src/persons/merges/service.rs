//! Merging two records and taking them apart again.

use super::{
    dto::{MergeSide, PersonField, PersonMerge, PersonMergeView},
    repo::{self, MergeRow},
};
use crate::{
    persons::{
        repo::{self as persons, Columns, PersonRow},
        service::{already_merged, reach},
    },
    platform::{
        Ctx, Problem, Reply, Sealed, Tx,
        audit::{self, Act, Class},
        history::{self, Entry},
        outbox,
    },
};
use serde_json::{Value, json};
use tgpl_domain::{
    ids::{OrganisationId, PersonId},
    policy::Permission,
};
use uuid::Uuid;

/// The record that is kept as it was, its sealed columns as they stood.
const BEFORE: Sealed<Columns> = Sealed::column("person_merges.before");

/// Merges two records of one provider: requests and cases go over, the fields that were chosen too, and what was class S4
/// on either side is so from now on. Refuses with 404 where the caller reaches only one of them, 412 where one has changed
/// since it was read, 409 where one was merged already or others went into the one that would be merged.
pub async fn merge(tx: &mut Tx, ctx: &Ctx, body: PersonMerge) -> Result<Reply, Problem> {
    let (keep_id, merge_id) = (body.keep_id, body.merge_id);
    if keep_id == merge_id {
        return Err(Problem::field(
            "/merge_id",
            "invalid_value",
            "Hai hồ sơ phải khác nhau",
            "The two records must differ",
        ));
    }
    repo::lock(tx, [keep_id, merge_id]).await?;
    let (keep, _) = reach(tx, ctx, keep_id, Permission::PersonMerge).await?;
    let (merged, _) = reach(tx, ctx, merge_id, Permission::PersonMerge).await?;
    if (keep.version, merged.version) != (body.keep_version, body.merge_version) {
        return Err(Problem::stale());
    }
    if keep.organisation_id != merged.organisation_id {
        return Err(Problem::field(
            "/merge_id",
            "invalid_value",
            "Hai hồ sơ thuộc hai tổ chức khác nhau",
            "The two records belong to different providers",
        ));
    }
    if keep.merged_into_id.is_some() || merged.merged_into_id.is_some() {
        return Err(already_merged());
    }
    if repo::has_others(tx, merge_id).await? {
        return Err(Problem::not_allowed(
            "Đã có hồ sơ khác gộp vào hồ sơ này: hãy giữ hồ sơ này và gộp hồ sơ kia vào",
            "Other records went into this one: keep it and merge the other into it",
        ));
    }
    let keys = &ctx.services.keys;
    let taken: Vec<PersonField> =
        body.fields.iter().filter(|(_, side)| **side == MergeSide::Merge).map(|(field, _)| *field).collect();
    let (mut after, theirs) = (keep.content(keys)?, merged.content(keys)?);
    for field in &taken {
        field.copy(&theirs, &mut after);
    }

    let moved = move_all(tx, ctx, (&merged, keep_id), None, "merge_person").await?;
    if merged.sealed {
        persons::seal(tx, keep_id).await?;
    }
    let before = BEFORE.seal(keys, keep_id.0, &keep.columns())?;
    let version = now(tx, keep_id).await?.version;
    let columns = Columns::of(keys, keep_id, after)?;
    let keep_version = persons::update(tx, keep_id, version, columns).await?.ok_or_else(Problem::stale)?;
    let merge_version = repo::point(tx, merge_id, Some(keep_id)).await?;
    let row = MergeRow {
        id: Uuid::now_v7(),
        organisation_id: keep.organisation_id,
        keep_id,
        merge_id,
        keep_version,
        merge_version,
        request_ids: moved.requests,
        case_ids: moved.cases,
        fields: taken,
        before,
        author_id: ctx.actor.account,
        at: ctx.now,
        undone_by: None,
        undone_at: None,
    };
    repo::insert(tx, &row).await?;
    record(tx, ctx, "person_merge", &row, keep.sealed || merged.sealed).await?;
    announce(tx, ctx, "person.merged", &row).await?;
    let place = format!("/api/v1/person-merges/{}", row.id);
    Reply::created(place, &PersonMergeView::from(row))
}

/// The merge of a record that the caller may take apart, where nobody has changed either of the two since.
pub async fn undoable(tx: &mut Tx, ctx: &Ctx, person: &PersonRow) -> Result<Option<Uuid>, Problem> {
    let scope = ctx.actor.scope(Permission::PersonMerge);
    if scope.admits(&person.facts(Vec::new())).is_none() {
        return Ok(None);
    }
    Ok(repo::unchanged(tx, person.id).await?)
}

/// One merge, for those who reach the record that is kept.
pub async fn read(tx: &mut Tx, ctx: &Ctx, id: Uuid) -> Result<PersonMergeView, Problem> {
    let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    reach(tx, ctx, row.keep_id, Permission::PersonMerge).await?;
    Ok(row.into())
}

/// Takes two records apart: what went over goes back, the one that was kept is as it was, but that what has become class
/// S4 stays so. What has come to it since the merge stays with it. Refused with 409 once either was changed since.
pub async fn undo(tx: &mut Tx, ctx: &Ctx, id: Uuid) -> Result<Reply, Problem> {
    let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    reach(tx, ctx, row.keep_id, Permission::PersonMerge).await?;
    repo::lock(tx, [row.keep_id, row.merge_id]).await?;
    let (keep, merged) = (now(tx, row.keep_id).await?, now(tx, row.merge_id).await?);
    if row.undone_at.is_some() || !repo::undone(tx, id, ctx.actor.account, ctx.now).await? {
        return Err(Problem::not_allowed("Lần gộp này đã được hoàn tác", "This merge was undone already"));
    }
    if (keep.version, merged.version) != (row.keep_version, row.merge_version) {
        return Err(Problem::not_allowed(
            "Hồ sơ đã được sửa, gộp thêm hoặc niêm phong sau lần gộp này; không hoàn tác được nữa",
            "A record was corrected, merged again or sealed since; the merge cannot be undone any more",
        ));
    }
    repo::point(tx, row.merge_id, None).await?;
    let moved = move_all(
        tx,
        ctx,
        (&keep, row.merge_id),
        Some((&row.request_ids, &row.case_ids)),
        "undo_merge_person",
    )
    .await?;
    if (moved.requests.len(), moved.cases.len()) != (row.request_ids.len(), row.case_ids.len()) {
        return Err(Problem::not_allowed(
            "Một yêu cầu hoặc vụ việc đã chuyển sang hồ sơ khác sau lần gộp này; không hoàn tác được nữa",
            "A request or case has gone to another record since; the merge cannot be undone any more",
        ));
    }
    let before = BEFORE.open(&ctx.services.keys, row.keep_id.0, &row.before)?;
    persons::update(tx, row.keep_id, keep.version, before).await?.ok_or_else(Problem::stale)?;
    record(tx, ctx, "person_merge_undo", &row, keep.sealed || merged.sealed).await?;
    announce(tx, ctx, "person.parted", &row).await?;
    Reply::ok(&read(tx, ctx, id).await?)
}

async fn now(tx: &mut Tx, id: PersonId) -> Result<PersonRow, Problem> {
    persons::find(tx, id).await?.ok_or_else(Problem::not_found)
}

/// What went over.
struct Moved {
    requests: Vec<Uuid>,
    cases: Vec<Uuid>,
}

/// Brings requests and cases of one record to another, each with a line in its history.
async fn move_all(
    tx: &mut Tx,
    ctx: &Ctx,
    (from, to): (&PersonRow, PersonId),
    some: Option<(&[Uuid], &[Uuid])>,
    event: &str,
) -> Result<Moved, Problem> {
    let requests = repo::move_requests(tx, from.id, to, some.map(|(requests, _)| requests)).await?;
    let cases = repo::move_cases(tx, from.id, to, some.map(|(_, cases)| cases)).await?;
    let detail = json!({ "from_person_id": from.id, "to_person_id": to });
    for (id, state) in &requests {
        tell(tx, ctx, from.organisation_id, ("request", *id), (event, state.as_str()), &detail).await?;
    }
    for (id, state) in &cases {
        tell(tx, ctx, from.organisation_id, ("case", *id), (event, state.as_str()), &detail).await?;
    }
    let ids = |mut ids: Vec<Uuid>| {
        ids.sort_unstable();
        ids
    };
    Ok(Moved {
        requests: ids(requests.into_iter().map(|(id, _)| id).collect()),
        cases: ids(cases.into_iter().map(|(id, _)| id).collect()),
    })
}

async fn tell(
    tx: &mut Tx,
    ctx: &Ctx,
    organisation: OrganisationId,
    subject: (&'static str, Uuid),
    (event, state): (&str, &'static str),
    detail: &Value,
) -> Result<(), Problem> {
    let entry = Entry { subject, organisation, event, from: Some(state), to: state, detail: detail.clone() };
    history::write(tx, ctx, &entry).await
}

/// A row of the access log for each of the two records.
async fn record(tx: &mut Tx, ctx: &Ctx, act: &str, row: &MergeRow, sealed: bool) -> Result<(), Problem> {
    let fields: Vec<&str> = row.fields.iter().map(|field| field.as_str()).chain(["merged_into_id"]).collect();
    let of = |id: PersonId| Act {
        act,
        object: ("person", id.0),
        organisation: row.organisation_id,
        class: Class::of_record(sealed),
        fields: &fields,
        reason: None,
    };
    audit::record_all(tx, ctx, &[of(row.keep_id), of(row.merge_id)]).await
}

async fn announce(tx: &mut Tx, ctx: &Ctx, topic: &str, row: &MergeRow) -> Result<(), Problem> {
    let payload = json!({ "merge_id": row.id, "keep_id": row.keep_id, "merged_id": row.merge_id });
    outbox::announce(tx, ctx, row.organisation_id, topic, ("person", row.keep_id.0), payload).await
}
