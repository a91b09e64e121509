//! The steps of a case: one path a verb, one mechanism for all.

use crate::{
    cases::{
        dto::{
            CaseView,
            actions::{
                Action, ActionView, Complete, Decided, Decline, Discontinue, HandOver, Petition,
                PrepareCompletion, ProofExpired, Reasoned, RefuseChange, SupplyProof, Terminate, Transfer,
            },
        },
        service::{known, proof, transfer, transition},
    },
    platform::{
        Command, Ctx, IfMatch, PathId, Problem, Reply, db::Rows, extract::Nothing, idempotency,
        openapi::IdempotencyKey, problem::Code,
    },
};
use actix_web::{HttpResponse, get, post};
use tgpl_domain::{
    cases::CaseEvent,
    ids::CaseId,
    policy::{Decision, Permission},
};

/// What a caller may do now
///
/// Every step of the life of a case, whether the caller may take it now, and why not: the same words with which
/// the step itself would be refused.
#[utoipa::path(tag = "cases", operation_id = "case_actions", params(("id" = CaseId, Path, description = "The case")),
    responses((status = 200, description = "Every step", body = Vec<ActionView>)))]
#[get("/cases/{id}/actions")]
pub async fn case_actions(ctx: Ctx, id: PathId<CaseId>) -> Result<HttpResponse, Problem> {
    let mut conn = ctx.services.db.seeing(&Rows::reached(&ctx, Permission::CaseRead)).await?;
    let known = known::read(&mut conn, &ctx, id.0).await?;
    ctx.authorise(Permission::CaseRead, &known.row.facts())?;
    let tell = |event: &CaseEvent| {
        let right = ctx.actor.decide(transition::permission(*event), &transition::reach(*event, &known.row));
        let why_not = match (right, known.row.state.apply(*event, &known.facts)) {
            (Decision::Allow { .. }, Ok(_)) => None,
            (Decision::Allow { .. }, Err(refusal)) => {
                Some(ctx.language.pick(&refusal.why.vi, &refusal.why.en).to_owned())
            }
            (Decision::Forbid | Decision::Hide, _) => Some(Code::forbidden.title(ctx.language).to_owned()),
        };
        ActionView { action: *event, allowed: why_not.is_none(), why_not }
    };
    let actions: Vec<ActionView> = CaseEvent::ALL.iter().map(tell).collect();
    Ok(Reply::ok(&actions)?.into())
}

async fn act<B: Action>(
    ctx: Ctx,
    id: CaseId,
    version: i32,
    command: Command<B>,
    event: CaseEvent,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, transition::permission(event), command, async |tx, body| {
        transition::take(tx, &ctx, id, version, event, body).await
    })
    .await
}

macro_rules! actions {
    ($($(#[doc = $doc:tt])+ $name:ident $path:tt $operation:tt $body:ident $event:ident;)+) => {$(
        $(#[doc = $doc])+
        #[utoipa::path(tag = "cases", operation_id = $operation,
            params(("id" = CaseId, Path, description = "The case"), IfMatch, IdempotencyKey), request_body = $body,
            responses((status = 200, description = "The case after the step", body = CaseView)))]
        #[post($path)]
        pub async fn $name(
            ctx: Ctx,
            id: PathId<CaseId>,
            version: IfMatch,
            command: Command<$body>,
        ) -> Result<HttpResponse, Problem> {
            act(ctx, id.0, version.0, command, CaseEvent::$event).await
        }
    )+};
}

actions! {
    /// Begin the work
    ///
    /// Advice or out-of-court representation begins; court participation begins with its registration.
    case_start "/cases/{id}/start" "case_start" Nothing Start;
    /// Record the registration
    ///
    /// The proceedings body registered the defender or protector (TTLT 10/2018 Đ.12).
    case_register "/cases/{id}/register" "case_register" Decided Register;
    /// Record a refused registration
    ///
    /// Another practitioner is due in 24 hours for a defence, in 2 working days for a protector (TTLT 10/2018 Đ.6).
    case_registration_refused "/cases/{id}/registration-refused" "case_registration_refused" Decided RegistrationRefused;
    /// Record a cancelled registration
    ///
    /// Another practitioner is due in 24 hours (TTLT 10/2018 Đ.6).
    case_registration_cancelled "/cases/{id}/registration-cancelled" "case_registration_cancelled" Decided RegistrationCancelled;
    /// End a case without proof
    ///
    /// The time to supply proof (DL03) is over; makes the notice of non-continuation (TT 12/2018 Đ.6 kh.2).
    case_proof_expired "/cases/{id}/proof-expired" "case_proof_expired" ProofExpired ProofExpired;
    /// Decline the case
    ///
    /// The practitioner declines or must stop (Luật TGPL Đ.25), or the contract ended; another one is due at once.
    case_decline "/cases/{id}/decline" "case_decline" Decline Decline;
    /// Record a wish for another practitioner
    ///
    /// The person asks for another practitioner (04-TP-TGPL); to be answered in 3 working days (TT 12/2018 Đ.9).
    case_request_change "/cases/{id}/request-change" "case_request_change" Reasoned RequestChange;
    /// Refuse another practitioner
    ///
    /// Answers the wish that no ground for a change holds; granted, it is answered by a replacement.
    case_refuse_change "/cases/{id}/refuse-change" "case_refuse_change" RefuseChange RefuseChange;
    /// Ask another provider to verify
    ///
    /// Facts lie in another locality (Luật TGPL Đ.34); the answer is due in 10 days.
    case_request_verification "/cases/{id}/request-verification" "case_request_verification" Reasoned RequestVerification;
    /// Petition a state body
    ///
    /// The body answers in 30 days, in 45 when the matter is complicated (Luật TGPL Đ.36).
    case_petition "/cases/{id}/petition" "case_petition" Petition Petition;
    /// Record a suspension
    ///
    /// The proceedings are suspended by a decision.
    case_suspend "/cases/{id}/suspend" "case_suspend" Decided Suspend;
    /// Record that proceedings go on
    ///
    /// The suspension ended.
    case_resume "/cases/{id}/resume" "case_resume" Decided Resume;
    /// Ask for completion
    ///
    /// The work is done and its paper filed: the judgment, the written advice, the result.
    case_prepare_completion "/cases/{id}/prepare-completion" "case_prepare_completion" PrepareCompletion PrepareCompletion;
    /// Return to work
    ///
    /// The head sends the case back with a reason.
    case_return_to_work "/cases/{id}/return-to-work" "case_return_to_work" Reasoned ReturnToWork;
    /// Complete the case
    ///
    /// The head confirms; refused while a mandatory item of the file is missing (TT 12/2018 Đ.8, Đ.10, Đ.11).
    case_complete "/cases/{id}/complete" "case_complete" Complete Complete;
    /// Hand the file over
    ///
    /// Within 30 days from the end (Luật TGPL Đ.39); makes the minutes with the list of the file.
    case_hand_over "/cases/{id}/hand-over" "case_hand_over" HandOver HandOver;
    /// Discontinue the case
    ///
    /// Withdrawn, a ground of refusal found later, or a prohibited act (Luật TGPL Đ.37); makes the notice.
    case_discontinue "/cases/{id}/discontinue" "case_discontinue" Discontinue Discontinue;
    /// Terminate the case by law
    ///
    /// A proceedings body ended the matter (TT 12/2018 Đ.10 kh.3).
    case_terminate "/cases/{id}/terminate" "case_terminate" Terminate Terminate;
    /// Archive the file
    ///
    /// The file was handed over and is digitised in full (Luật TGPL Đ.39 kh.3).
    case_archive "/cases/{id}/archive" "case_archive" Nothing Archive;
}

