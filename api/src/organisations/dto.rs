//! Wire types of organisations.

use super::repo::{LineageRow, OrganisationRow};
use crate::platform::{
    Column, Listed, Taking,
    export::Cell,
    extract::{from_text, list_from_text},
    patch::{clearable, clearable_date, settable},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    ids::OrganisationId,
    partial_date::strict,
    phone::PhoneNumber,
    text::{Line, Prose},
};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

tgpl_domain::text_enum! {
    /// Kinds of organisation.
    pub enum OrganisationType {
        /// The Agency (*Cục*).
        Agency = "agency",
        /// A unit of the Agency.
        AgencyUnit = "agency_unit",
        /// Provincial Department of Justice (*Sở Tư pháp*).
        Department = "department",
        /// State legal-aid centre.
        Centre = "centre",
        /// Branch of a centre (*chi nhánh*).
        Branch = "branch",
        /// Takes part by contract and is paid.
        Contracted = "contracted",
        /// Takes part by registration, with its own means.
        Registered = "registered",
    }
}

impl OrganisationType {
    /// Whether a centre keeps its particulars and makes it.
    pub const fn is_kept_by_centre(self) -> bool {
        matches!(self, Self::Branch | Self::Contracted | Self::Registered)
    }

    const fn label(self) -> &'static str {
        match self {
            Self::Agency => "Cục",
            Self::AgencyUnit => "Đơn vị thuộc Cục",
            Self::Department => "Sở Tư pháp",
            Self::Centre => "Trung tâm trợ giúp pháp lý nhà nước",
            Self::Branch => "Chi nhánh",
            Self::Contracted => "Tổ chức ký hợp đồng",
            Self::Registered => "Tổ chức đăng ký tham gia",
        }
    }
}

/// An organisation as the public may know it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OrganisationView {
    /// Id.
    pub id: OrganisationId,
    /// Version, also in `ETag`.
    pub version: i32,
    /// What it is.
    #[serde(rename = "type")]
    pub kind: OrganisationType,
    /// Short code, unique together with `valid_from`.
    #[schema(example = "TT-20")]
    pub code: String,
    /// Official name.
    #[schema(example = "Trung tâm trợ giúp pháp lý nhà nước tỉnh Lạng Sơn")]
    pub name: String,
    /// Name for narrow places.
    pub short_name: Option<String>,
    /// What it belongs to.
    pub parent_id: Option<OrganisationId>,
    /// Code of its province; a code means a province only together with `province_valid_from`.
    #[schema(example = "20")]
    pub province_code: Option<String>,
    /// Since when that code has meant that province.
    pub province_valid_from: Option<NaiveDate>,
    /// First part of the codes of its cases: `TT`, `CN1`.
    #[schema(example = "TT")]
    pub case_unit: Option<String>,
    /// Address of the office.
    pub address: Option<String>,
    /// Telephone of the office.
    #[schema(value_type = Option<String>)]
    pub phone: Option<String>,
    /// Mail of the office.
    pub email: Option<String>,
    /// The decision that made it, the contract or the registration paper.
    pub established_by: Option<String>,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day.
    pub valid_to: Option<NaiveDate>,
}

impl From<OrganisationRow> for OrganisationView {
    fn from(row: OrganisationRow) -> Self {
        Self {
            id: row.id,
            version: row.version,
            kind: row.kind,
            code: row.code,
            name: row.name,
            short_name: row.short_name,
            parent_id: row.parent_id,
            province_code: row.province_code,
            province_valid_from: row.province_valid_from,
            case_unit: row.case_unit,
            address: row.address,
            phone: row.phone,
            email: row.email,
            established_by: row.established_by,
            valid_from: row.valid_from,
            valid_to: row.valid_to,
        }
    }
}

impl Listed for OrganisationView {
    const FILE: &'static str = "to-chuc";
    const TAKING: Taking = Taking::Open;
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Mã", cell: |row| Cell::from(row.code.as_str()) },
        Column { title: "Loại", cell: |row| Cell::from(row.kind.label()) },
        Column { title: "Tên", cell: |row| Cell::from(row.name.as_str()) },
        Column { title: "Mã tỉnh", cell: |row| Cell::from(row.province_code.as_deref()) },
        Column { title: "Địa chỉ", cell: |row| Cell::from(row.address.as_deref()) },
        Column { title: "Điện thoại", cell: |row| Cell::phone(row.phone.as_deref()) },
        Column { title: "Thư điện tử", cell: |row| Cell::from(row.email.as_deref()) },
        Column { title: "Từ ngày", cell: |row| Cell::from(row.valid_from) },
        Column { title: "Đến ngày", cell: |row| Cell::from(row.valid_to) },
    ];
}

