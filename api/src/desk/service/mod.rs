//! One's own desk: everything is the caller's, and somebody else's is a missing one.

pub mod drafts;
pub mod feeds;
pub mod notices;
pub mod views;

use crate::platform::{
    Ctx, Problem, Tx,
    audit::{self, Act, Class},
};
use uuid::Uuid;

/// The access log's row of an act on one's own desk.
async fn record(
    tx: &mut Tx,
    ctx: &Ctx,
    act: &str,
    object: (&'static str, Uuid),
    class: Class,
    fields: &[&str],
) -> Result<(), Problem> {
    audit::record(tx, ctx, &Act { act, object, organisation: ctx.actor.home, class, fields, reason: None })
        .await
}
