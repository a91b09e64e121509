//! Wire types of practitioners.

use super::repo::PractitionerRow;
use crate::platform::{
    Column, Listed, Taking,
    export::Cell,
    extract::{from_text, list_from_text},
    patch::{clearable, clearable_date, settable},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    fields::FieldOfLaw,
    ids::{AccountId, OrganisationId, PractitionerId},
    names::PersonName,
    partial_date::strict,
    phone::PhoneNumber,
    sex::Sex,
    text::Line,
};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

tgpl_domain::text_enum! {
    /// Kinds of practitioner (Luật TGPL Đ.17, Đ.20).
    pub enum PractitionerKind {
        /// State legal-aid officer (*trợ giúp viên pháp lý*).
        Officer = "officer",
        /// Lawyer with a contract with the centre.
        ContractLawyer = "contract_lawyer",
        /// Lawyer of a participating organisation.
        OrganisationLawyer = "organisation_lawyer",
        /// Legal adviser of a participating organisation; gives advice only.
        Adviser = "adviser",
        /// Collaborator with a contract with the centre; gives advice only.
        Collaborator = "collaborator",
        /// Probationer; neither represents at trial nor signs advice.
        Probationer = "probationer",
    }
}

impl PractitionerKind {
    /// Whether a contract with the centre is what the practitioner works by.
    pub const fn has_contract(self) -> bool {
        matches!(self, Self::ContractLawyer | Self::Collaborator)
    }

    const fn label(self) -> &'static str {
        match self {
            Self::Officer => "Trợ giúp viên pháp lý",
            Self::ContractLawyer => "Luật sư ký hợp đồng với Trung tâm",
            Self::OrganisationLawyer => "Luật sư của tổ chức tham gia",
            Self::Adviser => "Tư vấn viên pháp luật",
            Self::Collaborator => "Cộng tác viên trợ giúp pháp lý",
            Self::Probationer => "Người tập sự trợ giúp pháp lý",
        }
    }
}

tgpl_domain::text_enum! {
    /// Grades of legal-aid officers (TT 05/2022).
    pub enum Grade {
        /// Grade I, V02.01.00.
        One = "grade_1",
        /// Grade II, V02.01.01.
        Two = "grade_2",
        /// Grade III, V02.01.02.
        Three = "grade_3",
    }
}

/// A practitioner. Who sees the public part only gets no more than the published list has: name, kind, organisation,
/// card number, telephone of the office, fields and languages.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PractitionerView {
    /// Id.
    pub id: PractitionerId,
    /// Version, also in `ETag`.
    pub version: i32,
    /// The provider.
    pub organisation_id: OrganisationId,
    /// Its name.
    pub organisation_name: String,
    /// The branch, if not the head office.
    pub branch_id: Option<OrganisationId>,
    /// Kind.
    pub kind: PractitionerKind,
    /// Name.
    #[schema(example = "Hoàng Thị Kim Chi")]
    pub full_name: String,
    /// Number of the card.
    pub card_number: Option<String>,
    /// Fields of law.
    #[schema(example = json!(["criminal"]))]
    pub fields: Vec<String>,
    /// Languages beside Vietnamese.
    #[schema(example = json!(["Tày", "Nùng"]))]
    pub languages: Vec<String>,
    /// Telephone of the office.
    pub office_phone: Option<String>,
    /// First day with this provider.
    pub valid_from: NaiveDate,
    /// Last day.
    pub valid_to: Option<NaiveDate>,
    /// The rest, for those who keep or use the registry of the unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub internal: Option<PractitionerInternal>,
}

/// What the published list does not show.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PractitionerInternal {
    /// Sex.
    pub sex: Option<Sex>,
    /// Year of birth.
    pub birth_year: Option<i32>,
    /// Day of the appointment or of the card.
    pub appointed_on: Option<NaiveDate>,
    /// Grade, of an officer.
    pub grade: Option<Grade>,
    /// Since when in this grade.
    pub graded_on: Option<NaiveDate>,
    /// Mail.
    pub email: Option<String>,
    /// The account by which the practitioner signs in.
    pub account_id: Option<AccountId>,
    /// Whether the published list shows the practitioner.
    pub published: bool,
    /// Why the practitioner left.
    pub end_ground: Option<String>,
    /// Cases not ended yet.
    pub open_cases: i64,
    /// Last day of the absence that holds today.
    pub absent_until: Option<NaiveDate>,
}

