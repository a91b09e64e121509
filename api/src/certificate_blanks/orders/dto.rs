//! Wire types of designs and print orders.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    blanks::BlankType,
    ids::BlankTemplateId,
    partial_date::strict,
    text::{Line, Prose},
};
use utoipa::ToSchema;
use validator::Validate;

/// Where a field is printed.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = BlankLayoutField)]
pub struct LayoutField {
    /// What is printed there: of a card `issuer`, `number`, `full_name`, `birth_year`, `organisation`, `issued_on`, `signer`,
    /// `serial`; of a certificate `issuer`, `full_name`, `birth_year`, `course`, `course_days`, `decision`, `number`,
    /// `register_number`, `serial`, `issued_on`, `signer`.
    #[schema(value_type = String, max_length = 40, example = "full_name")]
    pub name: Line<40>,
    /// From the left edge, in millimetres.
    #[validate(range(min = 0.0, max = 500.0))]
    #[schema(example = 32.0)]
    pub x_mm: f64,
    /// From the upper edge, in millimetres.
    #[validate(range(min = 0.0, max = 500.0))]
    #[schema(example = 24.5)]
    pub y_mm: f64,
    /// How wide the field is, in millimetres.
    #[validate(range(min = 1.0, max = 500.0))]
    #[schema(example = 48.0)]
    pub width_mm: f64,
    /// Size of the letters, in points.
    #[validate(range(min = 4.0, max = 72.0))]
    #[schema(example = 11.0)]
    pub size_pt: f64,
    /// Bold.
    #[serde(default)]
    pub bold: bool,
    /// In the middle of its width.
    #[serde(default)]
    pub centred: bool,
    /// In capitals.
    #[serde(default)]
    pub capitals: bool,
}

/// Where the QR of the public check is printed, its white margin included.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = BlankLayoutSymbol)]
#[expect(clippy::struct_field_names, reason = "the unit is told where a number is read")]
pub struct LayoutSymbol {
    /// From the left edge, in millimetres.
    #[validate(range(min = 0.0, max = 500.0))]
    #[schema(example = 66.0)]
    pub x_mm: f64,
    /// From the upper edge, in millimetres.
    #[validate(range(min = 0.0, max = 500.0))]
    #[schema(example = 34.0)]
    pub y_mm: f64,
    /// Its side, in millimetres.
    #[validate(range(min = 12.0, max = 100.0))]
    #[schema(example = 18.0)]
    pub side_mm: f64,
}

/// How a blank is filled.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = BlankLayout)]
pub struct Layout {
    /// Width of the blank, in millimetres.
    #[validate(range(min = 20.0, max = 500.0))]
    #[schema(example = 90.0)]
    pub width_mm: f64,
    /// Its height, in millimetres.
    #[validate(range(min = 20.0, max = 500.0))]
    #[schema(example = 60.0)]
    pub height_mm: f64,
    /// What is printed where.
    #[validate(nested, length(max = 60))]
    pub fields: Vec<LayoutField>,
    /// The QR of the public check.
    #[serde(default)]
    #[validate(nested)]
    pub qr: Option<LayoutSymbol>,
}

/// A design that was approved.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BlankTemplateCreate {
    /// Of which blank.
    #[serde(rename = "type")]
    pub blank_type: BlankType,
    /// The decision that approved it.
    #[schema(value_type = String, max_length = 60, example = "112/QĐ-PBGDPL")]
    pub decision_number: Line<60>,
    /// The day of the decision.
    #[schema(example = "2026-01-05")]
    #[serde(deserialize_with = "strict::date")]
    pub decision_on: NaiveDate,
    /// From which day on it is printed.
    #[schema(example = "2026-02-01")]
    #[serde(deserialize_with = "strict::date")]
    pub valid_from: NaiveDate,
    /// The last day on which it is printed, where it is known.
    #[schema(example = "2030-12-31")]
    #[serde(default, deserialize_with = "strict::optional_date")]
    pub valid_to: Option<NaiveDate>,
    /// By what a genuine blank is known.
    #[schema(value_type = String, max_length = 2000, example = "Hoa văn chìm, chữ vi mô ở viền")]
    pub marks: Prose<2000>,
    /// How it is filled.
    #[validate(nested)]
    pub layout: Layout,
}

/// A design.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BlankTemplate)]
pub struct TemplateView {
    /// Id.
    pub id: BlankTemplateId,
    /// Of which blank.
    #[serde(rename = "type")]
    pub blank_type: BlankType,
    /// The decision that approved it.
    #[schema(example = "112/QĐ-PBGDPL")]
    pub decision_number: String,
    /// The day of the decision.
    pub decision_on: NaiveDate,
    /// From which day on it is printed.
    pub valid_from: NaiveDate,
    /// The last day on which it is printed.
    pub valid_to: Option<NaiveDate>,
    /// By what a genuine blank is known.
    #[schema(example = "Hoa văn chìm, chữ vi mô ở viền")]
    pub marks: String,
    /// How it is filled.
    pub layout: Layout,
    /// Since when it stands here.
    pub created_at: DateTime<Utc>,
}

/// Blanks that are ordered from a printer.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BlankPrintOrderCreate {
    /// Of which blank.
    #[serde(rename = "type")]
    pub blank_type: BlankType,
    /// The capital letters before the digits; may be empty. The first order or lot that names a series begins it.
    #[schema(max_length = 4, example = "A")]
    pub series: String,
    /// How many digits follow; those of `first` where it is not said.
    #[validate(range(min = 1, max = 12))]
    pub width: Option<u8>,
    /// The first serial.
    #[schema(value_type = String, max_length = 20, example = "A005001")]
    pub first: Line<20>,
    /// The last serial.
    #[schema(value_type = String, max_length = 20, example = "A010000")]
    pub last: Line<20>,
    /// The order's number.
    #[schema(value_type = String, max_length = 100, example = "08/ĐH-VPC")]
    pub number: Line<100>,
    /// Who prints.
    #[schema(value_type = String, max_length = 200, example = "Nhà in Mẫu")]
    pub printer: Line<200>,
    /// The day of the order.
    #[serde(deserialize_with = "strict::date")]
    pub ordered_on: NaiveDate,
    /// The design.
    pub template_id: BlankTemplateId,
}
