//! SQL for organisations: public knowledge, so reads take no scope.

use super::{
    dto::{OrganisationCreate, OrganisationListQuery, OrganisationPatch, OrganisationType},
    lineage::Office,
};
use crate::platform::Tx;
use chrono::{DateTime, NaiveDate, Utc};
use diesel::{pg::Pg, prelude::*};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde::{Deserialize, Serialize};
use tgpl_domain::{ids::OrganisationId, policy::Facts};
use tgpl_schema::{organisation_lineage, organisations};
use uuid::Uuid;

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = organisations, check_for_backend(Pg))]
pub struct OrganisationRow {
    pub id: OrganisationId,
    pub version: i32,
    pub kind: OrganisationType,
    pub code: String,
    pub name: String,
    pub short_name: Option<String>,
    pub parent_id: Option<OrganisationId>,
    pub province_code: Option<String>,
    pub province_valid_from: Option<NaiveDate>,
    pub case_unit: Option<String>,
    pub address: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub established_by: Option<String>,
    pub valid_from: NaiveDate,
    pub valid_to: Option<NaiveDate>,
}

impl OrganisationRow {
    /// Who keeps it: its centre, or it itself.
    pub fn keeper(&self) -> OrganisationId {
        self.parent_id.filter(|_| self.kind.is_kept_by_centre()).unwrap_or(self.id)
    }

    pub fn facts(&self) -> Facts {
        Facts { organisation: Some(self.keeper()), ..Facts::default() }
    }
}

/// Where a page goes on.
#[derive(Debug, Serialize, Deserialize)]
pub struct Place {
    pub name: String,
    pub id: Uuid,
}

/// The organisations of a filter in Vietnamese order, one more than asked when there are more.
pub async fn list(
    conn: &mut AsyncPgConnection,
    asked: &OrganisationListQuery,
    today: NaiveDate,
    after: Option<Place>,
    limit: i64,
) -> QueryResult<Vec<OrganisationRow>> {
    let on = asked.as_of.unwrap_or(today);
    let mut query = organisations::table
        .filter(organisations::valid_from.le(on))
        .filter(organisations::valid_to.is_null().or(organisations::valid_to.ge(on)))
        .select(OrganisationRow::as_select())
        .order((organisations::name, organisations::id))
        .limit(limit + 1)
        .into_boxed::<Pg>();
    if !asked.kind.is_empty() {
        query = query.filter(organisations::kind.eq_any(asked.kind.clone()));
    }
    if let Some(parent) = asked.parent_id {
        query = query.filter(organisations::parent_id.eq(parent.0));
    }
    if let Some(province) = &asked.province {
        query = query.filter(organisations::province_code.eq(province.clone()));
    }
    if let Some(place) = after {
        query = query
            .filter(organisations::name.ge(place.name.clone()))
            .filter(organisations::name.gt(place.name).or(organisations::id.gt(place.id)));
    }
    query.load(conn).await
}

pub async fn find(conn: &mut AsyncPgConnection, id: OrganisationId) -> QueryResult<Option<OrganisationRow>> {
    organisations::table.find(id.0).select(OrganisationRow::as_select()).first(conn).await.optional()
}

#[derive(Debug, Clone, Queryable)]
pub struct LineageRow {
    pub id: OrganisationId,
    pub code: String,
    pub name: String,
    pub change: String,
    pub on: NaiveDate,
    pub basis: Option<String>,
}

/// What the organisation was made of.
pub async fn predecessors(conn: &mut AsyncPgConnection, id: OrganisationId) -> QueryResult<Vec<LineageRow>> {
    organisation_lineage::table
        .inner_join(organisations::table.on(organisations::id.eq(organisation_lineage::old_id)))
        .filter(organisation_lineage::new_id.eq(id.0))
        .order((organisation_lineage::on_date, organisations::name))
        .select(step())
        .load(conn)
        .await
}

/// What it went into.
pub async fn successors(conn: &mut AsyncPgConnection, id: OrganisationId) -> QueryResult<Vec<LineageRow>> {
    organisation_lineage::table
        .inner_join(organisations::table.on(organisations::id.eq(organisation_lineage::new_id)))
        .filter(organisation_lineage::old_id.eq(id.0))
        .order((organisation_lineage::on_date, organisations::name))
        .select(step())
        .load(conn)
        .await
}

