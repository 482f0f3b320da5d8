import type { Database } from 'better-sqlite3'
import { CENTRE, type LibraryPicture, type PictureFacts, type PictureFilter, type PictureQuery, type PictureSort } from '@shared/model/picture'
import type { Some } from '@shared/model/some'
import type { Window } from './article-lists'

type Row = Omit<LibraryPicture, keyof PictureFacts> & { facts: string }
export type NewPicture = Pick<LibraryPicture, 'sha256' | 'name' | 'width' | 'height'>

/** What is said of a picture before anybody has said anything. */
export const NOTHING_SAID: PictureFacts = { alt: '', caption: '', credit: '', focal: CENTRE, removed: false }

const USES = '(SELECT count(*) FROM article_pictures u WHERE u.asset = p.sha256)'
const SELECT = `SELECT p.sha256, p.name, s.media_type AS mediaType, s.bytes, p.width, p.height, p.facts, p.added_at AS addedAt, ${USES} AS uses
  FROM pictures p JOIN assets s ON s.sha256 = p.sha256`
const REMOVED = "coalesce(json_extract(p.facts, '$.removed'), 0)"
const FILTERS: Record<PictureFilter, string> = {
  'all': `${REMOVED} = 0`, 'removed': `${REMOVED} = 1`, 'unused': `${REMOVED} = 0 AND ${USES} = 0`,
  'without-alt': `${REMOVED} = 0 AND trim(coalesce(json_extract(p.facts, '$.alt'), '')) = ''`,
}
const ORDERS: Record<PictureSort, string> = { 'newest': 'p.added_at DESC, p.sha256', 'most-used': 'uses DESC, p.added_at DESC, p.sha256' }

/** The picture library: what is said of each stored picture, and where it is shown. */
export function createPictureRows(db: Database) {
  const insert = db.prepare('INSERT OR IGNORE INTO pictures (sha256, name, width, height, facts, words, added_at) VALUES (@sha256, @name, @width, @height, @facts, @words, @at)')
  const stored = db.prepare<[string], { name: string; facts: string }>('SELECT name, facts FROM pictures WHERE sha256 = ?')
  const update = db.prepare('UPDATE pictures SET facts = @facts, words = @words WHERE sha256 = @sha256')
  const kept = db.prepare<[string], { name: string; width: number; height: number; addedAt: number }>('SELECT name, width, height, added_at AS addedAt FROM pictures WHERE sha256 = ?')
  const one = db.prepare<[string], Row>(`${SELECT} WHERE p.sha256 = ?`)
  const users = db.prepare<[string], { id: string; headline: string }>(`
    SELECT a.id, json_extract(a.fields, '$.headline') AS headline FROM article_pictures u JOIN articles a ON a.number = u.number
    WHERE u.asset = ? ORDER BY a.updated_at DESC, a.number`)
  const facts = (sha256: string): PictureFacts | undefined => {
    const row = stored.get(sha256)
    return row && factsIn(row)
  }
  return {
    facts,
    /** What was known of a picture when it was added. */
    kept: (sha256: string): { name: string; width: number; height: number; addedAt: number } | undefined => kept.get(sha256),
    /** Adds a picture; one that is there stays as it is. */
    add(picture: NewPicture, said: Partial<PictureFacts>, at: number): void {
      insert.run({ ...picture, facts: JSON.stringify(said), words: wordsOf(picture.name, said), at })
    },
    say(sha256: string, said: Some<PictureFacts>): void {
      const row = stored.get(sha256)
      if (!row) return
      const next = { ...factsIn(row), ...said } as PictureFacts
      update.run({ sha256, facts: JSON.stringify(next), words: wordsOf(row.name, next) })
    },
    get(sha256: string): LibraryPicture | undefined {
      const row = one.get(sha256)
      return row && toPicture(row)
    },
    /** Articles that show it, the one changed last first. */
    articles: (sha256: string): { id: string; headline: string }[] => users.all(sha256),
    list({ search = '', filter = 'all', sort = 'newest', limit, offset }: PictureQuery & Window): { total: number; items: LibraryPicture[] } {
      const sought = searchable(search).split(' ').filter((word) => word !== '').slice(0, 20)
      const where = [FILTERS[filter], ...sought.map((_, at) => `instr(p.words, @word${at}) > 0`)].join(' AND ')
      const values = Object.fromEntries(sought.map((word, at) => [`word${at}`, word]))
      const total = db.prepare<object, number>(`SELECT count(*) FROM pictures p WHERE ${where}`).pluck().get(values)!
      const rows = db.prepare<object, Row>(`${SELECT} WHERE ${where} ORDER BY ${ORDERS[sort]} LIMIT @limit OFFSET @offset`).all({ ...values, limit, offset })
      return { total, items: rows.map(toPicture) }
    },
  }
}
export type PictureRows = ReturnType<typeof createPictureRows>

function factsIn({ facts }: { facts: string }): PictureFacts {
  return { ...NOTHING_SAID, ...(JSON.parse(facts) as Partial<PictureFacts>) }
}

function toPicture({ facts, ...row }: Row): LibraryPicture {
  return { ...row, ...factsIn({ facts }) }
}

function wordsOf(name: string, { alt = '', caption = '', credit = '' }: Partial<PictureFacts>): string {
  return searchable([name, alt, caption, credit].join(' '))
}

/** Text as it is searched: without case and accents, words apart by one space. */
function searchable(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim()
}
