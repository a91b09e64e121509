//! Side effects leave through here: a row in the transaction of the change, delivered by a worker afterwards,
//! at least once, under one event id. Payloads hold ids and states, no personal data.

use super::{Ctx, Problem, Tx};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use serde_json::Value;
use tgpl_domain::ids::OrganisationId;
use tgpl_schema::outbox;
use uuid::Uuid;

/// Announces that something happened.
pub async fn announce(
    tx: &mut Tx,
    ctx: &Ctx,
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
            outbox::created_at.eq(ctx.now),
            outbox::due_at.eq(ctx.now),
        ))
        .execute(tx)
        .await?;
    Ok(())
}