impl PractitionerView {
    /// Shows a row; `masked` shows the public part.
    pub fn of(row: PractitionerRow, masked: bool, open_cases: i64, absent_until: Option<NaiveDate>) -> Self {
        let internal = (!masked).then_some(PractitionerInternal {
            sex: row.sex,
            birth_year: row.birth_year,
            appointed_on: row.appointed_on,
            grade: row.grade,
            graded_on: row.graded_on,
            email: row.email,
            account_id: row.account_id,
            published: row.published,
            end_ground: row.end_ground,
            open_cases,
            absent_until,
        });
        Self {
            id: row.id,
            version: row.version,
            organisation_id: row.organisation_id,
            organisation_name: row.organisation_name,
            branch_id: row.branch_id,
            kind: row.kind,
            full_name: row.full_name,
            card_number: row.card_number,
            fields: row.fields,
            languages: row.languages,
            office_phone: row.office_phone,
            valid_from: row.valid_from,
            valid_to: row.valid_to,
            internal,
        }
    }
}

impl Listed for PractitionerView {
    const FILE: &'static str = "nguoi-thuc-hien";
    const TAKING: Taking = Taking::Open;
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Họ và tên", cell: |row| Cell::from(row.full_name.as_str()) },
        Column { title: "Loại", cell: |row| Cell::from(row.kind.label()) },
        Column { title: "Tổ chức", cell: |row| Cell::from(row.organisation_name.as_str()) },
        Column { title: "Số thẻ", cell: |row| Cell::from(row.card_number.as_deref()) },
        Column { title: "Lĩnh vực", cell: |row| Cell::from(row.fields.join(", ")) },
        Column { title: "Ngôn ngữ", cell: |row| Cell::from(row.languages.join(", ")) },
        Column { title: "Điện thoại cơ quan", cell: |row| Cell::phone(row.office_phone.as_deref()) },
        Column { title: "Từ ngày", cell: |row| Cell::from(row.valid_from) },
        Column { title: "Đến ngày", cell: |row| Cell::from(row.valid_to) },
    ];
}

/// What a list of practitioners may be asked for.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PractitionerListQuery {
    /// Kinds, separated by commas.
    #[serde(default, deserialize_with = "list_from_text")]
    #[param(value_type = Option<String>, example = "officer,contract_lawyer")]
    pub kind: Vec<PractitionerKind>,
    /// The provider.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub organisation_id: Option<OrganisationId>,
    /// A branch of it.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub branch_id: Option<OrganisationId>,
    /// Code of a field of law.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "criminal")]
    pub field: Option<FieldOfLaw>,
    /// A language.
    #[validate(length(min = 1, max = 40))]
    #[param(example = "Tày", min_length = 1, max_length = 40)]
    pub language: Option<String>,
    /// The day they work on, today when absent.
    #[serde(default, deserialize_with = "strict::optional_date")]
    pub as_of: Option<NaiveDate>,
}

