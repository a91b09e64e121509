//! A paper that no longer holds.

use super::read::{class, organisation, view, visible};
use crate::{
    documents::dto::DocumentWithdraw,
    platform::{
        Command, Ctx, IfMatch, Problem, Reply,
        audit::{self, Act},
        idempotency, outbox,
    },
};
use actix_web::HttpResponse;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use serde_json::json;
use tgpl_domain::{ids::DocumentId, policy::Permission};
use tgpl_schema::documents;

/// Withdraws a paper that was issued under a number; whoever opens its QR is told so.
///
/// Refuses with 409 a file, a receipt and a paper that was withdrawn before.
pub async fn withdraw(
    ctx: &Ctx,
    id: DocumentId,
    version: IfMatch,
    command: Command<DocumentWithdraw>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(ctx, Permission::DocumentWithdraw, command, async |tx, body| {
        let (document, holder) = visible(tx, ctx, id).await?;
        ctx.authorise(Permission::DocumentWithdraw, &holder.facts)?;
        if document.version != version.0 {
            return Err(Problem::stale());
        }
        let changed = diesel::update(documents::table)
            .filter(documents::id.eq(id.0).and(documents::version.eq(version.0)))
            .filter(documents::book_number.is_not_null().and(documents::withdrawn_at.is_null()))
            .set((documents::withdrawn_at.eq(ctx.now), documents::version.eq(documents::version + 1)))
            .execute(tx)
            .await?;
        if changed == 0 {
            return Err(Problem::not_allowed(
                "Chỉ thu hồi được văn bản đã phát hành và còn hiệu lực",
                "Only an issued paper that still holds can be withdrawn",
            ));
        }
        let act = Act {
            act: "document_withdraw",
            object: ("document", id.0),
            organisation: organisation(&document),
            class: class(&document),
            fields: &["withdrawn_at"],
            reason: Some(body.reason.as_str()),
        };
        audit::record(tx, ctx, &act).await?;
        let about = json!({ "case_id": document.case_id, "kind": document.kind });
        let subject = ("document", id.0);
        outbox::announce(tx, ctx, organisation(&document), "document.withdrawn", subject, about).await?;
        let shown = view(tx, ctx, id).await?;
        Ok(Reply::ok(&shown)?.tagged(shown.version))
    })
    .await
}
