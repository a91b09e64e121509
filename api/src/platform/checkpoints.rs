//! The ends of the access log's chains, kept in the data folder: outside the database, so that a chain that is cut or
//! written anew there does not fit any more.

use super::{Problem, Services, audit::Head, keys::hex};
use diesel::{
    QueryableByName,
    sql_types::{BigInt, Bytea, Uuid as SqlUuid},
};
use diesel_async::RunQueryDsl;
use std::{
    fs, io,
    path::{Path, PathBuf},
};
use uuid::Uuid;

#[derive(QueryableByName)]
struct End {
    #[diesel(sql_type = SqlUuid)]
    organisation_id: Uuid,
    #[diesel(sql_type = BigInt)]
    link: i64,
    #[diesel(sql_type = Bytea)]
    hash: Vec<u8>,
}

const ENDS: &str = "
    SELECT o.id AS organisation_id, e.link, e.hash FROM organisations o CROSS JOIN LATERAL (
        SELECT link, hash FROM audit_events
        WHERE organisation_id = o.id AND link IS NOT NULL ORDER BY link DESC LIMIT 1) e";
const AT: &str = "
    SELECT e.organisation_id, e.link, e.hash FROM unnest($1, $2) AS kept (organisation_id, link)
    JOIN audit_events e ON e.organisation_id = kept.organisation_id AND e.link = kept.link";

fn file(data: &Path) -> PathBuf {
    data.join("audit-checkpoints.json")
}

/// The checkpoints kept in a data folder.
pub fn read(data: &Path) -> io::Result<Vec<Head>> {
    match fs::read(file(data)) {
        Ok(bytes) => Ok(serde_json::from_slice(&bytes)?),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

/// Replaces the file as a whole.
pub fn keep(data: &Path, heads: &[Head]) -> io::Result<()> {
    // Containers that share the folder may have the same process id.
    let new = data.join(format!("audit-checkpoints.{}", Uuid::now_v7()));
    fs::write(&new, serde_json::to_vec_pretty(heads)?)?;
    fs::rename(new, file(data))
}

/// Moves each checkpoint to the end of its chain; one that its chain no longer holds stays, for `tgpl check audit`.
pub async fn advance(services: &Services) -> Result<(), Problem> {
    let data = &services.config.data;
    let kept = read(data).map_err(|error| Problem::internal(&error))?;
    let mut conn = services.db.plain().await?;
    let held: Vec<Head> = diesel::sql_query(AT)
        .bind::<diesel::sql_types::Array<SqlUuid>, _>(
            kept.iter().map(|head| head.organisation_id).collect::<Vec<_>>(),
        )
        .bind::<diesel::sql_types::Array<BigInt>, _>(kept.iter().map(|head| head.link).collect::<Vec<_>>())
        .load::<End>(&mut conn)
        .await?
        .into_iter()
        .map(Head::from)
        .collect();
    let ends = diesel::sql_query(ENDS).load::<End>(&mut conn).await?.into_iter().map(Head::from);
    let lost: Vec<Head> = kept.iter().filter(|head| !held.contains(head)).cloned().collect();
    for head in &lost {
        log::error!("the access log of {} was changed: run `tgpl check audit`", head.organisation_id);
    }
    let unlost = ends.filter(|end| lost.iter().all(|head| head.organisation_id != end.organisation_id));
    let heads: Vec<Head> = unlost.chain(lost.iter().cloned()).collect();
    if heads != kept {
        keep(data, &heads).map_err(|error| Problem::internal(&error))?;
    }
    Ok(())
}

impl From<End> for Head {
    fn from(End { organisation_id, link, hash }: End) -> Self {
        Self { organisation_id, link, hash: hex(&hash) }
    }
}
