SELECT set_config('tgpl.scope', '*', false);
SELECT * FROM case_counters WHERE organisation_id = ANY (:units::uuid[])
  AND (grain = 'month' AND from_on BETWEEN make_date(:year, 1, 1) AND make_date(:year, 12, 1)
    OR grain = 'year' AND from_on <= make_date(:year, 12, 1));
