//! Whom the law lets lose a card for doing nothing: proposed with the figures behind it, decided by people.

use crate::{
    cards::{
        dto::{CardProposal, IdleFigures},
        repo,
    },
    platform::{Ctx, Problem, page::Page},
};
use tgpl_domain::{
    ids::{CardId, OrganisationId, PractitionerId},
    policy::Permission,
};

/// Cards whose holders had no case that counts for two consecutive years (Luật TGPL Đ.22 kh.1 d; NĐ 144/2017 Đ.18).
pub async fn proposals(ctx: &Ctx) -> Result<Page<CardProposal>, Problem> {
    let conn = ctx.services.db.reading(ctx, Permission::CardWrite).await?;
    let rows = repo::idle(&conn, ctx.today()).await?;
    let view = |row: repo::IdleRow| CardProposal {
        card_id: CardId(row.id),
        card_version: row.version,
        number: row.number,
        kind: row.kind,
        practitioner_id: PractitionerId(row.practitioner_id),
        full_name: row.full_name,
        organisation_id: OrganisationId(row.organisation_id),
        ground: row.kind.idle_ground(),
        figures: IdleFigures {
            last_case_on: row.last_on,
            cases: row.cases,
            idle_from: row.idle_from,
            idle_months: row.months,
            absent_days: row.absent,
        },
    };
    Ok(rows.into_iter().map(view).collect::<Vec<_>>().into())
}
