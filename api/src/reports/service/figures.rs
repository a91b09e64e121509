//! The figures of a report: of the records as they are, or as they were when a version was the newest, and of the reports
//! of the units below.

use super::Subject;
use crate::{
    organisations::service::Lineage,
    platform::{Keys, Problem, Sealed},
    reports::{
        dto::ReportUnit,
        forms::Definition,
        repo::{self, ReportRow},
        service::subject::level,
    },
    statistics::service::{self as statistics, Asked, Remembered},
};
use diesel_async::AsyncPgConnection;
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};
use tgpl_domain::{
    calendar::Calendar,
    ids::{OrganisationId, ReportId},
    reports::ReportState,
    statistics::{
        Change, Dimensions, FigureSource, Figures, Flow, Level, Measure, Period, Periods, Predicate, Span,
        figure,
        forms::{Against, Entries, Entry, Flows, Form, Grid, Rendered, Sheet, Template},
    },
};
use uuid::Uuid;

/// What people wrote into a report.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Written {
    /// Figures, as row, column and what was written.
    pub entries: Vec<(String, String, Entry)>,
    /// Texts by section; the note under a table is `note`.
    pub texts: BTreeMap<String, String>,
    /// Explanations by `identity@line`.
    pub explanations: BTreeMap<String, String>,
}

/// What people wrote, sealed for its report.
pub const WRITTEN: Sealed<Written> = Sealed::column("reports.written");

/// The column in which canonical figures stand, sealed for their report.
pub const FIGURES: &str = "reports.figures";

impl Written {
    /// What was written into a report.
    pub fn of(keys: &Keys, row: &ReportRow) -> Result<Self, Problem> {
        Ok(WRITTEN.open_some(keys, row.id.0, row.written.as_ref())?.unwrap_or_default())
    }

    /// The figures among it.
    pub fn entries(&self) -> Entries {
        let entry =
            |(row, column, entry): &(String, String, Entry)| ((row.clone(), column.clone()), entry.clone());
        self.entries.iter().map(entry).collect()
    }
}

/// A unit whose cases, or whose report, are in the figures.
pub struct Part {
    /// Which.
    pub unit: ReportUnit,
    /// The organisations whose cases it answers for.
    pub organisations: Vec<Uuid>,
    /// Its report, where it sent one.
    pub report: Option<ReportRow>,
}

/// What a report of a unit is the sum of: its own records, or for a level above what the units below sent, and the records
/// of those that sent nothing.
pub async fn parts(
    conn: &AsyncPgConnection,
    lineage: &Lineage,
    subject: &Subject,
    on: chrono::NaiveDate,
) -> Result<Vec<Part>, Problem> {
    let coverage = lineage.coverage(on);
    let covered = |unit: OrganisationId| -> Vec<Uuid> {
        coverage.get(&unit).into_iter().flatten().map(|id| id.0).collect()
    };
    let own = |organisations| Part { unit: (&subject.unit).into(), organisations, report: None };
    let form = &subject.definition.form;
    if subject.level == Level::Provider {
        return Ok(vec![own(covered(subject.unit.id))]);
    }
    let below: Vec<_> = (lineage.providers(on).into_iter())
        .filter(|provider| {
            subject.level != Level::Department
                || lineage.department(provider.id).is_some_and(|above| above.id == subject.unit.id)
        })
        .collect();
    if !form.chain.contains(&Level::Provider) {
        return Ok(vec![own(below.iter().flat_map(|provider| covered(provider.id)).collect())]);
    }
    let departments = if subject.level != Level::Department && form.chain.contains(&Level::Department) {
        lineage.departments(on)
    } else {
        Vec::new()
    };
    let units = below.iter().chain(&departments).map(|office| office.id.0).collect::<Vec<_>>();
    let mut sent = sent(conn, subject, &units).await?;
    let mut parts = Vec::new();
    let mut told = BTreeSet::new();
    for department in departments {
        if let Some(report) = sent.remove(&department.id) {
            let under = below
                .iter()
                .filter(|one| lineage.department(one.id).is_some_and(|above| above.id == department.id));
            let under: Vec<_> = under.map(|one| one.id).collect();
            let organisations = under.iter().flat_map(|id| covered(*id)).collect();
            told.extend(under);
            parts.push(Part { unit: department.into(), organisations, report: Some(report) });
        }
    }
    for provider in below.into_iter().filter(|provider| !told.contains(&provider.id)) {
        let makes_it = level(&subject.definition, provider.kind).is_some();
        let report = sent.remove(&provider.id).filter(|_| makes_it);
        parts.push(Part { unit: provider.into(), organisations: covered(provider.id), report });
    }
    Ok(parts)
}

