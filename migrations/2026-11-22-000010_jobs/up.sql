-- Long work of one account, row by row, and the labels of cases.

-- What was asked for, sealed; it goes on after its account has signed out, with the rights that the account has then.
CREATE TABLE jobs (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL,
    session_id uuid NOT NULL,
    request_id uuid NOT NULL,
    kind text COLLATE "C" NOT NULL,
    body bytea NOT NULL,
    state text COLLATE "C" NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    undoes_id uuid CONSTRAINT jobs_undone_once UNIQUE REFERENCES jobs ON DELETE SET NULL,
    created_at timestamptz NOT NULL,
    -- No row is done before: until then whoever asked may take it back whole.
    starts_at timestamptz NOT NULL,
    started_at timestamptz,
    ended_at timestamptz,
    CHECK ((ended_at IS NULL) = (state IN ('queued', 'running'))),
    CHECK (starts_at >= created_at)
);
CREATE INDEX jobs_of_account ON jobs (account_id, created_at DESC, id DESC);
CREATE INDEX jobs_waiting ON jobs (starts_at, id) WHERE ended_at IS NULL;
CREATE INDEX jobs_by_age ON jobs (ended_at) WHERE ended_at IS NOT NULL;

-- One record of a job. Its outcome is written in the transaction of its effect: both are there, or neither.
CREATE TABLE job_rows (
    job_id uuid NOT NULL REFERENCES jobs ON DELETE CASCADE,
    number integer NOT NULL CHECK (number > 0),
    record_id uuid NOT NULL,
    -- The version that was seen; none for whatever stands there.
    version integer,
    -- The record's code, where the account could see it when it asked.
    code text COLLATE "C",
    -- What is asked of this row alone; what would undo it.
    given jsonb,
    undo jsonb,
    tries smallint NOT NULL DEFAULT 0,
    outcome text COLLATE "C" CHECK (outcome IN ('ok', 'problem')),
    problem jsonb,
    done_at timestamptz,
    PRIMARY KEY (job_id, number),
    CONSTRAINT job_rows_once UNIQUE (job_id, record_id),
    CHECK ((outcome IS NULL) = (done_at IS NULL)),
    CHECK ((outcome = 'problem') = (problem IS NOT NULL) OR outcome IS NULL)
);
CREATE INDEX job_rows_open ON job_rows (job_id, tries, number) WHERE outcome IS NULL;

-- A word that a unit sorts its cases by: a campaign, a round of checks. Nothing about a person.
CREATE TABLE case_tags (
    case_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    tag text COLLATE "vi-x-icu" NOT NULL CHECK (length(tag) BETWEEN 1 AND 40),
    author_id uuid NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (case_id, tag),
    FOREIGN KEY (organisation_id, case_id) REFERENCES cases (organisation_id, id)
);
CREATE INDEX case_tags_by_tag ON case_tags (organisation_id, tag, case_id);

-- The words of a case, in order.
CREATE FUNCTION case_tags_of(of_case uuid) RETURNS text[]
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN ARRAY(SELECT t.tag FROM case_tags t WHERE t.case_id = of_case ORDER BY t.tag);

ALTER TABLE case_tags ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_tags FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON case_tags
    USING ((SELECT scope_is_national()) OR organisation_id = ANY ((SELECT scope_organisations())::uuid[]));

GRANT SELECT, INSERT, UPDATE, DELETE ON jobs, job_rows, case_tags TO tgpl_api;
GRANT SELECT ON jobs, job_rows, case_tags TO tgpl_readonly;

DO $$
DECLARE
    told text[]; named text;
BEGIN
    FOR told IN SELECT string_to_array(line, ' ') FROM unnest(ARRAY['jobs S1', 'job_rows S1', 'case_tags S1']) line LOOP
        FOR named IN SELECT attname FROM pg_attribute WHERE attrelid = told[1]::regclass AND attnum > 0 AND NOT attisdropped LOOP
            EXECUTE format('COMMENT ON COLUMN %I.%I IS %L', told[1], named, told[2]);
        END LOOP;
    END LOOP;
END $$;
COMMENT ON COLUMN jobs.body IS 'S4';
