//! Cards and certificates: who decides on them, in what time, and what becomes of them (Luật TGPL Đ.21–24; NĐ 144/2017/NĐ-CP
//! Đ.16–19).
//!
//! A file goes from whoever prepares it to whoever decides it, each with a period of its own. What was granted is carried out
//! with a blank of the ledger: a card keeps its number for good, and each time it is issued again takes a new serial.

use crate::blanks::BlankType;
use crate::deadlines::Duty;
use crate::lifecycle::Words;

#[cfg(test)]
mod tests;

crate::text_enum! {
    /// What is asked for.
    pub enum CardProcedure {
        /// A first card, or a certificate.
        Issue = "issue",
        /// The same card again, on a new blank: it was lost or damaged, or what stands on it has changed.
        Reissue = "reissue",
        /// The card is taken back.
        Withdraw = "withdraw",
    }
}

crate::text_enum! {
    /// Whose turn it is.
    pub enum CardBody {
        /// The State centre.
        Centre = "centre",
        /// The provincial department of justice.
        Department = "department",
        /// The Chairperson of the provincial People's Committee, whose decision the department enters.
        Chairperson = "chairperson",
        /// Whoever held the course.
        Organiser = "organiser",
    }
}

crate::text_enum! {
    /// Where a file stands.
    pub enum CardFileState {
        /// With the body that prepares it.
        Received = "received",
        /// With the body that decides.
        Forwarded = "forwarded",
        /// Decided for; the blank is still to be used, or the card to come back.
        Granted = "granted",
        /// Decided against, with reasons.
        Refused = "refused",
        /// Carried out.
        Done = "done",
        /// Given up by whoever asked.
        Abandoned = "abandoned",
    }
}

crate::text_enum! {
    /// What can happen to a file.
    pub enum CardFileEvent {
        /// The body that prepares it sends it on.
        Forward = "forward",
        /// The decision is to issue, to issue again or to withdraw.
        Grant = "grant",
        /// Whoever prepares it does not send it on, or the decision is against it.
        Refuse = "refuse",
        /// The blank is used and the card handed over, or the withdrawn card is with the unit.
        CarryOut = "carry_out",
        /// Whoever asked gives it up.
        Abandon = "abandon",
    }
}

crate::text_enum! {
    /// Why an event may not happen now.
    pub enum CardFileRefusal {
        /// The state does not know the event.
        WrongState = "wrong_state",
        /// The decision has no number, day and body.
        DecisionMissing = "decision_missing",
        /// A refusal says why, in writing.
        ReasonMissing = "reason_missing",
        /// There is no card to issue again or to withdraw: none was issued, or it is withdrawn already.
        NoValidCard = "no_valid_card",
        /// A valid card of this kind is there already.
        CardExists = "card_exists",
        /// No blank was named that the unit holds.
        BlankMissing = "blank_missing",
        /// The law names the grounds of a withdrawal.
        GroundMissing = "ground_missing",
    }
}

crate::text_enum! {
    /// Why a card is withdrawn (Luật TGPL Đ.22 kh.1, Đ.24 kh.3; NĐ 144/2017 Đ.18).
    pub enum WithdrawalGround {
        /// An officer no longer meets the conditions.
        ConditionsGone = "conditions_gone",
        /// An officer was dismissed.
        Dismissed = "dismissed",
        /// An officer moved to other work or resigned.
        Left = "left",
        /// An officer had no court case for two consecutive years.
        NoCourtCase = "no_court_case",
        /// Prohibited acts: of an officer a second warning or removal, of a collaborator an act or a repeated violation.
        ProhibitedActs = "prohibited_acts",
        /// An officer was banned from practice.
        Banned = "banned",
        /// A collaborator did nothing for two consecutive years.
        Inactive = "inactive",
        /// A collaborator's contract ended, or was not signed in 30 days.
        ContractEnded = "contract_ended",
    }
}

impl WithdrawalGround {
    /// Whether the law names it for a kind of card. Certificates are not withdrawn by these rules.
    #[must_use]
    pub const fn is_for(self, kind: BlankType) -> bool {
        match kind {
            BlankType::OfficerCard => !matches!(self, Self::Inactive | Self::ContractEnded),
            BlankType::CollaboratorCard => {
                matches!(self, Self::ProhibitedActs | Self::Inactive | Self::ContractEnded)
            }
            BlankType::Certificate => false,
        }
    }

    /// Whether an officer may be appointed again after it (registry.md 1).
    #[must_use]
    pub const fn may_be_reappointed(self) -> bool {
        matches!(self, Self::ConditionsGone | Self::Left | Self::Banned)
    }
}

/// A body's part in a file, and the duty that runs meanwhile, where the law sets a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CardStep {
    /// Whose turn it is.
    pub body: CardBody,
    /// What it owes.
    pub duty: Option<Duty>,
}

