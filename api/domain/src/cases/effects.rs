//! What the caller writes down when an event happened to a case.

use super::{CaseEvent, CaseFacts, EndReason, Form, ProceedingsKind, Role};
use crate::deadlines::Duty;
use crate::lifecycle::{Effect, PaperKind, ReplacementGround};

/// What the entry in the register brings with it: the duties that run from acceptance.
#[must_use]
pub fn opening(facts: &CaseFacts) -> Vec<Effect> {
    let mut effects = vec![Effect::StartAssignmentDuty];
    if facts.proof_pending {
        effects.push(Effect::StartDuty(Duty::SupplyProof));
    } else if facts.form == Form::Advice {
        effects.push(Effect::StartDuty(Duty::Advise));
    }
    effects.push(Effect::Announce("case.accepted"));
    effects
}

impl CaseEvent {
    pub(super) fn effects(self, facts: &CaseFacts) -> Vec<Effect> {
        let mut effects = self.record(facts);
        effects.push(Effect::Announce(self.topic()));
        effects
    }

    fn record(self, facts: &CaseFacts) -> Vec<Effect> {
        use Effect::{LapseDuties, MeetDuties, Produce, RequireReplacement, StartDuty};
        match self {
            Self::Assign => {
                let mut effects = vec![MeetDuties(Duty::ASSIGNMENT), Produce(assignment_paper(facts.form))];
                effects.extend(registration_duty(facts).map(StartDuty));
                effects
            }
            Self::Replace => {
                let mut effects = vec![
                    MeetDuties(Duty::REPLACEMENT),
                    LapseDuties(Duty::REGISTRATION),
                    Effect::ClearReplacement,
                    Produce(replacement_paper(facts.form)),
                ];
                effects.extend(
                    (facts.replacement == Some(ReplacementGround::ChangeRequested))
                        .then_some(Produce(PaperKind::ChangeAnswer)),
                );
                effects.extend(registration_duty(facts).map(StartDuty));
                effects
            }
            Self::Register => vec![MeetDuties(Duty::REGISTRATION)],
            Self::RegistrationRefused => vec![
                MeetDuties(Duty::REGISTRATION),
                RequireReplacement(ReplacementGround::RegistrationRefused),
                StartDuty(refusal_duty(facts)),
            ],
            Self::RegistrationCancelled => vec![
                MeetDuties(Duty::REGISTRATION),
                RequireReplacement(ReplacementGround::RegistrationCancelled),
                StartDuty(Duty::ReplaceCancelled),
            ],
            Self::Decline => vec![
                LapseDuties(Duty::REGISTRATION),
                RequireReplacement(ReplacementGround::Declined),
                StartDuty(Duty::ReplaceDeclined),
            ],
            Self::RequestChange => vec![
                RequireReplacement(ReplacementGround::ChangeRequested),
                StartDuty(Duty::AnswerChangeRequest),
            ],
            Self::RefuseChange => vec![
                MeetDuties(&[Duty::AnswerChangeRequest]),
                Effect::ClearReplacement,
                Produce(PaperKind::ChangeAnswer),
            ],
            Self::SupplyProof => {
                let mut effects = vec![MeetDuties(&[Duty::SupplyProof]), Effect::ClearProofPending];
                effects.extend((facts.form == Form::Advice).then_some(StartDuty(Duty::Advise)));
                effects
            }
            Self::RequestVerification => {
                vec![StartDuty(Duty::Verify), Produce(PaperKind::VerificationRequest)]
            }
            Self::Petition => vec![StartDuty(Duty::AnswerPetition), Produce(PaperKind::Petition)],
            Self::PrepareCompletion => vec![MeetDuties(&[Duty::Advise])],
            Self::Complete => ended(Some(PaperKind::CompletionNote)),
            Self::ProofExpired | Self::Discontinue => ended(Some(PaperKind::NonContinuationNotice)),
            Self::Terminate => ended(None),
            Self::HandOver => vec![
                MeetDuties(&[Duty::HandOver]),
                Effect::MarkFileReceived,
                Produce(PaperKind::HandOverMinutes),
            ],
            Self::Transfer => vec![
                Effect::OpenTransfer,
                StartDuty(Duty::ConfirmTransfer),
                Produce(PaperKind::TransferNotice),
            ],
            Self::ConfirmTransfer => vec![
                MeetDuties(&[Duty::ConfirmTransfer]),
                LapseDuties(Duty::OF_ACTIVE_CASE),
                LapseDuties(Duty::UNTIL_ARCHIVED),
                Effect::CloseTransfer,
                Effect::CreateAtReceiver,
                Produce(PaperKind::HandOverMinutes),
            ],
            Self::ReturnTransfer => vec![MeetDuties(&[Duty::ConfirmTransfer]), Effect::CloseTransfer],
            Self::Complain => vec![StartDuty(Duty::SettleComplaint)],
            Self::Archive => vec![
                MeetDuties(&[Duty::Archive]),
                LapseDuties(Duty::UNTIL_ARCHIVED),
                Produce(PaperKind::ArchiveMinutes),
            ],
            Self::Start | Self::Suspend | Self::Resume | Self::ReturnToWork | Self::Appraise | Self::Pay => {
                Vec::new()
            }
        }
    }

