-- Cards of officers and collaborators, certificates of courses, and the files by which they are issued, issued again and
-- withdrawn (Luật TGPL Đ.21-24; NĐ 144/2017/NĐ-CP Đ.16-19).

-- Courses whose decision on results certificates rest on.
CREATE TABLE courses (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    -- Whoever held it and issues its certificates.
    organisation_id uuid NOT NULL REFERENCES organisations,
    title text COLLATE "vi-x-icu" NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    from_on date NOT NULL,
    to_on date NOT NULL,
    decision_number text COLLATE "C" NOT NULL CHECK (length(decision_number) BETWEEN 1 AND 60),
    decision_on date NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT courses_days CHECK (from_on <= to_on AND to_on <= decision_on),
    CONSTRAINT courses_decision UNIQUE (organisation_id, decision_number, decision_on, title)
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
    register_year smallint NOT NULL,
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
    created_at timestamptz NOT NULL,
    CONSTRAINT cards_number UNIQUE (kind, organisation_id, number),
    CONSTRAINT cards_register UNIQUE (kind, organisation_id, register_year, register_number),
    CONSTRAINT cards_serial UNIQUE (serial),
    CONSTRAINT cards_holder CHECK ((kind = 'CC') = (course_id IS NOT NULL) AND (kind = 'CC' OR practitioner_id IS NOT NULL)),
    CONSTRAINT cards_withdrawn CHECK ((state = 'withdrawn') = (withdrawn_on IS NOT NULL) AND (withdrawn_on IS NULL) = (ground IS NULL)),
    CONSTRAINT cards_days CHECK (first_issued_on <= issued_on AND issued_on <= coalesce(withdrawn_on, issued_on))
);
-- Nobody has two valid cards of one kind from one unit.
CREATE UNIQUE INDEX cards_valid_once ON cards (practitioner_id, kind) WHERE state = 'valid' AND kind <> 'CC';
CREATE INDEX cards_newest ON cards (organisation_id, id DESC);
CREATE INDEX cards_of_practitioner ON cards (practitioner_id);
CREATE INDEX cards_of_course ON cards (course_id) WHERE course_id IS NOT NULL;

CREATE TABLE card_files (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    kind text COLLATE "C" NOT NULL CHECK (kind IN ('CC', 'TGV', 'CTV')),
    procedure text COLLATE "C" NOT NULL CHECK (procedure IN ('issue', 'reissue', 'withdraw')),
    state text COLLATE "C" NOT NULL CHECK (state IN ('received', 'forwarded', 'granted', 'refused', 'done', 'abandoned')),
    organisation_id uuid NOT NULL REFERENCES organisations,
    practitioner_id uuid REFERENCES practitioners,
    course_id uuid REFERENCES courses,
    -- The card that is issued again or withdrawn; of a first one, what came of the file.
    card_id uuid REFERENCES cards,
    ground text COLLATE "C",
    reason text,
    received_on date NOT NULL,
    decision_number text COLLATE "C",
    decision_on date,
    decided_by_body text,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES accounts,
    CONSTRAINT card_files_about CHECK ((kind = 'CC') = (course_id IS NOT NULL) AND (kind = 'CC' OR practitioner_id IS NOT NULL)),
    CONSTRAINT card_files_card CHECK (procedure = 'issue' OR card_id IS NOT NULL),
    CONSTRAINT card_files_ground CHECK ((procedure = 'withdraw') = (ground IS NOT NULL)),
    CONSTRAINT card_files_decision CHECK ((decision_number IS NULL) = (decision_on IS NULL)
        AND (decision_number IS NULL) = (decided_by_body IS NULL)
        AND (state NOT IN ('granted', 'done') OR decision_number IS NOT NULL)),
    CONSTRAINT card_files_refused CHECK (state <> 'refused' OR reason IS NOT NULL)
);
-- One file about a card at a time.
CREATE UNIQUE INDEX card_files_open ON card_files (practitioner_id, kind)
    WHERE state IN ('received', 'forwarded', 'granted') AND kind <> 'CC';
CREATE INDEX card_files_newest ON card_files (organisation_id, id DESC);

CREATE TRIGGER legal_transition BEFORE UPDATE OF state ON card_files
    FOR EACH ROW EXECUTE FUNCTION refuse_illegal_transition('card_file');

-- A card's number, its first day and whose it is never change; what was withdrawn stays so.
CREATE FUNCTION keep_card() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.kind, OLD.organisation_id, OLD.number, OLD.register_year, OLD.register_number, OLD.practitioner_id, OLD.course_id,
            OLD.full_name, OLD.birth_year, OLD.first_issued_on)
        IS DISTINCT FROM (NEW.kind, NEW.organisation_id, NEW.number, NEW.register_year, NEW.register_number, NEW.practitioner_id,
            NEW.course_id, NEW.full_name, NEW.birth_year, NEW.first_issued_on)
        OR OLD.state = 'withdrawn' AND NEW.state <> 'withdrawn'
    THEN
        RAISE EXCEPTION 'a card keeps its number' USING ERRCODE = 'check_violation', CONSTRAINT = 'cards_kept';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_card BEFORE UPDATE ON cards FOR EACH ROW EXECUTE FUNCTION keep_card();

DO $$
DECLARE
    guarded text;
BEGIN
    FOREACH guarded IN ARRAY ARRAY['courses', 'cards', 'card_files'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', guarded);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', guarded);
        EXECUTE format('CREATE POLICY scope ON %I USING ((SELECT scope_is_national()) OR organisation_id = ANY ((SELECT scope_organisations())::uuid[]))', guarded);
    END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON courses, cards, card_files TO tgpl_api;
GRANT SELECT ON courses, cards, card_files TO tgpl_readonly;