const fn step(body: CardBody, duty: Duty) -> CardStep {
    CardStep { body, duty: Some(duty) }
}

const fn free(body: CardBody) -> CardStep {
    CardStep { body, duty: None }
}

impl CardProcedure {
    /// Who prepares a file and who decides it. A certificate is decided by whoever held the course.
    #[must_use]
    pub const fn steps(self, kind: BlankType) -> [CardStep; 2] {
        use BlankType::{Certificate, CollaboratorCard, OfficerCard};
        use CardBody::{Centre, Chairperson, Department, Organiser};
        match (kind, self) {
            (OfficerCard, Self::Issue) => {
                [step(Department, Duty::PrepareOfficer), step(Chairperson, Duty::DecideOfficer)]
            }
            (OfficerCard, Self::Reissue) => {
                [step(Department, Duty::ForwardOfficerCard), step(Chairperson, Duty::DecideOfficerCard)]
            }
            (OfficerCard, Self::Withdraw) => [free(Department), step(Chairperson, Duty::DecideDismissal)],
            (CollaboratorCard, Self::Issue) => {
                [step(Centre, Duty::SelectCollaborator), step(Department, Duty::DecideCollaboratorCard)]
            }
            (CollaboratorCard, Self::Reissue) => {
                [step(Centre, Duty::ForwardCollaboratorCard), step(Department, Duty::ReissueCollaboratorCard)]
            }
            (CollaboratorCard, Self::Withdraw) => {
                [free(Centre), step(Department, Duty::DecideCollaboratorWithdrawal)]
            }
            (Certificate, _) => [free(Organiser), free(Organiser)],
        }
    }
}

/// What is known of a file when something is to happen to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CardFileFacts {
    /// What the card or certificate is.
    pub kind: BlankType,
    /// What is asked for.
    pub procedure: CardProcedure,
    /// Why it is to be withdrawn.
    pub ground: Option<WithdrawalGround>,
    /// Whether the person has a valid card of the kind from the same provider.
    pub has_valid_card: bool,
    /// Whether number, day and body of the decision are known.
    pub decided: bool,
    /// Whether reasons are given.
    pub reasoned: bool,
    /// Whether a blank is named that the unit holds; the ledger has the last word.
    pub blank: bool,
}

/// An event that may not happen, with the sentence shown to the person who asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .why.en)]
pub struct CardNotAllowed {
    /// The stable code.
    pub code: CardFileRefusal,
    /// The sentence.
    pub why: Words,
}

/// What the caller persists in the same transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardEffect {
    /// The duty of the body that prepared it is fulfilled; that of the body that decides begins.
    BeginDuty(Option<Duty>),
    /// The duty that runs is fulfilled, or lapses.
    EndDuty,
    /// A card with a number of its own is on a blank.
    IssueCard,
    /// The card is on a new blank; the old one is no longer good.
    ReplaceBlank,
    /// The card is no longer good: from the answer on the public check says so.
    WithdrawCard,
    /// The withdrawn card is with the unit.
    TakeBack,
}

/// A change of state, and all that goes with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardTransition {
    /// The state left.
    pub from: CardFileState,
    /// The state entered.
    pub to: CardFileState,
    /// What to persist, in this order.
    pub effects: Vec<CardEffect>,
}

impl CardFileEvent {
    /// The states in which the event can happen at all.
    #[must_use]
    pub const fn known_in(self) -> &'static [CardFileState] {
        use CardFileState::{Forwarded, Granted, Received};
        match self {
            Self::Forward => &[Received],
            Self::Grant => &[Forwarded],
            Self::CarryOut => &[Granted],
            Self::Refuse | Self::Abandon => &[Received, Forwarded],
        }
    }

    const fn leads_to(self) -> CardFileState {
        match self {
            Self::Forward => CardFileState::Forwarded,
            Self::Grant => CardFileState::Granted,
            Self::Refuse => CardFileState::Refused,
            Self::CarryOut => CardFileState::Done,
            Self::Abandon => CardFileState::Abandoned,
        }
    }

    fn guard(self, facts: CardFileFacts) -> Result<(), CardNotAllowed> {
        let decision = || {
            need(
                facts.decided,
                CardFileRefusal::DecisionMissing,
                "Cần số, ngày và cơ quan ra quyết định",
                "The number, day and body of the decision are needed",
            )
        };
        match self {
            Self::Forward => fits(facts),
            Self::Grant => fits(facts).and_then(|()| decision()),
            Self::Refuse => need(
                facts.reasoned,
                CardFileRefusal::ReasonMissing,
                "Từ chối phải nêu lý do bằng văn bản",
                "A refusal says why, in writing",
            ),
            Self::CarryOut => need(
                facts.blank || facts.procedure == CardProcedure::Withdraw,
                CardFileRefusal::BlankMissing,
                "Chọn phôi mà đơn vị đang giữ",
                "Name a blank that the unit holds",
            ),
            Self::Abandon => Ok(()),
        }
    }

    fn effects(self, facts: CardFileFacts) -> Vec<CardEffect> {
        use CardEffect::{BeginDuty, EndDuty, IssueCard, ReplaceBlank, TakeBack, WithdrawCard};
        let [_, decides] = facts.procedure.steps(facts.kind);
        match (self, facts.procedure) {
            (Self::Forward, _) => vec![BeginDuty(decides.duty)],
            (Self::Grant, CardProcedure::Withdraw) => vec![EndDuty, WithdrawCard],
            (Self::Grant | Self::Refuse | Self::Abandon, _) => vec![EndDuty],
            (Self::CarryOut, CardProcedure::Issue) => vec![IssueCard],
            (Self::CarryOut, CardProcedure::Reissue) => vec![ReplaceBlank],
            (Self::CarryOut, CardProcedure::Withdraw) => vec![TakeBack],
        }
    }
}

