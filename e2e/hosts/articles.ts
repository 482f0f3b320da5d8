import { join } from 'node:path'
import type { Keyboard, Locator, Page } from '@playwright/test'
import type { Block } from '@shared/model/block'
import { runCommand } from './command-line'
import type { RunningApp, StartOptions } from './host'
import { goTo } from './page-driver'

/** Makes an article through the engine; answers its id. */
export async function createArticle(page: Page, fields: Record<string, unknown>): Promise<string> {
  await page.waitForFunction(() => 'galleyTest' in window)
  return page.evaluate(async (given) => (await window.galleyTest.engine.articles.create({ fields: given })).id, fields)
}

/** The body as it is on disk. */
export function bodyOf(page: Page, id: string): Promise<Block[]> {
  return page.evaluate(async (each) => (await window.galleyTest.engine.articles.get({ id: each })).body, id)
}

/** Shows an article; answers when its text can be typed into. */
export async function openArticle(page: Page, id: string): Promise<void> {
  await goTo(page, `/articles?article=${id}`)
  await page.locator(`[data-article="${id}"] [contenteditable="true"]`).waitFor()
}

/** A newsroom with nothing in it but an article, open with the caret in its body. */
export async function beginWriting(start: (options: Partial<StartOptions>) => Promise<RunningApp>, folder: string, fields: Record<string, unknown>): Promise<{ page: Page; keyboard: Keyboard; id: string; body: Locator }> {
  const workspace = join(folder, 'newsroom')
  await runCommand(['init', '--workspace', workspace])
  const { page } = await start({ workspace })
  const id = await createArticle(page, fields)
  await openArticle(page, id)
  const body = page.getByRole('textbox', { name: 'Body' })
  await body.click()
  return { page, keyboard: page.keyboard, id, body }
}
