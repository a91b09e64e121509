//! The record that a document belongs to: its rights are the document's rights.
//!
//! Papers of a request are the request's until it is accepted; from then on they are part of the case's file.

use crate::platform::{Ctx, Problem, problem::Code};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tgpl_domain::{
    cases::CaseState,
    ids::{CaseId, OrganisationId, PractitionerId, RequestId},
    policy::{Decision, Facts, Permission},
    requests::RequestState,
};
use tgpl_schema::{cases, requests};
use uuid::Uuid;

/// Who holds a document.
pub struct Holder {
    /// The request, also of a case's file.
    pub request: Uuid,
    /// The case, once there is one.
    pub case: Option<Uuid>,
    /// The provider.
    pub organisation: OrganisationId,
    /// Minor, HIV, trafficking or violence: proofs are of class S4.
    pub sealed: bool,
    /// What the policy needs to know.
    pub facts: Facts,
    open: bool,
}

type RequestRow = (Uuid, Uuid, Option<Uuid>, RequestState, Option<Uuid>, bool);
type CaseRow = (Uuid, Uuid, Uuid, Option<Uuid>, Vec<PractitionerId>, CaseState, bool);

impl Holder {
    /// The request, or the case that it became. Rows are locked against a change of state when `lock` is set.
    pub async fn of_request(
        conn: &mut AsyncPgConnection,
        id: RequestId,
        lock: bool,
    ) -> Result<Self, Problem> {
        let found = requests::table.filter(requests::id.eq(id.0)).select((
            requests::id,
            requests::organisation_id,
            requests::branch_id,
            requests::state,
            requests::case_id,
            requests::sealed,
        ));
        let row: Option<RequestRow> = if lock {
            found.for_share().first(conn).await.optional()?
        } else {
            found.first(conn).await.optional()?
        };
        let (request, organisation, branch, state, case, sealed) = row.ok_or_else(Problem::not_found)?;
        if let Some(case) = case {
            return Self::of_case(conn, CaseId(case), lock).await;
        }
        let open =
            !matches!(state, RequestState::Refused | RequestState::TransferredOut | RequestState::Withdrawn);
        Ok(Self {
            request,
            case: None,
            organisation: OrganisationId(organisation),
            sealed,
            facts: facts(organisation, branch, Vec::new()),
            open,
        })
    }

    /// The case.
    pub async fn of_case(conn: &mut AsyncPgConnection, id: CaseId, lock: bool) -> Result<Self, Problem> {
        let found = cases::table.filter(cases::id.eq(id.0)).select((
            cases::id,
            cases::request_id,
            cases::organisation_id,
            cases::branch_id,
            cases::practitioner_ids,
            cases::state,
            cases::sealed,
        ));
        let row: Option<CaseRow> = if lock {
            found.for_share().first(conn).await.optional()?
        } else {
            found.first(conn).await.optional()?
        };
        let (case, request, organisation, branch, practitioners, state, sealed) =
            row.ok_or_else(Problem::not_found)?;
        Ok(Self {
            request,
            case: Some(case),
            organisation: OrganisationId(organisation),
            sealed,
            facts: facts(organisation, branch, practitioners),
            open: !matches!(state, CaseState::Archived | CaseState::TransferredOut),
        })
    }

    /// The holder of a document by its two references.
    pub async fn of(
        conn: &mut AsyncPgConnection,
        case: Option<Uuid>,
        request: Option<Uuid>,
    ) -> Result<Self, Problem> {
        match (case, request) {
            (Some(case), _) => Self::of_case(conn, CaseId(case), false).await,
            (None, Some(request)) => Self::of_request(conn, RequestId(request), false).await,
            (None, None) => Err(Problem::not_found()),
        }
    }

    /// Refuses whoever may not read the documents here. Answers whether those of class S4 may be read too.
    pub fn may_read(&self, ctx: &Ctx) -> Result<bool, Problem> {
        self.authorise(ctx, Permission::RequestDocumentRead, Permission::CaseDocumentRead)?;
        let sealed = ctx.actor.decide(Permission::EligibilityReadSealed, &self.facts);
        Ok(matches!(sealed, Decision::Allow { .. }))
    }

    /// A clerk is told that the papers of an own request are now the case's file; to a stranger it is not there.
    fn authorise(&self, ctx: &Ctx, of_request: Permission, of_case: Permission) -> Result<bool, Problem> {
        if self.case.is_none() {
            return ctx.authorise(of_request, &self.facts);
        }
        ctx.authorise(of_case, &self.facts).or_else(|refusal| {
            if refusal.code == Code::forbidden {
                ctx.authorise(of_request, &self.facts)?;
            }
            Err(refusal)
        })
    }

    /// Refuses whoever may not add documents here, and additions to what is closed.
    pub fn may_add(&self, ctx: &Ctx) -> Result<(), Problem> {
        self.authorise(ctx, Permission::RequestDocumentCreate, Permission::CaseDocumentCreate)?;
        if self.open {
            return Ok(());
        }
        Err(Problem::new(Code::not_allowed_now).because(
            "Hồ sơ đã đóng, không nhận thêm tài liệu",
            "The file is closed and takes no more documents",
        ))
    }
}

fn facts(organisation: Uuid, branch: Option<Uuid>, practitioners: Vec<PractitionerId>) -> Facts {
    Facts {
        organisation: Some(OrganisationId(organisation)),
        branch: branch.map(OrganisationId),
        practitioners,
        ..Facts::default()
    }
}
