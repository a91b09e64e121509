DROP INDEX requests_sent_on;
DROP INDEX requests_of_author_waiting;
