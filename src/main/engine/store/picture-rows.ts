import type { Database } from 'better-sqlite3'
import type { LibraryPicture, PictureFacts } from '@shared/model/picture'
import type { Some } from '@shared/model/some'

interface Row { sha256: string; name: string; mediaType: string; bytes: number; width: number; height: number; facts: string; addedAt: number; uses: number }
export type NewPicture = Pick<LibraryPicture, 'sha256' | 'name' | 'width' | 'height'>

const NOTHING_SAID: PictureFacts = { alt: '', caption: '', credit: '', focal: { x: 0.5, y: 0.5 }, removed: false }

/** The picture library: what is said of each stored picture, and where it is shown. */
export function createPictureRows(db: Database) {
  const insert = db.prepare('INSERT OR IGNORE INTO pictures (sha256, name, width, height, facts, added_at) VALUES (@sha256, @name, @width, @height, @facts, @at)')
  const facts = db.prepare<[string], string>('SELECT facts FROM pictures WHERE sha256 = ?').pluck()
  const update = db.prepare('UPDATE pictures SET facts = ? WHERE sha256 = ?')
  const all = db.prepare<[], Row>(`
    SELECT p.sha256, p.name, s.media_type AS mediaType, s.bytes, p.width, p.height, p.facts, p.added_at AS addedAt,
      (SELECT count(*) FROM articles a WHERE a.removed = 0 AND json_extract(a.fields, '$.picture.asset') = p.sha256) AS uses
    FROM pictures p JOIN assets s ON s.sha256 = p.sha256 ORDER BY p.added_at DESC, p.sha256`)
  const read = (sha256: string): PictureFacts | undefined => {
    const stored = facts.get(sha256)
    return stored === undefined ? undefined : { ...NOTHING_SAID, ...(JSON.parse(stored) as Partial<PictureFacts>) }
  }
  return {
    add: (picture: NewPicture, said: Partial<PictureFacts>, at: number): void => void insert.run({ ...picture, facts: JSON.stringify(said), at }),
    facts: read,
    say: (sha256: string, said: Some<PictureFacts>): void => void update.run(JSON.stringify({ ...read(sha256), ...said }), sha256),
    /** Newest first, without those that were removed. */
    list: (): LibraryPicture[] => all.all().flatMap(({ facts: said, ...row }) => {
      const { removed, ...shown } = { ...NOTHING_SAID, ...(JSON.parse(said) as Partial<PictureFacts>) }
      return removed ? [] : [{ ...row, ...shown }]
    }),
  }
}
export type PictureRows = ReturnType<typeof createPictureRows>
