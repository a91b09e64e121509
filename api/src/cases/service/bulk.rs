//! One step for many cases: what each takes is the single command itself, in a transaction of its own.

use super::{
    assignment, tags, transfer,
    transition::{self, permission},
};
use crate::{
    cases::{
        dto::{
            CaseListQuery,
            actions::Transfer,
            assignments::Assign,
            bulk::{Bulk, BulkAction, TagChange},
        },
        repo,
    },
    jobs::service::{self as jobs, Chosen, JobKind, Task},
    platform::{
        Ctx, Problem, Reply, Tx,
        db::{Rows, see_and_date},
        extract::{Nothing, parse},
        problem::Code,
    },
};
use chrono::TimeDelta;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use tgpl_domain::{cases::CaseEvent, ids::CaseId, policy::Permission};
use validator::Validate;

/// Most cases of one job.
const MOST: i64 = 500;

/// The right that the single command asks for.
const fn right(kind: JobKind) -> Permission {
    match kind {
        JobKind::Labels => Permission::CaseTag,
        JobKind::Assignments => permission(CaseEvent::Assign),
        JobKind::Transfers => permission(CaseEvent::Transfer),
        JobKind::Archiving => permission(CaseEvent::Archive),
    }
}

/// Begins the job. Refuses what every row would be refused for: a body that is not the step's, a role without the
/// function; and more than five hundred cases.
pub(in crate::cases) async fn begin(tx: &mut Tx, ctx: &Ctx, bulk: Bulk) -> Result<Reply, Problem> {
    let kind = match bulk.action {
        BulkAction::Tag => told::<TagChange>(&bulk.body).map(|_| JobKind::Labels),
        BulkAction::Assign => told::<Assign>(&bulk.body).map(|_| JobKind::Assignments),
        BulkAction::Transfer => told::<Transfer>(&bulk.body).map(|_| JobKind::Transfers),
        BulkAction::Archive => told::<Nothing>(&bulk.body).map(|_| JobKind::Archiving),
    }?;
    if !ctx.actor.has(right(kind)) {
        return Err(Problem::new(Code::forbidden));
    }
    let Bulk { body, ids, items, filter, hold, .. } = bulk;
    let chosen = match (ids.is_empty(), items.is_empty(), filter) {
        (false, true, None) => named(tx, ctx, "/ids", ids.into_iter().map(|id| (id, None)).collect()).await?,
        (true, false, None) => {
            let seen = items.into_iter().map(|item| (item.id, Some(item.version))).collect();
            named(tx, ctx, "/items", seen).await?
        }
        (true, true, Some(filter)) => matching(tx, ctx, filter).await?,
        _ => {
            return Err(Problem::field(
                "/ids",
                "required",
                "Chọn vụ việc bằng một trong ba cách: ids, items hoặc filter",
                "Choose cases by ids, by items or by a filter, one of the three",
            ));
        }
    };
    jobs::begin(tx, ctx, kind, &Value::Object(body), chosen, TimeDelta::seconds(hold)).await
}

/// Does a row of a job: the single command, as its own scope sees the case. Answers what would take it back.
pub async fn perform(tx: &mut Tx, ctx: &Ctx, task: &Task) -> Result<Option<Value>, Problem> {
    see_and_date(tx, &Rows::reached(ctx, right(task.kind)), ctx.now).await?;
    let id = CaseId(task.record);
    let version = match task.version {
        Some(version) => version,
        None => {
            repo::lock(tx, id).await?.ok_or_else(Problem::not_found)?;
            repo::find(tx, id).await?.ok_or_else(Problem::not_found)?.version
        }
    };
    let body = serde_json::to_vec(&task.body)?;
    match task.kind {
        JobKind::Labels => {
            let (_, undo) = tags::change(tx, ctx, id, version, parse(&body)?).await?;
            return Ok(undo.map(serde_json::to_value).transpose()?);
        }
        JobKind::Assignments => drop(assignment::assign(tx, ctx, id, version, parse(&body)?).await?),
        JobKind::Transfers => drop(transfer::offer(tx, ctx, id, version, parse(&body)?).await?),
        JobKind::Archiving => {
            drop(transition::take(tx, ctx, id, version, CaseEvent::Archive, parse::<Nothing>(&body)?).await?);
        }
    }
    Ok(None)
}

/// Reads the body of the step; what is wrong with it stands under `/body`.
fn told<T: DeserializeOwned + Validate>(body: &Map<String, Value>) -> Result<T, Problem> {
    parse(&serde_json::to_vec(body)?).map_err(|mut problem| {
        for error in &mut problem.errors {
            error.pointer.insert_str(0, "/body");
        }
        problem
    })
}

/// The cases that were named, each with its code where the caller may see it. One that is not theirs is no less a row:
/// it is refused as a missing one when its turn comes.
async fn named(
    tx: &mut Tx,
    ctx: &Ctx,
    pointer: &str,
    cases: Vec<(CaseId, Option<i32>)>,
) -> Result<Vec<Chosen>, Problem> {
    let mut once = BTreeSet::new();
    if let Some(place) = cases.iter().position(|(id, _)| !once.insert(*id)) {
        return Err(Problem::field(
            format!("{pointer}/{place}"),
            "repeated",
            "Vụ việc này đã có trong danh sách",
            "This case stands in the list already",
        ));
    }
    let scope = ctx.actor.scope(Permission::CaseList);
    let mut rows = repo::some(tx, &Vec::from_iter(once)).await?;
    let chosen = cases.into_iter().map(|(id, version)| {
        let row = rows.remove(&id).filter(|row| scope.admits(&row.facts()).is_some());
        Chosen { record: id.0, version, code: row.map(|row| row.code) }
    });
    Ok(chosen.collect())
}

/// The cases of a filter that the caller may list.
async fn matching(tx: &mut Tx, ctx: &Ctx, filter: CaseListQuery) -> Result<Vec<Chosen>, Problem> {
    let scope = filter.scope(ctx, Permission::CaseList);
    let filter = CaseListQuery { sort: None, count: None, ..filter };
    let rows = repo::list(tx, &scope, &filter, None, MOST).await?;
    let refused = |code, vi: String, en: String| Problem::field("/filter", code, vi, en);
    if rows.is_empty() {
        let (vi, en) = ("Không có vụ việc nào theo bộ lọc này", "No case matches this filter");
        return Err(refused("empty", vi.into(), en.into()));
    }
    if i64::try_from(rows.len()).unwrap_or(i64::MAX) > MOST {
        let all = repo::count(tx, &scope, &filter).await?;
        return Err(refused(
            "length",
            format!("Bộ lọc có {all} vụ việc, mỗi lần làm nhiều nhất {MOST}"),
            format!("The filter has {all} cases, at most {MOST} are done at once"),
        ));
    }
    Ok(rows.into_iter().map(|row| Chosen { record: row.id.0, version: None, code: Some(row.code) }).collect())
}