/// The newest editions that units sent of the same form for the same period.
async fn sent(
    conn: &AsyncPgConnection,
    subject: &Subject,
    units: &[Uuid],
) -> Result<BTreeMap<OrganisationId, ReportRow>, Problem> {
    let form = &subject.definition.form;
    let rows = repo::of_units(conn, units, &form.code, &[subject.window.period.to_string()]).await?;
    let counts = |row: &ReportRow| {
        matches!(row.state, ReportState::Submitted | ReportState::Accepted | ReportState::Frozen)
            && row.form_version.cast_unsigned() == form.version
    };
    Ok(rows.into_iter().filter(counts).map(|row| (row.organisation_id, row)).collect())
}

/// What the records give.
#[derive(Debug, Default)]
pub struct Counted {
    /// The table.
    pub sheet: Sheet,
    /// The text, section by section.
    pub narrative: BTreeMap<String, Rendered>,
    /// How many cases a list names.
    pub listed: Option<i64>,
}

impl Counted {
    /// The same with what people wrote into the table. Refused: an entry for a cell that is not there.
    pub fn with(self, grid: Option<&Grid>, written: &Written) -> Result<Self, Problem> {
        let sheet = grid.map(|grid| applied(grid, &self.sheet, written)).transpose()?.unwrap_or_default();
        Ok(Self { sheet, ..self })
    }
}

/// The months that a report tells of, and those it is compared with.
pub struct Spans {
    now: Span,
    previous: Option<Span>,
    last_year: Option<Span>,
}

impl Spans {
    /// Those of a form and a period.
    pub fn of(form: &Form, period: Period, now: Span, calendar: &Calendar) -> Self {
        let counted_as = form.chain.first().copied().unwrap_or(Level::Provider);
        let span =
            |period| Periods::seed().window(period, counted_as, calendar).ok().map(|window| window.span);
        Self { now, previous: span(period.previous()), last_year: span(period.last_year()) }
    }

    /// The months that a number is set beside; none where no circular knows them.
    pub const fn beside(&self, against: Against) -> Option<Span> {
        match against {
            Against::Previous => self.previous,
            Against::LastYear => self.last_year,
        }
    }

    /// From the first month of any to the last of the period.
    fn all(&self) -> Span {
        let spans = [Some(self.now), self.previous, self.last_year].into_iter().flatten();
        let from = spans.map(|span| span.from).min().unwrap_or(self.now.from);
        Span { from, to: self.now.to }
    }

    /// A text as some rows of counters alone would tell it.
    pub fn tell(&self, text: &Template, rows: &Change) -> Rendered {
        let flow = |span| Flow::of(span, [rows]);
        let (previous, last_year) = (self.previous.map(flow), self.last_year.map(flow));
        text.render(Flows {
            now: &flow(self.now),
            previous: previous.as_ref(),
            last_year: last_year.as_ref(),
        })
    }
}

/// A form with the dimensions it was read with.
pub struct Rules<'a> {
    /// The form.
    pub form: &'a Form,
    /// The dimensions.
    pub dimensions: &'a Dimensions,
    /// What counters gave to its table, of a form as it is read today.
    pub remembered: Option<&'a Remembered>,
}

impl<'a> Rules<'a> {
    /// Those of today.
    pub fn today(definition: &'a Definition) -> Self {
        Self {
            form: &definition.form,
            dimensions: Dimensions::seed(),
            remembered: Some(&definition.remembered),
        }
    }
}

/// Where records are read, and as of which version; none for now.
pub struct Records<'a> {
    /// The connection: it must see what is counted.
    pub conn: &'a AsyncPgConnection,
    /// The keys.
    pub keys: &'a Keys,
    /// The newest version that is known.
    pub until: Option<i64>,
    /// The calendar.
    pub calendar: &'a Calendar,
}

/// What was counted over some spans.
type Told = Vec<(Span, Arc<[Change]>)>;

