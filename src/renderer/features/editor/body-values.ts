import { readFields } from '@shared/document/article-document'
import { excerptOf } from '@shared/model/excerpt'
import type { OpenDocument } from '@renderer/engine/open-document'
import { useSettledValue } from '@renderer/engine/open-document-hooks'
import { countArticle, type Counts } from './counts'

/** The excerpt a digest would take from the body. */
export function useAutomaticExcerpt(document: OpenDocument): string {
  return useSettledValue(document, () => excerptOf(document.body().blocks))
}

/** Words, minutes and placeholders of the article as it is now. */
export function useCounts(document: OpenDocument): Counts {
  return useSettledValue(document, (doc) => {
    const { headline, dek, eyebrow, excerpt } = readFields(doc)
    return countArticle(document.body().blocks, [headline, dek, eyebrow, excerpt])
  })
}
