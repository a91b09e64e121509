//! SQL for documents. Who may see them was decided with their holder.

use super::holder::Holder;
use crate::platform::Sealed;
use chrono::{DateTime, NaiveDate, Utc};
use diesel::{pg::Pg, prelude::*};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde::{Deserialize, Serialize};
use tgpl_domain::{dossier::DossierItem, ids::DocumentId};
use tgpl_schema::{accounts, documents};
use uuid::Uuid;

/// What a document is called.
pub const TITLE: Sealed<String> = Sealed::column("documents.title");

/// Of several versions of a file the last, as a condition on `documents`.
pub const NEWEST: &str = "NOT EXISTS (SELECT FROM documents later WHERE later.replaces_id = documents.id)";

/// What is known of a document, without its content.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = documents, check_for_backend(Pg))]
pub struct DocumentRow {
    pub id: DocumentId,
    pub version: i32,
    pub organisation_id: Uuid,
    pub request_id: Option<Uuid>,
    pub case_id: Option<Uuid>,
    pub kind: String,
    pub title: Vec<u8>,
    pub class: String,
    pub dossier_item: Option<DossierItem>,
    pub media_type: String,
    pub size: i64,
    pub sha256: Vec<u8>,
    pub storage_key: Option<String>,
    pub symbol: Option<String>,
    pub issued_on: Option<NaiveDate>,
    pub withdrawn_at: Option<DateTime<Utc>>,
    pub replaces_id: Option<DocumentId>,
    pub created_at: DateTime<Utc>,
    #[diesel(select_expression = accounts::display_name.nullable())]
    pub author_name: Option<String>,
}

impl DocumentRow {
    /// Whether only those may read it who may read sealed proofs.
    pub fn is_sealed(&self) -> bool {
        self.class == "S4"
    }
}

/// Where a page of a list goes on.
#[derive(Debug, Serialize, Deserialize)]
pub struct Place {
    pub at: DateTime<Utc>,
    pub id: Uuid,
}

/// Reads one document; the caller decides whether it may be seen.
pub async fn find(conn: &mut AsyncPgConnection, id: DocumentId) -> QueryResult<Option<DocumentRow>> {
    documents::table
        .left_join(accounts::table.on(accounts::id.eq(documents::author_id)))
        .filter(documents::id.eq(id.0))
        .select(DocumentRow::as_select())
        .first(conn)
        .await
        .optional()
}

/// The documents of a file, newest first: a case's are those of its request too.
pub async fn list(
    conn: &mut AsyncPgConnection,
    holder: &Holder,
    with_sealed: bool,
    after: Option<Place>,
    limit: i64,
) -> QueryResult<Vec<DocumentRow>> {
    let mut query = documents::table
        .left_join(accounts::table.on(accounts::id.eq(documents::author_id)))
        .filter(documents::request_id.eq(holder.request).or(documents::case_id.eq(holder.case)))
        .select(DocumentRow::as_select())
        .into_boxed::<Pg>();
    if holder.case.is_none() {
        query = query.filter(documents::case_id.is_null());
    }
    if !with_sealed {
        query = query.filter(documents::class.ne("S4"));
    }
    if let Some(place) = after {
        query = query
            .filter(documents::created_at.le(place.at))
            .filter(documents::created_at.lt(place.at).or(documents::id.lt(place.id)));
    }
    query.order((documents::created_at.desc(), documents::id.desc())).limit(limit + 1).load(conn).await
}

/// Of these documents, which a later one replaced, and by which.
pub async fn successors(
    conn: &mut AsyncPgConnection,
    ids: &[Uuid],
) -> QueryResult<Vec<(Option<Uuid>, Uuid)>> {
    documents::table
        .filter(documents::replaces_id.eq_any(ids))
        .select((documents::replaces_id, documents::id))
        .load(conn)
        .await
}

/// The sealed source of a paper made from the record.
pub async fn source(conn: &mut AsyncPgConnection, id: DocumentId) -> QueryResult<Option<Vec<u8>>> {
    documents::table.find(id.0).select(documents::source).first(conn).await
}
