-- SPDX-FileCopyrightText: The PowerHall authors
-- SPDX-License-Identifier: Apache-2.0
-- A desk's role may execute what answers stations. It has no right to any table, type, sequence or other function.

DO $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'powerhall_station') THEN
        CREATE ROLE powerhall_station NOLOGIN;
    END IF;
END
$$;

REVOKE ALL ON SCHEMA powerhall FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA powerhall FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA powerhall FROM PUBLIC;
GRANT USAGE ON SCHEMA powerhall TO powerhall_station;
GRANT EXECUTE ON FUNCTION powerhall.hello(text) TO powerhall_station;
GRANT EXECUTE ON FUNCTION powerhall.push(text, uuid, uuid[], bigint[], bigint[], integer[], bytea[], uuid[], bigint[],
    bigint[], bytea[], uuid[], bigint[], bigint[], bytea[], bytea[], uuid[], uuid[], bytea[], uuid[]) TO powerhall_station;
GRANT EXECUTE ON FUNCTION powerhall.pull(text, uuid[], bigint[], bigint[], bytea[], integer, bigint) TO powerhall_station;
GRANT EXECUTE ON FUNCTION powerhall.grants(text, uuid[], uuid[]) TO powerhall_station;
GRANT EXECUTE ON FUNCTION powerhall.signed_receipts(text, bytea[]) TO powerhall_station;
GRANT EXECUTE ON FUNCTION powerhall.content_wanted(text, bytea[]) TO powerhall_station;
GRANT EXECUTE ON FUNCTION powerhall.put_content(text, bytea, bigint, bigint, bytea) TO powerhall_station;
GRANT EXECUTE ON FUNCTION powerhall.content(text, bytea, bigint, integer) TO powerhall_station;

DO $$
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO powerhall_station', current_database());
END
$$;
