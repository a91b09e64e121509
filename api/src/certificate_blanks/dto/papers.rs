//! Wire types of the papers.

use super::{RangeView, SerialRange};
use crate::{
    certificate_blanks::stocktakes::Explained,
    platform::{Column, Listed, Taking, extract::from_text},
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    blanks::{BlankType, PaperEvent, PaperKind, PaperState},
    calendar::{Calendar, End, day_in_vietnam, start_of_day},
    deadlines::{Duty, in_force, seed_deadlines},
    ids::{AccountId, BlankPaperId, BlankTemplateId, OrganisationId},
    partial_date::strict,
    text::{Line, Prose},
};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// Minutes that people signed.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = BlankMinutes)]
pub struct Minutes {
    /// Their number.
    #[schema(value_type = String, max_length = 40, example = "12/BB-VPC")]
    pub number: Line<40>,
    /// The day.
    #[serde(deserialize_with = "strict::date")]
    pub on: NaiveDate,
    /// Where they were drawn up.
    #[schema(value_type = String, max_length = 200, example = "Kho Văn phòng Cục")]
    pub place: Line<200>,
}

/// That the police was told of a loss.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = BlankPoliceNotice)]
pub struct PoliceNotice {
    /// Which police.
    #[schema(value_type = String, max_length = 200, example = "Công an phường Đông Kinh")]
    pub told: Line<200>,
    /// The day.
    #[serde(deserialize_with = "strict::date")]
    pub on: NaiveDate,
}

/// Somebody of a council.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = BlankCouncilMember)]
pub struct CouncilMember {
    /// The name.
    #[schema(value_type = String, max_length = 120, example = "Nông Văn Thử")]
    pub name: Line<120>,
    /// As what.
    #[schema(value_type = String, max_length = 120, example = "Chủ tịch hội đồng")]
    pub role: Line<120>,
}

/// The receipt of a printed lot.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BlankLotCreate {
    /// Of which blank.
    #[serde(rename = "type")]
    pub blank_type: BlankType,
    /// The capital letters before the digits; may be empty. The first lot that names a series begins it.
    #[schema(max_length = 4, example = "A")]
    pub series: String,
    /// How many digits follow; those of `first` where it is not said.
    #[validate(range(min = 1, max = 12))]
    pub width: Option<u8>,
    /// The first serial.
    #[schema(value_type = String, max_length = 20, example = "A000001")]
    pub first: Line<20>,
    /// The last serial.
    #[schema(value_type = String, max_length = 20, example = "A005000")]
    pub last: Line<20>,
    /// The print order, by its number.
    #[schema(value_type = String, max_length = 100, example = "07/ĐH-VPC")]
    pub order: Line<100>,
    /// The print order, where it stands here: approved, and the lot lies within it.
    pub order_id: Option<BlankPaperId>,
    /// The day of printing.
    #[serde(deserialize_with = "strict::date")]
    pub printed_on: NaiveDate,
    /// The minutes of the receipt.
    #[validate(nested)]
    pub minutes: Minutes,
}

/// A request for blanks.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BlankSupplyRequestCreate {
    /// Of which blank.
    #[serde(rename = "type")]
    pub blank_type: BlankType,
    /// How many.
    #[validate(range(min = 1, max = 1_000_000))]
    #[schema(example = 50)]
    pub quantity: i64,
    /// The unit that asks; one's own where it is not said.
    pub organisation_id: Option<OrganisationId>,
    /// What for.
    #[schema(value_type = String, max_length = 2000, example = "Cấp thẻ cho trợ giúp viên mới bổ nhiệm")]
    pub reason: Prose<2000>,
}

/// An approval.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BlankApproval {
    /// How many are approved; as many as were asked for where it is not said.
    #[validate(range(min = 1, max = 1_000_000))]
    pub quantity: Option<i64>,
}

/// Why something is not approved.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BlankRejection {
    /// In words.
    #[schema(value_type = String, max_length = 2000, example = "Còn đủ phôi trong kho")]
    pub reason: Prose<2000>,
}

/// Blanks that are sent for an approved request.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BlankShipmentCreate {
    /// The request.
    pub request_id: BlankPaperId,
    /// Which serials of the Agency's store: at most as many as are still to be sent.
    #[validate(nested, length(min = 1, max = 200))]
    pub ranges: Vec<SerialRange>,
}

/// What is missing from a shipment.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BlankDiscrepancy {
    /// The serials that did not arrive; the rest did.
    #[validate(nested, length(min = 1, max = 200))]
    pub missing: Vec<SerialRange>,
    /// What was found.
    #[schema(value_type = String, max_length = 2000, example = "Bao bì rách, thiếu hai phôi")]
    pub reason: Prose<2000>,
}

/// Serials of a unit, and what became of them.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BlankAct {
    /// Of which blank.
    #[serde(rename = "type")]
    pub blank_type: BlankType,
    /// Which.
    #[validate(nested, length(min = 1, max = 200))]
    pub ranges: Vec<SerialRange>,
    /// Whose store; one's own where it is not said.
    pub organisation_id: Option<OrganisationId>,
    /// What happened.
    #[schema(value_type = String, max_length = 2000, example = "In lệch khung")]
    pub reason: Prose<2000>,
    /// The minutes.
    #[validate(nested)]
    pub minutes: Option<Minutes>,
}

