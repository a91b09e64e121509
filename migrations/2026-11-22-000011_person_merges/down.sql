DROP TABLE person_merges;
ALTER TABLE persons DROP COLUMN into_merged CASCADE, DROP COLUMN is_merged CASCADE, DROP COLUMN merged_into_id CASCADE;
