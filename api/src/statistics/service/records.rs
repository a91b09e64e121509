//! The cases behind figures, as every list of them shows them.

pub use crate::statistics::dto::CaseRecord;

use crate::{
    platform::{Db, Problem, db::Rows, names},
    statistics::{repo, service::read::Case},
};
use std::collections::BTreeMap;
use tgpl_domain::ids::{CaseId, OrganisationId};
use uuid::Uuid;

/// A case, the unit that counts it, and what it adds to the figure.
#[derive(Debug, Clone, Copy)]
pub struct Behind {
    /// Which.
    pub case: Uuid,
    /// Whose it was when it was counted.
    pub organisation: Uuid,
    /// In hundredths of the figure's unit.
    pub hundredths: i64,
}

impl Behind {
    /// A case that adds so much.
    pub fn of(case: &Case, hundredths: i64) -> Self {
        Self { case: case.id, organisation: case.organisation, hundredths }
    }
}

/// The cases in their order, by what the registers say of them now. Whoever was given the figure may have them: no scope
/// is asked, since a case that has moved on since stays behind the figure. A sealed case shows its code only, one that is
/// gone not even that.
pub async fn views(db: &Db, behind: &[Behind]) -> Result<Vec<CaseRecord>, Problem> {
    let conn = db.seeing(&Rows::Nation).await?;
    let cases: Vec<Uuid> = behind.iter().map(|one| one.case).collect();
    let units: Vec<_> = behind.iter().map(|one| OrganisationId(one.organisation)).collect();
    let (heads, names) = futures_util::try_join!(repo::heads(&conn, &cases), names::units(&conn, &units))?;
    let heads: BTreeMap<Uuid, _> = heads.into_iter().map(|head| (head.id, head)).collect();
    let view = |one: &Behind| {
        let head = heads.get(&one.case);
        let open = head.filter(|head| !head.sealed);
        CaseRecord {
            id: CaseId(one.case),
            code: head.map(|head| head.code.clone()),
            organisation_id: OrganisationId(one.organisation),
            organisation_name: names.get(&OrganisationId(one.organisation)).cloned().unwrap_or_default(),
            form: open.map(|head| head.form),
            state: open.map(|head| head.state),
            received_on: open.map(|head| head.received_on),
            accepted_at: open.map(|head| head.accepted_at),
            ended_on: open.and_then(|head| head.ended_on),
            hundredths: one.hundredths,
        }
    };
    Ok(behind.iter().map(view).collect())
}
