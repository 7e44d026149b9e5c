-- SPDX-FileCopyrightText: The PowerHall authors
-- SPDX-License-Identifier: Apache-2.0
-- The parts of a push. Not for stations to call.

CREATE FUNCTION powerhall.refusal(p_device uuid, p_incarnation bigint, p_seq bigint, p_event bytea, p_word text)
RETURNS SETOF powerhall.answer
LANGUAGE sql IMMUTABLE
AS $$
    SELECT 'refused'::text, p_device, p_incarnation, p_seq, powerhall.hash_of(p_event), convert_to(p_word, 'UTF8')
$$;

-- Why event p_at of a run does not continue the line: it says itself that it belongs there, so the line was
-- continued twice; or it follows something else than the event before it in the run; or it is none of the line.
CREATE FUNCTION powerhall.why_not(p_device uuid, p_incarnation bigint, p_seq bigint, p_event bytea, p_parts boolean)
RETURNS SETOF powerhall.answer
LANGUAGE plpgsql VOLATILE
AS $$
BEGIN
    IF NOT powerhall.begins(p_event, powerhall.origin_bytes(p_device, p_incarnation) || powerhall.cbor_head(0, p_seq)) THEN
        RETURN QUERY SELECT * FROM powerhall.refusal(p_device, p_incarnation, p_seq, p_event, 'no_event');
    ELSIF p_parts THEN
        RETURN QUERY SELECT 'fork'::text, p_device, p_incarnation, p_seq, NULL::bytea, NULL::bytea;
    ELSE
        RETURN QUERY SELECT * FROM powerhall.refusal(p_device, p_incarnation, p_seq, p_event, 'predecessor_missing');
    END IF;
END
$$;

-- A contiguous piece of one line that begins with number p_first. What is here already must be the same; what
-- continues the line is taken; what would leave a gap is offered again from the head; of a line that parted from
-- the one here nothing is taken, it comes again as a branch.
CREATE FUNCTION powerhall.take_run(p_place text, p_device uuid, p_incarnation bigint, p_first bigint, p_events bytea[])
RETURNS SETOF powerhall.answer
LANGUAGE plpgsql VOLATILE
AS $$
DECLARE
    v_count integer := array_length(p_events, 1);
    v_origin bytea := powerhall.origin_bytes(p_device, p_incarnation);
    v_place text;
    v_head bigint;
    v_hash bytea;
    v_other integer;
    v_from integer;
    v_taken integer;
BEGIN
    SELECT place, head_seq, head_hash INTO v_place, v_head, v_hash
    FROM powerhall.line WHERE device = p_device AND incarnation = p_incarnation FOR UPDATE;
    IF NOT FOUND THEN
        IF p_first <> 1 THEN
            RETURN QUERY SELECT * FROM powerhall.refusal(p_device, p_incarnation, p_first, p_events[1], 'predecessor_missing');
            RETURN;
        END IF;
        v_place := powerhall.place_of_new_line(p_place, p_device, p_events[1]);
        v_head := 0;
        v_hash := ''::bytea;
        IF powerhall.may_write(p_place, v_place)
           AND powerhall.begins(p_events[1], v_origin || powerhall.place_bytes(1, v_hash)) THEN
            INSERT INTO powerhall.line (device, incarnation, place, head_seq, head_hash)
            VALUES (p_device, p_incarnation, v_place, v_head, v_hash);
        END IF;
    END IF;
    IF v_place IS NULL OR NOT powerhall.may_write(p_place, v_place) THEN
        RETURN QUERY SELECT 'refused'::text, p_device, p_incarnation, p_first + e.n - 1, powerhall.hash_of(e.bytes),
                            convert_to('not_yours', 'UTF8')
                     FROM unnest(p_events) WITH ORDINALITY AS e (bytes, n);
        RETURN;
    END IF;
    IF p_first > v_head + 1 THEN
        RETURN QUERY SELECT * FROM powerhall.refusal(p_device, p_incarnation, p_first, p_events[1], 'predecessor_missing');
        RETURN;
    END IF;

    IF p_first <= v_head THEN
        SELECT min(given.n) INTO v_other
        FROM unnest(p_events) WITH ORDINALITY AS given (bytes, n)
        JOIN powerhall.event AS e
            ON e.device = p_device AND e.incarnation = p_incarnation AND e.seq = p_first + given.n - 1
        WHERE e.hash <> powerhall.hash_of(given.bytes);
    END IF;
    IF v_other IS NOT NULL THEN
        RETURN QUERY SELECT * FROM powerhall.why_not(p_device, p_incarnation, p_first + v_other - 1, p_events[v_other],
                                                     true);
        RETURN;
    END IF;
    v_from := greatest(v_head - p_first + 2, 1)::integer;
    IF v_from > v_count THEN
        RETURN;
    END IF;

    INSERT INTO powerhall.event (device, incarnation, seq, hash, bytes)
    SELECT p_device, p_incarnation, p_first + judged.n - 1, judged.hash, judged.bytes
    FROM (
        SELECT expected.n, expected.hash, expected.bytes,
               bool_and(powerhall.begins(expected.bytes, expected.beginning)) OVER (ORDER BY expected.n) AS continues
        FROM (
            SELECT followed.n, followed.bytes, followed.hash,
                   v_origin || powerhall.place_bytes(p_first + followed.n - 1, followed.previous) AS beginning
            FROM (
                SELECT given.n, given.bytes, given.hash, lag(given.hash, 1, v_hash) OVER (ORDER BY given.n) AS previous
                FROM (
                    SELECT e.n, e.bytes, powerhall.hash_of(e.bytes) AS hash
                    FROM unnest(p_events) WITH ORDINALITY AS e (bytes, n)
                    WHERE e.n >= v_from
                    OFFSET 0
                ) AS given
            ) AS followed
            OFFSET 0
        ) AS expected
    ) AS judged
    WHERE judged.continues;
    GET DIAGNOSTICS v_taken = ROW_COUNT;

    IF v_taken > 0 THEN
        UPDATE powerhall.line
        SET head_seq = p_first + v_from + v_taken - 2, head_hash = powerhall.hash_of(p_events[v_from + v_taken - 1])
        WHERE device = p_device AND incarnation = p_incarnation;
    END IF;
    IF v_from + v_taken <= v_count THEN
        RETURN QUERY SELECT * FROM powerhall.why_not(p_device, p_incarnation, p_first + v_from + v_taken - 1,
                                                     p_events[v_from + v_taken], v_taken = 0 AND v_head > 0);
    END IF;
