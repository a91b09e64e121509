//! SQL for designs.

use crate::platform::Tx;
use chrono::{DateTime, NaiveDate, Utc};
use diesel::{pg::Pg, prelude::*};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde_json::Value;
use tgpl_domain::{
    blanks::BlankType,
    ids::{AccountId, BlankTemplateId},
};
use tgpl_schema::blank_templates;

/// A design.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = blank_templates, check_for_backend(Pg))]
pub struct TemplateRow {
    pub id: BlankTemplateId,
    pub blank_type: BlankType,
    pub decision_number: String,
    pub decision_on: NaiveDate,
    pub valid_from: NaiveDate,
    pub valid_to: Option<NaiveDate>,
    pub marks: String,
    pub layout: Value,
    pub created_at: DateTime<Utc>,
    pub created_by: AccountId,
}

/// Every design, by type, the newest first.
pub async fn templates(mut conn: &AsyncPgConnection) -> QueryResult<Vec<TemplateRow>> {
    blank_templates::table
        .order((blank_templates::blank_type, blank_templates::valid_from.desc(), blank_templates::id.desc()))
        .select(TemplateRow::as_select())
        .load(&mut conn)
        .await
}

/// One design.
pub async fn template(mut conn: &AsyncPgConnection, id: BlankTemplateId) -> QueryResult<Option<TemplateRow>> {
    blank_templates::table.find(id.0).select(TemplateRow::as_select()).first(&mut conn).await.optional()
}

/// The design of a type that is printed on a day: of those in force the newest.
pub async fn in_force(
    mut conn: &AsyncPgConnection,
    blank_type: BlankType,
    day: NaiveDate,
) -> QueryResult<Option<TemplateRow>> {
    blank_templates::table
        .filter(blank_templates::blank_type.eq(blank_type).and(blank_templates::valid_from.le(day)))
        .filter(blank_templates::valid_to.is_null().or(blank_templates::valid_to.ge(day)))
        .order((blank_templates::valid_from.desc(), blank_templates::id.desc()))
        .select(TemplateRow::as_select())
        .first(&mut conn)
        .await
        .optional()
}

/// Writes a new design.
pub async fn insert(tx: &mut Tx, row: &TemplateRow) -> QueryResult<()> {
    diesel::insert_into(blank_templates::table).values(row).execute(tx).await.map(drop)
}
