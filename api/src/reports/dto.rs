//! Wire types of reports.

use super::{repo::ReportRow, service::Known};
use crate::platform::{
    Column, Listed, Problem, Taking,
    export::{Cell as Shown, minute},
    extract::from_text,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tgpl_domain::{
    ids::{AccountId, OrganisationId, ReportId},
    lifecycle::Words,
    partial_date::strict,
    reports::{ReportEvent, ReportState},
    statistics::{
        Confidence, Delta, Level, Measure, Period, PeriodKind,
        forms::{Broken, Cell, ListField, Notice, Rendered},
    },
    text::{Line, Prose},
};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// What a form is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FormContent {
    /// A table.
    Table,
    /// Sections of text with live numbers.
    Narrative,
    /// A list of cases.
    List,
    /// Written by hand as a whole.
    Manual,
}

/// A version of a form.
#[derive(Debug, Serialize, ToSchema)]
pub struct FormView {
    /// `24-BTP-TGPL.v1`, its name in addresses.
    #[schema(example = "24-BTP-TGPL.v1")]
    pub id: String,
    /// Its official number.
    #[schema(example = "24/BTP/TGPL")]
    pub code: String,
    /// The version of the form, from 1.
    pub form_version: u16,
    /// Its title.
    pub title: Words,
    /// The instrument that prescribes it.
    pub legal_basis: String,
    /// First day on which a period may end that is reported by it.
    pub valid_from: NaiveDate,
    /// Last such day; none where no end is known.
    pub valid_to: Option<NaiveDate>,
    /// What replaced it, where its last period was not seen.
    pub superseded_by: Option<String>,
    /// How much of it was seen.
    pub confidence: String,
    /// Who sends it on to whom, the lowest first.
    pub chain: Vec<Level>,
    /// The periods it is made for.
    pub periods: Vec<PeriodKind>,
    /// What is printed as the unit of measure.
    pub unit: Option<Words>,
    /// How percentages printed beside its figures are rounded.
    pub rounding: Words,
    /// What it is made of; a bulletin has a table and a text.
    pub content: Vec<FormContent>,
    /// What else is to be known about it.
    pub notes: Vec<String>,
}

/// A form with its rows, columns and rules.
#[derive(Debug, Serialize, ToSchema)]
pub struct FormDetail {
    /// The form.
    #[serde(flatten)]
    pub form: FormView,
    /// Rows, in the order of the print.
    pub rows: Vec<LineView>,
    /// Columns, in the order of the print.
    pub columns: Vec<LineView>,
    /// What must agree.
    pub identities: Vec<IdentityView>,
    /// The sections of a text.
    pub sections: Vec<SectionView>,
    /// What a list prints of each case.
    pub list: Vec<ListColumnView>,
    /// The definition as it was written.
    pub definition: String,
}

/// A row or a column.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = FormLine)]
pub struct LineView {
    /// As printed.
    pub code: String,
    /// Its label.
    pub words: Words,
    /// What it stands under.
    pub heading: Option<Words>,
    /// The row it belongs to.
    pub parent: Option<String>,
    /// Whether it was seen in the form.
    pub confidence: Confidence,
    /// Whether it sums others, and so follows them.
    pub sum: bool,
    /// Whether no record knows it: written by hand.
    pub manual: bool,
}

/// What must agree.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = FormIdentity)]
pub struct IdentityView {
    /// Its name.
    pub code: String,
    /// As written: `1 = 2 + 3`.
    pub rule: String,
    /// In words.
    pub words: Words,
}

/// A section of a text.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = FormSection)]
pub struct SectionView {
    /// Its number.
    pub code: String,
    /// Its title.
    pub title: Words,
    /// Whether it was seen in the form.
    pub confidence: Confidence,
    /// The text it begins with, fields in braces; nothing where all of it is written by hand.
    pub template: Option<String>,
}

