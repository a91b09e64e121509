CREATE TABLE requests (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    organisation_id uuid NOT NULL REFERENCES organisations,
    branch_id uuid REFERENCES organisations,
    -- Unit code - yymmdd - running number of the day, as public portals print it.
    receipt_number text COLLATE "C" NOT NULL CONSTRAINT requests_receipt_number UNIQUE,
    tracking_hash bytea NOT NULL UNIQUE,
    state text COLLATE "C" NOT NULL,
    channel text COLLATE "C" NOT NULL CHECK (channel IN ('in_person', 'post', 'fax', 'electronic', 'hotline',
        'proceedings_body', 'commune_referral', 'agency_request', 'transferred', 'duty')),
    person_id uuid NOT NULL,
    form text COLLATE "C" CHECK (form IN ('court_participation', 'advice', 'out_of_court')),
    role text COLLATE "C" CHECK (role IN ('defender', 'protector')),
    field text COLLATE "C",
    -- Who asks, what it is about, declared groups and proofs (S3, S4 when sealed).
    content bytea NOT NULL,
    -- Keyed hash of the number under which the proceedings body keeps it: two matters are told apart by it.
    court_file_hash bytea,
    sealed boolean NOT NULL DEFAULT false,
    urgent_ground text COLLATE "C",
    received_at timestamptz NOT NULL,
    answer bytea,
    transfer_to_id uuid REFERENCES organisations,
    origin_request_id uuid REFERENCES requests,
    case_id uuid,
    next_code text COLLATE "C",
    next_due_at timestamptz,
    author_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    UNIQUE (organisation_id, id),
    FOREIGN KEY (organisation_id, person_id) REFERENCES persons (organisation_id, id)
);
CREATE INDEX requests_by_organisation ON requests (organisation_id, created_at DESC, id DESC);
CREATE INDEX requests_by_state ON requests (organisation_id, state, created_at DESC, id DESC);
CREATE INDEX requests_by_author ON requests (author_id, created_at DESC);
CREATE INDEX requests_by_time ON requests (created_at DESC, id DESC);
CREATE INDEX requests_by_due ON requests (organisation_id, next_due_at, id) WHERE next_due_at IS NOT NULL;
CREATE INDEX requests_by_branch ON requests (branch_id, created_at DESC, id DESC) WHERE branch_id IS NOT NULL;
CREATE INDEX requests_in_queue ON requests (organisation_id, state, (coalesce(next_due_at, '9999-01-01Z'::timestamptz)), id);
CREATE INDEX requests_offered ON requests (transfer_to_id, created_at DESC) WHERE transfer_to_id IS NOT NULL;
CREATE INDEX requests_by_person ON requests (person_id);

