/** The first workspace: a log of updates that is the truth, and the projections that lists and search read. */
export const migration0001 = `
CREATE TABLE updates (
  seq INTEGER PRIMARY KEY,
  doc_id TEXT NOT NULL,
  hash BLOB NOT NULL UNIQUE,
  bytes BLOB NOT NULL,
  origin TEXT NOT NULL,
  at INTEGER NOT NULL,
  acked INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX updates_by_document ON updates (doc_id, seq);

-- What a gathered item becomes when it is first opened. Not part of the log until someone edits.
CREATE TABLE seeds (
  doc_id TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE articles (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  born INTEGER NOT NULL,
  status TEXT NOT NULL,
  link_key TEXT NOT NULL,
  fields TEXT NOT NULL,
  topics TEXT NOT NULL,
  body TEXT NOT NULL,
  excerpt TEXT NOT NULL,
  words INTEGER NOT NULL,
  warnings TEXT NOT NULL,
  sort_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX articles_in_order ON articles (sort_at DESC, number);
CREATE INDEX articles_by_link ON articles (link_key) WHERE link_key <> '';
CREATE INDEX articles_by_status ON articles (status, sort_at DESC, number);

CREATE VIRTUAL TABLE article_search USING fts5 (
  headline, facts, body,
  content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2", prefix='1 2 3'
);

CREATE TABLE items (
  article_id TEXT PRIMARY KEY REFERENCES articles (id),
  source_key TEXT NOT NULL UNIQUE,
  content_hash TEXT NOT NULL,
  item TEXT NOT NULL,
  snapshot TEXT NOT NULL,
  gathered_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE digests (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  date TEXT NOT NULL,
  content TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX digests_by_date ON digests (date DESC, number);

CREATE TABLE cards (
  digest_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  article_id TEXT NOT NULL,
  PRIMARY KEY (digest_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX cards_by_article ON cards (article_id);

CREATE TABLE assets (
  sha256 TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  added_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`
