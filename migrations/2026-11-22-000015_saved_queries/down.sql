DROP INDEX facts_at;
DROP TABLE saved_queries;
