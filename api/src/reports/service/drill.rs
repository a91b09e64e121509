//! The very cases behind a cell, as of when it was counted.

use super::{
    Held,
    figures::{leaves, parts},
    seen,
};
use crate::{
    organisations::service::Lineage,
    platform::{Ctx, Keys, Listing, Problem, Tx, export, extract::Nothing, idempotency, page::Page},
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
        Change, Counts, Figures, Flow, Predicate, Span, figure,
        forms::{CaseList, Form, Grid},
    },
};
use uuid::Uuid;

/// A cell of a form, or the list of one that has no table.
pub enum Cell<'a> {
    /// Where a row and a column meet.
    Grid(&'a Grid, usize, usize),
    /// `list` and `count`.
    List(&'a CaseList),
}

impl<'a> Cell<'a> {
    /// The cell of these codes.
    pub fn named(form: &'a Form, row: &str, column: &str) -> Option<Self> {
        match (&form.grid, &form.list) {
            (Some(grid), _) => Some(Self::Grid(grid, grid.row(row)?, grid.column(column)?)),
            (None, Some(list)) if (row, column) == ("list", "count") => Some(Self::List(list)),
            _ => None,
        }
    }

    fn counts(&self) -> Counts {
        match self {
            Self::Grid(grid, row, column) => grid.counts(*row, *column),
            Self::List(list) => list.measure.counts,
        }
    }

    /// What a flow gives for it, in hundredths of the unit.
    fn figure(&self, flow: &Flow<'_>) -> i64 {
        match self {
            Self::Grid(grid, row, column) => grid.cell(flow, *row, *column),
            Self::List(list) => figure(flow, &list.measure, &Predicate::default()),
        }
    }
}

/// Where a page goes on: the version that the first one was read at, which organisation, and where in its order.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Place {
    until: i64,
    at: usize,
    on: NaiveDate,
    seq: i64,
}

/// An organisation, and up to which version its cases were counted.
type Leaf = (Uuid, Option<i64>);

/// Whose cases a report's figures count, and as of when.
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
                if let Some(figures) = super::figures::opened(keys, &report)? {
                    all.extend(leaves(tx, keys, &figures).await?);
                }
            }
            None => all.extend(part.organisations.into_iter().map(|id| (id, None))),
        }
    }
    all.sort_unstable();
    Ok(all)
}

/// One page of the cases behind a cell, each with what it adds; all of them together are what the records give for it.
pub async fn records(
    ctx: &Ctx,
    (id, row, column): (ReportId, &str, &str),
    asked: &Listing<Nothing>,
) -> Result<Page<CaseRecord>, Problem> {
    let after: Option<Place> = asked.after(ctx)?;
    let (found, lineage) = idempotency::change(ctx, Permission::ReportRead, async |tx| {
        let held = Held::read(tx, ctx, id).await?;
        let form = &held.subject.definition.form;
        let cell = Cell::named(form, row, column).ok_or_else(Problem::not_found)?;
        if !asked.is_file() {
            seen(tx, ctx, &held.row, "report_cell_record_list", &["cases"]).await?;
        }
        let keys = &ctx.services.keys;
        let kept = super::figures::opened(keys, &held.row)?;
        let leaves = leaves_of(tx, ctx, &held, kept.as_ref()).await?;
        let wanted = usize::try_from(asked.limit).unwrap_or(0) + 1;
        let span = held.subject.window.span;
        Ok((search(tx, keys, &cell, span, &leaves, after, wanted).await?, held.lineage))
    })
    .await?;
    let page = asked.page(ctx, found, |(_, place)| *place)?;
    let behind: Vec<Behind> = page.data.iter().map(|(behind, _)| *behind).collect();
    let mut views = records::views(&ctx.services.db, &behind).await?;
    name(&mut views, &lineage);
    Ok(Page { data: views, page: page.page })
}

/// All the cases that a list names; none for a form without one, or where there was nothing. 409 for more than a file holds.
pub async fn listed(tx: &mut Tx, ctx: &Ctx, held: &Held) -> Result<Vec<Behind>, Problem> {
    let Some(list) = held.subject.definition.form.list.as_ref().filter(|_| !held.row.nil) else {
        return Ok(Vec::new());
    };
    let keys = &ctx.services.keys;
    let kept = super::figures::opened(keys, &held.row)?;
    let leaves = leaves_of(tx, ctx, held, kept.as_ref()).await?;
    let most = usize::try_from(export::MOST).unwrap_or(usize::MAX).saturating_add(1);
    let found = search(tx, keys, &Cell::List(list), held.subject.window.span, &leaves, None, most).await?;
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
    cell: &Cell<'_>,
    span: Span,
    leaves: &[Leaf],
    after: Option<Place>,
    wanted: usize,
) -> Result<Vec<(Behind, Place)>, Problem> {
    let (newest, silent) = match after {
        // Read like the first page, whatever was counted since.
        Some(place) => (place.until, Vec::new()),
        None => (statistics::newest(tx).await?, silent(tx, keys, cell, span, leaves).await?),
    };
    let mut found = Vec::new();
    for (at, (unit, until)) in leaves.iter().enumerate().skip(after.map_or(0, |place| place.at)) {
        if until.is_none() && silent.contains(unit) {
            continue;
        }
        let asked = Asked { unit: *unit, span, counts: cell.counts(), until: Some(until.unwrap_or(newest)) };
        let from = after.filter(|place| place.at == at).map(|place| (place.on, place.seq));
        let adds = |rows: &Change| cell.figure(&Flow::of(span, [rows]));
        let cases = statistics::adding(tx, keys, &asked, from, wanted - found.len(), adds).await?;
        found.extend(cases.into_iter().map(|(case, hundredths)| {
            let (on, seq) = case.place;
            (Behind::of(&case, hundredths), Place { until: newest, at, on, seq })
        }));
        if found.len() >= wanted {
            break;
        }
    }
    found.truncate(wanted);
    Ok(found)
}

/// The organisations whose counters say that nothing of theirs is behind the cell.
async fn silent(
    tx: &Tx,
    keys: &Keys,
    cell: &Cell<'_>,
    span: Span,
    leaves: &[Leaf],
) -> Result<Vec<Uuid>, Problem> {
    let live: Vec<Uuid> = leaves.iter().filter(|(_, until)| until.is_none()).map(|(unit, _)| *unit).collect();
    let counted: BTreeMap<Uuid, Change> = statistics::counted(tx, keys, &live, span).await?;
    let says_nothing =
        |unit: &Uuid| counted.get(unit).is_none_or(|rows| cell.figure(&Flow::of(span, [rows])) == 0);
    Ok(live.into_iter().filter(says_nothing).collect())
}
