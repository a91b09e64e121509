//! Wire types of the cases behind a figure.

use crate::platform::{Column, Listed, Taking, export::Cell};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use tgpl_domain::{
    cases::{CaseState, Form},
    ids::{CaseId, OrganisationId},
    numbers_vi,
};
use utoipa::ToSchema;

/// A case behind a figure: no more of it than its head, of a sealed one its code only.
#[derive(Debug, Serialize, ToSchema)]
pub struct CaseRecord {
    /// Id.
    pub id: CaseId,
    /// Official code; none of a case that is gone, as when its import was taken back.
    #[schema(example = "TT.TGTT.01.2026")]
    pub code: Option<String>,
    /// The provider that counts it.
    pub organisation_id: OrganisationId,
    /// Its name.
    #[schema(example = "Trung tâm trợ giúp pháp lý nhà nước Lạng Sơn")]
    pub organisation_name: String,
    /// Form of aid.
    pub form: Option<Form>,
    /// Where it stands now.
    pub state: Option<CaseState>,
    /// Day of the request's receipt.
    pub received_on: Option<NaiveDate>,
    /// The entry in the register.
    pub accepted_at: Option<DateTime<Utc>>,
    /// Day of the end.
    pub ended_on: Option<NaiveDate>,
    /// What it adds to the figure, in hundredths of its unit.
    #[schema(example = 100)]
    pub hundredths: i64,
}

impl Listed for CaseRecord {
    const FILE: &'static str = "vu-viec-cua-so-lieu";
    const TAKING: Taking = Taking::Logged("measure_record_export");
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Mã số hồ sơ", cell: |row| row.code.as_deref().into() },
        Column { title: "Tổ chức", cell: |row| row.organisation_name.as_str().into() },
        Column { title: "Hình thức", cell: |row| row.form.map(Form::as_str).into() },
        Column { title: "Trạng thái", cell: |row| row.state.map(CaseState::as_str).into() },
        Column { title: "Ngày tiếp nhận", cell: |row| row.received_on.into() },
        Column { title: "Ngày thụ lý", cell: |row| row.accepted_at.into() },
        Column { title: "Ngày kết thúc", cell: |row| row.ended_on.into() },
        Column { title: "Tính", cell: |row| counted(row.hundredths) },
    ];
}

/// A whole number as a number, a share as it is written.
fn counted(hundredths: i64) -> Cell {
    if hundredths % 100 == 0 {
        Cell::Number(hundredths / 100)
    } else {
        numbers_vi::decimal(hundredths).into()
    }
}
