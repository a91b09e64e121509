-- The ledger of certificate blanks: movements that are only ever added, and where every serial is, derived from them.

-- What the three blanks are printed with; a serial is a number of a series, never given twice.
CREATE TABLE blank_series (
    id smallint PRIMARY KEY CHECK (id > 0),
    blank_type text COLLATE "C" NOT NULL CHECK (blank_type IN ('CC', 'TGV', 'CTV')),
    prefix text COLLATE "C" NOT NULL CHECK (prefix ~ '^[A-Z]{0,4}$'),
    width smallint NOT NULL CHECK (width BETWEEN 1 AND 12),
    UNIQUE (blank_type, prefix)
);

-- Which kind of movement leads from where to where; `outside` is before the receipt. Loaded with the rules.
CREATE TABLE blank_moves (
    kind text COLLATE "C" NOT NULL,
    from_state text COLLATE "C" NOT NULL,
    to_state text COLLATE "C" NOT NULL,
    PRIMARY KEY (kind, from_state, to_state)
);

-- All serials stand on one line, each series a stretch of 10^12 places of it: so one range type excludes them all.
CREATE FUNCTION blank_stretch(series smallint) RETURNS int8range LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN int8range(series * 1000000000000, (series + 1) * 1000000000000);

CREATE SEQUENCE blank_movements_seq;
CREATE TABLE blank_movements (
    -- The order in which they were made, given under the lock of the series.
    seq bigint PRIMARY KEY,
    id uuid NOT NULL UNIQUE,
    kind text COLLATE "C" NOT NULL,
    series_id smallint NOT NULL REFERENCES blank_series,
    serials int8range NOT NULL CHECK (NOT isempty(serials) AND serials <@ blank_stretch(series_id)),
    from_state text COLLATE "C" NOT NULL,
    from_holder uuid REFERENCES organisations,
    to_state text COLLATE "C" NOT NULL,
    to_holder uuid REFERENCES organisations,
    at timestamptz NOT NULL,
    -- Whoever asked for it, whoever approved it and whoever handed it out are three people (certificate-blanks.md 3, rule 9).
    requested_by uuid REFERENCES accounts,
    approved_by uuid REFERENCES accounts,
    kept_by uuid NOT NULL REFERENCES accounts,
    -- The lot, shipment, card, act or stock-take that it is part of.
    subject_type text COLLATE "C" NOT NULL,
    subject_id uuid NOT NULL,
    reverses bigint UNIQUE REFERENCES blank_movements,
    CONSTRAINT blank_moves_known FOREIGN KEY (kind, from_state, to_state) REFERENCES blank_moves,
    CONSTRAINT blank_outside CHECK ((from_state = 'outside') = (from_holder IS NULL) AND (to_state = 'outside') = (to_holder IS NULL)),
    CONSTRAINT blank_reversal CHECK ((kind = 'reverse') = (reverses IS NOT NULL)),
    CONSTRAINT blank_three_people CHECK (requested_by <> approved_by AND requested_by <> kept_by AND approved_by <> kept_by)
);
CREATE INDEX blank_movements_at ON blank_movements (at, seq);
CREATE INDEX blank_movements_of_subject ON blank_movements (subject_type, subject_id);
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
CREATE INDEX blank_ranges_now ON blank_ranges (holder_id, state) WHERE upper_inf(during);

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
