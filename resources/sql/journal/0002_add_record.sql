-- SPDX-FileCopyrightText: The PowerHall authors
-- SPDX-License-Identifier: Apache-2.0
-- Projection of every subject that is neither an application nor a user, station, setting or rule file: disclosure
-- items, boards, enquiries, outages, released reports. Built from the events at the next opening, since the fold
-- version rises with it. What lists show stands apart from the whole, so that a list reads little.

CREATE TABLE record (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    kind TEXT NOT NULL,
    sort TEXT NOT NULL,
    summary BLOB NOT NULL
) STRICT, WITHOUT ROWID;
--;
CREATE INDEX record_by_kind_sort ON record (kind, sort, id);
--;
CREATE TABLE record_state (
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    state BLOB NOT NULL
) STRICT;
--;
