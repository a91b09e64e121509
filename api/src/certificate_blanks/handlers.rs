//! HTTP for blanks.

use super::{
    dto::{
        BalanceQuery, Balances, BlankAct, BlankApproval, BlankDestroy, BlankDiscrepancy, BlankLoss,
        BlankLotCreate, BlankRecall, BlankRejection, BlankReport, BlankReverse, BlankShipmentCreate,
        BlankSupplyRequestCreate, BlankTypeView, BlankView, MovementQuery, MovementView, PaperActionView,
        PaperQuery, PaperView, Trace,
    },
    service::{self, Spoken},
};
use crate::platform::{
    Command, Ctx, IfMatch, Listing, Paging, PathId, Problem, Query, Reply, extract::Nothing, idempotency,
    openapi::IdempotencyKey, page::Page,
};
use actix_web::{
    HttpResponse, get, post,
    web::{Json, Path},
};
use tgpl_domain::{blanks::PaperKind, ids::BlankPaperId, policy::Permission};

/// List the kinds of blanks
///
/// The training certificate, the officer's card and the collaborator's card, each with the series it was printed in.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_type_list",
    responses((status = 200, description = "The kinds", body = Page<BlankTypeView>)))]
#[get("/certificate-blanks/types")]
pub async fn blank_type_list(ctx: Ctx) -> Result<Json<Page<BlankTypeView>>, Problem> {
    service::types(&ctx).await.map(Json)
}

/// A command that makes a paper. Its rows are those that may be read: a shipment goes to another unit, and a request
/// is the Agency's duty.
macro_rules! make {
    ($(#[doc = $doc:literal])+ $name:ident, $id:literal, $path:literal, $body:ty, |$tx:ident, $ctx:ident, $said:ident| $work:expr) => {
        $(#[doc = $doc])+
        #[utoipa::path(tag = "certificate-blanks", operation_id = $id, params(IdempotencyKey), request_body = $body,
            responses((status = 201, description = "The paper", body = PaperView)))]
        #[post($path)]
        pub async fn $name($ctx: Ctx, command: Command<$body>) -> Result<HttpResponse, Problem> {
            idempotency::once(&$ctx, Permission::BlankRead, command, async |$tx, $said| {
                let $ctx = &$ctx;
                $work.await
            })
            .await
        }
    };
}

/// A step in the life of a paper.
macro_rules! step {
    ($(#[doc = $doc:literal])+ $name:ident, $id:literal, $path:literal, $body:ty, |$tx:ident, $ctx:ident, $asked:ident, $said:ident| $work:expr) => {
        $(#[doc = $doc])+
        #[utoipa::path(tag = "certificate-blanks", operation_id = $id,
            params(("id" = BlankPaperId, Path, description = "The paper"), IfMatch, IdempotencyKey), request_body = $body,
            responses((status = 200, description = "The paper as it is now", body = PaperView)))]
        #[post($path)]
        pub async fn $name(
            $ctx: Ctx,
            id: PathId<BlankPaperId>,
            version: IfMatch,
            command: Command<$body>,
        ) -> Result<HttpResponse, Problem> {
            idempotency::once(&$ctx, Permission::BlankRead, command, async |$tx, $said| {
                let ($ctx, $asked) = (&$ctx, (id.0, version));
                $work.await
            })
            .await
        }
    };
}