impl Records<'_> {
    /// What some organisations counted over some spans: by counters now, case by case as of a version.
    async fn read(&self, units: &[Uuid], spans: &Spans, compared: bool) -> Result<Told, Problem> {
        let others = [spans.previous, spans.last_year].into_iter().flatten().filter(|_| compared);
        let wanted = std::iter::once(spans.now).chain(others);
        match self.until {
            None => {
                let whole = if compared { spans.all() } else { spans.now };
                let rows = statistics::counted(self.conn, self.keys, units, whole).await?;
                let rows: Arc<[Change]> = rows.into_values().collect();
                Ok(wanted.map(|span| (span, rows.clone())).collect())
            }
            Some(until) => {
                let mut told = Vec::new();
                for span in wanted {
                    let rows = statistics::recounted(self.conn, self.keys, units, span, until).await?;
                    told.push((span, Arc::new([rows]) as Arc<[Change]>));
                }
                Ok(told)
            }
        }
    }

    /// What the records of some organisations give for a form and a period.
    pub async fn count(
        &self,
        rules: &Rules<'_>,
        period: Period,
        span: Span,
        units: &[Uuid],
    ) -> Result<Counted, Problem> {
        let form = rules.form;
        let spans = Spans::of(form, period, span, self.calendar);
        let compared = form.sections.iter().any(|section| section.text.is_some());
        let remembered = rules.remembered.filter(|_| self.until.is_none());
        let sheet = match form.grid.as_ref().zip(remembered) {
            Some((grid, remembered)) => {
                Some(remembered.sheet(self.conn, self.keys, grid, units, span).await?)
            }
            None => None,
        };
        let told = if sheet.is_none() || compared || form.list.is_some() {
            self.read(units, &spans, compared).await?
        } else {
            Told::new()
        };
        let flow = |wanted: Option<Span>| {
            let (span, rows) = told.iter().find(|(span, _)| Some(*span) == wanted)?;
            Some(Flow::of(*span, &**rows))
        };
        let now = flow(Some(spans.now)).unwrap_or(Flow::new(spans.now));
        let (previous, last_year) = (flow(spans.previous), flow(spans.last_year));
        let flows = Flows { now: &now, previous: previous.as_ref(), last_year: last_year.as_ref() };
        let sections = form.sections.iter();
        let narrative = sections.filter_map(|section| {
            section.text.as_ref().map(|text| (section.code.clone(), text.render(flows)))
        });
        let evaluated = || form.grid.as_ref().map(|grid| grid.evaluate(&now, rules.dimensions));
        Ok(Counted {
            sheet: sheet.or_else(evaluated).unwrap_or_default(),
            narrative: narrative.collect(),
            listed: form.list.as_ref().map(|list| figure(&now, &list.measure, &Predicate::default())),
        })
    }

    /// The cases that a measure counts in a span, in the order of units and days.
    pub async fn cases(&self, measure: &Measure, span: Span, units: &[Uuid]) -> Result<Vec<Uuid>, Problem> {
        let mut found = Vec::new();
        for unit in units {
            let asked = Asked { unit: *unit, span, counts: measure.counts, until: self.until };
            let adds = |rows: &Change| figure(&Flow::of(span, [rows]), measure, &Predicate::default());
            let cases = statistics::adding(self.conn, self.keys, &asked, None, usize::MAX, adds).await?;
            found.extend(cases.into_iter().map(|(case, _)| case.id));
        }
        Ok(found)
    }
}

/// The canonical figures of a report.
pub fn opened(keys: &Keys, row: &ReportRow) -> Result<Option<Figures>, Problem> {
    let Some(sealed) = &row.figures else { return Ok(None) };
    let bytes = keys.open(FIGURES, row.id.0, sealed)?;
    Figures::decode(&bytes).map(Some).map_err(|fault| Problem::internal(&fault))
}

