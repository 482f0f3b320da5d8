import { useState, type ReactNode } from 'react'
import { FOUND_AT_MOST } from '@shared/contract/finding'
import { EMPTY_QUERY, type FindQuery } from '@shared/model/finding'
import { act } from '@renderer/app/acts'
import { countOf } from '@renderer/app/count-of'
import { Button } from '@renderer/ui/button'
import { Checkbox } from '@renderer/ui/checkbox'
import { classNames } from '@renderer/ui/class-names'
import { Dialog } from '@renderer/ui/dialog'
import { TextField } from '@renderer/ui/text-field'
import { actOf, replacedWords } from './chosen-replacements'
import { FoundArticle } from './found-article'
import styles from './replacing.module.css'
import { usePreview, type Preview } from './use-preview'

export interface ReplaceDialogProps {
  /** null until they are known. */
  ids: readonly string[] | null
  /** Whether they were selected; else they are all of the list. */
  areChosen: boolean
  onClose: () => void
}

/** Finds and replaces in many articles: every replacement is seen before it is made, and all are one entry of the journal. */
export function ReplaceDialog({ ids, areChosen, onClose }: ReplaceDialogProps): ReactNode {
  const [query, setQuery] = useState<FindQuery>({ ...EMPTY_QUERY, matchCase: true })
  const [replacement, setReplacement] = useState('')
  const preview = usePreview(ids, query, replacement)
  const [unticked, setUnticked] = useState<{ of: Preview['articles']; keys: ReadonlySet<string> }>({ of: preview.articles, keys: new Set() })
  // Another preview begins with everything ticked.
  const left = unticked.of === preview.articles ? unticked.keys : new Set<string>()
  const wanted = actOf(preview.articles, left)
  const tick = (keys: readonly string[], on: boolean): void => {
    const next = new Set(left)
    for (const key of keys) if (on) next.delete(key); else next.add(key)
    setUnticked({ of: preview.articles, keys: next })
  }
  const replace = (): void => {
    if (!wanted || preview.isLooking) return
    onClose()
    void act(replacedWords(query.text, replacement, wanted.articles), [wanted.act])
  }
  const change = (part: Partial<FindQuery>): void => setQuery({ ...query, ...part })
  return (
    <Dialog
      wide title="Find and replace" isOpen onOpenChange={(open) => { if (!open) onClose() }}
      note={<span role="status">{preview.isLooking ? 'Looking…' : wanted ? `${countOf(wanted.count, 'replacement')} in ${countOf(wanted.articles, 'article')}` : ''}</span>}
      actions={<><Button onPress={onClose}>Cancel</Button><Button variant="primary" onPress={replace} isDisabled={!wanted || preview.isLooking}>Replace</Button></>}
    >
      <div className={styles['fields']}>
        <TextField label="Find" autoFocus value={query.text} onChange={(text) => change({ text })} error={preview.error ?? undefined} autoComplete="off" spellCheck="false" />
        <TextField label="Replace with" value={replacement} onChange={setReplacement} autoComplete="off" placeholder={query.regex ? '$1 is the first group' : undefined} />
      </div>
      <div className={styles['how']}>
        <Checkbox isSelected={query.matchCase} onChange={(matchCase) => change({ matchCase })}>Match case</Checkbox>
        <Checkbox isSelected={query.wholeWord} onChange={(wholeWord) => change({ wholeWord })}>Whole words</Checkbox>
        <Checkbox isSelected={query.regex} onChange={(regex) => change({ regex })}>Regular expression</Checkbox>
        <p className={styles['scope']}>{ids === null ? '' : areChosen ? `In the ${countOf(ids.length, 'selected article')}.` : `In ${ids.length === 1 ? 'the one article' : `all ${countOf(ids.length, 'article')}`} of this list.`}</p>
      </div>
      <div tabIndex={0} role="region" aria-label="What will be replaced" className={classNames(styles['found'], preview.isLooking && styles['behind'])}>
        {preview.articles.map((article) => <FoundArticle key={article.id} article={article} unticked={left} onTick={tick} />)}
        {preview.more ? <p className={styles['empty']}>There are more. These first {FOUND_AT_MOST.toLocaleString('en')} are replaced now; look again for the rest.</p> : null}
        {preview.articles.length === 0 ? <p className={styles['empty']}>{emptyWords(query.text, preview)}</p> : null}
      </div>
    </Dialog>
  )
}

function emptyWords(text: string, { isLooking, error }: Preview): string {
  if (text === '') return 'Every place that would change is shown here before anything is changed.'
  return isLooking || error !== null ? '' : 'Not found in these articles.'
}
