-- SPDX-FileCopyrightText: The PowerHall authors
-- SPDX-License-Identifier: Apache-2.0
-- Who asks, and what a place may see and write. Not for stations to call: the functions they call do.

-- The place of whoever asks: its desk's, by its database role. The hub's owner speaks for any place it names, and
-- a place it names that nobody knows lies below the county; a desk's word on its place counts for nothing.
CREATE FUNCTION powerhall.caller(p_place text) RETURNS text
LANGUAGE plpgsql VOLATILE
AS $$
DECLARE
    v_place text;
BEGIN
    SELECT place INTO v_place FROM powerhall.desk WHERE role_name = session_user AND revoked_ms IS NULL;
    IF FOUND THEN
        RETURN v_place;
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

-- Sees: its own, what lies above it, what lies below it.
CREATE FUNCTION powerhall.seen_from(p_place text) RETURNS SETOF text
LANGUAGE sql STABLE
AS $$
    SELECT other.code
    FROM powerhall.place AS mine JOIN powerhall.place AS other
        ON other.path LIKE mine.path || '%' OR mine.path LIKE other.path || '%'
    WHERE mine.code = p_place
$$;

-- Writes: its own and what lies below it. The hub's owner: everything.
CREATE FUNCTION powerhall.may_write(p_place text, p_target text) RETURNS boolean
LANGUAGE sql STABLE
AS $$
    SELECT session_user = current_user OR EXISTS (
        SELECT 1
        FROM powerhall.place AS mine JOIN powerhall.place AS target ON target.path LIKE mine.path || '%'
        WHERE mine.code = p_place AND target.code = p_target)
$$;

-- The place a line belongs to that is not here yet: the device's, if it wrote before; else the one its first
-- event says; null where that is no place the caller knows of.
CREATE FUNCTION powerhall.place_of_new_line(p_place text, p_device uuid, p_first_event bytea) RETURNS text
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
    IF session_user = current_user THEN
        RETURN powerhall.caller(v_code);
    END IF;
    SELECT code INTO v_place FROM powerhall.place WHERE code = v_code;
    RETURN v_place;
END
$$;
