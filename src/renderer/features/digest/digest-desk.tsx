import { ListPlus } from 'lucide-react'
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode, type Ref, type RefObject } from 'react'
import { z } from 'zod'
import { isRemoved } from '@shared/document/removal'
import type { ArticleSummary } from '@shared/model/article'
import { runCommand, useCommand } from '@renderer/app/commands'
import { useKept } from '@renderer/app/kept'
import { setDigestRemoved } from '@renderer/app/removals'
import { useKeptScroll } from '@renderer/app/use-kept-scroll'
import { useWidth } from '@renderer/app/widths'
import { refusalOf } from '@renderer/engine/client'
import type { OpenDocument } from '@renderer/engine/open-document'
import { useDocumentValue, useOpenDocument } from '@renderer/engine/open-document-hooks'
import { Button } from '@renderer/ui/button'
import { classNames } from '@renderer/ui/class-names'
import { Splitter } from '@renderer/ui/splitter'
import { ErrorNotice, Loading } from '@renderer/ui/notice'
import { matchesShortcut } from '@renderer/ui/shortcut'
import { Candidates } from './candidates'
import type { Desk } from './desk'
import { DeskContext, useDeskState } from './desk-context'
import { DeskFooter } from './desk-footer'
import { DeskHeader } from './desk-header'
import type { DeskRow, Known } from './desk-rows'
import styles from './digest-desk.module.css'
import { DigestFields } from './digest-fields'
import { OutlineList } from './outline-list'
import { RemovedDigest } from './removed-digest'
import { readDate, useDeskOf, usePlaced } from './use-digest-rows'
import { useNarrow } from './use-narrow'
import { useRemoval } from './use-removal'

/** What a screen may ask of the desk, for menu commands and clicks in the preview. */
export interface DeskHandle { openCard: (cardId: string) => void; search: () => void }

export interface DigestDeskProps {
  digestId: string
  onOpenArticle: (articleId: string) => void
  /** The column at the right. */
  preview: ReactNode
  /** Buttons at the end of the header. */
  exports: ReactNode
  /** Hears which card is selected, to show it in the preview. */
  onSelectCard?: ((id: string | null) => void) | undefined
  ref?: Ref<DeskHandle> | undefined
}

/** Arranges one digest: candidates, the digest itself, and room for its preview. */
export function DigestDesk({ digestId, ...props }: DigestDeskProps): ReactNode {
  const [failure, setFailure] = useState<{ id: string; message: string } | null>(null)
  const document = useOpenDocument(digestId, (error) => setFailure({ id: digestId, message: refusalOf(error).message }))
  if (failure?.id === digestId) return <Failed message={failure.message} />
  return document === null ? <Loading>Opening the digest…</Loading> : <StandingDesk key={digestId} document={document} {...props} />
}

type OpenDeskProps = Omit<DigestDeskProps, 'digestId'> & { document: OpenDocument }

/** The desk as long as its digest stands: it may be removed while it is open, here or elsewhere. */
function StandingDesk(props: OpenDeskProps): ReactNode {
  const { id } = props.document
  const date = useDocumentValue(props.document, readDate)
  const removed = useDocumentValue(props.document, isRemoved)
  useCommand('remove-digest', () => setDigestRemoved(id, date, true), removed ? 'It is removed already' : null)
  return removed ? <RemovedDigest id={id} date={date} /> : <OpenDesk {...props} />
}

function Failed({ message }: { message: string }): ReactNode {
  return (
    <div className={styles['failure']}>
      <h1 className={styles['day']}>This digest can’t be opened</h1>
      <ErrorNotice>{message}</ErrorNotice>
    </div>
  )
}

const candidatesSchema = z.boolean().nullable()

// Below this the candidates lie over the digest instead of beside it.
const NARROW = 980

