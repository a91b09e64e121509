//! The use cases of reports, a file a part of their life.

mod completeness;
mod draft;
mod drill;
mod duties;
mod figures;
mod files;
mod life;
mod proof;
mod reading;
mod subject;

pub use completeness::completeness;
pub use draft::{create, edit};
pub use drill::{Named, records};
pub use duties::{duties, remind, sweep};
pub use files::file;
pub use life::{actions, correct, step};
pub use proof::{deltas, verify};
pub use reading::{cell_periods, history, lines, list, periods, read};
use subject::{Subject, act_for};

use super::{
    dto::ReportUnit,
    forms::Definition,
    repo::{self, ReportRow},
};
use crate::{
    obligations::service as obligations,
    organisations::service::Lineage,
    platform::{
        Ctx, Problem, Tx,
        audit::{self, Act, Class},
        db::{Rows, see},
        history::{self as acts, Entry},
    },
};
use serde_json::Value;
use std::sync::Arc;
use tgpl_domain::{
    calendar::Calendar,
    ids::{OrganisationId, ReportId},
    policy::{Facts, Permission},
    statistics::Level,
};

/// What is known of a report besides its row.
pub struct Known {
    /// The form.
    pub definition: Arc<Definition>,
    /// Whose it is.
    pub unit: ReportUnit,
    /// As what.
    pub level: Level,
    /// To whom it goes.
    pub receiver: Option<ReportUnit>,
}

impl From<&Subject> for Known {
    fn from(subject: &Subject) -> Self {
        Self {
            definition: subject.definition.clone(),
            unit: (&subject.unit).into(),
            level: subject.level,
            receiver: subject.receiver.as_ref().map(|(_, office)| office.into()),
        }
    }
}

/// A report in the hands of one who may read it, with all that it is about. From here on the transaction sees the nation:
/// what is counted belongs to whoever answers for it today, wherever it was recorded.
pub struct Held {
    /// The row.
    pub row: ReportRow,
    /// What it is about.
    pub subject: Subject,
    /// Everybody.
    pub lineage: Lineage,
    /// The calendar.
    pub calendar: Calendar,
}

impl Held {
    /// A report that the caller may read.
    async fn read(tx: &mut Tx, ctx: &Ctx, id: ReportId) -> Result<Self, Problem> {
        let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
        Self::of(tx, ctx, row).await
    }

    /// The same, held until the transaction ends.
    async fn hold(tx: &mut Tx, ctx: &Ctx, id: ReportId) -> Result<Self, Problem> {
        let row = repo::hold(tx, id).await?.ok_or_else(Problem::not_found)?;
        Self::of(tx, ctx, row).await
    }

    async fn of(tx: &mut Tx, ctx: &Ctx, row: ReportRow) -> Result<Self, Problem> {
        ctx.authorise(Permission::ReportRead, &facts(row.organisation_id))?;
        see(tx, &Rows::Nation).await?;
        let calendar = obligations::calendar(tx).await?;
        let lineage = Lineage::load(tx).await?;
        let subject = Subject::of_row(tx, &lineage, &calendar, &row).await?;
        Ok(Self { row, subject, lineage, calendar })
    }
}

fn facts(unit: OrganisationId) -> Facts {
    Facts { organisation: Some(unit), ..Facts::default() }
}

/// Tells of an act in the history of a report that it concerns besides its own.
async fn tell(
    tx: &mut Tx,
    ctx: &Ctx,
    row: &ReportRow,
    happened: (&str, Option<&'static str>),
    detail: Value,
) -> Result<(), Problem> {
    acts::write(tx, ctx, &entry(row, happened, detail)).await
}

fn entry<'a>(row: &ReportRow, (event, from): (&'a str, Option<&'static str>), detail: Value) -> Entry<'a> {
    Entry {
        subject: ("report", row.id.0),
        organisation: row.organisation_id,
        event,
        from,
        to: row.state.as_str(),
        detail,
    }
}

/// Writes down what was done with a report: in its history, and in the access log.
async fn note(
    tx: &mut Tx,
    ctx: &Ctx,
    row: &ReportRow,
    happened: (&str, Option<&'static str>),
    (act, fields): (&str, &[&str]),
    detail: Value,
) -> Result<(), Problem> {
    let act = Act {
        act,
        object: ("report", row.id.0),
        organisation: row.organisation_id,
        class: Class::S3,
        fields,
        reason: None,
    };
    acts::write_and_audit(tx, ctx, &entry(row, happened, detail), &act).await
}

/// Writes down that the figures of a report were read: of a small unit they tell of people.
async fn seen(tx: &mut Tx, ctx: &Ctx, row: &ReportRow, act: &str, fields: &[&str]) -> Result<(), Problem> {
    let act = Act {
        act,
        object: ("report", row.id.0),
        organisation: row.organisation_id,
        class: Class::S3,
        fields,
        reason: None,
    };
    audit::record(tx, ctx, &act).await
}
