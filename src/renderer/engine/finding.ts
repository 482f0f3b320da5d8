import type { FoundInArticle } from '@shared/contract/finding'
import type { Found, FindQuery } from '@shared/model/finding'
import { engine } from './link'
import { flushDocuments } from './open-document'

/** What a regular expression finds in texts; rejects with a sentence where it can’t be read or takes too long. */
export function matchTexts(texts: readonly string[], query: FindQuery, replacement: string): Promise<Found[][]> {
  return engine.finding.match({ texts: [...texts], query, replacement })
}

/** What would be replaced in articles, with what is typed here saved first; `signal` ends the looking. */
export async function previewReplacements(ids: readonly string[], query: FindQuery, replacement: string, signal: AbortSignal): Promise<{ articles: FoundInArticle[]; more: boolean }> {
  await flushDocuments()
  return await engine.finding.preview({ ids: [...ids], query, replacement }, { signal })
}