/// Transfer the case
///
/// Asks another provider to take it over (Luật TGPL Đ.35); the sender answers for it until that is confirmed.
#[utoipa::path(tag = "cases", operation_id = "case_transfer",
    params(("id" = CaseId, Path, description = "The case"), IfMatch, IdempotencyKey), request_body = Transfer,
    responses((status = 200, description = "The case after the step", body = CaseView)))]
#[post("/cases/{id}/transfer")]
pub async fn case_transfer(
    ctx: Ctx,
    id: PathId<CaseId>,
    version: IfMatch,
    command: Command<Transfer>,
) -> Result<HttpResponse, Problem> {
    let right = transition::permission(CaseEvent::Transfer);
    idempotency::once(&ctx, right, command, async |tx, body| {
        transfer::offer(tx, &ctx, id.0, version.0, body).await
    })
    .await
}

/// Take a transferred case over
///
/// The receiver opens the case under a code of its own, linked with the sender's; the practitioner is to be assigned
/// from now. Answers with the case at the receiver.
#[utoipa::path(tag = "cases", operation_id = "case_confirm_transfer",
    params(("id" = CaseId, Path, description = "The sender's case"), IfMatch, IdempotencyKey), request_body = Nothing,
    responses((status = 201, description = "The case at the receiver", body = CaseView)))]
#[post("/cases/{id}/confirm-transfer")]
pub async fn case_confirm_transfer(
    ctx: Ctx,
    id: PathId<CaseId>,
    version: IfMatch,
    command: Command<Nothing>,
) -> Result<HttpResponse, Problem> {
    let right = transition::permission(CaseEvent::ConfirmTransfer);
    idempotency::once(&ctx, right, command, async |tx, _| transfer::confirm(tx, &ctx, id.0, version.0).await)
        .await
}

/// Send a transferred case back
///
/// The receiver does not take it; it stands where it stood at the sender.
#[utoipa::path(tag = "cases", operation_id = "case_return_transfer",
    params(("id" = CaseId, Path, description = "The case"), IfMatch, IdempotencyKey), request_body = Reasoned,
    responses((status = 200, description = "The case after the step", body = CaseView)))]
#[post("/cases/{id}/return-transfer")]
pub async fn case_return_transfer(
    ctx: Ctx,
    id: PathId<CaseId>,
    version: IfMatch,
    command: Command<Reasoned>,
) -> Result<HttpResponse, Problem> {
    let right = transition::permission(CaseEvent::ReturnTransfer);
    idempotency::once(&ctx, right, command, async |tx, body| {
        let step = transition::Step::default().tell("reason", body.reason);
        transfer::send_back(tx, &ctx, id.0, version.0, step).await
    })
    .await
}

/// Record that proof came
///
/// The proof that was to follow an urgent acceptance was seen (TT 12/2018 Đ.6 kh.2); refused while papers of every
/// group of the case are still missing.
#[utoipa::path(tag = "cases", operation_id = "case_supply_proof",
    params(("id" = CaseId, Path, description = "The case"), IfMatch, IdempotencyKey), request_body = SupplyProof,
    responses((status = 200, description = "The case after the step", body = CaseView)))]
#[post("/cases/{id}/supply-proof")]
pub async fn case_supply_proof(
    ctx: Ctx,
    id: PathId<CaseId>,
    version: IfMatch,
    command: Command<SupplyProof>,
) -> Result<HttpResponse, Problem> {
    let right = transition::permission(CaseEvent::SupplyProof);
    idempotency::once(&ctx, right, command, async |tx, body| {
        proof::supply(tx, &ctx, id.0, version.0, body).await
    })
    .await
}
