//! The life of the papers by which blanks are asked for, moved and written off, as a total function of kind, state and event.
//!
//! What changes nothing for others is written down at once; what gives blanks away, destroys them or undoes what stands asks
//! for three people: one proposes, one approves, one hands out (certificate-blanks.md 3, rule 9). Blanks arrive when whoever
//! receives them says so, and not before.

use super::MovementKind;
use crate::{ids::AccountId, lifecycle::Words};

crate::text_enum! {
    /// What a paper is.
    pub enum PaperKind as "BlankPaperKind" {
        /// Minutes of the receipt of a printed lot.
        Lot = "lot",
        /// A unit asks for blanks.
        SupplyRequest = "supply_request",
        /// The store sends what was asked for.
        Shipment = "shipment",
        /// A unit sends unused blanks back to the store.
        Return = "return",
        /// Minutes of spoilt blanks.
        Spoilage = "spoilage",
        /// Minutes of lost blanks.
        Loss = "loss",
        /// A design has changed: what is held is no longer used.
        Recall = "recall",
        /// Minutes of a council that destroys.
        Destruction = "destruction",
        /// Undoes another paper that was a mistake.
        Reversal = "reversal",
        /// A blank is used for a person's card or certificate.
        Issue = "issue",
        /// A withdrawn or replaced card comes back.
        TakingBack = "taking_back",
        /// What a unit had when the ledger began, with minutes.
        Opening = "opening",
        /// A store is counted and held against the book.
        Stocktake = "stocktake",
        /// Blanks are ordered from a printer.
        PrintOrder = "print_order",
    }
}

crate::text_enum! {
    /// Where a paper stands.
    pub enum PaperState as "BlankPaperState" {
        /// A stock-take is being counted.
        Open = "open",
        /// Waits for approval.
        Proposed = "proposed",
        /// Waits to be carried out.
        Approved = "approved",
        /// On the way to the receiver.
        Sent = "sent",
        /// Received, but for what is missing.
        Discrepant = "discrepant",
        /// Carried out.
        Done = "done",
        /// Not approved.
        Rejected = "rejected",
        /// Given up by the unit that proposed it.
        Cancelled = "cancelled",
        /// Undone by a reversal.
        Reversed = "reversed",
        /// Carried out, and reported to those above.
        Reported = "reported",
    }
}

crate::text_enum! {
    /// What can happen to a paper; the words are the actions of the API.
    pub enum PaperEvent as "BlankPaperEvent" {
        /// It is right.
        Approve = "approve",
        /// It is not.
        Reject = "reject",
        /// It is given up.
        Cancel = "cancel",
        /// Blanks are sent for it.
        Ship = "ship",
        /// It is carried out.
        CarryOut = "carry_out",
        /// All that was sent has arrived, or what was missing has turned up.
        Confirm = "confirm",
        /// A part of what was sent is missing.
        ReportDiscrepancy = "report_discrepancy",
        /// A reversal undoes it.
        Reverse = "reverse",
        /// Blanks of the store are counted.
        Count = "count",
        /// All are counted: the count is held against the book.
        Close = "close",
        /// A destruction is reported to those above.
        Report = "report",
        /// Something of what was ordered is taken in, by a lot that names the order.
        TakeIn = "take_in",
        /// A lot of what was ordered, or a shipment of what was asked for, is undone.
        Reopen = "reopen",
    }
}

crate::text_enum! {
    /// Why an event may not happen now.
    pub enum PaperRefusal {
        /// The state does not know the event.
        WrongState = "wrong_state",
        /// Somebody would do two of three people's parts.
        SamePerson = "same_person",
    }
}

/// What the caller persists in the same transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperEffect {
    /// The blanks of the paper move.
    Move(MovementKind),
    /// The duty to supply is met.
    SupplyMet,
    /// The duty to supply lapses.
    SupplyLapsed,
    /// The duty to supply is there again, as if it had not been met.
    SupplyDue,
    /// The duty to report a destruction begins.
    ReportDue,
    /// The duty to report a destruction is met.
    ReportMet,
}

/// An event that may not happen, with the sentence shown to the person who asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .why.en)]
pub struct PaperNotAllowed {
    /// The stable code.
    pub code: PaperRefusal,
    /// The sentence.
    pub why: Words,
}

/// A change of state, and all that goes with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperTransition {
    /// The state entered.
    pub to: PaperState,
    /// What to persist.
    pub effects: Vec<PaperEffect>,
}

/// Somebody who did a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub account: AccountId,
    /// The name.
    pub name: String,
}

/// What is known about a paper when something is to happen to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperFacts {
    /// What it is.
    pub kind: PaperKind,
    /// Who acts.
    pub actor: AccountId,
    /// Who proposed it; nobody where it was written down at once.
    pub proposed: Option<Person>,
    /// Who approved it.
    pub approved: Option<Person>,
    /// Who handed the blanks out.
    pub kept: Option<Person>,
    /// Whether the event leaves something open: a count that is not the book's, a part of a request still to be sent, of an order
    /// still to come.
    pub unfinished: bool,
}

