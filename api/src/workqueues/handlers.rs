//! HTTP for workqueues.

use super::{
    dto::{WorkItem, WorkqueueCounts, WorkqueueList, WorkqueueView},
    queues::{Of, QUEUES, Queue},
    repo::{self, ItemRow, Place},
};
use crate::platform::{Ctx, Listing, Paging, Problem, extract::Nothing, page::Page};
use actix_web::{HttpResponse, get, web::Path};
use std::collections::BTreeMap;

/// The queues that follow from the caller's roles.
fn queues_of(ctx: &Ctx) -> impl Iterator<Item = &'static Queue> {
    let actor = ctx.actor.clone();
    QUEUES.iter().filter(move |queue| queue.roles.iter().any(|role| actor.holds(*role)))
}

/// List the caller's workqueues
///
/// In the order of the work, by the roles held. The rows are read at `/workqueues/{slug}`.
#[utoipa::path(tag = "workqueues", operation_id = "workqueue_list",
    responses((status = 200, description = "The queues", body = WorkqueueList)))]
#[get("/workqueues")]
pub async fn workqueue_list(ctx: Ctx) -> HttpResponse {
    HttpResponse::Ok().json(WorkqueueList { data: queues_of(&ctx).map(WorkqueueView::from).collect() })
}

/// Count the caller's workqueues
///
/// How many rows each has, counted up to 1,000.
#[utoipa::path(tag = "workqueues", operation_id = "workqueue_counts",
    responses((status = 200, description = "The numbers", body = WorkqueueCounts)))]
#[get("/workqueues/counts")]
pub async fn workqueue_counts(ctx: Ctx) -> Result<HttpResponse, Problem> {
    let mut counts = BTreeMap::new();
    for of in [Of::Requests, Of::Cases] {
        let queues: Vec<&Queue> = queues_of(&ctx).filter(|queue| queue.of == of).collect();
        if queues.is_empty() {
            continue;
        }
        let scope = ctx.actor.scope(of.permission());
        let mut conn = ctx.services.db.reading(&ctx, of.permission()).await?;
        counts.extend(repo::counts(&mut conn, &queues, &scope, ctx.now).await?);
    }
    Ok(HttpResponse::Ok().json(WorkqueueCounts { counts }))
}

/// Read a workqueue
///
/// Its rows, the nearest deadline first, each with its next step. A queue of other roles is not there.
#[utoipa::path(tag = "workqueues", operation_id = "workqueue_read",
    params(("slug" = String, Path, description = "The queue", example = "to-assign"), Paging),
    responses((status = 200, description = "One page of the queue", body = Page<WorkItem>)))]
#[get("/workqueues/{slug}")]
pub async fn workqueue_read(
    ctx: Ctx,
    slug: Path<String>,
    asked: Listing<Nothing>,
) -> Result<HttpResponse, Problem> {
    let queue = queues_of(&ctx).find(|queue| queue.slug == *slug).ok_or_else(Problem::not_found)?;
    let after = asked.after(&ctx)?;
    let permission = asked.permission::<WorkItem>(&ctx, queue.of.permission())?;
    let scope = ctx.actor.scope(permission);
    let conn = ctx.services.db.reading(&ctx, permission).await?;
    let rows = repo::list(&conn, queue, &scope, ctx.now, after, asked.limit).await?;
    let place = |row: &ItemRow| Place { at: row.place, id: row.id };
    let page = asked.page(&ctx, rows, place)?.map(|row| {
        let masked = scope.admits(&row.facts(queue.of)).unwrap_or(true);
        WorkItem::of(queue.of, row, masked)
    });
    drop(conn);
    asked.answer(&ctx, &page).await
}
