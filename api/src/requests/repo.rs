//! SQL for requests. Lists take a scope; functions take a connection, so the caller owns the transaction.

use super::{
    dto::{Matter, RequestContent, Requester},
    view::{Outcome, RequestListQuery, RequestSort},
};
use crate::{
    conflicts::service::court_file_hash,
    platform::{
        Ctx, Keys, Problem, Sealed, Tx,
        reach::{Door, through},
    },
};
use chrono::{DateTime, Utc};
use diesel::{dsl::sql, pg::Pg, prelude::*, sql_types::Bool};
use diesel_async::{AsyncConnectionCore, AsyncPgConnection, RunQueryDsl};
use serde::{Deserialize, Serialize};
use std::{cmp::Reverse, collections::BTreeSet};
use tgpl_domain::{
    cases::{Form, Role},
    eligibility::Facts as Declared,
    ids::{AccountId, CaseId, OrganisationId, PersonId, RequestId},
    names::PersonName,
    policy::{Facts, Scope},
    requests::{Channel, RequestState, UrgentGround},
};
use tgpl_schema::{organisations, persons, requests, simple_helps};
use uuid::Uuid;

/// A request as it is kept, with the name of its provider.
#[derive(Clone, Queryable, Selectable)]
#[diesel(table_name = requests, check_for_backend(Pg))]
pub struct RequestRow {
    pub id: RequestId,
    pub version: i32,
    pub organisation_id: OrganisationId,
    pub branch_id: Option<OrganisationId>,
    pub receipt_number: String,
    pub state: RequestState,
    pub channel: Channel,
    pub person_id: PersonId,
    pub form: Option<Form>,
    pub role: Option<Role>,
    pub field: Option<String>,
    pub content: Vec<u8>,
    pub sealed: bool,
    pub urgent_ground: Option<UrgentGround>,
    pub received_at: DateTime<Utc>,
    pub answer: Option<Vec<u8>>,
    pub transfer_to_id: Option<OrganisationId>,
    pub origin_request_id: Option<RequestId>,
    pub case_id: Option<CaseId>,
    pub next_code: Option<String>,
    pub next_due_at: Option<DateTime<Utc>>,
    pub author_id: AccountId,
    pub created_at: DateTime<Utc>,
    #[diesel(select_expression = organisations::name)]
    pub organisation_name: String,
    #[diesel(select_expression = organisations::kind)]
    pub organisation_kind: String,
}

impl RequestRow {
    /// What the policy needs to know: who recorded a request may go on reading it.
    pub fn facts(&self) -> Facts {
        Facts {
            organisation: Some(self.organisation_id),
            branch: self.branch_id,
            offered_to: self.transfer_to_id,
            practitioners: Vec::new(),
            author: Some(self.author_id),
        }
    }

    /// What it says.
    pub fn content(&self, keys: &Keys) -> Result<RequestContent, Problem> {
        let Told { requester, matter, eligibility } = CONTENT.open(keys, self.id.0, &self.content)?;
        Ok(RequestContent {
            requester,
            matter,
            eligibility,
            form: self.form,
            role: self.role,
            field: self.field.as_deref().and_then(|code| code.parse().ok()),
            harm_to_be_averted: self.urgent_ground == Some(UrgentGround::HarmAvoidance),
            parties: None,
        })
    }
}

/// What is sealed of a request.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Told {
    pub requester: Option<Requester>,
    pub matter: Matter,
    pub eligibility: Declared,
}

impl Told {
    /// The sealed part of what a request says.
    pub fn of(content: &RequestContent) -> Self {
        let RequestContent { requester, matter, eligibility, .. } = content.clone();
        Self { requester, matter, eligibility }
    }

    /// Sealed for its request, with the keyed hash of the file's number at court.
    pub fn seal(&self, keys: &Keys, id: RequestId) -> Result<(Vec<u8>, Option<Vec<u8>>), Problem> {
        let number = self.matter.court_file_number.as_ref().map(AsRef::as_ref);
        Ok((CONTENT.seal(keys, id.0, self)?, number.map(|number| court_file_hash(keys, number))))
    }
}

/// What a request says.
pub const CONTENT: Sealed<Told> = Sealed::column("requests.content");
/// How it was decided.
pub const ANSWER: Sealed<Outcome> = Sealed::column("requests.answer");
/// What was asked on the spot.
pub const QUESTION: Sealed<String> = Sealed::column("simple_helps.question");
/// What was answered.
pub const REPLY: Sealed<String> = Sealed::column("simple_helps.answer");

/// What can change in a row. `None` leaves a column, `Some(None)` empties it.
#[expect(clippy::option_option, reason = "a changeset tells what stays from what is emptied")]
#[derive(Default, AsChangeset)]
#[diesel(table_name = requests)]
pub struct Changes {
    pub state: Option<RequestState>,
    pub form: Option<Option<Form>>,
    pub role: Option<Option<Role>>,
    pub field: Option<Option<String>>,
    pub content: Option<Vec<u8>>,
    pub court_file_hash: Option<Option<Vec<u8>>>,
    pub sealed: Option<bool>,
    pub urgent_ground: Option<Option<UrgentGround>>,
    pub received_at: Option<DateTime<Utc>>,
    pub tracking_hash: Option<Vec<u8>>,
    pub answer: Option<Option<Vec<u8>>>,
    pub transfer_to_id: Option<Option<Uuid>>,
    pub case_id: Option<Uuid>,
    pub next_code: Option<Option<String>>,
    pub next_due_at: Option<Option<DateTime<Utc>>>,
}

