//! Wire types of blanks: what is sent, and what is answered.

mod ledger;
mod papers;

pub use ledger::{
    BalanceLine, BalanceQuery, Balances, BlankCard, BlankSeries, BlankTypeView, BlankView, MovementQuery,
    MovementView, Place, Trace,
};
pub use papers::{
    BlankAct, BlankApproval, BlankDestroy, BlankDiscrepancy, BlankLoss, BlankLotCreate, BlankRecall,
    BlankRejection, BlankReport, BlankReverse, BlankShipmentCreate, BlankSupplyRequestCreate, CouncilMember,
    Minutes, PaperActionView, PaperQuery, PaperView, Part, Said,
};

use serde::{Deserialize, Serialize};
use tgpl_domain::text::Line;
use utoipa::ToSchema;
use validator::Validate;

/// Serials without a gap, as they are printed; both ends are in it.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = BlankRange)]
pub struct SerialRange {
    /// The first.
    #[schema(value_type = String, max_length = 20, example = "A000001")]
    pub first: Line<20>,
    /// The last.
    #[schema(value_type = String, max_length = 20, example = "A000050")]
    pub last: Line<20>,
}

/// The same with how many there are.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = BlankRangeView)]
pub struct RangeView {
    /// The first.
    #[schema(example = "A000001")]
    pub first: String,
    /// The last.
    #[schema(example = "A000050")]
    pub last: String,
    /// How many.
    pub count: i64,
}
