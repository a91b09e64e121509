//! What falls on the days of a span: three questions, whatever its length, each counting a row behind two doors once.

use super::dto::{CalendarDay, CalendarDaysQuery};
use crate::{
    obligations::service::calendar,
    platform::{Ctx, Problem, reach::Door},
};
use chrono::{Days, NaiveDate};
use diesel::{
    prelude::*,
    sql_types::{BigInt, Date},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use std::collections::BTreeMap;
use tgpl_domain::policy::Permission;
use tgpl_schema::holidays;
use uuid::Uuid;

/// Longest span.
const MOST: Days = Days::new(62);

/// What is counted, as SQL over rows of one table.
struct Counted {
    /// Whose scope the rows keep to.
    right: Permission,
    /// The rows, with the alias `r` where their scope is told.
    rows: &'static str,
    /// What a row is counted by.
    id: &'static str,
    /// The day that a row falls on.
    day: &'static str,
    /// Rows whose day may lie between `$1` and `$2`.
    near: &'static str,
    /// Rows of a practitioner.
    practitioner: fn(Uuid) -> String,
    /// Rows that are nobody's own, for those who hold some roles.
    of_roles: Option<fn(&str) -> String>,
}

/// A period of days ends with the midnight that closes its last day.
const CASES: Counted = Counted {
    right: Permission::CaseList,
    rows: "cases r",
    id: "r.id",
    day: "((r.next_due_at - interval '1 microsecond') AT TIME ZONE 'Asia/Ho_Chi_Minh')::date",
    near: "r.next_due_at BETWEEN $1::timestamptz - interval '1 day' AND $2::timestamptz + interval '2 days'",
    practitioner: |id| format!("r.practitioner_ids @> ARRAY['{id}'::uuid]"),
    of_roles: None,
};
const OBLIGATIONS: Counted = Counted {
    right: Permission::ObligationList,
    rows: "obligations r",
    id: "r.id",
    day: "((r.due_at - interval '1 microsecond') AT TIME ZONE 'Asia/Ho_Chi_Minh')::date",
    near: "r.done_at IS NULL AND r.cancelled_at IS NULL \
           AND r.due_at BETWEEN $1::timestamptz - interval '1 day' AND $2::timestamptz + interval '2 days'",
    practitioner: |id| format!("r.owner_practitioner_id = '{id}'"),
    of_roles: Some(|roles| format!("r.owner_practitioner_id IS NULL AND r.owner_role IN ({roles})")),
};
const HEARINGS: Counted = Counted {
    right: Permission::CaseList,
    rows: "proceedings p JOIN cases r ON r.id = p.case_id",
    id: "p.id",
    day: "p.on_date",
    near: "p.kind = 'hearing' AND p.on_date BETWEEN $1 AND $2",
    practitioner: CASES.practitioner,
    of_roles: None,
};

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = Date)]
    day: NaiveDate,
    #[diesel(sql_type = BigInt)]
    count: i64,
}

/// Every day of the span.
pub async fn list(ctx: &Ctx, asked: &CalendarDaysQuery) -> Result<Vec<CalendarDay>, Problem> {
    let CalendarDaysQuery { from, to, mine } = *asked;
    if to < from || from + MOST < to {
        return Err(Problem::parameter(
            "to",
            "range",
            "Từ ngày đầu đến 62 ngày sau",
            "From the first day to 62 days later",
        ));
    }
    let mine = mine == Some(true);
    let cases = count(ctx, &CASES, mine, from, to).await?;
    let obligations = count(ctx, &OBLIGATIONS, mine, from, to).await?;
    let hearings = count(ctx, &HEARINGS, mine, from, to).await?;
    let mut conn = ctx.services.db.plain().await?;
    let names: BTreeMap<NaiveDate, String> = holidays::table
        .filter(holidays::day.between(from, to).and(holidays::kind.ne("tet_anchor")))
        .select((holidays::day, holidays::name))
        .load::<(NaiveDate, String)>(&mut conn)
        .await?
        .into_iter()
        .collect();
    let calendar = calendar(&mut conn).await?;
    let on = |counts: &BTreeMap<NaiveDate, i64>, day| counts.get(&day).copied().unwrap_or(0);
    let days = from.iter_days().take_while(|day| *day <= to);
    Ok(days
        .map(|day| CalendarDay {
            day,
            off: !calendar.is_working(day),
            name: names.get(&day).cloned(),
            cases: on(&cases, day),
            obligations: on(&obligations, day),
            hearings: on(&hearings, day),
        })
        .collect())
}

async fn count(
    ctx: &Ctx,
    what: &Counted,
    mine: bool,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<BTreeMap<NaiveDate, i64>, Problem> {
    if !ctx.actor.has(what.right) {
        return Ok(BTreeMap::new());
    }
    let roles: Vec<String> =
        ctx.actor.grants.iter().map(|held| format!("'{}'", held.role.as_str())).collect();
    let roles = roles.join(", ");
    let own = mine && (!ctx.actor.practitioners.is_empty() || what.of_roles.is_some());
    let behind = |door: Door| {
        let whose = match door {
            Door::Practitioner(id) => return Some((what.practitioner)(id)),
            _ if own && what.of_roles.is_none() => return None,
            Door::Nation => "true".to_owned(),
            Door::Organisation(id) => format!("r.organisation_id = '{id}'"),
            Door::Branch(id) => format!("r.branch_id = '{id}'"),
            Door::Offered(_) | Door::Author(_) => return None,
        };
        match what.of_roles {
            Some(of_roles) if own => Some(format!("{whose} AND {}", of_roles(&roles))),
            _ => Some(whose),
        }
    };
    let questions: Vec<String> = Door::of(&ctx.actor.scope(what.right))
        .into_iter()
        .filter_map(behind)
        .map(|whose| {
            format!(
                "SELECT {} AS id, {} AS day FROM {} WHERE {} AND {whose}",
                what.id, what.day, what.rows, what.near
            )
        })
        .collect();
    if questions.is_empty() {
        return Ok(BTreeMap::new());
    }
    let query = format!(
        "SELECT day, count(*) AS count FROM ({}) AS rows WHERE day BETWEEN $1 AND $2 GROUP BY day",
        questions.join(" UNION ")
    );
    let mut conn = ctx.services.db.reading(ctx, what.right).await?;
    let conn: &mut AsyncPgConnection = &mut conn;
    let counts: Vec<Count> =
        diesel::sql_query(query).bind::<Date, _>(from).bind::<Date, _>(to).load(conn).await?;
    Ok(counts.into_iter().map(|row| (row.day, row.count)).collect())
}
