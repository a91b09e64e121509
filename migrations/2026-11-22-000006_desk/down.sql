DROP INDEX proceedings_hearings;
DROP TABLE calendar_feeds, notices, drafts, saved_views;
