//! The use cases of blanks, a file a part of them.

mod issue;
mod ledger;
mod life;
mod papers;
mod reading;

pub use issue::{Use, give_back, has_blank, issue, printed};
pub use ledger::{elsewhere, faulty, places, plan};
pub use life::{
    Allowed, Asked, Spoken, actions, allowed, approve, cancel, carry_out, confirm, discrepancy, known,
    reject, report,
};
pub use papers::{
    act, ask, begun, destroy, draft, kept, lose, own, printed_by, recall, receive, reverse, series, ship,
    signed, store, unit,
};
pub use reading::{balances, blank, by, holders, list, movements, range, read, trace, types, view};

use super::{
    dto::Said,
    repo::{self, PaperRow},
};
use crate::platform::{
    Ctx, Problem, Sealed, Tx,
    audit::{self, Act, Class},
    outbox,
    problem::Code,
};
use serde_json::json;
use tgpl_domain::{
    blanks::{PaperEvent, PaperKind, PaperNotAllowed, PaperRefusal},
    ids::OrganisationId,
    policy::{Facts, Permission},
};

/// Reasons, minutes, the council.
pub const SAID: Sealed<Said> = Sealed::column("blank_papers.said");

/// Whose something is.
pub fn facts(unit: OrganisationId) -> Facts {
    Facts { organisation: Some(unit), ..Facts::default() }
}

/// Whether the caller may take a step: each is somebody's, and a return arrives at the Agency. To others the paper is missing,
/// though they may read it.
pub fn may(ctx: &Ctx, row: &PaperRow, event: PaperEvent, agency: OrganisationId) -> Result<(), Problem> {
    let (permission, unit) = match (event, row.kind) {
        (PaperEvent::Approve | PaperEvent::Reject, _) => (Permission::BlankApprove, row.organisation_id),
        (PaperEvent::Ship, _) => (Permission::BlankKeep, agency),
        (PaperEvent::Confirm | PaperEvent::ReportDiscrepancy, PaperKind::Return)
        | (PaperEvent::Reverse, PaperKind::Shipment) => (Permission::BlankUse, agency),
        _ => (Permission::BlankUse, row.organisation_id),
    };
    ctx.authorise(permission, &facts(unit)).map(drop)
}

/// The refusal of the machine.
pub fn refused(no: PaperNotAllowed) -> Problem {
    let code = match no.code {
        PaperRefusal::WrongState => Code::not_allowed_now,
        PaperRefusal::SamePerson => Code::same_person,
    };
    Problem::new(code).because(no.why.vi, no.why.en)
}

/// Writes down what was done with a paper, and tells of it.
pub async fn note(tx: &mut Tx, ctx: &Ctx, row: &PaperRow, act: &str, fields: &[&str]) -> Result<(), Problem> {
    let object = ("blank_paper", row.id.0);
    let organisation = row.organisation_id;
    let act = Act { act, object, organisation, class: Class::S1, fields, reason: None };
    audit::record(tx, ctx, &act).await?;
    let told = json!({ "kind": row.kind, "type": row.blank_type, "state": row.state, "code": row.code });
    outbox::announce(tx, ctx, organisation, &format!("blank_paper.{}", row.state), object, told).await
}

/// A paper that the caller may read, held until the transaction ends; of these kinds, or of any where none is named.
pub async fn hold(
    tx: &mut Tx,
    ctx: &Ctx,
    id: tgpl_domain::ids::BlankPaperId,
    kinds: &[PaperKind],
) -> Result<PaperRow, Problem> {
    let row = repo::hold(tx, id).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::BlankRead, &facts(row.organisation_id))?;
    if kinds.is_empty() || kinds.contains(&row.kind) { Ok(row) } else { Err(Problem::not_found()) }
}
