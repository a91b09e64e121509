//! Wire types of opening balances.

use crate::{certificate_blanks::dto::RangeView, platform::extract::from_text, transfer::sheet::Fault};
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    blanks::{BlankState, BlankType},
    ids::{BlankPaperId, OrganisationId},
};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// How opening balances come in.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct OpeningQuery {
    /// `true`: nothing is stored, the answer says what would be.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<bool>)]
    pub dry_run: Option<bool>,
}

/// What the ledger takes from a row.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BlankOpeningRow)]
pub struct OpeningRowView {
    /// Row number as the spreadsheet shows it.
    #[schema(example = 2)]
    pub row: u32,
    /// Whose blanks.
    pub organisation_id: OrganisationId,
    /// Its name.
    #[schema(example = "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lạng Sơn")]
    pub organisation_name: String,
    /// Of which blank.
    #[serde(rename = "type")]
    pub blank_type: BlankType,
    /// Which serials.
    #[serde(flatten)]
    pub range: RangeView,
    /// In which state they come in.
    pub state: BlankState,
}

/// A paper that was made of rows with the same minutes.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BlankOpeningPaper)]
pub struct OpeningPaper {
    /// The paper.
    pub id: BlankPaperId,
    /// Its number.
    #[schema(example = "SD-01/2026")]
    pub code: String,
    /// Whose blanks.
    pub organisation_id: OrganisationId,
    /// Of which blank.
    #[serde(rename = "type")]
    pub blank_type: BlankType,
    /// How many.
    #[schema(example = 120)]
    pub quantity: i64,
}

/// What came in, or would come in.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BlankOpening)]
pub struct OpeningView {
    /// Nothing was stored.
    pub dry_run: bool,
    /// Rows with text.
    #[schema(example = 1)]
    pub rows_total: usize,
    /// How many blanks the right rows name.
    #[schema(example = 120)]
    pub quantity: i64,
    /// What the ledger takes from each right row.
    pub rows: Vec<OpeningRowView>,
    /// The papers that were made.
    pub papers: Vec<OpeningPaper>,
    /// Every wrong cell.
    pub faults: Vec<Fault>,
}
