import type { DigestAct, Step } from '@shared/model/act'
import type { JournalRows } from '@engine/store/journal-rows'

/** Steps of one key this soon after each other are one entry of the journal. */
const SAME_STEP_MS = 10_000

/** Writes steps done in an open document into the journal; call inside the commit of their updates. */
export function recordSteps(journal: JournalRows, steps: readonly Step[], at: number): void {
  for (const step of steps) {
    const last = journal.newest()
    const goesOn = last && step.key !== undefined && last.key === step.key && !last.undone && at - last.at < SAME_STEP_MS
    if (goesOn) extend(journal, last.id, step, at)
    else add(journal, step, at)
  }
}

function add(journal: JournalRows, { label, key = '', pieces }: Step, at: number): void {
  const entry = journal.add({ label, key, at })
  pieces.forEach(({ act, inverse }, position) => journal.putPiece(entry, { position, act, inverse: [inverse], undone: false }))
}

/** What was there before the first keystroke comes back, if what the last one left is still there. */
function extend(journal: JournalRows, entry: number, { label, pieces: [piece] }: Step, at: number): void {
  const [first] = journal.pieces(entry)
  if (!first || !piece) return
  const original = first.inverse[0] as DigestAct
  const inverse = original.act === 'digest-texts' && piece.inverse.act === 'digest-texts' ? { ...original, expect: piece.inverse.expect } : original
  journal.putPiece(entry, { position: 0, act: piece.act, inverse: [inverse], undone: false })
  journal.touch(entry, label, at)
}
