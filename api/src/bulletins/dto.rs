//! Wire types of the bulletin.

use crate::{documents::service::Format, platform::extract::from_text};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tgpl_domain::{lifecycle::Words, partial_date::strict};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// The notice of a month: figures of court participation over the nation and by province, in whole cases.
#[derive(Debug, Serialize, ToSchema)]
pub struct Bulletin {
    /// The month.
    #[schema(example = "2021-09")]
    pub month: String,
    /// The form that names its figures.
    #[schema(example = "court-bulletin")]
    pub form: String,
    /// The form's version.
    #[schema(example = 1)]
    pub form_version: u16,
    /// Its title.
    pub title: Words,
    /// What the month is called.
    pub period: Words,
    /// What it is made after.
    #[schema(example = "Thông báo hằng tháng của Cục (mẫu: tháng 09/2021)")]
    pub legal_basis: String,
    /// The instant of the data.
    pub as_of: DateTime<Utc>,
    /// The number of the newest version of a case that is counted.
    #[schema(example = 4711)]
    pub watermark: i64,
    /// Over the nation.
    pub figures: Vec<BulletinFigure>,
    /// Every province of the month's end, in the order of the codes.
    pub provinces: Vec<BulletinProvince>,
    /// Those in which nothing of it was recorded.
    pub silent: Vec<ProvinceName>,
    /// How the changes are rounded.
    pub rounding: Words,
    /// The Vietnamese text, ready to be published; paragraphs are parted by an empty line.
    #[schema(example = "Thông báo vụ việc tham gia tố tụng hằng tháng, tháng 09/2021")]
    pub text: String,
}

/// A figure of a bulletin, in whole cases.
#[derive(Debug, Serialize, ToSchema)]
pub struct BulletinFigure {
    /// The row of the form.
    #[schema(example = "accepted")]
    pub code: String,
    /// What it is called.
    pub words: Words,
    /// The row it is a part of.
    pub part_of: Option<String>,
    /// The figure.
    #[schema(example = 878)]
    pub figure: i64,
    /// Beside that of the month before.
    pub previous: BulletinChange,
    /// Beside that of the same month of the year before.
    pub last_year: BulletinChange,
}

/// A change, to be counted again from the two figures.
#[derive(Debug, Serialize, ToSchema)]
pub struct BulletinChange {
    /// What the figure is set beside.
    #[schema(example = 800)]
    pub base: i64,
    /// The difference.
    #[schema(example = 78)]
    pub change: i64,
    /// The difference in hundredths of a percent of the base; none where that is 0.
    #[schema(example = 975)]
    pub percent: Option<i64>,
}

/// The figures of a province.
#[derive(Debug, Serialize, ToSchema)]
pub struct BulletinProvince {
    /// The province.
    #[serde(flatten)]
    pub province: ProvinceName,
    /// Its figures.
    pub figures: Vec<BulletinFigure>,
}

/// A province of a day.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProvinceName {
    /// Its code; where the code meant another province before, with the day since when it means this one.
    #[schema(example = "24@2025-07-01")]
    pub code: String,
    /// Its name of the day.
    #[schema(example = "Tỉnh Bắc Ninh")]
    pub name: String,
}

/// The instant of a bulletin's data.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct BulletinQuery {
    /// An instant before now: the bulletin as it would have been then.
    #[serde(default, deserialize_with = "strict::optional_instant")]
    #[param(value_type = Option<String>, format = DateTime)]
    pub as_of: Option<DateTime<Utc>>,
}

/// A bulletin as a file.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct BulletinFileQuery {
    /// The format; PDF when nothing is said.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<Format>, inline)]
    pub format: Option<Format>,
    /// An instant before now: the bulletin as it would have been then.
    #[serde(default, deserialize_with = "strict::optional_instant")]
    #[param(value_type = Option<String>, format = DateTime)]
    pub as_of: Option<DateTime<Utc>>,
}
