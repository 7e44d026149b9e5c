-- SPDX-FileCopyrightText: The PowerHall authors
-- SPDX-License-Identifier: Apache-2.0
-- A station may have heard of the county's newest events from a neighbour before the county's own desk told them
-- here. It may not write that line, and this engine cannot check the signature that shows that they are the desk's own
-- word; so they wait beside the lines until `hub sign` has checked it.

CREATE TABLE powerhall.brought (
    device uuid NOT NULL,
    incarnation bigint NOT NULL,
    seq bigint NOT NULL,
    hash bytea NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (device, incarnation, seq, hash)
);

CREATE TABLE powerhall.brought_checkpoint (
    device uuid NOT NULL,
    incarnation bigint NOT NULL,
    seq bigint NOT NULL,
    hash bytea NOT NULL,
    signature bytea NOT NULL,
    PRIMARY KEY (device, incarnation, seq, hash, signature)
);

-- Of lines that are here and that the caller sees, what comes after their ends; so much and no more.
CREATE FUNCTION powerhall.keep_brought(p_place text, p_line_place text, p_device uuid, p_incarnation bigint,
                                       p_first bigint, p_head bigint, p_events bytea[])
RETURNS void
LANGUAGE plpgsql VOLATILE
AS $$
DECLARE
    v_room bigint;
BEGIN
    IF p_head < 1 OR p_line_place NOT IN (SELECT powerhall.seen_from(p_place)) THEN
        RETURN;
    END IF;
    SELECT 20000 - count(*) INTO v_room FROM powerhall.brought
    WHERE device = p_device AND incarnation = p_incarnation;
    INSERT INTO powerhall.brought (device, incarnation, seq, hash, bytes)
    SELECT p_device, p_incarnation, given.seq, given.hash, given.bytes
    FROM (
        SELECT p_first + e.n - 1 AS seq, powerhall.hash_of(e.bytes) AS hash, e.bytes
        FROM unnest(p_events) WITH ORDINALITY AS e (bytes, n)
    ) AS given
    WHERE given.seq > p_head AND NOT EXISTS (
        SELECT 1 FROM powerhall.brought AS b
        WHERE b.device = p_device AND b.incarnation = p_incarnation AND b.seq = given.seq AND b.hash = given.hash)
    ORDER BY given.seq
    LIMIT greatest(v_room, 0);
END
$$;

-- As in 0004, but that what is not the caller's to bring may wait: a contiguous piece of one line that begins with
-- number p_first. What is here already must be the same; what continues the line is taken; what would leave a gap is
-- offered again from the head; of a line that parted from the one here nothing is taken, it comes again as a branch.
CREATE OR REPLACE FUNCTION powerhall.take_run(p_place text, p_device uuid, p_incarnation bigint, p_first bigint, p_events bytea[])
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
        PERFORM powerhall.keep_brought(p_place, v_place, p_device, p_incarnation, p_first, v_head, p_events);
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

-- Only what agrees with the line, and only the newest; or what vouches for events that wait.
CREATE OR REPLACE FUNCTION powerhall.take_checkpoints(p_place text, p_devices uuid[], p_incarnations bigint[], p_seqs bigint[],
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
        ELSIF octet_length(p_signatures[v_n]) = 64 THEN
            INSERT INTO powerhall.brought_checkpoint (device, incarnation, seq, hash, signature)
            SELECT p_devices[v_n], p_incarnations[v_n], p_seqs[v_n], p_hashes[v_n], p_signatures[v_n]
            WHERE EXISTS (
                      SELECT 1 FROM powerhall.brought
                      WHERE device = p_devices[v_n] AND incarnation = p_incarnations[v_n] AND seq = p_seqs[v_n]
                        AND hash = p_hashes[v_n])
              AND NOT EXISTS (
                      SELECT 1 FROM powerhall.brought_checkpoint
                      WHERE device = p_devices[v_n] AND incarnation = p_incarnations[v_n] AND seq = p_seqs[v_n]
                        AND hash = p_hashes[v_n] AND signature = p_signatures[v_n]);
        END IF;
    END LOOP;
END
$$;

REVOKE ALL ON ALL TABLES IN SCHEMA powerhall FROM PUBLIC;
REVOKE ALL ON FUNCTION powerhall.keep_brought(text, text, uuid, bigint, bigint, bigint, bytea[]) FROM PUBLIC;

INSERT INTO powerhall.script (number, ran_ms) VALUES (9, powerhall.now_ms());
