//! Requests and cases as a queue shows them, for those who list them otherwise.

pub use super::dto::WorkItem;
use super::{queues::Of, repo};
use crate::platform::{Ctx, Problem};
use diesel_async::AsyncPgConnection;
use std::collections::HashMap;
use uuid::Uuid;

/// The requests and cases of some ids: two questions however many they are, each row as the caller's lists show it.
pub async fn subjects(
    conn: &mut AsyncPgConnection,
    ctx: &Ctx,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, WorkItem>, Problem> {
    let mut found = HashMap::new();
    for of in [Of::Requests, Of::Cases] {
        let scope = ctx.actor.scope(of.permission());
        for row in repo::by_ids(conn, of, ids).await? {
            let masked = scope.admits(&row.facts(of)).unwrap_or(true);
            found.insert(row.id, WorkItem::of(of, row, masked));
        }
    }
    Ok(found)
}
