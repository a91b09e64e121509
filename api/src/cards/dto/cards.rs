//! Wire types of cards and certificates.

use crate::platform::{Column, Listed, Taking, extract::from_text};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    blanks::{BlankState, BlankType},
    cards::{CardKind, CardState, OldBlank, WithdrawalGround},
    ids::{CardFileId, CardId, CourseId, OrganisationId, PractitionerId},
    names::PersonName,
    partial_date::strict,
    text::{Line, Prose},
};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A card or certificate.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Card)]
pub struct CardView {
    /// Id.
    pub id: CardId,
    /// Version, to be sent as `If-Match`.
    pub version: i32,
    /// What it is.
    pub kind: BlankType,
    /// Its number; a re-issue keeps it.
    #[schema(example = "00012/2026/TT-20/TGV")]
    pub number: String,
    /// The year of the register in which it stands.
    #[schema(example = 2026)]
    pub register_year: i32,
    /// Its number there: continuous in a year, by kind and unit.
    #[schema(example = 12)]
    pub register_number: i32,
    /// The unit in whose register it stands.
    pub organisation_id: OrganisationId,
    /// Its name.
    #[schema(example = "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lạng Sơn")]
    pub organisation_name: String,
    /// Whose card it is; of a certificate where the registry has them.
    pub practitioner_id: Option<PractitionerId>,
    /// The course of a certificate.
    pub course_id: Option<CourseId>,
    /// The name as printed.
    #[schema(example = "Lương Thị Thử Nghiệm")]
    pub full_name: String,
    /// The year of birth.
    #[schema(example = 1990)]
    pub birth_year: Option<i32>,
    /// Whether it holds.
    pub state: CardState,
    /// The serial of its present blank.
    #[schema(example = "A000001")]
    pub serial: String,
    /// The day of the first issue.
    pub first_issued_on: NaiveDate,
    /// The day of issue as printed: of a re-issue, its own.
    pub issued_on: NaiveDate,
    /// Since when it is withdrawn.
    pub withdrawn_on: Option<NaiveDate>,
    /// Why.
    pub ground: Option<WithdrawalGround>,
}

/// A blank that a card was printed on.
#[derive(Debug, Serialize, ToSchema)]
pub struct CardBlankView {
    /// Its serial.
    #[schema(example = "A000001")]
    pub serial: String,
    /// The day of issue.
    pub issued_on: NaiveDate,
    /// Where it is now.
    pub state: BlankState,
    /// Whether the card is on it now.
    pub present: bool,
}

/// A card or certificate with its blanks.
#[derive(Debug, Serialize, ToSchema)]
pub struct CardDetail {
    /// The card.
    #[serde(flatten)]
    pub card: CardView,
    /// What it was printed on, the first first.
    pub blanks: Vec<CardBlankView>,
    /// The number of the decision that withdrew a certificate; of a card it stands with its file.
    #[schema(example = "52/QĐ-CPBGDPL")]
    pub withdrawal_number: Option<String>,
    /// Why a certificate was withdrawn.
    #[schema(example = "Kết quả kiểm tra của khóa bị hủy")]
    pub withdrawal_reason: Option<String>,
    /// Where the QR on it leads: the public check.
    #[schema(example = "https://tgpl.example/v/9QXRT4BDHW6C7K2M")]
    pub verify_url: String,
    /// Why the caller may not issue a certificate again: whoever entered the results of its course does not.
    pub why_not: Option<String>,
}

impl Listed for CardView {
    const FILE: &'static str = "so-cap-the";
    const TAKING: Taking = Taking::Guarded("card_export");
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Số thẻ", cell: |row| row.number.as_str().into() },
        Column { title: "Số vào sổ", cell: |row| i64::from(row.register_number).into() },
        Column { title: "Năm", cell: |row| i64::from(row.register_year).into() },
        Column { title: "Loại", cell: |row| row.kind.as_str().into() },
        Column { title: "Họ và tên", cell: |row| row.full_name.as_str().into() },
        Column { title: "Năm sinh", cell: |row| row.birth_year.map(i64::from).into() },
        Column { title: "Đơn vị", cell: |row| row.organisation_name.as_str().into() },
        Column { title: "Số seri phôi", cell: |row| row.serial.as_str().into() },
        Column { title: "Cấp lần đầu", cell: |row| row.first_issued_on.into() },
        Column { title: "Ngày cấp", cell: |row| row.issued_on.into() },
        Column { title: "Tình trạng", cell: |row| row.state.words().vi.into() },
        Column { title: "Ngày thu hồi", cell: |row| row.withdrawn_on.into() },
    ];
}

/// Which cards.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CardQuery {
    /// Whose.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "TGV")]
    pub kind: Option<CardKind>,
    /// Whether they hold.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "valid")]
    pub state: Option<CardState>,
    /// In whose register.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub organisation_id: Option<OrganisationId>,
    /// Of one officer or collaborator.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub practitioner_id: Option<PractitionerId>,
}

/// Which certificates.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CertificateQuery {
    /// Of one course.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub course_id: Option<CourseId>,
    /// Whether they hold.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "valid")]
    pub state: Option<CardState>,
    /// In whose register.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub organisation_id: Option<OrganisationId>,
    /// Of one practitioner.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, format = Uuid)]
    pub practitioner_id: Option<PractitionerId>,
}

/// A card is to be issued again, on a new blank.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CardReissue {
    /// The day on which whoever prepares it received the request.
    #[schema(example = "2026-11-20")]
    #[serde(deserialize_with = "strict::date")]
    pub received_on: NaiveDate,
    /// Why.
    #[schema(value_type = String, max_length = 2000, example = "Thẻ bị hỏng")]
    pub reason: Prose<2000>,
}

