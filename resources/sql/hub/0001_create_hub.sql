-- SPDX-FileCopyrightText: The PowerHall authors
-- SPDX-License-Identifier: Apache-2.0
-- The county's side of every exchange. Only functions of this schema touch these tables; desks may execute some of
-- them and do nothing else. Simple types alone, no extensions, no foreign keys across lines, so that engines which
-- speak this protocol and spread tables over machines run it as it stands: every table of a line begins its key
-- with the device. Instants are milliseconds since 1970 UTC.

CREATE SCHEMA powerhall;

CREATE TABLE powerhall.hub (
    id integer PRIMARY KEY CHECK (id = 1),
    schema_version integer NOT NULL,
    county text NOT NULL,
    epoch bigint NOT NULL CHECK (epoch > 0), -- raised when the database was restored: stations offer everything again
    signing_key bytea NOT NULL CHECK (octet_length(signing_key) = 32)
);

-- path = '/COUNTY/STATION/': a place lies below another where its path begins with the other's.
CREATE TABLE powerhall.place (
    code text PRIMARY KEY,
    path text NOT NULL,
    public_key bytea -- X25519: persons' keys are sealed to it; none for a place of a test
);

-- A desk's own database role. A role that is not here, or was revoked, may ask nothing.
CREATE TABLE powerhall.desk (
    role_name text PRIMARY KEY,
    place text NOT NULL,
    desk text NOT NULL,
    enrolled_ms bigint NOT NULL,
    revoked_ms bigint
);

-- A line is what one device wrote in one of its lives.
CREATE TABLE powerhall.line (
    device uuid NOT NULL,
    incarnation bigint NOT NULL,
    place text NOT NULL,
    head_seq bigint NOT NULL,
    head_hash bytea NOT NULL,
    PRIMARY KEY (device, incarnation)
);

CREATE TABLE powerhall.event (
    device uuid NOT NULL,
    incarnation bigint NOT NULL,
    seq bigint NOT NULL,
    hash bytea NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (device, incarnation, seq)
);

-- Events beside the line they belong to: it was continued twice. Kept and passed on, applied by nobody.
CREATE TABLE powerhall.branch (
    device uuid NOT NULL,
    incarnation bigint NOT NULL,
    seq bigint NOT NULL,
    hash bytea NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (device, incarnation, seq, hash)
);

-- The newest word, signed by the device, on how far each line goes. This engine cannot check the signature;
-- `hub verify` and every station can.
CREATE TABLE powerhall.checkpoint (
    device uuid NOT NULL,
    incarnation bigint NOT NULL,
    seq bigint NOT NULL,
    hash bytea NOT NULL,
    signature bytea NOT NULL CHECK (octet_length(signature) = 64),
    PRIMARY KEY (device, incarnation)
);

-- Keys of persons: whose place made them, and which are destroyed for good.
CREATE TABLE powerhall.person_key (
    key_id uuid PRIMARY KEY,
    place text NOT NULL,
    is_erased boolean NOT NULL
);

CREATE TABLE powerhall.key_grant (
    key_id uuid NOT NULL,
    holder uuid NOT NULL,
    sealed_key bytea NOT NULL,
    PRIMARY KEY (key_id, holder)
);

CREATE TABLE powerhall.receipt (
    hash bytea PRIMARY KEY,
    place text NOT NULL,
    made_ms bigint NOT NULL,
    bytes bytea NOT NULL,
    signature bytea
);

CREATE INDEX receipt_by_made_ms_unsigned ON powerhall.receipt (made_ms) WHERE signature IS NULL;

-- Scans, by the SHA-256 of their ciphertext, in the pieces they came in.
CREATE TABLE powerhall.content (
    hash bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
    place text NOT NULL,
    size bigint NOT NULL,
    received bigint NOT NULL,
    is_complete boolean NOT NULL
);

CREATE TABLE powerhall.content_piece (
    hash bytea NOT NULL,
    start bigint NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (hash, start)
);

-- One shape for all answers; which members say something depends on the kind.
CREATE TYPE powerhall.answer AS (
    kind text,
    device uuid,
    incarnation bigint,
    seq bigint,
    hash bytea,
    content bytea
);
