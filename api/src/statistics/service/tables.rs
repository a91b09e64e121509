//! The table of a form by the counters. What a row of counters gives to the table is remembered until the row is written
//! again: a form of the nation opens only the rows in which something was counted since it was read last.

use crate::{
    platform::{Keys, Problem, keys::MARK},
    statistics::{
        repo::{self, CounterRow, NewsRow},
        rows::together,
    },
};
use diesel_async::AsyncPgConnection;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};
use tgpl_domain::statistics::{
    Dimensions, Flow, Span,
    forms::{Grid, Leaves, Sheet},
};
use uuid::Uuid;

/// What a row of counters gave, and the mark of the writing that gave it.
#[derive(Debug, Clone)]
struct Given {
    mark: Vec<u8>,
    leaves: Arc<Leaves>,
}

/// By the row.
type ByRow = HashMap<Uuid, Given>;
/// By the unit and the row.
type ByUnit = HashMap<Uuid, ByRow>;

/// What rows of counters gave to one table, by what it tells of.
#[derive(Debug, Default)]
pub struct Remembered(Mutex<HashMap<(Span, Uuid), ByRow>>);

/// Spans of units, some three dozen rows each: beyond that everything is forgotten.
const MOST: usize = 400;

impl Remembered {
    /// The sheet of what some units counted in a span. All rows are of one snapshot.
    pub async fn sheet(
        &self,
        conn: &AsyncPgConnection,
        keys: &Keys,
        grid: &Grid,
        units: &[Uuid],
        span: Span,
    ) -> Result<Sheet, Problem> {
        let mut known = self.of(units, span);
        let marks = known.iter().map(|(row, given)| (*row, given.mark.clone())).unzip();
        let months = (span.months().from.first_day(), span.to.first_day());
        let mut now: ByUnit = HashMap::new();
        let mut is_news = false;
        for row in repo::news_of(conn, units, months, marks).await? {
            let (id, unit) = (row.id, row.organisation_id);
            let written = read(keys, grid, span, row)?;
            is_news |= written.is_some();
            now.entry(unit)
                .or_default()
                .extend(written.or_else(|| known.remove(&id)).map(|given| (id, given)));
        }
        let leaves = now.values().flat_map(HashMap::values).map(|given| &*given.leaves);
        let sheet = grid.sheet(leaves, Dimensions::seed());
        if is_news {
            self.learn(span, now);
        }
        Ok(sheet)
    }

    fn of(&self, units: &[Uuid], span: Span) -> ByRow {
        let Ok(known) = self.0.lock() else { return ByRow::new() };
        let of_units = units.iter().filter_map(|unit| known.get(&(span, *unit)));
        of_units.flatten().map(|(row, given)| (*row, given.clone())).collect()
    }

    fn learn(&self, span: Span, now: ByUnit) {
        let Ok(mut known) = self.0.lock() else { return };
        if known.len() > MOST {
            known.clear();
        }
        known.extend(now.into_iter().map(|(unit, rows)| ((span, unit), rows)));
    }
}

/// What a row gives that was written since; nothing where it is as it was.
fn read(keys: &Keys, grid: &Grid, span: Span, row: NewsRow) -> Result<Option<Given>, Problem> {
    let NewsRow { id, organisation_id, grain, from_on, counters: Some(counters) } = row else {
        return Ok(None);
    };
    let mark = counters.iter().take(MARK).copied().collect();
    let counted = together(keys, &[CounterRow { id, organisation_id, grain, from_on, counters }])?;
    Ok(Some(Given { mark, leaves: Arc::new(grid.leaves(&Flow::of(span, [&counted]))) }))
}
