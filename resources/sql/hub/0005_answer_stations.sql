-- SPDX-FileCopyrightText: The PowerHall authors
-- SPDX-License-Identifier: Apache-2.0
-- What stations may call, and nothing else: each runs with the owner's rights, on a fixed search path, for the place
-- of the database role that connected.

-- Kinds: hub (incarnation = version of this schema, seq = epoch, hash = signing key, content = the caller's place),
-- now (seq), head, branch (hash), erased (device = key).
CREATE FUNCTION powerhall.hello(p_place text) RETURNS SETOF powerhall.answer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_place text := powerhall.caller(p_place);
BEGIN
    RETURN QUERY SELECT 'hub'::text, NULL::uuid, h.schema_version::bigint, h.epoch, h.signing_key, convert_to(v_place, 'UTF8')
                 FROM powerhall.hub AS h WHERE h.id = 1;
    RETURN QUERY SELECT 'now'::text, NULL::uuid, NULL::bigint, powerhall.now_ms(), NULL::bytea, NULL::bytea;
    RETURN QUERY SELECT 'head'::text, l.device, l.incarnation, l.head_seq, l.head_hash, NULL::bytea
                 FROM powerhall.line AS l
                 WHERE l.head_seq > 0 AND l.place IN (SELECT powerhall.seen_from(v_place));
    RETURN QUERY SELECT 'branch'::text, b.device, b.incarnation, b.seq, b.hash, NULL::bytea
                 FROM powerhall.branch AS b JOIN powerhall.line AS l
                     ON l.device = b.device AND l.incarnation = b.incarnation
                 WHERE l.place IN (SELECT powerhall.seen_from(v_place));
    RETURN QUERY SELECT 'erased'::text, k.key_id, NULL::bigint, NULL::bigint, NULL::bytea, NULL::bytea
                 FROM powerhall.person_key AS k
                 WHERE k.is_erased AND k.place IN (SELECT powerhall.seen_from(v_place));
END
$$;

-- Runs are contiguous pieces of lines: p_counts[i] of the events, the first of them number p_firsts[i]. Kinds: head (of
-- every line offered), fork, refused (hash, content = why, a word), receipt (incarnation = epoch, seq = time, hash,
-- content = bytes).
CREATE FUNCTION powerhall.push(p_place text, p_device uuid,
    p_devices uuid[], p_incarnations bigint[], p_firsts bigint[], p_counts integer[], p_events bytea[],
    p_branch_devices uuid[], p_branch_incarnations bigint[], p_branch_seqs bigint[], p_branches bytea[],
    p_check_devices uuid[], p_check_incarnations bigint[], p_check_seqs bigint[], p_check_hashes bytea[],
    p_check_signatures bytea[],
    p_grant_keys uuid[], p_grant_holders uuid[], p_grant_sealed bytea[], p_erased uuid[])
RETURNS SETOF powerhall.answer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET work_mem = '64MB' SET plan_cache_mode = 'force_generic_plan' -- else a batch is copied into every plan made for it
AS $$
DECLARE
    v_place text := powerhall.caller(p_place);
    v_from integer := 1;
BEGIN
    FOR v_run IN 1 .. coalesce(array_length(p_devices, 1), 0) LOOP
        RETURN QUERY SELECT * FROM powerhall.take_run(v_place, p_devices[v_run], p_incarnations[v_run], p_firsts[v_run],
            CASE WHEN array_length(p_devices, 1) = 1 THEN p_events
                 ELSE p_events[v_from : v_from + p_counts[v_run] - 1] END);
        v_from := v_from + p_counts[v_run];
    END LOOP;
    RETURN QUERY SELECT * FROM powerhall.take_branches(v_place, p_branch_devices, p_branch_incarnations, p_branch_seqs,
                                                       p_branches);
    PERFORM powerhall.take_checkpoints(v_place, p_check_devices, p_check_incarnations, p_check_seqs, p_check_hashes,
                                       p_check_signatures);
    PERFORM powerhall.take_grants(v_place, p_grant_keys, p_grant_holders, p_grant_sealed, p_erased);
    RETURN QUERY SELECT 'head'::text, l.device, l.incarnation, l.head_seq, l.head_hash, NULL::bytea
                 FROM (SELECT DISTINCT o.device, o.incarnation
                       FROM unnest(p_devices, p_incarnations) AS o (device, incarnation)) AS offered
                 JOIN powerhall.line AS l ON l.device = offered.device AND l.incarnation = offered.incarnation
                 WHERE l.head_seq > 0 AND powerhall.may_write(v_place, l.place);
    RETURN QUERY SELECT * FROM powerhall.make_receipt(v_place, p_device);
END
$$;

-- Events after those known (by line, never by an order of the hub's own), at most p_limit and about p_bytes bytes.
-- Kinds: event (content), branch (content), more; checkpoint (seq, hash, content = signature) where no more is to come.
CREATE FUNCTION powerhall.pull(p_place text, p_devices uuid[], p_incarnations bigint[], p_seqs bigint[],
                               p_branches bytea[], p_limit integer, p_bytes bigint)
RETURNS SETOF powerhall.answer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_place text := powerhall.caller(p_place);
    v_line record;
    v_last bigint;
    v_sum bigint;
    v_events bigint := p_limit;
    v_bytes bigint := p_bytes;
BEGIN
    FOR v_line IN
        SELECT l.device, l.incarnation, l.head_seq, coalesce(k.seq, 0) AS known
        FROM powerhall.line AS l
        LEFT JOIN unnest(p_devices, p_incarnations, p_seqs) AS k (device, incarnation, seq)
            ON k.device = l.device AND k.incarnation = l.incarnation
        WHERE l.head_seq > coalesce(k.seq, 0) AND l.place IN (SELECT powerhall.seen_from(v_place))
        ORDER BY l.device, l.incarnation
    LOOP
        IF v_events <= 0 OR v_bytes <= 0 THEN
            RETURN QUERY SELECT 'more'::text, NULL::uuid, NULL::bigint, NULL::bigint, NULL::bytea, NULL::bytea;
            RETURN;
        END IF;
        SELECT max(upto.seq), sum(upto.size) INTO v_last, v_sum
        FROM (
            SELECT e.seq, octet_length(e.bytes) AS size, sum(octet_length(e.bytes)) OVER (ORDER BY e.seq) AS running
            FROM powerhall.event AS e
            WHERE e.device = v_line.device AND e.incarnation = v_line.incarnation
              AND e.seq > v_line.known AND e.seq <= least(v_line.head_seq, v_line.known + v_events)
        ) AS upto
        WHERE upto.running - upto.size < v_bytes;
        RETURN QUERY SELECT 'event'::text, NULL::uuid, NULL::bigint, NULL::bigint, NULL::bytea, e.bytes
                     FROM powerhall.event AS e
                     WHERE e.device = v_line.device AND e.incarnation = v_line.incarnation
                       AND e.seq > v_line.known AND e.seq <= v_last
                     ORDER BY e.seq;
        v_events := v_events - (v_last - v_line.known);
        v_bytes := v_bytes - v_sum;
        IF v_last < v_line.head_seq THEN
            v_events := 0; -- so that the line after it finds no room, and this one is gone on with next time
            RETURN QUERY SELECT 'more'::text, NULL::uuid, NULL::bigint, NULL::bigint, NULL::bytea, NULL::bytea;
            RETURN;
        END IF;
    END LOOP;
    RETURN QUERY SELECT 'branch'::text, b.device, b.incarnation, b.seq, b.hash, b.bytes
                 FROM powerhall.branch AS b JOIN powerhall.line AS l
                     ON l.device = b.device AND l.incarnation = b.incarnation
                 WHERE l.place IN (SELECT powerhall.seen_from(v_place)) AND NOT b.hash = ANY (p_branches)
                 ORDER BY b.device, b.incarnation, b.seq;
    RETURN QUERY SELECT 'checkpoint'::text, c.device, c.incarnation, c.seq, c.hash, c.signature
                 FROM powerhall.checkpoint AS c JOIN powerhall.line AS l
                     ON l.device = c.device AND l.incarnation = c.incarnation
                 WHERE l.place IN (SELECT powerhall.seen_from(v_place));
END
$$;

-- Kind: grant (device = key, hash = the holder's 16 bytes, content = the sealed key).
CREATE FUNCTION powerhall.grants(p_place text, p_holders uuid[], p_keys uuid[]) RETURNS SETOF powerhall.answer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_place text := powerhall.caller(p_place);
BEGIN
    RETURN QUERY SELECT 'grant'::text, g.key_id, NULL::bigint, NULL::bigint, uuid_send(g.holder), g.sealed_key
                 FROM powerhall.key_grant AS g JOIN powerhall.person_key AS k ON k.key_id = g.key_id
                 WHERE g.key_id = ANY (p_keys) AND g.holder = ANY (p_holders)
                   AND k.place IN (SELECT powerhall.seen_from(v_place));
END
$$;

-- Kinds: receipt (hash, content = bytes) and signature (hash, content), of those that are signed.
CREATE FUNCTION powerhall.signed_receipts(p_place text, p_hashes bytea[]) RETURNS SETOF powerhall.answer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_place text := powerhall.caller(p_place);
BEGIN
    RETURN QUERY SELECT part.kind, NULL::uuid, NULL::bigint, NULL::bigint, r.hash,
                        CASE part.kind WHEN 'receipt' THEN r.bytes ELSE r.signature END
                 FROM powerhall.receipt AS r, (SELECT unnest(ARRAY['receipt', 'signature']) AS kind) AS part
                 WHERE r.hash = ANY (p_hashes) AND r.signature IS NOT NULL
                   AND r.place IN (SELECT powerhall.seen_from(v_place))
                 ORDER BY r.hash, part.kind;
END
$$;

-- Kind: wanted (hash, seq = first byte that lacks), for each that is not here whole.
CREATE FUNCTION powerhall.content_wanted(p_place text, p_hashes bytea[]) RETURNS SETOF powerhall.answer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_place text := powerhall.caller(p_place);
BEGIN
    RETURN QUERY SELECT 'wanted'::text, NULL::uuid, NULL::bigint, coalesce(c.received, 0), asked.hash, NULL::bytea
                 FROM (SELECT DISTINCT unnest(p_hashes) AS hash) AS asked
                 LEFT JOIN powerhall.content AS c ON c.hash = asked.hash
                 WHERE coalesce(NOT c.is_complete, true);
END
$$;

-- A piece that is here already changes nothing; one that leaves a gap is refused; the last makes the whole, whose
-- hash must be the name it was given under, else all of it is forgotten and has to be sent anew.
CREATE FUNCTION powerhall.put_content(p_place text, p_hash bytea, p_size bigint, p_start bigint, p_bytes bytea)
RETURNS SETOF powerhall.answer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_place text := powerhall.caller(p_place);
    v_content powerhall.content;
    v_whole bytea;
BEGIN
    IF octet_length(p_hash) <> 32 OR p_size < 1 OR p_size > 67108864 OR octet_length(p_bytes) > 4194304 THEN
        RETURN QUERY SELECT 'refused'::text, NULL::uuid, NULL::bigint, NULL::bigint, p_hash, convert_to('too_large', 'UTF8');
        RETURN;
    END IF;
    INSERT INTO powerhall.content (hash, place, size, received, is_complete)
    SELECT p_hash, v_place, p_size, 0, false
    WHERE NOT EXISTS (SELECT 1 FROM powerhall.content WHERE hash = p_hash);
    SELECT * INTO v_content FROM powerhall.content WHERE hash = p_hash FOR UPDATE;
    IF v_content.is_complete OR (p_size = v_content.size AND p_start + octet_length(p_bytes) <= v_content.received) THEN
        RETURN;
    END IF;
    IF p_size <> v_content.size OR p_start <> v_content.received OR octet_length(p_bytes) = 0
       OR p_start + octet_length(p_bytes) > p_size THEN
        RETURN QUERY SELECT 'refused'::text, NULL::uuid, NULL::bigint, v_content.received, p_hash, convert_to('not_the_next', 'UTF8');
        RETURN;
    END IF;
    INSERT INTO powerhall.content_piece (hash, start, bytes) VALUES (p_hash, p_start, p_bytes);
    UPDATE powerhall.content SET received = p_start + octet_length(p_bytes) WHERE hash = p_hash;
    IF p_start + octet_length(p_bytes) < p_size THEN
        RETURN;
    END IF;
    SELECT string_agg(p.bytes, ''::bytea ORDER BY p.start) INTO v_whole
    FROM powerhall.content_piece AS p WHERE p.hash = p_hash;
    IF powerhall.hash_of(v_whole) = p_hash THEN
        UPDATE powerhall.content SET is_complete = true WHERE hash = p_hash;
    ELSE
        DELETE FROM powerhall.content_piece WHERE hash = p_hash;
        DELETE FROM powerhall.content WHERE hash = p_hash;
        RETURN QUERY SELECT 'refused'::text, NULL::uuid, NULL::bigint, 0::bigint, p_hash, convert_to('other_content', 'UTF8');
    END IF;
END
$$;

-- Kind: content (seq = size of the whole, content = at most p_limit bytes from p_start); none while it is not whole.
CREATE FUNCTION powerhall.content(p_place text, p_hash bytea, p_start bigint, p_limit integer)
RETURNS SETOF powerhall.answer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_place text := powerhall.caller(p_place);
BEGIN
    RETURN QUERY
        SELECT 'content'::text, NULL::uuid, NULL::bigint, c.size, c.hash,
               coalesce((SELECT string_agg(substring(p.bytes FROM greatest(p_start - p.start, 0)::integer + 1
                                                     FOR greatest(p_start + p_limit - greatest(p.start, p_start), 0)::integer),
                                           ''::bytea ORDER BY p.start)
                         FROM powerhall.content_piece AS p
                         WHERE p.hash = p_hash AND p.start < p_start + p_limit
                           AND p.start + octet_length(p.bytes) > p_start), ''::bytea)
        FROM powerhall.content AS c
        WHERE c.hash = p_hash AND c.is_complete AND c.place IN (SELECT powerhall.seen_from(v_place));
END
$$;
