\set place random(1, :organisations)
WITH unit AS (SELECT id, account FROM load_units WHERE number = :place),
ids AS (SELECT gen_random_uuid() AS person, gen_random_uuid() AS request, gen_random_uuid() AS case_id, gen_random_uuid() AS key),
locked AS (SELECT pg_try_advisory_xact_lock(hashtextextended(ids.key::text, 0)) FROM ids),
receipt AS (
  INSERT INTO counters (organisation_id, unit_id, book, year, last) SELECT id, id, 'receipt.load', 2026, 1 FROM unit, locked
  ON CONFLICT (organisation_id, unit_id, book, year) DO UPDATE SET last = counters.last + 1 RETURNING last),
number AS (
  INSERT INTO counters (organisation_id, unit_id, book, year, last) SELECT id, id, 'case.load', 2026, 1 FROM unit, receipt
  ON CONFLICT (organisation_id, unit_id, book, year) DO UPDATE SET last = counters.last + 1 RETURNING last),
person AS (
  INSERT INTO persons (id, organisation_id, author_id, created_at, full_name)
  SELECT ids.person, unit.id, unit.account, now(), 'Nông Văn Thử' FROM unit, ids, locked),
request AS (
  INSERT INTO requests (id, organisation_id, receipt_number, tracking_hash, state, channel, person_id, form, field, content, sealed, received_at, author_id, created_at, case_id)
  SELECT ids.request, unit.id, 'load-' || unit.id || '-' || last, decode(replace(ids.request::text, '-', ''), 'hex'), 'accepted', 'in_person', ids.person,
    'advice', 'land', decode(repeat('ab', 160), 'hex'), false, now(), unit.account, now(), ids.case_id
  FROM unit, ids, receipt),
party AS (
  INSERT INTO parties (id, organisation_id, request_id, name, side)
  SELECT gen_random_uuid(), unit.id, ids.request, 'Nông Văn Thử', 'beneficiary' FROM unit, ids),
opened AS (
  INSERT INTO cases (id, organisation_id, code, code_number, code_year, state, form, field, person_id, request_id, received_on, accepted_at, next_code, next_due_at, author_id, created_at)
  SELECT ids.case_id, unit.id, 'TT.LOAD.' || last || '.2026', last, 2026, 'accepted', 'advice', 'land', ids.person, ids.request, current_date, now(), 'DL10', now() + interval '10 days', unit.account, now()
  FROM unit, ids, number),
matter AS (
  INSERT INTO case_matters (case_id, organisation_id, matter) SELECT ids.case_id, unit.id, decode(repeat('ab', 75), 'hex') FROM unit, ids),
eligibility AS (
  INSERT INTO case_eligibilities (case_id, organisation_id, grounds) SELECT ids.case_id, unit.id, decode(repeat('ab', 90), 'hex') FROM unit, ids),
duties AS (
  INSERT INTO obligations (id, organisation_id, subject_type, subject_id, duty, owner_role, clock, amount, starts_at, due_at, first_due_at, legal_basis, verified, created_at)
  SELECT gen_random_uuid(), unit.id, 'case', ids.case_id, duty, 'director', 'calendar_days', 10, now(), now() + interval '10 days', now() + interval '10 days', 'Luật Đ.32 kh.2', true, now()
  FROM unit, ids, unnest(ARRAY['DS01', 'DL10']) AS duty),
told AS (
  INSERT INTO history (organisation_id, subject_type, subject_id, at, actor_id, event, to_state, detail)
  SELECT unit.id, what.kind, CASE what.kind WHEN 'case' THEN ids.case_id ELSE ids.request END, now(), unit.account, what.event, 'accepted', what.detail
  FROM unit, ids, (VALUES ('request', 'create', NULL), ('case', 'open', decode(repeat('ab', 55), 'hex'))) AS what (kind, event, detail)),
audited AS (
  INSERT INTO audit_events (at, organisation_id, actor_id, session_id, act, object_type, object_id, class, fields, request_id)
  SELECT now(), unit.id, unit.account, ids.key, 'case_open', 'case', ids.case_id, 'S3', '{code,form,matter,eligibility}', ids.key FROM unit, ids),
announced AS (
  INSERT INTO outbox (id, organisation_id, topic, subject_type, subject_id, payload, created_at, due_at)
  SELECT gen_random_uuid(), unit.id, 'case.accepted', 'case', ids.case_id, '{"state": "accepted"}', now(), now() FROM unit, ids)
INSERT INTO idempotency_keys (actor_id, key, fingerprint, status, headers, body, created_at)
SELECT unit.account, ids.key::text, decode(md5(ids.key::text), 'hex'), 201, '{"etag": 1}', decode(repeat('ab', 900), 'hex'), now() FROM unit, ids;
