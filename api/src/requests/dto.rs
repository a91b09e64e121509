//! What a request is made of, on the wire and in its row.

use crate::{conflicts::service::Party, persons::service::PersonContent};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    cases::{Form, ProceduralStatus, ProceedingsKind, Role},
    eligibility::{Facts, ProofCode},
    fields::FieldOfLaw,
    ids::{OrganisationId, PersonId},
    partial_date::strict,
    phone::PhoneNumber,
    requests::{Channel, Relation},
    text::{Line, Prose},
};
use utoipa::ToSchema;
use validator::Validate;

/// Who asks (Luật TGPL Đ.8).
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Requester {
    /// Full name, or the name of the body that asks.
    #[schema(example = "Lý Thị Mẫu")]
    pub name: Line<200>,
    /// What they are to the person.
    pub relation: Relation,
    /// Telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<PhoneNumber>,
}

/// What it is about and where it stands (S3).
#[derive(Clone, Default, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Matter {
    /// The matter in the person's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Prose<4000>>,
    /// Which proceedings, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proceedings: Option<ProceedingsKind>,
    /// What the person is in them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub procedural_status: Option<ProceduralStatus>,
    /// Stage of the proceedings, as the paper says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(example = "khởi tố, điều tra")]
    pub stage: Option<Line<100>>,
    /// The police, procuracy, court or detention body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Line<200>>,
    /// When the notice of a proceedings body came in (TTLT 10/2018 Đ.3 kh.4).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "strict::optional_instant")]
    pub notice_received_at: Option<DateTime<Utc>>,
    /// When the person asked that body for legal aid: it passes this on within 12 or 24 hours (Luật TGPL Đ.31 kh.3).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "strict::optional_instant")]
    pub body_asked_at: Option<DateTime<Utc>>,
    /// A defender must be appointed by the proceedings body.
    #[serde(default)]
    pub appointed_defence: bool,
    /// The offence, as the paper says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub crime: Option<Line<200>>,
    /// Number under which the proceedings body keeps it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(example = "12/2026/TLST-HS")]
    pub court_file_number: Option<Line<60>>,
    /// Day of the trial, by the decision to open it.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "strict::optional_date")]
    pub trial_on: Option<NaiveDate>,
    /// Last day of the limitation period.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "strict::optional_date")]
    pub limitation_on: Option<NaiveDate>,
    /// Code of the commune in which it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(example = "05977")]
    pub commune_code: Option<Line<10>>,
}

/// What a request says and what can be corrected until it is decided.
#[derive(Clone, Default, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RequestContent {
    /// Who asks; the person themselves when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requester: Option<Requester>,
    /// What it is about.
    #[serde(default)]
    #[validate(nested)]
    pub matter: Matter,
    /// Facts declared about eligibility, by the codes of the rules, and the proofs on file.
    #[serde(default)]
    pub eligibility: Facts,
    /// Form of aid asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<Form>,
    /// Role in court; with court participation only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// Field of law.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<FieldOfLaw>,
    /// Harm to the person is to be averted; the head decides on it (TT 12/2018 Đ.6 kh.1).
    #[serde(default)]
    pub harm_to_be_averted: bool,
    /// The other persons of the matter; in a correction the list as a whole.
    #[serde(default, skip_serializing)]
    #[validate(length(max = 50), nested)]
    #[schema(max_items = 50)]
    pub parties: Option<Vec<Party>>,
}

