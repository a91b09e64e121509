//! Reading reports.

use super::{
    Held, Known,
    figures::{Counted, Part, Records, Rules, Written, count, opened, parts},
    seen,
    subject::Subject,
};
use crate::{
    obligations::service as obligations,
    organisations::service::Lineage,
    platform::{
        Count, Ctx, Listing, Problem, Reply, Tx, history as acts, idempotency, keys::hex, page::Page,
    },
    reports::{
        dto::{
            CellComment, CellOfPeriod, Done, Edition, LineView, PeriodDue, PeriodListQuery, PeriodView,
            ReportAct, ReportCell, ReportListQuery, ReportSection, ReportSource, ReportSummary, ReportView,
            SectionComment,
        },
        forms,
        repo::{self, Place, ReportRow},
    },
};
use chrono::NaiveDate;
use serde::Deserialize;
use std::{collections::BTreeMap, iter};
use tgpl_domain::{
    calendar::Calendar,
    ids::ReportId,
    policy::Permission,
    reports::{ReportEvent, ReportState},
    statistics::{
        Figures, Level, Measure, Period, PeriodKind, Periods, Window,
        forms::{Broken, Content, Earlier, Form, Grid, Line, Rendered, Sheet},
    },
};
use uuid::Uuid;

/// The reports that the caller may see.
pub async fn list(ctx: &Ctx, asked: &Listing<ReportListQuery>) -> Result<Page<ReportSummary>, Problem> {
    let after = asked.after(ctx)?;
    let scope = ctx.actor.scope(Permission::ReportRead);
    let mut conn = ctx.services.db.reading(ctx, Permission::ReportRead).await?;
    let rows = repo::list(&mut conn, &scope, &asked.filter, after, asked.limit).await?;
    let total = match asked.filter.count {
        Some(Count::Exact) => Some(repo::count(&mut conn, &scope, &asked.filter).await?),
        None => None,
    };
    let lineage = Lineage::load(&conn).await?;
    let calendar = obligations::calendar(&mut conn).await?;
    let mut told = Vec::new();
    for row in &rows {
        let subject = Subject::of_row(&conn, &lineage, &calendar, row).await?;
        told.push(ReportSummary::of(row, &Known::from(&subject), ctx.now)?);
    }
    let mut page = asked.page(ctx, told, |row| Place { id: row.id.0 })?;
    page.page.total = total;
    Ok(page)
}

/// The periods of a year that a form is made for, or all that any circular knows.
pub async fn periods(ctx: &Ctx, asked: &PeriodListQuery) -> Result<Page<PeriodView>, Problem> {
    let mut conn = ctx.services.db.plain().await?;
    let calendar = obligations::calendar(&mut conn).await?;
    let year = asked.year.unwrap_or_default();
    let kinds = match &asked.form {
        Some(code) => {
            let all = forms::all(&conn).await?;
            let known: Vec<_> = all.iter().filter(|one| one.form.code == *code).collect();
            if known.is_empty() {
                return Err(unknown_form("form"));
            }
            known.iter().flat_map(|one| one.form.periods.clone()).collect()
        }
        None => PeriodKind::ALL.to_vec(),
    };
    let all = of_year(year, &kinds, Level::Provider, &calendar);
    Ok(Page::from(all.into_iter().map(|window| PeriodView::of(&window)).collect::<Vec<_>>()))
}

/// A form that nobody knows, named by a parameter.
pub fn unknown_form(name: &str) -> Problem {
    Problem::parameter(name, "unknown_value", "Không có biểu này", "There is no such form")
}

/// The periods of some kinds in a year, in the order in which they end.
pub fn of_year(year: i32, kinds: &[PeriodKind], level: Level, calendar: &Calendar) -> Vec<Window> {
    let months = (1..=12).filter_map(|month| NaiveDate::from_ymd_opt(year, month, 1));
    let mut periods: Vec<Period> = months
        .flat_map(|day| PeriodKind::ALL.iter().filter_map(move |kind| Period::holding(*kind, day)))
        .filter(|period| kinds.contains(&period.kind()))
        .collect();
    periods.sort_unstable();
    periods.dedup();
    let mut windows: Vec<_> = periods
        .into_iter()
        .filter_map(|period| Periods::seed().window(period, level, calendar).ok())
        .collect();
    windows.sort_by_key(|window| (window.data_to, window.to, window.period.kind()));
    windows
}

