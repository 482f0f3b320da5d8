import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openDesk } from './hosts/page-driver'
import { expect, test } from './journey'

// The README's pictures, taken anew with GALLEY_PICTURES=1; otherwise they only have to be there.
const TAKE = process.env['GALLEY_PICTURES'] === '1'
const FOLDER = 'docs/pictures'
const NAMES = ['today-light', 'library-light', 'article-light', 'desk-light', 'desk-dark', 'export-light', 'find-light', 'replace-light', 'writing-light']

test('the README and the guide to writing have their pictures', async ({ start, folder }) => {
  if (TAKE) await takeAll((await start({ sample: true })).page, folder)
  for (const name of NAMES) expect((await stat(join(FOLDER, `${name}.png`))).size, name).toBeGreaterThan(10_000)
})

async function takeAll(page: Page, folder: string): Promise<void> {
  const take = (name: string): Promise<void> => takeOne(page, name, folder)
  await mkdir(FOLDER, { recursive: true })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  // The morning the sample newsroom is written for.
  await page.clock.setFixedTime(new Date('2026-05-22T06:40:00Z'))
  await page.reload()
  await inTheme(page, 'light')

  await page.getByRole('link', { name: 'Today', exact: true }).click()
  await page.getByRole('timer', { name: 'Close' }).waitFor()
  await take('today-light')

  await page.getByRole('link', { name: /^Ready/u }).click()
  await page.getByRole('option', { name: /Shutters for Tannery Hill/u }).click()
  await page.getByRole('textbox', { name: 'Body' }).waitFor()
  await showDetails(page, false)
  await take('library-light')

  await page.getByRole('link', { name: /^All articles/u }).click()
  await page.getByRole('option', { name: /Court freezes Ropewalk rents/u }).click()
  await page.getByRole('textbox', { name: 'Body' }).waitFor()
  await showDetails(page, true)
  await take('article-light')

  await openDesk(page, '2026-05-22')
  await page.getByRole('grid', { name: 'Sections and cards' }).getByRole('row').first().focus()
  await take('desk-light')
  await inTheme(page, 'dark')
  await page.getByRole('radio', { name: 'Dark' }).click({ force: true })
  await take('desk-dark')
  await inTheme(page, 'light')
  await page.getByRole('radio', { name: 'Light' }).click({ force: true })

  await expect(page.locator('iframe[title="Preview of the email"]')).toHaveAttribute('src', /dark=0/u)

  await page.getByRole('button', { name: 'Export…' }).click()
  const dialog = page.getByRole('dialog')
  const out = dialog.getByRole('textbox', { name: 'Folder' })
  await out.fill(join(folder, 'Digests', '2026-05-22'))
  await dialog.getByRole('button', { name: 'Export', exact: true }).click()
  await dialog.getByText(/Wrote 3 files/u).waitFor()
  await out.fill('/home/leocadia/Digests/2026-05-22')
  await take('export-light')
  await takeWriting(page, take)
}

async function takeWriting(page: Page, take: (name: string) => Promise<void>): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: /^All articles/u }).click()
  await page.getByRole('option', { name: /Court freezes Ropewalk rents/u }).click()
  const body = page.getByRole('textbox', { name: 'Body' })
  await body.click()
  await showDetails(page, false)
  await body.getByText('Judge Maud Tessel').click()
  await page.keyboard.press('Control+Alt+f')
  await page.keyboard.type('rent')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/\d of 11/u)
  await take('find-light')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('search')).toBeHidden()

  await page.getByRole('listbox').first().focus()
  await page.keyboard.press('h')
  const dialog = page.getByRole('dialog', { name: 'Find and replace' })
  await dialog.getByRole('textbox', { name: 'Find', exact: true }).fill('the city')
  await dialog.getByRole('textbox', { name: 'Replace with' }).fill('Vellmouth')
  await dialog.locator('ins').first().waitFor()
  await take('replace-light')
  await page.keyboard.press('Escape')

  await body.getByRole('heading', { name: 'Who gets what' }).click()
  await page.keyboard.press('End')
  await page.keyboard.type(': TK')
  await page.keyboard.press('Control+Shift+l')
  await page.getByRole('listbox', { name: 'To come' }).waitFor()
  await body.getByRole('heading', { name: 'What the judge said' }).click()
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.getByRole('toolbar', { name: 'Formatting of the selection' }).waitFor()
  await take('writing-light')
}

async function inTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((name) => { document.documentElement.dataset['theme'] = name }, theme)
}

async function showDetails(page: Page, shown: boolean): Promise<void> {
  const details = page.getByRole('button', { name: 'Details' })
  if (await details.getAttribute('aria-pressed') !== String(shown)) await details.click()
}

/** Takes the window as a person would see it: everything loaded, and no folder of this machine named. */
async function takeOne(page: Page, name: string, folder: string): Promise<void> {
  await page.mouse.move(0, 0)
  await page.evaluate(async (here) => {
    await document.fonts.ready
    await Promise.all([...document.images].filter((image) => image.loading !== 'lazy').map((image) => image.decode().catch(() => undefined)))
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const words = text.textContent ?? ''
      if (words.includes(here)) text.textContent = words.replace(`${here}/home/sample-newsroom`, '/home/leocadia/Lantern').replace(here, '/home/leocadia')
    }
  }, folder)
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled', caret: 'hide' })
}