-- Head data of a case: of class S3 and S4 nothing stands here, and how it ended is sealed.
CREATE TABLE cases (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    organisation_id uuid NOT NULL REFERENCES organisations,
    branch_id uuid REFERENCES organisations,
    code text COLLATE "C" NOT NULL,
    code_number integer NOT NULL CHECK (code_number > 0),
    code_year integer NOT NULL,
    state text COLLATE "C" NOT NULL,
    state_before text COLLATE "C",
    form text COLLATE "C" NOT NULL CHECK (form IN ('court_participation', 'advice', 'out_of_court')),
    role text COLLATE "C" CHECK (role IN ('defender', 'protector')),
    field text COLLATE "C" NOT NULL,
    person_id uuid NOT NULL,
    request_id uuid NOT NULL,
    practitioner_ids uuid[] NOT NULL DEFAULT '{}',
    received_on date NOT NULL,
    accepted_at timestamptz NOT NULL,
    ended_on date,
    end_reason text COLLATE "C",
    outcome bytea,
    successful boolean,
    proof_pending boolean NOT NULL DEFAULT false,
    urgent boolean NOT NULL DEFAULT false,
    sealed boolean NOT NULL DEFAULT false,
    -- Why another practitioner is due or wished for; none when nobody is to be replaced.
    replacement text COLLATE "C",
    file_received_on date,
    transfer_to_id uuid REFERENCES organisations,
    origin_case_id uuid REFERENCES cases,
    next_code text COLLATE "C",
    next_due_at timestamptz,
    author_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    UNIQUE (organisation_id, id),
    CONSTRAINT cases_code UNIQUE (organisation_id, code),
    FOREIGN KEY (organisation_id, person_id) REFERENCES persons (organisation_id, id),
    FOREIGN KEY (organisation_id, request_id) REFERENCES requests (organisation_id, id),
    CHECK ((form = 'court_participation') = (role IS NOT NULL)),
    CHECK ((end_reason IS NULL) = (ended_on IS NULL)),
    CONSTRAINT cases_ended CHECK ((ended_on IS NOT NULL) = (state IN
        ('completed', 'appraised', 'paid', 'archived', 'discontinued', 'terminated_by_law'))),
    CHECK (ended_on IS NULL OR ended_on >= received_on)
);
CREATE INDEX cases_by_organisation ON cases (organisation_id, created_at DESC, id DESC);
CREATE INDEX cases_by_state ON cases (organisation_id, state, created_at DESC, id DESC);
CREATE INDEX cases_by_due ON cases (organisation_id, next_due_at, id) WHERE next_due_at IS NOT NULL;
CREATE INDEX cases_by_nearest_due ON cases (next_due_at, id) WHERE next_due_at IS NOT NULL;
CREATE INDEX cases_by_branch ON cases (branch_id, created_at DESC, id DESC) WHERE branch_id IS NOT NULL;
CREATE INDEX cases_by_practitioner ON cases USING gin (practitioner_ids);
CREATE INDEX cases_in_hand ON cases USING gin (practitioner_ids)
    WHERE state IN ('accepted', 'assigned', 'in_progress', 'suspended', 'pending_completion');
-- Queues by state, and of those to be replaced: the nearest deadline first, rows without one last.
CREATE INDEX cases_in_queue ON cases (organisation_id, state, (coalesce(next_due_at, '9999-01-01Z'::timestamptz)), id);
CREATE INDEX cases_to_replace ON cases (organisation_id, (coalesce(next_due_at, '9999-01-01Z'::timestamptz)), id)
    WHERE replacement IS NOT NULL;
CREATE INDEX cases_by_time ON cases (created_at DESC, id DESC);
CREATE INDEX cases_by_person ON cases (person_id);
CREATE INDEX cases_offered ON cases (transfer_to_id, created_at DESC) WHERE transfer_to_id IS NOT NULL;
CREATE INDEX cases_accepted ON cases (organisation_id, accepted_at);

-- What a case is about (S3): the story, the procedural position, the body, the crime.
CREATE TABLE case_matters (
    case_id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL,
    matter bytea NOT NULL,
    FOREIGN KEY (organisation_id, case_id) REFERENCES cases (organisation_id, id)
);
-- Why the person is entitled (S3; S4 where the case is sealed).
CREATE TABLE case_eligibilities (
    case_id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    organisation_id uuid NOT NULL,
    -- Groups, the one that is counted, proofs.
    grounds bytea NOT NULL,
    law_version text COLLATE "C",
    FOREIGN KEY (organisation_id, case_id) REFERENCES cases (organisation_id, id)
);
-- Everyone who stands on a side of a matter: what the conflict check of the nation looks at.
CREATE TABLE parties (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL,
    request_id uuid NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    folded text COLLATE "C" GENERATED ALWAYS AS (fold_vi(name)) STORED,
    birth_year integer,
    id_number_hash bytea,
    side text COLLATE "C" NOT NULL CHECK (side IN ('beneficiary', 'same', 'opposing', 'other')),
    role bytea,
    FOREIGN KEY (organisation_id, request_id) REFERENCES requests (organisation_id, id)
);
CREATE INDEX parties_by_name ON parties (folded, birth_year);
CREATE INDEX parties_by_id_number ON parties (id_number_hash) WHERE id_number_hash IS NOT NULL;
CREATE INDEX parties_of_request ON parties (request_id);

