-- Courts, procuracies, police and detention bodies, dated like everything that is reorganised.
CREATE TABLE proceedings_bodies (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    kind text COLLATE "C" NOT NULL CHECK (kind IN ('court', 'procuracy', 'police', 'detention', 'enforcement', 'other')),
    name text COLLATE "vi-x-icu" NOT NULL,
    folded text COLLATE "C" GENERATED ALWAYS AS (fold_vi(name)) STORED,
    province_code text COLLATE "C",
    phone text,
    valid_from date NOT NULL,
    valid_to date,
    CONSTRAINT proceedings_bodies_name UNIQUE (name, valid_from),
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
);

CREATE TABLE practitioners (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    -- A short number beside the id: lets an exclusion constraint compare people with core PostgreSQL alone.
    no bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    organisation_id uuid NOT NULL REFERENCES organisations,
    branch_id uuid REFERENCES organisations,
    account_id uuid REFERENCES accounts,
    kind text COLLATE "C" NOT NULL CHECK (kind IN
        ('officer', 'contract_lawyer', 'organisation_lawyer', 'adviser', 'collaborator', 'probationer')),
    full_name text COLLATE "vi-x-icu" NOT NULL CHECK (length(full_name) BETWEEN 1 AND 100),
    folded text COLLATE "C" GENERATED ALWAYS AS (fold_vi(full_name)) STORED,
    folded_reversed text COLLATE "C" GENERATED ALWAYS AS (reverse_words(fold_vi(full_name))) STORED,
    -- Given name first: the order of a Vietnamese list of people.
    sort_name text COLLATE "vi-x-icu" GENERATED ALWAYS AS (regexp_replace(full_name, '^(.*) (\S+)$', '\2 \1')) STORED NOT NULL,
    sex text COLLATE "C" CHECK (sex IN ('male', 'female')),
    birth_year integer,
    card_number text COLLATE "C",
    appointed_on date,
    -- Of legal-aid officers (TT 05/2022): V02.01.00, V02.01.01, V02.01.02.
    grade text COLLATE "C" CHECK (grade IN ('grade_1', 'grade_2', 'grade_3')),
    graded_on date,
    fields text[] NOT NULL DEFAULT '{}',
    languages text[] NOT NULL DEFAULT '{}',
    office_phone text,
    email text,
    published boolean NOT NULL DEFAULT true,
    valid_from date NOT NULL,
    valid_to date,
    end_ground text,
    created_at timestamptz NOT NULL,
    CONSTRAINT practitioners_card UNIQUE (card_number, kind, organisation_id),
    UNIQUE (organisation_id, id),
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE INDEX practitioners_in_order ON practitioners (sort_name, id);
CREATE INDEX practitioners_of_organisation_in_order ON practitioners (organisation_id, sort_name, id);
CREATE INDEX practitioners_by_organisation ON practitioners (organisation_id, folded_reversed COLLATE "C");
CREATE INDEX practitioners_by_account ON practitioners (account_id);
CREATE TABLE practitioner_contracts (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL,
    practitioner_id uuid NOT NULL,
    number text NOT NULL,
    -- A contract is made once and prolonged at most once.
    extends_id uuid CONSTRAINT practitioner_contracts_prolonged_once UNIQUE REFERENCES practitioner_contracts,
    signed_on date NOT NULL,
    valid_from date NOT NULL,
    valid_to date NOT NULL CHECK (valid_to >= valid_from),
    FOREIGN KEY (organisation_id, practitioner_id) REFERENCES practitioners (organisation_id, id)
);
CREATE INDEX practitioner_contracts_of ON practitioner_contracts (practitioner_id, valid_to);
CREATE TABLE practitioner_absences (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL,
    practitioner_id uuid NOT NULL,
    from_on date NOT NULL,
    to_on date NOT NULL CHECK (to_on >= from_on),
    kind text COLLATE "C" NOT NULL CHECK (kind IN
        ('leave', 'sickness', 'maternity', 'study', 'secondment', 'suspension', 'other')),
    FOREIGN KEY (organisation_id, practitioner_id) REFERENCES practitioners (organisation_id, id)
);
CREATE INDEX practitioner_absences_of ON practitioner_absences (practitioner_id, to_on);

-- One who asks for or receives aid (S2, S3). What is sealed is bytea; both numbers are found by keyed hash.
CREATE TABLE persons (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    organisation_id uuid NOT NULL REFERENCES organisations,
    branch_id uuid REFERENCES organisations,
    full_name text COLLATE "vi-x-icu" NOT NULL CHECK (length(full_name) BETWEEN 1 AND 100),
    folded text COLLATE "C" GENERATED ALWAYS AS (fold_vi(full_name)) STORED,
    folded_reversed text COLLATE "C" GENERATED ALWAYS AS (reverse_words(fold_vi(full_name))) STORED,
    accented text COLLATE "C" GENERATED ALWAYS AS (accent_vi(full_name)) STORED,
    accented_reversed text COLLATE "C" GENERATED ALWAYS AS (reverse_words(accent_vi(full_name))) STORED,
    name_ends text COLLATE "C" GENERATED ALWAYS AS (name_ends(fold_vi(full_name))) STORED,
    birth_date date,
    birth_year integer GENERATED ALWAYS AS (extract(year FROM birth_date)::integer) STORED,
    birth_precision text COLLATE "C" CHECK (birth_precision IN ('year', 'month', 'day')),
    sex text COLLATE "C" CHECK (sex IN ('male', 'female')),
    ethnicity bytea,
    id_number bytea,
    id_number_hash bytea,
    phone bytea,
    phone_hash bytea,
    commune_code text COLLATE "C",
    address bytea,
    language bytea,
    needs bytea,
    -- The person asked not to be called or written to at home.
    safe_contact bytea,
    sealed boolean NOT NULL DEFAULT false,
    author_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    UNIQUE (organisation_id, id),
    CHECK ((birth_date IS NULL) = (birth_precision IS NULL)),
    CHECK ((id_number IS NULL) = (id_number_hash IS NULL))
);
CREATE INDEX persons_by_name ON persons (folded text_pattern_ops, id);
CREATE INDEX persons_by_given_name ON persons (folded_reversed text_pattern_ops, id);
-- A rare accent of a common name, a common name of one year, a name whose middle or one word is written otherwise:
-- each is found without looking at all who are called alike.
CREATE INDEX persons_by_accents ON persons (accented text_pattern_ops);
CREATE INDEX persons_by_given_accents ON persons (accented_reversed text_pattern_ops);
CREATE INDEX persons_by_year ON persons (birth_year, folded text_pattern_ops, birth_date);
CREATE INDEX persons_by_year_given ON persons (birth_year, folded_reversed text_pattern_ops, birth_date);
CREATE INDEX persons_by_ends ON persons (name_ends, birth_year);
CREATE INDEX persons_by_organisation ON persons (organisation_id, id DESC);
CREATE INDEX persons_by_id_number ON persons (id_number_hash) WHERE id_number_hash IS NOT NULL;
CREATE INDEX persons_by_phone ON persons (phone_hash) WHERE phone_hash IS NOT NULL;
