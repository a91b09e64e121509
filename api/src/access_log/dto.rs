//! Wire types of the access log.

use crate::platform::{Column, Listed, Taking, export::minute, extract::from_text};
use chrono::{DateTime, Utc};
use diesel::{pg::Pg, prelude::*};
use serde::{Deserialize, Serialize};
use tgpl_domain::{ids::OrganisationId, partial_date::strict};
use tgpl_schema::{accounts, audit_events};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

/// One write, or one read of data of class S3 or S4: ids and names of fields, no values.
#[derive(Debug, Clone, Serialize, ToSchema, Queryable, Selectable)]
#[diesel(table_name = audit_events, check_for_backend(Pg))]
pub struct AuditEventView {
    /// Number in the log.
    pub seq: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Whose record it was.
    pub organisation_id: OrganisationId,
    /// The account or program that acted.
    pub actor_id: Option<Uuid>,
    /// Its name as shown now; none for a program.
    #[diesel(select_expression = accounts::display_name.nullable())]
    pub actor_name: Option<String>,
    /// Its session.
    pub session_id: Option<Uuid>,
    /// The operation.
    #[schema(example = "case_create")]
    pub act: String,
    /// Kind of record.
    #[schema(example = "case")]
    pub object_type: String,
    /// The record.
    pub object_id: Option<Uuid>,
    /// Class of the data.
    #[schema(example = "S2")]
    pub class: String,
    /// Fields read or changed.
    pub fields: Vec<String>,
    /// Why, where a reason is asked.
    pub reason: Option<String>,
    /// The request.
    pub request_id: Uuid,
    /// Number in the organisation's chain, once it is chained.
    pub link: Option<i64>,
}

impl Listed for AuditEventView {
    const FILE: &'static str = "nhat-ky";
    const TAKING: Taking = Taking::Logged("audit_event_export");
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Số", cell: |row| row.seq.into() },
        Column { title: "Thời điểm", cell: |row| minute(row.at) },
        Column { title: "Tổ chức", cell: |row| row.organisation_id.to_string().into() },
        Column { title: "Tài khoản", cell: |row| row.actor_id.map(|id| id.to_string()).into() },
        Column { title: "Người dùng", cell: |row| row.actor_name.as_deref().into() },
        Column { title: "Việc", cell: |row| row.act.as_str().into() },
        Column { title: "Loại bản ghi", cell: |row| row.object_type.as_str().into() },
        Column { title: "Bản ghi", cell: |row| row.object_id.map(|id| id.to_string()).into() },
        Column { title: "Mức dữ liệu", cell: |row| row.class.as_str().into() },
        Column { title: "Trường", cell: |row| row.fields.join(", ").into() },
        Column { title: "Lý do", cell: |row| row.reason.as_deref().into() },
        Column { title: "Yêu cầu", cell: |row| row.request_id.to_string().into() },
        Column { title: "Mắt xích", cell: |row| row.link.into() },
    ];
}

/// What the access log may be asked for.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AuditEventListQuery {
    /// Whose records.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub organisation_id: Option<OrganisationId>,
    /// Who acted.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub actor_id: Option<Uuid>,
    /// Which record.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub object_id: Option<Uuid>,
    /// Which operation.
    #[validate(length(min = 1, max = 60))]
    #[param(example = "eligibility_read", min_length = 1, max_length = 60)]
    pub act: Option<String>,
    /// From this instant.
    #[serde(rename = "at[ge]", default, deserialize_with = "strict::optional_instant")]
    pub at_ge: Option<DateTime<Utc>>,
    /// Before this instant.
    #[serde(rename = "at[lt]", default, deserialize_with = "strict::optional_instant")]
    pub at_lt: Option<DateTime<Utc>>,
}
