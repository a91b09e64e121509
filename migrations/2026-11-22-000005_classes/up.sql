-- How sensitive every column is, as its comment: S0 public, S1 internal, S2 personal, S3 sensitive, S4 sealed; of what
-- may be either, the higher. What is S3 or S4 is sealed bytes (test `schema`),
-- and so are the free words of S2 beside it. A star is for tables that tell nothing of
-- those who are helped; in all others every column is named.
DO $$
DECLARE
    line text; told text[]; wanted text; named text;
BEGIN
    FOREACH line IN ARRAY ARRAY[
        'legal_transitions S0 *', 'provinces S0 *', 'province_lineage S0 *', 'communes S0 *', 'commune_lineage S0 *',
        'holidays S0 *', 'organisations S0 *', 'organisation_lineage S0 *', 'proceedings_bodies S0 *',
        'reference_editions S1 *', 'counters S1 *', 'guesses S1 *', 'outbox S1 *', 'sessions S1 *',
        'role_grants S1 *', 'one_time_tokens S1 *', 'service_accounts S1 *', 'spent_assertions S1 *', 'imports S1 *',
        'import_rows S1 *', 'register_closings S1 *', 'refresh_tokens S1 *', 'refresh_tokens S3 successor',
        'accounts S2 *', 'accounts S3 totp_secret', 'audit_events S2 *',
        'practitioners S2 *', 'practitioner_contracts S2 *', 'practitioner_absences S2 *',
        'idempotency_keys S1 actor_id key fingerprint status headers created_at', 'idempotency_keys S4 body',
        'persons S1 id version organisation_id branch_id author_id created_at',
        'persons S2 full_name folded folded_reversed accented accented_reversed name_ends birth_date birth_year birth_precision',
        'persons S2 sex phone phone_hash commune_code address',
        'persons S3 ethnicity id_number id_number_hash language needs safe_contact sealed',
        'requests S1 id version organisation_id branch_id receipt_number tracking_hash state channel form role field',
        'requests S1 urgent_ground received_at transfer_to_id origin_request_id case_id next_code next_due_at author_id created_at',
        'requests S2 person_id', 'requests S3 court_file_hash answer sealed', 'requests S4 content',
        'cases S1 id version organisation_id branch_id code code_number code_year state state_before form role field',
        'cases S1 request_id practitioner_ids received_on accepted_at ended_on end_reason successful proof_pending urgent',
        'cases S1 replacement file_received_on transfer_to_id origin_case_id next_code next_due_at author_id created_at',
        'cases S2 person_id outcome', 'cases S3 sealed',
        'case_matters S1 case_id organisation_id', 'case_matters S4 matter',
        'case_eligibilities S1 case_id version organisation_id law_version', 'case_eligibilities S4 grounds',
        'parties S1 id organisation_id request_id side', 'parties S2 name folded birth_year', 'parties S3 id_number_hash role',
        'assignments S1 id organisation_id case_id practitioner_id share from_at to_at document_id end_ground author_id',
        'assignments S2 end_reason',
        'history S1 seq organisation_id subject_type subject_id at actor_id event from_state to_state', 'history S3 detail',
        'case_versions S1 case_id version organisation_id at', 'case_versions S2 head',
        'proceedings S1 id version organisation_id case_id kind author_id created_at',
        'proceedings S2 stage on_date starts_at notice_received_on simplified', 'proceedings S3 body_id body_name result',
        'work_sessions S1 id version organisation_id case_id practitioner_id practitioner_no kind starts_at ends_at',
        'work_sessions S1 half_sessions author_id created_at', 'work_sessions S3 place summary confirmed_by',
        'notes S1 id version organisation_id case_id author_id created_at', 'notes S4 body',
        'documents S1 id version organisation_id request_id case_id kind class dossier_item media_type size sha256 storage_key',
        'documents S1 book_unit_id book book_year book_number symbol issued_on verify_hash withdrawn_at replaces_id',
        'documents S1 author_id created_at', 'documents S2 title', 'documents S4 source',
        'dossier_marks S1 case_id organisation_id item mark author_id at', 'dossier_marks S2 reason',
        'simple_helps S1 id organisation_id branch_id request_id number year field author_id at',
        'simple_helps S3 question answer',
        'obligations S1 id version organisation_id branch_id subject_type subject_id duty owner_practitioner_id owner_role',
        'obligations S1 clock amount extended starts_at due_at first_due_at legal_basis verified done_at cancelled_at evidence',
        'obligations S1 reminded_at announced_at created_at'
    ] LOOP
        told := string_to_array(line, ' ');
        FOREACH wanted IN ARRAY told[3:] LOOP
            FOR named IN SELECT attname FROM pg_attribute
                WHERE attrelid = told[1]::regclass AND attnum > 0 AND NOT attisdropped AND wanted IN ('*', attname)
            LOOP
                EXECUTE format('COMMENT ON COLUMN %I.%I IS %L', told[1], named, told[2]);
            END LOOP;
        END LOOP;
    END LOOP;
END $$;
