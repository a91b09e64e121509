-- Cards of officers and collaborators, certificates of courses, and the files by which cards are issued, issued again and
-- withdrawn (Luật TGPL Đ.21-24; NĐ 144/2017/NĐ-CP Đ.16-19).

-- Courses whose decision on results certificates rest on.
CREATE TABLE courses (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    -- Whoever issues its certificates.
    organisation_id uuid NOT NULL REFERENCES organisations,
    title text COLLATE "vi-x-icu" NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    organiser text COLLATE "vi-x-icu" NOT NULL CHECK (length(organiser) BETWEEN 1 AND 200),
    from_on date NOT NULL,
    to_on date NOT NULL,
    -- On the results.
    decision_number text COLLATE "C" NOT NULL CHECK (length(decision_number) BETWEEN 1 AND 60),
    decision_on date NOT NULL,
    -- How many certificates it is going to need, where that is known.
    expected integer CHECK (expected > 0),
    created_at timestamptz NOT NULL,
    -- Who entered the results: the certificates are another person's to issue (certificate-blanks.md 3, rule 9).
    created_by uuid NOT NULL REFERENCES accounts,
    CONSTRAINT courses_days CHECK (from_on <= to_on AND to_on <= decision_on),
    CONSTRAINT courses_once UNIQUE (organisation_id, decision_number, decision_on, title)
);
CREATE INDEX courses_newest ON courses (organisation_id, id DESC);

-- What somebody holds. Its number is given once and stays (NĐ 144/2017 Đ.19); the blank changes when it is issued again.
CREATE TABLE cards (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    kind text COLLATE "C" NOT NULL CHECK (kind IN ('CC', 'TGV', 'CTV')),
    -- The unit whose blanks it is printed on and in whose register it stands.
    organisation_id uuid NOT NULL REFERENCES organisations,
    number text COLLATE "C" NOT NULL CHECK (length(number) BETWEEN 1 AND 40),
    -- Of the register of what was issued: continuous in a year, by kind and issuer.
    register_year integer NOT NULL,
    register_number integer NOT NULL CHECK (register_number > 0),
    practitioner_id uuid REFERENCES practitioners,
    course_id uuid REFERENCES courses,
    -- As printed, whatever the registry says later.
    full_name text COLLATE "vi-x-icu" NOT NULL CHECK (length(full_name) BETWEEN 1 AND 100),
    birth_year integer,
    state text COLLATE "C" NOT NULL CHECK (state IN ('valid', 'withdrawn')),
    -- Where the serial of its present blank stands on the line of all serials.
    serial bigint NOT NULL,
    first_issued_on date NOT NULL,
    issued_on date NOT NULL,
    withdrawn_on date,
    ground text COLLATE "C",
    -- Of a certificate, which has no file: the decision that withdrew it, and why.
    withdrawal_number text COLLATE "C" CHECK (length(withdrawal_number) BETWEEN 1 AND 60),
    withdrawal_reason bytea,
    created_at timestamptz NOT NULL,
    -- Numbers from before this register are a province's own (registry.md 1); those made here are alone in the nation.
    CONSTRAINT cards_number UNIQUE (kind, organisation_id, number),
    CONSTRAINT cards_register UNIQUE (kind, organisation_id, register_year, register_number),
    CONSTRAINT cards_holder CHECK ((kind = 'CC') = (course_id IS NOT NULL) AND (kind = 'CC' OR practitioner_id IS NOT NULL)),
    CONSTRAINT cards_withdrawn CHECK ((state = 'withdrawn') = (withdrawn_on IS NOT NULL)
        AND (state = 'withdrawn' AND kind <> 'CC') = (ground IS NOT NULL)
        AND (state = 'withdrawn' AND kind = 'CC') = (withdrawal_number IS NOT NULL)
        AND (withdrawal_number IS NULL) = (withdrawal_reason IS NULL)),
    CONSTRAINT cards_days CHECK (first_issued_on <= issued_on AND issued_on <= coalesce(withdrawn_on, issued_on))
);
-- Nobody has two valid cards of one kind.
CREATE UNIQUE INDEX cards_valid_once ON cards (practitioner_id, kind) WHERE state = 'valid' AND kind <> 'CC';
-- Nobody has two valid certificates of one course; whom the registry does not have is told by name and year of birth.
CREATE UNIQUE INDEX cards_course_once ON cards (course_id, practitioner_id)
    WHERE state = 'valid' AND practitioner_id IS NOT NULL AND course_id IS NOT NULL;
CREATE UNIQUE INDEX cards_course_name_once ON cards (course_id, fold_vi(full_name), coalesce(birth_year, 0))
    WHERE state = 'valid' AND practitioner_id IS NULL AND course_id IS NOT NULL;
CREATE INDEX cards_newest ON cards (organisation_id, id DESC);
CREATE INDEX cards_of_practitioner ON cards (practitioner_id, id DESC);
CREATE INDEX cards_of_course ON cards (course_id, id DESC) WHERE course_id IS NOT NULL;
CREATE INDEX cards_of_number ON cards (number);

