//! The one place where cases are counted.

use crate::{
    platform::{
        Db, Keys, Problem, Tx,
        db::{Rows, see},
        idempotency::transaction,
    },
    statistics::{
        fact::{FACT, fact},
        repo::{self, Marks, Source, Version},
        rows::{Counters, differing, together, wanted},
    },
};
use diesel_async::SimpleAsyncConnection;
use futures_util::{join, try_join};
use std::collections::BTreeMap;
use tgpl_domain::statistics::{Change, Dimensions, Fact};
use uuid::Uuid;

/// Counts what a transaction changed before it commits: a case whose fact is another now leaves its old counters for the
/// new ones, and the old fact stays as a version. Costs one statement where nothing counts.
pub async fn settle(tx: &Tx, keys: &Keys) -> Result<(), Problem> {
    let marked = repo::taken(tx, Marks::Own).await?;
    count(tx, keys, &marked).await
}

/// Counts the cases that ended transactions of other programs left, some at a time; `counted` hears how many.
pub async fn count_what_is_left(db: &Db, keys: &Keys, counted: impl Fn(usize)) -> Result<(), Problem> {
    loop {
        let marked = transaction(db, async |tx| {
            let marked = repo::taken(tx, Marks::Left).await?;
            count(tx, keys, &marked).await?;
            Ok(marked.len())
        });
        match marked.await? {
            0 => return Ok(()),
            many => counted(many),
        }
    }
}

/// Whoever may change a case may see less than what it counts in: from here to the commit the transaction sees all.
async fn count(tx: &Tx, keys: &Keys, marked: &[Uuid]) -> Result<(), Problem> {
    if marked.is_empty() {
        return Ok(());
    }
    let (seen, shared, sources) =
        join!(see(tx, &Rows::Nation), repo::share_lock(tx), repo::sources(tx, marked));
    seen?;
    shared?;
    let mut news = News::default();
    for source in sources? {
        let [old, new] = then_and_now(keys, &source)?;
        if old != new {
            news.take(keys, &source, old.as_ref(), new.as_ref())?;
        }
    }
    news.write(tx, keys).await
}

/// How a case was counted last, and how it is to be counted by what the registers say.
fn then_and_now(keys: &Keys, source: &Source) -> Result<[Option<Fact>; 2], Problem> {
    Ok([FACT.open_some(keys, source.case_id, source.last.as_ref())?, fact(keys, source)?])
}

fn between(old: Option<&Fact>, new: Option<&Fact>) -> Result<Change, Problem> {
    Change::between(old, new, Dimensions::seed()).map_err(|fault| Problem::internal(&fault))
}

/// What is to be written because cases count otherwise than they did.
#[derive(Default)]
struct News {
    changes: BTreeMap<Uuid, Change>,
    versions: Vec<Version>,
}

impl News {
    fn take(
        &mut self,
        keys: &Keys,
        source: &Source,
        old: Option<&Fact>,
        new: Option<&Fact>,
    ) -> Result<(), Problem> {
        let organisation = source.organisation_id.or(source.last_organisation);
        let Some((organisation, told)) = organisation.zip(new.or(old)) else { return Ok(()) };
        self.changes.entry(organisation).or_default().merge(&between(old, new)?);
        self.versions.push(Version {
            case_id: source.case_id,
            organisation,
            accepted_on: told.accepted_on,
            ended_on: told.end.map(|end| end.on.max(told.accepted_on)),
            fact: FACT.seal_some(keys, source.case_id, new)?,
        });
        Ok(())
    }

    async fn write(self, tx: &Tx, keys: &Keys) -> Result<(), Problem> {
        let mut rows = Vec::new();
        for (organisation, change) in &self.changes {
            rows.extend(wanted(keys, *organisation, change)?);
        }
        if rows.is_empty() && self.versions.is_empty() {
            return Ok(());
        }
        let credits = self.changes.iter().map(|(unit, change)| (*unit, &change.credits)).collect();
        let (held, (), ()) =
            try_join!(repo::hold(tx, rows), repo::replace(tx, self.versions), repo::credit(tx, credits))?;
        let mut merged = Vec::new();
        for row in held {
            let mut counters = Counters::open(keys, &row)?;
            if let Some(change) = self.changes.get(&row.organisation_id) {
                counters.merge(row.from_on, change);
            }
            merged.push((row.id, counters.seal(keys, row.id)?));
        }
        Ok(repo::keep(tx, merged).await?)
    }
}

