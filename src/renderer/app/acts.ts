import type { Outcome } from '@shared/contract/journal'
import type { Act } from '@shared/model/act'
import { refusalOf } from '@renderer/engine/client'
import { perform, redo, undo } from '@renderer/engine/journal'
import { showToast } from '@renderer/ui/toast'

let lastSaid = (): void => undefined

/** Does something and says so, with the way back; null where it was refused, which is said too. */
export function act(label: string, acts: readonly Act[]): Promise<Outcome | null> {
  return said(perform(label, acts), (done) => done, (id) => ({ label: 'Undo', run: () => void takeBack(id) }))
}

/** Takes back one entry of the journal, or the latest, and says what that was. */
export function takeBack(id?: number): Promise<Outcome | null> {
  return said(undo(id), (done) => `Undone: ${lowerFirst(done)}`, (entry) => ({ label: 'Redo', run: () => void doAgain(entry) }), 'Nothing to undo')
}

/** Does again what was taken back, and says what that is. */
export function doAgain(id?: number): Promise<Outcome | null> {
  return said(redo(id), (done) => `Done again: ${lowerFirst(done)}`, (entry) => ({ label: 'Undo', run: () => void takeBack(entry) }), 'Nothing to redo')
}

async function said(work: Promise<Outcome>, words: (label: string) => string, action: (id: number) => { label: string; run: () => void }, nothing?: string): Promise<Outcome | null> {
  try {
    const outcome = await work
    // One at a time: triage is faster than anybody reads.
    lastSaid()
    if (outcome.entry) lastSaid = showToast({ message: `${words(outcome.entry.label)}.`, detail: leftWords(outcome.left), action: action(outcome.entry.id) })
    else if (nothing !== undefined) lastSaid = showToast({ message: `${nothing}.` })
    return outcome
  } catch (error) {
    showToast({ message: refusalOf(error).message, tone: 'danger' })
    return null
  }
}

function leftWords(left: number): string | undefined {
  if (left === 0) return undefined
  return left === 1 ? 'One of them was changed since and left as it is.' : `${left} of them were changed since and left as they are.`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
