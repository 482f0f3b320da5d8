/** The desk at full size: lists by topic, source and date, removal, the journal, views, the shelf, pictures, export jobs. */
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

CREATE INDEX articles_by_picture ON articles (json_extract(fields, '$.picture.asset')) WHERE removed = 0;

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
`
