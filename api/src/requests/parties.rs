//! SQL for the parties of a matter, the person helped as the first of them.

use super::view::PartyView;
use crate::{
    conflicts::service::PartyKey,
    platform::{Keys, Problem, Sealed, Tx},
};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tgpl_domain::{
    ids::{OrganisationId, RequestId},
    requests::Side,
};
use tgpl_schema::parties;
use uuid::Uuid;

/// What a party is in the matter.
pub const ROLE: Sealed<String> = Sealed::column("parties.role");

/// Replaces the parties of a request.
pub async fn put(
    tx: &Tx,
    keys: &Keys,
    row: (RequestId, OrganisationId),
    all: Vec<(String, Option<String>, PartyKey)>,
) -> Result<(), Problem> {
    let delete = diesel::delete(parties::table.filter(parties::request_id.eq(row.0.0)));
    let rows: Vec<_> = all
        .into_iter()
        .map(|(name, role, key)| {
            let id = Uuid::now_v7();
            Ok((
                parties::id.eq(id),
                parties::organisation_id.eq(row.1.0),
                parties::request_id.eq(row.0.0),
                parties::name.eq(name),
                parties::birth_year.eq(key.birth_year),
                parties::id_number_hash.eq(key.id_number_hash),
                parties::side.eq(key.side),
                parties::role.eq(ROLE.seal_some(keys, id, role.as_ref())?),
            ))
        })
        .collect::<Result<_, Problem>>()?;
    let insert = diesel::insert_into(parties::table).values(rows);
    let (mut first, mut second) = (tx, tx);
    let (deleted, inserted) = futures_util::join!(delete.execute(&mut first), insert.execute(&mut second));
    deleted.and(inserted)?;
    Ok(())
}

/// Copies the other persons of a matter to the request that continues it elsewhere.
pub async fn copy(
    tx: &mut Tx,
    keys: &Keys,
    from: RequestId,
    to: (RequestId, OrganisationId),
) -> Result<(), Problem> {
    let others = of(tx, keys, from).await?.into_iter().filter(|(party, _)| party.side != Side::Beneficiary);
    let rows: Vec<_> = others
        .map(|(party, hash)| {
            let id = Uuid::now_v7();
            Ok((
                parties::id.eq(id),
                parties::organisation_id.eq(to.1.0),
                parties::request_id.eq(to.0.0),
                parties::name.eq(party.name),
                parties::birth_year.eq(party.birth_year),
                parties::id_number_hash.eq(hash),
                parties::side.eq(party.side),
                parties::role.eq(ROLE.seal_some(keys, id, party.role.as_ref())?),
            ))
        })
        .collect::<Result<_, Problem>>()?;
    diesel::insert_into(parties::table).values(rows).execute(tx).await?;
    Ok(())
}

/// The parties of a request with what they are compared by.
pub async fn of(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    id: RequestId,
) -> Result<Vec<(PartyView, Option<Vec<u8>>)>, Problem> {
    type Row = (Uuid, String, Option<i32>, Side, Option<Vec<u8>>, Option<Vec<u8>>);
    let rows: Vec<Row> = parties::table
        .filter(parties::request_id.eq(id.0))
        .order(parties::id)
        .select((
            parties::id,
            parties::name,
            parties::birth_year,
            parties::side,
            parties::role,
            parties::id_number_hash,
        ))
        .load(conn)
        .await?;
    rows.into_iter()
        .map(|(id, name, birth_year, side, role, hash)| {
            let role = ROLE.open_some(keys, id, role.as_ref())?;
            Ok((PartyView { name, birth_year, side, role }, hash))
        })
        .collect()
}