/// The figures of a report before anybody wrote into it: the records of some parts and the reports of the others.
pub async fn count(
    records: &Records<'_>,
    rules: &Rules<'_>,
    (period, span): (Period, Span),
    parts: &[Part],
) -> Result<Counted, Problem> {
    let all: Vec<Uuid> = parts.iter().flat_map(|part| part.organisations.clone()).collect();
    let Some(grid) = rules.form.grid.as_ref().filter(|_| parts.iter().any(|part| part.report.is_some()))
    else {
        return records.count(rules, period, span, &all).await;
    };
    let silent: Vec<Uuid> = (parts.iter().filter(|part| part.report.is_none()))
        .flat_map(|part| part.organisations.clone())
        .collect();
    let mut sheets = vec![records.count(rules, period, span, &silent).await?.sheet];
    for report in parts.iter().filter_map(|part| part.report.as_ref()) {
        sheets.extend(opened(records.keys, report)?.map(|figures| figures.sheet(grid)));
    }
    let counted = records.count(rules, period, span, &all).await?;
    Ok(Counted { sheet: grid.total(&sheets), ..counted })
}

/// What a report says, to be hashed: what was counted with what people wrote.
pub struct Said<'a> {
    /// The hash of the definition, in hexadecimal digits.
    pub definition_hash: String,
    /// Whose.
    pub unit: OrganisationId,
    /// For when.
    pub period: Period,
    /// Nothing happened.
    pub nil: bool,
    /// What people wrote.
    pub written: &'a Written,
    /// What it is the sum of.
    pub sources: Vec<FigureSource>,
    /// The codes of the cases that a list names.
    pub cases: Vec<String>,
    /// The newest version that was counted.
    pub watermark: i64,
}

impl Said<'_> {
    /// The figures.
    pub fn figures(self, form: &Form, sheet: &Sheet, narrative: &BTreeMap<String, Rendered>) -> Figures {
        let unit = self.unit.0.to_string();
        let mut figures = Figures::new(form, self.definition_hash, unit, self.period, self.watermark)
            .with_sheet(form, sheet);
        figures.narrative.clone_from(narrative);
        figures.nil = self.nil;
        figures.sources = self.sources;
        figures.cases = self.cases;
        figures.texts.clone_from(&self.written.texts);
        figures.explanations.clone_from(&self.written.explanations);
        figures
    }
}

/// A sheet with what was written into it.
pub fn applied(grid: &Grid, sheet: &Sheet, written: &Written) -> Result<Sheet, Problem> {
    grid.apply(sheet, &written.entries()).map_err(|fault| {
        let pointer = format!("/entries/{}/{}", fault.row, fault.column);
        Problem::field(pointer, fault.code, fault.why.vi, fault.why.en)
    })
}

/// Parts as they are kept with the figures.
pub fn sources(parts: &[Part]) -> Vec<FigureSource> {
    let source = |part: &Part| FigureSource {
        organisations: part.organisations.iter().map(Uuid::to_string).collect(),
        report: part.report.as_ref().map(|report| report.id.to_string()),
        unit: part.unit.id.to_string(),
    };
    parts.iter().map(source).collect()
}

/// The organisations behind some kept figures, each with the version up to which it was counted: those of a report that was
/// added by that report's own.
pub async fn leaves(
    conn: &AsyncPgConnection,
    keys: &Keys,
    figures: &Figures,
) -> Result<Vec<(Uuid, Option<i64>)>, Problem> {
    let mut leaves = Vec::new();
    let mut waiting = vec![figures.clone()];
    while let Some(figures) = waiting.pop() {
        for source in &figures.sources {
            match &source.report {
                Some(report) => waiting.push(kept(conn, keys, report).await?),
                None => {
                    leaves.extend(organisations(source)?.into_iter().map(|id| (id, Some(figures.watermark))));
                }
            }
        }
    }
    leaves.sort_unstable();
    Ok(leaves)
}

/// The kept figures of a report that was added to others.
pub async fn kept(conn: &AsyncPgConnection, keys: &Keys, report: &str) -> Result<Figures, Problem> {
    let gone = || Problem::internal(&format!("report {report} is gone"));
    let id: ReportId = report.parse::<Uuid>().map(ReportId).map_err(|_| gone())?;
    let row = repo::find(conn, id).await?.ok_or_else(gone)?;
    opened(keys, &row)?.ok_or_else(gone)
}

/// The organisations of a source.
pub fn organisations(source: &FigureSource) -> Result<Vec<Uuid>, Problem> {
    let read = |id: &String| id.parse().map_err(|_| Problem::internal(&"a source without an id"));
    source.organisations.iter().map(read).collect()
}
