//! Wire types of the stock.

use crate::{
    certificate_blanks::dto::RangeView,
    platform::{Column, Listed, Taking, extract::from_text},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    blanks::{BlankState, BlankType},
    ids::OrganisationId,
};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// Which ranges.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct StandingQuery {
    /// Of which blank.
    #[serde(rename = "type", default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "TGV")]
    pub blank_type: Option<BlankType>,
    /// Whose.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub holder: Option<OrganisationId>,
    /// After the last movement made by then: a day's end, or an instant.
    #[param(example = "2026-11-23")]
    pub as_of: Option<String>,
    /// From this serial of the type on.
    pub from: Option<String>,
}

/// Serials that stand together: in one state, at one holder.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BlankStanding)]
pub struct StandingView {
    /// Of which blank.
    #[serde(rename = "type")]
    pub blank_type: BlankType,
    /// Which.
    #[serde(flatten)]
    pub range: RangeView,
    /// In which state.
    pub state: BlankState,
    /// Who has them.
    pub holder_id: OrganisationId,
    /// The holder's name.
    #[schema(example = "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lạng Sơn")]
    pub holder_name: String,
    /// Where the next range begins on the line of all serials.
    #[serde(skip)]
    pub end: i64,
}

impl Listed for StandingView {
    const FILE: &'static str = "dai-so-phoi";
    const TAKING: Taking = Taking::Logged("blank_range_export");
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Từ số", cell: |row| row.range.first.as_str().into() },
        Column { title: "Đến số", cell: |row| row.range.last.as_str().into() },
        Column { title: "Số lượng", cell: |row| row.range.count.into() },
        Column { title: "Loại phôi", cell: |row| row.blank_type.as_str().into() },
        Column { title: "Tình trạng", cell: |row| row.state.words().vi.into() },
        Column { title: "Đơn vị", cell: |row| row.holder_name.as_str().into() },
    ];
}

/// Which invalid blanks.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct InvalidQuery {
    /// Of which blank.
    #[serde(rename = "type", default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "TGV")]
    pub blank_type: Option<BlankType>,
}

/// Blanks that are lost: what is made of them does not hold, whatever stands on it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = InvalidBlank)]
pub struct InvalidView {
    /// Of which blank.
    #[serde(rename = "type")]
    pub blank_type: BlankType,
    /// Which.
    #[serde(flatten)]
    pub range: RangeView,
    /// The day of the loss in the ledger.
    pub lost_on: NaiveDate,
    /// Where the next range begins on the line of all serials.
    #[serde(skip)]
    pub end: i64,
}

impl Listed for InvalidView {
    const FILE: &'static str = "phoi-khong-con-gia-tri";
    const TAKING: Taking = Taking::Open;
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Từ số", cell: |row| row.range.first.as_str().into() },
        Column { title: "Đến số", cell: |row| row.range.last.as_str().into() },
        Column { title: "Số lượng", cell: |row| row.range.count.into() },
        Column { title: "Loại phôi", cell: |row| row.blank_type.words().vi.into() },
        Column { title: "Ngày báo mất", cell: |row| row.lost_on.into() },
    ];
}

/// Whose stock, and how soon new blanks are there.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ForecastQuery {
    /// Of which blank.
    #[serde(rename = "type", default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "TGV")]
    pub blank_type: Option<BlankType>,
    /// Whose.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub holder: Option<OrganisationId>,
    /// Days from a request until the blanks are there; where it is not said, the 7 working days of TT 12/2018 Đ.12a from today
    /// and the days that they travel.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 365)]
    #[validate(range(min = 1, max = 365))]
    pub lead_days: Option<i64>,
}

/// How long what is held will last.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BlankForecast)]
pub struct Forecast {
    /// Days from a request until the blanks are there.
    #[schema(example = 14)]
    pub lead_days: i64,
    /// How many of the last twelve months the ledger covers: over them the use is averaged.
    #[schema(example = 12)]
    pub months: i64,
    /// A line a type and holder.
    pub data: Vec<ForecastLine>,
}

/// The stock of one type at one holder, and its use.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BlankForecastLine)]
pub struct ForecastLine {
    /// Of which blank.
    #[serde(rename = "type")]
    pub blank_type: BlankType,
    /// Whose.
    pub holder_id: OrganisationId,
    /// The holder's name.
    #[schema(example = "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lạng Sơn")]
    pub holder_name: String,
    /// In store and usable.
    #[schema(example = 36)]
    pub held: i64,
    /// On the way to the holder.
    pub in_transit: i64,
    /// For how many days the oldest of these have been on the way.
    pub oldest_in_transit_days: Option<i64>,
    /// Issued, or sent out of the Agency's store, in the months that are averaged.
    #[schema(example = 108)]
    pub used: i64,
    /// A month's use, to a tenth.
    #[schema(example = 9.0)]
    pub monthly_use: f64,
    /// For how many months the stock lasts, to a tenth; none where nothing is used.
    #[schema(example = 4.0)]
    pub months_of_supply: Option<f64>,
    /// Blanks that will be needed for what is in hand: cards that are to be issued or issued again, and certificates that courses of
    /// the last twelve months expect and do not have yet.
    #[schema(example = 2)]
    pub expected: i64,
    /// What is used until new blanks are there: monthly use × lead time.
    #[schema(example = 5)]
    pub reorder_point: i64,
    /// Whether the stock is below it, or below what is expected.
    pub below: bool,
}
