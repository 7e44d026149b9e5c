-- SPDX-FileCopyrightText: The PowerHall authors
-- SPDX-License-Identifier: Apache-2.0

-- Persons' keys sealed to those who may read them. They lie beside the keys, so that erasing a person reaches them.
-- Own ones stay after they were sent: a hub that was restored is offered them again.
CREATE TABLE key_grant (
    key_id BLOB NOT NULL CHECK (length(key_id) = 16),
    holder BLOB NOT NULL CHECK (length(holder) = 16),
    sealed_key BLOB NOT NULL,
    is_received INTEGER NOT NULL CHECK (is_received IN (0, 1)),
    is_sent INTEGER NOT NULL DEFAULT 0 CHECK (is_sent IN (0, 1)),
    PRIMARY KEY (key_id, holder)
) STRICT, WITHOUT ROWID;
--;
-- Keys destroyed for good; a grant of one of them is refused wherever it comes from.
CREATE TABLE erased_key (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    is_sent INTEGER NOT NULL DEFAULT 0 CHECK (is_sent IN (0, 1))
) STRICT, WITHOUT ROWID;
--;
