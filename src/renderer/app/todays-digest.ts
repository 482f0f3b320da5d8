import type { DigestSummary } from '@shared/model/digest'
import { randomId } from '@shared/model/ids'
import { createDigest } from '@renderer/engine/actions'
import { refusalOf } from '@renderer/engine/client'
import { useDigests, useNewsroom } from '@renderer/engine/queries'
import { showToast } from '@renderer/ui/toast'
import { act } from './acts'
import { todayIn } from './days'
import { useNow } from './use-now'

export interface TodaysDigest {
  /** The day it is in the newsroom, 'YYYY-MM-DD'; null until that is known. */
  today: string | null
  /** Null where the day has none, undefined until that is known. */
  digest: DigestSummary | null | undefined
}

/** The newsroom's day and its digest, also after midnight. */
export function useTodaysDigest(): TodaysDigest {
  const now = useNow()
  const newsroom = useNewsroom().data
  const digests = useDigests().data
  const today = newsroom ? todayIn(newsroom.timeZone, new Date(now)) : null
  return { today, digest: today === null || !digests ? undefined : digests.find(({ date }) => date === today) ?? null }
}

/** Makes the day's digest and answers its id; null where that was refused, which is said. */
export async function beginDigest(today: string, articleIds: readonly string[] = []): Promise<string | null> {
  try {
    return await createDigest(today, articleIds)
  } catch (error) {
    showToast({ message: refusalOf(error).message, tone: 'danger' })
    return null
  }
}

/** Puts an article at the end of the day's digest, which is begun where there is none. */
export async function addToTodays({ today, digest }: TodaysDigest, article: { id: string; headline: string }): Promise<void> {
  if (today === null || digest === undefined) return
  if (digest === null) return void await beginDigest(today, [article.id])
  const item = { kind: 'card' as const, id: randomId(), articleId: article.id, headline: '', excerpt: '', linkLabel: '' }
  await act(`Added “${article.headline.slice(0, 120) || 'Untitled'}” to the digest`, [{ act: 'item-insert', digest: digest.id, item, before: null }])
}
