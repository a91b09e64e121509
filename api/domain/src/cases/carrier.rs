//! What stands against a practitioner as the one who carries a case: one list, for the assignment and for its suggestion.

use super::{Form, PractitionerKind};
use crate::lifecycle::Words;

crate::text_enum! {
    /// Why somebody may not be assigned to a case now. The word is the code with which the assignment is refused.
    pub enum Bar {
        /// The provider has no such practitioner.
        Unknown = "unknown_value",
        /// The very one whose place is to be taken.
        Replaced = "shares_same_person",
        /// Not begun with the provider yet, or not with it any more.
        NotActive = "not_active",
        /// Suspended.
        Suspended = "suspended",
        /// The contracts with the provider have ended.
        ContractEnded = "contract_ended",
        /// Away today.
        Absent = "absent",
        /// Of a kind that does not perform this form of aid (Luật TGPL Đ.17).
        NotEntitled = "not_entitled",
        /// Acts or acted for the other side (Luật TGPL Đ.25 kh.2a).
        Conflict = "conflict_of_interest",
    }
}

impl Bar {
    /// The sentence for the person who asked.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::Unknown => {
                Words::new("Không có người thực hiện này ở tổ chức", "The provider has no such practitioner")
            }
            Self::Replaced => {
                Words::new("Người thay thế phải là người khác", "The one who comes must be somebody else")
            }
            Self::NotActive => Words::new(
                "Người này hiện không còn thực hiện trợ giúp pháp lý tại tổ chức",
                "This practitioner is not in office",
            ),
            Self::Suspended => Words::new("Người này đang bị tạm đình chỉ", "This practitioner is suspended"),
            Self::ContractEnded => Words::new(
                "Hợp đồng của người này với tổ chức không còn hiệu lực",
                "No contract of this practitioner is in force",
            ),
            Self::Absent => Words::new("Người này hôm nay đang nghỉ", "This practitioner is away today"),
            Self::NotEntitled => Words::new(
                "Người này không được thực hiện hình thức trợ giúp này (Luật TGPL Đ.17)",
                "This practitioner may not perform this form of aid (Legal Aid Law art. 17)",
            ),
            Self::Conflict => Words::new(
                "Người này đã hoặc đang thực hiện trợ giúp pháp lý cho bên có quyền lợi đối lập (Luật TGPL Đ.25)",
                "This practitioner has acted or acts for a party with opposing interests (Legal Aid Law art. 25)",
            ),
        }
    }
}

/// What is known of somebody who is to carry a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CarrierFacts {
    /// In the registry of the provider that keeps the case.
    pub of_provider: bool,
    /// The one whose place is to be taken.
    pub replaced: bool,
    /// With the provider today.
    pub in_office: bool,
    /// Suspended today.
    pub suspended: bool,
    /// Had contracts, none of which is in force today.
    pub contract_ended: bool,
    /// On leave, ill, studying or otherwise away today.
    pub absent: bool,
    /// As the law knows the practitioner; none for one on probation, who performs nothing alone.
    pub kind: Option<PractitionerKind>,
    /// Acts or acted for the other side.
    pub conflict: bool,
}

impl CarrierFacts {
    /// The first thing that stands against it; none for one who may carry a case of this form.
    #[must_use]
    pub fn bar(&self, form: Form) -> Option<Bar> {
        [
            (!self.of_provider, Bar::Unknown),
            (self.replaced, Bar::Replaced),
            (!self.in_office, Bar::NotActive),
            (self.suspended, Bar::Suspended),
            (self.contract_ended, Bar::ContractEnded),
            (self.absent, Bar::Absent),
            (!self.kind.is_some_and(|kind| kind.may_perform(form)), Bar::NotEntitled),
            (self.conflict, Bar::Conflict),
        ]
        .into_iter()
        .find_map(|(stands, bar)| stands.then_some(bar))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIT: CarrierFacts = CarrierFacts {
        of_provider: true,
        replaced: false,
        in_office: true,
        suspended: false,
        contract_ended: false,
        absent: false,
        kind: Some(PractitionerKind::Officer),
        conflict: false,
    };

    #[test]
    fn each_fact_bars_by_itself_and_nothing_else_does() {
        assert_eq!(FIT.bar(Form::CourtParticipation), None);
        for (facts, bar) in [
            (CarrierFacts { of_provider: false, ..FIT }, Bar::Unknown),
            (CarrierFacts { replaced: true, ..FIT }, Bar::Replaced),
            (CarrierFacts { in_office: false, ..FIT }, Bar::NotActive),
            (CarrierFacts { suspended: true, ..FIT }, Bar::Suspended),
            (CarrierFacts { contract_ended: true, ..FIT }, Bar::ContractEnded),
            (CarrierFacts { absent: true, ..FIT }, Bar::Absent),
            (CarrierFacts { kind: None, ..FIT }, Bar::NotEntitled),
            (CarrierFacts { conflict: true, ..FIT }, Bar::Conflict),
        ] {
            assert_eq!(facts.bar(Form::Advice), Some(bar));
        }
    }

    #[test]
    fn an_adviser_advises_and_does_not_go_to_court() {
        let adviser = CarrierFacts { kind: Some(PractitionerKind::Adviser), ..FIT };
        assert_eq!(adviser.bar(Form::Advice), None);
        assert_eq!(adviser.bar(Form::CourtParticipation), Some(Bar::NotEntitled));
    }
}
