//! Wire types of the calendar.

use crate::{obligations::service::Moved, platform::extract::from_text};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    QueryableByName,
    sql_types::{BigInt, Text},
};
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    calendar::{DayKind, Skipped},
    ids::{ObligationId, OrganisationId},
    partial_date::strict,
    text::Line,
};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

tgpl_domain::text_enum! {
    /// What a period counts.
    pub enum DueUnit {
        /// Ngày làm việc.
        WorkingDays = "working_days",
        /// Ngày: the end moves to a working day.
        Days = "days",
        /// Giờ, without a break.
        Hours = "hours",
    }
}

/// A period of the law.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DueQuery {
    /// The day of the event, or for hours its instant. The day itself is not counted.
    #[param(example = "2026-11-20")]
    pub from: String,
    /// How many.
    #[serde(deserialize_with = "number")]
    #[validate(range(min = 0, max = 3660))]
    #[param(value_type = i64, minimum = 0, maximum = 3660, example = 3)]
    pub amount: u16,
    /// Of what.
    #[param(value_type = String, example = "working_days")]
    pub unit: DueUnit,
}

fn number<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
    let text: String = Deserialize::deserialize(deserializer)?;
    text.parse().map_err(|_| serde::de::Error::custom("unreadable"))
}

/// The end of a period.
#[derive(Debug, Serialize, ToSchema)]
pub struct DueView {
    /// The last day, for periods of days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_on: Option<NaiveDate>,
    /// The last instant, for periods of hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_at: Option<DateTime<Utc>>,
    /// The rest days that were passed over.
    pub skipped: Vec<Skipped>,
    /// False while the official calendar of a year it touches is not known.
    pub verified: bool,
}

/// A day that is not what its weekday says.
#[derive(Debug, Serialize, ToSchema)]
pub struct HolidayView {
    /// The day.
    pub day: NaiveDate,
    /// What it is.
    pub kind: DayKind,
    /// Its Vietnamese name.
    #[schema(example = "Quốc khánh")]
    pub name: String,
    /// From an official notice, not computed.
    pub verified: bool,
    /// The notice.
    pub source: Option<String>,
}

/// A span of days.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CalendarDaysQuery {
    /// Its first day.
    #[serde(deserialize_with = "strict::date")]
    #[param(example = "2026-11-16")]
    pub from: NaiveDate,
    /// Its last day, at most 62 days later.
    #[serde(deserialize_with = "strict::date")]
    #[param(example = "2026-11-29")]
    pub to: NaiveDate,
    /// Those of the caller alone: as the practitioner, else the duties of the roles held.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<bool>, example = true)]
    pub mine: Option<bool>,
}

/// A day with what falls on it.
#[derive(Debug, Serialize, ToSchema)]
pub struct CalendarDay {
    /// The day.
    pub day: NaiveDate,
    /// Nobody works on it.
    pub off: bool,
    /// What the calendar of the State calls it, where it is not as every week's.
    #[schema(example = "Quốc khánh")]
    pub name: Option<String>,
    /// Cases whose next step is due.
    pub cases: i64,
    /// Duties not done that are due.
    pub obligations: i64,
    /// Hearings.
    pub hearings: i64,
}

/// A province with what is late in it.
#[derive(Debug, QueryableByName, Serialize, ToSchema)]
pub struct ProvinceDue {
    /// Code of the province.
    #[diesel(sql_type = Text)]
    #[schema(example = "20")]
    pub province_code: String,
    /// Its name.
    #[diesel(sql_type = Text)]
    #[schema(example = "Tỉnh Lạng Sơn")]
    pub name: String,
    /// Its State centre.
    #[diesel(sql_type = diesel::sql_types::Uuid)]
    pub organisation_id: OrganisationId,
    /// Cases of the centre whose next step was due before today.
    #[diesel(sql_type = BigInt)]
    pub overdue: i64,
}

/// Which days are listed.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct HolidayListQuery {
    /// The year; all known ones when nothing is asked.
    #[serde(default, deserialize_with = "from_text")]
    #[validate(range(min = 1900, max = 2200))]
    #[param(value_type = Option<i64>, minimum = 1900, maximum = 2200, example = 2026)]
    pub year: Option<i32>,
}

/// A day of an official notice.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HolidayDraft {
    /// The day.
    #[serde(deserialize_with = "strict::date")]
    pub day: NaiveDate,
    /// What the notice makes of it.
    pub kind: DayKind,
    /// Its Vietnamese name.
    #[schema(example = "Nghỉ hoán đổi")]
    pub name: Line<100>,
    /// The notice.
    #[schema(example = "Thông báo 6150/TB-BLĐTBXH")]
    pub source: Line<200>,
}

/// What a change would do: nothing is stored.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HolidayPreview {
    /// The day.
    #[serde(deserialize_with = "strict::date")]
    pub day: NaiveDate,
    /// What it is.
    pub kind: DayKind,
    /// The day is taken away instead of added.
    #[serde(default)]
    pub remove: bool,
}

/// The row that is taken away.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct HolidayDeleteQuery {
    /// What the day is now.
    #[param(value_type = String, example = "swap_off")]
    pub kind: DayKind,
}

/// What a changed calendar does to the deadlines that run.
#[derive(Debug, Serialize, ToSchema)]
pub struct CalendarChange {
    /// How many open deadlines move.
    pub moved_count: usize,
    /// The first hundred of them.
    pub moved: Vec<MovedDeadline>,
}

/// An open deadline that moves.
#[derive(Debug, Serialize, ToSchema)]
pub struct MovedDeadline {
    /// The obligation.
    pub obligation_id: ObligationId,
    /// Its provider.
    pub organisation_id: OrganisationId,
    /// The request or case.
    pub subject_id: Uuid,
    /// Code of the duty.
    #[schema(example = "DL04")]
    pub duty: String,
    /// When it was due.
    pub from: DateTime<Utc>,
    /// When it is due now.
    pub to: DateTime<Utc>,
}

impl From<Vec<Moved>> for CalendarChange {
    fn from(moved: Vec<Moved>) -> Self {
        let shown = |row: &Moved| MovedDeadline {
            obligation_id: ObligationId(row.id),
            organisation_id: OrganisationId(row.organisation_id),
            subject_id: row.subject_id,
            duty: row.duty.clone(),
            from: row.from,
            to: row.to,
        };
        Self { moved_count: moved.len(), moved: moved.iter().take(100).map(shown).collect() }
    }
}
