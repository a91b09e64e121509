//! Courses whose results certificates rest on.

use super::facts;
use crate::{
    cards::{
        dto::{CourseCreate, CourseQuery, CourseView},
        repo::{self, CourseRow},
    },
    certificate_blanks::service::own,
    platform::{
        Ctx, Listing, Problem, Reply, Tx,
        audit::{self, Act, Class},
        names,
        page::Page,
    },
};
use diesel_async::AsyncPgConnection;
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    cards::{CardNotAllowed, may_issue_certificates},
    ids::CourseId,
    policy::Permission,
};
use uuid::Uuid;

/// Where a list goes on.
#[derive(Debug, Serialize, Deserialize)]
struct After {
    id: Uuid,
}

/// Whether the caller may issue certificates of a course.
pub fn may_issue(ctx: &Ctx, course: &CourseRow) -> Result<(), CardNotAllowed> {
    may_issue_certificates(course.created_by == ctx.actor.account)
}

/// Why the caller may not, in their language.
pub fn why_not(ctx: &Ctx, course: &CourseRow) -> Option<String> {
    let no = may_issue(ctx, course).err()?;
    Some(ctx.language.pick(&no.why.vi, &no.why.en).to_owned())
}

async fn views(
    conn: &AsyncPgConnection,
    ctx: &Ctx,
    rows: Vec<CourseRow>,
) -> Result<Vec<CourseView>, Problem> {
    let units: Vec<_> = rows.iter().map(|row| row.organisation_id).collect();
    let people: Vec<_> = rows.iter().map(|row| row.created_by).collect();
    let (units, people) = futures_util::try_join!(names::units(conn, &units), names::people(conn, &people))?;
    let view = |row: CourseRow| CourseView {
        why_not: why_not(ctx, &row),
        id: row.id,
        version: row.version,
        organisation_id: row.organisation_id,
        organisation_name: units.get(&row.organisation_id).cloned().unwrap_or_default(),
        title: row.title,
        organiser: row.organiser,
        from_on: row.from_on,
        to_on: row.to_on,
        decision_number: row.decision_number,
        decision_on: row.decision_on,
        expected: row.expected,
        entered_by: people.get(&row.created_by).cloned().unwrap_or_default(),
        certificates: row.certificates,
    };
    Ok(rows.into_iter().map(view).collect())
}

async fn view(conn: &AsyncPgConnection, ctx: &Ctx, row: CourseRow) -> Result<CourseView, Problem> {
    views(conn, ctx, vec![row]).await?.pop().ok_or_else(|| Problem::internal(&"a course has no view"))
}

/// One page of courses.
pub async fn list(ctx: &Ctx, listing: &Listing<CourseQuery>) -> Result<Page<CourseView>, Problem> {
    let after: Option<After> = listing.after(ctx)?;
    let conn = ctx.services.db.reading(ctx, Permission::CardRead).await?;
    let scope = ctx.actor.scope(Permission::CardRead);
    let after = after.map(|place| place.id);
    let rows = repo::courses(&conn, &scope, &listing.filter, after, listing.limit).await?;
    let page = listing.page(ctx, rows, |row| After { id: row.id.0 })?;
    Ok(Page { data: views(&conn, ctx, page.data).await?, page: page.page })
}

/// One course.
pub async fn read(ctx: &Ctx, id: CourseId) -> Result<CourseView, Problem> {
    let conn = ctx.services.db.reading(ctx, Permission::CardRead).await?;
    let row = repo::find_course(&conn, id).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::CardRead, &facts(row.organisation_id, None))?;
    view(&conn, ctx, row).await
}

/// Registers a course with the decision on its results.
pub async fn create(tx: &mut Tx, ctx: &Ctx, made: CourseCreate) -> Result<Reply, Problem> {
    let unit = own(tx, ctx, made.organisation_id).await?;
    ctx.authorise(Permission::CardWrite, &facts(unit, None))?;
    for (wrong, pointer, vi, en) in [
        (
            made.to_on < made.from_on,
            "/to_on",
            "Ngày kết thúc trước ngày bắt đầu",
            "The last day is before the first",
        ),
        (
            made.decision_on < made.to_on,
            "/decision_on",
            "Quyết định công nhận kết quả trước khi lớp kết thúc",
            "The results were decided on before the course was over",
        ),
        (
            made.decision_on > ctx.today(),
            "/decision_on",
            "Ngày quyết định chưa đến",
            "The day of the decision has not come",
        ),
    ] {
        if wrong {
            return Err(Problem::field(pointer, "invalid_value", vi, en));
        }
    }
    let row = CourseRow {
        id: CourseId::new(),
        version: 1,
        organisation_id: unit,
        title: made.title.into_string(),
        organiser: made.organiser.into_string(),
        from_on: made.from_on,
        to_on: made.to_on,
        decision_number: made.decision_number.into_string(),
        decision_on: made.decision_on,
        expected: made.expected,
        created_at: ctx.now,
        created_by: ctx.actor.account,
        certificates: 0,
    };
    repo::insert_course(tx, &row).await?;
    let act = Act {
        act: "course_create",
        object: ("course", row.id.0),
        organisation: unit,
        class: Class::S1,
        fields: &["title", "decision_number"],
        reason: None,
    };
    audit::record(tx, ctx, &act).await?;
    let place = format!("/api/v1/courses/{}", row.id);
    let view = view(tx, ctx, row).await?;
    Ok(Reply::created(place, &view)?.tagged(view.version))
}
