//! Wire types of cases.

pub mod actions;
pub mod assignments;
pub mod bulk;
pub mod entry;
pub mod hearings;
pub mod record;
pub mod suggestion;
pub mod work;

use super::repo::{self, CaseRow, OUTCOME};
use crate::{
    obligations::service::NextAction,
    platform::{
        Column, Count, Ctx, Keys, Listed, Problem, Taking,
        export::last_day,
        extract::{from_text, list_from_text},
    },
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use tgpl_domain::{
    cases::{CaseState, EndReason, Form, Role, Standing},
    ids::{CaseId, OrganisationId, PersonId, PractitionerId, RequestId},
    lifecycle::ReplacementGround,
    policy::{Permission, Scope},
    tag::Tag,
};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A case's head data: nothing of class S3 or S4.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CaseView {
    /// Id.
    pub id: CaseId,
    /// Version, also in `ETag`.
    pub version: i32,
    /// Official code, unique with its organisation: `TT.TGTT.01.2026`.
    #[schema(example = "TT.TGTT.01.2026")]
    pub code: String,
    /// Where it stands.
    pub state: CaseState,
    /// Form of aid.
    pub form: Form,
    /// Defender or protector, for participation in proceedings.
    pub role: Option<Role>,
    /// Field of law.
    pub field: String,
    /// The provider.
    pub organisation_id: OrganisationId,
    /// The branch that keeps it.
    pub branch_id: Option<OrganisationId>,
    /// The person helped; absent where the caller sees masked rows only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person_id: Option<PersonId>,
    /// The person's name as this caller may see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person_name: Option<String>,
    /// The request it came from.
    pub request_id: RequestId,
    /// Practitioners assigned now.
    pub practitioner_ids: Vec<PractitionerId>,
    /// The same with their names.
    pub practitioners: Vec<Carrier>,
    /// Day of the request's receipt.
    pub received_on: NaiveDate,
    /// The entry in the register, from which the time limits run (TT 12/2018 Đ.5).
    pub accepted_at: DateTime<Utc>,
    /// Day of the end.
    pub ended_on: Option<NaiveDate>,
    /// How it ended.
    pub end_reason: Option<EndReason>,
    /// Result in a sentence; not in lists.
    pub outcome: Option<String>,
    /// Found successful (court participation).
    pub successful: Option<bool>,
    /// Accepted before the proofs were there.
    pub proof_pending: bool,
    /// Accepted as urgent.
    pub urgent: bool,
    /// Minor, HIV, trafficking or violence: initials in lists, its own rules for reading.
    pub sealed: bool,
    /// Why another practitioner is due or wished for.
    pub replacement: Option<ReplacementGround>,
    /// Day on which the finished file was handed over.
    pub file_received_on: Option<NaiveDate>,
    /// The provider that was asked to take it over.
    pub transfer_to_id: Option<OrganisationId>,
    /// The case of another provider that this one continues.
    pub origin_case_id: Option<CaseId>,
    /// Labels, in order; not where the caller sees masked rows only, nor in `as_of`.
    #[schema(example = json!(["chiến dịch 2026"]))]
    pub tags: Vec<String>,
    /// What is to be done next.
    pub next_action: Option<NextAction>,
}

/// Somebody who carries a case.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Carrier {
    /// The practitioner.
    pub id: PractitionerId,
    /// What they are called; null of those whom the published list does not show where the caller sees masked rows only.
    pub name: Option<String>,
}

impl Carrier {
    /// In the order of the ids, named as the caller may know it.
    fn all(ids: &[PractitionerId], known: Vec<repo::Carrier>, masked: bool) -> Vec<Self> {
        let mut names: HashMap<_, _> = known
            .into_iter()
            .filter(|(_, _, published)| *published || !masked)
            .map(|(id, name, _)| (id, name))
            .collect();
        ids.iter().map(|id| Self { id: *id, name: names.remove(id) }).collect()
    }
}

impl CaseView {
    /// Shows a case by itself, with how it ended; to those who see it masked without.
    pub fn whole(keys: &Keys, row: CaseRow, masked: bool) -> Result<Self, Problem> {
        let told = row.outcome.as_ref().filter(|_| !masked);
        let outcome = OUTCOME.open_some(keys, row.id.0, told)?;
        Ok(Self { outcome, ..Self::of(row, masked) })
    }

