//! Who has reported what.

use super::{
    reading::{of_year, unknown_form},
    subject::level,
};
use crate::{
    obligations::service as obligations,
    organisations::service::{Lineage, Office, OrganisationType},
    platform::{Ctx, Problem},
    reports::{
        dto::{
            Completeness, CompletenessCell, CompletenessPeriod, CompletenessQuery, CompletenessRow,
            PeriodView,
        },
        forms::{self, Definition},
        repo::{self, ReportRow},
    },
};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use tgpl_domain::{
    ids::OrganisationId,
    policy::{Facts, Permission},
    reports::ReportState,
    statistics::{Level, Window},
};
use uuid::Uuid;

/// The matrix of a form: units of a level by periods.
pub async fn completeness(ctx: &Ctx, asked: &CompletenessQuery) -> Result<Completeness, Problem> {
    let mut conn = ctx.services.db.reading(ctx, Permission::ReportRead).await?;
    let code = asked.form.clone().unwrap_or_default();
    let all = forms::all(&conn).await?;
    let versions: Vec<_> = all.iter().filter(|one| one.form.code == code).collect();
    let Some(newest) = versions.last() else { return Err(unknown_form("form")) };
    let asked_level = asked.level.or_else(|| newest.form.chain.first().copied()).unwrap_or(Level::Provider);
    let calendar = obligations::calendar(&mut conn).await?;
    let windows: Vec<Window> = match (asked.period, asked.year) {
        (Some(period), _) => of_year(period.span().from.year(), &[period.kind()], Level::Provider, &calendar)
            .into_iter()
            .filter(|window| window.period == period)
            .collect(),
        (None, Some(year)) => of_year(year, &newest.form.periods, Level::Provider, &calendar),
        (None, None) => {
            return Err(Problem::parameter(
                "year",
                "required",
                "Cần chọn năm hoặc kỳ",
                "A year or a period is needed",
            ));
        }
    };
    let lineage = Lineage::load(&conn).await?;
    let scope = ctx.actor.scope(Permission::ReportRead);
    let reaches = |office: &&Office| {
        scope.admits(&Facts { organisation: Some(office.id), ..Facts::default() }).is_some()
    };
    // Which units must report for each period: none by a version that is not in force.
    let mut columns: Vec<(Window, Vec<OrganisationId>)> = Vec::new();
    for window in windows {
        let version = versions.iter().find(|one| one.holds(window.to, &all));
        let units =
            version.map(|version| expected(&lineage, version, &window, asked_level)).unwrap_or_default();
        columns.push((window, units.into_iter().filter(reaches).map(|office| office.id).collect()));
    }
    let mut units: Vec<OrganisationId> = columns.iter().flat_map(|(_, units)| units.clone()).collect();
    units.sort_unstable();
    units.dedup();
    let ids: Vec<Uuid> = units.iter().map(|id| id.0).collect();
    let periods: Vec<String> = columns.iter().map(|(window, _)| window.period.to_string()).collect();
    let rows = repo::of_units(&conn, &ids, &code, &periods).await?;
    let reminded = repo::reminders(&conn, &ids, &code, &periods).await?;
    let told = Told {
        rows: &rows,
        reminded: reminded.into_iter().map(|(unit, period, at)| ((unit, period), at)).collect(),
    };
    let mut matrix = Vec::new();
    for id in units {
        let Some(office) = lineage.office(id) else { continue };
        let cells = columns
            .iter()
            .map(|(window, there)| there.contains(&id).then(|| told.cell(ctx, id, window, asked_level)));
        matrix.push((office, cells.collect::<Vec<_>>()));
    }
    matrix.sort_by_key(|(office, _)| order(office));
    let periods = columns.iter().enumerate().map(|(at, (window, there))| {
        let cells = matrix.iter().filter_map(|(_, cells)| cells.get(at)?.as_ref());
        let many = |holds: fn(&CompletenessCell) -> bool| cells.clone().filter(|cell| holds(cell)).count();
        CompletenessPeriod {
            period: PeriodView::of(window),
            due_at: due(window, asked_level),
            expected: there.len(),
            reported: many(|cell| cell.state.is_some_and(ReportState::has_reported)),
            in_time: many(|cell| cell.state.is_some_and(ReportState::has_reported) && !cell.late),
            returned: many(|cell| cell.state == Some(ReportState::Returned)),
            silent: many(|cell| cell.late && !cell.state.is_some_and(ReportState::has_reported)),
        }
    });
    let periods = periods.collect();
    let unit = |(office, cells): (&Office, Vec<Option<CompletenessCell>>)| CompletenessRow {
        unit: office.into(),
        kind: office.kind.as_str().to_owned(),
        province_code: office.province.as_ref().map(|(code, _)| code.clone()),
        cells,
    };
    Ok(Completeness {
        form: code,
        title: newest.form.title.clone(),
        level: asked_level,
        periods,
        units: matrix.into_iter().map(unit).collect(),
    })
}

/// Provinces in the order of their codes, State centres before those who take part.
fn order(office: &Office) -> (Option<(String, chrono::NaiveDate)>, OrganisationType, String) {
    (office.province.clone(), office.kind, office.code.clone())
}

fn due(window: &Window, level: Level) -> Option<DateTime<Utc>> {
    window.due.iter().find(|due| due.from == level).map(|due| due.due.at())
}

/// The units of a level that must report by a form for a period.
pub fn expected<'a>(
    lineage: &'a Lineage,
    definition: &Definition,
    window: &Window,
    asked: Level,
) -> Vec<&'a Office> {
    let there = match asked {
        Level::Provider => lineage.providers(window.data_to),
        Level::Department => lineage.departments(window.data_to),
        Level::Ministry | Level::Agency => lineage.agency().into_iter().collect(),
    };
    there.into_iter().filter(|office| level(definition, office.kind) == Some(asked)).collect()
}

struct Told<'a> {
    rows: &'a [ReportRow],
    reminded: BTreeMap<(Uuid, String), Option<DateTime<Utc>>>,
}

impl Told<'_> {
    fn cell(&self, ctx: &Ctx, unit: OrganisationId, window: &Window, level: Level) -> CompletenessCell {
        let period = window.period.to_string();
        let newest = self.rows.iter().rfind(|row| row.organisation_id == unit && row.period_text == period);
        let due = newest.and_then(|row| row.due_at).or_else(|| due(window, level));
        let sent = newest.and_then(|row| row.submitted_at);
        let over = |at: DateTime<Utc>| due.is_some_and(|due| at >= due);
        let late = over(sent.unwrap_or(ctx.now));
        let open = window.from <= ctx.today();
        let letter = match newest {
            Some(row) => row.state.letter(),
            None if late => '!',
            None if open => '·',
            None => '–',
        };
        CompletenessCell {
            report_id: newest.map(|row| row.id),
            version: newest.map(|row| row.version),
            edition: newest.map(|row| row.edition.cast_unsigned()),
            state: newest.map(|row| row.state),
            letter,
            nil: newest.is_some_and(|row| row.nil),
            submitted_at: sent,
            late,
            reminded_at: self.reminded.get(&(unit.0, period)).copied().flatten(),
            due_at: due,
        }
    }
}
