//! Wire types of reference data.

use super::bodies::BodyRow;
use crate::platform::{
    Column, Listed, Taking,
    export::Cell,
    extract::list_from_text,
    patch::{clearable, clearable_date, settable},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tgpl_domain::{ids::ProceedingsBodyId, partial_date::strict, phone::PhoneNumber, text::Line};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A province at a time. Its code alone means nothing: 24 was Bắc Giang and is Bắc Ninh.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProvinceView {
    /// Official code, good together with `valid_from`.
    #[schema(example = "20")]
    pub code: String,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day.
    pub valid_to: Option<NaiveDate>,
    /// Name with its kind.
    #[schema(example = "Tỉnh Lạng Sơn")]
    pub name: String,
    /// `Tỉnh` or `Thành phố`.
    #[schema(example = "Tỉnh")]
    #[serde(rename = "type")]
    pub kind: String,
    /// Communes in it, where counted.
    pub commune_count: Option<i32>,
    /// What it is today, for one that stands no longer: figures as reported are mapped by it to those of today.
    pub current: Option<ProvinceRef>,
}

/// A province named.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProvinceRef {
    /// Official code, good together with `valid_from`.
    #[schema(example = "24")]
    pub code: String,
    /// First day.
    pub valid_from: NaiveDate,
    /// Name with its kind.
    #[schema(example = "Tỉnh Bắc Ninh")]
    pub name: String,
}

/// A province with what it was made of and what it went into.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProvinceLineage {
    /// The province.
    pub province: ProvinceView,
    /// What it was made of.
    pub predecessors: Vec<ProvinceStep>,
    /// What it went into.
    pub successors: Vec<ProvinceStep>,
}

/// One step of a province's lineage.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProvinceStep {
    /// The other province.
    #[serde(flatten)]
    pub province: ProvinceRef,
    /// `unchanged` or `merged`.
    #[schema(example = "merged")]
    pub change: String,
}

/// The day on which a list stands.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AsOfQuery {
    /// The day, today when absent.
    #[serde(default, deserialize_with = "strict::optional_date")]
    #[param(example = "2025-06-30")]
    pub as_of: Option<NaiveDate>,
}

/// A commune, ward or special zone at a time.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CommuneView {
    /// Official code, good together with `valid_from`.
    #[schema(example = "06046")]
    pub code: String,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day.
    pub valid_to: Option<NaiveDate>,
    /// Name with its kind.
    #[schema(example = "Xã Tràng Định")]
    pub name: String,
    /// District, until 30/06/2025.
    pub district: Option<String>,
    /// Its province.
    pub province_code: String,
    /// Name of its province.
    #[schema(example = "Tỉnh Lạng Sơn")]
    pub province_name: String,
}

impl Listed for CommuneView {
    const FILE: &'static str = "xa-phuong";
    const TAKING: Taking = Taking::Open;
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Mã", cell: |row| row.code.as_str().into() },
        Column { title: "Tên", cell: |row| row.name.as_str().into() },
        Column { title: "Huyện (đến 30/06/2025)", cell: |row| row.district.as_deref().into() },
        Column { title: "Mã tỉnh", cell: |row| row.province_code.as_str().into() },
        Column { title: "Tỉnh", cell: |row| row.province_name.as_str().into() },
        Column { title: "Từ ngày", cell: |row| row.valid_from.into() },
        Column { title: "Đến ngày", cell: |row| row.valid_to.into() },
    ];
}

/// What communes are looked for by.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CommuneListQuery {
    /// How a word of the name begins; accents do not matter.
    #[validate(length(min = 1, max = 100))]
    #[param(example = "trang di", min_length = 1, max_length = 100)]
    pub q: Option<String>,
    /// Code of the province on that day.
    #[validate(length(min = 1, max = 10))]
    #[param(example = "20", min_length = 1, max_length = 10)]
    pub province: Option<String>,
    /// The day they stand on, today when absent.
    #[serde(default, deserialize_with = "strict::optional_date")]
    pub as_of: Option<NaiveDate>,
}

