//! Certificate and card blanks: a ledger of numbered things (certificate-blanks.md; the rules of TT 10/2017/TT-BLĐTBXH and TT
//! 06/2022/TT-BLĐTBXH serve as the model).
//!
//! A serial is in one state at one holder at each instant. What moves it is written down and never changed; where it is follows
//! from the movements. So nothing is lost: received = held, recalled among them, + in transit + issued, withdrawn until
//! destroyed, + spoiled + lost + destroyed.

mod foresight;
mod papers;
mod serials;
mod stocktake;
#[cfg(test)]
mod tests;
mod yearly;

pub use foresight::Supply;
pub use papers::{
    PaperEffect, PaperEvent, PaperFacts, PaperKind, PaperNotAllowed, PaperRefusal, PaperState,
    PaperTransition, Person,
};
pub use serials::{Catalogue, SerialFault, Serials, Series};
pub use stocktake::{Difference, DifferenceKind, Standing, compare};
pub use yearly::Sum;

use crate::{deadlines::Duty, lifecycle::Words};

crate::text_enum! {
    /// What is numbered.
    pub enum BlankType {
        /// Chứng chỉ bồi dưỡng nghiệp vụ trợ giúp pháp lý.
        Certificate = "CC",
        /// Thẻ trợ giúp viên pháp lý.
        OfficerCard = "TGV",
        /// Thẻ cộng tác viên trợ giúp pháp lý.
        CollaboratorCard = "CTV",
    }
}

crate::text_enum! {
    /// Where a serial stands.
    pub enum BlankState {
        /// Not received yet, or received by mistake and taken back.
        Outside = "outside",
        /// In the store of its holder.
        Held = "held",
        /// On the way to its holder.
        InTransit = "in_transit",
        /// Used for a person.
        Issued = "issued",
        /// A card or certificate that came back: withdrawn or replaced.
        Returned = "returned",
        /// Misprinted or damaged before it was used.
        Spoiled = "spoiled",
        /// Lost: invalid from then on.
        Lost = "lost",
        /// Held, and no longer to be used: the design has changed.
        Recalled = "recalled",
        /// Destroyed by a council, with minutes.
        Destroyed = "destroyed",
    }
}

crate::text_enum! {
    /// What moves serials.
    pub enum MovementKind as "BlankMovementKind" {
        /// A printed lot comes in.
        PrintReceipt = "print_receipt",
        /// Sent to a unit.
        Allocate = "allocate",
        /// The unit has it.
        ReceiptConfirm = "receipt_confirm",
        /// Sent back unused.
        ReturnUnused = "return_unused",
        /// Used for a person.
        Issue = "issue",
        /// A withdrawn or replaced card comes back.
        ReturnIssued = "return_issued",
        /// Found spoiled.
        Spoil = "spoil",
        /// Found lost.
        Loss = "loss",
        /// Called back for a change of design.
        Recall = "recall",
        /// Destroyed.
        Destroy = "destroy",
        /// A stock-take found another state than the book, with minutes of two people.
        Adjust = "adjust",
        /// Undoes one movement that was a mistake.
        Reverse = "reverse",
    }
}

impl BlankType {
    /// What it is called.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::Certificate => {
                Words::new("Chứng chỉ bồi dưỡng nghiệp vụ trợ giúp pháp lý", "Training certificate")
            }
            Self::OfficerCard => Words::new("Thẻ trợ giúp viên pháp lý", "Legal-aid officer's card"),
            Self::CollaboratorCard => {
                Words::new("Thẻ cộng tác viên trợ giúp pháp lý", "Legal-aid collaborator's card")
            }
        }
    }

    /// The period within which a request for blanks is to be met: the law has one for cards (TT 12/2018 Đ.12a).
    #[must_use]
    pub const fn supply_duty(self) -> Option<Duty> {
        match self {
            Self::OfficerCard | Self::CollaboratorCard => Some(Duty::SupplyCardBlanks),
            Self::Certificate => None,
        }
    }
}

impl BlankState {
    /// What it is called.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::Outside => Words::new("chưa nhập kho", "not received"),
            Self::Held => Words::new("trong kho", "in store"),
            Self::InTransit => Words::new("đang chuyển", "in transit"),
            Self::Issued => Words::new("đã cấp", "issued"),
            Self::Returned => Words::new("đã thu lại", "returned"),
            Self::Spoiled => Words::new("hỏng", "spoiled"),
            Self::Lost => Words::new("mất", "lost"),
            Self::Recalled => Words::new("thu hồi", "recalled"),
            Self::Destroyed => Words::new("đã hủy", "destroyed"),
        }
    }
}

impl MovementKind {
    /// What it is called.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::PrintReceipt => Words::new("nhập kho phôi in", "receipt of a printed lot"),
            Self::Allocate => Words::new("cấp phát", "allotment"),
            Self::ReceiptConfirm => Words::new("xác nhận đã nhận", "confirmation of receipt"),
            Self::ReturnUnused => Words::new("hoàn trả", "return of unused blanks"),
            Self::Issue => Words::new("cấp cho người", "issue"),
            Self::ReturnIssued => Words::new("thu lại", "return of an issued one"),
            Self::Spoil => Words::new("báo hỏng", "report of spoilage"),
            Self::Loss => Words::new("báo mất", "report of loss"),
            Self::Recall => Words::new("thu hồi", "recall"),
            Self::Destroy => Words::new("hủy", "destruction"),
            Self::Adjust => Words::new("điều chỉnh theo kiểm kê", "adjustment after a stock-take"),
            Self::Reverse => Words::new("đảo bút toán", "reversal"),
        }
    }

    /// Where it leads from a state; none where it cannot begin there. What is destroyed stays so; nothing is issued but what a
    /// unit holds. A reversal leads wherever the movement came from that it undoes: see [`Self::moves`].
    #[must_use]
    pub const fn leads(self, from: BlankState) -> Option<BlankState> {
        use BlankState::{Destroyed, Held, InTransit, Issued, Lost, Outside, Recalled, Returned, Spoiled};
        match (self, from) {
            (Self::PrintReceipt, Outside) | (Self::ReceiptConfirm, InTransit) => Some(Held),
            (Self::Allocate | Self::ReturnUnused, Held) => Some(InTransit),
            (Self::Issue, Held) => Some(Issued),
            (Self::ReturnIssued, Issued) => Some(Returned),
            (Self::Spoil, Held | InTransit) => Some(Spoiled),
            // A stock-take: what is missing is lost; what turns up again is not used any more.
            (Self::Loss, Held | InTransit | Issued | Recalled | Returned | Spoiled)
            | (Self::Adjust, Held) => Some(Lost),
            // What is on the way is no longer used either: it waits for the council where it arrives.
            (Self::Recall, Held | InTransit) | (Self::Adjust, Lost) => Some(Recalled),
            (Self::Destroy, Spoiled | Returned | Recalled) => Some(Destroyed),
            _ => None,
        }
    }

    /// Every movement there is, from where and to where. A destruction is not reversed.
    pub fn moves() -> impl Iterator<Item = (Self, BlankState, BlankState)> {
        let forward = Self::ALL.iter().flat_map(|kind| {
            BlankState::ALL.iter().filter_map(move |from| Some((*kind, *from, kind.leads(*from)?)))
        });
        let back = forward.clone().filter(|(_, _, to)| *to != BlankState::Destroyed);
        let mut back: Vec<_> = back.map(|(_, from, to)| (Self::Reverse, to, from)).collect();
        back.sort_unstable();
        back.dedup();
        forward.chain(back)
    }
}
