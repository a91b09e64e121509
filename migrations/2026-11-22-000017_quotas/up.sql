-- What court cases that ended in a year credit to the officers who carried them, in hundredths of a case: kept with the
-- counters, by the unit that counts the case (ADR 0010).
CREATE TABLE officer_credits (
    practitioner_id uuid NOT NULL REFERENCES practitioners,
    year integer NOT NULL,
    organisation_id uuid NOT NULL REFERENCES organisations,
    hundredths bigint NOT NULL,
    PRIMARY KEY (practitioner_id, year, organisation_id)
);
CREATE INDEX officer_credits_by_organisation ON officer_credits (organisation_id);
-- The cases behind an officer's year, also those that were handed on with a share left.
CREATE INDEX assignments_ever_of_practitioner ON assignments (practitioner_id, case_id);

ALTER TABLE officer_credits ENABLE ROW LEVEL SECURITY;
ALTER TABLE officer_credits FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON officer_credits USING ((SELECT scope_is_national()) OR organisation_id = ANY ((SELECT scope_organisations())::uuid[]));
GRANT SELECT, INSERT, UPDATE, DELETE ON officer_credits TO tgpl_api;
GRANT SELECT ON officer_credits TO tgpl_readonly;

COMMENT ON COLUMN officer_credits.practitioner_id IS 'S1';
COMMENT ON COLUMN officer_credits.year IS 'S1';
COMMENT ON COLUMN officer_credits.organisation_id IS 'S1';
COMMENT ON COLUMN officer_credits.hundredths IS 'S2';

-- Court cases that were counted before they named their officers are counted again.
SET LOCAL tgpl.scope = '*';
SELECT count_again(ARRAY(SELECT id FROM cases WHERE form = 'court_participation'));
