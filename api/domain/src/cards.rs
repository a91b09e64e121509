//! Cards and certificates: who decides on them, in what time, and what becomes of them (Luật TGPL Đ.21–24; NĐ 144/2017/NĐ-CP
//! Đ.16–19).
//!
//! A file goes from whoever prepares it to whoever decides it, each with a period of its own. What was granted is carried out
//! with a blank of the ledger: a card keeps its number for good, and each time it is issued again takes a new serial.

mod files;
#[cfg(test)]
mod tests;

pub use files::{
    CardEffect, CardFileEvent, CardFileFacts, CardFileRefusal, CardFileState, CardNotAllowed, CardTransition,
    may_issue_certificates,
};

use crate::blanks::{BlankType, MovementKind};
use crate::deadlines::Duty;
use crate::lifecycle::Words;

crate::text_enum! {
    /// Whose card it is. Certificates are issued on a course's decision, without a file.
    pub enum CardKind {
        /// A legal-aid officer's.
        Officer = "TGV",
        /// A collaborator's.
        Collaborator = "CTV",
    }
}

crate::text_enum! {
    /// What is asked for.
    pub enum CardProcedure {
        /// A first card.
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
    }
}

crate::text_enum! {
    /// Whether a card or certificate holds.
    pub enum CardState {
        /// It holds.
        Valid = "valid",
        /// It was withdrawn, and stays so.
        Withdrawn = "withdrawn",
    }
}

crate::text_enum! {
    /// What became of the blank of a card that is replaced or withdrawn.
    pub enum OldBlank {
        /// It came back.
        Returned = "returned",
        /// It was reported lost.
        Lost = "lost",
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

impl CardKind {
    /// The blank that it is printed on.
    #[must_use]
    pub const fn blank(self) -> BlankType {
        match self {
            Self::Officer => BlankType::OfficerCard,
            Self::Collaborator => BlankType::CollaboratorCard,
        }
    }

    /// The ground on which a card is proposed for withdrawal when its holder did nothing for two years.
    #[must_use]
    pub const fn idle_ground(self) -> WithdrawalGround {
        match self {
            Self::Officer => WithdrawalGround::NoCourtCase,
            Self::Collaborator => WithdrawalGround::Inactive,
        }
    }
}

/// The number of a card or certificate where people give none, `00012/2026/TT-20/TGV`: of the register and its year, with the
/// unit, so that no two units write the same. The first spelling has the register's number alone; another is for a number
/// that was given by hand before its turn came.
#[must_use]
pub fn card_number(kind: BlankType, unit: &str, (number, year): (i32, i32), spelling: u32) -> String {
    let again = if spelling > 1 { format!("-{spelling}") } else { String::new() };
    format!("{number:05}{again}/{year}/{unit}/{kind}")
}

impl OldBlank {
    /// How its serial moves.
    #[must_use]
    pub const fn movement(self) -> MovementKind {
        match self {
            Self::Returned => MovementKind::ReturnIssued,
            Self::Lost => MovementKind::Loss,
        }
    }
}

impl CardState {
    /// What the state is called.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::Valid => Words::new("Còn hiệu lực", "valid"),
            Self::Withdrawn => Words::new("Đã thu hồi", "withdrawn"),
        }
    }
}

impl CardBody {
    /// What the body is called.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::Centre => Words::new("Trung tâm TGPL nhà nước", "the State centre"),
            Self::Department => Words::new("Sở Tư pháp", "the department of justice"),
            Self::Chairperson => {
                Words::new("Chủ tịch UBND cấp tỉnh", "the Chairperson of the provincial People's Committee")
            }
        }
    }
}

impl WithdrawalGround {
    /// Whether the law names it for a kind of card.
    #[must_use]
    pub const fn is_for(self, kind: CardKind) -> bool {
        match kind {
            CardKind::Officer => !matches!(self, Self::Inactive | Self::ContractEnded),
            CardKind::Collaborator => {
                matches!(self, Self::ProhibitedActs | Self::Inactive | Self::ContractEnded)
            }
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
    /// What it is called.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::Issue => Words::new("Cấp mới", "issue"),
            Self::Reissue => Words::new("Cấp lại", "re-issue"),
            Self::Withdraw => Words::new("Thu hồi", "withdrawal"),
        }
    }

    /// Who prepares a file and who decides it.
    #[must_use]
    pub const fn steps(self, kind: CardKind) -> [CardStep; 2] {
        use CardBody::{Centre, Chairperson, Department};
        use CardKind::{Collaborator, Officer};
        match (kind, self) {
            (Officer, Self::Issue) => {
                [step(Department, Duty::PrepareOfficer), step(Chairperson, Duty::DecideOfficer)]
            }
            (Officer, Self::Reissue) => {
                [step(Department, Duty::ForwardOfficerCard), step(Chairperson, Duty::DecideOfficerCard)]
            }
            (Officer, Self::Withdraw) => [free(Department), step(Chairperson, Duty::DecideDismissal)],
            (Collaborator, Self::Issue) => {
                [step(Centre, Duty::SelectCollaborator), step(Department, Duty::DecideCollaboratorCard)]
            }
            (Collaborator, Self::Reissue) => {
                [step(Centre, Duty::ForwardCollaboratorCard), step(Department, Duty::ReissueCollaboratorCard)]
            }
            (Collaborator, Self::Withdraw) => {
                [free(Centre), step(Department, Duty::DecideCollaboratorWithdrawal)]
            }
        }
    }
}