/// An organisation with what it came from and what became of it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OrganisationDetail {
    /// The organisation itself.
    #[serde(flatten)]
    pub organisation: OrganisationView,
    /// What it was made of.
    pub predecessors: Vec<LineageView>,
    /// What it went into.
    pub successors: Vec<LineageView>,
}

/// One step of a lineage.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LineageView {
    /// The other organisation.
    pub id: OrganisationId,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// `merge`, `split`, `rename` or `reparent`.
    #[schema(example = "merge")]
    pub change: String,
    /// The day of the change.
    pub on: NaiveDate,
    /// The decision behind it.
    pub basis: Option<String>,
}

impl From<LineageRow> for LineageView {
    fn from(row: LineageRow) -> Self {
        Self { id: row.id, code: row.code, name: row.name, change: row.change, on: row.on, basis: row.basis }
    }
}

/// What a list of organisations may be asked for.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct OrganisationListQuery {
    /// Types, separated by commas.
    #[serde(rename = "type", default, deserialize_with = "list_from_text")]
    #[param(value_type = Option<String>, example = "centre,branch")]
    pub kind: Vec<OrganisationType>,
    /// The day they stand on, today when absent.
    #[serde(default, deserialize_with = "strict::optional_date")]
    #[param(example = "2025-06-30")]
    pub as_of: Option<NaiveDate>,
    /// What they belong to directly.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub parent_id: Option<OrganisationId>,
    /// Code of the province on that day.
    #[validate(length(min = 1, max = 10))]
    #[param(example = "20", min_length = 1, max_length = 10)]
    pub province: Option<String>,
}

/// A branch, or an organisation that takes part, of a centre.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "type": "branch", "parent_id": "019a0000-0000-7000-8000-000000000001", "code": "CN-20-2",
    "name": "Chi nhánh số 2", "valid_from": "2026-11-23",
}))]
pub struct OrganisationCreate {
    /// `branch`, `contracted` or `registered`; others come with the reference data.
    #[serde(rename = "type")]
    pub kind: OrganisationType,
    /// The centre.
    pub parent_id: OrganisationId,
    /// Short code, unique together with `valid_from`.
    #[schema(example = "CN-20-2")]
    pub code: Line<20>,
    /// Official name.
    #[schema(example = "Chi nhánh số 2")]
    pub name: Line<200>,
    /// Name for narrow places.
    pub short_name: Option<Line<60>>,
    /// First part of its case codes, for a branch; without one it writes into the centre's book.
    #[validate(length(min = 1, max = 8))]
    #[schema(example = "CN2", pattern = "^[A-Z0-9]{1,8}$")]
    pub case_unit: Option<String>,
    /// Address of the office.
    pub address: Option<Prose<300>>,
    /// Telephone of the office.
    pub phone: Option<PhoneNumber>,
    /// Mail of the office.
    #[validate(email)]
    #[schema(example = "chinhanh2@tgpl.example", format = Email)]
    pub email: Option<String>,
    /// The decision, the contract or the registration paper.
    pub established_by: Option<Line<200>>,
    /// First day.
    #[serde(deserialize_with = "strict::date")]
    pub valid_from: NaiveDate,
    /// Last day, for a contract.
    #[serde(default, deserialize_with = "strict::optional_date")]
    pub valid_to: Option<NaiveDate>,
}

/// What may be changed of an organisation. Code, type and place in the tree stay: another tree is another
/// organisation with its lineage.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OrganisationPatch {
    /// Official name.
    #[serde(default, deserialize_with = "settable")]
    #[schema(value_type = Line<200>)]
    pub name: Option<Line<200>>,
    /// Name for narrow places.
    #[serde(default, deserialize_with = "clearable")]
    #[schema(value_type = Option<Line<60>>)]
    pub short_name: Option<Option<Line<60>>>,
    /// Address of the office.
    #[serde(default, deserialize_with = "clearable")]
    #[schema(value_type = Option<Prose<300>>)]
    pub address: Option<Option<Prose<300>>>,
    /// Telephone of the office.
    #[serde(default, deserialize_with = "clearable")]
    #[schema(value_type = Option<PhoneNumber>)]
    pub phone: Option<Option<PhoneNumber>>,
    /// Mail of the office.
    #[serde(default, deserialize_with = "clearable")]
    #[schema(value_type = Option<Line<200>>)]
    pub email: Option<Option<Line<200>>>,
    /// The decision, the contract or the registration paper.
    #[serde(default, deserialize_with = "clearable")]
    #[schema(value_type = Option<Line<200>>)]
    pub established_by: Option<Option<Line<200>>>,
    /// Last day.
    #[serde(default, deserialize_with = "clearable_date")]
    #[schema(value_type = Option<NaiveDate>)]
    pub valid_to: Option<Option<NaiveDate>>,
}
