-- Leaves passages that refer to coders who are gone.
ALTER TABLE code ADD COLUMN retired INTEGER NOT NULL DEFAULT 0;
DELETE FROM coder;
