//! Wire types of workqueues.

use super::{
    queues::{Of, Queue},
    repo::ItemRow,
};
use crate::{
    obligations::service::NextAction,
    platform::{Column, Listed, Taking, export::last_day},
};
use chrono::{DateTime, Utc};
use serde::Serialize;
use std::collections::BTreeMap;
use tgpl_domain::ids::OrganisationId;
use utoipa::ToSchema;
use uuid::Uuid;

/// A queue that the caller has.
#[derive(Debug, Serialize, ToSchema)]
pub struct WorkqueueView {
    /// Its name in addresses.
    #[schema(example = "to-assign")]
    pub slug: &'static str,
    /// Its Vietnamese name.
    #[schema(example = "Chờ cử người")]
    pub label: &'static str,
    /// `request` or `case`: what its rows are.
    #[schema(example = "case")]
    pub of: &'static str,
    /// What is done on a row.
    #[schema(example = "Cử người")]
    pub action: &'static str,
    /// What is said when nothing is in it.
    pub empty: &'static str,
}

impl From<&'static Queue> for WorkqueueView {
    fn from(queue: &'static Queue) -> Self {
        let of = match queue.of {
            Of::Requests => "request",
            Of::Cases => "case",
        };
        Self { slug: queue.slug, label: queue.label, of, action: queue.action, empty: queue.empty }
    }
}

/// The queues of the caller.
#[derive(Debug, Serialize, ToSchema)]
pub struct WorkqueueList {
    /// In the order of the work.
    pub data: Vec<WorkqueueView>,
}

/// How many rows each queue of the caller has, counted up to 1,000.
#[derive(Debug, Serialize, ToSchema)]
pub struct WorkqueueCounts {
    /// By the queue's name.
    pub counts: BTreeMap<&'static str, i64>,
}

/// A row of a queue.
#[derive(Debug, Serialize, ToSchema)]
pub struct WorkItem {
    /// `request` or `case`.
    #[schema(example = "case")]
    pub subject_type: &'static str,
    /// Its id.
    pub id: Uuid,
    /// Official code of a case, receipt number of a request.
    #[schema(example = "TT.TGTT.01.2026")]
    pub code: String,
    /// Where it stands.
    #[schema(example = "accepted")]
    pub state: String,
    /// The provider.
    pub organisation_id: OrganisationId,
    /// The person's name as this caller may see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person_name: Option<String>,
    /// What is to be done next.
    pub next_action: Option<NextAction>,
    /// When it was recorded.
    pub created_at: DateTime<Utc>,
}

impl WorkItem {
    /// Shows a row; `masked` leaves out who it is about.
    pub fn of(of: Of, row: ItemRow, masked: bool) -> Self {
        let next_action = row.next(of);
        let name = row.person_name.filter(|_| !masked);
        Self {
            subject_type: if of == Of::Requests { "request" } else { "case" },
            id: row.id,
            code: row.code,
            state: row.state,
            organisation_id: OrganisationId(row.organisation_id),
            person_name: if row.sealed { name.map(|name| crate::cases::initials(&name)) } else { name },
            next_action,
            created_at: row.created_at,
        }
    }
}

impl Listed for WorkItem {
    const FILE: &'static str = "hang-viec";
    const TAKING: Taking = Taking::Guarded("workqueue_export");
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Mã", cell: |row| row.code.as_str().into() },
        Column { title: "Trạng thái", cell: |row| row.state.as_str().into() },
        Column { title: "Người được trợ giúp", cell: |row| row.person_name.as_deref().into() },
        Column {
            title: "Việc tiếp theo",
            cell: |row| row.next_action.as_ref().map(|next| next.label.as_str()).into(),
        },
        Column {
            title: "Hạn", cell: |row| last_day(row.next_action.as_ref().and_then(|next| next.due_at))
        },
        Column { title: "Ghi nhận ngày", cell: |row| row.created_at.into() },
    ];
}
