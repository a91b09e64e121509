//! The very cases behind a number, as of when it was counted.

use super::{
    Held,
    figures::{Spans, leaves, opened, organisations, parts},
    reading::standing,
    seen,
};
use crate::{
    organisations::service::Lineage,
    platform::{Ctx, Keys, Listing, Problem, Tx, export, idempotency, page::Page},
    reports::dto::FieldSide,
    statistics::service::{
        self as statistics, Asked,
        records::{self, Behind, CaseRecord},
    },
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tgpl_domain::{
    ids::ReportId,
    policy::Permission,
    statistics::{
        Change, Counts, Dimensions, Figures, Flow, Predicate, Span, figure,
        forms::{CaseList, Field, Form, Grid, Rule, Section, Unplaced},
    },
};
use uuid::Uuid;

/// A number of a report, as an address names it.
#[derive(Debug, Clone, Copy)]
pub enum Named<'a> {
    /// A cell, by the codes of its row and its column: `list` and `count` of a list that has no table.
    Cell(&'a str, &'a str),
    /// A live number of a section, from 1.
    Field(&'a str, usize, FieldSide),
    /// By how much a rule is broken, by its name and the line.
    Broken(&'a str, &'a str),
    /// The people of a group without a column, by version of the law and group.
    Unplaced(&'a str, &'a str),
}

impl Named<'_> {
    /// The word under which the access log keeps that its cases were listed.
    const fn act(self) -> &'static str {
        match self {
            Self::Cell(..) => "report_cell_record_list",
            Self::Field(..) => "report_field_record_list",
            Self::Broken(..) => "report_broken_record_list",
            Self::Unplaced(..) => "report_notice_record_list",
        }
    }

    fn number(self, form: &Form) -> Option<Number<'_>> {
        match self {
            Self::Cell(row, column) => match (&form.grid, &form.list) {
                (Some(grid), _) => Some(Number::Cell(grid, grid.row(row)?, grid.column(column)?)),
                (None, Some(list)) if (row, column) == ("list", "count") => Some(Number::List(list)),
                _ => None,
            },
            Self::Field(section, place, _) => {
                let named = |one: &&Section| one.code == section;
                let text = form.sections.iter().find(named)?.text.as_ref()?;
                text.fields().nth(place.checked_sub(1)?).map(Number::Field)
            }
            Self::Broken(identity, at) => form.grid.as_ref()?.rule(identity, at).map(Number::Broken),
            Self::Unplaced(law_version, group) => {
                let grid = form.grid.as_ref()?;
                grid.unplaced(law_version, group, Dimensions::seed()).map(Number::Unplaced)
            }
        }
    }

    /// The months that it counts; none of a comparison that there is not.
    fn span(self, number: &Number<'_>, held: &Held) -> Option<Span> {
        let window = &held.subject.window;
        match (self, number) {
            (Self::Field(.., FieldSide::Base), Number::Field(field)) => {
                let form = &held.subject.definition.form;
                Spans::of(form, window.period, window.span, &held.calendar).beside(field.against?)
            }
            _ => Some(window.span),
        }
    }
}

