//! The life of a request for legal aid, as a total function of state and event.
//!
//! Nothing here reads a clock, a database or a request: the caller hands in facts and receives the next state and the
//! effects to persist in the same transaction.

use crate::deadlines::Duty;
use crate::lifecycle::{Effect, NotAllowed, PaperKind, Refusal, Transition, Words, need};

#[cfg(test)]
mod tests;

crate::text_enum! {
    /// Where a request stands.
    pub enum RequestState {
        /// Written, not sent.
        Draft = "draft",
        /// Received by a provider.
        Received = "received",
        /// Papers were asked for.
        NeedSupplement = "need_supplement",
        /// Accepted: a case exists.
        Accepted = "accepted",
        /// Refused (Luật TGPL Đ.30 kh.3).
        Refused = "refused",
        /// Sent on to another provider.
        TransferredOut = "transferred_out",
        /// A simple question, answered on the spot.
        SimpleAnswered = "simple_answered",
        /// Taken back by the requester.
        Withdrawn = "withdrawn",
    }
}

crate::text_enum! {
    /// What can happen to a request; the words are the actions of the API.
    pub enum RequestEvent {
        /// The draft is sent.
        Submit = "submit",
        /// The simple question is answered on the spot.
        Answer = "answer",
        /// Missing papers are asked for.
        AskSupplement = "ask_supplement",
        /// The papers came.
        Supplement = "supplement",
        /// Accepted, with proof to follow when urgent.
        Accept = "accept",
        /// Refused.
        Refuse = "refuse",
        /// Sent on to the competent provider.
        Transfer = "transfer",
        /// The receiver takes it.
        ConfirmTransfer = "confirm_transfer",
        /// The receiver sends it back.
        ReturnTransfer = "return_transfer",
        /// Taken back by the requester.
        Withdraw = "withdraw",
    }
}

crate::text_enum! {
    /// How a request reached the provider.
    pub enum Channel {
        /// At the head office, a branch or an outside point.
        InPerson = "in_person",
        /// By post.
        Post = "post",
        /// By fax.
        Fax = "fax",
        /// Website, online public service, e-mail.
        Electronic = "electronic",
        /// The hotline.
        Hotline = "hotline",
        /// Notice or information of a proceedings body.
        ProceedingsBody = "proceedings_body",
        /// Referral slip 13-TP-TGPL of a commune.
        CommuneReferral = "commune_referral",
        /// Asked for by the central agency, irrespective of residence (TT 12/2018 Đ.8a).
        AgencyRequest = "agency_request",
        /// Sent on by another provider.
        Transferred = "transferred",
        /// Duty shift at a court or an investigation body.
        Duty = "duty",
    }
}

crate::text_enum! {
    /// Who asks (Luật TGPL Đ.8).
    pub enum Relation {
        /// The person themselves.
        Beneficiary = "self",
        /// A relative (*người thân thích*).
        Relative = "relative",
        /// A proceedings body or one of its officers.
        ProceedingsBody = "proceedings_body",
        /// Another agency, organisation or individual.
        Other = "other",
    }
}

crate::text_enum! {
    /// On which side of the matter somebody stands.
    pub enum Side {
        /// The one who is helped.
        Beneficiary = "beneficiary",
        /// With the one who is helped.
        Same = "same",
        /// Against.
        Opposing = "opposing",
        /// Neither: a witness, an expert.
        Other = "other",
    }
}

impl Side {
    /// Whether interests on the two sides are opposed (Luật TGPL Đ.25 kh.2).
    #[must_use]
    pub const fn opposes(self, other: Self) -> bool {
        use Side::{Beneficiary, Opposing, Same};
        matches!((self, other), (Beneficiary | Same, Opposing) | (Opposing, Beneficiary | Same))
    }
}

crate::text_enum! {
    /// Why a request is accepted before its papers are complete (TT 12/2018 Đ.6 kh.1).
    pub enum UrgentGround {
        /// The limitation period ends in less than 5 working days.
        LimitationPeriod = "limitation_period",
        /// The trial is less than 5 working days away.
        TrialDate = "trial_date",
        /// Appointed defence, or a notice of a proceedings body under Luật Đ.31 kh.3.
        ProceedingsBody = "proceedings_body",
        /// Harm to the person is to be averted, as the head decides.
        HarmAvoidance = "harm_avoidance",
    }
}

crate::text_enum! {
    /// Why a request is refused (Luật TGPL Đ.30 kh.3).
    pub enum RefusalGround {
        /// Điểm a: no category of Đ.7, no concrete matter, or outside the law.
        NotEligible = "not_eligible",
        /// Điểm b: what is asked for is contrary to law.
        ContraryToLaw = "contrary_to_law",
        /// Điểm c: the person has died.
        PersonDied = "person_died",
        /// Điểm d: another provider handles the matter.
        HandledElsewhere = "handled_elsewhere",
    }
}

