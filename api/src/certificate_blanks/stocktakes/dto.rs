//! Wire types of stock-takes.

use crate::certificate_blanks::dto::{CouncilMember, Minutes, PaperView, RangeView, SerialRange};
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    blanks::{BlankState, BlankType, DifferenceKind},
    ids::OrganisationId,
    text::{Line, Prose},
};
use utoipa::ToSchema;
use validator::Validate;

/// A count that begins.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BlankStocktakeCreate {
    /// Of which blank.
    #[serde(rename = "type")]
    pub blank_type: BlankType,
    /// Whose store; one's own where it is not said.
    pub organisation_id: Option<OrganisationId>,
    /// Why it is counted.
    #[schema(value_type = String, max_length = 2000, example = "Kiểm kê cuối quý")]
    pub reason: Prose<2000>,
}

/// A blank that was scanned, or a bundle of them.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BlankScan {
    /// The serial as it was read, or the first one of a bundle.
    #[schema(value_type = String, max_length = 20, example = "A000042")]
    pub first: Line<20>,
    /// The last one of the bundle.
    #[schema(value_type = Option<String>, max_length = 20, example = "A000050")]
    pub last: Option<Line<20>>,
}

/// What was scanned since the last time.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BlankCount {
    /// What was scanned; twice counts once.
    #[validate(nested, length(min = 1, max = 500))]
    pub scans: Vec<BlankScan>,
    /// Take these out of the count again.
    #[serde(default)]
    pub taken_back: bool,
}

tgpl_domain::text_enum! {
    /// What became of a scan.
    pub enum ScanOutcome as "BlankScanOutcome" {
        /// Counted, and in store by the book.
        Counted = "counted",
        /// Counted before.
        Again = "again",
        /// Counted, and elsewhere by the book.
        Elsewhere = "elsewhere",
        /// Counted, and never received.
        Unknown = "unknown",
        /// No serial of this type; not counted.
        Unreadable = "unreadable",
        /// Out of the count again.
        TakenBack = "taken_back",
    }
}

/// What became of a scan.
#[derive(Debug, Serialize, ToSchema)]
pub struct BlankScanAnswer {
    /// What was scanned.
    #[schema(example = "A000042")]
    pub scanned: String,
    /// What became of it.
    pub outcome: ScanOutcome,
    /// Where it is by the book, or what is wrong with it.
    pub message: Option<String>,
}

/// What became of the scans.
#[derive(Debug, Serialize, ToSchema)]
pub struct BlankCounted {
    /// An answer a scan, in their order.
    pub answers: Vec<BlankScanAnswer>,
    /// The stock-take as it is now.
    pub stocktake: StocktakeView,
}

/// Why the count and the book tell two things.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = BlankExplanation)]
pub struct Explanation {
    /// Of which serials.
    #[validate(nested)]
    pub range: SerialRange,
    /// In words.
    #[schema(value_type = String, max_length = 2000, example = "Không tìm thấy trong két")]
    pub reason: Prose<2000>,
}

/// The end of a count.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BlankStocktakeClose {
    /// The minutes.
    #[validate(nested)]
    pub minutes: Minutes,
    /// Who counted.
    #[validate(nested, length(min = 2, max = 20))]
    #[schema(example = json!([
        { "name": "Nông Văn Thử", "role": "Trưởng ban kiểm kê" },
        { "name": "Lò Thị Mẫu", "role": "Thủ kho" },
    ]))]
    pub council: Vec<CouncilMember>,
    /// Each difference lies within one of these.
    #[serde(default)]
    #[validate(nested, length(max = 500))]
    #[schema(example = json!([]))]
    pub explanations: Vec<Explanation>,
}

/// A difference as it was found at the close, and its explanation.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Explained {
    pub kind: DifferenceKind,
    /// Places on the line of all serials.
    pub first: i64,
    pub last: i64,
    pub book: Option<(BlankState, OrganisationId)>,
    pub reason: Prose<2000>,
}

/// Serials of which the count and the book tell two things.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BlankDifference)]
pub struct DifferenceView {
    /// How they differ.
    pub kind: DifferenceKind,
    /// Which.
    #[serde(flatten)]
    pub range: RangeView,
    /// Their state by the book; none for what was never received.
    pub state: Option<BlankState>,
    /// Who has them by the book.
    pub holder_id: Option<OrganisationId>,
    /// The holder's name.
    #[schema(example = "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lạng Sơn")]
    pub holder_name: Option<String>,
    /// The state into which the approval brings them; none where another paper is to move them.
    pub becomes: Option<BlankState>,
    /// Why, once the count is closed.
    pub reason: Option<String>,
}

/// A stock-take: `ranges` and `quantity` tell what was counted.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BlankStocktake)]
pub struct StocktakeView {
    /// The paper.
    #[serde(flatten)]
    pub paper: PaperView,
    /// How many are in store by the book: now, or when the count was closed.
    #[schema(example = 48)]
    pub book: i64,
    /// Where the count and the book differ: now, or when the count was closed.
    pub differences: Vec<DifferenceView>,
}
