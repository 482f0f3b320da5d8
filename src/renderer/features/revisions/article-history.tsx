import { ArrowDown, ArrowLeft, ArrowUp } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { isRemoved } from '@shared/document/removal'
import { readFields } from '@shared/document/article-document'
import { restoreArticle } from '@shared/document/restore'
import type { Revision } from '@shared/model/revision'
import { runCommand, useCommand } from '@renderer/app/commands'
import { refusalOf } from '@renderer/engine/client'
import type { OpenDocument } from '@renderer/engine/open-document'
import { useDocumentValue, useOpenDocument } from '@renderer/engine/open-document-hooks'
import { useArticle, useNewsroom } from '@renderer/engine/queries'
import { useRevisions } from '@renderer/engine/revisions'
import { useSharing } from '@renderer/engine/sharing'
import { Button, IconButton } from '@renderer/ui/button'
import { ErrorNotice, Loading } from '@renderer/ui/notice'
import { Select } from '@renderer/ui/select'
import { ComparisonView } from './comparison-view'
import { restore } from './restoring'
import styles from './revisions.module.css'
import { useChanges } from './use-changes'
import { BEFORE, NOW, type Pair, pairOf, useComparison, useIsKept } from './use-versions'
import { VersionActions } from './version-actions'
import { VersionList } from './version-list'
import { countWords, titleOf } from './version-words'
import { momentOf } from './moments'

export interface ArticleHistoryProps {
  articleId: string
  /** The version that is shown and the one it is compared with, as the address has them. */
  revision: string | undefined
  against: string | undefined
  onShow: (revision: string | undefined, against: string | undefined) => void
  onClose: () => void
}

/** The history of one article: its versions, what changed between any two of them, and the way back. */
export function ArticleHistory({ articleId, ...props }: ArticleHistoryProps): ReactNode {
  const [failure, setFailure] = useState<unknown>(null)
  const id = useArticle(articleId).data?.id ?? articleId
  const document = useOpenDocument(id, setFailure)
  const revisions = useRevisions(id)
  const error = failure ?? revisions.error
  if (error !== null) return <div className={styles['failure']}><ErrorNotice action={<Button size="small" onPress={props.onClose}>Back</Button>}>{refusalOf(error).message}</ErrorNotice></div>
  if (!document || !revisions.data) return <Loading>Opening the history…</Loading>
  return <OpenHistory key={id} document={document} revisions={revisions.data} {...props} />
}

function OpenHistory({ document, revisions, revision, against, onShow, onClose }: Omit<ArticleHistoryProps, 'articleId'> & { document: OpenDocument; revisions: readonly Revision[] }): ReactNode {
  const { timeZone = 'UTC', language = 'en' } = useNewsroom().data ?? {}
  const me = useSharing().data?.name ?? ''
  const headline = useDocumentValue(document, readHeadline)
  const isGone = useDocumentValue(document, isRemoved)
  const pair = pairOf(revisions, useIsKept(document, revisions), revision, against)
  const selected = revisions.find(({ id }) => id === pair.selected)
  useCommand('undo', () => { document.undo() })
  useCommand('redo', () => { document.redo() })
  return (
    <section className={styles['page']} aria-labelledby="history-title" onKeyDown={(event) => { if (event.key === 'Escape' && !event.defaultPrevented) onClose() }}>
      <header className={styles['head']}>
        <IconButton label="Back to the article" icon={<ArrowLeft size={16} aria-hidden="true" />} onPress={onClose} />
        <h1 id="history-title" dir="auto" className={styles['title']}><span className="visually-hidden">History: </span>{headline || 'Untitled'}</h1>
        {selected ? <VersionActions revision={selected} title={titleOf(selected) || momentOf(selected.at, timeZone)} /> : null}
        <Button onPress={() => { runCommand('keep-version') }}>Keep this version…</Button>
      </header>
      {isGone ? <ErrorNotice tone="warning">This article was removed. Its history is kept with it.</ErrorNotice> : null}
      <div className={styles['room']}>
        <div className={styles['list']}>
          <VersionList revisions={revisions} timeZone={timeZone} me={me} selected={pair.selected} against={pair.older === pair.selected ? pair.newer : pair.older} onSelect={(id) => onShow(id, against)} />
        </div>
        <Compared document={document} revisions={revisions} pair={pair} timeZone={timeZone} language={language} against={against ?? BEFORE} onAgainst={(id) => onShow(pair.selected, id)} />
      </div>
    </section>
  )
}

const readHeadline = (doc: OpenDocument['doc']): string => readFields(doc).headline

interface ComparedProps { document: OpenDocument; revisions: readonly Revision[]; pair: Pair; timeZone: string; language: string; against: string; onAgainst: (id: string) => void }

function Compared({ document, revisions, pair, timeZone, language, against, onAgainst }: ComparedProps): ReactNode {
  const sheet = useRef<HTMLDivElement>(null)
  const found = useComparison(document, pair)
  const [shown, setShown] = useState(found)
  // What was shown stays while the next is read, so that going through the list flickers nowhere.
  if (found.comparison && found.comparison !== shown.comparison) setShown(found)
  const { pair: shownPair, comparison, older, newer } = found.comparison ? found : shown
  const labelOf = (id: string): string => labelOfVersion(revisions, id, timeZone)
  const goTo = useChanges(sheet, comparison)
  const selected = revisions.find(({ id }) => id === pair.selected)
  const content = pair.selected === pair.newer ? found.newer : found.older
  useCommand('restore-version', () => {
    if (content) restore(document, 'the version', (doc) => restoreArticle(doc, content))
  }, selected && content ? null : 'Choose a version first')
  const options = [{ id: BEFORE, label: 'the version before' }, { id: NOW, label: 'the article as it is' }, ...revisions.map(({ id }) => ({ id, label: labelOf(id) }))].filter(({ id }) => id !== pair.selected)
  return (
    <section className={styles['compared']} aria-label="Comparison">
      <div className={styles['bar']}>
        <Select label="Compared with" options={options} value={options.some(({ id }) => id === against) ? against : BEFORE} onChange={onAgainst} className={styles['choice']} />
        <p className={styles['summary']} role="status">
          <b>{shownPair.older === null ? shownPair.newer === NOW ? 'No version before this one' : 'The first version' : `${labelOf(shownPair.older)} → ${labelOf(shownPair.newer)}`}</b>
          <span>{comparison ? countWords(comparison) : ''}</span>
        </p>
        <IconButton label="Previous change" command="previous-change" icon={<ArrowUp size={16} aria-hidden="true" />} isDisabled={goTo === null} onPress={() => goTo?.(-1)} />
        <IconButton label="Next change" command="next-change" icon={<ArrowDown size={16} aria-hidden="true" />} isDisabled={goTo === null} onPress={() => goTo?.(1)} />
      </div>
      {found.error ? <ErrorNotice>{refusalOf(found.error).message}</ErrorNotice> : null}
      {comparison && newer ? <ComparisonView document={document} comparison={comparison} older={older} newer={newer} language={language} sheet={sheet} /> : <Loading>Reading the version…</Loading>}
    </section>
  )
}

function labelOfVersion(revisions: readonly Revision[], id: string, timeZone: string): string {
  const found = revisions.find((each) => each.id === id)
  if (!found) return 'As it is'
  const title = titleOf(found)
  return title === '' ? momentOf(found.at, timeZone) : `${title}, ${momentOf(found.at, timeZone)}`
}
