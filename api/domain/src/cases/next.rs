//! What is to be done next on a case: what its nearest duty asks for, or else the usual way on from where it stands.

use super::{CaseEvent, CaseState, Form};
use crate::{deadlines::Duty, lifecycle::ReplacementGround};

/// What the next step follows from; all of it stands in the head data of the case.
#[derive(Debug, Clone, Copy)]
pub struct Standing {
    /// Where the case stands.
    pub state: CaseState,
    /// The form of aid.
    pub form: Form,
    /// Another practitioner is due or wished for.
    pub replacement: Option<ReplacementGround>,
    /// The organisation received the file.
    pub file_received: bool,
    /// A transfer waits for the receiver's answer.
    pub transfer_pending: bool,
}

impl Standing {
    /// The next step of the provider's own people, or of the receiver of a transfer; nothing where all is done.
    #[must_use]
    pub fn next(self, duty: Option<Duty>) -> Option<CaseEvent> {
        duty.and_then(Duty::case_event).or_else(|| self.way_on())
    }

    fn way_on(self) -> Option<CaseEvent> {
        match self.state {
            CaseState::Accepted => Some(CaseEvent::Assign),
            CaseState::Assigned | CaseState::InProgress if self.replacement.is_some() => {
                Some(CaseEvent::Replace)
            }
            CaseState::Assigned if self.form == Form::CourtParticipation => Some(CaseEvent::Register),
            CaseState::Assigned => Some(CaseEvent::Start),
            CaseState::InProgress => Some(CaseEvent::PrepareCompletion),
            CaseState::Suspended => Some(CaseEvent::Resume),
            CaseState::PendingCompletion => Some(CaseEvent::Complete),
            CaseState::TransferredOut => self.transfer_pending.then_some(CaseEvent::ConfirmTransfer),
            CaseState::Archived => None,
            ended if ended.is_ended() && !self.file_received => Some(CaseEvent::HandOver),
            _ => Some(CaseEvent::Archive),
        }
    }
}

impl Duty {
    /// The event of a case that fulfils the duty, where one of its own does.
    #[must_use]
    pub fn case_event(self) -> Option<CaseEvent> {
        match self {
            Self::SupplyProof => Some(CaseEvent::SupplyProof),
            Self::Advise => Some(CaseEvent::PrepareCompletion),
            Self::HandOver => Some(CaseEvent::HandOver),
            Self::Archive => Some(CaseEvent::Archive),
            Self::ConfirmTransfer => Some(CaseEvent::ConfirmTransfer),
            duty if Self::ASSIGNMENT.contains(&duty) => Some(CaseEvent::Assign),
            duty if Self::REPLACEMENT.contains(&duty) => Some(CaseEvent::Replace),
            duty if Self::REGISTRATION.contains(&duty) => Some(CaseEvent::Register),
            _ => None,
        }
    }
}

impl CaseEvent {
    /// The event as something to do, where it is the usual way on and no duty of the law names it.
    #[must_use]
    pub const fn task(self) -> &'static str {
        match self {
            Self::Assign => "Cử người thực hiện",
            Self::Replace => "Cử người khác thay thế",
            Self::Register => "Ghi kết quả đăng ký bào chữa, bảo vệ",
            Self::Start => "Bắt đầu thực hiện",
            Self::PrepareCompletion => "Thực hiện và chuẩn bị kết thúc",
            Self::Resume => "Theo dõi, tiếp tục khi vụ án được phục hồi",
            Self::Complete => "Xác nhận hoàn thành hoặc trả lại",
            Self::ConfirmTransfer => "Bên nhận trả lời việc chuyển",
            Self::HandOver => "Bàn giao hồ sơ",
            Self::Archive => "Lưu trữ hồ sơ",
            _ => "Theo dõi vụ việc",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Until it is archived, every case says what to do next, and the step is one its state knows.
    #[test]
    fn there_is_always_a_way_on_that_the_state_knows() {
        for state in CaseState::ALL {
            for form in Form::ALL {
                for replacement in [None, Some(ReplacementGround::Declined)] {
                    for file_received in [false, true] {
                        let standing = Standing {
                            state: *state,
                            form: *form,
                            replacement,
                            file_received,
                            transfer_pending: true,
                        };
                        let next = standing.next(None);
                        assert_eq!(next.is_none(), *state == CaseState::Archived, "{standing:?}");
                        assert!(next.is_none_or(|event| event.known_in().contains(state)), "{standing:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_open_duty_comes_before_the_usual_way_on() {
        let standing = Standing {
            state: CaseState::InProgress,
            form: Form::Advice,
            replacement: None,
            file_received: false,
            transfer_pending: false,
        };
        assert_eq!(standing.next(Some(Duty::SupplyProof)), Some(CaseEvent::SupplyProof));
        assert_eq!(standing.next(Some(Duty::AnswerPetition)), Some(CaseEvent::PrepareCompletion));
    }
}
