import type { Page } from '@playwright/test'
import type { Block } from '@shared/model/block'
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
