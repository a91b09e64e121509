//! What the file of a case (hồ sơ vụ việc) must hold, by form of aid (TT 12/2018 Đ.11; Luật TGPL Đ.29 kh.1).

use crate::cases::{EndReason, Form};
use crate::deadlines::Duty;
use crate::lifecycle::Words;

crate::text_enum! {
    /// An item of the file.
    pub enum DossierItem {
        /// Đơn yêu cầu (02-TP-TGPL).
        RequestForm = "request_form",
        /// Proof of eligibility.
        EligibilityProof = "eligibility_proof",
        /// Papers on the matter.
        MatterPapers = "matter_papers",
        /// Quyết định cử.
        AssignmentDecision = "assignment_decision",
        /// Quyết định thay thế.
        ReplacementDecision = "replacement_decision",
        /// Bản bào chữa or bản bảo vệ quyền và lợi ích hợp pháp, signed.
        DefenceBrief = "defence_brief",
        /// The judgment or the decision that ends the stage.
        Judgment = "judgment",
        /// Kết luận điều tra, cáo trạng and other procedural papers.
        ProceduralPapers = "procedural_papers",
        /// Văn bản tư vấn pháp luật, signed.
        WrittenAdvice = "written_advice",
        /// The competent body's decision, or a paper showing the result.
        ResultPaper = "result_paper",
        /// Report of the work done.
        WorkReport = "work_report",
        /// Phiếu lấy ý kiến (11-TP-TGPL).
        OpinionSlip = "opinion_slip",
        /// Thông báo không tiếp tục thực hiện.
        NonContinuationNotice = "non_continuation_notice",
        /// What another provider verified on request (Luật TGPL Đ.34).
        VerificationResult = "verification_result",
        /// What a state body answered to a petition (Luật TGPL Đ.36).
        PetitionAnswer = "petition_answer",
        /// Other papers showing the process.
        ProcessPapers = "process_papers",
    }
}

impl DossierItem {
    /// The paper that shows the work of this form is done.
    #[must_use]
    pub const fn outcome(form: Form) -> Self {
        match form {
            Form::CourtParticipation => Self::Judgment,
            Form::Advice => Self::WrittenAdvice,
            Form::OutOfCourt => Self::ResultPaper,
        }
    }

    /// The duty of others that is met when the item is filed.
    #[must_use]
    pub const fn meets(self) -> Option<Duty> {
        match self {
            Self::VerificationResult => Some(Duty::Verify),
            Self::PetitionAnswer => Some(Duty::AnswerPetition),
            _ => None,
        }
    }

    /// What the item is called.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::RequestForm => {
                Words::new("Đơn yêu cầu trợ giúp pháp lý (Mẫu 02-TP-TGPL)", "Request (form 02)")
            }
            Self::EligibilityProof => {
                Words::new("Giấy tờ chứng minh người được trợ giúp pháp lý", "Proof of eligibility")
            }
            Self::MatterPapers => {
                Words::new("Giấy tờ, tài liệu liên quan đến vụ việc", "Papers on the matter")
            }
            Self::AssignmentDecision => Words::new("Quyết định cử người thực hiện", "Decision to assign"),
            Self::ReplacementDecision => {
                Words::new("Quyết định thay thế người thực hiện", "Decision to replace")
            }
            Self::DefenceBrief => Words::new(
                "Bản bào chữa hoặc bản bảo vệ quyền và lợi ích hợp pháp (có chữ ký)",
                "Signed defence or protection brief",
            ),
            Self::Judgment => Words::new(
                "Bản án, quyết định hoặc văn bản kết thúc giai đoạn tố tụng",
                "Judgment or decision that ends the stage",
            ),
            Self::ProceduralPapers => Words::new(
                "Kết luận điều tra, cáo trạng và giấy tờ tố tụng khác",
                "Investigation conclusion, indictment, other procedural papers",
            ),
            Self::WrittenAdvice => {
                Words::new("Văn bản tư vấn pháp luật (có chữ ký)", "Signed written advice")
            }
            Self::ResultPaper => Words::new(
                "Quyết định của cơ quan có thẩm quyền hoặc giấy tờ thể hiện kết quả",
                "Decision of the competent body or paper showing the result",
            ),
            Self::WorkReport => Words::new("Báo cáo công việc đã thực hiện", "Report of the work done"),
            Self::OpinionSlip => Words::new("Phiếu lấy ý kiến (Mẫu 11-TP-TGPL)", "Opinion slip (form 11)"),
            Self::NonContinuationNotice => Words::new(
                "Thông báo không tiếp tục thực hiện vụ việc",
                "Notice that the case is not continued",
            ),
            Self::VerificationResult => {
                Words::new("Văn bản trả lời kết quả phối hợp xác minh", "Result of a verification asked for")
            }
            Self::PetitionAnswer => Words::new("Văn bản trả lời kiến nghị", "Answer to a petition"),
            Self::ProcessPapers => {
                Words::new("Giấy tờ khác thể hiện quá trình thực hiện", "Other papers showing the process")
            }
        }
    }
}

