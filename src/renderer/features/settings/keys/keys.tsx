import { ArrowLeft } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { type Command, COMMAND_GROUPS, COMMANDS, groupOf } from '@shared/commands'
import { keysOf } from '@shared/key-bindings'
import { setPreferences, usePreferences } from '@renderer/app/preferences'
import { useKeptScroll } from '@renderer/app/use-kept-scroll'
import { Button } from '@renderer/ui/button'
import { SearchField } from '@renderer/ui/search-field'
import { shortcutLabel } from '@renderer/ui/shortcut'
import { showToast } from '@renderer/ui/toast'
import { Keyboard } from '@renderer/features/settings/keyboard'
import settingsStyles from '@renderer/features/settings/settings.module.css'
import type { GivenKeys } from './key-changes'
import { KeyRow } from './key-row'
import styles from './keys.module.css'

/** Which keys do what: pick a command, press its new keys. What is changed acts at once, in the menus as well. */
export function Keys({ onBack }: { onBack: () => void }): ReactNode {
  const [text, setText] = useState('')
  const page = useRef<HTMLDivElement>(null)
  useKeptScroll(page, 'keys')
  const given = usePreferences((preferences) => preferences.keys)
  const change = (keys: GivenKeys): void => setPreferences({ keys })
  const resetAll = (): void => {
    change({})
    showToast({ message: 'All commands have their own keys again.', action: { label: 'Undo', run: () => change(given) } })
  }
  const parts = COMMAND_GROUPS.map((title) => ({ title, commands: (COMMANDS as readonly Command[]).filter((command) => groupOf(command) === title && answers(command, given, text)) })).filter(({ commands }) => commands.length > 0)
  return (
    <div ref={page} className={settingsStyles['scroll']}>
      <div className={settingsStyles['page']}>
        <header className={styles['head']}>
          <Button variant="quiet" icon={<ArrowLeft size={14} aria-hidden="true" />} className={styles['back']} onPress={onBack}>Settings</Button>
          <h1 className={settingsStyles['title']}>Keys</h1>
          <p className={settingsStyles['hint']}>For this machine only. A letter alone acts only in lists, and never while somebody types.</p>
          <Keyboard />
        </header>
        <div className={styles['tools']}>
          <SearchField label="Search commands" placeholder="A command or its keys" value={text} onChange={setText} className={styles['search']} />
          {Object.keys(given).length > 0 ? <Button onPress={resetAll}>Reset all</Button> : null}
        </div>
        {parts.length === 0 ? <p className={settingsStyles['hint']}>No command and no key is called that.</p> : null}
        {parts.map(({ title, commands }) => (
          <section key={title} aria-label={title} className={styles['part']}>
            <h2 className={settingsStyles['sectionTitle']}>{title}</h2>
            <ul>{commands.map((command) => <KeyRow key={command.name} command={command} given={given} onChange={change} />)}</ul>
          </section>
        ))}
      </div>
    </div>
  )
}

function answers(command: Command, given: GivenKeys, text: string): boolean {
  const typed = text.trim().toLowerCase()
  return command.title.toLowerCase().includes(typed) || keysOf(command, { keys: given }).some((keys) => shortcutLabel(keys).toLowerCase().includes(typed))
}
