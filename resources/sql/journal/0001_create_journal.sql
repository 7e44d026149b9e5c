-- SPDX-FileCopyrightText: The PowerHall authors
-- SPDX-License-Identifier: Apache-2.0
-- UUIDs are their 16 bytes and instants are milliseconds since 1970 UTC: an accepted application touches few pages.

-- The truth: events as they were written or came in, and never otherwise.
CREATE TABLE origin (
    id INTEGER PRIMARY KEY,
    device BLOB NOT NULL CHECK (length(device) = 16),
    incarnation INTEGER NOT NULL CHECK (incarnation > 0),
    UNIQUE (device, incarnation)
) STRICT;
--;
CREATE TABLE event (
    id INTEGER PRIMARY KEY, -- order of arrival here; means nothing elsewhere
    origin INTEGER NOT NULL REFERENCES origin (id) ON DELETE RESTRICT,
    seq INTEGER NOT NULL CHECK (seq > 0),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    subject BLOB NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (origin, seq)
) STRICT;
--;
CREATE INDEX event_by_subject ON event (subject);
--;
-- Against slips of the program; what changes the file from outside is found by verify.
CREATE TRIGGER event_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
--;
CREATE TRIGGER event_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;
--;
-- Events of other devices whose predecessor has not come yet.
CREATE TABLE waiting_event (
    device BLOB NOT NULL,
    incarnation INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (device, incarnation, seq, hash)
) STRICT, WITHOUT ROWID;
--;
-- Events that contradict one already here: the same origin and number, or a wrong predecessor. Kept to be looked at.
CREATE TABLE forked_event (
    hash BLOB PRIMARY KEY,
    device BLOB NOT NULL,
    incarnation INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;
--;
-- Newest events of each subject: the parents of the next one. 32 bytes each, one after the other.
CREATE TABLE subject_head (
    subject BLOB PRIMARY KEY,
    heads BLOB NOT NULL
) STRICT, WITHOUT ROWID;
--;
-- What is true of this folder alone.
CREATE TABLE local (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    device BLOB NOT NULL CHECK (length(device) = 16),
    incarnation INTEGER NOT NULL,
    is_restored INTEGER NOT NULL DEFAULT 0 CHECK (is_restored IN (0, 1)),
    hybrid_ms INTEGER NOT NULL DEFAULT 0,
    hybrid_counter INTEGER NOT NULL DEFAULT 0,
    fold_version INTEGER NOT NULL
) STRICT;
--;
CREATE TABLE draft (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    form TEXT NOT NULL,
    field TEXT NOT NULL,
    saved_ms INTEGER NOT NULL,
    key_id BLOB NOT NULL,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;
--;
-- Projections: everything below can be thrown away and built again from the events.
CREATE TABLE application (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    number TEXT NOT NULL,
    stage TEXT NOT NULL,
    outcome TEXT NOT NULL,
    status TEXT NOT NULL,
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
    accepted_ms INTEGER NOT NULL,
    owed INTEGER NOT NULL,
    is_entered INTEGER NOT NULL CHECK (is_entered IN (0, 1)),
    unprinted INTEGER NOT NULL,
    state BLOB NOT NULL
) STRICT;
--;
-- No UNIQUE: a cloned desk may give a number twice, and both are shown.
CREATE INDEX application_by_number ON application (number);
--;
CREATE INDEX application_by_open_accepted ON application (is_open, accepted_ms);
--;
-- Apart from the rest, so that the search index reads little.
CREATE TABLE application_sealed (
    row INTEGER PRIMARY KEY REFERENCES application (row) ON DELETE CASCADE,
    id BLOB NOT NULL,
    number TEXT NOT NULL,
    key_id BLOB NOT NULL,
    sealed BLOB NOT NULL,
    agent_sealed BLOB NOT NULL
) STRICT;
--;
-- One row for each incarnation of a device, since each has a desk code of its own.
CREATE TABLE station (
    device BLOB NOT NULL,
    incarnation INTEGER NOT NULL,
    station TEXT NOT NULL,
    desk TEXT NOT NULL,
    profile TEXT NOT NULL,
    is_demo INTEGER NOT NULL,
    signing_key BLOB NOT NULL,
    PRIMARY KEY (device, incarnation)
) STRICT, WITHOUT ROWID;
--;
CREATE TABLE user (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    is_disabled INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
--;
-- rank_ms and rank_counter order values of one key that came from different subjects.
CREATE TABLE setting (
    subject BLOB NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    rank_ms INTEGER NOT NULL,
    rank_counter INTEGER NOT NULL,
    PRIMARY KEY (subject, key)
) STRICT, WITHOUT ROWID;
--;
CREATE TABLE rule_file (
    subject BLOB NOT NULL,
    event BLOB NOT NULL, -- hash of the event that brought it
    kind TEXT NOT NULL CHECK (kind IN ('profile', 'calendar')),
    profile TEXT NOT NULL,
    hash BLOB NOT NULL,
    rank_ms INTEGER NOT NULL,
    rank_counter INTEGER NOT NULL,
    file BLOB NOT NULL,
    PRIMARY KEY (subject, event)
) STRICT;
--;
CREATE INDEX rule_file_by_hash ON rule_file (hash);
--;
CREATE TABLE quarantine (
    hash BLOB PRIMARY KEY,
    subject BLOB NOT NULL,
    reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
--;
CREATE INDEX quarantine_by_subject ON quarantine (subject);
--;
