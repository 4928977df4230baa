-- Version 5: what was decided between coders about an answer, as version 1 has it about codes. One for a
-- variable and subject; it stands in the final layer whatever the coders answered. Value and missing as
-- in answer; choices are in answer_decision_category.
CREATE TABLE answer_decision (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  guid        TEXT NOT NULL UNIQUE,
  variable    INTEGER NOT NULL REFERENCES variable ON DELETE CASCADE,
  review      INTEGER NOT NULL REFERENCES review ON DELETE CASCADE,
  person      INTEGER REFERENCES person ON DELETE CASCADE,
  value       TEXT,
  note        TEXT NOT NULL,
  missing     TEXT CHECK (missing IN ('not_recorded', 'redacted', 'not_applicable')),
  reason      TEXT NOT NULL,
  coder       INTEGER NOT NULL REFERENCES coder,
  modified_at TEXT NOT NULL,
  modified_by TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX answer_decision_subject ON answer_decision (variable, review, coalesce(person, 0));
CREATE INDEX answer_decision_review ON answer_decision (review);
CREATE INDEX answer_decision_person ON answer_decision (person) WHERE person IS NOT NULL;
CREATE INDEX answer_decision_coder ON answer_decision (coder);

CREATE TABLE answer_decision_category (
  answer_decision INTEGER NOT NULL REFERENCES answer_decision ON DELETE CASCADE,
  category        INTEGER NOT NULL REFERENCES category ON DELETE CASCADE,
  PRIMARY KEY (answer_decision, category)
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_decision_category_category ON answer_decision_category (category);
