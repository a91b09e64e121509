//! SQL for courses.

use super::CardRow;
use crate::{
    cards::dto::CourseQuery,
    platform::{
        Tx,
        reach::{Door, through},
    },
};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::{dsl::sql, expression::SqlLiteral, pg::Pg, prelude::*, sql_types::BigInt};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use std::cmp::Reverse;
use tgpl_domain::{
    ids::{AccountId, CourseId, OrganisationId},
    policy::Scope,
};
use tgpl_schema::courses;
use uuid::Uuid;

/// A course.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = courses, check_for_backend(Pg))]
pub struct CourseRow {
    pub id: CourseId,
    pub version: i32,
    pub organisation_id: OrganisationId,
    pub title: String,
    pub organiser: String,
    pub from_on: NaiveDate,
    pub to_on: NaiveDate,
    pub decision_number: String,
    pub decision_on: NaiveDate,
    pub expected: Option<i32>,
    pub created_at: DateTime<Utc>,
    pub created_by: AccountId,
    #[diesel(select_expression = certificates(), select_expression_type = SqlLiteral<BigInt>)]
    pub certificates: i64,
}

fn certificates() -> SqlLiteral<BigInt> {
    sql("(SELECT count(*) FROM cards WHERE course_id = courses.id)")
}

/// One course.
pub async fn find(mut conn: &AsyncPgConnection, id: CourseId) -> QueryResult<Option<CourseRow>> {
    courses::table.find(id.0).select(CourseRow::as_select()).first(&mut conn).await.optional()
}

/// The course that a certificate rests on; a card rests on none.
pub async fn of_card(conn: &AsyncPgConnection, card: &CardRow) -> QueryResult<Option<CourseRow>> {
    match card.course_id {
        Some(course) => find(conn, course).await,
        None => Ok(None),
    }
}

/// Writes a new course.
pub async fn insert(tx: &mut Tx, row: &CourseRow) -> QueryResult<()> {
    diesel::insert_into(courses::table)
        .values((
            courses::id.eq(row.id.0),
            courses::organisation_id.eq(row.organisation_id.0),
            courses::title.eq(&row.title),
            courses::organiser.eq(&row.organiser),
            courses::from_on.eq(row.from_on),
            courses::to_on.eq(row.to_on),
            courses::decision_number.eq(&row.decision_number),
            courses::decision_on.eq(row.decision_on),
            courses::expected.eq(row.expected),
            courses::created_at.eq(row.created_at),
            courses::created_by.eq(row.created_by.0),
        ))
        .execute(tx)
        .await
        .map(drop)
}

/// One page of the courses that a scope reaches, the newest first.
pub async fn list(
    conn: &AsyncPgConnection,
    scope: &Scope,
    asked: &CourseQuery,
    after: Option<Uuid>,
    limit: i64,
) -> QueryResult<Vec<CourseRow>> {
    let ask = async |mut conn: &AsyncPgConnection, door: Door| {
        let mut query =
            courses::table.select(CourseRow::as_select()).order(courses::id.desc()).into_boxed::<Pg>();
        query = match door {
            Door::Nation => query,
            Door::Organisation(id) => query.filter(courses::organisation_id.eq(id)),
            _ => return Ok(Vec::new()),
        };
        if let Some(unit) = asked.organisation_id {
            query = query.filter(courses::organisation_id.eq(unit.0));
        }
        if let Some(place) = after {
            query = query.filter(courses::id.lt(place));
        }
        query.limit(limit + 1).load::<CourseRow>(&mut conn).await
    };
    through(conn, scope, limit, ask, |row| Reverse(row.id)).await
}
