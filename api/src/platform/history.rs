//! Every act upon a request or a case, in order; never changed.

use super::{Ctx, Keys, Problem, Sealed, Tx, audit};
use diesel::{pg::Pg, prelude::*};
use diesel_async::{AsyncConnectionCore, RunQueryDsl};
use serde_json::Value;
use tgpl_domain::ids::OrganisationId;
use tgpl_schema::history;
use uuid::Uuid;

/// One act.
pub struct Entry<'a> {
    /// `request` or `case`, and which.
    pub subject: (&'static str, Uuid),
    /// Whose record it is.
    pub organisation: OrganisationId,
    /// What happened: `open`, `create`, or the word of the event.
    pub event: &'a str,
    /// The state left; none for the first act.
    pub from: Option<&'static str>,
    /// The state entered.
    pub to: &'static str,
    /// What else is told: ids, dates, grounds, the reasons people gave.
    pub detail: Value,
}

/// What else an act tells; the row that it is sealed for is its subject's.
const DETAIL: Sealed<Value> = Sealed::column("history.detail");

/// Seals what else is told, where anything is.
pub fn seal(keys: &Keys, subject: Uuid, detail: &Value) -> Result<Option<Vec<u8>>, Problem> {
    let told = detail.as_object().is_some_and(|detail| !detail.is_empty());
    Ok(DETAIL.seal_some(keys, subject, told.then_some(detail))?)
}

/// What else was told of an act.
pub fn open(keys: &Keys, subject: Uuid, sealed: Option<&Vec<u8>>) -> Result<Value, Problem> {
    Ok(DETAIL.open_some(keys, subject, sealed)?.unwrap_or_else(|| Value::Object(serde_json::Map::new())))
}

/// Writes it down.
pub async fn write<C>(conn: &mut C, ctx: &Ctx, entry: &Entry<'_>) -> Result<(), Problem>
where
    C: AsyncConnectionCore<Backend = Pg> + Send,
{
    let detail = seal(&ctx.services.keys, entry.subject.1, &entry.detail)?;
    diesel::insert_into(history::table)
        .values((
            history::organisation_id.eq(entry.organisation.0),
            history::subject_type.eq(entry.subject.0),
            history::subject_id.eq(entry.subject.1),
            history::at.eq(ctx.now),
            history::actor_id.eq(ctx.actor.account.0),
            history::event.eq(entry.event),
            history::from_state.eq(entry.from),
            history::to_state.eq(entry.to),
            history::detail.eq(detail),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Writes it down for those who read the record, and in the access log, in one batch.
pub async fn write_and_audit(
    tx: &mut Tx,
    ctx: &Ctx,
    entry: &Entry<'_>,
    act: &audit::Act<'_>,
) -> Result<(), Problem> {
    let (mut told, mut logged) = (&*tx, &*tx);
    futures_util::try_join!(write(&mut told, ctx, entry), audit::record(&mut logged, ctx, act))?;
    Ok(())
}
