//! SQL for whose a place is: units, communes through their reorganisation, competent centres.

use super::view::Provider;
use chrono::NaiveDate;
use diesel::{dsl::sql, pg::Pg, prelude::*, sql_types::Integer};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tgpl_domain::ids::OrganisationId;
use tgpl_schema::{commune_lineage, communes, organisations, provinces};

/// A unit that may receive requests on a day: kind, code, parent, province, address and telephone number.
#[derive(Queryable, Selectable)]
#[diesel(table_name = organisations, check_for_backend(Pg))]
pub struct UnitRow {
    pub id: OrganisationId,
    pub kind: String,
    pub code: String,
    pub name: String,
    pub parent_id: Option<OrganisationId>,
    pub province_code: Option<String>,
    pub address: Option<String>,
    pub phone: Option<String>,
}

/// A unit in being on a day.
pub async fn unit(
    conn: &mut AsyncPgConnection,
    id: OrganisationId,
    on: NaiveDate,
) -> QueryResult<Option<UnitRow>> {
    organisations::table
        .filter(organisations::id.eq(id.0).and(organisations::valid_from.le(on)))
        .filter(organisations::valid_to.is_null().or(organisations::valid_to.ge(on)))
        .select(UnitRow::as_select())
        .first(conn)
        .await
        .optional()
}

/// The commune that a code means on a day, by itself or through what became of it, and its province.
pub async fn place(
    conn: &mut AsyncPgConnection,
    code: &str,
    on: NaiveDate,
) -> QueryResult<Option<(String, String, NaiveDate)>> {
    let in_being =
        communes::valid_from.le(on).and(communes::valid_to.is_null().or(communes::valid_to.ge(on)));
    let columns = (communes::code, communes::province_code, communes::province_valid_from);
    let direct = communes::table
        .filter(communes::code.eq(code).and(in_being))
        .select(columns)
        .first(conn)
        .await
        .optional()?;
    if direct.is_some() {
        return Ok(direct);
    }
    let became = commune_lineage::table
        .inner_join(communes::table.on(communes::code.eq(commune_lineage::new_code)))
        .filter(commune_lineage::old_code.eq(code).and(in_being))
        .order(sql::<Integer>("array_position('{whole,main_part,part}', extent::text)"))
        .select(columns)
        .first(conn)
        .await
        .optional()?;
    if became.is_some() {
        return Ok(became);
    }
    commune_lineage::table
        .inner_join(communes::table.on(communes::code.eq(commune_lineage::old_code)))
        .filter(commune_lineage::new_code.eq(code).and(in_being))
        .order(communes::code)
        .select(columns)
        .first(conn)
        .await
        .optional()
}

/// Name of a province.
pub async fn province_name(
    conn: &mut AsyncPgConnection,
    key: (&str, NaiveDate),
) -> QueryResult<Option<String>> {
    provinces::table.find(key).select(provinces::name).first(conn).await.optional()
}

/// The centres of a province on a day.
pub async fn centres(
    conn: &mut AsyncPgConnection,
    province: &str,
    on: NaiveDate,
) -> QueryResult<Vec<Provider>> {
    organisations::table
        .filter(organisations::kind.eq("centre").and(organisations::province_code.eq(province)))
        .filter(organisations::valid_from.le(on))
        .filter(organisations::valid_to.is_null().or(organisations::valid_to.ge(on)))
        .order(organisations::code)
        .select((organisations::id, organisations::code, organisations::name, organisations::phone))
        .load(conn)
        .await
}
