-- Year-end closings of the books of blanks and of the registers of what was issued: what stood at the end of a year, and a hash
-- over its entries. A closed book is never opened again.

CREATE TABLE book_closings (
    -- Whose store, or whose register.
    holder_id uuid NOT NULL REFERENCES organisations,
    book text COLLATE "C" NOT NULL CHECK (book IN ('movements', 'register')),
    blank_type text COLLATE "C" NOT NULL CHECK (blank_type IN ('CC', 'TGV', 'CTV')),
    year smallint NOT NULL CHECK (year BETWEEN 2000 AND 9998),
    -- The instant at which the year ended in Vietnam: no entry of this book is dated before it any more.
    until timestamptz NOT NULL,
    entries integer NOT NULL CHECK (entries >= 0),
    -- The balance at the end of the year; a register has none.
    received bigint,
    held bigint,
    recalled bigint CHECK (recalled <= held),
    in_transit bigint,
    issued bigint,
    returned bigint CHECK (returned <= issued),
    spoiled bigint,
    lost bigint,
    destroyed bigint,
    -- SHA-256 over what the year began with and its entries.
    hash bytea NOT NULL CHECK (length(hash) = 32),
    closed_at timestamptz NOT NULL,
    closed_by uuid NOT NULL REFERENCES accounts,
    CONSTRAINT book_closings_once PRIMARY KEY (holder_id, book, blank_type, year),
    CONSTRAINT book_closings_after_year CHECK (closed_at >= until),
    CONSTRAINT book_closings_whole CHECK (num_nonnulls(received, held, recalled, in_transit, issued, returned, spoiled, lost, destroyed)
        = CASE book WHEN 'register' THEN 0 ELSE 9 END),
    CONSTRAINT book_closings_balance CHECK (received = held + in_transit + issued + spoiled + lost + destroyed)
);
CREATE INDEX book_closings_by_year ON book_closings (year, holder_id);

-- Runs after `move_blanks`, that is under the lock of the series, which a closing holds too: a movement that began before
-- midnight either stands in the book that is closed, or is refused.
CREATE FUNCTION refuse_in_closed_book() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM book_closings closed JOIN blank_series series USING (blank_type)
        WHERE series.id = NEW.series_id AND closed.book = 'movements' AND closed.holder_id IN (NEW.from_holder, NEW.to_holder)
            AND NEW.at < closed.until) THEN
        RAISE EXCEPTION 'the book of that year is closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'book_closed';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER refuse_in_closed_book BEFORE INSERT ON blank_movements
    FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_book();

-- What entries of a register share and its closing has alone, until their transactions end.
CREATE FUNCTION register_lock(unit uuid, kind text) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN hashtextextended('register ' || kind || ' ' || unit::text, 0);

-- What is entered when its year has ended either stands in the register that is closed, or is refused.
CREATE FUNCTION enter_in_register(unit uuid, kind text, day date) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(register_lock(unit, kind));
    IF EXISTS (SELECT FROM book_closings closed WHERE (closed.holder_id, closed.book, closed.blank_type) = (unit, 'register', kind)
        AND closed.year >= extract(year FROM day)) THEN
        RAISE EXCEPTION 'the register of that year is closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'book_closed';
    END IF;
END $$;

-- A card on its first blank or on another is entered on the day of the blank.
CREATE FUNCTION enter_blank() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM enter_in_register(NEW.organisation_id, (SELECT kind FROM cards WHERE id = NEW.card_id), NEW.issued_on);
    RETURN NEW;
END $$;
CREATE TRIGGER enter_blank BEFORE INSERT ON card_blanks FOR EACH ROW EXECUTE FUNCTION enter_blank();

-- A withdrawal is entered on the day on which it is written down, whenever it was decided.
ALTER TABLE cards ADD COLUMN withdrawal_entered_on date;
ALTER TABLE cards ADD CONSTRAINT cards_withdrawal_entered CHECK ((state = 'withdrawn') = (withdrawal_entered_on IS NOT NULL));
COMMENT ON COLUMN cards.withdrawal_entered_on IS 'S2';
CREATE FUNCTION enter_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.withdrawal_entered_on := (coalesce(nullif(current_setting('tgpl.now', true), '')::timestamptz, now())
        AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;
    PERFORM enter_in_register(NEW.organisation_id, NEW.kind, NEW.withdrawal_entered_on);
    RETURN NEW;
END $$;
CREATE TRIGGER enter_withdrawal BEFORE UPDATE ON cards FOR EACH ROW
    WHEN (NEW.state = 'withdrawn' AND OLD.state <> 'withdrawn') EXECUTE FUNCTION enter_withdrawal();

GRANT SELECT, INSERT ON book_closings TO tgpl_api;
GRANT SELECT ON book_closings TO tgpl_readonly;

DO $$
DECLARE named text;
BEGIN
    FOR named IN SELECT attname FROM pg_attribute WHERE attrelid = 'book_closings'::regclass AND attnum > 0 AND NOT attisdropped LOOP
        EXECUTE format('COMMENT ON COLUMN book_closings.%I IS %L', named, 'S1');
    END LOOP;
END $$;
