import { bodyText } from '@shared/model/block'
import { oneLine } from '@shared/model/excerpt'
import type { GatheredItem } from '@shared/model/gathered'

/**
 * What is known of a story after its source was read again: new facts replace old ones, but nothing is replaced by
 * nothing, and a text that is only the beginning of the one already kept (an archive page's excerpt of a story
 * gathered whole, say) is not news.
 */
export function mergeItem(known: GatheredItem, again: GatheredItem): GatheredItem {
  const merged: GatheredItem = { ...known, warnings: again.warnings }
  for (const field of ['headline', 'byline', 'dateline', 'eyebrow', 'dek', 'publishedAt', 'language'] as const) {
    if (again[field] !== '') merged[field] = again[field]
  }
  if (known.sourceName === '') merged.sourceName = again.sourceName
  if (again.topics.length > 0) merged.topics = again.topics
  if (again.picture) merged.picture = again.picture
  if (!isBeginning(again, known)) Object.assign(merged, { body: again.body, excerpt: again.excerpt })
  return merged
}

function isBeginning(again: GatheredItem, known: GatheredItem): boolean {
  const text = oneLine(bodyText(again.body)).replace(/\s*(?:…|\.\.\.|\[…\])$/u, '')
  const whole = oneLine(bodyText(known.body))
  return text === '' || (whole !== text && whole.startsWith(text)) || oneLine(known.excerpt).startsWith(text)
}
