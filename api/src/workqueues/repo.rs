//! SQL for workqueues: one shape for requests and cases, the scope and the queue's own condition put in.

use super::queues::{Of, Queue};
use crate::{
    obligations::service::NextAction,
    platform::reach::{Door, through},
};
use chrono::{DateTime, Utc};
use diesel::{
    pg::Pg,
    prelude::*,
    sql_types::{Array, BigInt, Bool, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tgpl_domain::{
    cases::Standing,
    ids::{AccountId, OrganisationId, PractitionerId},
    policy::{Facts, Scope},
};
use uuid::Uuid;

/// Most rows that are counted.
const MOST: i64 = 1_000;

/// A request or a case in a queue.
#[derive(Debug, QueryableByName)]
pub struct ItemRow {
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    #[diesel(sql_type = SqlUuid)]
    pub organisation_id: Uuid,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub branch_id: Option<Uuid>,
    #[diesel(sql_type = Array<SqlUuid>)]
    pub practitioner_ids: Vec<Uuid>,
    #[diesel(sql_type = SqlUuid)]
    pub author_id: Uuid,
    #[diesel(sql_type = Text)]
    pub code: String,
    #[diesel(sql_type = Text)]
    pub state: String,
    #[diesel(sql_type = Nullable<Text>)]
    pub form: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    pub replacement: Option<String>,
    #[diesel(sql_type = Bool)]
    pub file_received: bool,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub transfer_to_id: Option<Uuid>,
    #[diesel(sql_type = Bool)]
    pub sealed: bool,
    #[diesel(sql_type = Nullable<Text>)]
    pub person_name: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    pub next_code: Option<String>,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub next_due_at: Option<DateTime<Utc>>,
    #[diesel(sql_type = Timestamptz)]
    pub created_at: DateTime<Utc>,
    #[diesel(sql_type = Timestamptz)]
    pub place: DateTime<Utc>,
}

impl ItemRow {
    /// What the policy needs to know; making a case gives no right to it.
    pub fn facts(&self, of: Of) -> Facts {
        Facts {
            organisation: Some(OrganisationId(self.organisation_id)),
            branch: self.branch_id.map(OrganisationId),
            offered_to: self.transfer_to_id.map(OrganisationId),
            practitioners: self.practitioner_ids.iter().copied().map(PractitionerId).collect(),
            author: (of == Of::Requests).then_some(AccountId(self.author_id)),
        }
    }

    /// What is to be done next on it.
    pub fn next(&self, of: Of) -> Option<NextAction> {
        let transfer_pending = self.transfer_to_id.is_some();
        let nearest = self.next_code.clone().map(|code| (code, self.next_due_at));
        match of {
            Of::Requests => NextAction::of_request(nearest, self.state.parse().ok()?, transfer_pending),
            Of::Cases => {
                let standing = Standing {
                    state: self.state.parse().ok()?,
                    form: self.form.as_deref()?.parse().ok()?,
                    replacement: self.replacement.as_deref().and_then(|word| word.parse().ok()),
                    file_received: self.file_received,
                    transfer_pending,
                };
                NextAction::of_case(nearest, standing)
            }
        }
    }
}

/// Where a page of a queue goes on.
#[derive(Debug, Serialize, Deserialize)]
pub struct Place {
    pub at: DateTime<Utc>,
    pub id: Uuid,
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = Integer)]
    place: i32,
    #[diesel(sql_type = BigInt)]
    count: i64,
}

/// Which rows of the queue are behind a door: `$1` the instant, `$n` whose they are.
fn condition(queue: &Queue, door: &Door, n: usize) -> Option<String> {
    if queue.of_others() != matches!(door, Door::Offered(_)) {
        return None;
    }
    let behind = match (queue.of, door) {
        (_, Door::Nation) => format!("${n} IS NULL"),
        (_, Door::Organisation(_)) => format!("r.organisation_id = ${n}[1]"),
        (_, Door::Offered(_)) => format!("r.transfer_to_id = ${n}[1]"),
        (_, Door::Branch(_)) => format!("r.branch_id = ${n}[1]"),
        (Of::Requests, Door::Author(_)) => format!("r.author_id = ${n}[1]"),
        (Of::Cases, Door::Practitioner(_)) => format!("r.practitioner_ids @> ${n}"),
        _ => return None,
    };
    let table = queue.of.table();
    Some(format!(
        "FROM {table} r LEFT JOIN persons ON persons.id = r.person_id WHERE {behind} AND ({})",
        queue.rows
    ))
}