/// What a unit's registers say, counted anew.
#[derive(Default)]
struct Anew {
    counters: Change,
    /// The cases that are kept as something else, with what they are.
    stale: News,
    /// Cases with something that no dimension knows.
    uncountable: Vec<Uuid>,
}

impl Anew {
    fn read(&mut self, keys: &Keys, source: &Source) -> Result<(), Problem> {
        let [old, new] = then_and_now(keys, source)?;
        self.counters.merge(&between(None, new.as_ref())?);
        if old != new {
            self.stale.take(keys, source, old.as_ref(), new.as_ref())?;
        }
        Ok(())
    }

    fn read_all(&mut self, keys: &Keys, sources: &[Source]) {
        for source in sources {
            if self.read(keys, source).is_err() {
                self.uncountable.push(source.case_id);
            }
        }
    }
}

async fn anew(tx: &Tx, keys: &Keys, organisation: Uuid, counted: &impl Fn(usize)) -> Result<Anew, Problem> {
    let mut all = Anew::default();
    let gone = repo::gone(tx, organisation).await?;
    all.read_all(keys, &repo::sources(tx, &gone).await?);
    let mut after = Uuid::nil();
    loop {
        let page = repo::page(tx, organisation, after).await?;
        let Some(last) = page.last() else { return Ok(all) };
        after = last.case_id;
        all.read_all(keys, &page);
        counted(page.len());
    }
}

/// Counts every case anew, as of one instant, and tells each way in which what is kept differs: the case, or the unit
/// with the month or the year, and how. `counted` hears how many cases were read.
pub async fn differences(
    db: &Db,
    keys: &Keys,
    counted: impl Fn(usize),
) -> Result<Vec<(String, String)>, Problem> {
    transaction(db, async |tx| {
        tx.batch_execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ").await?;
        see(tx, &Rows::Nation).await?;
        let mut found = Vec::new();
        for organisation in repo::units(tx).await? {
            let Anew { counters, stale, uncountable } = anew(tx, keys, organisation, &counted).await?;
            let mut kept = together(keys, &repo::counters(tx, organisation).await?)?;
            kept.credits = repo::credits(tx, organisation).await?;
            let uncountable = uncountable.into_iter().map(|case| (case, "cannot be counted"));
            let stale =
                stale.versions.iter().map(|version| (version.case_id, "is counted as what it is not"));
            found.extend(uncountable.chain(stale).map(|(case, how)| (case.to_string(), how.to_owned())));
            found.extend(differing(&kept, &counters).into_iter().map(|time| {
                (format!("{organisation} {time}"), "the counters are not those of the cases".to_owned())
            }));
        }
        Ok(found)
    })
    .await
}

/// Forgets every counter and counts all cases anew, a unit at a time: what was done when it was interrupted stays, and
/// doing it again changes nothing. While a unit is counted nobody else counts. `counted` hears how many cases were read.
pub async fn rebuild(db: &Db, keys: &Keys, counted: impl Fn(usize)) -> Result<(), Problem> {
    let units = repo::units(&*db.seeing(&Rows::Nation).await?).await?;
    for organisation in units {
        transaction(db, async |tx| {
            see(tx, &Rows::Nation).await?;
            repo::lock(tx).await?;
            repo::forget(tx, organisation).await?;
            repo::uncredit(tx, organisation).await?;
            let Anew { counters, stale, uncountable } = anew(tx, keys, organisation, &counted).await?;
            if let Some(case) = uncountable.first() {
                return Err(Problem::internal(&format!("case {case} cannot be counted")));
            }
            let changes = BTreeMap::from([(organisation, counters)]);
            News { changes, ..stale }.write(tx, keys).await
        })
        .await?;
    }
    Ok(())
}

/// How many cases there are to be counted.
pub async fn cases(db: &Db) -> Result<u64, Problem> {
    repo::cases(&*db.seeing(&Rows::Nation).await?).await.map_err(Problem::from)
}