/// A column of a list of cases.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = FormListColumn)]
pub struct ListColumnView {
    /// Its code.
    pub code: String,
    /// Its heading.
    pub words: Words,
    /// What stands in it.
    pub shows: ListField,
}

/// Which forms.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct FormListQuery {
    /// One form only.
    pub code: Option<String>,
    /// The versions by which a period is reported that ends on this day.
    #[serde(default, deserialize_with = "strict::optional_date")]
    #[param(example = "2026-06-30")]
    pub on: Option<NaiveDate>,
}

/// A form to be loaded.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FormCreate {
    /// The file it stands in: told with the line of whatever is wrong.
    #[schema(value_type = String, max_length = 120, example = "forms/24-BTP-TGPL.v2.json")]
    pub file: Line<120>,
    /// The definition, as written.
    #[validate(length(min = 2, max = 200_000))]
    #[schema(example = "{\"code\": \"24/BTP/TGPL\", …}")]
    pub definition: String,
}

/// Which periods.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PeriodListQuery {
    /// The year.
    #[serde(deserialize_with = "from_text")]
    #[param(value_type = i32, minimum = 2018, maximum = 2100, example = 2026)]
    #[validate(required, range(min = 2018, max = 2100))]
    pub year: Option<i32>,
    /// The periods that this form is made for.
    pub form: Option<String>,
}

/// A period of reporting.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReportPeriod)]
pub struct PeriodView {
    /// `2026-H1`.
    #[schema(value_type = String, example = "2026-H1")]
    pub period: Period,
    /// Month, quarter, and so on.
    pub kind: PeriodKind,
    /// What it is called.
    pub words: Words,
    /// The circular that holds for it.
    pub regime: String,
    /// Its instrument.
    pub legal_basis: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Last day that the data of a provider cover.
    pub data_to: NaiveDate,
    /// When each level must have sent, on the working calendar.
    pub due: Vec<PeriodDue>,
}

/// When a level must have sent.
#[derive(Debug, Serialize, ToSchema)]
pub struct PeriodDue {
    /// Who sends.
    pub from: Level,
    /// The last day.
    pub on: NaiveDate,
    /// The instant at which that day is over.
    pub at: DateTime<Utc>,
}

/// Which reports.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ReportListQuery {
    /// The form's number.
    pub form: Option<String>,
    /// `2026-H1`.
    #[param(value_type = Option<String>)]
    pub period: Option<Period>,
    /// Whose.
    pub organisation_id: Option<OrganisationId>,
    /// In which state.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<ReportState>)]
    pub state: Option<ReportState>,
}

/// A report to be made.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportCreate {
    /// The form's number.
    #[validate(length(min = 1, max = 40))]
    #[schema(example = "24/BTP/TGPL")]
    pub form: String,
    /// `2026-H1`.
    #[schema(value_type = String, example = "2026-H1")]
    pub period: String,
    /// Whose; the caller's unit where it is left out.
    pub organisation_id: Option<OrganisationId>,
}

/// The unit of a report.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReportUnit {
    /// Which.
    pub id: OrganisationId,
    /// `TT-20`.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// A report as it stands in lists.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportSummary {
    /// Id.
    pub id: ReportId,
    /// Version, also in `ETag`.
    pub version: i32,
    /// The form's number.
    pub form: String,
    /// The version of the form.
    pub form_version: u16,
    /// What the form is called.
    pub title: Words,
    /// `2026-H1`.
    #[schema(value_type = String)]
    pub period: Period,
    /// What the period is called.
    pub period_words: Words,
    /// Who reports.
    pub unit: ReportUnit,
    /// As what.
    pub level: Level,
    /// To whom; none at the end of the chain.
    pub receiver: Option<ReportUnit>,
    /// 1 for what was sent first; a correction is the next one.
    pub edition: u16,
    /// Where it stands.
    pub state: ReportState,
    /// The letter of the state where a cell has no room for the word.
    #[schema(value_type = String, example = "G")]
    pub letter: char,
    /// Whether the unit reports that there was nothing.
    pub nil: bool,
    /// When it must have been sent; none where no circular sets a day.
    pub due_at: Option<DateTime<Utc>>,
    /// When it was sent.
    pub submitted_at: Option<DateTime<Utc>>,
    /// Whether it was sent after its time, or was not sent and its time is over.
    pub late: bool,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
}

