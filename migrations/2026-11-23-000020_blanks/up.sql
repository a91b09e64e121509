-- The ledger of certificate blanks: movements that are only ever added, and where every serial is, derived from them.

-- What the three blanks are printed with; a serial is a number of a series, never given twice.
CREATE TABLE blank_series (
    id smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    blank_type text COLLATE "C" NOT NULL CHECK (blank_type IN ('CC', 'TGV', 'CTV')),
    prefix text COLLATE "C" NOT NULL CHECK (prefix ~ '^[A-Z]{0,4}$'),
    width smallint NOT NULL CHECK (width BETWEEN 1 AND 12),
    CONSTRAINT blank_series_once UNIQUE (blank_type, prefix)
);

-- Which kind of movement leads from where to where; `outside` is before the receipt. Loaded with the rules.
CREATE TABLE blank_moves (
    kind text COLLATE "C" NOT NULL,
    from_state text COLLATE "C" NOT NULL,
    to_state text COLLATE "C" NOT NULL,
    PRIMARY KEY (kind, from_state, to_state)
);

CREATE FUNCTION begin_blank_series(wanted_type text, wanted_prefix text, wanted_width smallint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM blank_series WHERE blank_type = wanted_type AND prefix = wanted_prefix) THEN
        INSERT INTO blank_series (blank_type, prefix, width) VALUES (wanted_type, wanted_prefix, wanted_width)
            ON CONFLICT DO NOTHING;
    END IF;
    -- A width that was mistyped binds nobody while nothing of the series is in the ledger or ordered.
    UPDATE blank_series s SET width = wanted_width
        WHERE blank_type = wanted_type AND prefix = wanted_prefix AND width <> wanted_width
            AND NOT EXISTS (SELECT FROM blank_ranges r WHERE r.serials <@ blank_stretch(s.id) AND upper_inf(r.during))
            AND NOT EXISTS (SELECT FROM blank_papers p WHERE p.kind = 'print_order' AND p.state IN ('proposed', 'approved')
                AND p.serials && blank_stretch(s.id));
END $$;

-- All serials stand on one line, each series a stretch of 10^12 places of it: so one range type excludes them all.
CREATE FUNCTION blank_stretch(series smallint) RETURNS int8range LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN int8range(series * 1000000000000, (series + 1) * 1000000000000);

-- What people sign: a receipt, a request, a shipment, minutes. Their life is `PaperState::apply`.
CREATE TABLE blank_papers (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    -- Whose blanks they are, or will be.
    organisation_id uuid NOT NULL REFERENCES organisations,
    kind text COLLATE "C" NOT NULL CHECK (kind IN ('lot', 'supply_request', 'shipment', 'return', 'spoilage', 'loss', 'recall',
        'destruction', 'reversal', 'issue', 'taking_back', 'opening', 'stocktake', 'print_order')),
    -- Its number in the unit's book of the kind and year: `PX-12/2026`.
    code text NOT NULL,
    state text COLLATE "C" NOT NULL CHECK (state IN
        ('open', 'proposed', 'approved', 'sent', 'discrepant', 'done', 'rejected', 'cancelled', 'reversed', 'reported')),
    blank_type text COLLATE "C" NOT NULL CHECK (blank_type IN ('CC', 'TGV', 'CTV')),
    -- How many: of a request, as many as are asked for, then as many as were approved.
    -- A count begins with nothing, and names what was counted; what is missing from it was not.
    quantity bigint NOT NULL CHECK (quantity > 0 OR kind = 'stocktake' AND quantity = 0),
    -- Which, on the line of all series; a request names none.
    serials int8multirange NOT NULL,
    missing int8multirange NOT NULL DEFAULT '{}' CHECK (kind = 'stocktake' OR missing <@ serials),
    -- The request that a shipment answers, the paper that a reversal undoes.
    of_id uuid REFERENCES blank_papers,
    -- Until when a request is to be met, where the law says so.
    due_at timestamptz,
    -- Reasons, minutes, the council.
    said bytea NOT NULL,
    created_at timestamptz NOT NULL,
    proposed_by uuid REFERENCES accounts,
    decided_at timestamptz,
    decided_by uuid REFERENCES accounts,
    kept_at timestamptz,
    kept_by uuid REFERENCES accounts,
    confirmed_at timestamptz,
    confirmed_by uuid REFERENCES accounts,
    CONSTRAINT blank_papers_code UNIQUE (organisation_id, code),
    CONSTRAINT blank_papers_serials CHECK (kind = 'stocktake' OR (kind = 'supply_request') = isempty(serials)),
    -- No serial is ordered twice.
    CONSTRAINT blank_papers_ordered_once EXCLUDE USING gist (serials WITH &&)
        WHERE (kind = 'print_order' AND state IN ('proposed', 'approved')),
    -- A paper may be given up by whoever proposed it; else each part is another's.
    CONSTRAINT blank_papers_three_people CHECK (state = 'cancelled' OR
        (proposed_by <> decided_by AND proposed_by <> kept_by AND decided_by <> kept_by AND kept_by <> confirmed_by) IS NOT FALSE)
);
-- One count of a type in a store at a time.
CREATE UNIQUE INDEX blank_papers_one_count ON blank_papers (organisation_id, blank_type)
    WHERE kind = 'stocktake' AND state IN ('open', 'proposed');
