//! What the state machines of requests and cases share: effects, refusals, papers.

use crate::deadlines::Duty;

/// One text in the two languages of the platform.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Words {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

impl Words {
    pub(crate) fn new(vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self { vi: vi.into(), en: en.into() }
    }
}

crate::text_enum! {
    /// The papers an event makes or asks for; the prescribed form stands beside each.
    pub enum PaperKind {
        /// Giấy tiếp nhận with the lookup code.
        Receipt = "receipt",
        /// List of what is missing from a request.
        SupplementNotice = "supplement_notice",
        /// 08-TP-TGPL.
        RefusalNotice = "refusal_notice",
        /// 09-TP-TGPL.
        TransferNotice = "transfer_notice",
        /// TP-TGPL-14 (TT 08/2017): Quyết định cử, court participation.
        CourtAssignment = "court_assignment",
        /// TP-TGPL-15 (TT 08/2017): replacement, court participation.
        CourtReplacement = "court_replacement",
        /// 06-TP-TGPL: Quyết định cử, out-of-court representation.
        OutOfCourtAssignment = "out_of_court_assignment",
        /// 07-TP-TGPL: replacement, out-of-court representation.
        OutOfCourtReplacement = "out_of_court_replacement",
        /// Assignment or replacement for advice.
        AdviceAssignment = "advice_assignment",
        /// Answer to 04-TP-TGPL.
        ChangeAnswer = "change_answer",
        /// Request to another provider to verify facts (Luật TGPL Đ.34).
        VerificationRequest = "verification_request",
        /// Văn bản kiến nghị (Luật TGPL Đ.36).
        Petition = "petition",
        /// Thông báo không tiếp tục thực hiện (Luật TGPL Đ.37).
        NonContinuationNotice = "non_continuation_notice",
        /// Note that the case is completed.
        CompletionNote = "completion_note",
        /// Minutes of the hand-over of the file, or of open cases to another provider.
        HandOverMinutes = "hand_over_minutes",
        /// Inventory and minutes of archiving.
        ArchiveMinutes = "archive_minutes",
    }
}

crate::text_enum! {
    /// Why another practitioner is due.
    pub enum ReplacementGround {
        /// The proceedings body refused the registration.
        RegistrationRefused = "registration_refused",
        /// The proceedings body cancelled the registration.
        RegistrationCancelled = "registration_cancelled",
        /// The practitioner declined, must stop, or their contract ended (Luật TGPL Đ.16, Đ.25).
        Declined = "declined",
        /// The person asked for another practitioner (TT 12/2018 Đ.9).
        ChangeRequested = "change_requested",
    }
}

