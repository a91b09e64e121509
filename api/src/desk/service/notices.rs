//! Notices: who is told of what happened. Made by the worker from the outbox, once an event and account.

use super::record;
use crate::{
    desk::{
        dto::{NoticeCount, NoticeQuery, NoticeView, NoticesSeen},
        repo::{self, NoticeRow, Place},
    },
    obligations::service as obligations,
    platform::{Ctx, Listing, Problem, Services, Tx, audit::Class, db::Rows, outbox::Event, page::Page},
};
use diesel::{
    prelude::*,
    sql_types::{Array, Bool, Nullable, Text, Timestamptz, Uuid as SqlUuid},
};
use diesel_async::RunQueryDsl;
use tgpl_domain::{
    ids::AccountId,
    policy::{Permission, Role},
};
use uuid::Uuid;

/// Notices are counted up to this.
const MOST: i64 = 100;

/// Who is told.
#[derive(Clone, Copy)]
enum To {
    /// Those who work on the case.
    Practitioners,
    /// Who holds the role in the unit of the record.
    Unit(Role),
    /// Who holds the role at the provider to which the record is offered.
    Offered(Role),
    /// Who may do that with the reports of the unit; where nobody is there who may, those of whom it belongs to.
    Reporters(Permission),
    /// Who decides on what was sent to them.
    Receiver,
    /// Whose duty it is: the practitioner, else who holds the role.
    Owner,
}

/// The events that somebody is told of, and in which words.
const TOLD: [(&str, To, &str); 23] = [
    ("request.transferred", To::Offered(Role::Intake), "Một yêu cầu được chuyển đến đơn vị"),
    ("request.transfer_returned", To::Unit(Role::Intake), "Đơn vị nhận đã trả lại yêu cầu"),
    ("request.transfer_confirmed", To::Unit(Role::Intake), "Đơn vị nhận đã tiếp nhận yêu cầu"),
    ("case.accepted", To::Unit(Role::Director), "Vụ việc mới thụ lý chờ cử người"),
    ("case.assigned", To::Practitioners, "Bạn được cử thực hiện vụ việc"),
    ("case.replaced", To::Practitioners, "Vụ việc đổi người thực hiện"),
    ("case.change_requested", To::Unit(Role::Director), "Có đề nghị thay thế người thực hiện"),
    ("case.change_refused", To::Practitioners, "Đề nghị thay thế không được chấp nhận"),
    ("case.completion_prepared", To::Unit(Role::Director), "Vụ việc chờ duyệt kết thúc"),
    ("case.returned_to_work", To::Practitioners, "Hồ sơ vụ việc bị trả lại để bổ sung"),
    ("case.completed", To::Practitioners, "Vụ việc được duyệt kết thúc"),
    ("case.handed_over", To::Unit(Role::CentreAdmin), "Hồ sơ vụ việc được bàn giao để lưu trữ"),
    ("case.transferred", To::Offered(Role::Director), "Một vụ việc được chuyển đến đơn vị"),
    ("case.transfer_returned", To::Unit(Role::Director), "Đơn vị nhận đã trả lại vụ việc"),
    ("case.transfer_confirmed", To::Unit(Role::Director), "Đơn vị nhận đã tiếp nhận vụ việc"),
    ("report.checked", To::Reporters(Permission::ReportSign), "Một báo cáo chờ ký"),
    ("report.submitted", To::Receiver, "Một báo cáo được gửi lên"),
    ("report.returned", To::Reporters(Permission::ReportWrite), "Báo cáo bị trả lại để sửa"),
    ("report.accepted", To::Reporters(Permission::ReportWrite), "Báo cáo được duyệt"),
    ("report.frozen", To::Reporters(Permission::ReportWrite), "Báo cáo được khoá"),
    ("report.reminded", To::Reporters(Permission::ReportWrite), "Nhắc gửi báo cáo"),
    ("obligation.due_soon", To::Owner, "Sắp hết hạn"),
    ("obligation.overdue", To::Owner, "Đã quá hạn"),
];

/// One page of what the caller was told.
pub async fn list(ctx: &Ctx, asked: &Listing<NoticeQuery>) -> Result<Page<NoticeView>, Problem> {
    let after = asked.after(ctx)?;
    let mut conn = ctx.services.db.plain().await?;
    let unread = asked.filter.unread == Some(true);
    let rows = repo::notices(&mut conn, ctx.actor.account, unread, after, asked.limit).await?;
    let place = |row: &NoticeRow| Place { at: row.at, id: row.id };
    Ok(asked.page(ctx, rows, place)?.map(view))
}

/// How many notices wait.
pub async fn count(ctx: &Ctx) -> Result<NoticeCount, Problem> {
    let mut conn = ctx.services.db.plain().await?;
    Ok(NoticeCount { unread: repo::unread(&mut conn, ctx.actor.account, MOST).await? })
}

/// The caller has seen what was told between two instants. Answers how many wait still.
pub async fn mark(tx: &mut Tx, ctx: &Ctx, seen: NoticesSeen) -> Result<NoticeCount, Problem> {
    repo::mark_seen(tx, ctx.actor.account, seen.from..=seen.up_to, ctx.now).await?;
    record(tx, ctx, "notice_mark_read", ("account", ctx.actor.account.0), Class::S1, &["read_at"]).await?;
    Ok(NoticeCount { unread: repo::unread(tx, ctx.actor.account, MOST).await? })
}

fn view(row: NoticeRow) -> NoticeView {
    let told = TOLD.iter().find(|(kind, ..)| *kind == row.kind).map_or("", |(.., words)| *words);
    let label = match &row.duty {
        Some(duty) => format!("{told}: {}", obligations::label(duty)),
        None => told.to_owned(),
    };
    NoticeView {
        id: row.id,
        kind: row.kind,
        label,
        subject_type: row.subject_type,
        subject_id: row.subject_id,
        subject_code: row.subject_code,
        duty: row.duty,
        at: row.at,
        read_at: row.read_at,
    }
}

