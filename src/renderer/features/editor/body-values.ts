import type { LoroDoc } from 'loro-crdt'
import { readArticle } from '@shared/document/article-document'
import { excerptOf } from '@shared/model/excerpt'
import type { OpenDocument } from '@renderer/engine/open-document'
import { useSettledValue } from '@renderer/engine/open-document-hooks'
import { countArticle, type Counts } from './counts'

const readExcerpt = (doc: LoroDoc): string => excerptOf(readArticle(doc).body)

/** The excerpt a digest would take from the body. */
export function useAutomaticExcerpt(document: OpenDocument): string {
  return useSettledValue(document, readExcerpt)
}

function readCounts(doc: LoroDoc): Counts {
  const { body, fields: { headline, dek, eyebrow, excerpt } } = readArticle(doc)
  return countArticle(body, [headline, dek, eyebrow, excerpt])
}

/** Words, minutes and placeholders of the article as it is now. */
export function useCounts(document: OpenDocument): Counts {
  return useSettledValue(document, readCounts)
}
