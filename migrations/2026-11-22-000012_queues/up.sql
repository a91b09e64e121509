-- Queues read what waits, in the order of the nearest deadline, and never what is done.
CREATE INDEX requests_of_author_waiting ON requests (author_id, (coalesce(next_due_at, '9999-01-01Z'::timestamptz)), id)
    WHERE state = 'received';
CREATE INDEX requests_sent_on ON requests (organisation_id, (coalesce(next_due_at, '9999-01-01Z'::timestamptz)), id)
    WHERE transfer_to_id IS NOT NULL;
