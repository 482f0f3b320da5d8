/** The desk at full size: lists by topic, source and date, removal, the journal, views, the shelf, pictures, export jobs, sharing. */
export const migration0002 = `
ALTER TABLE articles ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE articles ADD COLUMN source TEXT NOT NULL DEFAULT '';
UPDATE articles SET source = coalesce(json_extract(fields, '$.sourceName'), '');
ALTER TABLE articles ADD COLUMN embargo_at INTEGER;
UPDATE articles SET embargo_at = CAST(unixepoch(json_extract(fields, '$.embargo')) AS INTEGER) * 1000 WHERE json_extract(fields, '$.embargo') <> '';
ALTER TABLE digests ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;

DROP INDEX articles_in_order;
DROP INDEX articles_by_status;
CREATE INDEX articles_in_order ON articles (sort_at DESC, number) WHERE removed = 0;
CREATE INDEX articles_by_status ON articles (status, sort_at DESC, number) WHERE removed = 0;
CREATE INDEX articles_by_source ON articles (source, sort_at DESC, number) WHERE removed = 0;
CREATE INDEX articles_by_change ON articles (updated_at DESC, number) WHERE removed = 0;
CREATE INDEX articles_by_length ON articles (words DESC, number) WHERE removed = 0;
CREATE INDEX articles_by_arrival ON articles (created_at DESC, number) WHERE removed = 0;

CREATE INDEX articles_by_embargo ON articles (embargo_at, number) WHERE removed = 0 AND embargo_at IS NOT NULL;

-- Which stored pictures an article that stands shows, above its text or in it.
CREATE TABLE article_pictures (
  asset TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (asset, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX pictures_by_article ON article_pictures (number);
INSERT INTO article_pictures (asset, number) SELECT json_extract(fields, '$.picture.asset'), number FROM articles WHERE json_extract(fields, '$.picture.asset') IS NOT NULL;

CREATE TABLE article_topics (
  topic TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (topic, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX topics_by_article ON article_topics (number);
INSERT OR IGNORE INTO article_topics (topic, number) SELECT each.value, a.number FROM articles a, json_each(a.topics) each WHERE each.type = 'text';

CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  label TEXT NOT NULL,
  step_key TEXT NOT NULL,
  at INTEGER NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX journal_by_state ON journal (undone, id);

-- What an entry did, piece by piece: a large one is done in several commits, and each piece knows whether it stands.
CREATE TABLE journal_pieces (
  entry INTEGER NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  act TEXT NOT NULL,
  inverse TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE views (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  query TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE shelf (
  position INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE pictures (
  sha256 TEXT PRIMARY KEY REFERENCES assets (sha256),
  name TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  facts TEXT NOT NULL,
  -- Name and facts as they are searched.
  words TEXT NOT NULL,
  added_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE jobs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  state TEXT NOT NULL,
  digest_id TEXT NOT NULL,
  date TEXT NOT NULL,
  title TEXT NOT NULL,
  -- What is exported, as it was when it was asked for: a job taken up again after a crash prints the same digest.
  edition TEXT NOT NULL,
  formats TEXT NOT NULL,
  dir TEXT NOT NULL,
  -- How often it was begun: more than once only after a crash.
  runs INTEGER NOT NULL DEFAULT 0,
  done INTEGER NOT NULL DEFAULT 0,
  total INTEGER NOT NULL,
  log TEXT NOT NULL DEFAULT '[]',
  written TEXT,
  failure TEXT,
  created_at INTEGER NOT NULL,
  moved_at INTEGER NOT NULL,
  ended_at INTEGER,
  cleared INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX jobs_by_state ON jobs (state, id);

-- A gathered story that is shown by another article: two devices gathered it apart, and nobody has edited this one.
ALTER TABLE articles ADD COLUMN same_as TEXT;
CREATE INDEX articles_same_as ON articles (same_as) WHERE same_as IS NOT NULL;

-- One source can have several articles, each gathered on another device; 'gathered_by' is whose, '' for this one.
CREATE TABLE items_by_article (
  article_id TEXT PRIMARY KEY REFERENCES articles (id),
  source_key TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  item TEXT NOT NULL,
  snapshot TEXT NOT NULL,
  gathered_at INTEGER NOT NULL,
  gathered_by TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
INSERT INTO items_by_article (article_id, source_key, content_hash, item, snapshot, gathered_at)
  SELECT article_id, source_key, content_hash, item, snapshot, gathered_at FROM items;
DROP TABLE items;
ALTER TABLE items_by_article RENAME TO items;
CREATE INDEX items_by_source ON items (source_key);

-- What changed outside the log of updates, latest last: 'newsroom', 'view', 'picture' and 'revision' until they are written into
-- registers; 'register', 'item' and 'asset' are what travels. 'origin' is the folder it came from, '' for here.
CREATE TABLE outbox (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  origin TEXT NOT NULL DEFAULT '',
  at INTEGER NOT NULL DEFAULT (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)),
  UNIQUE (kind, key)
) STRICT;

CREATE TABLE registers (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  at INTEGER NOT NULL,
  device TEXT NOT NULL,
  -- What stood here when the register was last looked at: what differs from it was changed here since.
  mine TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER item_gathered AFTER INSERT ON items BEGIN
  DELETE FROM outbox WHERE kind = 'item' AND key = NEW.article_id;
  INSERT INTO outbox (kind, key) VALUES ('item', NEW.article_id);
END;
CREATE TRIGGER item_gathered_again AFTER UPDATE ON items BEGIN
  DELETE FROM outbox WHERE kind = 'item' AND key = NEW.article_id;
  INSERT INTO outbox (kind, key) VALUES ('item', NEW.article_id);
END;
CREATE TRIGGER asset_added AFTER INSERT ON assets BEGIN
  DELETE FROM outbox WHERE kind = 'asset' AND key = NEW.sha256;
  INSERT INTO outbox (kind, key) VALUES ('asset', NEW.sha256);
END;
CREATE TRIGGER newsroom_set AFTER INSERT ON settings WHEN NEW.name = 'newsroom' BEGIN
  DELETE FROM outbox WHERE kind = 'newsroom' AND key = 'newsroom';
  INSERT INTO outbox (kind, key) VALUES ('newsroom', 'newsroom');
END;
CREATE TRIGGER view_kept AFTER INSERT ON views BEGIN
  DELETE FROM outbox WHERE kind = 'view' AND key = NEW.id;
  INSERT INTO outbox (kind, key) VALUES ('view', NEW.id);
END;
CREATE TRIGGER view_dropped AFTER DELETE ON views BEGIN
  DELETE FROM outbox WHERE kind = 'view' AND key = OLD.id;
  INSERT INTO outbox (kind, key) VALUES ('view', OLD.id);
END;
CREATE TRIGGER picture_added AFTER INSERT ON pictures BEGIN
  DELETE FROM outbox WHERE kind = 'picture' AND key = NEW.sha256;
  INSERT INTO outbox (kind, key) VALUES ('picture', NEW.sha256);
END;
CREATE TRIGGER picture_said AFTER UPDATE ON pictures BEGIN
  DELETE FROM outbox WHERE kind = 'picture' AND key = NEW.sha256;
  INSERT INTO outbox (kind, key) VALUES ('picture', NEW.sha256);
END;
CREATE TRIGGER register_set AFTER INSERT ON registers BEGIN
  DELETE FROM outbox WHERE kind = 'register' AND key = NEW.name;
  INSERT INTO outbox (kind, key) VALUES ('register', NEW.name);
END;
CREATE TRIGGER register_set_again AFTER UPDATE OF value, at, device ON registers BEGIN
  DELETE FROM outbox WHERE kind = 'register' AND key = NEW.name;
  INSERT INTO outbox (kind, key) VALUES ('register', NEW.name);
END;
INSERT INTO outbox (kind, key) SELECT 'newsroom', name FROM settings WHERE name = 'newsroom';
INSERT INTO outbox (kind, key) SELECT 'asset', sha256 FROM assets;
INSERT INTO outbox (kind, key) SELECT 'item', article_id FROM items;

-- Articles whose rows are behind what was saved, and since when; written with the save, dropped when they have caught up.
CREATE TABLE behind (
  article_id TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Who wrote an update that came from elsewhere, one name a line; '' is this device's own.
ALTER TABLE updates ADD COLUMN writers TEXT NOT NULL DEFAULT '';

-- Points in the history of articles: 'version' is a frontier of the document, which keeps its whole history. 'kind' is
-- how the point came to be, 'since' when the writing that led to it began; 'added' and 'removed' count words once known.
CREATE TABLE revisions (
  id TEXT PRIMARY KEY,
  doc_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  version BLOB NOT NULL,
  writers TEXT NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  since INTEGER NOT NULL,
  at INTEGER NOT NULL,
  added INTEGER,
  removed INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX revisions_by_document ON revisions (doc_id, at, id);
CREATE TRIGGER revision_named AFTER UPDATE OF name ON revisions WHEN NEW.name <> OLD.name BEGIN
  DELETE FROM outbox WHERE kind = 'revision' AND key = NEW.id;
  INSERT INTO outbox (kind, key) VALUES ('revision', NEW.id);
END;

-- Articles that are being written in, and since when: at a sudden end their revision is still to come.
CREATE TABLE bursts (
  doc_id TEXT PRIMARY KEY,
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Shared folders met so far, by a name that only this device writes into them, and how far each has what is here.
CREATE TABLE sync_folders (
  key TEXT PRIMARY KEY,
  path TEXT NOT NULL,
  updates INTEGER NOT NULL DEFAULT 0,
  outbox INTEGER NOT NULL DEFAULT 0,
  met_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_files (
  folder TEXT NOT NULL REFERENCES sync_folders (key) ON DELETE CASCADE,
  device TEXT NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  PRIMARY KEY (folder, device, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_devices (
  device TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  seen_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What has arrived but rests on something that has not.
CREATE TABLE sync_waiting (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  hash BLOB NOT NULL,
  payload BLOB NOT NULL,
  PRIMARY KEY (kind, key, hash)
) STRICT, WITHOUT ROWID;

-- One-value fields of documents that a colleague's change overrode before anybody here had seen it.
CREATE TABLE overridden (
  doc_id TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  winner TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (doc_id, field, value)
) STRICT, WITHOUT ROWID;
`
