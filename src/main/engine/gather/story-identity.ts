import { createHash } from 'node:crypto'
import type { GatheredItem } from '@shared/model/gathered'
import { canonicalLink } from '@shared/model/link'

/** What makes a story the same story when it is gathered again: its link, or else its outlet and headline. */
export function storyKeys(items: readonly GatheredItem[]): string[] {
  const seen = new Map<string, number>()
  return items.map((item) => {
    const key = item.link ? `link ${canonicalLink(item.link)}` : `headline ${item.sourceName.toLowerCase()} ${item.headline.normalize('NFKC').toLowerCase()}`
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return times === 1 ? key : `${key} #${times}`
  })
}

/** The hash of all that a source said of a story; warnings are ours and don't count. */
export function contentHash({ warnings: _ours, ...said }: GatheredItem): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}