make!(
    /// Receive a printed lot
    ///
    /// Into the Agency's store, with the minutes. The first lot of a series begins it: letters and number of digits are as
    /// printed. 409 `blank_elsewhere` where one of the serials was received before, and who has it.
    blank_lot_create, "blank_lot_create", "/certificate-blanks/lots", BlankLotCreate,
    |tx, ctx, said| service::receive(tx, ctx, said)
);
make!(
    /// Ask for blanks
    ///
    /// A department or a centre asks the Agency. Requests for cards are to be met within 7 working days (TT 12/2018 Đ.12a):
    /// `due_at`, and a duty of the Agency.
    blank_supply_request_create, "blank_supply_request_create", "/certificate-blanks/supply-requests",
    BlankSupplyRequestCreate, |tx, ctx, said| service::ask(tx, ctx, said)
);
make!(
    /// Send blanks for a request
    ///
    /// From the Agency's store, as many as were approved or a part of them. They are on the way until the receiver confirms; whoever asked,
    /// whoever approved and whoever sends are three people.
    blank_shipment_create, "blank_shipment_create", "/certificate-blanks/shipments", BlankShipmentCreate,
    |tx, ctx, said| service::ship(tx, ctx, said)
);
make!(
    /// Report spoilt blanks
    ///
    /// Misprinted or damaged before they were used, in one's own store or on the way to it. A council destroys them later.
    blank_spoil, "blank_spoil", "/certificate-blanks/spoil", BlankAct,
    |tx, ctx, said| service::act(tx, ctx, (PaperKind::Spoilage, "blank_spoil"), said)
);
make!(
    /// Report lost blanks
    ///
    /// With minutes, and once the police was told. They are invalid at once; what turns up again is not used any more.
    blank_report_loss, "blank_report_loss", "/certificate-blanks/report-loss", BlankLoss,
    |tx, ctx, said| service::lose(tx, ctx, said)
);
make!(
    /// Take issued blanks back
    ///
    /// Of those that were issued before the ledger began, whose cards no register has: they wait for a council. A card that the
    /// register has comes back by its file, a certificate by its withdrawal.
    blank_take_back, "blank_take_back", "/certificate-blanks/take-back", BlankAct,
    |tx, ctx, said| service::act(tx, ctx, (PaperKind::TakingBack, "blank_take_back"), said)
);
make!(
    /// Send unused blanks back
    ///
    /// To the Agency, where they stand once the Agency confirms that they came.
    blank_return, "blank_return", "/certificate-blanks/return", BlankAct,
    |tx, ctx, said| service::act(tx, ctx, (PaperKind::Return, "blank_return"), said)
);
make!(
    /// Recall a design
    ///
    /// Of the serials named, all that stand in a store are no longer used, whosever it is; the answer names them.
    blank_recall, "blank_recall", "/certificate-blanks/recall", BlankRecall,
    |tx, ctx, said| service::recall(tx, ctx, said)
);
make!(
    /// Propose to destroy blanks
    ///
    /// Spoilt, recalled or come back from people; by a council of at least three, with minutes. Somebody else approves, and a
    /// third one carries it out. What was destroyed stays so.
    blank_destroy, "blank_destroy", "/certificate-blanks/destroy", BlankDestroy,
    |tx, ctx, said| service::destroy(tx, ctx, said)
);
make!(
    /// Propose to undo a paper
    ///
    /// A mistake is not corrected but undone, by movements back, while its serials still stand where it put them. Somebody else
    /// approves, and a third one carries it out.
    blank_reverse, "blank_reverse", "/certificate-blanks/reverse", BlankReverse,
    |tx, ctx, said| service::reverse(tx, ctx, said)
);

/// What an address of requests is about.
const REQUEST: &[PaperKind] = &[PaperKind::SupplyRequest];

