//! Wire types of forms and periods.

use crate::platform::extract::from_text;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    lifecycle::Words,
    partial_date::strict,
    statistics::forms::ListField,
    statistics::{Confidence, Level, Period, PeriodKind},
    text::Line,
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
    /// Last such day: its own, or the one before a later version or a form that replaces it begins; none where no end is
    /// known.
    pub valid_to: Option<NaiveDate>,
    /// The forms whose place it takes from its first day on.
    pub replaces: Vec<String>,
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
