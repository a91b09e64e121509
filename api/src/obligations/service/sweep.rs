//! The pass that looks for duties whose time is running out or over. A worker calls it every minute.

use crate::platform::{
    Clock, Db, Problem,
    db::{Rows, see},
    idempotency::transaction,
};
use chrono::{DateTime, TimeDelta, Utc};
use diesel::sql_types::{Interval, Text, Timestamptz};
use diesel_async::RunQueryDsl;
use tgpl_domain::deadlines::Duty;

/// Duties announced in one transaction.
const BATCH: usize = 500;
/// How long before its end the time to supply proof is recalled.
const NOTICE: TimeDelta = TimeDelta::days(1);

/// Marks and announces in one statement, so that a duty is announced once whoever else sweeps.
const OVERDUE: &str = "
WITH due AS (
    UPDATE obligations SET announced_at = $1 WHERE id IN (
        SELECT id FROM obligations
        WHERE done_at IS NULL AND cancelled_at IS NULL AND announced_at IS NULL AND due_at < $1
        ORDER BY due_at LIMIT 500 FOR UPDATE SKIP LOCKED)
    RETURNING id, organisation_id, subject_type, subject_id, duty)
INSERT INTO outbox (id, organisation_id, topic, subject_type, subject_id, payload, created_at, due_at)
SELECT gen_random_uuid(), organisation_id, 'obligation.overdue', subject_type, subject_id,
       jsonb_build_object('obligation_id', id, 'duty', duty), $1, $1 FROM due";
const DUE_SOON: &str = "
WITH due AS (
    UPDATE obligations SET reminded_at = $1 WHERE id IN (
        SELECT id FROM obligations
        WHERE done_at IS NULL AND cancelled_at IS NULL AND reminded_at IS NULL AND duty = $2
          AND due_at BETWEEN $1 AND $1 + $3
        ORDER BY due_at LIMIT 500 FOR UPDATE SKIP LOCKED)
    RETURNING id, organisation_id, subject_type, subject_id, duty)
INSERT INTO outbox (id, organisation_id, topic, subject_type, subject_id, payload, created_at, due_at)
SELECT gen_random_uuid(), organisation_id, 'obligation.due_soon', subject_type, subject_id,
       jsonb_build_object('obligation_id', id, 'duty', duty), $1, $1 FROM due";

/// Announces each duty whose time is over, and each wait for a proof that ends within a day (DL03), once.
/// Answers how many were announced.
pub async fn sweep(db: &Db, clock: &Clock) -> Result<usize, Problem> {
    let now = clock.now();
    let mut announced = 0;
    loop {
        let batch = pass(db, now).await?;
        announced += batch;
        if batch < BATCH {
            return Ok(announced);
        }
    }
}

async fn pass(db: &Db, now: DateTime<Utc>) -> Result<usize, Problem> {
    transaction(db, async |tx| {
        // Deadlines of the whole nation run out.
        see(tx, &Rows::Nation).await?;
        let overdue = diesel::sql_query(OVERDUE).bind::<Timestamptz, _>(now).execute(tx).await?;
        let soon = diesel::sql_query(DUE_SOON)
            .bind::<Timestamptz, _>(now)
            .bind::<Text, _>(Duty::SupplyProof.as_str())
            .bind::<Interval, _>(NOTICE)
            .execute(tx)
            .await?;
        Ok(overdue + soon)
    })
    .await
}
