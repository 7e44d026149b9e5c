-- SPDX-FileCopyrightText: The PowerHall authors
-- SPDX-License-Identifier: Apache-2.0

-- A bit of a wrapped key that turned over would show only to whoever opens it with the key above it, which a check of
-- the folder has not. Of id and wrapped key together; NULL in rows of older programs until a writer opens the folder.
ALTER TABLE wrapped_key ADD COLUMN checksum BLOB CHECK (length(checksum) = 8);
--;
CREATE INDEX wrapped_key_without_checksum ON wrapped_key (id) WHERE checksum IS NULL;
--;
