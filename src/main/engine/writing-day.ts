import { createDocument } from '@shared/document/article-document'
import type { Chance } from './sync/fixtures/chance'

const WORDS = 'the harbour strike ended on a cold morning and six hundred dockers went home with what they had asked for in March'.split(' ')
/** The window is closed and opened again now and then: who writes then is another peer to the document. */
const SESSION = 4_000

/**
 * What a window sends while somebody writes for a day, one update a key: words and paragraphs at the end, every tenth
 * key takes one back, and now and then the caret goes elsewhere. Answers the updates and the text they come to.
 */
export function typeForADay(snapshot: Uint8Array, keys: number, chance: Chance): { updates: Uint8Array[]; text: string } {
  const updates: Uint8Array[] = []
  let bytes = snapshot
  for (let done = 0; ; done += SESSION) {
    const doc = createDocument()
    doc.import(bytes)
    if (done >= keys) return { updates, text: doc.getText('body').toString() }
    doc.subscribeLocalUpdates((update) => void updates.push(update))
    write(doc, Math.min(SESSION, keys - done), chance)
    bytes = doc.export({ mode: 'snapshot' })
    doc.free()
  }
}

function write(doc: ReturnType<typeof createDocument>, keys: number, chance: Chance): void {
  const body = doc.getText('body')
  let [at, word] = [body.length, '']
  for (let key = 0; key < keys; key++) {
    if (word === '') word = `${chance.of(WORDS)} `
    if (chance.is(0.002)) at = chance.below(body.length + 1)
    if (body.length === 0 || chance.is(0.003)) {
      body.insert(at, '\n')
      body.mark({ start: at, end: at + 1 }, 'block', { type: 'paragraph', indent: 0 })
      at++
    } else if (at > 1 && chance.is(0.1)) body.delete(--at, 1)
    else {
      body.insert(at++, word[0]!)
      word = word.slice(1)
    }
    doc.commit()
  }
}
