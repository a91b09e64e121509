//! Wire types of hearings.

use crate::platform::{Column, Listed, Taking, extract::from_text};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    cases::Stage,
    ids::{CaseId, OrganisationId, PractitionerId, ProceedingId},
    partial_date::strict,
};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A hearing of a case: when, not where nor about what.
#[derive(Debug, Serialize, ToSchema)]
pub struct HearingView {
    /// Id.
    pub id: ProceedingId,
    /// The case.
    pub case_id: CaseId,
    /// Its official code.
    #[schema(example = "TT.TGTT.01.2026")]
    pub case_code: String,
    /// The provider.
    pub organisation_id: OrganisationId,
    /// Those who work on the case.
    pub practitioner_ids: Vec<PractitionerId>,
    /// Which stage.
    pub stage: Stage,
    /// The day.
    pub on_date: NaiveDate,
    /// When it starts.
    pub starts_at: Option<DateTime<Utc>>,
    /// Simplified procedure.
    pub simplified: bool,
}

impl Listed for HearingView {
    const FILE: &'static str = "phien-toa";
    const TAKING: Taking = Taking::Guarded("hearing_export");
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Ngày", cell: |row| row.on_date.into() },
        Column { title: "Giờ", cell: |row| row.starts_at.into() },
        Column { title: "Mã vụ việc", cell: |row| row.case_code.as_str().into() },
        Column { title: "Giai đoạn", cell: |row| row.stage.as_str().into() },
    ];
}

/// Which hearings are listed.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct HearingQuery {
    /// On this day or later; today when nothing is asked.
    #[serde(rename = "on_date[gte]", default, deserialize_with = "strict::optional_date")]
    #[param(value_type = Option<String>, format = Date)]
    pub from: Option<NaiveDate>,
    /// Before this day.
    #[serde(rename = "on_date[lt]", default, deserialize_with = "strict::optional_date")]
    #[param(value_type = Option<String>, format = Date)]
    pub before: Option<NaiveDate>,
    /// Of the cases of a practitioner.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub practitioner_id: Option<PractitionerId>,
}
