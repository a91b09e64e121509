//! The longer period that the law allows for some duties, once.

use super::{calendar_from, longer, show_next};
use crate::{
    obligations::{
        dto::{Extend, ObligationView},
        repo::{self, ObligationRow},
    },
    platform::{
        Ctx, IfMatch, Problem, Reply, Tx,
        audit::{Act, Class},
        history::{self, Entry},
    },
    workqueues::service::subjects,
};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use serde_json::json;
use tgpl_domain::{
    calendar::day_in_vietnam,
    cases::CaseState,
    ids::ObligationId,
    policy::{Facts, Permission},
};
use tgpl_schema::{cases, obligations};

/// Gives an open duty of a case the longer period of its exception: the advice is complex or needs verification
/// (Luật TGPL Đ.32 kh.2), force majeure keeps the proof away (TT 12/2018 Đ.6 kh.2). Not once its time is over.
pub async fn extend(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ObligationId,
    version: IfMatch,
    asked: Extend,
) -> Result<Reply, Problem> {
    let row = repo::lock(tx, id).await?.ok_or_else(Problem::not_found)?;
    let facts = Facts {
        organisation: Some(row.organisation_id),
        branch: row.branch_id,
        practitioners: row.owner_practitioner_id.into_iter().collect(),
        ..Facts::default()
    };
    ctx.authorise(Permission::CaseAct, &facts)?;
    if version.0 != row.version {
        return Err(Problem::stale());
    }
    let Some((period, amount)) = longer(&row.duty, row.starts_at, row.extended) else {
        return Err(Problem::not_allowed(
            "Thời hạn này không kéo dài được hoặc đã được kéo dài",
            "This period cannot be extended, or has been",
        ));
    };
    if row.done_at.is_some() || row.due_at < ctx.now {
        return Err(Problem::not_allowed(
            "Thời hạn đã hết hoặc việc đã xong",
            "Its time is over, or it is done",
        ));
    }
    let calendar = calendar_from(tx, day_in_vietnam(row.starts_at)).await?;
    let due = period.due(row.starts_at, &calendar, true).map_err(|error| Problem::internal(&error))?;
    let row: ObligationRow = diesel::update(obligations::table.find(id.0))
        .set((
            obligations::extended.eq(true),
            obligations::amount.eq(i32::from(amount)),
            obligations::due_at.eq(due.at()),
            obligations::verified.eq(due.verified),
            obligations::version.eq(row.version + 1),
        ))
        .returning(ObligationRow::as_returning())
        .get_result(tx)
        .await?;
    show_next(tx, &[row.subject_id]).await?;
    let state: CaseState = cases::table.find(row.subject_id).select(cases::state).first(tx).await?;
    let entry = Entry {
        subject: ("case", row.subject_id),
        organisation: row.organisation_id,
        event: "extend",
        from: Some(state.as_str()),
        to: state.as_str(),
        detail: json!({ "duty": row.duty, "due_at": row.due_at, "reason": asked.reason }),
    };
    let act = Act {
        act: "obligation_extend",
        object: ("obligation", row.id.0),
        organisation: row.organisation_id,
        class: Class::S2,
        fields: &["due_at"],
        reason: None,
    };
    history::write_and_audit(tx, ctx, &entry, &act).await?;
    let (version, subject) = (row.version, row.subject_id);
    let subjects = subjects(tx, ctx, &[subject]).await?;
    Ok(Reply::ok(&ObligationView::of(row, ctx.now, subjects.get(&subject)))?.tagged(version))
}
