//! The life of a case, as a total function of state and event (rows 10–36 of the lifecycle).
//!
//! Nothing here reads a clock, a database or a request: the caller hands in facts and receives the next state and the
//! effects to persist in the same transaction. That the person stops qualifying is no event: the case goes on to its
//! end (Luật TGPL Đ.37 kh.3).

use super::{Form, ProceedingsKind, Role};
use crate::lifecycle::{NotAllowed, ReplacementGround, Transition, Words};

crate::text_enum! {
    /// Where a case stands.
    pub enum CaseState {
        /// Entered in the register.
        Accepted = "accepted",
        /// A practitioner is assigned, or another one is due.
        Assigned = "assigned",
        /// Registered or begun.
        InProgress = "in_progress",
        /// The proceedings are suspended (tạm đình chỉ).
        Suspended = "suspended",
        /// The work is done, the head confirms.
        PendingCompletion = "pending_completion",
        /// The lawful request is fulfilled.
        Completed = "completed",
        /// Quality and time are appraised.
        Appraised = "appraised",
        /// Remuneration or allowance is paid.
        Paid = "paid",
        /// In the archive.
        Archived = "archived",
        /// Không tiếp tục thực hiện.
        Discontinued = "discontinued",
        /// Ended by decision of a proceedings body.
        TerminatedByLaw = "terminated_by_law",
        /// Sent on to another provider.
        TransferredOut = "transferred_out",
    }
}

crate::text_enum! {
    /// What can happen to a case; the words are the actions of the API.
    pub enum CaseEvent {
        /// A practitioner is assigned.
        Assign = "assign",
        /// Another practitioner takes over.
        Replace = "replace",
        /// Advice or out-of-court representation begins.
        Start = "start",
        /// The proceedings body registered the defender or protector.
        Register = "register",
        /// It refused to.
        RegistrationRefused = "registration_refused",
        /// It cancelled the registration.
        RegistrationCancelled = "registration_cancelled",
        /// Proof that was to follow came.
        SupplyProof = "supply_proof",
        /// It did not come in time.
        ProofExpired = "proof_expired",
        /// The practitioner declines or must stop, or their contract ended.
        Decline = "decline",
        /// The person asks for another practitioner.
        RequestChange = "request_change",
        /// The wish for another practitioner is not granted (TT 12/2018 Đ.9).
        RefuseChange = "refuse_change",
        /// Another provider is asked to verify facts.
        RequestVerification = "request_verification",
        /// A state body is petitioned.
        Petition = "petition",
        /// The proceedings are suspended.
        Suspend = "suspend",
        /// They go on.
        Resume = "resume",
        /// The work is done.
        PrepareCompletion = "prepare_completion",
        /// The head sends it back.
        ReturnToWork = "return_to_work",
        /// The head confirms.
        Complete = "complete",
        /// The file goes to the organisation.
        HandOver = "hand_over",
        /// The case is not continued.
        Discontinue = "discontinue",
        /// A proceedings body ended the matter.
        Terminate = "terminate",
        /// Sent on to another provider.
        Transfer = "transfer",
        /// The receiver takes it.
        ConfirmTransfer = "confirm_transfer",
        /// The receiver sends it back.
        ReturnTransfer = "return_transfer",
        /// Quality and time are appraised.
        Appraise = "appraise",
        /// It is paid.
        Pay = "pay",
        /// A complaint is opened (Luật TGPL Đ.45).
        Complain = "complain",
        /// The file goes to the archive.
        Archive = "archive",
    }
}

/// What is known about a case when something is to happen to it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts, each read from the record")]
pub struct CaseFacts {
    /// The form of aid.
    pub form: Form,
    /// The role in court.
    pub role: Option<Role>,
    /// Which proceedings it takes part in.
    pub proceedings: Option<ProceedingsKind>,
    /// Proof of eligibility is still to follow.
    pub proof_pending: bool,
    /// The time to supply it (DL03) is over.
    pub proof_overdue: bool,
    /// Somebody carries the case now.
    pub has_practitioner: bool,
    /// Another practitioner is due or wished for.
    pub replacement: Option<ReplacementGround>,
    /// The practitioner's contract or their organisation's participation ended (Luật TGPL Đ.16 kh.3).
    pub contract_ended: bool,
    /// The paper that ends the work is filed: the written advice; the judgment or deciding paper; the result.
    pub outcome_filed: bool,
    /// Vietnamese names of the mandatory items the dossier lacks.
    pub dossier_missing: Vec<String>,
    /// The organisation received the file.
    pub file_received: bool,
    /// Every paper of the file has its digital copy (Luật TGPL Đ.39 kh.3).
    pub digitised: bool,
    /// A transfer waits for the receiver's answer.
    pub transfer_pending: bool,
    /// The state the transfer left behind.
    pub before_transfer: Option<CaseState>,
    /// An appraisal is on record.
    pub appraised: bool,
    /// A payment is on record.
    pub paid: bool,
    /// A complaint is on record.
    pub complained: bool,
}

impl CaseFacts {
    /// A case in the moment of its entry in the register, when nothing else is on record.
    #[must_use]
    pub const fn opened(form: Form, role: Option<Role>) -> Self {
        Self {
            form,
            role,
            proceedings: None,
            proof_pending: false,
            proof_overdue: false,
            has_practitioner: false,
            replacement: None,
            contract_ended: false,
            outcome_filed: false,
            dossier_missing: Vec::new(),
            file_received: false,
            digitised: false,
            transfer_pending: false,
            before_transfer: None,
            appraised: false,
            paid: false,
            complained: false,
        }
    }
}

