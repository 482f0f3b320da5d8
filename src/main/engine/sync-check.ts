import { createHash } from 'node:crypto'
import { blockText } from '@shared/model/block'
import type { Engine } from './engine'
import type { Editor } from './sync-editor'

/** Everything a newsroom shows that should be the same everywhere, as text that can be compared. */
export function portrait({ store, press }: Engine): Record<string, string> {
  const parts: Record<string, string> = {}
  for (const id of store.articles.ids({ limit: 10_000, offset: 0 }).ids) {
    const { createdAt: _created, updatedAt: _updated, ...article } = store.articles.get(id)!
    parts[`article ${id}`] = JSON.stringify(article)
  }
  for (const { id } of store.digests.list()) {
    const { createdAt: _created, updatedAt: _updated, ...digest } = store.digests.get(id)!
    parts[`digest ${id}`] = JSON.stringify([digest, press.edition(id).sections])
  }
  parts['newsroom'] = JSON.stringify(store.settings.newsroom())
  parts['views'] = JSON.stringify(store.desk.views())
  for (const { sha256, uses: _uses, ...picture } of store.pictures.list({ limit: 10_000, offset: 0 }).items) parts[`picture ${sha256}`] = JSON.stringify(picture)
  return parts
}

/** What is wrong after everybody has met everybody: newsrooms that differ, words that are lost, doubled or back again, pictures whose bytes are not theirs. */
export async function problemsOf(editors: readonly Editor[]): Promise<string[]> {
  const problems: string[] = []
  const [first, ...others] = editors.map(({ engine }) => portrait(engine))
  for (const other of others) {
    for (const part of new Set([...Object.keys(first!), ...Object.keys(other)])) if (first![part] !== other[part]) problems.push(`${part} differs:\n  ${first![part]}\n  ${other[part]}`)
  }
  const { store, assets } = editors[0]!.engine
  const texts = store.articles.ids({ limit: 10_000, offset: 0 }).ids.map((id) => store.articles.get(id)!.body.map(blockText).join('\n'))
  // Two words may have lost the space between them, when one deleted it with a neighbour and another wrote beside it.
  const times = (word: string, text: string): number => text.split(word).length - 1
  for (const text of texts) for (const [word] of text.matchAll(/gathered-pool\d+-[ab]/gu)) if (times(word, text) > 1) problems.push(`${word} stands twice in: ${text}`)
  const whole = texts.join('\n')
  for (const { written, deleted } of editors) {
    for (const word of written) {
      const wanted = deleted.has(word) ? 0 : 1
      if (times(word, whole) !== wanted) problems.push(`${word} stands ${times(word, whole)} times instead of ${wanted}`)
    }
  }
  for (const { sha256 } of store.pictures.list({ limit: 10_000, offset: 0 }).items) {
    const { bytes } = await assets.get(sha256)
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) problems.push(`picture ${sha256} has other bytes`)
  }
  return problems
}
