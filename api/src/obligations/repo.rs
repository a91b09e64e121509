//! SQL for the list of obligations.

use super::dto::{ObligationListQuery, ObligationState, OwnerFilter};
use crate::platform::{
    Ctx,
    reach::{Door, through},
};
use chrono::{DateTime, Utc};
use diesel::{dsl::sql, expression::SqlLiteral, pg::Pg, prelude::*, sql_types::Text};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use tgpl_domain::{
    ids::{ObligationId, OrganisationId, PractitionerId},
    policy::Scope,
};
use tgpl_schema::obligations;
use uuid::Uuid;

/// A duty as it is kept.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = obligations, check_for_backend(Pg))]
pub struct ObligationRow {
    pub id: ObligationId,
    pub version: i32,
    pub organisation_id: OrganisationId,
    pub branch_id: Option<OrganisationId>,
    pub subject_type: String,
    pub subject_id: Uuid,
    #[diesel(select_expression = subject_code(), select_expression_type = SubjectCode)]
    pub subject_code: String,
    pub duty: String,
    pub owner_practitioner_id: Option<PractitionerId>,
    pub owner_role: String,
    pub clock: String,
    pub amount: i32,
    pub extended: bool,
    pub starts_at: DateTime<Utc>,
    pub due_at: DateTime<Utc>,
    pub first_due_at: DateTime<Utc>,
    pub legal_basis: String,
    pub verified: bool,
    pub done_at: Option<DateTime<Utc>>,
}

type SubjectCode = SqlLiteral<Text>;

/// What people call the request or case by.
fn subject_code() -> SubjectCode {
    sql("coalesce((SELECT code FROM cases WHERE id = obligations.subject_id), \
         (SELECT receipt_number FROM requests WHERE id = obligations.subject_id), \
         (SELECT code FROM blank_papers WHERE id = obligations.subject_id), \
         (SELECT code FROM card_files WHERE id = obligations.subject_id), '')")
}

/// A duty that has not lapsed, locked until the transaction ends.
pub async fn lock(conn: &mut AsyncPgConnection, id: ObligationId) -> QueryResult<Option<ObligationRow>> {
    obligations::table
        .find(id.0)
        .filter(obligations::cancelled_at.is_null())
        .select(ObligationRow::as_select())
        .for_update()
        .first(conn)
        .await
        .optional()
}

/// Where a page of a list goes on.
#[derive(Debug, Serialize, Deserialize)]
pub struct Place {
    pub at: DateTime<Utc>,
    pub id: Uuid,
}

/// One page of the duties that the scope reaches, one row more than asked when there are more.
pub async fn list(
    conn: &AsyncPgConnection,
    ctx: &Ctx,
    scope: &Scope,
    asked: &ObligationListQuery,
    after: Option<Place>,
    limit: i64,
) -> QueryResult<Vec<ObligationRow>> {
    let state = asked.state.unwrap_or(ObligationState::Open);
    let ask = async |mut conn: &AsyncPgConnection, door: Door| {
        let own = matches!(door, Door::Practitioner(_));
        let mut query = obligations::table
            .filter(obligations::cancelled_at.is_null())
            .select(ObligationRow::as_select())
            .into_boxed::<Pg>();
        query = match door {
            Door::Nation => query,
            Door::Organisation(id) => query.filter(obligations::organisation_id.eq(id)),
            Door::Branch(id) => query.filter(obligations::branch_id.eq(id)),
            Door::Practitioner(id) => query.filter(obligations::owner_practitioner_id.eq(id)),
            Door::Offered(_) | Door::Author(_) => return Ok(Vec::new()),
        };
        if asked.owner == Some(OwnerFilter::Me) && !own {
            let roles: Vec<&str> = ctx.actor.grants.iter().map(|held| held.role.as_str()).collect();
            query = query.filter(obligations::owner_practitioner_id.is_null());
            query = match roles.as_slice() {
                // Said as one, an index answers in order.
                [role] => query.filter(obligations::owner_role.eq(*role)),
                _ => query.filter(obligations::owner_role.eq_any(roles)),
            };
        }
        if let Some(subject) = asked.subject_id {
            query = query.filter(obligations::subject_id.eq(subject));
        }
        if let Some(practitioner) = asked.practitioner_id {
            query = query.filter(obligations::owner_practitioner_id.eq(practitioner.0));
        }
        if let Some(from) = asked.due_from {
            query = query.filter(obligations::due_at.ge(from));
        }
        if let Some(before) = asked.due_before {
            query = query.filter(obligations::due_at.lt(before));
        }
        query = match state {
            ObligationState::Done => {
                if let Some(place) = &after {
                    query = query.filter(obligations::done_at.le(place.at)).filter(
                        obligations::done_at.lt(place.at).or(obligations::id.lt(place.id)).assume_not_null(),
                    );
                }
                query
                    .filter(obligations::done_at.is_not_null())
                    .order((obligations::done_at.desc(), obligations::id.desc()))
            }
            undone => {
                query = query.filter(obligations::done_at.is_null());
                query = match undone {
                    ObligationState::Overdue => query.filter(obligations::due_at.lt(ctx.now)),
                    ObligationState::Undone => query,
                    _ => query.filter(obligations::due_at.ge(ctx.now)),
                };
                if let Some(place) = &after {
                    query = query
                        .filter(obligations::due_at.ge(place.at))
                        .filter(obligations::due_at.gt(place.at).or(obligations::id.gt(place.id)));
                }
                query.order((obligations::due_at.asc(), obligations::id.asc()))
            }
        };
        query.limit(limit + 1).load::<ObligationRow>(&mut conn).await
    };
    match state {
        ObligationState::Done => {
            through(conn, scope, limit, ask, |row| Reverse((row.done_at, row.id.0))).await
        }
        _ => through(conn, scope, limit, ask, |row| (row.due_at, row.id.0)).await,
    }
}
