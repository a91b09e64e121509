DROP FUNCTION case_tags_of;
DROP TABLE case_tags, job_rows, jobs;
