-- The log and its grouping into actions. Every project file starts with these two tables; they are
-- not logged themselves. `change` has no constraint that data could violate: under INSERT OR IGNORE
-- a refused log row would be dropped silently while the data row stays. No foreign keys: a check of
-- them would walk the whole log.
CREATE TABLE change(
  id INTEGER PRIMARY KEY,      -- 1, 2, 3 ... without gaps: nothing is ever deleted
  tbl TEXT NOT NULL,
  op TEXT NOT NULL,            -- I, U, D
  old TEXT,                    -- JSON; NULL for I
  new TEXT                     -- JSON; NULL for D
) STRICT;
CREATE TABLE action(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,            -- ISO 8601, UTC, milliseconds
  coder TEXT NOT NULL,         -- guid; '' when nobody in particular
  label TEXT NOT NULL,         -- holds no report text
  kind TEXT NOT NULL,          -- do, undo, redo, barrier
  target INTEGER,              -- the action an undo or redo is about
  first INTEGER NOT NULL,      -- the range of change rows; empty when first = last + 1
  last INTEGER NOT NULL,
  state TEXT                   -- of a do: done, undone, abandoned; otherwise NULL
) STRICT;
CREATE INDEX action_done ON action(id) WHERE state='done';
CREATE INDEX action_undone ON action(id) WHERE state='undone';
CREATE INDEX action_barrier ON action(id) WHERE kind='barrier';
