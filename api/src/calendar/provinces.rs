//! What is late in each province, one question for all of them.

use super::dto::ProvinceDue;
use crate::platform::{Ctx, Problem, reach::Door};
use diesel::sql_types::Timestamptz;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tgpl_domain::{
    calendar::{day_in_vietnam, start_of_day},
    policy::Permission,
};

/// The State centres that the caller's list of cases reaches, by the code of their province, each with the cases whose
/// next step was due before today: those that `due_at[lt]` of the list finds.
pub async fn list(ctx: &Ctx) -> Result<Vec<ProvinceDue>, Problem> {
    let right = Permission::CaseList;
    if !ctx.actor.has(right) {
        return Ok(Vec::new());
    }
    let reached = |door: Door| match door {
        Door::Nation => Some("true".to_owned()),
        Door::Organisation(id) => Some(format!("o.id = '{id}'")),
        Door::Branch(_) | Door::Practitioner(_) | Door::Offered(_) | Door::Author(_) => None,
    };
    let reached: Vec<String> = Door::of(&ctx.actor.scope(right)).into_iter().filter_map(reached).collect();
    if reached.is_empty() {
        return Ok(Vec::new());
    }
    // A period of days ends with the midnight that closes its last day.
    let query = format!(
        "SELECT p.code AS province_code, p.name, o.id AS organisation_id, count(r.id) AS overdue
         FROM organisations o
         JOIN provinces p ON p.code = o.province_code AND p.valid_from = o.province_valid_from AND p.valid_to IS NULL
         LEFT JOIN cases r ON r.organisation_id = o.id AND r.next_due_at <= $1
         WHERE o.kind = 'centre' AND o.valid_to IS NULL AND ({})
         GROUP BY p.code, p.name, o.id ORDER BY p.code, o.id",
        reached.join(" OR ")
    );
    let mut conn = ctx.services.db.reading(ctx, right).await?;
    let conn: &mut AsyncPgConnection = &mut conn;
    let today = start_of_day(day_in_vietnam(ctx.now));
    Ok(diesel::sql_query(query).bind::<Timestamptz, _>(today).load(conn).await?)
}
