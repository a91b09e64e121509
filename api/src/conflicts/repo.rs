//! SQL for the conflict check. Its connection sees the nation: a conflict knows no province.

use diesel::{
    prelude::*,
    sql_types::{Array, Bytea, Integer, Nullable, Text, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tgpl_domain::{
    cases::CaseState,
    ids::{OrganisationId, PractitionerId, RequestId},
    requests::{RequestState, Side},
};
use tgpl_schema::{cases, organisations, parties, requests};
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
    /// The state of the case that the request became, if it became one.
    pub case_state: Option<CaseState>,
    pub court_file: Option<Vec<u8>>,
}

/// Matters in which somebody stands who may be one of those asked for: by citizen number, or by name where the years of
/// birth do not tell them apart; with `$4`, only matters in which that practitioner acts or acted.
const MATTERS: &str = "
    SELECT alike.request_id FROM (
        SELECT p.request_id FROM unnest($1::text[], $2::int[]) AS asked (folded, birth_year)
        JOIN parties p ON p.folded = asked.folded
        WHERE p.birth_year = asked.birth_year OR p.birth_year IS NULL OR asked.birth_year IS NULL
        UNION
        SELECT p.request_id FROM parties p WHERE p.id_number_hash = ANY ($3)
    ) AS alike
    WHERE $4 IS NULL OR EXISTS (SELECT FROM cases c JOIN assignments a ON a.case_id = c.id
        WHERE c.request_id = alike.request_id AND a.practitioner_id = $4)";

#[derive(QueryableByName)]
struct Matter {
    #[diesel(sql_type = SqlUuid)]
    request_id: Uuid,
}

/// All parties of every matter in which one of these people, or somebody of these numbers, may stand.
pub async fn alike(
    conn: &mut AsyncPgConnection,
    people: &[(String, Option<i32>)],
    numbers: Vec<Vec<u8>>,
    practitioner: Option<PractitionerId>,
) -> QueryResult<Vec<Known>> {
    let (names, years): (Vec<_>, Vec<_>) = people.iter().map(|(name, year)| (name.as_str(), *year)).unzip();
    let matters: Vec<Matter> = diesel::sql_query(MATTERS)
        .bind::<Array<Text>, _>(names)
        .bind::<Array<Nullable<Integer>>, _>(years)
        .bind::<Array<Bytea>, _>(numbers)
        .bind::<Nullable<SqlUuid>, _>(practitioner.map(|id| id.0))
        .load(conn)
        .await?;
    let matters: Vec<Uuid> = matters.into_iter().map(|matter| matter.request_id).collect();
    parties::table
        .inner_join(requests::table.on(requests::id.eq(parties::request_id)))
        .left_join(cases::table.on(cases::id.nullable().eq(requests::case_id)))
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
            cases::state.nullable(),
            requests::court_file_hash,
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
