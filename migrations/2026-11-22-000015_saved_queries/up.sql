-- Questions to the statistics, each with the instant and the version of the facts by which it is answered again and again.
CREATE TABLE saved_queries (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    account_id uuid NOT NULL REFERENCES accounts,
    name text NOT NULL,
    query jsonb NOT NULL,
    as_of timestamptz NOT NULL,
    watermark bigint NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT saved_queries_name UNIQUE (account_id, name)
);
-- The newest version of an instant.
CREATE INDEX facts_at ON facts (at, seq);

GRANT SELECT, INSERT, DELETE ON saved_queries TO tgpl_api;
GRANT SELECT ON saved_queries TO tgpl_readonly;

DO $$
DECLARE named text;
BEGIN
    FOR named IN SELECT attname FROM pg_attribute WHERE attrelid = 'saved_queries'::regclass AND attnum > 0 AND NOT attisdropped LOOP
        EXECUTE format('COMMENT ON COLUMN saved_queries.%I IS %L', named, 'S1');
    END LOOP;
END $$;
