-- SPDX-FileCopyrightText: The PowerHall authors
-- SPDX-License-Identifier: Apache-2.0
-- What an exchange with other folders leaves behind. Nothing of it is a projection.

-- A line that was continued twice (a cloned or restored disk, both used) has a row for each half: branch 0 is what came
-- here first. An event's number is unique in its line, not in its origin.
CREATE TABLE line (
    id INTEGER PRIMARY KEY,
    device BLOB NOT NULL CHECK (length(device) = 16),
    incarnation INTEGER NOT NULL CHECK (incarnation > 0),
    branch INTEGER NOT NULL DEFAULT 0 CHECK (branch >= 0),
    UNIQUE (device, incarnation, branch)
) STRICT;
--;
INSERT INTO line (id, device, incarnation) SELECT id, device, incarnation FROM origin;
--;
DROP TABLE origin;
--;
ALTER TABLE line RENAME TO origin;
--;
-- What contradicted the line used to be put aside for good; now it is placed like everything that waits.
INSERT OR IGNORE INTO waiting_event (device, incarnation, seq, hash, bytes)
SELECT device, incarnation, seq, hash, bytes FROM forked_event;
--;
DROP TABLE forked_event;
--;
-- What came as an event and is none: nobody can tell whose it was or place it. Kept to be looked at.
CREATE TABLE unreadable_event (
    hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
    bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;
--;
-- The hub's word on what it held when; the signature comes later.
CREATE TABLE hub_receipt (
    hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
    epoch INTEGER NOT NULL,
    hub_ms INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT, WITHOUT ROWID;
--;
CREATE INDEX hub_receipt_by_time ON hub_receipt (epoch, hub_ms);
--;
-- Signed words of devices on how far their lines go; all are kept, each is evidence.
CREATE TABLE checkpoint (
    device BLOB NOT NULL CHECK (length(device) = 16),
    incarnation INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    signature BLOB NOT NULL,
    PRIMARY KEY (device, incarnation, seq, hash)
) STRICT, WITHOUT ROWID;
--;
-- How the exchange with each partner stands: a hub, or a neighbour met by stick. Times in ms, 0 = never.
CREATE TABLE exchange (
    partner TEXT PRIMARY KEY,
    epoch INTEGER NOT NULL,
    signing_key BLOB NOT NULL,
    success_ms INTEGER NOT NULL,
    failure_ms INTEGER NOT NULL,
    failing_since_ms INTEGER NOT NULL, -- 0 while the last try went well
    failure TEXT NOT NULL,             -- word of the error
    agreed BLOB NOT NULL               -- canonical CBOR: the lines both sides held at the last success
) STRICT, WITHOUT ROWID;
--;
-- Keys of events that came in without them.
CREATE TABLE wanted_key (
    key_id BLOB PRIMARY KEY CHECK (length(key_id) = 16)
) STRICT, WITHOUT ROWID;
--;