END
$$;

-- Events beside a line: each follows one that is here, in the line or beside it.
CREATE FUNCTION powerhall.take_branches(p_place text, p_devices uuid[], p_incarnations bigint[], p_seqs bigint[], p_events bytea[])
RETURNS SETOF powerhall.answer
LANGUAGE plpgsql VOLATILE
AS $$
DECLARE
    v_place text;
    v_beginning bytea;
    v_previous bytea;
    v_hash bytea;
    v_word text;
BEGIN
    FOR v_n IN 1 .. coalesce(array_length(p_events, 1), 0) LOOP
        v_word := NULL;
        v_hash := powerhall.hash_of(p_events[v_n]);
        v_beginning := powerhall.origin_bytes(p_devices[v_n], p_incarnations[v_n]) || powerhall.cbor_head(0, p_seqs[v_n]);
        v_previous := substring(p_events[v_n] FROM octet_length(v_beginning) + 5 FOR 32);
        SELECT place INTO v_place FROM powerhall.line
        WHERE device = p_devices[v_n] AND incarnation = p_incarnations[v_n] AND head_seq > 0 FOR UPDATE;
        IF NOT FOUND THEN
            v_word := 'predecessor_missing';
        ELSIF NOT powerhall.may_write(p_place, v_place) THEN
            v_word := 'not_yours';
        ELSIF p_seqs[v_n] < 1 OR NOT powerhall.begins(p_events[v_n], v_beginning || CASE p_seqs[v_n]
                                            WHEN 1 THEN '\x40'::bytea ELSE '\x5820'::bytea END) THEN
            v_word := 'no_event';
        ELSIF p_seqs[v_n] > 1 AND NOT EXISTS (
                  SELECT 1 FROM powerhall.event
                  WHERE device = p_devices[v_n] AND incarnation = p_incarnations[v_n] AND seq = p_seqs[v_n] - 1
                    AND hash = v_previous)
              AND NOT EXISTS (
                  SELECT 1 FROM powerhall.branch
                  WHERE device = p_devices[v_n] AND incarnation = p_incarnations[v_n] AND seq = p_seqs[v_n] - 1
                    AND hash = v_previous) THEN
            v_word := 'predecessor_missing';
        END IF;
        IF v_word IS NOT NULL THEN
            RETURN QUERY SELECT * FROM powerhall.refusal(p_devices[v_n], p_incarnations[v_n], p_seqs[v_n],
                                                         p_events[v_n], v_word);
        ELSE
            INSERT INTO powerhall.branch (device, incarnation, seq, hash, bytes)
            SELECT p_devices[v_n], p_incarnations[v_n], p_seqs[v_n], v_hash, p_events[v_n]
            WHERE NOT EXISTS (
                      SELECT 1 FROM powerhall.branch
                      WHERE device = p_devices[v_n] AND incarnation = p_incarnations[v_n] AND seq = p_seqs[v_n]
                        AND hash = v_hash)
              AND NOT EXISTS (
                      SELECT 1 FROM powerhall.event
                      WHERE device = p_devices[v_n] AND incarnation = p_incarnations[v_n] AND seq = p_seqs[v_n]
                        AND hash = v_hash);
        END IF;
    END LOOP;
END
$$;

-- Only what agrees with the line, and only the newest.
CREATE FUNCTION powerhall.take_checkpoints(p_place text, p_devices uuid[], p_incarnations bigint[], p_seqs bigint[],
                                           p_hashes bytea[], p_signatures bytea[])
RETURNS void
LANGUAGE plpgsql VOLATILE
AS $$
DECLARE
    v_place text;
