//! SQL for the cases behind figures.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{pg::Pg, prelude::*};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tgpl_domain::cases::{CaseState, Form};
use tgpl_schema::cases;
use uuid::Uuid;

/// What of a case a list behind a figure shows.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = cases, check_for_backend(Pg))]
pub struct Head {
    pub id: Uuid,
    pub code: String,
    pub form: Form,
    pub state: CaseState,
    pub received_on: NaiveDate,
    pub accepted_at: DateTime<Utc>,
    pub ended_on: Option<NaiveDate>,
    pub sealed: bool,
}

/// What the registers say of cases; of those that are gone, nothing.
pub async fn heads(mut conn: &AsyncPgConnection, ids: &[Uuid]) -> QueryResult<Vec<Head>> {
    cases::table.filter(cases::id.eq_any(ids)).select(Head::as_select()).load(&mut conn).await
}
