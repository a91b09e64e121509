//! Jobs from asking to undoing. Who asked owns the job; everybody else's is missing.

use super::{
    dto::{JobRowQuery, JobRowView, JobState},
    repo::{self, NewJob, NewRow, Place, Taken},
};
use crate::platform::{
    Ctx, Listing, Problem, Reply, Sealed, Services, Tx, actors,
    audit::{self, Act, Class},
    config::Environment,
    extract::Nothing,
    idempotency::transaction,
    page::Page,
    problem::{Code, Language},
};
use chrono::TimeDelta;
use serde_json::{Value, json};
use std::sync::Arc;
use tgpl_domain::ids::{JobId, SessionId};
use uuid::Uuid;

pub use super::dto::{JobKind, JobView};

const BODY: Sealed<Value> = Sealed::column("jobs.body");

/// A record that a job is to do something to.
pub struct Chosen {
    /// The record.
    pub record: Uuid,
    /// The version that was seen; none for whatever stands there.
    pub version: Option<i32>,
    /// Its code, where the caller may see it.
    pub code: Option<String>,
}

/// A row as whoever performs it is given it.
pub struct Task {
    /// What is done.
    pub kind: JobKind,
    /// With what.
    pub body: Value,
    /// To which record.
    pub record: Uuid,
    /// At which version; none for whatever stands there.
    pub version: Option<i32>,
}

/// Begins a job and answers 202 with its place. Nothing is done before `hold` has passed. A row of the access log says who
/// asked for it; each row leaves its own.
pub async fn begin(
    tx: &mut Tx,
    ctx: &Ctx,
    kind: JobKind,
    body: &Value,
    chosen: Vec<Chosen>,
    hold: TimeDelta,
) -> Result<Reply, Problem> {
    let id = JobId::new();
    let rows = (1..).zip(chosen).map(|(number, one)| NewRow {
        job_id: id,
        number,
        record_id: one.record,
        version: one.version,
        code: one.code,
        given: None,
    });
    write(tx, ctx, "job_begin", (id, kind, None), body, rows.collect(), hold).await
}

/// The caller's jobs, newest first.
pub async fn list(ctx: &Ctx, asked: &Listing<Nothing>) -> Result<Page<JobView>, Problem> {
    let after: Option<Place> = asked.after(ctx)?;
    let mut conn = ctx.services.db.plain().await?;
    let rows = repo::list(&mut conn, ctx.actor.account, after, asked.limit).await?;
    let page = asked.page(ctx, rows, |row| Place { at: row.created_at, id: row.id.0 })?;
    Ok(page.map(JobView::from))
}

/// One of the caller's jobs.
pub async fn read(ctx: &Ctx, id: JobId) -> Result<JobView, Problem> {
    let mut conn = ctx.services.db.plain().await?;
    let row = repo::find(&mut conn, ctx.actor.account, id).await?;
    row.map(JobView::from).ok_or_else(Problem::not_found)
}

/// The rows of one of the caller's jobs.
pub async fn rows(ctx: &Ctx, id: JobId, asked: &Listing<JobRowQuery>) -> Result<Page<JobRowView>, Problem> {
    let after: Option<i32> = asked.after(ctx)?;
    let mut conn = ctx.services.db.plain().await?;
    repo::find(&mut conn, ctx.actor.account, id).await?.ok_or_else(Problem::not_found)?;
    let rows = repo::rows(&mut conn, id, asked.filter.outcome, after, asked.limit).await?;
    let page = asked.page(ctx, rows, |row| row.number)?;
    Ok(page.map(|row| JobRowView::of(row, ctx.language)))
}

/// Stops a job: rows that are done stay done. One under way is either done before the answer, or not at all.
pub async fn cancel(tx: &mut Tx, ctx: &Ctx, id: JobId) -> Result<Reply, Problem> {
    repo::find(tx, ctx.actor.account, id).await?.ok_or_else(Problem::not_found)?;
    if !repo::cancel(tx, id, ctx.now).await? {
        return Err(ended());
    }
    record(tx, ctx, "job_cancel", id).await?;
    let row = repo::find(tx, ctx.actor.account, id).await?.ok_or_else(Problem::not_found)?;
    Reply::ok(&JobView::from(row))
}

fn ended() -> Problem {
    Problem::not_allowed("Công việc này đã kết thúc", "This job has ended")
}

/// Begins the job that takes one back, row by row, and answers 202 with its place.
pub async fn undo(tx: &mut Tx, ctx: &Ctx, id: JobId) -> Result<Reply, Problem> {
    let job = repo::find(tx, ctx.actor.account, id).await?.ok_or_else(Problem::not_found)?;
    if job.undone_by_id.is_some() {
        return Err(Problem::not_allowed("Công việc này đã được hoàn tác", "This job was undone already"));
    }
    if job.ended_at.is_none() {
        return Err(Problem::not_allowed(
            "Công việc đang chạy: hãy hủy hoặc đợi xong rồi hoàn tác",
            "The job runs: cancel it or let it end, then undo it",
        ));
    }
    if !job.is_reversible() {
        return Err(Problem::not_allowed(
            "Công việc này không có gì để hoàn tác: việc cử người, chuyển và lưu trữ đã ra văn bản hoặc vào sổ, \
             hãy dùng thao tác tương ứng trên từng vụ việc",
            "Nothing of this job can be undone: what was assigned, transferred or archived has its papers; use the \
             step that answers it on each case",
        ));
    }
    let body = BODY.open(&ctx.services.keys, id.0, &repo::body(tx, id).await?)?;
    let undoing = JobId::new();
    let rows = (1..).zip(repo::undoing(tx, id).await?).map(|(number, (record_id, code, given))| NewRow {
        job_id: undoing,
        number,
        record_id,
        version: None,
        code,
        given,
    });
    write(tx, ctx, "job_undo", (undoing, job.kind, Some(id)), &body, rows.collect(), TimeDelta::zero()).await
}

