//! Wire types of who has reported.

use crate::{
    platform::extract::from_text,
    reports::dto::{PeriodView, ReportUnit},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    ids::{OrganisationId, ReportId},
    lifecycle::Words,
    reports::ReportState,
    statistics::{Level, Period},
};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// Which matrix.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CompletenessQuery {
    /// The form's number.
    #[validate(required)]
    #[param(value_type = String, example = "24/BTP/TGPL")]
    pub form: Option<String>,
    /// One period; without it all of the year's.
    #[param(value_type = Option<String>)]
    pub period: Option<Period>,
    /// The year, where no period is named.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<i32>, minimum = 2018, maximum = 2100)]
    #[validate(range(min = 2018, max = 2100))]
    pub year: Option<i32>,
    /// The level whose reports are looked for; the lowest of the form's chain where it is left out.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<Level>)]
    pub level: Option<Level>,
}

/// Who has reported what.
#[derive(Debug, Serialize, ToSchema)]
pub struct Completeness {
    /// The form.
    pub form: String,
    /// What it is called.
    pub title: Words,
    /// The level.
    pub level: Level,
    /// The periods, in order.
    pub periods: Vec<CompletenessPeriod>,
    /// The units that report in at least one of them, by province, north to south.
    pub units: Vec<CompletenessRow>,
}

/// A period of the matrix.
#[derive(Debug, Serialize, ToSchema)]
pub struct CompletenessPeriod {
    /// The period.
    #[serde(flatten)]
    pub period: PeriodView,
    /// When this level must have sent.
    pub due_at: Option<DateTime<Utc>>,
    /// Units that must report.
    pub expected: usize,
    /// Of them: have reported.
    pub reported: usize,
    /// Of those: in time.
    pub in_time: usize,
    /// Are asked to correct.
    pub returned: usize,
    /// Have not reported, and the time is over.
    pub silent: usize,
}

/// A unit of the matrix.
#[derive(Debug, Serialize, ToSchema)]
pub struct CompletenessRow {
    /// Which.
    pub unit: ReportUnit,
    /// State centre, contracted, registered, department.
    #[serde(rename = "type")]
    pub kind: String,
    /// Code of its province.
    pub province_code: Option<String>,
    /// A cell a period, in the order of the periods; none where the unit was not there.
    pub cells: Vec<Option<CompletenessCell>>,
}

/// What became of a unit's report for a period.
#[derive(Debug, Serialize, ToSchema)]
pub struct CompletenessCell {
    /// The newest edition; none where there is none.
    pub report_id: Option<ReportId>,
    /// Its version.
    pub version: Option<i32>,
    /// Its edition.
    pub edition: Option<u16>,
    /// Where it stands; none where there is none.
    pub state: Option<ReportState>,
    /// The letter: `–` not open, `M C G T D K` as the state, `!` silent after its time.
    #[schema(value_type = String, example = "G")]
    pub letter: char,
    /// Whether the unit reported that there was nothing.
    pub nil: bool,
    /// When it was sent.
    pub submitted_at: Option<DateTime<Utc>>,
    /// Sent after its time, or not sent and its time is over.
    pub late: bool,
    /// When the unit was reminded last.
    pub reminded_at: Option<DateTime<Utc>>,
}

/// A report that a unit owes.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportDuty {
    /// The form's number.
    #[schema(example = "24/BTP/TGPL")]
    pub form: String,
    /// What it is called.
    pub title: Words,
    /// `2026-H1`.
    #[schema(value_type = String, example = "2026-H1")]
    pub period: Period,
    /// The same in words.
    pub period_words: Words,
    /// What asks for it.
    pub legal_basis: String,
    /// By when.
    pub due_at: DateTime<Utc>,
    /// Its time is over.
    pub late: bool,
    /// What there is of it; none where it was not begun.
    pub report_id: Option<ReportId>,
    /// Where that stands.
    pub state: Option<ReportState>,
}

/// Whom to remind.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReportRemind)]
pub struct Remind {
    /// The form's number.
    #[validate(length(min = 1, max = 40))]
    #[schema(example = "24/BTP/TGPL")]
    pub form: String,
    /// `2026-H1`.
    #[schema(value_type = String, example = "2026-H1")]
    pub period: String,
    /// The units.
    #[validate(length(min = 1, max = 200))]
    pub organisation_ids: Vec<OrganisationId>,
}

/// Who was reminded.
#[derive(Debug, Serialize, ToSchema)]
#[expect(clippy::struct_field_names, reason = "the word on the wire")]
pub struct Reminded {
    /// Those who are told now.
    pub reminded: Vec<OrganisationId>,
    /// Those who were reminded today already.
    pub already: Vec<OrganisationId>,
    /// Those who have reported.
    pub reported: Vec<OrganisationId>,
}
