import type { Desk } from './desk'
import { dropMove, putBack, startMove, stepMove } from './move-mode'

/** What of a key press the rows look at. */
export interface RowKey { key: string; alt: boolean; mod: boolean; shift: boolean }
export interface RowCommands { remove: (id: string) => void; openArticle: (id: string) => void }

/**
 * What a key does to the row that has the focus; true when it was for us. `onRow` is false while a button inside the
 * row has the focus: Enter and Space are the button's then.
 */
export function pressRowKey(desk: Desk, id: string, pressed: RowKey, onRow: boolean, commands: RowCommands): boolean {
  if (desk.state.getState().moving !== null) return pressWhileMoving(desk, pressed)
  const action = pressed.mod ? undefined : rowAction(desk, id, pressed, onRow, commands)
  action?.()
  return action !== undefined
}

function rowAction(desk: Desk, id: string, { key, alt, shift }: RowKey, onRow: boolean, commands: RowCommands): (() => void) | undefined {
  if (alt) {
    if (key === 'ArrowUp') return () => desk.step(id, 'up')
    if (key === 'ArrowDown') return () => desk.step(id, 'down')
    return undefined
  }
  if (key === 'Delete' || key === 'Backspace') return () => commands.remove(id)
  if (key === 'F2' || (onRow && key === 'Enter')) return () => desk.open(id)
  if (shift) return undefined
  switch (key.toLowerCase()) {
    case 'm': return () => startMove(desk, id)
    case 's': return () => desk.addSection(id)
    case 'o': return () => commands.openArticle(id)
    case 'escape': return desk.state.getState().openId === null ? undefined : () => desk.open(null)
    default: return undefined
  }
}

function pressWhileMoving(desk: Desk, { key, mod }: RowKey): boolean {
  switch (key) {
    case 'ArrowUp': stepMove(desk, 'up', mod); return true
    case 'ArrowDown': stepMove(desk, 'down', mod); return true
    case 'Home': stepMove(desk, 'up', true); return true
    case 'End': stepMove(desk, 'down', true); return true
    case 'Enter': case ' ': case 'm': dropMove(desk); return true
    case 'Escape': putBack(desk); return true
    case 'Tab': dropMove(desk); return false
    // Nothing else happens to a row that is in hand, or a key pressed by mistake would remove it.
    default: return !mod
  }
}