/// Serials of a unit that are lost: minutes are drawn up and the police is told at once (certificate-blanks.md 2).
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BlankLoss {
    /// Of which blank.
    #[serde(rename = "type")]
    pub blank_type: BlankType,
    /// Which.
    #[validate(nested, length(min = 1, max = 200))]
    pub ranges: Vec<SerialRange>,
    /// Whose store; one's own where it is not said.
    pub organisation_id: Option<OrganisationId>,
    /// What happened.
    #[schema(value_type = String, max_length = 2000, example = "Thất lạc khi chuyển kho")]
    pub reason: Prose<2000>,
    /// The minutes.
    #[validate(nested)]
    pub minutes: Minutes,
    /// The notice to the police.
    #[validate(nested)]
    pub police: PoliceNotice,
}

/// Serials that are no longer to be used.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BlankRecall {
    /// Of which blank.
    #[serde(rename = "type")]
    pub blank_type: BlankType,
    /// Which; of them all that stand in a store are recalled, whoever holds them.
    #[validate(nested, length(min = 1, max = 200))]
    pub ranges: Vec<SerialRange>,
    /// Why.
    #[schema(value_type = String, max_length = 2000, example = "Thay mẫu thẻ")]
    pub reason: Prose<2000>,
}

/// Serials that a council destroys.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BlankDestroy {
    /// Of which blank.
    #[serde(rename = "type")]
    pub blank_type: BlankType,
    /// Which: spoiled, recalled, or come back from people.
    #[validate(nested, length(min = 1, max = 200))]
    pub ranges: Vec<SerialRange>,
    /// Whose store; one's own where it is not said.
    pub organisation_id: Option<OrganisationId>,
    /// Why.
    #[schema(value_type = String, max_length = 2000, example = "Phôi in hỏng")]
    pub reason: Prose<2000>,
    /// The minutes.
    #[validate(nested)]
    pub minutes: Minutes,
    /// At least three people.
    #[validate(nested, length(min = 3, max = 20))]
    #[schema(example = json!([
        { "name": "Nông Văn Thử", "role": "Chủ tịch hội đồng" },
        { "name": "Lò Thị Mẫu", "role": "Thư ký" },
        { "name": "Vi Văn Ví", "role": "Ủy viên" },
    ]))]
    pub council: Vec<CouncilMember>,
}

/// A mistake that is to be undone.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BlankReverse {
    /// The paper that was wrong.
    pub paper_id: BlankPaperId,
    /// Why.
    #[schema(value_type = String, max_length = 2000, example = "Nhập sai số cuối")]
    pub reason: Prose<2000>,
}

/// The report of a destruction to those above.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BlankReport {
    /// Its number.
    #[schema(value_type = String, max_length = 40, example = "45/BC-TTTGPL")]
    pub number: Line<40>,
    /// The day.
    #[serde(deserialize_with = "strict::date")]
    pub on: NaiveDate,
}

/// What people said with a paper.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Said {
    pub reason: Option<Prose<2000>>,
    pub order: Option<Line<100>>,
    pub printed_on: Option<NaiveDate>,
    pub minutes: Option<Minutes>,
    pub police: Option<PoliceNotice>,
    pub council: Vec<CouncilMember>,
    /// Why it was not approved, what was missing.
    pub answer: Option<Prose<2000>>,
    pub report: Option<BlankReport>,
    pub printer: Option<Line<200>>,
    pub ordered_on: Option<NaiveDate>,
    pub template_id: Option<BlankTemplateId>,
    /// How many were asked for, where fewer were approved.
    pub asked: Option<i64>,
    /// How many a closed stock-take found in store by the book, and where it differs.
    pub book: Option<i64>,
    #[serde(default)]
    pub differences: Vec<Explained>,
}

impl Said {
    /// The reason alone.
    pub fn reason(reason: Prose<2000>) -> Self {
        Self { reason: Some(reason), ..Self::default() }
    }
}

