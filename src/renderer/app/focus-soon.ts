const PATIENCE_MS = 2_000

/** Gives the focus to what `find` finds, now or as soon as it is on the screen; gives up after two seconds. */
export function focusSoon(find: () => HTMLElement | null): void {
  const focus = (): boolean => {
    const found = find()
    found?.focus()
    return found !== null
  }
  if (focus()) return
  const watcher = new MutationObserver(() => { if (focus()) watcher.disconnect() })
  watcher.observe(document.body, { childList: true, subtree: true, attributes: true })
  setTimeout(() => watcher.disconnect(), PATIENCE_MS)
}
