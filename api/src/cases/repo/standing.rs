//! What is known of one case when something is to happen to it, and the one way in which its row changes.

use super::CaseRow;
use crate::platform::Problem;
use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    pg::Pg,
    prelude::*,
    sql_types::{Array, Bool, Bytea, Date, Nullable, Text, Timestamptz, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tgpl_domain::{
    cases::{CaseState, EndReason},
    ids::CaseId,
    lifecycle::ReplacementGround,
};
use tgpl_schema::cases;
use uuid::Uuid;

/// Facts that lie around the case's own row.
#[derive(Debug, Clone, QueryableByName)]
#[diesel(check_for_backend(Pg))]
pub struct Standing {
    /// What it is about, sealed: names the kind of proceedings.
    #[diesel(sql_type = Nullable<Bytea>)]
    pub matter: Option<Vec<u8>>,
    /// The duty to supply proof is open and late.
    #[diesel(sql_type = Bool)]
    pub proof_overdue: bool,
    /// It had the longer time (TT 12/2018 Đ.6 kh.2).
    #[diesel(sql_type = Bool)]
    pub proof_extended: bool,
    /// Somebody was assigned, ever.
    #[diesel(sql_type = Bool)]
    pub assigned: bool,
    /// Somebody was replaced.
    #[diesel(sql_type = Bool)]
    pub replaced: bool,
    /// One of those who carry it may no longer: the card, the contract or the organisation ended.
    #[diesel(sql_type = Bool)]
    pub contract_ended: bool,
    /// Items of the file with a document.
    #[diesel(sql_type = Array<Text>)]
    pub filed: Vec<String>,
    /// Items kept on paper only.
    #[diesel(sql_type = Array<Text>)]
    pub on_paper: Vec<String>,
    /// Items found not to apply.
    #[diesel(sql_type = Array<Text>)]
    pub not_applicable: Vec<String>,
}

const STANDING: &str = "
    SELECT
        (SELECT matter FROM case_matters WHERE case_id = $1) AS matter,
        EXISTS (SELECT FROM obligations WHERE subject_id = $1 AND duty = 'DL03' AND done_at IS NULL
            AND cancelled_at IS NULL AND due_at < $3) AS proof_overdue,
        EXISTS (SELECT FROM obligations WHERE subject_id = $1 AND duty = 'DL03' AND extended) AS proof_extended,
        EXISTS (SELECT FROM assignments WHERE case_id = $1) AS assigned,
        EXISTS (SELECT FROM assignments WHERE case_id = $1 AND to_at IS NOT NULL) AS replaced,
        EXISTS (SELECT FROM assignments a JOIN practitioners p ON p.id = a.practitioner_id
            JOIN organisations o ON o.id = a.organisation_id
            WHERE a.case_id = $1 AND a.to_at IS NULL AND (p.valid_to < $4 OR o.valid_to < $4
                OR (EXISTS (SELECT FROM practitioner_contracts WHERE practitioner_id = p.id)
                    AND NOT EXISTS (SELECT FROM practitioner_contracts
                        WHERE practitioner_id = p.id AND valid_to >= $4)))) AS contract_ended,
        ARRAY(SELECT DISTINCT dossier_item FROM documents WHERE (case_id = $1 OR request_id = $2)
            AND dossier_item IS NOT NULL AND withdrawn_at IS NULL) AS filed,
        ARRAY(SELECT item FROM dossier_marks WHERE case_id = $1 AND mark = 'on_paper') AS on_paper,
        ARRAY(SELECT item FROM dossier_marks WHERE case_id = $1 AND mark = 'not_applicable') AS not_applicable";

/// Reads them, as of an instant and its day.
pub async fn standing(
    conn: &mut AsyncPgConnection,
    row: &CaseRow,
    now: DateTime<Utc>,
    today: NaiveDate,
) -> QueryResult<Standing> {
    diesel::sql_query(STANDING)
        .bind::<SqlUuid, _>(row.id.0)
        .bind::<SqlUuid, _>(row.request_id.0)
        .bind::<Timestamptz, _>(now)
        .bind::<Date, _>(today)
        .get_result(conn)
        .await
}

/// Locks the row until the transaction ends: of two callers the second sees what the first did.
pub async fn lock(conn: &mut AsyncPgConnection, id: CaseId) -> QueryResult<Option<Uuid>> {
    cases::table.find(id.0).select(cases::id).for_update().first(conn).await.optional()
}

/// What an event changes in the case's row; nothing where it says nothing.
#[derive(Debug, Default, AsChangeset)]
#[diesel(table_name = cases)]
pub struct Change {
    pub state: Option<CaseState>,
    pub state_before: Option<Option<CaseState>>,
    pub field: Option<String>,
    pub practitioner_ids: Option<Vec<Uuid>>,
    pub ended_on: Option<NaiveDate>,
    pub end_reason: Option<EndReason>,
    pub outcome: Option<Option<Vec<u8>>>,
    pub successful: Option<bool>,
    pub proof_pending: Option<bool>,
    pub replacement: Option<Option<ReplacementGround>>,
    pub file_received_on: Option<NaiveDate>,
    pub transfer_to_id: Option<Option<Uuid>>,
    pub next_code: Option<Option<String>>,
    pub next_due_at: Option<Option<DateTime<Utc>>>,
}

/// Changes the row if it is still as it was read, else refuses with 412.
pub async fn change(
    conn: &mut AsyncPgConnection,
    row: &CaseRow,
    version: i32,
    change: &Change,
) -> Result<(), Problem> {
    let changed = diesel::update(cases::table.find(row.id.0))
        .filter(cases::version.eq(version).and(cases::state.eq(row.state)))
        .set((change, cases::version.eq(cases::version + 1)))
        .execute(conn)
        .await?;
    if changed == 1 { Ok(()) } else { Err(Problem::stale()) }
}
