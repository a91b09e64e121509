//! The work on a case: sessions, stages and hearings.

use super::{practitioners, record};
use crate::{
    cases::{
        dto::work::{
            ProceedingPatch, ProceedingView, RecordProceeding, RecordSession, SessionPatch, WorkSessionView,
        },
        repo::{
            self, BODY_NAME, CONFIRMED_BY, CaseRow, PLACE, ProceedingChange, ProceedingRow, RESULT, SUMMARY,
            SessionChange, WorkSessionRow,
        },
    },
    obligations::service as obligations,
    platform::{Ctx, Keys, Problem, Reply, Tx, audit::Class},
};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use serde_json::json;
use tgpl_domain::{
    calendar::{Calendar, day_in_vietnam},
    cases::{ProceedingKind, half_sessions},
    deadlines::{Deadline, Duty, in_force, seed_deadlines},
    ids::{CaseId, ProceedingId, WorkSessionId},
    policy::Permission,
};

/// The case of some work, for one who may do it.
async fn worked_on(tx: &mut Tx, ctx: &Ctx, id: CaseId) -> Result<CaseRow, Problem> {
    let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::CaseAct, &record::own(&row))?;
    record::still_kept(&row)?;
    Ok(row)
}

/// The work on a case. Each reading leaves a row in the access log, or does not happen.
pub(in crate::cases) async fn sessions(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CaseId,
) -> Result<Vec<WorkSessionView>, Problem> {
    let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::CaseRead, &row.facts())?;
    record::seen(
        tx,
        ctx,
        &row,
        "work_session_list",
        Class::of_record(row.sealed),
        &["place", "summary", "confirmed_by"],
    )
    .await?;
    let found = repo::sessions(tx, &row).await?.into_iter();
    found.map(|found| WorkSessionView::of(&ctx.services.keys, &found)).collect()
}

/// Half sessions of a stretch that lies between the eve of the request and now, after its start and within a day: who
/// is on duty at a proceedings body at night enters the request in the morning.
fn counted(
    ctx: &Ctx,
    case: &CaseRow,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
) -> Result<i16, Problem> {
    if day_in_vietnam(starts_at) + Days::new(1) < case.received_on {
        return Err(Problem::field(
            "/starts_at",
            "range",
            "Không thể trước ngày tiếp nhận yêu cầu quá một ngày",
            "Not more than a day before the request was received",
        ));
    }
    let worked = ends_at - starts_at;
    if worked <= TimeDelta::zero() || worked > TimeDelta::hours(24) || ends_at > ctx.now {
        return Err(Problem::field(
            "/ends_at",
            "range",
            "Phải sau giờ bắt đầu, trong vòng 24 giờ và không ở tương lai",
            "After the start, within 24 hours and not in the future",
        ));
    }
    Ok(i16::try_from(half_sessions(worked)).unwrap_or(i16::MAX).max(1))
}

/// Records a stretch of work of one who carries the case.
pub(in crate::cases) async fn add_session(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CaseId,
    body: RecordSession,
) -> Result<Reply, Problem> {
    let row = worked_on(tx, ctx, id).await?;
    let who = practitioners::find(tx, body.practitioner_id).await?;
    let Some(who) = who.filter(|_| row.practitioner_ids.contains(&body.practitioner_id)) else {
        return Err(Problem::field(
            "/practitioner_id",
            "unknown_value",
            "Người này không thực hiện vụ việc",
            "This practitioner does not carry the case",
        ));
    };
    let session = WorkSessionId::new();
    let keys = &ctx.services.keys;
    let new = WorkSessionRow {
        id: session,
        version: 1,
        organisation_id: row.organisation_id,
        case_id: id,
        practitioner_id: body.practitioner_id,
        practitioner_no: who.no,
        kind: body.kind,
        starts_at: body.starts_at,
        ends_at: body.ends_at,
        half_sessions: counted(ctx, &row, body.starts_at, body.ends_at)?,
        place: PLACE.seal_some(keys, session.0, body.place.as_ref())?,
        summary: SUMMARY.seal_some(keys, session.0, body.summary.as_ref())?,
        confirmed_by: CONFIRMED_BY.seal_some(keys, session.0, body.confirmed_by.as_ref())?,
        author_id: ctx.actor.account.0,
        created_at: ctx.now,
    };
    repo::add_session(tx, &new).await?;
    record::note_act(tx, ctx, &row, "add_session", json!({ "session_id": session })).await?;
    record::seen(tx, ctx, &row, "work_session_create", Class::S2, &["sessions"]).await?;
    let location = format!("/api/v1/work-sessions/{session}");
    Ok(Reply::created(location, &WorkSessionView::of(keys, &new)?)?.tagged(1))
}

