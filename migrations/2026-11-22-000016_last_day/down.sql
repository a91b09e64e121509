DROP INDEX facts_last;
ALTER TABLE facts DROP COLUMN last_on;
CREATE INDEX facts_last ON facts (organisation_id, coalesce(ended_on, DATE '9999-12-31'), seq) WHERE next_seq IS NULL;