/// What the caller persists in the same transaction, because a transition happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// A duty arises now.
    StartDuty(Duty),
    /// The duty of [`crate::deadlines::assignment_duty`] arises now.
    StartAssignmentDuty,
    /// Those of these duties that are open are met.
    MeetDuties(&'static [Duty]),
    /// Those of these duties that are open have become moot: nobody did them, and nobody has to.
    LapseDuties(&'static [Duty]),
    /// A paper is made, or asked of the actor.
    Produce(PaperKind),
    /// A row of the outbox with this topic, never a direct call to another system.
    Announce(&'static str),
    /// An entry in the case register: the case begins with [`crate::cases::opening`].
    CreateCase {
        /// Proof of eligibility follows within DL03.
        proof_pending: bool,
    },
    /// An entry in the register of simple help (sổ thực hiện việc), kept apart from cases.
    CreateSimpleHelp,
    /// The same request or case at the receiving provider, linked, with the original time of receipt.
    CreateAtReceiver,
    /// The transfer waits for the receiver; the state left behind is remembered.
    OpenTransfer,
    /// The receiver answered.
    CloseTransfer,
    /// Proof of eligibility is no longer awaited.
    ClearProofPending,
    /// Another practitioner is due; with [`ReplacementGround::ChangeRequested`] only wished for, the work goes on.
    RequireReplacement(ReplacementGround),
    /// The open wish for another practitioner is answered by what happened.
    ClearReplacement,
    /// The file is with the organisation.
    MarkFileReceived,
    /// The end is dated; its reason is mandatory.
    MarkEnded,
}

/// A change of state, and all that goes with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transition<S> {
    /// The state left.
    pub from: S,
    /// The state entered; some events leave it unchanged.
    pub to: S,
    /// What to persist, in this order.
    pub effects: Vec<Effect>,
}

crate::text_enum! {
    /// Why an event may not happen now.
    pub enum Refusal {
        /// The state does not know the event.
        WrongState = "wrong_state",
        /// No way to reach the requester.
        NotReachable = "not_reachable",
        /// The concrete matter is not described.
        MatterMissing = "matter_missing",
        /// No category of Đ.7 is claimed or found.
        NotEligible = "not_eligible",
        /// Proof of eligibility is missing and nothing is urgent.
        ProofMissing = "proof_missing",
        /// An urgent case is accepted first, its papers follow.
        Urgent = "urgent",
        /// The provider is not competent: the request is to be transferred.
        NotCompetent = "not_competent",
        /// The provider is competent and a state centre: it may not transfer.
        Competent = "competent",
        /// Another provider handles the same matter of the same person.
        HandledElsewhere = "handled_elsewhere",
        /// The transfer was answered already.
        TransferAnswered = "transfer_answered",
        /// The event belongs to another form of aid.
        WrongForm = "wrong_form",
        /// Nobody carries the case now.
        NoPractitioner = "no_practitioner",
        /// Another practitioner is due first.
        ReplacementDue = "replacement_due",
        /// No ground for a replacement is on record.
        NoReplacementGround = "no_replacement_ground",
        /// A wish for another practitioner is open already.
        ChangeAlreadyRequested = "change_already_requested",
        /// No wish for another practitioner is open.
        NoChangeRequested = "no_change_requested",
        /// Only the end of a contract allows this now.
        ContractNotEnded = "contract_not_ended",
        /// No proof is awaited.
        NoProofPending = "no_proof_pending",
        /// The time to supply proof still runs.
        ProofStillInTime = "proof_still_in_time",
        /// The paper that ends the work is not filed.
        OutcomeNotFiled = "outcome_not_filed",
        /// Mandatory items of the dossier are missing.
        DossierIncomplete = "dossier_incomplete",
        /// The file is with the organisation already.
        FileAlreadyReceived = "file_already_received",
        /// The file was not handed over.
        FileNotReceived = "file_not_received",
        /// The digitised copy is not complete.
        NotDigitised = "not_digitised",
        /// No appraisal is on record.
        NoAppraisal = "no_appraisal",
        /// No payment is on record.
        NoPayment = "no_payment",
        /// No complaint is on record.
        NoComplaint = "no_complaint",
    }
}

/// An event that may not happen, with the sentence shown to the person who asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .why.en)]
pub struct NotAllowed {
    /// The stable code.
    pub code: Refusal,
    /// The sentence.
    pub why: Words,
}

impl NotAllowed {
    pub(crate) fn because(code: Refusal, vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self { code, why: Words::new(vi, en) }
    }

    /// The sentence for a state that does not know the event, naming the states that do.
    pub(crate) fn wrong_state(now: &Words, known_in: impl Iterator<Item = Words>) -> Self {
        let (vi, en): (Vec<_>, Vec<_>) = known_in.map(|words| (quoted(&words.vi), words.en)).unzip();
        Self::because(
            Refusal::WrongState,
            format!("Đang ở trạng thái {}; chỉ thực hiện được khi {}", quoted(&now.vi), vi.join(" hoặc ")),
            format!("The state is {}; possible only when {}", now.en, en.join(" or ")),
        )
    }
}

fn quoted(text: &str) -> String {
    format!("“{text}”")
}

/// Refuses unless the condition holds.
pub(crate) fn need(holds: bool, code: Refusal, vi: &str, en: &str) -> Result<(), NotAllowed> {
    if holds { Ok(()) } else { Err(NotAllowed::because(code, vi, en)) }
}
