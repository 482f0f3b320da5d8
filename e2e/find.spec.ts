import type { Page } from '@playwright/test'
import { largeNewsroom } from './hosts/large-newsroom'
import { ARTICLES, NEEDLE, TOPICS } from './hosts/large-newsroom-facts'
import { openLibrary } from './hosts/page-driver'
import { expect, test } from './journey'

/** From here on, remembers the fewest rows that were on the screen at any paint. */
async function watchRows(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const fewest = { rows: Infinity }
    Object.assign(window, { fewest })
    const look = (): void => {
      fewest.rows = Math.min(fewest.rows, document.querySelectorAll('[role="option"]:not([aria-label="Loading"])').length)
      requestAnimationFrame(look)
    }
    look()
  })
  return () => page.evaluate(() => (window as unknown as { fewest: { rows: number } }).fewest.rows)
}

// Making the newsroom the first time takes as long as all the rest.
test.describe.configure({ timeout: 240_000 })

test('one of 100,000 articles is found by half a word, and the list goes to its end', async ({ start, folder }) => {
  const { page } = await start({ workspace: await largeNewsroom(folder) })
  await openLibrary(page)
  const list = page.getByRole('listbox', { name: 'All articles' })
  const count = page.getByRole('region', { name: 'Library' }).getByRole('status').first()
  await expect(count).toHaveText(`${ARTICLES.toLocaleString()} articles`)
  await page.locator('[role="option"]:not([aria-label="Loading"])').first().waitFor()
  const fewestRows = await watchRows(page)

  await test.step('found by half a word, opened, and searched away again without an empty list in between', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('skerryv')
    await expect(count).toHaveText('1 article')
    await page.keyboard.press('Enter')
    await expect(list).toBeFocused()
    await expect(page.getByRole('option', { selected: true })).toHaveAccessibleName(new RegExp(NEEDLE.headline, 'u'))
    await page.keyboard.press('e')
    await expect(page.getByRole('textbox', { name: 'Headline' })).toBeFocused()
    await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(NEEDLE.headline)
    await page.keyboard.press('Control+2')
    await page.keyboard.press('/')
    await page.keyboard.press('Escape')
    await expect(count).toHaveText(`${ARTICLES.toLocaleString()} articles`)
    expect(await fewestRows()).toBeGreaterThan(0)
  })
  await test.step('scrolled to its end and back', async () => {
    await page.getByRole('option').first().click()
    await page.keyboard.press('End')
    const last = page.locator(`[role="option"][aria-posinset="${ARTICLES}"]`)
    await expect(last).toHaveAttribute('aria-selected', 'true')
    await expect(last).toBeInViewport()
    await page.keyboard.press('k')
    await expect(page.locator(`[role="option"][aria-posinset="${ARTICLES - 1}"]`)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Home')
    await expect(page.locator('[role="option"][aria-posinset="1"]')).toHaveAttribute('aria-selected', 'true')
  })
  await test.step('narrowed to one of ten thousand topics, of which few are drawn', async () => {
    await page.keyboard.press('f')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    const topics = page.getByRole('dialog', { name: 'Topic' })
    await expect(topics.getByText(`${(TOPICS - 60).toLocaleString('en')} more`)).toBeVisible()
    expect(await topics.getByRole('option').count()).toBe(60)
    await page.keyboard.type('topic 4321')
    await expect(topics.getByRole('option')).toHaveCount(1)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Topic 4321' })).toBeVisible()
    await expect(count).toHaveText(`${ARTICLES / TOPICS} articles`)
    await page.keyboard.press('Delete')
    await expect(count).toHaveText(`${ARTICLES.toLocaleString()} articles`)
  })
})