impl PeriodView {
    /// A period as integrators see it.
    pub fn of(window: &Window) -> Self {
        let due =
            window.due.iter().map(|due| PeriodDue { from: due.from, on: due.due.on(), at: due.due.at() });
        Self {
            period: window.period,
            kind: window.period.kind(),
            words: window.period.words(),
            regime: window.regime.clone(),
            legal_basis: window.legal_basis.clone(),
            from: window.from,
            to: window.to,
            data_to: window.data_to,
            due: due.collect(),
        }
    }
}

/// One report; the access log keeps that its figures were read.
pub async fn read(ctx: &Ctx, id: ReportId) -> Result<Reply, Problem> {
    idempotency::change(ctx, Permission::ReportRead, async |tx| {
        let held = Held::read(tx, ctx, id).await?;
        seen(tx, ctx, &held.row, "report_read", &["figures"]).await?;
        let view = view(tx, ctx, &held).await?;
        Ok(Reply::ok(&view)?.tagged(held.row.version))
    })
    .await
}

/// What was done with a report, in order.
pub async fn history(ctx: &Ctx, id: ReportId) -> Result<Page<ReportAct>, Problem> {
    idempotency::change(ctx, Permission::ReportRead, async |tx| {
        let held = Held::read(tx, ctx, id).await?;
        seen(tx, ctx, &held.row, "report_history_list", &["detail"]).await?;
        let acts = acts::all(tx, id.0).await?.into_iter().map(|act| {
            Ok(ReportAct {
                at: act.at,
                actor_id: act.actor_id,
                detail: act.detail(&ctx.services.keys, id.0)?,
                actor_name: act.actor_name,
                event: act.event,
                from_state: act.from_state,
                to_state: act.to_state,
            })
        });
        Ok(Page::from(acts.collect::<Result<Vec<_>, Problem>>()?))
    })
    .await
}

/// A report's figures as they stand: kept ones, or those of the records with what was written.
pub struct Standing {
    /// The table, with what was written.
    pub sheet: Sheet,
    /// The text.
    pub narrative: BTreeMap<String, Rendered>,
    /// How many cases a list names.
    pub listed: Option<i64>,
    /// What it is the sum of.
    pub parts: Vec<Part>,
    /// The kept figures, from the check on.
    pub kept: Option<Figures>,
    /// What people wrote.
    pub written: Written,
}

/// A report's figures.
pub async fn standing(tx: &mut Tx, ctx: &Ctx, held: &Held) -> Result<Standing, Problem> {
    let keys = &ctx.services.keys;
    let Held { row, subject, lineage, calendar } = held;
    let form = &subject.definition.form;
    let written = Written::of(keys, row)?;
    if let Some(kept) = opened(keys, row)? {
        let listed = form.list.as_ref().map(|_| i64::try_from(kept.cases.len()).unwrap_or(i64::MAX) * 100);
        let sheet = form.grid.as_ref().map_or_else(Sheet::default, |grid| kept.sheet(grid));
        let parts = parts_kept(lineage, &kept);
        return Ok(Standing {
            sheet,
            narrative: kept.narrative.clone(),
            listed,
            parts,
            kept: Some(kept),
            written,
        });
    }
    let parts = parts(tx, lineage, subject, subject.on(ctx.today())).await?;
    let records = Records { conn: tx, keys, until: None, calendar };
    let about = (subject.window.period, subject.window.span);
    let counted = count(&records, &Rules::today(&subject.definition), about, &parts).await?;
    let Counted { sheet, narrative, listed } = counted.with(form.grid.as_ref(), &written)?;
    Ok(Standing { sheet, narrative, listed, parts, kept: None, written })
}

