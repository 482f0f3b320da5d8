import { type FormEvent, type ReactNode, useId, useMemo, useState } from 'react'
import type { UsedName } from '@shared/model/article-query'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { TextField } from '@renderer/ui/text-field'
import { type NamesOf, tidyName } from './name-changes'
import { orderNames } from './name-order'
import styles from './names.module.css'

export interface MergeDialogProps { of: NamesOf; names: readonly string[]; all: readonly UsedName[]; onMerge: (to: string) => void; onClose: () => void }

const SUGGESTED = 50

/** Asks into which name some are merged: one there is, or one that is typed. */
export function MergeDialog({ of, names, all, onMerge, onClose }: MergeDialogProps): ReactNode {
  // Of several the most used is meant more often than not; of one, another.
  const [typed, setTyped] = useState(() => (names.length > 1 ? all.find(({ name }) => names.includes(name))?.name ?? '' : ''))
  const form = useId()
  const suggestions = useMemo(() => orderNames(all, 'use', typed).slice(0, SUGGESTED).map(({ name }) => name), [all, typed])
  const to = tidyName(typed)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (to === '') return
    onMerge(to)
    onClose()
  }
  const one = of === 'topics' ? 'topic' : 'source'
  return (
    <Dialog
      title={names.length === 1 ? `Merge “${names[0]!.slice(0, 60)}” into another ${one}` : `Merge ${names.length.toLocaleString('en')} ${of}`}
      isOpen
      onOpenChange={(isOpen) => { if (!isOpen) onClose() }}
      actions={<><Button onPress={onClose}>Cancel</Button><Button variant="primary" type="submit" form={form} isDisabled={to === ''}>Merge</Button></>}
    >
      <form id={form} className={styles['merge']} onSubmit={submit}>
        <TextField autoFocus label="Merge into" suggestions={suggestions} value={typed} onChange={setTyped} description={`Every article with ${names.length === 1 ? 'it' : 'one of them'} gets this ${one} instead. It can be undone.`} autoComplete="off" />
      </form>
    </Dialog>
  )
}
