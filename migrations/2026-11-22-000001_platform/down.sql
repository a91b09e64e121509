DROP FUNCTION refuse_illegal_transition;
DROP TABLE reference_editions, legal_transitions, guesses, counters, outbox, audit_events, idempotency_keys;
DROP FUNCTION scope_organisations;
DROP FUNCTION scope_is_national;
DROP FUNCTION name_ends;
DROP FUNCTION accent_vi;
DROP FUNCTION reverse_words;
DROP FUNCTION fold_vi;
