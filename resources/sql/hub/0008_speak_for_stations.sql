-- SPDX-FileCopyrightText: The PowerHall authors
-- SPDX-License-Identifier: Apache-2.0
-- Which scripts have run: `hub init` runs those that have not. The first seven made the hub; a hub without this table
-- has them and no more; each later one enters itself. powerhall.hub.schema_version stays what it is to stations: what
-- they must understand.

CREATE TABLE powerhall.script (
    number integer PRIMARY KEY,
    ran_ms bigint NOT NULL
);

INSERT INTO powerhall.script (number, ran_ms) SELECT n, powerhall.now_ms() FROM generate_series(1, 8) AS n;

-- The owner, while it hands in what a stick brought: then it may do what the station itself might, and no more.
CREATE FUNCTION powerhall.speaks_for_station() RETURNS boolean
LANGUAGE sql STABLE
AS $$
    SELECT session_user = current_user
           AND coalesce(current_setting('powerhall.speaks_for_station', true), '') = 'on'
$$;

-- A desk that was revoked is told so; it connects, and may do nothing else.
CREATE OR REPLACE FUNCTION powerhall.caller(p_place text) RETURNS text
LANGUAGE plpgsql VOLATILE
AS $$
DECLARE
    v_place text;
    v_revoked bigint;
BEGIN
    SELECT place, revoked_ms INTO v_place, v_revoked FROM powerhall.desk WHERE role_name = session_user;
    IF FOUND AND v_revoked IS NULL THEN
        RETURN v_place;
    END IF;
    IF FOUND THEN
        RAISE EXCEPTION 'this desk was revoked' USING ERRCODE = 'PH003';
    END IF;
    IF session_user <> current_user THEN
        RAISE EXCEPTION 'this role is enrolled at no place' USING ERRCODE = 'PH001';
    END IF;
    IF p_place !~ '^[A-Z0-9]{1,12}$' THEN
        RAISE EXCEPTION 'no code of a place' USING ERRCODE = 'PH002';
    END IF;
    INSERT INTO powerhall.place (code, path)
    SELECT p_place, county.path || p_place || '/'
    FROM powerhall.hub JOIN powerhall.place AS county ON county.code = hub.county
    WHERE NOT EXISTS (SELECT 1 FROM powerhall.place WHERE code = p_place);
    RETURN p_place;
END
$$;

CREATE OR REPLACE FUNCTION powerhall.revoke_desk(p_place text, p_desk text) RETURNS integer
LANGUAGE plpgsql VOLATILE
AS $$
DECLARE
    v_count integer;
BEGIN
    UPDATE powerhall.desk SET revoked_ms = powerhall.now_ms()
    WHERE place = p_place AND desk = p_desk AND revoked_ms IS NULL;
    GET DIAGNOSTICS v_count = ROW_COUNT;
    RETURN v_count;
END
$$;

CREATE OR REPLACE FUNCTION powerhall.may_write(p_place text, p_target text) RETURNS boolean
LANGUAGE sql STABLE
AS $$
    SELECT (session_user = current_user AND NOT powerhall.speaks_for_station()) OR EXISTS (
        SELECT 1
        FROM powerhall.place AS mine JOIN powerhall.place AS target ON target.path LIKE mine.path || '%'
        WHERE mine.code = p_place AND target.code = p_target)
$$;

CREATE OR REPLACE FUNCTION powerhall.place_of_new_line(p_place text, p_device uuid, p_first_event bytea) RETURNS text
LANGUAGE plpgsql VOLATILE
AS $$
DECLARE
    v_place text;
    v_code text;
BEGIN
    SELECT place INTO v_place FROM powerhall.line WHERE device = p_device LIMIT 1;
    IF FOUND THEN
        RETURN v_place;
    END IF;
    v_code := powerhall.station_code(p_first_event);
    IF v_code IS NULL THEN
        RETURN p_place;
    END IF;
    IF session_user = current_user AND NOT powerhall.speaks_for_station() THEN
        RETURN powerhall.caller(v_code);
    END IF;
    SELECT code INTO v_place FROM powerhall.place WHERE code = v_code;
    RETURN v_place;
END
$$;

REVOKE ALL ON ALL TABLES IN SCHEMA powerhall FROM PUBLIC;
REVOKE ALL ON FUNCTION powerhall.speaks_for_station() FROM PUBLIC;
