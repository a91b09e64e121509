-- Reports of units for periods, by forms that are data.

-- Every version of every form, as it was written. A version by which a report was made is never changed.
CREATE TABLE report_forms (
    code text COLLATE "C" NOT NULL,
    version smallint NOT NULL CHECK (version > 0),
    file text COLLATE "C" NOT NULL,
    definition text NOT NULL,
    loaded_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (code, version)
);

-- All that a figure followed from when it was frozen: the form, the measures and the dimensions of that day.
CREATE TABLE report_definitions (
    hash bytea PRIMARY KEY CHECK (length(hash) = 32),
    form text NOT NULL,
    measures text NOT NULL,
    dimensions text NOT NULL
);

CREATE TABLE reports (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    organisation_id uuid NOT NULL REFERENCES organisations,
    form_code text COLLATE "C" NOT NULL,
    form_version smallint NOT NULL,
    period text COLLATE "C" NOT NULL,
    period_from date NOT NULL,
    -- 1 for what a unit sends first; a correction is the next one (TT 03/2019/TT-BTP Đ.9).
    edition smallint NOT NULL CHECK (edition > 0),
    state text COLLATE "C" NOT NULL CHECK (state IN
        ('draft', 'checked', 'signed', 'submitted', 'returned', 'accepted', 'frozen', 'superseded')),
    nil boolean NOT NULL DEFAULT false,
    -- What people wrote: figures with reasons, texts, explanations.
    written bytea,
    -- The canonical figures and the number of the newest version of a case that they count: kept from the check on.
    figures bytea,
    watermark bigint,
    hash bytea CHECK (length(hash) = 32),
    definition_hash bytea REFERENCES report_definitions,
    -- To whom it goes; none at the end of the chain.
    receiver_id uuid REFERENCES organisations,
    due_at timestamptz,
    checked_at timestamptz,
    checked_by uuid REFERENCES accounts,
    signed_at timestamptz,
    signed_by uuid REFERENCES accounts,
    submitted_at timestamptz,
    decided_at timestamptz,
    decided_by uuid REFERENCES accounts,
    frozen_at timestamptz,
    -- The server's signature over the hash, and the short name of its key.
    signature bytea,
    signature_key text,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES accounts,
    FOREIGN KEY (form_code, form_version) REFERENCES report_forms,
    CONSTRAINT reports_once UNIQUE (organisation_id, form_code, period, edition),
    CONSTRAINT reports_figures CHECK ((state = 'draft') = (figures IS NULL)
        AND (figures IS NULL) = (watermark IS NULL) AND (figures IS NULL) = (hash IS NULL)
        AND (figures IS NULL) = (definition_hash IS NULL)),
    CONSTRAINT reports_frozen CHECK ((frozen_at IS NULL) = (signature IS NULL) AND (state <> 'frozen' OR frozen_at IS NOT NULL))
);
-- One edition on its way at a time.
CREATE UNIQUE INDEX reports_on_their_way ON reports (organisation_id, form_code, period)
    WHERE state IN ('draft', 'checked', 'signed', 'submitted');
CREATE INDEX reports_of_period ON reports (form_code, period, organisation_id, edition);
CREATE INDEX reports_newest ON reports (organisation_id, id DESC);

CREATE TRIGGER legal_transition BEFORE UPDATE OF state ON reports
    FOR EACH ROW EXECUTE FUNCTION refuse_illegal_transition('report');

-- What was sent is never written over; what is frozen moves no more.
CREATE FUNCTION keep_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state NOT IN ('draft', 'checked', 'signed')
        AND (OLD.written, OLD.figures, OLD.watermark, OLD.hash, OLD.definition_hash, OLD.nil, OLD.signed_at, OLD.signed_by)
            IS DISTINCT FROM (NEW.written, NEW.figures, NEW.watermark, NEW.hash, NEW.definition_hash, NEW.nil, NEW.signed_at, NEW.signed_by)
        OR OLD.frozen_at IS NOT NULL AND (OLD.frozen_at, OLD.signature, OLD.signature_key)
            IS DISTINCT FROM (NEW.frozen_at, NEW.signature, NEW.signature_key)
    THEN
        RAISE EXCEPTION 'a report that was sent is not written over' USING ERRCODE = 'check_violation', CONSTRAINT = 'reports_kept';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_report BEFORE UPDATE ON reports FOR EACH ROW EXECUTE FUNCTION keep_report();

-- Who was reminded of what, once a day.
CREATE TABLE report_reminders (
    organisation_id uuid NOT NULL REFERENCES organisations,
    form_code text COLLATE "C" NOT NULL,
    period text COLLATE "C" NOT NULL,
    day date NOT NULL,
    at timestamptz NOT NULL,
    -- None for what the calendar reminds of.
    by uuid REFERENCES accounts,
    PRIMARY KEY (organisation_id, form_code, period, day)
);

DO $$
DECLARE guarded text;
BEGIN
    FOREACH guarded IN ARRAY ARRAY['reports', 'report_reminders'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', guarded);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', guarded);
        EXECUTE format('CREATE POLICY scope ON %I USING ((SELECT scope_is_national()) OR organisation_id = ANY ((SELECT scope_organisations())::uuid[]))', guarded);
    END LOOP;
END $$;

GRANT SELECT, INSERT ON report_forms, report_definitions, report_reminders TO tgpl_api;
GRANT SELECT, INSERT, UPDATE ON reports TO tgpl_api;
GRANT SELECT ON report_forms, report_definitions, report_reminders, reports TO tgpl_readonly;

DO $$
DECLARE told text; named text;
BEGIN
    FOREACH told IN ARRAY ARRAY['report_forms', 'report_definitions', 'report_reminders', 'reports'] LOOP
        FOR named IN SELECT attname FROM pg_attribute WHERE attrelid = told::regclass AND attnum > 0 AND NOT attisdropped LOOP
            EXECUTE format('COMMENT ON COLUMN %I.%I IS %L', told, named,
                CASE WHEN told IN ('report_forms', 'report_definitions') THEN 'S0' ELSE 'S1' END);
        END LOOP;
    END LOOP;
END $$;
COMMENT ON COLUMN reports.written IS 'S4';
COMMENT ON COLUMN reports.figures IS 'S4';

-- What is done with a report is told in its history.
ALTER TABLE history DROP CONSTRAINT history_subject_type_check,
    ADD CONSTRAINT history_subject_type_check CHECK (subject_type IN ('request', 'case', 'report'));
