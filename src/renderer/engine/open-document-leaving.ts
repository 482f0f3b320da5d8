/** A second try to leave within this time is meant. */
const MEANT_MS = 10_000

/**
 * What happens when the window is about to close. Unsaved edits keep it open until they are on disk, a moment later.
 * A browser asks in its own words. The desktop asks nothing, so there the window closes itself once all is saved; where
 * that fails the save line says why, and closing again leaves anyway.
 */
export function createLeaving({ hasUnsavedEdits, flushDocuments }: { hasUnsavedEdits: () => boolean; flushDocuments: () => Promise<void> }): (event: BeforeUnloadEvent) => void {
  let refusedAt = 0
  return (event) => {
    if (!hasUnsavedEdits()) return
    const saved = flushDocuments()
    const isDesktop = window.location.protocol === 'galley:'
    if (isDesktop && Date.now() - refusedAt < MEANT_MS) return
    refusedAt = Date.now()
    event.preventDefault()
    saved.then(() => {
      refusedAt = 0
      if (isDesktop) window.close()
    }, () => undefined)
  }
}
