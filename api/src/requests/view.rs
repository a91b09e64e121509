//! What is shown of requests.

use super::{
    dto::{Matter, Requester},
    repo::RequestRow,
};
use crate::{
    obligations::service::NextAction,
    persons::service::PersonView,
    platform::{
        Column, Count, Listed, Taking,
        export::last_day,
        extract::{from_text, list_from_text},
    },
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    cases::{Form, Role},
    eligibility::{Answer, Facts},
    ids::{AccountId, CaseId, DocumentId, OrganisationId, PersonId, RequestId},
    lifecycle::Words,
    masking::{self, Sight},
    names::PersonName,
    requests::{Channel, RefusalGround, RequestEvent, RequestState, Side, UrgentGround},
};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A request's head data, as a row of many.
#[derive(Serialize, ToSchema)]
pub struct RequestSummary {
    /// Id.
    pub id: RequestId,
    /// Version, also in `ETag`.
    pub version: i32,
    /// The number on the receipt.
    #[schema(example = "TT20-260805-0012")]
    pub receipt_number: String,
    /// Where it stands.
    pub state: RequestState,
    /// How it came.
    pub channel: Channel,
    /// The provider.
    pub organisation_id: OrganisationId,
    /// Its name.
    pub organisation_name: String,
    /// The branch that keeps it.
    pub branch_id: Option<OrganisationId>,
    /// The person, where the caller may know.
    pub person_id: Option<PersonId>,
    /// The person's name; initials where the request is sealed.
    pub person_name: Option<String>,
    /// Form of aid asked for.
    pub form: Option<Form>,
    /// Role in court.
    pub role: Option<Role>,
    /// Field of law.
    pub field: Option<String>,
    /// Ground for acceptance before the papers are complete.
    pub urgent_ground: Option<UrgentGround>,
    /// Class S4: minor in proceedings, HIV, trafficking, violence.
    pub sealed: bool,
    /// When it was received, at the first provider.
    pub received_at: DateTime<Utc>,
    /// The provider that was asked to take it over and has not answered.
    pub transfer_to_id: Option<OrganisationId>,
    /// The request at the provider that sent it on.
    pub origin_request_id: Option<RequestId>,
    /// The case that came of it.
    pub case_id: Option<CaseId>,
    /// What is to be done next.
    pub next_action: Option<NextAction>,
    /// The account that recorded it.
    pub author_id: AccountId,
}

impl RequestSummary {
    /// Shows a row; `masked` hides who it is about when the record is sealed.
    pub fn of(row: &RequestRow, name: Option<&PersonName>, masked: bool, sight: Sight) -> Self {
        Self {
            id: row.id,
            version: row.version,
            receipt_number: row.receipt_number.clone(),
            state: row.state,
            channel: row.channel,
            organisation_id: row.organisation_id,
            organisation_name: row.organisation_name.clone(),
            branch_id: row.branch_id,
            person_id: (!masked).then_some(row.person_id),
            person_name: name.map(|name| masking::name(name, row.sealed, sight)),
            form: row.form,
            role: row.role,
            field: row.field.clone(),
            urgent_ground: row.urgent_ground,
            sealed: row.sealed,
            received_at: row.received_at,
            transfer_to_id: row.transfer_to_id,
            origin_request_id: row.origin_request_id,
            case_id: row.case_id,
            next_action: NextAction::of_request(
                row.next_code.clone().map(|code| (code, row.next_due_at)),
                row.state,
                row.transfer_to_id.is_some(),
            ),
            author_id: row.author_id,
        }
    }
}

/// A request as the caller may see it.
#[derive(Serialize, ToSchema)]
pub struct RequestView {
    /// Head data.
    #[serde(flatten)]
    pub head: RequestSummary,
    /// The person.
    pub person: Option<PersonView>,
    /// Who asks; the telephone number is masked.
    pub requester: Option<RequesterView>,
    /// What it is about, to those who need it.
    pub matter: Option<Matter>,
    /// The other persons of the matter, to those who need it.
    pub parties: Vec<PartyView>,
    /// What was declared about eligibility; of a sealed request to nobody before somebody is assigned.
    pub eligibility: Option<Facts>,
    /// What the rules of today say to it.
    pub assessment: Option<Assessment>,
    /// How it was decided.
    pub outcome: Option<Outcome>,
}

