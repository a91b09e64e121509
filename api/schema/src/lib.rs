//! Written from the migrated database by the schema test; not edited by hand.

diesel::table! {
    accounts (id) {
        id -> Uuid,
        version -> Int4,
        username -> Text,
        display_name -> Text,
        email -> Nullable<Text>,
        home_organisation_id -> Uuid,
        password_hash -> Nullable<Text>,
        totp_secret -> Nullable<Bytea>,
        totp_confirmed -> Bool,
        totp_last_step -> Nullable<Int8>,
        state -> Text,
        is_demo -> Bool,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    assignments (id) {
        id -> Uuid,
        organisation_id -> Uuid,
        case_id -> Uuid,
        practitioner_id -> Uuid,
        share -> Int2,
        from_at -> Timestamptz,
        to_at -> Nullable<Timestamptz>,
        document_id -> Nullable<Uuid>,
        end_ground -> Nullable<Text>,
        end_reason -> Nullable<Bytea>,
        author_id -> Uuid,
    }
}

diesel::table! {
    audit_events (seq) {
        seq -> Int8,
        at -> Timestamptz,
        organisation_id -> Uuid,
        actor_id -> Nullable<Uuid>,
        session_id -> Nullable<Uuid>,
        act -> Text,
        object_type -> Text,
        object_id -> Nullable<Uuid>,
        class -> Text,
        fields -> Array<Text>,
        reason -> Nullable<Text>,
        request_id -> Uuid,
        link -> Nullable<Int8>,
        prev_hash -> Nullable<Bytea>,
        hash -> Nullable<Bytea>,
    }
}

diesel::table! {
    blank_movements (seq) {
        seq -> Int8,
        kind -> Text,
        series_id -> Int2,
        serials -> Int8range,
        from_state -> Text,
        from_holder -> Nullable<Uuid>,
        to_state -> Text,
        to_holder -> Nullable<Uuid>,
        at -> Timestamptz,
        requested_by -> Nullable<Uuid>,
        approved_by -> Nullable<Uuid>,
        kept_by -> Uuid,
        paper_id -> Uuid,
        paper_code -> Text,
        reverses -> Nullable<Int8>,
    }
}

diesel::table! {
    blank_moves (kind, from_state, to_state) {
        kind -> Text,
        from_state -> Text,
        to_state -> Text,
    }
}

diesel::table! {
    blank_papers (id) {
        id -> Uuid,
        version -> Int4,
        organisation_id -> Uuid,
        kind -> Text,
        code -> Text,
        state -> Text,
        blank_type -> Text,
        quantity -> Int8,
        serials -> Int8multirange,
        missing -> Int8multirange,
        of_id -> Nullable<Uuid>,
        due_at -> Nullable<Timestamptz>,
        said -> Bytea,
        created_at -> Timestamptz,
        proposed_by -> Nullable<Uuid>,
        decided_at -> Nullable<Timestamptz>,
        decided_by -> Nullable<Uuid>,
        kept_at -> Nullable<Timestamptz>,
        kept_by -> Nullable<Uuid>,
        confirmed_at -> Nullable<Timestamptz>,
        confirmed_by -> Nullable<Uuid>,
    }
}

diesel::table! {
    blank_series (id) {
        id -> Int2,
        blank_type -> Text,
        prefix -> Text,
        width -> Int2,
    }
}

diesel::table! {
    blank_templates (id) {
        id -> Uuid,
        blank_type -> Text,
        decision_number -> Text,
        decision_on -> Date,
        valid_from -> Date,
        valid_to -> Nullable<Date>,
        marks -> Text,
        layout -> Jsonb,
        created_at -> Timestamptz,
        created_by -> Uuid,
    }
}

diesel::table! {
    book_closings (holder_id, book, blank_type, year) {
        holder_id -> Uuid,
        book -> Text,
        blank_type -> Text,
        year -> Int2,
        until -> Timestamptz,
        entries -> Int4,
        received -> Nullable<Int8>,
        held -> Nullable<Int8>,
        recalled -> Nullable<Int8>,
        in_transit -> Nullable<Int8>,
        issued -> Nullable<Int8>,
        returned -> Nullable<Int8>,
        spoiled -> Nullable<Int8>,
        lost -> Nullable<Int8>,
        destroyed -> Nullable<Int8>,
        hash -> Bytea,
        closed_at -> Timestamptz,
        closed_by -> Uuid,
    }
}

diesel::table! {
    calendar_feeds (id) {
        id -> Uuid,
        account_id -> Uuid,
        owner -> Text,
        token_hash -> Bytea,
        created_at -> Timestamptz,
        fetched_at -> Nullable<Timestamptz>,
        ended_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    card_blanks (serial) {
        serial -> Int8,
        card_id -> Uuid,
        organisation_id -> Uuid,
        issued_on -> Date,
        token -> Bytea,
        verify_hash -> Bytea,
    }
}

diesel::table! {
    card_files (id) {
        id -> Uuid,
        version -> Int4,
        code -> Text,
        kind -> Text,
        procedure -> Text,
        state -> Text,
        organisation_id -> Uuid,
        practitioner_id -> Uuid,
        card_id -> Nullable<Uuid>,
        ground -> Nullable<Text>,
        said -> Bytea,
        received_on -> Date,
        prepare_due_at -> Nullable<Timestamptz>,
        forwarded_on -> Nullable<Date>,
        decide_due_at -> Nullable<Timestamptz>,
        decision_number -> Nullable<Text>,
        decision_on -> Nullable<Date>,
        decision_by -> Nullable<Text>,
        created_at -> Timestamptz,
        created_by -> Uuid,
        decided_at -> Nullable<Timestamptz>,
        decided_by -> Nullable<Uuid>,
        done_at -> Nullable<Timestamptz>,
        done_by -> Nullable<Uuid>,
    }
}

diesel::table! {
    cards (id) {
        id -> Uuid,
        version -> Int4,
        kind -> Text,
        organisation_id -> Uuid,
        number -> Text,
        register_year -> Int4,
        register_number -> Int4,
        practitioner_id -> Nullable<Uuid>,
        course_id -> Nullable<Uuid>,
        full_name -> Text,
        birth_year -> Nullable<Int4>,
        state -> Text,
        serial -> Int8,
        first_issued_on -> Date,
        issued_on -> Date,
        withdrawn_on -> Nullable<Date>,
        ground -> Nullable<Text>,
        withdrawal_number -> Nullable<Text>,
        withdrawal_reason -> Nullable<Bytea>,
        created_at -> Timestamptz,
        withdrawal_entered_on -> Nullable<Date>,
    }
}

diesel::table! {
    case_counters (id) {
        id -> Uuid,
        organisation_id -> Uuid,
        grain -> Text,
        from_on -> Date,
        counters -> Bytea,
    }
}

diesel::table! {
    case_eligibilities (case_id) {
        case_id -> Uuid,
        version -> Int4,
        organisation_id -> Uuid,
        grounds -> Bytea,
        law_version -> Nullable<Text>,
    }
}

diesel::table! {
    case_matters (case_id) {
        case_id -> Uuid,
        organisation_id -> Uuid,
        matter -> Bytea,
    }
}

diesel::table! {
    case_tags (case_id, tag) {
        case_id -> Uuid,
        organisation_id -> Uuid,
        tag -> Text,
        author_id -> Uuid,
        at -> Timestamptz,
    }
}

diesel::table! {
    case_versions (case_id, version) {
        case_id -> Uuid,
        version -> Int4,
        organisation_id -> Uuid,
        at -> Timestamptz,
        head -> Jsonb,
    }
}

diesel::table! {
    cases (id) {
        id -> Uuid,
        version -> Int4,
        organisation_id -> Uuid,
        branch_id -> Nullable<Uuid>,
        code -> Text,
        code_number -> Int4,
        code_year -> Int4,
        state -> Text,
        state_before -> Nullable<Text>,
        form -> Text,
        role -> Nullable<Text>,
        field -> Text,
        person_id -> Uuid,
        request_id -> Uuid,
        practitioner_ids -> Array<Uuid>,
        received_on -> Date,
        accepted_at -> Timestamptz,
        ended_on -> Nullable<Date>,
        end_reason -> Nullable<Text>,
        outcome -> Nullable<Bytea>,
        successful -> Nullable<Bool>,
        proof_pending -> Bool,
        urgent -> Bool,
        sealed -> Bool,
        replacement -> Nullable<Text>,
        file_received_on -> Nullable<Date>,
        transfer_to_id -> Nullable<Uuid>,
        origin_case_id -> Nullable<Uuid>,
        next_code -> Nullable<Text>,
        next_due_at -> Nullable<Timestamptz>,
        author_id -> Uuid,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    commune_lineage (old_code, new_code) {
        old_code -> Text,
        new_code -> Text,
        extent -> Text,
    }
}

diesel::table! {
    communes (code, valid_from) {
        code -> Text,
        valid_from -> Date,
        valid_to -> Nullable<Date>,
        name -> Text,
        folded -> Nullable<Text>,
        district -> Nullable<Text>,
        province_code -> Text,
        province_valid_from -> Date,
    }
}

diesel::table! {
    counters (organisation_id, unit_id, book, year) {
        organisation_id -> Uuid,
        unit_id -> Uuid,
        book -> Text,
        year -> Int4,
        last -> Int4,
        elsewhere -> Int4multirange,
    }
}

diesel::table! {
    courses (id) {
        id -> Uuid,
        version -> Int4,
        organisation_id -> Uuid,
        title -> Text,
        organiser -> Text,
        from_on -> Date,
        to_on -> Date,
        decision_number -> Text,
        decision_on -> Date,
        expected -> Nullable<Int4>,
        created_at -> Timestamptz,
        created_by -> Uuid,
    }
}

diesel::table! {
    documents (id) {
        id -> Uuid,
        version -> Int4,
        organisation_id -> Uuid,
        request_id -> Nullable<Uuid>,
        case_id -> Nullable<Uuid>,
        kind -> Text,
        title -> Bytea,
        class -> Text,
        dossier_item -> Nullable<Text>,
        media_type -> Text,
        size -> Int8,
        sha256 -> Bytea,
        storage_key -> Nullable<Text>,
        source -> Nullable<Bytea>,
        book_unit_id -> Nullable<Uuid>,
        book -> Nullable<Text>,
        book_year -> Nullable<Int4>,
        book_number -> Nullable<Int4>,
        symbol -> Nullable<Text>,
        issued_on -> Nullable<Date>,
        verify_hash -> Nullable<Bytea>,
        withdrawn_at -> Nullable<Timestamptz>,
        replaces_id -> Nullable<Uuid>,
        author_id -> Uuid,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    dossier_marks (case_id, item) {
        case_id -> Uuid,
        organisation_id -> Uuid,
        item -> Text,
        mark -> Text,
        reason -> Nullable<Bytea>,
        author_id -> Uuid,
        at -> Timestamptz,
    }
}

diesel::table! {
    drafts (id) {
        id -> Uuid,
        version -> Int4,
        account_id -> Uuid,
        form -> Text,
        subject_id -> Nullable<Uuid>,
        content -> Bytea,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    facts (seq) {
        seq -> Int8,
        case_id -> Uuid,
        organisation_id -> Uuid,
        at -> Timestamptz,
        accepted_on -> Date,
        ended_on -> Nullable<Date>,
        fact -> Nullable<Bytea>,
        next_seq -> Nullable<Int8>,
        last_on -> Date,
    }
}

diesel::table! {
    facts_due (case_id) {
        case_id -> Uuid,
        by_transaction -> Int8,
    }
}

diesel::table! {
    guesses (path, subject, window_start) {
        path -> Text,
        subject -> Bytea,
        window_start -> Timestamptz,
        wrong -> Int4,
    }
}

diesel::table! {
    history (seq) {
        seq -> Int8,
        organisation_id -> Uuid,
        subject_type -> Text,
        subject_id -> Uuid,
        at -> Timestamptz,
        actor_id -> Uuid,
        event -> Text,
        from_state -> Nullable<Text>,
        to_state -> Text,
        detail -> Nullable<Bytea>,
    }
}

diesel::table! {
    holidays (day, kind) {
        day -> Date,
        kind -> Text,
        name -> Text,
        verified -> Bool,
        source -> Nullable<Text>,
    }
}

diesel::table! {
    idempotency_keys (actor_id, key) {
        actor_id -> Uuid,
        key -> Text,
        fingerprint -> Bytea,
        status -> Nullable<Int2>,
        headers -> Nullable<Jsonb>,
        body -> Nullable<Bytea>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    import_rows (import_id, row_number) {
        import_id -> Uuid,
        organisation_id -> Uuid,
        row_number -> Int4,
        case_id -> Uuid,
    }
}

diesel::table! {
    imports (id) {
        id -> Uuid,
        organisation_id -> Uuid,
        account_id -> Uuid,
        kind -> Text,
        sha256 -> Bytea,
        rows_total -> Int4,
        rows_created -> Int4,
        rows_unchanged -> Int4,
        at -> Timestamptz,
        undone_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    job_rows (job_id, number) {
        job_id -> Uuid,
        number -> Int4,
        record_id -> Uuid,
        version -> Nullable<Int4>,
        code -> Nullable<Text>,
        given -> Nullable<Jsonb>,
        undo -> Nullable<Jsonb>,
        tries -> Int2,
        outcome -> Nullable<Text>,
        problem -> Nullable<Jsonb>,
        done_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    jobs (id) {
        id -> Uuid,
        account_id -> Uuid,
        session_id -> Uuid,
        request_id -> Uuid,
        kind -> Text,
        body -> Bytea,
        state -> Text,
        undoes_id -> Nullable<Uuid>,
        created_at -> Timestamptz,
        starts_at -> Timestamptz,
        started_at -> Nullable<Timestamptz>,
        ended_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    legal_transitions (machine, from_state, to_state) {
        machine -> Text,
        from_state -> Text,
        to_state -> Text,
    }
}

diesel::table! {
    notes (id) {
        id -> Uuid,
        version -> Int4,
        organisation_id -> Uuid,
        case_id -> Uuid,
        author_id -> Uuid,
        body -> Bytea,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    notices (id) {
        id -> Uuid,
        account_id -> Uuid,
        event_id -> Uuid,
        kind -> Text,
        subject_type -> Text,
        subject_id -> Uuid,
        subject_code -> Text,
        duty -> Nullable<Text>,
        at -> Timestamptz,
        read_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    obligations (id) {
        id -> Uuid,
        version -> Int4,
        organisation_id -> Uuid,
        branch_id -> Nullable<Uuid>,
        subject_type -> Text,
        subject_id -> Uuid,
        duty -> Text,
        owner_practitioner_id -> Nullable<Uuid>,
        owner_role -> Text,
        clock -> Text,
        amount -> Int4,
        extended -> Bool,
        starts_at -> Timestamptz,
        due_at -> Timestamptz,
        first_due_at -> Timestamptz,
        legal_basis -> Text,
        verified -> Bool,
        done_at -> Nullable<Timestamptz>,
        cancelled_at -> Nullable<Timestamptz>,
        evidence -> Nullable<Jsonb>,
        reminded_at -> Nullable<Timestamptz>,
        announced_at -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    officer_credits (practitioner_id, year, organisation_id) {
        practitioner_id -> Uuid,
        year -> Int4,
        organisation_id -> Uuid,
        hundredths -> Int8,
    }
}

diesel::table! {
    one_time_tokens (hash) {
        hash -> Bytea,
        purpose -> Text,
        account_id -> Uuid,
        expires_at -> Timestamptz,
        used_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    organisation_lineage (old_id, new_id) {
        old_id -> Uuid,
        new_id -> Uuid,
        kind -> Text,
        on_date -> Date,
        basis -> Nullable<Text>,
    }
}

diesel::table! {
    organisations (id) {
        id -> Uuid,
        version -> Int4,
        kind -> Text,
        code -> Text,
        name -> Text,
        short_name -> Nullable<Text>,
        parent_id -> Nullable<Uuid>,
        province_code -> Nullable<Text>,
        province_valid_from -> Nullable<Date>,
        case_unit -> Nullable<Text>,
        address -> Nullable<Text>,
        phone -> Nullable<Text>,
        email -> Nullable<Text>,
        established_by -> Nullable<Text>,
        valid_from -> Date,
        valid_to -> Nullable<Date>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    outbox (id) {
        id -> Uuid,
        seq -> Int8,
        organisation_id -> Uuid,
        topic -> Text,
        subject_type -> Text,
        subject_id -> Uuid,
        payload -> Jsonb,
        created_at -> Timestamptz,
        due_at -> Timestamptz,
        tries -> Int2,
        leased_until -> Nullable<Timestamptz>,
        delivered_at -> Nullable<Timestamptz>,
        parked_at -> Nullable<Timestamptz>,
        last_error -> Nullable<Text>,
    }
}

diesel::table! {
    parties (id) {
        id -> Uuid,
        organisation_id -> Uuid,
        request_id -> Uuid,
        name -> Text,
        folded -> Nullable<Text>,
        birth_year -> Nullable<Int4>,
        id_number_hash -> Nullable<Bytea>,
        side -> Text,
        role -> Nullable<Bytea>,
    }
}

diesel::table! {
    person_merges (id) {
        id -> Uuid,
        organisation_id -> Uuid,
        keep_id -> Uuid,
        merge_id -> Uuid,
        keep_version -> Int4,
        merge_version -> Int4,
        request_ids -> Array<Uuid>,
        case_ids -> Array<Uuid>,
        fields -> Array<Text>,
        before -> Bytea,
        author_id -> Uuid,
        at -> Timestamptz,
        undone_by -> Nullable<Uuid>,
        undone_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    persons (id) {
        id -> Uuid,
        version -> Int4,
        organisation_id -> Uuid,
        branch_id -> Nullable<Uuid>,
        full_name -> Text,
        folded -> Nullable<Text>,
        folded_reversed -> Nullable<Text>,
        accented -> Nullable<Text>,
        accented_reversed -> Nullable<Text>,
        name_ends -> Nullable<Text>,
        birth_date -> Nullable<Date>,
        birth_year -> Nullable<Int4>,
        birth_precision -> Nullable<Text>,
        sex -> Nullable<Text>,
        ethnicity -> Nullable<Bytea>,
        id_number -> Nullable<Bytea>,
        id_number_hash -> Nullable<Bytea>,
        phone -> Nullable<Bytea>,
        phone_hash -> Nullable<Bytea>,
        commune_code -> Nullable<Text>,
        address -> Nullable<Bytea>,
        language -> Nullable<Bytea>,
        needs -> Nullable<Bytea>,
        safe_contact -> Nullable<Bytea>,
        sealed -> Bool,
        author_id -> Uuid,
        created_at -> Timestamptz,
        merged_into_id -> Nullable<Uuid>,
        is_merged -> Bool,
        into_merged -> Nullable<Bool>,
    }
}

diesel::table! {
    practitioner_absences (id) {
        id -> Uuid,
        organisation_id -> Uuid,
        practitioner_id -> Uuid,
        from_on -> Date,
        to_on -> Date,
        kind -> Text,
    }
}

diesel::table! {
    practitioner_contracts (id) {
        id -> Uuid,
        organisation_id -> Uuid,
        practitioner_id -> Uuid,
        number -> Text,
        extends_id -> Nullable<Uuid>,
        signed_on -> Date,
        valid_from -> Date,
        valid_to -> Date,
    }
}

diesel::table! {
    practitioners (id) {
        id -> Uuid,
        version -> Int4,
        no -> Int8,
        organisation_id -> Uuid,
        branch_id -> Nullable<Uuid>,
        account_id -> Nullable<Uuid>,
        kind -> Text,
        full_name -> Text,
        folded -> Nullable<Text>,
        folded_reversed -> Nullable<Text>,
        sort_name -> Text,
        sex -> Nullable<Text>,
        birth_year -> Nullable<Int4>,
        card_number -> Nullable<Text>,
        appointed_on -> Nullable<Date>,
        grade -> Nullable<Text>,
        graded_on -> Nullable<Date>,
        fields -> Array<Text>,
        languages -> Array<Text>,
        office_phone -> Nullable<Text>,
        email -> Nullable<Text>,
        published -> Bool,
        valid_from -> Date,
        valid_to -> Nullable<Date>,
        end_ground -> Nullable<Text>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    proceedings (id) {
        id -> Uuid,
        version -> Int4,
        organisation_id -> Uuid,
        case_id -> Uuid,
        kind -> Text,
        stage -> Text,
        body_id -> Nullable<Uuid>,
        body_name -> Nullable<Bytea>,
        on_date -> Date,
        starts_at -> Nullable<Timestamptz>,
        notice_received_on -> Nullable<Date>,
        simplified -> Bool,
        result -> Nullable<Bytea>,
        author_id -> Uuid,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    proceedings_bodies (id) {
        id -> Uuid,
        version -> Int4,
        kind -> Text,
        name -> Text,
        folded -> Nullable<Text>,
        province_code -> Nullable<Text>,
        phone -> Nullable<Text>,
        valid_from -> Date,
        valid_to -> Nullable<Date>,
    }
}

diesel::table! {
    province_lineage (old_code, old_valid_from, new_code, new_valid_from) {
        old_code -> Text,
        old_valid_from -> Date,
        new_code -> Text,
        new_valid_from -> Date,
        change -> Text,
    }
}

diesel::table! {
    provinces (code, valid_from) {
        code -> Text,
        valid_from -> Date,
        valid_to -> Nullable<Date>,
        name -> Text,
        kind -> Text,
        commune_count -> Nullable<Int4>,
    }
}

diesel::table! {
    reference_editions (name) {
        name -> Text,
        sha256 -> Bytea,
    }
}

diesel::table! {
    refresh_tokens (hash) {
        hash -> Bytea,
        session_id -> Uuid,
        issued_at -> Timestamptz,
        used_at -> Nullable<Timestamptz>,
        successor -> Nullable<Bytea>,
    }
}

diesel::table! {
    register_closings (id) {
        id -> Uuid,
        organisation_id -> Uuid,
        branch_id -> Nullable<Uuid>,
        period -> Text,
        period_from -> Date,
        period_to -> Date,
        accepted -> Int4,
        ended -> Int4,
        author_id -> Uuid,
        at -> Timestamptz,
    }
}

diesel::table! {
    report_definitions (hash) {
        hash -> Bytea,
        form -> Text,
        measures -> Text,
        dimensions -> Text,
    }
}

diesel::table! {
    report_forms (code, version) {
        code -> Text,
        version -> Int2,
        file -> Text,
        definition -> Text,
        loaded_at -> Timestamptz,
    }
}

diesel::table! {
    report_reminders (organisation_id, form_code, period, day) {
        organisation_id -> Uuid,
        form_code -> Text,
        period -> Text,
        day -> Date,
        at -> Timestamptz,
        by -> Nullable<Uuid>,
    }
}

diesel::table! {
    reports (id) {
        id -> Uuid,
        version -> Int4,
        organisation_id -> Uuid,
        form_code -> Text,
        form_version -> Int2,
        period -> Text,
        period_from -> Date,
        edition -> Int2,
        state -> Text,
        nil -> Bool,
        written -> Nullable<Bytea>,
        figures -> Nullable<Bytea>,
        watermark -> Nullable<Int8>,
        hash -> Nullable<Bytea>,
        definition_hash -> Nullable<Bytea>,
        receiver_id -> Nullable<Uuid>,
        due_at -> Nullable<Timestamptz>,
        checked_at -> Nullable<Timestamptz>,
        checked_by -> Nullable<Uuid>,
        signed_at -> Nullable<Timestamptz>,
        signed_by -> Nullable<Uuid>,
        submitted_at -> Nullable<Timestamptz>,
        decided_at -> Nullable<Timestamptz>,
        decided_by -> Nullable<Uuid>,
        frozen_at -> Nullable<Timestamptz>,
        signature -> Nullable<Bytea>,
        signature_key -> Nullable<Text>,
        created_at -> Timestamptz,
        created_by -> Uuid,
    }
}

diesel::table! {
    requests (id) {
        id -> Uuid,
        version -> Int4,
        organisation_id -> Uuid,
        branch_id -> Nullable<Uuid>,
        receipt_number -> Text,
        tracking_hash -> Bytea,
        state -> Text,
        channel -> Text,
        person_id -> Uuid,
        form -> Nullable<Text>,
        role -> Nullable<Text>,
        field -> Nullable<Text>,
        content -> Bytea,
        court_file_hash -> Nullable<Bytea>,
        sealed -> Bool,
        urgent_ground -> Nullable<Text>,
        received_at -> Timestamptz,
        answer -> Nullable<Bytea>,
        transfer_to_id -> Nullable<Uuid>,
        origin_request_id -> Nullable<Uuid>,
        case_id -> Nullable<Uuid>,
        next_code -> Nullable<Text>,
        next_due_at -> Nullable<Timestamptz>,
        author_id -> Uuid,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    role_grants (id) {
        id -> Uuid,
        account_id -> Uuid,
        role -> Text,
        organisation_id -> Uuid,
        branch_id -> Nullable<Uuid>,
        valid_from -> Timestamptz,
        valid_to -> Nullable<Timestamptz>,
        granted_by -> Nullable<Uuid>,
        delegated_by -> Nullable<Uuid>,
        reason -> Nullable<Text>,
        awaits_second -> Bool,
        confirmed_by -> Nullable<Uuid>,
    }
}

diesel::table! {
    saved_queries (id) {
        id -> Uuid,
        version -> Int4,
        account_id -> Uuid,
        name -> Text,
        query -> Jsonb,
        as_of -> Timestamptz,
        watermark -> Int8,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    saved_views (id) {
        id -> Uuid,
        version -> Int4,
        account_id -> Uuid,
        unit_id -> Uuid,
        page -> Text,
        name -> Text,
        query -> Text,
        shared -> Text,
        role -> Nullable<Text>,
        is_default -> Bool,
        role_default -> Bool,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    service_accounts (id) {
        id -> Uuid,
        version -> Int4,
        name -> Text,
        client_id -> Text,
        keys -> Jsonb,
        organisation_id -> Uuid,
        scopes -> Array<Text>,
        owner_id -> Uuid,
        expires_at -> Timestamptz,
        ended_at -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    sessions (id) {
        id -> Uuid,
        account_id -> Uuid,
        created_at -> Timestamptz,
        last_used_at -> Timestamptz,
        expires_at -> Timestamptz,
        ended_at -> Nullable<Timestamptz>,
        end_reason -> Nullable<Text>,
    }
}

diesel::table! {
    simple_helps (id) {
        id -> Uuid,
        organisation_id -> Uuid,
        branch_id -> Nullable<Uuid>,
        request_id -> Uuid,
        number -> Int4,
        year -> Int4,
        field -> Text,
        question -> Bytea,
        answer -> Bytea,
        author_id -> Uuid,
        at -> Timestamptz,
    }
}

diesel::table! {
    spent_assertions (client_id, jti) {
        client_id -> Text,
        jti -> Text,
        expires_at -> Timestamptz,
    }
}

diesel::table! {
    work_sessions (id) {
        id -> Uuid,
        version -> Int4,
        organisation_id -> Uuid,
        case_id -> Uuid,
        practitioner_id -> Uuid,
        practitioner_no -> Int8,
        kind -> Text,
        starts_at -> Timestamptz,
        ends_at -> Timestamptz,
        half_sessions -> Int2,
        place -> Nullable<Bytea>,
        summary -> Nullable<Bytea>,
        confirmed_by -> Nullable<Bytea>,
        author_id -> Uuid,
        created_at -> Timestamptz,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    accounts,
    assignments,
    audit_events,
    blank_movements,
    blank_moves,
    blank_papers,
    blank_series,
    blank_templates,
    book_closings,
    calendar_feeds,
    card_blanks,
    card_files,
    cards,
    case_counters,
    case_eligibilities,
    case_matters,
    case_tags,
    case_versions,
    cases,
    commune_lineage,
    communes,
    counters,
    courses,
    documents,
    dossier_marks,
    drafts,
    facts,
    facts_due,
    guesses,
    history,
    holidays,
    idempotency_keys,
    import_rows,
    imports,
    job_rows,
    jobs,
    legal_transitions,
    notes,
    notices,
    obligations,
    officer_credits,
    one_time_tokens,
    organisation_lineage,
    organisations,
    outbox,
    parties,
    person_merges,
    persons,
    practitioner_absences,
    practitioner_contracts,
    practitioners,
    proceedings,
    proceedings_bodies,
    province_lineage,
    provinces,
    reference_editions,
    refresh_tokens,
    register_closings,
    report_definitions,
    report_forms,
    report_reminders,
    reports,
    requests,
    role_grants,
    saved_queries,
    saved_views,
    service_accounts,
    sessions,
    simple_helps,
    spent_assertions,
    work_sessions,
);
