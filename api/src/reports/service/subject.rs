//! What a report is about: whose, by which form, for which months, and to whom it goes.

use crate::{
    organisations::service::{Lineage, Office, OrganisationType},
    platform::{Ctx, Problem, problem::Code},
    reports::{
        dto::ReportUnit,
        forms::{self, Definition},
        repo::ReportRow,
    },
};
use chrono::{DateTime, NaiveDate, Utc};
use diesel_async::AsyncPgConnection;
use std::sync::Arc;
use tgpl_domain::{
    calendar::Calendar,
    ids::OrganisationId,
    policy::{Permission, Reach, Role, grant},
    statistics::{Level, Period, Periods, Window, forms::Reporter},
};

/// What a report is about.
pub struct Subject {
    /// The form.
    pub definition: Arc<Definition>,
    /// Who reports.
    pub unit: Office,
    /// As what.
    pub level: Level,
    /// To whom; none at the end of the chain.
    pub receiver: Option<(Level, Office)>,
    /// The period, with the months that are counted.
    pub window: Window,
    /// When it must have been sent.
    pub due_at: Option<DateTime<Utc>>,
}

/// The kind of provider that an organisation is to the forms.
pub const fn reporter(kind: OrganisationType) -> Option<Reporter> {
    match kind {
        OrganisationType::Centre => Some(Reporter::Centre),
        OrganisationType::Contracted => Some(Reporter::Contracted),
        OrganisationType::Registered => Some(Reporter::Registered),
        _ => None,
    }
}

/// As what an organisation makes a form: none where it makes none.
pub fn level(definition: &Definition, kind: OrganisationType) -> Option<Level> {
    let form = &definition.form;
    let made = match kind {
        OrganisationType::Department => Level::Department,
        OrganisationType::Agency => *form.chain.last()?,
        _ => {
            reporter(kind).filter(|one| form.reporters.contains(one))?;
            Level::Provider
        }
    };
    let is_its_own = kind == OrganisationType::Agency && matches!(made, Level::Agency | Level::Ministry);
    (kind != OrganisationType::Agency && form.chain.contains(&made) || is_its_own).then_some(made)
}

impl Subject {
    /// Of a unit, a form and a period. Refused where the form is not made by such a unit or for such a period.
    pub fn of(
        lineage: &Lineage,
        calendar: &Calendar,
        definition: Arc<Definition>,
        unit: OrganisationId,
        period: Period,
    ) -> Result<Self, Problem> {
        let office = lineage.office(unit).cloned().ok_or_else(Problem::not_found)?;
        if !definition.form.periods.contains(&period.kind()) {
            return Err(Problem::field(
                "/period",
                "invalid_value",
                format!("Biểu {} không lập cho kỳ này", definition.form.code),
                format!("{} is not made for such a period", definition.form.code),
            ));
        }
        let Some(level) = level(&definition, office.kind) else {
            return Err(Problem::field(
                "/organisation_id",
                "invalid_value",
                "Đơn vị này không lập biểu này",
                "This unit does not make this form",
            ));
        };
        let counted_as = definition.form.chain.first().copied().unwrap_or(level);
        let window = Periods::seed().window(period, counted_as, calendar).map_err(|why| {
            Problem::field("/period", "invalid_value", why.to_string(), "No circular knows this period")
        })?;
        if !office.stands_on(window.data_to) {
            return Err(Problem::field(
                "/organisation_id",
                "invalid_value",
                "Đơn vị không hoạt động vào ngày chốt số liệu của kỳ",
                "The unit was not there on the last day of the data",
            ));
        }
        let receiver = definition.form.receiver(level).and_then(|above| {
            let office = match above {
                Level::Department => lineage.department(unit),
                _ => lineage.agency(),
            };
            Some((above, office?.clone()))
        });
        let due_at = window.due.iter().find(|due| due.from == level).map(|due| due.due.at());
        Ok(Self { definition, unit: office, level, receiver, window, due_at })
    }

    /// Of a report that is there.
    pub async fn of_row(
        conn: &AsyncPgConnection,
        lineage: &Lineage,
        calendar: &Calendar,
        row: &ReportRow,
    ) -> Result<Self, Problem> {
        let definition = forms::version(conn, &row.form_code, row.form_version).await?;
        Self::of(lineage, calendar, definition, row.organisation_id, row.period()?)
            .map_err(|problem| Problem::internal(&format!("report {}: {problem}", row.id)))
    }

    /// The day by whose map of organisations it is told.
    pub fn on(&self, today: NaiveDate) -> NaiveDate {
        self.window.data_to.min(today)
    }

    /// Whether the last day that the data cover is over.
    pub fn is_over(&self, today: NaiveDate) -> bool {
        self.window.data_to < today
    }
}

impl From<&Office> for ReportUnit {
    fn from(office: &Office) -> Self {
        Self { id: office.id, code: office.code.clone(), name: office.name.clone() }
    }
}

/// Who acts for a level.
const fn roles(level: Level) -> &'static [Role] {
    match level {
        Level::Provider => &[Role::CentreAdmin, Role::Director],
        Level::Department => &[Role::Department],
        Level::Ministry | Level::Agency => &[Role::Agency, Role::AgencyOffice],
    }
}

/// Whether the caller may do what the permission says for a unit as one of its own level; 403 where the unit is in reach
/// and the work another level's, 404 where it is not. What takes part in legal aid is served by whom it belongs to.
pub fn act_for(
    ctx: &Ctx,
    permission: Permission,
    level: Level,
    unit: OrganisationId,
    keeper: Option<OrganisationId>,
) -> Result<(), Problem> {
    let facts = tgpl_domain::policy::Facts { organisation: Some(unit), ..Default::default() };
    ctx.authorise(Permission::ReportRead, &facts)?;
    let may = ctx.actor.has(permission)
        && ctx.actor.grants.iter().any(|held| {
            let kept = keeper.is_some_and(|keeper| held.organisation == keeper);
            let reaches = grant(held.role, permission)
                .is_some_and(|granted| granted.reach == Reach::Nation || held.covers.contains(&unit));
            reaches && (roles(level).contains(&held.role) || kept)
        });
    if may { Ok(()) } else { Err(Problem::new(Code::forbidden)) }
}
