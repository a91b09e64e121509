-- What belongs to one account: the views it saved, words it has not sent yet, what it was told, its calendar feeds.

-- A list's filter under a name. What it filters by are codes, ids and days, never words that may name a person.
CREATE TABLE saved_views (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    account_id uuid NOT NULL,
    unit_id uuid NOT NULL REFERENCES organisations,
    page text COLLATE "C" NOT NULL
        CHECK (page IN ('cases', 'requests', 'obligations', 'calendar', 'practitioners', 'organisations')),
    name text NOT NULL,
    query text COLLATE "C" NOT NULL,
    shared text COLLATE "C" NOT NULL CHECK (shared IN ('mine', 'unit', 'role')),
    role text COLLATE "C",
    is_default boolean NOT NULL DEFAULT false,
    -- It opens the page for those of the unit who hold its role and have chosen none of their own.
    role_default boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    CONSTRAINT saved_views_name UNIQUE (account_id, page, name),
    CONSTRAINT saved_views_role CHECK ((shared = 'role') = (role IS NOT NULL)),
    CONSTRAINT saved_views_role_default CHECK (NOT role_default OR shared = 'role')
);
CREATE UNIQUE INDEX saved_views_default ON saved_views (account_id, page) WHERE is_default;
CREATE UNIQUE INDEX saved_views_default_of_role ON saved_views (unit_id, page, role) WHERE role_default;
CREATE INDEX saved_views_of_unit ON saved_views (unit_id, page) WHERE shared <> 'mine';

-- What somebody is still writing, sealed for that account alone.
CREATE TABLE drafts (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    account_id uuid NOT NULL,
    form text COLLATE "C" NOT NULL,
    subject_id uuid,
    content bytea NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX drafts_of_account ON drafts (account_id, updated_at DESC);
CREATE INDEX drafts_by_age ON drafts (updated_at);

-- Who was told of which event: once, however often it is delivered.
CREATE TABLE notices (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL,
    event_id uuid NOT NULL,
    kind text COLLATE "C" NOT NULL,
    subject_type text COLLATE "C" NOT NULL,
    subject_id uuid NOT NULL,
    subject_code text NOT NULL,
    duty text COLLATE "C",
    at timestamptz NOT NULL,
    read_at timestamptz,
    CONSTRAINT notices_once UNIQUE (event_id, account_id)
);
CREATE INDEX notices_of_account ON notices (account_id, at DESC, id DESC);
CREATE INDEX notices_unread ON notices (account_id, at DESC, id DESC) WHERE read_at IS NULL;
CREATE INDEX notices_by_age ON notices (at);

-- Addresses at which a calendar program fetches what is due; only the hash of the secret in them is kept.
CREATE TABLE calendar_feeds (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL,
    owner text COLLATE "C" NOT NULL CHECK (owner IN ('me', 'unit')),
    token_hash bytea NOT NULL UNIQUE,
    created_at timestamptz NOT NULL,
    fetched_at timestamptz,
    ended_at timestamptz
);
CREATE INDEX calendar_feeds_of_account ON calendar_feeds (account_id) WHERE ended_at IS NULL;

-- Days with what falls on them, over a unit or a practitioner.
CREATE INDEX proceedings_hearings ON proceedings (organisation_id, on_date, id) WHERE kind = 'hearing';
CREATE INDEX proceedings_hearings_of_all ON proceedings (on_date, id) WHERE kind = 'hearing';

GRANT SELECT, INSERT, UPDATE, DELETE ON saved_views, drafts, notices, calendar_feeds TO tgpl_api;
GRANT SELECT ON saved_views, notices TO tgpl_readonly;

DO $$
DECLARE
    told text[]; named text;
BEGIN
    FOR told IN SELECT string_to_array(line, ' ') FROM unnest(ARRAY['saved_views S1', 'drafts S1', 'notices S1', 'calendar_feeds S1']) line LOOP
        FOR named IN SELECT attname FROM pg_attribute WHERE attrelid = told[1]::regclass AND attnum > 0 AND NOT attisdropped LOOP
            EXECUTE format('COMMENT ON COLUMN %I.%I IS %L', told[1], named, told[2]);
        END LOOP;
    END LOOP;
END $$;
COMMENT ON COLUMN drafts.content IS 'S4';