/// A card is to be withdrawn.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CardWithdraw {
    /// The day on which whoever prepares it began.
    #[schema(example = "2026-11-20")]
    #[serde(deserialize_with = "strict::date")]
    pub received_on: NaiveDate,
    /// The ground that the law has for it.
    pub ground: WithdrawalGround,
    /// What happened.
    #[schema(value_type = Option<String>, max_length = 2000, example = "Không tham gia vụ việc tố tụng trong hai năm liên tục")]
    pub reason: Option<Prose<2000>>,
}

/// A certificate for one who passed a course.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CertificateCreate {
    /// The course.
    pub course_id: CourseId,
    /// The name as it is printed; of a practitioner the registry's, and no other.
    #[schema(value_type = Option<String>, max_length = 100, example = "Lương Thị Thử Nghiệm")]
    pub full_name: Option<PersonName>,
    /// The year of birth; of a practitioner the registry's where it has one.
    #[validate(range(min = 1900, max = 2100))]
    #[schema(example = 1990)]
    pub birth_year: Option<i32>,
    /// Who it is, where the registry has them.
    pub practitioner_id: Option<PractitionerId>,
    /// The blank that is used; the first that the unit has in store where it is not said.
    #[schema(value_type = Option<String>, max_length = 20, example = "A000001")]
    pub serial: Option<Line<20>>,
    /// Its number; made of the register's number where it is not said.
    #[schema(value_type = Option<String>, max_length = 40, example = "00012/2026/TT-20/CC")]
    pub number: Option<Line<40>>,
}

/// A certificate on a new blank.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CertificateReissue {
    /// The blank that is used; the first that the unit has in store where it is not said.
    #[schema(value_type = Option<String>, max_length = 20, example = "A000002")]
    pub serial: Option<Line<20>>,
    /// What became of the blank that is replaced; not needed where the ledger has it as lost.
    pub old_blank: Option<OldBlank>,
}

/// A certificate is withdrawn by a decision.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CertificateWithdraw {
    /// The number of the decision.
    #[schema(value_type = String, max_length = 60, example = "52/QĐ-CPBGDPL")]
    pub decision_number: Line<60>,
    /// Its day: not before the certificate was issued.
    #[schema(example = "2026-11-20")]
    #[serde(deserialize_with = "strict::date")]
    pub decision_on: NaiveDate,
    /// The ground, in words.
    #[schema(value_type = String, max_length = 2000, example = "Kết quả kiểm tra của khóa bị hủy")]
    pub reason: Prose<2000>,
    /// What became of its blank; not needed where the ledger has it as lost.
    pub old_blank: Option<OldBlank>,
}

/// The use of a blank: for the card of a granted file, or for the certificate of a course.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "course_id": "01935b6e-7d7a-7cc3-98c4-dc0c0c07398f",
    "full_name": "Lương Thị Thử Nghiệm",
    "birth_year": 1990,
}))]
pub struct BlankIssue {
    /// The file that was granted.
    pub file_id: Option<CardFileId>,
    /// The course of a certificate.
    pub course_id: Option<CourseId>,
    /// The name on a certificate.
    #[schema(value_type = Option<String>, max_length = 100, example = "Lương Thị Thử Nghiệm")]
    pub full_name: Option<PersonName>,
    /// The year of birth on a certificate.
    #[validate(range(min = 1900, max = 2100))]
    #[schema(example = 1990)]
    pub birth_year: Option<i32>,
    /// Whose certificate, where the registry has them.
    pub practitioner_id: Option<PractitionerId>,
    /// The blank; the first that the unit has in store where it is not said.
    #[schema(value_type = Option<String>, max_length = 20, example = "A000001")]
    pub serial: Option<Line<20>>,
    /// The number; made of the register's number where it is not said.
    #[schema(value_type = Option<String>, max_length = 40, example = "00012/2026/TT-20/TGV")]
    pub number: Option<Line<40>>,
    /// Of a re-issue, what became of the blank that is replaced.
    pub old_blank: Option<OldBlank>,
}

/// A card that the law lets be withdrawn because its holder did nothing for two consecutive years.
#[derive(Debug, Serialize, ToSchema)]
pub struct CardProposal {
    /// The card.
    pub card_id: CardId,
    /// Its version, for `If-Match` of the withdrawal.
    pub card_version: i32,
    /// Its number.
    #[schema(example = "00012/2024/TT-20/TGV")]
    pub number: String,
    /// Whose card it is.
    pub kind: CardKind,
    /// The holder.
    pub practitioner_id: PractitionerId,
    /// The name.
    #[schema(example = "Lương Thị Thử Nghiệm")]
    pub full_name: String,
    /// The centre.
    pub organisation_id: OrganisationId,
    /// The ground of the law.
    pub ground: WithdrawalGround,
    /// What it rests on.
    pub figures: IdleFigures,
}

/// The figures behind a proposal.
#[derive(Debug, Serialize, ToSchema)]
pub struct IdleFigures {
    /// The last day on which the holder had a case that counts: of an officer a court case, of a collaborator any.
    pub last_case_on: Option<NaiveDate>,
    /// How many such cases there were in all.
    #[schema(example = 4)]
    pub cases: i64,
    /// From when the two years run: that day, or the first day of the card.
    pub idle_from: NaiveDate,
    /// Whole months since then.
    #[schema(example = 26)]
    pub idle_months: i32,
    /// Days of leave, sickness, maternity, study and the like that the registry has since then: for whoever decides.
    #[schema(example = 0)]
    pub absent_days: i64,
}
