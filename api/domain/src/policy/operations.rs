//! Every operation of the API and what it asks for. The server compares this table with its own routes and
//! does not start while one is missing: a route without an entry here is nobody's.

use super::Permission;

/// What an operation asks of its caller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// No token at all.
    Public,
    /// A valid token whose roles have the permission somewhere; the service decides about the record.
    Needs(Permission),
}

/// The access of an operation by its id, if the operation is known.
#[must_use]
#[expect(clippy::match_same_arms, clippy::too_many_lines, reason = "a line an operation")]
pub fn access(operation_id: &str) -> Option<Access> {
    use Access::{Needs, Public};
    use Permission as P;
    Some(match operation_id {
        "session_login"
        | "session_refresh"
        | "token_issue"
        | "password_reset_request"
        | "password_reset_confirm"
        | "invitation_accept" => Public,
        // One's own jobs: another's is missing.
        "job_list" | "job_read" | "job_row_list" | "job_cancel" | "job_undo" => Needs(P::OwnAccount),
        "session_logout" | "session_list" | "session_revoke" | "me_read" | "totp_enrol" | "totp_confirm"
        | "password_change" | "delegation_list" | "delegation_create" | "delegation_end" => {
            Needs(P::OwnAccount)
        }
        "saved_view_list"
        | "saved_view_create"
        | "saved_view_update"
        | "saved_view_delete"
        | "draft_list"
        | "draft_create"
        | "draft_read"
        | "draft_update"
        | "draft_delete"
        | "notice_list"
        | "notice_count"
        | "notice_mark_read"
        | "calendar_feed_list"
        | "calendar_feed_create"
        | "calendar_feed_end" => Needs(P::OwnAccount),
        "calendar_feed_fetch" => Public,
        "hearing_list" => Needs(P::CaseList),
        "case_list" | "case_search" => Needs(P::CaseList),
        // Each step asks for its own right besides.
        "case_tag" | "case_tag_list" | "case_bulk" => Needs(P::CaseTag),
        "account_list" | "account_read" => Needs(P::AccountRead),
        "account_create"
        | "account_update"
        | "account_invite"
        | "account_role_grant"
        | "account_role_confirm"
        | "account_role_revoke" => Needs(P::AccountManage),
        "service_account_list"
        | "service_account_read"
        | "service_account_create"
        | "service_account_update"
        | "service_account_end" => Needs(P::ServiceAccountManage),
        "audit_event_list" => Needs(P::AuditRead),
        "case_import" | "import_read" | "import_undo" => Needs(P::CaseCreate),
        "case_import_template" | "case_create" => Needs(P::CaseCreate),
        "province_list"
        | "province_lineage"
        | "commune_list"
        | "proceedings_body_list"
        | "proceedings_body_read" => Needs(P::ReferenceRead),
        "proceedings_body_create" | "proceedings_body_update" => Needs(P::ReferenceWrite),
        "practitioner_list" => Needs(P::PractitionerList),
        "practitioner_read" | "practitioner_contract_list" | "practitioner_absence_list" => {
            Needs(P::PractitionerRead)
        }
        "practitioner_create"
        | "practitioner_update"
        | "practitioner_contract_create"
        | "practitioner_absence_create" => Needs(P::PractitionerWrite),
        "case_read" | "case_actions" | "case_history" | "party_list" | "dossier_read"
        | "work_session_list" | "proceeding_list" => Needs(P::CaseRead),
        "work_session_create"
        | "work_session_update"
        | "work_session_delete"
        | "proceeding_create"
        | "proceeding_update" => Needs(P::CaseAct),
        "case_update" => Needs(P::CaseUpdate),
        "eligibility_read" => Needs(P::EligibilityRead),
        "dossier_mark" => Needs(P::CaseDocumentCreate),
        "note_list" => Needs(P::NoteRead),
        "note_create" => Needs(P::NoteWrite),
        "assignment_list" => Needs(P::AssignmentRead),
        "assignment_suggest" | "case_assign" | "case_replace" => Needs(P::AssignmentDecide),
        "case_start"
        | "case_register"
        | "case_registration_refused"
        | "case_registration_cancelled"
        | "case_proof_expired"
        | "case_decline"
        | "case_request_change"
        | "case_request_verification"
        | "case_petition"
        | "case_suspend"
        | "case_resume"
        | "case_prepare_completion"
        | "case_hand_over"
        | "case_discontinue"
        | "case_terminate"
        | "obligation_extend" => Needs(P::CaseAct),
        "case_refuse_change"
        | "case_return_to_work"
        | "case_complete"
        | "case_transfer"
        | "case_confirm_transfer"
        | "case_return_transfer" => Needs(P::CaseDecide),
        "case_supply_proof" => Needs(P::EligibilityRecord),
        "case_archive" | "register_closing_list" | "register_closing_create" => Needs(P::CaseArchive),
        "organisation_list" | "organisation_read" => Needs(P::OrganisationRead),
        "organisation_create" | "organisation_update" => Needs(P::OrganisationWrite),
        "request_document_list" => Needs(P::RequestDocumentRead),
        "request_document_create" => Needs(P::RequestDocumentCreate),
        "case_document_list" => Needs(P::CaseDocumentRead),
        "case_document_create" => Needs(P::CaseDocumentCreate),
        "document_read" | "document_content" => Needs(P::DocumentRead),
        "document_withdraw" => Needs(P::DocumentWithdraw),
        // Which queues somebody has follows from the roles; their rows from the right to list requests or cases.
        "workqueue_list" | "workqueue_counts" | "workqueue_read" => Needs(P::OwnAccount),
        "report_form_list" | "report_form_read" | "report_period_list" | "measure_list" => {
            Needs(P::ReferenceRead)
        }
        "report_form_create" => Needs(P::ReferenceWrite),
        "report_list"
        | "report_read"
        | "report_history_list"
        | "report_action_list"
        | "report_cell_period_list"
        | "report_cell_record_list"
        | "report_field_record_list"
        | "report_broken_record_list"
        | "report_notice_record_list"
        | "report_verify"
        | "report_delta_list"
        | "report_file_read"
        | "report_duty_list"
        | "report_completeness" => Needs(P::ReportRead),
        "report_create" | "report_update" | "report_check" | "report_reopen" | "report_correct" => {
            Needs(P::ReportWrite)
        }
        "report_sign" | "report_submit" => Needs(P::ReportSign),
        "report_return" | "report_accept" | "report_freeze" => Needs(P::ReportDecide),
        "report_remind" => Needs(P::ReportRemind),
        "measure_query"
        | "measure_record_list"
        | "bulletin_read"
        | "bulletin_file_read"
        | "saved_query_list"
        | "saved_query_create"
        | "saved_query_read"
        | "saved_query_run"
        | "saved_query_delete"
        | "quota_read"
        | "quota_officer_list"
        | "quota_record_list" => Needs(P::StatisticsRead),
        "blank_type_list"
        | "blank_paper_list"
        | "blank_paper_read"
        | "blank_paper_action_list"
        | "blank_supply_request_list"
        | "blank_shipment_list"
        | "blank_movement_list"
        | "blank_balance_read"
        | "blank_range_list"
        | "blank_template_list"
        | "blank_print_order_list"
        | "blank_stocktake_list"
        | "blank_stocktake_read"
        | "blank_forecast_read"
        | "blank_paper_document"
        | "blank_book_read"
        | "blank_book_list"
        | "blank_yearly_report"
        | "blank_read"
        | "blank_trace_read" => Needs(P::BlankRead),
        "blank_supply_request_create"
        | "blank_shipment_confirm"
        | "blank_shipment_report_discrepancy"
        | "blank_spoil"
        | "blank_take_back"
        | "blank_report_loss"
        | "blank_return"
        | "blank_destroy"
        | "blank_reverse"
        | "blank_paper_cancel"
        | "blank_paper_report"
        | "blank_stocktake_create"
        | "blank_stocktake_count"
        | "blank_stocktake_close"
        | "blank_stocktake_cancel"
        | "blank_paper_carry_out" => Needs(P::BlankUse),
        "blank_lot_create"
        | "blank_shipment_create"
        | "blank_opening_import"
        | "blank_print_order_create"
        | "blank_template_create" => Needs(P::BlankKeep),
        "blank_book_close" => Needs(P::BlankClose),
        "blank_register_read" => Needs(P::CardRead),
        "blank_supply_request_approve"
        | "blank_supply_request_reject"
        | "blank_paper_approve"
        | "blank_paper_reject"
        | "blank_stocktake_approve"
        | "blank_stocktake_reject"
        | "blank_recall" => Needs(P::BlankApprove),
        "card_file_list"
        | "card_file_read"
        | "card_file_action_list"
        | "card_list"
        | "card_read"
        | "certificate_list"
        | "certificate_read"
        | "course_list"
        | "course_read" => Needs(P::CardRead),
        // Each step asks for the right of its body besides.
        "card_file_create"
        | "card_file_forward"
        | "card_file_refuse"
        | "card_file_abandon"
        | "card_reissue"
        | "card_withdraw"
        | "card_proposal_list"
        | "certificate_create"
        | "certificate_document"
        | "certificate_reissue"
        | "certificate_withdraw"
        | "course_create"
        | "blank_issue" => Needs(P::CardWrite),
        "card_file_grant" => Needs(P::CardDecide),
        "card_document" | "card_file_carry_out" => Needs(P::CardPrepare),
        "obligation_list" => Needs(P::ObligationList),
        "calendar_due" | "calendar_days" | "calendar_provinces" | "holiday_list" => Needs(P::ReferenceRead),
        "holiday_preview" | "holiday_create" | "holiday_delete" => Needs(P::ReferenceWrite),
        "paper_verify" | "card_verify" | "invalid_blank_list" => Public,
        "request_list" | "request_search" => Needs(P::RequestList),
        "request_read" | "request_action_list" | "request_history_list" | "request_routing_read" => {
            Needs(P::RequestRead)
        }
        "request_create" => Needs(P::RequestCreate),
        "request_update" | "request_submit" | "request_supplement" => Needs(P::RequestUpdate),
        "request_accept"
        | "request_refuse"
        | "request_ask_supplement"
        | "request_transfer"
        | "request_confirm_transfer"
        | "request_return_transfer"
        | "request_withdraw"
        | "request_answer" => Needs(P::RequestDecide),
        "request_route" => Needs(P::OrganisationRead),
        "person_search" | "person_duplicates" => Needs(P::PersonSearch),
        "person_list" | "person_read" => Needs(P::PersonRead),
        "person_create" => Needs(P::PersonCreate),
        "person_update" => Needs(P::PersonUpdate),
        "person_merge" | "person_merge_read" | "person_merge_undo" => Needs(P::PersonMerge),
        "eligibility_check" => Needs(P::EligibilityCheck),
        "eligibility_group_list" => Needs(P::ReferenceRead),
        "conflict_check" => Needs(P::ConflictCheck),
        _ => return None,
    })
}
