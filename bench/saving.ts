import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { createDocument } from '@shared/document/article-document'
import { writeBody } from '@shared/document/body'
import { paragraph } from '@shared/model/block'
import { byTurns, spreadOf, timed } from './harness'
import { emptyNewsroom, newsroomLanguage, open } from './newsroom'
import type { Line } from './table'

const ROUNDS = 150
const WARM_UP = 10
/** What a quick hand types in 300 ms, each key an update of its own as the editor sends them. */
const KEYS = ['t', 'h', 'e']

/** Saving 300 ms of typing, with all that follows it, against a commit of the same bytes with the same care for the disk. */
export async function measureSaving(): Promise<Line[]> {
  const { directory, remove } = emptyNewsroom('saving')
  const lines = [...await saveInto(directory, 300), ...await saveInto(directory, 2_000)]
  remove()
  return lines
}

async function saveInto(directory: string, words: number): Promise<Line[]> {
  const { documents, editing, store, close } = open(directory)
  const id = editing.createArticle({ headline: 'An article that grows' })
  documents.edit(id, (doc) => writeBody(doc, newsroomLanguage().paragraphs(words).map(paragraph)))
  const saves = typeOn(documents.open(id).bytes, ROUNDS + WARM_UP)
  const bare = bareCommits(join(directory, `bare-${words}.db`))
  const following: number[] = []
  const { floor, subject } = await byTurns(ROUNDS, (round) => bare.commit(saves[round]!), (round) => documents.append(id, saves[round]!, { client: 'bench', whole: false }), {
    warmUp: WARM_UP,
    // Whoever reads the article makes its row and the index follow; in the app that is after a save or two.
    between: async () => { following.push(await timed(() => store.articles.get(id))) },
  })
  bare.close()
  close()
  const article = `${words.toLocaleString('en')} words`
  return [
    { what: `Save 300 ms of typing, ${article}`, unit: 'ms', galley: spreadOf(subject), against: { what: 'bare FULL commit', spread: spreadOf(floor) }, target: { of: 'p50', times: 1.5 } },
    { what: `Row and index that follow it, ${article}`, unit: 'ms', galley: spreadOf(following) },
  ]
}

/** What an editor sends while somebody goes on typing in the middle of an article. */
function typeOn(snapshot: Uint8Array, saves: number): Uint8Array[][] {
  const doc = createDocument()
  doc.import(snapshot)
  const body = doc.getText('body')
  let place = Math.floor(body.length / 2)
  const updates: Uint8Array[] = []
  doc.subscribeLocalUpdates((update) => void updates.push(update))
  const batches = Array.from({ length: saves }, () => {
    for (const key of KEYS) {
      body.insert(place++, key)
      doc.commit()
    }
    return updates.splice(0)
  })
  doc.free()
  return batches
}

/** The same bytes in a table and a file of their own: what the disk alone costs. */
function bareCommits(file: string): { commit: (updates: readonly Uint8Array[]) => void; close: () => void } {
  const db = new SQLite(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE updates (seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT')
  const insert = db.prepare('INSERT INTO updates (bytes) VALUES (?)')
  return { commit: db.transaction((updates: readonly Uint8Array[]) => { for (const bytes of updates) insert.run(bytes) }).immediate, close: () => db.close() }
}
