//! The life of a file, as a total function of procedure, state and event.
//!
//! Whoever opened a file, whoever decided it and whoever uses the blank are three people (certificate-blanks.md 3, rule 9).

use super::{CardBody, CardKind, CardProcedure, CardStep, WithdrawalGround, free};
use crate::deadlines::Duty;
use crate::lifecycle::Words;

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
        /// Somebody would do two of three people's parts.
        SamePerson = "same_person",
    }
}

/// What is known of a file when something is to happen to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CardFileFacts {
    /// Whose card it is.
    pub kind: CardKind,
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
    /// Whether a blank is named, or the unit holds one; the ledger has the last word.
    pub blank: bool,
    /// Whether whoever acts opened the file.
    pub opened_by_actor: bool,
    /// Whether whoever acts decided it.
    pub decided_by_actor: bool,
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
            Self::Refuse => &[Received, Forwarded],
            Self::Abandon => &[Received, Forwarded, Granted],
        }
    }

    /// Whose step it is in a state; nobody's in particular where whoever opens files may take it.
    #[must_use]
    pub fn body(self, state: CardFileState, kind: CardKind, procedure: CardProcedure) -> Option<CardBody> {
        let [prepares, decides] = procedure.steps(kind);
        match self {
            Self::Forward => Some(prepares.body),
            Self::Grant => Some(decides.body),
            // The centre has the blanks, and takes cards back.
            Self::CarryOut => Some(CardBody::Centre),
            Self::Refuse => state.turn(kind, procedure).map(|step| step.body),
            Self::Abandon => None,
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

    fn guard(self, from: CardFileState, facts: CardFileFacts) -> Result<(), CardNotAllowed> {
        let decision = || {
            need(
                facts.decided,
                CardFileRefusal::DecisionMissing,
                "Cần số, ngày và cơ quan ra quyết định",
                "The number, day and body of the decision are needed",
            )
        };
        match self {
            Self::Forward => facts.fits(),
            Self::Grant => facts.fits().and_then(|()| another(facts)).and_then(|()| decision()),
            Self::Refuse => need(
                facts.reasoned,
                CardFileRefusal::ReasonMissing,
                "Từ chối phải nêu lý do bằng văn bản",
                "A refusal says why, in writing",
            ),
            Self::CarryOut => another(facts).and_then(|()| {
                need(
                    facts.blank || facts.procedure == CardProcedure::Withdraw,
                    CardFileRefusal::BlankMissing,
                    "Đơn vị không còn phôi loại này trong kho",
                    "The unit has no blank of this type in store",
                )
            }),
            Self::Abandon => need(
                from != CardFileState::Granted || facts.procedure != CardProcedure::Withdraw,
                CardFileRefusal::WrongState,
                "Thẻ đã bị thu hồi theo quyết định; không thôi đề nghị được nữa",
                "The card is withdrawn by the decision; the file can no longer be given up",
            ),
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

impl CardFileFacts {
    /// Whether what is asked for fits the card that there is, or is not.
    pub fn fits(self) -> Result<(), CardNotAllowed> {
        match self.procedure {
            CardProcedure::Issue => need(
                !self.has_valid_card,
                CardFileRefusal::CardExists,
                "Người này đang có thẻ còn hiệu lực: cấp lại, không cấp mới",
                "This person has a valid card: issue it again, not anew",
            ),
            CardProcedure::Reissue => card(self),
            CardProcedure::Withdraw => card(self).and_then(|()| {
                need(
                    self.ground.is_some_and(|ground| ground.is_for(self.kind)),
                    CardFileRefusal::GroundMissing,
                    "Nêu căn cứ thu hồi mà luật quy định cho loại thẻ này",
                    "Name a ground that the law has for this kind of card",
                )
            }),
        }
    }
}

/// Whether whoever acts did another part already.
fn another(facts: CardFileFacts) -> Result<(), CardNotAllowed> {
    need(
        !facts.opened_by_actor,
        CardFileRefusal::SamePerson,
        "Bạn đã lập hồ sơ này; bước này phải do người khác làm",
        "You opened this file; this step is another person's",
    )?;
    need(
        !facts.decided_by_actor,
        CardFileRefusal::SamePerson,
        "Bạn đã ghi quyết định của hồ sơ này; bước này phải do người khác làm",
        "You entered the decision of this file; this step is another person's",
    )
}

/// Whether whoever acts may use blanks for the certificates of a course: not who entered its results, on which they rest.
pub fn may_issue_certificates(entered_by_actor: bool) -> Result<(), CardNotAllowed> {
    need(
        !entered_by_actor,
        CardFileRefusal::SamePerson,
        "Bạn đã ghi kết quả của lớp này; chứng chỉ của lớp phải do người khác cấp",
        "You entered the results of this course; its certificates are another person's to issue",
    )
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
    pub const fn turn(self, kind: CardKind, procedure: CardProcedure) -> Option<CardStep> {
        let [prepares, decides] = procedure.steps(kind);
        match self {
            Self::Received => Some(prepares),
            Self::Forwarded => Some(decides),
            Self::Granted => Some(free(CardBody::Centre)),
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
        event.guard(self, facts)?;
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