/// A practitioner to be registered.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PractitionerCreate {
    /// The provider.
    pub organisation_id: OrganisationId,
    /// The branch, if not the head office.
    pub branch_id: Option<OrganisationId>,
    /// Kind.
    pub kind: PractitionerKind,
    /// Name.
    pub full_name: PersonName,
    /// Sex.
    pub sex: Option<Sex>,
    /// Year of birth.
    #[validate(range(min = 1900, max = 2199))]
    #[schema(example = 1985, minimum = 1900, maximum = 2199)]
    pub birth_year: Option<i32>,
    /// Number of the card, unique with kind and provider.
    #[schema(example = "20-015/TGVPL")]
    pub card_number: Option<Line<40>>,
    /// Day of the appointment or of the card.
    #[serde(default, deserialize_with = "strict::optional_date")]
    pub appointed_on: Option<NaiveDate>,
    /// Grade, of an officer.
    pub grade: Option<Grade>,
    /// Since when in this grade.
    #[serde(default, deserialize_with = "strict::optional_date")]
    pub graded_on: Option<NaiveDate>,
    /// Fields of law.
    #[serde(default)]
    #[validate(length(max = 20))]
    #[schema(max_items = 20)]
    pub fields: Vec<FieldOfLaw>,
    /// Languages beside Vietnamese.
    #[serde(default)]
    #[validate(length(max = 20))]
    #[schema(max_items = 20)]
    pub languages: Vec<Line<40>>,
    /// Telephone of the office.
    pub office_phone: Option<PhoneNumber>,
    /// Mail.
    #[validate(email)]
    #[schema(example = "kimchi@tgpl.example", format = Email)]
    pub email: Option<String>,
    /// The account by which the practitioner signs in, of the same provider.
    pub account_id: Option<AccountId>,
    /// Whether the published list shows the practitioner; yes unless said.
    #[serde(default = "yes")]
    pub published: bool,
    /// First day with this provider.
    #[serde(deserialize_with = "strict::date")]
    pub valid_from: NaiveDate,
}

const fn yes() -> bool {
    true
}

/// What may be changed of a practitioner. Another kind or another provider is another entry from its day on.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PractitionerPatch {
    /// The branch; `null` is the head office.
    #[serde(default, deserialize_with = "clearable")]
    #[schema(value_type = Option<OrganisationId>)]
    pub branch_id: Option<Option<OrganisationId>>,
    /// Name, to correct it.
    #[serde(default, deserialize_with = "settable")]
    #[schema(value_type = PersonName)]
    pub full_name: Option<PersonName>,
    /// Number of the card.
    #[serde(default, deserialize_with = "clearable")]
    #[schema(value_type = Option<Line<40>>)]
    pub card_number: Option<Option<Line<40>>>,
    /// Day of the appointment or of the card.
    #[serde(default, deserialize_with = "clearable_date")]
    #[schema(value_type = Option<NaiveDate>)]
    pub appointed_on: Option<Option<NaiveDate>>,
    /// Grade, of an officer.
    #[serde(default, deserialize_with = "clearable")]
    #[schema(value_type = Option<Grade>)]
    pub grade: Option<Option<Grade>>,
    /// Since when in this grade.
    #[serde(default, deserialize_with = "clearable_date")]
    #[schema(value_type = Option<NaiveDate>)]
    pub graded_on: Option<Option<NaiveDate>>,
    /// Fields of law.
    #[serde(default, deserialize_with = "settable")]
    #[validate(length(max = 20))]
    #[schema(value_type = Vec<FieldOfLaw>, max_items = 20)]
    pub fields: Option<Vec<FieldOfLaw>>,
    /// Languages beside Vietnamese.
    #[serde(default, deserialize_with = "settable")]
    #[validate(length(max = 20))]
    #[schema(value_type = Vec<Line<40>>, max_items = 20)]
    pub languages: Option<Vec<Line<40>>>,
    /// Telephone of the office.
    #[serde(default, deserialize_with = "clearable")]
    #[schema(value_type = Option<PhoneNumber>)]
    pub office_phone: Option<Option<PhoneNumber>>,
    /// Mail.
    #[serde(default, deserialize_with = "clearable")]
    #[schema(value_type = Option<Line<200>>)]
    pub email: Option<Option<Line<200>>>,
    /// The account by which the practitioner signs in.
    #[serde(default, deserialize_with = "clearable")]
    #[schema(value_type = Option<AccountId>)]
    pub account_id: Option<Option<AccountId>>,
    /// Whether the published list shows the practitioner.
    #[serde(default, deserialize_with = "settable")]
    #[schema(value_type = bool)]
    pub published: Option<bool>,
    /// Last day with this provider; takes `end_ground`.
    #[serde(default, deserialize_with = "clearable_date")]
    #[schema(value_type = Option<NaiveDate>)]
    pub valid_to: Option<Option<NaiveDate>>,
    /// Why the practitioner left (Luật TGPL Đ.22; ND 144/2017 Đ.18).
    #[serde(default, deserialize_with = "clearable")]
    #[schema(value_type = Option<Line<200>>)]
    pub end_ground: Option<Option<Line<200>>>,
}