crate::text_enum! {
    /// How strongly an item is asked for.
    pub enum Demand {
        /// Without it the file is incomplete.
        Mandatory = "mandatory",
        /// It belongs in the file where there is one.
        IfAny = "if_any",
    }
}

/// What decides which items are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DossierFacts {
    /// The form of aid.
    pub form: Form,
    /// A practitioner was assigned.
    pub assigned: bool,
    /// A practitioner was replaced.
    pub replaced: bool,
    /// Why the case ended; none while it is active.
    pub ended: Option<EndReason>,
}

/// One line of the checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// The item.
    pub item: DossierItem,
    /// How strongly it is asked for.
    pub demand: Demand,
}

/// The items of the file, in the order of Đ.11. Of a case that ended before its work was done, the fruits of the work
/// are asked for only where there are any.
#[must_use]
pub fn checklist(facts: DossierFacts) -> Vec<Line> {
    DossierItem::ALL
        .iter()
        .filter_map(|item| demand(*item, facts).map(|demand| Line { item: *item, demand }))
        .collect()
}

fn demand(item: DossierItem, facts: DossierFacts) -> Option<Demand> {
    use Form::{Advice, CourtParticipation, OutOfCourt};
    let in_full = matches!(facts.ended, None | Some(EndReason::Completed));
    let when = |mandatory: bool| Some(if mandatory { Demand::Mandatory } else { Demand::IfAny });
    match (item, facts.form) {
        (DossierItem::RequestForm | DossierItem::MatterPapers, _) => when(true),
        (DossierItem::EligibilityProof, _) => when(facts.ended != Some(EndReason::ProofNotSupplied)),
        (DossierItem::AssignmentDecision, CourtParticipation | OutOfCourt) => when(in_full || facts.assigned),
        (DossierItem::ReplacementDecision, CourtParticipation | OutOfCourt) => when(facts.replaced),
        (DossierItem::DefenceBrief | DossierItem::Judgment, CourtParticipation)
        | (DossierItem::WrittenAdvice, Advice)
        | (DossierItem::ResultPaper | DossierItem::WorkReport, OutOfCourt)
        | (DossierItem::OpinionSlip, CourtParticipation | OutOfCourt) => when(in_full),
        (DossierItem::NonContinuationNotice, _) => {
            when(!in_full && facts.ended != Some(EndReason::TerminatedByLaw))
        }
        (DossierItem::ProceduralPapers, CourtParticipation)
        | (DossierItem::VerificationResult | DossierItem::PetitionAnswer | DossierItem::ProcessPapers, _) => {
            when(false)
        }
        _ => None,
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use std::{collections::BTreeSet, fmt::Write as _};

    fn missing(facts: DossierFacts, have: &BTreeSet<DossierItem>) -> Vec<DossierItem> {
        let mandatory = checklist(facts).into_iter().filter(|line| line.demand == Demand::Mandatory);
        mandatory.map(|line| line.item).filter(|item| !have.contains(item)).collect()
    }

    fn active(form: Form) -> DossierFacts {
        DossierFacts { form, assigned: true, replaced: false, ended: None }
    }

    #[test]
    fn the_checklist_of_every_form() {
        let mut table = String::new();
        for form in Form::ALL {
            for (title, facts) in [
                ("completed", DossierFacts { ended: Some(EndReason::Completed), ..active(*form) }),
                ("withdrawn", DossierFacts { ended: Some(EndReason::Withdrawn), ..active(*form) }),
            ] {
                writeln!(table, "{form}, {title}").unwrap();
                for line in checklist(facts) {
                    writeln!(table, "    {:<10}{}", line.demand, line.item.words().vi).unwrap();
                }
            }
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn a_file_is_complete_with_its_last_mandatory_item() {
        let facts = active(Form::Advice);
        let mut have = BTreeSet::from([DossierItem::RequestForm, DossierItem::EligibilityProof]);
        assert_eq!(missing(facts, &have), [DossierItem::MatterPapers, DossierItem::WrittenAdvice]);
        have.extend([DossierItem::MatterPapers, DossierItem::WrittenAdvice]);
        assert_eq!(missing(facts, &have), []);
    }

    #[test]
    fn a_replacement_adds_its_decision() {
        let facts = DossierFacts { replaced: true, ..active(Form::CourtParticipation) };
        assert!(missing(facts, &BTreeSet::new()).contains(&DossierItem::ReplacementDecision));
        assert!(
            !missing(active(Form::CourtParticipation), &BTreeSet::new())
                .contains(&DossierItem::ReplacementDecision)
        );
    }

    #[test]
    fn proof_that_never_came_is_not_asked_for_again() {
        let facts = DossierFacts { ended: Some(EndReason::ProofNotSupplied), ..active(Form::OutOfCourt) };
        let lacking = missing(facts, &BTreeSet::new());
        assert!(!lacking.contains(&DossierItem::EligibilityProof));
        assert!(lacking.contains(&DossierItem::NonContinuationNotice));
    }
}