/// A session with its case, for one who may change it.
async fn own_session(
    tx: &mut Tx,
    ctx: &Ctx,
    id: WorkSessionId,
) -> Result<(CaseRow, WorkSessionRow), Problem> {
    let found = repo::session(tx, id).await?.ok_or_else(Problem::not_found)?;
    Ok((worked_on(tx, ctx, found.case_id).await?, found))
}

/// Corrects a stretch of work; its count follows its times.
pub(in crate::cases) async fn change_session(
    tx: &mut Tx,
    ctx: &Ctx,
    id: WorkSessionId,
    version: i32,
    patch: SessionPatch,
) -> Result<Reply, Problem> {
    let (row, found) = own_session(tx, ctx, id).await?;
    let starts_at = patch.starts_at.unwrap_or(found.starts_at);
    let ends_at = patch.ends_at.unwrap_or(found.ends_at);
    let keys = &ctx.services.keys;
    let change = SessionChange {
        kind: Some(patch.kind.unwrap_or(found.kind)),
        starts_at: Some(starts_at),
        ends_at: Some(ends_at),
        half_sessions: Some(counted(ctx, &row, starts_at, ends_at)?),
        place: PLACE.seal_patch(keys, id.0, patch.place.as_ref())?,
        confirmed_by: CONFIRMED_BY.seal_patch(keys, id.0, patch.confirmed_by.as_ref())?,
    };
    repo::change_session(tx, id, version, &change).await?;
    record::note_act(tx, ctx, &row, "change_session", json!({ "session_id": id })).await?;
    record::seen(tx, ctx, &row, "work_session_update", Class::S2, &["sessions"]).await?;
    let (_, changed) = own_session(tx, ctx, id).await?;
    let version = changed.version;
    Ok(Reply::ok(&WorkSessionView::of(keys, &changed)?)?.tagged(version))
}

/// Takes a stretch of work away.
pub(in crate::cases) async fn drop_session(
    tx: &mut Tx,
    ctx: &Ctx,
    id: WorkSessionId,
    version: i32,
) -> Result<Reply, Problem> {
    let (row, _) = own_session(tx, ctx, id).await?;
    repo::drop_session(tx, id, version).await?;
    record::note_act(tx, ctx, &row, "drop_session", json!({ "session_id": id })).await?;
    record::seen(tx, ctx, &row, "work_session_delete", Class::S2, &["sessions"]).await?;
    Ok(Reply::empty())
}

/// Stages and hearings of a case, each hearing with the day until which the court had to tell it (DL20). Each
/// reading leaves a row in the access log.
pub(in crate::cases) async fn proceedings(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CaseId,
) -> Result<Vec<ProceedingView>, Problem> {
    let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::CaseRead, &row.facts())?;
    record::seen(
        tx,
        ctx,
        &row,
        "proceeding_list",
        Class::of_record(row.sealed),
        &["body_id", "body_name", "result"],
    )
    .await?;
    let law = Notice { calendar: obligations::calendar(tx).await?, rows: seed_deadlines() };
    repo::proceedings(tx, &row)
        .await?
        .into_iter()
        .map(|found| law.shown(&ctx.services.keys, &found))
        .collect()
}

