//! Wire types of the work: sessions, proceedings, closings of the register.

use crate::{
    cases::repo::{
        BODY_NAME, CONFIRMED_BY, ClosingRow, PLACE, ProceedingRow, RESULT, SUMMARY, WorkSessionRow,
    },
    platform::{
        Column, Keys, Listed, Problem, Taking,
        patch::{clearable, clearable_date, clearable_instant, settable, settable_date, settable_instant},
    },
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    cases::{ProceedingKind, SessionKind, Stage},
    deadlines::RegisterPeriod,
    ids::{CaseId, OrganisationId, PractitionerId, ProceedingId, ProceedingsBodyId, WorkSessionId},
    partial_date::strict,
    text::{Line, Prose},
};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// A stretch of work.
#[derive(Debug, Serialize, ToSchema)]
pub struct WorkSessionView {
    /// Id.
    pub id: WorkSessionId,
    /// Version.
    pub version: i32,
    /// The case.
    pub case_id: CaseId,
    /// Who worked.
    pub practitioner_id: PractitionerId,
    /// What it was.
    pub kind: SessionKind,
    /// From.
    pub starts_at: DateTime<Utc>,
    /// Until.
    pub ends_at: DateTime<Utc>,
    /// Half sessions it counts: four hours are two (TT 02/2021).
    pub half_sessions: i16,
    /// Where.
    pub place: Option<String>,
    /// What was done.
    pub summary: Option<String>,
    /// Who of the body worked with confirms it.
    pub confirmed_by: Option<String>,
}

impl WorkSessionView {
    /// Shows a row with its opened summary.
    pub fn of(keys: &Keys, row: &WorkSessionRow) -> Result<Self, Problem> {
        let WorkSessionRow { id, version, case_id, practitioner_id, kind, starts_at, ends_at, .. } = *row;
        Ok(Self {
            id,
            version,
            case_id,
            practitioner_id,
            kind,
            starts_at,
            ends_at,
            half_sessions: row.half_sessions,
            place: PLACE.open_some(keys, id.0, row.place.as_ref())?,
            summary: SUMMARY.open_some(keys, id.0, row.summary.as_ref())?,
            confirmed_by: CONFIRMED_BY.open_some(keys, id.0, row.confirmed_by.as_ref())?,
        })
    }
}

/// A stretch of work to be recorded.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordSession {
    /// Who worked: one who carries the case.
    pub practitioner_id: PractitionerId,
    /// What it was.
    pub kind: SessionKind,
    /// From.
    #[serde(deserialize_with = "strict::instant")]
    pub starts_at: DateTime<Utc>,
    /// Until: after the start, within 24 hours, not in the future.
    #[serde(deserialize_with = "strict::instant")]
    pub ends_at: DateTime<Utc>,
    /// Where.
    pub place: Option<Line<200>>,
    /// What was done; kept sealed.
    pub summary: Option<Prose<2000>>,
    /// Who of the body worked with confirms it.
    pub confirmed_by: Option<Line<200>>,
}

/// Corrections of a session; a field that is not given stays.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionPatch {
    /// What it was.
    #[serde(default, deserialize_with = "settable")]
    #[schema(value_type = SessionKind)]
    pub kind: Option<SessionKind>,
    /// From.
    #[serde(default, deserialize_with = "settable_instant")]
    #[schema(value_type = DateTime<Utc>)]
    pub starts_at: Option<DateTime<Utc>>,
    /// Until.
    #[serde(default, deserialize_with = "settable_instant")]
    #[schema(value_type = DateTime<Utc>)]
    pub ends_at: Option<DateTime<Utc>>,
    /// Where.
    #[serde(default, deserialize_with = "clearable")]
    #[schema(value_type = Option<Line<200>>)]
    pub place: Option<Option<Line<200>>>,
    /// Who of the body worked with confirms it.
    #[serde(default, deserialize_with = "clearable")]
    #[schema(value_type = Option<Line<200>>)]
    pub confirmed_by: Option<Option<Line<200>>>,
}

/// A stage of the proceedings, or a hearing.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProceedingView {
    /// Id.
    pub id: ProceedingId,
    /// Version.
    pub version: i32,
    /// The case.
    pub case_id: CaseId,
    /// A stage entered, or a hearing set.
    pub kind: ProceedingKind,
    /// Which stage.
    pub stage: Stage,
    /// The body, from the register.
    pub body_id: Option<ProceedingsBodyId>,
    /// The body, by name.
    pub body_name: Option<String>,
    /// The day.
    pub on_date: NaiveDate,
    /// When a hearing starts.
    pub starts_at: Option<DateTime<Utc>>,
    /// When the notice of a hearing came in.
    pub notice_received_on: Option<NaiveDate>,
    /// Until when the court had to tell the date of a hearing (DL20).
    pub notice_due_on: Option<NaiveDate>,
    /// The notice came later than that.
    pub notice_late: bool,
    /// Simplified procedure.
    pub simplified: bool,
    /// What came of it.
    pub result: Option<String>,
}

