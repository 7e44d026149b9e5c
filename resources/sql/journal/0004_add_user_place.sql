-- SPDX-FileCopyrightText: The PowerHall authors
-- SPDX-License-Identifier: Apache-2.0
-- The place a person belongs to: administration and review may be held at the county. Empty = the desk's own.

ALTER TABLE user ADD COLUMN place TEXT NOT NULL DEFAULT '';
--;
