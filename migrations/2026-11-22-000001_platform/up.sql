-- What every feature stands on: text folding, roles, idempotency, audit, outbox, counters.

-- Search key of Vietnamese text: lower case, no marks, đ as d, single spaces; immutable whatever the locale of the
-- database. The same as `folding::fold` in tgpl-domain.
CREATE FUNCTION fold_vi(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN btrim(
        regexp_replace(
            translate(
                regexp_replace(normalize(lower(value COLLATE "und-x-icu"), NFD), '[\u0300-\u036f]', '', 'g'),
                'đðɖ’‘ʼ′‐‑–',
                'ddd''''''''---'
            ),
            '[\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+', ' ', 'g'
        ) COLLATE "C", ' '
    );

-- 'nguyen van an' -> 'an van nguyen': a prefix of it is a given name, which is how people are looked for.
CREATE FUNCTION reverse_words(folded text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (
        SELECT coalesce(string_agg(word, ' ' ORDER BY place DESC), '')
        FROM unnest(string_to_array(folded, ' ')) WITH ORDINALITY AS words (word, place)
    );

-- The key of text whose accents count but not where they are put: the tone stands at the end of its word. The same as
-- `folding::accented` in tgpl-domain.
CREATE FUNCTION accent_vi(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (
        SELECT coalesce(string_agg(
            regexp_replace(word, '[\u0300\u0301\u0303\u0309\u0323]', '', 'g')
                || regexp_replace(word, '[^\u0300\u0301\u0303\u0309\u0323]', '', 'g'), ' ' ORDER BY place), '')
        FROM regexp_split_to_table(normalize(lower(value COLLATE "und-x-icu"), NFD) COLLATE "C",
            '[\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+')
            WITH ORDINALITY AS words (word, place)
        WHERE word <> ''
    );

-- 'ly thi thuy van' -> 'li van': family and given name, y as i; what stays when a middle name is left out.
CREATE FUNCTION name_ends(folded text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN translate(split_part(folded, ' ', 1) || ' ' || split_part(folded, ' ', -1), 'y', 'i');

-- The API may read and write rows but not rewrite history; the chain writer may seal the log and nothing else.
DO $$
DECLARE wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['tgpl_api', 'tgpl_chain', 'tgpl_readonly'] LOOP
        BEGIN
            EXECUTE format('CREATE ROLE %I NOLOGIN NOBYPASSRLS', wanted);
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END;
        EXECUTE format('GRANT %I TO CURRENT_USER', wanted);
    END LOOP;
END $$;

-- The organisations whose rows the connection may see: '*' for all, ids otherwise, nothing when unset.
CREATE FUNCTION scope_is_national() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(current_setting('tgpl.scope', true) = '*', false);
CREATE FUNCTION scope_organisations() RETURNS uuid[]
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN current_setting('tgpl.scope', true) IN ('', '*') THEN '{}'
                ELSE string_to_array(current_setting('tgpl.scope', true), ',')::uuid[] END;

CREATE TABLE idempotency_keys (
    actor_id uuid NOT NULL,
    key text COLLATE "C" NOT NULL CHECK (length(key) BETWEEN 8 AND 128),
    fingerprint bytea NOT NULL,
    status smallint,
    headers jsonb,
    body bytea,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (actor_id, key)
);
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);

-- Every write, and every read of S3 and S4. Rows go in without a lock; one writer an organisation chains them.
CREATE TABLE audit_events (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    organisation_id uuid NOT NULL,
    actor_id uuid,
    session_id uuid,
    act text COLLATE "C" NOT NULL,
    object_type text COLLATE "C" NOT NULL,
    object_id uuid,
    class text COLLATE "C" NOT NULL CHECK (class IN ('S0', 'S1', 'S2', 'S3', 'S4')),
    fields text[] NOT NULL DEFAULT '{}',
    reason text,
    request_id uuid NOT NULL,
    link bigint,
    prev_hash bytea,
    hash bytea,
    CONSTRAINT audit_events_link UNIQUE (organisation_id, link)
);
CREATE INDEX audit_events_unchained ON audit_events (organisation_id, seq) WHERE link IS NULL;
CREATE INDEX audit_events_by_object ON audit_events (object_id, seq DESC);
CREATE INDEX audit_events_by_organisation ON audit_events (organisation_id, seq DESC);

CREATE TABLE outbox (
    id uuid PRIMARY KEY,
    seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    organisation_id uuid NOT NULL,
    topic text COLLATE "C" NOT NULL,
    subject_type text COLLATE "C" NOT NULL,
    subject_id uuid NOT NULL,
    payload jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    tries smallint NOT NULL DEFAULT 0,
    leased_until timestamptz,
    delivered_at timestamptz,
    parked_at timestamptz,
    last_error text
);
CREATE INDEX outbox_waiting ON outbox (due_at, seq) WHERE delivered_at IS NULL AND parked_at IS NULL;
CREATE INDEX outbox_waiting_of_subject ON outbox (subject_id, seq) WHERE delivered_at IS NULL AND parked_at IS NULL;

-- Running numbers of official books. The row is locked by the transaction that takes a number, so a rollback
-- gives it back: no gap, no repeat.
CREATE TABLE counters (
    organisation_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    book text COLLATE "C" NOT NULL,
    year integer NOT NULL,
    last integer NOT NULL CHECK (last >= 0),
    -- Numbers up to the last that were not given here: the paper book has them or left them out.
    elsewhere int4multirange NOT NULL DEFAULT '{}',
    PRIMARY KEY (organisation_id, unit_id, book, year)
);

-- Wrong tries at a secret, in windows of 15 minutes; they survive a restart and many instances.
CREATE TABLE guesses (
    path text COLLATE "C" NOT NULL,
    subject bytea NOT NULL,
    window_start timestamptz NOT NULL,
    wrong integer NOT NULL,
    PRIMARY KEY (path, subject, window_start)
);

-- Which state may follow which, written from the domain's total functions when the database is migrated.
CREATE TABLE legal_transitions (
    machine text COLLATE "C" NOT NULL,
    from_state text COLLATE "C" NOT NULL,
    to_state text COLLATE "C" NOT NULL,
    PRIMARY KEY (machine, from_state, to_state)
);
CREATE FUNCTION refuse_illegal_transition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state <> OLD.state AND NOT EXISTS (
        SELECT FROM legal_transitions
        WHERE machine = TG_ARGV[0] AND from_state = OLD.state AND to_state = NEW.state) THEN
        RAISE EXCEPTION 'illegal transition of % from % to %', TG_ARGV[0], OLD.state, NEW.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'legal_transition';
    END IF;
    RETURN NEW;
END $$;

-- Which edition of each file of reference data the database holds.
CREATE TABLE reference_editions (
    name text COLLATE "C" PRIMARY KEY,
    sha256 bytea NOT NULL
);