-- One proposal to undo a paper at a time.
CREATE UNIQUE INDEX blank_papers_one_reversal ON blank_papers (of_id)
    WHERE kind = 'reversal' AND state IN ('proposed', 'approved');
CREATE INDEX blank_papers_of_paper ON blank_papers (of_id) WHERE of_id IS NOT NULL;
CREATE INDEX blank_papers_newest ON blank_papers (organisation_id, id DESC);
CREATE INDEX blank_papers_of_kind ON blank_papers (kind, id DESC);
CREATE TRIGGER legal_transition BEFORE UPDATE OF state ON blank_papers
    FOR EACH ROW EXECUTE FUNCTION refuse_illegal_transition('blank_paper');

CREATE SEQUENCE blank_movements_seq;
CREATE TABLE blank_movements (
    -- The order in which they were made, given under the lock of the series.
    seq bigint PRIMARY KEY,
    kind text COLLATE "C" NOT NULL,
    series_id smallint NOT NULL REFERENCES blank_series,
    serials int8range NOT NULL CHECK (NOT isempty(serials) AND serials <@ blank_stretch(series_id)),
    from_state text COLLATE "C" NOT NULL,
    from_holder uuid REFERENCES organisations,
    to_state text COLLATE "C" NOT NULL,
    to_holder uuid REFERENCES organisations,
    at timestamptz NOT NULL,
    -- Whoever asked for it, whoever approved it and whoever handed it out are three people (certificate-blanks.md 3, rule 9). Of a
    -- receipt: whoever handed it over, and whoever took it in.
    requested_by uuid REFERENCES accounts,
    approved_by uuid REFERENCES accounts,
    kept_by uuid NOT NULL REFERENCES accounts,
    -- The paper that it is part of, and its number: told to all who may read the movement, whosever paper it is.
    paper_id uuid NOT NULL REFERENCES blank_papers,
    paper_code text NOT NULL,
    reverses bigint UNIQUE REFERENCES blank_movements,
    CONSTRAINT blank_moves_known FOREIGN KEY (kind, from_state, to_state) REFERENCES blank_moves,
    CONSTRAINT blank_outside CHECK ((from_state = 'outside') = (from_holder IS NULL) AND (to_state = 'outside') = (to_holder IS NULL)),
    CONSTRAINT blank_reversal CHECK ((kind = 'reverse') = (reverses IS NOT NULL)),
    CONSTRAINT blank_three_people CHECK (requested_by <> approved_by AND requested_by <> kept_by AND approved_by <> kept_by)
);
ALTER SEQUENCE blank_movements_seq OWNED BY blank_movements.seq;
CREATE INDEX blank_movements_at ON blank_movements (at, seq);
CREATE INDEX blank_movements_of_series ON blank_movements (series_id, at, seq);
CREATE INDEX blank_movements_of_paper ON blank_movements (paper_id, seq);
CREATE INDEX blank_movements_from ON blank_movements (from_holder, seq);
CREATE INDEX blank_movements_to ON blank_movements (to_holder, seq);
CREATE INDEX blank_movements_of_serials ON blank_movements USING gist (serials);

-- Where the serials of a range are, from one movement to the next. A serial is in one state at one holder at each instant.
CREATE TABLE blank_ranges (
    serials int8range NOT NULL CHECK (NOT isempty(serials)),
    state text COLLATE "C" NOT NULL,
    holder_id uuid NOT NULL REFERENCES organisations,
    -- By movements: the first that holds, the first that holds no more.
    during int8range NOT NULL CHECK (NOT isempty(during)),
    CONSTRAINT blank_once EXCLUDE USING gist (serials WITH &&, during WITH &&)
);
CREATE INDEX blank_ranges_lost ON blank_ranges (lower(serials)) WHERE state = 'lost' AND upper_inf(during);
CREATE INDEX blank_ranges_now ON blank_ranges (holder_id, state) WHERE upper_inf(during);

