//! SQL for the provinces of all times: public knowledge, so reads take no scope.

use chrono::NaiveDate;
use diesel::{pg::Pg, prelude::*};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tgpl_schema::{province_lineage, provinces};

/// A province of any time.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = provinces, check_for_backend(Pg))]
pub struct ProvinceRow {
    pub code: String,
    pub valid_from: NaiveDate,
    pub valid_to: Option<NaiveDate>,
    pub name: String,
}

/// The first day of a province, with its code.
type ProvinceKey = (String, NaiveDate);

/// The provinces of all times, and those that went on unchanged, before and after.
pub async fn provinces(
    mut conn: &AsyncPgConnection,
) -> QueryResult<(Vec<ProvinceRow>, Vec<[ProvinceKey; 2]>)> {
    let mut also = conn;
    let rows = provinces::table.select(ProvinceRow::as_select()).load(&mut conn);
    let steps = province_lineage::table
        .filter(province_lineage::change.eq("unchanged"))
        .select((
            (province_lineage::old_code, province_lineage::old_valid_from),
            (province_lineage::new_code, province_lineage::new_valid_from),
        ))
        .load::<(ProvinceKey, ProvinceKey)>(&mut also);
    let (rows, steps) = futures_util::try_join!(rows, steps)?;
    Ok((rows, steps.into_iter().map(|(before, after)| [before, after]).collect()))
}