step!(
    /// Approve a supply request
    ///
    /// By somebody else than asked; perhaps fewer than were asked for.
    blank_supply_request_approve, "blank_supply_request_approve", "/certificate-blanks/supply-requests/{id}/approve",
    BlankApproval, |tx, ctx, asked, said| {
        let spoken = Spoken { kinds: REQUEST, act: "blank_supply_request_approve" };
        service::approve(tx, ctx, asked, spoken, said)
    }
);
step!(
    /// Reject a supply request
    ///
    /// By somebody else than asked, with the reason.
    blank_supply_request_reject, "blank_supply_request_reject", "/certificate-blanks/supply-requests/{id}/reject",
    BlankRejection, |tx, ctx, asked, said| {
        let spoken = Spoken { kinds: REQUEST, act: "blank_supply_request_reject" };
        service::reject(tx, ctx, asked, spoken, said.reason)
    }
);
step!(
    /// Confirm a shipment
    ///
    /// All that was sent has come; after a discrepancy, whatever was missing and has turned up. By somebody else than sent it.
    blank_shipment_confirm, "blank_shipment_confirm", "/certificate-blanks/shipments/{id}/confirm", Nothing,
    |tx, ctx, asked, _said| service::confirm(tx, ctx, asked)
);
step!(
    /// Report what is missing from a shipment
    ///
    /// The rest has come. What is missing stays on the way until it turns up, `confirm`, or is lost, `report-loss`.
    blank_shipment_report_discrepancy, "blank_shipment_report_discrepancy",
    "/certificate-blanks/shipments/{id}/report-discrepancy", BlankDiscrepancy,
    |tx, ctx, asked, said| service::discrepancy(tx, ctx, asked, said)
);
step!(
    /// Approve a paper
    ///
    /// A request, a destruction or a reversal that somebody else proposed.
    blank_paper_approve, "blank_paper_approve", "/certificate-blanks/papers/{id}/approve", Nothing,
    |tx, ctx, asked, _said| {
        let spoken = Spoken { kinds: &[], act: "blank_paper_approve" };
        service::approve(tx, ctx, asked, spoken, BlankApproval { quantity: None })
    }
);
step!(
    /// Reject a paper
    ///
    /// A request, a destruction or a reversal that somebody else proposed, with the reason.
    blank_paper_reject, "blank_paper_reject", "/certificate-blanks/papers/{id}/reject", BlankRejection,
    |tx, ctx, asked, said| {
        let spoken = Spoken { kinds: &[], act: "blank_paper_reject" };
        service::reject(tx, ctx, asked, spoken, said.reason)
    }
);
step!(
    /// Give up a paper
    ///
    /// What one's own unit proposed, before it is decided.
    blank_paper_cancel, "blank_paper_cancel", "/certificate-blanks/papers/{id}/cancel", Nothing,
    |tx, ctx, asked, _said| {
        let spoken = Spoken { kinds: &[], act: "blank_paper_cancel" };
        service::cancel(tx, ctx, asked, spoken)
    }
);
step!(
    /// Carry out a paper
    ///
    /// A destruction or a reversal that was approved: by a third person, who hands the blanks out.
    blank_paper_carry_out, "blank_paper_carry_out", "/certificate-blanks/papers/{id}/carry-out", Nothing,
    |tx, ctx, asked, _said| service::carry_out(tx, ctx, asked)
);
step!(
    /// Report a destruction
    ///
    /// To those above, by its number and day, within 15 days of the minutes: the unit's duty begins when the destruction is
    /// carried out.
    blank_paper_report, "blank_paper_report", "/certificate-blanks/papers/{id}/report", BlankReport,
    |tx, ctx, asked, said| service::report(tx, ctx, asked, said)
);

/// List supply requests
///
/// The newest first; `overdue=true` for those of cards that were not met within 7 working days (TT 12/2018 Đ.12a).
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_supply_request_list", params(PaperQuery, Paging),
    responses((status = 200, description = "One page of requests", body = Page<PaperView>)))]
#[get("/certificate-blanks/supply-requests")]
pub async fn blank_supply_request_list(
    ctx: Ctx,
    asked: Listing<PaperQuery>,
) -> Result<HttpResponse, Problem> {
    asked.answer(&ctx, &service::list(&ctx, &asked, REQUEST).await?).await
}

/// List shipments
///
/// What travels or has travelled, to units and back; the newest first.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_shipment_list", params(PaperQuery, Paging),
    responses((status = 200, description = "One page of shipments", body = Page<PaperView>)))]
#[get("/certificate-blanks/shipments")]
pub async fn blank_shipment_list(ctx: Ctx, asked: Listing<PaperQuery>) -> Result<HttpResponse, Problem> {
    const TRAVELS: &[PaperKind] = &[PaperKind::Shipment, PaperKind::Return];
    asked.answer(&ctx, &service::list(&ctx, &asked, TRAVELS).await?).await
}

/// List papers
///
/// Of every kind: receipts, requests, shipments, minutes; the newest first.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_paper_list", params(PaperQuery, Paging),
    responses((status = 200, description = "One page of papers", body = Page<PaperView>)))]