async fn write(
    tx: &mut Tx,
    ctx: &Ctx,
    act: &str,
    (id, kind, undoes_id): (JobId, JobKind, Option<JobId>),
    body: &Value,
    rows: Vec<NewRow>,
    hold: TimeDelta,
) -> Result<Reply, Problem> {
    let job = NewJob {
        id,
        account_id: ctx.actor.account.0,
        session_id: ctx.actor.session.0,
        request_id: ctx.request_id,
        kind,
        body: BODY.seal(&ctx.services.keys, id.0, body)?,
        state: JobState::Queued,
        undoes_id,
        created_at: ctx.now,
        starts_at: ctx.now + hold,
    };
    repo::insert(tx, &job, &rows).await?;
    record(tx, ctx, act, id).await?;
    let row = repo::find(tx, ctx.actor.account, id).await?.ok_or_else(Problem::not_found)?;
    Reply::accepted(format!("/api/v1/jobs/{id}"), &JobView::from(row))
}

async fn record(tx: &mut Tx, ctx: &Ctx, act: &str, id: JobId) -> Result<(), Problem> {
    let object = ("job", id.0);
    let organisation = ctx.actor.home;
    audit::record(
        tx,
        ctx,
        &Act { act, object, organisation, class: Class::S2, fields: &["rows"], reason: None },
    )
    .await
}

/// How often a row is tried while the house is busy or the record held by somebody.
const TRIES: i16 = 5;

/// Does the next row of the job whose time came first, as its owner and with the rights of now. Answers whether there is reason to go
/// on at once: nothing waits, or everything that waits is held by others.
///
/// The row is held by its transaction, which does the work and writes the outcome: a worker that dies leaves nothing.
/// A refusal rolls the work back and is written down after; whatever was done meanwhile is not overwritten. A job that
/// has ended when the work is ready rolls it back too.
pub async fn step(
    services: &Services,
    perform: impl AsyncFn(&mut Tx, &Ctx, &Task) -> Result<Option<Value>, Problem>,
) -> Result<bool, Problem> {
    let now = services.clock.now();
    let mut held: Option<(JobId, i32)> = None;
    let worked = transaction(&services.db, async |tx| {
        let Some(mut row) = repo::take(tx, now).await? else { return Ok(()) };
        held = Some((row.job_id, row.number));
        let ctx = acting(tx, services, &row).await?;
        let body = match row.given.take() {
            Some(given) => given,
            None => BODY.open(&services.keys, row.job_id.0, &row.body)?,
        };
        let task = Task { kind: row.kind, body, record: row.record_id, version: row.version };
        let undo = perform(tx, &ctx, &task).await?;
        if !repo::keep_open(tx, row.job_id).await? {
            return Err(ended());
        }
        Ok(repo::done(tx, &row, now, undo).await?)
    })
    .await;
    let mut conn = services.db.plain().await?;
    match (worked, held) {
        (Ok(()), None) if !repo::waits(&mut conn, now).await? => return Ok(false),
        (Err(problem), None) => return Err(problem),
        (Err(problem), Some((job, _))) if problem.code == Code::unauthenticated => {
            repo::give_up(&mut conn, job, now).await?;
        }
        (Err(problem), Some(row)) => {
            let tries = if passes(problem.code) { TRIES } else { 1 };
            repo::refuse(&mut conn, row, &told(&problem), now, tries).await?;
        }
        (Ok(()), _) => {}
    }
    repo::settle(&mut conn, now).await?;
    Ok(held.is_some())
}

/// The caller of old, with the rights that the account has now; 401 when it has none any more.
async fn acting(tx: &mut Tx, services: &Services, row: &Taken) -> Result<Ctx, Problem> {
    let now = services.clock.now();
    let demo = services.config.environment == Environment::Development;
    let session = SessionId(row.session_id);
    let actor = actors::of_account(tx, row.account_id, session, now, demo).await?;
    Ok(Ctx {
        request_id: row.request_id,
        now,
        language: Language::Vi,
        actor: Arc::new(actor.ok_or(Problem::new(Code::unauthenticated))?),
        services: services.clone(),
    })
}

/// Whether the refusal passes by itself.
const fn passes(code: Code) -> bool {
    matches!(code, Code::overloaded | Code::busy | Code::internal)
}

/// A refusal as it is kept, in both languages.
fn told(problem: &Problem) -> Value {
    let words = problem.detail.as_ref().or_else(|| Some(&problem.errors.first()?.message));
    json!({ "code": problem.code.as_str(), "vi": words.map(|text| &text.vi), "en": words.map(|text| &text.en) })
}
