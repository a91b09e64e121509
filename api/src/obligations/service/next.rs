//! What is to be done next on a record, as every list and page shows it.

use super::label;
use crate::platform::{Problem, Tx};
use chrono::{DateTime, Utc};
use diesel::sql_types::{Array, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use serde::Serialize;
use tgpl_domain::{cases::Standing, deadlines::Duty, requests::RequestState};
use utoipa::ToSchema;
use uuid::Uuid;

/// What is to be done next, computed by the server.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NextAction {
    /// Code of the duty of the law that falls due first (`DL04`); the word of the step where none is open.
    #[schema(example = "DL04")]
    pub code: String,
    /// In words.
    pub label: String,
    /// Until when; absent where the law sets no time.
    pub due_at: Option<DateTime<Utc>>,
    /// The step that does it, by its name in `/actions`; absent where others must act.
    #[schema(example = "assign")]
    pub action: Option<&'static str>,
}

/// The earliest open duty of each subject, if it has one.
const NEXT: &str = "
SET next_code = due.duty, next_due_at = due.due_at, version = version + 1
FROM unnest($1) AS subject (id) LEFT JOIN LATERAL (
    SELECT duty, due_at FROM obligations
    WHERE subject_id = subject.id AND done_at IS NULL AND cancelled_at IS NULL
    ORDER BY due_at, duty LIMIT 1) AS due ON true";

/// Lets requests and cases show as next what is due first now, where duties moved outside of their own steps.
pub async fn show_next(tx: &mut Tx, subjects: &[Uuid]) -> Result<(), Problem> {
    for table in ["requests", "cases"] {
        let moved = format!(
            "UPDATE {table} {NEXT} WHERE {table}.id = subject.id
             AND (next_code, next_due_at) IS DISTINCT FROM (due.duty, due.due_at)"
        );
        diesel::sql_query(moved).bind::<Array<SqlUuid>, _>(subjects).execute(tx).await?;
    }
    Ok(())
}

/// The duty that falls due first, as the record carries it.
pub type Nearest = Option<(String, Option<DateTime<Utc>>)>;

impl NextAction {
    /// Of a case; nothing once it is archived.
    #[must_use]
    pub fn of_case(nearest: Nearest, standing: Standing) -> Option<Self> {
        let duty = nearest.as_ref().and_then(|(code, _)| code.parse::<Duty>().ok());
        let step = standing.next(duty);
        Self::of(nearest, step.map(|event| (event.as_str(), event.task())))
    }

    /// Of a request; nothing once it is decided.
    #[must_use]
    pub fn of_request(nearest: Nearest, state: RequestState, transfer_pending: bool) -> Option<Self> {
        let step = state.next(transfer_pending);
        Self::of(nearest, step.map(|event| (event.as_str(), event.task())))
    }

    fn of(nearest: Nearest, step: Option<(&'static str, &'static str)>) -> Option<Self> {
        let action = step.map(|(word, _)| word);
        match nearest {
            Some((code, due_at)) => Some(Self { label: label(&code), code, due_at, action }),
            None => step.map(|(word, task)| Self {
                code: word.to_owned(),
                label: task.to_owned(),
                due_at: None,
                action,
            }),
        }
    }
}
