import { type CommandName, commandOf } from '@shared/commands'
import { shownKeys } from '@shared/key-bindings'
import { shortcutLabel } from '@renderer/ui/shortcut'
import { showToast } from '@renderer/ui/toast'
import { setPreferences, usePreferences } from './preferences'

const USES = 3

/** Counts a command that was chosen without its keys, and tells them after the third time; then never again. */
export function whisperKeys(name: CommandName): void {
  const { usesWithoutKeys, ...choices } = usePreferences.getState()
  const [keys, uses] = [shownKeys(commandOf(name), choices), (usesWithoutKeys[name] ?? 0) + 1]
  if (keys === '' || uses > USES) return
  setPreferences({ usesWithoutKeys: { ...usesWithoutKeys, [name]: uses } })
  if (uses === USES) showToast({ message: `${shortcutLabel(keys)} does “${commandOf(name).title}”, too.` })
}
