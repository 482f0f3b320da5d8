import { focusSoon } from './focus-soon'

const CONTROLS = 'textarea:not([disabled]), input:not([disabled]), [contenteditable="true"]'

/** Puts the caret into the headline of an article (the one on the screen unless it is named), as soon as it is there. */
export function focusArticle(id?: string): void {
  focusSoon(() => {
    const pane = document.querySelector<HTMLElement>(id === undefined ? '[data-pane="article"]' : `[data-article="${CSS.escape(id)}"]`)
    // The eyebrow stands above the headline, but an article begins with its headline.
    return pane?.querySelector<HTMLElement>('[data-first-field]') ?? pane?.querySelector<HTMLElement>(CONTROLS) ?? null
  })
}