/// Who asks.
#[derive(Serialize, ToSchema)]
pub struct RequesterView {
    /// Name.
    pub name: String,
    /// What they are to the person.
    pub relation: tgpl_domain::requests::Relation,
    /// Telephone number, masked.
    pub phone: Option<String>,
}

impl RequesterView {
    /// Shows a requester with a masked number.
    pub fn of(requester: &Requester) -> Self {
        Self {
            name: requester.name.as_str().to_owned(),
            relation: requester.relation,
            phone: requester.phone.as_ref().and_then(|phone| masking::phone(phone, Sight::Need)),
        }
    }
}

/// Somebody on a side of the matter.
#[derive(Serialize, ToSchema, diesel::Queryable)]
pub struct PartyView {
    /// Full name.
    pub name: String,
    /// Year of birth.
    pub birth_year: Option<i32>,
    /// On which side.
    pub side: Side,
    /// What they are in the matter.
    pub role: Option<String>,
}

/// What the rules of today say to a request. Of a sealed one only whether.
#[derive(Serialize, ToSchema)]
pub struct Assessment {
    /// A group of Đ.7 is met.
    pub eligible: bool,
    /// Every proof of one of the groups is on file.
    pub proof_complete: bool,
    /// Lives in, or happened in, the provider's area (Luật TGPL Đ.26).
    pub competent: bool,
    /// Groups with article, version of the law, and missing proofs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
}

/// How a request was decided.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Outcome {
    /// Papers were asked for.
    Supplement {
        /// Which.
        missing_papers: Vec<String>,
        /// Until when.
        due_on: Option<NaiveDate>,
    },
    /// Refused.
    Refused {
        /// The ground of Luật TGPL Đ.30 kh.3.
        ground: RefusalGround,
        /// In words.
        reason: String,
    },
    /// Sent on.
    Transferred {
        /// To whom.
        to: OrganisationId,
        /// Why.
        reason: String,
    },
    /// Came back from the provider it was sent on to.
    Returned {
        /// Why.
        reason: String,
    },
    /// Answered on the spot: an entry in the register of simple help.
    Answered {
        /// Its number in the year's register.
        number: i32,
        /// The year.
        year: i32,
        /// The answer.
        answer: String,
    },
    /// Taken back.
    Withdrawn {
        /// Why.
        reason: String,
    },
}

/// A new request, with what is told once.
#[derive(Serialize, ToSchema)]
pub struct CreatedRequest {
    /// The request.
    #[serde(flatten)]
    pub request: RequestView,
    /// The secret on the receipt, in groups of four; told in this answer only. None for a draft.
    #[schema(example = "7K2M-9QXR-T4BD-HW6C")]
    pub tracking_code: Option<String>,
    /// The receipt, for printing.
    pub receipt_document_id: Option<DocumentId>,
    /// Providers that are competent where the person lives, when this one is not.
    pub competent_elsewhere: Vec<Provider>,
}

/// An action and whether it may be done now.
#[derive(Serialize, ToSchema)]
#[schema(as = RequestAction)]
pub struct ActionView {
    /// The action.
    pub action: RequestEvent,
    /// Whether it may be done now.
    pub allowed: bool,
    /// Why not, in the language of the caller; the refusal says the same.
    pub why_not: Option<String>,
}

impl ActionView {
    /// An event with what stands against it.
    pub fn of(event: RequestEvent, why_not: Option<String>) -> Self {
        Self { action: event, allowed: why_not.is_none(), why_not }
    }
}

/// An act upon a request.
#[derive(Serialize, ToSchema)]
#[schema(as = RequestHistoryEntry)]
pub struct HistoryEntry {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor_id: AccountId,
    /// Their name.
    pub actor_name: Option<String>,
    /// What: `create`, `update`, or the word of the action.
    pub event: String,
    /// The state left.
    #[schema(value_type = Option<RequestState>)]
    pub from_state: Option<String>,
    /// The state entered.
    #[schema(value_type = RequestState)]
    pub to_state: String,
    /// Ids, grounds and dates of the act.
    #[schema(value_type = Object)]
    pub detail: serde_json::Value,
}

