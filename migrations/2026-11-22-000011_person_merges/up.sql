-- Two records of one human being become one, and can be taken apart again.

-- The two computed columns let a foreign key say what holds whoever writes: a record goes into another one of the same
-- provider that was itself not merged, never into itself, and one that others went into goes nowhere.
ALTER TABLE persons
    ADD COLUMN merged_into_id uuid,
    ADD COLUMN is_merged boolean NOT NULL GENERATED ALWAYS AS (merged_into_id IS NOT NULL) STORED,
    ADD COLUMN into_merged boolean GENERATED ALWAYS AS (CASE WHEN merged_into_id IS NOT NULL THEN false END) STORED,
    ADD CONSTRAINT persons_whole UNIQUE (organisation_id, id, is_merged),
    ADD CONSTRAINT persons_merged_into FOREIGN KEY (organisation_id, merged_into_id, into_merged)
        REFERENCES persons (organisation_id, id, is_merged);
CREATE INDEX persons_by_merged_into ON persons (merged_into_id) WHERE merged_into_id IS NOT NULL;

CREATE TABLE person_merges (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL,
    keep_id uuid NOT NULL,
    merge_id uuid NOT NULL,
    -- The versions that the merge left behind: whoever has changed a record since keeps it from being taken apart.
    keep_version integer NOT NULL,
    merge_version integer NOT NULL,
    -- What went over to the record that is kept.
    request_ids uuid[] NOT NULL,
    case_ids uuid[] NOT NULL,
    fields text[] NOT NULL,
    -- The record that is kept as it was.
    before bytea NOT NULL,
    author_id uuid NOT NULL,
    at timestamptz NOT NULL,
    undone_by uuid,
    undone_at timestamptz,
    FOREIGN KEY (organisation_id, keep_id) REFERENCES persons (organisation_id, id),
    FOREIGN KEY (organisation_id, merge_id) REFERENCES persons (organisation_id, id),
    CHECK ((undone_by IS NULL) = (undone_at IS NULL))
);
CREATE UNIQUE INDEX person_merges_standing ON person_merges (merge_id) WHERE undone_at IS NULL;
CREATE INDEX person_merges_of ON person_merges (keep_id);

ALTER TABLE person_merges ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_merges FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON person_merges
    USING ((SELECT scope_is_national()) OR organisation_id = ANY ((SELECT scope_organisations())::uuid[]));

GRANT SELECT, INSERT, UPDATE ON person_merges TO tgpl_api;
GRANT SELECT ON person_merges TO tgpl_readonly;

DO $$
DECLARE named text;
BEGIN
    FOR named IN SELECT attname FROM pg_attribute
        WHERE attrelid = 'person_merges'::regclass AND attnum > 0 AND NOT attisdropped LOOP
        EXECUTE format('COMMENT ON COLUMN person_merges.%I IS %L', named,
            CASE WHEN named = 'before' THEN 'S4' WHEN named IN ('keep_id', 'merge_id') THEN 'S2' ELSE 'S1' END);
    END LOOP;
END $$;
COMMENT ON COLUMN persons.merged_into_id IS 'S2';
COMMENT ON COLUMN persons.is_merged IS 'S1';
COMMENT ON COLUMN persons.into_merged IS 'S1';