CREATE TABLE assignments (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    practitioner_id uuid NOT NULL,
    -- Hundredths of the case; over all assignments of a case they sum to 100.
    share smallint NOT NULL CHECK (share BETWEEN 0 AND 100),
    from_at timestamptz NOT NULL,
    to_at timestamptz,
    document_id uuid,
    end_ground text COLLATE "C",
    end_reason bytea,
    author_id uuid NOT NULL,
    FOREIGN KEY (organisation_id, case_id) REFERENCES cases (organisation_id, id),
    FOREIGN KEY (organisation_id, practitioner_id) REFERENCES practitioners (organisation_id, id)
);
CREATE UNIQUE INDEX assignments_current ON assignments (case_id, practitioner_id) WHERE to_at IS NULL;
CREATE INDEX assignments_of_case ON assignments (case_id);
CREATE INDEX assignments_of_practitioner ON assignments (practitioner_id) WHERE to_at IS NULL;
CREATE FUNCTION shares_sum_to_one() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE total integer;
BEGIN
    SELECT sum(share) INTO total FROM assignments WHERE case_id = NEW.case_id;
    IF total <> 100 THEN
        RAISE EXCEPTION 'shares of the case sum to %', total
            USING ERRCODE = 'check_violation', CONSTRAINT = 'assignments_shares';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER assignments_shares AFTER INSERT OR UPDATE OF share ON assignments
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION shares_sum_to_one();

-- Every act upon a request or a case, in order; never changed.
CREATE TABLE history (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation_id uuid NOT NULL,
    subject_type text COLLATE "C" NOT NULL CHECK (subject_type IN ('request', 'case')),
    subject_id uuid NOT NULL,
    at timestamptz NOT NULL,
    actor_id uuid NOT NULL,
    event text COLLATE "C" NOT NULL,
    from_state text COLLATE "C",
    to_state text COLLATE "C" NOT NULL,
    -- What else is told, the reasons people gave among it (S3).
    detail bytea
);
CREATE INDEX history_of ON history (subject_id, seq);
-- Head data of a case as they stood: what `?as_of=` reads.
CREATE TABLE case_versions (
    case_id uuid NOT NULL,
    version integer NOT NULL,
    organisation_id uuid NOT NULL,
    at timestamptz NOT NULL,
    head jsonb NOT NULL,
    PRIMARY KEY (case_id, version)
);
CREATE FUNCTION keep_case_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO case_versions (case_id, version, organisation_id, at, head)
    VALUES (NEW.id, NEW.version, NEW.organisation_id,
            coalesce(nullif(current_setting('tgpl.now', true), '')::timestamptz, now()), to_jsonb(NEW));
    RETURN NULL;
END $$;
CREATE TRIGGER keep_version AFTER INSERT OR UPDATE ON cases FOR EACH ROW EXECUTE FUNCTION keep_case_version();
CREATE TRIGGER legal_transition BEFORE UPDATE OF state ON cases
    FOR EACH ROW EXECUTE FUNCTION refuse_illegal_transition('case');
CREATE TRIGGER legal_transition BEFORE UPDATE OF state ON requests
    FOR EACH ROW EXECUTE FUNCTION refuse_illegal_transition('request');

CREATE TABLE proceedings (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    kind text COLLATE "C" NOT NULL CHECK (kind IN ('stage', 'hearing')),
    stage text COLLATE "C" NOT NULL,
    body_id uuid REFERENCES proceedings_bodies,
    body_name bytea,
    on_date date NOT NULL,
    starts_at timestamptz,
    notice_received_on date,
    simplified boolean NOT NULL DEFAULT false,
    result bytea,
    author_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    FOREIGN KEY (organisation_id, case_id) REFERENCES cases (organisation_id, id)
);
CREATE INDEX proceedings_of_case ON proceedings (case_id, on_date);