impl Listed for ReportSummary {
    const FILE: &'static str = "bao-cao";
    const TAKING: Taking = Taking::Logged("report_export");
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Biểu", cell: |row| row.form.as_str().into() },
        Column { title: "Kỳ", cell: |row| row.period_words.vi.as_str().into() },
        Column { title: "Đơn vị", cell: |row| row.unit.name.as_str().into() },
        Column { title: "Bản", cell: |row| i64::from(row.edition).into() },
        Column { title: "Trạng thái", cell: |row| row.state.words().vi.into() },
        Column { title: "Không phát sinh", cell: |row| if row.nil { "có".into() } else { Shown::Empty } },
        Column { title: "Hạn gửi", cell: |row| row.due_at.map_or(Shown::Empty, minute) },
        Column { title: "Gửi lúc", cell: |row| row.submitted_at.map_or(Shown::Empty, minute) },
    ];
}

tgpl_domain::text_enum! {
    /// The formats in which a report is given.
    pub enum FileFormat {
        /// The sheet of the form, its sums alive.
        Xlsx = "xlsx",
        /// One figure a line.
        Csv = "csv",
        /// The paper that is signed.
        Pdf = "pdf",
        /// The same, to be written in.
        Docx = "docx",
    }
}

impl FileFormat {
    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }
    }
}

/// In which format a report is wanted.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct FileQuery {
    /// The paper where nothing is asked. `xlsx`: the sheet of the form; `csv`: one figure a line; `pdf`: the paper that is signed; `docx`: the same, to be
    /// written in.
    #[param(example = "xlsx")]
    pub format: Option<String>,
}

/// A cell with what it was in the period before.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportCell {
    /// What is reported, what the records give, and why they differ.
    #[serde(flatten)]
    pub cell: Cell,
    /// The figure of the period before, where that was reported.
    pub previous: Option<i64>,
}

/// A section of a report.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportSection {
    /// Its number.
    pub code: String,
    /// Its title.
    pub title: Words,
    /// What the records tell, numbers as they are now or were when the figures were fixed.
    pub counted: Option<Rendered>,
    /// The same as it is printed.
    pub text: Option<String>,
    /// What was written by hand.
    pub written: Option<String>,
}

/// A unit below whose figures are in the sum.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportSource {
    /// Which.
    pub unit: ReportUnit,
    /// Its report; none where it sent none and its records were counted.
    pub report_id: Option<ReportId>,
}

/// What somebody said when a report was sent back.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CellComment {
    /// The row.
    #[schema(value_type = String, max_length = 40)]
    pub row: Line<40>,
    /// The column.
    #[schema(value_type = String, max_length = 40)]
    pub column: Line<40>,
    /// What is to be corrected.
    #[schema(value_type = String, max_length = 1000)]
    pub text: Prose<1000>,
}

