//! SQL for merges.

use super::dto::PersonField;
use crate::platform::Tx;
use chrono::{DateTime, Utc};
use diesel::{
    dsl::{exists, select},
    pg::Pg,
    prelude::*,
    sql_types::Uuid as SqlUuid,
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tgpl_domain::{
    cases::CaseState,
    ids::{AccountId, OrganisationId, PersonId},
    requests::RequestState,
};
use tgpl_schema::{cases, person_merges, persons, requests};
use uuid::Uuid;

/// A merge.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = person_merges, check_for_backend(Pg))]
pub struct MergeRow {
    pub id: Uuid,
    pub organisation_id: OrganisationId,
    pub keep_id: PersonId,
    pub merge_id: PersonId,
    pub keep_version: i32,
    pub merge_version: i32,
    pub request_ids: Vec<Uuid>,
    pub case_ids: Vec<Uuid>,
    pub fields: Vec<PersonField>,
    pub before: Vec<u8>,
    pub author_id: AccountId,
    pub at: DateTime<Utc>,
    pub undone_by: Option<AccountId>,
    pub undone_at: Option<DateTime<Utc>>,
}

/// Locks two records until the transaction ends, always in the same order. Requests and cases that refer to them may
/// still be written by those who began before.
pub async fn lock(tx: &mut Tx, ids: [PersonId; 2]) -> QueryResult<usize> {
    persons::table
        .filter(persons::id.eq_any(ids.map(|id| id.0)))
        .order(persons::id)
        .select(persons::id)
        .for_no_key_update()
        .load::<Uuid>(tx)
        .await
        .map(|found| found.len())
}

/// Whether other records went into this one.
pub async fn has_others(tx: &mut Tx, id: PersonId) -> QueryResult<bool> {
    select(exists(persons::table.filter(persons::merged_into_id.eq(id.0)))).get_result(tx).await
}

/// Brings the requests of one record to another, of all or of some; answers which, with their states. An acceptance under
/// way holds its request: its case is there before [`move_cases`] looks.
pub async fn move_requests(
    tx: &mut Tx,
    from: PersonId,
    to: PersonId,
    some: Option<&[Uuid]>,
) -> QueryResult<Vec<(Uuid, RequestState)>> {
    let theirs = requests::person_id.eq(from.0);
    let change = (requests::person_id.eq(to.0), requests::version.eq(requests::version + 1));
    let told = (requests::id, requests::state);
    match some {
        None => {
            diesel::update(requests::table.filter(theirs)).set(change).returning(told).get_results(tx).await
        }
        Some(ids) => {
            let chosen = requests::table.filter(theirs).filter(requests::id.eq_any(ids.to_vec()));
            diesel::update(chosen).set(change).returning(told).get_results(tx).await
        }
    }
}

/// The same for cases.
pub async fn move_cases(
    tx: &mut Tx,
    from: PersonId,
    to: PersonId,
    some: Option<&[Uuid]>,
) -> QueryResult<Vec<(Uuid, CaseState)>> {
    let theirs = cases::person_id.eq(from.0);
    let change = (cases::person_id.eq(to.0), cases::version.eq(cases::version + 1));
    let told = (cases::id, cases::state);
    match some {
        None => diesel::update(cases::table.filter(theirs)).set(change).returning(told).get_results(tx).await,
        Some(ids) => {
            let chosen = cases::table.filter(theirs).filter(cases::id.eq_any(ids.to_vec()));
            diesel::update(chosen).set(change).returning(told).get_results(tx).await
        }
    }
}

/// Points one record to another, or to none again; answers its version.
pub async fn point(tx: &mut Tx, id: PersonId, to: Option<PersonId>) -> QueryResult<i32> {
    diesel::update(persons::table.find(id.0))
        .set((persons::merged_into_id.eq(to.map(|id| id.0)), persons::version.eq(persons::version + 1)))
        .returning(persons::version)
        .get_result(tx)
        .await
}

pub async fn insert(tx: &mut Tx, row: &MergeRow) -> QueryResult<()> {
    diesel::insert_into(person_merges::table).values(row).execute(tx).await.map(drop)
}

/// One merge; the caller decides whether it may be seen.
pub async fn find(conn: &mut AsyncPgConnection, id: Uuid) -> QueryResult<Option<MergeRow>> {
    person_merges::table.find(id).select(MergeRow::as_select()).first(conn).await.optional()
}

/// The merge that a record came out of as it is now, on either side: at most one, since a later one changes both.
const UNCHANGED: &str = "
SELECT m.id FROM person_merges m
JOIN persons kept ON kept.id = m.keep_id AND kept.version = m.keep_version
JOIN persons merged ON merged.id = m.merge_id AND merged.version = m.merge_version
WHERE m.undone_at IS NULL AND (m.keep_id = $1 OR m.merge_id = $1)";

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
}

/// The merge of a record that can be undone.
pub async fn unchanged(conn: &mut AsyncPgConnection, person: PersonId) -> QueryResult<Option<Uuid>> {
    let found: Option<Found> =
        diesel::sql_query(UNCHANGED).bind::<SqlUuid, _>(person.0).get_result(conn).await.optional()?;
    Ok(found.map(|merge| merge.id))
}

/// Marks a merge as undone; false when somebody was faster.
pub async fn undone(tx: &mut Tx, id: Uuid, by: AccountId, at: DateTime<Utc>) -> QueryResult<bool> {
    diesel::update(person_merges::table.find(id).filter(person_merges::undone_at.is_null()))
        .set((person_merges::undone_by.eq(by.0), person_merges::undone_at.eq(at)))
        .execute(tx)
        .await
        .map(|rows| rows == 1)
}
