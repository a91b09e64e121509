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
use tgpl_domain::{ids::CourseId, policy::Permission};
use uuid::Uuid;

/// Where a list goes on.
#[derive(Debug, Serialize, Deserialize)]
struct After {
    id: Uuid,
}

async fn views(conn: &AsyncPgConnection, rows: Vec<CourseRow>) -> Result<Vec<CourseView>, Problem> {
    let units: Vec<_> = rows.iter().map(|row| row.organisation_id).collect();
    let units = names::units(conn, &units).await?;
    let view = |row: CourseRow| CourseView {
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
        certificates: row.certificates,
    };
    Ok(rows.into_iter().map(view).collect())
}

async fn view(conn: &AsyncPgConnection, row: CourseRow) -> Result<CourseView, Problem> {
    views(conn, vec![row]).await?.pop().ok_or_else(|| Problem::internal(&"a course has no view"))
}

/// One page of courses.
pub async fn list(ctx: &Ctx, listing: &Listing<CourseQuery>) -> Result<Page<CourseView>, Problem> {
    let after: Option<After> = listing.after(ctx)?;
    let conn = ctx.services.db.reading(ctx, Permission::CardRead).await?;
    let scope = ctx.actor.scope(Permission::CardRead);
    let after = after.map(|place| place.id);
    let rows = repo::courses(&conn, &scope, &listing.filter, after, listing.limit).await?;
    let page = listing.page(ctx, rows, |row| After { id: row.id.0 })?;
    Ok(Page { data: views(&conn, page.data).await?, page: page.page })
}

/// One course.
pub async fn read(ctx: &Ctx, id: CourseId) -> Result<CourseView, Problem> {
    let conn = ctx.services.db.reading(ctx, Permission::CardRead).await?;
    let row = repo::find_course(&conn, id).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::CardRead, &facts(row.organisation_id, None))?;
    view(&conn, row).await
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
        created_at: ctx.now,
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
    let view = view(tx, row).await?;
    Ok(Reply::created(place, &view)?.tagged(view.version))
}
