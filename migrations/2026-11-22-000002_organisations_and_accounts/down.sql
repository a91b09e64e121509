DROP TABLE spent_assertions, service_accounts, one_time_tokens, refresh_tokens, sessions, role_grants, accounts, organisation_lineage,
    organisations, holidays, commune_lineage, communes, province_lineage, provinces;
