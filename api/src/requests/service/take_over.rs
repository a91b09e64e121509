//! The request behind a case that another provider takes over (row 35 of the lifecycle).

use super::create;
use crate::{
    persons::service as persons,
    platform::{Ctx, Problem, Tx, code},
    requests::{
        parties, places,
        repo::{self, Changes, NewRow},
    },
};
use diesel::pg::Pg;
use diesel_async::AsyncConnectionCore;
use serde_json::json;
use tgpl_domain::{
    ids::{CaseId, OrganisationId, PersonId, RequestId},
    requests::{Channel, RequestState},
};

/// Copies an accepted request with its person and parties to the receiver, linked, with the original time of
/// receipt. The connection must see both providers' rows; the caller has proved the right.
pub async fn take_over(
    tx: &mut Tx,
    ctx: &Ctx,
    id: RequestId,
    receiver: OrganisationId,
) -> Result<(RequestId, PersonId), Problem> {
    let origin = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    let person = persons::find(tx, origin.person_id).await?.ok_or_else(Problem::not_found)?;
    let unit = places::unit(tx, receiver, ctx.today()).await?.ok_or_else(Problem::not_found)?;
    let person = persons::copy(tx, ctx, &person, (receiver, None)).await?;
    let here = RequestId::new();
    let keys = &ctx.services.keys;
    let (content, court_file_hash) = repo::Told::of(&origin.content(keys)?).seal(keys, here)?;
    let row = NewRow {
        id: here,
        organisation_id: receiver,
        branch_id: None,
        receipt_number: create::receipt_number(tx, ctx, (receiver, None), &unit.code).await?,
        tracking_hash: ctx.services.keys.find_hash(create::TRACKING, &code::new(&ctx.services.keys)?),
        state: RequestState::Accepted,
        channel: Channel::Transferred,
        person_id: person.id,
        form: origin.form,
        role: origin.role,
        field: origin.field,
        content,
        court_file_hash,
        sealed: origin.sealed,
        urgent_ground: origin.urgent_ground,
        received_at: origin.received_at,
        origin_request_id: Some(id),
        author_id: ctx.actor.account,
        created_at: ctx.now,
    };
    create::insert(tx, ctx, row, &person, Vec::new(), "create", json!({ "origin_request_id": id })).await?;
    parties::copy(tx, keys, id, (here, receiver)).await?;
    Ok((here, person.id))
}

/// Names the case that a new request became.
pub async fn became<C>(conn: &mut C, id: RequestId, case: CaseId) -> Result<(), Problem>
where
    C: AsyncConnectionCore<Backend = Pg> + Send,
{
    let changes = Changes { case_id: Some(case.0), ..Changes::default() };
    repo::update(conn, id, 1, changes).await?.map(drop).ok_or_else(Problem::stale)
}