/// The parts of kept figures; the rows of reports that were added are not read again.
fn parts_kept(lineage: &Lineage, kept: &Figures) -> Vec<Part> {
    let part = |source: &tgpl_domain::statistics::FigureSource| {
        let unit = source.unit.parse::<Uuid>().ok()?;
        let office = lineage.office(tgpl_domain::ids::OrganisationId(unit))?;
        Some(Part { unit: office.into(), organisations: Vec::new(), report: None })
    };
    kept.sources.iter().filter_map(part).collect()
}

/// What the unit of a report reported by the same form for other periods: of each the newest edition that was sent.
async fn reported(
    tx: &mut Tx,
    ctx: &Ctx,
    held: &Held,
    periods: &[Period],
) -> Result<BTreeMap<Period, (ReportRow, Sheet)>, Problem> {
    let Some(grid) = held.subject.definition.form.grid.as_ref().filter(|_| !periods.is_empty()) else {
        return Ok(BTreeMap::new());
    };
    let names: Vec<String> = periods.iter().map(ToString::to_string).collect();
    let rows = repo::of_units(tx, &[held.row.organisation_id.0], &held.row.form_code, &names).await?;
    let mut reported = BTreeMap::new();
    for row in rows.into_iter().filter(|row| row.state.has_reported()) {
        let period = periods.iter().find(|period| period.to_string() == row.period_text);
        if let (Some(period), Some(figures)) = (period, opened(&ctx.services.keys, &row)?) {
            reported.insert(*period, (row, figures.sheet(grid)));
        }
    }
    Ok(reported)
}

/// What the records tell now of another period of a report; nothing where no circular knows the period.
async fn recorded(tx: &mut Tx, ctx: &Ctx, held: &Held, period: Period) -> Result<Option<Sheet>, Problem> {
    let Some(window) = window_of(held, period) else { return Ok(None) };
    let parts = parts(tx, &held.lineage, &held.subject, held.subject.on(ctx.today())).await?;
    let units: Vec<Uuid> = parts.into_iter().flat_map(|part| part.organisations).collect();
    let records = Records { conn: tx, keys: &ctx.services.keys, until: None, calendar: &held.calendar };
    let counted = records.count(&Rules::today(&held.subject.definition), period, window.span, &units).await?;
    Ok(Some(counted.sheet))
}

fn window_of(held: &Held, period: Period) -> Option<Window> {
    let level = held.subject.definition.form.chain.first().copied().unwrap_or(held.subject.level);
    Periods::seed().window(period, level, &held.calendar).ok()
}

/// The sheet of the period that a report is compared with: as it was reported, else as the records tell it now.
async fn compared(tx: &mut Tx, ctx: &Ctx, held: &Held) -> Result<Option<Sheet>, Problem> {
    if held.subject.definition.form.grid.is_none() {
        return Ok(None);
    }
    let period = held.subject.window.period.previous();
    match reported(tx, ctx, held, &[period]).await?.remove(&period) {
        Some((_, sheet)) => Ok(Some(sheet)),
        None => recorded(tx, ctx, held, period).await,
    }
}

/// What does not agree in a report. Beside it are set only figures that were reported: they stand still.
pub async fn broken(
    tx: &mut Tx,
    ctx: &Ctx,
    held: &Held,
    standing: &Standing,
) -> Result<Vec<Broken>, Problem> {
    let Some(grid) = &held.subject.definition.form.grid else { return Ok(Vec::new()) };
    let period = held.subject.window.period;
    let before = Some(period.before()).filter(|_| grid.asks_before());
    // A period that runs on is not set beside a whole one.
    let compared =
        Some(period.previous()).filter(|_| grid.asks_compared() && held.subject.is_over(ctx.today()));
    let periods: Vec<Period> = before.into_iter().chain(compared).collect();
    let reported = reported(tx, ctx, held, &periods).await?;
    let sheet = |asked: Option<Period>| reported.get(&asked?).map(|(_, sheet)| sheet);
    Ok(grid.check(&standing.sheet, Earlier { before: sheet(before), compared: sheet(compared) }))
}

/// How far back the figures of a cell are followed.
const PERIODS: usize = 12;