/// What the law says of notices of hearings.
struct Notice {
    calendar: Calendar,
    rows: &'static [Deadline],
}

impl Notice {
    fn shown(&self, keys: &Keys, row: &ProceedingRow) -> Result<ProceedingView, Problem> {
        let due =
            (row.kind == ProceedingKind::Hearing).then(|| self.due(row.on_date, row.simplified)).flatten();
        ProceedingView::of(keys, row, due)
    }

    fn due(&self, on: NaiveDate, simplified: bool) -> Option<NaiveDate> {
        let row = in_force(self.rows, Duty::NotifyHearing, on)?;
        let due = row.due(super::transition::noon(on)?, &self.calendar, simplified).ok()?;
        Some(due.on())
    }
}

/// Records a stage or a hearing.
pub(in crate::cases) async fn add_proceeding(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CaseId,
    body: RecordProceeding,
) -> Result<Reply, Problem> {
    let row = worked_on(tx, ctx, id).await?;
    let registered = match body.body_id {
        Some(known) => Some(repo::body_name(tx, known).await?.ok_or_else(unknown_body)?),
        None => None,
    };
    let body_name = body.body_name.map(tgpl_domain::text::Line::into_string).or(registered);
    let (proceeding, keys) = (ProceedingId::new(), &ctx.services.keys);
    let new = ProceedingRow {
        id: proceeding,
        version: 1,
        organisation_id: row.organisation_id,
        case_id: id,
        kind: body.kind,
        stage: body.stage,
        body_id: body.body_id,
        body_name: BODY_NAME.seal_some(keys, proceeding.0, body_name.as_ref())?,
        on_date: body.on_date,
        starts_at: body.starts_at,
        notice_received_on: body.notice_received_on,
        simplified: body.simplified,
        result: None,
        author_id: ctx.actor.account.0,
        created_at: ctx.now,
    };
    repo::add_proceeding(tx, &new).await?;
    let detail = json!({ "proceeding_id": new.id, "stage": new.stage, "on": new.on_date });
    record::note_act(tx, ctx, &row, "add_proceeding", detail).await?;
    record::seen(tx, ctx, &row, "proceeding_create", Class::S2, &["proceedings"]).await?;
    let law = Notice { calendar: obligations::calendar(tx).await?, rows: seed_deadlines() };
    let location = format!("/api/v1/case-proceedings/{}", new.id);
    Ok(Reply::created(location, &law.shown(keys, &new)?)?.tagged(1))
}

fn unknown_body() -> Problem {
    Problem::field(
        "/body_id",
        "unknown_value",
        "Không có cơ quan này trong danh mục",
        "No such body in the register",
    )
}

/// Corrects a stage or hearing: another day, the notice, the result.
pub(in crate::cases) async fn change_proceeding(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ProceedingId,
    version: i32,
    patch: ProceedingPatch,
) -> Result<Reply, Problem> {
    let found = repo::proceeding(tx, id).await?.ok_or_else(Problem::not_found)?;
    let row = worked_on(tx, ctx, found.case_id).await?;
    let change = ProceedingChange {
        on_date: Some(patch.on_date.unwrap_or(found.on_date)),
        starts_at: patch.starts_at,
        notice_received_on: patch.notice_received_on,
        result: RESULT.seal_patch(&ctx.services.keys, id.0, patch.result.as_ref())?,
    };
    repo::change_proceeding(tx, id, version, &change).await?;
    record::note_act(tx, ctx, &row, "change_proceeding", json!({ "proceeding_id": id })).await?;
    record::seen(tx, ctx, &row, "proceeding_update", Class::S2, &["proceedings"]).await?;
    let changed = repo::proceeding(tx, id).await?.ok_or_else(Problem::not_found)?;
    let law = Notice { calendar: obligations::calendar(tx).await?, rows: seed_deadlines() };
    let version = changed.version;
    Ok(Reply::ok(&law.shown(&ctx.services.keys, &changed)?)?.tagged(version))
}