BEGIN
    FOR v_n IN 1 .. coalesce(array_length(p_seqs, 1), 0) LOOP
        SELECT l.place INTO v_place
        FROM powerhall.line AS l JOIN powerhall.event AS e
            ON e.device = l.device AND e.incarnation = l.incarnation
        WHERE l.device = p_devices[v_n] AND l.incarnation = p_incarnations[v_n]
          AND e.seq = p_seqs[v_n] AND e.hash = p_hashes[v_n]
        FOR UPDATE OF l;
        IF FOUND AND powerhall.may_write(p_place, v_place) AND octet_length(p_signatures[v_n]) = 64 THEN
            DELETE FROM powerhall.checkpoint
            WHERE device = p_devices[v_n] AND incarnation = p_incarnations[v_n] AND seq <= p_seqs[v_n];
            INSERT INTO powerhall.checkpoint (device, incarnation, seq, hash, signature)
            SELECT p_devices[v_n], p_incarnations[v_n], p_seqs[v_n], p_hashes[v_n], p_signatures[v_n]
            WHERE NOT EXISTS (
                SELECT 1 FROM powerhall.checkpoint
                WHERE device = p_devices[v_n] AND incarnation = p_incarnations[v_n]);
        END IF;
    END LOOP;
END
$$;

-- A key belongs to the place that first spoke of it. Grants of a key that is erased are forgotten.
CREATE FUNCTION powerhall.take_grants(p_place text, p_keys uuid[], p_holders uuid[], p_sealed bytea[], p_erased uuid[])
RETURNS void
LANGUAGE plpgsql VOLATILE
AS $$
BEGIN
    INSERT INTO powerhall.person_key (key_id, place, is_erased)
    SELECT given.key_id, p_place, false
    FROM (
        SELECT DISTINCT k AS key_id
        FROM (SELECT unnest(p_keys) AS k UNION ALL SELECT unnest(p_erased)) AS named
    ) AS given
    WHERE NOT EXISTS (SELECT 1 FROM powerhall.person_key AS pk WHERE pk.key_id = given.key_id);

    UPDATE powerhall.person_key AS pk
    SET is_erased = true
    WHERE pk.key_id = ANY (p_erased) AND NOT pk.is_erased AND powerhall.may_write(p_place, pk.place);
    DELETE FROM powerhall.key_grant AS g
    USING powerhall.person_key AS pk
    WHERE pk.key_id = g.key_id AND pk.is_erased AND g.key_id = ANY (p_erased);

    INSERT INTO powerhall.key_grant (key_id, holder, sealed_key)
    SELECT given.key_id, given.holder, given.sealed_key
    FROM (
        SELECT g.key_id, g.holder, g.sealed_key, row_number() OVER (PARTITION BY g.key_id, g.holder ORDER BY g.n) AS nth
        FROM unnest(p_keys, p_holders, p_sealed) WITH ORDINALITY AS g (key_id, holder, sealed_key, n)
    ) AS given
    JOIN powerhall.person_key AS pk ON pk.key_id = given.key_id
    WHERE given.nth = 1 AND NOT pk.is_erased AND pk.place IN (SELECT powerhall.seen_from(p_place))
      AND NOT EXISTS (
          SELECT 1 FROM powerhall.key_grant AS g WHERE g.key_id = given.key_id AND g.holder = given.holder);
END
$$;

-- The hub's word on what it holds of a device: ["receipt", epoch, its time, [[device, incarnation, number, hash] …]] in
-- canonical CBOR. Made here, so that no station can have written it.
CREATE FUNCTION powerhall.make_receipt(p_place text, p_device uuid) RETURNS SETOF powerhall.answer
LANGUAGE plpgsql VOLATILE
AS $$
DECLARE
    v_epoch bigint;
    v_now bigint := powerhall.now_ms();
    v_count bigint;
    v_heads bytea;
    v_bytes bytea;
BEGIN
    SELECT epoch INTO v_epoch FROM powerhall.hub WHERE id = 1;
    SELECT count(*), string_agg('\x84'::bytea || powerhall.origin_bytes(l.device, l.incarnation)
                                || powerhall.cbor_head(0, l.head_seq) || '\x5820'::bytea || l.head_hash,
                                ''::bytea ORDER BY l.incarnation)
    INTO v_count, v_heads
    FROM powerhall.line AS l
    WHERE l.device = p_device AND l.head_seq > 0 AND powerhall.may_write(p_place, l.place);
    v_bytes := '\x8467'::bytea || convert_to('receipt', 'UTF8') || powerhall.cbor_head(0, v_epoch) || powerhall.cbor_head(0, v_now)
               || powerhall.cbor_head(4, v_count) || coalesce(v_heads, ''::bytea);
    INSERT INTO powerhall.receipt (hash, place, made_ms, bytes)
    SELECT powerhall.hash_of(v_bytes), p_place, v_now, v_bytes
    WHERE NOT EXISTS (SELECT 1 FROM powerhall.receipt WHERE hash = powerhall.hash_of(v_bytes));
    RETURN QUERY SELECT 'receipt'::text, p_device, v_epoch, v_now, powerhall.hash_of(v_bytes), v_bytes;
END
$$;