/// Who is told of an event about a request, a case, a report, a paper of blanks or a card's file, each account once. `$1` the record, `$2` the duty, `$3` the
/// roles, `$4` whether at the unit that it is offered or sent to, `$5` now, `$6` what a unit is reminded of, which is then
/// itself the record, `$7` whether whom the unit belongs to acts where nobody of its own does. Those of another unit than
/// the one that reports are told whose report it is.
const RECIPIENTS: &str = "
WITH subject AS (
    SELECT organisation_id, branch_id, transfer_to_id, code, practitioner_ids, false AS reports FROM cases WHERE id = $1
    UNION ALL
    SELECT organisation_id, branch_id, transfer_to_id, receipt_number, '{}', false FROM requests WHERE id = $1
    UNION ALL
    SELECT organisation_id, NULL, receiver_id, form_code || ' · ' || period, '{}', true FROM reports WHERE id = $1
    UNION ALL
    SELECT coalesce((SELECT organisation_id FROM obligations WHERE id = $2), organisation_id), NULL, NULL, code, '{}', false
        FROM blank_papers WHERE id = $1
    UNION ALL
    SELECT coalesce((SELECT organisation_id FROM obligations WHERE id = $2), organisation_id), NULL, NULL, code, '{}', false
        FROM card_files WHERE id = $1
    UNION ALL
    SELECT id, NULL, NULL, coalesce($6, code), '{}', true FROM organisations WHERE id = $1),
owner AS (
    SELECT o.owner_practitioner_id AS practitioner_id, o.owner_role AS role FROM obligations o WHERE o.id = $2),
holders AS (
    SELECT g.account_id, g.organisation_id, g.branch_id FROM role_grants g
    WHERE (g.role = ANY ($3) OR g.role = (SELECT role FROM owner WHERE practitioner_id IS NULL))
      AND g.valid_from <= $5 AND (g.valid_to IS NULL OR g.valid_to > $5) AND NOT g.awaits_second),
place AS (
    SELECT s.*, u.code AS unit_code, CASE
        WHEN $4 THEN s.transfer_to_id
        WHEN $7 AND NOT EXISTS (SELECT FROM holders h WHERE h.organisation_id = s.organisation_id) THEN u.parent_id
        ELSE s.organisation_id END AS at
    FROM subject s JOIN organisations u ON u.id = s.organisation_id)
SELECT DISTINCT told.account_id,
    CASE WHEN s.reports AND s.at <> s.organisation_id THEN s.code || ' · ' || s.unit_code ELSE s.code END AS code
FROM place s CROSS JOIN LATERAL (
    SELECT p.account_id FROM practitioners p
    WHERE p.account_id IS NOT NULL
      AND ((SELECT practitioner_id FROM owner) = p.id
           OR (cardinality($3) = 0 AND $2 IS NULL AND p.id = ANY (s.practitioner_ids)))
    UNION
    SELECT h.account_id FROM holders h
    WHERE h.organisation_id = s.at AND (h.branch_id IS NULL OR h.branch_id = s.branch_id)
) told";

#[derive(QueryableByName)]
struct Recipient {
    #[diesel(sql_type = SqlUuid)]
    account_id: Uuid,
    #[diesel(sql_type = Text)]
    code: String,
}

/// Tells those whom an event concerns, but whoever did it themselves; a second delivery tells nobody again.
pub async fn deliver(services: &Services, event: &Event) -> Result<(), Problem> {
    let Some((kind, to, _)) = TOLD.iter().find(|(kind, ..)| *kind == event.topic) else { return Ok(()) };
    let roles: Vec<&str> = match to {
        To::Unit(role) | To::Offered(role) => vec![role.as_str()],
        To::Reporters(permission) => permission.roles().map(Role::as_str).collect(),
        To::Receiver => Permission::ReportDecide.roles().map(Role::as_str).collect(),
        To::Practitioners | To::Owner => Vec::new(),
    };
    let told = |name: &str| event.payload.get(name).and_then(|value| value.as_str()).map(str::to_owned);
    let obligation = told("obligation_id").and_then(|id| id.parse::<Uuid>().ok());
    let mut conn = services.db.seeing(&Rows::Nation).await?;
    let recipients: Vec<Recipient> = diesel::sql_query(RECIPIENTS)
        .bind::<SqlUuid, _>(event.subject_id)
        .bind::<Nullable<SqlUuid>, _>(obligation)
        .bind::<Array<Text>, _>(roles)
        .bind::<Bool, _>(matches!(to, To::Offered(_) | To::Receiver))
        .bind::<Timestamptz, _>(services.clock.now())
        .bind::<Nullable<Text>, _>(
            told("form").zip(told("period")).map(|(form, period)| format!("{form} · {period}")),
        )
        .bind::<Bool, _>(matches!(to, To::Reporters(_)))
        .load(&mut conn)
        .await?;
    let actor = told("actor_id").and_then(|id| id.parse::<Uuid>().ok());
    let rows: Vec<NoticeRow> = recipients
        .into_iter()
        .filter(|recipient| Some(recipient.account_id) != actor)
        .map(|recipient| NoticeRow {
            id: Uuid::now_v7(),
            account_id: AccountId(recipient.account_id),
            event_id: event.id,
            kind: (*kind).to_owned(),
            subject_type: event.subject_type.clone(),
            subject_id: event.subject_id,
            subject_code: recipient.code,
            duty: told("duty"),
            at: event.created_at,
            read_at: None,
        })
        .collect();
    Ok(repo::tell(&mut conn, &rows).await?)
}
