//! A net under every test: each write that was answered, and each answer with data of class S3 or S4, has exactly one
//! row in the access log, which names the record and the fields.

use crate::spec::Spec;
use reqwest::{Method, Url, header::HeaderMap};
use std::{
    collections::BTreeMap,
    sync::{Mutex, OnceLock, PoisonError},
};

/// Reads whose answers hold such data. Only they, and writes, leave a row.
const SENSITIVE: [&str; 31] = [
    "assignment_suggest",
    "blank_book_read",
    "blank_paper_document",
    "blank_register_read",
    "blank_yearly_report",
    "card_document",
    "case_history",
    "certificate_document",
    "conflict_check",
    "document_content",
    "draft_read",
    "eligibility_read",
    "note_list",
    "party_list",
    "person_duplicates",
    "person_read",
    "person_search",
    "proceeding_list",
    "report_broken_record_list",
    "report_cell_period_list",
    "report_cell_record_list",
    "report_delta_list",
    "report_field_record_list",
    "report_file_read",
    "report_history_list",
    "report_notice_record_list",
    "report_read",
    "report_verify",
    "request_history_list",
    "request_read",
    "work_session_list",
];

/// Lists whose files are open to all who read them, since nothing in them is about a person.
const OPEN: [&str; 8] = [
    "commune_list",
    "invalid_blank_list",
    "job_list",
    "organisation_list",
    "practitioner_list",
    "proceedings_body_list",
    "register_closing_list",
    "report_completeness",
];

/// Writes of several records, each of which has its row.
pub const OF_SEVERAL: [&str; 8] = [
    "blank_opening_import",
    "case_bulk",
    "case_confirm_transfer",
    "case_import",
    "job_undo",
    "person_merge",
    "person_merge_undo",
    "request_accept",
];

/// Posted questions that change no record and show no such data; a refreshed session stays the session it was, and
/// the row of a draft's beginning stands for every saving of it.
const QUESTIONS: [&str; 11] = [
    "card_verify",
    "case_search",
    "draft_update",
    "eligibility_check",
    "holiday_preview",
    "measure_query",
    "password_reset_request",
    "request_route",
    "request_search",
    "session_refresh",
    "token_issue",
];

/// Tells a list that was taken away as a file from its pages.
const AS_A_FILE: &str = " as a file";

/// What was answered, by the server's address: operation and request id.
static ANSWERED: Mutex<BTreeMap<String, Vec<(String, String)>>> = Mutex::new(BTreeMap::new());

fn operation(method: &Method, path: &str) -> Option<&'static str> {
    static PATHS: OnceLock<Vec<(Method, Vec<String>, String)>> = OnceLock::new();
    let parts = |path: &str| path.split('/').map(str::to_owned).collect::<Vec<_>>();
    let known = PATHS.get_or_init(|| {
        Spec::read()
            .operations()
            .into_iter()
            .map(|operation| (operation.method, parts(&operation.path), operation.id))
            .collect()
    });
    let asked = parts(path);
    let fits = |pattern: &[String]| {
        pattern.len() == asked.len()
            && pattern.iter().zip(&asked).all(|(part, asked)| part.starts_with('{') || part == asked)
    };
    known.iter().find(|(known, pattern, _)| known == method && fits(pattern)).map(|(.., id)| id.as_str())
}

/// Keeps an answer until its server is looked into. Refusals, dry runs and repeated answers did nothing.
pub fn keep(method: &Method, url: &Url, status: u16, headers: &HeaderMap) {
    let did_nothing = !(200..300).contains(&status)
        || headers.contains_key("idempotency-replayed")
        || url.query().is_some_and(|query| query.contains("dry_run=true"));
    let Some(operation) = operation(method, url.path()).filter(|_| !did_nothing) else { return };
    let file = headers.get("content-disposition").and_then(|value| value.to_str().ok()).unwrap_or("");
    let as_file =
        file.ends_with(".csv\"") || file.ends_with(".xlsx\"") && operation != "case_import_template";
    let operation = format!("{operation}{}", if as_file { AS_A_FILE } else { "" });
    let request = headers["x-request-id"].to_str().unwrap().to_owned();
    let mut answered = ANSWERED.lock().unwrap_or_else(PoisonError::into_inner);
    answered.entry(url.authority().to_owned()).or_default().push((operation, request));
}

/// What was answered by a server, told once.
pub fn answered(authority: &str) -> Vec<(String, String)> {
    ANSWERED.lock().unwrap_or_else(PoisonError::into_inner).remove(authority).unwrap_or_default()
}

/// Whether an answer of the operation leaves a row.
pub fn leaves_a_row(operation: &str) -> bool {
    static READS: OnceLock<Vec<String>> = OnceLock::new();
    let reads = READS.get_or_init(|| {
        let all = Spec::read().operations().into_iter();
        all.filter(|operation| operation.method == Method::GET).map(|operation| operation.id).collect()
    });
    if let Some(list) = operation.strip_suffix(AS_A_FILE) {
        return !OPEN.contains(&list);
    }
    SENSITIVE.contains(&operation)
        || !(QUESTIONS.contains(&operation) || reads.iter().any(|read| read == operation))
}
