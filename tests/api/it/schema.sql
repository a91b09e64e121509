-- Writes api/schema/src/lib.rs from the migrated database, so that the Rust side cannot drift from it.
WITH columns AS (
    SELECT c.table_name, c.ordinal_position,
           CASE WHEN c.column_name IN ('type', 'match', 'ref') THEN format('#[sql_name = "%s"] %s_', c.column_name, c.column_name)
                ELSE c.column_name END AS name,
           CASE c.udt_name
               WHEN 'uuid' THEN 'Uuid' WHEN 'text' THEN 'Text' WHEN 'int2' THEN 'Int2' WHEN 'int4' THEN 'Int4'
               WHEN 'int8' THEN 'Int8' WHEN 'bool' THEN 'Bool' WHEN 'date' THEN 'Date'
               WHEN 'timestamptz' THEN 'Timestamptz' WHEN 'bytea' THEN 'Bytea' WHEN 'jsonb' THEN 'Jsonb'
               WHEN 'int4multirange' THEN 'Int4multirange' WHEN 'int8range' THEN 'Int8range'
               WHEN 'int8multirange' THEN 'Int8multirange' WHEN '_text' THEN 'Array<Text>' WHEN '_uuid' THEN 'Array<Uuid>'
               ELSE 'Unknown_' || c.udt_name END AS kind,
           c.is_nullable = 'YES' AS nullable
    FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.table_name <> '__diesel_schema_migrations'
), keys AS (
    SELECT k.table_name, string_agg(k.column_name, ', ' ORDER BY k.ordinal_position) AS columns
    FROM information_schema.table_constraints t
    JOIN information_schema.key_column_usage k USING (constraint_schema, constraint_name, table_name)
    WHERE t.table_schema = 'public' AND t.constraint_type = 'PRIMARY KEY'
    GROUP BY k.table_name
), tables AS (
    SELECT table_name, format(E'diesel::table! {\n    %s (%s) {\n%s\n    }\n}\n', table_name, keys.columns,
        string_agg(format('        %s -> %s,', name, CASE WHEN nullable THEN format('Nullable<%s>', kind) ELSE kind END),
                   E'\n' ORDER BY ordinal_position)) AS text
    FROM columns JOIN keys USING (table_name)
    GROUP BY table_name, keys.columns
)
SELECT E'//! Written from the migrated database by the schema test; not edited by hand.\n\n'
    || string_agg(text, E'\n' ORDER BY table_name COLLATE "C")
    || E'\ndiesel::allow_tables_to_appear_in_same_query!(\n'
    || string_agg(format('    %s,', table_name), E'\n' ORDER BY table_name COLLATE "C") || E'\n);\n'
FROM tables;