tgpl_domain::text_enum! {
    /// Kinds of body that conducts proceedings.
    pub enum BodyKind {
        /// People's court.
        Court = "court",
        /// People's procuracy.
        Procuracy = "procuracy",
        /// Investigating police.
        Police = "police",
        /// Detention house or camp.
        Detention = "detention",
        /// Enforcement of judgments.
        Enforcement = "enforcement",
        /// Another.
        Other = "other",
    }
}

/// A court, procuracy, police or detention body.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProceedingsBodyView {
    /// Id.
    pub id: ProceedingsBodyId,
    /// Version, also in `ETag`.
    pub version: i32,
    /// Kind.
    pub kind: BodyKind,
    /// Official name.
    #[schema(example = "Tòa án nhân dân khu vực 1 - Lạng Sơn")]
    pub name: String,
    /// Code of its province.
    pub province_code: Option<String>,
    /// Telephone of the office.
    pub phone: Option<String>,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day.
    pub valid_to: Option<NaiveDate>,
}

impl From<BodyRow> for ProceedingsBodyView {
    fn from(row: BodyRow) -> Self {
        Self {
            id: row.id,
            version: row.version,
            kind: row.kind,
            name: row.name,
            province_code: row.province_code,
            phone: row.phone,
            valid_from: row.valid_from,
            valid_to: row.valid_to,
        }
    }
}

impl Listed for ProceedingsBodyView {
    const FILE: &'static str = "co-quan-to-tung";
    const TAKING: Taking = Taking::Open;
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Tên", cell: |row| Cell::from(row.name.as_str()) },
        Column { title: "Mã tỉnh", cell: |row| Cell::from(row.province_code.as_deref()) },
        Column { title: "Điện thoại", cell: |row| Cell::phone(row.phone.as_deref()) },
        Column { title: "Từ ngày", cell: |row| Cell::from(row.valid_from) },
        Column { title: "Đến ngày", cell: |row| Cell::from(row.valid_to) },
    ];
}

/// What the register may be asked for.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ProceedingsBodyListQuery {
    /// How a word of the name begins; accents do not matter.
    #[validate(length(min = 1, max = 100))]
    #[param(example = "toa an", min_length = 1, max_length = 100)]
    pub q: Option<String>,
    /// Kinds, separated by commas.
    #[serde(default, deserialize_with = "list_from_text")]
    #[param(value_type = Option<String>, example = "court,police")]
    pub kind: Vec<BodyKind>,
    /// Code of the province.
    #[validate(length(min = 1, max = 10))]
    #[param(example = "20", min_length = 1, max_length = 10)]
    pub province: Option<String>,
    /// The day they stand on, today when absent.
    #[serde(default, deserialize_with = "strict::optional_date")]
    pub as_of: Option<NaiveDate>,
}

/// A body to be registered.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProceedingsBodyCreate {
    /// Kind.
    pub kind: BodyKind,
    /// Official name, unique together with `valid_from`.
    #[schema(example = "Tòa án nhân dân khu vực 1 - Lạng Sơn")]
    pub name: Line<200>,
    /// Code of its province, as it stands on `valid_from`.
    #[validate(length(min = 1, max = 10))]
    #[schema(example = "20", min_length = 1, max_length = 10)]
    pub province_code: Option<String>,
    /// Telephone of the office.
    pub phone: Option<PhoneNumber>,
    /// First day.
    #[serde(deserialize_with = "strict::date")]
    pub valid_from: NaiveDate,
}

/// What may be changed of a body; a new name is a new body from its day on.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProceedingsBodyPatch {
    /// Official name, to correct it.
    #[serde(default, deserialize_with = "settable")]
    #[schema(value_type = Line<200>)]
    pub name: Option<Line<200>>,
    /// Telephone of the office.
    #[serde(default, deserialize_with = "clearable")]
    #[schema(value_type = Option<PhoneNumber>)]
    pub phone: Option<Option<PhoneNumber>>,
    /// Last day.
    #[serde(default, deserialize_with = "clearable_date")]
    #[schema(value_type = Option<NaiveDate>)]
    pub valid_to: Option<Option<NaiveDate>>,
}
