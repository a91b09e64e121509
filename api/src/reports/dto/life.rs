//! Wire types of what is done with a report, and of its proof.

use crate::reports::dto::{CellComment, SectionComment};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tgpl_domain::{
    ids::{AccountId, CaseId},
    lifecycle::Words,
    reports::ReportEvent,
    statistics::Delta,
    text::{Line, Prose},
};
use utoipa::ToSchema;
use validator::Validate;

/// A figure written by hand, or given up.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EntryPatch {
    /// The row.
    #[schema(value_type = String, max_length = 40)]
    pub row: Line<40>,
    /// The column.
    #[schema(value_type = String, max_length = 40)]
    pub column: Line<40>,
    /// In hundredths of the unit; none gives the cell back to the records.
    #[validate(range(min = 0, max = 100_000_000_000_i64))]
    pub figure: Option<i64>,
    /// Why.
    #[schema(value_type = Option<String>, max_length = 500)]
    pub reason: Option<Prose<500>>,
}

/// What is written into a draft; what is absent stays.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ReportPatch {
    /// Figures.
    #[validate(nested, length(max = 1000))]
    #[schema(example = json!([{ "row": "1.1", "column": "1", "figure": 200, "reason": "Hai vụ việc còn ở sổ giấy" }]))]
    pub entries: Vec<EntryPatch>,
    /// What is written into sections, by their numbers; empty takes it away. The note under a table is `note`.
    #[validate(length(max = 50))]
    pub texts: BTreeMap<String, String>,
    /// Explanations by `identity@line`; empty takes it away.
    #[validate(length(max = 200))]
    pub explanations: BTreeMap<String, String>,
    /// Whether the unit reports that there was nothing.
    pub nil: Option<bool>,
}

/// A return.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportReturn {
    /// What is to be corrected.
    #[schema(value_type = Option<String>, max_length = 2000)]
    pub comment: Option<Prose<2000>>,
    /// Cell by cell.
    #[serde(default)]
    #[validate(nested, length(max = 200))]
    #[schema(example = json!([{ "row": "T", "column": "8", "text": "Thiếu một trẻ em so với sổ" }]))]
    pub cells: Vec<CellComment>,
    /// Section by section of the text.
    #[serde(default)]
    #[validate(nested, length(max = 50))]
    #[schema(example = json!([{ "section": "4", "text": "Nêu thêm số vụ việc quá hạn" }]))]
    pub sections: Vec<SectionComment>,
}

/// Why a correction is made.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportCorrect {
    /// Asked of what was accepted.
    #[schema(value_type = Option<String>, max_length = 2000)]
    pub reason: Option<Prose<2000>>,
}

/// Whether a step may be taken now.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportActionView {
    /// The step.
    pub action: ReportEvent,
    /// Whether the caller may take it now.
    pub allowed: bool,
    /// The stable code of why not.
    pub code: Option<String>,
    /// Why not: the words of the 409 that the step would answer with.
    pub why_not: Option<String>,
}

/// An act upon a report.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportAct {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub actor_id: AccountId,
    /// Their name.
    pub actor_name: Option<String>,
    /// The word of the act.
    pub event: String,
    /// The state left.
    pub from_state: Option<String>,
    /// The state entered.
    pub to_state: String,
    /// What was said: comments, reasons.
    #[schema(value_type = Object)]
    pub detail: serde_json::Value,
}

/// Whether a report is what it was.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReportVerification)]
pub struct Verification {
    /// Whether everything holds.
    pub holds: bool,
    /// Whether the stored figures are those that were hashed.
    pub stored_holds: bool,
    /// Whether the signature of the server is good; none for what is not frozen.
    pub signature_holds: Option<bool>,
    /// Whether a recount at the watermark gives the same hash.
    pub recount_holds: bool,
    /// The hash that was kept.
    pub hash: String,
    /// The hash of the recount; none where nothing could be counted from what is stored.
    pub recounted_hash: Option<String>,
    /// The watermark.
    pub watermark: i64,
    /// Cells in which the recount differs.
    pub differing: Vec<Delta>,
}

tgpl_domain::text_enum! {
    /// What of a report is held against the records: whatever of it they count.
    pub enum DeltaPart as "ReportDeltaPart" {
        /// A cell of the table.
        Table = "table",
        /// A number in the text.
        Text = "text",
        /// The list of cases.
        List = "list",
    }
}

/// What else was counted otherwise since: a number that would differ, with its cases.
#[derive(Debug, Serialize, ToSchema)]
pub struct DeltaView {
    /// Where the number stands.
    pub part: DeltaPart,
    /// What it is called, where no row and column say it.
    pub words: Option<Words>,
    /// The cell. Of a text the row is its section and the column the field as its form writes it; of a list they are
    /// `list` and `count`.
    #[serde(flatten)]
    pub cell: Delta,
    /// The cases, each with what it added to the number then and what it adds now.
    pub cases: Vec<DeltaCase>,
}

/// A case that is counted otherwise than it was.
#[derive(Debug, Serialize, ToSchema)]
pub struct DeltaCase {
    /// Which.
    pub case_id: CaseId,
    /// Its code; none for one that is no longer in the register.
    pub code: Option<String>,
    /// In hundredths of the unit.
    pub before: i64,
    /// In hundredths of the unit.
    pub now: i64,
}
