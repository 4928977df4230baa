-- The project file, version 1. Every table is STRICT; ids are never used twice (AUTOINCREMENT), so that
-- undo can bring a row back under its own id. Times are UTC, ISO 8601. Keys never change. The tables of the
-- history are in history.sql.

-- Unlogged: bytes and texts by their hash (SHA-256, hex). Insert only; the rows that point here are logged.
CREATE TABLE blob (
  hash  TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE text (
  hash TEXT PRIMARY KEY,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE coder (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  guid        TEXT NOT NULL UNIQUE,
  name        TEXT NOT NULL COLLATE NOCASE UNIQUE,
  colour      TEXT NOT NULL,
  modified_at TEXT NOT NULL
) STRICT;

-- ---------------------------------------------------------------- sources
CREATE TABLE review (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  guid             TEXT NOT NULL UNIQUE,
  reference        TEXT NOT NULL COLLATE NOCASE UNIQUE,
  title            TEXT NOT NULL,
  inclusion        TEXT NOT NULL CHECK (inclusion IN ('candidate', 'included', 'excluded')),
  exclusion_reason TEXT NOT NULL,
  position         INTEGER NOT NULL,
  modified_at      TEXT NOT NULL,
  modified_by      TEXT NOT NULL
) STRICT;

CREATE TABLE document (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  guid           TEXT NOT NULL UNIQUE,
  review         INTEGER NOT NULL REFERENCES review ON DELETE CASCADE,
  title          TEXT NOT NULL,
  role           TEXT NOT NULL,
  position       INTEGER NOT NULL,
  file_name      TEXT NOT NULL,
  source_hash    TEXT NOT NULL,          -- of the original bytes, in blob
  source_address TEXT NOT NULL,
  accessed       TEXT NOT NULL,
  published      TEXT NOT NULL,
  edition        TEXT NOT NULL,
  text           INTEGER,                -- the current text_version; set right after that row is made
  modified_at    TEXT NOT NULL,
  modified_by    TEXT NOT NULL
) STRICT;
CREATE INDEX document_review ON document (review);

-- A text version never changes. A later one is a new row; passages move to it in one action.
CREATE TABLE text_version (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  guid              TEXT NOT NULL UNIQUE,
  document          INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  previous          INTEGER,             -- the version it replaced, null for the first
  text_hash         TEXT NOT NULL,       -- in text
  layout_hash       TEXT NOT NULL,       -- in blob
  glyphs_hash       TEXT,                -- in blob; only a PDF has glyphs
  offset_map_hash   TEXT,                -- in blob: previous version's offsets to these
  length            INTEGER NOT NULL,    -- UTF-16 units
  words             INTEGER NOT NULL,
  pages             INTEGER NOT NULL,
  extractor         TEXT NOT NULL,
  extractor_version TEXT NOT NULL,
  warnings          TEXT NOT NULL,       -- one a line
  made_at           TEXT NOT NULL
) STRICT;
CREATE INDEX text_version_document ON text_version (document);

-- ---------------------------------------------------------------- codebook
CREATE TABLE facet (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  guid        TEXT NOT NULL UNIQUE,
  key         TEXT NOT NULL UNIQUE,
  name        TEXT NOT NULL,
  position    INTEGER NOT NULL,
  modified_at TEXT NOT NULL,
  modified_by TEXT NOT NULL
) STRICT;

CREATE TABLE code (
  id                 INTEGER PRIMARY KEY AUTOINCREMENT,
  guid               TEXT NOT NULL UNIQUE,
  facet              INTEGER NOT NULL REFERENCES facet ON DELETE CASCADE,
  parent             INTEGER REFERENCES code ON DELETE CASCADE,
  key                TEXT,
  name               TEXT NOT NULL,
  definition         TEXT NOT NULL,
  include_when       TEXT NOT NULL,
  exclude_when       TEXT NOT NULL,
  example            TEXT NOT NULL,
  colour             TEXT NOT NULL,
  position           INTEGER NOT NULL,
  retired            INTEGER NOT NULL,
  succeeded_by       INTEGER REFERENCES code ON DELETE SET NULL,
  decided_on         TEXT NOT NULL,
  created_at         TEXT NOT NULL,
  meaning_changed_at TEXT,
  modified_at        TEXT NOT NULL,
  modified_by        TEXT NOT NULL
) STRICT;
CREATE INDEX code_facet ON code (facet);
CREATE INDEX code_parent ON code (parent);
CREATE INDEX code_succeeded_by ON code (succeeded_by) WHERE succeeded_by IS NOT NULL;
CREATE UNIQUE INDEX code_key ON code (facet, key) WHERE key IS NOT NULL;

CREATE TABLE code_alias (
  code  INTEGER NOT NULL REFERENCES code ON DELETE CASCADE,
  alias TEXT NOT NULL,
  PRIMARY KEY (code, alias)
) STRICT, WITHOUT ROWID;

CREATE TABLE code_group (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  guid        TEXT NOT NULL UNIQUE,
  facet       INTEGER NOT NULL REFERENCES facet ON DELETE CASCADE,
  name        TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  modified_by TEXT NOT NULL
) STRICT;
CREATE INDEX code_group_facet ON code_group (facet);

CREATE TABLE code_group_member (
  code_group INTEGER NOT NULL REFERENCES code_group ON DELETE CASCADE,
  code       INTEGER NOT NULL REFERENCES code ON DELETE CASCADE,
  PRIMARY KEY (code_group, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX code_group_member_code ON code_group_member (code);

-- ---------------------------------------------------------------- coding
-- One shared record per recommendation; where it is printed is recommendation_place.
CREATE TABLE recommendation (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  guid         TEXT NOT NULL UNIQUE,
  review       INTEGER NOT NULL REFERENCES review ON DELETE CASCADE,
  label        TEXT NOT NULL,
  addressee    TEXT NOT NULL,
  reach        TEXT CHECK (reach IN ('local', 'regional', 'national')),
  target_date  TEXT NOT NULL,
  outcome      TEXT NOT NULL,
  scope        TEXT NOT NULL CHECK (scope IN ('in', 'out', 'undecided')),
  scope_reason TEXT NOT NULL,
  modified_at  TEXT NOT NULL,
  modified_by  TEXT NOT NULL
) STRICT;
CREATE INDEX recommendation_review ON recommendation (review);

CREATE TABLE recommendation_place (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  guid           TEXT NOT NULL UNIQUE,
  recommendation INTEGER NOT NULL REFERENCES recommendation ON DELETE CASCADE,
  document       INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  text_version   INTEGER NOT NULL REFERENCES text_version ON DELETE CASCADE,
  start          INTEGER NOT NULL,
  end            INTEGER NOT NULL,
  is_main        INTEGER NOT NULL,       -- 1 for the counted place, 0 for a mirror
  modified_at    TEXT NOT NULL,
  modified_by    TEXT NOT NULL,
  CHECK (0 <= start AND start < end)
) STRICT;
CREATE INDEX recommendation_place_recommendation ON recommendation_place (recommendation);
CREATE INDEX recommendation_place_document ON recommendation_place (document);
CREATE INDEX recommendation_place_text ON recommendation_place (text_version);
CREATE UNIQUE INDEX recommendation_main ON recommendation_place (recommendation) WHERE is_main = 1;

CREATE TABLE passage (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  guid           TEXT NOT NULL UNIQUE,
  document       INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  text_version   INTEGER NOT NULL REFERENCES text_version ON DELETE CASCADE,
  start          INTEGER NOT NULL,
  end            INTEGER NOT NULL,
  quote          TEXT NOT NULL,          -- the slice itself: proves the anchor, survives the text
  coder          INTEGER NOT NULL REFERENCES coder,
  kind           TEXT NOT NULL,
  recommendation INTEGER REFERENCES recommendation ON DELETE SET NULL,
  exemplar       INTEGER NOT NULL,
  created_at     TEXT NOT NULL,
  modified_at    TEXT NOT NULL,
  modified_by    TEXT NOT NULL,
  CHECK (0 <= start AND start < end)
) STRICT;
CREATE INDEX passage_document ON passage (document, start);
CREATE INDEX passage_text ON passage (text_version);
CREATE INDEX passage_coder ON passage (coder);
CREATE INDEX passage_recommendation ON passage (recommendation) WHERE recommendation IS NOT NULL;

CREATE TABLE coding (
  passage     INTEGER NOT NULL REFERENCES passage ON DELETE CASCADE,
  code        INTEGER NOT NULL REFERENCES code ON DELETE CASCADE,
  fit         TEXT NOT NULL,             -- '', 'fits', 'doubtful' or 'counter_example'
  modified_at TEXT NOT NULL,
  modified_by TEXT NOT NULL,
  PRIMARY KEY (passage, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX coding_code ON coding (code);

-- A memo hangs on a passage, code, document, review, recommendation, person or the project: by GUID.
CREATE TABLE memo (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  guid        TEXT NOT NULL UNIQUE,
  target_kind TEXT NOT NULL,
  target      TEXT NOT NULL,
  coder       INTEGER NOT NULL REFERENCES coder,
  title       TEXT NOT NULL,
  body        TEXT NOT NULL,
  created_at  TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  modified_by TEXT NOT NULL
) STRICT;
CREATE INDEX memo_target ON memo (target);
CREATE INDEX memo_coder ON memo (coder);

-- ---------------------------------------------------------------- extraction
CREATE TABLE person (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  guid        TEXT NOT NULL UNIQUE,
  review      INTEGER NOT NULL REFERENCES review ON DELETE CASCADE,
  label       TEXT NOT NULL COLLATE NOCASE,
  pseudonym   TEXT NOT NULL,
  position    INTEGER NOT NULL,
  modified_at TEXT NOT NULL,
  modified_by TEXT NOT NULL,
  UNIQUE (review, label)
) STRICT;

CREATE TABLE person_role (
  person     INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
  role       TEXT NOT NULL CHECK (role IN ('victim', 'perpetrator', 'child', 'other')),
  is_primary INTEGER NOT NULL,
  PRIMARY KEY (person, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE variable (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  guid        TEXT NOT NULL UNIQUE,
  level       TEXT NOT NULL,
  key         TEXT NOT NULL,
  name        TEXT NOT NULL,
  type        TEXT NOT NULL,
  required    INTEGER NOT NULL,
  help        TEXT NOT NULL,
  unit        TEXT NOT NULL,
  minimum     REAL,
  maximum     REAL,
  rule        TEXT,                      -- of a derived variable; null when it is answered
  position    INTEGER NOT NULL,
  modified_at TEXT NOT NULL,
  modified_by TEXT NOT NULL,
  UNIQUE (level, key)
) STRICT;

CREATE TABLE category (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  guid        TEXT NOT NULL UNIQUE,
  variable    INTEGER NOT NULL REFERENCES variable ON DELETE CASCADE,
  name        TEXT NOT NULL,
  definition  TEXT NOT NULL,
  position    INTEGER NOT NULL,
  modified_at TEXT NOT NULL,
  modified_by TEXT NOT NULL
) STRICT;
CREATE INDEX category_variable ON category (variable);

-- One answer per variable, subject and coder. Exactly one of value and missing is set, except for
-- choices, whose values are in answer_category.
CREATE TABLE answer (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  guid        TEXT NOT NULL UNIQUE,
  variable    INTEGER NOT NULL REFERENCES variable ON DELETE CASCADE,
  review      INTEGER NOT NULL REFERENCES review ON DELETE CASCADE,
  person      INTEGER REFERENCES person ON DELETE CASCADE,
  coder       INTEGER NOT NULL REFERENCES coder,
  value       TEXT,
  note        TEXT NOT NULL,
  missing     TEXT CHECK (missing IN ('not_recorded', 'redacted', 'not_applicable')),
  inferred    INTEGER NOT NULL,
  modified_at TEXT NOT NULL,
  modified_by TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX answer_subject ON answer (variable, review, coder, coalesce(person, 0));
CREATE INDEX answer_review ON answer (review);
CREATE INDEX answer_person ON answer (person) WHERE person IS NOT NULL;
CREATE INDEX answer_coder ON answer (coder);

CREATE TABLE answer_category (
  answer   INTEGER NOT NULL REFERENCES answer ON DELETE CASCADE,
  category INTEGER NOT NULL REFERENCES category ON DELETE CASCADE,
  PRIMARY KEY (answer, category)
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_category_category ON answer_category (category);

CREATE TABLE evidence (
  answer  INTEGER NOT NULL REFERENCES answer ON DELETE CASCADE,
  passage INTEGER NOT NULL REFERENCES passage ON DELETE CASCADE,
  PRIMARY KEY (answer, passage)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_passage ON evidence (passage);

-- ---------------------------------------------------------------- work
CREATE TABLE read_mark (
  review INTEGER NOT NULL REFERENCES review ON DELETE CASCADE,
  coder  INTEGER NOT NULL REFERENCES coder,
  state  TEXT NOT NULL CHECK (state IN ('in_progress', 'read', 'read_before_change')),
  at     TEXT NOT NULL,
  PRIMARY KEY (review, coder)
) STRICT, WITHOUT ROWID;
CREATE INDEX read_mark_coder ON read_mark (coder);

CREATE TABLE assignment (
  review      INTEGER NOT NULL REFERENCES review ON DELETE CASCADE,
  coder       INTEGER NOT NULL REFERENCES coder,
  modified_at TEXT NOT NULL,
  modified_by TEXT NOT NULL,
  PRIMARY KEY (review, coder)
) STRICT, WITHOUT ROWID;
CREATE INDEX assignment_coder ON assignment (coder);

-- An adjudicated decision between coders: this code does, or does not, hold on this span.
CREATE TABLE decision (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  guid         TEXT NOT NULL UNIQUE,
  document     INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  text_version INTEGER NOT NULL REFERENCES text_version ON DELETE CASCADE,
  start        INTEGER NOT NULL,
  end          INTEGER NOT NULL,
  code         INTEGER NOT NULL REFERENCES code ON DELETE CASCADE,
  holds        INTEGER NOT NULL,
  reason       TEXT NOT NULL,
  coder        INTEGER NOT NULL REFERENCES coder,
  modified_at  TEXT NOT NULL,
  modified_by  TEXT NOT NULL,
  CHECK (0 <= start AND start < end)
) STRICT;
CREATE INDEX decision_document ON decision (document);
CREATE INDEX decision_text ON decision (text_version);
CREATE INDEX decision_code ON decision (code);
CREATE INDEX decision_coder ON decision (coder);

-- A table of the study as a recipe: running it again gives the same numbers or says what changed.
CREATE TABLE saved_table (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  guid        TEXT NOT NULL UNIQUE,
  name        TEXT NOT NULL UNIQUE,
  recipe      TEXT NOT NULL,             -- JSON
  position    INTEGER NOT NULL,
  modified_at TEXT NOT NULL,
  modified_by TEXT NOT NULL
) STRICT;

CREATE TABLE saved_filter (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  guid        TEXT NOT NULL UNIQUE,
  name        TEXT NOT NULL UNIQUE,
  expression  TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  modified_by TEXT NOT NULL
) STRICT;

-- ---------------------------------------------------------------- what is gone
-- What was purged leaves this much: never undone, and a merge does not bring it back.
CREATE TABLE purged (
  guid   TEXT PRIMARY KEY,
  tbl    TEXT NOT NULL,
  at     TEXT NOT NULL,
  coder  TEXT NOT NULL,
  reason TEXT NOT NULL,
  counts TEXT NOT NULL
) STRICT;

-- The tombstones: rows that once were and are no more, read from the log so that they can never disagree
-- with it. The last thing that happened to a GUID was its deletion, and no undo has brought it back.
CREATE VIEW tombstone AS
  SELECT d.tbl, d.old ->> '$.guid' AS guid, a.at, a.coder
    FROM change d JOIN action a ON d.id BETWEEN a.first AND a.last
   WHERE d.op = 'D' AND a.kind = 'do' AND a.state = 'done' AND d.old ->> '$.guid' IS NOT NULL;
