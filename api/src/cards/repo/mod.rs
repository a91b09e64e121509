//! SQL for cards: the files, what was issued, the courses.

mod courses;
mod files;
mod idle;
mod issued;
mod public;

pub use courses::{
    CourseRow, find as find_course, insert as insert_course, list as courses, of_card as course_of,
};
pub use files::{
    FileRow, decided_by, find as find_file, hold as hold_file, insert as insert_file, list as files,
    save as save_file,
};
pub use idle::{IdleRow, idle};
pub use issued::{
    BlankRow, CardRow, NewBlank, Which, blanks, find as find_card, hold as hold_card, insert as insert_card,
    insert_blank, is_taken, list as cards, of_practitioner, save as save_card,
};
pub use public::{by_hash, by_number};

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use std::collections::BTreeMap;
use tgpl_domain::ids::{CardId, OrganisationId, PractitionerId};
use tgpl_schema::{cards, organisations, practitioners};

/// The department above a centre; a unit that has none above it stands for itself.
pub async fn department(mut conn: &AsyncPgConnection, unit: OrganisationId) -> QueryResult<OrganisationId> {
    let above: Option<OrganisationId> = organisations::table
        .find(unit.0)
        .filter(organisations::kind.eq("centre"))
        .select(organisations::parent_id)
        .first::<Option<OrganisationId>>(&mut conn)
        .await
        .optional()?
        .flatten();
    Ok(above.unwrap_or(unit))
}

/// The code of a unit, as it stands in the numbers of its cards.
pub async fn unit_code(mut conn: &AsyncPgConnection, unit: OrganisationId) -> QueryResult<String> {
    organisations::table.find(unit.0).select(organisations::code).first(&mut conn).await
}

/// Whose card it may be.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = practitioners, check_for_backend(diesel::pg::Pg))]
pub struct HolderRow {
    pub id: PractitionerId,
    pub organisation_id: OrganisationId,
    pub kind: String,
    pub full_name: String,
    pub birth_year: Option<i32>,
    pub card_number: Option<String>,
}

/// A practitioner of the registry.
pub async fn holder(mut conn: &AsyncPgConnection, id: PractitionerId) -> QueryResult<Option<HolderRow>> {
    practitioners::table.find(id.0).select(HolderRow::as_select()).first(&mut conn).await.optional()
}

/// The number of their card, as the registry shows it.
pub async fn show_number(mut conn: &AsyncPgConnection, id: PractitionerId, number: &str) -> QueryResult<()> {
    diesel::update(practitioners::table.find(id.0))
        .filter(practitioners::card_number.is_distinct_from(number))
        .set((practitioners::card_number.eq(number), practitioners::version.eq(practitioners::version + 1)))
        .execute(&mut conn)
        .await
        .map(drop)
}

/// What practitioners are called.
pub async fn holders(
    mut conn: &AsyncPgConnection,
    ids: &[PractitionerId],
) -> QueryResult<BTreeMap<PractitionerId, String>> {
    let rows: Vec<(PractitionerId, String)> = practitioners::table
        .filter(practitioners::id.eq_any(ids.iter().map(|id| id.0)))
        .select((practitioners::id, practitioners::full_name))
        .load(&mut conn)
        .await?;
    Ok(rows.into_iter().collect())
}

/// The numbers of cards.
pub async fn numbers(mut conn: &AsyncPgConnection, ids: &[CardId]) -> QueryResult<BTreeMap<CardId, String>> {
    let rows: Vec<(CardId, String)> = cards::table
        .filter(cards::id.eq_any(ids.iter().map(|id| id.0)))
        .select((cards::id, cards::number))
        .load(&mut conn)
        .await?;
    Ok(rows.into_iter().collect())
}
