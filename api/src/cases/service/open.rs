//! The entry in the register of cases (*thụ lý*): the moment from which every time limit runs (TT 12/2018 Đ.5).

use super::duties::{self, Happening};
use crate::{
    cases::repo::{GROUNDS, Grounds, MATTER},
    obligations::service::Subject,
    platform::{
        Ctx, Problem, Tx,
        audit::{self, Act, Class},
        history::{self, Entry},
        numbers::{self, Book},
    },
};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use serde_json::{Value, json};
use tgpl_domain::{
    case_code::{CaseCode, UnitCode},
    cases::{CaseFacts, CaseState, Form, ProceduralStatus, Role, opening},
    deadlines::AssignmentFacts,
    ids::{CaseId, OrganisationId, PersonId, RequestId},
};
use tgpl_schema::{case_eligibilities, case_matters, cases, organisations};

/// A case about to be entered in the register.
pub struct OpenCase {
    /// The provider.
    pub organisation: OrganisationId,
    /// The branch that keeps its own register, if one does.
    pub branch: Option<OrganisationId>,
    /// The accepted request.
    pub request_id: RequestId,
    /// The person helped.
    pub person_id: PersonId,
    /// Form of aid.
    pub form: Form,
    /// Role in court; with court participation only.
    pub role: Option<Role>,
    /// Code of the field of law.
    pub field: String,
    /// Day of the request's receipt: the year of the code (TT 12/2018 Đ.11).
    pub received_on: NaiveDate,
    /// The entry in the register.
    pub accepted_at: DateTime<Utc>,
    /// What it is about (S3); `proceedings` in it names the kind of proceedings.
    pub matter: Value,
    /// What the person is in the proceedings.
    pub status: Option<ProceduralStatus>,
    /// When a proceedings body's notice came in, if one did.
    pub notice_received_at: Option<DateTime<Utc>>,
    /// A defender must be appointed by the proceedings body.
    pub appointed_defence: bool,
    /// Codes of the groups the person belongs to, the one that statistics count, the proofs seen (S3).
    pub grounds: Grounds,
    /// The version of the rules that the groups were found by.
    pub law_version: Option<String>,
    /// Proof follows within DL03.
    pub proof_pending: bool,
    /// The longer period of DL03 holds: a specially difficult area, or force majeure.
    pub proof_extended: bool,
    /// Accepted on a ground of urgency (TT 12/2018 Đ.6 kh.1).
    pub urgent: bool,
    /// Minor, HIV, trafficking or violence.
    pub sealed: bool,
    /// The number that the paper book gave; none takes the next.
    pub imported_code: Option<CaseCode>,
    /// The case that this one continues after a transfer.
    pub origin_case_id: Option<CaseId>,
}

/// Enters a case: takes its number, without gap or repeat for organisation or branch, form and year; keeps its
/// matter and eligibility; starts the duties of acceptance; records, audits and announces.
///
/// The numbers of the paper book are kept and the counter goes on after the highest. Refuses with
/// `already_exists` when the organisation's register has the code already.
pub async fn open(tx: &mut Tx, ctx: &Ctx, open: OpenCase) -> Result<CaseId, Problem> {
    let id = CaseId::new();
    let facts = CaseFacts { proof_pending: open.proof_pending, ..CaseFacts::opened(open.form, open.role) };
    let subject = Subject { kind: "case", id: id.0, organisation: open.organisation, branch: open.branch };
    let happening = Happening {
        subject,
        carrier: None,
        at: open.accepted_at,
        // The longer time is that of the proof; the advice has its own.
        extended: open.proof_pending && open.proof_extended,
        assignment: Some(AssignmentFacts {
            form: open.form,
            status: open.status,
            notice_received_at: open.notice_received_at,
            appointed_defence: open.appointed_defence,
            urgent: open.urgent,
            accepted_at: open.accepted_at,
        }),
        to: CaseState::Accepted,
    };
    let begun = duties::carry_out(tx, ctx, &happening, &opening(&facts)).await?;
    let next = begun.into_iter().map(|(duty, due)| (due, duty.as_str().to_owned())).min();
    let (next_due_at, next_code) = next.unzip();
    // Last, so that the book is held no longer than it must be.
    let code = number(tx, &open).await?;
    insert(tx, ctx, id, &code, &open, next_code, next_due_at).await?;
    Ok(id)
}

