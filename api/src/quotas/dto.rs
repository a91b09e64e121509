//! Wire types of quotas.

use crate::platform::{Column, Listed, Taking, extract::from_text};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    ids::{OrganisationId, PractitionerId},
    lifecycle::Words,
    numbers_vi,
    quotas::{Next, Table, Tier},
};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// The quota of a year, and how the officers stand.
#[derive(Debug, Serialize, ToSchema)]
pub struct QuotaYear {
    /// The year.
    pub year: i32,
    /// The table by which it is told: of an earlier year where that of this one is not known.
    pub table: Table,
    /// What is counted.
    pub definition: Words,
    /// Officers in service on the last day of the year, or today.
    pub officers: usize,
    /// What all of them were credited, in hundredths of a case.
    #[schema(example = 81_250)]
    pub hundredths: i64,
    /// How many there are of each tier, the best first, and last of those whose appointment is not known.
    pub tiers: Vec<QuotaTier>,
}

/// The officers of a tier.
#[derive(Debug, Serialize, ToSchema)]
pub struct QuotaTier {
    /// Which; none where the day of appointment is not known.
    pub tier: Option<Tier>,
    /// How many.
    pub officers: usize,
}

/// Whose quota.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct QuotaQuery {
    /// The provider; none for everybody in reach.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub organisation_id: Option<OrganisationId>,
}

tgpl_domain::text_enum! {
    /// Officers by what their year comes to.
    pub enum Standing {
        /// Tốt.
        Good = "good",
        /// Khá.
        Fair = "fair",
        /// Đạt.
        Pass = "pass",
        /// Không đạt.
        Below = "below",
        /// The day of appointment is not known.
        Unknown = "unknown",
    }
}

impl From<Option<Tier>> for Standing {
    fn from(tier: Option<Tier>) -> Self {
        match tier {
            Some(Tier::Good) => Self::Good,
            Some(Tier::Fair) => Self::Fair,
            Some(Tier::Pass) => Self::Pass,
            Some(Tier::Below) => Self::Below,
            None => Self::Unknown,
        }
    }
}

/// Whose quota, and how they stand.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct QuotaOfficerQuery {
    /// The provider; none for everybody in reach.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub organisation_id: Option<OrganisationId>,
    /// What their year comes to.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<Standing>, inline)]
    pub tier: Option<Standing>,
}

/// How an officer stands.
#[derive(Debug, Serialize, ToSchema)]
pub struct OfficerQuota {
    /// Who.
    pub practitioner_id: PractitionerId,
    /// The name.
    #[schema(example = "Nông Văn Thử")]
    pub full_name: String,
    /// Whose officer.
    pub organisation_id: OrganisationId,
    /// Its name.
    pub organisation_name: String,
    /// Day of the appointment.
    pub appointed_on: Option<NaiveDate>,
    /// The line of the table that holds: at least so many full years since the appointment.
    pub from_years: Option<i32>,
    /// What court cases that ended in the year were credited, in hundredths of a case.
    #[schema(example = 2_050)]
    pub hundredths: i64,
    /// What that comes to; none where the day of appointment is not known.
    pub tier: Option<Tier>,
    /// What is missing to the next better tier.
    pub next: Option<Next>,
}

impl Listed for OfficerQuota {
    const FILE: &'static str = "chi-tieu-to-tung";
    const TAKING: Taking = Taking::Logged("quota_officer_export");
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Họ và tên", cell: |row| row.full_name.as_str().into() },
        Column { title: "Tổ chức", cell: |row| row.organisation_name.as_str().into() },
        Column { title: "Ngày bổ nhiệm", cell: |row| row.appointed_on.into() },
        Column {
            title: "Vụ việc được tính", cell: |row| numbers_vi::decimal(row.hundredths).into()
        },
        Column { title: "Mức", cell: |row| row.tier.map(name).into() },
        Column {
            title: "Còn thiếu đến mức trên",
            cell: |row| row.next.map(|next| numbers_vi::decimal(next.hundredths)).into(),
        },
    ];
}

fn name(tier: Tier) -> &'static str {
    match tier {
        Tier::Good => "Tốt",
        Tier::Fair => "Khá",
        Tier::Pass => "Đạt",
        Tier::Below => "Chưa đạt",
    }
}
