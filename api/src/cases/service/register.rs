//! Closing of the case register (*kết sổ*): each month, half-year and year (TT 12/2018 Đ.7 kh.1, DL54).

use crate::{
    cases::{
        dto::work::{CloseRegister, ClosingView},
        repo::{self, ClosingRow},
    },
    platform::{
        Ctx, Problem, Reply, Tx,
        audit::{self, Act, Class},
    },
};
use tgpl_domain::policy::{Facts, Permission};
use uuid::Uuid;

/// Closes a period: counts what was accepted and what ended in it. A period is closed once, from its last day on.
pub(in crate::cases) async fn close(tx: &mut Tx, ctx: &Ctx, body: CloseRegister) -> Result<Reply, Problem> {
    let facts =
        Facts { organisation: Some(body.organisation_id), branch: body.branch_id, ..Facts::default() };
    ctx.authorise(Permission::CaseArchive, &facts)?;
    if !repo::keeps_register(tx, body.organisation_id, body.branch_id).await? {
        return Err(Problem::field(
            "/branch_id",
            "unknown_value",
            "Không có sổ thụ lý của đơn vị này",
            "There is no such register",
        ));
    }
    let (from, to) = (body.period.first_day(body.on), body.period.closing_day(body.on));
    if to > ctx.today() {
        return Err(Problem::not_allowed(
            format!("Kỳ này kết sổ vào ngày {}", to.format("%d/%m/%Y")),
            format!("This period is closed on {to}"),
        ));
    }
    let (accepted, ended) = repo::counted(tx, body.organisation_id, body.branch_id, from, to).await?;
    let row = ClosingRow {
        id: Uuid::now_v7(),
        organisation_id: body.organisation_id,
        branch_id: body.branch_id,
        period: body.period,
        period_from: from,
        period_to: to,
        accepted,
        ended,
        author: ctx.actor.account.0,
        at: ctx.now,
    };
    repo::add_closing(tx, &row).await?;
    let act = Act {
        act: "register_closing_create",
        object: ("register_closing", row.id),
        organisation: body.organisation_id,
        class: Class::S1,
        fields: &["accepted", "ended"],
        reason: None,
    };
    audit::record(tx, ctx, &act).await?;
    Reply::created("/api/v1/register-closings".into(), &ClosingView::from(row))
}
