//! A case goes to another provider (Luật TGPL Đ.35): the sender answers for it until the receiver confirms.

use super::transition::{self, Step};
use crate::{
    cases::{dto::actions::Transfer, repo},
    platform::{
        Ctx, Problem, Reply, Tx,
        db::{self, Rows},
    },
};
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