/// What is known about a request when something is to happen to it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts, each read from the record")]
pub struct RequestFacts {
    /// There is a telephone number, an address or a proceedings body through which the person can be reached.
    pub reachable: bool,
    /// A concrete matter that touches the person's rights is described.
    pub matter_stated: bool,
    /// A category of Đ.7 is claimed that the person's facts do not contradict.
    pub eligible: bool,
    /// Every proof of the category is on file.
    pub proof_complete: bool,
    /// The ground to accept before the papers are complete.
    pub urgent: Option<UrgentGround>,
    /// The person lives or the matter happened in the area, or the central agency asked (Luật TGPL Đ.26).
    pub competent: bool,
    /// The provider is a contracted or registered organisation, which may lack the means (Luật TGPL Đ.35).
    pub participating_organisation: bool,
    /// Another provider handles the same matter of the same person.
    pub handled_elsewhere: bool,
    /// A transfer waits for the receiver's answer.
    pub transfer_pending: bool,
}

/// The state in which a request begins, and what its receipt brings with it (row 1 of the lifecycle).
#[must_use]
pub fn receipt(draft: bool, facts: &RequestFacts) -> (RequestState, Vec<Effect>) {
    if draft { (RequestState::Draft, Vec::new()) } else { (RequestState::Received, received(facts)) }
}

fn received(facts: &RequestFacts) -> Vec<Effect> {
    let duty = if facts.urgent.is_some() { Duty::AcceptUrgent } else { Duty::AnswerRequest };
    vec![Effect::StartDuty(duty), Effect::Produce(PaperKind::Receipt), Effect::Announce("request.received")]
}

impl RequestEvent {
    /// The states in which the event can happen at all.
    #[must_use]
    pub const fn known_in(self) -> &'static [RequestState] {
        use RequestState::{Draft, NeedSupplement, Received, TransferredOut};
        match self {
            Self::Submit => &[Draft],
            Self::Answer | Self::AskSupplement => &[Received],
            Self::Supplement => &[NeedSupplement],
            Self::Accept | Self::Refuse | Self::Transfer | Self::Withdraw => &[Received, NeedSupplement],
            Self::ConfirmTransfer | Self::ReturnTransfer => &[TransferredOut],
        }
    }

    const fn leads_to(self) -> RequestState {
        match self {
            Self::Submit | Self::Supplement | Self::ReturnTransfer => RequestState::Received,
            Self::Answer => RequestState::SimpleAnswered,
            Self::AskSupplement => RequestState::NeedSupplement,
            Self::Accept => RequestState::Accepted,
            Self::Refuse => RequestState::Refused,
            Self::Transfer | Self::ConfirmTransfer => RequestState::TransferredOut,
            Self::Withdraw => RequestState::Withdrawn,
        }
    }

    fn guard(self, from: RequestState, facts: &RequestFacts) -> Result<(), NotAllowed> {
        match self {
            Self::Submit => need(
                facts.reachable,
                Refusal::NotReachable,
                "Chưa có cách liên hệ với người yêu cầu",
                "There is no way to reach the requester",
            ),
            Self::AskSupplement => need(
                facts.urgent.is_none(),
                Refusal::Urgent,
                "Trường hợp phải thụ lý ngay: thụ lý trước, giấy tờ bổ sung sau",
                "The matter is urgent: accept first, papers follow",
            ),
            Self::Accept => acceptable(from, facts),
            Self::Transfer => need(
                !facts.competent || facts.participating_organisation,
                Refusal::Competent,
                "Yêu cầu thuộc thẩm quyền của Trung tâm, không được chuyển",
                "The request is within the centre's competence and may not be transferred",
            ),
            Self::ConfirmTransfer | Self::ReturnTransfer => need(
                facts.transfer_pending,
                Refusal::TransferAnswered,
                "Bên nhận đã trả lời việc chuyển",
                "The receiver has answered the transfer",
            ),
            Self::Answer | Self::Supplement | Self::Refuse | Self::Withdraw => Ok(()),
        }
    }

    fn effects(self, facts: &RequestFacts) -> Vec<Effect> {
        const ANSWER: &[Duty] = &[Duty::AnswerRequest, Duty::AcceptUrgent];
        let answered = Effect::MeetDuties(ANSWER);
        match self {
            Self::Submit => received(facts),
            Self::Answer => vec![answered, Effect::CreateSimpleHelp, Effect::Announce("request.answered")],
            Self::AskSupplement => vec![
                answered,
                Effect::Produce(PaperKind::SupplementNotice),
                Effect::Announce("request.supplement_asked"),
            ],
            Self::Supplement => {
                vec![Effect::StartDuty(Duty::AnswerRequest), Effect::Announce("request.supplemented")]
            }
            Self::Accept => vec![
                answered,
                Effect::CreateCase { proof_pending: !facts.proof_complete },
                Effect::Announce("request.accepted"),
            ],
            Self::Refuse => {
                vec![answered, Effect::Produce(PaperKind::RefusalNotice), Effect::Announce("request.refused")]
            }
            Self::Transfer => vec![
                answered,
                Effect::OpenTransfer,
                Effect::StartDuty(Duty::ConfirmTransfer),
                Effect::Produce(PaperKind::TransferNotice),
                Effect::Announce("request.transferred"),
            ],
            Self::ConfirmTransfer => vec![
                Effect::MeetDuties(&[Duty::ConfirmTransfer]),
                Effect::CloseTransfer,
                Effect::CreateAtReceiver,
                Effect::Announce("request.transfer_confirmed"),
            ],
            Self::ReturnTransfer => vec![
                Effect::MeetDuties(&[Duty::ConfirmTransfer]),
                Effect::CloseTransfer,
                Effect::StartDuty(Duty::AnswerRequest),
                Effect::Announce("request.transfer_returned"),
            ],
            Self::Withdraw => {
                vec![Effect::LapseDuties(ANSWER), Effect::Announce("request.withdrawn")]
            }
        }
    }
}