#[get("/certificate-blanks/papers")]
pub async fn blank_paper_list(ctx: Ctx, asked: Listing<PaperQuery>) -> Result<HttpResponse, Problem> {
    asked.answer(&ctx, &service::list(&ctx, &asked, &[]).await?).await
}

/// Read a paper
///
/// With its serials, who proposed, approved and handed out, the minutes and the council.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_paper_read",
    params(("id" = BlankPaperId, Path, description = "The paper")),
    responses((status = 200, description = "The paper", body = PaperView)))]
#[get("/certificate-blanks/papers/{id}")]
pub async fn blank_paper_read(ctx: Ctx, id: PathId<BlankPaperId>) -> Result<HttpResponse, Problem> {
    let view = service::read(&ctx, id.0).await?;
    Ok(Reply::ok(&view)?.tagged(view.version).into())
}

/// List what may be done with a paper
///
/// Every step with whether the caller may take it now and why not.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_paper_action_list",
    params(("id" = BlankPaperId, Path, description = "The paper")),
    responses((status = 200, description = "The steps", body = Vec<PaperActionView>)))]
#[get("/certificate-blanks/papers/{id}/actions")]
pub async fn blank_paper_action_list(
    ctx: Ctx,
    id: PathId<BlankPaperId>,
) -> Result<Json<Vec<PaperActionView>>, Problem> {
    let read = async |tx: &mut _| service::actions(tx, &ctx, id.0).await;
    idempotency::change(&ctx, Permission::BlankRead, read).await.map(Json)
}

/// List movements
///
/// The ledger, the newest first: from and to whom, in which state, by which paper and by whom. A movement is never changed; a
/// mistake has a reversal.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_movement_list", params(MovementQuery, Paging),
    responses((status = 200, description = "One page of movements", body = Page<MovementView>)))]
#[get("/certificate-blanks/movements")]
pub async fn blank_movement_list(ctx: Ctx, asked: Listing<MovementQuery>) -> Result<HttpResponse, Problem> {
    asked.answer(&ctx, &service::movements(&ctx, &asked).await?).await
}

/// Read the balances
///
/// Of every type and holder in reach, now or at any date: received = held + in transit + issued + spoiled + lost + destroyed.
/// One side comes from the movements, the other from where the serials are; `holds` tells whether they agree.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_balance_read", params(BalanceQuery),
    responses((status = 200, description = "The balances", body = Balances),
        (status = 404, description = "The holder is not there, or not for the caller")))]
#[get("/certificate-blanks/balances")]
pub async fn blank_balance_read(ctx: Ctx, query: Query<BalanceQuery>) -> Result<Json<Balances>, Problem> {
    service::balances(&ctx, &query.0).await.map(Json)
}

/// Read the life of a blank
///
/// Every movement of one serial from the printer on, with people and papers, for those through whose hands it went.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_trace_read",
    params(("type" = String, Path, description = "`CC`, `TGV` or `CTV`", example = "TGV"),
        ("serial" = String, Path, description = "The serial as printed", example = "A000042")),
    responses((status = 200, description = "Its life", body = Trace)))]
#[get("/certificate-blanks/{type}/{serial}/trace")]
pub async fn blank_trace_read(ctx: Ctx, path: Path<(String, String)>) -> Result<Json<Trace>, Problem> {
    service::trace(&ctx, &path.0, &path.1).await.map(Json)
}

/// Read a blank
///
/// Where one serial is, since when and by which paper, for those through whose hands it went.
#[utoipa::path(tag = "certificate-blanks", operation_id = "blank_read",
    params(("type" = String, Path, description = "`CC`, `TGV` or `CTV`", example = "TGV"),
        ("serial" = String, Path, description = "The serial as printed", example = "A000042")),
    responses((status = 200, description = "The blank", body = BlankView)))]
#[get("/certificate-blanks/{type}/{serial}")]
pub async fn blank_read(ctx: Ctx, path: Path<(String, String)>) -> Result<Json<BlankView>, Problem> {
    service::blank(&ctx, &path.0, &path.1).await.map(Json)
}
