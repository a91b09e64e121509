//! Wire types of the files.

use crate::platform::{Column, Listed, Taking, export::last_day, extract::from_text};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    cards::{CardBody, CardFileEvent, CardFileState, CardKind, CardProcedure, OldBlank, WithdrawalGround},
    ids::{CardFileId, CardId, OrganisationId, PractitionerId},
    partial_date::strict,
    text::{Line, Prose},
};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A file about a card.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "kind": "TGV",
    "procedure": "issue",
    "practitioner_id": "01935b6e-7d7a-7cc3-98c4-dc0c0c07398f",
    "received_on": "2026-11-20",
}))]
pub struct CardFileCreate {
    /// Whose card it is.
    pub kind: CardKind,
    /// What is asked for.
    pub procedure: CardProcedure,
    /// The officer or collaborator; of a re-issue or withdrawal, the holder of a valid card.
    pub practitioner_id: Option<PractitionerId>,
    /// The card that is to be issued again or withdrawn.
    pub card_id: Option<CardId>,
    /// The day on which whoever prepares it received it.
    #[schema(example = "2026-11-20")]
    #[serde(deserialize_with = "strict::date")]
    pub received_on: NaiveDate,
    /// The ground of a withdrawal, and of it alone.
    pub ground: Option<WithdrawalGround>,
    /// Why: of a re-issue always.
    #[schema(value_type = Option<String>, max_length = 2000, example = "Thẻ bị hỏng")]
    pub reason: Option<Prose<2000>>,
}

/// The file goes to whoever decides it.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CardFileForward {
    /// The day on which they received it; today where it is not said.
    #[schema(example = "2026-11-23")]
    #[serde(default, deserialize_with = "strict::optional_date")]
    pub forwarded_on: Option<NaiveDate>,
}

/// The decision to issue, to issue again or to withdraw.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_field_names, reason = "the word on the wire")]
pub struct CardFileGrant {
    /// Its number.
    #[schema(value_type = String, max_length = 60, example = "812/QĐ-UBND")]
    pub decision_number: Line<60>,
    /// Its day.
    #[schema(example = "2026-11-23")]
    #[serde(deserialize_with = "strict::date")]
    pub decision_on: NaiveDate,
    /// Who decided.
    #[schema(value_type = String, max_length = 200, example = "Chủ tịch UBND tỉnh Lạng Sơn")]
    pub decision_by: Line<200>,
}

/// Why a file is not sent on, or decided against.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CardFileRefuse {
    /// In words.
    #[schema(value_type = String, max_length = 2000, example = "Chưa đủ điều kiện theo Điều 19 Luật Trợ giúp pháp lý")]
    pub reason: Prose<2000>,
}

/// A decision is carried out.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CardFileCarryOut {
    /// The blank that is used; the first that the unit has in store where it is not said.
    #[schema(value_type = Option<String>, max_length = 20, example = "A000001")]
    pub serial: Option<Line<20>>,
    /// The number of a first card, as the province's pattern has it; made of the register's number where it is not said.
    #[schema(value_type = Option<String>, max_length = 40, example = "00012/2026/TT-20/TGV")]
    pub number: Option<Line<40>>,
    /// The day of the first card, where the registry shows its number from before this register; today where it is not said.
    #[serde(default, deserialize_with = "strict::optional_date")]
    pub first_issued_on: Option<NaiveDate>,
    /// What became of the blank that is replaced or withdrawn; not needed where the ledger has it as lost.
    pub old_blank: Option<OldBlank>,
}

/// What people said with a file.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Said {
    pub reason: Option<Prose<2000>>,
    pub answer: Option<Prose<2000>>,
}

/// A body's part in a file.
#[derive(Debug, Serialize, ToSchema)]
pub struct CardStepView {
    /// Whose it is.
    pub body: CardBody,
    /// The duty, where the law sets a period.
    #[schema(example = "DL34")]
    pub duty: Option<String>,
    /// The same in words.
    #[schema(example = "Cấp lại thẻ CTV - Trung tâm")]
    pub label: Option<String>,
    /// The day from which the period runs.
    pub from_on: Option<NaiveDate>,
    /// Until when.
    pub due_at: Option<DateTime<Utc>>,
    /// The day on which it was done.
    pub done_on: Option<NaiveDate>,
}

