//! Proof that follows an urgent acceptance (row 7a of the lifecycle).

use super::transition::{self, Step};
use crate::{
    cases::{dto::actions::SupplyProof, repo},
    platform::{Ctx, Problem, Reply, Tx},
};
use serde_json::json;
use tgpl_domain::{
    calendar::day_in_vietnam,
    cases::CaseEvent,
    eligibility::{Facts, MissingProof, Rules},
    ids::CaseId,
};

/// Notes the papers that were seen; at least one group of the case must be proved by them, by the law of its day.
pub(in crate::cases) async fn supply(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CaseId,
    version: i32,
    asked: SupplyProof,
) -> Result<Reply, Problem> {
    let known = transition::asked(tx, ctx, id, version, CaseEvent::SupplyProof).await?;
    known.row.state.apply(CaseEvent::SupplyProof, &known.facts).map_err(transition::refused)?;
    let (mut grounds, ..) = repo::eligibility(tx, &ctx.services.keys, id).await?;
    let mut seen = Facts { proofs: serde_json::from_value(grounds.proofs)?, ..Facts::default() };
    for code in asked.proofs {
        if !seen.proofs.contains(&code) {
            seen.proofs.push(code);
        }
    }
    let on = day_in_vietnam(known.row.accepted_at);
    let missing: Vec<Vec<MissingProof>> =
        grounds.groups.iter().filter_map(|group| Rules::seed().missing_proofs(group, &seen, on)).collect();
    if let Some(least) = missing.iter().min_by_key(|proofs| proofs.len()).filter(|proofs| !proofs.is_empty())
    {
        let papers = least.iter().map(|proof| proof.vi.as_str()).collect::<Vec<_>>().join("; ");
        let codes = least.iter().map(|proof| proof.code.as_str()).collect::<Vec<_>>().join("; ");
        return Err(Problem::field(
            "/proofs",
            "proof_missing",
            format!("Chưa đủ giấy tờ chứng minh, còn thiếu: {papers}"),
            format!("Proof is not complete; missing: {codes}"),
        ));
    }
    grounds.proofs = json!(seen.proofs);
    repo::set_grounds(tx, &ctx.services.keys, id, &grounds).await?;
    let row = transition::happen(tx, ctx, known, CaseEvent::SupplyProof, Step::default()).await?;
    transition::reply(ctx, row)
}
