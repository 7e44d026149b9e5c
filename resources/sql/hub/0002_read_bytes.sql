-- SPDX-FileCopyrightText: The PowerHall authors
-- SPDX-License-Identifier: Apache-2.0
-- As much of canonical CBOR as the hub must read and write itself, so that it believes nobody's word on what an
-- event says of its own place in a line.

-- The one function an engine without sha256() has to replace by its own.
CREATE FUNCTION powerhall.hash_of(p_bytes bytea) RETURNS bytea
LANGUAGE sql IMMUTABLE STRICT
AS $$ SELECT sha256(p_bytes) $$;

CREATE FUNCTION powerhall.now_ms() RETURNS bigint
LANGUAGE sql VOLATILE
AS $$ SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint $$;

-- Those that follow are not STRICT, and their arguments cheap where they are called for many rows: so the planner
-- puts their bodies in the caller's place.

-- Head of a CBOR item in its shortest form: the major type with a number of 0 or more.
CREATE FUNCTION powerhall.cbor_head(p_major integer, p_number bigint) RETURNS bytea
LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE
        WHEN p_number < 24 THEN substring(int4send(p_major * 32 + p_number::integer) FROM 4)
        WHEN p_number < 256 THEN substring(int4send((p_major * 32 + 24) * 256 + p_number::integer) FROM 3)
        WHEN p_number < 65536 THEN substring(int8send((p_major * 32 + 25)::bigint * 65536 + p_number) FROM 6)
        WHEN p_number < 4294967296 THEN substring(int8send((p_major * 32 + 26)::bigint * 4294967296 + p_number) FROM 4)
        ELSE substring(int4send(p_major * 32 + 27) FROM 4) || int8send(p_number)
    END
$$;

-- What stands in an event between its version and its number.
CREATE FUNCTION powerhall.origin_bytes(p_device uuid, p_incarnation bigint) RETURNS bytea
LANGUAGE sql IMMUTABLE
AS $$ SELECT '\x50'::bytea || uuid_send(p_device) || powerhall.cbor_head(0, p_incarnation) $$;

-- Whether bytes are an event (15 members or, of a newer version, some more) that goes on with `p_expected`:
-- its origin's bytes, its number and, to continue a line, the hash before it.
CREATE FUNCTION powerhall.begins(p_bytes bytea, p_expected bytea) RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE
        WHEN octet_length(p_bytes) < 24 THEN false
        ELSE get_byte(p_bytes, 0) BETWEEN 143 AND 151 AND get_byte(p_bytes, 1) BETWEEN 1 AND 23
             AND substring(p_bytes FROM 3 FOR octet_length(p_expected)) = p_expected
    END
$$;

-- Number and hash before it as they stand in the event that follows.
CREATE FUNCTION powerhall.place_bytes(p_seq bigint, p_previous bytea) RETURNS bytea
LANGUAGE sql IMMUTABLE
AS $$
    SELECT powerhall.cbor_head(0, p_seq) || CASE WHEN p_seq = 1 THEN '\x40'::bytea ELSE '\x5820'::bytea || p_previous END
$$;

-- Position (from 0) after the item that begins at p_at; null where the bytes end before it does.
CREATE FUNCTION powerhall.cbor_after(p_bytes bytea, p_at integer) RETURNS integer
LANGUAGE plpgsql IMMUTABLE STRICT
AS $$
DECLARE
    v_size integer := octet_length(p_bytes);
    v_at integer := p_at;
    v_open bigint := 1; -- items still to be passed
    v_first integer;
    v_number bigint;
    v_more integer;
BEGIN
    WHILE v_open > 0 LOOP
        IF v_at >= v_size THEN
            RETURN NULL;
        END IF;
        v_first := get_byte(p_bytes, v_at);
        v_more := CASE v_first % 32 WHEN 24 THEN 1 WHEN 25 THEN 2 WHEN 26 THEN 4 WHEN 27 THEN 8 ELSE 0 END;
        IF v_first % 32 > 27 OR v_at + v_more >= v_size THEN
            RETURN NULL;
        END IF;
        v_number := v_first % 32;
        IF v_more > 0 THEN
            v_number := 0;
            FOR v_i IN 1 .. v_more LOOP
                IF v_number > 1152921504606846975 / 256 THEN
                    RETURN NULL;
                END IF;
                v_number := v_number * 256 + get_byte(p_bytes, v_at + v_i);
            END LOOP;
        END IF;
        v_at := v_at + 1 + v_more;
        v_open := v_open - 1;
        IF v_first / 32 IN (2, 3) THEN
            IF v_number > v_size - v_at THEN
                RETURN NULL;
            END IF;
            v_at := v_at + v_number::integer;
        ELSIF v_first / 32 IN (4, 5) THEN
            IF v_number > v_size THEN
                RETURN NULL;
            END IF;
            v_open := v_open + v_number * (CASE v_first / 32 WHEN 5 THEN 2 ELSE 1 END);
        ELSIF v_first / 32 = 6 THEN
            v_open := v_open + 1;
        END IF;
    END LOOP;
    RETURN v_at;
END
$$;

-- The station's code in a station.founded event; null for every other.
CREATE FUNCTION powerhall.station_code(p_bytes bytea) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT
AS $$
DECLARE
    v_at integer := 1;
    v_after integer;
    v_entries integer;
BEGIN
    FOR v_member IN 0 .. 10 LOOP -- up to the type
        v_at := powerhall.cbor_after(p_bytes, v_at);
        IF v_at IS NULL THEN
            RETURN NULL;
        END IF;
    END LOOP;
    IF substring(p_bytes FROM v_at + 1 FOR 16) IS DISTINCT FROM '\x6f'::bytea || convert_to('station.founded', 'UTF8') THEN
        RETURN NULL;
    END IF;
    v_at := v_at + 16;
    IF v_at >= octet_length(p_bytes) OR get_byte(p_bytes, v_at) NOT BETWEEN 160 AND 183 THEN
        RETURN NULL;
    END IF;
    v_entries := get_byte(p_bytes, v_at) - 160;
    v_at := v_at + 1;
    FOR v_entry IN 1 .. v_entries LOOP
        v_after := powerhall.cbor_after(p_bytes, v_at);
        IF v_after IS NULL THEN
            RETURN NULL;
        END IF;
        IF substring(p_bytes FROM v_at + 1 FOR v_after - v_at) = '\x67'::bytea || convert_to('station', 'UTF8') THEN
            v_at := v_after;
            v_after := powerhall.cbor_after(p_bytes, v_at);
            IF v_after IS NULL OR get_byte(p_bytes, v_at) NOT BETWEEN 97 AND 108 THEN -- 1 to 12 letters
                RETURN NULL;
            END IF;
            RETURN encode(substring(p_bytes FROM v_at + 2 FOR v_after - v_at - 1), 'escape');
        END IF;
        v_at := powerhall.cbor_after(p_bytes, v_after);
        IF v_at IS NULL THEN
            RETURN NULL;
        END IF;
    END LOOP;
    RETURN NULL;
END
$$;