/// A file about a card.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CardFile)]
pub struct CardFileView {
    /// Id.
    pub id: CardFileId,
    /// Version, to be sent as `If-Match`.
    pub version: i32,
    /// Its number.
    #[schema(example = "HS-12/2026")]
    pub code: String,
    /// Whose card it is.
    pub kind: CardKind,
    /// What is asked for.
    pub procedure: CardProcedure,
    /// Where it stands.
    pub state: CardFileState,
    /// The centre.
    pub organisation_id: OrganisationId,
    /// Its name.
    #[schema(example = "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lạng Sơn")]
    pub organisation_name: String,
    /// Whose card.
    pub practitioner_id: PractitionerId,
    /// The name.
    #[schema(example = "Lương Thị Thử Nghiệm")]
    pub full_name: String,
    /// The card; of a first one, once it is issued.
    pub card_id: Option<CardId>,
    /// The card's number.
    #[schema(example = "00012/2026/TT-20/TGV")]
    pub card_number: Option<String>,
    /// The ground of a withdrawal.
    pub ground: Option<WithdrawalGround>,
    /// Why it is asked for.
    pub reason: Option<String>,
    /// Why it was refused.
    pub answer: Option<String>,
    /// The day on which whoever prepares it received it.
    pub received_on: NaiveDate,
    /// Whose turn it is; nobody's once it is over.
    pub turn: Option<CardBody>,
    /// Until when, where the law sets a period.
    pub due_at: Option<DateTime<Utc>>,
    /// Whether that is over.
    pub overdue: bool,
    /// Who prepares and who decides, each with its period.
    pub steps: Vec<CardStepView>,
    /// The number of the decision.
    #[schema(example = "812/QĐ-UBND")]
    pub decision_number: Option<String>,
    /// Its day.
    pub decision_on: Option<NaiveDate>,
    /// Who decided.
    #[schema(example = "Chủ tịch UBND tỉnh Lạng Sơn")]
    pub decision_by: Option<String>,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// By whom.
    #[schema(example = "Hoàng Thị Thảo")]
    pub opened_by: String,
    /// When the decision was entered.
    pub decided_at: Option<DateTime<Utc>>,
    /// By whom.
    #[schema(example = "Nông Văn Thử")]
    pub decided_by: Option<String>,
    /// When it was carried out.
    pub done_at: Option<DateTime<Utc>>,
    /// By whom.
    #[schema(example = "Lò Thị Mẫu")]
    pub done_by: Option<String>,
}

impl Listed for CardFileView {
    const FILE: &'static str = "ho-so-the";
    const TAKING: Taking = Taking::Guarded("card_file_export");
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Số hồ sơ", cell: |row| row.code.as_str().into() },
        Column { title: "Họ và tên", cell: |row| row.full_name.as_str().into() },
        Column { title: "Loại thẻ", cell: |row| row.kind.as_str().into() },
        Column { title: "Thủ tục", cell: |row| row.procedure.words().vi.into() },
        Column { title: "Tình trạng", cell: |row| row.state.words().vi.into() },
        Column { title: "Đơn vị", cell: |row| row.organisation_name.as_str().into() },
        Column { title: "Ngày nhận", cell: |row| row.received_on.into() },
        Column { title: "Đang ở", cell: |row| row.turn.map(|body| body.words().vi).into() },
        Column { title: "Hạn", cell: |row| last_day(row.due_at) },
        Column { title: "Quyết định", cell: |row| row.decision_number.clone().into() },
        Column { title: "Ngày quyết định", cell: |row| row.decision_on.into() },
        Column { title: "Số thẻ", cell: |row| row.card_number.clone().into() },
    ];
}

/// Which files.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CardFileQuery {
    /// Whose cards.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "TGV")]
    pub kind: Option<CardKind>,
    /// Where they stand.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "received")]
    pub state: Option<CardFileState>,
    /// What is asked for.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "reissue")]
    pub procedure: Option<CardProcedure>,
    /// Those whose step is not done in time, or those whose step was or still may be.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<bool>, example = true)]
    pub overdue: Option<bool>,
    /// Of which centre.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub organisation_id: Option<OrganisationId>,
    /// About whom.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub practitioner_id: Option<PractitionerId>,
    /// About which card.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub card_id: Option<CardId>,
}

/// Whether a step may be taken now.
#[derive(Debug, Serialize, ToSchema)]
pub struct CardFileActionView {
    /// The step.
    pub action: CardFileEvent,
    /// Whether the caller may take it now.
    pub allowed: bool,
    /// The stable code of why not.
    pub code: Option<String>,
    /// Why not: the words of the 409 that the step would answer with.
    pub why_not: Option<String>,
}
