import type { LoroDoc } from 'loro-crdt'
import { useDeferredValue } from 'react'
import { readBody } from '@shared/document/body'
import type { ArticleFields } from '@shared/model/article'
import { excerptOf } from '@shared/model/excerpt'
import type { OpenDocument } from '@renderer/engine/open-document'
import { useDocumentValue } from '@renderer/engine/open-document-hooks'
import { countArticle, type Counts } from './counts'

const readExcerpt = (doc: LoroDoc): string => excerptOf(readBody(doc.getText('body')))

/** The excerpt a digest would take from the body. */
export function useAutomaticExcerpt(document: OpenDocument): string {
  return useDeferredValue(useDocumentValue(document, readExcerpt))
}

/** Words, minutes and placeholders of the article as it is now. */
export function useCounts(document: OpenDocument, { headline, dek, eyebrow, excerpt }: ArticleFields): Counts {
  return useDocumentValue(document, (doc) => countArticle(readBody(doc.getText('body')), [headline, dek, eyebrow, excerpt]))
}