/// A report with everything in it.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportView {
    /// Its head.
    #[serde(flatten)]
    pub head: ReportSummary,
    /// The instrument that prescribes the form.
    pub legal_basis: String,
    /// What is printed as the unit of measure.
    pub unit_of_measure: Option<Words>,
    /// First day of the data.
    pub data_from: NaiveDate,
    /// Last day of the data.
    pub data_to: NaiveDate,
    /// Rows, in the order of the print.
    pub rows: Vec<LineView>,
    /// Columns, in the order of the print.
    pub columns: Vec<LineView>,
    /// Row by row, all figures in hundredths of the unit.
    pub cells: Vec<Vec<ReportCell>>,
    /// What each cell counts, by the name of its measure; none where it is a sum or written by hand.
    pub measures: Vec<Vec<Option<String>>>,
    /// Those measures, each once, with definition and legal basis.
    pub definitions: Vec<Measure>,
    /// What does not agree, the strength of each.
    pub broken: Vec<Broken>,
    /// Explanations that were given, by `identity@line`.
    pub explanations: BTreeMap<String, String>,
    /// Cells that wait for somebody to fill them in, as row and column.
    pub missing: Vec<(String, String)>,
    /// What was counted and stands in no column.
    pub notices: Vec<Notice>,
    /// The text, section by section.
    pub sections: Vec<ReportSection>,
    /// How many cases a list names; the cases are those of `GET /reports/{id}/cells/list/count/records`.
    pub listed: Option<i64>,
    /// A note under the table.
    pub note: Option<String>,
    /// The units below, for a sum.
    pub sources: Vec<ReportSource>,
    /// What the last return said, cell by cell.
    pub comments: Vec<CellComment>,
    /// What the last return said of the whole.
    pub returned_because: Option<String>,
    /// How percentages are rounded.
    pub rounding: Words,
    /// The number of the newest version of a case that the figures count, once they are fixed.
    pub watermark: Option<i64>,
    /// SHA-256 over the canonical figures, in hexadecimal digits, once they are fixed.
    pub hash: Option<String>,
    /// SHA-256 over the definition.
    pub definition_hash: Option<String>,
    /// When the figures were fixed, and by whom.
    pub checked: Option<Done>,
    /// When it was signed, and by whom.
    pub signed: Option<Done>,
    /// When it was accepted or returned, and by whom.
    pub decided: Option<Done>,
    /// When it was frozen.
    pub frozen_at: Option<DateTime<Utc>>,
    /// Other editions of the same report, the oldest first.
    pub editions: Vec<Edition>,
}

/// Who did it, and when.
#[derive(Debug, Serialize, ToSchema)]
pub struct Done {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: AccountId,
}

/// An edition of a report.
#[derive(Debug, Serialize, ToSchema)]
#[expect(clippy::struct_field_names, reason = "the word on the wire")]
pub struct Edition {
    /// Which.
    pub id: ReportId,
    /// Its number.
    pub edition: u16,
    /// Where it stands.
    pub state: ReportState,
}

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

/// Which matrix.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CompletenessQuery {
    /// The form's number.
    #[validate(required)]
    #[param(value_type = String, example = "24/BTP/TGPL")]
    pub form: Option<String>,
    /// One period; without it all of the year's.
    #[param(value_type = Option<String>)]
    pub period: Option<Period>,
    /// The year, where no period is named.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<i32>, minimum = 2018, maximum = 2100)]
    #[validate(range(min = 2018, max = 2100))]
    pub year: Option<i32>,
    /// The level whose reports are looked for; the lowest of the form's chain where it is left out.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<Level>)]
    pub level: Option<Level>,
}

/// Who has reported what.
#[derive(Debug, Serialize, ToSchema)]
pub struct Completeness {
    /// The form.
    pub form: String,
    /// What it is called.
    pub title: Words,
    /// The level.
    pub level: Level,
    /// The periods, in order.
    pub periods: Vec<CompletenessPeriod>,
    /// The units that report in at least one of them, by province, north to south.
    pub units: Vec<CompletenessRow>,
}

/// A period of the matrix.
#[derive(Debug, Serialize, ToSchema)]
pub struct CompletenessPeriod {
    /// The period.
    #[serde(flatten)]
    pub period: PeriodView,
    /// When this level must have sent.
    pub due_at: Option<DateTime<Utc>>,
    /// Units that must report.
    pub expected: usize,
    /// Of them: have reported.
    pub reported: usize,
    /// Of those: in time.
    pub in_time: usize,
    /// Are asked to correct.
    pub returned: usize,
    /// Have not reported, and the time is over.
    pub silent: usize,
}

