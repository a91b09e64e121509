//! Certificate and card blanks: a ledger of numbered things (certificate-blanks.md; the rules of TT 10/2017/TT-BLĐTBXH and TT
//! 06/2022/TT-BLĐTBXH serve as the model).
//!
//! A serial is in one state at one holder at each instant. What moves it is written down and never changed; where it is follows
//! from the movements. So nothing is lost: received = held, recalled among them, + in transit + issued, withdrawn until
//! destroyed, + spoiled + lost + destroyed.

mod serials;
#[cfg(test)]
mod tests;

pub use serials::{SerialFault, Serials, Series};

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
    pub enum MovementKind {
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

impl MovementKind {
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
            (Self::Loss, Held | InTransit | Issued | Recalled | Returned | Spoiled) => Some(Lost),
            (Self::Recall, Held) => Some(Recalled),
            (Self::Destroy, Spoiled | Returned | Recalled) => Some(Destroyed),
            // What is missing is lost; what turns up again is not used any more.
            (Self::Adjust, Held) => Some(Lost),
            (Self::Adjust, Lost) => Some(Recalled),
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