/// A request for legal aid, from any channel.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRequest {
    /// How it came. `transferred` is made by confirming a transfer only.
    pub channel: Channel,
    /// The provider; the caller's own unit when absent. Named by those who receive for others (the hotline).
    #[serde(default)]
    pub organisation_id: Option<OrganisationId>,
    /// Its branch.
    #[serde(default)]
    pub branch_id: Option<OrganisationId>,
    /// Not sent yet: nothing runs, no receipt is made.
    #[serde(default)]
    pub draft: bool,
    /// The person, when not on record at this provider.
    #[serde(default)]
    #[validate(nested)]
    pub person: Option<PersonContent>,
    /// The person on record.
    #[serde(default)]
    pub person_id: Option<PersonId>,
    /// Who asks; the person themselves when absent.
    #[serde(default)]
    pub requester: Option<Requester>,
    /// What it is about.
    #[serde(default)]
    #[validate(nested)]
    pub matter: Matter,
    /// Facts declared about eligibility, by the codes of the rules, and the proofs on file.
    #[serde(default)]
    pub eligibility: Facts,
    /// Form of aid asked for.
    #[serde(default)]
    pub form: Option<Form>,
    /// Role in court; with court participation only.
    #[serde(default)]
    pub role: Option<Role>,
    /// Field of law.
    #[serde(default)]
    pub field: Option<FieldOfLaw>,
    /// Harm to the person is to be averted; the head decides on it (TT 12/2018 Đ.6 kh.1).
    #[serde(default)]
    pub harm_to_be_averted: bool,
    /// The other persons of the matter.
    #[serde(default)]
    #[validate(length(max = 50), nested)]
    #[schema(max_items = 50)]
    pub parties: Vec<Party>,
    /// When it was received, if earlier than now: the postmark, the notice.
    #[serde(default, deserialize_with = "strict::optional_instant")]
    pub received_at: Option<DateTime<Utc>>,
    /// Papers received with it, for the receipt.
    #[serde(default)]
    #[validate(length(max = 30))]
    #[schema(max_items = 30)]
    pub papers: Vec<Line<200>>,
}

impl NewRequest {
    /// The part that the record keeps as what the request says.
    pub fn content(&mut self) -> RequestContent {
        RequestContent {
            requester: self.requester.take(),
            matter: std::mem::take(&mut self.matter),
            eligibility: std::mem::take(&mut self.eligibility),
            form: self.form,
            role: self.role,
            field: self.field.take(),
            harm_to_be_averted: self.harm_to_be_averted,
            parties: Some(std::mem::take(&mut self.parties)),
        }
    }
}

/// What the acceptance adds to the request.
#[derive(Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Accept {
    /// Form of aid, where the request did not say it.
    #[serde(default)]
    pub form: Option<Form>,
    /// Role in court.
    #[serde(default)]
    pub role: Option<Role>,
    /// Field of law.
    #[serde(default)]
    pub field: Option<FieldOfLaw>,
    /// Harm to the person is to be averted; only the head says so (TT 12/2018 Đ.6 kh.1).
    #[serde(default)]
    pub harm_to_be_averted: bool,
    /// The group that statistics count (*diện chính*); the first with complete proof when absent.
    #[serde(default)]
    #[schema(example = "HN")]
    pub primary_group: Option<Line<20>>,
}

/// Why a request is refused.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Refuse {
    /// The ground of Luật TGPL Đ.30 kh.3.
    pub ground: tgpl_domain::requests::RefusalGround,
    /// The reason in words, for 08-TP-TGPL.
    pub reason: Prose<2000>,
    /// What the person can do instead.
    #[serde(default)]
    pub guidance: Option<Prose<1000>>,
}

/// What is missing.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AskSupplement {
    /// The papers to be brought.
    #[validate(length(min = 1, max = 30))]
    #[schema(min_items = 1, max_items = 30)]
    pub missing_papers: Vec<Line<200>>,
    /// Until when; the law sets no period.
    #[serde(default, deserialize_with = "strict::optional_date")]
    pub due_on: Option<NaiveDate>,
}

/// Papers that came.
#[derive(Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Supplement {
    /// Codes of the proofs now on file; they are added to those already there.
    #[serde(default)]
    #[validate(length(max = 50))]
    #[schema(max_items = 50)]
    pub proofs: Vec<ProofCode>,
    /// What else came.
    #[serde(default)]
    pub note: Option<Prose<1000>>,
}

/// Where a request is sent on to.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = RequestTransfer)]
pub struct Transfer {
    /// The competent provider.
    pub organisation_id: OrganisationId,
    /// Why, for 09-TP-TGPL.
    pub reason: Prose<1000>,
}

/// A reason in words.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// The reason.
    pub reason: Prose<1000>,
}

/// An answer on the spot (*việc*, Luật TGPL Đ.32).
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SimpleAnswer {
    /// The question, where the matter does not say it.
    #[serde(default)]
    pub question: Option<Prose<2000>>,
    /// The answer.
    pub answer: Prose<4000>,
    /// Field of law, where the request did not say it.
    #[serde(default)]
    pub field: Option<FieldOfLaw>,
}

/// Where somebody lives or something happened.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// Code of the commune, old or new.
    #[schema(example = "05977")]
    pub commune_code: Line<10>,
    /// The day; today when absent.
    #[serde(default, deserialize_with = "strict::optional_date")]
    pub on: Option<NaiveDate>,
}
