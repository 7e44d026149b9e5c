-- SPDX-FileCopyrightText: The PowerHall authors
-- SPDX-License-Identifier: Apache-2.0
-- What the county's own commands call, as the owner.

-- A place below p_parent, with the key persons' keys are sealed to. A place that has a key keeps it.
CREATE FUNCTION powerhall.put_place(p_code text, p_parent text, p_public_key bytea) RETURNS void
LANGUAGE plpgsql VOLATILE
AS $$
BEGIN
    INSERT INTO powerhall.place (code, path)
    SELECT p_code, parent.path || p_code || '/'
    FROM powerhall.place AS parent
    WHERE parent.code = p_parent AND NOT EXISTS (SELECT 1 FROM powerhall.place WHERE code = p_code);
    UPDATE powerhall.place SET public_key = p_public_key WHERE code = p_code AND public_key IS NULL;
END
$$;

-- p_verifier: what the server keeps of a password, never the password.
CREATE FUNCTION powerhall.enrol_desk(p_role text, p_verifier text, p_place text, p_desk text) RETURNS void
LANGUAGE plpgsql VOLATILE
AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = p_role) THEN
        EXECUTE format('ALTER ROLE %I LOGIN PASSWORD %L', p_role, p_verifier);
    ELSE
        EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L', p_role, p_verifier);
    END IF;
    EXECUTE format('GRANT powerhall_station TO %I', p_role);
    DELETE FROM powerhall.desk WHERE role_name = p_role;
    INSERT INTO powerhall.desk (role_name, place, desk, enrolled_ms) VALUES (p_role, p_place, p_desk, powerhall.now_ms());
END
$$;

-- A desk that was stolen or given back asks nothing from now on. What it wrote stays.
CREATE FUNCTION powerhall.revoke_desk(p_place text, p_desk text) RETURNS integer
LANGUAGE plpgsql VOLATILE
AS $$
DECLARE
    v_desk record;
    v_count integer := 0;
BEGIN
    FOR v_desk IN SELECT role_name FROM powerhall.desk WHERE place = p_place AND desk = p_desk AND revoked_ms IS NULL LOOP
        UPDATE powerhall.desk SET revoked_ms = powerhall.now_ms() WHERE role_name = v_desk.role_name;
        EXECUTE format('ALTER ROLE %I NOLOGIN', v_desk.role_name);
        v_count := v_count + 1;
    END LOOP;
    RETURN v_count;
END
$$;
