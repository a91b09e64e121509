//! SQL for the hearings of the cases that a scope reaches.

use crate::{
    cases::dto::hearings::HearingQuery,
    platform::reach::{Door, through},
};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::{dsl::sql, pg::Pg, prelude::*, sql_types::Bool};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    cases::Stage,
    ids::{CaseId, OrganisationId, ProceedingId},
    policy::Scope,
};
use tgpl_schema::{cases, proceedings};
use uuid::Uuid;

/// A hearing with its case.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = proceedings, check_for_backend(Pg))]
pub struct HearingRow {
    pub id: ProceedingId,
    pub case_id: CaseId,
    #[diesel(select_expression = cases::code)]
    pub case_code: String,
    pub organisation_id: OrganisationId,
    #[diesel(select_expression = cases::practitioner_ids)]
    pub practitioner_ids: Vec<Uuid>,
    pub stage: Stage,
    pub on_date: NaiveDate,
    pub starts_at: Option<DateTime<Utc>>,
    pub simplified: bool,
}

/// Where a page of hearings goes on.
#[derive(Debug, Serialize, Deserialize)]
pub struct Place {
    pub on: NaiveDate,
    pub id: Uuid,
}

/// One page of hearings, the next first, one row more than asked when there are more.
pub async fn hearings(
    conn: &AsyncPgConnection,
    scope: &Scope,
    from: NaiveDate,
    asked: &HearingQuery,
    after: Option<Place>,
    limit: i64,
) -> QueryResult<Vec<HearingRow>> {
    let ask = async |mut conn: &AsyncPgConnection, door: Door| {
        let mut query = proceedings::table
            .inner_join(cases::table.on(cases::id.eq(proceedings::case_id)))
            // As a bound value the kind would keep a statement that is planned once from the partial index.
            .filter(sql::<Bool>("proceedings.kind = 'hearing'").and(proceedings::on_date.ge(from)))
            .order((proceedings::on_date, proceedings::id))
            .select(HearingRow::as_select())
            .limit(limit + 1)
            .into_boxed::<Pg>();
        query = match door {
            Door::Nation => query,
            Door::Organisation(id) => query.filter(proceedings::organisation_id.eq(id)),
            Door::Branch(id) => query.filter(cases::branch_id.eq(id)),
            Door::Practitioner(id) => query.filter(cases::practitioner_ids.contains(vec![id])),
            Door::Offered(_) | Door::Author(_) => query.filter(sql::<Bool>("false")),
        };
        if let Some(before) = asked.before {
            query = query.filter(proceedings::on_date.lt(before));
        }
        if let Some(practitioner) = asked.practitioner_id {
            query = query.filter(cases::practitioner_ids.contains(vec![practitioner.0]));
        }
        if let Some(place) = &after {
            query = query
                .filter(proceedings::on_date.ge(place.on))
                .filter(proceedings::on_date.gt(place.on).or(proceedings::id.gt(place.id)));
        }
        query.load::<HearingRow>(&mut conn).await
    };
    through(conn, scope, limit, ask, |row| (row.on_date, row.id.0)).await
}
