//! Wire types of courses.

use crate::platform::{Column, Listed, Taking, extract::from_text};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    ids::{CourseId, OrganisationId},
    partial_date::strict,
    text::Line,
};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A course whose results were decided on.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CourseCreate {
    /// The unit that issues the certificates; one's own where it is not said.
    pub organisation_id: Option<OrganisationId>,
    /// What it is called.
    #[schema(value_type = String, max_length = 300, example = "Bồi dưỡng nghiệp vụ trợ giúp pháp lý khóa 12")]
    pub title: Line<300>,
    /// Who held it.
    #[schema(value_type = String, max_length = 200, example = "Cục Phổ biến, giáo dục pháp luật và Trợ giúp pháp lý")]
    pub organiser: Line<200>,
    /// Its first day.
    #[schema(example = "2026-10-05")]
    #[serde(deserialize_with = "strict::date")]
    pub from_on: NaiveDate,
    /// Its last day.
    #[schema(example = "2026-10-16")]
    #[serde(deserialize_with = "strict::date")]
    pub to_on: NaiveDate,
    /// The number of the decision on the results.
    #[schema(value_type = String, max_length = 60, example = "45/QĐ-CPBGDPL")]
    pub decision_number: Line<60>,
    /// Its day.
    #[schema(example = "2026-10-20")]
    #[serde(deserialize_with = "strict::date")]
    pub decision_on: NaiveDate,
    /// How many certificates it is going to need, where that is known: the stock is held against it.
    #[schema(minimum = 1, maximum = 10000, example = 40)]
    #[validate(range(min = 1, max = 10000))]
    pub expected: Option<i32>,
}

/// A course.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Course)]
pub struct CourseView {
    /// Id.
    pub id: CourseId,
    /// Version.
    pub version: i32,
    /// The unit that issues the certificates.
    pub organisation_id: OrganisationId,
    /// Its name.
    #[schema(example = "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lạng Sơn")]
    pub organisation_name: String,
    /// What it is called.
    #[schema(example = "Bồi dưỡng nghiệp vụ trợ giúp pháp lý khóa 12")]
    pub title: String,
    /// Who held it.
    #[schema(example = "Cục Phổ biến, giáo dục pháp luật và Trợ giúp pháp lý")]
    pub organiser: String,
    /// Its first day.
    pub from_on: NaiveDate,
    /// Its last day.
    pub to_on: NaiveDate,
    /// The number of the decision on the results.
    #[schema(example = "45/QĐ-CPBGDPL")]
    pub decision_number: String,
    /// Its day.
    pub decision_on: NaiveDate,
    /// How many certificates it is going to need, where that is known.
    pub expected: Option<i32>,
    /// Who entered the results.
    #[schema(example = "Hoàng Thị Thảo")]
    pub entered_by: String,
    /// How many certificates were issued on it.
    pub certificates: i64,
    /// Why the caller may not issue its certificates: whoever entered the results does not.
    pub why_not: Option<String>,
}

impl Listed for CourseView {
    const FILE: &'static str = "lop-boi-duong";
    const TAKING: Taking = Taking::Logged("course_export");
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Lớp", cell: |row| row.title.as_str().into() },
        Column { title: "Đơn vị tổ chức", cell: |row| row.organiser.as_str().into() },
        Column { title: "Đơn vị cấp", cell: |row| row.organisation_name.as_str().into() },
        Column { title: "Từ ngày", cell: |row| row.from_on.into() },
        Column { title: "Đến ngày", cell: |row| row.to_on.into() },
        Column { title: "Quyết định", cell: |row| row.decision_number.as_str().into() },
        Column { title: "Ngày quyết định", cell: |row| row.decision_on.into() },
        Column { title: "Người ghi kết quả", cell: |row| row.entered_by.as_str().into() },
        Column { title: "Số chứng chỉ đã cấp", cell: |row| row.certificates.into() },
    ];
}

/// Which courses.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CourseQuery {
    /// Whose certificates.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub organisation_id: Option<OrganisationId>,
}
