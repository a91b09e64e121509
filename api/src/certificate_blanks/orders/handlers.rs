//! HTTP for designs and print orders.

use super::{
    dto::{BlankPrintOrderCreate, BlankTemplateCreate, TemplateView},
    service::{self, KINDS},
};
use crate::{
    certificate_blanks::{
        dto::{PaperQuery, PaperView},
        service as papers,
    },
    platform::{Command, Ctx, Listing, Paging, Problem, idempotency, openapi::IdempotencyKey, page::Page},
};
use actix_web::{HttpResponse, get, post, web::Json};
use tgpl_domain::policy::Permission;

/// List the designs of blanks
///
/// By type, the newest first: the decision that approved each, how a genuine one is known, and what is printed where.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_template_list",
    responses((status = 200, description = "The designs", body = Page<TemplateView>)))]
#[get("/certificate-blanks/templates")]
pub async fn blank_template_list(ctx: Ctx) -> Result<Json<Page<TemplateView>>, Problem> {
    service::templates(&ctx).await.map(Json)
}

/// Register a design
///
/// With the decision that approved it. It is never changed: a later design of the type replaces it.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_template_create", params(IdempotencyKey),
    request_body = BlankTemplateCreate, responses((status = 201, description = "The design", body = TemplateView)))]
#[post("/certificate-blanks/templates")]
pub async fn blank_template_create(
    ctx: Ctx,
    command: Command<BlankTemplateCreate>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::BlankRead, command, async |tx, said| {
        service::design(tx, &ctx, said).await
    })
    .await
}

/// List print orders
///
/// The newest first.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_print_order_list", params(PaperQuery, Paging),
    responses((status = 200, description = "One page of print orders", body = Page<PaperView>)))]
#[get("/certificate-blanks/print-orders")]
pub async fn blank_print_order_list(ctx: Ctx, asked: Listing<PaperQuery>) -> Result<HttpResponse, Problem> {
    asked.answer(&ctx, &papers::list(&ctx, &asked, KINDS).await?).await
}

/// Order blanks from a printer
///
/// Serials that were never received nor ordered, in a design that is in force. Somebody else approves the order, `approve` of
/// its paper; lots that refer to it lie within it.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_print_order_create", params(IdempotencyKey),
    request_body = BlankPrintOrderCreate, responses((status = 201, description = "The order", body = PaperView)))]
#[post("/certificate-blanks/print-orders")]
pub async fn blank_print_order_create(
    ctx: Ctx,
    command: Command<BlankPrintOrderCreate>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::BlankRead, command, async |tx, said| {
        service::order(tx, &ctx, said).await
    })
    .await
}
