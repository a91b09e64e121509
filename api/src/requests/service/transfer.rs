//! Sending a request on to the competent provider (Luật TGPL Đ.35; rows 9, 9a and 9b of the lifecycle). The sender
//! stays responsible until the receiver has answered.

use super::{
    create,
    papers::Papers,
    read,
    transition::{Deed, begin, carry_out},
};
use crate::{
    persons::service as persons,
    platform::{Ctx, IfMatch, Problem, Reply, Tx, code},
    requests::{
        dto::{Reason, Transfer},
        parties, places,
        repo::{self, NewRow},
        view::Outcome,
    },
};
use serde_json::json;
use tgpl_domain::{
    ids::RequestId,
    requests::{Channel, RequestEvent, RequestState, receipt},
};

/// Sends a request on; 09-TP-TGPL tells the receiver and the requester.
pub async fn transfer(
    tx: &mut Tx,
    ctx: &Ctx,
    id: RequestId,
    version: IfMatch,
    asked: Transfer,
) -> Result<Reply, Problem> {
    let step = begin(tx, ctx, id, version, RequestEvent::Transfer, false).await?;
    let receiver = places::unit(tx, asked.organisation_id, ctx.today()).await?.filter(|unit| {
        unit.id != step.row.organisation_id
            && matches!(unit.kind.as_str(), "centre" | "contracted" | "registered")
    });
    let receiver = receiver.ok_or_else(|| {
        Problem::field(
            "/organisation_id",
            "unknown_value",
            "Cần chọn một tổ chức khác đang hoạt động",
            "Another provider in being is to be named",
        )
    })?;
    let reason = asked.reason.into_string();
    let papers = Papers::about(&step.row, &step.content, &step.person)
        .matter(&step.content)
        .text("beneficiary_name", step.person.full_name.as_str())
        .text("receiving_provider", receiver.name)
        .text("reason", &reason);
    let deed = Deed {
        changes: repo::Changes {
            transfer_to_id: Some(Some(asked.organisation_id.0)),
            ..repo::Changes::default()
        },
        outcome: Some(Outcome::Transferred { to: asked.organisation_id, reason }),
        detail: json!({ "to": asked.organisation_id }),
        papers,
    };
    step.finish(tx, ctx, deed).await
}

/// Takes over a request: person, content and parties are copied here, linked, with the original time of receipt.
/// Answers with the request as it is here.
pub async fn confirm(tx: &mut Tx, ctx: &Ctx, id: RequestId, version: IfMatch) -> Result<Reply, Problem> {
    let step = begin(tx, ctx, id, version, RequestEvent::ConfirmTransfer, false).await?;
    let origin = step.row.clone();
    let receiver = origin.transfer_to_id.ok_or_else(Problem::not_found)?;
    let unit = places::unit(tx, receiver, ctx.today()).await?.ok_or_else(Problem::not_found)?;
    let person = persons::copy(tx, ctx, &step.person, (receiver, None)).await?;
    let (state, effects) = receipt(false, &step.assessed.facts);
    let here = RequestId::new();
    let (content, court_file_hash) = repo::Told::of(&step.content).seal(&ctx.services.keys, here)?;
    let row = NewRow {
        id: here,
        organisation_id: receiver,
        branch_id: None,
        receipt_number: create::receipt_number(tx, ctx, (receiver, None), &unit.code).await?,
        // The requester keeps the code of the first receipt; its page follows the request here.
        tracking_hash: ctx.services.keys.find_hash(create::TRACKING, &code::new(&ctx.services.keys)?),
        state,
        channel: Channel::Transferred,
        person_id: person.id,
        form: origin.form,
        role: origin.role,
        field: origin.field,
        content,
        court_file_hash,
        sealed: origin.sealed,
        urgent_ground: origin.urgent_ground,
        received_at: origin.received_at,
        origin_request_id: Some(origin.id),
        author_id: ctx.actor.account,
        created_at: ctx.now,
    };
    create::insert(tx, ctx, row, &person, Vec::new(), "create", json!({ "origin_request_id": id })).await?;
    parties::copy(tx, &ctx.services.keys, id, (here, receiver)).await?;
    let row = repo::find(tx, here).await?.ok_or_else(Problem::not_found)?;
    carry_out(tx, ctx, (&row, ctx.now), RequestState::Received, &effects, &Papers::default()).await?;
    let changes = repo::Changes { transfer_to_id: Some(None), ..repo::Changes::default() };
    let detail = json!({ "request_id": here, "organisation_id": receiver });
    step.write(tx, ctx, Deed { changes, detail, ..Deed::default() }).await?;
    let row = create::next(tx, row).await?;
    let version = row.version;
    let view = read::show(tx, ctx, row, person).await?;
    Ok(Reply::created(format!("/api/v1/requests/{here}"), &view)?.tagged(version))
}

/// Sends a request back to its sender with the reason.
pub async fn give_back(
    tx: &mut Tx,
    ctx: &Ctx,
    id: RequestId,
    version: IfMatch,
    asked: Reason,
) -> Result<Reply, Problem> {
    let step = begin(tx, ctx, id, version, RequestEvent::ReturnTransfer, false).await?;
    let reason = asked.reason.into_string();
    let deed = Deed {
        changes: repo::Changes { transfer_to_id: Some(None), ..repo::Changes::default() },
        detail: json!({ "by": step.row.transfer_to_id, "reason": reason }),
        outcome: Some(Outcome::Returned { reason }),
        ..Deed::default()
    };
    step.finish(tx, ctx, deed).await
}