/// The case and all that is written about it, in one batch: nothing in it waits for another's answer.
async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CaseId,
    code: &CaseCode,
    open: &OpenCase,
    next_code: Option<String>,
    next_due_at: Option<DateTime<Utc>>,
) -> Result<(), Problem> {
    let (organisation, keys) = (open.organisation.0, &ctx.services.keys);
    let case = diesel::insert_into(cases::table).values((
        (
            cases::id.eq(id.0),
            cases::organisation_id.eq(organisation),
            cases::branch_id.eq(open.branch.map(|branch| branch.0)),
            cases::code.eq(code.to_string()),
            cases::code_number.eq(i32::try_from(code.number).unwrap_or(i32::MAX)),
            cases::code_year.eq(code.year),
            cases::state.eq(CaseState::Accepted),
            cases::form.eq(open.form),
            cases::role.eq(open.role),
            cases::field.eq(&open.field),
            cases::person_id.eq(open.person_id.0),
            cases::request_id.eq(open.request_id.0),
        ),
        (
            cases::received_on.eq(open.received_on),
            cases::accepted_at.eq(open.accepted_at),
            cases::proof_pending.eq(open.proof_pending),
            cases::urgent.eq(open.urgent),
            cases::sealed.eq(open.sealed),
            cases::origin_case_id.eq(open.origin_case_id.map(|origin| origin.0)),
            cases::next_code.eq(next_code),
            cases::next_due_at.eq(next_due_at),
            cases::author_id.eq(ctx.actor.account.0),
            cases::created_at.eq(ctx.now),
        ),
    ));
    let matter = diesel::insert_into(case_matters::table).values((
        case_matters::case_id.eq(id.0),
        case_matters::organisation_id.eq(organisation),
        case_matters::matter.eq(MATTER.seal(keys, id.0, &open.matter)?),
    ));
    let eligibility = diesel::insert_into(case_eligibilities::table).values((
        case_eligibilities::case_id.eq(id.0),
        case_eligibilities::organisation_id.eq(organisation),
        case_eligibilities::grounds.eq(GROUNDS.seal(keys, id.0, &open.grounds)?),
        case_eligibilities::law_version.eq(&open.law_version),
    ));
    let entry = Entry {
        subject: ("case", id.0),
        organisation: open.organisation,
        event: "open",
        from: None,
        to: CaseState::Accepted.as_str(),
        detail: json!({ "code": code }),
    };
    let act = Act {
        act: "case_open",
        object: ("case", id.0),
        organisation: open.organisation,
        class: Class::of_record(open.sealed),
        fields: &["code", "form", "matter", "eligibility"],
        reason: None,
    };
    let [mut first, mut second, mut third, mut told, mut logged] = [&*tx; 5];
    let (case, matter, eligibility, told, logged) = futures_util::join!(
        case.execute(&mut first),
        matter.execute(&mut second),
        eligibility.execute(&mut third),
        history::write(&mut told, ctx, &entry),
        audit::record(&mut logged, ctx, &act),
    );
    case?;
    matter?;
    eligibility?;
    told?;
    logged
}

/// The number that the paper book gave, or the next of the register.
async fn number(tx: &mut Tx, open: &OpenCase) -> Result<CaseCode, Problem> {
    let unit = open.branch.unwrap_or(open.organisation);
    let (form, year) = match &open.imported_code {
        Some(code) => (code.form, code.year),
        None => (open.form, open.received_on.year()),
    };
    let name = format!("case.{}", form.code());
    let book = Book { organisation: open.organisation.0, unit: unit.0, name: &name, year };
    let letters: Option<String> =
        organisations::table.find(unit.0).select(organisations::case_unit).first(tx).await?;
    let letters = match letters {
        Some(letters) => UnitCode::parse(&letters).map_err(|error| Problem::internal(&error))?,
        None if open.branch.is_none() => UnitCode::centre(),
        None => {
            return Err(Problem::not_allowed(
                "Chi nhánh chưa có ký hiệu trong mã số hồ sơ (TT 12/2018 Đ.11)",
                "The branch has no letters for its case codes yet",
            ));
        }
    };
    if let Some(code) = &open.imported_code {
        if code.unit != letters {
            return Err(Problem::field(
                "/code",
                "invalid_value",
                format!("Mã số hồ sơ của đơn vị này bắt đầu bằng {}", letters.as_str()),
                format!("The codes of this unit begin with {}", letters.as_str()),
            ));
        }
        numbers::used(tx, book, i32::try_from(code.number).unwrap_or(i32::MAX)).await?;
        return Ok(code.clone());
    }
    let number = u32::try_from(numbers::take(tx, book).await?).unwrap_or_default();
    Ok(CaseCode { unit: letters, form, number, year })
}
