//! SQL for labels.

use super::CaseRow;
use crate::platform::{Ctx, reach::Door};
use diesel::{pg::Pg, prelude::*};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use std::collections::{BTreeSet, HashMap};
use tgpl_domain::{ids::CaseId, policy::Scope, tag::Tag};
use tgpl_schema::{case_tags, cases, persons};
use uuid::Uuid;

/// Puts labels on a case and takes some off.
pub async fn tag(
    conn: &mut AsyncPgConnection,
    ctx: &Ctx,
    row: &CaseRow,
    added: &[Tag],
    removed: &[Tag],
) -> QueryResult<()> {
    let off: Vec<&str> = removed.iter().map(Tag::as_str).collect();
    let of_case = case_tags::table.filter(case_tags::case_id.eq(row.id.0));
    diesel::delete(of_case.filter(case_tags::tag.eq_any(off))).execute(conn).await?;
    let on = |tag: &Tag| {
        (
            case_tags::case_id.eq(row.id.0),
            case_tags::organisation_id.eq(row.organisation_id.0),
            case_tags::tag.eq(tag.as_str().to_owned()),
            case_tags::author_id.eq(ctx.actor.account.0),
            case_tags::at.eq(ctx.now),
        )
    };
    let rows: Vec<_> = added.iter().map(on).collect();
    diesel::insert_into(case_tags::table).values(rows).execute(conn).await.map(drop)
}

/// The labels in use on the cases that the scope reaches.
pub async fn tags_in_use(conn: &mut AsyncPgConnection, scope: &Scope) -> QueryResult<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for door in Door::of(scope) {
        let used = case_tags::table.select(case_tags::tag).distinct().into_boxed::<Pg>();
        let of_cases = cases::table.select(cases::id).into_boxed::<Pg>();
        let used = match door {
            Door::Nation => used,
            Door::Organisation(id) => used.filter(case_tags::organisation_id.eq(id)),
            Door::Branch(id) => {
                used.filter(case_tags::case_id.eq_any(of_cases.filter(cases::branch_id.eq(id))))
            }
            Door::Practitioner(id) => {
                let carried = of_cases.filter(cases::practitioner_ids.contains(vec![id]));
                used.filter(case_tags::case_id.eq_any(carried))
            }
            Door::Offered(_) | Door::Author(_) => continue,
        };
        found.extend(used.load::<String>(conn).await?);
    }
    Ok(found)
}

/// Some cases by their ids; the caller decides which may be shown.
pub async fn some(conn: &mut AsyncPgConnection, ids: &[CaseId]) -> QueryResult<HashMap<CaseId, CaseRow>> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let rows: Vec<CaseRow> = cases::table
        .left_join(persons::table.on(persons::id.eq(cases::person_id)))
        .filter(cases::id.eq_any(ids))
        .select(CaseRow::as_select())
        .load(conn)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}