-- Stretches of work, the basis of pay. One practitioner cannot be in two places.
CREATE TABLE work_sessions (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    practitioner_id uuid NOT NULL,
    practitioner_no bigint NOT NULL,
    kind text COLLATE "C" NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '24 hours'),
    -- Half sessions: 4 hours are two halves; a remainder under 3 hours is one half, from 3 hours two.
    half_sessions smallint NOT NULL CHECK (half_sessions > 0),
    place bytea,
    summary bytea,
    confirmed_by bytea,
    author_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    FOREIGN KEY (organisation_id, case_id) REFERENCES cases (organisation_id, id),
    FOREIGN KEY (organisation_id, practitioner_id) REFERENCES practitioners (organisation_id, id),
    CONSTRAINT work_sessions_overlap EXCLUDE USING gist (
        int8range(practitioner_no, practitioner_no, '[]') WITH &&, tstzrange(starts_at, ends_at) WITH &&)
);
CREATE INDEX work_sessions_of_case ON work_sessions (case_id, starts_at);

-- The practitioner's own reasoning (S4): sealed, read by nobody else.
CREATE TABLE notes (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    author_id uuid NOT NULL,
    body bytea NOT NULL,
    created_at timestamptz NOT NULL,
    FOREIGN KEY (organisation_id, case_id) REFERENCES cases (organisation_id, id)
);
CREATE INDEX notes_of_case ON notes (case_id, created_at);

CREATE TABLE documents (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    organisation_id uuid NOT NULL,
    request_id uuid,
    case_id uuid,
    kind text COLLATE "C" NOT NULL,
    title bytea NOT NULL,
    class text COLLATE "C" NOT NULL CHECK (class IN ('S1', 'S2', 'S3', 'S4')),
    dossier_item text COLLATE "C",
    media_type text COLLATE "C" NOT NULL,
    size bigint NOT NULL CHECK (size > 0),
    sha256 bytea NOT NULL,
    -- Where an uploaded file is kept, sealed; a paper made from the record is kept as what it is made of (S3, sealed).
    storage_key text COLLATE "C" UNIQUE,
    source bytea,
    -- The outgoing register: a number is unique for its unit (the head office or a branch), book and year.
    book_unit_id uuid REFERENCES organisations,
    book text COLLATE "C",
    book_year integer,
    book_number integer,
    symbol text,
    issued_on date,
    -- Keyed hash of the token behind the QR of an issued paper.
    verify_hash bytea UNIQUE,
    withdrawn_at timestamptz,
    replaces_id uuid REFERENCES documents,
    author_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT documents_number UNIQUE (book_unit_id, book, book_year, book_number),
    CONSTRAINT documents_replaced_once UNIQUE (replaces_id),
    CHECK ((storage_key IS NULL) <> (source IS NULL)),
    CHECK (num_nulls(book_unit_id, book, book_year, book_number) IN (0, 4)),
    CHECK (request_id IS NOT NULL OR case_id IS NOT NULL),
    FOREIGN KEY (organisation_id, case_id) REFERENCES cases (organisation_id, id),
    FOREIGN KEY (organisation_id, request_id) REFERENCES requests (organisation_id, id)
);
CREATE INDEX documents_of_case ON documents (case_id, created_at) WHERE case_id IS NOT NULL;
CREATE INDEX documents_of_request ON documents (request_id, created_at) WHERE request_id IS NOT NULL;

-- What proves a sensitive ground is of class S4 from the moment that it is known for one, whenever it was filed.
CREATE FUNCTION seal_proofs() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE holders uuid[] := ARRAY[NEW.id];
BEGIN
    IF TG_TABLE_NAME = 'persons' THEN
        holders := ARRAY(SELECT id FROM requests WHERE person_id = NEW.id
                         UNION ALL SELECT id FROM cases WHERE person_id = NEW.id);
    END IF;
    UPDATE documents SET class = 'S4', version = version + 1
    WHERE (request_id = ANY (holders) OR case_id = ANY (holders))
      AND dossier_item = 'eligibility_proof' AND class <> 'S4';
    RETURN NULL;
