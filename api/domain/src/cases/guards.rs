//! What stands against an event of a case, as the sentence shown to the person who asked.

use super::{CaseEvent, CaseFacts, CaseState, Form};
use crate::lifecycle::{NotAllowed, Refusal, ReplacementGround, need};

impl CaseEvent {
    pub(super) fn guard(self, from: CaseState, facts: &CaseFacts) -> Result<(), NotAllowed> {
        match self {
            Self::Assign
            | Self::Resume
            | Self::ReturnToWork
            | Self::Discontinue
            | Self::Terminate
            | Self::Transfer => Ok(()),
            Self::Replace => need(
                facts.replacement.is_some(),
                Refusal::NoReplacementGround,
                "Chưa có căn cứ thay thế người thực hiện (từ chối, bị từ chối hoặc hủy đăng ký, đề nghị thay đổi)",
                "No ground for a replacement is on record",
            ),
            Self::Start => need(
                facts.form != Form::CourtParticipation,
                Refusal::WrongForm,
                "Vụ việc tham gia tố tụng bắt đầu khi đăng ký được chấp nhận",
                "Court participation begins with the registration",
            )
            .and_then(|()| carried(facts)),
            Self::Register | Self::RegistrationRefused | Self::RegistrationCancelled | Self::Suspend => {
                in_court(facts).and_then(|()| carried(facts))
            }
            Self::SupplyProof => proof_awaited(facts),
            Self::ProofExpired => proof_awaited(facts).and_then(|()| {
                need(
                    facts.proof_overdue,
                    Refusal::ProofStillInTime,
                    "Chưa hết thời hạn bổ sung giấy tờ chứng minh",
                    "The time to supply proof still runs",
                )
            }),
            Self::Decline => need(
                facts.contract_ended || matches!(from, CaseState::Assigned | CaseState::InProgress),
                Refusal::ContractNotEnded,
                "Ở giai đoạn này chỉ thay người khi hợp đồng hoặc việc tham gia của tổ chức chấm dứt",
                "At this stage only the end of a contract brings another practitioner",
            )
            .and_then(|()| carried(facts)),
            Self::RequestChange => need(
                facts.replacement != Some(ReplacementGround::ChangeRequested),
                Refusal::ChangeAlreadyRequested,
                "Đã có đề nghị thay đổi người thực hiện đang chờ trả lời",
                "A wish for another practitioner waits for its answer",
            )
            .and_then(|()| carried(facts)),
            Self::RefuseChange => need(
                facts.replacement == Some(ReplacementGround::ChangeRequested),
                Refusal::NoChangeRequested,
                "Không có đề nghị thay đổi người thực hiện đang chờ trả lời",
                "No wish for another practitioner waits for an answer",
            ),
            Self::RequestVerification | Self::Petition => carried(facts),
            Self::PrepareCompletion => carried(facts).and_then(|()| outcome_filed(facts)),
            Self::Complete => outcome_filed(facts).and_then(|()| dossier_complete(facts)),
            Self::HandOver => need(
                !facts.file_received,
                Refusal::FileAlreadyReceived,
                "Hồ sơ đã được bàn giao",
                "The file was handed over",
            ),
            Self::ConfirmTransfer | Self::ReturnTransfer => need(
                facts.transfer_pending,
                Refusal::TransferAnswered,
                "Bên nhận đã trả lời việc chuyển",
                "The receiver has answered the transfer",
            ),
            Self::Appraise => need(
                facts.appraised,
                Refusal::NoAppraisal,
                "Chưa có phiếu thẩm định chất lượng vụ việc",
                "No appraisal of the case is on record",
            ),
            Self::Pay => need(
                facts.paid,
                Refusal::NoPayment,
                "Chưa có hồ sơ thanh toán thù lao, bồi dưỡng",
                "No payment is on record",
            ),
            Self::Complain => need(
                facts.complained,
                Refusal::NoComplaint,
                "Chưa có đơn khiếu nại (Mẫu 03-TP-TGPL) được ghi nhận",
                "No complaint is on record",
            ),
            Self::Archive => need(
                facts.file_received,
                Refusal::FileNotReceived,
                "Người thực hiện chưa bàn giao hồ sơ",
                "The file was not handed over",
            )
            .and_then(|()| {
                need(
                    facts.digitised,
                    Refusal::NotDigitised,
                    "Hồ sơ chưa được số hóa đầy đủ",
                    "The digitised copy is not complete",
                )
            }),
        }
    }
}

fn in_court(facts: &CaseFacts) -> Result<(), NotAllowed> {
    need(
        facts.form == Form::CourtParticipation,
        Refusal::WrongForm,
        "Chỉ áp dụng cho vụ việc tham gia tố tụng",
        "Only for court participation",
    )
}

/// Somebody must carry the case; a mere wish for another practitioner does not stop the work.
fn carried(facts: &CaseFacts) -> Result<(), NotAllowed> {
    need(
        matches!(facts.replacement, None | Some(ReplacementGround::ChangeRequested)),
        Refusal::ReplacementDue,
        "Phải cử người khác thay thế trước",
        "Another practitioner must be assigned first",
    )?;
    need(
        facts.has_practitioner,
        Refusal::NoPractitioner,
        "Vụ việc chưa có người thực hiện",
        "Nobody carries the case",
    )
}

fn proof_awaited(facts: &CaseFacts) -> Result<(), NotAllowed> {
    need(
        facts.proof_pending,
        Refusal::NoProofPending,
        "Vụ việc không còn chờ giấy tờ chứng minh",
        "No proof is awaited",
    )
}

fn outcome_filed(facts: &CaseFacts) -> Result<(), NotAllowed> {
    let (vi, en) = match facts.form {
        Form::CourtParticipation => (
            "Chưa có bản án, quyết định hoặc văn bản kết thúc giai đoạn tố tụng trong hồ sơ",
            "The judgment or deciding paper is not filed",
        ),
        Form::Advice => ("Chưa có văn bản tư vấn pháp luật trong hồ sơ", "The written advice is not filed"),
        Form::OutOfCourt => (
            "Chưa có quyết định của cơ quan có thẩm quyền hoặc giấy tờ thể hiện kết quả trong hồ sơ",
            "The decision of the competent body or the result is not filed",
        ),
    };
    need(facts.outcome_filed, Refusal::OutcomeNotFiled, vi, en)
}

fn dossier_complete(facts: &CaseFacts) -> Result<(), NotAllowed> {
    if facts.dossier_missing.is_empty() {
        return Ok(());
    }
    Err(NotAllowed::because(
        Refusal::DossierIncomplete,
        format!("Hồ sơ còn thiếu: {}", facts.dossier_missing.join("; ")),
        format!("{} mandatory items of the file are missing", facts.dossier_missing.len()),
    ))
}
