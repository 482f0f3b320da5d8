import { type ReactNode, useState } from 'react'
import { Autocomplete, Dialog, Menu, MenuItem, Modal, ModalOverlay, useFilter } from 'react-aria-components'
import { type CommandName, COMMANDS } from '@shared/commands'
import { Kbd } from '@renderer/ui/kbd'
import popoverStyles from '@renderer/ui/popover.module.css'
import { SearchField } from '@renderer/ui/search-field'
import { runCommand, useCommand, whyNot } from './commands'
import styles from './command-palette.module.css'

/** Every command that would do something now, found by typing, with its keys. */
export function CommandPalette(): ReactNode {
  const [open, setOpen] = useState(false)
  useCommand('palette', () => setOpen(true))
  return (
    <ModalOverlay isOpen={open} onOpenChange={setOpen} isDismissable className={styles['overlay'] ?? ''}>
      <Modal data-modal="" className={styles['modal'] ?? ''}>
        <Dialog aria-label="Commands" className={styles['dialog'] ?? ''}>
          <Commands onChosen={(name) => { setOpen(false); runWhenClosed(name) }} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

// The focus goes back to where it was before a command looks at it.
function runWhenClosed(name: CommandName): void {
  requestAnimationFrame(() => requestAnimationFrame(() => runCommand(name)))
}

function Commands({ onChosen }: { onChosen: (name: CommandName) => void }): ReactNode {
  const { contains } = useFilter({ sensitivity: 'base' })
  const commands = COMMANDS.filter(({ name }) => name !== 'palette' && whyNot(name) === null)
  return (
    <Autocomplete filter={contains}>
      <div className={styles['search']}><SearchField label="Find a command" placeholder="What would you like to do?" autoFocus /></div>
      <div className={styles['scroll']} role="group" aria-label="List of commands" tabIndex={0}>
        <Menu aria-label="Commands" items={commands.map((command) => ({ ...command, id: command.name }))} className={styles['menu'] ?? ''} onAction={(key) => onChosen(key as CommandName)} renderEmptyState={() => <p className={styles['empty']}>No command is called that.</p>}>
          {(command) => (
            <MenuItem id={command.id} textValue={command.title} className={popoverStyles['item'] ?? ''}>
              <span className={popoverStyles['grow']}>{command.title}</span>
              {command.accelerator ? <Kbd keys={command.accelerator} /> : null}
            </MenuItem>
          )}
        </Menu>
      </div>
    </Autocomplete>
  )
}
