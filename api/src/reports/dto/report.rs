//! Wire types of reports as they stand.

use crate::{
    platform::{
        Attachment, Column, Count, Listed, Problem, Taking,
        export::{Cell as Shown, minute},
        extract::from_text,
    },
    reports::{dto::LineView, repo::ReportRow, service::Known},
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tgpl_domain::{
    ids::{AccountId, OrganisationId, ReportId},
    lifecycle::Words,
    reports::ReportState,
    statistics::forms::{Broken, Cell, Notice, Rendered},
    statistics::{Level, Measure, Period},
    text::{Line, Prose},
};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

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
    /// The year of the period.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<i32>, minimum = 2018, maximum = 2100)]
    #[validate(range(min = 2018, max = 2100))]
    pub year: Option<i32>,
    /// Whose.
    pub organisation_id: Option<OrganisationId>,
    /// To whom they go.
    pub receiver_id: Option<OrganisationId>,
    /// In which state.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<ReportState>)]
    pub state: Option<ReportState>,
    /// `exact` counts every row of the filter.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>)]
    pub count: Option<Count>,
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

    /// A file of this format; its name in ASCII, without the extension.
    pub fn attach(self, name: &str, bytes: Vec<u8>) -> Attachment {
        Attachment { name: format!("{name}.{self}"), media_type: self.media_type(), bytes }
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

tgpl_domain::text_enum! {
    /// Which of the two numbers that a live number of a text may compare.
    pub enum FieldSide {
        /// That of the period.
        Period = "period",
        /// What it is set beside.
        Base = "base",
    }
}

/// Which number of a text is meant.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct FieldQuery {
    /// That of the period where nothing is asked; `base`: what it is set beside.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<FieldSide>, inline)]
    pub of: Option<FieldSide>,
}

/// A cell with what it was in the period that it is compared with.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportCell {
    /// What is reported, what the records give, and why they differ.
    #[serde(flatten)]
    pub cell: Cell,
    /// What it was in the month or quarter before, else in the same of the year before: as reported, else as the records tell
    /// it now.
    pub previous: Option<i64>,
}

/// A cell in an earlier period.
#[derive(Debug, Serialize, ToSchema)]
pub struct CellOfPeriod {
    /// `2026-H1`.
    #[schema(value_type = String, example = "2026-H1")]
    pub period: Period,
    /// What it is called.
    pub words: Words,
    /// In hundredths of the unit; none where it was to be filled in by hand.
    pub figure: Option<i64>,
    /// The report that says so; none where it was not reported and the records tell it.
    pub report_id: Option<ReportId>,
    /// Where that report stands.
    pub state: Option<ReportState>,
}

/// A section of a report.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportSection {
    /// Its number.
    pub code: String,
    /// Its title.
    pub title: Words,
    /// What the records tell, numbers as they are now or were when the figures were fixed; the cases of the first number are
    /// those of `GET /reports/{id}/sections/{code}/fields/1/records`.
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

/// What somebody said of a section of the text when a report was sent back.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SectionComment {
    /// Code of the section.
    #[schema(value_type = String, max_length = 40)]
    pub section: Line<40>,
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
    /// What does not agree, the strength of each; the cases that break it are those of
    /// `GET /reports/{id}/broken/{identity}/{at}/records`.
    pub broken: Vec<Broken>,
    /// Explanations that were given, by `identity@line`.
    pub explanations: BTreeMap<String, String>,
    /// Cells that wait for somebody to fill them in, as row and column.
    pub missing: Vec<(String, String)>,
    /// What was counted and stands in no column; the cases are those of
    /// `GET /reports/{id}/notices/{law_version}/{group}/records`.
    pub notices: Vec<Notice>,
    /// The text, section by section.
    pub sections: Vec<ReportSection>,
    /// How many cases a list names, in hundredths; the cases are those of `GET /reports/{id}/cells/list/count/records`.
    pub listed: Option<i64>,
    /// A note under the table.
    pub note: Option<String>,
    /// The units below, for a sum.
    pub sources: Vec<ReportSource>,
    /// What the last return said, cell by cell.
    pub comments: Vec<CellComment>,
    /// What the last return said, section by section of the text.
    pub section_comments: Vec<SectionComment>,
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
