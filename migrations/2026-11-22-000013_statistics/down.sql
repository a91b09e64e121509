DROP TRIGGER count_changed ON persons;
DROP TRIGGER count_changed ON requests;
DROP TRIGGER count_changed ON obligations;
DROP TRIGGER count_changed ON case_eligibilities;
DROP TRIGGER count_changed ON assignments;
DROP TRIGGER count_changed ON cases;
DROP TRIGGER count_new ON cases;
DROP FUNCTION mark_ended_case, mark_cases_of_person, mark_cases_of_request, mark_case_of, mark_case, count_again;
DROP TABLE facts_due, case_counters, facts;