END $$;
CREATE TRIGGER seal_proofs AFTER UPDATE OF sealed ON persons
    FOR EACH ROW WHEN (NEW.sealed AND NOT OLD.sealed) EXECUTE FUNCTION seal_proofs();
CREATE TRIGGER seal_proofs AFTER UPDATE OF sealed ON requests
    FOR EACH ROW WHEN (NEW.sealed AND NOT OLD.sealed) EXECUTE FUNCTION seal_proofs();
CREATE TRIGGER seal_proofs AFTER UPDATE OF sealed ON cases
    FOR EACH ROW WHEN (NEW.sealed AND NOT OLD.sealed) EXECUTE FUNCTION seal_proofs();

-- Items of the file that are there without an uploaded document, or that were found not to apply.
CREATE TABLE dossier_marks (
    case_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    item text COLLATE "C" NOT NULL,
    mark text COLLATE "C" NOT NULL CHECK (mark IN ('on_paper', 'not_applicable')),
    reason bytea,
    author_id uuid NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (case_id, item),
    FOREIGN KEY (organisation_id, case_id) REFERENCES cases (organisation_id, id)
);

-- Simple help (*việc*): an answer on the spot, no file, never among the cases (TT 12/2018 Đ.8 kh.2).
CREATE TABLE simple_helps (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisations,
    branch_id uuid REFERENCES organisations,
    request_id uuid NOT NULL,
    number integer NOT NULL,
    year integer NOT NULL,
    field text COLLATE "C" NOT NULL,
    question bytea NOT NULL,
    answer bytea NOT NULL,
    author_id uuid NOT NULL,
    at timestamptz NOT NULL,
    FOREIGN KEY (organisation_id, request_id) REFERENCES requests (organisation_id, id),
    UNIQUE (request_id)
);

-- Closing of the case register (*kết sổ*): month, six months, year (TT 12/2018 Đ.7).
CREATE TABLE register_closings (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisations,
    branch_id uuid REFERENCES organisations,
    period text COLLATE "C" NOT NULL CHECK (period IN ('month', 'half_year', 'year')),
    period_from date NOT NULL,
    period_to date NOT NULL,
    accepted integer NOT NULL,
    ended integer NOT NULL,
    author_id uuid NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT register_closings_once UNIQUE NULLS NOT DISTINCT (organisation_id, branch_id, period, period_from)
);

-- The one list of what is due.
CREATE TABLE obligations (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    organisation_id uuid NOT NULL REFERENCES organisations,
    branch_id uuid REFERENCES organisations,
    subject_type text COLLATE "C" NOT NULL,
    subject_id uuid NOT NULL,
    duty text COLLATE "C" NOT NULL,
    owner_practitioner_id uuid REFERENCES practitioners,
    owner_role text COLLATE "C" NOT NULL,
    clock text COLLATE "C" NOT NULL CHECK (clock IN
        ('immediately', 'hours', 'working_days', 'calendar_days', 'calendar_days_before', 'years')),
    amount integer NOT NULL,
    -- The longer period of the law's exception holds.
    extended boolean NOT NULL DEFAULT false,
    starts_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    -- What was promised first, when a change of the calendar or an extension moved it.
    first_due_at timestamptz NOT NULL,
    legal_basis text NOT NULL,
    verified boolean NOT NULL DEFAULT true,
    done_at timestamptz,
    cancelled_at timestamptz,
    evidence jsonb,
    -- When it was announced that its time runs out, and that it is over: once each.
    reminded_at timestamptz,
    announced_at timestamptz,
    created_at timestamptz NOT NULL
);
CREATE INDEX obligations_to_announce ON obligations (due_at)
    WHERE done_at IS NULL AND cancelled_at IS NULL AND announced_at IS NULL;
