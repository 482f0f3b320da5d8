import { outlineShown, standsBefore, type Desk } from './desk'
import { stepOf } from './outline-moves'
import { placeInWords } from './outline-words'

/** Takes a row in hand: arrow keys move it from now on, and the digest stays as it is until it is dropped. */
export function startMove(desk: Desk, id: string): void {
  const outline = desk.outline()
  desk.state.setState({ moving: { id, beforeId: standsBefore(outline, id) }, openId: null, selectedId: id, wanted: { id, part: 'row' } })
  desk.say(`Moving ${desk.nameOf(id)}, ${placeInWords(outline, id)}. Arrow keys move it, Enter drops it, Escape puts it back.`)
}

/** One step in move mode, or all the way. */
export function stepMove(desk: Desk, direction: 'up' | 'down', far = false): void {
  const { moving } = desk.state.getState()
  if (moving === null) return
  const outline = desk.outline()
  let { beforeId } = moving
  let moved = false
  do {
    const next = stepOf(outlineShown(outline, { id: moving.id, beforeId }), moving.id, direction)
    if (next === undefined) break
    beforeId = next
    moved = true
  } while (far)
  if (!moved) return desk.say(direction === 'up' ? 'At the top already.' : 'At the end already.')
  desk.state.setState({ moving: { id: moving.id, beforeId }, wanted: { id: moving.id, part: 'row' } })
  desk.say(placeInWords(outlineShown(outline, { id: moving.id, beforeId }), moving.id))
}

/** Drops the row where it is shown: one undo step, or none when it is back where it was. */
export function dropMove(desk: Desk): void {
  const { moving } = desk.state.getState()
  if (moving === null) return
  const changed = desk.actions.move(desk.outline(), moving.id, moving.beforeId)
  desk.state.setState({ moving: null, wanted: { id: moving.id, part: 'row' } })
  desk.say(`${changed ? 'Dropped' : 'Left'} at ${placeInWords(desk.outline(), moving.id)}.`)
}

/** Lets go of the row; it is back where it was. */
export function putBack(desk: Desk): void {
  const { moving } = desk.state.getState()
  if (moving === null) return
  desk.state.setState({ moving: null, wanted: { id: moving.id, part: 'row' } })
  desk.say(`Put back: ${placeInWords(desk.outline(), moving.id)}.`)
}
