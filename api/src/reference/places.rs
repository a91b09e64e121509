//! Provinces and communes as they stand on a day, and what became of them.

use super::dto::{CommuneListQuery, CommuneView, ProvinceLineage, ProvinceRef, ProvinceStep, ProvinceView};
use crate::platform::Problem;
use chrono::NaiveDate;
use diesel::{
    dsl::sql,
    pg::Pg,
    prelude::*,
    sql_types::{Bool, Text},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde::{Deserialize, Serialize};
use tgpl_schema::{communes, province_lineage, provinces};

type Conn = AsyncPgConnection;

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = provinces, check_for_backend(Pg))]
struct ProvinceRow {
    code: String,
    valid_from: NaiveDate,
    valid_to: Option<NaiveDate>,
    name: String,
    kind: String,
    commune_count: Option<i32>,
}

/// The provinces of a day: 63 until 30/06/2025, 34 since.
pub async fn provinces_on(conn: &mut Conn, on: NaiveDate) -> Result<Vec<ProvinceView>, Problem> {
    let rows: Vec<ProvinceRow> = provinces::table
        .filter(provinces::valid_from.le(on))
        .filter(provinces::valid_to.is_null().or(provinces::valid_to.ge(on)))
        .order(provinces::code)
        .select(ProvinceRow::as_select())
        .load(conn)
        .await?;
    let steps = steps_from(conn, None).await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let current = row.valid_to.and_then(|_| {
                let next = steps.iter().find(|(code, from, ..)| (code, from) == (&row.code, &row.valid_from));
                next.map(|(.., step)| step.province.clone())
            });
            row.view(current)
        })
        .collect())
}

impl ProvinceRow {
    fn view(self, current: Option<ProvinceRef>) -> ProvinceView {
        ProvinceView {
            code: self.code,
            valid_from: self.valid_from,
            valid_to: self.valid_to,
            name: self.name,
            kind: self.kind,
            commune_count: self.commune_count,
            current,
        }
    }
}

/// The province that a code meant on a day; without a day, the last one that it meant.
pub async fn lineage(
    conn: &mut Conn,
    code: &str,
    as_of: Option<NaiveDate>,
) -> Result<ProvinceLineage, Problem> {
    let mut query = provinces::table
        .filter(provinces::code.eq(code.to_owned()))
        .order(provinces::valid_from.desc())
        .select(ProvinceRow::as_select())
        .into_boxed::<Pg>();
    if let Some(on) = as_of {
        query = query
            .filter(provinces::valid_from.le(on))
            .filter(provinces::valid_to.is_null().or(provinces::valid_to.ge(on)));
    }
    let row = query.first(conn).await.optional()?.ok_or_else(Problem::not_found)?;
    let predecessors: Vec<(String, NaiveDate, String, String)> = province_lineage::table
        .inner_join(
            provinces::table.on(provinces::code
                .eq(province_lineage::old_code)
                .and(provinces::valid_from.eq(province_lineage::old_valid_from))),
        )
        .filter(province_lineage::new_code.eq(&row.code))
        .filter(province_lineage::new_valid_from.eq(row.valid_from))
        .order(provinces::code)
        .select((provinces::code, provinces::valid_from, provinces::name, province_lineage::change))
        .load(conn)
        .await?;
    let successors: Vec<ProvinceStep> = steps_from(conn, Some((&row.code, row.valid_from)))
        .await?
        .into_iter()
        .map(|(.., step)| step)
        .collect();
    let current = successors.as_slice().first().map(|step| step.province.clone());
    Ok(ProvinceLineage {
        province: row.view(current),
        predecessors: predecessors
            .into_iter()
            .map(|(code, valid_from, name, change)| ProvinceStep {
                province: ProvinceRef { code, valid_from, name },
                change,
            })
            .collect(),
        successors,
    })
}

/// What old provinces went into, one or all.
async fn steps_from(
    conn: &mut Conn,
    one: Option<(&str, NaiveDate)>,
) -> QueryResult<Vec<(String, NaiveDate, ProvinceStep)>> {
    let mut query = province_lineage::table
        .inner_join(
            provinces::table.on(provinces::code
                .eq(province_lineage::new_code)
                .and(provinces::valid_from.eq(province_lineage::new_valid_from))),
        )
        .order(provinces::code)
        .select((
            province_lineage::old_code,
            province_lineage::old_valid_from,
            provinces::code,
            provinces::valid_from,
            provinces::name,
            province_lineage::change,
        ))
        .into_boxed::<Pg>();
    if let Some((code, from)) = one {
        query = query
            .filter(province_lineage::old_code.eq(code.to_owned()))
            .filter(province_lineage::old_valid_from.eq(from));
    }
    let rows: Vec<(String, NaiveDate, String, NaiveDate, String, String)> = query.load(conn).await?;
    Ok(rows
        .into_iter()
        .map(|(old, old_from, code, valid_from, name, change)| {
            (old, old_from, ProvinceStep { province: ProvinceRef { code, valid_from, name }, change })
        })
        .collect())
}

/// Where a page of communes goes on.
#[derive(Debug, Serialize, Deserialize)]
pub struct Place {
    pub name: String,
    pub code: String,
}

type CommuneRow = (String, NaiveDate, Option<NaiveDate>, String, Option<String>, String, String);

/// Communes of a day whose name has a word that begins as asked, in Vietnamese order.
pub async fn communes(
    conn: &mut Conn,
    asked: &CommuneListQuery,
    today: NaiveDate,
    after: Option<Place>,
    limit: i64,
) -> QueryResult<Vec<CommuneView>> {
    let on = asked.as_of.unwrap_or(today);
    let mut query = communes::table
        .inner_join(
            provinces::table.on(provinces::code
                .eq(communes::province_code)
                .and(provinces::valid_from.eq(communes::province_valid_from))),
        )
        .filter(communes::valid_from.le(on))
        .filter(communes::valid_to.is_null().or(communes::valid_to.ge(on)))
        .order((communes::name, communes::code))
        .select((
            communes::code,
            communes::valid_from,
            communes::valid_to,
            communes::name,
            communes::district,
            communes::province_code,
            provinces::name,
        ))
        .limit(limit + 1)
        .into_boxed::<Pg>();
    if let Some(q) = &asked.q {
        query = query.filter(sql::<Bool>("' ' || communes.folded LIKE ").bind::<Text, _>(word_begins(q)));
    }
    if let Some(province) = &asked.province {
        query = query.filter(communes::province_code.eq(province.clone()));
    }
    if let Some(place) = after {
        query = query
            .filter(communes::name.ge(place.name.clone()))
            .filter(communes::name.gt(place.name).or(communes::code.gt(place.code)));
    }
    let rows: Vec<CommuneRow> = query.load(conn).await?;
    Ok(rows
        .into_iter()
        .map(|(code, valid_from, valid_to, name, district, province_code, province_name)| CommuneView {
            code,
            valid_from,
            valid_to,
            name,
            district,
            province_code,
            province_name,
        })
        .collect())
}

/// The pattern of a text with a space before it in which a word begins as asked.
pub fn word_begins(q: &str) -> String {
    let folded = tgpl_domain::folding::fold(q);
    let plain: String = folded
        .chars()
        .flat_map(|c| {
            let escape = matches!(c, '%' | '_' | '\\').then_some('\\');
            escape.into_iter().chain([c])
        })
        .collect();
    format!("% {plain}%")
}