/// Who did a part, and when.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = BlankPart)]
pub struct Part {
    /// Who.
    pub account_id: AccountId,
    /// The name.
    #[schema(example = "Hoàng Thị Thảo")]
    pub name: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// A paper.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BlankPaper)]
pub struct PaperView {
    /// Id.
    pub id: BlankPaperId,
    /// Version, to be sent as `If-Match`.
    pub version: i32,
    /// Its number.
    #[schema(example = "PX-12/2026")]
    pub code: String,
    /// What it is.
    pub kind: PaperKind,
    /// Where it stands.
    pub state: PaperState,
    /// Of which blank.
    #[serde(rename = "type")]
    pub blank_type: BlankType,
    /// Whose blanks they are, or will be.
    pub organisation_id: OrganisationId,
    /// Its name.
    #[schema(example = "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lạng Sơn")]
    pub organisation_name: String,
    /// How many; of a request those that were approved, once they were.
    #[schema(example = 50)]
    pub quantity: i64,
    /// How many were asked for, where fewer were approved.
    #[schema(example = 60)]
    pub asked_quantity: Option<i64>,
    /// Of a request, how many were sent for it.
    #[schema(example = 30)]
    pub shipped_quantity: Option<i64>,
    /// Which; a request names none, a stock-take those that were counted.
    pub ranges: Vec<RangeView>,
    /// Those that did not arrive, or were not counted.
    pub missing: Vec<RangeView>,
    /// The request that a shipment answers, the order of a lot, the paper that a reversal undoes.
    pub of_id: Option<BlankPaperId>,
    /// Until when a request is to be met: 7 working days for cards (TT 12/2018 Đ.12a).
    pub due_at: Option<DateTime<Utc>>,
    /// Until when a destruction is to be reported: 15 days after its minutes (certificate-blanks.md 2).
    pub report_due_on: Option<NaiveDate>,
    /// The report of a destruction.
    pub report: Option<BlankReport>,
    /// Why.
    pub reason: Option<String>,
    /// The number of a print order, or that of a lot's.
    pub order: Option<String>,
    /// The day a lot was printed.
    pub printed_on: Option<NaiveDate>,
    /// Who prints what is ordered.
    pub printer: Option<String>,
    /// The day of a print order.
    pub ordered_on: Option<NaiveDate>,
    /// The design that is ordered.
    pub template_id: Option<BlankTemplateId>,
    /// The minutes.
    pub minutes: Option<Minutes>,
    /// The notice to the police of a loss.
    pub police: Option<PoliceNotice>,
    /// The council of a destruction, those who counted.
    pub council: Vec<CouncilMember>,
    /// Why it was not approved, what was found missing.
    pub answer: Option<String>,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// Who proposed it; nobody where it was written down at once.
    pub proposed: Option<Part>,
    /// Who approved, rejected or gave it up.
    pub decided: Option<Part>,
    /// Who handed the blanks out, or wrote down what became of them.
    pub kept: Option<Part>,
    /// Who took them in.
    pub confirmed: Option<Part>,
}

impl Minutes {
    /// The day by which a destruction with these minutes is to be reported.
    pub fn report_due_on(&self) -> Option<NaiveDate> {
        let period = in_force(seed_deadlines(), Duty::ReportDestruction, self.on)?;
        match period.due(start_of_day(self.on), Calendar::seed(), false).ok()?.end {
            End::Day(day) => Some(day),
            End::Instant(at) => Some(day_in_vietnam(at)),
        }
    }
}

impl Listed for PaperView {
    const FILE: &'static str = "chung-tu-phoi";
    const TAKING: Taking = Taking::Logged("blank_paper_export");
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Số", cell: |row| row.code.as_str().into() },
        Column { title: "Chứng từ", cell: |row| row.kind.words().vi.into() },
        Column { title: "Tình trạng", cell: |row| row.state.words().vi.into() },
        Column { title: "Loại phôi", cell: |row| row.blank_type.as_str().into() },
        Column { title: "Đơn vị", cell: |row| row.organisation_name.as_str().into() },
        Column { title: "Số lượng", cell: |row| row.quantity.into() },
        Column { title: "Dải số seri", cell: |row| printed(&row.ranges).into() },
        Column { title: "Thiếu", cell: |row| printed(&row.missing).into() },
        Column { title: "Hạn cấp", cell: |row| crate::platform::export::last_day(row.due_at) },
        Column { title: "Lập ngày", cell: |row| row.created_at.into() },
        Column { title: "Người đề nghị", cell: |row| name(row.proposed.as_ref()).into() },
        Column { title: "Người duyệt", cell: |row| name(row.decided.as_ref()).into() },
        Column { title: "Thủ kho", cell: |row| name(row.kept.as_ref()).into() },
        Column { title: "Người nhận", cell: |row| name(row.confirmed.as_ref()).into() },
    ];
}

fn printed(ranges: &[RangeView]) -> String {
    let one = |range: &RangeView| format!("{}–{}", range.first, range.last);
    ranges.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn name(part: Option<&Part>) -> Option<String> {
    part.map(|part| part.name.clone())
}

/// Which papers.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PaperQuery {
    /// What they are.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "shipment")]
    pub kind: Option<PaperKind>,
    /// Where they stand.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "proposed")]
    pub state: Option<PaperState>,
    /// Of which blank.
    #[serde(rename = "type", default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "TGV")]
    pub blank_type: Option<BlankType>,
    /// Whose.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub organisation_id: Option<OrganisationId>,
    /// Requests that were not met in time, or those that were or still may be.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<bool>, example = true)]
    pub overdue: Option<bool>,
    /// Those that wait for somebody, or the others. An approved order to print waits for its lots, and for nobody here.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<bool>, example = true)]
    pub waiting: Option<bool>,
}

/// Whether a step may be taken now.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BlankPaperActionView)]
pub struct PaperActionView {
    /// The step.
    pub action: PaperEvent,
    /// Whether the caller may take it now.
    pub allowed: bool,
    /// The stable code of why not.
    pub code: Option<String>,
    /// Why not: the words of the 409 that the step would answer with.
    pub why_not: Option<String>,
}
