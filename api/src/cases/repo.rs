//! SQL for cases. Every read takes a scope; functions take a connection, so the caller owns the transaction.

mod assignments;
mod carriers;
pub mod hearings;
mod record;
mod standing;
mod suggestion;
mod tags;
mod work;

pub use assignments::{
    Appointment, AssignmentView, appoint, assignments, dismiss, give, has_document, held, not_in_file,
    provider_name,
};
pub use carriers::{Carrier, carriers};
pub use record::{
    Entitled, GROUNDS, Grounds, MATTER, NoteRow, OUTCOME, PartyRow, eligibility, filed, head_at, mark, note,
    notes, parties, set_grounds,
};
pub use standing::{Change, Standing, change, lock, standing};
pub use suggestion::{Work, of_provider, work};
pub use tags::{some, tag, tags_in_use};
pub use work::{
    BODY_NAME, CONFIRMED_BY, ClosingRow, PLACE, ProceedingChange, ProceedingRow, RESULT, SUMMARY,
    SessionChange, WorkSessionRow, add_closing, add_proceeding, add_session, body_name, change_proceeding,
    change_session, closings, counted, drop_session, keeps_register, proceeding, proceedings, session,
    sessions,
};

use self::carriers::Carriers;
use super::dto::{CaseListQuery, CaseSort};
use crate::platform::{
    keys::unhex,
    reach::{Door, through},
};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    dsl::sql,
    pg::Pg,
    prelude::*,
    sql_types::{Bool, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use futures_util::future::try_join_all;
use serde::{Deserialize, Serialize, de::Error};
use std::{cmp::Reverse, collections::BTreeSet};
use tgpl_domain::{
    cases::{CaseState, EndReason, Form, Role},
    ids::{CaseId, OrganisationId, PersonId, PractitionerId, RequestId},
    lifecycle::ReplacementGround,
    policy::{Facts, Scope},
};
use tgpl_schema::{case_tags, cases, persons};
use uuid::Uuid;

diesel::define_sql_function! {
    /// The labels of a case, in order.
    fn case_tags_of(of_case: SqlUuid) -> Array<Text>;
}

/// Head data of a case with the names of its person and practitioners and its labels; read from `case_versions` too,
/// where none of them is kept.
#[derive(Debug, Clone, Queryable, Selectable, Deserialize)]
#[diesel(table_name = cases, check_for_backend(Pg))]
pub struct CaseRow {
    pub id: CaseId,
    pub version: i32,
    pub organisation_id: OrganisationId,
    pub branch_id: Option<OrganisationId>,
    pub code: String,
    pub state: CaseState,
    pub state_before: Option<CaseState>,
    pub form: Form,
    pub role: Option<Role>,
    pub field: String,
    pub person_id: PersonId,
    pub request_id: RequestId,
    pub practitioner_ids: Vec<PractitionerId>,
    pub received_on: NaiveDate,
    pub accepted_at: DateTime<Utc>,
    pub ended_on: Option<NaiveDate>,
    pub end_reason: Option<EndReason>,
    #[serde(deserialize_with = "kept_bytes")]
    pub outcome: Option<Vec<u8>>,
    pub successful: Option<bool>,
    pub proof_pending: bool,
    pub urgent: bool,
    pub sealed: bool,
    pub replacement: Option<ReplacementGround>,
    pub file_received_on: Option<NaiveDate>,
    pub transfer_to_id: Option<OrganisationId>,
    pub origin_case_id: Option<CaseId>,
    pub next_code: Option<String>,
    pub next_due_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
    #[serde(default)]
    #[diesel(select_expression = persons::full_name.nullable())]
    pub person_name: Option<String>,
    #[serde(default)]
    #[diesel(select_expression = case_tags_of(cases::id))]
    pub tags: Vec<String>,
    #[serde(skip)]
    #[diesel(select_expression = Carriers, select_expression_type = Carriers)]
    pub carriers: Vec<Carrier>,
}

impl CaseRow {
    /// What the policy needs to know. Having typed a case in gives no right to it: reach is by unit and assignment.
    pub fn facts(&self) -> Facts {
        Facts {
            organisation: Some(self.organisation_id),
            branch: self.branch_id,
            offered_to: self.transfer_to_id,
            practitioners: self.practitioner_ids.clone(),
            author: None,
        }
    }
}

/// Bytes as `to_jsonb` writes them: `\\x` and hexadecimal digits.
fn kept_bytes<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Vec<u8>>, D::Error> {
    let text = Option::<String>::deserialize(from)?;
    let bytes = text.map(|text| unhex(text.strip_prefix("\\x")?));
    bytes.map(|bytes| bytes.ok_or_else(|| D::Error::custom("not bytes"))).transpose()
}

/// Where a page of a list goes on.
#[derive(Debug, Serialize, Deserialize)]
pub struct Place {
    pub at: DateTime<Utc>,
    pub id: Uuid,
}

/// The cases of a filter behind a door of a scope: list and count start here, so neither can forget who asks.
macro_rules! filtered {
    ($door:expr, $asked:expr, $states:expr) => {{
        let asked: &CaseListQuery = $asked;
        let mut query =
            cases::table.left_join(persons::table.on(persons::id.eq(cases::person_id))).into_boxed::<Pg>();
        query = match $door {
            Door::Nation => query,
            Door::Organisation(id) => query.filter(cases::organisation_id.eq(id)),
            Door::Offered(id) => query.filter(cases::transfer_to_id.eq(id)),
            Door::Branch(id) => query.filter(cases::branch_id.eq(id)),
            Door::Practitioner(id) => query.filter(cases::practitioner_ids.contains(vec![id])),
            Door::Author(_) => query.filter(sql::<Bool>("false")),
        };
        let states: &[CaseState] = $states;
        query = match states {
            [] => query,
            [one] => query.filter(cases::state.eq(*one)),
            some => query.filter(cases::state.eq_any(some.to_vec())),
        };
        if !asked.id.is_empty() {
            query = query.filter(cases::id.eq_any(asked.id.iter().map(|id| id.0).collect::<Vec<_>>()));
        }
        if let Some(form) = asked.form {
            query = query.filter(cases::form.eq(form));
        }
        if let Some(field) = &asked.field {
            query = query.filter(cases::field.eq(field.clone()));
        }
        if let Some(organisation) = asked.organisation_id {
            query = query.filter(cases::organisation_id.eq(organisation.0));
        }
        if let Some(practitioner) = asked.practitioner_id {
            query = query.filter(cases::practitioner_ids.contains(vec![practitioner.0]));
        }
        if let Some(person) = asked.person_id {
            query = query.filter(cases::person_id.eq(person.0));
        }
        if let Some(from) = asked.due_from {
            query = query.filter(cases::next_due_at.ge(from));
        }
        if let Some(before) = asked.due_before {
            query = query.filter(cases::next_due_at.lt(before));
        }
        if let Some(tag) = &asked.tag {
            let tagged = case_tags::table.filter(case_tags::tag.eq(tag.as_str().to_owned()));
            query = query.filter(cases::id.eq_any(tagged.select(case_tags::case_id)));
        }
        if let Some(code) = &asked.code {
            query = query.filter(cases::code.eq(code.clone()));
        }
        query
    }};
}

/// Reads one case; the caller decides whether it may be seen.
pub async fn find<C>(conn: &mut C, id: CaseId) -> QueryResult<Option<CaseRow>>
where
    C: diesel_async::AsyncConnectionCore<Backend = Pg>,
{
    cases::table
        .left_join(persons::table.on(persons::id.eq(cases::person_id)))
        .filter(cases::id.eq(id.0))
        .select(CaseRow::as_select())
        .first(conn)
        .await
        .optional()
}

/// The cases of some persons; the caller decides which may be shown.
pub async fn of_persons(conn: &mut AsyncPgConnection, persons: &[PersonId]) -> QueryResult<Vec<CaseRow>> {
    let ids: Vec<Uuid> = persons.iter().map(|id| id.0).collect();
    cases::table
        .left_join(persons::table.on(persons::id.eq(cases::person_id)))
        .filter(cases::person_id.eq_any(ids))
        .order((cases::created_at.desc(), cases::id.desc()))
        .limit(500)
        .select(CaseRow::as_select())
        .load(conn)
        .await
}

/// One page of the cases that the scope reaches, one row more than asked when there are more.
pub async fn list(
    conn: &AsyncPgConnection,
    scope: &Scope,
    asked: &CaseListQuery,
    after: Option<Place>,
    limit: i64,
) -> QueryResult<Vec<CaseRow>> {
    let sort = asked.sort.unwrap_or(CaseSort::Newest);
    let of_state = async |mut conn: &AsyncPgConnection, door: Door, states: &[CaseState]| {
        let mut query = filtered!(door, asked, states).select(CaseRow::as_select()).limit(limit + 1);
        query = match sort {
            CaseSort::Newest => {
                if let Some(place) = &after {
                    query = query
                        .filter(cases::created_at.le(place.at))
                        .filter(cases::created_at.lt(place.at).or(cases::id.lt(place.id)));
                }
                query.order((cases::created_at.desc(), cases::id.desc()))
            }
            CaseSort::Due => {
                query = query.filter(cases::next_due_at.is_not_null());
                if let Some(place) = &after {
                    query = query
                        .filter(cases::next_due_at.ge(place.at))
                        .filter(cases::next_due_at.gt(place.at).or(cases::id.gt(place.id)));
                }
                query.order((cases::next_due_at.asc(), cases::id.asc()))
            }
        };
        query.load::<CaseRow>(&mut conn).await
    };
    // Several states at once would be read whole and sorted; each by itself stands in the order of the list.
    let states: Vec<&[CaseState]> = match asked.state.as_slice() {
        [] => vec![&[]],
        some => some.chunks(1).collect(),
    };
    let ask = async |conn: &AsyncPgConnection, door: Door| {
        let each = states.iter().map(|states| of_state(conn, door.clone(), states));
        Ok(try_join_all(each).await?.into_iter().flatten().collect())
    };
    match sort {
        CaseSort::Newest => through(conn, scope, limit, ask, |row| Reverse((row.created_at, row.id.0))).await,
        CaseSort::Due => through(conn, scope, limit, ask, |row| (row.next_due_at, row.id.0)).await,
    }
}

/// Every case of the filter, counted because somebody asked. A case behind two doors is counted once.
pub async fn count(conn: &mut AsyncPgConnection, scope: &Scope, asked: &CaseListQuery) -> QueryResult<i64> {
    let doors = Door::of(scope);
    if let [door] = doors.as_slice() {
        return filtered!(door.clone(), asked, &asked.state).count().get_result(conn).await;
    }
    let mut ids = BTreeSet::new();
    for door in doors {
        ids.extend(filtered!(door, asked, &asked.state).select(cases::id).load::<Uuid>(conn).await?);
    }
    Ok(i64::try_from(ids.len()).unwrap_or(i64::MAX))
}
