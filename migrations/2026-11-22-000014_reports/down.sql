DELETE FROM history WHERE subject_type = 'report';
ALTER TABLE history DROP CONSTRAINT history_subject_type_check,
    ADD CONSTRAINT history_subject_type_check CHECK (subject_type IN ('request', 'case'));
DROP TABLE report_reminders;
DROP TABLE reports;
DROP FUNCTION keep_report();
DROP TABLE report_definitions;
DROP TABLE report_forms;
