import type { Page } from '@playwright/test'

export interface InputMethod {
  /** Shows text that is still being composed, the caret at its end; none gives the composition up. */
  compose(text: string): Promise<void>
  /** Ends the composition with a text. */
  commit(text: string): Promise<void>
}

/** An input method, by the browser's own protocol. */
export async function inputMethod(page: Page): Promise<InputMethod> {
  const session = await page.context().newCDPSession(page)
  return {
    compose: async (text) => { await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }) },
    commit: async (text) => { await session.send('Input.insertText', { text }) },
  }
}
