-- Designs of the blanks, by the decisions that approved them; a later one of the type replaces an earlier.
CREATE TABLE blank_templates (
    id uuid PRIMARY KEY,
    blank_type text COLLATE "C" NOT NULL CHECK (blank_type IN ('CC', 'TGV', 'CTV')),
    decision_number text COLLATE "C" NOT NULL CHECK (length(decision_number) BETWEEN 1 AND 60),
    decision_on date NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    -- By what a genuine blank is known.
    marks text NOT NULL CHECK (length(marks) <= 2000),
    -- Size and the places of the fields, in millimetres.
    layout jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES accounts,
    CONSTRAINT blank_templates_days CHECK (decision_on <= valid_from AND valid_from <= coalesce(valid_to, valid_from)),
    CONSTRAINT blank_templates_once UNIQUE (blank_type, decision_number, decision_on)
);
GRANT SELECT, INSERT ON blank_templates TO tgpl_api;
GRANT SELECT ON blank_templates TO tgpl_readonly;

DO $$
DECLARE named text;
BEGIN
    FOR named IN SELECT attname FROM pg_attribute
        WHERE attrelid = 'blank_templates'::regclass AND attnum > 0 AND NOT attisdropped LOOP
        EXECUTE format('COMMENT ON COLUMN blank_templates.%I IS %L', named, 'S1');
    END LOOP;
END $$;
COMMENT ON COLUMN blank_templates.marks IS 'S2';
