//! Cases taken away as rows of a file.

use crate::{
    cases::{
        dto::{CaseListQuery, CaseView},
        repo,
    },
    platform::{
        Ctx, Problem,
        audit::{self, Act, Class},
        export, idempotency,
        problem::Code,
    },
};
use tgpl_domain::policy::Permission;

/// Every case of the filter that the caller may take away, up to the most of a file and one more; who it is about
/// stays here. The access log keeps that it was done.
pub(in crate::cases) async fn take(ctx: &Ctx, asked: &CaseListQuery) -> Result<Vec<CaseView>, Problem> {
    if !ctx.actor.has(Permission::RowExport) {
        return Err(Problem::new(Code::forbidden));
    }
    let scope = ctx.actor.scope(Permission::RowExport);
    let rows = idempotency::change(ctx, Permission::RowExport, async |tx| {
        let act = Act {
            act: "case_export",
            object: ("search", ctx.request_id),
            organisation: ctx.actor.home,
            class: Class::S2,
            fields: &["rows"],
            reason: None,
        };
        audit::record(tx, ctx, &act).await?;
        Ok(repo::list(tx, &scope, asked, None, export::MOST).await?)
    })
    .await?;
    Ok(rows.into_iter().map(|row| CaseView::of(row, true)).collect())
}
