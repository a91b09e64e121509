DROP INDEX reports_by_receiver;
