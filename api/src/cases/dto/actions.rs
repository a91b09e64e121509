//! What the steps of a case ask for. Each body knows its event and makes the step.

use crate::{
    cases::{
        repo::{CaseRow, Change, OUTCOME},
        service::transition::Step,
    },
    platform::{Ctx, Problem, extract::Nothing},
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    calendar::day_in_vietnam,
    cases::{CaseEvent, EndReason},
    eligibility::ProofCode,
    ids::{DocumentId, OrganisationId},
    partial_date::strict,
    text::{Line, Prose},
};
use utoipa::ToSchema;
use validator::Validate;

/// Whether a step may be taken now.
#[derive(Debug, Serialize, ToSchema)]
pub struct ActionView {
    /// The step.
    pub action: CaseEvent,
    /// Whether the caller may take it now.
    pub allowed: bool,
    /// Why not: the words of the 409 that the step would answer with.
    pub why_not: Option<String>,
}

/// A body that makes a step.
pub trait Action: for<'de> Deserialize<'de> + Validate + 'static {
    /// Reads the body against the case; refuses what the fields alone cannot tell.
    fn step(self, ctx: &Ctx, row: &CaseRow) -> Result<Step, Problem>;
}

impl Action for Nothing {
    fn step(self, _: &Ctx, _: &CaseRow) -> Result<Step, Problem> {
        Ok(Step::default())
    }
}

/// A step with its reason.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reasoned {
    /// Why, in words.
    pub reason: Prose<1000>,
    /// The paper that says so, if it is filed.
    pub document_id: Option<DocumentId>,
}

impl Action for Reasoned {
    fn step(self, _: &Ctx, _: &CaseRow) -> Result<Step, Problem> {
        Ok(Step::default().tell("reason", self.reason).by(self.document_id))
    }
}

/// A decision of a proceedings body.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Decided {
    /// Day of the decision.
    #[serde(deserialize_with = "strict::date")]
    pub on: NaiveDate,
    /// The body.
    pub body_name: Option<Line<200>>,
    /// What it decided and why.
    pub reason: Option<Prose<1000>>,
    /// When the decision came in, if not now: the clock of a replacement runs from here.
    #[serde(default, deserialize_with = "strict::optional_instant")]
    pub received_at: Option<DateTime<Utc>>,
    /// The decision, if it is filed.
    pub document_id: Option<DocumentId>,
}

impl Action for Decided {
    fn step(self, ctx: &Ctx, row: &CaseRow) -> Result<Step, Problem> {
        since_acceptance(row, self.on)?;
        let mut step = Step::default().on(ctx, self.on)?;
        step.at = self.received_at;
        step.told_at = self.received_at;
        if step.at.is_some_and(|at| at > ctx.now || at < row.accepted_at) {
            return Err(Problem::field(
                "/received_at",
                "range",
                "Phải sau khi thụ lý và không ở tương lai",
                "After the acceptance and not in the future",
            ));
        }
        Ok(step.tell("body_name", self.body_name).tell("reason", self.reason).by(self.document_id))
    }
}

/// The practitioner declines or must stop.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Decline {
    /// The ground of Luật TGPL Đ.25 kh.1 or kh.2, or the end of the contract, in words.
    pub reason: Prose<1000>,
}

impl Action for Decline {
    fn step(self, _: &Ctx, _: &CaseRow) -> Result<Step, Problem> {
        Ok(Step::default().tell("reason", self.reason))
    }
}

/// The wish for another practitioner is not granted.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RefuseChange {
    /// Why none of the grounds of Luật TGPL Đ.25 kh.1–2 holds.
    pub reason: Prose<1000>,
}

impl Action for RefuseChange {
    fn step(self, _: &Ctx, _: &CaseRow) -> Result<Step, Problem> {
        let mut step = Step::default().tell("reason", &self.reason);
        step.fields.insert("answer".into(), "không chấp nhận".into());
        Ok(step)
    }
}

/// A petition to a state body.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Petition {
    /// What is petitioned.
    pub reason: Prose<1000>,
    /// The state body.
    pub body_name: Option<Line<200>>,
    /// A complicated matter: the longer period to answer (Luật TGPL Đ.36).
    #[serde(default)]
    pub complicated: bool,
}

impl Action for Petition {
    fn step(self, _: &Ctx, _: &CaseRow) -> Result<Step, Problem> {
        let step = Step { extended: self.complicated, ..Step::default() };
        Ok(step.tell("reason", self.reason).tell("body_name", self.body_name))
    }
}

/// The work is done.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PrepareCompletion {
    /// The result in a sentence.
    pub outcome: Prose<1000>,
}

impl Action for PrepareCompletion {
    fn step(self, ctx: &Ctx, row: &CaseRow) -> Result<Step, Problem> {
        let outcome = OUTCOME.seal(&ctx.services.keys, row.id.0, &self.outcome)?;
        let change = Change { outcome: Some(Some(outcome)), ..Change::default() };
        Ok(Step { change, ..Step::default() })
    }
}

/// The head confirms.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Complete {
    /// Day of the end.
    #[serde(deserialize_with = "strict::date")]
    pub on: NaiveDate,
}

