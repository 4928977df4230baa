-- Version 4: what came in by a merge under another GUID than the one it has here. A later merge knows it
-- by this again, whatever it has been renamed to.
CREATE TABLE counterpart (
  guid        TEXT PRIMARY KEY,          -- there
  tbl         TEXT NOT NULL,
  own         TEXT NOT NULL,             -- here
  modified_at TEXT NOT NULL,
  modified_by TEXT NOT NULL
) STRICT;