type Step = (
    organisations::id,
    organisations::code,
    organisations::name,
    organisation_lineage::kind,
    organisation_lineage::on_date,
    organisation_lineage::basis,
);

fn step() -> Step {
    (
        organisations::id,
        organisations::code,
        organisations::name,
        organisation_lineage::kind,
        organisation_lineage::on_date,
        organisation_lineage::basis,
    )
}

/// Writes a new organisation in the province of its centre.
pub async fn insert(
    tx: &mut Tx,
    centre: &OrganisationRow,
    made: &OrganisationCreate,
    now: DateTime<Utc>,
) -> QueryResult<OrganisationRow> {
    diesel::insert_into(organisations::table)
        .values((
            organisations::id.eq(OrganisationId::new().0),
            organisations::kind.eq(made.kind),
            organisations::code.eq(&made.code),
            organisations::name.eq(&made.name),
            organisations::short_name.eq(&made.short_name),
            organisations::parent_id.eq(centre.id.0),
            organisations::province_code.eq(&centre.province_code),
            organisations::province_valid_from.eq(centre.province_valid_from),
            organisations::case_unit.eq(&made.case_unit),
            organisations::address.eq(&made.address),
            organisations::phone.eq(&made.phone),
            organisations::email.eq(&made.email),
            organisations::established_by.eq(&made.established_by),
            organisations::valid_from.eq(made.valid_from),
            organisations::valid_to.eq(made.valid_to),
            organisations::created_at.eq(now),
        ))
        .returning(OrganisationRow::as_returning())
        .get_result(tx)
        .await
}

#[derive(AsChangeset)]
#[diesel(table_name = organisations)]
struct Change {
    name: Option<String>,
    short_name: Option<Option<String>>,
    address: Option<Option<String>>,
    phone: Option<Option<String>>,
    email: Option<Option<String>>,
    established_by: Option<Option<String>>,
    valid_to: Option<Option<NaiveDate>>,
}

/// Changes the version that was read; nothing when another one stands there.
pub async fn update(
    tx: &mut Tx,
    id: OrganisationId,
    version: i32,
    patch: OrganisationPatch,
) -> QueryResult<Option<OrganisationRow>> {
    let change = Change {
        name: patch.name.map(tgpl_domain::text::Line::into_string),
        short_name: patch.short_name.map(|text| text.map(tgpl_domain::text::Line::into_string)),
        address: patch.address.map(|text| text.map(tgpl_domain::text::Prose::into_string)),
        phone: patch.phone.map(|phone| phone.map(|phone| phone.as_str().to_owned())),
        email: patch.email.map(|text| text.map(tgpl_domain::text::Line::into_string)),
        established_by: patch.established_by.map(|text| text.map(tgpl_domain::text::Line::into_string)),
        valid_to: patch.valid_to,
    };
    diesel::update(organisations::table.find(id.0))
        .filter(organisations::version.eq(version))
        .set((change, organisations::version.eq(organisations::version + 1)))
        .returning(OrganisationRow::as_returning())
        .get_result(tx)
        .await
        .optional()
}

/// Every organisation of all times.
pub async fn offices(mut conn: &AsyncPgConnection) -> QueryResult<Vec<Office>> {
    let rows: Vec<OrganisationRow> =
        organisations::table.select(OrganisationRow::as_select()).load(&mut conn).await?;
    let office = |row: OrganisationRow| Office {
        id: row.id,
        kind: row.kind,
        code: row.code,
        name: row.name,
        parent: row.parent_id,
        province: row.province_code.zip(row.province_valid_from),
        from: row.valid_from,
        to: row.valid_to,
    };
    Ok(rows.into_iter().map(office).collect())
}

/// Who took over from whom.
pub async fn lineage(mut conn: &AsyncPgConnection) -> QueryResult<Vec<(OrganisationId, OrganisationId)>> {
    organisation_lineage::table
        .select((organisation_lineage::old_id, organisation_lineage::new_id))
        .load(&mut conn)
        .await
}