-- Waits for whoever moves serials of some series, so that what is read then stands until the transaction ends.
CREATE FUNCTION hold_blanks(held smallint[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
    PERFORM FROM blank_series WHERE id = ANY (held) ORDER BY id FOR UPDATE;
END $$;

-- Applies a movement to where the serials are; refuses what is elsewhere and tells where. The only writer of `blank_ranges`.
CREATE FUNCTION move_blanks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
    there record;
    original blank_movements;
    left_to_find bigint := upper(NEW.serials) - lower(NEW.serials);
BEGIN
    -- One movement of a series after the other, numbered in the order in which they happen.
    PERFORM FROM blank_series WHERE id = NEW.series_id FOR UPDATE;
    NEW.seq := nextval('blank_movements_seq');
    -- Whoever waited for the lock asked earlier than whoever had it: the instants of a series follow its numbers, so that what
    -- an instant tells is what its last movement left.
    NEW.at := greatest(NEW.at,
        (SELECT at FROM blank_movements WHERE series_id = NEW.series_id ORDER BY at DESC, seq DESC LIMIT 1));
    IF NEW.reverses IS NOT NULL THEN
        SELECT * INTO STRICT original FROM blank_movements WHERE seq = NEW.reverses;
        IF (original.series_id, original.serials, original.from_state, original.from_holder, original.to_state, original.to_holder)
            IS DISTINCT FROM (NEW.series_id, NEW.serials, NEW.to_state, NEW.to_holder, NEW.from_state, NEW.from_holder)
            OR original.kind = 'reverse' THEN
            RAISE EXCEPTION 'a reversal undoes one movement' USING ERRCODE = 'check_violation', CONSTRAINT = 'blank_reversal';
        END IF;
    END IF;
    IF NEW.from_state <> 'outside' THEN
        FOR there IN SELECT ctid, serials, state, holder_id, during FROM blank_ranges
            WHERE serials && NEW.serials AND upper_inf(during) ORDER BY serials LOOP
            IF there.state <> NEW.from_state OR there.holder_id <> NEW.from_holder THEN
                RAISE EXCEPTION 'serials are elsewhere' USING ERRCODE = 'check_violation', CONSTRAINT = 'blank_elsewhere',
                    DETAIL = jsonb_build_object('first', lower(there.serials * NEW.serials), 'last', upper(there.serials * NEW.serials) - 1,
                        'state', there.state, 'holder_id', there.holder_id)::text;
            END IF;
            left_to_find := left_to_find - (upper(there.serials * NEW.serials) - lower(there.serials * NEW.serials));
            UPDATE blank_ranges SET during = int8range(lower(during), NEW.seq) WHERE ctid = there.ctid;
            INSERT INTO blank_ranges
                SELECT rest, there.state, there.holder_id, int8range(NEW.seq, NULL)
                FROM unnest(int8multirange(there.serials) - int8multirange(NEW.serials)) rest;
        END LOOP;
        IF left_to_find > 0 THEN
            RAISE EXCEPTION 'serials were never received' USING ERRCODE = 'check_violation', CONSTRAINT = 'blank_unknown';
        END IF;
    END IF;
    IF NEW.to_state <> 'outside' THEN
        INSERT INTO blank_ranges VALUES (NEW.serials, NEW.to_state, NEW.to_holder, int8range(NEW.seq, NULL));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER move_blanks BEFORE INSERT ON blank_movements FOR EACH ROW EXECUTE FUNCTION move_blanks();

ALTER TABLE blank_papers ENABLE ROW LEVEL SECURITY;
ALTER TABLE blank_papers FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON blank_papers USING ((SELECT scope_is_national()) OR organisation_id = ANY ((SELECT scope_organisations())::uuid[]));

-- The ledger is added to; where the serials are is written by its trigger alone.
GRANT SELECT, INSERT ON blank_movements TO tgpl_api;
GRANT SELECT ON blank_series TO tgpl_api;
GRANT SELECT ON blank_moves, blank_ranges TO tgpl_api;
GRANT SELECT, INSERT, UPDATE ON blank_papers TO tgpl_api;
GRANT SELECT ON blank_series, blank_moves, blank_movements, blank_ranges, blank_papers TO tgpl_readonly;

DO $$
DECLARE told text; named text;
BEGIN
    FOREACH told IN ARRAY ARRAY['blank_series', 'blank_moves', 'blank_movements', 'blank_ranges', 'blank_papers'] LOOP
        FOR named IN SELECT attname FROM pg_attribute WHERE attrelid = told::regclass AND attnum > 0 AND NOT attisdropped LOOP
            EXECUTE format('COMMENT ON COLUMN %I.%I IS %L', told, named,
                CASE WHEN told IN ('blank_series', 'blank_moves') THEN 'S0' ELSE 'S1' END);
        END LOOP;
    END LOOP;
END $$;
COMMENT ON COLUMN blank_papers.said IS 'S2';
