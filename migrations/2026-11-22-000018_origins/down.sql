DROP INDEX cases_by_origin, requests_by_origin;