impl PaperKind {
    /// What it is called.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::Lot => Words::new("Biên bản nhập kho", "Receipt of a lot"),
            Self::SupplyRequest => Words::new("Đề nghị cấp phôi", "Supply request"),
            Self::Shipment => Words::new("Phiếu xuất kho", "Shipment"),
            Self::Return => Words::new("Phiếu hoàn trả", "Return"),
            Self::Spoilage => Words::new("Biên bản phôi hỏng", "Spoilage"),
            Self::Loss => Words::new("Biên bản mất phôi", "Loss"),
            Self::Recall => Words::new("Thu hồi phôi", "Recall"),
            Self::Destruction => Words::new("Biên bản hủy phôi", "Destruction"),
            Self::Reversal => Words::new("Phiếu đảo bút toán", "Reversal"),
            Self::Issue => Words::new("Phiếu cấp thẻ, chứng chỉ", "Issue"),
            Self::TakingBack => Words::new("Biên bản thu lại", "Taking back"),
            Self::Opening => Words::new("Biên bản số dư đầu kỳ", "Opening balance"),
            Self::Stocktake => Words::new("Biên bản kiểm kê", "Stock-take"),
            Self::PrintOrder => Words::new("Đơn đặt in", "Print order"),
        }
    }

    /// The letters of its number: `PX-12/2026`.
    #[must_use]
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Lot => "NK",
            Self::SupplyRequest => "ĐN",
            Self::Shipment => "PX",
            Self::Return => "HT",
            Self::Spoilage => "BH",
            Self::Loss => "BM",
            Self::Recall => "TH",
            Self::Destruction => "HP",
            Self::Reversal => "ĐC",
            Self::Issue => "CP",
            Self::TakingBack => "TL",
            Self::Opening => "SD",
            Self::Stocktake => "KK",
            Self::PrintOrder => "ĐI",
        }
    }

    /// The state in which it begins, and how it moves blanks at once where it does.
    #[must_use]
    pub const fn begins(self) -> (PaperState, Option<MovementKind>) {
        match self {
            Self::Lot | Self::Opening => (PaperState::Done, Some(MovementKind::PrintReceipt)),
            Self::Shipment => (PaperState::Sent, Some(MovementKind::Allocate)),
            Self::Return => (PaperState::Sent, Some(MovementKind::ReturnUnused)),
            Self::Spoilage => (PaperState::Done, Some(MovementKind::Spoil)),
            Self::Loss => (PaperState::Done, Some(MovementKind::Loss)),
            Self::Recall => (PaperState::Done, Some(MovementKind::Recall)),
            Self::Issue => (PaperState::Done, Some(MovementKind::Issue)),
            Self::TakingBack => (PaperState::Done, Some(MovementKind::ReturnIssued)),
            Self::SupplyRequest | Self::Destruction | Self::Reversal | Self::PrintOrder => {
                (PaperState::Proposed, None)
            }
            Self::Stocktake => (PaperState::Open, None),
        }
    }

    const fn leads(self, from: PaperState, event: PaperEvent, unfinished: bool) -> Option<PaperState> {
        use PaperEvent::{
            Approve, Cancel, CarryOut, Close, Confirm, Count, Reject, Reopen, Report, ReportDiscrepancy,
            Reverse, Ship, TakeIn,
        };
        use PaperState::{
            Approved, Cancelled, Discrepant, Done, Open, Proposed, Rejected, Reported, Reversed, Sent,
        };
        let decided = matches!(
            self,
            Self::SupplyRequest | Self::Destruction | Self::Reversal | Self::PrintOrder | Self::Stocktake
        );
        match (self, from, event) {
            (Self::Stocktake, Open, Count) => Some(Open),
            (Self::Stocktake, Open, Close) if unfinished => Some(Proposed),
            (Self::SupplyRequest, Approved, Ship) | (Self::PrintOrder, Approved, TakeIn) if unfinished => {
                Some(Approved)
            }
            (Self::Stocktake, Open, Close)
            | (Self::Stocktake, Proposed, Approve)
            | (Self::SupplyRequest, Approved, Ship)
            | (Self::Destruction | Self::Reversal, Approved, CarryOut)
            | (Self::PrintOrder, Approved, TakeIn)
            | (Self::Shipment | Self::Return, Sent | Discrepant, Confirm) => Some(Done),
            (Self::SupplyRequest | Self::PrintOrder, Done, Reopen) => Some(Approved),
            (_, Proposed, Approve) if decided => Some(Approved),
            (_, Proposed, Reject) if decided => Some(Rejected),
            // What was approved and cannot be done is given up, and holds nobody any longer.
            (Self::Stocktake, Open, Cancel)
            | (
                Self::SupplyRequest | Self::Destruction | Self::Reversal | Self::PrintOrder,
                Approved,
                Cancel,
            ) => Some(Cancelled),
            (_, Proposed, Cancel) if decided => Some(Cancelled),
            (Self::Shipment | Self::Return, Sent, ReportDiscrepancy) => Some(Discrepant),
            (Self::Destruction, Done, Report) => Some(Reported),
            // A destruction is not undone, a request moves nothing, and the next count mends a stock-take. What was printed for
            // a person is no unused blank again: it comes back, and is destroyed.
            (Self::Lot | Self::Opening | Self::Spoilage | Self::Loss | Self::Recall, Done, Reverse)
            | (Self::Shipment | Self::Return, Sent | Discrepant | Done, Reverse) => Some(Reversed),
            _ => None,
        }
    }
}

