//! Side effects leave through here: a row in the transaction of the change, delivered by a worker afterwards,
//! at least once, under one event id. Payloads hold ids and states, no personal data.

use super::{Clock, Ctx, Db, Problem, Tx};
use chrono::{DateTime, TimeDelta, Utc};
use diesel::{
    prelude::*,
    sql_types::{Jsonb, SmallInt, Text, Timestamptz, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde_json::{Value, json};
use std::time::Duration;
use tgpl_domain::ids::OrganisationId;
use tgpl_schema::outbox;
use uuid::Uuid;

/// Announces that something happened, and whose act it was.
pub async fn announce(
    tx: &mut Tx,
    ctx: &Ctx,
    organisation: OrganisationId,
    topic: &str,
    subject: (&str, Uuid),
    mut payload: Value,
) -> Result<(), Problem> {
    if let Value::Object(told) = &mut payload {
        told.insert("actor_id".to_owned(), json!(ctx.actor.account));
    }
    announce_at(tx, ctx.now, organisation, topic, subject, payload).await
}

/// The same for what nobody signed in did: a forgotten password, a sweep.
pub async fn announce_at(
    tx: &mut Tx,
    now: DateTime<Utc>,
    organisation: OrganisationId,
    topic: &str,
    subject: (&str, Uuid),
    payload: Value,
) -> Result<(), Problem> {
    diesel::insert_into(outbox::table)
        .values((
            outbox::id.eq(Uuid::now_v7()),
            outbox::organisation_id.eq(organisation.0),
            outbox::topic.eq(topic),
            outbox::subject_type.eq(subject.0),
            outbox::subject_id.eq(subject.1),
            outbox::payload.eq(payload),
            outbox::created_at.eq(now),
            outbox::due_at.eq(now),
        ))
        .execute(tx)
        .await?;
    Ok(())
}

/// Something that happened, on its way to those whom it concerns.
#[derive(Debug, Clone, QueryableByName)]
pub struct Event {
    /// The same at every delivery.
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    /// What happened, `noun.verb`.
    #[diesel(sql_type = Text)]
    pub topic: String,
    /// Kind of record.
    #[diesel(sql_type = Text)]
    pub subject_type: String,
    /// The record.
    #[diesel(sql_type = SqlUuid)]
    pub subject_id: Uuid,
    /// Ids and states.
    #[diesel(sql_type = Jsonb)]
    pub payload: Value,
    /// Since when.
    #[diesel(sql_type = Timestamptz)]
    pub created_at: DateTime<Utc>,
    /// This delivery's number, from 1.
    #[diesel(sql_type = SmallInt)]
    pub tries: i16,
}

/// Most events taken at once.
const BATCH: i64 = 50;
/// How long a worker may hold an event; a dead one's comes back after that.
const LEASE: TimeDelta = TimeDelta::seconds(30);
/// Longest delivery: it ends before the lease does, so that nobody else delivers the same event meanwhile.
const LONGEST: Duration = Duration::from_secs(20);
/// After so many failures an event is parked and others go on.
const TRIES: i16 = 8;

/// Only the oldest waiting event of a subject is taken, so that a subject's events arrive in order.
const TAKE: &str = "
UPDATE outbox SET leased_until = $2, tries = tries + 1
WHERE id IN (
    SELECT o.id FROM outbox o
    WHERE o.delivered_at IS NULL AND o.parked_at IS NULL AND o.due_at <= $1
      AND (o.leased_until IS NULL OR o.leased_until < $1)
      AND NOT EXISTS (SELECT FROM outbox e WHERE e.subject_id = o.subject_id AND e.seq < o.seq
                      AND e.delivered_at IS NULL AND e.parked_at IS NULL)
    ORDER BY o.due_at, o.seq LIMIT $3 FOR UPDATE SKIP LOCKED)
RETURNING id, topic, subject_type, subject_id, payload, created_at, tries";

/// Takes what is due and delivers it; any number of workers may do so at once. Answers how many were taken.
pub async fn relay(
    db: &Db,
    clock: &Clock,
    deliver: impl AsyncFn(&Event) -> Result<(), Problem>,
) -> Result<usize, Problem> {
    let taken = clock.now();
    let events: Vec<Event> = diesel::sql_query(TAKE)
        .bind::<Timestamptz, _>(taken)
        .bind::<Timestamptz, _>(taken + LEASE)
        .bind::<diesel::sql_types::BigInt, _>(BATCH)
        .load(&mut *db.plain().await?)
        .await?;
    let lease = taken + LEASE;
    for event in &events {
        // Those before it may have taken long: what another worker has taken over meanwhile is left to it.
        let renewed = clock.now() + LEASE;
        let held = outbox::table.find(event.id).filter(outbox::leased_until.eq(lease));
        if diesel::update(held).set(outbox::leased_until.eq(renewed)).execute(&mut *db.plain().await?).await?
            == 0
        {
            continue;
        }
        let outcome = match tokio::time::timeout(LONGEST, deliver(event)).await {
            Ok(outcome) => outcome,
            Err(_) => Err(Problem::internal(&"the delivery took too long")),
        };
        settle(&mut *db.plain().await?, clock.now(), event, outcome).await?;
    }
    Ok(events.len())
}

async fn settle(
    conn: &mut AsyncPgConnection,
    now: DateTime<Utc>,
    event: &Event,
    outcome: Result<(), Problem>,
) -> QueryResult<()> {
    let row = diesel::update(outbox::table.find(event.id));
    let nobody = outbox::leased_until.eq(None::<DateTime<Utc>>);
    let Err(problem) = outcome else {
        return row.set((outbox::delivered_at.eq(now), nobody)).execute(conn).await.map(drop);
    };
    log::warn!("{} was not delivered at try {}: {problem}", event.topic, event.tries);
    let parked = (event.tries >= TRIES).then_some(now);
    row.set((
        outbox::due_at.eq(now + backoff(event)),
        outbox::parked_at.eq(parked),
        nobody,
        outbox::last_error.eq(problem.to_string()),
    ))
    .execute(conn)
    .await
    .map(drop)
}

/// 2, 4, 8… seconds, up to half as much again by the event's own id, so that failures do not come back together.
fn backoff(event: &Event) -> TimeDelta {
    let seconds = 1_i64 << event.tries.clamp(1, TRIES);
    let jitter = i64::from(event.id.as_bytes().last().copied().unwrap_or(0)) * seconds * 2;
    TimeDelta::seconds(seconds) + TimeDelta::milliseconds(jitter)
}
