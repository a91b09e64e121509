//! The file of a form as it is written.

use super::identities::{Axis, Strength};
use super::{ListField, Reporter};
use crate::lifecycle::Words;
use crate::statistics::measures::Confidence;
use crate::statistics::periods::{Level, PeriodKind};
use crate::statistics::rounding::Rounding;
use chrono::NaiveDate;
use serde::Deserialize;

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub(super) struct RawWords {
    pub(super) vi: String,
    pub(super) en: String,
}

impl From<RawWords> for Words {
    fn from(raw: RawWords) -> Self {
        Self::new(raw.vi, raw.en)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawForm {
    pub(super) code: String,
    pub(super) version: u16,
    pub(super) title: RawWords,
    pub(super) legal_basis: String,
    pub(super) valid_from: NaiveDate,
    pub(super) valid_to: Option<NaiveDate>,
    #[serde(default)]
    pub(super) replaces: Vec<String>,
    #[serde(default)]
    pub(super) superseded_by: Option<String>,
    pub(super) confidence: String,
    pub(super) chain: Vec<Level>,
    #[serde(default = "every_reporter")]
    pub(super) reporters: Vec<Reporter>,
    pub(super) periods: Vec<PeriodKind>,
    #[serde(default)]
    pub(super) unit: Option<RawWords>,
    pub(super) rounding: Rounding,
    #[serde(default)]
    pub(super) grid: Option<RawGrid>,
    #[serde(default)]
    pub(super) sections: Vec<RawSection>,
    #[serde(default)]
    pub(super) list: Option<RawList>,
    #[serde(default)]
    pub(super) notes: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawGrid {
    #[serde(default)]
    pub(super) measure: Option<String>,
    pub(super) rows: Vec<RawLine>,
    pub(super) columns: Vec<RawLine>,
    #[serde(default)]
    pub(super) group_columns: Vec<RawGroupColumns>,
    #[serde(default)]
    pub(super) identities: Vec<RawIdentity>,
}

/// One of `where`, `sum`, `by_group` and `manual` says what the line gives to its cells.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLine {
    pub(super) code: String,
    pub(super) vi: String,
    pub(super) en: String,
    #[serde(default)]
    pub(super) heading: Option<RawWords>,
    #[serde(default)]
    pub(super) parent: Option<String>,
    pub(super) confidence: Confidence,
    #[serde(default)]
    pub(super) measure: Option<String>,
    #[serde(rename = "where", default)]
    pub(super) filter: Option<serde_json::Value>,
    #[serde(default)]
    pub(super) sum: Option<Vec<String>>,
    #[serde(default)]
    pub(super) by_group: bool,
    #[serde(default)]
    pub(super) manual: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawGroupColumns {
    pub(super) law_version: String,
    pub(super) confidence: Confidence,
    #[serde(default)]
    pub(super) together: Vec<RawTogether>,
    pub(super) columns: Vec<RawGroupColumn>,
    #[serde(default)]
    pub(super) unmapped: Vec<RawUnmapped>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawTogether {
    pub(super) groups: Vec<String>,
    pub(super) column: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawGroupColumn {
    pub(super) group: String,
    pub(super) column: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawUnmapped {
    pub(super) group: String,
    pub(super) why: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawIdentity {
    pub(super) code: String,
    pub(super) over: Axis,
    pub(super) rule: String,
    pub(super) vi: String,
    pub(super) en: String,
    pub(super) strength: Strength,
    pub(super) confidence: Confidence,
    /// The lines of the other axis in which it holds; all of them where none is named.
    #[serde(default)]
    pub(super) within: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSection {
    pub(super) code: String,
    pub(super) vi: String,
    pub(super) en: String,
    pub(super) confidence: Confidence,
    #[serde(default)]
    pub(super) text: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawList {
    pub(super) measure: String,
    pub(super) columns: Vec<RawListColumn>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawListColumn {
    pub(super) code: String,
    pub(super) vi: String,
    pub(super) en: String,
    pub(super) shows: ListField,
}

fn every_reporter() -> Vec<Reporter> {
    Reporter::ALL.to_vec()
}
