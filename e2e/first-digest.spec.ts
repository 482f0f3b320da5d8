import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { parseHTML } from 'linkedom'
import { gatherFile, tabTo } from './hosts/page-driver'
import { expect, test } from './journey'

const [COUNCIL, BRIDGE, WATER] = ['Council counts its sheep and finds a hundred too many, again', 'Old packhorse bridge closes to vans, reopens to horses', 'Valley votes to keep its own water']
const SUBJECT = 'Sheep, vans and water'
const DATE = '2026-05-22'

/** The cards of the digest on the screen, in their order. */
async function cardsOf(page: Page): Promise<string[]> {
  const rows = await page.getByRole('grid', { name: 'Sections and cards' }).getByRole('row').evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''))
  return rows.map((name) => [COUNCIL, BRIDGE, WATER].find((headline) => name.startsWith(headline!)) ?? name)
}

async function exportAll(page: Page, dir: string): Promise<Record<'email' | 'page' | 'text', string>> {
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog', { name: 'Export the digest' })
  await expect(dialog.getByText('Preflight found nothing')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Folder' }).fill(dir)
  await dialog.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(dialog.getByRole('status')).toContainText('Wrote 3 files')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  const [email, web, text] = await Promise.all(['email.html', 'page.html', 'text.txt'].map((name) => readFile(join(dir, `${DATE}-${name}`), 'utf8')))
  return { email: email!, page: web!, text: text! }
}

/** What a reader finds, in the order it stands there. */
function headlinesIn(html: string): string[] {
  return [...parseHTML(html).document.querySelectorAll('h2')].map((heading) => heading.textContent!.trim()).filter((text) => [COUNCIL, BRIDGE, WATER].includes(text))
}

test('from an empty folder to the first digest, and back', async ({ start, folder }) => {
  const workspace = join(folder, 'hask')
  const { page, close } = await start()
  await test.step('create a newsroom', async () => {
    await page.getByRole('textbox', { name: 'Name' }).fill('The Hask Valley Bulletin')
    await page.getByRole('textbox', { name: 'Folder', exact: true }).fill(workspace)
    await page.getByRole('button', { name: 'Create' }).click()
    await expect(page.getByRole('heading', { name: 'Begin with the first stories' })).toBeVisible()
  })
  await test.step('import a page', async () => {
    await gatherFile(page, 'resources/sample/archive-page.html')
    await page.keyboard.press('Control+2')
    await expect(page.getByText('12 articles', { exact: true })).toBeVisible()
  })
  await test.step('edit a headline', async () => {
    await page.getByRole('option', { name: /Council counts its sheep/u }).click()
    const headline = page.getByRole('textbox', { name: 'Headline' })
    await headline.press('Control+End')
    await headline.pressSequentially(', again')
    await expect(headline).toHaveValue(COUNCIL!)
    await expect(page.locator('[data-save-state="saved"]')).toHaveText(/^Saved \d/u)
    await expect(page.getByRole('option', { name: new RegExp(COUNCIL!, 'u') })).toBeVisible()
  })
  await test.step('arrange three cards with the keyboard alone', async () => {
    await arrangeByKeys(page)
    await expect.poll(() => cardsOf(page)).toEqual([WATER, COUNCIL, BRIDGE])
  })
  await test.step('undo and redo', async () => {
    await page.keyboard.press('Control+z')
    await expect.poll(() => cardsOf(page)).toEqual([WATER, BRIDGE, COUNCIL])
    await page.keyboard.press('Control+z')
    await expect.poll(() => cardsOf(page)).toEqual([BRIDGE, COUNCIL, WATER])
    await page.keyboard.press('Control+Shift+z')
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => cardsOf(page)).toEqual([WATER, COUNCIL, BRIDGE])
  })
  const files = await exportAll(page, join(folder, 'out'))
  expect(headlinesIn(files.email)).toEqual([WATER, COUNCIL, BRIDGE])
  expect(headlinesIn(files.page)).toEqual([WATER, COUNCIL, BRIDGE])
  expect([WATER, COUNCIL, BRIDGE].map((headline) => files.text.indexOf(headline!))).toEqual([...[WATER, COUNCIL, BRIDGE].map((headline) => files.text.indexOf(headline!))].toSorted((a, b) => a - b))
  for (const bytes of Object.values(files)) for (const expected of [SUBJECT, 'https://hask-bulletin.example/2026/05/sheep-count']) expect(bytes).toContain(expected)
  await expect(page.getByRole('status').filter({ hasText: /^Saved/u })).toBeVisible()
  await close()

  const again = await start({ workspace })
  await test.step('reopen: everything as left', async () => {
    const { page: reopened } = again
    await expect(reopened.getByRole('textbox', { name: 'Subject' })).toHaveValue(SUBJECT)
    await expect.poll(() => cardsOf(reopened)).toEqual([WATER, COUNCIL, BRIDGE])
    expect(await exportAll(reopened, join(folder, 'out-again'))).toEqual(files)
    await reopened.getByRole('link', { name: 'All articles' }).click()
    await expect(reopened.getByText('12 articles', { exact: true })).toBeVisible()
    await reopened.getByRole('option', { name: /Council counts its sheep/u }).click()
    await expect(reopened.getByRole('textbox', { name: 'Headline' })).toHaveValue(COUNCIL!)
  })
})

/** From the library to a digest of three cards in an order of one's own, without a mouse. */
async function arrangeByKeys(page: Page): Promise<void> {
  const { keyboard } = page
  await keyboard.press('Control+Shift+n')
  const date = page.locator('#main input[type="date"]')
  await expect(date).toBeFocused()
  await keyboard.type('22052026'.replace(/(\d\d)(\d\d)(\d{4})/u, '$2$1$3'))
  await expect(date).toHaveValue(DATE)
  await keyboard.press('Enter')
  const candidates = page.getByRole('grid', { name: 'Articles to choose from' })
  await expect(candidates.getByRole('row')).toHaveCount(12)
  await tabTo(page, candidates)
  for (const headline of [COUNCIL, BRIDGE, WATER]) {
    while (!(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')).startsWith(headline!)) await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await expect.poll(async () => (await cardsOf(page)).includes(headline!)).toBe(true)
  }
  const subject = page.getByRole('textbox', { name: 'Subject' })
  await tabTo(page, subject)
  await keyboard.press('Control+a')
  await keyboard.type(SUBJECT)
  const outline = page.getByRole('grid', { name: 'Sections and cards' })
  await tabTo(page, outline)
  await expect.poll(() => cardsOf(page)).toEqual([COUNCIL, BRIDGE, WATER])
  // One card down by its own key, one to the top in move mode, and one more step. The focus follows what moved.
  const focused = (headline: string | undefined): Promise<void> => expect(outline.getByRole('row', { name: headline! })).toBeFocused()
  await keyboard.press('Home')
  await focused(COUNCIL)
  await keyboard.press('Alt+ArrowDown')
  await expect.poll(() => cardsOf(page)).toEqual([BRIDGE, COUNCIL, WATER])
  await focused(COUNCIL)
  await keyboard.press('End')
  await focused(WATER)
  await keyboard.press('m')
  await keyboard.press('ArrowUp')
  await keyboard.press('ArrowUp')
  await keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Dropped at' })).toBeAttached()
  await expect.poll(() => cardsOf(page)).toEqual([WATER, BRIDGE, COUNCIL])
  await focused(WATER)
  await keyboard.press('End')
  await focused(COUNCIL)
  await keyboard.press('Alt+ArrowUp')
}
