import { useEffect, useMemo, useRef } from 'react'
import type { LoroDoc } from 'loro-crdt'
import { z } from 'zod'
import { readDigest } from '@shared/document/digest-document'
import type { ArticleSummary } from '@shared/model/article'
import type { OutlineItem } from '@shared/model/digest'
import { keep, kept } from '@renderer/app/kept'
import type { OpenDocument } from '@renderer/engine/open-document'
import { useDocumentValue } from '@renderer/engine/open-document-hooks'
import { useEdition } from '@renderer/engine/queries'
import { useCandidates } from './candidates'
import { createDesk, outlineShown, type Desk } from './desk'
import { useDeskState } from './desk-context'
import { rowsOf, type DeskRow, type Known } from './desk-rows'

const readOutline = (doc: LoroDoc): OutlineItem[] => readDigest(doc).outline
/** The day of a digest. */
export const readDate = (doc: LoroDoc): string => readDigest(doc).date

const leftSchema = z.object({ openId: z.string().nullable(), selectedId: z.string().nullable() })

/** The desk of a document, its rows as they are shown now, and what is known about their articles. */
export function useDeskOf(document: OpenDocument): { desk: Desk; rows: readonly DeskRow[]; known: Known; date: string } {
  const outline = useDocumentValue(document, readOutline)
  const date = useDocumentValue(document, readDate)
  const edition = useEdition(document.id).data
  const { articles } = useCandidates('', 'all')
  const known = useMemo(() => ({ edition, articles: byId(articles) }), [edition, articles])
  const rowsNow = useRef<readonly DeskRow[]>([])
  const desk = useMemo(() => createDesk(document, (item) => nameIn(rowsNow.current, item.id), kept(`desk ${document.id}`, leftSchema) ?? undefined), [document])
  useEffect(() => desk.state.subscribe(({ openId: open, selectedId }) => keep(`desk ${document.id}`, { openId: open, selectedId })), [desk, document])
  const moving = useDeskState(desk, (state) => state.moving)
  const openId = useDeskState(desk, (state) => state.openId)
  const rows = useMemo(
    () => rowsOf(outlineShown(outline, moving), known, { movingId: moving?.id ?? null, openId }, rowsNow.current),
    [outline, moving, known, openId],
  )
  useEffect(() => { rowsNow.current = rows }, [rows])
  return { desk, rows, known, date }
}

function nameIn(rows: readonly DeskRow[], id: string): string {
  const row = rows.find((each) => each.id === id)
  return row?.kind === 'card' && row.shown !== null && row.shown.headline !== '' ? row.shown.headline : 'Untitled article'
}

function byId(articles: readonly ArticleSummary[]): ReadonlyMap<string, ArticleSummary> {
  return new Map(articles.map((article) => [article.id, article]))
}

/** The articles in the digest; the same set as long as it says the same. */
export function usePlaced(rows: readonly DeskRow[]): ReadonlySet<string> {
  const ids = rows.flatMap((row) => (row.kind === 'card' ? [row.articleId] : [])).sort().join(' ')
  return useMemo(() => new Set(ids.split(' ')), [ids])
}