impl Action for Complete {
    fn step(self, ctx: &Ctx, row: &CaseRow) -> Result<Step, Problem> {
        ended(ctx, row, self.on, EndReason::Completed)
    }
}

/// Proof that was to follow.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SupplyProof {
    /// Codes of the papers that were seen; they are added to those already there.
    #[validate(length(min = 1, max = 50))]
    #[schema(min_items = 1, max_items = 50, example = json!(["P-HN-1"]))]
    pub proofs: Vec<ProofCode>,
}

/// Proof was not supplied in time (TT 12/2018 Đ.6 kh.2).
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProofExpired {}

impl Action for ProofExpired {
    fn step(self, ctx: &Ctx, row: &CaseRow) -> Result<Step, Problem> {
        let mut step = ended(ctx, row, ctx.today(), EndReason::ProofNotSupplied)?;
        let reason =
            "Hết thời hạn bổ sung, chưa có giấy tờ chứng minh thuộc diện người được trợ giúp pháp lý.";
        step.fields.insert("ground".into(), "khoản 2 Điều 6 Thông tư số 12/2018/TT-BTP".into());
        Ok(step.tell("reason", reason).tell("end_reason", EndReason::ProofNotSupplied))
    }
}

/// The case is not continued (Luật TGPL Đ.37).
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Discontinue {
    /// `withdrawn`, `refusal_ground` or `prohibited_act`.
    pub end_reason: EndReason,
    /// Why, as the notice says it.
    pub reason: Prose<1000>,
    /// Day of the end, if not today.
    #[serde(default, deserialize_with = "strict::optional_date")]
    pub on: Option<NaiveDate>,
}

impl Action for Discontinue {
    fn step(self, ctx: &Ctx, row: &CaseRow) -> Result<Step, Problem> {
        let ground = match self.end_reason {
            EndReason::Withdrawn => {
                "người được trợ giúp pháp lý rút yêu cầu (Điều 37 Luật Trợ giúp pháp lý, Điều 9 Thông tư số 12/2018/TT-BTP)"
            }
            EndReason::RefusalGround => "khoản 3 Điều 30 và Điều 37 Luật Trợ giúp pháp lý",
            EndReason::ProhibitedAct => "khoản 2 Điều 6 và Điều 37 Luật Trợ giúp pháp lý",
            _ => {
                return Err(Problem::field(
                    "/end_reason",
                    "unknown_value",
                    "Căn cứ này không thuộc trường hợp không tiếp tục thực hiện",
                    "Not a ground on which a case is not continued",
                ));
            }
        };
        let mut step = ended(ctx, row, self.on.unwrap_or_else(|| ctx.today()), self.end_reason)?;
        step.fields.insert("ground".into(), ground.into());
        Ok(step.tell("reason", self.reason).tell("end_reason", self.end_reason))
    }
}

/// A proceedings body ended the matter.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Terminate {
    /// Day of the decision.
    #[serde(deserialize_with = "strict::date")]
    pub on: NaiveDate,
    /// What it says.
    pub reason: Prose<1000>,
    /// The body.
    pub body_name: Option<Line<200>>,
}

impl Action for Terminate {
    fn step(self, ctx: &Ctx, row: &CaseRow) -> Result<Step, Problem> {
        let step = ended(ctx, row, self.on, EndReason::TerminatedByLaw)?;
        Ok(step.tell("reason", self.reason).tell("body_name", self.body_name))
    }
}

/// The file goes to the organisation.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HandOver {
    /// Day of the hand-over.
    #[serde(deserialize_with = "strict::date")]
    pub on: NaiveDate,
}

impl Action for HandOver {
    fn step(self, ctx: &Ctx, row: &CaseRow) -> Result<Step, Problem> {
        if row.ended_on.is_some_and(|ended| self.on < ended) {
            return Err(Problem::field(
                "/on",
                "range",
                "Hồ sơ được bàn giao sau khi vụ việc kết thúc",
                "The file is handed over after the end of the case",
            ));
        }
        let mut step = Step::default().on(ctx, self.on)?;
        step.change.file_received_on = Some(self.on);
        Ok(step)
    }
}

/// Another provider is asked to take the case over (Luật TGPL Đ.35).
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CaseTransfer)]
pub struct Transfer {
    /// The provider.
    pub organisation_id: OrganisationId,
    /// Why.
    pub reason: Prose<1000>,
}

fn ended(ctx: &Ctx, row: &CaseRow, on: NaiveDate, reason: EndReason) -> Result<Step, Problem> {
    since_acceptance(row, on)?;
    let mut step = Step::default().on(ctx, on)?;
    step.change.ended_on = Some(on);
    step.change.end_reason = Some(reason);
    Ok(step)
}

fn since_acceptance(row: &CaseRow, on: NaiveDate) -> Result<(), Problem> {
    if on < day_in_vietnam(row.accepted_at) {
        return Err(Problem::field(
            "/on",
            "range",
            "Không thể trước ngày thụ lý",
            "Not before the case was accepted",
        ));
    }
    Ok(())
}
