//! HTTP for cases from the paper book.

use crate::{
    cases::{
        dto::{CaseView, entry::EnterCase},
        service::entry,
    },
    platform::{Command, Ctx, Problem, idempotency, openapi::IdempotencyKey},
};
use actix_web::{HttpResponse, post};
use tgpl_domain::policy::Permission;

/// Enter a case from the paper book
///
/// Person, request and case at once. The number of the book is kept, the register goes on after the highest.
#[utoipa::path(tag = "cases", operation_id = "case_create", params(IdempotencyKey), request_body = EnterCase,
    responses((status = 201, description = "The case", body = CaseView)))]
#[post("/cases")]
pub async fn case_create(ctx: Ctx, command: Command<EnterCase>) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::CaseCreate, command, async |tx, body| {
        entry::enter(tx, &ctx, body).await
    })
    .await
}
