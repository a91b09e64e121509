-- What waits for whoever decides is asked by receiver and state, of the newest first.
CREATE INDEX reports_by_receiver ON reports (receiver_id, state, id DESC);
