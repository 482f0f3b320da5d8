const CONTROLS = 'textarea:not([disabled]), input:not([disabled]), [contenteditable="true"]'
const PATIENCE_MS = 2_000

/** Puts the caret into the headline of the article on the screen, as soon as there is one. */
export function focusArticle(): void {
  const focus = (): boolean => {
    const pane = document.querySelector<HTMLElement>('[data-pane="article"]')
    // The eyebrow stands above the headline, but an article begins with its headline.
    const field = pane?.querySelector<HTMLElement>('[data-first-field]') ?? pane?.querySelector<HTMLElement>(CONTROLS)
    field?.focus()
    return Boolean(field)
  }
  if (focus()) return
  const watcher = new MutationObserver(() => { if (focus()) watcher.disconnect() })
  watcher.observe(document.body, { childList: true, subtree: true })
  setTimeout(() => watcher.disconnect(), PATIENCE_MS)
}
