//! SQL for series, and for whose store is whose.

use crate::platform::Tx;
use diesel::{
    prelude::*,
    sql_types::{SmallInt, Text},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use std::collections::BTreeMap;
use tgpl_domain::{
    blanks::{BlankType, Catalogue, Series},
    ids::OrganisationId,
    policy::Role,
};
use tgpl_schema::{blank_series, organisations};

/// Every series.
pub async fn catalogue(mut conn: &AsyncPgConnection) -> QueryResult<Catalogue> {
    let rows: Vec<(i16, BlankType, String, i16)> =
        blank_series::table.order(blank_series::id).load(&mut conn).await?;
    let series = |(id, blank_type, prefix, width): (i16, BlankType, String, i16)| Series {
        id,
        blank_type,
        prefix,
        width: width.unsigned_abs().try_into().unwrap_or(u8::MAX),
    };
    Ok(Catalogue(rows.into_iter().map(series).collect()))
}

/// Begins a series, unless somebody else does; of one that nothing is in, the width is that of now.
pub async fn begin_series(
    tx: &mut Tx,
    (blank_type, prefix, width): (BlankType, &str, u8),
) -> QueryResult<()> {
    let begin = diesel::sql_query("SELECT begin_blank_series($1, $2, $3)")
        .bind::<Text, _>(blank_type)
        .bind::<Text, _>(prefix)
        .bind::<SmallInt, _>(i16::from(width));
    begin.execute(tx).await.map(drop)
}

/// The Agency, in whose store lots come in.
pub async fn agency(tx: &mut Tx) -> QueryResult<OrganisationId> {
    organisations::table
        .filter(organisations::kind.eq("agency"))
        .order(organisations::code)
        .select(organisations::id)
        .first(tx)
        .await
}

/// Where a unit keeps its blanks: a unit of the Agency in the Agency's store, every other in its own.
pub async fn store_of(mut conn: &AsyncPgConnection, unit: OrganisationId) -> QueryResult<OrganisationId> {
    let parent: Option<Option<OrganisationId>> = organisations::table
        .filter(organisations::id.eq(unit.0).and(organisations::kind.eq("agency_unit")))
        .select(organisations::parent_id)
        .first(&mut conn)
        .await
        .optional()?;
    Ok(parent.flatten().unwrap_or(unit))
}

/// Who keeps the blanks of a unit.
pub async fn keeper(tx: &mut Tx, unit: OrganisationId) -> QueryResult<Role> {
    let kind: String = organisations::table.find(unit.0).select(organisations::kind).first(tx).await?;
    Ok(match kind.as_str() {
        "agency" => Role::AgencyOffice,
        "department" => Role::Department,
        _ => Role::CentreAdmin,
    })
}

/// Units of today with their names, by code: one that was merged kept its own.
pub async fn units(tx: &mut Tx, codes: &[String]) -> QueryResult<BTreeMap<String, (OrganisationId, String)>> {
    let rows: Vec<(String, OrganisationId, String)> = organisations::table
        .filter(organisations::code.eq_any(codes).and(organisations::valid_to.is_null()))
        .select((organisations::code, organisations::id, organisations::name))
        .load(tx)
        .await?;
    Ok(rows.into_iter().map(|(code, id, name)| (code, (id, name))).collect())
}
