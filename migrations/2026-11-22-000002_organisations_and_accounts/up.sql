-- Provinces and communes with validity: a code alone means nothing (24 was Bắc Giang, is Bắc Ninh).
CREATE TABLE provinces (
    code text COLLATE "C" NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    name text COLLATE "vi-x-icu" NOT NULL,
    kind text NOT NULL,
    commune_count integer,
    PRIMARY KEY (code, valid_from),
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE TABLE province_lineage (
    old_code text COLLATE "C" NOT NULL,
    old_valid_from date NOT NULL,
    new_code text COLLATE "C" NOT NULL,
    new_valid_from date NOT NULL,
    change text COLLATE "C" NOT NULL,
    PRIMARY KEY (old_code, old_valid_from, new_code, new_valid_from),
    FOREIGN KEY (old_code, old_valid_from) REFERENCES provinces (code, valid_from),
    FOREIGN KEY (new_code, new_valid_from) REFERENCES provinces (code, valid_from)
);
CREATE TABLE communes (
    code text COLLATE "C" NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    name text COLLATE "vi-x-icu" NOT NULL,
    folded text COLLATE "C" GENERATED ALWAYS AS (fold_vi(name)) STORED,
    district text,
    province_code text COLLATE "C" NOT NULL,
    province_valid_from date NOT NULL,
    PRIMARY KEY (code, valid_from),
    FOREIGN KEY (province_code, province_valid_from) REFERENCES provinces (code, valid_from)
);
CREATE INDEX communes_by_province ON communes (province_code, province_valid_from, folded);
CREATE TABLE commune_lineage (
    old_code text COLLATE "C" NOT NULL,
    new_code text COLLATE "C" NOT NULL,
    extent text COLLATE "C" NOT NULL CHECK (extent IN ('whole', 'main_part', 'part')),
    PRIMARY KEY (old_code, new_code)
);

-- Days that are not what their weekday says, entered by an administrator from the official notice.
CREATE TABLE holidays (
    day date NOT NULL,
    kind text COLLATE "C" NOT NULL CHECK (kind IN ('holiday', 'compensation', 'swap_off', 'swap_work', 'tet_anchor')),
    name text NOT NULL,
    verified boolean NOT NULL,
    source text,
    PRIMARY KEY (day, kind)
);

CREATE TABLE organisations (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    kind text COLLATE "C" NOT NULL CHECK (kind IN
        ('agency', 'agency_unit', 'department', 'centre', 'branch', 'contracted', 'registered')),
    code text COLLATE "C" NOT NULL,
    name text COLLATE "vi-x-icu" NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    short_name text,
    parent_id uuid REFERENCES organisations,
    province_code text COLLATE "C",
    province_valid_from date,
    -- The first part of official case codes: TT for a centre, CN1 for its first branch.
    case_unit text COLLATE "C",
    address text,
    phone text,
    email text,
    established_by text,
    valid_from date NOT NULL,
    valid_to date,
    created_at timestamptz NOT NULL,
    CONSTRAINT organisations_code UNIQUE (code, valid_from),
    FOREIGN KEY (province_code, province_valid_from) REFERENCES provinces (code, valid_from),
    CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CHECK (kind <> 'branch' OR case_unit <> 'TT')
);
-- Else two units of a centre would write the same codes into its register.
CREATE UNIQUE INDEX organisations_case_unit ON organisations (parent_id, case_unit) WHERE kind = 'branch';
CREATE INDEX organisations_by_parent ON organisations (parent_id);
CREATE INDEX organisations_by_kind ON organisations (kind, code);
CREATE INDEX organisations_by_name ON organisations (name, id);
CREATE TABLE organisation_lineage (
    old_id uuid NOT NULL REFERENCES organisations,
    new_id uuid NOT NULL REFERENCES organisations,
    kind text COLLATE "C" NOT NULL CHECK (kind IN ('merge', 'split', 'rename', 'reparent')),
    on_date date NOT NULL,
    basis text,
    PRIMARY KEY (old_id, new_id)
);

CREATE TABLE accounts (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    username text COLLATE "C" NOT NULL CONSTRAINT accounts_username UNIQUE CHECK (username = lower(username)),
    display_name text COLLATE "vi-x-icu" NOT NULL,
    email text,
    home_organisation_id uuid NOT NULL REFERENCES organisations,
    password_hash text,
    totp_secret bytea,
    totp_confirmed boolean NOT NULL DEFAULT false,
    -- The last one-time code's time step: a code works once.
    totp_last_step bigint,
    state text COLLATE "C" NOT NULL CHECK (state IN ('invited', 'active', 'locked')),
    is_demo boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL
);
CREATE INDEX accounts_by_organisation ON accounts (home_organisation_id, id);
CREATE INDEX accounts_by_email ON accounts (lower(email)) WHERE email IS NOT NULL;
CREATE TABLE role_grants (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES accounts,
    role text COLLATE "C" NOT NULL,
    organisation_id uuid NOT NULL REFERENCES organisations,
    branch_id uuid REFERENCES organisations,
    valid_from timestamptz NOT NULL,
    valid_to timestamptz,
    granted_by uuid REFERENCES accounts,
    -- Whose authority is exercised, when the role is delegated (*ủy quyền*).
    delegated_by uuid REFERENCES accounts,
    reason text,
    -- Given by an administrator of the system: of no effect until a second one has confirmed it.
    awaits_second boolean NOT NULL DEFAULT false,
    confirmed_by uuid REFERENCES accounts,
    CONSTRAINT role_grants_second_is_another CHECK (confirmed_by <> granted_by AND confirmed_by <> account_id),
    CHECK (valid_to IS NULL OR valid_to > valid_from),
    CHECK (delegated_by IS NULL OR valid_to IS NOT NULL),
    CONSTRAINT role_grants_not_to_oneself CHECK (granted_by IS DISTINCT FROM account_id)
);
CREATE INDEX role_grants_by_account ON role_grants (account_id);
CREATE INDEX role_grants_by_delegator ON role_grants (delegated_by) WHERE delegated_by IS NOT NULL;
CREATE TABLE sessions (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES accounts,
    created_at timestamptz NOT NULL,
    last_used_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz,
    end_reason text COLLATE "C"
);
CREATE INDEX sessions_by_account ON sessions (account_id) WHERE ended_at IS NULL;
CREATE TABLE refresh_tokens (
    hash bytea PRIMARY KEY,
    session_id uuid NOT NULL REFERENCES sessions,
    issued_at timestamptz NOT NULL,
    used_at timestamptz,
    -- Kept sealed for the grace of ten seconds, so that two refreshes at once give one successor.
    successor bytea
);
CREATE INDEX refresh_tokens_by_session ON refresh_tokens (session_id);
CREATE TABLE one_time_tokens (
    hash bytea PRIMARY KEY,
    purpose text COLLATE "C" NOT NULL CHECK (purpose IN ('invitation', 'password_reset')),
    account_id uuid NOT NULL REFERENCES accounts,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
);
CREATE TABLE service_accounts (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    name text NOT NULL,
    client_id text COLLATE "C" NOT NULL UNIQUE,
    -- Public keys (JWK). Two, so that a new one is known before the old one goes.
    keys jsonb NOT NULL CHECK (jsonb_array_length(keys) BETWEEN 1 AND 2),
    organisation_id uuid NOT NULL REFERENCES organisations,
    scopes text[] NOT NULL,
    owner_id uuid NOT NULL REFERENCES accounts,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz,
    created_at timestamptz NOT NULL
);
-- Assertions that gave a token: none gives a second one.
CREATE TABLE spent_assertions (
    client_id text COLLATE "C" NOT NULL,
    jti text COLLATE "C" NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (client_id, jti)
);
CREATE INDEX spent_assertions_by_age ON spent_assertions (expires_at);