impl PaperEvent {
    const fn effects(self, kind: PaperKind, to: PaperState) -> &'static [PaperEffect] {
        match (self, kind) {
            (Self::Reject | Self::Cancel, PaperKind::SupplyRequest) => &[PaperEffect::SupplyLapsed],
            (Self::Ship, _) if matches!(to, PaperState::Done) => &[PaperEffect::SupplyMet],
            (Self::Reopen, PaperKind::SupplyRequest) => &[PaperEffect::SupplyDue],
            (Self::CarryOut, PaperKind::Reversal) => &[PaperEffect::Move(MovementKind::Reverse)],
            (Self::CarryOut, _) => &[PaperEffect::Move(MovementKind::Destroy), PaperEffect::ReportDue],
            (Self::Report, _) => &[PaperEffect::ReportMet],
            (Self::Approve, PaperKind::Stocktake) => &[PaperEffect::Move(MovementKind::Adjust)],
            (Self::Confirm | Self::ReportDiscrepancy, _) => {
                &[PaperEffect::Move(MovementKind::ReceiptConfirm)]
            }
            _ => &[],
        }
    }

    /// Whether the actor did another part already.
    fn guard(self, facts: &PaperFacts) -> Result<(), PaperNotAllowed> {
        let did = |part: &Option<Person>, vi: &str, en: &str| match part {
            Some(person) if person.account == facts.actor => Err(PaperNotAllowed {
                code: PaperRefusal::SamePerson,
                why: Words::new(
                    format!("{} đã {vi}; bước này phải do người khác làm", person.name),
                    format!("{} {en}; this step is another person's", person.name),
                ),
            }),
            _ => Ok(()),
        };
        let proposed = || did(&facts.proposed, "đề nghị", "proposed it");
        let approved = || did(&facts.approved, "duyệt", "approved it");
        match self {
            Self::Approve | Self::Reject => proposed(),
            Self::Ship | Self::CarryOut => proposed().and_then(|()| approved()),
            Self::Confirm | Self::ReportDiscrepancy => did(&facts.kept, "giao phôi", "handed the blanks out"),
            Self::Cancel
            | Self::Reverse
            | Self::Count
            | Self::Close
            | Self::Report
            | Self::TakeIn
            | Self::Reopen => Ok(()),
        }
    }
}

impl PaperState {
    /// Those in which a paper waits for somebody.
    pub const WAITING: [Self; 5] = [Self::Open, Self::Proposed, Self::Approved, Self::Sent, Self::Discrepant];

    /// What the state is called.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::Open => Words::new("Đang kiểm kê", "being counted"),
            Self::Proposed => Words::new("Chờ duyệt", "proposed"),
            Self::Approved => Words::new("Đã duyệt", "approved"),
            Self::Sent => Words::new("Đã gửi", "sent"),
            Self::Discrepant => Words::new("Nhận thiếu", "discrepant"),
            Self::Done => Words::new("Đã thực hiện", "done"),
            Self::Rejected => Words::new("Không duyệt", "rejected"),
            Self::Cancelled => Words::new("Đã rút", "cancelled"),
            Self::Reversed => Words::new("Đã đảo", "reversed"),
            Self::Reported => Words::new("Đã báo cáo", "reported"),
        }
    }

    /// The only way a paper's state changes.
    pub fn apply(self, event: PaperEvent, facts: &PaperFacts) -> Result<PaperTransition, PaperNotAllowed> {
        let Some(to) = facts.kind.leads(self, event, facts.unfinished) else {
            let (kind, state) = (facts.kind.words(), self.words());
            return Err(PaperNotAllowed {
                code: PaperRefusal::WrongState,
                why: Words::new(
                    format!("{} đang ở trạng thái “{}”, không làm được bước này", kind.vi, state.vi),
                    format!("{} is {}: this step is not possible", kind.en, state.en),
                ),
            });
        };
        event.guard(facts)?;
        Ok(PaperTransition { to, effects: event.effects(facts.kind, to).to_vec() })
    }

    /// Every pair that [`Self::apply`] can answer with, whatever the facts: the table of the database's trigger.
    #[must_use]
    pub fn legal_transitions() -> Vec<(Self, Self)> {
        let mut all = Vec::new();
        for (kind, from) in
            PaperKind::ALL.iter().flat_map(|kind| Self::ALL.iter().map(move |from| (kind, from)))
        {
            for (event, unfinished) in
                PaperEvent::ALL.iter().flat_map(|event| [(event, false), (event, true)])
            {
                all.extend(
                    kind.leads(*from, *event, unfinished).filter(|to| to != from).map(|to| (*from, to)),
                );
            }
        }
        all.sort_unstable();
        all.dedup();
        all
    }
}