CREATE UNIQUE INDEX obligations_open ON obligations (subject_id, duty, starts_at) WHERE done_at IS NULL AND cancelled_at IS NULL;
CREATE INDEX obligations_due ON obligations (organisation_id, due_at, id) WHERE done_at IS NULL AND cancelled_at IS NULL;
CREATE INDEX obligations_of_practitioner ON obligations (owner_practitioner_id, due_at, id)
    WHERE done_at IS NULL AND cancelled_at IS NULL;
CREATE INDEX obligations_of_role ON obligations (organisation_id, owner_role, due_at, id)
    WHERE done_at IS NULL AND cancelled_at IS NULL AND owner_practitioner_id IS NULL;
CREATE INDEX obligations_done_by ON obligations (owner_practitioner_id, done_at DESC, id) WHERE done_at IS NOT NULL;
CREATE INDEX obligations_of_subject ON obligations (subject_id, due_at);
CREATE INDEX obligations_done ON obligations (organisation_id, done_at DESC, id) WHERE done_at IS NOT NULL;

-- What an import brought, so that it can be undone and a second run changes nothing.
CREATE TABLE imports (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisations,
    account_id uuid NOT NULL,
    kind text COLLATE "C" NOT NULL,
    sha256 bytea NOT NULL,
    rows_total integer NOT NULL,
    rows_created integer NOT NULL,
    rows_unchanged integer NOT NULL,
    at timestamptz NOT NULL,
    undone_at timestamptz
);
CREATE TABLE import_rows (
    import_id uuid NOT NULL REFERENCES imports,
    organisation_id uuid NOT NULL,
    row_number integer NOT NULL,
    case_id uuid NOT NULL,
    PRIMARY KEY (import_id, row_number)
);

