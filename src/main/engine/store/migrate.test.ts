import SQLite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { APPLICATION_ID, migrate } from './migrate'
import { migration0001 } from './migrations/0001-first'

/** A newsroom as version 1 of the database left it, with two articles and a digest. */
function versionOne(): SQLite.Database {
  const db = new SQLite(':memory:')
  db.exec(migration0001)
  db.pragma(`application_id = ${APPLICATION_ID}`)
  db.pragma('user_version = 1')
  const insert = db.prepare(`INSERT INTO articles (id, born, status, link_key, fields, topics, body, excerpt, words, warnings, sort_at, created_at, updated_at)
    VALUES (?, 1, 'ready', '', ?, ?, '[]', '', 3, '[]', 5, 5, 5)`)
  insert.run('a', JSON.stringify({ headline: 'Ferry', sourceName: 'The Wire', embargo: '2026-05-22T06:00:00+02:00', picture: { asset: 'f00d', alt: '' } }), JSON.stringify(['sea', 'sea', 'labour']))
  insert.run('b', '{}', '[]')
  db.prepare("INSERT INTO digests (id, date, content, created_at, updated_at) VALUES ('d', '2026-05-22', '{}', 1, 1)").run()
  return db
}

it('1 to 2: articles get their source, topics, picture and embargo, nothing is removed, nothing is lost', () => {
  const db = versionOne()
  migrate(db)
  expect(db.pragma('user_version', { simple: true })).toBe(2)
  expect(db.prepare('SELECT id, source, embargo_at, removed FROM articles ORDER BY id').all()).toEqual([{ id: 'a', source: 'The Wire', embargo_at: Date.parse('2026-05-22T04:00:00Z'), removed: 0 }, { id: 'b', source: '', embargo_at: null, removed: 0 }])
  expect(db.prepare('SELECT topic FROM article_topics ORDER BY topic').pluck().all()).toEqual(['labour', 'sea'])
  expect(db.prepare('SELECT p.asset, a.id FROM article_pictures p JOIN articles a USING (number)').all()).toEqual([{ asset: 'f00d', id: 'a' }])
  expect(db.prepare('SELECT id, removed FROM digests').all()).toEqual([{ id: 'd', removed: 0 }])
})

it('an interrupted step leaves the database as it was', () => {
  const db = versionOne()
  db.exec('CREATE TABLE jobs (stands INTEGER)')
  expect(() => migrate(db)).toThrow(/jobs already exists/u)
  expect(db.pragma('user_version', { simple: true })).toBe(1)
  expect(() => db.prepare('SELECT removed FROM articles')).toThrow(/no such column/u)
})
