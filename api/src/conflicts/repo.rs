//! SQL for the conflict check. Its connection sees the nation: a conflict knows no province.

use diesel::{
    dsl::sql,
    pg::Pg,
    prelude::*,
    sql_types::{Nullable, Text},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tgpl_domain::{
    ids::{OrganisationId, PractitionerId, RequestId},
    requests::{RequestState, Side},
};
use tgpl_schema::{assignments, organisations, parties, requests};
use uuid::Uuid;

/// Somebody on a side of a matter that is known somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Known {
    pub request_id: RequestId,
    pub organisation_id: OrganisationId,
    pub folded: Option<String>,
    pub birth_year: Option<i32>,
    pub id_number_hash: Option<Vec<u8>>,
    pub side: Side,
    pub state: RequestState,
    pub court_file_number: Option<String>,
}

/// All parties of every matter in which one of these names or numbers stands.
pub async fn alike(
    conn: &mut AsyncPgConnection,
    names: Vec<String>,
    numbers: Vec<Vec<u8>>,
    practitioner: Option<PractitionerId>,
) -> QueryResult<Vec<Known>> {
    let mut matters = parties::table
        .filter(parties::folded.eq_any(names).or(parties::id_number_hash.eq_any(numbers)))
        .select(parties::request_id)
        .limit(500)
        .into_boxed::<Pg>();
    if let Some(practitioner) = practitioner {
        let acted = tgpl_schema::cases::table
            .inner_join(assignments::table.on(assignments::case_id.eq(tgpl_schema::cases::id)))
            .filter(assignments::practitioner_id.eq(practitioner.0))
            .select(tgpl_schema::cases::request_id);
        matters = matters.filter(parties::request_id.eq_any(acted));
    }
    let matters: Vec<Uuid> = matters.load(conn).await?;
    parties::table
        .inner_join(requests::table.on(requests::id.eq(parties::request_id)))
        .filter(parties::request_id.eq_any(matters))
        .filter(requests::state.eq_any([
            RequestState::Received,
            RequestState::NeedSupplement,
            RequestState::Accepted,
        ]))
        .order((parties::request_id, parties::id))
        .select((
            parties::request_id,
            parties::organisation_id,
            parties::folded,
            parties::birth_year,
            parties::id_number_hash,
            parties::side,
            requests::state,
            sql::<Nullable<Text>>("requests.matter->>'court_file_number'"),
        ))
        .load(conn)
        .await
}

/// Name and telephone number of a provider.
pub async fn contact(
    conn: &mut AsyncPgConnection,
    organisation: OrganisationId,
) -> QueryResult<(String, Option<String>)> {
    organisations::table
        .find(organisation.0)
        .select((organisations::name, organisations::phone))
        .first(conn)
        .await
}
