import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { runCommand } from './hosts/command-line'
import { expect, test } from './journey'

/** Fifty stories as they come in, in the order of the list. */
async function makeIncoming(page: Page): Promise<void> {
  await page.waitForFunction(() => 'galleyTest' in window)
  await page.evaluate(async () => {
    for (let at = 1; at <= 50; at++) await window.galleyTest.engine.articles.create({ fields: { headline: `Story ${at}`, status: 'incoming', publishedAt: new Date(Date.UTC(2026, 4, 22, 12) - at * 60_000).toISOString() } })
  })
}

const counts = (page: Page): Promise<Record<string, number>> => page.evaluate(() => window.galleyTest.engine.articles.counts())
const shelf = (page: Page): Promise<string[]> => page.evaluate(async () => {
  const { articles, desk } = window.galleyTest.engine
  return (await articles.summaries({ ids: await desk.shelf() })).map(({ headline }) => headline)
})

test('fifty incoming articles are triaged by keys alone, and a bulk spike is taken back after a restart', async ({ start, folder }) => {
  const workspace = join(folder, 'newsroom')
  await runCommand(['init', '--workspace', workspace, '--name', 'Post'])
  const { page, close } = await start({ workspace })
  const { keyboard } = page
  await makeIncoming(page)

  await test.step('one by one, as fast as keys come', async () => {
    await page.getByRole('link', { name: /^Incoming/u }).press('Enter')
    await expect(page.getByRole('listbox', { name: 'Incoming' })).toBeFocused()
    await expect(page.getByRole('option')).not.toHaveCount(0)
    await keyboard.press('j')
    await expect(page.getByRole('option', { selected: true })).toHaveAccessibleName(/Story 1 /u)
    // Of five in a row two are ready, one is spiked, one goes on the shelf, one is left; marking brings the next.
    for (let round = 0; round < 10; round++) for (const key of ['r', 's', 'r', 'b', 'j', 'j']) await keyboard.press(key)
    await expect.poll(() => counts(page)).toMatchObject({ incoming: 20, ready: 20, spiked: 10 })
    await expect.poll(() => shelf(page)).toEqual(Array.from({ length: 10 }, (_, round) => `Story ${round * 5 + 4}`))
    await expect(page.getByRole('link', { name: 'Shelf 10' })).toBeVisible()
  })
  await test.step('a look without leaving the list', async () => {
    await keyboard.press('Home')
    await keyboard.press('Space')
    const peek = page.getByRole('complementary', { name: 'Peek' })
    await expect(peek.getByRole('heading', { name: 'Story 4', exact: true })).toBeVisible()
    await keyboard.press('j')
    await expect(peek.getByRole('heading', { name: 'Story 5', exact: true })).toBeVisible()
    await keyboard.press('Escape')
    await expect(peek).toBeHidden()
  })
  await test.step('taken back by the mouse, and on by keys', async () => {
    for (let times = 0; times < 2; times++) {
      await keyboard.press('b')
      await expect(page.getByRole('link', { name: 'Shelf 11' })).toBeVisible()
      await expect(page.getByRole('listbox', { name: 'Incoming' })).toBeFocused()
      await page.getByRole('button', { name: 'Undo' }).click()
      await expect(page.getByRole('link', { name: 'Shelf 10' })).toBeVisible()
    }
  })
  await test.step('by the dozen', async () => {
    await keyboard.press('Home')
    for (let times = 0; times < 3; times++) await keyboard.press('Shift+ArrowDown')
    await expect(page.getByText('4 selected of 20')).toBeVisible()
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowDown')
    await keyboard.press('x')
    await expect(page.getByText('5 selected of 20')).toBeVisible()
    await keyboard.press('Escape')
    await expect(page.getByText(/selected/u)).toBeHidden()
    await keyboard.press('Control+a')
    await expect(page.getByText('20 selected')).toBeVisible()
    await keyboard.press('s')
    await expect(page.getByText('Spiked 20 articles.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'No incoming articles' })).toBeVisible()
    expect(await counts(page)).toMatchObject({ incoming: 0, ready: 20, spiked: 30 })
  })
  await close()

  const again = await start({ workspace })
  await test.step('taken back as one, in another run of the program', async () => {
    await expect(again.page.getByRole('link', { name: 'Spiked 30' })).toBeVisible()
    await again.page.keyboard.press('Control+z')
    await expect(again.page.getByText('Undone: spiked 20 articles.')).toBeVisible()
    expect(await counts(again.page)).toMatchObject({ incoming: 20, ready: 20, spiked: 10 })
    expect(await shelf(again.page)).toHaveLength(10)
  })
})
