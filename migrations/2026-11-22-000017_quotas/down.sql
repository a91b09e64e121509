DROP INDEX assignments_ever_of_practitioner;
DROP TABLE officer_credits;
