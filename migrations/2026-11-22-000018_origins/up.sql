-- A case that is taken back asks whether another came from it: each deletion read every case of the nation.
CREATE INDEX cases_by_origin ON cases (origin_case_id) WHERE origin_case_id IS NOT NULL;
CREATE INDEX requests_by_origin ON requests (origin_request_id) WHERE origin_request_id IS NOT NULL;
