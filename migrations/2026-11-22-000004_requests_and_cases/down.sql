DROP FUNCTION undo_import;
DROP TRIGGER seal_proofs ON persons;
DROP TABLE import_rows, imports, obligations, register_closings, simple_helps, dossier_marks, documents, notes,
    work_sessions, proceedings, case_versions, history, assignments, parties, case_eligibilities, case_matters, cases,
    requests;
DROP FUNCTION seal_proofs;
DROP FUNCTION keep_case_version;
DROP FUNCTION shares_sum_to_one;
