//! What a citizen is told about a request or case: every internal state has exactly one public word, and none of them
//! tells more than the stage.

use crate::cases::CaseState;
use crate::lifecycle::Words;
use crate::requests::RequestState;

crate::text_enum! {
    /// The stage in plain words.
    pub enum PublicStatus {
        /// Not sent yet.
        Draft = "draft",
        /// Đã nhận hồ sơ.
        Received = "received",
        /// Cần bổ sung giấy tờ.
        NeedSupplement = "need_supplement",
        /// Đã thụ lý.
        Accepted = "accepted",
        /// Từ chối thụ lý.
        Refused = "refused",
        /// Đã chuyển đến tổ chức khác.
        Transferred = "transferred",
        /// Đã giải đáp.
        Answered = "answered",
        /// Đã rút yêu cầu.
        Withdrawn = "withdrawn",
        /// Đã cử người thực hiện.
        Assigned = "assigned",
        /// Đang thực hiện.
        InProgress = "in_progress",
        /// Tạm dừng.
        Suspended = "suspended",
        /// Đã kết thúc.
        Completed = "completed",
        /// Không tiếp tục thực hiện.
        Discontinued = "discontinued",
    }
}

impl PublicStatus {
    /// The words shown.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::Draft => Words::new("Chưa gửi", "Not sent"),
            Self::Received => Words::new("Đã nhận hồ sơ", "Request received"),
            Self::NeedSupplement => Words::new("Cần bổ sung giấy tờ", "More papers needed"),
            Self::Accepted => Words::new("Đã thụ lý", "Accepted"),
            Self::Refused => Words::new("Từ chối thụ lý (có lý do)", "Refused (with reasons)"),
            Self::Transferred => Words::new("Đã chuyển đến tổ chức khác", "Sent on to another provider"),
            Self::Answered => Words::new("Đã giải đáp", "Answered"),
            Self::Withdrawn => Words::new("Đã rút yêu cầu", "Withdrawn"),
            Self::Assigned => Words::new("Đã cử người thực hiện", "Somebody is assigned"),
            Self::InProgress => Words::new("Đang thực hiện", "In progress"),
            Self::Suspended => Words::new(
                "Tạm dừng theo quyết định của cơ quan tố tụng",
                "Paused by decision of the proceedings body",
            ),
            Self::Completed => Words::new("Đã kết thúc", "Ended"),
            Self::Discontinued => {
                Words::new("Không tiếp tục thực hiện (có lý do)", "Not continued (with reasons)")
            }
        }
    }
}

impl From<RequestState> for PublicStatus {
    fn from(state: RequestState) -> Self {
        match state {
            RequestState::Draft => Self::Draft,
            RequestState::Received => Self::Received,
            RequestState::NeedSupplement => Self::NeedSupplement,
            RequestState::Accepted => Self::Accepted,
            RequestState::Refused => Self::Refused,
            RequestState::TransferredOut => Self::Transferred,
            RequestState::SimpleAnswered => Self::Answered,
            RequestState::Withdrawn => Self::Withdrawn,
        }
    }
}

impl From<CaseState> for PublicStatus {
    fn from(state: CaseState) -> Self {
        match state {
            CaseState::Accepted => Self::Accepted,
            CaseState::Assigned => Self::Assigned,
            CaseState::InProgress | CaseState::PendingCompletion => Self::InProgress,
            CaseState::Suspended => Self::Suspended,
            CaseState::Discontinued => Self::Discontinued,
            CaseState::TransferredOut => Self::Transferred,
            CaseState::Completed
            | CaseState::Appraised
            | CaseState::Paid
            | CaseState::Archived
            | CaseState::TerminatedByLaw => Self::Completed,
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use std::fmt::Write as _;

    #[test]
    fn every_state_has_its_public_word() {
        let mut table = String::new();
        for state in RequestState::ALL {
            writeln!(table, "request {state:<20}{}", PublicStatus::from(*state).words().vi).unwrap();
        }
        for state in CaseState::ALL {
            writeln!(table, "case    {state:<20}{}", PublicStatus::from(*state).words().vi).unwrap();
        }
        insta::assert_snapshot!(table);
    }
}