function OpenDesk({ document, onOpenArticle, preview, exports, onSelectCard, ref }: OpenDeskProps): ReactNode {
  const { desk, rows, known, date } = useDeskOf(document)
  const [root, isNarrow] = useRoot()
  const [candidatesWanted, keepCandidatesWanted] = useKept('candidates', candidatesSchema, null)
  const [askedFor, setAskedFor] = useState(false)
  const setCandidatesWanted = useCallback((shown: boolean) => {
    keepCandidatesWanted(shown)
    setAskedFor(shown)
  }, [keepCandidatesWanted])
  const sizes = useColumnWidths()
  const candidatesShown = candidatesWanted ?? !isNarrow
  const remove = useRemoval(desk)
  const placed = usePlaced(rows)
  const add = useCallback((article: ArticleSummary) => desk.add(article.id, article.headline), [desk])
  const surroundings = useMemo(
    () => ({ desk, remove, openArticle: onOpenArticle, showCandidates: candidatesShown ? null : () => setCandidatesWanted(true) }),
    [desk, remove, onOpenArticle, candidatesShown, setCandidatesWanted],
  )
  const search = useCallback(() => {
    // Candidates that come now begin in their search box by themselves.
    setCandidatesWanted(true)
    searchBoxIn(root.current)?.select()
  }, [root, setCandidatesWanted])
  useImperativeHandle(ref, () => ({ openCard: desk.open, search }), [desk, search])
  useSelectedCard(desk, onSelectCard)
  return (
    <DeskContext value={surroundings}>
      <div ref={root} className={classNames(styles['desk'], isNarrow && styles['narrow'])} onKeyDownCapture={pressUndo}>
        <DeskHeader date={date} candidatesShown={candidatesShown} onCandidates={setCandidatesWanted}>{exports}</DeskHeader>
        <div className={styles['columns']} style={sizes.style}>
          {candidatesShown ? (
            <div className={styles['left']} onKeyDown={(event) => { if (isNarrow && event.key === 'Escape') setCandidatesWanted(false) }}>
              <Candidates placed={placed} onAdd={add} autoFocus={askedFor} />
            </div>
          ) : null}
          {candidatesShown && !isNarrow ? <Splitter label="Width of the candidates" sizes="before" min={200} max={460} className={styles['leftSplit']} onSize={sizes.candidates} /> : null}
          <DigestColumn desk={desk} rows={rows} known={known} />
          <Splitter label="Width of the preview" sizes="after" min={300} max={900} className={styles['rightSplit']} onSize={sizes.preview} />
          <div className={styles['right']}>{preview}</div>
        </div>
        <Said desk={desk} />
      </div>
    </DeskContext>
  )
}

/** How wide the person made the columns, as what the style sheet reads. */
function useColumnWidths(): { style: CSSProperties; candidates: (width: number | null, final: boolean) => void; preview: (width: number | null, final: boolean) => void } {
  const [left, candidates] = useWidth('candidates')
  const [right, preview] = useWidth('preview')
  return { style: { ...(left !== null && { '--candidates': `${left}px` }), ...(right !== null && { '--preview': `min(${right}px, 60%)` }) } as CSSProperties, candidates, preview }
}

function searchBoxIn(desk: HTMLElement | null): HTMLInputElement | null {
  return desk?.querySelector<HTMLInputElement>('input[type="search"]') ?? null
}

function DigestColumn({ desk, rows, known }: { desk: Desk; rows: readonly DeskRow[]; known: Known }): ReactNode {
  const scroll = useRef<HTMLDivElement>(null)
  useKeptScroll(scroll, `digest ${desk.document.id}`)
  return (
    <section className={styles['middle']} aria-label="Digest">
      <div ref={scroll} className={styles['scroll']} data-digest>
        <DigestFields />
        <div className={styles['outline']}><OutlineList rows={rows} /></div>
        <div className={styles['add']}>
          <Button variant="quiet" icon={<ListPlus size={14} aria-hidden="true" />} onPress={() => desk.addSection(null)}>Add section</Button>
          <p className={styles['keys']}>Enter edits · M moves · S starts a section · Delete removes</p>
        </div>
      </div>
      <MoveHint desk={desk} />
      <DeskFooter digestId={desk.document.id} edition={known.edition} />
    </section>
  )
}

function useRoot(): [RefObject<HTMLDivElement | null>, boolean] {
  const root = useRef<HTMLDivElement>(null)
  return [root, useNarrow(root, NARROW)]
}

function useSelectedCard(desk: Desk, onSelectCard: ((id: string | null) => void) | undefined): void {
  const selectedId = useDeskState(desk, (state) => state.selectedId)
  useEffect(() => { onSelectCard?.(selectedId) }, [selectedId, onSelectCard])
}

/** Undo and redo are the newsroom's everywhere on the desk, its text fields included, but not in the candidates' search, whose text is not of it. */
function pressUndo(event: KeyboardEvent): void {
  const pressed = event.nativeEvent
  const isRedo = matchesShortcut(pressed, 'Mod+Shift+Z') || matchesShortcut(pressed, 'Mod+Y')
  if (!isRedo && !matchesShortcut(pressed, 'Mod+Z')) return
  if (event.target instanceof HTMLInputElement && event.target.type === 'search') return
  event.preventDefault()
  event.stopPropagation()
  runCommand(isRedo ? 'redo' : 'undo')
}

function MoveHint({ desk }: { desk: Desk }): ReactNode {
  const moving = useDeskState(desk, (state) => state.moving)
  const text = useDeskState(desk, (state) => state.said.text)
  if (moving === null) return null
  return <div className={styles['hint']} aria-hidden="true"><b>{text.startsWith('Moving') ? 'Moving' : text}</b><span>↑ ↓ · Enter drops · Esc puts back</span></div>
}

/** What the desk says to screen readers; a new element for each, so that the same words twice are said twice. */
function Said({ desk }: { desk: Desk }): ReactNode {
  const { text, turn } = useDeskState(desk, (state) => state.said)
  return <div role="status" aria-live="assertive" className={styles['hidden']}><span key={turn}>{text}</span></div>
}