/// A unit of the matrix.
#[derive(Debug, Serialize, ToSchema)]
pub struct CompletenessRow {
    /// Which.
    pub unit: ReportUnit,
    /// State centre, contracted, registered, department.
    #[serde(rename = "type")]
    pub kind: String,
    /// Code of its province.
    pub province_code: Option<String>,
    /// A cell a period, in the order of the periods; none where the unit was not there.
    pub cells: Vec<Option<CompletenessCell>>,
}

/// What became of a unit's report for a period.
#[derive(Debug, Serialize, ToSchema)]
pub struct CompletenessCell {
    /// The newest edition; none where there is none.
    pub report_id: Option<ReportId>,
    /// Its version.
    pub version: Option<i32>,
    /// Its edition.
    pub edition: Option<u16>,
    /// Where it stands; none where there is none.
    pub state: Option<ReportState>,
    /// The letter: `–` not open, `M C G T D K` as the state, `!` silent after its time.
    #[schema(value_type = String, example = "G")]
    pub letter: char,
    /// Whether the unit reported that there was nothing.
    pub nil: bool,
    /// When it was sent.
    pub submitted_at: Option<DateTime<Utc>>,
    /// Sent after its time, or not sent and its time is over.
    pub late: bool,
    /// When the unit was reminded last.
    pub reminded_at: Option<DateTime<Utc>>,
}

/// Whom to remind.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReportRemind)]
pub struct Remind {
    /// The form's number.
    #[validate(length(min = 1, max = 40))]
    #[schema(example = "24/BTP/TGPL")]
    pub form: String,
    /// `2026-H1`.
    #[schema(value_type = String, example = "2026-H1")]
    pub period: String,
    /// The units.
    #[validate(length(min = 1, max = 200))]
    pub organisation_ids: Vec<OrganisationId>,
}

/// Who was reminded.
#[derive(Debug, Serialize, ToSchema)]
#[expect(clippy::struct_field_names, reason = "the word on the wire")]
pub struct Reminded {
    /// Those who are told now.
    pub reminded: Vec<OrganisationId>,
    /// Those who were reminded today already.
    pub already: Vec<OrganisationId>,
    /// Those who have reported.
    pub reported: Vec<OrganisationId>,
}

/// What else was counted otherwise since: a cell that would differ, with its cases.
#[derive(Debug, Serialize, ToSchema)]
pub struct DeltaView {
    /// The cell.
    #[serde(flatten)]
    pub cell: Delta,
    /// The cases, each with what it added to the cell then and what it adds now.
    pub cases: Vec<DeltaCase>,
}

/// A case that is counted otherwise than it was.
#[derive(Debug, Serialize, ToSchema)]
pub struct DeltaCase {
    /// Which.
    pub case_id: tgpl_domain::ids::CaseId,
    /// Its code; none for one that is no longer in the register.
    pub code: Option<String>,
    /// In hundredths of the unit.
    pub before: i64,
    /// In hundredths of the unit.
    pub now: i64,
}

impl ReportSummary {
    /// The head of a report.
    pub fn of(row: &ReportRow, known: &Known, now: DateTime<Utc>) -> Result<Self, Problem> {
        let period = row.period()?;
        let over = row.due_at.is_some_and(|due| row.submitted_at.unwrap_or(now) >= due);
        Ok(Self {
            id: row.id,
            version: row.version,
            form: row.form_code.clone(),
            form_version: row.form_version.cast_unsigned(),
            title: known.definition.form.title.clone(),
            period,
            period_words: period.words(),
            unit: known.unit.clone(),
            level: known.level,
            receiver: known.receiver.clone(),
            edition: row.edition.cast_unsigned(),
            state: row.state,
            letter: row.state.letter(),
            nil: row.nil,
            due_at: row.due_at,
            submitted_at: row.submitted_at,
            late: over,
            created_at: row.created_at,
        })
    }
}
