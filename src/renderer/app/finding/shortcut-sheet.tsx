import { type ReactNode, useId, useState } from 'react'
import { type Command, COMMAND_GROUPS, COMMANDS, groupOf } from '@shared/commands'
import { type FixedKeys, ROW_KEYS, WRITING_KEYS } from '@shared/fixed-keys'
import { isSingleKey, keysOf } from '@shared/key-bindings'
import { runCommand, whyNot } from '@renderer/app/commands'
import { usePreferences } from '@renderer/app/preferences'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { Kbd } from '@renderer/ui/kbd'
import { SearchField } from '@renderer/ui/search-field'
import { shortcutLabel } from '@renderer/ui/shortcut'
import { closeAnd, find } from './finding'
import { matchOf } from './match'
import styles from './shortcut-sheet.module.css'

/** Every command with all its keys as they are now, by their parts, to look something up or to learn from. */
export function ShortcutSheet(): ReactNode {
  const [text, setText] = useState('')
  const parts = usePartsFor(text)
  return (
    <Dialog
      title="Keyboard shortcuts" isOpen wide onOpenChange={() => find(null)}
      actions={whyNot('change-keys') === null ? <Button onPress={() => closeAnd(() => runCommand('change-keys'))}>Change keys…</Button> : null}
    >
      <SearchField label="Search shortcuts" placeholder="A command or its keys" value={text} onChange={setText} autoFocus />
      <div className={styles['sheet']} role="group" aria-label="All shortcuts" tabIndex={0}>
        {parts.map(({ title, rows }) => <Part key={title} title={title} rows={rows} />)}
        {parts.length === 0 ? <p className={styles['none']}>No command and no key is called that.</p> : null}
      </div>
    </Dialog>
  )
}

function usePartsFor(text: string): { title: string; rows: readonly FixedKeys[] }[] {
  const choices = usePreferences()
  const current = (command: Command): FixedKeys => ({ title: command.title, keys: keysOf(command, choices).filter((keys) => choices.singleKeys || !isSingleKey(keys)) })
  return [
    ...COMMAND_GROUPS.map((title) => ({ title, rows: (COMMANDS as readonly Command[]).filter((command) => groupOf(command) === title).map(current) })),
    { title: 'While writing an article', rows: Object.values(WRITING_KEYS) },
    { title: 'On a row of a digest', rows: ROW_KEYS },
  ]
    .map(({ title, rows }) => ({ title, rows: rows.filter((row) => answers(row, title, text)) }))
    .filter(({ rows }) => rows.length > 0)
}

function answers({ title, keys }: FixedKeys, part: string, text: string): boolean {
  const typed = text.trim().toLowerCase()
  return matchOf(title, text) !== null || matchOf(part, text) === 0 || keys.some((each) => shortcutLabel(each).toLowerCase().includes(typed))
}

function Part({ title, rows }: { title: string; rows: readonly FixedKeys[] }): ReactNode {
  const heading = useId()
  return (
    <section className={styles['part']} aria-labelledby={heading}>
      <h3 id={heading} className={styles['heading']}>{title}</h3>
      <dl>
        {rows.map(({ title: name, keys }) => (
          <div key={name} className={styles['row']}>
            <dt>{name}</dt>
            <dd className={styles['keys']}>{keys.length === 0 ? <span className="visually-hidden">No keys</span> : keys.map((each) => <Kbd key={each} keys={each} />)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
