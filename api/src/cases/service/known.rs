//! A case with everything that decides what may happen to it.

use crate::{
    cases::repo::{self, CaseRow, MATTER, Standing},
    platform::{Ctx, Keys, Problem, Tx},
};
use serde_json::Value;
use tgpl_domain::{
    cases::CaseFacts,
    dossier::{Demand, DossierFacts, DossierItem, Line, checklist},
    ids::CaseId,
};

/// A case and the facts around it.
pub(in crate::cases) struct Known {
    /// Its row.
    pub row: CaseRow,
    /// What lies around it.
    pub standing: Standing,
    /// What the state machine looks at.
    pub facts: CaseFacts,
}

/// Reads a case; one that is not there or out of reach is missing.
pub(in crate::cases) async fn read(tx: &mut Tx, ctx: &Ctx, id: CaseId) -> Result<Known, Problem> {
    let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    let standing = repo::standing(tx, &row, ctx.now, ctx.today()).await?;
    let facts = facts(&ctx.services.keys, &row, &standing)?;
    Ok(Known { row, standing, facts })
}

/// The same, locked until the transaction ends.
pub(in crate::cases) async fn lock(tx: &mut Tx, ctx: &Ctx, id: CaseId) -> Result<Known, Problem> {
    repo::lock(tx, id).await?.ok_or_else(Problem::not_found)?;
    read(tx, ctx, id).await
}

/// What the file of the case must hold.
pub(in crate::cases) fn lines(row: &CaseRow, standing: &Standing) -> Vec<Line> {
    checklist(DossierFacts {
        form: row.form,
        assigned: standing.assigned,
        replaced: standing.replaced,
        ended: row.end_reason,
    })
}

impl Standing {
    /// Whether the item has a document.
    pub fn is_filed(&self, item: DossierItem) -> bool {
        self.filed.iter().any(|filed| filed == item.as_str())
    }

    /// Whether the item was found not to apply.
    pub fn is_waived(&self, item: DossierItem) -> bool {
        self.not_applicable.iter().any(|waived| waived == item.as_str())
    }

    /// Whether the item is there: as a document, on paper, or rightly absent.
    pub fn has(&self, item: DossierItem) -> bool {
        self.is_filed(item) || self.is_waived(item) || self.is_on_paper(item)
    }

    /// Whether the item is kept on paper.
    pub fn is_on_paper(&self, item: DossierItem) -> bool {
        self.on_paper.iter().any(|kept| kept == item.as_str())
    }
}

fn facts(keys: &Keys, row: &CaseRow, standing: &Standing) -> Result<CaseFacts, Problem> {
    let matter = MATTER.open_some(keys, row.id.0, standing.matter.as_ref())?.unwrap_or_default();
    let demanded: Vec<DossierItem> = lines(row, standing)
        .into_iter()
        .filter(|line| line.demand == Demand::Mandatory)
        .map(|line| line.item)
        .collect();
    let missing = demanded.iter().filter(|item| !standing.has(**item));
    Ok(CaseFacts {
        proceedings: matter.get("proceedings").and_then(Value::as_str).and_then(|word| word.parse().ok()),
        proof_pending: row.proof_pending,
        proof_overdue: standing.proof_overdue,
        has_practitioner: !row.practitioner_ids.is_empty(),
        replacement: row.replacement,
        contract_ended: standing.contract_ended,
        outcome_filed: standing.has(DossierItem::outcome(row.form)),
        dossier_missing: missing.map(|item| item.words().vi).collect(),
        file_received: row.file_received_on.is_some(),
        digitised: demanded.iter().all(|item| standing.is_filed(*item) || standing.is_waived(*item)),
        transfer_pending: row.transfer_to_id.is_some(),
        before_transfer: row.state_before,
        ..CaseFacts::opened(row.form, row.role)
    })
}
