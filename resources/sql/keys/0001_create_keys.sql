-- SPDX-FileCopyrightText: The PowerHall authors
-- SPDX-License-Identifier: Apache-2.0

-- Keys wrapped by another key; a row that is gone has erased its person everywhere.
CREATE TABLE wrapped_key (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    wrapped BLOB NOT NULL
) STRICT, WITHOUT ROWID;
--;