    /// The duty that ran from the event's own day and is met when it is told: of a proceedings body its notice (TTLT
    /// 10/2018 Đ.15), of the provider its answer to a withdrawal (TT 12/2018 Đ.9 kh.2).
    #[must_use]
    pub fn met(self, end: Option<EndReason>) -> Option<Duty> {
        match self {
            Self::RegistrationCancelled => Some(Duty::NotifyCancellation),
            Self::Discontinue if end == Some(EndReason::Withdrawn) => Some(Duty::AnswerWithdrawal),
            _ => None,
        }
    }

    const fn topic(self) -> &'static str {
        match self {
            Self::Assign => "case.assigned",
            Self::Replace => "case.replaced",
            Self::Start => "case.started",
            Self::Register => "case.registered",
            Self::RegistrationRefused => "case.registration_refused",
            Self::RegistrationCancelled => "case.registration_cancelled",
            Self::SupplyProof => "case.proof_supplied",
            Self::ProofExpired | Self::Discontinue => "case.discontinued",
            Self::Decline => "case.declined",
            Self::RequestChange => "case.change_requested",
            Self::RefuseChange => "case.change_refused",
            Self::RequestVerification => "case.verification_requested",
            Self::Petition => "case.petitioned",
            Self::Suspend => "case.suspended",
            Self::Resume => "case.resumed",
            Self::PrepareCompletion => "case.completion_prepared",
            Self::ReturnToWork => "case.returned_to_work",
            Self::Complete => "case.completed",
            Self::HandOver => "case.handed_over",
            Self::Terminate => "case.terminated",
            Self::Transfer => "case.transferred",
            Self::ConfirmTransfer => "case.transfer_confirmed",
            Self::ReturnTransfer => "case.transfer_returned",
            Self::Appraise => "case.appraised",
            Self::Pay => "case.paid",
            Self::Complain => "case.complaint_opened",
            Self::Archive => "case.archived",
        }
    }
}

/// With the end the duties of the case lapse and those of its file begin (Luật TGPL Đ.39; NĐ 30/2020 Đ.30).
fn ended(paper: Option<PaperKind>) -> Vec<Effect> {
    let mut effects = vec![
        Effect::LapseDuties(Duty::OF_ACTIVE_CASE),
        Effect::MarkEnded,
        Effect::StartDuty(Duty::HandOver),
        Effect::StartDuty(Duty::Archive),
    ];
    effects.extend(paper.map(Effect::Produce));
    effects
}

fn assignment_paper(form: Form) -> PaperKind {
    match form {
        Form::CourtParticipation => PaperKind::CourtAssignment,
        Form::OutOfCourt => PaperKind::OutOfCourtAssignment,
        Form::Advice => PaperKind::AdviceAssignment,
    }
}

fn replacement_paper(form: Form) -> PaperKind {
    match form {
        Form::CourtParticipation => PaperKind::CourtReplacement,
        Form::OutOfCourt => PaperKind::OutOfCourtReplacement,
        Form::Advice => PaperKind::AdviceAssignment,
    }
}

/// The duty of the proceedings body once the decision reaches it (TTLT 10/2018 Đ.12): 24 hours in criminal
/// proceedings, 3 working days at a court in the others. A replacement is registered anew (Đ.13).
fn registration_duty(facts: &CaseFacts) -> Option<Duty> {
    if facts.form != Form::CourtParticipation {
        return None;
    }
    match (facts.proceedings, facts.role) {
        (Some(ProceedingsKind::Civil | ProceedingsKind::Administrative), _)
        | (None, Some(Role::Protector)) => Some(Duty::RegisterProtector),
        _ => Some(Duty::RegisterDefender),
    }
}

/// How soon a refused registration is answered by another practitioner (TTLT 10/2018 Đ.6 kh.1).
fn refusal_duty(facts: &CaseFacts) -> Duty {
    match facts.role {
        Some(Role::Protector) => Duty::ReplaceRefusedProtector,
        Some(Role::Defender) | None => Duty::ReplaceRefusedDefender,
    }
}
