//! Correcting what a request says, until it is decided.

use super::{
    assess,
    create::{check, next, passed_on, passing_on, put_parties},
    read,
    transition::{audit_act, entry, open, start, subject},
};
use crate::{
    obligations::service::{self as obligations, End},
    persons::service as persons,
    platform::{Ctx, IfMatch, Patch, Problem, Reply, history, idempotency},
    requests::{
        dto::RequestContent,
        repo::{self, Changes},
    },
};
use serde_json::json;
use tgpl_domain::{deadlines::Duty, ids::RequestId, policy::Permission, requests::RequestState};

/// Corrects a request. Urgency is found anew; what became sealed stays sealed. Refuses with 409 once it is decided.
pub async fn update(
    ctx: &Ctx,
    id: RequestId,
    IfMatch(version): IfMatch,
    patch: &Patch<RequestContent>,
) -> Result<Reply, Problem> {
    idempotency::change(ctx, Permission::RequestUpdate, async |tx| {
        let row = repo::hold(tx, id).await?.ok_or_else(Problem::not_found)?;
        ctx.authorise(Permission::RequestUpdate, &row.facts())?;
        if row.version != version {
            return Err(Problem::stale());
        }
        if !matches!(row.state, RequestState::Draft | RequestState::Received | RequestState::NeedSupplement) {
            return Err(Problem::not_allowed(
                "Yêu cầu đã được giải quyết, không sửa được nữa",
                "The request is decided and cannot be changed",
            ));
        }
        let (present, person) = open(tx, ctx, &row, Permission::RequestUpdate).await?;
        let content = patch.apply(&present)?;
        check(tx, &content).await?;
        let key = (row.id, row.organisation_id);
        if let Some(parties) = content.parties.clone() {
            put_parties(tx, ctx, key, &person, parties).await?;
        }
        let sealed = row.sealed || assess::sealed(ctx, &content, &person)?;
        if sealed {
            persons::seal(tx, person.id).await?;
        }
        let calendar = obligations::calendar(tx).await?;
        let urgent_ground = assess::urgent(&content, row.channel, ctx.today(), &calendar);
        if urgent_ground.is_some() && row.urgent_ground.is_none() && row.state == RequestState::Received {
            start(tx, ctx, subject(&row), (Duty::AcceptUrgent, ctx.now), None).await?;
        }
        if passing_on(&present.matter) != passing_on(&content.matter) {
            let told = [Duty::NotifyForHeld, Duty::NotifyForAccused];
            obligations::end(tx, ctx.now, id.0, &told, End::TakenBack).await?;
            passed_on(tx, ctx, &row, &content.matter).await?;
        }
        let (told, court_file_hash) = repo::Told::of(&content).seal(&ctx.services.keys, id)?;
        let changes = Changes {
            form: Some(content.form),
            role: Some(content.role),
            field: Some(content.field.as_ref().map(ToString::to_string)),
            content: Some(told),
            court_file_hash: Some(court_file_hash),
            sealed: Some(sealed),
            urgent_ground: Some(urgent_ground),
            ..Changes::default()
        };
        repo::update(tx, id, version, changes).await?.ok_or_else(Problem::stale)?;
        let fields = patch.fields();
        let told = entry(key, "update", (Some(row.state), row.state), json!({ "fields": fields }));
        history::write(tx, ctx, &told).await?;
        audit_act(tx, ctx, &row, "request_update", &fields).await?;
        let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
        let row = next(tx, row).await?;
        let person = persons::find(tx, row.person_id).await?.ok_or_else(Problem::not_found)?;
        let version = row.version;
        Ok(Reply::ok(&read::show(tx, ctx, row, person).await?)?.tagged(version))
    })
    .await
}