-- The blanks that a card was printed on, one after the other. The token of a blank that was replaced proves nothing any more.
CREATE TABLE card_blanks (
    serial bigint PRIMARY KEY,
    card_id uuid NOT NULL REFERENCES cards,
    organisation_id uuid NOT NULL REFERENCES organisations,
    issued_on date NOT NULL,
    -- Behind the QR: the token sealed, so that it can be printed, and its keyed hash, by which it is found.
    token bytea NOT NULL,
    verify_hash bytea NOT NULL CONSTRAINT card_blanks_verify UNIQUE
);
CREATE INDEX card_blanks_of ON card_blanks (card_id);
ALTER TABLE cards ADD CONSTRAINT cards_serial FOREIGN KEY (serial) REFERENCES card_blanks DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE card_files (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    -- Its number in the unit's book of the year: `HS-12/2026`.
    code text NOT NULL,
    kind text COLLATE "C" NOT NULL CHECK (kind IN ('TGV', 'CTV')),
    procedure text COLLATE "C" NOT NULL CHECK (procedure IN ('issue', 'reissue', 'withdraw')),
    state text COLLATE "C" NOT NULL CHECK (state IN ('received', 'forwarded', 'granted', 'refused', 'done', 'abandoned')),
    organisation_id uuid NOT NULL REFERENCES organisations,
    practitioner_id uuid NOT NULL REFERENCES practitioners,
    -- The card that is issued again or withdrawn; of a first one, what came of the file.
    card_id uuid REFERENCES cards,
    ground text COLLATE "C",
    -- Why it is asked for, and why it was refused.
    said bytea NOT NULL,
    received_on date NOT NULL,
    -- Until when whoever prepares it sends it on, where the law says so.
    prepare_due_at timestamptz,
    forwarded_on date,
    -- Until when it is decided.
    decide_due_at timestamptz,
    decision_number text COLLATE "C",
    decision_on date,
    decision_by text,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES accounts,
    decided_at timestamptz,
    decided_by uuid REFERENCES accounts,
    done_at timestamptz,
    done_by uuid REFERENCES accounts,
    CONSTRAINT card_files_code UNIQUE (organisation_id, code),
    CONSTRAINT card_files_card CHECK (procedure = 'issue' AND (state = 'done') = (card_id IS NOT NULL)
        OR procedure <> 'issue' AND card_id IS NOT NULL),
    CONSTRAINT card_files_ground CHECK ((procedure = 'withdraw') = (ground IS NOT NULL)),
    CONSTRAINT card_files_days CHECK (received_on <= coalesce(forwarded_on, received_on)
        AND coalesce(forwarded_on, received_on) <= coalesce(decision_on, forwarded_on, received_on)),
    CONSTRAINT card_files_decision CHECK ((decision_number IS NULL) = (decision_on IS NULL)
        AND (decision_number IS NULL) = (decision_by IS NULL)
        -- A file that was granted may be given up, and keeps its decision.
        AND (state NOT IN ('granted', 'done') OR decision_number IS NOT NULL)
        AND (state IN ('granted', 'done', 'abandoned') OR decision_number IS NULL)),
    CONSTRAINT card_files_three_people CHECK (state NOT IN ('granted', 'done') OR
        (created_by <> decided_by AND created_by <> done_by AND decided_by <> done_by) IS NOT FALSE)
);
-- One file about a card at a time.
CREATE UNIQUE INDEX card_files_open ON card_files (practitioner_id, kind) WHERE state IN ('received', 'forwarded', 'granted');
CREATE INDEX card_files_newest ON card_files (organisation_id, id DESC);
CREATE INDEX card_files_of_practitioner ON card_files (practitioner_id, id DESC);
CREATE INDEX card_files_of_card ON card_files (card_id) WHERE card_id IS NOT NULL;

CREATE TRIGGER legal_transition BEFORE UPDATE OF state ON card_files
    FOR EACH ROW EXECUTE FUNCTION refuse_illegal_transition('card_file');

-- A card's number, its first day and whose it is never change; what was withdrawn stays so.
CREATE FUNCTION keep_card() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.kind, OLD.organisation_id, OLD.number, OLD.register_year, OLD.register_number, OLD.practitioner_id, OLD.course_id,
            OLD.full_name, OLD.birth_year, OLD.first_issued_on)
        IS DISTINCT FROM (NEW.kind, NEW.organisation_id, NEW.number, NEW.register_year, NEW.register_number, NEW.practitioner_id,
            NEW.course_id, NEW.full_name, NEW.birth_year, NEW.first_issued_on)
        OR OLD.state = 'withdrawn'
    THEN
        RAISE EXCEPTION 'a card keeps its number' USING ERRCODE = 'check_violation', CONSTRAINT = 'cards_kept';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_card BEFORE UPDATE ON cards FOR EACH ROW EXECUTE FUNCTION keep_card();

DO $$
DECLARE guarded text;
BEGIN
    FOREACH guarded IN ARRAY ARRAY['courses', 'cards', 'card_blanks', 'card_files'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', guarded);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', guarded);
        EXECUTE format('CREATE POLICY scope ON %I USING ((SELECT scope_is_national()) OR organisation_id = ANY ((SELECT scope_organisations())::uuid[]))', guarded);
    END LOOP;
END $$;

GRANT SELECT, INSERT ON courses, card_blanks TO tgpl_api;
GRANT SELECT, INSERT, UPDATE ON cards, card_files TO tgpl_api;
GRANT SELECT ON courses, cards, card_blanks, card_files TO tgpl_readonly;

DO $$
DECLARE told text; named text;
BEGIN
    FOREACH told IN ARRAY ARRAY['courses', 'cards', 'card_blanks', 'card_files'] LOOP
        FOR named IN SELECT attname FROM pg_attribute WHERE attrelid = told::regclass AND attnum > 0 AND NOT attisdropped LOOP
            EXECUTE format('COMMENT ON COLUMN %I.%I IS %L', told, named,
                CASE WHEN told = 'courses' THEN 'S1' ELSE 'S2' END);
        END LOOP;
    END LOOP;
END $$;
