-- Version 3: how a passage is printed when it is quoted, and whether the paper uses it. One per passage.
CREATE TABLE quotation (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  guid        TEXT NOT NULL UNIQUE,
  passage     INTEGER NOT NULL UNIQUE REFERENCES passage ON DELETE CASCADE,
  form        TEXT NOT NULL,             -- the passage's words with [...] and [inserted words]; '' for as they stand
  used        INTEGER NOT NULL,
  modified_at TEXT NOT NULL,
  modified_by TEXT NOT NULL
) STRICT;

-- What a group of codes means.
ALTER TABLE code_group ADD COLUMN definition TEXT NOT NULL DEFAULT '';