/// A cell in the periods before, the newest first: as it was reported, else as the records tell it now. It ends with the
/// oldest of which there is something to tell, at the latest where the form begins.
pub async fn cell_periods(
    ctx: &Ctx,
    id: ReportId,
    (row, column): (&str, &str),
) -> Result<Page<CellOfPeriod>, Problem> {
    idempotency::change(ctx, Permission::ReportRead, async |tx| {
        let held = Held::read(tx, ctx, id).await?;
        let cell = held.subject.definition.form.grid.as_ref();
        let cell = cell.and_then(|grid| Some((grid.row(row)?, grid.column(column)?)));
        let (row, column) = cell.ok_or_else(Problem::not_found)?;
        seen(tx, ctx, &held.row, "report_cell_period_list", &["figures"]).await?;
        let all = forms::all(tx).await?;
        let versions = all.iter().filter(|one| one.form.code == held.row.form_code);
        let begins = versions.map(|one| one.form.valid_from).min();
        let earlier =
            iter::successors(Some(held.subject.window.period.previous()), |one| Some(one.previous()));
        let periods: Vec<Period> = earlier
            .take(PERIODS)
            .take_while(|one| window_of(&held, *one).is_some_and(|window| begins <= Some(window.to)))
            .collect();
        let mut reported = reported(tx, ctx, &held, &periods).await?;
        let mut told = Vec::new();
        for period in periods {
            let (report, sheet) = match reported.remove(&period) {
                Some((report, sheet)) => (Some(report), Some(sheet)),
                None => (None, recorded(tx, ctx, &held, period).await?),
            };
            told.push(CellOfPeriod {
                period,
                words: period.words(),
                figure: sheet.and_then(|sheet| sheet.at(row, column)),
                report_id: report.as_ref().map(|report| report.id),
                state: report.map(|report| report.state),
            });
        }
        // Where nothing was reported, no case is no figure that somebody should look at.
        let last = told.iter().rposition(|one| one.report_id.is_some() || one.figure.is_some_and(|n| n != 0));
        told.truncate(last.map_or(0, |last| last + 1));
        Ok(Page::from(told))
    })
    .await
}

/// A report with everything in it.
pub async fn view(tx: &mut Tx, ctx: &Ctx, held: &Held) -> Result<ReportView, Problem> {
    let standing = standing(tx, ctx, held).await?;
    let Held { row, subject, .. } = held;
    let form = &subject.definition.form;
    let previous = compared(tx, ctx, held).await?;
    let broken = broken(tx, ctx, held, &standing).await?;
    let editions = repo::editions(tx, row.organisation_id, &row.form_code, subject.window.period).await?;
    let returned = last_return(tx, ctx, row, &editions).await?;
    let missing = form.grid.as_ref().map(|grid| grid.missing(&standing.sheet)).unwrap_or_default();
    let missing = missing.into_iter().map(|(row, column)| (row.to_owned(), column.to_owned())).collect();
    let (measures, definitions) = form.grid.as_ref().map(named).unwrap_or_default();
    let done = |at: Option<_>, by: Option<_>| at.zip(by).map(|(at, by)| Done { at, by });
    let sources = if standing.parts.len() > 1 { &*standing.parts } else { &[] };
    let sources = sources.iter().enumerate().map(|(at, part)| ReportSource {
        unit: part.unit.clone(),
        report_id: match &standing.kept {
            Some(kept) => kept
                .sources
                .get(at)
                .and_then(|source| source.report.as_ref()?.parse::<Uuid>().ok())
                .map(ReportId),
            None => part.report.as_ref().map(|report| report.id),
        },
    });
    Ok(ReportView {
        head: ReportSummary::of(row, &Known::from(subject), ctx.now)?,
        legal_basis: form.legal_basis.clone(),
        unit_of_measure: form.unit.clone(),
        data_from: subject.window.from,
        data_to: subject.window.data_to,
        rows: form.grid.as_ref().map(|grid| lines(&grid.rows)).unwrap_or_default(),
        columns: form.grid.as_ref().map(|grid| lines(&grid.columns)).unwrap_or_default(),
        cells: cells(&standing.sheet, previous.as_ref()),
        measures,
        definitions,
        broken,
        missing,
        notices: standing.sheet.notices.clone(),
        sections: sections(form, &standing),
        listed: standing.listed,
        note: standing.written.texts.get("note").cloned(),
        explanations: standing.written.explanations.clone(),
        sources: sources.collect(),
        comments: returned.cells,
        section_comments: returned.sections,
        returned_because: returned.comment,
        rounding: form.rounding.words(),
        watermark: row.watermark,
        hash: row.hash.as_deref().map(hex),
        definition_hash: row.definition_hash.as_deref().map(hex),
        checked: done(row.checked_at, row.checked_by),
        signed: done(row.signed_at, row.signed_by),
        decided: done(row.decided_at, row.decided_by),
        frozen_at: row.frozen_at,
        editions: editions
            .iter()
            .map(|row| Edition { id: row.id, edition: row.edition.cast_unsigned(), state: row.state })
            .collect(),
    })
}

