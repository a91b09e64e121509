//! SQL for quotas.

use crate::{platform::db::Constant, practitioners::service::PractitionerKind};
use chrono::NaiveDate;
use diesel::{
    pg::Pg,
    prelude::*,
    sql_types::{BigInt, Date, Integer, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tgpl_domain::ids::{OrganisationId, PractitionerId};
use tgpl_schema::{officer_credits, organisations, practitioners};
use uuid::Uuid;

/// An officer in service on a day.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = practitioners, check_for_backend(Pg))]
pub struct OfficerRow {
    pub id: PractitionerId,
    pub full_name: String,
    pub sort_name: String,
    pub organisation_id: OrganisationId,
    #[diesel(select_expression = organisations::name)]
    pub organisation_name: String,
    pub appointed_on: Option<NaiveDate>,
}

/// Where a page goes on.
#[derive(Debug, Serialize, Deserialize)]
pub struct Place {
    pub name: String,
    pub id: Uuid,
}

/// The officers of some organisations in service on a day, in the order of a Vietnamese list of people, after a place.
pub async fn officers(
    mut conn: &AsyncPgConnection,
    units: &[OrganisationId],
    on: NaiveDate,
    after: Option<Place>,
) -> QueryResult<Vec<OfficerRow>> {
    let units: Vec<Uuid> = units.iter().map(|unit| unit.0).collect();
    let mut query = practitioners::table
        .inner_join(organisations::table.on(organisations::id.eq(practitioners::organisation_id)))
        .filter(practitioners::kind.eq(PractitionerKind::Officer))
        .filter(practitioners::organisation_id.eq_any(units))
        .filter(practitioners::valid_from.le(on))
        .filter(practitioners::valid_to.is_null().or(practitioners::valid_to.ge(on)))
        .order((practitioners::sort_name, practitioners::id))
        .select(OfficerRow::as_select())
        .into_boxed::<Pg>();
    if let Some(Place { name, id }) = after {
        query = query.filter(
            practitioners::sort_name
                .gt(name.clone())
                .or(practitioners::sort_name.eq(name).and(practitioners::id.gt(id))),
        );
    }
    query.load(&mut conn).await
}

/// What officers were credited in a year, in hundredths of a case.
pub async fn credited(
    mut conn: &AsyncPgConnection,
    officers: &[PractitionerId],
    year: i32,
) -> QueryResult<BTreeMap<PractitionerId, i64>> {
    let rows = officer_credits::table
        .filter(officer_credits::practitioner_id.eq_any(officers.iter().map(|officer| officer.0)))
        .filter(officer_credits::year.eq(year))
        .select((officer_credits::practitioner_id, officer_credits::hundredths))
        .load::<(PractitionerId, i64)>(&mut conn)
        .await?;
    let mut credited = BTreeMap::new();
    for (officer, hundredths) in rows {
        *credited.entry(officer).or_insert(0) += hundredths;
    }
    Ok(credited)
}

/// A court case that credits an officer, by the day that counts.
#[derive(Debug, QueryableByName)]
#[diesel(check_for_backend(Pg))]
pub struct CreditRow {
    #[diesel(sql_type = SqlUuid)]
    pub case_id: Uuid,
    #[diesel(sql_type = SqlUuid)]
    pub organisation_id: Uuid,
    #[diesel(sql_type = Date)]
    pub on: NaiveDate,
    #[diesel(sql_type = BigInt)]
    pub hundredths: i64,
}

/// `$1` officer, `$2` year, `$3` and `$4` after which place. A case that ended before its entry in the register ended on that
/// day, as the counters have it.
const BEHIND: &str = "
    SELECT c.id AS case_id, c.organisation_id, ended.on, sum(a.share) AS hundredths
    FROM assignments a JOIN cases c ON c.id = a.case_id
    CROSS JOIN LATERAL (SELECT greatest(c.ended_on, (c.accepted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AS on) ended
    WHERE a.practitioner_id = $1 AND c.form = 'court_participation' AND c.ended_on IS NOT NULL
        AND date_part('year', ended.on) = $2 AND (ended.on, c.id) > ($3, $4)
    GROUP BY c.id, c.organisation_id, ended.on HAVING sum(a.share) > 0 ORDER BY ended.on, c.id LIMIT $5";

/// The cases that credit an officer in a year, after a place, in order of their ends.
pub async fn behind(
    mut conn: &AsyncPgConnection,
    officer: PractitionerId,
    year: i32,
    after: (NaiveDate, Uuid),
    limit: i64,
) -> QueryResult<Vec<CreditRow>> {
    let query = diesel::sql_query(BEHIND)
        .bind::<SqlUuid, _>(officer.0)
        .bind::<Integer, _>(year)
        .bind::<Date, _>(after.0)
        .bind::<SqlUuid, _>(after.1)
        .bind::<BigInt, _>(limit);
    Constant(query).load(&mut conn).await
}
