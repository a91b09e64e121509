//! Wire types of obligations.

use super::{repo::ObligationRow, service::NextAction};
use crate::{
    platform::{Column, Listed, Taking, export::last_day, extract::from_text},
    workqueues::service::WorkItem,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    calendar::day_in_vietnam,
    ids::{ObligationId, OrganisationId, PractitionerId},
    text::Prose,
};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

tgpl_domain::text_enum! {
    /// How a duty stands against its time.
    pub enum Timeliness {
        /// Met in time.
        DoneOnTime = "done_on_time",
        /// Met after its time.
        DoneLate = "done_late",
        /// Not met, its time still runs.
        Open = "open",
        /// Not met, its time is over.
        Overdue = "overdue",
    }
}

tgpl_domain::text_enum! {
    /// Which duties are listed.
    pub enum ObligationState {
        /// Time still runs; the nearest first.
        Open = "open",
        /// Time is over; the longest first.
        Overdue = "overdue",
        /// Open or overdue, the nearest first.
        Undone = "undone",
        /// Met, on time or late; the last first.
        Done = "done",
    }
}

tgpl_domain::text_enum! {
    /// Whose duties are listed.
    pub enum OwnerFilter {
        /// Those of the caller: as the practitioner, else by the roles held.
        Me = "me",
        /// All that the caller may see.
        Unit = "unit",
    }
}

/// Something that is due.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ObligationView {
    /// Id.
    pub id: ObligationId,
    /// Version, to be sent as `If-Match`.
    pub version: i32,
    /// `request`, `case`, `blank_paper` or `card_file`.
    #[schema(example = "case")]
    pub subject_type: String,
    /// Its id.
    pub subject_id: Uuid,
    /// Official code of the case, receipt number of the request, number of the paper or file.
    #[schema(example = "TT.TGTT.01.2026")]
    pub subject_code: String,
    /// The name of the person it is about as this caller may see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person_name: Option<String>,
    /// What is to be done next on it.
    pub next_action: Option<NextAction>,
    /// Code of the duty.
    #[schema(example = "DL04")]
    pub duty: String,
    /// The duty in words.
    #[schema(example = "Cử người thực hiện tham gia tố tụng")]
    pub label: String,
    /// How it stands.
    pub timeliness: Timeliness,
    /// The provider.
    pub organisation_id: OrganisationId,
    /// The branch.
    pub branch_id: Option<OrganisationId>,
    /// The practitioner whose own it is.
    pub owner_practitioner_id: Option<PractitionerId>,
    /// The role whose queue shows it.
    #[schema(example = "director")]
    pub owner_role: String,
    /// What its time counts.
    #[schema(example = "working_days")]
    pub clock: String,
    /// How many of them.
    pub amount: i32,
    /// The longer period of the law's exception holds.
    pub extended: bool,
    /// The event its time runs from.
    pub starts_at: DateTime<Utc>,
    /// When it is due; for periods of days the midnight that closes the last day.
    pub due_at: DateTime<Utc>,
    /// When it was due at first, before the calendar changed or it was extended.
    pub first_due_at: DateTime<Utc>,
    /// Article of law.
    #[schema(example = "Luật Đ.31 kh.2")]
    pub legal_basis: String,
    /// False while the official calendar of a year it touches is not known.
    pub verified: bool,
    /// When it was met.
    pub done_at: Option<DateTime<Utc>>,
    /// Whether the law allows it a longer period that it was not given yet.
    pub extendable: bool,
}

/// Where the law says "at once" (*ngay*) it counts no hours: what was done on the same day was done in time. A reading
/// of ours, until the statistics' definition says otherwise.
fn same_day_at_once(row: &ObligationRow, done: DateTime<Utc>) -> bool {
    row.clock == "immediately" && day_in_vietnam(done) == day_in_vietnam(row.due_at)
}

impl ObligationView {
    /// Shows a row as it stands at an instant, with what the caller's lists show of its subject.
    pub fn of(row: ObligationRow, now: DateTime<Utc>, subject: Option<&WorkItem>) -> Self {
        Self {
            person_name: subject.and_then(|item| item.person_name.clone()),
            next_action: subject.and_then(|item| item.next_action.clone()),
            timeliness: match row.done_at {
                Some(done) if done <= row.due_at || same_day_at_once(&row, done) => Timeliness::DoneOnTime,
                Some(_) => Timeliness::DoneLate,
                None if now <= row.due_at => Timeliness::Open,
                None => Timeliness::Overdue,
            },
            label: super::service::label(&row.duty),
            extendable: row.done_at.is_none()
                && now <= row.due_at
                && super::service::longer(&row.duty, row.starts_at, row.extended).is_some(),
            id: row.id,
            version: row.version,
            subject_type: row.subject_type,
            subject_id: row.subject_id,
            subject_code: row.subject_code,
            duty: row.duty,
            organisation_id: row.organisation_id,
            branch_id: row.branch_id,
            owner_practitioner_id: row.owner_practitioner_id,
            owner_role: row.owner_role,
            clock: row.clock,
            amount: row.amount,
            extended: row.extended,
            starts_at: row.starts_at,
            due_at: row.due_at,
            first_due_at: row.first_due_at,
            legal_basis: row.legal_basis,
            verified: row.verified,
            done_at: row.done_at,
        }
    }
}

/// Why a duty needs the longer period.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Extend {
    /// In words: what is complex, what is to be verified, which force majeure.
    pub reason: Prose<1000>,
}

impl Listed for ObligationView {
    const FILE: &'static str = "nghia-vu";
    const TAKING: Taking = Taking::Guarded("obligation_export");
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Mã hồ sơ, vụ việc", cell: |row| row.subject_code.as_str().into() },
        Column { title: "Nghĩa vụ", cell: |row| row.label.as_str().into() },
        Column { title: "Mã thời hạn", cell: |row| row.duty.as_str().into() },
        Column { title: "Căn cứ", cell: |row| row.legal_basis.as_str().into() },
        Column { title: "Tình trạng", cell: |row| row.timeliness.as_str().into() },
        Column { title: "Tính từ", cell: |row| row.starts_at.into() },
        Column { title: "Hạn", cell: |row| last_day(Some(row.due_at)) },
        Column { title: "Xong ngày", cell: |row| row.done_at.into() },
        Column { title: "Vai trò", cell: |row| row.owner_role.as_str().into() },
    ];
}

/// What a list of obligations may be asked for.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ObligationListQuery {
    /// `open` when nothing is asked.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "overdue")]
    pub state: Option<ObligationState>,
    /// `unit` when nothing is asked.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "me")]
    pub owner: Option<OwnerFilter>,
    /// One request or case.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub subject_id: Option<Uuid>,
    /// Those of one practitioner.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub practitioner_id: Option<PractitionerId>,
    /// Due at or after this instant.
    #[serde(rename = "due_at[gte]", default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = DateTime)]
    pub due_from: Option<DateTime<Utc>>,
    /// Due before this instant.
    #[serde(rename = "due_at[lt]", default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = DateTime)]
    pub due_before: Option<DateTime<Utc>>,
}
