import { Ellipsis, PanelLeft, Redo2, Trash2, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { runCommand } from '@renderer/app/commands'
import { useJournal } from '@renderer/engine/journal'
import type { OpenDocument, SaveState } from '@renderer/engine/open-document'
import { useSaveState } from '@renderer/engine/open-document-hooks'
import { classNames } from '@renderer/ui/class-names'
import { IconButton, IconToggle } from '@renderer/ui/button'
import { Menu } from '@renderer/ui/menu'
import { useDesk } from './desk-context'
import { dayInWords } from '@renderer/app/days'
import styles from './digest-desk.module.css'

export interface DeskHeaderProps { date: string; candidatesShown: boolean; onCandidates: (shown: boolean) => void; children: ReactNode }

/** Which digest this is, whether it is saved, and what can be done with all of it. */
export function DeskHeader({ date, candidatesShown, onCandidates, children }: DeskHeaderProps): ReactNode {
  const { desk } = useDesk()
  const { undo, redo } = useJournal().data ?? { undo: null, redo: null }
  return (
    <header className={styles['header']}>
      <IconToggle label="Candidates" icon={<PanelLeft size={16} aria-hidden="true" />} isSelected={candidatesShown} onChange={onCandidates} />
      <h1 className={styles['day']}>{dayInWords(date)}</h1>
      <SaveLine document={desk.document} />
      <span className={styles['spring']} />
      {/* Never disabled: a button that goes dead under the finger that pressed it loses the focus to nowhere. */}
      <IconButton label={undo ? `Undo: ${undo.label}` : 'Nothing to undo'} command="undo" icon={<Undo2 size={16} aria-hidden="true" />} className={classNames(!undo && styles['idle'])} onPress={() => runCommand('undo')} />
      <IconButton label={redo ? `Redo: ${redo.label}` : 'Nothing to redo'} command="redo" icon={<Redo2 size={16} aria-hidden="true" />} className={classNames(!redo && styles['idle'])} onPress={() => runCommand('redo')} />
      <Menu
        label="Digest"
        placement="bottom end"
        trigger={<IconButton label="More" icon={<Ellipsis size={16} aria-hidden="true" />} />}
        entries={[{ id: 'remove', label: 'Remove the digest', icon: <Trash2 size={14} aria-hidden="true" />, run: () => { runCommand('remove-digest') } }]}
      />
      {children}
    </header>
  )
}

/** 'Saved 10:42', or what is the matter. */
function SaveLine({ document }: { document: OpenDocument }): ReactNode {
  const state = useSaveState(document)
  return <span role="status" className={classNames(styles['saved'], state.state === 'failed' && styles['failed'])}>{saveWords(state)}</span>
}

function saveWords({ state, at, message }: SaveState): string {
  if (state === 'failed') return `Could not save. ${message}`
  if (state === 'saving') return 'Saving…'
  return at === null ? 'Saved' : `Saved ${new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`
}
