-- Year-end closings of the books of blanks: what stood at the end of a year, and a hash over its movements. A closed book is
-- never opened again.

CREATE TABLE book_closings (
    -- Whose store.
    holder_id uuid NOT NULL REFERENCES organisations,
    blank_type text COLLATE "C" NOT NULL CHECK (blank_type IN ('CC', 'TGV', 'CTV')),
    year smallint NOT NULL CHECK (year BETWEEN 2000 AND 9998),
    -- The instant at which the year ended in Vietnam: no movement of this holder and type is dated before it any more.
    until timestamptz NOT NULL,
    movements integer NOT NULL CHECK (movements >= 0),
    -- The balance at the end of the year.
    received bigint NOT NULL,
    held bigint NOT NULL,
    recalled bigint NOT NULL CHECK (recalled <= held),
    in_transit bigint NOT NULL,
    issued bigint NOT NULL,
    returned bigint NOT NULL CHECK (returned <= issued),
    spoiled bigint NOT NULL,
    lost bigint NOT NULL,
    destroyed bigint NOT NULL,
    -- SHA-256 over the opening balance and the movements of the year.
    hash bytea NOT NULL CHECK (length(hash) = 32),
    closed_at timestamptz NOT NULL,
    closed_by uuid NOT NULL REFERENCES accounts,
    CONSTRAINT book_closings_once PRIMARY KEY (holder_id, blank_type, year),
    CONSTRAINT book_closings_after_year CHECK (closed_at >= until),
    CONSTRAINT book_closings_balance CHECK (received = held + in_transit + issued + spoiled + lost + destroyed)
);
CREATE INDEX book_closings_by_year ON book_closings (year, holder_id);

-- Runs after `move_blanks`, that is under the lock of the series, which a closing holds too: a movement that began before
-- midnight either stands in the book that is closed, or is refused.
CREATE FUNCTION refuse_in_closed_book() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM book_closings closed JOIN blank_series series USING (blank_type)
        WHERE series.id = NEW.series_id AND closed.holder_id IN (NEW.from_holder, NEW.to_holder) AND NEW.at < closed.until) THEN
        RAISE EXCEPTION 'the book of that year is closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'book_closed';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER refuse_in_closed_book BEFORE INSERT ON blank_movements
    FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_book();

GRANT SELECT, INSERT ON book_closings TO tgpl_api;
GRANT SELECT ON book_closings TO tgpl_readonly;

DO $$
DECLARE named text;
BEGIN
    FOR named IN SELECT attname FROM pg_attribute WHERE attrelid = 'book_closings'::regclass AND attnum > 0 AND NOT attisdropped LOOP
        EXECUTE format('COMMENT ON COLUMN book_closings.%I IS %L', named, 'S1');
    END LOOP;
END $$;
