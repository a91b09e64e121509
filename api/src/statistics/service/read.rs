//! Reading what was counted: counters for figures, facts for the cases behind them.

use crate::{
    platform::{Keys, Problem, Tx},
    statistics::{
        fact::FACT,
        repo::{self, Door, FactRow, Stretch},
        rows::together,
    },
};
use chrono::NaiveDate;
use diesel_async::AsyncPgConnection;
use futures_util::{StreamExt, TryStreamExt, stream};
use std::collections::BTreeMap;
use tgpl_domain::statistics::{Change, Counts, Dimensions, Fact, Span};
use uuid::Uuid;

/// What some units counted in the months of a span and of its year before it, and in the years before.
pub async fn counted(
    conn: &AsyncPgConnection,
    keys: &Keys,
    units: &[Uuid],
    span: Span,
) -> Result<BTreeMap<Uuid, Change>, Problem> {
    let (from, to) = (span.months().from.first_day(), span.to.first_day());
    let rows = repo::counters_of(conn, units, from, to).await?;
    let mut by_unit: BTreeMap<Uuid, Vec<_>> = BTreeMap::new();
    for row in rows {
        by_unit.entry(row.organisation_id).or_default().push(row);
    }
    by_unit.into_iter().map(|(unit, rows)| Ok((unit, together(keys, &rows)?))).collect()
}

/// The number of the newest version.
pub async fn newest(conn: &AsyncPgConnection) -> Result<i64, Problem> {
    Ok(repo::newest(conn).await?)
}

/// Stops the counting until the transaction ends, and answers the number of the newest version: whatever is counted now is
/// counted by versions up to it.
pub async fn halt(tx: &Tx) -> Result<i64, Problem> {
    repo::lock(tx).await?;
    newest(tx).await
}

/// A case as it is counted, or was.
#[derive(Debug)]
pub struct Case {
    /// Which.
    pub id: Uuid,
    /// Whose.
    pub organisation: Uuid,
    /// Its place in its unit's order.
    pub place: (NaiveDate, i64),
    /// As what.
    pub fact: Fact,
}

/// Which of a unit's cases, and as of when.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    /// Whose.
    pub unit: Uuid,
    /// The months.
    pub span: Span,
    /// Which part of a case's life falls into them.
    pub counts: Counts,
    /// The newest version that is known; none for now.
    pub until: Option<i64>,
}

impl Asked {
    fn stretch(&self) -> Stretch {
        let (from, to) = (self.span.from.first_day(), self.span.to.last_day());
        let day_before = |day: NaiveDate| day.pred_opt().unwrap_or(day);
        let open = (Door::Last, from, OPEN);
        let ((door, from, to), accepted_by) = match self.counts {
            Counts::Accepted => ((Door::Accepted, from, to), to),
            Counts::Ended => ((Door::Last, from, to), to),
            Counts::CarriedOver => (open, day_before(from)),
            Counts::CarriedOut => (open, to),
            Counts::OpenAtEnd => ((Door::Last, to.succ_opt().unwrap_or(to), OPEN), to),
        };
        Stretch { door, from, to, accepted_by }
    }
}

/// The last day of what has not ended.
const OPEN: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

/// Some of the cases that may stand behind a figure, after a place, and whether there are more. Whoever asks holds each
/// against the figure.
async fn behind(
    conn: &AsyncPgConnection,
    keys: &Keys,
    asked: &Asked,
    after: Option<(NaiveDate, i64)>,
    many: usize,
) -> Result<(Vec<Case>, bool), Problem> {
    let after = after.unwrap_or((NaiveDate::default(), 0));
    let until = asked.until.unwrap_or(i64::MAX);
    let (standing, mut replaced) = repo::facts(conn, asked.unit, asked.stretch(), after, until, many).await?;
    let more = standing.len() == many;
    let place = |row: &FactRow| (row.on, row.seq);
    if let Some(last) = standing.last().filter(|_| more).map(place) {
        replaced.retain(|row| place(row) < last);
    }
    let mut rows = standing;
    rows.append(&mut replaced);
    rows.sort_unstable_by_key(place);
    let opened = rows.iter().map(|row| open(keys, row)).collect::<Result<_, _>>()?;
    Ok((opened, more))
}

