//! Wire types of the ledger.

use super::RangeView;
use crate::platform::{Column, Listed, Taking, export::minute, extract::from_text};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    blanks::{BlankState, BlankType, MovementKind},
    ids::{BlankPaperId, CardId, OrganisationId},
    lifecycle::Words,
};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A kind of blank, with the series it was printed in.
#[derive(Debug, Serialize, ToSchema)]
pub struct BlankTypeView {
    /// Its code.
    #[serde(rename = "type")]
    pub blank_type: BlankType,
    /// What it is called.
    pub name: Words,
    /// Its series, the oldest first.
    pub series: Vec<BlankSeries>,
}

/// A run of serials.
#[derive(Debug, Serialize, ToSchema)]
pub struct BlankSeries {
    /// The letters before the digits.
    #[schema(example = "A")]
    pub prefix: String,
    /// How many digits follow.
    #[schema(example = 6)]
    pub width: u8,
}

/// Where serials were before a movement, or are after it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = BlankPlace)]
pub struct Place {
    /// The state.
    pub state: BlankState,
    /// Who has them; nobody outside the ledger.
    pub holder_id: Option<OrganisationId>,
    /// The holder's name.
    #[schema(example = "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lạng Sơn")]
    pub holder_name: Option<String>,
}

/// A movement; it is never changed.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = BlankMovement)]
pub struct MovementView {
    /// Its number in the ledger.
    #[schema(example = 112)]
    pub seq: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// What moved.
    pub kind: MovementKind,
    /// Of which blank.
    #[serde(rename = "type")]
    pub blank_type: BlankType,
    /// Which serials.
    #[serde(flatten)]
    pub range: RangeView,
    /// From where.
    pub from: Place,
    /// To where.
    pub to: Place,
    /// Who asked for it; of a receipt, who handed it over.
    #[schema(example = "Lò Thị Mẫu")]
    pub requested_by: Option<String>,
    /// Who approved it.
    #[schema(example = "Nông Văn Thử")]
    pub approved_by: Option<String>,
    /// Who handed it out, took it in or wrote it down.
    #[schema(example = "Hoàng Thị Thảo")]
    pub kept_by: String,
    /// The paper it is part of.
    pub paper_id: BlankPaperId,
    /// The paper's number.
    #[schema(example = "PX-12/2026")]
    pub paper_code: String,
    /// The movement that it undoes.
    pub reverses: Option<i64>,
}

impl Listed for MovementView {
    const FILE: &'static str = "so-theo-doi-phoi";
    const TAKING: Taking = Taking::Logged("blank_movement_export");
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Số thứ tự", cell: |row| row.seq.into() },
        Column { title: "Ngày giờ", cell: |row| minute(row.at) },
        Column { title: "Nội dung", cell: |row| row.kind.words().vi.into() },
        Column { title: "Chứng từ", cell: |row| row.paper_code.as_str().into() },
        Column { title: "Loại phôi", cell: |row| row.blank_type.as_str().into() },
        Column { title: "Từ số", cell: |row| row.range.first.as_str().into() },
        Column { title: "Đến số", cell: |row| row.range.last.as_str().into() },
        Column { title: "Số lượng", cell: |row| row.range.count.into() },
        Column { title: "Từ tình trạng", cell: |row| row.from.state.words().vi.into() },
        Column { title: "Từ đơn vị", cell: |row| row.from.holder_name.clone().into() },
        Column { title: "Sang tình trạng", cell: |row| row.to.state.words().vi.into() },
        Column { title: "Sang đơn vị", cell: |row| row.to.holder_name.clone().into() },
        Column { title: "Người đề nghị", cell: |row| row.requested_by.clone().into() },
        Column { title: "Người duyệt", cell: |row| row.approved_by.clone().into() },
        Column { title: "Thủ kho", cell: |row| row.kept_by.as_str().into() },
        Column { title: "Đảo bút toán số", cell: |row| row.reverses.into() },
    ];
}

/// Which movements.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct MovementQuery {
    /// What moved.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "allocate")]
    pub kind: Option<MovementKind>,
    /// Of which blank.
    #[serde(rename = "type", default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "TGV")]
    pub blank_type: Option<BlankType>,
    /// From or to whom.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub holder: Option<OrganisationId>,
    /// By which paper.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub paper_id: Option<BlankPaperId>,
    /// At or after this instant.
    #[serde(rename = "at[gte]", default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = DateTime)]
    pub from: Option<DateTime<Utc>>,
    /// Before this instant.
    #[serde(rename = "at[lt]", default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = DateTime)]
    pub before: Option<DateTime<Utc>>,
}

/// Which balances.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct BalanceQuery {
    /// Of which blank.
    #[serde(rename = "type", default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "TGV")]
    pub blank_type: Option<BlankType>,
    /// Whose.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub holder: Option<OrganisationId>,
    /// After the last movement made by then: a day's end, or an instant.
    #[param(example = "2026-11-23")]
    pub as_of: Option<String>,
}

/// How many blanks there are, and where.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BlankBalances)]
pub struct Balances {
    /// The number of the last movement that is counted; 0 before the first.
    #[schema(example = 112)]
    pub seq: i64,
    /// A line a type and holder.
    pub data: Vec<BalanceLine>,
    /// A line a type, over the holders of `data`.
    pub totals: Vec<BalanceLine>,
    /// Whether the equation holds in every line.
    pub holds: bool,
}

/// The blanks of one type, of one holder or of all: received = held, recalled among them, + in transit + issued, those that
/// came back until they are destroyed among them, + spoiled + lost + destroyed.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = BlankBalance)]
pub struct BalanceLine {
    /// Of which blank.
    #[serde(rename = "type")]
    pub blank_type: BlankType,
    /// Who has them; none in a total.
    pub holder_id: Option<OrganisationId>,
    /// The holder's name.
    #[schema(example = "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lạng Sơn")]
    pub holder_name: Option<String>,
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
    /// Whether the equation holds: the movements and where the serials are agree.
    pub holds: bool,
}

/// One blank.
#[derive(Debug, Serialize, ToSchema)]
pub struct BlankView {
    /// Which blank.
    #[serde(rename = "type")]
    pub blank_type: BlankType,
    /// Its serial.
    #[schema(example = "A000042")]
    pub serial: String,
    /// Where it is.
    #[serde(flatten)]
    pub place: Place,
    /// Since when.
    pub since: DateTime<Utc>,
    /// The paper that brought it there.
    pub paper_id: BlankPaperId,
    /// The paper's number.
    #[schema(example = "PX-12/2026")]
    pub paper_code: String,
    /// What was printed on it: the card, or the certificate, of a person.
    pub card: Option<BlankCard>,
}

/// The card or certificate that a blank was used for.
#[derive(Debug, Serialize, ToSchema)]
pub struct BlankCard {
    /// Its id.
    pub id: CardId,
    /// Its number.
    #[schema(example = "00012/2026/TT-20/TGV")]
    pub number: String,
    /// Whose it is.
    #[schema(example = "Lương Thị Thử Nghiệm")]
    pub full_name: String,
}

/// The life of one blank.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BlankTrace)]
pub struct Trace {
    /// Where it is now.
    #[serde(flatten)]
    pub blank: BlankView,
    /// Every movement, the oldest first.
    pub movements: Vec<MovementView>,
}
