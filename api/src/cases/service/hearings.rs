//! Hearings of the cases in reach.

use crate::{
    cases::{
        dto::hearings::{HearingQuery, HearingView},
        repo::hearings::{HearingRow, Place, hearings},
    },
    platform::{Ctx, Listing, Problem, page::Page},
};
use chrono::NaiveDate;
use tgpl_domain::{ids::PractitionerId, policy::Permission};

/// Hearings of a feed.
const MOST: i64 = 500;

/// One page, the next first.
pub(in crate::cases) async fn list(
    ctx: &Ctx,
    asked: &Listing<HearingQuery>,
) -> Result<Page<HearingView>, Problem> {
    let after = asked.after(ctx)?;
    let permission = asked.permission::<HearingView>(ctx, Permission::CaseList)?;
    let scope = ctx.actor.scope(permission);
    let conn = ctx.services.db.reading(ctx, permission).await?;
    let from = asked.filter.from.unwrap_or_else(|| ctx.today());
    let rows = hearings(&conn, &scope, from, &asked.filter, after, asked.limit).await?;
    let place = |row: &HearingRow| Place { on: row.on_date, id: row.id.0 };
    Ok(asked.page(ctx, rows, place)?.map(view))
}

/// Those between two days, of the caller's own cases where `own`, else of all in reach.
pub async fn between(
    ctx: &Ctx,
    own: bool,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<HearingView>, Problem> {
    if !ctx.actor.has(Permission::CaseList) {
        return Ok(Vec::new());
    }
    let scope = ctx.actor.scope(Permission::CaseList);
    let conn = ctx.services.db.reading(ctx, Permission::CaseList).await?;
    let of = |practitioner_id| HearingQuery { from: Some(from), before: to.succ_opt(), practitioner_id };
    let mut found = Vec::new();
    let practitioners: Vec<Option<PractitionerId>> = match (own, ctx.actor.practitioners.as_slice()) {
        (true, some @ [_, ..]) => some.iter().copied().map(Some).collect(),
        _ => vec![None],
    };
    for practitioner in practitioners {
        found.extend(
            hearings(&conn, &scope, from, &of(practitioner), None, MOST).await?.into_iter().map(view),
        );
    }
    Ok(found)
}

fn view(row: HearingRow) -> HearingView {
    HearingView {
        id: row.id,
        case_id: row.case_id,
        case_code: row.case_code,
        organisation_id: row.organisation_id,
        practitioner_ids: row.practitioner_ids.into_iter().map(PractitionerId).collect(),
        stage: row.stage,
        on_date: row.on_date,
        starts_at: row.starts_at,
        simplified: row.simplified,
    }
}