impl ProceedingView {
    /// Shows a row with the day its notice was due.
    pub fn of(keys: &Keys, row: &ProceedingRow, notice_due_on: Option<NaiveDate>) -> Result<Self, Problem> {
        let late = row.notice_received_on.zip(notice_due_on).is_some_and(|(came, due)| came > due);
        let id = row.id;
        let body_name = BODY_NAME.open_some(keys, id.0, row.body_name.as_ref())?;
        let result = RESULT.open_some(keys, id.0, row.result.as_ref())?;
        let ProceedingRow { version, case_id, kind, stage, body_id, on_date, .. } = *row;
        let ProceedingRow { starts_at, notice_received_on, simplified, .. } = *row;
        Ok(Self {
            id,
            version,
            case_id,
            kind,
            stage,
            body_id,
            body_name,
            on_date,
            starts_at,
            notice_received_on,
            notice_due_on,
            notice_late: late,
            simplified,
            result,
        })
    }
}

/// A stage or hearing to be recorded.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordProceeding {
    /// A stage entered, or a hearing set.
    pub kind: ProceedingKind,
    /// Which stage.
    pub stage: Stage,
    /// The body, from the register.
    pub body_id: Option<ProceedingsBodyId>,
    /// The body, by name.
    pub body_name: Option<Line<200>>,
    /// The day.
    #[serde(deserialize_with = "strict::date")]
    pub on_date: NaiveDate,
    /// When a hearing starts.
    #[serde(default, deserialize_with = "strict::optional_instant")]
    pub starts_at: Option<DateTime<Utc>>,
    /// When the notice of a hearing came in.
    #[serde(default, deserialize_with = "strict::optional_date")]
    pub notice_received_on: Option<NaiveDate>,
    /// Simplified procedure: the notice may come later.
    #[serde(default)]
    pub simplified: bool,
}

/// Corrections of a stage or hearing; a field that is not given stays.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProceedingPatch {
    /// The day, when it was moved.
    #[serde(default, deserialize_with = "settable_date")]
    #[schema(value_type = NaiveDate)]
    pub on_date: Option<NaiveDate>,
    /// When a hearing starts.
    #[serde(default, deserialize_with = "clearable_instant")]
    #[schema(value_type = Option<DateTime<Utc>>)]
    pub starts_at: Option<Option<DateTime<Utc>>>,
    /// When the notice of a hearing came in.
    #[serde(default, deserialize_with = "clearable_date")]
    #[schema(value_type = Option<NaiveDate>)]
    pub notice_received_on: Option<Option<NaiveDate>>,
    /// What came of it.
    #[serde(default, deserialize_with = "clearable")]
    #[schema(value_type = Option<Prose<1000>>)]
    pub result: Option<Option<Prose<1000>>>,
}

/// A closing of the case register (*kết sổ*).
#[derive(Debug, Serialize, ToSchema)]
pub struct ClosingView {
    /// Id.
    pub id: Uuid,
    /// The provider.
    pub organisation_id: OrganisationId,
    /// The branch with its own register.
    pub branch_id: Option<OrganisationId>,
    /// Month, half-year or year.
    pub period: RegisterPeriod,
    /// First day.
    pub period_from: NaiveDate,
    /// Last day.
    pub period_to: NaiveDate,
    /// Cases accepted in it.
    pub accepted: i32,
    /// Cases ended in it.
    pub ended: i32,
    /// When it was closed.
    pub at: DateTime<Utc>,
}

impl Listed for ClosingView {
    const FILE: &'static str = "ket-so";
    const TAKING: Taking = Taking::Open;
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Tổ chức", cell: |row| row.organisation_id.to_string().into() },
        Column { title: "Chi nhánh", cell: |row| row.branch_id.map(|id| id.to_string()).into() },
        Column { title: "Kỳ", cell: |row| row.period.as_str().into() },
        Column { title: "Từ ngày", cell: |row| row.period_from.into() },
        Column { title: "Đến ngày", cell: |row| row.period_to.into() },
        Column { title: "Thụ lý", cell: |row| i64::from(row.accepted).into() },
        Column { title: "Kết thúc", cell: |row| i64::from(row.ended).into() },
        Column { title: "Kết sổ ngày", cell: |row| row.at.into() },
    ];
}

impl From<ClosingRow> for ClosingView {
    fn from(row: ClosingRow) -> Self {
        let ClosingRow {
            id,
            organisation_id,
            branch_id,
            period,
            period_from,
            period_to,
            accepted,
            ended,
            at,
            ..
        } = row;
        Self { id, organisation_id, branch_id, period, period_from, period_to, accepted, ended, at }
    }
}

/// Which register is closed.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseRegister {
    /// The provider.
    pub organisation_id: OrganisationId,
    /// The branch with its own register.
    pub branch_id: Option<OrganisationId>,
    /// Month, half-year or year.
    pub period: RegisterPeriod,
    /// Any day of the period.
    #[serde(deserialize_with = "strict::date")]
    pub on: NaiveDate,
}
