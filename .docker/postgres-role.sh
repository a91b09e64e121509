#!/bin/bash
# Run once by the image on an empty cluster: the role and the database of the product. The role is no superuser, so
# that row-level security binds it; it may make roles because the migrations do.
set -euo pipefail
psql --username "$POSTGRES_USER" --set ON_ERROR_STOP=1 --set password="$TGPL_DB_PASSWORD" <<'SQL'
CREATE ROLE tgpl LOGIN CREATEROLE PASSWORD :'password';
CREATE DATABASE tgpl OWNER tgpl;
SQL
