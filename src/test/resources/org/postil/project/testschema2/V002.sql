-- Adds a column that must not be null and rebuilds a table that others refer to.
ALTER TABLE code ADD COLUMN retired INTEGER NOT NULL DEFAULT 0;
CREATE TABLE coder_new(id INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT NOT NULL UNIQUE, name TEXT NOT NULL COLLATE NOCASE UNIQUE, colour TEXT) STRICT;
INSERT INTO coder_new(id,guid,name) SELECT id,guid,coalesce(name,'coder '||id) FROM coder;
DROP TABLE coder;
ALTER TABLE coder_new RENAME TO coder;