/// A row about to be written.
#[derive(Insertable)]
#[diesel(table_name = requests)]
pub struct NewRow {
    pub id: RequestId,
    pub organisation_id: OrganisationId,
    pub branch_id: Option<OrganisationId>,
    pub receipt_number: String,
    pub tracking_hash: Vec<u8>,
    pub state: RequestState,
    pub channel: Channel,
    pub person_id: PersonId,
    pub form: Option<Form>,
    pub role: Option<Role>,
    pub field: Option<String>,
    pub content: Vec<u8>,
    pub court_file_hash: Option<Vec<u8>>,
    pub sealed: bool,
    pub urgent_ground: Option<UrgentGround>,
    pub received_at: DateTime<Utc>,
    pub origin_request_id: Option<RequestId>,
    pub author_id: AccountId,
    pub created_at: DateTime<Utc>,
}

/// Where a page of a list goes on.
#[derive(Debug, Serialize, Deserialize)]
pub struct Place {
    pub at: DateTime<Utc>,
    pub id: Uuid,
}

/// The requests of a filter behind a door of a scope: list and count start here, so neither can forget who asks.
macro_rules! filtered {
    ($door:expr, $asked:expr) => {{
        let asked = $asked;
        let mut query = requests::table
            .inner_join(organisations::table.on(organisations::id.eq(requests::organisation_id)))
            .left_join(persons::table.on(persons::id.eq(requests::person_id)))
            .into_boxed::<Pg>();
        query = match $door {
            Door::Nation => query,
            Door::Organisation(id) => query.filter(requests::organisation_id.eq(id)),
            Door::Offered(id) => query.filter(requests::transfer_to_id.eq(id)),
            Door::Branch(id) => query.filter(requests::branch_id.eq(id)),
            Door::Author(id) => query.filter(requests::author_id.eq(id)),
            Door::Practitioner(_) => query.filter(sql::<Bool>("false")),
        };
        if !asked.state.is_empty() {
            query = query.filter(requests::state.eq_any(asked.state.clone()));
        }
        if !asked.channel.is_empty() {
            query = query.filter(requests::channel.eq_any(asked.channel.clone()));
        }
        if let Some(urgent) = asked.urgent {
            query = if urgent {
                query.filter(requests::urgent_ground.is_not_null())
            } else {
                query.filter(requests::urgent_ground.is_null())
            };
        }
        if let Some(form) = asked.form {
            query = query.filter(requests::form.eq(form));
        }
        if let Some(field) = &asked.field {
            query = query.filter(requests::field.eq(field.clone()));
        }
        if let Some(organisation) = asked.organisation_id {
            query = query.filter(requests::organisation_id.eq(organisation.0));
        }
        if let Some(person) = asked.person_id {
            query = query.filter(requests::person_id.eq(person.0));
        }
        if let Some(receiver) = asked.transfer_to_id {
            query = query.filter(requests::transfer_to_id.eq(receiver.0));
        }
        if let Some(from) = asked.received_from {
            query = query.filter(requests::received_at.ge(from));
        }
        if let Some(before) = asked.received_before {
            query = query.filter(requests::received_at.lt(before));
        }
        if let Some(number) = &asked.receipt_number {
            query = query.filter(requests::receipt_number.eq(number.clone()));
        }
        query
    }};
}

/// A row of the list with the name of its person, where the row is seen.
type Named = (RequestRow, Option<PersonName>);

/// One page of the requests that the scope reaches, one row more than asked when there are more.
pub async fn list(
    conn: &AsyncPgConnection,
    scope: &Scope,
    asked: &RequestListQuery,
    after: Option<Place>,
    limit: i64,
) -> QueryResult<Vec<Named>> {
    let sort = asked.sort.unwrap_or(RequestSort::Newest);
    let ask = async |mut conn: &AsyncPgConnection, door: Door| {
        let mut query = filtered!(door, asked)
            .select((RequestRow::as_select(), persons::full_name.nullable()))
            .limit(limit + 1);
        query = match sort {
            RequestSort::Newest => {
                if let Some(place) = &after {
                    query = query
                        .filter(requests::created_at.le(place.at))
                        .filter(requests::created_at.lt(place.at).or(requests::id.lt(place.id)));
                }
                query.order((requests::created_at.desc(), requests::id.desc()))
            }
            RequestSort::Due => {
                query = query.filter(requests::next_due_at.is_not_null());
                if let Some(place) = &after {
                    query = query
                        .filter(requests::next_due_at.ge(place.at))
                        .filter(requests::next_due_at.gt(place.at).or(requests::id.gt(place.id)));
                }
                query.order((requests::next_due_at.asc(), requests::id.asc()))
            }
        };
        query.load::<Named>(&mut conn).await
    };
    match sort {
        RequestSort::Newest => {
            through(conn, scope, limit, ask, |(row, _)| Reverse((row.created_at, row.id.0))).await
        }
        RequestSort::Due => through(conn, scope, limit, ask, |(row, _)| (row.next_due_at, row.id.0)).await,
    }
}

