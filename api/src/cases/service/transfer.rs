//! A case goes to another provider (Luật TGPL Đ.35): the sender answers for it until the receiver confirms.

use super::{
    open::{OpenCase, open},
    transition::{self, Step},
};
use crate::{
    cases::{
        dto::{CaseView, actions::Transfer},
        repo,
    },
    platform::{
        Ctx, Problem, Reply, Tx,
        db::{self, Rows},
    },
    requests::service as requests,
};
use chrono::{DateTime, Utc};
use serde::de::DeserializeOwned;
use serde_json::Value;
use tgpl_domain::{cases::CaseEvent, ids::CaseId};

/// Asks another provider to take the case over.
pub(in crate::cases) async fn offer(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CaseId,
    version: i32,
    body: Transfer,
) -> Result<Reply, Problem> {
    let known = transition::asked(tx, ctx, id, version, CaseEvent::Transfer).await?;
    let receiver = repo::provider_name(tx, body.organisation_id, ctx.today()).await?;
    let Some(receiver) = receiver.filter(|_| body.organisation_id != known.row.organisation_id) else {
        return Err(Problem::field(
            "/organisation_id",
            "unknown_value",
            "Không phải tổ chức thực hiện trợ giúp pháp lý khác đang hoạt động",
            "Not another provider of legal aid in activity",
        ));
    };
    let mut step = Step::default().tell("organisation_id", body.organisation_id).tell("reason", body.reason);
    step.change.transfer_to_id = Some(Some(body.organisation_id.0));
    step.fields.insert("receiving_provider".into(), receiver.into());
    let row = transition::happen(tx, ctx, known, CaseEvent::Transfer, step).await?;
    transition::reply(ctx, row)
}

/// The receiver sends the case back. The rows leave the receiver's reach by it, so the work is done with the
/// nation in sight, after the right was proved.
pub(in crate::cases) async fn send_back(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CaseId,
    version: i32,
    step: Step,
) -> Result<Reply, Problem> {
    let known = transition::asked(tx, ctx, id, version, CaseEvent::ReturnTransfer).await?;
    db::see(tx, &Rows::Nation).await?;
    let row = transition::happen(tx, ctx, known, CaseEvent::ReturnTransfer, step).await?;
    transition::reply(ctx, row)
}

/// Takes a case over: person, request, matter and eligibility are copied to the receiver, who gives it a code of its
/// own; the clock of the assignment runs from the confirmation. Answers with the case as it is here.
///
/// Both providers' rows are written, so the work is done with the nation in sight, after the right was proved.
pub(in crate::cases) async fn confirm(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CaseId,
    version: i32,
) -> Result<Reply, Problem> {
    let known = transition::asked(tx, ctx, id, version, CaseEvent::ConfirmTransfer).await?;
    known.row.state.apply(CaseEvent::ConfirmTransfer, &known.facts).map_err(transition::refused)?;
    let receiver = known.row.transfer_to_id.ok_or_else(Problem::not_found)?;
    db::see(tx, &Rows::Nation).await?;
    let row = known.row.clone();
    let (grounds, matter, law_version) = repo::eligibility(tx, &ctx.services.keys, id).await?;
    let (request_id, person_id) = requests::take_over(tx, ctx, row.request_id, receiver).await?;
    let taken = OpenCase {
        organisation: receiver,
        branch: None,
        request_id,
        person_id,
        form: row.form,
        role: row.role,
        field: row.field.clone(),
        received_on: row.received_on,
        accepted_at: ctx.now,
        status: said(&matter, "procedural_status"),
        // What the body told the sender is told here now (row 35 of the lifecycle).
        notice_received_at: said::<DateTime<Utc>>(&matter, "notice_received_at").map(|_| ctx.now),
        appointed_defence: said(&matter, "appointed_defence").unwrap_or(false),
        matter,
        grounds,
        law_version,
        proof_pending: row.proof_pending,
        proof_extended: known.standing.proof_extended,
        urgent: row.urgent,
        sealed: row.sealed,
        imported_code: None,
        origin_case_id: Some(id),
    };
    let here = open(tx, ctx, taken).await?;
    requests::became(tx, request_id, here).await?;
    let step = Step::default().tell("organisation_id", receiver).tell("case_id", here);
    transition::happen(tx, ctx, known, CaseEvent::ConfirmTransfer, step).await?;
    let row = repo::find(tx, here).await?.ok_or_else(Problem::not_found)?;
    let version = row.version;
    Ok(Reply::created(format!("/api/v1/cases/{here}"), &CaseView::whole(&ctx.services.keys, row, false)?)?
        .tagged(version))
}

fn said<T: DeserializeOwned>(matter: &Value, key: &str) -> Option<T> {
    serde_json::from_value(matter.get(key)?.clone()).ok()
}
