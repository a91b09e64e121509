//! SQL for what court cases credit to officers.

use crate::platform::db::Constant;
use diesel::{
    prelude::*,
    sql_types::{Array, BigInt, Integer, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use std::collections::BTreeMap;
use tgpl_domain::ids::PractitionerId;
use tgpl_schema::officer_credits;
use uuid::Uuid;

/// Credits by officer and year, in hundredths of a case.
pub type Credits = BTreeMap<(PractitionerId, i32), i64>;

/// In one order, so that nobody waits in a circle.
const CREDIT: &str = "
    INSERT INTO officer_credits AS kept (organisation_id, practitioner_id, year, hundredths)
    SELECT * FROM unnest($1, $2, $3, $4) n (organisation_id, practitioner_id, year, hundredths)
    ORDER BY practitioner_id, year, organisation_id
    ON CONFLICT (practitioner_id, year, organisation_id)
        DO UPDATE SET hundredths = kept.hundredths + excluded.hundredths";

/// Adds what the cases of units credit now to what they credited before.
pub async fn credit(mut conn: &AsyncPgConnection, news: Vec<(Uuid, &Credits)>) -> QueryResult<()> {
    let (mut units, mut officers, mut years, mut hundredths) = (vec![], vec![], vec![], vec![]);
    for (unit, credits) in news {
        for ((officer, year), more) in credits {
            units.push(unit);
            officers.push(officer.0);
            years.push(*year);
            hundredths.push(*more);
        }
    }
    if units.is_empty() {
        return Ok(());
    }
    let query = diesel::sql_query(CREDIT)
        .bind::<Array<SqlUuid>, _>(units)
        .bind::<Array<SqlUuid>, _>(officers)
        .bind::<Array<Integer>, _>(years)
        .bind::<Array<BigInt>, _>(hundredths);
    Constant(query).execute(&mut conn).await.map(drop)
}

/// What a unit's cases credit.
pub async fn credits(mut conn: &AsyncPgConnection, unit: Uuid) -> QueryResult<Credits> {
    let rows = officer_credits::table
        .filter(officer_credits::organisation_id.eq(unit).and(officer_credits::hundredths.ne(0)))
        .select((officer_credits::practitioner_id, officer_credits::year, officer_credits::hundredths))
        .load::<(PractitionerId, i32, i64)>(&mut conn)
        .await?;
    Ok(rows.into_iter().map(|(officer, year, hundredths)| ((officer, year), hundredths)).collect())
}

/// Forgets what a unit's cases credit.
pub async fn uncredit(mut conn: &AsyncPgConnection, unit: Uuid) -> QueryResult<()> {
    diesel::delete(officer_credits::table.filter(officer_credits::organisation_id.eq(unit)))
        .execute(&mut conn)
        .await
        .map(drop)
}