/// The lines of a form as integrators see them.
pub fn lines(lines: &[Line]) -> Vec<LineView> {
    let view = |line: &Line| LineView {
        code: line.code.clone(),
        words: line.words.clone(),
        heading: line.heading.clone(),
        parent: line.parent.clone(),
        confidence: line.confidence,
        sum: matches!(line.content, Content::Sum(_)),
        manual: line.content == Content::Manual,
    };
    lines.iter().map(view).collect()
}

fn cells(sheet: &Sheet, previous: Option<&Sheet>) -> Vec<Vec<ReportCell>> {
    let rows = sheet.cells.iter().enumerate();
    let row = |(row, cells): (usize, &Vec<tgpl_domain::statistics::forms::Cell>)| {
        let cells = cells.iter().enumerate();
        let cell = |(column, cell): (usize, &tgpl_domain::statistics::forms::Cell)| ReportCell {
            cell: cell.clone(),
            previous: previous.and_then(|sheet| sheet.at(row, column)),
        };
        cells.map(cell).collect()
    };
    rows.map(row).collect()
}

/// What each cell counts, and each of those figures once.
fn named(grid: &Grid) -> (Vec<Vec<Option<String>>>, Vec<Measure>) {
    let counts = |line: &Line| matches!(line.content, Content::Counted(_) | Content::ByGroup);
    let mut all: BTreeMap<String, Measure> = BTreeMap::new();
    let mut names = Vec::new();
    for (row, line) in grid.rows.iter().enumerate() {
        let of_row = grid.columns.iter().enumerate().map(|(column, other)| {
            let measure = grid.measure(row, column).filter(|_| counts(line) && counts(other))?;
            all.entry(measure.code.clone()).or_insert_with(|| measure.clone());
            Some(measure.code.clone())
        });
        names.push(of_row.collect());
    }
    (names, all.into_values().collect())
}

fn sections(form: &Form, standing: &Standing) -> Vec<ReportSection> {
    let section = |section: &tgpl_domain::statistics::forms::Section| {
        let counted = standing.narrative.get(&section.code).cloned();
        ReportSection {
            code: section.code.clone(),
            title: section.title.clone(),
            text: counted.as_ref().map(Rendered::text),
            counted,
            written: standing.written.texts.get(&section.code).cloned(),
        }
    };
    form.sections.iter().map(section).collect()
}

/// What was said with a return.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Returned {
    comment: Option<String>,
    cells: Vec<CellComment>,
    sections: Vec<SectionComment>,
}

/// What the last return said: of this edition, or of the one that this corrects.
async fn last_return(
    tx: &mut Tx,
    ctx: &Ctx,
    row: &ReportRow,
    editions: &[ReportRow],
) -> Result<Returned, Problem> {
    let before = editions.iter().find(|other| other.edition + 1 == row.edition);
    let told = [Some(row), before].into_iter().flatten().find(|one| one.state == ReportState::Returned);
    let Some(told) = told else { return Ok(Returned::default()) };
    let acts = acts::all(tx, told.id.0).await?;
    let Some(act) = acts.into_iter().rev().find(|act| act.event == ReportEvent::Return.as_str()) else {
        return Ok(Returned::default());
    };
    Ok(serde_json::from_value(act.detail(&ctx.services.keys, told.id.0)?)?)
}