/// A number that the records give.
enum Number<'a> {
    /// Where a row and a column meet.
    Cell(&'a Grid, usize, usize),
    /// How many cases a list names.
    List(&'a CaseList),
    /// In a text.
    Field(&'a Field),
    /// By how much a rule is broken.
    Broken(Rule<'a>),
    /// Of a group without a column.
    Unplaced(Unplaced<'a>),
}

impl Number<'_> {
    fn counts(&self) -> Counts {
        match self {
            Self::Cell(grid, row, column) => grid.counts(*row, *column),
            Self::List(list) => list.measure.counts,
            Self::Field(field) => field.measure.counts,
            Self::Broken(rule) => rule.counts(),
            Self::Unplaced(people) => people.counts(),
        }
    }

    /// What a flow gives for it, in hundredths of the unit.
    fn figure(&self, flow: &Flow<'_>) -> i64 {
        match self {
            Self::Cell(grid, row, column) => grid.cell(flow, *row, *column),
            Self::List(list) => figure(flow, &list.measure, &Predicate::default()),
            Self::Field(field) => field.figure(flow),
            Self::Broken(rule) => rule.difference(flow),
            Self::Unplaced(people) => people.figure(flow),
        }
    }

    /// Whether the counters of a unit say that none of its cases is behind it.
    fn is_nothing(&self, flow: &Flow<'_>) -> bool {
        match self {
            Self::Broken(rule) => rule.holds_for_all(flow),
            _ => self.figure(flow) == 0,
        }
    }

    /// Whether a level above reports for it what the units below sent. Texts and lists it counts anew.
    const fn is_summed(&self) -> bool {
        !matches!(self, Self::List(_) | Self::Field(_))
    }
}

/// Where a page goes on: the version that the first one was read at, the unit, and the place in the unit's order.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Place {
    until: i64,
    unit: Uuid,
    at: (NaiveDate, i64),
}

/// An organisation, and up to which version its cases were counted.
type Leaf = (Uuid, Option<i64>);

/// Whose cases the table of a report counts, and as of when: those of a report that was added as that one did.
pub async fn leaves_of(
    tx: &mut Tx,
    ctx: &Ctx,
    held: &Held,
    kept: Option<&Figures>,
) -> Result<Vec<Leaf>, Problem> {
    let keys = &ctx.services.keys;
    if let Some(kept) = kept {
        return leaves(tx, keys, kept).await;
    }
    let mut all = Vec::new();
    for part in parts(tx, &held.lineage, &held.subject, held.subject.on(ctx.today())).await? {
        match part.report {
            Some(report) => {
                if let Some(figures) = opened(keys, &report)? {
                    all.extend(leaves(tx, keys, &figures).await?);
                }
            }
            None => all.extend(part.organisations.into_iter().map(|id| (id, None))),
        }
    }
    all.sort_unstable();
    Ok(all)
}

/// Whose cases the text and the list of a report count: everybody's, as of its own watermark.
async fn everybody(
    tx: &mut Tx,
    ctx: &Ctx,
    held: &Held,
    kept: Option<&Figures>,
) -> Result<Vec<Leaf>, Problem> {
    let mut all: Vec<Leaf> = match kept {
        Some(kept) => {
            let units = kept.sources.iter().map(organisations).collect::<Result<Vec<_>, _>>()?;
            units.into_iter().flatten().map(|id| (id, Some(kept.watermark))).collect()
        }
        None => {
            let parts = parts(tx, &held.lineage, &held.subject, held.subject.on(ctx.today())).await?;
            parts.into_iter().flat_map(|part| part.organisations).map(|id| (id, None)).collect()
        }
    };
    all.sort_unstable();
    Ok(all)
}

/// A number with the months and the organisations that it counts.
struct Sought<'a> {
    number: Number<'a>,
    span: Span,
    leaves: Vec<Leaf>,
}

impl<'a> Sought<'a> {
    async fn of(
        tx: &mut Tx,
        ctx: &Ctx,
        held: &'a Held,
        number: Number<'a>,
        span: Span,
    ) -> Result<Self, Problem> {
        let kept = opened(&ctx.services.keys, &held.row)?;
        let leaves = if number.is_summed() {
            leaves_of(tx, ctx, held, kept.as_ref()).await?
        } else {
            everybody(tx, ctx, held, kept.as_ref()).await?
        };
        Ok(Self { number, span, leaves })
    }
}

/// One page of the cases behind a number, each with what it adds; all of them together are what the records give for it. 409
/// for a rule that no case of the period can break.
pub async fn records<F>(
    ctx: &Ctx,
    (id, named): (ReportId, Named<'_>),
    asked: &Listing<F>,
) -> Result<Page<CaseRecord>, Problem> {
    let after: Option<Place> = asked.after(ctx)?;
    let (found, lineage) = idempotency::change(ctx, Permission::ReportRead, async |tx| {
        let held = Held::read(tx, ctx, id).await?;
        let number = named.number(&held.subject.definition.form).ok_or_else(Problem::not_found)?;
        let span = named.span(&number, &held).ok_or_else(Problem::not_found)?;
        if let Number::Broken(rule) = &number {
            told_by_cases(tx, ctx, &held, rule).await?;
        }
        if !asked.is_file() {
            seen(tx, ctx, &held.row, named.act(), &["cases"]).await?;
        }
        let sought = Sought::of(tx, ctx, &held, number, span).await?;
        let wanted = usize::try_from(asked.limit).unwrap_or(0) + 1;
        let found = search(tx, &ctx.services.keys, &sought, after, wanted).await?;
        Ok((found, held.lineage))
    })
    .await?;
    let page = asked.page(ctx, found, |(_, place)| *place)?;
    let behind: Vec<Behind> = page.data.iter().map(|(behind, _)| *behind).collect();
    let mut views = records::views(&ctx.services.db, &behind).await?;
    name(&mut views, &lineage);
    Ok(Page { data: views, page: page.page })
}

/// Refuses a rule whose sides are not what the cases of the period give.
async fn told_by_cases(tx: &mut Tx, ctx: &Ctx, held: &Held, rule: &Rule<'_>) -> Result<(), Problem> {
    if rule.looks_back() {
        return Err(Problem::not_allowed(
            "Đẳng thức này so với báo cáo kỳ trước, nên không vụ việc nào của kỳ này làm lệch",
            "This rule asks for the report of the period before: no case of this period breaks it",
        ));
    }
    if !rule.is_counted(&standing(tx, ctx, held).await?.sheet) {
        return Err(Problem::not_allowed(
            "Trong đẳng thức này có số nhập tay, nên vụ việc không nói được vì sao lệch. Đối chiếu số nhập tay với số máy đếm",
            "A figure of this rule was written by hand, so the cases do not tell why it is broken. Compare what was written with what the records give",
        ));
    }
    Ok(())
}

/// All the cases that a list names; none for a form without one, or where there was nothing. 409 for more than a file holds.
pub async fn listed(tx: &mut Tx, ctx: &Ctx, held: &Held) -> Result<Vec<Behind>, Problem> {
    let Some(list) = held.subject.definition.form.list.as_ref().filter(|_| !held.row.nil) else {
        return Ok(Vec::new());
    };
    let sought = Sought::of(tx, ctx, held, Number::List(list), held.subject.window.span).await?;
    let most = usize::try_from(export::MOST).unwrap_or(usize::MAX).saturating_add(1);
    let found = search(tx, &ctx.services.keys, &sought, None, most).await?;
    export::fits(&found)?;
    Ok(found.into_iter().map(|(behind, _)| behind).collect())
}

/// A unit is called what it was called when it counted the case.
fn name(views: &mut [CaseRecord], lineage: &Lineage) {
    for view in views {
        if let Some(office) = lineage.office(view.organisation_id) {
            view.organisation_name.clone_from(&office.name);
        }
    }
}

async fn search(
    tx: &Tx,
    keys: &Keys,
    sought: &Sought<'_>,
    after: Option<Place>,
    wanted: usize,
) -> Result<Vec<(Behind, Place)>, Problem> {
    let Sought { number, span, leaves } = sought;
    let (newest, silent) = match after {
        // Read like the first page, whatever was counted since.
        Some(place) => (place.until, Vec::new()),
        None => (statistics::newest(tx).await?, silent(tx, keys, sought).await?),
    };
    let mut found = Vec::new();
    for (unit, until) in leaves.iter().filter(|(unit, _)| after.is_none_or(|place| place.unit <= *unit)) {
        if until.is_none() && silent.contains(unit) {
            continue;
        }
        // A report below that was sent since the first page keeps newer versions.
        let until = Some(until.map_or(newest, |until| until.min(newest)));
        let asked = Asked { unit: *unit, span: *span, counts: number.counts(), until };
        let from = after.filter(|place| place.unit == *unit).map(|place| place.at);
        let adds = |rows: &Change| number.figure(&Flow::of(*span, [rows]));
        let cases = statistics::adding(tx, keys, &asked, from, wanted - found.len(), adds).await?;
        found.extend(cases.into_iter().map(|(case, hundredths)| {
            (Behind::of(&case, hundredths), Place { until: newest, unit: *unit, at: case.place })
        }));
        if found.len() >= wanted {
            break;
        }
    }
    found.truncate(wanted);
    Ok(found)
}

/// The organisations whose counters say that nothing of theirs is behind the number.
async fn silent(tx: &Tx, keys: &Keys, sought: &Sought<'_>) -> Result<Vec<Uuid>, Problem> {
    let Sought { number, span, leaves } = sought;
    let live: Vec<Uuid> = leaves.iter().filter(|(_, until)| until.is_none()).map(|(unit, _)| *unit).collect();
    let counted: BTreeMap<Uuid, Change> = statistics::counted(tx, keys, &live, *span).await?;
    let says_nothing =
        |unit: &Uuid| counted.get(unit).is_none_or(|rows| number.is_nothing(&Flow::of(*span, [rows])));
    Ok(live.into_iter().filter(says_nothing).collect())
}
