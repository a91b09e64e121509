//! SQL for what is kept around a case.

use super::CaseRow;
use crate::{
    documents::service::NEWEST,
    platform::{Ctx, Keys, Problem, Sealed},
};
use chrono::{DateTime, Utc};
use diesel::{dsl::sql, pg::Pg, prelude::*, sql_types::Bool, upsert::excluded};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tgpl_domain::{
    ids::{AccountId, CaseId, DocumentId, NoteId},
    requests::Side,
};
use tgpl_schema::{
    case_eligibilities, case_matters, case_versions, documents, dossier_marks, notes, parties,
};
use uuid::Uuid;

/// Someone on a side.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = parties, check_for_backend(Pg))]
pub struct PartyRow {
    pub id: Uuid,
    pub name: String,
    pub birth_year: Option<i32>,
    pub side: Side,
    pub role: Option<Vec<u8>>,
}

/// Everyone on a side of the case's matter.
pub async fn parties(conn: &mut AsyncPgConnection, row: &CaseRow) -> QueryResult<Vec<PartyRow>> {
    parties::table
        .filter(parties::request_id.eq(row.request_id.0))
        .order((parties::side, parties::id))
        .select(PartyRow::as_select())
        .load(conn)
        .await
}

/// Why the person is entitled.
#[derive(Serialize, Deserialize)]
pub struct Grounds {
    pub groups: Vec<String>,
    pub primary_group: Option<String>,
    pub proofs: Value,
}

/// What a case is about.
pub const MATTER: Sealed<Value> = Sealed::column("case_matters.matter");
/// Why its person is entitled.
pub const GROUNDS: Sealed<Grounds> = Sealed::column("case_eligibilities.grounds");
/// How it ended.
pub const OUTCOME: Sealed<String> = Sealed::column("cases.outcome");
const MARK_REASON: Sealed<String> = Sealed::column("dossier_marks.reason");

/// Grounds, matter, and the version of the rules by which the groups were found.
pub type Entitled = (Grounds, Value, Option<String>);

/// Groups and proofs of a case, and its matter.
pub async fn eligibility(conn: &mut AsyncPgConnection, keys: &Keys, id: CaseId) -> Result<Entitled, Problem> {
    let (grounds, matter, law_version): (Vec<u8>, Vec<u8>, Option<String>) = case_eligibilities::table
        .inner_join(case_matters::table.on(case_matters::case_id.eq(case_eligibilities::case_id)))
        .filter(case_eligibilities::case_id.eq(id.0))
        .select((case_eligibilities::grounds, case_matters::matter, case_eligibilities::law_version))
        .first(conn)
        .await?;
    Ok((GROUNDS.open(keys, id.0, &grounds)?, MATTER.open(keys, id.0, &matter)?, law_version))
}

/// Keeps why the person of a case is entitled.
pub async fn set_grounds(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    id: CaseId,
    grounds: &Grounds,
) -> Result<(), Problem> {
    diesel::update(case_eligibilities::table.find(id.0))
        .set(case_eligibilities::grounds.eq(GROUNDS.seal(keys, id.0, grounds)?))
        .execute(conn)
        .await?;
    Ok(())
}

/// Documents of the file with their items; of several versions the last.
pub async fn filed(conn: &mut AsyncPgConnection, row: &CaseRow) -> QueryResult<Vec<(DocumentId, String)>> {
    documents::table
        .filter(documents::case_id.eq(row.id.0).or(documents::request_id.eq(row.request_id.0)))
        .filter(documents::withdrawn_at.is_null().and(documents::dossier_item.is_not_null()))
        .filter(sql::<Bool>(NEWEST))
        .order((documents::created_at, documents::id))
        .select((documents::id, documents::dossier_item.assume_not_null()))
        .load(conn)
        .await
}

/// Marks an item of the file, or takes its mark away.
pub async fn mark(
    conn: &mut AsyncPgConnection,
    ctx: &Ctx,
    row: &CaseRow,
    (item, mark, reason): (&str, Option<&str>, Option<&str>),
) -> Result<(), Problem> {
    let Some(mark) = mark else {
        diesel::delete(dossier_marks::table.find((row.id.0, item))).execute(conn).await?;
        return Ok(());
    };
    diesel::insert_into(dossier_marks::table)
        .values((
            dossier_marks::case_id.eq(row.id.0),
            dossier_marks::organisation_id.eq(row.organisation_id.0),
            dossier_marks::item.eq(item),
            dossier_marks::mark.eq(mark),
            dossier_marks::reason.eq(MARK_REASON.seal_some(&ctx.services.keys, row.id.0, reason)?),
            dossier_marks::author_id.eq(ctx.actor.account.0),
            dossier_marks::at.eq(ctx.now),
        ))
        .on_conflict((dossier_marks::case_id, dossier_marks::item))
        .do_update()
        .set((
            dossier_marks::mark.eq(excluded(dossier_marks::mark)),
            dossier_marks::reason.eq(excluded(dossier_marks::reason)),
            dossier_marks::author_id.eq(excluded(dossier_marks::author_id)),
            dossier_marks::at.eq(excluded(dossier_marks::at)),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// A sealed note.
pub type NoteRow = (NoteId, i32, Vec<u8>, DateTime<Utc>);

/// The notes that an account wrote about a case.
pub async fn notes(conn: &mut AsyncPgConnection, id: CaseId, author: AccountId) -> QueryResult<Vec<NoteRow>> {
    notes::table
        .filter(notes::case_id.eq(id.0).and(notes::author_id.eq(author.0)))
        .order((notes::created_at.desc(), notes::id.desc()))
        .limit(200)
        .select((notes::id, notes::version, notes::body, notes::created_at))
        .load(conn)
        .await
}

/// Keeps a sealed note.
pub async fn note(
    conn: &mut AsyncPgConnection,
    row: &CaseRow,
    (id, body): (NoteId, Vec<u8>),
    (author, at): (AccountId, DateTime<Utc>),
) -> QueryResult<usize> {
    diesel::insert_into(notes::table)
        .values((
            notes::id.eq(id.0),
            notes::organisation_id.eq(row.organisation_id.0),
            notes::case_id.eq(row.id.0),
            notes::author_id.eq(author.0),
            notes::body.eq(body),
            notes::created_at.eq(at),
        ))
        .execute(conn)
        .await
}

/// The head data of a case as they stood at an instant.
pub async fn head_at(
    conn: &mut AsyncPgConnection,
    id: CaseId,
    at: DateTime<Utc>,
) -> QueryResult<Option<Value>> {
    case_versions::table
        .filter(case_versions::case_id.eq(id.0).and(case_versions::at.le(at)))
        .order(case_versions::version.desc())
        .select(case_versions::head)
        .first(conn)
        .await
        .optional()
}
