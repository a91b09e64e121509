//! Every act upon a request, a case or a report, in order; never changed.

use super::{Ctx, Keys, Problem, Sealed, Tx, audit};
use chrono::{DateTime, Utc};
use diesel::{pg::Pg, prelude::*};
use diesel_async::{AsyncConnectionCore, AsyncPgConnection, RunQueryDsl};
use serde_json::Value;
use tgpl_domain::ids::{AccountId, OrganisationId};
use tgpl_schema::{accounts, history};
use uuid::Uuid;

/// One act.
pub struct Entry<'a> {
    /// `request`, `case` or `report`, and which.
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

/// One act as it is kept, with the name of who did it.
#[derive(Debug, Queryable)]
pub struct Kept {
    /// Its place among all acts.
    pub seq: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who did it.
    pub actor_id: AccountId,
    /// Their name.
    pub actor_name: Option<String>,
    /// What happened, as in [`Entry::event`].
    pub event: String,
    /// The state left.
    pub from_state: Option<String>,
    /// The state entered.
    pub to_state: String,
    detail: Option<Vec<u8>>,
}

impl Kept {
    /// What else was told of it.
    pub fn detail(&self, keys: &Keys, subject: Uuid) -> Result<Value, Problem> {
        let told = DETAIL.open_some(keys, subject, self.detail.as_ref())?;
        Ok(told.unwrap_or_else(|| Value::Object(serde_json::Map::new())))
    }
}

/// The acts upon a record, oldest first: those after the place named, at most so many.
pub async fn of(
    mut conn: &AsyncPgConnection,
    subject: Uuid,
    after: Option<i64>,
    most: i64,
) -> QueryResult<Vec<Kept>> {
    history::table
        .left_join(accounts::table.on(accounts::id.eq(history::actor_id)))
        .filter(history::subject_id.eq(subject).and(history::seq.gt(after.unwrap_or(0))))
        .order(history::seq)
        .limit(most)
        .select((
            history::seq,
            history::at,
            history::actor_id,
            accounts::display_name.nullable(),
            history::event,
            history::from_state,
            history::to_state,
            history::detail,
        ))
        .load(&mut conn)
        .await
}

/// All acts upon a record, oldest first.
pub async fn all(conn: &AsyncPgConnection, subject: Uuid) -> QueryResult<Vec<Kept>> {
    of(conn, subject, None, i64::MAX).await
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
