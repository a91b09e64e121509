//! SQL for who carries a case.

use super::CaseRow;
use crate::platform::{Ctx, Keys, Problem, Sealed};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::{dsl::exists, prelude::*, select};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde::Serialize;
use tgpl_domain::{
    ids::{AssignmentId, DocumentId, OrganisationId, PractitionerId},
    shares::Hundredths,
};
use tgpl_schema::{assignments, documents, organisations, practitioners};
use utoipa::ToSchema;

const END_REASON: Sealed<String> = Sealed::column("assignments.end_reason");

/// A practitioner about to be assigned.
pub struct Appointment {
    pub id: AssignmentId,
    pub practitioner: PractitionerId,
    pub share: Hundredths,
}

/// Writes an assignment.
pub async fn appoint(
    conn: &mut AsyncPgConnection,
    ctx: &Ctx,
    row: &CaseRow,
    appointment: &Appointment,
) -> QueryResult<usize> {
    diesel::insert_into(assignments::table)
        .values((
            assignments::id.eq(appointment.id.0),
            assignments::organisation_id.eq(row.organisation_id.0),
            assignments::case_id.eq(row.id.0),
            assignments::practitioner_id.eq(appointment.practitioner.0),
            assignments::share.eq(appointment.share),
            assignments::from_at.eq(ctx.now),
            assignments::author_id.eq(ctx.actor.account.0),
        ))
        .execute(conn)
        .await
}

/// The share that a practitioner holds now.
pub async fn held(
    conn: &mut AsyncPgConnection,
    row: &CaseRow,
    practitioner: PractitionerId,
) -> QueryResult<Hundredths> {
    assignments::table
        .filter(assignments::case_id.eq(row.id.0).and(assignments::practitioner_id.eq(practitioner.0)))
        .filter(assignments::to_at.is_null())
        .select(assignments::share)
        .first(conn)
        .await
}

/// Ends an assignment; the share of what was done stays.
pub async fn dismiss(
    conn: &mut AsyncPgConnection,
    ctx: &Ctx,
    row: &CaseRow,
    practitioner: PractitionerId,
    done: Hundredths,
    reason: &str,
) -> Result<(), Problem> {
    let reason = END_REASON.seal(&ctx.services.keys, row.id.0, reason)?;
    diesel::update(assignments::table)
        .filter(assignments::case_id.eq(row.id.0).and(assignments::practitioner_id.eq(practitioner.0)))
        .filter(assignments::to_at.is_null())
        .set((
            assignments::share.eq(done),
            assignments::to_at.eq(ctx.now),
            assignments::end_ground
                .eq(row.replacement.map(tgpl_domain::lifecycle::ReplacementGround::as_str)),
            assignments::end_reason.eq(reason),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Adds to the share of one who carries the case already.
pub async fn give(
    conn: &mut AsyncPgConnection,
    row: &CaseRow,
    practitioner: PractitionerId,
    more: Hundredths,
) -> QueryResult<usize> {
    diesel::update(assignments::table)
        .filter(assignments::case_id.eq(row.id.0).and(assignments::practitioner_id.eq(practitioner.0)))
        .filter(assignments::to_at.is_null())
        .set(assignments::share.eq(assignments::share + more.get()))
        .execute(conn)
        .await
}

/// Whether a document lies in the file of the case.
pub async fn has_document(
    conn: &mut AsyncPgConnection,
    row: &CaseRow,
    document: DocumentId,
) -> QueryResult<bool> {
    select(exists(
        documents::table
            .filter(documents::id.eq(document.0).and(documents::withdrawn_at.is_null()))
            .filter(documents::case_id.eq(row.id.0).or(documents::request_id.eq(row.request_id.0))),
    ))
    .get_result(conn)
    .await
}

/// The refusal of a document that is somebody else's, or nobody's.
pub fn not_in_file(pointer: &str) -> Problem {
    Problem::field(
        pointer,
        "unknown_value",
        "Không có văn bản này trong hồ sơ vụ việc",
        "The file of the case has no such document",
    )
}

/// The name of a provider in activity on a day.
pub async fn provider_name(
    conn: &mut AsyncPgConnection,
    id: OrganisationId,
    today: NaiveDate,
) -> QueryResult<Option<String>> {
    organisations::table
        .find(id.0)
        .filter(organisations::kind.eq_any(["centre", "contracted", "registered"]))
        .filter(organisations::valid_from.le(today))
        .filter(organisations::valid_to.is_null().or(organisations::valid_to.ge(today)))
        .select(organisations::name)
        .first(conn)
        .await
        .optional()
}

/// One assignment, past or present.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AssignmentView {
    /// Id.
    pub id: AssignmentId,
    /// Who.
    pub practitioner_id: PractitionerId,
    /// Their name.
    pub practitioner_name: String,
    /// Hundredths of the case.
    pub share: Hundredths,
    /// Since when.
    pub from_at: DateTime<Utc>,
    /// Until when; none while it lasts.
    pub to_at: Option<DateTime<Utc>>,
    /// The decision.
    pub document_id: Option<DocumentId>,
    /// Why another one was due.
    pub end_ground: Option<String>,
    /// In words.
    pub end_reason: Option<String>,
}

/// All who work or worked on a case, in order.
pub async fn assignments(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    row: &CaseRow,
) -> Result<Vec<AssignmentView>, Problem> {
    type Times = (DateTime<Utc>, Option<DateTime<Utc>>);
    type Row = (
        (AssignmentId, PractitionerId, String, Hundredths),
        Times,
        (Option<DocumentId>, Option<String>, Option<Vec<u8>>),
    );
    let rows: Vec<Row> = assignments::table
        .inner_join(practitioners::table.on(practitioners::id.eq(assignments::practitioner_id)))
        .filter(assignments::case_id.eq(row.id.0))
        .order((assignments::from_at, assignments::id))
        .select((
            (assignments::id, assignments::practitioner_id, practitioners::full_name, assignments::share),
            (assignments::from_at, assignments::to_at),
            (assignments::document_id, assignments::end_ground, assignments::end_reason),
        ))
        .load(conn)
        .await?;
    rows.into_iter()
        .map(|((id, practitioner_id, practitioner_name, share), (from_at, to_at), end)| {
            let (document_id, end_ground, end_reason) = end;
            let end_reason = END_REASON.open_some(keys, row.id.0, end_reason.as_ref())?;
            Ok(AssignmentView {
                id,
                practitioner_id,
                practitioner_name,
                share,
                from_at,
                to_at,
                document_id,
                end_ground,
                end_reason,
            })
        })
        .collect()
}
