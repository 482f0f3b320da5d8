import { Bookmark, BookmarkX, CircleDot, CircleSlash, Replace, Tag, Trash2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { STATUSES } from '@shared/model/article'
import { runCommand } from '@renderer/app/commands'
import { IconButton } from '@renderer/ui/button'
import { Drop } from '@renderer/ui/choices'
import { Menu } from '@renderer/ui/menu'
import { STATUS_LABELS, StatusMark } from '@renderer/ui/status-badge'
import { Toolbar } from '@renderer/ui/toolbar'
import styles from './action-bar.module.css'
import { TopicsPicker } from './topics-picker'
import type { Triage } from './use-triage'

export interface ActionBarProps {
  triage: Triage
  /** How many match in all, chosen or not. */
  total: number
  topicsOpen: boolean
  onTopicsOpen: (open: boolean) => void
  onClear: () => void
  /** Something was done: the list goes on. */
  onDone: () => void
}

const ICON = { size: 16, 'aria-hidden': true } as const

/** What can be done to all the articles that are chosen. */
export function ActionBar({ triage, total, topicsOpen, onTopicsOpen, onClear, onDone }: ActionBarProps): ReactNode {
  const { length } = triage.articles
  const then = (deed: () => void) => (): void => { deed(); onDone() }
  return (
    <div className={styles['bar']}>
      <span role="status" className={styles['count']}>{length.toLocaleString('en')} selected{length > 1 && length < total ? <span className={styles['of']}> of {total.toLocaleString('en')}</span> : null}</span>
      <Toolbar label="Selected articles" className={styles['tools'] ?? ''}>
        <Menu
          label="Status"
          placement="top start"
          trigger={<IconButton label="Status" icon={<CircleDot {...ICON} />} />}
          entries={STATUSES.map((status) => ({ id: status, label: STATUS_LABELS[status], icon: <StatusMark status={status} label={false} />, run: then(() => triage.mark(status)) }))}
        />
        <IconButton label="Spike" command="mark-spiked" icon={<CircleSlash {...ICON} />} onPress={then(() => triage.mark('spiked'))} />
        <Drop label="Topics" placement="top start" isOpen={topicsOpen} onOpenChange={onTopicsOpen} trigger={<IconButton label="Topics" command="edit-topics" icon={<Tag {...ICON} />} />}>
          <TopicsPicker triage={triage} />
        </Drop>
        <IconButton label={triage.isShelved ? 'Take off the shelf' : 'Put on the shelf'} command="toggle-shelf" icon={triage.isShelved ? <BookmarkX {...ICON} /> : <Bookmark {...ICON} />} onPress={then(triage.toggleShelf)} />
        <IconButton label="Find and replace" command="replace-in-articles" icon={<Replace {...ICON} />} onPress={() => runCommand('replace-in-articles')} />
        <IconButton label="Remove" command="remove-articles" icon={<Trash2 {...ICON} />} onPress={then(triage.remove)} />
        <IconButton label="Select none" icon={<X {...ICON} />} onPress={then(onClear)} />
      </Toolbar>
    </div>
  )
}