/// The newest requests of some persons; the caller decides which may be shown.
pub async fn of_persons(conn: &mut AsyncPgConnection, persons: &[PersonId]) -> QueryResult<Vec<Named>> {
    let ids: Vec<Uuid> = persons.iter().map(|id| id.0).collect();
    requests::table
        .inner_join(organisations::table.on(organisations::id.eq(requests::organisation_id)))
        .left_join(persons::table.on(persons::id.eq(requests::person_id)))
        .filter(requests::person_id.eq_any(ids))
        .order((requests::created_at.desc(), requests::id.desc()))
        .limit(500)
        .select((RequestRow::as_select(), persons::full_name.nullable()))
        .load(conn)
        .await
}

/// Every request of the filter, counted because somebody asked. One behind two doors is counted once.
pub async fn count(
    conn: &mut AsyncPgConnection,
    scope: &Scope,
    asked: &RequestListQuery,
) -> QueryResult<i64> {
    let doors = Door::of(scope);
    if let [door] = doors.as_slice() {
        return filtered!(door.clone(), asked).count().get_result(conn).await;
    }
    let mut ids = BTreeSet::new();
    for door in doors {
        ids.extend(filtered!(door, asked).select(requests::id).load::<Uuid>(conn).await?);
    }
    Ok(i64::try_from(ids.len()).unwrap_or(i64::MAX))
}

/// One request; the caller decides whether it may be seen.
pub async fn find(conn: &mut AsyncPgConnection, id: RequestId) -> QueryResult<Option<RequestRow>> {
    requests::table
        .inner_join(organisations::table.on(organisations::id.eq(requests::organisation_id)))
        .filter(requests::id.eq(id.0))
        .select(RequestRow::as_select())
        .first(conn)
        .await
        .optional()
}

/// The same, held until the transaction ends.
pub async fn hold(tx: &mut Tx, id: RequestId) -> QueryResult<Option<RequestRow>> {
    let held: Option<Uuid> =
        requests::table.find(id.0).select(requests::id).for_no_key_update().first(tx).await.optional()?;
    match held {
        Some(_) => find(tx, id).await,
        None => Ok(None),
    }
}

/// Writes a new request.
pub async fn insert<C>(conn: &mut C, row: NewRow) -> QueryResult<()>
where
    C: AsyncConnectionCore<Backend = Pg> + Send,
{
    diesel::insert_into(requests::table).values(row).execute(conn).await.map(drop)
}

/// Changes a request if it still has the version; answers the new one.
pub async fn update<C>(
    conn: &mut C,
    id: RequestId,
    version: i32,
    changes: Changes,
) -> QueryResult<Option<i32>>
where
    C: AsyncConnectionCore<Backend = Pg> + Send,
{
    diesel::update(requests::table)
        .filter(requests::id.eq(id.0).and(requests::version.eq(version)))
        .set((changes, requests::version.eq(version + 1)))
        .returning(requests::version)
        .get_result(conn)
        .await
        .optional()
}

/// Brings what is due next into the row. Computed from the duties, so it is no change of the request.
pub async fn set_next(
    tx: &mut Tx,
    id: RequestId,
    code: Option<String>,
    due_at: Option<DateTime<Utc>>,
) -> QueryResult<()> {
    diesel::update(requests::table.find(id.0))
        .set((requests::next_code.eq(code), requests::next_due_at.eq(due_at)))
        .execute(tx)
        .await
        .map(drop)
}

/// Writes an entry of the register of simple help.
pub async fn insert_simple_help(
    tx: &mut Tx,
    ctx: &Ctx,
    row: &RequestRow,
    number: (i32, i32),
    texts: (&str, &str, &str),
) -> Result<(), Problem> {
    let (id, keys) = (Uuid::now_v7(), &ctx.services.keys);
    diesel::insert_into(simple_helps::table)
        .values((
            simple_helps::id.eq(id),
            simple_helps::organisation_id.eq(row.organisation_id.0),
            simple_helps::branch_id.eq(row.branch_id.map(|branch| branch.0)),
            simple_helps::request_id.eq(row.id.0),
            simple_helps::number.eq(number.0),
            simple_helps::year.eq(number.1),
            simple_helps::field.eq(texts.0),
            simple_helps::question.eq(QUESTION.seal(keys, id, texts.1)?),
            simple_helps::answer.eq(REPLY.seal(keys, id, texts.2)?),
            simple_helps::author_id.eq(ctx.actor.account.0),
            simple_helps::at.eq(ctx.now),
        ))
        .execute(tx)
        .await?;
    Ok(())
}
