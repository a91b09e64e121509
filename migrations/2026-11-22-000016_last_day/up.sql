-- The last day on which a case was open, as a column: under row-level security PostgreSQL does not look up coalesce() in an
-- index, and every page behind a figure read all the facts of its unit.
DROP INDEX facts_last;
ALTER TABLE facts ADD COLUMN last_on date NOT NULL GENERATED ALWAYS AS (coalesce(ended_on, '9999-12-31')) STORED;
CREATE INDEX facts_last ON facts (organisation_id, last_on, seq) WHERE next_seq IS NULL;
COMMENT ON COLUMN facts.last_on IS 'S1';
