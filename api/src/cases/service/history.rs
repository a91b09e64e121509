//! Every act upon a case, in order; never changed.

use crate::platform::{Ctx, Problem, Tx};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use serde_json::Value;
use tgpl_domain::{
    cases::CaseState,
    ids::{CaseId, OrganisationId},
};
use tgpl_schema::history;

/// One act.
pub(super) struct Entry<'a> {
    /// What happened: `open`, or the word of the event.
    pub event: &'a str,
    /// The state left; none for the first act.
    pub from: Option<CaseState>,
    /// The state entered.
    pub to: CaseState,
    /// What else is told: ids, dates, grounds, the reasons people gave.
    pub detail: Value,
}

/// Writes it down.
pub(super) async fn write(
    tx: &mut Tx,
    ctx: &Ctx,
    organisation: OrganisationId,
    case: CaseId,
    entry: &Entry<'_>,
) -> Result<(), Problem> {
    diesel::insert_into(history::table)
        .values((
            history::organisation_id.eq(organisation.0),
            history::subject_type.eq("case"),
            history::subject_id.eq(case.0),
            history::at.eq(ctx.now),
            history::actor_id.eq(ctx.actor.account.0),
            history::event.eq(entry.event),
            history::from_state.eq(entry.from),
            history::to_state.eq(entry.to),
            history::detail.eq(&entry.detail),
        ))
        .execute(tx)
        .await?;
    Ok(())
}
