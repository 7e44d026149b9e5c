-- SPDX-FileCopyrightText: The PowerHall authors
-- SPDX-License-Identifier: Apache-2.0
-- As in 0009, but that a line is locked by a statement of its own: an engine that keeps lines on one machine and spreads
-- events over many locks no rows of a join between them.
CREATE OR REPLACE FUNCTION powerhall.take_checkpoints(p_place text, p_devices uuid[], p_incarnations bigint[], p_seqs bigint[],
                                           p_hashes bytea[], p_signatures bytea[])
RETURNS void
LANGUAGE plpgsql VOLATILE
AS $$
DECLARE
    v_place text;
    v_agrees boolean;
BEGIN
    FOR v_n IN 1 .. coalesce(array_length(p_seqs, 1), 0) LOOP
        SELECT place INTO v_place FROM powerhall.line
        WHERE device = p_devices[v_n] AND incarnation = p_incarnations[v_n] FOR UPDATE;
        v_agrees := FOUND;
        v_agrees := v_agrees AND EXISTS (
            SELECT 1 FROM powerhall.event
            WHERE device = p_devices[v_n] AND incarnation = p_incarnations[v_n] AND seq = p_seqs[v_n]
              AND hash = p_hashes[v_n]);
        IF v_agrees AND powerhall.may_write(p_place, v_place) AND octet_length(p_signatures[v_n]) = 64 THEN
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

INSERT INTO powerhall.script (number, ran_ms) VALUES (10, powerhall.now_ms());
