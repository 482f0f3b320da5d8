import type { Act, Step } from '@shared/model/act'
import type { JournalRows } from '@engine/store/journal-rows'

/** Steps of one key this soon after each other are one entry of the journal. */
const SAME_STEP_MS = 10_000

/** A step in an open document, or of anything else that is done in quick succession. */
type AnyStep = Omit<Step, 'pieces'> & { pieces: readonly { act: Act; inverse: Act }[] }

/** Writes a step into the journal, inside the commit of what it did; answers its entry, which may go on with the last one. */
export function recordStep(journal: JournalRows, step: AnyStep, at: number): number {
  const last = journal.newest()
  const goesOn = last && step.key !== undefined && last.key === step.key && !last.undone && at - last.at < SAME_STEP_MS
  if (!goesOn) return add(journal, step, at)
  extend(journal, last.id, step, at)
  return last.id
}

function add(journal: JournalRows, { label, key = '', pieces }: AnyStep, at: number): number {
  const entry = journal.add({ label, key, at })
  pieces.forEach(({ act, inverse }, position) => journal.putPiece(entry, { position, act, inverse: [inverse], undone: false }))
  return entry
}

/** What was there before the first keystroke comes back, if what the last one left is still there. */
function extend(journal: JournalRows, entry: number, { label, pieces: [piece] }: AnyStep, at: number): void {
  const [first] = journal.pieces(entry)
  if (!first || !piece) return
  const original = first.inverse[0]!
  const inverse = 'expect' in original && 'expect' in piece.inverse ? { ...original, expect: piece.inverse.expect } as Act : original
  journal.putPiece(entry, { position: 0, act: piece.act, inverse: [inverse], undone: false })
  journal.touch(entry, label, at)
}
