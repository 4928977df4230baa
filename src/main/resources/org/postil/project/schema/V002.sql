-- Version 2: what a coder was offered as a recommendation and did not take. It is offered to them no more.
CREATE TABLE skipped_suggestion (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  guid         TEXT NOT NULL UNIQUE,
  document     INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  text_version INTEGER NOT NULL REFERENCES text_version ON DELETE CASCADE,
  start        INTEGER NOT NULL,
  end          INTEGER NOT NULL,
  coder        INTEGER NOT NULL REFERENCES coder,
  modified_at  TEXT NOT NULL,
  modified_by  TEXT NOT NULL,
  CHECK (0 <= start AND start < end)
) STRICT;
CREATE INDEX skipped_suggestion_document ON skipped_suggestion (document);
CREATE INDEX skipped_suggestion_text ON skipped_suggestion (text_version);
CREATE INDEX skipped_suggestion_coder ON skipped_suggestion (coder);

-- Version 1 left memos behind on what was removed.
DELETE FROM memo WHERE target NOT IN (
  SELECT guid FROM passage UNION ALL SELECT guid FROM code
  UNION ALL SELECT guid FROM document UNION ALL SELECT guid FROM review
  UNION ALL SELECT guid FROM recommendation UNION ALL SELECT guid FROM person
  UNION ALL SELECT value FROM setting WHERE key = 'project.guid');