/// The acts upon a request, oldest first.
#[derive(Serialize, ToSchema)]
#[schema(as = RequestHistory)]
pub struct History {
    /// The acts.
    pub data: Vec<HistoryEntry>,
}

/// A provider to which a request can be sent.
#[derive(Debug, Clone, Serialize, ToSchema, diesel::Queryable)]
pub struct Provider {
    /// Id.
    pub id: OrganisationId,
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Telephone number.
    pub phone: Option<String>,
}

/// Whose a place is.
#[derive(Serialize, ToSchema)]
pub struct Routing {
    /// Code of the province on that day.
    pub province_code: Option<String>,
    /// Its name.
    pub province_name: Option<String>,
    /// Code of the commune on that day, when the one given is an older or newer one.
    pub commune_code: Option<String>,
    /// The competent centres.
    pub data: Vec<Provider>,
}

/// What a list of requests may be asked for.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct RequestListQuery {
    /// States, separated by commas.
    #[serde(default, deserialize_with = "list_from_text")]
    #[param(value_type = Option<String>, example = "received,need_supplement")]
    pub state: Vec<RequestState>,
    /// Channels, separated by commas.
    #[serde(default, deserialize_with = "list_from_text")]
    #[param(value_type = Option<String>, example = "hotline")]
    pub channel: Vec<Channel>,
    /// With a ground of urgency, or without.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<bool>)]
    pub urgent: Option<bool>,
    /// Form of aid.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>)]
    pub form: Option<Form>,
    /// Field of law.
    #[validate(length(min = 1, max = 40))]
    pub field: Option<String>,
    /// The provider.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub organisation_id: Option<OrganisationId>,
    /// The person; answered with the requests of which the caller may know who it is.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub person_id: Option<PersonId>,
    /// Waiting for this provider to take them over.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub transfer_to_id: Option<OrganisationId>,
    /// Received at or after this instant.
    #[serde(rename = "received_at[gte]", default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = DateTime)]
    pub received_from: Option<DateTime<Utc>>,
    /// Received before this instant.
    #[serde(rename = "received_at[lt]", default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = DateTime)]
    pub received_before: Option<DateTime<Utc>>,
    /// Exact number on the receipt.
    #[validate(length(min = 1, max = 60))]
    pub receipt_number: Option<String>,
    /// Order: newest first, or the nearest deadline first.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "due_at")]
    pub sort: Option<RequestSort>,
    /// `exact` counts every row of the filter.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>)]
    pub count: Option<Count>,
}

impl Listed for RequestSummary {
    const FILE: &'static str = "yeu-cau";
    const TAKING: Taking = Taking::Guarded("request_export");
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Mã hồ sơ", cell: |row| row.receipt_number.as_str().into() },
        Column { title: "Trạng thái", cell: |row| row.state.words().vi.into() },
        Column { title: "Kênh", cell: |row| row.channel.as_str().into() },
        Column { title: "Tổ chức", cell: |row| row.organisation_name.as_str().into() },
        Column { title: "Hình thức", cell: |row| row.form.map(Form::as_str).into() },
        Column { title: "Lĩnh vực", cell: |row| row.field.as_deref().into() },
        Column {
            title: "Căn cứ thụ lý ngay",
            cell: |row| row.urgent_ground.map(UrgentGround::as_str).into(),
        },
        Column { title: "Ngày tiếp nhận", cell: |row| row.received_at.into() },
        Column {
            title: "Việc tiếp theo",
            cell: |row| row.next_action.as_ref().map(|next| next.label.as_str()).into(),
        },
        Column {
            title: "Hạn", cell: |row| last_day(row.next_action.as_ref().and_then(|next| next.due_at))
        },
    ];
}

tgpl_domain::text_enum! {
    /// Orders of a list of requests.
    pub enum RequestSort {
        /// Newest first.
        Newest = "-created_at",
        /// Nearest deadline first; requests without one are left out.
        Due = "due_at",
    }
}

/// The sentence in the caller's language.
pub fn said(words: &Words, language: crate::platform::problem::Language) -> String {
    language.pick(&words.vi, &words.en).to_owned()
}