    /// Shows a row of many; `masked` leaves out who it is about.
    pub fn of(row: CaseRow, masked: bool) -> Self {
        let standing = Standing {
            state: row.state,
            form: row.form,
            replacement: row.replacement,
            file_received: row.file_received_on.is_some(),
            transfer_pending: row.transfer_to_id.is_some(),
        };
        let name =
            if row.sealed { row.person_name.as_deref().map(crate::cases::initials) } else { row.person_name };
        Self {
            next_action: NextAction::of_case(row.next_code.map(|code| (code, row.next_due_at)), standing),
            id: row.id,
            version: row.version,
            code: row.code,
            state: row.state,
            form: row.form,
            role: row.role,
            field: row.field,
            organisation_id: row.organisation_id,
            branch_id: row.branch_id,
            person_id: (!masked).then_some(row.person_id),
            person_name: if masked { None } else { name },
            request_id: row.request_id,
            practitioners: Carrier::all(&row.practitioner_ids, row.carriers, masked),
            practitioner_ids: row.practitioner_ids,
            received_on: row.received_on,
            accepted_at: row.accepted_at,
            ended_on: row.ended_on,
            end_reason: row.end_reason,
            outcome: None,
            successful: row.successful,
            proof_pending: row.proof_pending,
            urgent: row.urgent,
            sealed: row.sealed,
            replacement: row.replacement,
            file_received_on: row.file_received_on,
            transfer_to_id: row.transfer_to_id,
            origin_case_id: row.origin_case_id,
            tags: if masked { Vec::new() } else { row.tags },
        }
    }
}

/// What a list of cases may be asked for.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CaseListQuery {
    /// These cases, their ids separated by commas, at most a hundred; one that is out of reach is not there.
    #[serde(default, deserialize_with = "list_from_text")]
    #[validate(length(max = 100))]
    #[param(value_type = Option<String>, example = "019a0000-0000-7000-8000-000000000001")]
    pub id: Vec<CaseId>,
    /// States, separated by commas.
    #[serde(default, deserialize_with = "list_from_text")]
    #[param(value_type = Option<String>, example = "accepted,assigned")]
    pub state: Vec<CaseState>,
    /// Form of aid.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>)]
    pub form: Option<Form>,
    /// Field of law.
    #[validate(length(min = 1, max = 40))]
    pub field: Option<String>,
    /// The provider.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub organisation_id: Option<OrganisationId>,
    /// One of its practitioners.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub practitioner_id: Option<PractitionerId>,
    /// The person helped; answered with the cases of which the caller may know who it is.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub person_id: Option<PersonId>,
    /// Due at or after this instant.
    #[serde(rename = "due_at[gte]", default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = DateTime)]
    pub due_from: Option<DateTime<Utc>>,
    /// Due before this instant.
    #[serde(rename = "due_at[lt]", default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = DateTime)]
    pub due_before: Option<DateTime<Utc>>,
    /// A label on it.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "chiến dịch 2026")]
    pub tag: Option<Tag>,
    /// Exact official code.
    #[validate(length(min = 1, max = 40))]
    pub code: Option<String>,
    /// Order: newest first, or the nearest deadline first.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "due_at")]
    pub sort: Option<CaseSort>,
    /// `exact` counts every row of the filter.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>)]
    pub count: Option<Count>,
}

impl CaseListQuery {
    /// The rows among which the filter may look: whoever asks for a person must be one who may know them.
    pub fn scope(&self, ctx: &Ctx, permission: Permission) -> Scope {
        let scope = ctx.actor.scope(permission);
        if self.person_id.is_some() { scope.unmasked() } else { scope }
    }
}

impl Listed for CaseView {
    const FILE: &'static str = "vu-viec";
    const TAKING: Taking = Taking::Guarded("case_export");
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Mã vụ việc", cell: |row| row.code.as_str().into() },
        Column { title: "Trạng thái", cell: |row| row.state.words().vi.into() },
        Column { title: "Hình thức", cell: |row| row.form.as_str().into() },
        Column { title: "Tư cách", cell: |row| row.role.map(Role::as_str).into() },
        Column { title: "Lĩnh vực", cell: |row| row.field.as_str().into() },
        Column { title: "Nhãn", cell: |row| row.tags.join(", ").into() },
        Column { title: "Ngày tiếp nhận", cell: |row| row.received_on.into() },
        Column { title: "Ngày thụ lý", cell: |row| row.accepted_at.into() },
        Column { title: "Ngày kết thúc", cell: |row| row.ended_on.into() },
        Column { title: "Lý do kết thúc", cell: |row| row.end_reason.map(EndReason::as_str).into() },
        Column {
            title: "Việc tiếp theo",
            cell: |row| row.next_action.as_ref().map(|next| next.label.as_str()).into(),
        },
        Column {
            title: "Hạn", cell: |row| last_day(row.next_action.as_ref().and_then(|next| next.due_at))
        },
    ];
}

tgpl_domain::text_enum! {
    /// Orders of a list of cases.
    pub enum CaseSort {
        /// Newest first.
        Newest = "-created_at",
        /// Nearest deadline first; cases without one are left out.
        Due = "due_at",
    }
}