impl CaseState {
    /// The states in which the case is being worked on.
    pub const ACTIVE: &[Self] =
        &[Self::Accepted, Self::Assigned, Self::InProgress, Self::Suspended, Self::PendingCompletion];

    /// The states in which the case ended and is not yet archived.
    pub const ENDED: &[Self] =
        &[Self::Completed, Self::Appraised, Self::Paid, Self::Discontinued, Self::TerminatedByLaw];

    /// Whether the case is being worked on.
    #[must_use]
    pub fn is_active(self) -> bool {
        Self::ACTIVE.contains(&self)
    }

    /// Whether the case ended and is not yet archived.
    #[must_use]
    pub fn is_ended(self) -> bool {
        Self::ENDED.contains(&self)
    }

    /// What the state is called.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::Accepted => Words::new("Đã thụ lý", "accepted"),
            Self::Assigned => Words::new("Đã cử người thực hiện", "assigned"),
            Self::InProgress => Words::new("Đang thực hiện", "in progress"),
            Self::Suspended => Words::new("Tạm đình chỉ", "suspended"),
            Self::PendingCompletion => Words::new("Chờ kết thúc", "waiting to be completed"),
            Self::Completed => Words::new("Đã hoàn thành", "completed"),
            Self::Appraised => Words::new("Đã thẩm định", "appraised"),
            Self::Paid => Words::new("Đã thanh toán", "paid"),
            Self::Archived => Words::new("Đã lưu trữ", "archived"),
            Self::Discontinued => Words::new("Không tiếp tục thực hiện", "discontinued"),
            Self::TerminatedByLaw => Words::new("Đình chỉ", "terminated by law"),
            Self::TransferredOut => Words::new("Đã chuyển đi", "transferred"),
        }
    }

    /// The only way a case's state changes.
    pub fn apply(self, event: CaseEvent, facts: &CaseFacts) -> Result<Transition<Self>, NotAllowed> {
        if !event.known_in().contains(&self) {
            let known_in = event.known_in().iter().map(|state| state.words());
            return Err(NotAllowed::wrong_state(&self.words(), known_in));
        }
        event.guard(self, facts)?;
        let to = match event {
            CaseEvent::ReturnTransfer => facts.before_transfer.unwrap_or(Self::Accepted),
            _ => event.leads_to().unwrap_or(self),
        };
        Ok(Transition { from: self, to, effects: event.effects(facts) })
    }

    /// Every triple that [`Self::apply`] can answer with, whatever the facts: the table of the database's trigger.
    #[must_use]
    pub fn legal_transitions() -> Vec<(Self, CaseEvent, Self)> {
        let mut legal = Vec::new();
        for event in CaseEvent::ALL {
            for from in event.known_in() {
                match event {
                    CaseEvent::ReturnTransfer => {
                        legal.extend(Self::ACTIVE.iter().map(|before| (*from, *event, *before)));
                    }
                    _ => legal.push((*from, *event, event.leads_to().unwrap_or(*from))),
                }
            }
        }
        legal
    }
}

impl CaseEvent {
    /// The states in which the event can happen at all.
    #[must_use]
    pub const fn known_in(self) -> &'static [CaseState] {
        use CaseState::{
            Accepted, Appraised, Assigned, Completed, InProgress, PendingCompletion, Suspended,
            TransferredOut,
        };
        match self {
            Self::Assign => &[Accepted],
            Self::Start | Self::Register | Self::RegistrationRefused => &[Assigned],
            Self::RegistrationCancelled | Self::RequestChange | Self::RefuseChange | Self::Replace => {
                &[Assigned, InProgress]
            }
            Self::Decline => &[Assigned, InProgress, Suspended, PendingCompletion],
            Self::RequestVerification | Self::Petition | Self::Suspend | Self::PrepareCompletion => {
                &[InProgress]
            }
            Self::Resume => &[Suspended],
            Self::ReturnToWork | Self::Complete => &[PendingCompletion],
            Self::SupplyProof | Self::ProofExpired | Self::Discontinue | Self::Terminate | Self::Transfer => {
                CaseState::ACTIVE
            }
            Self::ConfirmTransfer | Self::ReturnTransfer => &[TransferredOut],
            Self::HandOver | Self::Archive => CaseState::ENDED,
            Self::Appraise => &[Completed],
            Self::Pay => &[Appraised],
            Self::Complain => CaseState::ALL,
        }
    }

    /// The state entered; nothing where the state stays, or for a returned transfer the one left behind.
    pub(super) const fn leads_to(self) -> Option<CaseState> {
        Some(match self {
            Self::Assign | Self::Replace | Self::RegistrationCancelled | Self::Decline => CaseState::Assigned,
            Self::Start | Self::Register | Self::Resume | Self::ReturnToWork => CaseState::InProgress,
            Self::Suspend => CaseState::Suspended,
            Self::PrepareCompletion => CaseState::PendingCompletion,
            Self::Complete => CaseState::Completed,
            Self::ProofExpired | Self::Discontinue => CaseState::Discontinued,
            Self::Terminate => CaseState::TerminatedByLaw,
            Self::Transfer | Self::ConfirmTransfer => CaseState::TransferredOut,
            Self::Appraise => CaseState::Appraised,
            Self::Pay => CaseState::Paid,
            Self::Archive => CaseState::Archived,
            Self::RegistrationRefused
            | Self::SupplyProof
            | Self::RequestChange
            | Self::RefuseChange
            | Self::RequestVerification
            | Self::Petition
            | Self::HandOver
            | Self::ReturnTransfer
            | Self::Complain => return None,
        })
    }
}
