//! Wire types of the books.

use crate::platform::extract::from_text;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Deserializer, Serialize, de::Error};
use tgpl_domain::{blanks::BlankType, ids::OrganisationId};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// In which format a paper is wanted.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DocumentQuery {
    /// `pdf` where nothing is asked, or `docx`, to be written in.
    #[param(example = "docx")]
    pub format: Option<String>,
}

fn year<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i32, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse().map_err(|_| D::Error::custom("no year"))
}

/// Which book, in which format.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct BookQuery {
    /// Of which blank.
    #[serde(rename = "type")]
    #[param(value_type = String, example = "TGV")]
    pub blank_type: BlankType,
    /// Of which year.
    #[serde(deserialize_with = "year")]
    #[validate(range(min = 2000, max = 9998))]
    #[param(value_type = i64, minimum = 2000, maximum = 9998, example = 2026)]
    pub year: i32,
    /// Whose store; one's own where it is not said.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub holder: Option<OrganisationId>,
    /// `pdf` where nothing is asked, `docx`, `xlsx` or `csv`.
    #[param(example = "xlsx")]
    pub format: Option<String>,
}

tgpl_domain::text_enum! {
    /// What is closed at the end of a year.
    pub enum BookKind as "BlankBookKind" {
        /// The book of a store: its movements.
        Movements = "movements",
        /// The register of what a unit issued.
        Register = "register",
    }
}

/// Which closings.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ClosingQuery {
    /// Of which year.
    #[serde(deserialize_with = "year")]
    #[validate(range(min = 2000, max = 9998))]
    #[param(value_type = i64, minimum = 2000, maximum = 9998, example = 2026)]
    pub year: i32,
    /// Of which blank.
    #[serde(rename = "type", default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "TGV")]
    pub blank_type: Option<BlankType>,
    /// Whose.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub holder: Option<OrganisationId>,
    /// Of the book of the store, `movements`, or of the register of what was issued, `register`; of both where it is not said.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "register")]
    pub book: Option<BookKind>,
}

/// Whose book is closed.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = BlankBookClose)]
pub struct BookClose {
    /// Whose; one's own where it is not said.
    pub organisation_id: Option<OrganisationId>,
    /// Which book; that of the store where it is not said.
    pub book: Option<BookKind>,
}

/// The closing of a book at the end of a year.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BlankBookClosing)]
pub struct ClosingView {
    /// Which book.
    pub book: BookKind,
    /// Of which blank.
    #[serde(rename = "type")]
    pub blank_type: BlankType,
    /// Of which year.
    #[schema(example = 2026)]
    pub year: i32,
    /// Whose.
    pub holder_id: OrganisationId,
    /// Its name.
    #[schema(example = "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lạng Sơn")]
    pub holder_name: String,
    /// How many entries the year had: movements, or what was issued, issued again and withdrawn.
    pub entries: i64,
    /// What stood at the end of the year; a register has no balance.
    pub balance: Option<ClosedBalance>,
    /// SHA-256 over what the year began with and its entries: whoever has the book computes the same.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub hash: String,
    /// When it was closed.
    pub closed_at: DateTime<Utc>,
    /// By whom.
    #[schema(example = "Nông Văn Thử")]
    pub closed_by: String,
}

/// What stood in a book at an instant: received = held, recalled among them, + in transit + issued, those that came back among
/// them, + spoiled + lost + destroyed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = BlankClosedBalance)]
pub struct ClosedBalance {
    /// What the movements brought less what they took away.
    pub received: i64,
    /// In store, the recalled among them.
    pub held: i64,
    /// Of those held, recalled.
    pub recalled: i64,
    /// On the way to the holder.
    pub in_transit: i64,
    /// Used for people, those that came back among them.
    pub issued: i64,
    /// Of those issued, come back and not destroyed yet.
    pub returned: i64,
    /// Spoiled.
    pub spoiled: i64,
    /// Lost.
    pub lost: i64,
    /// Destroyed.
    pub destroyed: i64,
}

/// Which yearly report, in which format.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct YearlyQuery {
    /// Of which year.
    #[serde(deserialize_with = "year")]
    #[validate(range(min = 2000, max = 9998))]
    #[param(value_type = i64, minimum = 2000, maximum = 9998, example = 2026)]
    pub year: i32,
    /// Of which blank; of every one where it is not said.
    #[serde(rename = "type", default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "TGV")]
    pub blank_type: Option<BlankType>,
    /// Whose; of all in reach where it is not said.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub holder: Option<OrganisationId>,
    /// `json` where nothing is asked, `xlsx`, `csv`, `pdf` or `docx`.
    #[param(example = "json")]
    pub format: Option<String>,
}

/// What became of the blanks in a year.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BlankYearlyReport)]
pub struct YearlyReport {
    /// The year.
    #[schema(example = 2026)]
    pub year: i32,
    /// Whether the year has ended.
    pub ended: bool,
    /// Until when it is reported, by type: the rule of vocational certificates serves as the model.
    pub due: Vec<YearlyDue>,
    /// A line a type and holder.
    pub data: Vec<YearlyLine>,
    /// A line a type, over the holders of `data`.
    pub totals: Vec<YearlyLine>,
    /// Whether every line ends with the balance of that day.
    pub holds: bool,
}

/// Until when a year is reported.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BlankYearlyDue)]
pub struct YearlyDue {
    /// Of which blank.
    #[serde(rename = "type")]
    pub blank_type: BlankType,
    /// The last day.
    pub due_on: NaiveDate,
}

/// A year of one type, of one holder or of all. What a reversal undid is not counted, in the year of the reversal.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = BlankYearlyLine)]
pub struct YearlyLine {
    /// Of which blank.
    #[serde(rename = "type")]
    pub blank_type: BlankType,
    /// Who has them; none in a total.
    pub holder_id: Option<OrganisationId>,
    /// The holder's name.
    #[schema(example = "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lạng Sơn")]
    pub holder_name: Option<String>,
    /// In store when the year began.
    pub opening: i64,
    /// Came from the printer.
    pub printed: i64,
    /// Came from another store.
    pub received: i64,
    /// Went to another store.
    pub sent: i64,
    /// Used up: issued or spoiled.
    pub used: i64,
    /// Issued to people.
    pub issued: i64,
    /// Came back from people: withdrawn or replaced.
    pub returned: i64,
    /// Spoiled.
    pub spoiled: i64,
    /// Lost, less what turned up again.
    pub lost: i64,
    /// Recalled for a change of design.
    pub recalled: i64,
    /// Destroyed.
    pub destroyed: i64,
    /// On the way to the holder when the year ended.
    pub in_transit: i64,
    /// In store when the year ended, the recalled among them.
    pub remaining: i64,
}