/// Acceptance wants competence, a concrete matter and a category; proof may follow when urgent (rows 5 and 6).
fn acceptable(from: RequestState, facts: &RequestFacts) -> Result<(), NotAllowed> {
    need(
        facts.competent,
        Refusal::NotCompetent,
        "Yêu cầu không thuộc thẩm quyền: chuyển cho tổ chức có thẩm quyền",
        "The provider is not competent: transfer the request",
    )?;
    need(
        !facts.handled_elsewhere,
        Refusal::HandledElsewhere,
        "Vụ việc đang được tổ chức khác thực hiện trợ giúp pháp lý",
        "Another provider handles the matter",
    )?;
    need(
        facts.matter_stated,
        Refusal::MatterMissing,
        "Chưa nêu vụ việc cụ thể liên quan trực tiếp đến quyền, lợi ích của người được trợ giúp",
        "No concrete matter that touches the person's rights is described",
    )?;
    need(
        facts.eligible,
        Refusal::NotEligible,
        "Chưa xác định được diện người được trợ giúp pháp lý (Điều 7)",
        "No category of Article 7 is established",
    )?;
    need(
        facts.urgent.is_some() || (facts.proof_complete && from == RequestState::Received),
        Refusal::ProofMissing,
        "Thiếu giấy tờ chứng minh và không thuộc trường hợp thụ lý ngay",
        "Proof is missing and there is no ground for urgent acceptance",
    )
}

impl RequestEvent {
    /// The event as something to do, where it is the usual way on and no duty of the law names it.
    #[must_use]
    pub const fn task(self) -> &'static str {
        match self {
            Self::Submit => "Hoàn thiện và gửi bản nháp",
            Self::Supplement => "Nhận giấy tờ bổ sung",
            Self::ConfirmTransfer => "Bên nhận trả lời việc chuyển",
            _ => "Kiểm tra, thụ lý hoặc trả lời",
        }
    }
}

impl RequestState {
    /// What the state is called.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::Draft => Words::new("Bản nháp", "draft"),
            Self::Received => Words::new("Đã tiếp nhận", "received"),
            Self::NeedSupplement => Words::new("Chờ bổ sung giấy tờ", "waiting for papers"),
            Self::Accepted => Words::new("Đã thụ lý", "accepted"),
            Self::Refused => Words::new("Từ chối thụ lý", "refused"),
            Self::TransferredOut => Words::new("Đã chuyển đi", "transferred"),
            Self::SimpleAnswered => Words::new("Đã giải đáp", "answered"),
            Self::Withdrawn => Words::new("Đã rút", "withdrawn"),
        }
    }

    /// The usual way on from here; nothing where the request is decided. `transfer_pending`: the receiver has not
    /// answered yet.
    #[must_use]
    pub fn next(self, transfer_pending: bool) -> Option<RequestEvent> {
        match self {
            Self::Draft => Some(RequestEvent::Submit),
            Self::Received => Some(RequestEvent::Accept),
            Self::NeedSupplement => Some(RequestEvent::Supplement),
            Self::TransferredOut => transfer_pending.then_some(RequestEvent::ConfirmTransfer),
            Self::Accepted | Self::Refused | Self::SimpleAnswered | Self::Withdrawn => None,
        }
    }

    /// The only way a request's state changes.
    pub fn apply(self, event: RequestEvent, facts: &RequestFacts) -> Result<Transition<Self>, NotAllowed> {
        if !event.known_in().contains(&self) {
            let known_in = event.known_in().iter().map(|state| state.words());
            return Err(NotAllowed::wrong_state(&self.words(), known_in));
        }
        event.guard(self, facts)?;
        Ok(Transition { from: self, to: event.leads_to(), effects: event.effects(facts) })
    }

    /// Every triple that [`Self::apply`] can answer with, whatever the facts: the table of the database's trigger.
    #[must_use]
    pub fn legal_transitions() -> Vec<(Self, RequestEvent, Self)> {
        let events = RequestEvent::ALL.iter();
        events
            .flat_map(|event| event.known_in().iter().map(|from| (*from, *event, event.leads_to())))
            .collect()
    }
}