/// Whether what is asked for fits the card that there is, or is not.
fn fits(facts: CardFileFacts) -> Result<(), CardNotAllowed> {
    match facts.procedure {
        CardProcedure::Issue => need(
            !facts.has_valid_card || facts.kind == BlankType::Certificate,
            CardFileRefusal::CardExists,
            "Người này đang có thẻ còn hiệu lực: cấp lại, không cấp mới",
            "This person has a valid card: issue it again, not anew",
        ),
        CardProcedure::Reissue => card(facts),
        CardProcedure::Withdraw => card(facts).and_then(|()| {
            need(
                facts.ground.is_some_and(|ground| ground.is_for(facts.kind)),
                CardFileRefusal::GroundMissing,
                "Nêu căn cứ thu hồi mà luật quy định cho loại thẻ này",
                "Name a ground that the law has for this kind of card",
            )
        }),
    }
}

fn card(facts: CardFileFacts) -> Result<(), CardNotAllowed> {
    need(
        facts.has_valid_card,
        CardFileRefusal::NoValidCard,
        "Không có thẻ còn hiệu lực để cấp lại hoặc thu hồi",
        "There is no valid card to issue again or to withdraw",
    )
}

fn need(holds: bool, code: CardFileRefusal, vi: &str, en: &str) -> Result<(), CardNotAllowed> {
    if holds { Ok(()) } else { Err(CardNotAllowed { code, why: Words::new(vi, en) }) }
}

impl CardFileState {
    /// What the state is called.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::Received => Words::new("Đã nhận", "received"),
            Self::Forwarded => Words::new("Chờ quyết định", "awaiting decision"),
            Self::Granted => Words::new("Đã quyết định", "decided"),
            Self::Refused => Words::new("Từ chối", "refused"),
            Self::Done => Words::new("Đã xong", "done"),
            Self::Abandoned => Words::new("Thôi đề nghị", "given up"),
        }
    }

    /// Whose turn it is; nobody's once it is over.
    #[must_use]
    pub const fn turn(self, kind: BlankType, procedure: CardProcedure) -> Option<CardStep> {
        let [prepares, decides] = procedure.steps(kind);
        match self {
            Self::Received => Some(prepares),
            Self::Forwarded => Some(decides),
            // Whoever prepared it has the blanks, and takes cards back.
            Self::Granted => Some(free(prepares.body)),
            Self::Refused | Self::Done | Self::Abandoned => None,
        }
    }

    /// The only way a file's state changes.
    pub fn apply(self, event: CardFileEvent, facts: CardFileFacts) -> Result<CardTransition, CardNotAllowed> {
        if !event.known_in().contains(&self) {
            let names = |state: &Self| format!("“{}”", state.words().vi);
            let known: Vec<_> = event.known_in().iter().map(names).collect();
            let english: Vec<_> = event.known_in().iter().map(|state| state.words().en).collect();
            let vi = format!(
                "Hồ sơ đang ở trạng thái {}; chỉ thực hiện được khi {}",
                names(&self),
                known.join(" hoặc ")
            );
            let en = format!("The file is {}; possible only when {}", self.words().en, english.join(" or "));
            return Err(CardNotAllowed { code: CardFileRefusal::WrongState, why: Words::new(vi, en) });
        }
        event.guard(facts)?;
        Ok(CardTransition { from: self, to: event.leads_to(), effects: event.effects(facts) })
    }

    /// Every triple that [`Self::apply`] can answer with, whatever the facts: the table of the database's trigger.
    #[must_use]
    pub fn legal_transitions() -> Vec<(Self, CardFileEvent, Self)> {
        let events = CardFileEvent::ALL.iter();
        events
            .flat_map(|event| event.known_in().iter().map(|from| (*from, *event, event.leads_to())))
            .collect()
    }
}
