//! Wire types of a question, as a body and as words of an address.

use crate::platform::extract::{from_text, list_from_text};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tgpl_domain::{
    ids::OrganisationId,
    partial_date::strict,
    statistics::{Dimension, forms::Against},
};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

tgpl_domain::text_enum! {
    /// What a figure can be told apart by.
    pub enum By {
        /// Calendar months.
        Month = "month",
        /// Calendar quarters.
        Quarter = "quarter",
        /// Calendar years.
        Year = "year",
        /// Provinces.
        Province = "province",
        /// Providers.
        Organisation = "organisation",
        /// Giới tính.
        Sex = "sex",
        /// Age on the day of acceptance.
        Age = "age",
        /// Whether of an ethnic minority.
        EthnicMinority = "ethnic_minority",
        /// How the request came.
        Channel = "channel",
        /// Who carries the case; of measures of credit only.
        Practitioner = "practitioner",
        /// Whether the case ended in time.
        InTime = "in_time",
        /// Whether it is successful.
        Successful = "successful",
        /// Why it ended.
        EndReason = "end_reason",
        /// Lĩnh vực pháp luật.
        Field = "field",
        /// Tư cách tham gia tố tụng.
        Role = "role",
        /// Hình thức trợ giúp pháp lý.
        Form = "form",
        /// Diện chính.
        Group = "group",
        /// The version of Đ.7 on the day of acceptance.
        LawVersion = "law_version",
    }
}

impl By {
    /// The dimension of cases that it is; none for time and place.
    pub fn dimension(self) -> Option<Dimension> {
        self.as_str().parse().ok()
    }
}

tgpl_domain::text_enum! {
    /// By whose map provinces and organisations are told.
    pub enum Geography {
        /// As they stood at the end of each month.
        AsReported = "as_reported",
        /// As they stand today: a case belongs to who answers for it now.
        AsCurrent = "as_current",
    }
}

/// A period by its name, or whole months.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(untagged)]
#[schema(example = "2026-H1")]
pub enum AskedPeriod {
    /// `2021-09`, `2026-Q3`, `2026-H1`, `2026-9M`, `2026-R`, `2026-Y`.
    Named(String),
    /// Months, the first and the last included.
    Months(Months),
}

/// Months, the first and the last included.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Months {
    /// The first month.
    #[schema(example = "2024-01")]
    pub from: String,
    /// The last month.
    #[schema(example = "2026-06")]
    pub to: String,
}

/// A question to the statistics.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({ "measure": "cases_accepted", "by": ["province", "form"], "filter": { "field": ["civil", "land"] },
    "period": "2026-H1", "geography": "as_current" }))]
pub struct MeasureQuery {
    /// The measure's code.
    #[schema(example = "cases_accepted")]
    pub measure: String,
    /// What the figure is told apart by: at most three, none twice.
    #[serde(default)]
    #[validate(length(max = 3))]
    #[schema(max_items = 3)]
    pub by: Vec<By>,
    /// Which cases: for each dimension a value or a list of them; `groups` with `contain` and `exclude` for all groups
    /// held, whichever counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>, example = json!({ "form": "court_participation" }))]
    pub filter: Option<Value>,
    /// When: not before 2018, begun, and at most 120 months.
    pub period: AskedPeriod,
    /// These providers only, as the geography tells them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(length(max = 200))]
    #[schema(max_items = 200)]
    pub organisations: Vec<OrganisationId>,
    /// These provinces only, by the keys that answers give, as the geography tells them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(length(max = 100))]
    #[schema(max_items = 100)]
    pub provinces: Vec<String>,
    /// An instant before now: the answer that would have been given then.
    #[serde(default, deserialize_with = "strict::optional_instant", skip_serializing_if = "Option::is_none")]
    pub as_of: Option<DateTime<Utc>>,
    /// By whose map; as reported when nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub geography: Option<Geography>,
    /// What every figure is set beside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compare: Option<Against>,
}

/// The figure whose cases are listed: a question of [`MeasureQuery`] in words of the address, with the place of the figure.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct RecordQuery {
    /// The period: `2021-09`, `2026-Q3`, `2026-H1`, `2026-9M`, `2026-R`, `2026-Y`; else `from` and `to`.
    #[param(example = "2026-11")]
    pub period: Option<String>,
    /// The first month, with `to`, instead of a period.
    pub from: Option<String>,
    /// The last month.
    pub to: Option<String>,
    /// The provider, as the geography tells it.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub organisation_id: Option<OrganisationId>,
    /// The province's key, as the geography tells it.
    #[param(example = "20")]
    pub province: Option<String>,
    /// By whose map; as reported when nothing is said.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<Geography>, inline, example = "as_current")]
    pub geography: Option<Geography>,
    /// The instant of the figure.
    #[serde(default, deserialize_with = "strict::optional_instant")]
    #[param(value_type = Option<String>, format = DateTime)]
    pub as_of: Option<DateTime<Utc>>,
    /// What the table is told apart by in which the figure stands, separated by commas: a figure hidden there has no list.
    #[serde(default, deserialize_with = "list_from_text")]
    #[param(value_type = Option<String>, example = "form")]
    pub by: Vec<By>,
    /// Groups held, separated by commas; with `-` before it a group not held.
    pub groups: Option<String>,
    /// Giới tính; each dimension takes values separated by commas.
    pub sex: Option<String>,
    /// Age on the day of acceptance.
    pub age: Option<String>,
    /// Whether of an ethnic minority.
    pub ethnic_minority: Option<String>,
    /// How the request came.
    #[param(example = "in_person,post")]
    pub channel: Option<String>,
    /// Who carries the case; of measures of credit only.
    pub practitioner: Option<String>,
    /// Whether the case ended in time; of measures of ended cases.
    pub in_time: Option<String>,
    /// Whether it is successful; of measures of ended cases.
    pub successful: Option<String>,
    /// Why it ended; of measures of ended cases.
    pub end_reason: Option<String>,
    /// Lĩnh vực pháp luật.
    #[param(example = "criminal")]
    pub field: Option<String>,
    /// Tư cách tham gia tố tụng.
    #[param(example = "defender")]
    pub role: Option<String>,
    /// Hình thức trợ giúp pháp lý.
    #[param(example = "court_participation")]
    pub form: Option<String>,
    /// Diện chính.
    pub group: Option<String>,
    /// The version of Đ.7 on the day of acceptance.
    pub law_version: Option<String>,
}

impl RecordQuery {
    /// What it says of each dimension.
    pub fn dimensions(&self) -> [(Dimension, Option<&String>); 13] {
        [
            (Dimension::Sex, self.sex.as_ref()),
            (Dimension::Age, self.age.as_ref()),
            (Dimension::EthnicMinority, self.ethnic_minority.as_ref()),
            (Dimension::Channel, self.channel.as_ref()),
            (Dimension::Practitioner, self.practitioner.as_ref()),
            (Dimension::InTime, self.in_time.as_ref()),
            (Dimension::Successful, self.successful.as_ref()),
            (Dimension::EndReason, self.end_reason.as_ref()),
            (Dimension::Field, self.field.as_ref()),
            (Dimension::Role, self.role.as_ref()),
            (Dimension::Form, self.form.as_ref()),
            (Dimension::Group, self.group.as_ref()),
            (Dimension::LawVersion, self.law_version.as_ref()),
        ]
    }
}