fn open(keys: &Keys, row: &FactRow) -> Result<Case, Problem> {
    let fact = FACT.open_some(keys, row.case_id, row.fact.as_ref())?;
    let fact = fact.ok_or_else(|| Problem::internal(&"a version without a fact was asked for"))?;
    Ok(Case { id: row.case_id, organisation: row.organisation_id, place: (row.on, row.seq), fact })
}

/// The rows of counters of some cases: what they add to any figure is that figure of them.
pub fn rows<'f>(facts: impl IntoIterator<Item = &'f Fact>) -> Result<Change, Problem> {
    Change::of(facts, Dimensions::seed()).map_err(|fault| Problem::internal(&fault))
}

/// Reads on while whoever takes the cases wants more: some first, then chunk by chunk.
async fn through(
    conn: &AsyncPgConnection,
    keys: &Keys,
    asked: &Asked,
    (mut after, first): (Option<(NaiveDate, i64)>, usize),
    mut take: impl FnMut(Vec<Case>) -> Result<bool, Problem>,
) -> Result<(), Problem> {
    let mut many = first.clamp(1, repo::CHUNK);
    loop {
        let (cases, more) = behind(conn, keys, asked, after, many).await?;
        many = repo::CHUNK;
        after = cases.last().map(|case| case.place).or(after);
        if !take(cases)? || !more {
            return Ok(());
        }
    }
}

/// The cases that add something to a figure, after a place, in order, each with what it adds: as many as are wanted, or a
/// few more.
pub async fn adding(
    conn: &AsyncPgConnection,
    keys: &Keys,
    asked: &Asked,
    after: Option<(NaiveDate, i64)>,
    wanted: usize,
    adds: impl Fn(&Change) -> i64,
) -> Result<Vec<(Case, i64)>, Problem> {
    let mut found = Vec::new();
    // Most figures count most of the cases that they are sought among.
    through(conn, keys, asked, (after, wanted), |cases| {
        for case in cases {
            let hundredths = adds(&rows([&case.fact])?);
            if hundredths != 0 {
                found.push((case, hundredths));
            }
        }
        Ok(found.len() < wanted)
    })
    .await?;
    Ok(found)
}

/// How many units are recounted at once: one is read while another is counted.
const AT_ONCE: usize = 4;

/// What some units counted in a span when a version was the newest, case by case.
pub async fn recounted(
    conn: &AsyncPgConnection,
    keys: &Keys,
    units: &[Uuid],
    span: Span,
    until: i64,
) -> Result<Change, Problem> {
    let of_unit = async |unit: Uuid| {
        let asked = Asked { unit, span, counts: Counts::CarriedOut, until: Some(until) };
        let mut all = Change::default();
        through(conn, keys, &asked, (None, repo::CHUNK), |cases| {
            all.merge(&rows(cases.iter().map(|case| &case.fact))?);
            Ok(true)
        })
        .await?;
        Ok::<_, Problem>(all)
    };
    let units = stream::iter(units.to_vec()).map(of_unit).buffer_unordered(AT_ONCE);
    units
        .try_fold(Change::default(), async |mut all, of_unit| {
            all.merge(&of_unit);
            Ok(all)
        })
        .await
}

/// A case that is counted otherwise than it was.
#[derive(Debug, Default)]
pub struct Moved {
    /// As what it was counted.
    pub before: Option<Fact>,
    /// As what it is counted.
    pub now: Option<Fact>,
}

/// The cases of some units that are counted otherwise than when a version was the newest.
pub async fn moved(
    conn: &AsyncPgConnection,
    keys: &Keys,
    units: &[Uuid],
    since: i64,
) -> Result<BTreeMap<Uuid, Moved>, Problem> {
    let (then, now) = repo::moved(conn, units, since).await?;
    let mut cases: BTreeMap<Uuid, Moved> = BTreeMap::new();
    for row in then {
        let case = open(keys, &row)?;
        cases.entry(case.id).or_default().before = Some(case.fact);
    }
    for row in now {
        let case = open(keys, &row)?;
        cases.entry(case.id).or_default().now = Some(case.fact);
    }
    cases.retain(|_, case| case.before != case.now);
    Ok(cases)
}
