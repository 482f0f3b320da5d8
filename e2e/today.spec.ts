import type { Page } from '@playwright/test'
import { createArticle, openArticle } from './hosts/articles'
import { goTo } from './hosts/page-driver'
import { expect, test } from './journey'

/** Sets the close time to some minutes from now, where the newsroom is. */
async function closeIn(page: Page, minutes: number): Promise<void> {
  await page.waitForFunction(() => 'galleyTest' in window)
  await page.evaluate(async (ms) => {
    const { engine } = window.galleyTest
    const { timeZone } = await engine.newsroom.get()
    const closeTime = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(Date.now() + ms)
    await engine.journal.perform({ label: 'Changed the close time', acts: [{ act: 'newsroom', fields: { closeTime } }] })
  }, minutes * 60_000)
}

test('the day begins on its page: what is ready goes into its digest, what came in is triaged', async ({ start }) => {
  const { page } = await start({ sample: true })
  const ready = page.getByRole('grid', { name: 'Ready' })
  await ready.getByRole('row').first().waitFor()
  const headline = (await ready.getByRole('row').first().getAttribute('aria-label'))!.split(', ')[0]!
  await ready.getByRole('row').first().focus()
  await page.keyboard.press('b')
  await expect(page.getByRole('region', { name: 'Today’s digest' })).toContainText('1 card')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('B')
  await expect(page.getByRole('region', { name: 'Today’s digest' })).toContainText('2 cards')
  await expect(ready.getByRole('img', { name: 'In today’s digest' })).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('region', { name: 'Today’s digest' })).toContainText('1 card')

  await page.keyboard.press('i')
  await expect(page).toHaveURL(/arrivedSince=\d+/u)
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Control+1')
  await expect(ready.getByRole('row').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(headline)
})

test('the time left goes on without a reload', async ({ start }) => {
  const { page } = await start({ sample: true })
  const close = page.getByRole('timer')
  await closeIn(page, 131)
  await page.clock.install()
  await page.reload()
  await expect(close).toHaveText(/^Closes in 2 h (?:9|10|11) min$/u)
  await page.clock.fastForward(102 * 60_000)
  await expect(close).toHaveText(/^Closes in (?:28|29) min$/u)
  await page.clock.fastForward(30 * 60_000)
  await expect(close).toHaveText(/^Closed (?:just now|[1-3] min ago)$/u)
})

test('an article that is removed while it is open says so, and comes back', async ({ start }) => {
  const { page } = await start({ sample: true })
  const id = await createArticle(page, { headline: 'Not for long' })
  await openArticle(page, id)
  const row = page.getByRole('option', { name: /Not for long/u })
  await expect(row).toBeVisible()
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Remove the article' }).click()
  const note = page.getByRole('status').filter({ hasText: 'This article was removed' })
  await expect(note).toBeVisible()
  await expect(row).toBeHidden()
  await note.getByRole('button', { name: 'Undo' }).click()
  await expect(note).toBeHidden()
  await expect(row).toBeVisible()
})

test('a name of very many articles is renamed while somebody goes on typing', async ({ start }) => {
  const { page } = await start({ sample: true })
  const id = await createArticle(page, { headline: 'Written meanwhile' })
  const many = await page.evaluate(async () => {
    const { engine } = window.galleyTest
    const ids: string[] = []
    for (let at = 0; at < 220; at++) ids.push((await engine.articles.create({ fields: { headline: `Story ${at}` } })).id)
    await engine.journal.perform({ label: 'Added a topic', acts: [{ act: 'article-topics', ids, add: ['الميناء'], remove: [] }] })
    return ids.length
  })
  await goTo(page, '/topics')
  await page.getByRole('searchbox', { name: 'Filter topics' }).fill('مين')
  await page.getByRole('grid', { name: 'Topics' }).getByRole('row', { name: /الميناء/u }).click()
  await page.keyboard.press('F2')
  await page.keyboard.type('港')
  await page.keyboard.press('Enter')
  await openArticle(page, id)
  await page.getByRole('textbox', { name: 'Body' }).click()
  await page.keyboard.type('Not held up.')
  await expect(page.locator('[data-save-state="saved"]')).toHaveText(/^Saved \d/u)
  await expect.poll(() => page.evaluate(async () => (await window.galleyTest.engine.articles.topics())[0])).toEqual({ name: '港', count: many })
})