-- Takes back what an import brought while nobody has touched it: the API's role may not delete cases, so this
-- function does it for exactly these rows. Answers nothing, or what was done since that keeps it from being undone.
CREATE FUNCTION undo_import(import uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE brought uuid[]; people uuid[]; asked uuid[]; since text; book record; highest integer;
BEGIN
    SELECT array_agg(c.id), array_agg(c.person_id), array_agg(c.request_id) INTO brought, people, asked
    FROM import_rows r JOIN cases c ON c.id = r.case_id WHERE r.import_id = import;
    -- Whoever refers to one of these rows holds its key: from here on nothing new is put on them.
    PERFORM FROM persons WHERE id = ANY (people) ORDER BY id FOR UPDATE;
    PERFORM FROM requests WHERE id = ANY (asked) ORDER BY id FOR UPDATE;
    PERFORM FROM cases WHERE id = ANY (brought) ORDER BY id FOR UPDATE;
    since := CASE
        WHEN EXISTS (SELECT FROM proceedings WHERE case_id = ANY (brought)) THEN 'proceeding'
        WHEN EXISTS (SELECT FROM dossier_marks WHERE case_id = ANY (brought)) THEN 'dossier_mark'
        WHEN EXISTS (SELECT FROM documents WHERE case_id = ANY (brought) OR request_id = ANY (asked)) THEN 'document'
        WHEN EXISTS (SELECT FROM work_sessions WHERE case_id = ANY (brought)) THEN 'work_session'
        WHEN EXISTS (SELECT FROM notes WHERE case_id = ANY (brought)) THEN 'note'
        WHEN EXISTS (SELECT FROM requests WHERE person_id = ANY (people) AND id <> ALL (asked))
          OR EXISTS (SELECT FROM cases WHERE person_id = ANY (people) AND id <> ALL (brought)) THEN 'person_again'
        WHEN EXISTS (SELECT FROM cases WHERE id = ANY (brought) AND version > 1)
          OR EXISTS (SELECT FROM requests WHERE id = ANY (asked) AND version > 1)
          OR EXISTS (SELECT FROM simple_helps WHERE request_id = ANY (asked))
          OR EXISTS (SELECT FROM requests WHERE origin_request_id = ANY (asked))
          OR EXISTS (SELECT FROM cases WHERE origin_case_id = ANY (brought)) THEN 'case'
        WHEN EXISTS (SELECT FROM persons WHERE id = ANY (people) AND version > 1) THEN 'person'
        END;
    IF since IS NOT NULL THEN
        RETURN since;
    END IF;
    DELETE FROM import_rows WHERE import_id = import;
    DELETE FROM obligations WHERE subject_id = ANY (brought);
    DELETE FROM assignments WHERE case_id = ANY (brought);
    DELETE FROM case_matters WHERE case_id = ANY (brought);
    DELETE FROM case_eligibilities WHERE case_id = ANY (brought);
    DELETE FROM history WHERE subject_id = ANY (brought || asked);
    -- The books of these cases go on after the highest number that is left. The counter is locked before its cases
    -- are looked at: whoever took a number meanwhile has its case stored by then.
    FOR book IN
        WITH gone AS (DELETE FROM cases WHERE id = ANY (brought)
                      RETURNING organisation_id, coalesce(branch_id, organisation_id) AS unit_id, form, code,
                                code_year, code_number)
        SELECT organisation_id, unit_id, form, 'case.' || split_part(code, '.', 2) AS name, code_year,
               range_agg(int4range(code_number, code_number, '[]')) AS numbers
        FROM gone GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
    LOOP
        PERFORM FROM counters WHERE organisation_id = book.organisation_id AND unit_id = book.unit_id
            AND counters.book = book.name AND year = book.code_year FOR UPDATE;
        SELECT coalesce(max(c.code_number), 0) INTO highest FROM cases c
        WHERE c.organisation_id = book.organisation_id AND coalesce(c.branch_id, c.organisation_id) = book.unit_id
          AND c.form = book.form AND c.code_year = book.code_year;
        UPDATE counters SET last = highest,
            elsewhere = (elsewhere + book.numbers) * int4multirange(int4range(1, highest + 1))
        WHERE organisation_id = book.organisation_id AND unit_id = book.unit_id
          AND counters.book = book.name AND year = book.code_year;
    END LOOP;
    DELETE FROM case_versions WHERE case_id = ANY (brought);
    DELETE FROM parties WHERE request_id = ANY (asked);
    DELETE FROM requests WHERE id = ANY (asked);
    DELETE FROM persons WHERE id = ANY (people);
    UPDATE imports SET undone_at = coalesce(nullif(current_setting('tgpl.now', true), '')::timestamptz, now()) WHERE id = import;
    RETURN NULL;
END $$;

-- The second net under the types: rows with personal data show only to a connection whose scope covers them.
DO $$
DECLARE guarded text;
BEGIN
    FOREACH guarded IN ARRAY ARRAY['persons', 'requests', 'cases', 'case_matters', 'case_eligibilities', 'parties',
        'assignments', 'history', 'case_versions', 'proceedings', 'work_sessions', 'notes', 'documents',
        'dossier_marks', 'simple_helps', 'obligations', 'import_rows'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', guarded);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', guarded);
        EXECUTE format('CREATE POLICY scope ON %I USING ((SELECT scope_is_national()) OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])%s)',
            guarded, CASE WHEN guarded IN ('requests', 'cases')
                THEN ' OR transfer_to_id = ANY ((SELECT scope_organisations())::uuid[])' ELSE '' END);
    END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO tgpl_api;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO tgpl_api;
REVOKE UPDATE, DELETE ON audit_events, history, case_versions FROM tgpl_api;
REVOKE DELETE ON cases, requests, persons, documents, assignments, obligations, register_closings, simple_helps, counters FROM tgpl_api;
REVOKE INSERT, UPDATE, DELETE ON legal_transitions, reference_editions FROM tgpl_api;
GRANT SELECT, UPDATE (link, prev_hash, hash) ON audit_events TO tgpl_chain;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO tgpl_readonly;