/// What a door is compared with.
fn whose(door: &Door) -> Option<Vec<Uuid>> {
    match door {
        Door::Nation => None,
        Door::Organisation(id)
        | Door::Offered(id)
        | Door::Branch(id)
        | Door::Author(id)
        | Door::Practitioner(id) => Some(vec![*id]),
    }
}

/// How many rows each of some queues has for a scope, at most [`MOST`] behind each of its doors: one question for all.
pub async fn counts(
    conn: &mut AsyncPgConnection,
    queues: &[&'static Queue],
    scope: &Scope,
    now: DateTime<Utc>,
) -> QueryResult<BTreeMap<&'static str, i64>> {
    let doors = Door::of(scope);
    let (mut counted, mut parts) = (Vec::new(), Vec::new());
    for (place, door) in doors.iter().enumerate() {
        for queue in queues {
            let Some(condition) = condition(queue, door, place + 2) else { continue };
            let rows = format!("SELECT {condition} LIMIT {MOST}");
            parts.push(format!("SELECT {} AS place, count(*) AS count FROM ({rows}) AS rows", counted.len()));
            counted.push(queue.slug);
        }
    }
    let mut counts: BTreeMap<&'static str, i64> = queues.iter().map(|queue| (queue.slug, 0)).collect();
    if parts.is_empty() {
        return Ok(counts);
    }
    let mut query =
        diesel::sql_query(parts.join(" UNION ALL ")).into_boxed::<Pg>().bind::<Timestamptz, _>(now);
    for door in &doors {
        query = query.bind::<Nullable<Array<SqlUuid>>, _>(whose(door));
    }
    for Count { place, count } in query.load::<Count>(conn).await? {
        let total = usize::try_from(place).ok().and_then(|place| counts.get_mut(counted.get(place)?));
        if let Some(total) = total {
            *total = MOST.min(*total + count);
        }
    }
    Ok(counts)
}

/// The columns of [`ItemRow`] but for its place.
fn columns(of: Of) -> String {
    let own = match of {
        Of::Requests => {
            "r.receipt_number AS code, '{}'::uuid[] AS practitioner_ids, NULL AS replacement, \
             false AS file_received"
        }
        Of::Cases => {
            "r.code, r.practitioner_ids, r.replacement, r.file_received_on IS NOT NULL AS file_received"
        }
    };
    format!(
        "r.id, r.organisation_id, r.branch_id, r.author_id, {own}, r.state, r.form, r.sealed, r.transfer_to_id,
             persons.full_name AS person_name, r.next_code, r.next_due_at, r.created_at"
    )
}

/// Those of some ids that are requests or cases.
pub async fn by_ids(conn: &mut AsyncPgConnection, of: Of, ids: &[Uuid]) -> QueryResult<Vec<ItemRow>> {
    let (columns, table) = (columns(of), of.table());
    let query = format!(
        "SELECT {columns}, r.created_at AS place
         FROM {table} r LEFT JOIN persons ON persons.id = r.person_id WHERE r.id = ANY ($1)"
    );
    diesel::sql_query(query).bind::<Array<SqlUuid>, _>(ids).load(conn).await
}

/// One page of the queue, the nearest deadline first and rows without one last.
pub async fn list(
    conn: &AsyncPgConnection,
    queue: &Queue,
    scope: &Scope,
    now: DateTime<Utc>,
    after: Option<Place>,
    limit: i64,
) -> QueryResult<Vec<ItemRow>> {
    let columns = columns(queue.of);
    let place = if queue.of_deadlines() {
        "r.next_due_at"
    } else {
        "coalesce(r.next_due_at, '9999-01-01Z'::timestamptz)"
    };
    let ask = async |mut conn: &AsyncPgConnection, door: Door| {
        let Some(condition) = condition(queue, &door, 2) else { return Ok(Vec::new()) };
        let query = format!(
            "SELECT {columns}, {place} AS place
             {condition} AND ($3::timestamptz IS NULL OR ({place}, r.id) > ($3, $4)) ORDER BY {place}, r.id LIMIT $5"
        );
        diesel::sql_query(query)
            .bind::<Timestamptz, _>(now)
            .bind::<Nullable<Array<SqlUuid>>, _>(whose(&door))
            .bind::<Nullable<Timestamptz>, _>(after.as_ref().map(|place| place.at))
            .bind::<Nullable<SqlUuid>, _>(after.as_ref().map(|place| place.id))
            .bind::<BigInt, _>(limit + 1)
            .load::<ItemRow>(&mut conn)
            .await
    };
    through(conn, scope, limit, ask, |row| (row.place, row.id)).await
}
