//! SQL for the access log.

use super::dto::{AuditEventListQuery, AuditEventView};
use diesel::{pg::Pg, prelude::*};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tgpl_domain::policy::{Part, Scope};
use tgpl_schema::{accounts, audit_events};
use uuid::Uuid;

/// The log within a scope, newest first.
pub async fn list(
    conn: &mut AsyncPgConnection,
    scope: &Scope,
    asked: &AuditEventListQuery,
    after: Option<i64>,
    limit: i64,
) -> QueryResult<Vec<AuditEventView>> {
    let mut query = audit_events::table
        .left_join(accounts::table.on(accounts::id.nullable().eq(audit_events::actor_id)))
        .order(audit_events::seq.desc())
        .select(AuditEventView::as_select())
        .limit(limit + 1)
        .into_boxed::<Pg>();
    if !scope.is_national() {
        let mut chains: Vec<Uuid> = Vec::new();
        for (part, _) in &scope.parts {
            if let Part::Organisations(covered) = part {
                chains.extend(covered.iter().map(|id| id.0));
            }
        }
        query = query.filter(audit_events::organisation_id.eq_any(chains));
    }
    if let Some(organisation) = asked.organisation_id {
        query = query.filter(audit_events::organisation_id.eq(organisation.0));
    }
    if let Some(actor) = asked.actor_id {
        query = query.filter(audit_events::actor_id.eq(actor));
    }
    if let Some(object) = asked.object_id {
        query = query.filter(audit_events::object_id.eq(object));
    }
    if let Some(act) = &asked.act {
        query = query.filter(audit_events::act.eq(act.clone()));
    }
    if let Some(from) = asked.at_ge {
        query = query.filter(audit_events::at.ge(from));
    }
    if let Some(until) = asked.at_lt {
        query = query.filter(audit_events::at.lt(until));
    }
    if let Some(seq) = after {
        query = query.filter(audit_events::seq.lt(seq));
    }
    query.load(conn).await
}
